//! Translations that cannot go stale unseen: what readers, editors and translators see of a change.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::tools::{Site, copy_shipped, handbill, said, sheet_text, squeezed, tool, tree};

/// The shipped site in a folder of its own.
struct Shipped {
    folder: tempfile::TempDir,
}

impl Shipped {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy_shipped(folder.path());
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

    fn translate(&self, arguments: &[&str]) -> std::process::Output {
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

    fn po(&self) -> String {
        self.folder.path().join("po").to_str().expect("UTF-8").to_owned()
    }
}

const LANGUAGES: [&str; 3] = ["km", "th", "vi"];

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
    let article = super::tools::text(&super::tools::first(&super::tools::parse(&html), "article"));
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
    let dom = super::tools::parse(&html);
    super::tools::elements(&dom.document, &mut |_, attributes, node| {
        if attributes.iter().any(|(name, value)| name == "lang" && value == "en") {
            english.push(super::tools::text(node));
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
fn export_and_import_change_nothing_on_the_shipped_site() {
    let site = Shipped::new();
    let before = tree(&site.folder.path().join("content"));
    for language in LANGUAGES {
        site.translate(&["export", language, "--po-dir", &site.po()]);
        for (name, _) in tree(&site.folder.path().join("po").join(language)) {
            let file = site.folder.path().join("po").join(language).join(name);
            tool("msgfmt", &["-c", "-o", "/dev/null", file.to_str().expect("UTF-8")]);
        }
        site.translate(&["import", language, "--po-dir", &site.po()]);
    }
    assert!(tree(&site.folder.path().join("content")) == before, "a file of content/ has changed");
}

/// Every kind of block there is, in two hundred pages that differ in what stands where.
fn mixed(number: usize, word: &str) -> String {
    let blocks = [
        format!("A {word} with **strong {word}** and *other* words,\nwrapped over\ntwo lines. 100\\* \\[x\\] `code`\n"),
        format!("## Heading {word} {{#h{number}}}\n"),
        format!("- One {word}\n- Two {word}\n  - inner {word}\n    wrapped\n- [ ] open {word}\n- [x] done {word}\n"),
        format!("1. First {word}\n\n   More {word}.\n\n2. Second {word}\n"),
        format!("> [!NOTE]\n> A {word} in a box,\n> wrapped.\n>\n> - and a {word}\n"),
        format!("> Quoted {word}\nlazily\n"),
        format!("| Head {word} | Other |\n|---|--:|\n| a \\| b | {word} |\n| c | d |\n"),
        format!("Term {word}\n: Meaning {word}\n: Another\n"),
        format!("A break\\\nthat was asked for, and another  \nby spaces: {word}.\n"),
        format!(
            "A note[^n] and a [link {word}](https://example.org/{number}) and <https://example.org/>.\n\n[^n]: The note {word}.\n"
        ),
        "---\n".to_owned(),
        format!("```\ncode {word}\n  indented\n```\n"),
        format!("\"Quotes\" and back\\\\slashes {word}.\tA tab.\n"),
    ];
    let count = blocks.len();
    let chosen: Vec<&str> = (0..count)
        .filter(|at| (number >> (at % 7)) & 1 == 0 || at % 3 == number % 3)
        .map(|at| blocks[(at + number) % count].as_str())
        .collect();
    let mut seen = Vec::new();
    let once: Vec<&str> = chosen
        .into_iter()
        .filter(|block| {
            !seen.contains(block) && {
                seen.push(*block);
                true
            }
        })
        .collect();
    format!("+++\ntitle = \"Page \\\"{number}\\\" {word}\"\nshort = \"In short: {word}\"\n+++\n{}", once.join("\n"))
}

#[test]
fn export_and_import_change_nothing_on_two_hundred_mixed_pages() {
    let site = Site::new();
    for number in 0..200 {
        site.write(&format!("content/en/p{number}.md"), mixed(number, "word"));
        site.write(&format!("content/km/p{number}.md"), mixed(number, "ពាក្យ"));
        // Some have a snapshot, some an old one, some none.
        match number % 4 {
            0 => {}
            1 => site.write(&format!("content/km/.original/p{number}.md"), mixed(number, "words")),
            _ => site.write(&format!("content/km/.original/p{number}.md"), mixed(number, "word")),
        }
    }
    let before = tree(&site.path().join("content"));
    let po = site.path().join("po").to_str().expect("UTF-8").to_owned();
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    for verb in ["export", "import"] {
        let output = handbill(&["translate", verb, "km", "--po-dir", &po, "--site", &folder]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    assert!(tree(&site.path().join("content")) == before, "a file of content/ has changed");
    for (name, _) in tree(&site.path().join("po/km")) {
        let file = site.path().join("po/km").join(name);
        tool("msgfmt", &["-c", "-o", "/dev/null", file.to_str().expect("UTF-8")]);
    }
    // Every message taken over by itself: all that was old is new, and the words are where they were.
    for (name, bytes) in tree(&site.path().join("po/km")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let sure: Vec<&str> = text.lines().filter(|line| *line != "#, fuzzy" && !line.starts_with("#|")).collect();
        site.write(&format!("po/km/{name}"), format!("{}\n", sure.join("\n").replace("ពាក្យ", "ពាក្យថ្មី")));
    }
    let output = handbill(&["translate", "import", "km", "--po-dir", &po, "--site", &folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for (name, bytes) in before {
        let text = String::from_utf8(bytes).expect("UTF-8");
        if name.starts_with("km/p") {
            let now = fs::read_to_string(site.path().join("content").join(&name)).expect("a page");
            let unwrapped = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").replace("> ", "");
            let kept = |text: &str| unwrapped(&text.replace("  \n", "\\\n"));
            assert_eq!(kept(&now), kept(&text.replace("ពាក្យ", "ពាក្យថ្មី")), "{name}");
        }
    }
    let output = handbill(&["translate", "status", "--format", "json", "--site", &folder]);
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines() {
        let row: Value = serde_json::from_str(line).expect("JSON");
        let open = ["stale", "missing", "extra", "unknown"].map(|name| row[name].as_u64().expect(name));
        assert_eq!(open, [0; 4], "{line}");
    }
}

/// A page with a fresh, a stale and a missing part, its PO file, and what it becomes.
struct Exchange {
    site: Site,
}

impl Exchange {
    fn new() -> Self {
        let site = Site::new();
        let page = |title: &str, body: &str| format!("+++\ntitle = \"{title}\"\n+++\n{body}");
        site.write("content/contacts.toml", "[[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"1280\", country = \"KH\" }]\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n");
        let new = "Stay calm.\n\nCall [them](contact:line) today.\n\n- Wait here.\n- Drink water.\n\nA new line.\n";
        let old = "Stay calm.\n\nCall [them](contact:line) now.\n\n- Wait here.\n";
        site.write("content/en/a.md", page("Help", new));
        site.write("content/km/.original/a.md", page("Help", old));
        site.write("content/km/a.md", page("ជំនួយ", "ស្ងប់។\n\nហៅ [គេ](contact:line) ឥឡូវ។\n\n- ចាំទីនេះ។\n"));
        let exchange = Exchange { site };
        let output = exchange.run("export");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        exchange
    }

    fn run(&self, verb: &str) -> std::process::Output {
        let po = self.site.path().join("po");
        let (po, folder) = (po.to_str().expect("UTF-8"), self.site.path().to_str().expect("UTF-8"));
        handbill(&["translate", verb, "km", "--po-dir", po, "--site", folder, "--format", "short"])
    }

    fn po(&self) -> String {
        fs::read_to_string(self.site.path().join("po/km/a.po")).expect("a PO file")
    }

    fn translation(&self) -> String {
        fs::read_to_string(self.site.path().join("content/km/a.md")).expect("a page")
    }

    /// Imports this PO text; the exit status and what was said.
    fn import(&self, po: &str) -> (Option<i32>, String) {
        self.site.write("po/km/a.po", po);
        let output = self.run("import");
        (output.status.code(), said(&output))
    }
}

/// The PO file with all that was open translated.
fn done(po: &str) -> String {
    let fill = |po: &str, id: &str, text: &str| {
        let at = po.find(&format!("msgid \"{id}\"")).expect(id);
        let (head, tail) = po.split_at(at);
        let end = tail.find("msgstr ").expect("a msgstr");
        let line = tail[end..].find('\n').expect("a line");
        format!("{head}{}msgstr \"{text}\"{}", &tail[..end], &tail[end + line..])
    };
    let po = po.replace("#, fuzzy\n", "");
    let po = fill(&po, "Call [them](contact:line) today.", "ហៅ [គេ](contact:line) ថ្ងៃនេះ។");
    let po = fill(&po, "Drink water.", "ផឹកទឹក។");
    fill(&po, "A new line.", "បន្ទាត់ថ្មី។")
}

const DONE: &str = "+++\ntitle = \"ជំនួយ\"\n+++\nស្ងប់។\n\nហៅ [គេ](contact:line) ថ្ងៃនេះ។\n\n- ចាំទីនេះ។\n- ផឹកទឹក។\n\nបន្ទាត់ថ្មី។\n";

/// What a program does to a PO file.
type Way<'a> = (&'a str, &'a dyn Fn(&str) -> String);

#[test]
fn a_po_file_that_a_translation_program_has_changed_is_taken_over() {
    let wrapped = |po: &str| {
        let lines =
            po.lines().map(|line| match line.strip_prefix("msgstr \"").and_then(|rest| rest.strip_suffix('"')) {
                Some(text) if text.contains(' ') => {
                    let words: Vec<String> = text.split_inclusive(' ').map(|word| format!("\"{word}\"")).collect();
                    format!("msgstr \"\"\n{}", words.join("\n"))
                }
                _ => line.to_owned(),
            });
        lines.collect::<Vec<_>>().join("\n")
    };
    let reordered = |po: &str| {
        let mut messages: Vec<&str> = po.trim().split("\n\n").collect();
        messages[1..].reverse();
        messages.join("\n\n")
    };
    let other_header = |po: &str| {
        po.replace(
            "\"Language: km\\n\"",
            "\"Last-Translator: Weblate <x@example.org>\\n\"\n\"Language: km_KH\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\"X-Generator: Poedit 3.4\\n\"",
        )
    };
    let no_context = |po: &str| {
        let lines = po.lines().filter(|line| !line.starts_with("msgctxt"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let ways: [Way<'_>; 9] = [
        ("as it is", &|po| po.to_owned()),
        ("wrapped", &wrapped),
        ("in another order", &reordered),
        ("another header", &other_header),
        ("obsolete messages", &|po| format!("{po}\n#~ msgctxt \"x\"\n#~ msgid \"Old\"\n#~ msgstr \"ចាស់\"\n")),
        ("Windows line ends", &|po| po.replace('\n', "\r\n")),
        ("a byte order mark", &|po| format!("\u{FEFF}{po}")),
        ("comments and flags", &|po| po.replace("\nmsgctxt", "\n# A remark.\n#, no-wrap, c-format\nmsgctxt")),
        ("without contexts", &no_context),
    ];
    for (way, change) in ways {
        let exchange = Exchange::new();
        let (status, told) = exchange.import(&change(&done(&exchange.po())));
        assert_eq!(status, Some(0), "{way}: {told}");
        assert_eq!(exchange.translation(), DONE, "{way}");
        let folder = exchange.site.path().to_str().expect("UTF-8");
        let output = handbill(&["translate", "status", "--site", folder]);
        assert!(said(&output).contains("km: 1 of 1 page up to date, 0 words left"), "{way}: {}", said(&output));
        // Once more changes nothing.
        let (_, told) = exchange.import(&exchange.po());
        assert_eq!(exchange.translation(), DONE, "{way}: {told}");
    }
}

#[test]
fn what_is_not_finished_stays_as_it_is() {
    let exchange = Exchange::new();
    let (po, before) = (done(&exchange.po()), exchange.translation());
    // Missing messages: the others are taken over.
    let few: Vec<&str> = po.split("\n\n").filter(|message| !message.contains("Drink water.")).collect();
    let (status, told) = exchange.import(&few.join("\n\n"));
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(exchange.translation(), DONE.replace("- ផឹកទឹក។\n", ""));
    // Still marked as not certain: nothing is changed, and it is told.
    let exchange = Exchange::new();
    let fuzzy = po.replace("\nmsgctxt", "\n#, fuzzy\nmsgctxt");
    let (status, told) = exchange.import(&fuzzy);
    assert_eq!((status, exchange.translation()), (Some(0), before.clone()), "{told}");
    assert_eq!(told.matches("still marked as not certain").count(), 3, "{told}");
    // Made from an older original: left aside, told at its line, and the words are not lost.
    let exchange = Exchange::new();
    let stale = po.replace("msgid \"A new line.\"", "msgid \"An older line.\"");
    let (status, told) = exchange.import(&stale);
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("warning[po-left-aside]: left aside: the original says something else now"), "{told}");
    assert_eq!(exchange.translation(), DONE.replace("\nបន្ទាត់ថ្មី។\n", ""));
    assert!(exchange.po().contains("បន្ទាត់ថ្មី។"), "the file stays");
}

/// Nothing is taken over from a file that holds something wrong, and each mistake is told at its line.
#[test]
fn what_cannot_be_taken_over_is_told_at_its_line() {
    let whole = done(&Exchange::new().po());
    let line = |text: &str| whole.lines().position(|line| line.starts_with(text)).expect(text) + 1;
    let step = line("msgid \"Call [them]");
    for (name, po, at, told) in [
        (
            "a lost reference",
            whole.replace("[គេ](contact:line) ថ្ងៃនេះ", "គេ ថ្ងៃនេះ"),
            step,
            "the original refers to `contact:line`",
        ),
        (
            "another reference",
            whole.replace("(contact:line) ថ្ងៃនេះ", "(contact:other) ថ្ងៃនេះ"),
            step,
            "this translation to `contact:other`",
        ),
        (
            "a list in a sentence",
            whole.replace("msgstr \"ហៅ", "msgstr \"- ហៅ"),
            step,
            "would not be this part of the page",
        ),
        ("HTML", whole.replace("ថ្ងៃនេះ។", "<b>ថ្ងៃនេះ</b>។"), step, "HTML is not allowed"),
        ("a typed number", whole.replace("(contact:line) ថ្ងៃនេះ", "(tel:012345678) ថ្ងៃនេះ"), step, "phone number"),
        ("no end", whole.replace("ថ្ងៃនេះ។\"", "ថ្ងៃនេះ។"), step + 1, "has no end"),
        (
            "an unknown line",
            whole.replace("msgid \"Drink", "msg \"Drink"),
            line("msgid \"Drink"),
            "is no line of a PO file",
        ),
        (
            "plural forms",
            whole.replace("msgid \"Drink", "msgid_plural \"Drinks\"\nmsgid \"Drink"),
            line("msgid \"Drink"),
            "has plural forms",
        ),
        (
            "twice",
            format!("{whole}\nmsgctxt \"title\"\nmsgid \"Help\"\nmsgstr \"x\"\n"),
            whole.lines().count() + 3,
            "stands there twice",
        ),
        ("another encoding", whole.replace("charset=UTF-8", "charset=ISO-8859-1"), 3, "written in ISO-8859-1"),
    ] {
        let exchange = Exchange::new();
        let before = tree(&exchange.site.path().join("content"));
        let (status, said) = exchange.import(&po);
        assert_eq!(status, Some(1), "{name}: {said}");
        let found = said.lines().any(|line| line.starts_with(&format!("km/a.po:{at}:")) && line.contains(told));
        assert!(found, "{name} at line {at}: {said}");
        assert!(tree(&exchange.site.path().join("content")) == before, "{name}: something was written");
    }
}

#[test]
fn a_page_can_be_translated_from_nothing() {
    let exchange = Exchange::new();
    let site = &exchange.site;
    fs::remove_file(site.path().join("content/km/a.md")).expect("removed");
    fs::remove_file(site.path().join("content/km/.original/a.md")).expect("removed");
    exchange.run("export");
    let fill = |po: String, id: &str, text: &str| {
        po.replace(&format!("msgid \"{id}\"\nmsgstr \"\""), &format!("msgid \"{id}\"\nmsgstr \"{text}\""))
    };
    // Without its title a page is none.
    let po = fill(exchange.po(), "Drink water.", "ផឹកទឹក។");
    let (status, told) = exchange.import(&po);
    assert_eq!(status, Some(1));
    assert!(told.contains("title is not translated"), "{told}");
    let (status, told) = exchange.import(&fill(po, "Help", "ជំនួយ"));
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(exchange.translation(), "+++\ntitle = \"ជំនួយ\"\n\n[review]\nstate = \"human\"\n+++\n- ផឹកទឹក។\n");
    // What is not translated yet is shown in the original, and waits.
    let output = site.run("build", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = fs::read_to_string(site.public().join("km/a.html")).expect("a page");
    let article = super::tools::text(&super::tools::first(&super::tools::parse(&html), "article"));
    let order: Vec<usize> = ["ជំនួយ", "Stay calm.", "Call them", "Wait here.", "ផឹកទឹក។", "A new line."]
        .iter()
        .map(|words| article.find(words).unwrap_or_else(|| panic!("{words} in {article}")))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn accepting_keeps_the_original_and_the_names_of_its_parts() {
    let exchange = Exchange::new();
    let site = &exchange.site;
    let context = |po: &str| {
        let message = po.split("\n\n").find(|message| message.contains("Call [them]")).expect("a message").to_owned();
        message.lines().find(|line| line.starts_with("msgctxt")).expect("a context").to_owned()
    };
    let before = context(&exchange.po());
    let folder = site.path().to_str().expect("UTF-8");
    let accept =
        |more: &[&str]| handbill(&[&["translate", "accept"], more, &["--lang", "km", "--site", folder]].concat());
    let output = accept(&["--by", "SK"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let snapshot = fs::read_to_string(site.path().join("content/km/.original/a.md")).expect("a snapshot");
    let original = fs::read_to_string(site.path().join("content/en/a.md")).expect("a page");
    let (front, body) = snapshot.split_once("\n[snapshot]\n").expect("who and when");
    let (table, body) = body.split_once("+++\n").expect("the end");
    assert_eq!(format!("{front}+++\n{body}"), original);
    assert!(table.starts_with("by = \"SK\"\non = \"2026-11-22\"\nkept = { "), "{table}");
    // The translation still lacks two lines; nothing pretends that it does not.
    let output = handbill(&["translate", "status", "--format", "json", "--site", folder]);
    let row: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(["fresh", "stale", "missing"].map(|name| row[name].as_u64().expect(name)), [4, 0, 2]);
    assert_eq!(row["oldest"], "2026-11-22");
    // A program that knows a message by its context still knows it.
    exchange.run("export");
    assert_eq!(context(&exchange.po()), before);
    // Changed once more, it is still the same message.
    site.write("content/en/a.md", original.replace("today.", "at once."));
    exchange.run("export");
    assert_eq!(context(&exchange.po()), before);
    for (arguments, told) in [
        (&["b", "--by", "SK"][..], "there is no page `b`; did you mean `a`?"),
        (&["--by", "Somebody Else"], "write initials"),
    ] {
        let output = accept(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(told), "{}", said(&output));
    }
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
