//! [`Fact`]: a sentence about law, health or help that the site may state, or must not.

use jiff::civil::Date;

use super::entry::{Entry, EntryId};
use super::provenance::{Provenance, Status};
use crate::diag::{Rule, Sink};
use crate::schema::{
    Around, Item, Localized, OneOrMore, Record, Says, Shape, Stamp, Value, read_record, record, words,
};

record! {
    /// A sentence about law, health or help that the site may state, or must not.
    pub struct Fact, "a fact" {
        /// By this name pages state it.
        id: EntryId = "id", column;
        /// What it is about: `law`, `health` …
        topic: Option<String> = "topic", column, like("\"law\"");
        /// The sentence.
        statement: Localized = "statement", readers, column, also(&["text", "sentence", "claim", "says"]);
        /// How sure it is.
        status: Status = "status", readers, column;
        /// Whether and how it may be stated.
        usage: Use = "use", column;
        /// Where it is known from.
        sources: Vec<Provenance> = "sources", readers;
        /// The day it was looked at last.
        verified: Option<Date> = "verified", readers, column;
        /// Who must sign before it is printed.
        review: Option<String> = "review", column, like("\"lawyer\"");
        /// Signatures of those who may sign; `handbill facts sign` writes them.
        signed: Vec<Signature> = "signed";
        /// For the team.
        note: Option<String> = "note", column;
    }
}

impl Entry for Fact {}

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

record! {
    /// A signature as it is written.
    struct Signed, "a signature" {
        /// The day.
        on: Date = "on";
        /// Their initials.
        by: String = "by", like("\"SK\"");
        /// A fingerprint of the statement; handbill writes it.
        says: OneOrMore<Says> = "says";
        /// Fingerprints of the pages' sentences that state it; handbill writes them.
        sentences: OneOrMore<Says> = "sentences";
    }
}

impl Value for Signature {
    const SHAPE: Shape = Shape::Table(Signed::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let Signed { on, by, says, sentences } = read_record(item, around, sink)?;
        let stamp = Stamp { on, by, says: says.0 };
        if stamp.says.is_empty() {
            let message =
                format!("the signature on {} does not say which words were read, so it counts for none", stamp.on);
            let hint = format!("let them be read again, then `handbill facts sign ID --by {}`", stamp.by);
            sink.push(part.finding(Rule::SignatureWithoutWords, span, message).hint(hint));
        }
        Some(Signature { stamp, sentences: sentences.0 })
    }
}
