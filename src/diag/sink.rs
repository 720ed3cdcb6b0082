//! [`Sink`]: where all findings of a run end up.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::rule::{Rule, Severity};

/// So many findings of one rule are told of one file; who has more mends these first. Each keeps the line it is about,
/// so a file that is nothing but mistakes would otherwise fill the memory, and nobody reads on anyway.
pub const MAX_FINDINGS: usize = 200;

/// Where all findings of a run end up: of each rule the first [`MAX_FINDINGS`] of a file. Whatever finds something need
/// not count; the rest is told as one more.
#[derive(Debug, Default)]
pub struct Sink {
    findings: Vec<Finding>,
    /// Of each file and each rule, what there was.
    counts: BTreeMap<String, BTreeMap<Rule, Count>>,
    /// How many were put in, also those that are not told.
    taken: usize,
    /// Which of them was the last error.
    last_error: Option<usize>,
}

#[derive(Debug, Default)]
struct Count {
    told: usize,
    /// How many are not told, and the first of them.
    left: usize,
    first: Option<Finding>,
}

impl Sink {
    /// An empty sink.
    pub fn new() -> Self {
        Sink::default()
    }

    /// Takes one finding.
    pub fn push(&mut self, finding: Finding) {
        self.take(finding, 1);
    }

    /// Takes a finding that stands for so many where it is not told.
    fn take(&mut self, finding: Finding, times: usize) {
        if finding.severity == Severity::Error {
            self.last_error = Some(self.taken + times - 1);
        }
        self.taken += times;
        // Not `entry`: most findings are of a file that has some.
        let rules = match self.counts.get_mut(&finding.place.file) {
            Some(rules) => rules,
            None => self.counts.entry(finding.place.file.clone()).or_default(),
        };
        let count = rules.entry(finding.rule).or_default();
        if count.told < MAX_FINDINGS && times == 1 {
            count.told += 1;
            self.findings.push(finding);
        } else {
            count.left += times;
            count.first.get_or_insert(finding);
        }
    }

    /// Takes all findings of another sink, as parallel steps hand theirs in.
    pub fn absorb(&mut self, other: Sink) {
        self.absorb_as(other, |finding| finding);
    }

    /// The same with each changed first: a text does not know of which page it is.
    pub fn absorb_as(&mut self, other: Sink, change: impl Fn(Finding) -> Finding) {
        self.absorb_some(other, |finding| Some(change(finding)));
    }

    /// The same with those that are wanted; what is not told of a rule in a file is wanted where the first of it is.
    pub fn absorb_some(&mut self, other: Sink, change: impl Fn(Finding) -> Option<Finding>) {
        for finding in other.findings.into_iter().filter_map(&change) {
            self.take(finding, 1);
        }
        for count in other.counts.into_values().flat_map(BTreeMap::into_values) {
            if let Some(first) = count.first.and_then(&change) {
                self.take(first, count.left);
            }
        }
    }

    /// Whether one more of a rule in a file would not be told. What makes it, such as a search for a name that was
    /// probably meant, can be left out.
    pub fn is_full(&self, rule: Rule, file: &str) -> bool {
        let count = self.counts.get(file).and_then(|rules| rules.get(&rule));
        count.is_some_and(|count| count.first.is_some())
    }

    /// How many there were, also those that are not told.
    pub fn len(&self) -> usize {
        self.taken
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.taken == 0
    }

    /// Whether an error is among them.
    pub fn has_errors(&self) -> bool {
        self.has_errors_since(0)
    }

    /// Whether an error is among those that came after the first `before`.
    pub fn has_errors_since(&self, before: usize) -> bool {
        self.last_error.is_some_and(|last| last >= before)
    }

    /// Gives findings the severity that the site has set for their rule; `None` drops them.
    pub fn regrade(&mut self, rules: &BTreeMap<Rule, Option<Severity>>) {
        let regraded = |finding: &mut Finding| match rules.get(&finding.rule) {
            Some(Some(severity)) => {
                finding.severity = *severity;
                true
            }
            Some(None) => false,
            None => true,
        };
        self.findings.retain_mut(regraded);
        let counts = self.counts.values_mut().flat_map(BTreeMap::values_mut);
        counts.for_each(|count| {
            count.first = count.first.take().and_then(|mut first| regraded(&mut first).then_some(first));
        });
        let left = self.counts.values().flat_map(BTreeMap::values).filter_map(|count| count.first.as_ref());
        let has_errors = self.findings.iter().chain(left).any(|finding| finding.severity == Severity::Error);
        self.last_error = has_errors.then(|| self.taken.saturating_sub(1));
    }

    /// Leaves the first `most` of each rule, whatever file they are of.
    pub fn keep(&mut self, most: usize) {
        let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
        self.findings.retain(|finding| {
            let count = counts.entry(finding.rule).or_default();
            *count += 1;
            *count <= most
        });
    }

    /// All findings that are told, sorted by place, each once. What is not told of a rule in a file stands there as one.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        for count in self.counts.into_values().flat_map(BTreeMap::into_values) {
            if let Some(first) = count.first {
                let message =
                    format!("this rule has {} more findings in this file, the first of them here", count.left);
                self.findings.push(Finding {
                    message,
                    hint: Some("mend those that are told, and check again".to_owned()),
                    ..first
                });
            }
        }
        self.findings.sort_by(|a, b| a.key().cmp(&b.key()));
        self.findings.dedup();
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::Place;
    use super::*;

    fn finding(rule: Rule, file: &str, line: u32) -> Finding {
        Finding::new(rule, Place { line, ..Place::file(file) }, format!("number {line}"))
    }

    fn told(sink: Sink) -> Vec<(u32, String)> {
        sink.into_sorted().into_iter().map(|finding| (finding.place.line, finding.message)).collect()
    }

    #[test]
    fn of_each_rule_and_file_so_many_are_told_and_the_rest_as_one() {
        let mut sink = Sink::new();
        for line in 1..=1000 {
            sink.push(finding(Rule::BareFigure, "a.md", line));
            assert_eq!(sink.is_full(Rule::BareFigure, "a.md"), line > 200, "{line}");
        }
        sink.push(finding(Rule::BannedWord, "a.md", 7));
        sink.push(finding(Rule::BareFigure, "b.md", 7));
        assert_eq!(sink.len(), 1002);
        let told = told(sink);
        assert_eq!(told.len(), 203);
        assert!(
            told.contains(&(201, "this rule has 800 more findings in this file, the first of them here".to_owned()))
        );
    }

    /// However many sinks they have gone through.
    #[test]
    fn parts_are_counted_together() {
        let mut all = Sink::new();
        for part in 0..5 {
            let mut sink = Sink::new();
            for line in 1..=250 {
                sink.push(finding(Rule::BareFigure, "a.md", part * 250 + line));
            }
            all.absorb_as(sink, |finding| finding.language("en"));
        }
        let findings = all.into_sorted();
        assert_eq!(findings.len(), 201);
        assert!(findings.iter().all(|finding| finding.language.as_deref() == Some("en")));
        assert!(findings.last().is_some_and(|last| last.message.starts_with("this rule has 1050 more")));
    }

    /// An error that is not told is one all the same, and a rule that is off leaves nothing behind.
    #[test]
    fn what_is_not_told_counts() {
        let mut sink = Sink::new();
        (0..300).for_each(|line| sink.push(finding(Rule::BareFigure, "a.md", line)));
        let before = sink.len();
        assert!(!sink.has_errors_since(before));
        sink.push(finding(Rule::BareFigure, "a.md", 300));
        assert!(sink.has_errors_since(before));
        sink.regrade(&BTreeMap::from([(Rule::BareFigure, None)]));
        assert!(!sink.has_errors());
        assert_eq!(told(sink), []);
    }
}
