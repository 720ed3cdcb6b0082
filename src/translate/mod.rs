//! How translations stand to their originals.
//!
//! A translation keeps a snapshot: the original as it was when the translation was last brought up
//! to date. Comparing the original of today with the snapshot, and the snapshot with the translation,
//! part by part, tells which parts of the translation still say what the original says. Nothing is
//! guessed from dates.
//!
//! [`parts`] cuts a text into its parts, [`align`] finds which is which, [`standing`] says how each stands, and
//! [`compose`] makes of translation and original what readers are shown.
//!
//! PO messages are passages: the Markdown of a part on one line. Their contexts are hashes of what the part said
//! when it was first translated; a snapshot written by `accept` remembers them where they differ. An import makes
//! edits of two files and no other bytes: words in the translation, and in the snapshot the words they are a
//! translation of. New parts come in as whole top blocks of the original. Before anything is written, both new
//! texts are parsed and compared again, and each message must have become the fresh translation of its part, with
//! the same references.

mod accept;
mod export;
mod import;
mod names;
mod new_language;
mod patch;
pub mod po;
mod rebuild;
mod review;
mod reviewed;
mod status;

pub use accept::accept;
pub use export::{export, part_names};
pub use import::{Changed, import};
pub use names::{kept, names};
pub use new_language::{add_language, first_strings, own_name};
pub use review::{Pair, pairs, review_table};
pub use reviewed::reviewed;
pub use status::{Row, status};
