//! One entry put into TOML, and nothing else of the file touched.

use toml_edit::{Array, InlineTable, Value};

/// Adds to a list the way it is written: on one line, or each entry on its own. A comment behind the entry before
/// stays with that one.
pub(crate) fn push(entries: &mut Array, entry: InlineTable) {
    let mut value = Value::InlineTable(entry);
    // The entry before may have a comment above it: only its line break and indent are taken.
    let own_line = entries.iter().last().and_then(|last| {
        let prefix = last.decor().prefix()?.as_str()?;
        prefix.get(prefix.rfind('\n')?..).map(str::to_owned)
    });
    let Some(own_line) = own_line else {
        value.decor_mut().set_prefix(if entries.is_empty() { "" } else { " " });
        entries.push_formatted(value);
        return;
    };
    // What stands behind the last entry: behind its comma, or, where it has none, behind itself.
    let mut behind = entries.trailing().as_str().unwrap_or_default().to_owned();
    let last = entries.iter_mut().last().map(Value::decor_mut);
    if let Some(last) = last {
        behind.insert_str(0, last.suffix().and_then(|suffix| suffix.as_str()).unwrap_or_default());
        last.set_suffix("");
    }
    let (comment, end) = behind.split_at(behind.rfind('\n').unwrap_or_default());
    value.decor_mut().set_prefix(format!("{comment}{own_line}"));
    entries.set_trailing(end);
    entries.push_formatted(value);
}

/// Whether the new text is the old one with something put in at one place.
pub(crate) fn is_addition(old: &str, new: &str) -> bool {
    let start = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let rest = old.len() - start;
    let same_end = old.bytes().rev().zip(new.bytes().rev()).take(rest).take_while(|(a, b)| a == b).count();
    new.len() > old.len() && same_end == rest
}

/// Whether every line of the old text stands in the new one, in the same order; a line that ends a list may have
/// grown.
pub(crate) fn keeps_lines(old: &str, new: &str) -> bool {
    let mut lines = new.lines();
    old.lines().all(|old| {
        let shared = |new: &str| new == old || (old.ends_with(']') && new.starts_with(old.trim_end_matches(']')));
        lines.by_ref().any(shared)
    })
}
