//! [`PageId`]: a page's path without language and suffix, the same in every language.

use std::fmt;

use crate::source::is_device_name;

/// A page's id, such as `health/check-ups`: it becomes a file name on a web host and on a stick,
/// and it stays in a reader's history.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(Box<str>);

/// Why a text cannot be a page's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPageId {
    /// Letters or lengths that do not travel; says which.
    Spelling(&'static str),
    /// handbill needs the name itself.
    Reserved,
}

/// Names in a language's folder that handbill writes itself (DESIGN 3).
const RESERVED: [&str; 7] = ["index", "search", "a-z", "sources", "print", "404", "card"];

/// Those of them that are folders, too.
const FOLDERS: [&str; 3] = ["search", "a-z", "print"];

impl PageId {
    /// The only way in.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadPageId> {
        // FAT and old web hosts: 60 bytes a part and 150 in all leave room for what is put before.
        if text.is_empty() || text.len() > 120 {
            return Err(BadPageId::Spelling("must have 1 to 120 letters"));
        }
        for part in text.split('/') {
            let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if part.is_empty() || part.len() > 60 || !part.bytes().all(good) {
                return Err(BadPageId::Spelling(
                    "may have only small letters a to z, digits and hyphens, at most 60 in a part",
                ));
            }
            if is_device_name(part) {
                return Err(BadPageId::Spelling("is a device name on Windows"));
            }
        }
        let first = text.split('/').next().unwrap_or_default();
        if RESERVED.contains(&text) || FOLDERS.contains(&first) {
            return Err(BadPageId::Reserved);
        }
        Ok(PageId(text.into()))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How many folders it lies in.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
