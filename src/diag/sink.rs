//! [`Sink`]: where all findings of a run end up.

use std::collections::BTreeMap;

use super::finding::Finding;
use super::rule::{Rule, Severity};

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
        self.has_errors_since(0)
    }

    /// Whether an error is among those that came after the first `before`.
    pub fn has_errors_since(&self, before: usize) -> bool {
        self.findings.iter().skip(before).any(|finding| finding.severity == Severity::Error)
    }

    /// Gives findings the severity that the site has set for their rule; `None` drops them.
    pub fn regrade(&mut self, rules: &BTreeMap<Rule, Option<Severity>>) {
        self.findings.retain_mut(|finding| match rules.get(&finding.rule) {
            Some(Some(severity)) => {
                finding.severity = *severity;
                true
            }
            Some(None) => false,
            None => true,
        });
    }

    /// Leaves the first `most` of each rule.
    pub fn keep(&mut self, most: usize) {
        let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
        self.findings.retain(|finding| {
            let count = counts.entry(finding.rule).or_default();
            *count += 1;
            *count <= most
        });
    }

    /// All findings, sorted by place, each once.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        self.findings.sort_by(|a, b| a.key().cmp(&b.key()));
        self.findings.dedup();
        self.findings
    }
}
