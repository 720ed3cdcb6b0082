//! A text → what a template is given: [`body`], [`said`] with a second language, [`code`], [`content`].

mod body;
mod code;
mod content;
mod nodes;
mod pair;
mod parts;
mod qr;

pub(super) use body::{Body, Room, body, picture_name};
pub(super) use code::code;
pub(super) use content::{content, direction};
pub(super) use pair::{PairData, alone, put_beside};
pub(super) use qr::{FILE, qr};
