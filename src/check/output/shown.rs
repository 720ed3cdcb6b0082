//! Parts of a document as they are shown.

use std::borrow::Cow;

use super::entities;

/// A text above the line: its digits are no more those of the number before it than `²` is.
pub(super) fn raised(text: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raise = |c: char| c.to_digit(10).and_then(|digit| DIGITS.get(digit as usize)).copied().unwrap_or(c);
    text.chars().map(raise).collect()
}

/// A page without what it says only where no script runs. `None` where it says nothing so.
pub(super) fn without_noscript(text: &str) -> Option<String> {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, behind)) = split_at_tag(rest, "noscript") {
        shown.push_str(before);
        let behind = split_at_tag(behind, "/noscript").map(|(_, behind)| behind);
        rest = behind.and_then(|behind| behind.split_once('>')).map_or("", |(_, rest)| rest);
    }
    (rest.len() < text.len()).then(|| shown + rest)
}

/// What stands before the beginning of a tag and what behind, in letters of any size.
fn split_at_tag<'t>(text: &'t str, name: &str) -> Option<(&'t str, &'t str)> {
    let (bytes, name_bytes) = (text.as_bytes(), name.as_bytes());
    // Most tags are told apart by their first letter.
    let begins = |at: &usize| bytes.get(at + 1).zip(name_bytes.first()).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b));
    let is_name = |at: &usize| {
        begins(at) && bytes.get(at + 1..at + 1 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name_bytes))
    };
    let at = memchr::memchr_iter(b'<', bytes).find(is_name)?;
    Some((text.get(..at)?, text.get(at + 1 + name.len()..)?))
}

/// A text without its entities; a `loose` one is no attribute.
pub(super) fn unescaped(text: &str, loose: bool) -> Cow<'_, str> {
    let has_some = memchr::memchr(b'&', text.as_bytes()).is_some();
    if has_some { Cow::Owned(entities::undone(text, loose)) } else { Cow::Borrowed(text) }
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
        let shown = |text| without_noscript(text).unwrap_or_default();
        assert_eq!(shown("a<noscript class=b>c</noscript >d<noscript>e"), "ad");
        assert_eq!(shown("a<NOSCRIPT>b</NoScript>c<ſ"), "ac<ſ");
        assert_eq!(without_noscript("a<b>noscript</b><"), None);
    }
}
