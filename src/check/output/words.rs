//! [`Words`]: what a file says to somebody who opens it.

use std::sync::{Mutex, PoisonError};

use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine as _, alphabet};

use super::elements::Syntax;
use crate::schema::undone;

/// Styles and scripts of pages that have been read: nearly all pages share theirs, and they are half of a page.
#[derive(Debug, Default)]
pub(super) struct Shared(Mutex<Vec<Box<str>>>);

/// More than these are read each time.
const MAX_SHARED: usize = 16;

impl Shared {
    fn is_new(&self, text: &str) -> bool {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = read.iter().all(|known| **known != *text);
        if is_new && read.len() < MAX_SHARED {
            read.push(text.into());
        }
        is_new
    }
}

/// The words of one file.
#[derive(Debug)]
pub(super) struct Words<'a> {
    shared: &'a Shared,
    /// What is read in one go, lines and cells included: half of a number may stand in the next one.
    flow: String,
    /// What is read by itself, each with [`END`] behind it: notes, the words of pictures, properties.
    apart: String,
    /// Addresses, names of files and the strings of code, which may be either, each with [`END`] behind it.
    names: String,
    /// Documents inside of this one that are still to be read, with where they are, and what is known of them.
    inside: Vec<(Level, String, Option<Syntax>)>,
    level: Level,
}

/// How deep a document is in others.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    documents: usize,
    /// How many elements of its document it is in that are drawn elsewhere.
    parts: usize,
}

/// As browsers unpack it: with or without what fills it up (Infra Standard, 7).
const FORGIVING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Documents inside documents beyond this are read as they stand: a drawing in an address in a string of a script of a page.
const MAX_DEPTH: usize = 4;

/// Elements drawn elsewhere inside such elements beyond this are read where they stand: each costs another look at the rest.
const MAX_PARTS: usize = 16;

/// Stands in no text that can be read.
pub(super) const END: char = '\0';

impl<'a> Words<'a> {
    /// None yet. What is `shared` with other files is read once.
    pub(super) fn new(shared: &'a Shared) -> Self {
        let (flow, names) = (String::with_capacity(8192), String::with_capacity(4096));
        Words { shared, flow, apart: String::new(), names, inside: Vec::new(), level: Level::default() }
    }

    /// Whether a style or a script has not been read yet.
    pub(super) fn is_new(&self, text: &str) -> bool {
        self.shared.is_new(text)
    }

    /// Adds to what is read in one go.
    pub(super) fn flow(&mut self, text: &str) {
        // Between lines nobody sees how much space there is, and what stands in two lines may be one number.
        let text = if self.flow.ends_with('\n') { text.trim_ascii_start() } else { text };
        self.flow.push_str(text);
    }

    /// Ends a line of what is read in one go.
    pub(super) fn end_line(&mut self) {
        if !self.flow.ends_with('\n') {
            self.flow.push('\n');
        }
    }

    /// Adds something that is read by itself.
    pub(super) fn apart(&mut self, text: &str) {
        self.apart.push_str(text);
        self.apart.push(END);
    }

    /// Adds an address or the name of a file, as it is written and as it is meant.
    pub(super) fn address(&mut self, text: &str) {
        self.string(text, false);
        if !is_data(text) && text.contains('%') {
            self.string(&undone(text), false);
        }
    }

    /// Adds a string of code, by itself or to the one before it.
    pub(super) fn string(&mut self, text: &str, goes_on: bool) {
        if !goes_on && begins_as_data(text) {
            self.data(text);
            if is_data(text) {
                return;
            }
        }
        if goes_on && self.names.ends_with(END) {
            self.names.pop();
        }
        self.names.push_str(text);
        self.names.push(END);
    }

    /// Adds the file in an address (RFC 2397).
    fn data(&mut self, address: &str) {
        let Some((head, body)) = address.split_once(',') else { return };
        let head = head.to_ascii_lowercase();
        let is = |kinds: &[&str]| kinds.iter().any(|kind| head.contains(kind));
        let (is_markup, is_packed) = (is(&["html", "svg", "xml"]), head.trim_end().ends_with("base64"));
        // Pictures made of dots, fonts and recordings hold no words.
        if is_packed && !is_markup && is(&["image/", "font", "audio/", "video/"]) {
            return;
        }
        let body = undone(body);
        let text = if is_packed {
            let packed: String = body.chars().filter(|c| !c.is_ascii_whitespace()).collect();
            FORGIVING.decode(packed).ok().and_then(|bytes| String::from_utf8(bytes).ok())
        } else {
            Some(body.into_owned())
        };
        match text {
            Some(text) if is_markup => self.document(text, None),
            Some(text) => self.apart(&text),
            None => {}
        }
    }

    /// Adds a text that may be markup for whoever shows it.
    pub(super) fn maybe_markup(&mut self, text: &str) {
        if memchr::memchr2(b'<', b'&', text.as_bytes()).is_some() {
            self.document(text.to_owned(), None);
        }
    }

    /// Adds a document that stands inside of this one, to be read later.
    pub(super) fn document(&mut self, text: String, syntax: Option<Syntax>) {
        if self.level.documents < MAX_DEPTH {
            let level = Level { documents: self.level.documents + 1, parts: 0 };
            self.inside.push((level, text, syntax));
        } else {
            self.apart(&text);
        }
    }

    /// Whether this is a whole document and no part of one.
    pub(super) fn is_whole(&self) -> bool {
        self.level.parts == 0
    }

    /// Whether a part of this document may still be read by itself.
    pub(super) fn has_room(&self) -> bool {
        self.level.parts < MAX_PARTS
    }

    /// Adds a part of this document that is drawn elsewhere, to be read later.
    pub(super) fn part(&mut self, text: String, syntax: Syntax) {
        let level = Level { parts: self.level.parts + 1, ..self.level };
        self.inside.push((level, text, Some(syntax)));
    }

    /// Reads something once more for what is read in one go, and for nothing else.
    pub(super) fn once_more(&mut self, read: impl FnOnce(&mut Self)) {
        let (apart, names, inside) = (self.apart.len(), self.names.len(), self.inside.len());
        self.flow.push(END);
        read(self);
        self.flow.push(END);
        self.apart.truncate(apart);
        self.names.truncate(names);
        self.inside.truncate(inside);
    }

    /// A document that is still to be read; what is read in one go ends before it.
    pub(super) fn next_document(&mut self) -> Option<(String, Option<Syntax>)> {
        let (level, text, syntax) = self.inside.pop()?;
        self.level = level;
        self.flow.push(END);
        Some((text, syntax))
    }

    /// Adds a text that is neither markup nor code.
    pub(super) fn plain(&mut self, text: &str) {
        self.flow(text);
        if text.contains('%') {
            self.apart(&undone(text));
        }
    }

    /// Each text that is read in one go, addresses and strings of code as well.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.said().chain(self.names())
    }

    /// Addresses and strings of code.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.split(END).filter(|text| !text.is_empty())
    }

    /// Each of them that is said to readers.
    pub(super) fn said(&self) -> impl Iterator<Item = &str> {
        self.flow.split(END).chain(self.apart.split(END)).filter(|text| !text.is_empty())
    }

    /// All of them in a row.
    pub(super) fn all(&self) -> [&str; 3] {
        [&self.flow, &self.apart, &self.names]
    }
}

/// Whether a text begins as an address that holds the file itself.
fn begins_as_data(text: &str) -> bool {
    text.trim_ascii_start().get(..5).is_some_and(|begin| begin.eq_ignore_ascii_case("data:"))
}

/// Whether it is one (RFC 2397): nobody who writes "Data: call us, …" or "Data:1280,free" means an address.
fn is_data(text: &str) -> bool {
    let is_head = |head: &str| {
        let kind = head.get("data:".len()..).unwrap_or_default();
        !head.contains(char::is_whitespace) && (kind.is_empty() || kind.starts_with(';') || kind.contains('/'))
    };
    begins_as_data(text) && text.trim_ascii_start().split_once(',').is_some_and(|(head, _)| is_head(head))
}

/// The texts of something, read with a reader, and of the documents in it.
#[cfg(test)]
pub(super) fn read_with(read: fn(&str, &mut Words<'_>), text: &str) -> Vec<String> {
    let shared = Shared::default();
    let mut words = Words::new(&shared);
    read(text, &mut words);
    while let Some((text, syntax)) = words.next_document() {
        super::markup::inside(&text, syntax, &mut words);
    }
    words.texts().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::read_with;

    #[test]
    fn an_address_is_read_as_it_is_meant() {
        let read = read_with(|text, words| words.address(text), "https://example.org/?a=012%20488%2");
        assert_eq!(read, ["https://example.org/?a=012%20488%2", "https://example.org/?a=012 488%2"]);
    }

    #[test]
    fn words_that_begin_as_an_address_are_words() {
        for text in ["Data: 012 488 488", "data: call 1280, free", "Data:012 488 488", "Data:1280,free"] {
            let read = read_with(|text, words| words.string(text, false), text);
            assert!(read.iter().any(|read| read == text), "{text}: {read:?}");
        }
        let read = read_with(|text, words| words.string(text, false), "data:text/plain,012%20488");
        assert_eq!(read, ["012 488"]);
    }

    #[test]
    fn documents_inside_documents_end_somewhere() {
        let shared = super::Shared::default();
        let mut words = super::Words::new(&shared);
        words.document("0".to_owned(), None);
        let mut count = 0;
        while words.next_document().is_some() {
            count += 1;
            words.document("0".to_owned(), None);
        }
        assert_eq!(count, super::MAX_DEPTH);
    }
}
