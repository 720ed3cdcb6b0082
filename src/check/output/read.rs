//! A file → its words.

use std::borrow::Cow;

use super::words::{END, Shared, Words};
use super::{markup, script, style};
use crate::source::RelPath;

/// Files that are texts whatever their bytes are.
const TEXTS: [&str; 20] = [
    "atom", "cjs", "css", "csv", "geojson", "htm", "html", "ics", "js", "json", "jsonld", "md", "mjs", "rss", "svg",
    "tsv", "txt", "vcf", "xhtml", "xml",
];

/// Whether bytes are those of a text: none of the control codes that pictures and programs are full of.
fn is_text(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| *byte >= b' ' || byte.is_ascii_whitespace())
}

/// Reads a file: its name, its bytes as what the name says that they are, and the words that came with it, parts of
/// which are read by themselves where U+0000 stands between them. What is `shared` with other files is read once.
pub(super) fn read<'a>(path: &RelPath, bytes: &[u8], with: Option<&str>, shared: &'a Shared) -> Words<'a> {
    let mut words = Words::new(shared);
    words.address(path.as_str());
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    for part in with.into_iter().flat_map(|with| with.split(END)) {
        match part {
            // A drawing on a sheet.
            _ if part.starts_with('<') => words.document(part.to_owned(), None),
            _ if extension == "pdf" && !part.contains("://") => words.apart(part),
            // Addresses, and words to search for.
            _ => words.address(part),
        }
        words.maybe_markup(part);
    }
    if let Some(text) = decoded(bytes, &extension) {
        match extension.as_str() {
            "html" | "htm" | "shtml" => markup::html(&text, &mut words),
            "svg" | "xhtml" | "xht" => markup::drawn(&text, &mut words),
            "xml" | "rss" | "atom" => markup::xml(&text, &mut words),
            "js" | "mjs" | "cjs" | "json" | "jsonld" | "geojson" | "map" | "webmanifest" => {
                script::read(&text, &mut words);
            }
            "css" => style::read(&text, &mut words),
            "vcf" | "ics" => words.plain(&unfolded(&text)),
            // Browsers take a file for a page whose beginning is one.
            _ if text.trim_start_matches('\u{FEFF}').trim_ascii_start().starts_with('<') => {
                words.plain(&text);
                words.document(text.into_owned(), None);
            }
            _ => words.plain(&text),
        }
    }
    while let Some((text, syntax)) = words.next_document() {
        markup::inside(&text, syntax, &mut words);
    }
    words
}

/// The lines of a card or a calendar, each whole, without its escapes (RFC 6350, 3.2 and 3.4).
fn unfolded(text: &str) -> String {
    text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").replace("\\n", "\n").replace("\\N", "\n")
}

/// The text of a file as browsers decode it: UTF-8, UTF-16 behind its mark; and in a file that is a text by its name
/// or has no control codes, Western letters of one byte each (Encoding Standard, 6.1). Other bytes hold no words that handbill could read.
fn decoded<'b>(bytes: &'b [u8], extension: &str) -> Option<Cow<'b, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let units = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.as_chunks().0.iter().skip(1).map(|pair| unit(*pair)).collect();
        Some(Cow::Owned(String::from_utf16_lossy(&units)))
    };
    match bytes {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        _ if TEXTS.contains(&extension) || is_text(bytes) => {
            Some(Cow::Owned(bytes.iter().copied().map(char::from).collect()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{RelPath, Shared, read};

    fn texts(name: &str, bytes: &[u8], with: Option<&str>) -> Vec<String> {
        let (path, shared) = (RelPath::parse(name).expect("a path"), Shared::default());
        read(&path, bytes, with, &shared).texts().map(str::to_owned).collect()
    }

    #[test]
    fn a_name_is_read_and_bytes_that_are_no_text_are_not() {
        assert_eq!(texts("en/call-012.png", &[0xFF, 0x00, 0x30], Some("one\0two")), ["en/call-012.png", "one", "two"]);
    }

    #[test]
    fn a_file_that_begins_as_a_page_is_one() {
        let read = texts("a", b"<!DOCTYPE html><p>01<!-- x -->2", None);
        assert!(read.contains(&"\n012".to_owned()), "{read:?}");
    }

    #[test]
    fn the_lines_of_a_card_are_read_whole() {
        let read = texts("a.vcf", b"NOTE:junk\r\n ie 012\\n488\r\nEND:VCARD\r\n", None);
        assert!(read.contains(&"NOTE:junkie 012\n488\nEND:VCARD\n".to_owned()), "{read:?}");
    }

    #[test]
    fn a_text_of_another_encoding_is_read() {
        let words = "\u{FEFF}<p>Caf\u{E9} 012";
        let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [&little, &big, b"<p>Caf\xE9 012".as_slice()] {
            assert!(texts("a.html", bytes, None).contains(&"\nCaf\u{E9} 012".to_owned()));
        }
    }

    #[test]
    fn a_text_is_known_by_its_bytes_where_its_name_says_nothing() {
        assert_eq!(texts("a.yaml", b"caf\xE9: 012 488 488\r\n", None), ["caf\u{E9}: 012 488 488\r\n", "a.yaml"]);
        assert_eq!(texts("a.bin", b"caf\xE9: 012 488 488\x00", None), ["a.bin"]);
    }

    #[test]
    fn what_is_inside_is_read_as_what_it_is() {
        let read = texts(
            "a.html",
            b"<style>a{content:\"01\\32\"}</style><script>f('</b>', \"0\\x31<b>2</b>\")</script>\
              <p style='background:url(a%20b)' onclick='g(\"h\")'></p><iframe srcdoc='<b>0&amp;nbsp;1</b>'></iframe>\
              <img src=\"data:image/svg+xml;base64,PHQ+MDEyPC90Pg==\">\
              <p style=\"mask:url(data:image/svg+xml,%3Ct%3E034%3C/t%3E)\"></p>",
            None,
        );
        for wanted in ["012", "0\u{31}2", "0\u{A0}1", "a b", "h", "034"] {
            assert!(read.iter().any(|text| text.trim() == wanted), "{wanted} in {read:?}");
        }
    }

    #[test]
    fn entities_of_a_drawing_are_undone_and_never_without_end() {
        let head = "<!DOCTYPE svg [<!ENTITY gap \"&#160;\"> <!ENTITY two '0<tspan>1</tspan>&gap;2'>]>";
        let read = texts("a.svg", format!("{head}<text>&two;</text>").as_bytes(), None);
        assert!(read.iter().any(|text| text.trim() == "01\u{A0}2"), "{read:?}");
        let itself = "<!DOCTYPE a [<!ENTITY a '&a;x'>]><a>&a;</a>";
        assert!(texts("a.xml", itself.as_bytes(), None).iter().all(|text| text.len() < 20));
    }

    #[test]
    fn markup_in_a_string_is_read_as_markup() {
        let read = texts("a.js", br#"x("<b>012</b>&nbsp;488")"#, None);
        assert_eq!(read, ["012\u{A0}488", "a.js", "<b>012</b>&nbsp;488"]);
    }
}
