//! `source::read_copy` and `bundle::verify`, and the small texts that a copy says of itself. The first letter says what
//! comes in: a ZIP, files of which one is made, a list of sums, a key, a signature, `copy.toml`.

#![no_main]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};

use handbill::bundle::keys::{Public, Secret};
use handbill::bundle::made::Made;
use handbill::bundle::{Files, Gathered, OWN, Trust, archive, seal, sign, sums, verify};
use handbill::diag::Sink;
use handbill::shelf::Shelf;
use handbill::source::{EntryKind, RelPath, StickCopy, read_copy};
use handbill_fuzz::{TODAY, tell, text};
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};

/// A key of nothing but zeros: it signs nobody's copies.
const KEY: &str = "untrusted comment: a key for trying\n\
    RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQIDBAUGBwgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
    AAAAAAAAADtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdopAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

const MADE: Made = Made { on: TODAY, contact_days: 30 };

fn key() -> Secret {
    Secret::parse(KEY).unwrap_or_else(|(why, _)| panic!("{why}"))
}

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    match (kind, text(rest)) {
        (b'z', _) => foreign(rest),
        (b'f', _) => own(rest),
        (b'l', _) => list(rest),
        (b'm', _) => made(rest),
        (b'k', Some(text)) => keys(text),
        (b's', _) => signature(rest),
        _ => {}
    }
});

/// A ZIP from anybody. Where nothing is wrong with how it is put together, another program reads the same files.
fn foreign(bytes: &[u8]) {
    let copy = read(bytes);
    if copy.packed.as_ref().is_some_and(|packed| packed.faults.is_empty()) {
        let ours = copy.entries.iter().filter_map(|entry| match &entry.kind {
            EntryKind::File(file) => Some((entry.name.clone(), (file.length, file.sum))),
            EntryKind::Folder | EntryKind::Special | EntryKind::Unreadable(_) => None,
        });
        let ours: BTreeMap<_, _> = ours.collect();
        let special = copy.entries.iter().any(|entry| entry.kind == EntryKind::Special);
        assert!(special || unpacked(bytes).is_none_or(|theirs| theirs == ours), "{:?}", copy.entries);
    }
    verified(&copy, None);
}

/// What the crate that packs reads. `None` where it reads nothing: it may know less.
fn unpacked(bytes: &[u8]) -> Option<BTreeMap<String, (u64, [u8; 32])>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).ok()?;
        if file.is_dir() {
            continue;
        }
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        files.insert(name, (bytes.len() as u64, Sha256::digest(&bytes).into()));
    }
    Some(files)
}

/// Files of anybody's making, sealed, signed and packed: trusted as they are, and not with one bit changed.
fn own(data: &[u8]) {
    let Some((place, data)) = data.split_first_chunk::<4>() else { return };
    let (shelf, mut sink) = (Gathered::default(), Sink::new());
    let mut parts = data.split(|byte| *byte == 0);
    while let (Some(name), Some(bytes)) = (parts.next(), parts.next()) {
        let Some(name) = text(name).and_then(|name| RelPath::parse(name).ok()) else { continue };
        let Ok(()) = shelf.put(&name, bytes);
    }
    let mut files: Files = shelf.into_files(&mut sink);
    let names: Vec<String> = files.keys().map(RelPath::twin_key).collect();
    let is_folder = |name: &String| names.iter().any(|other| other.starts_with(&format!("{name}/")));
    // What a site's own files may not be called, and what no disk can hold.
    let top = |name: &RelPath| name.twin_key().split('/').next().unwrap_or_default().to_owned();
    let is_own = |name: &RelPath| OWN.iter().any(|own| top(name) == own.to_lowercase());
    if sink.has_errors() || names.iter().any(is_folder) || files.keys().any(is_own) || files.is_empty() {
        return;
    }
    seal(&mut files, MADE, Some(&key()));
    let packed = archive::pack(&files, TODAY).expect("a ZIP");
    let (trust, told) = verified(&read(&packed), Some(&key().public()));
    assert!(matches!(trust, Trust::Given(_)) && told == 0, "{:?}", files.keys());
    let mut changed = packed;
    let at = u32::from_le_bytes(*place) as usize % (changed.len() * 8);
    changed[at / 8] ^= 1 << (at % 8);
    let (_, told) = verified(&read(&changed), Some(&key().public()));
    assert!(told > 0, "bit {at} of {:?}", files.keys());
}

fn read(bytes: &[u8]) -> StickCopy {
    let path = std::env::temp_dir().join(format!("handbill-fuzz-{}.zip", std::process::id()));
    fs::write(&path, bytes).expect("a file");
    let copy = read_copy(&path, &verify::keep);
    fs::remove_file(&path).expect("it goes");
    copy.expect("a small file can be read")
}

/// Who vouches for a copy, and how much is told of it.
fn verified(copy: &StickCopy, key: Option<&Public>) -> (Trust, usize) {
    let mut sink = Sink::new();
    let verified = verify::verify(copy, "copy.zip", key, TODAY, &mut sink);
    (verified.trust, tell(sink, &BTreeMap::new()).len())
}

/// A list that has the form of one says nothing else than what is read of it.
fn list(bytes: &[u8]) {
    let read = sums::read(bytes);
    if read.formed {
        let lines = read.sums.iter().map(|(name, sum)| format!("{}  {name}\n", sums::hex(sum)));
        assert_eq!(lines.collect::<String>().as_bytes(), bytes);
    }
}

fn made(bytes: &[u8]) {
    if let Some(made) = Made::read(bytes) {
        assert_eq!(Made::read(made.file().as_bytes()), Some(made));
    }
}

/// A key is the same in its file, as a line, and read again; a secret one signs what its public one checks.
fn keys(text: &str) {
    if let Ok(public) = Public::parse(text) {
        assert_eq!(Public::parse(&public.line()).as_ref(), Ok(&public));
        assert_eq!(Public::parse(&public.file()).as_ref(), Ok(&public));
        assert!(Secret::parse(text).is_err());
    }
    if let Ok(secret) = Secret::parse(text) {
        let signature = sign::sign(&secret, b"words", TODAY);
        let own = sign::check(&secret.public(), signature.as_bytes(), b"words");
        assert_eq!(own, sign::Signed::Good(sign::Hand::Ours));
        assert!(!matches!(sign::check(&secret.public(), signature.as_bytes(), b"swords"), sign::Signed::Good(_)));
    }
}

/// Whatever its form, a signature of the key is one that the key has made.
fn signature(data: &[u8]) {
    let key = key();
    let own = sign::sign(&key, b"words", TODAY);
    if let sign::Signed::Good(hand) = sign::check(&key.public(), data, b"words") {
        assert!(hand == sign::Hand::Another || own.as_bytes() == data, "{}", String::from_utf8_lossy(data));
    }
    assert!(!matches!(sign::check(&key.public(), data, b"other words"), sign::Signed::Good(_)));
}
