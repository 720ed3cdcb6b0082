//! Pictures and recordings: which may be published, what of them does not show, and how they print in gray.

pub mod gray;
pub mod picture;
pub mod recording;
pub mod strip;
