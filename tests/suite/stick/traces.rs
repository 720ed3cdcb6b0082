//! What a copy tells of those who made it: nothing.

use std::fs;
use std::io::Cursor;

use crate::tools::copies::text;
use crate::tools::{Site, Tree, command, copy_shipped, said, tool, tree};

/// Copies a site that has pictures with remarks in them, in a folder of its own, and bundles it.
fn bundled(prefix: &str, zone: &str) -> (tempfile::TempDir, Tree, Vec<u8>) {
    let folder = tempfile::Builder::new().prefix(prefix).tempdir().expect("a folder");
    copy_shipped(folder.path());
    let site = text(folder.path());
    let mut run = command(&["bundle", "--site", &site]);
    let output = run.env("TZ", zone).env("HOME", folder.path()).env("USER", "somebody").output().expect("it starts");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let zip = fs::read(folder.path().join("bundle.zip")).expect("a ZIP");
    let files = tree(&folder.path().join("bundle"));
    (folder, files, zip)
}

#[test]
fn two_copies_are_the_same_and_tell_of_nobody() {
    let (one_folder, one, one_zip) = bundled("first", "Asia/Phnom_Penh");
    std::thread::sleep(std::time::Duration::from_secs(2));
    let (_other_folder, other, other_zip) = bundled("second", "America/Los_Angeles");
    assert!(one == other && one_zip == other_zip);
    let user = tool("id", &["-un"]).trim().to_owned();
    let host = tool("uname", &["-n"]).trim().to_owned();
    let temporary = text(&std::env::temp_dir());
    let mut told = vec![
        text(one_folder.path()),
        temporary + "/",
        "node_modules".to_owned(),
        "/home/".to_owned(),
        "/root".to_owned(),
    ];
    // A name that is a word of every text proves nothing.
    told.extend([user, host].into_iter().filter(|name| name.len() > 4));
    let mut scanned: Vec<(String, Vec<u8>)> = one;
    scanned.push(("bundle.zip".to_owned(), one_zip));
    for (name, bytes) in &scanned {
        for word in &told {
            assert!(memchr::memmem::find(bytes, word.as_bytes()).is_none(), "{name} tells {word}");
        }
    }
}

/// A chunk of a PNG; nobody who reads it looks at the checksum.
fn chunk(name: &[u8; 4], bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).expect("small").to_be_bytes()[..], name, bytes, &[0; 4]].concat()
}

#[test]
fn pictures_and_recordings_tell_of_nobody() {
    let site = Site::new();
    let remark = b"Secret Name 11.5564 104.9282";
    let picture = image::RgbImage::from_pixel(8, 8, image::Rgb([200, 100, 50]));
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    let png = png.into_inner();
    let with_text = [&png[..33], &chunk(b"tEXt", remark), &chunk(b"eXIf", remark), &png[33..], remark].concat();
    let mut jpeg = Cursor::new(Vec::new());
    picture.write_to(&mut jpeg, image::ImageFormat::Jpeg).expect("a picture");
    let jpeg = jpeg.into_inner();
    // Turned on its side, as telephones take pictures; who took it; a remark; and something behind the end.
    let exif = b"Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    let segment = |marker: u8, bytes: &[u8]| {
        [&[0xFF, marker][..], &u16::try_from(bytes.len() + 2).expect("small").to_be_bytes(), bytes].concat()
    };
    let exif = [exif, remark.to_vec()].concat();
    let with_exif = [&jpeg[..2], &segment(0xE1, &exif), &segment(0xFE, remark), &jpeg[2..], remark].concat();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><!-- Secret Name --><metadata>Secret Name</metadata>\
               <title>Secret Name</title><defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>\
               <g id=\"Secret Name\" data-name=\"Secret Name\"><rect width=\"8\" height=\"8\" fill=\"url(#a)\"/></g></svg>";
    site.write("content/en/a.png", &with_text);
    site.write("content/en/b.jpg", &with_exif);
    site.write("content/en/c.svg", svg);
    let mut frame = vec![0_u8; 417];
    frame[..4].copy_from_slice(&[0xFF, 0xFB, 0x90, 0x64]);
    site.write("content/en/d.mp3", [b"ID3\x04\0\0\0\0\0\x1c".to_vec(), remark.to_vec(), frame.clone()].concat());
    site.write(
        "content/en/page.md",
        "+++\ntitle = \"Page\"\n[audio]\nfile = \"d.mp3\"\nlength = \"0:01\"\n+++\n![one](a.png) ![two](b.jpg) ![three](c.svg)\n",
    );
    let output = site.run("bundle", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let bundle = site.path().join("bundle");
    for (name, bytes) in tree(&bundle) {
        for secret in ["Secret", "11.5564"] {
            assert!(memchr::memmem::find(&bytes, secret.as_bytes()).is_none(), "{name} tells");
        }
    }
    // They look as they did.
    assert_eq!(fs::read(bundle.join("en/a.png")).expect("a picture"), png);
    let after = fs::read(bundle.join("en/b.jpg")).expect("a picture");
    assert_eq!(image::load_from_memory(&after).expect("a picture"), image::load_from_memory(&jpeg).expect("a picture"));
    assert_eq!(fs::read(bundle.join("en/d.mp3")).expect("a recording"), frame);
    let drawn = fs::read_to_string(bundle.join("en/c.svg")).expect("a picture");
    assert!(drawn.contains("<linearGradient id=\"a\">") && drawn.contains("fill=\"url(#a)\""), "{drawn}");
    // Which way up a picture is shows, and stays.
    let mut decoder = image::ImageReader::new(Cursor::new(&after))
        .with_guessed_format()
        .expect("a picture")
        .into_decoder()
        .expect("a picture");
    assert_eq!(image::ImageDecoder::orientation(&mut decoder).expect("one"), image::metadata::Orientation::Rotate90);
}
