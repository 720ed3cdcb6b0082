//! What codes are made from: text that anybody can write down again from the sheet, and no release changes.

use std::collections::BTreeMap;
use std::fs;

use handbill::ledger::{SheetText, number_without_gaps};
use serde_json::Value;

use crate::tools::editions::{card, field, record, rows, run};
use crate::tools::{Site, copy, copy_shipped, handbill, said, sheet_text, shipped, squeezed, tool};

/// Sheets, one a line, with their codes: those of three sites, and some that are hard to write down.
const GOLDEN: &str = include_str!("codes.jsonl");

fn golden() -> Vec<Value> {
    GOLDEN.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// A line of the list: a text, or texts and numbers.
fn written(line: &Value) -> String {
    let part = |part: &Value| match part.as_str() {
        Some(words) => words.to_owned(),
        None => number_without_gaps(&field(part, "number")),
    };
    line.as_array().map_or_else(|| part(line), |parts| parts.iter().map(part).collect())
}

#[test]
fn no_release_changes_the_code_of_a_sheet() {
    let golden = golden();
    assert_eq!(golden.len(), 26);
    for sheet in golden {
        let mut text = SheetText::new(&field(&sheet, "language"), &field(&sheet, "format"));
        let lines = sheet["lines"].as_array().expect("lines");
        lines.iter().for_each(|line| text.line(&written(line)));
        assert_eq!(text.code().to_string(), field(&sheet, "code"), "{sheet}");
    }
}

/// A second implementation, by the page for outsiders alone.
#[test]
fn python_makes_the_same_codes() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/kept");
    let made = tool("python3", &[&format!("{folder}/codes.py"), &format!("{folder}/codes.jsonl")]);
    let golden: Vec<String> = golden().iter().map(|sheet| field(sheet, "code")).collect();
    assert_eq!(made.lines().collect::<Vec<_>>(), golden);
}

/// The sheets of two golden sites have the codes of the list. Where words of theirs change, and only there, their new
/// sheets are added to it; those that are in it stay.
#[test]
fn real_sheets_have_the_codes_of_the_list() {
    let known: BTreeMap<String, Value> = golden().into_iter().map(|sheet| (field(&sheet, "code"), sheet)).collect();
    let mut sheets = 0;
    for name in ["everything", "own-form"] {
        let site = Site::new();
        copy(&shipped().join("tests/sites").join(name).join("site"), site.path());
        for row in rows(&run(&site, "2026-11-22", &["editions", "text", "--format", "json"])) {
            let sheet = known.get(&field(&row, "edition")).unwrap_or_else(|| panic!("not in the list: {row}"));
            for name in ["language", "format", "lines"] {
                assert_eq!(row[name], sheet[name]);
            }
            sheets += 1;
        }
    }
    assert_eq!(sheets, 4);
}

/// Every line that a code is made from can be read on the sheet, and the code beside it.
#[test]
fn the_lines_are_what_a_reader_reads() {
    let site = Site::new();
    copy_shipped(site.path());
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    let pages = ["pocket-numbers", "my-visit", "notice"];
    let asked = [&pages[..], &["--lang", "en", "--lang", "vi"]].concat();
    let output = handbill(&[&["print", "--site", &folder, "--as-of", "2026-11-22"], &asked[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let texts = rows(&run(&site, "2026-11-22", &[&["editions", "text", "--format", "json"], &asked[..]].concat()));
    assert_eq!(texts.len(), 6);
    let on_paper = |text: &str| squeezed(text).replace(['[', ']', '☐'], "");
    for row in texts {
        let (page, language, format) = (field(&row, "page"), field(&row, "language"), field(&row, "format"));
        let paper = on_paper(&sheet_text(&site.path().join(format!("print/{language}/{page}.home.pdf"))));
        let lines: Vec<&str> = row["lines"].as_array().expect("lines").iter().filter_map(Value::as_str).collect();
        // Head, foot and DRAFT are for the eye only: poppler does not read them.
        let first = lines.iter().position(|line| ["DRAFT", "BẢN NHÁP"].contains(line)).expect("a draft") + 1;
        let last = lines.len() - usize::from(format == "a5");
        let seen = lines[first..last].iter().filter(|line| !paper.contains(&on_paper(line))).collect::<Vec<_>>();
        assert!(seen.is_empty(), "{page} {language}: {seen:?} in {paper}");
        assert!(format == "a5" || paper.contains(&field(&row, "edition")), "{paper}");
        assert!(lines.len() > 15, "{lines:?}");
    }
}

/// What a page is called in the folder, where its numbers have gaps, and places where lines may end: a holder cannot
/// know, and so none of it is in the code.
#[test]
fn what_is_not_on_paper_is_not_in_the_code() {
    let code = |page: &str, text: &str, number: &str| {
        let site = Site::new();
        site.write(
            "content/contacts.toml",
            format!(
                "[[contact]]\nid = \"{page}-line\"\nname = {{ en = \"Line\" }}\nphones = [{{ number = \"{number}\" }}]\nstatus = \"confirmed\"\n\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
            ),
        );
        site.page(&format!("content/en/{page}.md"), &format!("{text}\n\n<contact:{page}-line>\n"));
        record(&site, "2026-11-22", &[page, "--lang", "en"])
    };
    let usual = code("a", "Go **today**.", "+85523724793");
    assert_eq!(usual.len(), 1);
    assert_eq!(code("another-name", "Go **today**.", "+85523724793"), usual);
    assert_eq!(code("a", "Go\ntoday.", "+85523724793"), usual);
    assert_ne!(code("a", "Go to day.", "+85523724793"), usual);
    assert_ne!(code("a", "Go **today**.", "+85523724794"), usual);
}

/// Two pages that say the same are one edition: nobody who has one in hand can tell them apart. So a page may be renamed
/// and printed again.
#[test]
fn pages_that_say_the_same_are_one_edition() {
    let site = Site::new();
    site.page("content/en/old.md", "Words.\n");
    let old = record(&site, "2026-11-20", &["old", "--lang", "en", "--quantity", "10"]);
    fs::rename(site.path().join("content/en/old.md"), site.path().join("content/en/new.md")).expect("renamed");
    assert_eq!(record(&site, "2026-11-22", &["new", "--lang", "en", "--quantity", "20"]), old);
    let listed = rows(&run(&site, "2026-11-22", &["editions", "list", "--format", "json"]));
    let listed: Vec<[String; 3]> =
        listed.iter().map(|row| ["edition", "printed", "copies"].map(|name| field(row, name))).collect();
    assert_eq!(listed, [[old[0].clone(), "2026-11-20, 2026-11-22".to_owned(), "30".to_owned()]]);
}

/// A ledger from before version 1 has codes that begin with any letter. They are found as before, and the same handout
/// printed again is a newer one.
#[test]
fn codes_from_before_version_1_are_still_found() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    let [new] = &record(&site, "2026-10-22", &["a", "--lang", "en"])[..] else { panic!("one") };
    let ledger = site.path().join("editions.toml");
    let text = fs::read_to_string(&ledger).expect("a ledger");
    // 2·22 + 6·8 = 92, which is four times 23.
    let old = "Y222-C222";
    fs::write(&ledger, text.replace(new.as_str(), old)).expect("written");
    let right = "Nothing on it has changed, as far as we know.";
    assert_eq!(card(&site, "2026-11-20", "en")[0].0, old);
    assert_eq!(record(&site, "2026-11-20", &["a", "--lang", "en"]), [new.as_str()]);
    let listed = rows(&run(&site, "2026-11-20", &["editions", "list", "--format", "json"]));
    let listed: Vec<[String; 3]> =
        listed.iter().map(|row| ["edition", "now", "superseded_by"].map(|name| field(row, name))).collect();
    assert_eq!(listed, [[old, "right", new.as_str()], [new.as_str(), "right", "-"]].map(|row| row.map(str::to_owned)));
    let entry = |code: &str| (code.to_owned(), vec![right.to_owned()]);
    assert_eq!(card(&site, "2026-11-20", "en"), [entry(new), entry(old)]);
}
