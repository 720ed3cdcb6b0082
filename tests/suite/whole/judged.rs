//! Every handout, in every language and format, for every profile, before every program that is not ours.
//!
//! That takes too long for every run: `make judges` does it, and writes what they said into `tests/judges.md`. `make test`
//! asks each of them about one handout, and holds the answer to what is written there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::Value;

use crate::tools::papers::{ADDRESS, FORMATS, LANGUAGES, LARGE, PROFILES, large_paper, paper, site};
use crate::tools::pictures::{decoded, drawn};
use crate::tools::{judge, said, shipped, tool, version};

/// What a program is asked about a handout, for which profiles, and what it must answer.
struct Question {
    judge: &'static str,
    words: &'static str,
    asked_of: fn(&str) -> bool,
    ask: fn(&str) -> String,
    right: &'static str,
}

const QUESTIONS: [Question; 7] = [
    Question {
        judge: "qpdf",
        words: "Is the file sound?",
        asked_of: every_profile,
        ask: |file| said_by("qpdf", &["--check", file]),
        right: "sound",
    },
    Question {
        judge: "pdfinfo",
        words: "What is it?",
        asked_of: every_profile,
        ask: described,
        right: "tagged, without forms and scripts, open to all, PDF 1.7",
    },
    Question {
        judge: "pdffonts",
        words: "Are its letters in it, and what they stand for?",
        asked_of: every_profile,
        ask: fonts,
        right: "embedded, in part, with Unicode",
    },
    Question {
        judge: "pdftocairo",
        words: "Can it be drawn?",
        asked_of: every_profile,
        ask: |file| said_by("pdftocairo", &["-svg", file, "/dev/null"]),
        right: "sound",
    },
    Question {
        judge: "gs",
        words: "Can it be drawn?",
        asked_of: every_profile,
        ask: |file| said_by("gs", &["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file]),
        right: "sound",
    },
    Question {
        judge: "gs",
        words: "Which inks does it take?",
        asked_of: |profile| !["home", "ink-light"].contains(&profile),
        ask: inks,
        right: "black",
    },
    Question { judge: "zbarimg", words: "What does its code say?", asked_of: every_profile, ask: code, right: ADDRESS },
];

fn every_profile(_: &str) -> bool {
    true
}

/// What a program has to say where it should say nothing.
fn said_by(name: &str, arguments: &[&str]) -> String {
    let output = judge(name).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{name}: {error}; `make tools` installs it"));
    match (output.status.success(), said(&output).lines().next()) {
        (true, None) => "sound".to_owned(),
        (_, words) => format!("{}: {}", output.status, words.unwrap_or_default()),
    }
}

fn described(file: &str) -> String {
    let info = tool("pdfinfo", &[file]);
    let field = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).map_or("", str::trim);
    let tagged = if field("Tagged:") == "yes" { "tagged" } else { "not tagged" };
    let still = field("Form:") == "none" && field("JavaScript:") == "no";
    let still = if still { "without forms and scripts" } else { "with forms or scripts" };
    let open = if field("Encrypted:") == "no" { "open to all" } else { "locked" };
    format!("{tagged}, {still}, {open}, PDF {}", field("PDF version:"))
}

fn fonts(file: &str) -> String {
    let listed = tool("pdffonts", &[file]);
    let mut rows: Vec<String> = listed
        .lines()
        .skip(2)
        .map(|row| {
            // name, type (two words), encoding, emb, sub, uni, object
            let columns: Vec<&str> = row.split_whitespace().rev().skip(2).take(3).collect();
            match columns.as_slice() {
                ["yes", "yes", "yes"] => "embedded, in part, with Unicode".to_owned(),
                _ => row.to_owned(),
            }
        })
        .collect();
    rows.sort();
    rows.dedup();
    rows.join("; ")
}

/// The inks that are on any of its pages. Ghostscript turns whatever is in a file into the four of a press.
fn inks(file: &str) -> String {
    let covered = tool("gs", &["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=inkcov", "-o", "-", file]);
    let names = ["cyan", "magenta", "yellow", "black"];
    let is_used = |at: usize| {
        let mut shares = covered.lines().filter_map(|line| line.split_whitespace().nth(at)?.parse::<f64>().ok());
        shares.any(|share| share > 0.0)
    };
    let used: Vec<&str> = (0..4).filter(|at| is_used(*at)).map(|at| names[at]).collect();
    used.join(", ")
}

fn code(file: &str) -> String {
    decoded(&drawn(Path::new(file), 200)).join("; ")
}

/// What the table calls a kind of handouts, and the handouts of it for a profile.
type Kind = (String, Box<dyn Fn(&str) -> Vec<PathBuf>>);

fn kinds() -> Vec<Kind> {
    let usual = FORMATS.into_iter().map(|format| -> Kind {
        let files = move |profile: &str| LANGUAGES.iter().map(|words| paper(words, format, profile)).collect();
        (format.to_owned(), Box::new(files))
    });
    let large = LARGE.into_iter().map(|format| -> Kind {
        let files = move |profile: &str| LANGUAGES.iter().map(|words| large_paper(words, format, profile)).collect();
        (format!("{format}, large print"), Box::new(files))
    });
    usual.chain(large).collect()
}

/// One line of the table.
#[derive(Debug, PartialEq)]
struct Row {
    judge: String,
    version: String,
    asked: String,
    about: String,
    count: usize,
    answer: String,
}

impl Row {
    fn line(&self) -> String {
        let Row { judge, version, asked, about, count, answer } = self;
        format!("| {judge} | {version} | {asked} | {about} | {count} | {answer} |\n")
    }

    fn parse(line: &str) -> Option<Self> {
        let cells: Vec<String> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(str::to_owned).collect();
        let [judge, version, asked, about, count, answer] = cells.try_into().ok()?;
        Some(Row { judge, version, asked, about, count: count.parse().ok()?, answer })
    }
}

/// The answers of many, each once, with how many gave it where there is more than one.
fn together(answers: &[String]) -> String {
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    answers.iter().for_each(|answer| *counted.entry(answer).or_default() += 1);
    match counted.iter().next() {
        Some((answer, _)) if counted.len() == 1 => (*answer).to_owned(),
        _ => counted.iter().map(|(answer, count)| format!("{count} × {answer}")).collect::<Vec<_>>().join("; "),
    }
}

const NOTHING: &str = "nothing to say";

/// Everything is asked.
fn all() -> Vec<Row> {
    let mut rows = Vec::new();
    for question in &QUESTIONS {
        for (about, files) in kinds() {
            let profiles = PROFILES.iter().filter(|profile| (question.asked_of)(profile));
            let files: Vec<PathBuf> = profiles.flat_map(|profile| files(profile)).collect();
            let answers: Vec<String> =
                files.par_iter().map(|file| (question.ask)(file.to_str().expect("UTF-8"))).collect();
            let answer = together(&answers);
            let (judge, asked) = (question.judge.to_owned(), question.words.to_owned());
            rows.push(Row { version: version(&judge), judge, asked, about, count: files.len(), answer });
        }
    }
    rows.extend(pages());
    rows
}

/// The pages of the same texts, before the validator of the W3C.
fn pages() -> Vec<Row> {
    let site = site();
    let output = site.run("build", &["--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let package = fs::read_to_string(shipped().join("node_modules/vnu-jar/package.json")).expect("a package");
    let package: Value = serde_json::from_str(&package).expect("JSON");
    let jar = shipped().join("node_modules/vnu-jar/build/dist/vnu.jar");
    let ask = |words: &str| {
        let mut java = judge("java");
        java.arg("-jar").arg(&jar).args(["--format", "json", "--stdout", "--skip-non-html"]);
        let output = java.arg(site.public().join(words)).output().expect("java");
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let messages = told["messages"].as_array().expect("messages").iter();
        let messages = messages.map(|message| message["message"].as_str().expect("words").to_owned());
        let wrong: Vec<String> = messages.filter(|message| !is_mistaken(message)).collect();
        if wrong.is_empty() { NOTHING.to_owned() } else { together(&wrong) }
    };
    let count = |tag: &str| {
        let names = crate::tools::tree(&site.public().join(tag)).into_iter();
        names.filter(|(name, _)| Path::new(name).extension().is_some_and(|extension| extension == "html")).count()
    };
    let row = |tag: &str| Row {
        judge: "vnu (java)".to_owned(),
        version: package["version"].as_str().expect("a version").to_owned(),
        asked: "Are they valid HTML and CSS?".to_owned(),
        about: format!("pages in {tag}"),
        count: count(tag),
        answer: ask(tag),
    };
    LANGUAGES.iter().map(|words| row(words.tag)).collect()
}

/// Every `data:` picture is blocked to it, even by a policy of `img-src data:` alone; and a page that it reads from the
/// disk has no address that the policy's path could be compared with. The chapter on valid pages asks it by HTTP.
fn is_mistaken(message: &str) -> bool {
    message.contains("image “data:") && message.contains("blocked by “img-src” directive")
        || message.contains("external script “search/index.js” blocked by “script-src” directive")
}

fn table() -> PathBuf {
    shipped().join("tests/judges.md")
}

const HEAD: &str = "# What others say of what handbill makes

Written by `make judges`; `make test` asks each program again about one handout. The handouts are articles of the Universal
Declaration of Human Rights in eight languages, for six profiles.

| program | version | asked | about | how many | answer |
|---|---|---|---|--:|---|
";

#[test]
fn judges_say_what_the_table_says() {
    if std::env::var_os("HANDBILL_JUDGES").is_some_and(|value| value == "all") {
        let rows = all();
        let text = HEAD.to_owned() + &rows.iter().map(Row::line).collect::<String>();
        std::io::stdout().write_all(text.as_bytes()).expect("a terminal");
        fs::write(table(), text).expect("written");
    }
    let text = fs::read_to_string(table()).expect("the table");
    let rows: Vec<Row> = text.lines().filter_map(Row::parse).collect();
    let kinds = kinds();
    assert_eq!(rows.len(), QUESTIONS.len() * kinds.len() + LANGUAGES.len(), "everything was asked");
    for (at, question) in QUESTIONS.iter().enumerate() {
        let profiles: Vec<&str> = PROFILES.into_iter().filter(|profile| (question.asked_of)(profile)).collect();
        let of_it: Vec<&Row> =
            rows.iter().filter(|row| row.judge == question.judge && row.asked == question.words).collect();
        for (row, (about, _)) in of_it.iter().zip(&kinds) {
            assert_eq!(
                (&row.about, row.count, &*row.answer),
                (about, profiles.len() * LANGUAGES.len(), question.right)
            );
        }
        // Another handout for each question: over all of them every language has its turn.
        let files = kinds[at % kinds.len()].1(profiles[at % profiles.len()]);
        let file = files[at % files.len()].to_str().expect("UTF-8");
        assert_eq!((question.ask)(file), question.right, "{} about {file}", question.judge);
    }
    let pages: Vec<&Row> = rows.iter().filter(|row| row.judge.starts_with("vnu")).collect();
    assert!(
        pages.len() == LANGUAGES.len() && pages.iter().all(|row| row.answer == NOTHING && row.count > 6),
        "{pages:#?}"
    );
}
