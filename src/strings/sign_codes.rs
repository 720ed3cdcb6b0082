//! Codes of signs in strings files (`{"\u006A"}`). The parser stops the program over some that are cut short (fluent-syntax
//! 0.12), so none of those reaches it.

use crate::diag::{Finding, Rule};
use crate::source::{Source, Span};

/// The first code that is cut short. `None` where the parser may be asked.
pub(super) fn cut_short(source: &Source) -> Option<Finding> {
    let mut start = 0;
    for line in source.text().split_inclusive('\n') {
        if let Some(at) = in_line(line) {
            let place = source.place(Span::from(start + at..start + at + 2));
            let finding = Finding::new(Rule::BadString, place, "the code of a sign is cut short");
            return Some(finding.hint("write four digits or letters from a to f behind `\\u`, six behind `\\U`"));
        }
        start += line.len();
    }
    None
}

/// Codes stand between quotation marks, which end on their line (Fluent 1.0, EBNF). A backslash takes the sign behind it
/// along, another backslash too.
fn in_line(line: &str) -> Option<usize> {
    let mut at = line.find('"')?;
    loop {
        at += line.get(at..)?.find('\\')?;
        let length = match line.as_bytes().get(at + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => 0,
        };
        let digits = line.bytes().skip(at + 2).take(length).take_while(u8::is_ascii_hexdigit).count();
        if digits < length {
            return Some(at);
        }
        // On to a boundary: behind a backslash anything may stand.
        at += 1 + line.get(at + 1..)?.chars().next().map_or(0, char::len_utf8);
    }
}

#[cfg(test)]
mod tests {
    use super::cut_short;
    use crate::source::{RelPath, Source};

    #[test]
    fn codes_of_signs_are_whole() {
        let told = |text: &str| cut_short(&Source::new(RelPath::from_safe("a.ftl".to_owned()), text));
        for (text, place) in [("a = {\"\\u12\"}\n", (1, 7)), ("a = b\nc = {\"\\\\d\\U12345\"}", (2, 10))] {
            assert_eq!(told(text).map(|finding| (finding.place.line, finding.place.column)), Some(place), "{text}");
        }
        for text in
            ["a = {\"\\u006Aក\"}", "a = {\"\\U01F4FEក\"}", "a = \\u1", "a = {\"\\\\u1\"}", "a = {\"\\ក\\\"\"}", ""]
        {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
