//! [`Artifact`] and [`Shelf`]: what stages hand to the publisher.

use crate::source::RelPath;

/// One file of the output.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// Its path in the output.
    pub path: RelPath,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it says and its bytes do not tell, such as the words of a PDF. U+0000 stands between parts that are not read
    /// in one go.
    pub words: Option<String>,
}

impl Artifact {
    /// A file whose words stand in its bytes, or that has none.
    pub fn new(path: RelPath, bytes: Vec<u8>) -> Self {
        Artifact { path, bytes, words: None }
    }
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

    /// Takes one file that handbill made, with what it says.
    ///
    /// # Errors
    /// As for [`Shelf::put`].
    fn put_made(&self, made: &Artifact) -> Result<(), Self::Error> {
        self.put(&made.path, &made.bytes)
    }
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
