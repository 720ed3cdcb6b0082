//! Every limit on input, each with the reason for its number (DESIGN 8.4).

/// So many findings of one rule are told of one file; the sink itself sees to it.
pub use crate::diag::MAX_FINDINGS;

/// A file may have this many bytes (4 MiB): the longest page of 4,250 real ones has 0.2 MiB.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// A font of a site's own may have this many bytes (32 MiB): one face with all Chinese signs has 10.
pub const MAX_FONT_BYTES: u64 = 32 * 1024 * 1024;

/// A page may have this many nodes; a file of 4 MiB that is all emphasis stays below it only
/// if nobody means harm, and the PDF engine cannot be stopped once it has begun.
pub const MAX_NODES: usize = 200_000;

/// A site may have this many pages, all languages together.
pub const MAX_PAGES: usize = 50_000;

/// Quotes, lists and notes may stand this deep in each other. The deepest of 4,250 real pages
/// has 7; writers recurse, and a worker's stack bears some 20,000.
pub const MAX_DEPTH: usize = 32;
