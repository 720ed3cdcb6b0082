//! Pictures and recordings: which may be published, what of them does not show, and how they print in gray.
//!
//! Whatever is carried along comes out of [`carry`], so that nothing goes out with what a camera or a program has
//! written into it.

mod carried;
mod dashes;
mod embedded;
pub mod gray;
mod kind;
pub mod picture;
mod proportion;
pub mod recording;
mod size;
mod strip;
mod treatment;

pub use carried::{Carried, carry};
pub use size::{Size, size};
