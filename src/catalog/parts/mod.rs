//! Texts of all languages beside each other, part by part.
//!
//! A text is cut into parts: title, tab, short line, and each block that holds words of its own. A part has a
//! fingerprint of what it says (links and structure too, wrapping not), a shape (what it is and stands in) and an
//! anchor: a sum over what no language changes, links and numbers.
//!
//! The original of today is compared with the snapshot by fingerprints, so that a part which has only moved is the
//! same. What is left is paired by shape and likeness, or because it stands between the same neighbours: it has
//! changed. The snapshot is compared with the translation by kinds in order, and anchors decide where several would
//! do. Both together say how each part stands. `standing::Standing` keeps this only where something has changed.
//!
//! [`compose`] makes one document of two where the translation cannot be shown as it is. The original's top blocks
//! are walked in order. One that is translated part for part is taken from the translation whole; of any other the
//! original's frame is taken, each part in the translation where there is one. Parts that are not simply the
//! translation carry a `Mark`, and both writers say so in a quiet line. Everything behind this point sees one
//! document.

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
pub use part::{Part, Spot, parts};
pub use passage::{Passage, passage};
pub(crate) use passage::{extent, frame};
pub(crate) use said::said_with;
pub use said::{cells, different_cells, references, said};
pub use standing::{Comparison, Extra, Freshness, Outline, PartState, Standing, standing};
pub use trial::pseudo_draft;
