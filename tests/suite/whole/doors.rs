//! What comes in from others has nine doors, and each is tried with anything at all: `fuzz/`, and `make judges`. Here it is
//! made sure that no door is left out, and that what is tried there is this program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{ArrayOfTables, DocumentMut};

/// The doors, each with the public functions that its target must call.
const DOORS: [(&str, &[&str]); 9] = [
    ("codes", &["Code::parse("]),
    ("copies", &["read_copy(", "verify::verify(", "sums::read(", "Public::parse(", "Secret::parse(", "sign::check("]),
    ("hours", &["Hours::parse("]),
    ("markdown", &["parse_draft("]),
    ("media", &["carry("]),
    ("po", &["po::read(", "import("]),
    ("registers", &["config::parse(", "register::read(", "ledger::read("]),
    ("requests", &["listen("]),
    ("strings", &["strings::load(", "strings::said("]),
];

/// Bytes that an input may have which a target begins with, and how many of them it may have.
const SEED: u64 = 4096;
const SEEDS: usize = 20;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn toml(path: &str) -> DocumentMut {
    fs::read_to_string(here(path)).expect("a file").parse().expect("TOML")
}

fn tables(document: &DocumentMut, name: &str) -> ArrayOfTables {
    document[name].as_array_of_tables().expect("tables").clone()
}

#[test]
fn every_door_is_tried() {
    let settings = toml("fuzz/Cargo.toml");
    let names: Vec<String> = tables(&settings, "bin").iter().map(|bin| text(&bin["name"])).collect();
    let wanted: BTreeSet<&str> = DOORS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.iter().map(String::as_str).collect::<BTreeSet<_>>(), wanted);
    let eyes = fs::read_to_string(here("fuzz/rustc.sh")).expect("the wrapper");
    for (name, calls) in DOORS {
        let target = fs::read_to_string(here(&format!("fuzz/fuzz_targets/{name}.rs"))).expect(name);
        for call in calls {
            assert!(target.contains(call), "{name} does not call {call}");
        }
        // Without eyes it would be tried blindly.
        let is_seen = eyes.split([' ', '\n']).any(|word| word.trim_end_matches(')') == name);
        assert!(is_seen, "{name} has no eyes");
        let seeds: Vec<_> =
            fs::read_dir(here(&format!("fuzz/seeds/{name}"))).expect(name).map(|seed| seed.expect(name)).collect();
        assert!((1..=SEEDS).contains(&seeds.len()), "{name} has {} seeds", seeds.len());
        for seed in seeds {
            assert!(seed.metadata().expect(name).len() <= SEED, "{:?} is large", seed.path());
        }
    }
}

#[test]
fn what_is_tried_is_this_program() {
    let versions = |path: &str| {
        let packages = tables(&toml(path), "package");
        let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for package in &packages {
            versions.entry(text(&package["name"])).or_default().insert(text(&package["version"]));
        }
        versions
    };
    let (ours, tried) = (versions("Cargo.lock"), versions("fuzz/Cargo.lock"));
    for (name, tried) in tried.iter().filter(|(name, _)| ours.contains_key(*name)) {
        assert!(tried.is_subset(&ours[name]), "{name}: {tried:?}; `cp Cargo.lock fuzz/` and build there again");
    }
    // And with the same choices, so that typst is compiled once for both.
    let profile = |path: &str| {
        let profile = toml(path)["profile"]["release"].as_table().expect("a profile").clone();
        let choices = profile.iter().filter(|(name, _)| *name != "package");
        choices.map(|(name, value)| (name.to_owned(), value.to_string().trim().to_owned())).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(profile("Cargo.toml"), profile("fuzz/Cargo.toml"));
}

fn text(value: &toml_edit::Item) -> String {
    value.as_str().expect("a text").to_owned()
}
