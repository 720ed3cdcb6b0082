//! `KEYFILE.checked`: of which day the newest copy was that was checked with a key. It lies beside the key and nowhere else:
//! whoever takes the key away takes it along, and nothing is left on a computer that others use.

use jiff::civil::Date;

use super::keys::Public;
use crate::schema::document;

/// Behind the name of the key's file.
pub const SUFFIX: &str = ".checked";

/// The day, where the file tells one of this key.
pub fn read(text: &str, key: &Public) -> Option<Date> {
    let document = document(text).ok()?;
    document.get("key")?.as_str().filter(|known| *known == key.line())?;
    document.get("made")?.as_str()?.parse().ok()
}

/// The file.
pub fn file(key: &Public, made: Date) -> String {
    let line = key.line();
    format!(
        "# Kept by `handbill verify`: the newest copy that was checked with this key.\nkey = \"{line}\"\nmade = \"{made}\"\n"
    )
}
