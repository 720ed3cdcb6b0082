//! A check holds only for what was checked: fingerprints of words, in users' files for years.

use handbill::schema::{BadSays, Says};

use crate::tools::tool;

/// One a line: the fingerprint, and the text as JSON writes it.
const GOLDEN: &str = include_str!("fingerprints.txt");

fn golden() -> Vec<(&'static str, String)> {
    let lines = GOLDEN.lines().map(|line| line.split_once(' ').expect("a fingerprint and a text"));
    lines.map(|(says, text)| (says, serde_json::from_str(text).expect("a text"))).collect()
}

#[test]
fn no_release_changes_the_fingerprint_of_a_text() {
    let golden = golden();
    assert_eq!(golden.len(), 30);
    for (says, text) in golden {
        assert_eq!(Says::of(&text).to_string(), says, "{text:?}");
        assert_eq!(Says::parse(says), Ok(Says::of(&text)));
    }
}

/// Python's hashes and its tables of Unicode, and the white space of Unicode's PropList.txt written out.
#[test]
fn python_makes_the_same_fingerprints() {
    let script = r#"
import hashlib, json, re, sys, unicodedata
white = "[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+"
for line in open(sys.argv[1], encoding="utf-8"):
    says, text = line.rstrip("\n").split(" ", 1)
    text = re.sub(white, " ", unicodedata.normalize("NFC", json.loads(text))).strip(" ")
    print("1:" + hashlib.sha256(text.encode()).hexdigest()[:12])
"#;
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/kept/fingerprints.txt");
    let made = tool("python3", &["-c", script, list]);
    let golden: Vec<&str> = golden().into_iter().map(|(says, _)| says).collect();
    assert_eq!(made.lines().collect::<Vec<_>>(), golden);
}

#[test]
fn wrapping_and_composition_do_not_count_and_all_else_does() {
    let says = |text: &str| Says::of(text);
    assert_eq!(says("Go\ntoday."), says("  Go \u{a0} today. "));
    assert_eq!(says("caf\u{e9}"), says("cafe\u{301}"));
    for (one, other) in [("72 hours", "27 hours"), ("Go", "go"), ("7", "\u{17e7}"), ("Go.", "Go"), ("a b", "ab")] {
        assert_ne!(says(one), says(other), "{one} and {other}");
    }
}

#[test]
fn what_is_no_fingerprint_is_refused_and_a_newer_one_by_name() {
    for text in ["", "1", "1:", "1:e3b0c44298f", "1:e3b0c44298fcc", "1:E3B0C44298FC", "1:+3b0c44298fc", "e3b0c44298fc"]
    {
        assert_eq!(Says::parse(text), Err(BadSays::Spelling), "{text}");
    }
    assert_eq!(Says::parse("2:e3b0c44298fc"), Err(BadSays::Newer));
}
