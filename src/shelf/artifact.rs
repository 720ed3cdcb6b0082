//! [`Artifact`] and [`Shelf`]: what stages hand to the publisher.

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
