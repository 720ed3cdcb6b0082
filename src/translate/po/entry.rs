//! [`Entry`]: one message of a PO file.

use crate::source::Span;

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// What is said about it: which part of the page it is.
    pub comment: String,
    /// Where its original stands.
    pub reference: String,
    /// Which part it is (`msgctxt`).
    pub context: String,
    /// What the original said when it was translated (`#| msgid`).
    pub previous: Option<String>,
    /// What the original says (`msgid`).
    pub id: String,
    /// The translation (`msgstr`); empty where there is none.
    pub text: String,
    /// Whether somebody must look at it again.
    pub fuzzy: bool,
    /// Where it stands in the file.
    pub span: Span,
}
