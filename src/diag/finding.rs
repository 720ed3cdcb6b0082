//! [`Finding`]: one diagnostic, and the [`Place`] it is about.

use super::rule::{Rule, Severity};

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

    pub(super) fn key(&self) -> (&Place, Rule, &str) {
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
