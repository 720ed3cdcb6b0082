//! Languages and their letters.

mod finder;
pub mod letters;
mod months;
mod names;
mod nearest;
mod tag;
mod trial;
mod words;

pub(crate) use finder::Finder;
pub(crate) use months::MONTHS;
pub(crate) use names::Names;
pub(crate) use nearest::nearest;
pub use tag::{Direction, Lang, Script};
pub use trial::transform;
pub(crate) use words::{Addresses, WholeWords};
