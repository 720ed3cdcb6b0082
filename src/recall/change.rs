//! What can become of something on paper, and how bad that is.

use jiff::civil::Date;

use crate::ledger::{PrintedContact, PrintedFact};
use crate::register::{ContactId, FactId};

/// How bad it is to go by the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danger {
    /// It leads to the wrong people, to nobody, or to something that is not so.
    Dangerous,
    /// Something on it is no longer as it says.
    Changed,
    /// Nothing on it is known to be wrong, but it is too long since anybody looked.
    Old,
}

impl Danger {
    /// As lists say it.
    pub fn word(self) -> &'static str {
        match self {
            Danger::Dangerous => "dangerous",
            Danger::Changed => "changed",
            Danger::Old => "old",
        }
    }
}

/// What has become of something on paper, the most dangerous first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A number is no longer the contact's.
    NumberChanged,
    /// At the last call somebody else answered.
    OthersAnswer,
    /// The contact is wrong, a source says.
    Contradicted,
    /// At the last call the line was closed.
    Closed,
    /// Readers are not given the contact any more.
    Withdrawn,
    /// Something must be known of it now.
    Alerted,
    /// The police answer now, and did not then.
    PoliceAnswer,
    /// The fact must not be stated any more.
    FactWithdrawn,
    /// The fact is another one now.
    FactChanged,
    /// Somebody else answers; not the police.
    WhoChanged,
    /// It is open at other times.
    HoursChanged,
    /// A call costs something else.
    CostChanged,
    /// It says something else about keeping things private.
    PrivacyChanged,
    /// What had to be known then is over.
    AlertOver,
    /// The fact was stated without the word of warning that it has now.
    FactUnsure,
    /// The fact was verified too long ago.
    FactExpired,
    /// The day is past after which it says to ask for a newer one.
    PastRenew,
}

impl Kind {
    /// How bad it is.
    pub fn danger(self) -> Danger {
        match self {
            Kind::NumberChanged
            | Kind::OthersAnswer
            | Kind::Contradicted
            | Kind::Closed
            | Kind::Withdrawn
            | Kind::Alerted
            | Kind::PoliceAnswer
            | Kind::FactWithdrawn
            | Kind::FactChanged => Danger::Dangerous,
            Kind::WhoChanged
            | Kind::HoursChanged
            | Kind::CostChanged
            | Kind::PrivacyChanged
            | Kind::AlertOver
            | Kind::FactUnsure => Danger::Changed,
            Kind::FactExpired | Kind::PastRenew => Danger::Old,
        }
    }

    /// The stable name in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::NumberChanged => "number-changed",
            Kind::OthersAnswer => "others-answer",
            Kind::Contradicted => "contradicted",
            Kind::Closed => "closed",
            Kind::Withdrawn => "withdrawn",
            Kind::Alerted => "alerted",
            Kind::PoliceAnswer => "police-answer",
            Kind::FactWithdrawn => "fact-withdrawn",
            Kind::FactChanged => "fact-changed",
            Kind::WhoChanged => "who-changed",
            Kind::HoursChanged => "hours-changed",
            Kind::CostChanged => "cost-changed",
            Kind::PrivacyChanged => "privacy-changed",
            Kind::AlertOver => "alert-over",
            Kind::FactUnsure => "fact-unsure",
            Kind::FactExpired => "fact-expired",
            Kind::PastRenew => "past-renew",
        }
    }
}

/// What has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'a> {
    /// A contact; nothing where the register has it no more.
    Contact(&'a PrintedContact, Option<ContactId>),
    /// A fact; nothing where the register has it no more.
    Fact(&'a PrintedFact, Option<FactId>),
    /// The whole sheet, by the day it carries.
    Sheet(Date),
}

/// One thing on paper that is no longer so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// What became of it.
    pub kind: Kind,
    /// Of what.
    pub subject: Subject<'a>,
}
