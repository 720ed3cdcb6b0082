//! `contacts checked`: a call, or what was done instead of one, written down with exactly what it was put on.

use super::outcome::{CannotRun, Outcome, Surroundings, counted};
use crate::catalog::Site;
use crate::cli::contacts::{self as typed, Checked};
use crate::cli::report;
use crate::contacts::{self, Done};
use crate::lang::Lang;
use crate::publish;
use crate::register::{Call, CallResult, Check, Contact, How, Lookup};
use crate::schema::{Says, Stamp};

/// Writes it into the register, or says why not.
pub(super) fn record(site: &Site, checked: &Checked, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let done = done(site, checked, surroundings).map_err(CannotRun::Unknown)?;
    let path = checked.common.site.join("content/contacts.toml");
    publish::amend(&path, |text| contacts::record(text, &checked.id, &done).map_err(|why| why.to_string()))?;
    let left = contacts::within(site, 0).len();
    let (what, on) = match &done {
        Done::Call(call) => (format!("the call to {} of", call.number.as_deref().unwrap_or_default()), call.on),
        Done::Check(check) => ("the check of".to_owned(), check.stamp.on),
    };
    report::say(&format!(
        "handbill: {what} `{}` on {on} is written into `{}`; {} due before it",
        checked.id,
        path.display(),
        counted(left, "contact was", "contacts were")
    ))?;
    Ok(Outcome::Clean)
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
    let number = checked.number.as_deref().map(|number| number_of(contact, number, &checked.id)).transpose()?;
    let Some(how) = checked.how else {
        may_be_called(contact, &checked.id)?;
        let answered_in = checked.answered_in.iter().map(|tag| language(tag)).collect::<Result<_, _>>()?;
        let number = number.map_or_else(|| only_number(contact, &checked.id), Ok)?;
        return Ok(Done::Call(Call { on, by, number: Some(number), answered_in, result }));
    };
    if contact.is_rung() {
        return Err(format!("`{}` can be called: call it, and leave out `--how`", checked.id));
    }
    let how = match how {
        typed::How::Letter => How::Letter,
        typed::How::Visit => How::Visit,
        typed::How::Email => How::Email,
    };
    let mut says: Vec<Says> = match &number {
        Some(number) => vec![Says::of(number)],
        None => contact.ways().into_iter().map(Says::of).collect(),
    };
    says.dedup();
    Ok(Done::Check(Check { stamp: Stamp { on, by, says }, how, result }))
}

fn may_be_called(contact: &Contact, id: &str) -> Result<(), String> {
    let another = "say how it was checked: `--how letter`, `--how visit` or `--how email`";
    match &contact.no_test_calls {
        Some(why) => Err(format!("`{id}` must not be called to test it ({why}); {another}")),
        None if contact.phones.is_empty() => Err(format!("`{id}` has no telephone; {another}")),
        None => Ok(()),
    }
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::parse(tag).map_err(|_| format!("`{tag}` is not a language tag; use one such as `km`"))
}

/// The digits of a number of the contact, however its groups were typed.
fn number_of(contact: &Contact, typed: &str, id: &str) -> Result<String, String> {
    let bare = |text: &str| text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
    let typed = bare(typed);
    let phones = contact.phones.iter().map(|line| &line.phone);
    let mut found = phones.filter(|phone| phone.dialled() == typed || bare(phone.display()) == typed);
    let found = found.next().map(|phone| phone.dialled().to_owned());
    found.ok_or_else(|| format!("`{id}` has no number `{typed}`; it has {}", numbers(contact)))
}

fn only_number(contact: &Contact, id: &str) -> Result<String, String> {
    let mut ways = contact.ways();
    ways.sort_unstable();
    ways.dedup();
    match ways.as_slice() {
        [one] => Ok((*one).to_owned()),
        _ => Err(format!("`{id}` has several numbers: say which one was called with `--number`: {}", numbers(contact))),
    }
}

fn numbers(contact: &Contact) -> String {
    let all: Vec<&str> = contact.phones.iter().map(|line| line.phone.dialled()).collect();
    if all.is_empty() { "none".to_owned() } else { all.join(", ") }
}
