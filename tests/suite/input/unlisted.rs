//! Who has asked not to be listed: refused through every door, and named nowhere.

use std::collections::BTreeSet;

use crate::tools::editions::{field, rows, run};
use crate::tools::{Site, handbill, has, said, tree};

const DAY: &str = "2026-11-22";

const RULE: &str = "asked-not-to-be-listed";

const UNLISTED: &str = r#"format = 1

[[unlisted]]
name = "House Quiet"
numbers = ["+85512488488", "1299 KH"]
urls = ["https://www.example.org/quiet-house/"]
emails = ["quiet@example.net"]
accounts = ["@quiet-line"]
on = "2026-11-01"
by = "SK"
note = "called us on the first"

[[unlisted]]
urls = ["https://www.quiet.example/"]
"#;

/// What no run may say.
const SECRETS: [&str; 3] = ["House Quiet", "called us on", "2026-11-01"];

fn contact(id: &str, name: &str, more: &str) -> String {
    format!(
        "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{name}\" }}\nstatus = \"confirmed\"\n\
         sources = [{{ address = \"https://example.com/\", seen = \"2026-11-20\" }}]\n{more}\n\n"
    )
}

const LINE: &str = "phones = [{ number = \"1280\", country = \"KH\" }]";

fn site() -> Site {
    let site = Site::new();
    site.write("content/unlisted.toml", UNLISTED);
    site.write("content/contacts.toml", contact("line", "Line", LINE));
    site.page("content/en/a.md", "<contact:line>\n");
    site
}

/// What is told of them: file, line and message.
fn told(site: &Site) -> Vec<(String, u64, String)> {
    let output = run(site, DAY, &["check", "--format", "json"]);
    let told = said(&output);
    SECRETS.iter().for_each(|secret| assert!(!told.contains(secret), "{told}"));
    let rows = rows(&output);
    let rows = rows.iter().filter(|row| field(row, "rule") == RULE);
    rows.map(|row| (field(row, "file"), row["line"].as_u64().expect("a line"), field(row, "message"))).collect()
}

/// A contact may have nothing of them. What must not reach readers anyway may.
#[test]
fn a_contact_that_is_theirs_is_refused() {
    let site = site();
    assert_eq!(told(&site), []);
    for (name, more, what) in [
        ("Line", "phones = [{ number = \"+85512488488\" }]", "a number"),
        ("Line", "phones = [{ number = \"1299\", country = \"KH\" }]", "a number"),
        ("Line", "url = \"http://example.org/Quiet-House/en\"", "an address"),
        ("house  QUIET", LINE, "the name"),
        ("Line", "visibility = \"team\"\nphones = [{ number = \"+85512488488\" }]", "a number"),
    ] {
        site.write("content/contacts.toml", contact("line", "Line", LINE) + &contact("other", name, more));
        let message =
            format!("contact `other` has {what} of somebody who asked not to be listed (`content/unlisted.toml:3`)");
        assert_eq!(told(&site), [("content/contacts.toml".to_owned(), 9, message)], "{more}");
        // The day of calls is not one on which they are called.
        let due = run(&site, DAY, &["contacts", "due"]);
        assert!(said(&due).contains(RULE), "{}", said(&due));
        // Nor does it go to other programs.
        let export = run(&site, DAY, &["contacts", "export", "--as", "hsds"]);
        assert!(export.status.code() == Some(1) && export.stdout.is_empty(), "{}", said(&export));
    }
    let never = "visibility = \"never\"\nphones = [{ number = \"+85512488488\" }]";
    site.write("content/contacts.toml", contact("line", "Line", LINE) + &contact("other", "House Quiet", never));
    let rules: Vec<String> = told(&site).into_iter().map(|(.., message)| message).collect();
    assert_eq!(rules, [""; 0]);
}

/// One thing of them at each door, and each is told where it stands.
#[test]
fn whatever_leads_to_them_is_refused_at_every_door() {
    let site = site();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", config.replace("en = \"Numbers\"", "en = \"Ask @quiet-line\""));
    let pages = [
        ("number", "Call 012 488 488."),
        ("digits", "ហៅ ០១២ ៤៨៨ ៤៨៨។"),
        ("code", "Dial 1299."),
        ("bold", "Call 012 **488** 488."),
        ("mail", "<quiet@example.net>"),
        ("words", "Write to Quiet@Example.NET now."),
        ("parted", "Write to qui**et**@example.net now."),
        ("entity", "Write to quiet&#64;example.net now."),
        ("link", "[Ask](https://example.org/quiet-house?a=b)"),
        ("coded", "[Ask](https://example.org/qui%65t-house)"),
        ("host", "See quiet.example for more."),
        ("below", "[Ask](https://km.quiet.example/help)"),
        ("account", "On LINE: quiet-line"),
        ("messenger", "[Ask](https://t.me/quiet-line)"),
    ];
    for (name, text) in pages {
        site.page(&format!("content/en/{name}.md"), &format!("{text}\n"));
    }
    site.write("content/en/title.md", "+++\ntitle = \"Ask quiet@example.net\"\n+++\nWords.\n");
    site.write("content/en/sought.md", "+++\ntitle = \"A\"\nsearch = [\"quiet-line\"]\n+++\nWords.\n");
    site.write(
        "content/contacts.toml",
        contact("line", "Line", &format!("{LINE}\nwhat = {{ en = \"Or quiet@example.net\" }}")),
    );
    site.write(
        "content/facts.toml",
        "[[fact]]\nid = \"f\"\nstatement = { en = \"It is so.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
         sources = [{ address = \"https://quiet.example/law\", seen = \"2026-11-20\" }]\n",
    );
    site.write("templates/strings/en.ftl", "leave = Ask quiet-line\n");
    site.write("static/a.txt", "quiet@example.net\n");
    site.write("static/ask quiet-line now.txt", "Words.\n");
    site.write(
        "static/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><text>012488488</text></svg>\n",
    );
    let found: BTreeSet<String> = told(&site).into_iter().map(|(file, ..)| file).collect();
    let pages = pages.iter().map(|(name, _)| format!("content/en/{name}.md"));
    let wanted = [
        "site.toml",
        "content/en/title.md",
        "content/en/sought.md",
        "content/contacts.toml",
        "content/facts.toml",
        "templates/strings/en.ftl",
        "static/a.txt",
        "static/ask quiet-line now.txt",
        "static/a.svg",
    ];
    let wanted: BTreeSet<String> = wanted.into_iter().map(str::to_owned).chain(pages).collect();
    assert_eq!(found, wanted);
}

/// What is like them and is not: nothing is told.
#[test]
fn others_are_left_alone() {
    let site = site();
    site.page(
        "content/en/b.md",
        "See <https://example.org/>, <https://example.org/quiet-houses>, quiet.example.com, <ask@quiet.example.com>, \
         unquiet@example.net, a quiet line, 12 992 and House Quietly.\n",
    );
    assert_eq!(told(&site), []);
    assert_eq!(site.run("build", &[]).status.code(), Some(0));
}

/// The wall reads what no rule for texts can: here a text that a script puts together.
#[test]
fn the_wall_knows_them_too() {
    let site = site();
    site.write("static/a.js", "say(\"quiet@\" + \"example.net\");\n");
    let found = told(&site);
    let [(file, _, message)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(file, "a.js");
    assert!(message.starts_with("`quiet@example.net` leads to somebody who asked not to be listed"), "{message}");
    assert_eq!(site.run("build", &[]).status.code(), Some(1));
    assert!(!site.public().exists());
}

#[test]
fn a_translation_from_elsewhere_is_read_as_well() {
    let site = site();
    site.page("content/en/b.md", "Ask them.\n");
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    let po = site.path().join("po");
    let po = po.to_str().expect("UTF-8");
    let exchange = |verb| handbill(&["translate", verb, "km", "--po-dir", po, "--site", &folder]);
    let output = exchange("export");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let files = tree(site.path().join("po").as_path());
    let (name, text) = files.iter().find(|(name, _)| name.ends_with("b.po")).expect("its file");
    let text = String::from_utf8(text.clone()).expect("UTF-8");
    let filled = text.replace("msgid \"A page\"\nmsgstr \"\"", "msgid \"A page\"\nmsgstr \"ទំព័រ\"").replace(
        "msgid \"Ask them.\"\nmsgstr \"\"",
        "msgid \"Ask them.\"\nmsgstr \"សួរ quiet@example.net ឬ ០១២ ៤៨៨ ៤៨៨\"",
    );
    assert_ne!(filled, text);
    site.write(&format!("po/{name}"), filled);
    let output = exchange("import");
    assert_ne!(output.status.code(), Some(101), "{}", said(&output));
    let files: Vec<String> = told(&site).into_iter().map(|(file, ..)| file).collect();
    let is_kept_out = !site.path().join("content/km/b.md").exists() && said(&output).contains(RULE);
    assert!(files == ["content/km/b.md", "content/km/b.md"] || is_kept_out, "{files:?} {}", said(&output));
}

/// The file is read and goes nowhere: not to readers, not onto a stick, not into what the team is shown.
#[test]
fn nothing_of_the_file_goes_anywhere() {
    let site = site();
    let kept = |text: &str| {
        let hidden = ["House Quiet", "called us", "12488488", "488 488", "1299", "quiet@", "quiet-", "quiet."];
        hidden.iter().for_each(|secret| assert!(!text.contains(secret), "{secret} in {text}"));
    };
    site.build();
    for (command, more) in [
        ("bundle", &[][..]),
        ("build", &["--team"]),
        ("contacts", &["list"]),
        ("contacts", &["due"]),
        ("contacts", &["sheet"]),
        ("contacts", &["export", "--as", "csv"]),
        ("contacts", &["export", "--as", "hsds"]),
        ("doctor", &[]),
    ] {
        let output = run(&site, DAY, &[&[command], more].concat());
        assert_eq!(output.status.code(), Some(0), "{command} {more:?}: {}", said(&output));
        kept(&said(&output));
    }
    let mut files = 0;
    for (name, bytes) in tree(site.path()).into_iter().filter(|(name, _)| name != "content/unlisted.toml") {
        files += 1;
        assert!(!name.contains("unlisted"), "{name}");
        kept(&String::from_utf8_lossy(&bytes));
    }
    assert!(files > 20, "{files}");
    // Without the file nothing is known of them, and that is right.
    std::fs::remove_file(site.path().join("content/unlisted.toml")).expect("it was there");
    site.page("content/en/b.md", "Write to <quiet@example.net>.\n");
    assert_eq!(told(&site), []);
}

/// A slip in the file is told, and no site is made until it is mended: it might be what somebody is known by.
#[test]
fn a_slip_in_the_file_stops_everything() {
    for (entry, rule, line) in [
        ("numbers = [\"012 488 488\"]", "bad-value", 2),
        ("numbers = [\"488\", \"+8551248848\"]", "bad-value", 2),
        ("emails = [\"quiet.example.net\"]", "bad-value", 2),
        ("accounts = [\"abc\"]", "bad-value", 2),
        ("urls = [\"quiet.example\"]", "bad-value", 2),
        ("phone = \"+85512488488\"", "unknown-field", 2),
        ("note = \"nobody\"", "missing-field", 1),
    ] {
        let site = site();
        site.write("content/unlisted.toml", format!("[[unlisted]]\n{entry}\n"));
        let output = run(&site, DAY, &["check", "--format", "json"]);
        let rows = rows(&output);
        let found: Vec<(String, String, u64)> = rows
            .iter()
            .map(|row| (field(row, "rule"), field(row, "file"), row["line"].as_u64().expect("a line")))
            .collect();
        has(&found, rule, "content/unlisted.toml", line);
        assert_eq!(output.status.code(), Some(1), "{entry}");
    }
}
