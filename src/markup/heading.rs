//! Final levels and ids of a text's headings.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::builder::Builder;
use crate::diag::{Finding, Rule, Sink};
use crate::lang::letters::is_surely_composed;
use crate::source::Source;

/// Gives every heading its level under the page's title and an id of its own.
///
/// The title is the page's first heading. A text whose headings begin with one `#` is moved down
/// by one level as a whole; a level left out is told, because a screen reader's list of headings
/// and PDF/UA (Matterhorn 14-003) both break there.
pub(super) fn settle(builder: &mut Builder, source: &Source, sink: &mut Sink) {
    let headings = std::mem::take(&mut builder.headings);
    let shift = u8::from(headings.iter().any(|heading| heading.written == 1));
    let mut before = 1;
    let mut ids = BTreeSet::new();
    let mut last = BTreeMap::new();
    for heading in &headings {
        let level = (heading.written + shift).min(6);
        if level > before + 1 {
            let hashes = "#".repeat(usize::from(before + 1 - shift));
            let message = if before == 1 {
                format!("the first heading under the title has level {}", heading.written)
            } else {
                format!("a heading of level {} follows one of level {}", heading.written, before - shift)
            };
            let place = source.place(builder.span(heading.node));
            sink.push(Finding::new(Rule::SkippedHeading, place, message).hint(format!("write it with `{hashes}`")));
        }
        before = level;
        let words = builder.plain_text(heading.node, source);
        if words.trim().is_empty() {
            // A picture is no word: a list of headings, and PDF/UA, need text.
            let finding =
                Finding::new(Rule::EmptyHeading, source.place(builder.span(heading.node)), "this heading has no words");
            sink.push(finding.hint("write some behind the `#`, or take it out"));
        }
        let wanted = match &heading.id {
            Some(id) => slug(id),
            None => slug(&words),
        };
        let id = unique(wanted, &mut ids, &mut last);
        builder.set_heading(heading.node, level, &id);
    }
}

/// An id that keeps every letter and mark of every script; only signs and spaces become hyphens.
/// Dropping marks makes Khmer and Thai ids unreadable and lets different words collide.
fn slug(text: &str) -> String {
    let normal = match is_surely_composed(text) {
        true => Cow::Borrowed(text),
        false => ComposingNormalizerBorrowed::new_nfc().normalize(text),
    };
    let mut id = String::with_capacity(normal.len());
    let mut push = |c: char| {
        if is_kept(c) {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    };
    for c in normal.chars() {
        // Not every letter is looked up: these scripts have no capitals.
        match c {
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => push(c),
            _ => c.to_lowercase().for_each(&mut push),
        }
    }
    let id = id.trim_matches('-');
    if id.is_empty() { "part".to_owned() } else { id.to_owned() }
}

fn is_kept(c: char) -> bool {
    let punctuation = matches!(
        c,
        '\u{0080}'..='\u{00BF}' | '\u{060C}' | '\u{061B}' | '\u{061F}' | '\u{06D4}' | '\u{104A}' | '\u{104B}'
            | '\u{17D4}'..='\u{17DA}' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}'
            | '\u{FEFF}' | '\u{E000}'..='\u{F8FF}'
    );
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { !c.is_whitespace() && !c.is_control() && !punctuation }
}

/// An id that no heading before has. `last` keeps the number given last for each wanted id: a text of
/// ten thousand equal headings must not count up ten thousand times.
fn unique(wanted: String, ids: &mut BTreeSet<String>, last: &mut BTreeMap<String, usize>) -> String {
    if ids.insert(wanted.clone()) {
        return wanted;
    }
    let number = last.entry(wanted.clone()).or_insert(1);
    loop {
        *number += 1;
        let id = format!("{wanted}-{number}");
        if ids.insert(id.clone()) {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn scripts_without_capitals_have_none() {
        for c in "\u{0E00}\u{0EFF}\u{1000}\u{109F}\u{1780}\u{17FF}".chars().collect::<Vec<_>>().chunks(2) {
            let [first, last] = <[char; 2]>::try_from(c).expect("two by two");
            assert!((first..=last).all(|c| c.to_lowercase().eq([c])), "{first}");
        }
    }
}
