//! Pictures without what does not show: who took them, where, when and with what. Recordings without their titles.
//!
//! What is kept is listed, not what is taken out: nobody knows all that cameras and programs write.

use roxmltree::{Document, Node};

use crate::source::RelPath;

/// Chunks that say how a PNG looks (W3C, PNG third edition), moving ones among them.
const PNG: [&[u8; 4]; 13] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

/// The first bytes of every PNG.
const PNG_HEAD: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A file without what does not show. One that is not what its name says is given back as it is: the checks have looked.
pub fn strip(path: &RelPath, bytes: &[u8]) -> Vec<u8> {
    let stripped = match path.extension() {
        Some("png") => png(bytes),
        Some("jpg" | "jpeg") => jpeg(bytes),
        Some("svg") => svg(bytes),
        Some("mp3") => Some(mp3(bytes)),
        Some("m4a") => m4a(bytes),
        Some(_) | None => None,
    };
    stripped.unwrap_or_else(|| bytes.to_vec())
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(PNG_HEAD)?;
    let mut out = PNG_HEAD.to_vec();
    loop {
        let (length, _) = rest.split_first_chunk::<4>()?;
        // Length, name, contents, checksum.
        let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(whole)?;
        let name = chunk.get(4..8)?;
        if PNG.iter().any(|kept| kept.as_slice() == name) {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}

/// A JPEG is a row of segments; behind the head of a scan its picture follows, up to the next marker.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xFF\xD8")?;
    let mut out = b"\xFF\xD8".to_vec();
    if let Some(turned) = orientation(bytes) {
        out.extend_from_slice(&only_orientation(turned));
    }
    loop {
        let [0xFF, marker, ..] = *rest else { return None };
        if marker == 0xFF {
            rest = rest.get(1..)?;
            continue;
        }
        if marker == 0xD9 {
            out.extend_from_slice(b"\xFF\xD9");
            return Some(out);
        }
        let length = rest.get(2..4).and_then(|length| length.first_chunk::<2>())?;
        let (segment, after) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)) + 2)?;
        match marker {
            // JFIF: how large a dot is. Without the small picture that may follow.
            0xE0 if segment.get(4..9) == Some(b"JFIF\0") => {
                out.extend_from_slice(b"\xFF\xE0\0\x10");
                out.extend_from_slice(segment.get(4..16)?);
                out.extend_from_slice(b"\0\0");
            }
            // Adobe: how its colours are to be read.
            0xEE if segment.get(4..9) == Some(b"Adobe") => out.extend_from_slice(segment),
            0xE0..=0xEF | 0xFE => {}
            _ => out.extend_from_slice(segment),
        }
        rest = after;
        if marker == 0xDA {
            let end = scan_end(rest)?;
            let (scan, after) = rest.split_at_checked(end)?;
            out.extend_from_slice(scan);
            rest = after;
        }
    }
}

/// Where the picture of a scan ends: at a marker that is neither a stuffed byte nor a restart.
fn scan_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0 | 0xD0..=0xD7 | 0xFF)) // proof: pairs
}

/// Which way up an Exif picture is, where that is not as it lies.
fn orientation(bytes: &[u8]) -> Option<u8> {
    let at = memchr::memmem::find(bytes, b"Exif\0\0")?;
    let tiff = bytes.get(at + 6..)?;
    let little = tiff.starts_with(b"II");
    let two = |at: usize| {
        let pair = tiff.get(at..at + 2)?.first_chunk::<2>()?;
        Some(if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) })
    };
    let four = |at: usize| {
        let (high, low) = if little { (two(at + 2)?, two(at)?) } else { (two(at)?, two(at + 2)?) };
        usize::try_from(u32::from(high) << 16 | u32::from(low)).ok()
    };
    let list = four(4)?;
    let entries = usize::from(two(list)?);
    let entry = (0..entries).map(|entry| list + 2 + entry * 12).find(|at| two(*at) == Some(0x0112))?;
    u8::try_from(two(entry + 8)?).ok().filter(|turned| (2..=8).contains(turned))
}

/// An Exif segment that says nothing else.
fn only_orientation(turned: u8) -> Vec<u8> {
    let mut segment = b"\xFF\xE1\0\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    segment.push(turned);
    segment.extend_from_slice(&[0; 6]);
    segment
}

/// The shapes alone, written anew from the tree: no remarks, no names of layers, no program's own marks.
fn svg(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let document = Document::parse(text).ok()?;
    let mut out = String::new();
    shape(&mut out, document.root_element(), text);
    out.push('\n');
    Some(out.into_bytes())
}

fn shape(out: &mut String, node: Node<'_, '_>, text: &str) {
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    if node.parent_element().is_none() {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
        let (name, value) = (attribute.name(), attribute.value());
        // A gradient is asked for by its name; any other name is that of a layer.
        let asked_for = name != "id" || text.contains(&format!("#{value}"));
        if asked_for && name != "class" && !name.starts_with("data-") && !name.starts_with("aria-") {
            let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
            out.push_str(&format!(" {name}=\"{value}\""));
        }
    }
    out.push('>');
    let inside = node.children().filter(Node::is_element);
    inside.filter(|node| !matches!(node.tag_name().name(), "title" | "desc" | "metadata")).for_each(|node| {
        shape(out, node, text);
    });
    out.push_str(&format!("</{name}>"));
}

/// Without ID3: a tag in front (id3.org, version 2), one behind (version 1).
fn mp3(bytes: &[u8]) -> Vec<u8> {
    let mut rest = bytes;
    while let [b'I', b'D', b'3', _, _, flags, a, b, c, d, ..] = *rest {
        // Seven bits of each byte.
        let size = [a, b, c, d].iter().fold(0_usize, |size, byte| size << 7 | usize::from(byte & 0x7F));
        let footer = if flags & 0x10 == 0 { 0 } else { 10 };
        rest = rest.get(10 + size + footer..).unwrap_or_default();
    }
    if rest.len() >= 128 && rest.get(rest.len() - 128..).is_some_and(|end| end.starts_with(b"TAG")) {
        rest = rest.get(..rest.len() - 128).unwrap_or_default();
    }
    rest.to_vec()
}

/// With its remarks made empty space, in their places: what follows them is found by its distance from the beginning.
fn m4a(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.to_vec();
    blank(&mut out, 0, bytes.len(), 0)?;
    Some(out)
}

fn blank(bytes: &mut [u8], mut at: usize, end: usize, depth: u8) -> Option<()> {
    while at + 8 <= end {
        let size = bytes.get(at..at + 4)?.first_chunk::<4>().map(|size| u32::from_be_bytes(*size))?;
        let name = *bytes.get(at + 4..at + 8)?.first_chunk::<4>()?;
        let size = match usize::try_from(size).ok()? {
            0 => end - at,
            // Too large for 32 bits: no recording is.
            1..8 => return None,
            size => size,
        };
        let next = at.checked_add(size).filter(|next| *next <= end)?;
        match &name {
            b"moov" | b"trak" if depth < 4 => blank(bytes, at + 8, next, depth + 1)?,
            b"udta" | b"meta" | b"uuid" => {
                bytes.get_mut(at + 4..at + 8)?.copy_from_slice(b"free");
                bytes.get_mut(at + 8..next)?.fill(0);
            }
            _ => {}
        }
        at = next;
    }
    Some(())
}
