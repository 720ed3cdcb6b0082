//! What a file of messages may be before the Fluent parser is asked: it calls itself for each brace inside a brace, and
//! keeps a mistake for each line.

use crate::diag::{Finding, Place, Rule};
use crate::source::{Source, Span};

/// A file of messages may have this many bytes (512 KiB): the longest of handbill's own has 22,000, and a message that
/// nothing asks for is of no use.
const MAX_BYTES: usize = 512 * 1024;

/// A message may open so many braces and brackets; the one with the most of handbill's own has 8. Each may stand inside the
/// one before, and the parser's stack bears some thousands.
const MAX_OPEN: usize = 100;

/// What keeps a file from being read.
pub(super) fn too_much(source: &Source) -> Option<Finding> {
    let text = source.text();
    if text.len() > MAX_BYTES {
        let message = format!("the strings have more than {} KiB", MAX_BYTES / 1024);
        let place = Place::file(source.path().as_str());
        return Some(Finding::new(Rule::TooLarge, place, message).hint("take out what handbill does not ask for"));
    }
    let (mut at, mut open) = (0, 0);
    for line in text.split_inclusive('\n') {
        if begins_message(line) {
            open = 0;
        }
        for (column, _) in line.match_indices(['{', '(']) {
            open += 1;
            if open > MAX_OPEN {
                let place = source.place(Span::from(at + column..at + column + 1));
                let message = format!("this message opens more than {MAX_OPEN} braces and brackets");
                return Some(Finding::new(Rule::Nesting, place, message).hint("make several messages of it"));
            }
        }
        at += line.len();
    }
    None
}

/// `name = …`, or a remark: whatever was open before it, no parser is inside of it here (Fluent 1.0, EBNF). Braces that
/// close are not counted: one between quotation marks closes nothing.
fn begins_message(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(name.len());
    let behind = name.get(end..).unwrap_or_default().trim_start_matches(' ');
    line.starts_with('#') || (name.starts_with(|c: char| c.is_ascii_alphabetic()) && behind.starts_with('='))
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, MAX_OPEN, too_much};
    use crate::source::{RelPath, Source};

    fn told(text: &str) -> Option<(u32, u32, String)> {
        let source = Source::new(RelPath::from_safe("templates/strings/en.ftl".to_owned()), text);
        too_much(&source).map(|finding| (finding.place.line, finding.place.column, finding.message))
    }

    #[test]
    fn so_many_braces_may_be_open() {
        let braces = |count: usize| format!("a = {}\n", "{ $b } ".repeat(count));
        assert_eq!(told(&braces(MAX_OPEN)), None);
        let message = "this message opens more than 100 braces and brackets".to_owned();
        assert_eq!(told(&braces(MAX_OPEN + 1)), Some((1, 705, message)));
        // Of each message by itself.
        assert_eq!(told(&format!("{0}{0}-c = words\n# {{{{\n{0}", braces(MAX_OPEN))), None);
    }

    /// What closes nothing hides nothing, nor do lines.
    #[test]
    fn depth_is_not_hidden() {
        for piece in ["{ \"}\"", "{ \"}\"\n", "{ F(", "F(\n", "{\n    ", "{ a ->\n *[b] ", "b\n{"] {
            for begin in ["a = ", "a = {", "-a =\n    "] {
                let text = format!("{begin}{}", piece.repeat(MAX_OPEN + 1));
                assert!(told(&text).is_some(), "{begin}{piece}");
            }
        }
    }

    #[test]
    fn handbills_own_are_far_below() {
        for (tag, text) in crate::strings::BUILT_IN {
            assert_eq!(told(text), None, "{tag}");
            assert!(text.len() * 10 < MAX_BYTES, "{tag}");
        }
        assert!(told(&"a = b\n".repeat(MAX_BYTES)).is_some_and(|(line, ..)| line == 1));
    }
}
