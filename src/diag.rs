//! Findings: what is wrong, where, and what to do about it, as data.
//!
//! Every stage puts its findings into a [`Sink`] and goes on as far as it can, so that an
//! editor sees all mistakes of a run at once. Words for people are made here and in the
//! stages; how they are shown (carets, short lines, JSON) is decided in [`crate::report`].

use std::collections::BTreeMap;
use std::fmt;

use crate::rule::Rule;
use crate::source::{Source, Span};

/// How bad a finding is. An error stops the run from publishing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published while one of these stands.
    Error,
    /// Told, but the run goes on.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        })
    }
}

/// The line a finding is about, cut out when the finding is made, so that reports need no sources.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    /// The whole line, without its line ending.
    pub line: String,
    /// Byte range of the marked part inside `line`.
    pub start: usize,
    /// End of the marked part, never before `start`.
    pub end: usize,
}

impl Excerpt {
    /// A line of which at most this much is kept before and after the mark, in bytes.
    const AROUND: usize = 400;

    fn cut(line: &str, start: usize, end: usize) -> Self {
        let from = floor_boundary(line, start.saturating_sub(Self::AROUND));
        let to = floor_boundary(line, end.min(start + Self::AROUND).saturating_add(Self::AROUND));
        let kept = line.get(from..to).unwrap_or_default().to_owned();
        let end = end.min(to) - from;
        Excerpt { start: start - from, end, line: kept }
    }
}

/// Where a finding is: a file relative to the site, and a position in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path relative to the site, with `/`; bytes that are not UTF-8 are shown as `\xFF`.
    pub file: String,
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// The line itself, where there is one.
    pub excerpt: Option<Excerpt>,
}

impl Place {
    /// A finding about a file as a whole, or a folder.
    pub fn file(file: impl Into<String>) -> Self {
        Place { file: file.into(), line: 1, column: 1, excerpt: None }
    }

    /// The place of `span` in `source`. A span over several lines is cut at the end of its first.
    pub fn of(source: &Source, span: Span) -> Self {
        let text = source.text();
        let start = floor_boundary(text, span.start as usize);
        let end = floor_boundary(text, span.end as usize).max(start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = text.get(line_start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let marked = line.len().min(end - line_start).max(start - line_start);
        Place {
            file: source.path().to_string(),
            line: count(before.bytes().filter(|&byte| byte == b'\n').count() + 1),
            column: count(text.get(line_start..start).unwrap_or_default().chars().count() + 1),
            excerpt: Some(Excerpt::cut(line, start - line_start, marked)),
        }
    }
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

/// One diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where. Findings are sorted by this first.
    pub place: Place,
    /// Which check speaks.
    pub rule: Rule,
    /// How bad it is; a rule's own severity unless the site says otherwise.
    pub severity: Severity,
    /// The language concerned, as a BCP 47 tag.
    pub language: Option<String>,
    /// The page concerned, as its id.
    pub page: Option<String>,
    /// What is wrong: lower case, no full stop, values in backticks.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Finding {
    /// A finding with its rule's own severity.
    pub fn new(rule: Rule, place: Place, message: impl Into<String>) -> Self {
        Finding {
            place,
            rule,
            severity: rule.severity(),
            language: None,
            page: None,
            message: printable(message.into()),
            hint: None,
        }
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(printable(hint.into()));
        self
    }

    /// Names the language concerned.
    #[must_use]
    pub fn language(mut self, language: impl ToString) -> Self {
        self.language = Some(language.to_string());
        self
    }

    /// Names the page concerned.
    #[must_use]
    pub fn page(mut self, page: impl ToString) -> Self {
        self.page = Some(page.to_string());
        self
    }

    fn key(&self) -> (&Place, Rule, &str) {
        (&self.place, self.rule, &self.message)
    }
}

/// A message may quote a file; signs that would move a terminal's cursor are written out.
fn printable(text: String) -> String {
    if text.chars().any(char::is_control) {
        return text
            .chars()
            .flat_map(|c| if c.is_control() { c.escape_unicode().collect::<Vec<_>>() } else { vec![c] })
            .collect();
    }
    text
}

/// Where all findings of a run end up.
#[derive(Debug, Default)]
pub struct Sink {
    findings: Vec<Finding>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Sink::default()
    }

    /// Takes one finding.
    pub fn push(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Takes all findings of another sink, as parallel steps hand theirs in.
    pub fn absorb(&mut self, other: Sink) {
        self.findings.extend(other.findings);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// Gives findings the severity that the site has set for their rule; `None` drops them.
    pub fn weigh(&mut self, rules: &BTreeMap<Rule, Option<Severity>>) {
        self.findings.retain_mut(|finding| match rules.get(&finding.rule) {
            Some(Some(severity)) => {
                finding.severity = *severity;
                true
            }
            Some(None) => false,
            None => true,
        });
    }

    /// All findings, sorted by place, each once.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.findings.sort_by(|a, b| a.key().cmp(&b.key()));
        self.findings.dedup();
        self.findings
    }
}
