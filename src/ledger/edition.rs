//! [`Edition`]: one printed state of a handout; the [`Ledger`] of all that were recorded.

use jiff::civil::Date;

use super::code::Code;
use crate::diag::Place;
use crate::register::{AnsweredBy, Cost, Means, Visibility, Way};
use crate::schema::{record, words};

/// All editions that were recorded, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// No two have the same code.
    pub editions: Vec<Edition>,
    /// Where the code of each of them stands.
    pub(super) places: Vec<Place>,
}

impl Ledger {
    /// All editions, with the places of their codes.
    pub fn with_places(&self) -> impl Iterator<Item = (&Edition, &Place)> {
        self.editions.iter().zip(&self.places)
    }
}

record! {
    /// One printed state of a handout.
    pub struct Edition, "an edition" {
        /// What it is known by on paper.
        code: Code = "code";
        /// The page's id.
        page: String = "page";
        /// The reader's language.
        language: String = "language";
        /// The name of its format.
        format: String = "format", like("\"a4\"");
        /// Whether it carried DRAFT.
        state: State = "state";
        /// Whether it was for the team only.
        team: bool = "team";
        /// The oldest check that it told of.
        checked: Option<Date> = "checked";
        /// The day after which it said to ask for a newer one.
        renew: Option<Date> = "renew";
        /// When it was printed, and how.
        prints: Vec<PrintRun> = "prints";
        /// The contacts on it, as they were.
        contacts: Vec<PrintedContact> = "contacts";
        /// The facts that it stated, as they were.
        facts: Vec<PrintedFact> = "facts";
    }
}

words! {
    /// Whether a handout was to be given away.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum State {
        /// It carried DRAFT. People give those away too.
        Draft = "draft",
        /// It did not.
        Final = "final",
    }
}

record! {
    /// One time that an edition was printed.
    pub struct PrintRun, "a print" {
        /// The day.
        on: Date = "on";
        /// The name of the profile.
        profile: String = "profile", like("\"home\"");
        /// How many pieces, where somebody counted. More than a hundred million are a slip of the pen.
        quantity: Option<u32> = "quantity", within(1.0, 100_000_000.0);
        /// Whatever the team wants to remember: where they went, who has them.
        note: Option<String> = "note";
    }
}

record! {
    /// A contact as it was printed. Texts are those of the original language: a better translation makes no card wrong.
    pub struct PrintedContact, "a printed contact" {
        /// Its id in the register.
        id: String = "id";
        /// What it was called, in the language of the sheet.
        name: String = "name";
        /// How much of it was said.
        extent: Extent = "extent";
        /// Its numbers.
        phones: Vec<PrintedPhone> = "phones";
        /// When somebody answered, in OpenStreetMap's notation.
        hours: Option<String> = "hours";
        /// What a call cost.
        cost: Option<Cost> = "cost";
        /// Who answered.
        answered_by: Option<AnsweredBy> = "answered_by";
        /// Who might see it.
        visibility: Visibility = "visibility";
        /// What it said about keeping things private.
        confidential: Option<String> = "confidential";
        /// What had to be known then.
        alert: Option<String> = "alert";
        /// What else it said.
        said: Vec<PrintedText> = "said";
    }
}

record! {
    /// A field of a contact as it was printed.
    pub struct PrintedText, "a printed text" {
        /// Its name in the register.
        field: String = "field", like("\"place\"");
        /// What it said, in the original language.
        text: String = "text";
    }
}

words! {
    /// How much of a contact a sheet says: what was not on it cannot be wrong on it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Extent, absent is Whole {
        /// In a sentence: name and number, that it is the police, and what must be known.
        Number = "number",
        /// On a panel: besides, who answers, when and at what cost.
        Short = "short",
        /// On a sheet: everything.
        Whole = "whole",
    }
}

record! {
    /// A number as it was printed. It is a text: one that no country gives out any more was printed all the same.
    pub struct PrintedPhone, "a phone" {
        /// What stands behind `tel:`.
        number: String = "number";
        /// The country that a short code works in.
        country: Option<String> = "country";
        /// How it was reached.
        by: Means = "by";
        /// What was dialled behind it.
        extension: Option<String> = "extension";
        /// What was pressed when a recording answered.
        press: Option<String> = "press";
    }
}

record! {
    /// A fact as it was stated.
    pub struct PrintedFact, "a printed fact" {
        /// Its id in the register.
        id: String = "id";
        /// The sentence, in the original language.
        statement: String = "statement";
        /// The day it was looked at last.
        verified: Option<Date> = "verified";
        /// Whether a word of warning stood beside it.
        labelled: bool = "labelled";
    }
}

impl PrintedPhone {
    /// What a call must have been put on to be one to this number.
    pub fn way(&self) -> Way {
        Way::of_number(&self.number, self.country.as_deref())
    }
}

impl Edition {
    /// The last day on which it was printed.
    pub fn last_print(&self) -> Option<Date> {
        self.prints.iter().map(|print| print.on).max()
    }

    /// Whether anybody is thought to carry it still: it was printed on that day or later.
    pub fn is_in_the_field(&self, since: Option<Date>) -> bool {
        since.is_none_or(|since| self.last_print() >= Some(since))
    }

    /// How many copies were counted, and how many times nobody counted.
    pub fn copies(&self) -> (u64, usize) {
        let counted = self.prints.iter().filter_map(|print| print.quantity).map(u64::from).sum();
        (counted, self.prints.iter().filter(|print| print.quantity.is_none()).count())
    }

    /// Whether another says the same to the same readers: whoever has one in hand cannot know which page it was.
    pub fn says_the_same(&self, other: &Edition) -> bool {
        (&self.language, &self.format, self.state) == (&other.language, &other.format, other.state)
            && (&self.contacts, &self.facts) == (&other.contacts, &other.facts)
    }

    /// Whether another is the same handout, printed in another state.
    pub fn is_of_same_handout(&self, other: &Edition) -> bool {
        self.handout() == other.handout()
    }

    /// Of which handout it is: page, language, format.
    pub fn handout(&self) -> (&str, &str, &str) {
        (&self.page, &self.language, &self.format)
    }
}
