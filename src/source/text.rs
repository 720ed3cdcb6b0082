//! [`Source`]: one text file of the site, and [`Span`]: a place in it.

use std::ops::Range;

use super::path::RelPath;

/// A byte range of a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after.
    pub end: u32,
}

impl From<Range<usize>> for Span {
    /// Files have at most 4 MiB, so positions fit; a larger one would point at the end.
    fn from(range: Range<usize>) -> Self {
        let small = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span { start: small(range.start), end: small(range.end) }
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start as usize..span.end as usize
    }
}

impl Span {
    /// The same place, `by` bytes further on: from a part of a file to the file.
    #[must_use]
    pub fn moved(self, by: usize) -> Self {
        Span::from(self.start as usize + by..self.end as usize + by)
    }
}

/// A text file: its path in the site and its contents, UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    path: RelPath,
    text: Box<str>,
}

impl Source {
    /// A text with the path it is told by.
    pub fn new(path: RelPath, text: impl Into<Box<str>>) -> Self {
        Source { path, text: text.into() }
    }

    /// The path in the site.
    pub fn path(&self) -> &RelPath {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A part of the text; empty where the span is not of this source.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(Range::from(span)).unwrap_or_default()
    }
}
