//! A text → what a template is given: its `body`, what is `said` with a second language beside it, the `code` that this
//! edition is known by, and all of it as `content`.

mod body;
mod code;
mod content;
mod nodes;
mod pair;
mod parts;
mod printed;
mod qr;
mod said;

pub(super) use body::{Detail, picture_name};
pub(super) use code::code;
pub(super) use content::{content, direction};
pub(super) use qr::qr;
pub(super) use said::{detail, said};
