//! Gettext PO files, as far as translations of pages need them: one message a part, no plural forms.
//!
//! The libraries for PO keep neither the line a message stands at nor the previous msgid, and an import that
//! cannot say where something is wrong is of no use to a translator. The format is small, so it is read and
//! written here.

mod entry;
mod read;
mod write;

pub use entry::Entry;
pub use read::read;
pub use write::write;
