//! [`Work`]: a page and the messages for it; what becomes of both files.

use std::collections::BTreeMap;

use super::super::patch::Edit;
use super::messages::Message;
use crate::catalog::Page;
use crate::source::{RelPath, Source};

/// Where both files lie.
pub(super) struct Paths {
    pub(super) translation: RelPath,
    pub(super) snapshot: RelPath,
}

/// Both files as they will be; no snapshot where it stays as it is.
pub(super) struct New {
    pub(super) translation: String,
    pub(super) snapshot: Option<String>,
}

/// A page and the messages that are to be taken over into it.
pub(super) struct Work<'a> {
    pub(super) page: &'a Page,
    /// By the part of the original.
    pub(super) messages: &'a BTreeMap<usize, Message>,
    pub(super) po: &'a Source,
}

/// What is to be changed in both files.
#[derive(Debug, Default)]
pub(super) struct Edits {
    pub(super) translation: Vec<Edit>,
    pub(super) snapshot: Vec<Edit>,
}

impl Edits {
    pub(super) fn is_empty(&self) -> bool {
        self.translation.is_empty() && self.snapshot.is_empty()
    }
}
