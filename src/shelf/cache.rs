//! [`Cache`]: what remembers handouts from run to run.

use super::artifact::Nowhere;
use crate::source::RelPath;

/// What remembers handouts from run to run, so that one that has not changed is not set again.
pub trait Cache: Sync {
    /// What was kept under a name, if it was made from the same things: `key` is their fingerprint.
    fn recall(&self, name: &RelPath, key: &[u8; 32]) -> Option<Vec<u8>>;

    /// Keeps something, in the place of whatever had that name. Where that fails, it is set again.
    fn keep(&self, name: &RelPath, key: &[u8; 32], bytes: &[u8]);
}

impl Cache for Nowhere {
    fn recall(&self, _name: &RelPath, _key: &[u8; 32]) -> Option<Vec<u8>> {
        None
    }

    fn keep(&self, _name: &RelPath, _key: &[u8; 32], _bytes: &[u8]) {}
}
