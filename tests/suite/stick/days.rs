//! Of which day a copy is: an old one sends people to numbers that nobody answers any more, and may be signed all the same.

use std::fs;

use crate::tools::copies::{pair, text, write_keys};
use crate::tools::{Site, command, said};

fn site() -> Site {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    write_keys(site.path(), "ours");
    site
}

fn bundle(site: &Site, day: &str, out: &str) -> String {
    let (out, key) = (text(&site.path().join(out)), text(&site.path().join("ours.key")));
    let output = site.run("bundle", &["--as-of", day, "--out", &out, "--key", &key]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    out
}

/// What `verify` finds on a day, and its last line.
fn verified(copy: &str, day: &str, more: &[&str]) -> (Vec<(String, String)>, String) {
    let run = |format: &str| {
        let output = command(&[&["verify", copy, "--as-of", day, "--format", format], more].concat()).output();
        let output = output.expect("it starts");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        output
    };
    let output = run("json");
    let rows = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let field = |row: &str, name: &str| {
        let row: serde_json::Value = serde_json::from_str(row).expect("JSON");
        row[name].as_str().expect(name).to_owned()
    };
    let found = rows.lines().map(|row| (field(row, "rule"), field(row, "file"))).collect();
    (found, said(&output).lines().last().expect("a line").to_owned())
}

#[test]
fn the_day_is_told_and_an_old_copy_warned_of() {
    let site = site();
    let copy = bundle(&site, "2026-06-01", "old");
    let key =
        fs::read_to_string(site.path().join("ours.pub")).expect("a key").lines().nth(1).expect("a key").to_owned();
    for copy in [copy.clone(), format!("{copy}.zip")] {
        // The site's own number of days, 180 where it says none.
        for (day, old) in [("2026-06-01", false), ("2026-11-28", false), ("2026-11-29", true), ("2026-05-31", true)] {
            let (found, told) = verified(&copy, day, &["--key", &key]);
            assert_eq!(found, vec![pair("copy-day", "copy.toml"); usize::from(old)], "{day}");
            assert!(told.contains("this copy of 2026-06-01 can be trusted"), "{told}");
        }
    }
    let config = fs::read_to_string(site.path().join("site.toml")).expect("a file");
    site.write("site.toml", config.replace("\n[languages.en]", "\n[freshness]\ncontact_days = 10\n\n[languages.en]"));
    let copy = bundle(&site, "2026-06-01", "strict");
    assert_eq!(verified(&copy, "2026-06-11", &["--key", &key]).0, []);
    assert_eq!(verified(&copy, "2026-06-12", &["--key", &key]).0, [pair("copy-day", "copy.toml")]);
}

/// The newest copy that was checked with a key is remembered beside the key, and nowhere else.
#[test]
fn a_copy_older_than_the_last_one_is_warned_of() {
    let site = site();
    let (old, new) = (bundle(&site, "2026-11-01", "old"), bundle(&site, "2026-11-20", "new"));
    let key = text(&site.path().join("ours.pub"));
    let kept = site.path().join("ours.pub.checked");
    let checked = |copy: &str| verified(copy, "2026-11-22", &["--key", &key]).0;
    assert_eq!(checked(&old), []);
    assert!(fs::read_to_string(&kept).expect("kept").contains("made = \"2026-11-01\""));
    assert_eq!(checked(&new), []);
    assert_eq!(checked(&new), []);
    assert_eq!(checked(&old), [pair("copy-day", "copy.toml")]);
    assert!(fs::read_to_string(&kept).expect("kept").contains("made = \"2026-11-20\""));
    // Without a key, or with the key itself, nothing is kept and nothing known.
    assert_eq!(verified(&old, "2026-11-22", &[]).0, []);
    let text = fs::read_to_string(&kept).expect("kept");
    // Another key in its place begins anew, and so does a file that says nothing.
    for other in [text.replace("key = \"RW", "key = \"RWX"), "words".to_owned(), String::new()] {
        fs::write(&kept, other).expect("written");
        assert_eq!(checked(&old), []);
        fs::write(&kept, &text).expect("written");
        assert_eq!(checked(&old), [pair("copy-day", "copy.toml")]);
    }
    // A copy of a day that has not come is not remembered: everything after would be old.
    let future = bundle(&site, "2027-11-01", "future");
    assert_eq!(checked(&future), [pair("copy-day", "copy.toml")]);
    assert_eq!(checked(&new), []);
}
