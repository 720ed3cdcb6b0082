//! TOML that `toml_edit` has changed, with what that leaves out put back.

use toml_edit::DocumentMut;

/// Windows editors put it at the head of a file; it says nothing.
const MARK: char = '\u{FEFF}';

/// A text that is to be changed.
///
/// # Errors
/// Says why it is not TOML.
pub(crate) fn document(text: &str) -> Result<DocumentMut, String> {
    text.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())
}

/// The changed text. `toml_edit` writes neither a byte order mark nor the returns before line feeds: both stay as they
/// are in the old text, and new lines end as the others do.
pub(crate) fn written(document: &DocumentMut, old: &str) -> String {
    let new = document.to_string();
    let (mark, old) = old.strip_prefix(MARK).map_or(("", old), |rest| ("\u{FEFF}", rest));
    if !old.contains('\r') {
        return format!("{mark}{new}");
    }
    let end = newline(old);
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let same = |(old, new): &(&&str, &&str)| old.replace('\r', "") == **new;
    let before = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - before;
    let behind = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let added = new.iter().take(new.len() - behind).skip(before).map(|line| line.replace('\n', end));
    let kept = |line: &&str| (*line).to_owned();
    let lines = old.iter().take(before).map(kept).chain(added).chain(old.iter().skip(old.len() - behind).map(kept));
    std::iter::once(mark.to_owned()).chain(lines).collect()
}

/// How a file ends its lines.
pub(crate) fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
