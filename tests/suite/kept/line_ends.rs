//! Files that another system's editor has written, with returns at the ends of lines and a mark at the head: what a
//! command adds to one is what it adds to any other, and the rest stays as it is.

use std::fs;

use crate::tools::editions::run;
use crate::tools::{Site, said};

const DAY: &str = "2026-11-22";
const MARK: &str = "\u{feff}";

const CONTACTS: &str = "format = 1\n\n# The register.\n[[contact]]\nid = \"c\"\nname = { en = \"Line\", km = \"ខ្សែ\" }\n\
    phones = [{ number = \"1280\", country = \"KH\" }]   # free\nstatus = \"confirmed\"\n\
    sources = [\n  { address = \"https://example.org/\", seen = \"2026-11-20\" },\n]\n\n# the end\n";

const FACTS: &str = "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
    verified = \"2026-11-20\"\nreview = \"clinician\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n\
    signed = [\n  # the first\n  { on = \"2026-11-20\", by = \"DR\", says = \"1:000000000000\", sentences = [] },\n]\n";

const PAGE: &str = "+++\ntitle = \"Page\"\n[audio]\nfile = \"a.mp3\"   # in the office\nlength = \"0:20\"\n+++\n<contact:c>\n\n[So it is.](fact:f)\n";

/// Every file that a command adds to, and a command that does; what comes later needs what came before.
const WRITTEN: [(&str, &[&str]); 9] = [
    ("content/contacts.toml", &["contacts", "checked", "c", "--by", "SK", "--result", "ok"]),
    ("content/contacts.toml", &["contacts", "checked", "c", "--by", "SK", "--result", "ok"]),
    ("content/contacts.toml", &["translate", "reviewed", "contact:c", "--lang", "km", "--by", "LM"]),
    ("content/facts.toml", &["facts", "sign", "f", "--by", "DR"]),
    ("content/en/a.md", &["recordings", "stamp", "a", "--by", "SK"]),
    ("content/km/.original/a.toml", &["translate", "reviewed", "a", "--lang", "km", "--by", "LM"]),
    ("editions.toml", &["editions", "record", "a", "--lang", "en"]),
    ("editions.toml", &["editions", "record", "a", "b", "--lang", "en", "--note", "again"]),
    ("site.toml", &["translate", "new", "lo"]),
];

fn site(as_written: impl Fn(&str) -> String) -> Site {
    let site = Site::new();
    site.write("site.toml", as_written(&file(&site, "site.toml")));
    site.write("content/contacts.toml", as_written(CONTACTS));
    site.write("content/facts.toml", as_written(FACTS));
    site.write("content/en/a.md", as_written(PAGE));
    site.write("content/en/b.md", as_written("+++\ntitle = \"B\"\n+++\nWords.\n"));
    site.write("content/km/a.md", as_written("+++\ntitle = \"ទំព័រ\"\n+++\n<contact:c>\n\n[ដូច្នេះ។](fact:f)\n"));
    site.write("content/km/.original/a.toml", as_written("format = 1\n# read by nobody yet\n"));
    site.write("editions.toml", as_written("# printed\nformat = 1\n"));
    site.write("content/en/a.mp3", b"ID3");
    site
}

fn file(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).expect(path)
}

fn done(site: &Site, command: &[&str]) {
    let output = run(site, DAY, command);
    assert_eq!(output.status.code(), Some(0), "{command:?}: {}", said(&output));
}

#[test]
fn what_is_added_ends_its_lines_as_the_file_does() {
    let plain = site(str::to_owned);
    let windows = |text: &str| format!("{MARK}{}", text.replace('\n', "\r\n"));
    let other = site(windows);
    for (path, command) in WRITTEN {
        let before = file(&plain, path);
        done(&plain, command);
        done(&other, command);
        let after = file(&plain, path);
        assert!(after.len() > before.len() && !after.contains('\r'), "{command:?}: {after}");
        assert_eq!(file(&other, path), windows(&after), "{command:?}");
    }
}

/// Somebody has added a line on another system: that stays the only one of its kind.
#[test]
fn lines_of_both_kinds_stay_what_they_are() {
    let mixed = |text: &str| text.replace('\n', "\r\n").replacen("\r\n", "\n", 1);
    let (plain, other) = (site(str::to_owned), site(mixed));
    for (path, command) in WRITTEN {
        done(&plain, command);
        done(&other, command);
        assert_eq!(file(&other, path), mixed(&file(&plain, path)), "{command:?}");
    }
}
