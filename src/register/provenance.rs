//! Where an entry is known from: [`Provenance`] and [`Status`].

use jiff::civil::Date;

use crate::diag::Sink;
use crate::schema::{Fields, PartialDate, day, partial, words};

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

/// One source of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// A web address, or words where there is none.
    pub address: String,
    /// The day somebody looked at it.
    pub seen: Date,
    /// When it was published, as exactly as it says.
    pub published: Option<PartialDate>,
    /// For the team.
    pub note: Option<String>,
}

/// Reads `sources = [{ address = "…", seen = "…", published = "…", note = "…" }]`.
pub(super) fn read(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<Provenance> {
    let mut sources = Vec::new();
    for mut table in fields.tables("sources", "a source", sink) {
        let address = table.required_text("address", sink);
        let seen = table.required_text("seen", sink);
        let seen = seen.and_then(|text| day(&table, &text, sink));
        let published = table.text("published", sink).and_then(|text| partial(&table, &text, sink));
        let note = table.text("note", sink).map(|note| note.value);
        table.finish(sink);
        if let (Some(address), Some(seen)) = (address, seen) {
            sources.push(Provenance { address: address.value, seen, published, note });
        }
    }
    sources
}
