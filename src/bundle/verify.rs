//! A copy that has been somewhere → what is wrong with it, and whether it can be trusted.
//!
//! `verify` takes names as they are first, then without regard to large and small letters, then looks whether what
//! is left over is something that is missing under another name. Nothing is unpacked and no link is followed; of
//! each file only the sum is kept.

use std::collections::BTreeMap;

use super::archive::{self, Told};
use super::sign::{PUBLIC, Public, SIGNATURE, Signed};
use super::sums::{self, Listed, NAME, Sum};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::source::{Entry, EntryKind, RelPath, StickCopy};

/// What computers leave on every stick, in small letters: files and folders.
const JUNK: &str = "system volume information/$recycle.bin/recycler/found.000/lost.dir/lost+found/__macosx/.ds_store/\
    .spotlight-v100/.trashes/.fseventsd/.directory/thumbs.db/desktop.ini";

/// Who vouches for a copy in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// The owner of the key that was given.
    Given(String),
    /// The owner of a key of this number, which only the copy itself names.
    Somebody(String),
    /// Nobody.
    Nobody,
}

/// Whether a file tells of the copy, and so is read whole.
pub fn is_telling(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    // At the top, or in the one folder that programs put around what they pack.
    name.matches('/').count() <= 1 && [NAME, SIGNATURE, PUBLIC].iter().any(|telling| telling.eq_ignore_ascii_case(last))
}

/// Checks a copy: how many files it should have, and who vouches for them. `shown` is what it is called, and `key` the one
/// that must have signed it.
pub fn verify(copy: &StickCopy, shown: &str, key: Option<&Public>, sink: &mut Sink) -> (usize, Trust) {
    if let Some(packed) = &copy.packed {
        for fault in &packed.faults {
            sink.push(damaged(shown, format!("this ZIP is not as it was made: {fault}")));
        }
        match archive::told(&packed.bytes) {
            Told::Whole => {}
            Told::Broken => {
                sink.push(damaged(shown, "this ZIP is not as it was made: some of it has changed".to_owned()));
            }
            Told::Nothing if packed.faults.is_empty() => {
                let message = "this ZIP was packed by another program, or has lost its end";
                let finding = Finding::new(Rule::Repacked, Place::file(shown), message);
                sink.push(finding.hint("what is in it was checked file by file"));
            }
            Told::Nothing => {}
        }
    }
    let (folder, entries) = inside(copy);
    let telling = |wanted: &str| {
        let named = |(name, _): &&(&str, &Entry)| name.eq_ignore_ascii_case(wanted);
        let exact = entries.iter().find(|(name, _)| *name == wanted);
        exact.or_else(|| entries.iter().find(named)).and_then(|(_, entry)| match &entry.kind {
            EntryKind::File(_, bytes) => bytes.as_deref(),
            EntryKind::Special | EntryKind::Unreadable(_) => None,
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
        return (0, Trust::Nobody);
    };
    let listed = sums::read(list);
    if !listed.whole {
        sink.push(damaged(NAME, "the list of sums has itself changed since it was made".to_owned()));
    }
    compare(&listed, folder, &entries, sink);
    let trust = vouched(&listed, list, telling(SIGNATURE), telling(PUBLIC), key, sink);
    (listed.sums.len(), trust)
}

/// The files of a copy. Some programs put a folder around what they pack.
fn inside(copy: &StickCopy) -> (&str, Vec<(&str, &Entry)>) {
    let list = |entry: &&Entry| entry.name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(NAME));
    let list = copy.entries.iter().filter(list).min_by_key(|entry| entry.name.matches('/').count());
    let folder = list.and_then(|entry| entry.name.get(..entry.name.len() - NAME.len())).unwrap_or_default();
    let folder = if copy.packed.is_some() && folder.matches('/').count() == 1 { folder } else { "" };
    let entries = copy.entries.iter();
    (folder, entries.map(|entry| (entry.name.strip_prefix(folder).unwrap_or(&entry.name), entry)).collect())
}

fn compare(listed: &Listed, folder: &str, entries: &[(&str, &Entry)], sink: &mut Sink) {
    let mut lost: BTreeMap<&str, &Sum> = listed.sums.iter().map(|(name, sum)| (name.as_str(), sum)).collect();
    let mut left: Vec<(&str, &Entry)> = Vec::new();
    let mut folded = 0;
    let seals = [NAME, SIGNATURE];
    // By the very name first: of two names that some computers take for one, one may be foreign.
    for (name, entry) in entries {
        match lost.remove(name) {
            Some(sum) => same(name, entry, sum, sink),
            None if seals.contains(name) => sealed(name, entry, sink),
            None => left.push((name, entry)),
        }
    }
    let mut foreign: Vec<(&str, &Entry)> = Vec::new();
    let mut unlike: BTreeMap<String, &str> = lost.keys().map(|name| (fold(name), *name)).collect();
    for (name, entry) in left {
        match unlike.remove(&fold(name)) {
            Some(known) => {
                folded += 1;
                if let Some(sum) = lost.remove(known) {
                    same(name, entry, sum, sink);
                }
            }
            None if seals.iter().any(|seal| seal.eq_ignore_ascii_case(name)) && !has(entries, &seals, name) => {
                folded += 1;
                sealed(name, entry, sink);
            }
            None => foreign.push((name, entry)),
        }
    }
    let mut by_sum: BTreeMap<Sum, Vec<&str>> = BTreeMap::new();
    for (name, sum) in &lost {
        by_sum.entry(**sum).or_default().push(name);
    }
    for (name, entry) in foreign {
        if let Some(known) = tell_foreign(name, folder, entry, &mut by_sum, sink) {
            lost.remove(known);
        }
    }
    for name in lost.keys() {
        let finding = Finding::new(Rule::LostFile, Place::file(*name), "this file is missing");
        sink.push(finding.hint(ANOTHER));
    }
    if folded > 0 {
        let message = format!("{folded} names differ in large and small letters, as some computers write them");
        let finding = Finding::new(Rule::Repacked, Place::file(NAME), message);
        sink.push(finding.hint("nothing is lost; if links do not work on this computer, get another copy"));
    }
}

const ANOTHER: &str = "get another copy from somebody whom you know";

/// Whether one of the seals is there under its very name.
fn has(entries: &[(&str, &Entry)], seals: &[&str], like: &str) -> bool {
    entries.iter().any(|(name, _)| seals.contains(name) && name.eq_ignore_ascii_case(like))
}

fn damaged(file: &str, message: String) -> Finding {
    Finding::new(Rule::DamagedFile, Place::file(file), message).hint(ANOTHER)
}

fn same(name: &str, entry: &Entry, sum: &Sum, sink: &mut Sink) {
    match &entry.kind {
        EntryKind::File(found, _) if found == sum => {}
        EntryKind::File(..) => sink.push(damaged(name, "this file is not as it was made".to_owned())),
        EntryKind::Special => sink.push(damaged(name, "this is no file any more but a link or a device".to_owned())),
        EntryKind::Unreadable(why) => sink.push(damaged(name, format!("this file cannot be read: {why}"))),
    }
}

/// What stands in no list: the list itself and its signature. What they say is looked at elsewhere.
fn sealed(name: &str, entry: &Entry, sink: &mut Sink) {
    match &entry.kind {
        EntryKind::File(_, Some(_)) => {}
        EntryKind::File(_, None) => sink.push(damaged(name, "this file is larger than any such file".to_owned())),
        EntryKind::Special => sink.push(damaged(name, "this is no file any more but a link or a device".to_owned())),
        EntryKind::Unreadable(why) => sink.push(damaged(name, format!("this file cannot be read: {why}"))),
    }
}

/// Tells what is in no list; gives back what is missing under another name, where it is that.
fn tell_foreign<'a>(
    name: &str,
    folder: &str,
    entry: &Entry,
    lost: &mut BTreeMap<Sum, Vec<&'a str>>,
    sink: &mut Sink,
) -> Option<&'a str> {
    let shown: String = entry.name.escape_debug().collect();
    let tell = |rule, message: String, hint: &str| Finding::new(rule, Place::file(shown.clone()), message).hint(hint);
    if entry.name.starts_with(folder) && RelPath::parse(name).is_err() {
        let message = "this name would lead out of the folder, or means something else to some computers";
        sink.push(tell(Rule::ForeignFile, message.to_owned(), "do not unpack this; get another copy"));
        return None;
    }
    let EntryKind::File(sum, _) = &entry.kind else {
        sink.push(tell(Rule::ForeignFile, "this is no part of the copy, and no plain file".to_owned(), ANOTHER));
        return None;
    };
    if is_junk(name) {
        let message = "a computer has left this here; it is no part of the copy";
        sink.push(tell(Rule::Junk, message.to_owned(), "it may be deleted"));
        return None;
    }
    let known = lost.get_mut(sum).and_then(Vec::pop);
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

fn is_junk(name: &str) -> bool {
    let mut parts = name.split('/').map(str::to_lowercase);
    parts.any(|part| JUNK.split('/').any(|junk| junk == part) || part.starts_with("._") || part.starts_with(".trash-"))
}

/// What two names are compared by that some computers take for one.
fn fold(name: &str) -> String {
    RelPath::parse(name).map_or_else(|_| name.to_lowercase(), |path| path.twin_key())
}

fn vouched(
    listed: &Listed,
    list: &[u8],
    signature: Option<&[u8]>,
    public: Option<&[u8]>,
    key: Option<&Public>,
    sink: &mut Sink,
) -> Trust {
    let mut bad = |message: String, hint: &str| {
        sink.push(Finding::new(Rule::BadSignature, Place::file(SIGNATURE), message).hint(hint));
        Trust::Nobody
    };
    let own = public.and_then(|text| Public::parse(&String::from_utf8_lossy(text)).ok());
    let was_signed = listed.sums.contains_key(PUBLIC);
    match (signature, key, own) {
        (None, None, _) if !was_signed => Trust::Nobody,
        (None, _, _) if was_signed => bad("the signature of this copy is missing".to_owned(), ANOTHER),
        (None, _, _) => bad(
            "nobody has signed this copy, so the key says nothing of it".to_owned(),
            "ask whoever gave you the key for a copy that is signed",
        ),
        (Some(signature), Some(key), _) => match key.check(signature, list) {
            Signed::Good => Trust::Given(key.number()),
            Signed::Other(other) => bad(
                format!("this copy was signed with the key {other}, not with the one that you gave, {}", key.number()),
                "ask for the key again, or for a copy from its owner",
            ),
            Signed::Bad => bad("the signature is not one of this list of sums, or is damaged".to_owned(), ANOTHER),
        },
        (Some(signature), None, Some(own)) => match own.check(signature, list) {
            Signed::Good => Trust::Somebody(own.number()),
            Signed::Other(_) | Signed::Bad => {
                bad("the signature is not one of this list of sums, or is damaged".to_owned(), ANOTHER)
            }
        },
        (Some(_), None, None) => {
            bad("there is a signature and no key to check it with".to_owned(), "give the key with `--key FILE`")
        }
    }
}
