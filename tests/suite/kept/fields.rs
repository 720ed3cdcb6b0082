//! What a contact can be: each field of the register where readers are given it, in four languages and from right to left.

use std::collections::BTreeMap;
use std::fs;

use crate::tools::editions::{field, recalled, record, rows, run};
use crate::tools::{Site, copy, elements, findings, has, parse, said, sheet_text, shipped, text, tree};

const LANGUAGES: [&str; 5] = ["en", "km", "th", "vi", "ar"];
const SHEETS: [&str; 5] = ["sheet", "pocket", "folded", "booklet", "wall"];
const DAY: &str = "2026-11-22";

/// `tests/sites/contact-fields`: contacts with every field there is, on every paper.
pub(super) fn everything() -> Site {
    let site = Site::new();
    copy(&shipped().join("tests/sites/contact-fields/site"), site.path());
    site.write("templates/strings/ar.ftl", fs::read(shipped().join("tests/strings/ar.ftl")).expect("strings"));
    site
}

/// The blocks of contacts of a page, line by line; what a press opens stands behind it.
fn blocks(html: &str) -> String {
    let mut lines = Vec::new();
    elements(&parse(html).document, &mut |name, attributes, node| {
        let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        if name == "p" || name == "li" {
            let words = text(node).split_whitespace().collect::<Vec<_>>().join(" ");
            lines.push(words);
        }
        if let Some(href) = value("href").filter(|href| name == "a" && href.contains(':')) {
            lines.push(format!("    opens {href}"));
        }
    });
    lines.join("\n") + "\n"
}

fn golden(name: &str, now: &str) {
    let file = shipped().join("tests/sites/contact-fields/said").join(name);
    if std::env::var_os("HANDBILL_GOLDEN").is_some_and(|value| value == "overwrite") {
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(&file, now).expect("written");
    }
    let before = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let differs = before.lines().zip(now.lines()).find(|(a, b)| a != b);
    assert!(before == now, "{} has changed; first: {differs:#?}\nnow:\n{now}", file.display());
}

/// Page, A4, card, folded leaflet, booklet, poster and call sheet say every field in the reader's language; what opens a
/// messenger is what the messenger reads, and what does not answer calls is never dialled.
#[test]
fn every_field_is_said_where_there_is_room() {
    let site = everything();
    let output = site.run("build", &["--as-of", DAY]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for lang in LANGUAGES {
        let page = fs::read_to_string(site.public().join(format!("{lang}/sheet.html"))).expect("a page");
        let mut all = format!("page\n{}", blocks(&page));
        for sheet in SHEETS {
            let pdf = site.public().join(format!("{lang}/print/{sheet}.home.pdf"));
            let words = sheet_text(&pdf);
            // What is turned comes out of it word by word.
            let is_turned = matches!(sheet, "booklet" | "wall");
            let words = if is_turned { words.split_whitespace().collect::<Vec<_>>().join(" ") + "\n" } else { words };
            all += &format!("\n{sheet}\n{words}");
        }
        let output = run(&site, DAY, &["contacts", "sheet", "--lang", lang]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        all += &format!("\ncall sheet\n{}", sheet_text(&site.path().join(format!("print/call-sheet.{lang}.pdf"))));
        golden(&format!("{lang}.txt"), &all);
    }
}

/// The source of the program without comments.
fn source() -> BTreeMap<String, String> {
    let files = tree(&shipped().join("src")).into_iter();
    let text = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        code.collect::<Vec<_>>().join("\n")
    };
    files.map(|(name, bytes)| (name, text(bytes))).collect()
}

/// A text that readers are given is added to a contact in one place of the program: its declaration. All that shows,
/// checks, exports and remembers it is made from that.
#[test]
fn a_field_has_one_place() {
    let plain = ["who_may_come", "area", "access", "bring", "when_calling"];
    for name in plain {
        let is_it = |line: &&str| {
            let of = line
                .split(&format!(".{name}"))
                .skip(1)
                .any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
            of || line.contains(&format!("\"{name}\""))
        };
        // HTML has an element of that name.
        let files = source().into_iter().filter(|(file, _)| file != "check/output/elements.rs");
        let lines = files.flat_map(|(file, text)| {
            text.lines().filter(is_it).map(|line| format!("{file}: {}", line.trim())).collect::<Vec<_>>()
        });
        let lines: Vec<String> = lines.collect();
        assert_eq!(lines.len(), 1, "{name}: {lines:#?}");
        assert!(lines[0].starts_with("register/contact.rs: "), "{lines:?}");
    }
    // And it is said, found, exported and remembered.
    let site = everything();
    let register = fs::read_to_string(site.path().join("content/contacts.toml")).expect("contacts");
    let clinic = register.split("[[contact]]").nth(1).expect("the clinic");
    let words = |name: &str| {
        let line = clinic.lines().find(|line| line.starts_with(&format!("{name} = "))).expect(name);
        line.split('"').nth(1).expect("a text").to_owned()
    };
    assert_eq!(site.run("build", &["--as-of", DAY]).status.code(), Some(0));
    record(&site, DAY, &["sheet"]);
    let ledger = fs::read_to_string(site.path().join("editions.toml")).expect("the ledger");
    let read = |path: &str| fs::read_to_string(site.path().join(path)).expect(path);
    let export = |kind: &str| {
        let output = run(&site, DAY, &["contacts", "export", "--as", kind]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let (csv, hsds) = (export("csv"), export("hsds"));
    let (page, search) = (read("public/en/sheet.html"), read("public/en/search/sheet.js"));
    let script = run(&site, DAY, &["recordings", "script", "sheet", "--lang", "en"]);
    let script = String::from_utf8(script.stdout).expect("UTF-8");
    for name in plain.into_iter().chain(["place"]) {
        let words = words(name);
        for (place, text) in [
            ("page", &page),
            ("search", &search),
            ("ledger", &ledger),
            ("csv", &csv),
            ("hsds", &hsds),
            ("voice", &script),
        ] {
            assert!(text.contains(&words), "{name} is not in {place}: {text}");
        }
    }
}

/// What was printed and is another thing now calls paper back: an account as a number does, other words as a change. What
/// the sheet did not say cannot be wrong on it.
#[test]
fn paper_with_an_old_account_or_place_is_called_back() {
    let (way, words) = (&["way-changed"][..], &["words-changed"][..]);
    // What is written, what is written then, and what the sheet and the folded leaflet are called back for.
    for (old, new, sheet, folded) in [
        ("", "", &[][..], &[][..]),
        ("name = \"example_help\"", "name = \"another_help\"", way, &[]),
        ("help@example.org", "help@example.com", way, &[]),
        ("Behind the old market", "Behind the new market", words, &[]),
        ("extension = \"204\"", "extension = \"205\"", words, words),
        ("press = \"2 1\"", "press = \"2 2\"", words, words),
        ("en = \"reception\"", "en = \"front desk\"", words, words),
        ("https://example.org/clinic", "https://example.org/health", words, &[]),
        ("number = \"+85581000404\", by", "number = \"+85581000404\", press = \"1\", by", &[], &[]),
        // Nothing else leads there.
        ("At the bus station", "At the school", way, way),
        ("https://example.org/reading-room", "https://example.org/room", way, &[]),
    ] {
        let site = everything();
        let of = |page: &str| record(&site, DAY, &[page, "--lang", "en"]);
        let (sheets, leaflets) = (of("sheet"), of("folded"));
        let path = site.path().join("content/contacts.toml");
        let register = fs::read_to_string(&path).expect("contacts");
        assert!(register.contains(old), "{old}");
        fs::write(&path, register.replacen(old, new, 1)).expect("written");
        let (_, told) = recalled(&site, DAY, &[]);
        let changes = |codes: &[String]| {
            let of = told.iter().filter(|row| codes.contains(&row[0])).map(|row| row[2].clone());
            let mut of: Vec<String> = of.collect();
            of.sort();
            of.dedup();
            of
        };
        assert_eq!(changes(&sheets), sheet, "{new}");
        assert_eq!(changes(&leaflets), folded, "{new}");
    }
}

fn with(lines: &str) -> Site {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        format!(
            "format = 1\n[[contact]]\nid = \"a\"\nname = {{ en = \"A\" }}\nstatus = \"confirmed\"\n{lines}\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        ),
    );
    site
}

/// A shelter's place is refused, and where something may be one, somebody must say that it is none.
#[test]
fn the_place_of_a_shelter_is_never_written_down() {
    let place = "place = { en = \"Behind the market.\" }";
    for (lines, is_refused) in [
        (format!("{place}\nshelter = true"), true),
        (format!("{place}\nwhat = {{ en = \"A women's shelter.\" }}"), true),
        (format!("{place}\nwhat = {{ en = \"A safe house.\", km = \"ជម្រក\" }}"), true),
        (format!("{place}\nconfidential = {{ en = \"Ask at the SAFE-HOUSE.\" }}"), true),
        (format!("{place}\nwhat = {{ en = \"They know every shelter.\" }}\nshelter = false"), false),
        (format!("{place}\nwhat = {{ en = \"They work with refugees.\" }}"), false),
        (place.to_owned(), false),
        ("shelter = true".to_owned(), false),
    ] {
        let (_, rows) = findings(&with(&lines));
        assert_eq!(rows.iter().any(|(rule, ..)| rule == "bad-value"), is_refused, "{lines}: {rows:?}");
    }
}

/// On a panel a name alone leads nowhere: that is an error, and not on a sheet, where it stands beside other words.
#[test]
fn a_panel_leaves_something_to_act_on() {
    let page = |site: &Site, format: &str, body: &str| {
        site.write(
            "content/en/a.md",
            format!("+++\ntitle = \"A page\"\n[print]\nformat = \"{format}\"\n+++\n{body}\n"),
        );
    };
    for body in ["<contact:a>", "[Ask them](contact:a)"] {
        for (format, lines, is_told) in [
            ("card", "", true),
            ("zine", "", true),
            ("poster", "", true),
            ("a4", "", false),
            ("card", "email = \"a@example.org\"", false),
            ("card", "place = { en = \"At the market.\" }", false),
            ("card", "accounts = [{ on = \"line\", name = \"@a\" }]", false),
            ("card", "url = \"https://example.org/\"", false),
        ] {
            let site = with(lines);
            page(&site, format, body);
            let (_, rows) = findings(&site);
            assert_eq!(
                rows.iter().any(|(rule, ..)| rule == "nothing-to-act-on"),
                is_told,
                "{format} {lines}: {rows:?}"
            );
            if is_told {
                has(&rows, "nothing-to-act-on", "content/en/a.md", 6);
            }
        }
    }
}

/// What people copy is turned into what the register wants, with the line to write.
#[test]
fn a_slip_in_an_account_is_told_with_the_line_to_write() {
    for (written, line) in [
        ("{ on = \"telegram\", name = \"https://t.me/example_help\" }", "name = \"example_help\""),
        ("{ on = \"telegram\", name = \"@example_help\" }", "name = \"example_help\""),
        ("{ on = \"line\", name = \"https://line.me/R/ti/p/%40example\" }", "name = \"@example\""),
        ("{ on = \"line\", name = \"https://line.me/ti/p/~example\" }", "name = \"example\""),
        ("{ on = \"messenger\", name = \"m.me/example.help\" }", "name = \"example.help\""),
        ("{ on = \"viber\", name = \"viber://pa?chatURI=examplehelp\" }", "name = \"examplehelp\""),
        ("{ on = \"signal\", name = \"@example.01\" }", "name = \"example.01\""),
        ("{ on = \"telegram\", name = \"a b\" }", "name = \"example_help\""),
    ] {
        let site = with(&format!("accounts = [{written}]"));
        let told = said(&site.run("check", &["--format", "short"]));
        assert!(told.contains(&format!("`{line}`")), "{written}: {told}");
    }
    for (written, line) in [
        ("mailto:help@example.org", "email = \"help@example.org\""),
        (" help@example.org ", "email = \"help@example.org\""),
        ("help at example.org", "email = \"help@example.org\""),
    ] {
        let told = said(&with(&format!("email = \"{written}\"")).run("check", &["--format", "short"]));
        assert!(told.contains(&format!("`{line}`")), "{written}: {told}");
    }
    let told = said(
        &with("phones = [{ number = \"+85592311511\", press = \"2 for Khmer\" }]").run("check", &["--format", "short"]),
    );
    assert!(told.contains("`press = \"2\"`"), "{told}");
}

/// Beside numbers, accounts and the e-mail address are checked by themselves: a sheet that prints them is a draft until
/// somebody has written to them, as they are now; a card, which does not, is not. One that is wrong makes the contact lost.
#[test]
fn accounts_are_checked_by_themselves() {
    let call = "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"+85592311511\", result = \"ok\" }]";
    let account = |name: &str| format!("accounts = [{{ on = \"telegram\", name = \"{name}\" }}]");
    let site = with(&format!("phones = [{{ number = \"+85592311511\" }}]\n{}\n{call}", account("example_help")));
    for (page, format) in [("sheet", "a4"), ("pocket", "card")] {
        let head = format!("+++\ntitle = \"A page\"\n[print]\nformat = \"{format}\"\n+++\n");
        site.write(&format!("content/en/{page}.md"), format!("{head}<contact:a>\n"));
    }
    let is_draft = |page: &str| {
        let output = run(&site, DAY, &["print", "--final", page, "--lang", "en", "--format", "json"]);
        let is_told = rows(&output).iter().any(|row| field(row, "rule") == "not-final");
        assert_eq!(output.status.code(), Some(i32::from(is_told)), "{}", said(&output));
        is_told
    };
    let drafts = || (is_draft("sheet"), is_draft("pocket"));
    let check = |result: &str| {
        let output =
            run(&site, DAY, &["contacts", "checked", "a", "--how", "message", "--by", "SK", "--result", result]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    };
    let due = || rows(&run(&site, DAY, &["contacts", "due", "--days", "0", "--format", "json"])).len() == 1;
    assert_eq!((drafts(), due()), ((true, false), true));
    check("ok");
    assert_eq!((drafts(), due()), ((false, false), false));
    let path = site.path().join("content/contacts.toml");
    let register = fs::read_to_string(&path).expect("contacts");
    fs::write(&path, register.replace("example_help", "other_help")).expect("written");
    assert_eq!((drafts(), due()), ((true, false), true));
    fs::write(&path, register).expect("written");
    check("wrong");
    let (_, rows) = findings(&site);
    has(&rows, "withheld-contact", "content/en/sheet.md", 6);
    has(&rows, "withheld-contact", "content/en/pocket.md", 6);
    // What may be called is called.
    let output = run(
        &with("phones = [{ number = \"+85592311511\" }]"),
        DAY,
        &["contacts", "checked", "a", "--how", "email", "--by", "SK", "--result", "ok"],
    );
    assert!(said(&output).contains("can be called"), "{}", said(&output));
}
