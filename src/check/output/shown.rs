//! Parts of a document as they are shown.

use std::borrow::Cow;

use super::entities;

/// A text above the line: its digits are no more those of the number before it than `²` is.
pub(super) fn raised(text: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raise = |c: char| c.to_digit(10).and_then(|digit| DIGITS.get(digit as usize)).copied().unwrap_or(c);
    text.chars().map(raise).collect()
}

/// A page without what it says only where no script runs.
pub(super) fn without_noscript(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("<noscript") {
        shown.push_str(before);
        rest =
            behind.split_once("</noscript").and_then(|(_, behind)| behind.split_once('>')).map_or("", |(_, rest)| rest);
    }
    shown + rest
}

/// A text without its entities.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if text.contains('&') { Cow::Owned(entities::undone(text, true)) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{raised, without_noscript};

    #[test]
    fn digits_of_a_note_are_small() {
        assert_eq!(raised("m2, 10"), "m², ¹⁰");
    }

    #[test]
    fn where_scripts_run_their_stand_in_is_not_shown() {
        assert_eq!(without_noscript("a<noscript class=b>c</noscript >d<noscript>e"), "ad");
    }
}
