//! A file of the output, and where such files are put: one at a time, so that nobody holds the whole output.

mod artifact;
mod before;
mod cache;
mod cell;
mod memory;

pub use artifact::{Artifact, Nowhere, Shelf};
pub use before::Before;
pub use cache::Cache;
pub use cell::text_cell;
pub use memory::InMemory;
