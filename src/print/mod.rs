//! [`Site`](crate::catalog::Site) → handouts: the only module that knows typst.
//!
//! A text becomes data ([`data`], [`content`]), a template of `templates/print` walks the data
//! ([`world`]), typst lays it out ([`typeset`]), the frames are mended ([`runs`]) and checked
//! ([`glyphs`], [`edges`], [`overfull`]), panels are laid on sheets or trimmed pieces ([`impose`]), and a
//! tagged PDF comes out ([`export`]) with all that a printer must know ([`finish`]). No byte of content
//! is ever typst source.

mod breaks;
mod call_sheet;
mod content;
mod copies;
mod data;
mod edges;
mod edition;
mod export;
mod finish;
mod fonts;
mod glyphs;
mod handout;
mod impose;
mod language_data;
mod list_sheet;
mod marks;
mod nodes;
mod overfull;
mod pair;
mod pictures;
mod press;
mod qr;
mod recall_sheet;
mod review_sheet;
mod runs;
mod shape;
mod tell;
mod test_sheet;
mod ticket;
mod type_sizes;
mod typeset;
mod world;

pub use fonts::{Family, Fonts};
pub use list_sheet::Printed;
pub use press::{Extras, Order, Press, prepare};
pub use ticket::Ticket;
