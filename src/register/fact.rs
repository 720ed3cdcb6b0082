//! [`Fact`]: a sentence about law, health or help that the site may state, or must not.

use jiff::civil::Date;

use super::provenance::{self, Provenance, Status};
use crate::config::Config;
use crate::diag::{Rule, Sink};
use crate::schema::{Fields, Localized, Says, Stamp, day, read_says, words};

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

    /// Whether it is not certain, so that it never stands without a word of warning.
    pub fn is_labelled(&self) -> bool {
        self.usage == Use::Label || self.status != Status::Confirmed
    }

    /// The day on which exactly this statement was signed last.
    pub fn signed_on(&self, statement: Says) -> Option<Date> {
        self.signatures_of(statement).map(|signature| signature.stamp.on).max()
    }

    /// The day on which exactly this sentence was signed last, as one that says the statement.
    pub fn sentence_signed_on(&self, statement: Says, sentence: Says) -> Option<Date> {
        let both = self.signatures_of(statement).filter(|signature| signature.sentences.contains(&sentence));
        both.map(|signature| signature.stamp.on).max()
    }

    fn signatures_of(&self, statement: Says) -> impl Iterator<Item = &Signature> {
        self.signed.iter().filter(move |signature| signature.stamp.holds(statement))
    }
}

/// Somebody whom `review` asks for has read the statement, and every sentence of a page that leans on it, and stands by
/// them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who, when, and which statement.
    pub stamp: Stamp,
    /// Which sentences of the original.
    pub sentences: Vec<Says>,
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

/// Reads `signed = [{ on = "…", by = "…", says = "1:…", sentences = ["1:…"] }]`.
fn signatures(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<Signature> {
    let mut signatures = Vec::new();
    for mut table in fields.tables("signed", "a signature", sink) {
        let stamp = Stamp::read(&mut table, sink);
        let sentences = read_says(&mut table, "sentences", sink);
        if let Some(stamp) = stamp.as_ref().filter(|stamp| stamp.says.is_empty()) {
            let message =
                format!("the signature on {} does not say which words were read, so it counts for none", stamp.on);
            let hint = format!("let them be read again, then `handbill facts sign ID --by {}`", stamp.by);
            sink.push(table.finding(Rule::SignatureWithoutWords, table.span, message).hint(hint));
        }
        table.finish(sink);
        signatures.extend(stamp.map(|stamp| Signature { stamp, sentences }));
    }
    signatures
}
