//! What each language needs on paper: where its lines may end, its fonts, its sizes.

mod breaks;
mod fonts;
mod language;
mod sizes;

pub(super) use breaks::{BREAK, Breaker, JOIN, OBJECT, apply};
pub use fonts::{Family, Fonts};
pub(super) use language::LanguageData;
pub(super) use sizes::{TypeSizes, type_sizes};
