//! [`InMemory`]: a shelf in memory.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

use super::artifact::Shelf;
use crate::source::RelPath;

/// A shelf in memory.
#[derive(Debug, Default)]
pub struct InMemory(Mutex<BTreeMap<String, Vec<u8>>>);

impl InMemory {
    /// All files, by their paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_default()
    }
}

impl Shelf for InMemory {
    type Error = Infallible;

    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), Infallible> {
        // Nobody stops while holding it.
        if let Ok(mut files) = self.0.lock() {
            files.insert(path.as_str().to_owned(), bytes.to_vec());
        }
        Ok(())
    }
}
