//! [`Miss`]: why a reference leads nowhere, and what was probably meant.

use crate::diag::Rule;
use crate::schema::PageId;

/// A name that nothing has.
pub(super) enum Meant {
    /// Of a page.
    Page(PageId),
    /// Of a heading of that page.
    Heading(PageId, String),
    /// Of a contact.
    Contact(String),
    /// Of a fact.
    Fact(String),
}

/// Why a reference leads nowhere.
pub(super) struct Miss {
    pub(super) rule: Rule,
    pub(super) message: String,
    /// Something that has no such name.
    pub(super) meant: Option<Meant>,
    pub(super) hint: String,
}

/// A miss to be told; `None` in the error stands for one that has been told already.
pub(super) fn miss<T>(rule: Rule, message: String, meant: Option<Meant>, hint: &str) -> Result<T, Option<Miss>> {
    Err(Some(Miss { rule, message, meant, hint: hint.to_owned() }))
}
