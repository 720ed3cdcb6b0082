//! Whether somebody has tried a contact: test calls, and what is done where nobody may call. Each holds only for the
//! digits or words that it was put on: a digit that is mistyped afterwards is a number that nobody has called.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::phone::Phone;
use super::phone_line::PhoneLine;
use crate::config::is_country;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{
    Around, At, Item, OneOrMore, Record, Says, Shape, Stamp, TomlText, Value, read_record, record, words,
};
use crate::source::Span;

/// A test call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The day.
    pub on: Date,
    /// Initials of whoever called.
    pub by: String,
    /// The digits that were dialled. `None` where nobody wrote them down: such a call vouches for no number.
    pub number: Option<String>,
    /// The country in which they are a short code. A call that does not say so was made in the site's own; where it
    /// found somebody else, or nobody any more, it stays `None`: it may have been any.
    pub country: Option<String>,
    /// Languages the answer came in.
    pub answered_in: Vec<Lang>,
    /// What came of it.
    pub result: CallResult,
    /// Where it stands in its file; nothing where it is not written yet.
    pub at: Span,
}

/// Somebody has made sure of a contact in another way than by a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Who, when, and which numbers or words.
    pub stamp: Stamp,
    /// In which way.
    pub how: How,
    /// What came of it.
    pub result: CallResult,
}

words! {
    /// What came of a test call or of another check.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum CallResult {
        /// The right people answered.
        Ok = "ok",
        /// Nobody answered.
        NoAnswer = "no-answer",
        /// Somebody else answered.
        Wrong = "wrong",
        /// The line is closed.
        Closed = "closed",
    }
}

words! {
    /// How a contact is checked that cannot be called, or must not be, and how accounts are.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum How {
        /// By post.
        Letter = "letter",
        /// By going there.
        Visit = "visit",
        /// By e-mail.
        Email = "email",
        /// In a messenger.
        Message = "message",
    }
}

/// The latest that anybody found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The day.
    pub on: Date,
    /// What came of it.
    pub result: CallResult,
}

impl Found {
    /// Whether it found somebody else, or nobody any more.
    pub fn is_lost(self) -> bool {
        self.result.is_lost()
    }
}

impl CallResult {
    /// Whether somebody else was found, or nobody any more.
    pub fn is_lost(self) -> bool {
        match self {
            CallResult::Wrong | CallResult::Closed => true,
            CallResult::Ok | CallResult::NoAnswer => false,
        }
    }
}

record! {
    /// A test call as it is written.
    struct WrittenCall, "a call" {
        /// The day.
        on: Date = "on", also(&["date", "day"]);
        /// Initials of whoever called.
        by: String = "by", like("\"SK\"");
        /// The digits that were dialled.
        number: Option<At<String>> = "number", like("\"+…\"");
        /// The country in which they are a short code.
        country: Option<At<String>> = "country", like("\"KH\"");
        /// Languages the answer came in.
        answered_in: Vec<Lang> = "answered_in", also(&["languages"]);
        /// What came of it.
        result: CallResult = "result";
    }
}

/// Without a country a short code was called in the site's own, `around.country`.
impl Value for Call {
    const SHAPE: Shape = Shape::Table(WrittenCall::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, at) = (item.part, item.span);
        let WrittenCall { on, by, number, country, answered_in, result } = read_record(item, around, sink)?;
        let mut bad = |span, message: String, hint: String| {
            sink.push(part.finding(Rule::BadValue, span, message).hint(hint));
        };
        if let Some(number) = number.as_ref().filter(|number| !is_dialled(&number.value)) {
            let hint = "write the digits as they stand in `phones`, such as `+85512000000`".to_owned();
            bad(number.span, format!("`{}` cannot be dialled", number.value), hint);
        }
        let number = number.map(|number| number.value);
        let is_short = number.as_ref().is_some_and(|number| !number.starts_with('+'));
        if let Some(country) = country.as_ref().filter(|_| !is_short) {
            let hint = "take it out; a number with `+` works everywhere".to_owned();
            bad(country.span, "only a call to a short code has a `country`".to_owned(), hint);
        }
        let at_home = || (!result.is_lost()).then(|| around.country.to_owned());
        let country = country.map(|country| country.value).or_else(at_home).filter(|_| is_short);
        Some(Call { on, by, number, country, answered_in, result, at })
    }
}

/// Tells of the first call that does not say which digits were dialled, and how to say it.
pub(super) fn tell_without_digits(part: TomlText<'_>, calls: &[Call], phones: &[PhoneLine], sink: &mut Sink) {
    let (Some(call), [first, ..]) = (calls.iter().find(|call| call.number.is_none()), phones) else { return };
    let message = format!("the call on {} does not say which digits were dialled, so it counts for no number", call.on);
    let mut lines: Vec<String> = phones.iter().map(|line| line_to_write(&line.phone)).collect();
    lines.dedup();
    let hint = match lines.as_slice() {
        [one] => format!("if it was {}, write `{one}` into it", first.phone),
        several => format!("write into it which of them it was: `{}`", several.join("` or `")),
    };
    sink.push(part.finding(Rule::CallWithoutNumber, call.at, message).hint(hint));
}

/// Tells of countries of calls that are none, with those in which the contact has the code.
pub(super) fn tell_countries(part: TomlText<'_>, calls: &[Call], phones: &[PhoneLine], home: &str, sink: &mut Sink) {
    for call in calls {
        let Some(country) = call.country.as_deref().filter(|country| !is_country(country)) else { continue };
        let lines = phones.iter().filter(|line| Some(line.phone.dialled()) == call.number.as_deref());
        let mut countries: Vec<&str> = lines.filter_map(|line| line.phone.country()).collect();
        countries.sort_unstable();
        countries.dedup();
        let hint = match countries.as_slice() {
            [] => format!("use two capitals such as `{home}`"),
            some => format!("write the one that was called: `{}`", some.join("` or `")),
        };
        sink.push(part.finding(Rule::BadValue, call.at, format!("`{country}` is not a country code")).hint(hint));
    }
}

/// What a call to a number has.
fn line_to_write(phone: &Phone) -> String {
    let country = phone.country().map(|country| format!(", country = \"{country}\"")).unwrap_or_default();
    format!("number = \"{}\"{country}", phone.dialled())
}

fn is_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

record! {
    /// Another check as it is written.
    struct WrittenCheck, "a check" {
        /// The day.
        on: Date = "on", also(&["date", "day"]);
        /// Initials of whoever did it.
        by: String = "by", like("\"SK\"");
        /// In which way.
        how: How = "how";
        /// A fingerprint of what was checked, or a list of them; handbill writes it.
        says: OneOrMore<Says> = "says";
        /// What came of it.
        result: CallResult = "result";
    }
}

impl Value for Check {
    const SHAPE: Shape = Shape::Table(WrittenCheck::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let WrittenCheck { on, by, how, says, result } = read_record(item, around, sink)?;
        Some(Check { stamp: Stamp { on, by, says: says.0 }, how, result })
    }
}

/// A stamp on the digits of a short code alone was put on that of the site's own country, as a call is. One that found
/// the line lost warns of the code in every country (`Contact::found`).
pub(super) fn add_country(checks: &mut [Check], phones: &[PhoneLine], home: &str) {
    if checks.is_empty() {
        return;
    }
    let at_home = phones.iter().filter(|line| line.phone.country() == Some(home));
    let codes: BTreeMap<Says, Says> =
        at_home.map(|line| (Says::of(line.phone.dialled()), line.phone.way().says())).collect();
    for check in checks {
        let more: Vec<Says> = check.stamp.says.iter().filter_map(|says| codes.get(says).copied()).collect();
        check.stamp.says.extend(more);
    }
}
