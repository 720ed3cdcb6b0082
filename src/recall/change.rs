//! What can become of something on paper, and how bad that is.

use jiff::civil::Date;

use crate::ledger::{PrintedContact, PrintedFact};
use crate::register::{ContactId, FactId};
use crate::schema::words;

words! {
    /// How bad it is to go by the paper.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Danger {
        /// It leads to the wrong people, to nobody, or to something that is not so.
        Dangerous = "dangerous",
        /// Something on it is no longer as it says.
        Changed = "changed",
        /// Nothing on it is known to be wrong, but it is too long since anybody looked.
        Old = "old",
    }
}

words! {
    /// What has become of something on paper, the most dangerous first.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum ChangeKind {
        /// A number is no longer the contact's.
        NumberChanged = "number-changed",
        /// An account or a mailbox is no longer the contact's.
        WayChanged = "way-changed",
        /// At the last call somebody else answered.
        OthersAnswer = "others-answer",
        /// The contact is wrong, a source says.
        Contradicted = "contradicted",
        /// At the last call the line was closed.
        Closed = "closed",
        /// Readers are not given the contact any more.
        Withdrawn = "withdrawn",
        /// Something must be known of it now.
        Alerted = "alerted",
        /// The police answer now, and did not then.
        PoliceAnswer = "police-answer",
        /// The fact must not be stated any more.
        FactWithdrawn = "fact-withdrawn",
        /// The fact is another one now.
        FactChanged = "fact-changed",
        /// Somebody else answers; not the police.
        WhoChanged = "who-changed",
        /// It is open at other times.
        HoursChanged = "hours-changed",
        /// A call costs something else.
        CostChanged = "cost-changed",
        /// It says something else about keeping things private.
        PrivacyChanged = "privacy-changed",
        /// Something else that it says is another thing now.
        WordsChanged = "words-changed",
        /// What had to be known then is over.
        AlertOver = "alert-over",
        /// The fact was stated without the word of warning that it has now.
        FactUnsure = "fact-unsure",
        /// The fact was verified too long ago.
        FactExpired = "fact-expired",
        /// The day is past after which it says to ask for a newer one.
        PastRenew = "past-renew",
    }
}

impl ChangeKind {
    /// How bad it is, by its place in the list.
    pub fn danger(self) -> Danger {
        if self <= ChangeKind::FactChanged {
            Danger::Dangerous
        } else if self <= ChangeKind::FactUnsure {
            Danger::Changed
        } else {
            Danger::Old
        }
    }
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Subject<'a> {
    /// A contact; nothing where the register has it no more.
    Contact(&'a PrintedContact, Option<ContactId>),
    /// A fact; nothing where the register has it no more.
    Fact(&'a PrintedFact, Option<FactId>),
    /// The whole sheet, by the day it carries.
    Sheet(Date),
}

/// One thing on paper that is no longer so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change<'a> {
    /// What became of it.
    pub kind: ChangeKind,
    /// Of what.
    pub subject: Subject<'a>,
}
