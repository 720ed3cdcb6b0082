//! The files of a copy against its list: which are as they were, and what is missing, added, renamed or damaged.
//!
//! Names are taken as they are first, then without regard to large and small letters and to how accents are written, then it
//! is looked whether what is left over is something that is missing under another name.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::junk::is_junk;
use super::sign::{PUBLIC, SIGNATURE};
use super::sums::{Listed, NAME, SEAL, Sum};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::source::{Entry, EntryKind, RelPath};

/// What stands in no list, or need not.
const SEALS: [&str; 4] = [NAME, SEAL, SIGNATURE, PUBLIC];

pub(super) const ANOTHER: &str = "get another copy from somebody whom you know";

/// An entry of a copy. Some programs put a folder around what they pack.
#[derive(Clone, Copy)]
pub(super) struct Inside<'a> {
    /// Its name inside that folder, or its whole name.
    pub(super) name: &'a str,
    pub(super) entry: &'a Entry,
    /// Whether it lies there and not beside it.
    pub(super) is_in: bool,
}

pub(super) fn compare(listed: &Listed, entries: &[Inside<'_>], sink: &mut Sink) {
    let mut lost: BTreeMap<&str, &Sum> = listed.sums.iter().map(|(name, sum)| (name.as_str(), sum)).collect();
    let files: BTreeSet<String> = lost.keys().chain(&SEALS).map(|name| fold(name)).collect();
    look_at_names(listed, &files, sink);
    let mut left: Vec<Inside<'_>> = Vec::new();
    let mut folded = 0;
    // By the very name first: of two names that some computers take for one, one may be foreign.
    let mut foreign: Vec<Inside<'_>> = Vec::new();
    for own in entries {
        let Inside { name, entry, is_in } = *own;
        match lost.get(name).filter(|_| is_in) {
            Some(sum) => {
                same(name, entry, sum, sink);
                lost.remove(name);
            }
            None if SEALS.contains(&name) && is_in => sealed(name, entry, sink),
            None if is_in => left.push(*own),
            None => foreign.push(*own),
        }
    }
    let mut unlike: BTreeMap<String, &str> = lost.keys().map(|name| (fold(name), *name)).collect();
    for own in left {
        let Inside { name, entry, .. } = own;
        match unlike.remove(&fold(name)) {
            Some(known) => {
                folded += 1;
                if let Some(sum) = lost.remove(known) {
                    same(name, entry, sum, sink);
                }
            }
            None if SEALS.iter().any(|seal| seal.eq_ignore_ascii_case(name)) && !has(entries, name) => {
                folded += 1;
                sealed(name, entry, sink);
            }
            None => foreign.push(own),
        }
    }
    let mut by_sum: BTreeMap<Sum, Vec<&str>> = BTreeMap::new();
    for (name, sum) in &lost {
        by_sum.entry(**sum).or_default().push(name);
    }
    let held = entries.iter().filter(|own| own.entry.kind != EntryKind::Folder);
    let held: BTreeSet<&str> = held.map(|own| own.entry.name.as_str()).collect();
    for own in foreign {
        let is_in_the_way = own.is_in && lies_at_a_file(own.name, &files);
        if is_needed(own.entry, &held) && !is_in_the_way && is_safe(own.name) {
            continue;
        }
        if let Some(known) = tell_foreign(own, is_in_the_way, &mut by_sum, sink) {
            lost.remove(known);
        }
    }
    for name in lost.keys() {
        let finding = Finding::new(Rule::LostFile, Place::file(*name), "this file is missing");
        sink.push(finding.hint(ANOTHER));
    }
    if folded > 0 {
        let message = format!("{folded} names are written in other letters, as some computers do");
        let finding = Finding::new(Rule::Repacked, Place::file(NAME), message);
        sink.push(finding.hint("nothing is lost; if links do not work on this computer, get another copy"));
    }
}

/// A list may be anybody's. What it names is asked the same as what lies there: each file can lie in the folder, on every
/// computer, and beside all others.
fn look_at_names(listed: &Listed, files: &BTreeSet<String>, sink: &mut Sink) {
    let mut seen: BTreeMap<String, &str> = SEALS.iter().map(|seal| (fold(seal), *seal)).collect();
    for name in listed.sums.keys() {
        let is_twin = seen.insert(fold(name), name).is_some_and(|other| other != name);
        if is_twin || RelPath::parse(name).is_err() || lies_at_a_file(name, files) {
            let shown = name.escape_debug();
            let message = format!(
                "it lists `{shown}`, which would lead out of the folder, or means something else to some computers"
            );
            sink.push(damaged(NAME, message));
        }
    }
}

/// Whether one of the seals is there under its very name.
fn has(entries: &[Inside<'_>], like: &str) -> bool {
    entries.iter().any(|own| own.is_in && SEALS.contains(&own.name) && own.name.eq_ignore_ascii_case(like))
}

/// Whether this is a folder that a ZIP names, with something in it.
fn is_needed(folder: &Entry, files: &BTreeSet<&str>) -> bool {
    let name = folder.name.as_str();
    folder.kind == EntryKind::Folder && files.range(name..).next().is_some_and(|file| file.starts_with(name))
}

/// Whether a name means the same to all computers, but for how its accents are written.
pub(super) fn is_safe(name: &str) -> bool {
    RelPath::parse(&composed(name.strip_suffix('/').unwrap_or(name))).is_ok()
}

/// The name as handbill writes it (Unicode NFC). HFS+ keeps each accent as a sign of its own, and macOS hands that on.
fn composed(name: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(name)
}

/// Whether this can lie where it is said to only if a file of the copy is a folder.
fn lies_at_a_file(name: &str, files: &BTreeSet<String>) -> bool {
    let name = fold(name);
    name.match_indices('/').any(|(at, _)| name.get(..at).is_some_and(|above| files.contains(above)))
}

pub(super) fn damaged(file: &str, message: String) -> Finding {
    Finding::new(Rule::DamagedFile, Place::file(file), message).hint(ANOTHER)
}

fn same(name: &str, entry: &Entry, sum: &Sum, sink: &mut Sink) {
    match &entry.kind {
        EntryKind::File(found) if found.sum == *sum => {}
        EntryKind::File(_) => sink.push(damaged(name, "this file is not as it was made".to_owned())),
        EntryKind::Folder | EntryKind::Special | EntryKind::Unreadable(_) => sink.push(no_file(name, &entry.kind)),
    }
}

/// What stands in no list: the list itself, its sum and its signature. What they say is looked at elsewhere.
fn sealed(name: &str, entry: &Entry, sink: &mut Sink) {
    match &entry.kind {
        EntryKind::File(found) if found.whole().is_some() => {}
        EntryKind::File(_) => sink.push(damaged(name, "this file is larger than any such file".to_owned())),
        EntryKind::Folder | EntryKind::Special | EntryKind::Unreadable(_) => sink.push(no_file(name, &entry.kind)),
    }
}

fn no_file(name: &str, kind: &EntryKind) -> Finding {
    damaged(
        name,
        match kind {
            EntryKind::Unreadable(why) => format!("this file cannot be read: {why}"),
            EntryKind::File(_) | EntryKind::Folder | EntryKind::Special => {
                "this is no file any more but a folder, a link or a device".to_owned()
            }
        },
    )
}

/// Tells what is in no list; gives back what is missing under another name, where it is that.
fn tell_foreign<'a>(
    Inside { name, entry, .. }: Inside<'_>,
    is_in_the_way: bool,
    lost: &mut BTreeMap<Sum, Vec<&'a str>>,
    sink: &mut Sink,
) -> Option<&'a str> {
    let shown: String = entry.name.escape_debug().collect();
    let tell = |rule, message: String, hint: &str| Finding::new(rule, Place::file(shown.clone()), message).hint(hint);
    if is_in_the_way || !is_safe(name) {
        let message = "this name would lead out of the folder, or means something else to some computers";
        sink.push(tell(Rule::ForeignFile, message.to_owned(), "do not unpack this; get another copy"));
        return None;
    }
    let EntryKind::File(file) = &entry.kind else {
        sink.push(tell(Rule::ForeignFile, "this is no part of the copy, and no plain file".to_owned(), ANOTHER));
        return None;
    };
    if is_junk(name, file) {
        let message = "a computer has left this here; it is no part of the copy";
        sink.push(tell(Rule::Junk, message.to_owned(), "it may be deleted"));
        return None;
    }
    let known = lost.get_mut(&file.sum).and_then(Vec::pop);
    match known {
        Some(known) => {
            let message = format!("this file was renamed; it was `{known}`");
            sink.push(tell(Rule::RenamedFile, message, "give it back its name, or get another copy"));
        }
        None => {
            let message = "somebody has put this file here; it is no part of the copy";
            sink.push(tell(Rule::ForeignFile, message.to_owned(), "do not open it; delete it, or get another copy"));
        }
    }
    known
}

/// What two names are compared by that some computers take for one.
fn fold(name: &str) -> String {
    composed(name).to_lowercase()
}
