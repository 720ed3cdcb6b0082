//! Markdown → [`Draft`]: front matter and document tree.
//!
//! The tree is handbill's own and closed: what is not one of its blocks and inlines cannot be
//! written, neither as HTML nor on paper. HTML, handouts, search, translation files and checks
//! all read this one tree.

mod bounds;
mod builder;
mod composer;
mod document;
mod front_matter;
mod heading;
pub(crate) mod lines;
mod lost;
mod parse;
mod target;

pub use composer::{Composer, Side};
pub use document::{AlertKind, Align, Block, Document, Inline, Kind, Level, Mark, Node, NodeId, TargetId, Words};
pub(crate) use front_matter::HEAD;
pub use front_matter::{Accepted, Format, FrontMatter, Recording, Review, ReviewState, Seen};
pub(crate) use lost::cells_of;
pub use parse::{Draft, parse_draft};
pub use target::Target;
