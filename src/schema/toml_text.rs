//! [`TomlText`]: TOML as it stands in a file, and places in it.

use crate::diag::{Finding, Place, Rule};
use crate::source::{Source, Span};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub span: Span,
}

/// A TOML file, or the TOML part of one, with the place of that part.
#[derive(Debug, Clone, Copy)]
pub struct TomlText<'a> {
    /// The file.
    pub source: &'a Source,
    /// Where the TOML begins in it, in bytes.
    pub offset: usize,
    /// Whether its texts stay as they are: what was printed once is kept sign for sign.
    pub is_kept: bool,
}

impl<'a> TomlText<'a> {
    /// A file that is TOML from its first byte.
    pub fn whole(source: &'a Source) -> Self {
        TomlText { source, offset: 0, is_kept: false }
    }

    /// What stands at `span` of the TOML.
    pub fn slice(&self, span: Span) -> &'a str {
        self.source.slice(span.moved(self.offset))
    }

    /// A place in the TOML.
    pub fn place(&self, span: Span) -> Place {
        self.source.place(span.moved(self.offset))
    }

    /// A finding at `span` of the TOML.
    pub fn finding(&self, rule: Rule, span: Span, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.place(span), message)
    }
}
