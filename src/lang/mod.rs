//! Languages and their letters.

pub mod letters;
mod names;
mod nearest;
mod tag;
mod trial;
mod words;

pub(crate) use names::Names;
pub(crate) use nearest::nearest;
pub use tag::{Direction, Lang, Script};
pub use trial::transform;
pub(crate) use words::{WholeWords, is_address, token};
