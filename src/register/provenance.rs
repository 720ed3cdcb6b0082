//! Where an entry is known from: [`Provenance`] and [`Status`].

use jiff::civil::Date;

use crate::schema::{PartialDate, record, words};

words! {
    /// How sure an entry is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Status {
        /// An independent public source says so.
        Confirmed = "confirmed",
        /// One weak source, or none.
        Unverified = "unverified",
        /// An independent source says otherwise.
        Contradicted = "contradicted",
    }
}

record! {
    /// One source of an entry.
    pub struct Provenance, "a source" {
        /// A web address, or words where there is none.
        address: String = "address", readers, hsds("url"), like("\"https://example.org/page\"");
        /// The day somebody looked at it.
        seen: Date = "seen", readers, also(&["date", "checked", "accessed", "read"]);
        /// When it was published, as exactly as it says.
        published: Option<PartialDate> = "published", readers;
        /// What it says, for the team.
        note: Option<String> = "note";
    }
}
