//! Changing a text file at some places and nowhere else.

use std::ops::Range;

use crate::catalog::parts::frame;
use crate::schema::newline;

/// What stands at a place of a file from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes that go.
    pub(super) range: Range<usize>,
    /// What comes in their place.
    pub(super) text: String,
}

impl Edit {
    /// A passage of a text. What its quotation or list puts before its first line is put before the others.
    pub(super) fn passage(file: &str, range: Range<usize>, text: &str) -> Self {
        let frame = frame(file, range.start);
        Edit { text: text.replace('\n', &format!("{}{frame}", newline(file))), range }
    }

    /// A text of a front matter.
    pub(super) fn field(range: Range<usize>, text: &str) -> Self {
        Edit { range, text: toml_text(text) }
    }
}

/// The text with all edits made. They do not overlap.
pub(super) fn patched(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut out = String::with_capacity(text.len() + 256);
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.range.start).unwrap_or_default());
        out.push_str(&edit.text);
        at = edit.range.end.max(at);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Where the second line of `+++` begins. The file has been read, so it is there.
pub(super) fn end_of_front_matter(file: &str) -> Option<usize> {
    let mut at = 0;
    let mut first = true;
    for line in file.split_inclusive('\n') {
        if line.trim_start_matches('\u{FEFF}').trim_end() == "+++" {
            if !first {
                return Some(at);
            }
            first = false;
        }
        at += line.len();
    }
    None
}

/// A TOML text in quotation marks.
pub(super) fn toml_text(text: &str) -> String {
    // As people write it; a library would choose the other kind of quotation marks where it needs fewer signs.
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Lines from the one that holds `start` to the one that holds the byte before `end`, and the empty lines behind them.
pub(super) fn whole_lines(file: &str, range: Range<usize>) -> Range<usize> {
    let start = file.get(..range.start).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1);
    let mut end = range.end.max(range.start + 1).min(file.len());
    let before = file.get(..end).unwrap_or_default();
    if !before.ends_with('\n') {
        end = file.get(end..).unwrap_or_default().find('\n').map_or(file.len(), |at| end + at + 1);
    }
    loop {
        let rest = file.get(end..).unwrap_or_default();
        let line = rest.split_inclusive('\n').next().unwrap_or_default();
        if line.is_empty() || !line.trim_matches([' ', '\t', '>', '\r', '\n']).is_empty() {
            return start..end;
        }
        end += line.len();
    }
}
