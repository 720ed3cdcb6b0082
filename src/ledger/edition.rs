//! [`Edition`]: one printed state of a handout; the [`Ledger`] of all that were recorded.

use jiff::civil::Date;

use super::code::Code;
use crate::diag::Place;
use crate::register::{AnsweredBy, Cost, Means, Visibility, Way};
use crate::schema::words;

/// All editions that were recorded, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// One printed state of a handout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// What it is known by on paper.
    pub code: Code,
    /// The page's id.
    pub page: String,
    /// The reader's language.
    pub language: String,
    /// The name of its format.
    pub format: String,
    /// Whether it carried DRAFT.
    pub state: State,
    /// Whether it was for the team only.
    pub team: bool,
    /// The oldest check that it told of.
    pub checked: Option<Date>,
    /// The day after which it said to ask for a newer one.
    pub renew: Option<Date>,
    /// When it was printed, and how.
    pub prints: Vec<PrintRun>,
    /// The contacts on it, as they were.
    pub contacts: Vec<PrintedContact>,
    /// The facts that it stated, as they were.
    pub facts: Vec<PrintedFact>,
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

/// One time that an edition was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRun {
    /// The day.
    pub on: Date,
    /// The name of the profile.
    pub profile: String,
    /// How many pieces, where somebody counted.
    pub quantity: Option<u32>,
    /// Whatever the team wants to remember: where they went, who has them.
    pub note: Option<String>,
}

/// A contact as it was printed. Texts are those of the original language: a better translation makes no card wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedContact {
    /// Its id in the register.
    pub id: String,
    /// What it was called, in the language of the sheet.
    pub name: String,
    /// How much of it was said.
    pub extent: Extent,
    /// Its numbers.
    pub phones: Vec<PrintedPhone>,
    /// When somebody answered, in OpenStreetMap's notation.
    pub hours: Option<String>,
    /// What a call cost.
    pub cost: Option<Cost>,
    /// Who answered.
    pub answered_by: Option<AnsweredBy>,
    /// Who might see it.
    pub visibility: Visibility,
    /// What it said about keeping things private.
    pub confidential: Option<String>,
    /// What had to be known then.
    pub alert: Option<String>,
}

words! {
    /// How much of a contact a sheet says: what was not on it cannot be wrong on it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Extent {
        /// In a sentence: name and number, that it is the police, and what must be known.
        Number = "number",
        /// On a panel: besides, who answers, when and at what cost.
        Short = "short",
        /// On a sheet: everything.
        Whole = "whole",
    }
}

/// A number as it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedPhone {
    /// What stands behind `tel:`.
    pub number: String,
    /// The country that a short code works in.
    pub country: Option<String>,
    /// How it was reached.
    pub by: Means,
}

/// A fact as it was stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedFact {
    /// Its id in the register.
    pub id: String,
    /// The sentence, in the original language.
    pub statement: String,
    /// The day it was looked at last.
    pub verified: Option<Date>,
    /// Whether a word of warning stood beside it.
    pub labelled: bool,
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
        (&self.page, &self.language, &self.format) == (&other.page, &other.language, &other.format)
    }
}
