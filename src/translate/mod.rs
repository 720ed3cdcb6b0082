//! How translations stand to their originals.
//!
//! A translation keeps a snapshot: the original as it was when the translation was last brought up
//! to date. Comparing the original of today with the snapshot, and the snapshot with the translation,
//! unit by unit, tells which parts of the translation still say what the original says. Nothing is
//! guessed from dates.
//!
//! [`units`] cuts a text into its parts, [`align`] finds which is which, [`standing`] says how each stands, and
//! [`compose`] makes of translation and original what readers are shown.

mod accept;
mod export;
mod import;
mod names;
mod new_language;
mod patch;
pub mod po;
mod rebuild;
mod review;
mod status;

pub use accept::accept;
pub use export::{export, unit_names};
pub use import::{Changed, import};
pub use names::{kept, names};
pub use new_language::{add_language, first_strings, own_name};
pub use review::{Pair, pairs, review_table};
pub use status::{Row, status};
