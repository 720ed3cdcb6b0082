//! [`Fact`]: a sentence about law, health or help that the site may state, or must not.

use jiff::civil::Date;

use super::provenance::{self, Provenance, Status};
use crate::config::Config;
use crate::diag::Sink;
use crate::schema::{Fields, Localized, day, words};

/// One entry of `facts.toml`.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is about: `law`, `health` …
    pub topic: String,
    /// The sentence.
    pub statement: Localized,
    /// How sure it is.
    pub status: Status,
    /// Whether and how it may be stated.
    pub usage: Use,
    /// Where it is known from.
    pub sources: Vec<Provenance>,
    /// The day it was looked at last.
    pub verified: Option<Date>,
    /// Who must sign before it is printed, such as `lawyer`.
    pub review: Option<String>,
    /// Signatures of those who may sign.
    pub signed: Vec<Signature>,
    /// For the team.
    pub note: Option<String>,
}

impl Fact {
    /// Whether it must never be stated.
    pub fn is_withheld(&self) -> bool {
        self.usage == Use::Never || self.status == Status::Contradicted
    }

    /// The latest signature.
    pub fn last_signature(&self) -> Option<&Signature> {
        self.signed.iter().max_by_key(|signature| signature.on)
    }
}

/// Somebody whom `review` asks for has read the sentence and stands by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Their initials.
    pub by: String,
    /// The day.
    pub on: Date,
}

words! {
    /// Whether and how a fact may be stated.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Use {
        /// As it is.
        Publish = "publish",
        /// With a word that it is not certain.
        Label = "label",
        /// Never; kept so that its sentence can be refused.
        Never = "never",
    }
}

/// Reads one entry but its id. `None` where it cannot be used; the findings say why.
pub(super) fn read(fields: &mut Fields<'_>, config: &Config, sink: &mut Sink) -> Option<Fact> {
    let tags = config.tags();
    let statement = fields.required_localized("statement", &tags, sink);
    let usage = fields.required_word("use", Use::WORDS, sink);
    let status = fields.required_word("status", Status::WORDS, sink);
    let fact = Fact {
        topic: fields.text("topic", sink).map(|topic| topic.value).unwrap_or_default(),
        statement: statement.unwrap_or_default(),
        status: status?,
        usage: usage?,
        sources: provenance::read(fields, sink),
        verified: {
            let text = fields.text("verified", sink);
            text.and_then(|text| day(fields, &text, sink))
        },
        review: fields.text("review", sink).map(|review| review.value),
        signed: signatures(fields, sink),
        note: fields.text("note", sink).map(|note| note.value),
    };
    Some(fact)
}

/// Reads `signed = [{ by = "…", on = "…" }]`.
fn signatures(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<Signature> {
    let mut signatures = Vec::new();
    for mut table in fields.tables("signed", "a signature", sink) {
        let by = table.required_text("by", sink);
        let on = table.required_text("on", sink);
        let on = on.and_then(|text| day(&table, &text, sink));
        table.finish(sink);
        if let (Some(by), Some(on)) = (by, on) {
            signatures.push(Signature { by: by.value, on });
        }
    }
    signatures
}
