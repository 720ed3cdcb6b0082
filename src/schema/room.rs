//! [`Room`]: how much room readers have, from a sentence to a sheet.

/// How much room there is for an entry. What is said where there is little is said where there is more, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// In a sentence, and on a strip of a poster.
    Line,
    /// On a panel: of a card, a folded leaflet, a booklet.
    Panel,
    /// On a page of the web, and on a sheet.
    Sheet,
}
