//! [`said`]: what a file of messages says, one by one, whatever is chosen in them.

use crate::source::{Source, Span};

/// What a message or one of its attributes says.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// Where its name stands.
    pub name: Span,
    /// Its words: each form of a plural is a line, values that are put in are spaces.
    pub text: String,
}

/// The messages of a file, as its lines have them (Fluent 1.0, EBNF). What is no message is told when the file is loaded.
pub fn said(source: &Source) -> Vec<Said> {
    let mut all: Vec<(Span, String)> = Vec::new();
    let mut at = 0;
    for line in source.text().split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let begun = line.get(indent..).unwrap_or_default();
        let named = begun.split_once('=').filter(|(name, _)| is_name(name.trim_end(), indent > 0));
        if let Some((name, value)) = named {
            let start = at + indent;
            all.push((Span::from(start..start + name.trim_end().len()), value.to_owned()));
        } else if indent > 0 || begun.starts_with(['}', '\n', '\r', '\t']) {
            all.last_mut().into_iter().for_each(|(_, value)| value.push_str(line));
        }
        at += line.len();
    }
    all.into_iter().map(|(name, value)| Said { name, text: shown(&value) }).collect()
}

/// Whether this is the name of a message or a term, or inside of one that of an attribute.
fn is_name(text: &str, is_inside: bool) -> bool {
    let name = if is_inside { text.strip_prefix('.') } else { Some(text.strip_prefix('-').unwrap_or(text)) };
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    })
}

/// Where a value is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum In {
    /// Between braces.
    Braces,
    /// In one of several forms, which stand between braces too.
    Form,
}

/// The words of a value.
fn shown(value: &str) -> String {
    let mut text = String::new();
    let mut places: Vec<In> = Vec::new();
    let mut rest = value;
    let mut begins_line = false;
    while let Some(c) = rest.chars().next() {
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        let begins_form = |rest: &str| begins_line && rest.trim_start_matches('*').starts_with('[');
        rest = match places.last() {
            // Behind `->` and between forms.
            Some(In::Braces | In::Form) if begins_form(rest) => {
                if places.last() == Some(&In::Braces) {
                    places.push(In::Form);
                }
                text.push('\n');
                behind.split_once(']').map_or("", |(_, behind)| behind)
            }
            Some(In::Braces) => match c {
                '"' => literal(behind, &mut text),
                '{' => {
                    places.push(In::Braces);
                    behind
                }
                '}' => {
                    places.pop();
                    behind
                }
                '$' => {
                    text.push(' ');
                    behind
                }
                _ => behind,
            },
            place => {
                match c {
                    '{' => places.push(In::Braces),
                    '}' if place.is_some() => {
                        places.pop();
                        places.pop();
                    }
                    // The next line goes on.
                    '\n' => text.push(' '),
                    _ => text.push(c),
                }
                behind
            }
        };
        begins_line = c == '\n' || begins_line && c.is_whitespace();
    }
    text.trim().to_owned()
}

/// Adds what a string between quotation marks says; what stands behind it.
fn literal<'v>(inside: &'v str, text: &mut String) -> &'v str {
    let mut rest = inside;
    while let Some(c) = rest.chars().next() {
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        let length = match (c, behind.as_bytes().first()) {
            ('"', _) => return behind,
            ('\\', Some(b'u')) => 4,
            ('\\', Some(b'U')) => 6,
            ('\\', _) => {
                text.extend(behind.chars().next());
                rest = behind.get(behind.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
                continue;
            }
            _ => {
                text.push(c);
                rest = behind;
                continue;
            }
        };
        let code = behind.get(1..=length).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        text.extend(code.and_then(char::from_u32));
        rest = behind.get(1 + length..).unwrap_or_default();
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::source::{RelPath, Source};

    fn texts(file: &str) -> Vec<(String, String)> {
        let source = Source::new(RelPath::from_safe("a.ftl".to_owned()), file);
        let all = said(&source).into_iter();
        all.map(|said| (source.slice(said.name).to_owned(), said.text)).collect()
    }

    #[test]
    fn messages_are_read_line_by_line() {
        let file = "# no = word\nexit = Leave this\n    page = now\n\n    at once\nnone\n-term = One\n    .title = Two\nlast=Three";
        let read = [("exit", "Leave this page = now at once"), ("-term", "One"), (".title", "Two"), ("last", "Three")];
        let texts: Vec<_> = texts(file)
            .into_iter()
            .map(|(name, text)| (name, text.split_whitespace().collect::<Vec<_>>().join(" ")))
            .collect();
        assert_eq!(texts, read.map(|(name, text)| (name.to_owned(), text.to_owned())));
    }

    #[test]
    fn every_form_of_a_plural_is_read_and_every_string() {
        let file = "a = { $count ->\n    [one] One { $language } page\n   *[other] Many { \"wor\" }ds {\"\\u006Aun\"}{ $n ->\n  [x] kie\n *[y] ki\n  }\n} here\nb = \\{\"\\\"{}\\U01F4FE\"}";
        let read = texts(file);
        let lines: Vec<String> =
            read[0].1.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(lines, ["One page", "Many words jun", "kie", "ki here"]);
        assert_eq!(read[1].1, "\\\"{}\u{1F4FE}");
    }

    #[test]
    fn what_handbill_says_is_read_whole() {
        for tag in ["en", "km", "th", "vi"] {
            let file = crate::strings::built_in(tag).expect("its file");
            let names = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).count();
            let read = texts(file);
            assert_eq!(read.len(), names, "{tag}");
            assert!(read.iter().all(|(_, text)| !text.contains(['{', '}', '$'])), "{tag}");
        }
    }
}
