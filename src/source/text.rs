//! [`Source`]: one text file of the site, and [`Span`]: a place in it.

use std::ops::Range;

use super::lines::Lines;
use super::path::RelPath;
use crate::diag::{Excerpt, Place};

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
#[derive(Debug, Clone)]
pub struct Source {
    path: RelPath,
    text: Box<str>,
    lines: Lines,
}

/// The same text at the same path; whether its lines have been asked for is nobody's business.
impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path && self.text == other.text
    }
}

impl Eq for Source {}

impl Source {
    /// A text with the path it is told by.
    pub fn new(path: RelPath, text: impl Into<Box<str>>) -> Self {
        Source { path, text: text.into(), lines: Lines::default() }
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

    /// The line of a byte, counted from 1.
    pub fn line(&self, at: u32) -> u32 {
        count(self.lines.line(&self.text, at as usize).number)
    }

    /// The place of `span`. A span over several lines is cut at the end of its first.
    pub fn place(&self, span: Span) -> Place {
        let text = self.text();
        let start = floor_boundary(text, span.start as usize);
        let end = floor_boundary(text, span.end as usize).max(start);
        let line = self.lines.line(text, start);
        let words = text.get(line.start..line.end).unwrap_or_default();
        let marked = words.len().min(end - line.start).max(start - line.start);
        Place {
            file: self.path().to_string(),
            line: count(line.number),
            column: count(self.lines.letters(text, line.start, start) + 1),
            excerpt: Some(excerpt(words, start - line.start, marked)),
        }
    }
}

/// A line of which at most this much is kept before and after the mark, in bytes.
const AROUND: usize = 400;

/// A line with the marked part, for a finding.
fn excerpt(line: &str, start: usize, end: usize) -> Excerpt {
    let from = floor_boundary(line, start.saturating_sub(AROUND));
    let to = floor_boundary(line, end.min(start + AROUND).saturating_add(AROUND));
    let kept = line.get(from..to).unwrap_or_default().to_owned();
    let end = end.min(to) - from;
    Excerpt { start: start - from, end, line: kept }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The character boundary at or before `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
