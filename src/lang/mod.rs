//! Languages, their letters and their digits.

pub mod digits;
mod tag;
mod trial;
mod words;

pub use tag::{Direction, Lang, Script};
pub use trial::transform;
pub(crate) use words::WholeWords;
