//! Texts of all languages beside each other, part by part.

mod align;
mod compose;
mod fingerprint;
mod part;
mod passage;
mod said;
mod standing;
mod trial;

pub use align::{Then, pair_originals, pair_translation};
pub use compose::{ToCompose, compose};
pub use fingerprint::Fingerprint;
pub use part::{Spot, Unit, units};
pub use passage::{Passage, passage};
pub(crate) use passage::{extent, frame};
pub(crate) use said::said_with;
pub use said::{references, said};
pub use standing::{Comparison, Extra, Freshness, Outline, Standing, State, standing};
pub use trial::pseudo_draft;
