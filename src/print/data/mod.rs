//! A text → what a template is given: its `body`, what is `said` with a second language beside it, the `code` that this
//! edition is known by, and all of it as `content`.
//!
//! On paper, `data::body` turns the tree into `Node`s that serde writes as `content.json`. The template `a4.typ`
//! imports `handbill.typ`, which reads that file and walks it. No byte of content is ever typst source.
//! `HandoutWorld` knows the templates, the fonts and this handout's pictures. It refuses every other file and all
//! packages, reads no disk and has no clock. Names inside it are few and reused (`content.json`, `picture-0.svg`),
//! because typst keeps every name it has ever seen.

mod body;
mod code;
mod content;
mod corrections;
mod lines;
mod nodes;
mod pair;
mod parts;
mod printed;
mod qr;
mod said;

pub(super) use body::{Body, Detail, picture_name};
pub(super) use code::sheet_text;
pub(super) use content::{Foot, content, direction};
pub(super) use printed::printed;
pub(super) use qr::qr;
pub(super) use said::{detail, said};
