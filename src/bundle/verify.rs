//! A copy that has been somewhere → what is wrong with it, of which day it is, and whether it can be trusted.
//!
//! Nothing is unpacked and no link is followed; of each file only the sum is kept, of those that tell of the copy all.

use jiff::civil::Date;

use super::archive::{self, Told};
use super::compare::{ANOTHER, Inside, compare, damaged, is_safe};
use super::junk;
use super::keys::Public;
use super::made::{self, Made};
use super::sign::{PUBLIC, SIGNATURE};
use super::sums::{self, NAME, SEAL};
use super::vouched::{Seals, Trust, vouched};
use crate::diag::{Finding, MAX_FINDINGS, Place, Rule, Sink};
use crate::source::{EntryKind, Keep, StickCopy};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many files the copy should have, besides what it says of itself.
    pub files: usize,
    /// Who vouches for them, if nothing is wrong.
    pub trust: Trust,
    /// The day it was made, where it says one.
    pub made: Option<Date>,
}

/// How much is needed of a file of a copy.
pub fn keep(name: &str) -> Keep {
    let last = name.rsplit('/').next().unwrap_or(name);
    let telling = [NAME, SEAL, SIGNATURE, PUBLIC, made::NAME];
    // At the top, or in the one folder that programs put around what they pack.
    let is_telling = name.matches('/').count() <= 1 && telling.iter().any(|name| name.eq_ignore_ascii_case(last));
    if is_telling { Keep::Whole } else { junk::keep(name) }
}

/// Checks a copy. `shown` is what it is called, and `key` the one that must have signed it.
pub fn verify(copy: &StickCopy, shown: &str, key: Option<&Public>, today: Date, sink: &mut Sink) -> Verified {
    let before = sink.has_errors();
    packed(copy, shown, sink);
    let nothing = Verified { files: 0, trust: Trust::Nobody, made: None };
    if copy.entries.is_empty() && !before && sink.has_errors() {
        // There is no telling what is in it.
        return nothing;
    }
    let entries = inside(copy);
    let telling = |wanted: &str| {
        let named = |own: &&Inside<'_>| own.is_in && own.name.eq_ignore_ascii_case(wanted);
        let exact = entries.iter().find(|own| own.is_in && own.name == wanted);
        exact.or_else(|| entries.iter().find(named)).and_then(|own| match &own.entry.kind {
            EntryKind::File(file) => file.whole(),
            EntryKind::Folder | EntryKind::Special | EntryKind::Unreadable(_) => None,
        })
    };
    let Some(list) = telling(NAME) else {
        let finding =
            Finding::new(Rule::LostFile, Place::file(NAME), "there is no list of sums, so nothing can be checked");
        sink.push(
            finding.hint(
                "name the folder or the ZIP that `handbill bundle` has made; if it is this one, get another copy",
            ),
        );
        return nothing;
    };
    let listed = sums::read(list);
    let mut found = Sink::new();
    compare(&listed, &entries, &mut found);
    found.keep(MAX_FINDINGS);
    sealed(list, telling(SEAL), listed.formed && !found.has_errors(), sink);
    sink.absorb(found);
    let seals = Seals { list, signature: telling(SIGNATURE), public: telling(PUBLIC) };
    let trust = vouched(&listed, seals, key, sink);
    let made = telling(made::NAME).and_then(Made::read);
    if let Some(finding) = aged(made, today) {
        sink.push(finding);
    }
    Verified { files: listed.sums.len(), trust, made: made.map(|made| made.on) }
}

/// Tells how a ZIP is put together. What stands behind it says that it is as it was made; what does not fit it says no
/// more than that another program has packed it, for some keep the words at the end of a ZIP.
fn packed(copy: &StickCopy, shown: &str, sink: &mut Sink) {
    let Some(packed) = &copy.packed else { return };
    for fault in &packed.faults {
        sink.push(damaged(shown, format!("this ZIP is not as it was made: {fault}")));
    }
    if packed.faults.is_empty() && archive::told(&packed.bytes) != Told::Whole {
        let message = "this ZIP was packed anew by another program";
        let finding = Finding::new(Rule::Repacked, Place::file(shown), message);
        sink.push(finding.hint("what is in it was checked file by file"));
    }
}

/// The list against its own sum. Where it fits all files, it is its sum that has changed.
fn sealed(list: &[u8], seal: Option<&[u8]>, fits: bool, sink: &mut Sink) {
    match seal {
        Some(seal) if seal == sums::seal(list).as_bytes() => {
            if !fits && !sums::read(list).formed {
                sink.push(damaged(NAME, "this is no list of sums as handbill writes it".to_owned()));
            }
        }
        Some(_) if fits => sink.push(damaged(SEAL, "this is not the sum of the list of sums".to_owned())),
        Some(_) => sink.push(damaged(NAME, "the list of sums has itself changed since it was made".to_owned())),
        None => {
            let finding = Finding::new(Rule::LostFile, Place::file(SEAL), "the sum of the list of sums is missing");
            sink.push(finding.hint(ANOTHER));
        }
    }
}

/// What is wrong with the day of a copy: an old one may send people to numbers that nobody answers any more.
fn aged(made: Option<Made>, today: Date) -> Option<Finding> {
    let tell =
        |message: String, hint: &str| Some(Finding::new(Rule::CopyDay, Place::file(made::NAME), message).hint(hint));
    let Some(made) = made else {
        return tell("this copy does not say of which day it is".to_owned(), "ask for one of today's handbill");
    };
    let days = made.on.until(today).map_or(0, |span| i64::from(span.get_days()));
    match days {
        _ if made.on > today => tell(
            format!("this copy is of {}, and today is {today}", made.on),
            "look at the day of this computer, and ask whoever gave you the copy",
        ),
        days if days > made.contact_days => tell(
            format!("this copy is {days} days old: its numbers should be called again after {}", made.contact_days),
            "ask for a newer copy",
        ),
        _ => None,
    }
}

/// The files of a copy. Some programs put a folder around what they pack.
fn inside(copy: &StickCopy) -> Vec<Inside<'_>> {
    let is_list = |last: &str| last.eq_ignore_ascii_case(NAME);
    let list = copy.entries.iter().filter(|entry| entry.name.rsplit('/').next().is_some_and(is_list));
    let list = list.min_by_key(|entry| entry.name.matches('/').count());
    let folder = list.and_then(|entry| entry.name.rsplit_once('/')).map_or("", |(folder, _)| folder);
    // A folder that leads elsewhere is none.
    let is_around = copy.packed.is_some() && !folder.contains('/') && is_safe(folder);
    let around = if is_around { format!("{folder}/") } else { String::new() };
    let entries = copy.entries.iter().map(|entry| {
        let own = entry.name.strip_prefix(around.as_str()).filter(|own| !own.is_empty());
        Inside { name: own.unwrap_or(&entry.name), entry, is_in: own.is_some() }
    });
    entries.collect()
}
