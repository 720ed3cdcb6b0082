//! Pictures and recordings that tell who made them, where, when and with what. Programs that are not ours have written it
//! where they can; the rest is put together by hand, from the standards.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use super::judges::tool;

/// A name, a serial number, a time. The place is in digits that exiftool reads.
pub(crate) const NAME: &str = "Planted Name";
pub(crate) const SERIAL: &str = "SN4711X9";
pub(crate) const TIME: &str = "2019:03:11";
pub(crate) const PLACE: &str = "11.5564";

/// A row of frames of MP3 (MPEG 1, layer III, 128 kbit/s, 44.1 kHz), silent.
pub(crate) fn frames(count: usize) -> Vec<u8> {
    let mut frame = vec![0_u8; 417];
    frame[..4].copy_from_slice(&[0xFF, 0xFB, 0x90, 0x64]);
    frame.repeat(count)
}

fn picture(format: image::ImageFormat) -> Vec<u8> {
    let shade = |at: u32| u8::try_from(at * 16).expect("small");
    let picture = image::RgbImage::from_fn(16, 16, |x, y| image::Rgb([shade(x), shade(y), 90]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// A plain PNG.
pub(crate) fn png() -> Vec<u8> {
    picture(image::ImageFormat::Png)
}

/// A plain JPEG.
pub(crate) fn jpeg() -> Vec<u8> {
    picture(image::ImageFormat::Jpeg)
}

/// A GIF of one point, in two colours.
pub(crate) fn gif() -> Vec<u8> {
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B".to_vec()
}

/// A lossless WebP of one point.
pub(crate) fn webp() -> Vec<u8> {
    b"RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\0\0\0\x10\x07\x10\x11\x11\x88\x88\xFE\x07\0".to_vec()
}

/// A chunk of a PNG; nobody who reads a remark looks at its sum.
pub(crate) fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    [&u32::try_from(inside.len()).expect("small").to_be_bytes()[..], name, inside, &[0; 4]].concat()
}

/// A PNG with something between its head and its picture.
pub(crate) fn png_with(inside: &[u8]) -> Vec<u8> {
    let png = png();
    [&png[..33], inside, &png[33..]].concat()
}

/// A segment of a JPEG.
pub(crate) fn segment(marker: u8, inside: &[u8]) -> Vec<u8> {
    [&[0xFF, marker][..], &u16::try_from(inside.len() + 2).expect("small").to_be_bytes(), inside].concat()
}

/// A JPEG with something between its head and its picture.
pub(crate) fn jpeg_with(inside: &[u8]) -> Vec<u8> {
    let jpeg = jpeg();
    [&jpeg[..2], inside, &jpeg[2..]].concat()
}

/// A box of MPEG-4.
pub(crate) fn mp4_box(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    [&u32::try_from(inside.len() + 8).expect("small").to_be_bytes()[..], name, inside].concat()
}

/// An M4A with a track of one kind, times and a recorder in it, more boxes in its head, and its sound in a box with 64
/// bits for its length where `large`.
pub(crate) fn m4a(kind: &[u8; 4], more: &[u8], large: bool) -> Vec<u8> {
    // Its sound is the last that it holds.
    let length = m4a_with(kind, more, large, 0).len();
    m4a_with(kind, more, large, u32::try_from(length - 4).expect("small"))
}

fn m4a_with(kind: &[u8; 4], more: &[u8], large: bool, sound_at: u32) -> Vec<u8> {
    // 11 March 2019, in seconds since 1904.
    let time = 3_635_129_228_u32.to_be_bytes();
    let times = [&[0; 4][..], &time, &time].concat();
    let movie = [&times[..], &1000_u32.to_be_bytes(), &1000_u32.to_be_bytes(), &[0; 80]].concat();
    let track = [&times[..], &1_u32.to_be_bytes(), &[0; 68]].concat();
    let sound = [&times[..], &44_100_u32.to_be_bytes(), &44_100_u32.to_be_bytes(), &[0x55, 0xC4, 0, 0]].concat();
    let handler = [&[0; 8][..], kind, &[0; 12], NAME.as_bytes(), b"\0"].concat();
    let here = b"\0\0\0\0\0\0\0\x01\0\0\0\x0Curl \0\0\0\x01";
    let one = &b"\0\0\0\0\0\0\0\x01"[..];
    let coded = mp4_box(b"mp4a", b"\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\x01\0\x10\0\0\0\0\xAC\x44\0\0");
    let tables = [
        mp4_box(b"stsd", &[one, &coded].concat()),
        mp4_box(b"stts", &[one, b"\0\0\0\x01\0\0\x04\0"].concat()),
        mp4_box(b"stsc", &[one, b"\0\0\0\x01\0\0\0\x01\0\0\0\x01"].concat()),
        mp4_box(b"stsz", b"\0\0\0\0\0\0\0\x04\0\0\0\x01"),
        mp4_box(b"stco", &[one, &sound_at.to_be_bytes()].concat()),
    ];
    let information =
        [mp4_box(b"smhd", &[0; 8]), mp4_box(b"dinf", &mp4_box(b"dref", here)), mp4_box(b"stbl", &tables.concat())];
    let media = [mp4_box(b"mdhd", &sound), mp4_box(b"hdlr", &handler), mp4_box(b"minf", &information.concat())];
    let track = [mp4_box(b"tkhd", &track), mp4_box(b"mdia", &media.concat())];
    let head = [mp4_box(b"mvhd", &movie), mp4_box(b"trak", &track.concat()), more.to_vec()];
    let mut file = [mp4_box(b"ftyp", b"M4A \0\0\0\0M4A "), mp4_box(b"moov", &head.concat())].concat();
    if large {
        file.extend_from_slice(b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x14data");
    } else {
        file.extend_from_slice(&mp4_box(b"mdat", b"data"));
    }
    file
}

/// A chunk of RIFF.
pub(crate) fn riff_chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let filled = if inside.len() % 2 == 1 { &b"\0"[..] } else { b"" };
    [name, &u32::try_from(inside.len()).expect("small").to_le_bytes()[..], inside, filled].concat()
}

/// A WAV of four samples with more chunks behind them.
pub(crate) fn wav(more: &[u8]) -> Vec<u8> {
    let format = b"\x01\0\x01\0\x40\x1F\0\0\x40\x1F\0\0\x01\0\x08\0";
    let inside = [&b"WAVE"[..], &riff_chunk(b"fmt ", format), &riff_chunk(b"data", b"\x80\x80\x80\x80"), more].concat();
    [b"RIFF", &u32::try_from(inside.len()).expect("small").to_le_bytes()[..], &inside].concat()
}

/// An icon in one size, which is a PNG.
pub(crate) fn ico(png: &[u8]) -> Vec<u8> {
    let length = u32::try_from(png.len()).expect("small").to_le_bytes();
    [&b"\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0"[..], &length, &22_u32.to_le_bytes(), png].concat()
}

/// A tag of MP3 that stands in front.
pub(crate) fn id3(inside: &[u8]) -> Vec<u8> {
    let length = u8::try_from(inside.len()).expect("small");
    [b"ID3\x03\0\0\0\0", &[length >> 7, length & 0x7F][..], inside].concat()
}

fn id3_frame(name: &[u8; 4], words: &str) -> Vec<u8> {
    let length = u32::try_from(words.len() + 1).expect("small").to_be_bytes();
    [name, &length[..], &[0; 3], words.as_bytes()].concat()
}

/// A tag of APE's kind, with one item.
fn ape(words: &str) -> Vec<u8> {
    let item = [&u32::try_from(words.len()).expect("small").to_le_bytes()[..], &[0; 4], b"Artist\0", words.as_bytes()];
    let item = item.concat();
    let length = u32::try_from(item.len() + 32).expect("small").to_le_bytes();
    let head = |flags: u32| {
        [&b"APETAGEX\xD0\x07\0\0"[..], &length, &1_u32.to_le_bytes(), &flags.to_le_bytes(), &[0; 8]].concat()
    };
    [head(0xA000_0000), item, head(0x8000_0000)].concat()
}

/// Writes into `folder` 30 kinds of files, under names of their own.
pub(crate) fn plant(folder: &Path) {
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).expect("written");
    let all = format!("{NAME} {SERIAL} {TIME} {PLACE}");
    let words = all.as_bytes();
    // By exiftool.
    for name in ["exif.jpg", "xmp.jpg", "iptc.jpg", "remark.jpeg", "turned.JPG"] {
        put(name, &jpeg());
    }
    for name in ["exif.png", "xmp.png", "words.png"] {
        put(name, &png());
    }
    put("remark.gif", &gif());
    put("xmp.gif", &gif());
    put("exif.webp", &webp());
    put("xmp.webp", &webp());
    put("tags.m4a", &m4a(b"soun", b"", false));
    let write = |names: &[&str], tags: &[&str]| {
        let paths: Vec<String> =
            names.iter().map(|name| folder.join(name).to_str().expect("UTF-8").to_owned()).collect();
        let paths = paths.iter().map(String::as_str);
        let arguments: Vec<&str> =
            ["-q", "-m", "-overwrite_original"].into_iter().chain(tags.iter().copied()).chain(paths).collect();
        tool("exiftool", &arguments);
    };
    let (artist, serial) = (format!("-EXIF:Artist={NAME}"), format!("-EXIF:SerialNumber={SERIAL}"));
    let time = format!("-EXIF:DateTimeOriginal={TIME} 06:07:08");
    let (place, turned) = (format!("-EXIF:GPSLatitude={PLACE}"), "-EXIF:Orientation#=6");
    let exif = [artist.as_str(), &serial, &time, &place, "-EXIF:GPSLatitudeRef=N"];
    write(&["exif.jpg", "exif.png", "exif.webp"], &exif);
    write(&["turned.JPG"], &[&exif[..], &[turned]].concat());
    let (creator, xmp_time) = (format!("-XMP-dc:Creator={NAME}"), format!("-XMP-xmp:CreateDate={TIME} 06:07:08"));
    write(&["xmp.jpg", "xmp.png", "xmp.gif", "xmp.webp"], &[&creator, &xmp_time]);
    write(&["iptc.jpg"], &[&format!("-IPTC:By-line={NAME}"), &format!("-IPTC:DateCreated={TIME}")]);
    let comment = format!("-Comment={all}");
    write(&["remark.jpeg", "remark.gif"], &[&comment]);
    write(&["words.png"], &[&format!("-PNG:Author={NAME}"), &format!("-PNG:Description={all}")]);
    write(&["tags.m4a"], &[&format!("-ItemList:Artist={NAME}"), &format!("-Keys:Description={all}")]);
    // By hand.
    let small = [b"JFXX\0\x10", &jpeg_with(&segment(0xFE, words))[..]].concat();
    put("small.jpg", &jpeg_with(&segment(0xE0, &small)));
    put("profile.jpg", &jpeg_with(&segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", words].concat())));
    put("behind.jpg", &[&jpeg()[..], &fs::read(folder.join("exif.jpg")).expect("written")].concat());
    put("unknown.jpg", &jpeg_with(&segment(0xED, words)));
    put("time.png", &png_with(&chunk(b"tIME", &[0x07, 0xE3, 3, 11, 6, 7, 8])));
    put("behind.png", &[&png()[..], words].concat());
    put("moving.png", &png_with(&[chunk(b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]), chunk(b"tEXt", words)].concat()));
    put("icon.ico", &ico(&png_with(&chunk(b"tEXt", &[b"Author\0", words].concat()))));
    put("photo.txt", &fs::read(folder.join("exif.jpg")).expect("written"));
    put(
        "layers.svg",
        format!(
            "<?xml version=\"1.0\"?>\n<!-- {all} -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"/home/{NAME}/a.png\" viewBox=\"0 0 8 8\">\
             <title>{NAME}</title><image href=\"file:///home/{NAME}/a.png\"/><metadata><dc:creator>{NAME}</dc:creator></metadata><style>rect {{ fill: red }}</style>\
             <g i:label=\"{NAME}\" data-name=\"{NAME}\"><rect width=\"8\" height=\"8\"/><text y=\"8\">Words</text></g></svg>"
        )
        .as_bytes(),
    );
    let front = id3(&[id3_frame(b"TPE1", NAME), id3_frame(b"TENC", SERIAL)].concat());
    put("front.mp3", &[&front[..], &frames(3)].concat());
    let mut name = NAME.as_bytes().to_vec();
    name.resize(95, 0);
    let behind = [&b"TAG"[..], &[b' '; 30], &name];
    put("behind.mp3", &[frames(3), behind.concat()].concat());
    let mut first = frames(1);
    first[36..44].copy_from_slice(b"Info\0\0\0\x0F");
    first[156..164].copy_from_slice(SERIAL.as_bytes());
    put("encoder.mp3", &[first, frames(2)].concat());
    put("ape.mp3", &[frames(3), ape(&all)].concat());
    let lyrics = format!("LYRICSBEGINAUT{:05}{all}", all.len());
    put("lyrics.mp3", &[frames(3), format!("{lyrics}{:06}LYRICS200", lyrics.len()).into_bytes()].concat());
    let user = mp4_box(b"udta", &mp4_box(b"\xA9ART", &[&[0, 46, 0x55, 0xC4][..], words].concat()));
    put("user.m4a", &m4a(b"soun", &user, false));
    put("large.m4a", &m4a(b"soun", &user, true));
    put("list.wav", &wav(&riff_chunk(b"LIST", &[b"INFO", &riff_chunk(b"IART", words)[..]].concat())));
    put("broadcast.wav", &wav(&riff_chunk(b"bext", &[words, &[0; 602]].concat())));
}
