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
mod align;
mod compose;
mod export;
mod fingerprint;
mod import;
mod names;
mod new_language;
mod passage;
mod patch;
pub mod po;
mod pseudo;
mod rebuild;
mod review;
mod said;
mod standing;
mod status;
mod unit;

pub use accept::accept;
pub use align::{Then, pair_originals, pair_translation};
pub use compose::{Texts, compose};
pub use export::{export, unit_names};
pub use fingerprint::Fingerprint;
pub use import::{Changed, import};
pub use names::{kept, names};
pub use new_language::{add_language, first_strings, own_name};
pub use passage::{Passage, passage};
pub use pseudo::{pseudo_draft, transform};
pub use review::{Pair, pairs, review_table};
pub use said::{references, said};
pub use standing::{Comparison, Extra, Freshness, Outline, Standing, State, standing};
pub use status::{Row, status};
pub use unit::{Spot, Unit, content, units};
