//! What stages hand to the publisher: one file at a time, so that nobody holds the whole output.

use crate::source::RelPath;

/// One file of the output.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Its path in the output.
    pub path: RelPath,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Where artifacts go. `build` puts them into the staged tree, `check` nowhere.
pub trait Shelf: Sync {
    /// What can go wrong.
    type Error: Send;

    /// Takes one file. Called from several threads.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), Self::Error>;
}

/// Keeps nothing.
#[derive(Debug, Clone, Copy)]
pub struct Nowhere;

impl Shelf for Nowhere {
    type Error = std::convert::Infallible;

    fn put(&self, _path: &RelPath, _bytes: &[u8]) -> Result<(), Self::Error> {
        Ok(())
    }
}

/// What remembers handouts from run to run, so that one that has not changed is not set again.
pub trait Memory: Sync {
    /// What was kept under a name, if it was made from the same things: `key` is their fingerprint.
    fn recall(&self, name: &RelPath, key: &[u8; 32]) -> Option<Vec<u8>>;

    /// Keeps something, in the place of whatever had that name. Where that fails, it is set again.
    fn keep(&self, name: &RelPath, key: &[u8; 32], bytes: &[u8]);
}

impl Memory for Nowhere {
    fn recall(&self, _name: &RelPath, _key: &[u8; 32]) -> Option<Vec<u8>> {
        None
    }

    fn keep(&self, _name: &RelPath, _key: &[u8; 32], _bytes: &[u8]) {}
}
