//! A year in which everything is checked once, and then one word or one digit changes at a time: each time exactly the
//! sheets that say it are drafts, and changed back all is as before.

use std::collections::BTreeMap;
use std::fs;

use crate::tools::editions::{card, recalled, record, run};
use crate::tools::{Site, elements, parse, said};

const DAY: &str = "2026-11-22";

/// Five pages, each with something else to be held to.
fn site() -> Site {
    let site = Site::new();
    let source = "sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    let contact = |id: &str, name: &str, khmer: &str, phones: &str, more: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{name}\", km = \"{khmer}\" }}\nphones = [{phones}]\n\
             status = \"confirmed\"\n{more}{source}\n"
        )
    };
    let two = "{ number = \"+85592311511\" }, { number = \"1280\", country = \"KH\" }";
    site.write(
        "content/contacts.toml",
        contact("line", "Line", "ខ្សែ", two, "")
            + &contact(
                "office",
                "Office",
                "ការិយាល័យ",
                "{ number = \"+85523724793\" }",
                "hours = \"Mo-Fr 08:00-17:00\"\n",
            ),
    );
    site.write(
        "content/facts.toml",
        format!(
            "[[fact]]\nid = \"f\"\nstatement = {{ en = \"It works within 72 hours.\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
             verified = \"2026-11-20\"\nreview = \"clinician\"\n{source}"
        ),
    );
    for (page, english, khmer) in [
        ("called", "<contact:line>\n", "<contact:line>\n"),
        ("signed", "[You have 72 hours.](fact:f)\n", "[អ្នកមាន ៧២ ម៉ោង។](fact:f)\n"),
        ("signed-too", "[It works within 72 hours.](fact:f)\n", "[វាមានប្រសិទ្ធភាព ៧២ ម៉ោង។](fact:f)\n"),
        ("read", "The clinic is free.\n\nGo there.\n", "គ្លីនិកឥតគិតថ្លៃ។\n\nទៅទីនោះ។\n"),
        ("heard", "<contact:office>\n", "<contact:office>\n"),
    ] {
        let audio = if page == "heard" { "\n[audio]\nfile = \"heard.mp3\"\nlength = \"0:20\"\n" } else { "" };
        let front = |title: &str, critical: bool| {
            let critical = if critical { "critical = true\n" } else { "" };
            format!("+++\ntitle = \"{title}\"\n{critical}{audio}+++\n")
        };
        let critical = page == "read";
        site.write(&format!("content/en/{page}.md"), front("Page", critical) + english);
        site.write(&format!("content/km/{page}.md"), front("ទំព័រ", false) + khmer);
        site.write(&format!("content/km/.original/{page}.md"), front("Page", critical) + english);
    }
    for tag in ["en", "km"] {
        site.write(&format!("content/{tag}/heard.mp3"), b"ID3");
    }
    site
}

const PAGES: [&str; 5] = ["called", "signed", "signed-too", "read", "heard"];

fn done(site: &Site, arguments: &[&str]) {
    let output = run(site, DAY, arguments);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// Calls, signs, reads and hears everything as it is.
fn check_all(site: &Site) {
    for (id, number) in [("line", "+85592311511"), ("line", "1280"), ("office", "+85523724793")] {
        done(site, &["contacts", "checked", id, "--number", number, "--by", "SK", "--result", "ok"]);
    }
    done(site, &["facts", "sign", "f", "--by", "DR"]);
    let everything = [&PAGES[..], &["contact:line", "contact:office"]].concat();
    done(site, &[&["translate", "reviewed", "--lang", "km", "--by", "LM"], &everything[..]].concat());
    done(site, &["translate", "reviewed", "--lang", "en", "--by", "LM", "read"]);
    for tag in ["en", "km"] {
        done(site, &["recordings", "stamp", "heard", "--lang", tag, "--by", "LM"]);
    }
}

/// Why each sheet is a draft, by page and language; nothing of those that are final.
fn drafts(site: &Site) -> BTreeMap<String, Vec<String>> {
    let output = run(site, DAY, &["print", "--final", "--format", "json"]);
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let mut drafts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        if field("rule") == "not-final" {
            drafts.entry(format!("{} {}", field("page"), field("language"))).or_default().push(field("message"));
        }
    }
    assert_eq!(output.status.code(), Some(i32::from(!drafts.is_empty())), "{}", said(&output));
    drafts
}

/// Which of both voices of the page can be heard.
fn voices(site: &Site) -> [bool; 2] {
    done(site, &["build", "--only", "web"]);
    ["en", "km"].map(|tag| {
        let html = fs::read_to_string(site.public().join(format!("{tag}/heard.html"))).expect("a page");
        let mut found = false;
        elements(&parse(&html).document, &mut |name, _, _| found |= name == "audio");
        found
    })
}

const RIGHT: &str = "Nothing on it has changed, as far as we know.";

/// One thing that changes after everything was checked.
struct Change {
    file: &'static str,
    old: &'static str,
    new: &'static str,
    /// The sheets that say it, by page and language.
    drafts: &'static [&'static str],
    why: &'static str,
    /// What `recall` says of earlier sheets.
    on_paper: Option<&'static str>,
}

const CHANGES: &[Change] = &[
    // One digit of one number of two.
    Change {
        file: "content/contacts.toml",
        old: "{ number = \"1280\"",
        new: "{ number = \"1281\"",
        drafts: &["called en", "called km"],
        why: "nobody has called 1281 of `line`",
        on_paper: Some("number-changed"),
    },
    // Two digits that change places.
    Change {
        file: "content/contacts.toml",
        old: "\"+85592311511\" }",
        new: "\"+85592311151\" }",
        drafts: &["called en", "called km"],
        why: "nobody has called 092 311 151 of `line`",
        on_paper: Some("number-changed"),
    },
    // One word of the statement.
    Change {
        file: "content/facts.toml",
        old: "It works",
        new: "It helps",
        drafts: &["signed en", "signed km", "signed-too en", "signed-too km"],
        why: "the fact `f` waits for a signature",
        on_paper: Some("fact-changed"),
    },
    // One figure in a page's own sentence.
    Change {
        file: "content/en/signed.md",
        old: "72 hours",
        new: "7 days",
        drafts: &["signed en", "signed km"],
        why: "nobody has signed this sentence of the fact `f` as it is now",
        on_paper: None,
    },
    // One word of a translation.
    Change {
        file: "content/km/read.md",
        old: "ឥតគិតថ្លៃ",
        new: "ថ្លៃណាស់",
        drafts: &["read km"],
        why: "nobody has read this part of the ភាសាខ្មែរ text as it is now",
        on_paper: None,
    },
    // One word of an original that may hurt somebody.
    Change {
        file: "content/en/read.md",
        old: "Go there",
        new: "Go now",
        drafts: &["read en", "read km"],
        why: "nobody has read this part of the original of this critical page as it is now",
        on_paper: None,
    },
    // One word of the register in another language.
    Change {
        file: "content/contacts.toml",
        old: "ខ្សែ",
        new: "ខ្សែថ្មី",
        drafts: &["called km"],
        why: "nobody has read what the register says of `line` in ភាសាខ្មែរ",
        on_paper: None,
    },
];

#[test]
fn through_a_year_a_check_holds_only_for_what_was_checked() {
    let site = site();
    assert_eq!(drafts(&site).len(), 10, "nobody has looked at anything");
    assert_eq!(voices(&site), [false, false]);
    check_all(&site);
    let none: BTreeMap<String, Vec<String>> = BTreeMap::new();
    assert_eq!(drafts(&site), none);
    assert_eq!(voices(&site), [true, true]);

    let codes = record(&site, DAY, &["--lang", "en"]);
    assert_eq!((codes.len(), recalled(&site, DAY, &[])), (5, (Some(0), Vec::new())));
    for Change { file, old, new, drafts: wanted, why, on_paper } in CHANGES {
        let path = site.path().join(file);
        let before = fs::read_to_string(&path).expect("a file");
        assert!(before.contains(old), "{old} in {before}");
        fs::write(&path, before.replacen(old, new, 1)).expect("written");
        let found = drafts(&site);
        assert_eq!(found.keys().map(String::as_str).collect::<Vec<_>>(), *wanted, "{new}: {found:?}");
        assert!(found.values().all(|told| told.iter().any(|told| told == why)), "{new}: {found:?}");
        // What was printed before is called back where it says something else of a number or a fact, and `card.html`
        // agrees.
        let mut changed: Vec<String> =
            recalled(&site, DAY, &[]).1.into_iter().map(|[_, _, change, ..]| change).collect();
        changed.dedup();
        assert_eq!(changed, on_paper.iter().copied().collect::<Vec<_>>(), "{new}");
        let right = card(&site, DAY, "en").iter().filter(|(_, words)| words == &[RIGHT]).count();
        let called_back = if on_paper.is_some() { wanted.len() / 2 } else { 0 };
        assert_eq!(right, codes.len() - called_back, "{new}");
        fs::write(&path, before).expect("written");
    }
    assert_eq!(drafts(&site), none);

    // What a stamp is on must say the same in every release.
    let script = run(&site, DAY, &["recordings", "script", "heard", "--lang", "km"]);
    let script = String::from_utf8(script.stdout).expect("UTF-8");
    assert_eq!(script, "ទំព័រ\nការិយាល័យ\n+85523724793 call\nMo-Fr 08:00-17:00\n");

    // The hours of a contact that is read aloud: both voices are still, and are told.
    let path = site.path().join("content/contacts.toml");
    let before = fs::read_to_string(&path).expect("a register");
    fs::write(&path, before.replace("17:00", "16:00")).expect("written");
    assert_eq!(voices(&site), [false, false]);
    let told = said(&run(&site, DAY, &["check", "--format", "short"]));
    assert_eq!(told.matches("[stale-recording]: the page says something else than its recording").count(), 2, "{told}");
    fs::write(&path, &before).expect("written");
    assert_eq!(voices(&site), [true, true]);
    let told = said(&run(&site, DAY, &["check", "--format", "short"]));
    assert_eq!(told, "handbill: no findings\n");

    // A figure that the statement does not have is told, until both were seen and signed.
    let path = site.path().join("content/en/signed.md");
    let text = fs::read_to_string(&path).expect("a page").replace("72 hours", "7 days");
    fs::write(&path, text).expect("written");
    let differs = || {
        said(&run(&site, DAY, &["check", "--format", "short"])).contains("[sentence-differs]: this sentence says `7`")
    };
    assert!(differs());
    done(&site, &["facts", "sign", "f", "--by", "DR"]);
    assert!(!differs());
}
