//! What is on paper: codes, the ledger, and calling back what is wrong by now.

use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

use handbill::edition::{BadCode, Code};

use crate::tools::{Site, copy_shipped, elements, first, handbill, parse, said, sheet_text, squeezed, text, tool};

/// Runs a command about editions on a day.
pub(super) fn run(site: &Site, day: &str, arguments: &[&str]) -> Output {
    let folder = site.path().to_str().expect("UTF-8");
    handbill(&[arguments, &["--site", folder, "--as-of", day]].concat())
}

pub(super) fn rows(output: &Output) -> Vec<serde_json::Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

pub(super) fn field(row: &serde_json::Value, name: &str) -> String {
    match &row[name] {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}

/// Records pages and gives back their codes.
pub(super) fn record(site: &Site, day: &str, arguments: &[&str]) -> Vec<String> {
    let output = run(site, day, &[&["editions", "record", "--format", "json"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    // Findings are told beside them.
    let recorded = rows(&output).into_iter().filter(|row| row["edition"].is_string());
    recorded.map(|row| field(&row, "edition")).collect()
}

/// A register of three contacts and one fact, as it changes through a year.
#[derive(Clone)]
struct Year {
    /// The number of `line`.
    number: &'static str,
    /// Its calls after the first.
    line_calls: &'static str,
    /// The hours of `office`.
    hours: &'static str,
    /// The calls to `help` after the first.
    help_calls: &'static str,
}

impl Year {
    fn write(&self, site: &Site) {
        let Year { number, line_calls, hours, help_calls } = self;
        let contact = |id: &str, name: &str, phone: &str, more: &str, calls: &str| {
            format!(
                "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{name}\", km = \"ខ្សែ {name}\" }}\nphones = [{{ {phone} }}]\nstatus = \"confirmed\"\nanswered_by = \"ngo\"\n{more}\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n\
                 calls = [{{ on = \"2026-11-20\", by = \"SK\", result = \"ok\" }}{calls}]\n\n"
            )
        };
        let line = format!("number = \"{number}\", country = \"KH\"");
        let hours = format!("hours = \"{hours}\"\n");
        site.write(
            "content/contacts.toml",
            contact("line", "Line", &line, "cost = \"free\"\n", line_calls)
                + &contact("office", "Office", "number = \"+85523724793\"", &hours, "")
                + &contact("help", "Help", "number = \"+85592311511\"", "", help_calls),
        );
        site.write(
            "content/facts.toml",
            "[[fact]]\nid = \"hours-72\"\nstatement = { en = \"It works within 72 hours.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
             verified = \"2026-11-20\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n",
        );
    }
}

/// What `recall` says on a day: its exit status, and for each change edition, danger, change, id, then, now and reprint.
pub(super) fn recalled(site: &Site, day: &str, more: &[&str]) -> (Option<i32>, Vec<[String; 7]>) {
    let output = run(site, day, &[&["recall", "--format", "json"], more].concat());
    let changes = rows(&output)
        .into_iter()
        .filter(|row| row["edition"].is_string())
        .map(|row| ["edition", "danger", "change", "id", "then", "now", "superseded_by"].map(|name| field(&row, name)));
    (output.status.code(), changes.collect())
}

/// What `card.html` says: for each edition its code and the sentences under it.
pub(super) fn card(site: &Site, day: &str, language: &str) -> Vec<(String, Vec<String>)> {
    let output = run(site, day, &["build", "--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = fs::read_to_string(site.public().join(language).join("card.html")).expect("card.html");
    let mut editions = Vec::new();
    elements(&parse(&html).document, &mut |_, attributes, node| {
        let Some((_, id)) = attributes.iter().find(|(name, _)| name == "id") else { return };
        if attributes.iter().any(|(name, _)| name == "data-edition") {
            let mut sentences = Vec::new();
            elements(node, &mut |name, _, inner| {
                if name == "p" {
                    sentences.push(text(inner).trim().to_owned());
                }
            });
            editions.push((id.clone(), sentences));
        }
    });
    editions
}

const RIGHT: &str = "Nothing on it has changed, as far as we know.";
const DANGEROUS: &str = "Do not rely on it. Ask for a newer one.";
const CHANGED: &str = "Something on it has changed.";
const OLD: &str = "It is old. Ask for a newer one.";

/// Three editions through a year in which everything happens that can.
#[test]
fn a_year_on_paper() {
    let site = Site::new();
    let mut year = Year { number: "1280", line_calls: "", hours: "24/7", help_calls: "" };
    year.write(&site);
    site.write("content/en/one.md", "+++\ntitle = \"One\"\n[print]\nformat = \"card\"\n+++\n<contact:line>\n\n[It works within 72 hours.](fact:hours-72)\n");
    site.page("content/en/two.md", "<contact:office>\n");
    site.page("content/en/three.md", "<contact:help>\n");
    let nothing: Vec<[String; 7]> = Vec::new();
    let row = |row: [&str; 7]| row.map(str::to_owned);

    // November: three are printed. Nothing is wrong.
    let day = "2026-11-22";
    let mut codes = record(&site, day, &["one", "--lang", "en", "--quantity", "100", "--profile", "shop-3mm"]);
    codes.extend(record(&site, day, &["two", "--lang", "en", "--quantity", "50", "--note", "in the \"north\""]));
    codes.extend(record(&site, day, &["three", "--lang", "en"]));
    let [one, two, three] = [&*codes[0], &*codes[1], &*codes[2]];
    assert_eq!(recalled(&site, day, &[]), (Some(0), nothing));
    let entry = |code: &str, sentences: &[&str]| (code.to_owned(), sentences.iter().map(|s| (*s).to_owned()).collect());
    let all_right: Vec<(String, Vec<String>)> = [three, two, one].map(|code| entry(code, &[RIGHT])).into();
    assert_eq!(card(&site, day, "en"), all_right);

    // January: a number changes. Cards with the old one lead to the wrong people.
    let day = "2027-01-10";
    year.number = "1281";
    year.write(&site);
    let wrong = row([one, "dangerous", "number-changed", "line", "1280", "1281", "-"]);
    assert_eq!(recalled(&site, day, &[]), (Some(1), vec![wrong.clone()]));
    let one_wrong: (String, Vec<String>) =
        entry(one, &[DANGEROUS, "Line: the number has changed.", "1281 Works only inside Cambodia."]);
    assert_eq!(card(&site, day, "en"), [entry(three, &[RIGHT]), entry(two, &[RIGHT]), one_wrong.clone()]);

    // February: the office has other hours. That is told after the wrong number.
    let day = "2027-02-01";
    year.hours = "Mo-Fr 08:00-17:00";
    year.write(&site);
    let hours = row([two, "changed", "hours-changed", "office", "24/7", "Mo-Fr 08:00-17:00", "-"]);
    assert_eq!(recalled(&site, day, &[]), (Some(1), vec![wrong.clone(), hours.clone()]));
    let two_changed: (String, Vec<String>) = entry(two, &[CHANGED, "Office: other hours now. Mon–Fri 08:00–17:00"]);
    assert_eq!(card(&site, day, "en"), [entry(three, &[RIGHT]), two_changed.clone(), one_wrong.clone()]);

    // March: a line is found closed. The page that still names it is an error, and the paper is called back all the same.
    let day = "2027-03-01";
    year.help_calls = ", { on = \"2027-03-01\", by = \"SK\", result = \"closed\" }";
    year.write(&site);
    let closed = row([three, "dangerous", "closed", "help", "+85592311511", "closed on 2027-03-01", "-"]);
    let so_far = vec![wrong.clone(), closed.clone(), hours.clone()];
    assert_eq!(run(&site, day, &["build"]).status.code(), Some(1));
    assert_eq!(recalled(&site, day, &[]), (Some(1), so_far));
    site.page("content/en/three.md", "Nobody to call.\n");
    let three_closed: (String, Vec<String>) = entry(three, &[DANGEROUS, "Help: do not use the number on it."]);
    assert_eq!(card(&site, day, "en"), [three_closed.clone(), two_changed.clone(), one_wrong.clone()]);

    // A reprint with the right number, which was called. The old one is told with what supersedes it.
    let day = "2027-03-05";
    year.line_calls = ", { on = \"2027-03-05\", by = \"SK\", result = \"ok\" }";
    year.write(&site);
    let again = record(&site, day, &["one", "--lang", "en", "--quantity", "30"]);
    let again = &*again[0];
    assert_ne!(again, one);
    let superseded = row([one, "dangerous", "number-changed", "line", "1280", "1281", again]);
    assert_eq!(recalled(&site, day, &[]), (Some(1), vec![superseded.clone(), closed.clone(), hours.clone()]));
    let newer = format!("The newer one has the code {again}.");
    let one_superseded: (String, Vec<String>) =
        entry(one, &[DANGEROUS, "Line: the number has changed.", "1281 Works only inside Cambodia.", &newer]);
    assert_eq!(
        card(&site, day, "en"),
        [entry(again, &[RIGHT]), three_closed.clone(), two_changed.clone(), one_superseded]
    );
    // Nobody is thought to carry what was last printed before March.
    assert_eq!(recalled(&site, day, &["--since", "2027-03-01"]), (Some(0), Vec::new()));

    // May: the day is past after which the first three said to ask for a newer one.
    assert_eq!(recalled(&site, "2027-05-19", &[]).1.len(), 3, "on the day itself they still hold");
    let day = "2027-05-20";
    let past = |code, newer| row([code, "old", "past-renew", "-", "2027-05-19", "-", newer]);
    let so_far =
        [superseded.clone(), past(one, again), closed.clone(), past(three, "-"), hours.clone(), past(two, "-")];
    assert_eq!(recalled(&site, day, &[]), (Some(1), so_far.to_vec()));
    let good_until = "It was good until 19\u{a0}May\u{a0}2027.";
    let now = card(&site, day, "en");
    assert_eq!(now[0], entry(again, &[RIGHT]));
    assert_eq!(now[2], entry(two, &[CHANGED, "Office: other hours now. Mon–Fri 08:00–17:00", good_until]));

    // November: the fact was looked at more than a year ago. The reprint has nothing worse.
    let day = "2027-11-21";
    let told = recalled(&site, day, &[]).1;
    let told: Vec<[&str; 4]> = told.iter().map(|row| [&*row[0], &*row[1], &*row[2], &*row[3]]).collect();
    let wanted = [
        [one, "dangerous", "number-changed", "line"],
        [one, "old", "fact-expired", "hours-72"],
        [one, "old", "past-renew", "-"],
        [three, "dangerous", "closed", "help"],
        [three, "old", "past-renew", "-"],
        [two, "changed", "hours-changed", "office"],
        [two, "old", "past-renew", "-"],
        [again, "old", "fact-expired", "hours-72"],
        [again, "old", "past-renew", "-"],
    ];
    assert_eq!(told, wanted);
    assert_eq!(
        card(&site, day, "en")[0],
        entry(
            again,
            &[
                OLD,
                "This was checked too long ago: It works within 72 hours.",
                "It was good until 1\u{a0}Sept\u{a0}2027."
            ]
        )
    );
    // With nothing but old ones in the field there is no danger.
    let (status, told) = recalled(&site, day, &["--since", "2027-03-01"]);
    assert_eq!((status, told.len()), (Some(0), 2));

    // For people: how many are out there, and what to do.
    let words = String::from_utf8(run(&site, day, &["recall"]).stdout).expect("UTF-8");
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(lines[0], format!("{one} one en card final, printed 2026-11-22, 100 copies"));
    assert_eq!(lines[1], "  dangerous: `line`: 1280 is not its number any more; now 1281");
    assert_eq!(lines[4], format!("  newer: {again}, printed 2027-03-05"));
    assert_eq!(lines[5], format!("{three} three en a4 final, printed 2026-11-22, nobody wrote how many"));
}

/// What can become of a contact or a fact on paper, one thing at a time.
#[test]
fn every_change_is_told_as_what_it_is() {
    let contact = |more: &str| {
        format!(
            "[[contact]]\nid = \"c\"\nname = {{ en = \"C\" }}\nphones = [{{ number = \"1280\", country = \"KH\" }}]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let fact = |more: &str| {
        format!(
            "[[fact]]\nid = \"f\"\nverified = \"2026-11-20\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let good = "status = \"confirmed\"\n";
    let stated = "statement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n";
    let closed = "calls = [{ on = \"2026-11-21\", by = \"SK\", result = \"wrong\" }]\n";
    for (contacts, facts, wanted) in [
        (contact(good), fact(stated), None),
        // Another translation, another source, one number more: nothing on paper is wrong.
        (contact(good).replace("}]\nsources", "}, { number = \"+85523724793\" }]\nsources"), fact(stated), None),
        (contact(good).replace("{ en = \"C\" }", "{ en = \"C\", km = \"គ\" }"), fact(stated), None),
        (contact("status = \"contradicted\"\n"), fact(stated), Some(("dangerous", "contradicted"))),
        (String::new(), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact("status = \"confirmed\"\nvisibility = \"never\"\n"), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact("status = \"confirmed\"\nvisibility = \"team\"\n"), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact(&format!("{good}{closed}")), fact(stated), Some(("dangerous", "others-answer"))),
        (contact(&format!("{good}alert = {{ en = \"Shut.\" }}\n")), fact(stated), Some(("dangerous", "alerted"))),
        (contact(&format!("{good}answered_by = \"police\"\n")), fact(stated), Some(("dangerous", "police-answer"))),
        (contact(&format!("{good}answered_by = \"embassy\"\n")), fact(stated), Some(("changed", "who-changed"))),
        (contact(&format!("{good}hours = \"24/7\"\n")), fact(stated), Some(("changed", "hours-changed"))),
        (contact(&format!("{good}cost = \"free\"\n")), fact(stated), Some(("changed", "cost-changed"))),
        (
            contact(&format!("{good}confidential = {{ en = \"They tell.\" }}\n")),
            fact(stated),
            Some(("changed", "privacy-changed")),
        ),
        (contact(good).replace("KH\" }", "KH\", by = \"text\" }"), fact(stated), Some(("dangerous", "number-changed"))),
        (contact(good), String::new(), Some(("dangerous", "fact-withdrawn"))),
        (contact(good), fact(&stated.replace("publish", "never")), Some(("dangerous", "fact-withdrawn"))),
        (contact(good), fact(&stated.replace("So it is.", "So it was.")), Some(("dangerous", "fact-changed"))),
        (contact(good), fact(&stated.replace("publish", "label")), Some(("changed", "fact-unsure"))),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", contact(good));
        site.write("content/facts.toml", fact(stated));
        site.page("content/en/a.md", "<contact:c>\n\n[So it is.](fact:f)\n");
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", &contacts);
        site.write("content/facts.toml", &facts);
        let (status, told) = recalled(&site, "2026-11-22", &[]);
        let told: Vec<(&str, &str)> = told.iter().map(|row| (&*row[1], &*row[2])).collect();
        assert_eq!(told, wanted.into_iter().collect::<Vec<_>>(), "{contacts}{facts}");
        assert_eq!(status, Some(i32::from(wanted.is_some_and(|(danger, _)| danger == "dangerous"))));
    }
}

/// What a sheet did not say cannot be wrong on it: a sentence has the number only, a card no word on privacy.
#[test]
fn what_was_not_printed_is_not_called_wrong() {
    let contact = |more: &str| {
        format!(
            "[[contact]]\nid = \"c\"\nname = {{ en = \"C\" }}\nphones = [{{ number = \"1280\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    for (format, text, wanted) in [
        ("a4", "Call <contact:c>.", &["alerted"][..]),
        ("a4", "<contact:c>", &["alerted", "who-changed", "hours-changed", "cost-changed", "privacy-changed"]),
        ("card", "Call [them](contact:c) now.", &["alerted"]),
        ("card", "[Them](contact:c)", &["alerted", "who-changed", "hours-changed", "cost-changed"]),
        ("card", "<contact:c>", &["alerted", "who-changed", "hours-changed", "cost-changed"]),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", contact(""));
        site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\n+++\n{text}\n"));
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        let more = "alert = { en = \"Shut.\" }\nanswered_by = \"ngo\"\nhours = \"24/7\"\ncost = \"free\"\nconfidential = { en = \"They tell.\" }\n";
        site.write("content/contacts.toml", contact(more));
        let told = recalled(&site, "2026-11-22", &[]).1;
        assert_eq!(told.iter().map(|row| &*row[2]).collect::<Vec<_>>(), wanted, "{format} {text}");
    }
}

/// A wrong number is never said again on the web, nor anything of a contact that is for paper or the team only.
#[test]
fn the_page_tells_no_wrong_number_and_no_secret() {
    let site = Site::new();
    let contact = |id: &str, number: &str, more: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"Name {id} {number}\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let good = "status = \"confirmed\"\n";
    let paper = "status = \"confirmed\"\nvisibility = \"print\"\n";
    site.write("content/contacts.toml", contact("open", "1280", good) + &contact("paper", "1281", paper));
    site.page("content/en/a.md", "<contact:open>\n\n<contact:paper>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let bad = "status = \"contradicted\"\n";
    site.write("content/contacts.toml", contact("open", "1280", bad) + &contact("paper", "1299", paper));
    site.page("content/en/a.md", "<contact:paper>\n");
    let [(_, sentences)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
    let hidden = "A number on it is not right any more.";
    let draft = "It is a draft. It was not checked when it was printed.";
    assert_eq!(sentences, &[DANGEROUS, draft, hidden]);
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("card.html");
    for secret in ["1280", "1281", "1299", "Name"] {
        assert!(!text(&first(&parse(&html), "article")).contains(secret), "{secret}");
    }
    // Of a sheet for the team the page says whether it is right, and nothing more.
    site.write("content/en/ours.md", "+++\ntitle = \"Ours\"\nvisibility = \"team\"\n+++\n[So it is.](fact:f)\n");
    let fact = "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
                sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    site.write("content/facts.toml", fact);
    let ours = record(&site, "2026-11-22", &["ours", "--lang", "en"]);
    site.write("content/facts.toml", fact.replace("So it is.", "So it was."));
    site.write("content/en/ours.md", "+++\ntitle = \"Ours\"\nvisibility = \"team\"\n+++\nNothing.\n");
    let listed = card(&site, "2026-11-22", "en");
    assert_eq!(listed[0], (ours[0].clone(), vec![DANGEROUS.to_owned(), draft.to_owned()]));
    // The team's own list says it all.
    let told = recalled(&site, "2026-11-22", &[]).1;
    assert_eq!(told.iter().map(|row| &*row[4]).collect::<Vec<_>>(), ["1281", "1280", "So it is."]);
}

/// Of all that is on paper of the shipped site: every sign replaced by every letter and digit, every two neighbours
/// exchanged. None of that is a code, so none is another edition's.
#[test]
fn no_mistyped_code_is_taken_for_another_edition() {
    let site = Site::new();
    copy_shipped(site.path());
    let codes = record(&site, "2026-11-22", &["--profile", "home", "--profile", "copier"]);
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "no two are the same");
    assert!(codes.len() >= 96, "{}", codes.len());
    let all: Vec<char> = ('0'..='9').chain('A'..='Z').collect();
    for text in &codes {
        let code = Code::parse(text).expect("a code");
        let signs: Vec<char> = text.chars().filter(|c| *c != '-').collect();
        let typed = |signs: &[char]| Code::parse(&signs.iter().collect::<String>());
        assert_eq!(typed(&signs), Ok(code));
        for at in 0..signs.len() {
            for sign in all.iter().filter(|sign| **sign != signs[at]) {
                let mut wrong = signs.clone();
                wrong[at] = *sign;
                assert!(matches!(typed(&wrong), Err(BadCode::Sign(_) | BadCode::Mistyped)), "{text}: {wrong:?}");
            }
            let mut wrong = signs.clone();
            wrong.swap(at, (at + 1).min(signs.len() - 1));
            assert_eq!(typed(&wrong).ok(), (wrong == signs).then_some(code), "{text}: {wrong:?}");
        }
    }
}

/// The code is made from what a handout says: the same for every printer and every day, another for another word.
#[test]
fn a_code_stands_for_what_is_said() {
    let site = Site::new();
    let page = |text: &str| {
        site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"card\"\n+++\n{text}\n"));
    };
    page("Words.");
    let [first] = &record(&site, "2026-10-22", &["a", "--lang", "en"])[..] else { panic!("one") };
    assert_eq!(&record(&site, "2026-11-22", &["a", "--lang", "en", "--profile", "shop-cmyk"])[0], first);
    page("Words,");
    let [second] = &record(&site, "2026-11-22", &["a", "--lang", "en"])[..] else { panic!("one") };
    assert_ne!(first, second);
    // In the other language, where the original is shown under a notice, it is another handout.
    let [third] = &record(&site, "2026-11-22", &["a", "--lang", "km"])[..] else { panic!("one") };
    assert_ne!(second, third);
    // The code is on the paper, whoever prints it.
    for profile in ["home", "copier", "shop-3mm"] {
        assert_eq!(site.run("print", &["a", "--lang", "en", "--profile", profile]).status.code(), Some(0));
        let words = squeezed(&sheet_text(&site.path().join(format!("print/en/a.{profile}.pdf"))));
        assert_eq!(words.matches(second.as_str()).count(), 1, "{words}");
    }
}

/// In a discreet site the tab says nothing of cards that may be wrong, and without a ledger there is no page.
#[test]
fn the_page_is_there_where_something_was_recorded() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    let linked = |site: &Site| {
        let html = fs::read_to_string(site.public().join("km/index.html")).expect("an index");
        let mut found = false;
        elements(&parse(&html).document, &mut |_, attributes, _| {
            found |= attributes.iter().any(|(name, value)| name == "href" && value == "card.html");
        });
        (found, site.public().join("km/card.html").is_file())
    };
    site.build();
    assert_eq!(linked(&site), (false, false));
    record(&site, "2026-11-22", &["a"]);
    site.build();
    assert_eq!(linked(&site), (true, true));
    let title =
        || text(&first(&parse(&fs::read_to_string(site.public().join("en/card.html")).expect("a page")), "title"));
    assert_eq!(title(), "Is my card still right?");
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("discreet = true\n{config}"));
    site.build();
    assert_eq!(title(), "Look up a code");
    // What is put into the page is not copied beside it.
    site.write("static/card.css", ".ask { color: teal; }\n");
    site.build();
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("a page");
    assert!(text(&first(&parse(&html), "style")).ends_with(".ask { color: teal; }"));
    assert!(!site.public().join("card.css").exists());
}

/// The sheet for the team: the most dangerous first, what stood there and what is true now.
#[test]
fn the_recall_sheet_says_what_the_list_says() {
    let site = Site::new();
    let mut year = Year { number: "1280", line_calls: "", hours: "24/7", help_calls: "" };
    year.write(&site);
    site.page("content/en/one.md", "<contact:office>\n");
    site.page("content/en/two.md", "<contact:line>\n");
    let codes = record(&site, "2026-11-22", &["--lang", "en", "--quantity", "40"]);
    year.number = "1281";
    year.hours = "Mo-Fr 08:00-17:00";
    year.write(&site);
    for (language, words) in [
        ("en", ["Dangerous", "Line: the number has changed.", "On paper: 1280", "Now: 1281"]),
        ("km", ["គ្រោះថ្នាក់", "ខ្សែ Line៖ លេខបានផ្លាស់ប្ដូរហើយ។", "នៅលើក្រដាស: 1280", "ឥឡូវនេះ: 1281"]),
    ] {
        let output = run(&site, "2027-01-10", &["recall", "--sheet", "--lang", language]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        let sheet = site.path().join(format!("print/recall.{language}.pdf"));
        let told = squeezed(&sheet_text(&sheet));
        let places: Vec<Option<usize>> = words.iter().map(|part| told.find(&squeezed(part))).collect();
        assert!(places.iter().all(Option::is_some), "{language}: {places:?} in {told}");
        assert!(told.find(&codes[1]) < told.find(&codes[0]), "the wrong number before the changed hours: {told}");
        let info = tool("pdfinfo", &[sheet.to_str().expect("UTF-8")]);
        assert!(info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{info}");
        tool("qpdf", &["--check", sheet.to_str().expect("UTF-8")]);
    }
}
