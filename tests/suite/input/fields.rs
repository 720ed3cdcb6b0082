//! What may stand in a file is declared once. From that come the hints for a slip, the JSON Schema and the manual's page,
//! and each is held by somebody who did not write it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::tools::{Site, handbill, judge, shipped};

/// A slip of the list: which file, and what stands there.
struct Slip {
    file: String,
    line: String,
}

fn slips() -> Vec<Slip> {
    let list = fs::read_to_string(shipped().join("tests/lists/slips.txt")).expect("the list");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| line.split_once(" | ").expect("a file and a line"))
        .map(|(file, line)| Slip { file: file.to_owned(), line: line.to_owned() })
        .collect()
}

/// The least that is right in a file.
fn right(file: &str) -> &'static [&'static str] {
    match file {
        "contacts" => &["id = \"line\"", "name = { en = \"A\" }", "status = \"confirmed\""],
        "facts" => &["id = \"a\"", "statement = { en = \"A.\" }", "status = \"confirmed\"", "use = \"publish\""],
        "glossary" => &[],
        "unlisted" => {
            &["numbers = [\"+85512000000\", \"1280 KH\"]", "emails = [\"name@example.org\"]", "accounts = [\"a-name\"]"]
        }
        "page" => &["title = \"A\""],
        "site" => &[
            "format = 1",
            "title = { en = \"Numbers\" }",
            "original = \"en\"",
            "country = \"KH\"",
            "languages = { en = { name = \"English\" } }",
        ],
        other => panic!("{other} is no file"),
    }
}

impl Slip {
    fn key(&self) -> &str {
        self.line.split_once(" = ").expect("a field").0
    }

    /// The table with the slip in it; what stands there in another spelling is left out.
    fn table(&self) -> String {
        let is_other = |line: &&&str| {
            let key = line.split_once(" = ").expect("a field").0;
            !key.eq_ignore_ascii_case(self.key())
                && (key, self.key()) != ("statement", "text")
                && (key, self.key()) != ("use", "usage")
        };
        let lines: Vec<&str> = right(&self.file).iter().filter(is_other).copied().chain([self.line.as_str()]).collect();
        lines.join("\n") + "\n"
    }

    /// The whole file, as TOML.
    fn toml(&self) -> String {
        match self.file.as_str() {
            "contacts" => format!("[[contact]]\n{}", self.table()),
            "facts" => format!("[[fact]]\n{}", self.table()),
            "glossary" => format!("[[term]]\n{}", self.table()),
            "unlisted" => format!("[[unlisted]]\n{}", self.table()),
            _ => self.table(),
        }
    }

    /// A site in which nothing else is wrong.
    fn site(&self) -> Site {
        let site = Site::new();
        match self.file.as_str() {
            "site" => site.write("site.toml", self.toml()),
            "page" => site.write("content/en/a.md", format!("+++\n{}+++\nText.\n", self.toml())),
            register => site.write(&format!("content/{register}.toml"), self.toml()),
        }
        site
    }
}

/// What the program says of a site: rule, message, hint.
fn told(site: &Site) -> Vec<String> {
    let output = site.run("check", &["--format", "json"]);
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let rows = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    rows.map(|row| {
        let word = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        format!("    {}: {}\n        {}\n", word("rule"), word("message"), word("hint"))
    })
    // That it is called from nowhere is true, and said of what was read.
    .filter(|told| !told.starts_with("    unused-contact") && !told.starts_with("    unsourced"))
    .collect()
}

/// Each slip is told with what to write in its place.
#[test]
fn a_slip_is_told_with_the_line_to_write() {
    let slips = slips();
    assert!(slips.len() >= 60, "{}", slips.len());
    let said: Vec<String> =
        slips.iter().map(|slip| format!("{} | {}\n{}", slip.file, slip.line, told(&slip.site()).concat())).collect();
    for (slip, said) in slips.iter().zip(&said) {
        assert!(said.lines().count() > 1, "`{}` is not found", slip.line);
    }
    held("tests/lists/slips-told.txt", &said.concat());
}

/// `HANDBILL_GOLDEN=overwrite` writes what is said now.
fn held(path: &str, now: &str) {
    let path = shipped().join(path);
    if std::env::var_os("HANDBILL_GOLDEN").is_some_and(|value| value == "overwrite") {
        fs::write(&path, now).expect("written");
    }
    let before = fs::read_to_string(&path).expect("UTF-8");
    let differs = before.lines().zip(now.lines()).find(|(before, now)| before != now);
    assert!(before == now, "{} has changed; first: {differs:#?}", path.display());
}

/// The manual's page on fields is what the program says.
#[test]
fn the_manual_says_what_the_program_reads() {
    let output = handbill(&["schema", "--as", "markdown"]);
    let tables = String::from_utf8(output.stdout).expect("UTF-8");
    let head = "# What may stand in the files of a site\n\nMade by `handbill schema --as markdown`. A field in bold must be \
                there. `handbill schema contacts` gives the same as JSON Schema, which editors such as VS Code (Even Better \
                TOML: first line `#:schema contacts.schema.json`) use to check and complete what you type.\n\n";
    held("docs/fields.md", &format!("{head}{tables}"));
}

/// What ajv says of each TOML text by the schema of its file: what is wrong, one line each.
fn judged(texts: &[(String, String)]) -> Vec<Vec<String>> {
    let mut schemas = BTreeMap::new();
    for (file, _) in texts {
        schemas.entry(file.as_str()).or_insert_with(|| {
            let output = handbill(&["schema", file]);
            serde_json::from_slice::<Value>(&output.stdout).expect("JSON")
        });
    }
    let mut node = judge("node");
    node.arg("tests/schema/judge.mjs").current_dir(shipped()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut node = node.spawn().expect("node starts");
    let asked: String = texts
        .iter()
        .map(|(file, toml)| json!({ "schema": schemas[file.as_str()], "toml": toml }).to_string() + "\n")
        .collect();
    let mut input = node.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = node.wait_with_output().expect("it ends");
    writer.join().expect("it ends").expect("written");
    assert!(output.status.success());
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let answers: Vec<Vec<String>> =
        lines.lines().map(|line| serde_json::from_str(line).expect("a list of texts")).collect();
    assert_eq!(answers.len(), texts.len());
    answers
}

/// Every file that ships is valid by its schema, as ajv reads it.
#[test]
fn what_ships_is_valid_by_its_schema() {
    let root = shipped();
    let read = |path: &str| fs::read_to_string(root.join(path)).expect(path);
    let mut texts = vec![("site".to_owned(), read("site.toml"))];
    for register in ["contacts", "facts", "glossary"] {
        texts.push((register.to_owned(), read(&format!("content/{register}.toml"))));
    }
    for entry in walkdir::WalkDir::new(root.join("content")).sort_by_file_name() {
        let entry = entry.expect("readable");
        let is_snapshot = entry.path().components().any(|part| part.as_os_str() == ".original");
        if entry.path().extension().is_some_and(|suffix| suffix == "md") && !is_snapshot {
            let text = fs::read_to_string(entry.path()).expect("UTF-8");
            let head = text.trim_start_matches("+++\n").split_once("\n+++\n").expect("front matter").0.to_owned();
            texts.push(("page".to_owned(), head));
        }
    }
    assert!(texts.len() > 20, "{}", texts.len());
    for ((file, text), wrong) in texts.iter().zip(judged(&texts)) {
        assert_eq!(wrong, Vec::<String>::new(), "{file}: {text}");
    }
}

/// What ajv finds by the schema, an editor shows while one types: every slip of the list.
#[test]
fn slips_are_found_by_the_schema() {
    let slips = slips();
    let texts: Vec<(String, String)> = slips.iter().map(|slip| (slip.file.clone(), slip.toml())).collect();
    let missed: Vec<&str> = slips
        .iter()
        .zip(judged(&texts))
        .filter(|(_, wrong)| wrong.is_empty())
        .map(|(slip, _)| slip.line.as_str())
        .collect();
    assert_eq!(missed, Vec::<&str>::new());
    // And the least that is right passes, so that a slip is what is found.
    let least: Vec<(String, String)> = ["contacts", "facts", "unlisted", "page", "site"]
        .into_iter()
        .map(|file| {
            let head = match file {
                "contacts" => "[[contact]]\n",
                "facts" => "[[fact]]\n",
                "unlisted" => "[[unlisted]]\n",
                _ => "",
            };
            (file.to_owned(), format!("{head}{}\n", right(file).join("\n")))
        })
        .collect();
    assert!(judged(&least).iter().all(Vec::is_empty), "{:?}", judged(&least));
}
