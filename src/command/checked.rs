//! `contacts checked`: a call, or what was done instead of one, written down with exactly what it was put on.

use super::editions::printed;
use super::load::{Loaded, load_registers};
use super::outcome::{CannotRun, Outcome, Surroundings, counted};
use crate::catalog::Site;
use crate::cli::contacts::{self as typed, Checked};
use crate::cli::report;
use crate::contacts::{self, Done};
use crate::diag::Sink;
use crate::lang::Lang;
use crate::publish;
use crate::recall::{self, ChangeKind, Recalled};
use crate::register::{Call, CallResult, Check, Contact, How, Lookup, Phone, Way};
use crate::schema::{Says, Stamp};
use crate::source::{LEDGER, Span};

/// Writes it into the register, or says why not.
pub(super) fn record(site: &Site, checked: &Checked, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let done = done(site, checked, surroundings).map_err(CannotRun::Unknown)?;
    let path = checked.common.site.join("content/contacts.toml");
    let add = |text: &str| contacts::record(text, &checked.id, &done).map_err(|why| why.to_string());
    publish::amend(&path, &report::waiting, add)?;
    let left = contacts::within(site, 0).len();
    let (what, on, result) = match &done {
        Done::Call(call) => {
            (format!("the call to {} of", call.number.as_deref().unwrap_or_default()), call.on, call.result)
        }
        Done::Check(check) => ("the check of".to_owned(), check.stamp.on, check.result),
    };
    report::say(&format!(
        "handbill: {what} `{}` on {on} is written into `{}`; {} due before it",
        checked.id,
        path.display(),
        counted(left, "contact was", "contacts were")
    ))?;
    if result.is_lost() {
        tell_paper(checked, surroundings)?;
    }
    Ok(Outcome::Clean)
}

/// Names what is on paper and wrong by what was just written down.
fn tell_paper(checked: &Checked, surroundings: Surroundings) -> Result<(), CannotRun> {
    let mut told = Sink::new();
    let loaded = load_registers(&checked.common.site, false, surroundings.today, &mut told);
    // What is on paper is known only where all of the ledger can be read.
    let is_whole = !told.into_sorted().iter().any(|finding| finding.place.file == LEDGER);
    let Some(Loaded { site, .. }) = loaded.filter(|_| is_whole) else {
        report::say(&format!(
            "handbill: nobody knows what is on paper: `{LEDGER}` cannot be read whole; mend it, then `handbill recall`"
        ))?;
        return Ok(());
    };
    let recalled = recall::recall(&site, None);
    let is_of_it = |recalled: &&Recalled<'_>| {
        recalled.changes.iter().any(|change| {
            let is_lost = matches!(change.kind, ChangeKind::OthersAnswer | ChangeKind::Closed);
            is_lost && change.id() == Some(&checked.id)
        })
    };
    for edition in recalled.iter().filter(is_of_it).map(|recalled| recalled.edition) {
        report::say(&format!(
            "handbill: on paper and wrong now: {} ({}, {}, {}), printed {}; `handbill recall` says what to do",
            edition.code,
            edition.page,
            edition.language,
            edition.format,
            printed(edition)
        ))?;
    }
    Ok(())
}

fn done(site: &Site, checked: &Checked, surroundings: Surroundings) -> Result<Done, String> {
    let contact = match site.registers.find_contact(&checked.id) {
        Lookup::Found(id) => site.registers.contact(id),
        Lookup::Broken | Lookup::Unknown => {
            let near = site.registers.contact_names().min_by_key(|known| strsim::levenshtein(known, &checked.id));
            let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            return Err(format!("there is no contact `{}`{hint}", checked.id));
        }
    };
    let on = checked.on.unwrap_or(surroundings.today);
    if on > surroundings.today {
        return Err(format!("the call on {on} has not happened yet: today is {}", surroundings.today));
    }
    let by = checked.by.clone();
    let result = match checked.result {
        typed::CallResult::Ok => CallResult::Ok,
        typed::CallResult::NoAnswer => CallResult::NoAnswer,
        typed::CallResult::Wrong => CallResult::Wrong,
        typed::CallResult::Closed => CallResult::Closed,
    };
    let phone = checked.number.as_deref().map(|number| number_of(contact, number, &checked.id)).transpose()?;
    let Some(how) = checked.how else {
        may_be_called(contact, &checked.id)?;
        let answered_in = checked.answered_in.iter().map(|tag| language(tag)).collect::<Result<_, _>>()?;
        let phone = phone.map_or_else(|| only_number(contact, &checked.id), Ok)?;
        let (number, country) = (Some(phone.dialled().to_owned()), phone.country().map(str::to_owned));
        return Ok(Done::Call(Call { on, by, number, country, answered_in, result, at: Span::default() }));
    };
    if contact.is_rung() && (phone.is_some() || contact.written().is_none()) {
        return Err(format!("`{}` can be called: call it, and leave out `--how`", checked.id));
    }
    let how = match how {
        typed::How::Letter => How::Letter,
        typed::How::Visit => How::Visit,
        typed::How::Email => How::Email,
        typed::How::Message => How::Message,
    };
    let ways = match phone {
        Some(phone) => vec![phone.way()],
        // What it is written to; of numbers that are called, a check says nothing.
        None if contact.is_rung() => contact.written().into_iter().collect(),
        None => contact.ways().into_iter().chain(contact.written()).collect(),
    };
    let mut says: Vec<Says> = ways.iter().map(Way::says).collect();
    says.dedup();
    Ok(Done::Check(Check { stamp: Stamp { on, by, says }, how, result }))
}

fn may_be_called(contact: &Contact, id: &str) -> Result<(), String> {
    let another = "say how it was checked: `--how letter`, `--how visit`, `--how email` or `--how message`";
    match &contact.no_test_calls {
        Some(why) => Err(format!("`{id}` must not be called to test it ({why}); {another}")),
        None if contact.phones.is_empty() => Err(format!("`{id}` has no telephone; {another}")),
        None => Ok(()),
    }
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::parse(tag).map_err(|_| format!("`{tag}` is not a language tag; use one such as `km`"))
}

/// A number of the contact, however its groups were typed. A short code may have its country behind it, as in `1280 KH`.
fn number_of<'a>(contact: &'a Contact, typed: &str, id: &str) -> Result<&'a Phone, String> {
    let bare = |text: &str| text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let country: String = typed.chars().filter(char::is_ascii_uppercase).collect();
    let digits = bare(typed);
    let is_meant = |phone: &&Phone| {
        let same = phone.dialled() == digits || bare(phone.display()) == digits;
        same && (country.is_empty() || phone.country() == Some(country.as_str()))
    };
    match distinct(contact.phones.iter().map(|line| &line.phone).filter(is_meant)).as_slice() {
        [] => Err(format!("`{id}` has no number `{typed}`; it has {}", numbers(contact))),
        [one] => Ok(one),
        several => {
            let all: Vec<String> = several.iter().map(|phone| format!("`{}`", phone.way().as_str())).collect();
            Err(format!("`{id}` has `{typed}` in several countries: say which one was called: {}", all.join(", ")))
        }
    }
}

fn only_number<'a>(contact: &'a Contact, id: &str) -> Result<&'a Phone, String> {
    match distinct(contact.phones.iter().map(|line| &line.phone)).as_slice() {
        [one] => Ok(one),
        _ => Err(format!("`{id}` has several numbers: say which one was called with `--number`: {}", numbers(contact))),
    }
}

/// Each number once: one that is called and written to is tried once.
fn distinct<'a>(phones: impl Iterator<Item = &'a Phone>) -> Vec<&'a Phone> {
    let mut all: Vec<&Phone> = Vec::new();
    for phone in phones {
        if !all.contains(&phone) {
            all.push(phone);
        }
    }
    all
}

fn numbers(contact: &Contact) -> String {
    let phones = distinct(contact.phones.iter().map(|line| &line.phone));
    let all: Vec<String> = phones.into_iter().map(|phone| phone.way().as_str().to_owned()).collect();
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}
