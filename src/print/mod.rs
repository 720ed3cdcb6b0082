//! [`Site`] → handouts: the only module that knows typst.
//!
//! A text becomes data ([`data`]), a template of `templates/print` walks the data ([`world`]), typst
//! lays it out ([`typeset`]), the frames are mended ([`runs`]) and checked ([`glyphs`]), and a tagged
//! PDF comes out. No byte of content is ever typst source.

mod breaks;
mod data;
mod edges;
mod fonts;
mod glyphs;
mod handout;
mod nodes;
mod runs;
mod typeset;
mod world;

pub use fonts::{Family, Fonts};
pub use handout::{Press, prepare};
