//! Translations that cannot go stale unseen: what readers, editors and translators see of a change.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::tools::built::copy_with_memory;
use crate::tools::{Site, handbill, said, sheet_text, squeezed, tool, tree};

/// The shipped site in a folder of its own.
pub(crate) struct Shipped {
    pub(crate) folder: tempfile::TempDir,
}

impl Shipped {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy_with_memory(folder.path());
        Shipped { folder }
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).expect(path)
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).expect(path);
    }

    fn run(&self, arguments: &[&str]) -> std::process::Output {
        handbill(&[arguments, &["--site", self.folder.path().to_str().expect("UTF-8")]].concat())
    }

    pub(crate) fn translate(&self, arguments: &[&str]) -> std::process::Output {
        let output = self.run(&[&["translate"], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        output
    }

    /// `language page` → fresh, stale, missing, extra.
    fn status(&self) -> BTreeMap<String, [u64; 4]> {
        let output = self.translate(&["status", "--format", "json"]);
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let rows = text.lines().map(|line| {
            let row: Value = serde_json::from_str(line).expect("JSON");
            let word = |name: &str| row[name].as_str().expect(name).to_owned();
            let count = |name: &str| row[name].as_u64().expect(name);
            for name in ["review", "words_left", "oldest"] {
                assert!(row.get(name).is_some(), "{name} in {line}");
            }
            (format!("{} {}", word("language"), word("page")), ["fresh", "stale", "missing", "extra"].map(count))
        });
        rows.collect()
    }

    pub(crate) fn po(&self) -> String {
        self.folder.path().join("po").to_str().expect("UTF-8").to_owned()
    }
}

pub(crate) const LANGUAGES: [&str; 3] = ["km", "th", "vi"];

#[test]
fn one_changed_sentence_is_seen_everywhere_and_nothing_else_is() {
    let site = Shipped::new();
    let before = site.status();
    assert!(before.values().all(|[_, stale, missing, extra]| stale + missing + extra == 0), "{before:#?}");
    site.translate(&["export", "km", "--po-dir", &site.po()]);
    let old_po = site.read("po/km/check-ups.po");
    let page = site.read("content/en/check-ups.md");
    let sentence = page.lines().find(|line| line.starts_with("1. ")).expect("a first step").to_owned();
    let changed = sentence.replacen("1. ", "1. First of all: ", 1);
    site.write("content/en/check-ups.md", &page.replacen(&sentence, &changed, 1));

    // In the status: one part of one page in three languages.
    for (row, [fresh, stale, missing, extra]) in site.status() {
        let [was, ..] = before[&row];
        let here = u64::from(row.ends_with(" check-ups"));
        assert_eq!([fresh, stale, missing, extra], [was - here, here, 0, 0], "{row}");
    }
    // On the pages: one quiet line, on the step; and on the handouts.
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for language in LANGUAGES {
        for (name, bytes) in tree(&site.folder.path().join("public").join(language)) {
            if !name.ends_with(".html") {
                continue;
            }
            let html = String::from_utf8(bytes).expect("UTF-8");
            let marks = html.matches("class=\"quiet\"").count();
            assert_eq!(marks, usize::from(name == "check-ups.html"), "{language}/{name}");
        }
        let strings = site.read(&format!("templates/strings/{language}.ftl"));
        let quiet = strings.lines().find_map(|line| line.strip_prefix("part-stale = ")).expect("part-stale");
        let quiet = squeezed(quiet.split("{ $original }").max_by_key(|part| part.len()).expect("words"));
        let sheet = site.folder.path().join(format!("public/{language}/print/check-ups.home.pdf"));
        assert_eq!(squeezed(&sheet_text(&sheet)).matches(&quiet).count(), 1, "{language}");
        let final_sheet = site.run(&["print", "check-ups", "--lang", language, "--final", "--format", "short"]);
        assert!(said(&final_sheet).contains("text is not up to date"), "{}", said(&final_sheet));
    }
    // In the PO file: that message is fuzzy, with the old text; all others are as they were.
    site.translate(&["export", "km", "--po-dir", &site.po()]);
    let new_po = site.read("po/km/check-ups.po");
    let (old_text, new_text) = (&sentence[3..], &changed[3..]);
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let wanted =
        old_po.replacen(&format!("msgid \"{}\"", escaped(old_text)), &format!("msgid \"{}\"", escaped(new_text)), 1);
    let (head, tail) = wanted.split_at(wanted.find(&escaped(new_text)).expect("the message"));
    let at = head.rfind("msgctxt").expect("a context");
    let wanted = format!("{}#, fuzzy\n#| msgid \"{}\"\n{}{tail}", &head[..at], escaped(old_text), &head[at..]);
    assert_eq!(new_po, wanted);
}

#[test]
fn wrapping_or_moving_makes_nothing_stale() {
    let site = Shipped::new();
    let before = site.status();
    let page = site.read("content/en/others.md");
    let (front, body) = page.split_once("\n+++\n").expect("front matter");
    let mut sections: Vec<String> = Vec::new();
    for line in body.lines() {
        if line.starts_with("## ") || sections.is_empty() {
            sections.push(String::new());
        }
        let section = sections.last_mut().expect("one");
        section.push_str(line);
        section.push('\n');
    }
    assert!(sections.len() > 4, "a page with sections");
    // The second section comes last, and every paragraph is wrapped anew.
    let moved = sections.remove(1);
    sections.push(moved);
    let wrapped: Vec<String> = sections
        .iter()
        .map(|section| {
            let lines = section.lines().map(|line| match line.chars().next() {
                Some(c) if c.is_alphabetic() => line.replace(". ", ".\n"),
                _ => line.to_owned(),
            });
            lines.collect::<Vec<_>>().join("\n")
        })
        .collect();
    site.write("content/en/others.md", &format!("{front}\n+++\n{}\n", wrapped.join("\n\n")));
    assert_eq!(site.status(), before);
    let output = site.run(&["check", "--format", "json"]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
}

/// A step of a critical page that has changed is shown as the original has it, and the help number stands behind it.
#[test]
fn on_a_critical_page_an_old_sentence_is_not_shown() {
    let site = Site::new();
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("help = [\"line\"]\n{config}"));
    site.write("content/contacts.toml", "[[contact]]\nid = \"line\"\nname = { en = \"Line\", km = \"ខ្សែ\" }\nphones = [{ number = \"1280\", country = \"KH\" }]\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n");
    let page = |body: &str, title: &str| format!("+++\ntitle = \"{title}\"\ncritical = true\n+++\n{body}");
    let old = "Go now.\n\n- Take water.\n- Wait.\n\n<contact:line>\n\nGoodbye.\n";
    let new = "Go now.\n\n- Take no water.\n- Wait.\n- Breathe.\n\n<contact:line>\n\nGoodbye.\n";
    site.write("content/en/a.md", page(new, "A"));
    site.write("content/km/.original/a.md", page(old, "A"));
    let khmer = "ទៅឥឡូវ។\n\n- យកទឹក។\n- ចាំ។\n\n<contact:line>\n\nលាហើយ។\n";
    site.write("content/km/a.md", page(khmer, "ក"));
    let public = site.build();
    let html = fs::read_to_string(public.join("km/a.html")).expect("a page");
    let article = crate::tools::text(&crate::tools::first(&crate::tools::parse(&html), "article"));
    for (words, count) in [
        ("ទៅឥឡូវ។", 1),
        ("យកទឹក", 0),
        ("Take no water.", 1),
        ("ចាំ។", 1),
        ("Breathe.", 1),
        ("លាហើយ។", 1),
        // In its own place, and behind the step that could not be shown.
        ("1280", 2),
    ] {
        assert_eq!(article.matches(words).count(), count, "{words} in {article}");
    }
    let mut english = Vec::new();
    let dom = crate::tools::parse(&html);
    crate::tools::elements(&dom.document, &mut |_, attributes, node| {
        if attributes.iter().any(|(name, value)| name == "lang" && value == "en") {
            english.push(crate::tools::text(node));
        }
    });
    assert_eq!(english, ["English", "Take no water.", "Breathe."]);
    let sheet = sheet_text(&public.join("km/print/a.home.pdf"));
    assert!(sheet.contains("Take no water.") && !squeezed(&sheet).contains("យកទឹក"), "{sheet}");
    // On another page the old sentence stays, with a line that says so.
    for path in ["content/en/a.md", "content/km/.original/a.md", "content/km/a.md"] {
        let text = fs::read_to_string(site.path().join(path)).expect(path);
        site.write(path, text.replace("critical = true\n", ""));
    }
    let public = site.build();
    let html = fs::read_to_string(public.join("km/a.html")).expect("a page");
    assert!(html.contains("យកទឹក") && !html.contains("Take no water."));
    assert_eq!(html.matches("class=\"quiet\"").count(), 2, "one has changed, one is missing");
}

#[test]
fn a_new_language_begins_with_three_things() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    let folder = site.path().to_str().expect("UTF-8");
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let output = handbill(&["translate", "new", "lo", "--site", folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let now = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    assert_eq!(now, format!("{config}\n[languages.lo]\nname = \"ລາວ\"\n"));
    assert!(site.path().join("content/lo").is_dir());
    assert!(site.path().join("templates/strings/lo.ftl").is_file());
    site.build();
    assert!(site.public().join("lo/a.html").is_file());
    for (tag, told) in [
        ("lo", "has the language `lo` already"),
        ("LO", "write it `lo`"),
        ("qaa", "does not know what `qaa` is called; add `--name`"),
    ] {
        let output = handbill(&["translate", "new", tag, "--site", folder]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(told), "{}", said(&output));
    }
}

#[test]
fn whoever_reads_with_a_pen_gets_both_texts() {
    let site = Shipped::new();
    let page = site.read("content/en/today.md");
    site.write("content/en/today.md", &page.replace("Ask for PEP.", "Ask for PEP now."));
    let output = site.run(&["translate", "review", "km", "today", "numbers"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let sheet = site.folder.path().join("print/review.km.pdf");
    let text = squeezed(&tool("pdftotext", &["-raw", sheet.to_str().expect("UTF-8"), "-"]));
    let csv = fs::read(site.folder.path().join("print/review.km.csv")).expect("a table");
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert!(rows.len() > 50);
    for row in &rows {
        for column in [2, 4] {
            assert!(text.contains(&squeezed(&row[column])), "{}", &row[column]);
        }
        assert!(row[5].is_empty(), "room for the correction");
    }
    let stale: Vec<&csv::StringRecord> = rows.iter().filter(|row| &row[1] == "stale").collect();
    assert_eq!(stale.len(), 1);
    assert_eq!(
        (&stale[0][2], &stale[0][3]),
        ("Ask for PEP now. Say when it happened.", "Ask for PEP. Say when it happened.")
    );
    tool("qpdf", &["--check", sheet.to_str().expect("UTF-8")]);
}

/// A trial language needs no text of its own; what will not fit is told before anybody translates.
#[test]
fn trial_languages_show_what_will_not_fit() {
    let site = Site::new();
    let card = |text: &str| format!("+++\ntitle = \"Card\"\n[print]\nformat = \"card\"\n+++\n{text}\n");
    let folder = site.path().to_str().expect("UTF-8");
    for tag in ["en-XA", "km-XA"] {
        let output = handbill(&["translate", "new", tag, "--site", folder]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    let sentence = "Ask a nurse for help today. ";
    site.write("content/en/a.md", card(&sentence.repeat(3)));
    let public = site.build();
    let text = |tag: &str| {
        let html = fs::read_to_string(public.join(tag).join("a.html")).expect("a page");
        let article = crate::tools::text(&crate::tools::first(&crate::tools::parse(&html), "article"));
        article.chars().filter(|c| !c.is_whitespace()).count()
    };
    let longer = text("en-XA") * 100 / text("en");
    assert!((130..=150).contains(&longer), "{longer} %");
    // Enough for English, too much for the others; the languages are named.
    let fits = (4..60).take_while(|copies| {
        site.write("content/en/a.md", card(&sentence.repeat(*copies)));
        site.run("print", &["a", "--lang", "en"]).status.code() == Some(0)
    });
    let most = fits.last().expect("some fit");
    site.write("content/en/a.md", card(&sentence.repeat(most)));
    let output = site.run("check", &["--format", "short"]);
    let told = said(&output);
    assert!(told.contains("in Ĺöñğ Éñğļîšĥ") && told.contains("in ខ្មែរខ្ពស់"), "{told}");
    assert!(!told.contains("in English"), "{told}");
}

/// Strings that somebody copied and did not translate.
#[test]
fn strings_that_are_still_english_are_told() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    let folder = site.path().to_str().expect("UTF-8");
    handbill(&["translate", "new", "lo", "--site", folder]);
    let (status, rows) = crate::tools::findings(&site);
    assert_eq!(status, Some(0));
    let here = rows.iter().filter(|(rule, file, _)| rule == "untranslated" && file == "templates/strings/lo.ftl");
    assert_eq!(here.count(), 1, "{rows:#?}");
    let strings = fs::read(crate::tools::shipped().join("tests/strings/lo.ftl")).expect("strings");
    site.write("templates/strings/lo.ftl", strings);
    let (_, rows) = crate::tools::findings(&site);
    assert!(rows.iter().all(|(rule, ..)| rule != "untranslated"), "{rows:#?}");
}

/// The team's pages and contacts are in the team's own folder and nowhere else.
#[test]
fn the_team_has_a_folder_of_its_own() {
    let site = Site::new();
    let contact = |id: &str, number: &str, visibility: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"Name of {id}\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\nstatus = \"confirmed\"\nvisibility = \"{visibility}\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n"
        )
    };
    site.write("content/contacts.toml", contact("line", "1280", "public") + &contact("desk", "1281", "team"));
    site.page("content/en/a.md", "<contact:line>\n");
    site.page("content/km/a.md", "<contact:line>\n");
    site.write(
        "content/en/b.md",
        "+++\ntitle = \"Ours\"\nvisibility = \"team\"\n+++\nSee [a](page:a). <contact:desk>\n\n<contact:desk>\n",
    );
    let public = site.build();
    for (name, bytes) in tree(&public) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("desk") && !text.contains("1281") && !text.contains("Ours"), "{name}");
        assert!(!name.contains("b.") && !name.contains("status"), "{name}");
    }
    let output = site.run("build", &["--team"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let team = site.path().join("team");
    let html = fs::read_to_string(team.join("en/b.html")).expect("a page");
    assert!(html.contains("1281") && html.contains("href=\"a.html\""));
    assert!(team.join("en/print/b.home.pdf").is_file());
    let status = fs::read_to_string(team.join("status.html")).expect("a page");
    let dom = crate::tools::parse(&status);
    let table = crate::tools::text(&crate::tools::first(&dom, "tbody"));
    assert_eq!(table, "amachine-made; 2 parts of unknown age");
    // Readers are led to nothing that they cannot open.
    site.page("content/en/c.md", "[Ours](page:b) and <contact:desk>.\n");
    let (status, rows) = crate::tools::findings(&site);
    assert_eq!(status, Some(1));
    crate::tools::has(&rows, "dangling-link", "content/en/c.md", 4);
    crate::tools::has(&rows, "withheld-contact", "content/en/c.md", 4);
}
