//! What lies in a copy, and how much is known of it.

/// Entries that a copy may have: what a ZIP can count without its large form.
pub(super) const MAX_ENTRIES: usize = 65_534;

/// Bytes that one file of a copy may have, unpacked: FAT32 keeps no larger one.
pub(super) const MAX_FILE: u64 = 4 * 1024 * 1024 * 1024 - 1;

/// Bytes that a file may have that says something of the copy, or a key.
pub(super) const MAX_TEXT: usize = 16 * 1024 * 1024;

/// How much is kept of what may be a computer's own (8 KiB): what macOS writes beside each file has 4, and every file of a
/// copy may have that.
pub(super) const MAX_HEAD: usize = 8 * 1024;

/// A copy as it lies there.
#[derive(Debug, Default)]
pub struct StickCopy {
    /// What is in it, sorted by name.
    pub entries: Vec<Entry>,
    /// The ZIP itself, where it is one.
    pub packed: Option<Packed>,
}

/// One thing in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its path as it is written there, with `/`.
    pub name: String,
    /// What it is.
    pub kind: EntryKind,
}

/// What something in a copy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryKind {
    /// A file.
    File(Digested),
    /// A folder that a ZIP names.
    Folder,
    /// A link, a pipe or a device.
    Special,
    /// Something that cannot be read, and why.
    Unreadable(String),
}

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digested {
    /// Its SHA-256.
    pub sum: [u8; 32],
    /// How many bytes it has.
    pub length: u64,
    /// As many of its first bytes as were asked for, and are not too many.
    pub kept: Vec<u8>,
}

impl Digested {
    /// All of it, where all of it was kept.
    pub fn whole(&self) -> Option<&[u8]> {
        (self.kept.len() as u64 == self.length).then_some(&*self.kept)
    }
}

/// How much of a file is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Nothing.
    Nothing,
    /// What is enough to know a computer's own file.
    Head,
    /// All of it: it says something of the copy.
    Whole,
}

impl Keep {
    pub(super) fn most(self) -> usize {
        match self {
            Keep::Nothing => 0,
            Keep::Head => MAX_HEAD,
            Keep::Whole => MAX_TEXT,
        }
    }
}

/// A ZIP as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// All of it.
    pub bytes: Vec<u8>,
    /// What is wrong with how it is put together.
    pub faults: Vec<String>,
}
