//! `unparsed-mark` in titles, short lines and the registers: there nothing is Markdown, and every mark is shown.

use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Draft, Target};
use crate::register::Sentence;

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let front = &draft.front;
    let fields = [Some(&front.title), front.tab.as_ref(), front.short.as_ref()].into_iter().flatten();
    for field in fields {
        if let Some(mark) = mark(&field.value) {
            sink.push(finding(mark, draft.document.source().place(field.span)));
        }
    }
}

/// Marks in what is said to readers besides the pages.
pub(in crate::check) fn in_texts(said: &[Sentence<'_>], sink: &mut Sink) {
    for said in said {
        if let Some(mark) = mark(said.text) {
            sink.push(finding(mark, said.place.clone()).language(said.tag));
        }
    }
}

fn finding(mark: &str, place: Place) -> Finding {
    let message = format!("`{mark}` is shown as it stands: a field has no marks");
    Finding::new(Rule::UnparsedMark, place, message)
        .hint("write the words or the sign itself, as readers are to see them")
}

/// The first mark of a text without Markdown.
fn mark(text: &str) -> Option<&str> {
    if !text.contains(['&', '*', ']', '<']) {
        return None;
    }
    let entity = text.match_indices('&').find_map(|(at, _)| {
        // The longest that people write has eight letters.
        let length = text.get(at + 1..)?.bytes().take(9).position(|byte| byte == b';')?;
        let end = at + 1 + length;
        let name = text.get(at + 1..end)?;
        let letters = name.strip_prefix('#').unwrap_or(name);
        let is_name = (2..=8).contains(&name.len()) && letters.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_name.then(|| text.get(at..=end)).flatten()
    });
    let strong = || {
        let start = text.find("**")?;
        let end = start + 2 + text.get(start + 2..)?.find("**")?;
        (end > start + 2).then(|| text.get(start..end + 2)).flatten()
    };
    let link = || text.find("](").and_then(|at| text.get(at..at + 2));
    let reference = || ["<contact:", "<page:", "<fact:"].into_iter().find(|mark| text.contains(mark));
    entity.or_else(strong).or_else(link).or_else(reference)
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn marks_of_fields_are_found() {
        for (text, found) in [
            ("A &amp; B", "&amp;"),
            ("A&#160;B", "&#160;"),
            ("**Free** today", "**Free**"),
            ("[it](page:a)", "]("),
            ("Call <contact:line>", "<contact:"),
        ] {
            assert_eq!(mark(text), Some(found), "{text}");
        }
        for text in ["R&D; and more", "A & B; C", "5 * 3 ** 2", "[it] (free)", "5 < 6", "AT&T"] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
