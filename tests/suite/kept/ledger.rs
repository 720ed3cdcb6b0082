//! The ledger of what was printed: written by `editions record`, kept whole, refused where it cannot be trusted.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use handbill::diag::Sink;
use handbill::ledger::{self, Code, Edition, Extent, PrintRun, PrintedContact, PrintedFact, PrintedText, State};
use handbill::register::Visibility;
use handbill::schema::TomlText;
use handbill::source::{RelPath, Source};
use jiff::civil::date;
use proptest::prelude::*;

use crate::tools::editions::{field, recalled, record, rows, run};
use crate::tools::{PROGRAM, Site, command, judge, said};

/// Printed again, an edition gets a line; comments, order and what people have written stay.
#[test]
fn recording_adds_and_changes_nothing_else() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    site.page("content/en/b.md", "Others.\n");
    record(&site, "2026-11-22", &["a", "--lang", "en", "--quantity", "10"]);
    let ledger = site.path().join("editions.toml");
    let before = fs::read_to_string(&ledger).expect("a ledger");
    let before = before.replace("[[edition]]", "# ours\n[[edition]]").replace("quantity = 10", "quantity = 12")
        + "\n# the end\n";
    fs::write(&ledger, &before).expect("written");
    record(&site, "2026-11-23", &["a", "b", "--lang", "en", "--note", "for the bus"]);
    let after = fs::read_to_string(&ledger).expect("a ledger");
    let mut lines = after.lines();
    for line in before.lines().filter(|line| !line.is_empty()) {
        assert!(lines.any(|now| now == line), "{line} is gone, or elsewhere:\n{after}");
    }
    let output = run(&site, "2026-11-23", &["editions", "list", "--format", "json"]);
    let listed: Vec<[String; 4]> = rows(&output)
        .iter()
        .map(|row| ["page", "printed", "copies", "uncounted"].map(|name| field(row, name)))
        .collect();
    assert_eq!(listed, [["a", "2026-11-22, 2026-11-23", "12", "1"], ["b", "2026-11-23", "-", "1"]]);
}

/// A page says a fact in its own words, and nobody reads what the register calls a contact: where both change, no word on
/// paper does, and so no code. Recorded again, the edition says what the registers say, and nobody calls back what is right.
#[test]
fn what_is_recorded_again_says_what_the_registers_say_now() {
    let site = Site::new();
    let registers = |statement: &str, id: &str| {
        let source = "sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
        let contact = |id: &str, number: &str| {
            format!(
                "[[contact]]\nid = \"{id}\"\nname = {{ en = \"Line\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\n\
                 status = \"confirmed\"\n{source}\n"
            )
        };
        site.write("content/contacts.toml", contact(id, "1280") + &contact("other", "1281"));
        site.write(
            "content/facts.toml",
            format!(
                "[[fact]]\nid = \"f\"\nstatement = {{ en = \"{statement}\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
                 verified = \"2026-11-20\"\n{source}"
            ),
        );
        site.page("content/en/a.md", &format!("<contact:{id}>\n\n<contact:other>\n\n[You have 72 hours.](fact:f)\n"));
    };
    let again = |day: &str| record(&site, day, &["a", "--lang", "en"]);
    let told = || recalled(&site, "2026-11-22", &[]).1.into_iter().map(|row| row[2].clone()).collect::<Vec<_>>();
    let ledger = site.path().join("editions.toml");
    registers("It works within 72 hours.", "line");
    let code = again("2026-11-20");
    let text = fs::read_to_string(&ledger).expect("a ledger");
    let text = text.replace("  { id = \"line\"", "  # the one at the bus\n  { id = \"line\"");
    let text = text.replace("facts = [", "# as it was\nfacts = [") + "# the end\n";
    fs::write(&ledger, &text).expect("written");

    registers("It helps within 72 hours.", "line");
    assert_eq!(told(), ["fact-changed"]);
    assert_eq!(again("2026-11-21"), code, "not a word is another");
    assert_eq!(told(), Vec::<String>::new());
    // Whatever else stood there stands there still.
    let after = fs::read_to_string(&ledger).expect("a ledger");
    let kept = |line: &&str| !line.contains("It works") && !line.is_empty();
    let mut lines = after.lines();
    assert!(text.lines().filter(kept).all(|line| lines.any(|now| now == line)), "{text}{after}");

    registers("It helps within 72 hours.", "the-line");
    assert_eq!(told(), ["withdrawn"]);
    assert_eq!(again("2026-11-22"), code);
    assert_eq!(told(), Vec::<String>::new());
    let after = fs::read_to_string(&ledger).expect("a ledger");
    for comment in ["  # the one at the bus\n", "# as it was\nfacts = [", "# the end\n"] {
        assert!(after.contains(comment), "{comment} in {after}");
    }
    let listed = rows(&run(&site, "2026-11-22", &["editions", "list", "--format", "json"]));
    let listed: Vec<String> = listed.iter().map(|row| field(row, "printed")).collect();
    assert_eq!(listed, ["2026-11-20, 2026-11-21, 2026-11-22"]);
}

proptest! {
    /// Whatever stands in a name, a sentence or a note comes out of the ledger as it went in, and what a second record
    /// adds leaves the first alone.
    #[test]
    fn the_ledger_keeps_every_text_as_it_is(texts in proptest::collection::vec("[^\\x00]{0,30}", 3), other in "[a-z]{1,8}", digest in any::<[u8; 32]>()) {
        let said = |text: &str| format!("x{text}");
        let mut edition = Edition {
            code: Code::of(&digest),
            page: "a".to_owned(),
            language: "en".to_owned(),
            format: "a4".to_owned(),
            state: State::Draft,
            team: false,
            checked: None,
            renew: Some(date(2027, 5, 19)),
            prints: vec![PrintRun { on: date(2026, 11, 22), profile: "home".to_owned(), quantity: None, note: Some(texts[0].clone()) }],
            contacts: vec![PrintedContact {
                id: "c".to_owned(),
                name: said(&texts[1]),
                extent: Extent::Whole,
                phones: Vec::new(),
                hours: None,
                cost: None,
                answered_by: None,
                visibility: Visibility::Print,
                confidential: Some(texts[2].clone()),
                alert: None,
                said: vec![PrintedText { field: "place".to_owned(), text: said(&texts[0]) }],
            }],
            facts: vec![PrintedFact { id: "f".to_owned(), statement: said(&texts[0]), verified: None, labelled: true }],
        };
        let read = |text: &str| {
            let source = Source::new(RelPath::parse("editions.toml").expect("a path"), text);
            let mut sink = Sink::new();
            let ledger = ledger::read(TomlText::whole(&source), &mut sink);
            (ledger.editions, sink.into_sorted())
        };
        let first = ledger::record("", std::slice::from_ref(&edition)).expect("recorded");
        prop_assert_eq!(read(&first), (vec![edition.clone()], Vec::new()));
        let again = PrintRun { on: date(2026, 12, 1), profile: other, quantity: Some(7), note: None };
        let second = Edition { prints: vec![again.clone()], ..edition.clone() };
        let second = ledger::record(&first, &[second]).expect("recorded");
        edition.prints.push(again);
        prop_assert_eq!(read(&second), (vec![edition], Vec::new()));
    }
}

/// A ledger that somebody broke, that a newer program wrote, or that says one thing twice: told with its line, and not
/// a byte of it is touched.
#[test]
fn a_ledger_that_cannot_be_trusted_is_told_and_left_alone() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    record(&site, "2026-11-22", &["a", "--lang", "en"]);
    let ledger = site.path().join("editions.toml");
    let good = fs::read_to_string(&ledger).expect("a ledger");
    let code = good.lines().find_map(|line| line.strip_prefix("code = ")).expect("a code").trim_matches('"').to_owned();
    let entry = good.split_once("[[edition]]").expect("an edition").1.to_owned();
    let mistyped = format!("{}{}", &code[1..2], &code[0..1]) + &code[2..];
    for (text, rule, line) in [
        (good.replace("page = \"a\"", "page = \"a"), "bad-toml", 7),
        (good.replace("format = 1", "format = 2"), "newer-version", 1),
        (good.replace("format = 1\n", ""), "missing-field", 1),
        (format!("{good}\n[[edition]]{entry}"), "duplicate-id", 16),
        (good.replace(&code, &mistyped), "bad-value", 6),
        (good.replace(&code, "O123-4567"), "bad-value", 6),
        (good.replace("on = \"2026-11-22\"", "on = \"yesterday\""), "bad-value", 12),
        (good.replace("state = ", "stat = "), "unknown-field", 10),
        (good.replace("format = \"a4\"\n", ""), "missing-field", 5),
    ] {
        assert_ne!(text, good);
        fs::write(&ledger, &text).expect("written");
        for arguments in [&["check"][..], &["editions", "record"], &["editions", "list"], &["recall"]] {
            let output = run(&site, "2026-11-22", &[arguments, &["--format", "json"]].concat());
            assert_eq!(output.status.code(), Some(1), "{arguments:?} {text}");
            let told: Vec<(String, String, u64)> = rows(&output)
                .iter()
                .map(|row| (field(row, "rule"), field(row, "file"), row["line"].as_u64().expect("a line")))
                .collect();
            assert!(told.contains(&(rule.to_owned(), "editions.toml".to_owned(), line)), "{arguments:?}: {told:?}");
            assert_eq!(fs::read_to_string(&ledger).expect("a ledger"), text, "{arguments:?}");
        }
    }
    // A link that leads nowhere is not no ledger.
    fs::remove_file(&ledger).expect("removed");
    std::os::unix::fs::symlink("nowhere.toml", &ledger).expect("a link");
    let output = run(&site, "2026-11-22", &["editions", "record", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("editions.toml:1:1: error[unreadable]"), "{}", said(&output));
}

/// Whatever call fails while it is written, the ledger is the old one or the new one, and nothing lies beside it.
#[test]
fn a_full_disk_leaves_the_ledger_whole() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    site.page("content/en/b.md", "Others.\n");
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    let ledger = site.path().join("editions.toml");
    let names = || {
        let entries = fs::read_dir(site.path()).expect("readable");
        let names = entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"));
        names.filter(|name| name.contains("editions")).collect::<Vec<_>>()
    };
    let traced = |page: &str, inject: &str| {
        let mut strace = judge("strace");
        strace.args(["-f", "-qq", "-o", "/dev/null", "-P", &folder, "-P", &format!("{folder}/editions.toml")]);
        strace.args(["-P", &format!("{folder}/.editions.toml.handbill-new"), "-e", inject]);
        strace.args([PROGRAM, "editions", "record", page, "--lang", "en", "--site", &folder, "--as-of", "2026-11-22"]);
        strace.output().unwrap_or_else(|error| panic!("strace: {error}; `make tools` installs it"))
    };
    for first_time in [true, false] {
        let before = fs::read(&ledger).ok();
        assert_eq!(before.is_none(), first_time);
        for failing in ["write:error=ENOSPC", "fsync:error=EIO", "rename:error=ENOSPC", "flock:error=EIO"] {
            let output = traced("b", &format!("inject={failing}"));
            assert_eq!(output.status.code(), Some(2), "{failing}: {}", said(&output));
            assert!(
                said(&output).contains(&folder) && said(&output).contains("nothing was changed"),
                "{}",
                said(&output)
            );
            assert_eq!(fs::read(&ledger).ok(), before, "{failing}");
            assert_eq!(names().len(), usize::from(!first_time), "{failing}: {:?}", names());
        }
        record(&site, "2026-11-22", &["a", "--lang", "en"]);
    }
}

/// Ten at once: each waits for its turn, and nothing of any of them is lost.
#[test]
fn two_who_record_at_once_lose_nothing() {
    let site = Site::new();
    let pages: Vec<String> = (0..10).map(|page| format!("page-{page}")).collect();
    pages.iter().for_each(|page| site.page(&format!("content/en/{page}.md"), &format!("Text of {page}.\n")));
    let folder = site.path().to_str().expect("UTF-8");
    let children: Vec<_> = pages
        .iter()
        .map(|page| {
            let mut command = command(&["editions", "record", page, "--lang", "en", "--site", folder]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
        })
        .collect();
    for mut child in children {
        assert_eq!(child.wait().expect("ended").code(), Some(0));
    }
    let listed = rows(&run(&site, "2026-11-22", &["editions", "list", "--format", "json"]));
    let listed: BTreeSet<String> = listed.iter().map(|row| field(row, "page")).collect();
    assert_eq!(listed, pages.iter().cloned().collect());
}
