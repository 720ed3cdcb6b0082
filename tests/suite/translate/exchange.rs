//! PO files out and in: nothing changes that nobody changed, nothing is lost, and what is wrong is told at its line.

use std::fs;

use serde_json::Value;

use super::translations::{LANGUAGES, Shipped};
use crate::tools::{Site, handbill, said, tool, tree};

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

/// A line of a list that is nothing but a box has no words, and a message without any would be taken for the head of the file.
#[test]
fn a_box_alone_is_no_message() {
    let site = Site::new();
    site.page("content/en/a.md", "- [ ]\n- [x] Drink water.\n-\n");
    let [folder, po] =
        [site.path().to_owned(), site.path().join("po")].map(|path| path.to_str().expect("UTF-8").to_owned());
    let output = handbill(&["translate", "export", "km", "--po-dir", &po, "--site", &folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let file = fs::read_to_string(site.path().join("po/km/a.po")).expect("messages");
    let messages: Vec<&str> = file.lines().filter(|line| line.starts_with("msgid")).collect();
    assert_eq!(messages, ["msgid \"\"", "msgid \"A page\"", "msgid \"Drink water.\""], "{file}");
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

/// A translation that was reviewed and is changed by an import is not reviewed any more, and that is all that changes in
/// its front matter, wherever else the word stands there.
#[test]
fn what_is_changed_is_no_longer_reviewed() {
    for quote in ['"', '\''] {
        let exchange = Exchange::new();
        let review = |state: &str| {
            format!(
                "search = [\"reviewed\"] # \"reviewed\"\n[review]\nstate = {state}   # by us\nby = \"LM\"\non = \"2026-11-20\"\n"
            )
        };
        let page = |state: &str, text: &str| text.replacen("\"\n+++\n", &format!("\"\n{}+++\n", review(state)), 1);
        let before = page(&format!("{quote}reviewed{quote}"), &exchange.translation());
        exchange.site.write("content/km/a.md", before);
        let (status, told) = exchange.import(&done(&exchange.po()));
        assert_eq!(status, Some(0), "{told}");
        assert_eq!(exchange.translation(), page("\"human\"", DONE));
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
    let article = crate::tools::text(&crate::tools::first(&crate::tools::parse(&html), "article"));
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
