//! `media::carry`: pictures and recordings as cameras, telephones and programs write them. The first letter says under which
//! name a file comes in.

#![no_main]

use std::collections::BTreeMap;

use handbill::diag::Sink;
use handbill::media::{carry, gray};
use handbill::source::{Asset, MAX_FILE_BYTES, RelPath};
use handbill_fuzz::path;
use libfuzzer_sys::fuzz_target;

/// Of a page, which are looked at closely, and of the site's own form, which are known by what is in them.
const NAMES: [(u8, &str); 10] = [
    (b's', "content/en/a.svg"),
    (b'p', "content/en/a.png"),
    (b'j', "content/en/a.jpg"),
    (b'm', "content/en/a.mp3"),
    (b'a', "content/en/a.m4a"),
    (b'd', "static/a.svg"),
    (b'w', "static/a.webp"),
    (b'c', "static/a.css"),
    (b'v', "static/a.vcf"),
    (b'f', "fonts/a.woff2"),
];

fuzz_target!(|data: &[u8]| {
    let Some((kind, bytes)) = data.split_first().filter(|(_, bytes)| bytes.len() as u64 <= MAX_FILE_BYTES) else {
        return;
    };
    let Some((_, name)) = NAMES.iter().find(|(letter, _)| letter == kind) else { return };
    let name = path(name);
    let (first, told) = carried(&name, bytes);
    let (second, told_again) = carried(&name, &first);
    if told {
        // What is refused stays what it is: nothing is published then.
        assert_eq!(first, bytes);
        return;
    }
    // What has lost everything that does not show has nothing more to lose.
    assert!(!told_again && first == second, "{} {} bytes, then {}", name, first.len(), second.len());
    if matches!(kind, b'p' | b'j') {
        // It was drawn once, so it can be drawn in gray, and that gray picture is one itself.
        let gray = gray::gray_picture(&first).expect("a picture");
        assert!(!carried(&path("content/en/a.png"), &gray).1, "a gray picture of {name}");
    }
});

/// What readers are given of a file, and whether it was refused.
fn carried(name: &RelPath, bytes: &[u8]) -> (Vec<u8>, bool) {
    let mut sink = Sink::new();
    let asset = Asset { bytes: bytes.to_vec() };
    let all = carry(BTreeMap::from([(name.clone(), asset)]), &[], &mut sink);
    (all.get(name).expect("it is carried").bytes().to_vec(), sink.has_errors())
}
