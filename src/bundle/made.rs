//! `copy.toml`: what a program reads of a copy. It is in the list of sums, and so under the signature.

use jiff::civil::Date;

use crate::schema::document;

/// Its name in a copy.
pub const NAME: &str = "copy.toml";

/// What a copy says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// The day it was made.
    pub on: Date,
    /// After how many days its numbers should have been called again.
    pub contact_days: i64,
}

impl Made {
    /// The file.
    pub fn file(self) -> String {
        let Made { on, contact_days } = self;
        format!(
            "# For `handbill verify`: when this copy was made, and after how many days its numbers must be called again.\n\
             format = 1\nmade = \"{on}\"\ncontact_days = {contact_days}\n"
        )
    }

    /// Reads it. `None` where it is not one.
    pub fn read(file: &[u8]) -> Option<Self> {
        let document = document(std::str::from_utf8(file).ok()?).ok()?;
        let on = document.get("made")?.as_str()?.parse().ok()?;
        let contact_days = document.get("contact_days")?.as_integer().filter(|days| (1..=36_500).contains(days))?;
        Some(Made { on, contact_days })
    }
}
