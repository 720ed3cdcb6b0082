//! A year on paper: what changes in it, what the team is told to call back, and what `card.html` says.

use crate::tools::editions::{card, recalled, record, run};
use crate::tools::{Site, said, sheet_text, squeezed, tool};

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
        let contact = |id: &str, name: &str, phone: &str, dialled: &str, more: &str, calls: &str| {
            format!(
                "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{name}\", km = \"ខ្សែ {name}\" }}\nphones = [{{ {phone} }}]\nstatus = \"confirmed\"\nanswered_by = \"ngo\"\n{more}\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n\
                 calls = [{{ on = \"2026-11-20\", by = \"SK\", number = \"{dialled}\", result = \"ok\" }}{calls}]\n\n"
            )
        };
        let line = format!("number = \"{number}\", country = \"KH\"");
        let hours = format!("hours = \"{hours}\"\n");
        site.write(
            "content/contacts.toml",
            contact("line", "Line", &line, "1280", "cost = \"free\"\n", line_calls)
                + &contact("office", "Office", "number = \"+85523724793\"", "+85523724793", &hours, "")
                + &contact("help", "Help", "number = \"+85592311511\"", "+85592311511", "", help_calls),
        );
        site.write(
            "content/facts.toml",
            "[[fact]]\nid = \"hours-72\"\nstatement = { en = \"It works within 72 hours.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
             verified = \"2026-11-20\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n",
        );
    }
}

/// The number that `line` has later, called.
const CALLED_NOW: &str = ", { on = \"2027-03-05\", by = \"SK\", number = \"1281\", result = \"ok\" }";

/// Nobody has called the number that the contact has now.
const UNTESTED: &str = "Line: the number has changed. Do not call the one on it. Ask those who gave it to you.";
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
    let wrong = row([one, "dangerous", "number-changed", "line", "1280", "-", "-"]);
    assert_eq!(recalled(&site, day, &[]), (Some(1), vec![wrong.clone()]));
    let one_wrong: (String, Vec<String>) = entry(one, &[DANGEROUS, UNTESTED]);
    assert_eq!(card(&site, day, "en"), [entry(three, &[RIGHT]), entry(two, &[RIGHT]), one_wrong.clone()]);

    // February: the office has other hours. That is told after the wrong number.
    let day = "2027-02-01";
    year.hours = "Mo-Fr 08:00-17:00";
    year.write(&site);
    let hours = row([two, "changed", "hours-changed", "office", "24/7", "Mo-Fr 08:00-17:00", "-"]);
    assert_eq!(recalled(&site, day, &[]), (Some(1), vec![wrong.clone(), hours.clone()]));
    let two_changed: (String, Vec<String>) =
        entry(two, &[CHANGED, "Office: other hours now. Mon–\u{2060}Fri 08:00–\u{2060}17:00"]);
    assert_eq!(card(&site, day, "en"), [entry(three, &[RIGHT]), two_changed.clone(), one_wrong.clone()]);

    // March: a line is found closed. The page that still names it is an error, and the paper is called back all the same.
    let day = "2027-03-01";
    year.help_calls = ", { on = \"2027-03-01\", by = \"SK\", number = \"+85592311511\", result = \"closed\" }";
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
    year.line_calls = CALLED_NOW;
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
    assert_eq!(
        now[2],
        entry(two, &[CHANGED, "Office: other hours now. Mon–\u{2060}Fri 08:00–\u{2060}17:00", good_until])
    );

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
    year.line_calls = CALLED_NOW;
    year.hours = "Mo-Fr 08:00-17:00";
    year.write(&site);
    for (language, words) in [
        ("en", ["Dangerous", "Line: the number has changed.", "On paper: 1280", "Now: 1281"]),
        ("km", ["គ្រោះថ្នាក់", "ខ្សែ Line៖ លេខបានផ្លាស់ប្ដូរហើយ។", "នៅលើក្រដាស: 1280", "ឥឡូវនេះ: 1281"]),
    ] {
        let output = run(&site, "2027-03-05", &["recall", "--sheet", "--lang", language]);
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
