//! Pictures and recordings: which may be published, and what of them does not show.

pub mod picture;
pub mod recording;
pub mod strip;
