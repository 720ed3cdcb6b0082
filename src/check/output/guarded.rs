//! [`Guarded`]: a shelf that reads what is put onto it.

use std::sync::{Mutex, PoisonError};

use super::wall::Wall;
use crate::diag::Sink;
use crate::shelf::{Artifact, Shelf};
use crate::source::RelPath;

/// A shelf behind the wall: a file that says what must not be given out is told, and never reaches it.
#[derive(Debug)]
pub struct Guarded<'a, S> {
    shelf: &'a S,
    wall: &'a Wall<'a>,
    found: Mutex<Sink>,
}

impl<'a, S: Shelf> Guarded<'a, S> {
    /// Puts the wall before a shelf.
    pub fn new(shelf: &'a S, wall: &'a Wall<'a>) -> Self {
        Guarded { shelf, wall, found: Mutex::default() }
    }

    /// What was found. Whoever publishes the shelf must look here first.
    pub fn into_findings(self) -> Sink {
        self.found.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn passes(&self, path: &RelPath, bytes: &[u8], words: Option<&str>) -> bool {
        let findings = self.wall.read(path, bytes, words);
        if findings.is_empty() {
            return true;
        }
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        findings.into_iter().for_each(|finding| found.push(finding));
        false
    }
}

impl<S: Shelf> Shelf for Guarded<'_, S> {
    type Error = S::Error;

    fn put(&self, path: &RelPath, bytes: &[u8]) -> Result<(), S::Error> {
        if self.passes(path, bytes, None) { self.shelf.put(path, bytes) } else { Ok(()) }
    }

    fn put_made(&self, made: &Artifact) -> Result<(), S::Error> {
        if self.passes(&made.path, &made.bytes, made.words.as_deref()) { self.shelf.put_made(made) } else { Ok(()) }
    }
}
