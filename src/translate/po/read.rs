//! A PO file → its messages.

use std::collections::BTreeSet;

use super::entry::Entry;
use crate::diag::{Finding, Rule, Sink};
use crate::source::{Source, Span};

/// The messages of a PO file, without its header and without what is marked obsolete. `None` where it cannot be used;
/// the findings say why.
pub fn read(source: &Source, sink: &mut Sink) -> Option<Vec<Entry>> {
    let mut reader = Reader { source, sink, entries: Vec::new(), known: BTreeSet::new(), entry: None, told: 0 };
    let text = source.text();
    let start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        reader.line(words.trim(), Span::from(at..at + words.len()));
        at += line.len();
    }
    reader.end();
    let (entries, told) = (reader.entries, reader.told);
    (told == 0).then_some(entries)
}

/// The part of a message that string lines go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Context,
    Id,
    Text,
}

/// A message while it is read.
struct Open {
    entry: Entry,
    field: Field,
    has: [bool; 3],
    previous: bool,
}

struct Reader<'a, 's> {
    source: &'a Source,
    sink: &'s mut Sink,
    entries: Vec<Entry>,
    /// Context and text of each.
    known: BTreeSet<(String, String)>,
    entry: Option<Open>,
    told: usize,
}

impl Reader<'_, '_> {
    fn tell(&mut self, span: Span, message: impl Into<String>, hint: &str) {
        let finding = Finding::new(Rule::BadPo, self.source.place(span), message);
        self.sink.push(finding.hint(hint));
        self.told += 1;
    }

    fn open(&mut self, span: Span) -> &mut Open {
        // A message is over where another begins: at a comment or a msgctxt behind its msgstr.
        if self.entry.as_ref().is_some_and(|open| open.has[2]) {
            self.end();
        }
        let fresh =
            || Open { entry: Entry { span, ..Entry::default() }, field: Field::None, has: [false; 3], previous: false };
        self.entry.get_or_insert_with(fresh)
    }

    fn line(&mut self, line: &str, span: Span) {
        if let Some(comment) = line.strip_prefix('#') {
            return self.comment(comment, span);
        }
        if line.is_empty() {
            return;
        }
        if line.starts_with('"') {
            return self.text(line, span);
        }
        let (word, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let field = match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" => Field::Text,
            "msgid_plural" => {
                let hint = "export the page again; a text of a page has no plural forms";
                return self.tell(span, "this message has plural forms", hint);
            }
            _ => {
                let hint =
                    "every line is a comment with `#`, one of msgctxt, msgid and msgstr, or a text in \"quotes\"";
                return self.tell(span, format!("`{}` is no line of a PO file", word.escape_debug()), hint);
            }
        };
        let open = if field == Field::Text { self.entry.as_mut() } else { Some(self.open(span)) };
        let Some(open) = open else { return self.tell(span, "a msgstr without a msgid", "put its msgid before it") };
        let at = field as usize - 1;
        if open.has.get(at) == Some(&true) {
            return self.tell(
                span,
                format!("a second {word} in one message"),
                "put an empty line and a msgid before it",
            );
        }
        if let Some(has) = open.has.get_mut(at) {
            *has = true;
        }
        if field == Field::Id {
            // The line that translators look for.
            open.entry.span = span;
        }
        open.field = field;
        self.text(rest.trim(), span);
    }

    fn comment(&mut self, comment: &str, span: Span) {
        let (kind, rest) = comment.split_at(comment.chars().next().map_or(0, char::len_utf8));
        match kind {
            // Obsolete: kept by the translator's program for later.
            "~" => {}
            "," => {
                let fuzzy = rest.split(',').any(|flag| flag.trim() == "fuzzy");
                self.open(span).entry.fuzzy |= fuzzy;
            }
            "|" => {
                let rest = rest.trim();
                let is_id = rest.starts_with("msgid");
                let open = self.open(span);
                open.previous = if rest.starts_with('"') { open.previous } else { is_id };
                let quoted = rest.find('"').and_then(|at| rest.get(at..)).unwrap_or_default();
                if open.previous
                    && let Some(text) = unescape(quoted)
                {
                    open.entry.previous.get_or_insert_default().push_str(&text);
                }
            }
            "." => self.open(span).entry.comment.push_str(rest.trim()),
            ":" => self.open(span).entry.reference.push_str(rest.trim()),
            _ => drop(self.open(span)),
        }
    }

    fn text(&mut self, quoted: &str, span: Span) {
        let Some(text) = unescape(quoted) else {
            let hint = "a text begins and ends with \"; write \\\" and \\\\ for the signs themselves";
            return self.tell(span, "this text has no end, or a sign that cannot be read", hint);
        };
        let Some(open) = self.entry.as_mut() else {
            return self.tell(span, "a text that belongs to no message", "put msgid or msgstr before it");
        };
        match open.field {
            Field::None => self.tell(span, "a text that belongs to no message", "put msgid or msgstr before it"),
            Field::Context => open.entry.context.push_str(&text),
            Field::Id => open.entry.id.push_str(&text),
            Field::Text => open.entry.text.push_str(&text),
        }
    }

    fn end(&mut self) {
        let Some(Open { entry, has: [_, id, text], .. }) = self.entry.take() else { return };
        if !id && !text {
            // Comments at the end.
            return;
        }
        if !(id && text) {
            return self.tell(
                entry.span,
                "a message without its msgstr",
                "write `msgstr \"\"` where there is no translation",
            );
        }
        if entry.id.is_empty() && entry.context.is_empty() {
            return self.header(&entry);
        }
        if !self.known.insert((entry.context.clone(), entry.id.clone())) {
            return self.tell(entry.span, "the same message stands there twice", "take one of them out");
        }
        self.entries.push(entry);
    }

    fn header(&mut self, entry: &Entry) {
        let charset = entry.text.split("charset=").nth(1);
        let charset = charset.and_then(|rest| rest.split(['\n', ';', ' ']).next());
        if let Some(charset) = charset.filter(|charset| !charset.eq_ignore_ascii_case("utf-8")) {
            let message = format!("the file says that it is written in {}", charset.escape_debug());
            self.tell(entry.span, message, "save it as UTF-8 in your translation program");
        }
    }
}

/// The text between two quotation marks. `None` where it does not end, or has an escape that means nothing.
fn unescape(quoted: &str) -> Option<String> {
    let inside = quoted.strip_prefix('"')?.strip_suffix('"').filter(|_| quoted.len() >= 2)?;
    let mut text = String::with_capacity(inside.len());
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => text.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other @ ('"' | '\\') => other,
                _ => return None,
            }),
            other => text.push(other),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn a_text_is_read_to_its_end() {
        assert_eq!(unescape(r#""a \"b\" \\ c\n""#).as_deref(), Some("a \"b\" \\ c\n"));
        for broken in [r#""a"#, r#"""#, r#""a" b""#, r#""\q""#, r#""\""#, "a", ""] {
            assert_eq!(unescape(broken), None, "{broken}");
        }
    }
}
