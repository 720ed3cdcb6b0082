//! Whether somebody has tried a contact: test calls, and what is done where nobody may call. Each holds only for the
//! digits or words that it was put on: a digit that is mistyped afterwards is a number that nobody has called.

use jiff::civil::Date;

use super::phone::{Phone, PhoneLine};
use crate::config::is_country;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{Fields, Says, Stamp, who_and_when, words};

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
    /// How a contact is checked that cannot be called, or must not be.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum How {
        /// By post.
        Letter = "letter",
        /// By going there.
        Visit = "visit",
        /// By e-mail.
        Email = "email",
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
        is_lost(self.result)
    }
}

pub(super) fn is_lost(result: CallResult) -> bool {
    match result {
        CallResult::Wrong | CallResult::Closed => true,
        CallResult::Ok | CallResult::NoAnswer => false,
    }
}

/// Reads `calls = [{ on = "…", by = "…", number = "…", country = "…", answered_in = ["…"], result = "…" }]`. `home` is
/// the site's country.
pub(super) fn calls(fields: &mut Fields<'_>, phones: &[PhoneLine], home: &str, sink: &mut Sink) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut without_digits = None;
    for mut table in fields.tables("calls", "a call", sink) {
        let who = who_and_when(&mut table, sink);
        let number = table.text("number", sink);
        let country = table.text("country", sink);
        let answered_in = languages(&mut table, "answered_in", sink);
        let result = table.required_word("result", CallResult::WORDS, sink);
        let span = table.span;
        if let Some(number) = &number
            && !is_dialled(&number.value)
        {
            let hint = "write the digits as they stand in `phones`, such as `+85512000000`";
            table.bad(number.span, format!("`{}` cannot be dialled", number.value), hint, sink);
        }
        let number = number.map(|number| number.value);
        let is_short = number.as_ref().is_some_and(|number| !number.starts_with('+'));
        if let Some(country) = country.as_ref().filter(|_| !is_short) {
            let message = "only a call to a short code has a `country`";
            table.bad(country.span, message, "take it out; a number with `+` works everywhere", sink);
        }
        if let Some(country) = country.as_ref().filter(|country| is_short && !is_country(&country.value)) {
            let message = format!("`{}` is not a country code", country.value);
            table.bad(country.span, message, country_to_write(phones, number.as_deref(), home), sink);
        }
        table.finish(sink);
        if let (Some((on, by)), Some(result)) = (who, result) {
            without_digits = without_digits.or(number.is_none().then_some((span, on)));
            let at_home = || (!is_lost(result)).then(|| home.to_owned());
            let country = country.map(|country| country.value).or_else(at_home).filter(|_| is_short);
            calls.push(Call { on, by, number, country, answered_in, result });
        }
    }
    if let (Some((span, on)), [first, ..]) = (without_digits, phones) {
        let message = format!("the call on {on} does not say which digits were dialled, so it counts for no number");
        let mut lines: Vec<String> = phones.iter().map(|line| line_to_write(&line.phone)).collect();
        lines.dedup();
        let hint = match lines.as_slice() {
            [one] => format!("if it was {}, write `{one}` into it", first.phone),
            several => format!("write into it which of them it was: `{}`", several.join("` or `")),
        };
        sink.push(fields.finding(Rule::CallWithoutNumber, span, message).hint(hint));
    }
    calls
}

/// The countries in which the contact has a code, for whoever wrote another word.
fn country_to_write(phones: &[PhoneLine], number: Option<&str>, home: &str) -> String {
    let lines = phones.iter().filter(|line| Some(line.phone.dialled()) == number);
    let mut countries: Vec<&str> = lines.filter_map(|line| line.phone.country()).collect();
    countries.sort_unstable();
    countries.dedup();
    match countries.as_slice() {
        [] => format!("use two capitals such as `{home}`"),
        some => format!("write the one that was called: `{}`", some.join("` or `")),
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

/// Reads `checks = [{ on = "…", by = "…", how = "…", says = "1:…", result = "…" }]`. `home` is the site's country.
pub(super) fn checks(fields: &mut Fields<'_>, phones: &[PhoneLine], home: &str, sink: &mut Sink) -> Vec<Check> {
    let mut checks = Vec::new();
    for mut table in fields.tables("checks", "a check", sink) {
        let stamp = Stamp::read(&mut table, sink).map(|stamp| with_country(stamp, phones, home));
        let how = table.required_word("how", How::WORDS, sink);
        let result = table.required_word("result", CallResult::WORDS, sink);
        table.finish(sink);
        if let (Some(stamp), Some(how), Some(result)) = (stamp, how, result) {
            checks.push(Check { stamp, how, result });
        }
    }
    checks
}

/// A stamp on the digits of a short code alone was put on that of the site's own country, as a call is. One that found
/// the line lost warns of the code in every country (`Contact::found`).
fn with_country(mut stamp: Stamp, phones: &[PhoneLine], home: &str) -> Stamp {
    for line in phones.iter().filter(|line| line.phone.country() == Some(home)) {
        if stamp.holds(Says::of(line.phone.dialled())) {
            stamp.says.push(line.phone.way().says());
        }
    }
    stamp
}

/// Reads a list of language tags.
pub(super) fn languages(fields: &mut Fields<'_>, name: &'static str, sink: &mut Sink) -> Vec<Lang> {
    let mut languages = Vec::new();
    for text in fields.texts(name, sink) {
        match Lang::parse(&text.value) {
            Ok(lang) => languages.push(lang),
            Err(_) => {
                let message = format!("`{}` is not a language tag", text.value);
                fields.bad(text.span, message, "use a BCP 47 tag such as `km`", sink);
            }
        }
    }
    languages
}
