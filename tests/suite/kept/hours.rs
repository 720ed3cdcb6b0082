//! Opening hours: one week, read as OpenStreetMap reads it, and said the same everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use handbill::register::{Doubtful, Hours, On, State, What, Why};
use proptest::prelude::*;

use crate::tools::{Site, elements, findings, has, judge, list, parse, shipped, text};

/// Ordinary days, then holidays, from Monday.
const DAYS: [(On, [u8; 7]); 2] = [(On::Weekdays, [0, 1, 2, 3, 4, 5, 6]), (On::Holidays, [0, 1, 2, 3, 4, 5, 6])];

/// The stretches of fourteen days that are open (`o`) or not known (`u`), in minutes from midnight.
pub(super) fn stretches(hours: &Hours) -> String {
    let of = |day, on| {
        let mut found: Vec<(char, usize, usize)> = Vec::new();
        for (at, what) in hours.minutes(day, on).into_iter().enumerate() {
            let state = match what.map(|what| what.state) {
                Some(State::Open) => 'o',
                Some(State::Unknown) => 'u',
                Some(State::Closed) | None => continue,
            };
            match found.last_mut() {
                Some((last, _, to)) if *last == state && *to == at => *to += 1,
                Some(_) | None => found.push((state, at, at + 1)),
            }
        }
        found.iter().map(|(state, from, to)| format!("{state}{from}-{to}")).collect::<Vec<_>>().join(",")
    };
    let days = DAYS.iter().flat_map(|(on, days)| days.iter().map(|day| of(*day, *on)));
    days.collect::<Vec<_>>().join(" ")
}

/// What npm `opening_hours` says of each; `refused` where it does not read them.
pub(super) fn judged(all: &[&str]) -> Vec<String> {
    let mut node = judge("node");
    node.arg(shipped().join("tests/lists/opening-hours.mjs")).env("TZ", "UTC").current_dir(shipped());
    let mut child = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node starts");
    let mut input = child.stdin.take().expect("standard input");
    let lines = all.join("\n") + "\n";
    // The program answers line by line: writing waits for nobody who waits for reading.
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()).expect("written"));
    let output = child.wait_with_output().expect("node ends");
    writer.join().expect("written");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Vec<String> = String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect();
    assert_eq!(said.len(), all.len());
    said
}

/// Of 400 opening hours in the forms of OpenStreetMap, those that are one week have the same open, closed and unknown
/// minutes as npm `opening_hours` finds, on seven ordinary days and seven holidays; the others are refused for what they are.
#[test]
fn hours_mean_what_openstreetmap_means() {
    let rows = list("opening-hours.tsv");
    assert_eq!(rows.len(), 400);
    let all: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    let (mut same, mut refused) = (0, BTreeMap::<&str, BTreeSet<Why>>::new());
    let mut others = Vec::new();
    for (row, judged) in rows.iter().zip(judged(&all)) {
        match Hours::parse(&row[1]) {
            Err(bad) => drop(refused.entry(&row[0]).or_default().insert(bad.why)),
            Ok(hours) if stretches(&hours) == judged => same += 1,
            Ok(hours) => others.push(format!("{}\n  ours {}\n  npm  {judged}", row[1], stretches(&hours))),
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert!(same >= 360, "{same} are the same");
    let refused: Vec<(&str, Vec<Why>)> =
        refused.into_iter().map(|(kind, why)| (kind, why.into_iter().collect())).collect();
    let wanted = [
        ("day offset", Why::DayOffset),
        ("days not named", Why::Days),
        ("easter", Why::Easter),
        ("interval", Why::Interval),
        ("no hours", Why::Notation),
        ("nth day", Why::NthDay),
        ("open end", Why::OpenEnd),
        ("school holidays", Why::SchoolHolidays),
        ("season", Why::Season),
        ("sun", Why::Sun),
        ("week numbers", Why::WeekNumbers),
        ("year", Why::Year),
    ];
    assert_eq!(refused, wanted.map(|(kind, why)| (kind, vec![why])));
}

/// Each kind of hours that are not one week is told as what it is, with the line to write where one can be known.
#[test]
fn what_cannot_be_said_is_told_with_the_line_to_write() {
    for (hours, message, hint) in [
        ("Mo-Fr 8am-5pm", "are no opening hours", "write `hours = \"Mo-Fr 08:00-17:00\"`"),
        ("Monday to Friday 8.30-16.00", "are no opening hours", "write `hours = \"Mo-Fr 08:30-16:00\"`"),
        (
            "Mo-Fr 0800-1700 \"desk 1200\"",
            "are no opening hours",
            "write `hours = 'Mo-Fr 08:00-17:00 unknown \"desk 1200\"'`",
        ),
        ("call us", "are no opening hours", "write them as OpenStreetMap does"),
        ("Mo-Fr 08:00-17:00 \"open", "are no opening hours", "write them as OpenStreetMap does"),
        (
            "Mo-Fr 08:00-17:00; 10:00-12:00",
            "do not say on which days the hours behind `;` are",
            "write the days before the times behind `;`",
        ),
        (
            "Mo-Fr 08:00-17:00; SH off",
            "are not the same in every week: they name school holidays",
            "write `hours = \"Mo-Fr 08:00-17:00\"`; what is left out may stand in `what`",
        ),
        (
            "Mo-Fr 08:00-17:00; Dec 25 off",
            "are not the same in every week: they name a month",
            "write `hours = \"Mo-Fr 08:00-17:00\"`; what is left out may stand in `what`",
        ),
        (
            "We[1] 14:00-16:00",
            "are not the same in every week: they count days of a month",
            "write what holds in every week",
        ),
        (
            "PH +1 day off",
            "are not the same in every week: they name the days around a holiday",
            "write what holds in every week",
        ),
        (
            "week 1-20 Mo 08:00-12:00",
            "are not the same in every week: they count weeks",
            "write what holds in every week",
        ),
        (
            "2026 Mo-Fr 08:00-17:00",
            "are not the same in every week: they name a year",
            "write what holds in every week",
        ),
        ("easter off", "are not the same in every week: they name Easter", "write what holds in every week"),
        (
            "sunrise-sunset",
            "are not the same in every week: the sun rises and sets at other times",
            "write times of the day",
        ),
        ("Mo-Fr 08:00+", "do not say until when", "write when they close"),
        ("08:00-16:00/00:30", "say how often, and handbill says only from when to when", "leave out the stroke"),
    ] {
        let bad = Hours::parse(hours).expect_err(hours);
        assert_eq!(bad.why.message(), message, "{hours}");
        assert!(bad.hint().starts_with(hint), "{hours}: {}", bad.hint());
    }
    let long = format!("Mo-Fr 08:00-17:00 \"{}\"", "x".repeat(Hours::LONGEST));
    assert_eq!(Hours::parse(&long).expect_err("long").why, Why::Length);
}

/// Of how many days a week's hours begin with a state, in a row.
fn rule() -> impl Strategy<Value = String> {
    let day = prop::sample::select(vec!["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]);
    let range =
        prop_oneof![day.clone().prop_map(str::to_owned), (day.clone(), day).prop_map(|(a, b)| format!("{a}-{b}"))];
    let holidays = prop::sample::select(vec!["", "PH", "PH,", "PH "]);
    let days =
        (prop::collection::vec(range, 0..3), holidays).prop_map(|(days, holidays)| match (days.join(","), holidays) {
            (days, "PH") if days.is_empty() => "PH".to_owned(),
            (days, _) if days.is_empty() => days,
            (days, "PH") => format!("{days},PH"),
            (days, holidays) => format!("{holidays}{days}"),
        });
    let span = (0..96_u16, 1..120_u16).prop_map(|(from, length)| {
        let to = (from + length).min(192);
        format!("{:02}:{:02}-{:02}:{:02}", from / 4, from % 4 * 15, to / 4, to % 4 * 15)
    });
    let times = prop::collection::vec(span, 0..3).prop_map(|spans| spans.join(","));
    let state =
        prop::sample::select(vec!["", "", "open", "off", "unknown", "\"x\"", "open \"x\"", "off \"by appointment\""]);
    (days, times, state).prop_map(|(days, times, state)| {
        let parts = [days, times, state.to_owned()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { "24/7".to_owned() } else { parts.join(" ") }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Hours are written out so that they are read again as the same week.
    #[test]
    fn what_is_written_out_is_read_as_the_same_week(
        first in rule(),
        more in prop::collection::vec((prop::sample::select(vec!["; ", ", ", " || "]), rule()), 0..4),
    ) {
        let written = more.iter().fold(first, |all, (mark, rule)| all + mark + rule);
        if let Ok(hours) = Hours::parse(&written) {
            let again = hours.to_string();
            let read = Hours::parse(&again);
            prop_assert_eq!(read.as_ref(), Ok(&hours), "{} as {}", written, again);
            let minutes = |hours: &Hours| stretches(hours);
            prop_assert_eq!(minutes(&hours), minutes(&read.expect("read")));
            // What handbill writes leaves no doubt, unless nobody ever answers.
            let doubt = Hours::parse_in_doubt(&again).map(|(_, doubt)| doubt.map(|doubt| doubt.why));
            prop_assert!(matches!(doubt, Ok(None | Some(Doubtful::OnlyClosed))), "{} as {}: {:?}", written, again, doubt);
        }
    }

    /// Whatever stands there, it is read or refused.
    #[test]
    fn whatever_is_written_is_read_or_refused(
        text in "([MTWFSP][oueharH]|[0-9:]{1,5}|[-+/,;|\"\\[\\] ]|off|week|Jan|open|24/7|\\PC){0,60}",
        words in "((Mon|Fridays|T2|PH|daily|every day) |[0-9]{1,2}([.:h][0-9]{2})?( ?[ap]\\.?m)?|[-–,;. ]|to|noon|midnight|24 hours|off){0,20}",
    ) {
        for text in [text, words] {
            if let Err(bad) = Hours::parse(&text) {
                prop_assert!(!bad.hint().is_empty());
                let is_read = bad.line.as_deref().is_none_or(|line| Hours::parse(line).is_ok());
                prop_assert!(is_read, "{}: {:?}", text, bad.line);
            }
        }
    }
}

/// Hours that clinics, offices and police have.
const TYPICAL: [&str; 38] = [
    "24/7",
    "Mo-Fr 08:00-17:00",
    "Mo-Fr 08:00-12:00,13:00-17:00",
    "Mo-Fr 08:00-17:00; Mo-Fr 12:00-13:00 off",
    "Mo-Fr 07:30-11:30,14:00-17:00; Sa 07:30-11:30; PH off",
    "Mo,We 08:00-11:30,14:00-17:00; PH off",
    "08:00-20:00",
    "08:00-17:00; We off",
    "24/7; Su off",
    "24/7; PH off",
    "Mo-Su,PH 07:00-19:00",
    "Mo-Fr 08:00-17:00; Sa,Su,PH 10:00-14:00",
    "Mo-Fr 08:00-17:00; PH Mo-Fr 10:00-12:00",
    "Mo-Fr 20:00-02:00",
    "20:00-06:00",
    "Fr 20:00-02:00, Sa 10:00-12:00",
    "Mo-Fr 17:00-08:00, Sa-Su 00:00-24:00",
    "\"by appointment\"",
    "24/7 \"emergencies only\"",
    "24/7 open \"ring the bell\"",
    "Mo-Fr 08:00-17:00 \"call first\"",
    "Mo-Fr 08:00-12:00; Sa \"by appointment\"",
    "Mo-Fr 08:00-12:00 open \"walk in\", Mo-Fr 13:00-17:00 \"by appointment\"",
    "Mo-Fr 08:00-17:00 || \"by appointment\"",
    "Mo-Fr 09:00-12:00; PH off || \"by phone\"",
    "Mo-Fr 08:00-17:00; Sa 08:00-12:00 unknown",
    "unknown",
    "off",
    "off \"moved\"",
    "Mo-Fr 08:00-16:00; PH off \"police answer\"",
    "08:00-10:00,11:00-12:00,14:00-15:00",
    "24/7 \"by appointment\"",
    "24/7 unknown",
    "PH off",
    "Tu off",
    "Mo-Fr 12:00-13:00 off",
    "unknown; PH off",
    "20:00-06:00; PH 02:00-04:00 off",
];

pub(super) fn contacts(all: &[&str]) -> String {
    let contact = |(at, hours): (usize, &&str)| {
        format!(
            "[[contact]]\nid = \"h{at}\"\nname = {{ en = \"A\" }}\nphones = [{{ number = \"+8552399{at:04}\" }}]\nstatus = \"confirmed\"\n\
             hours = '{hours}'\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        )
    };
    all.iter().enumerate().map(contact).collect()
}

/// The sentences that pages and sheets have for them, in four languages. `HANDBILL_GOLDEN=overwrite` writes what is said now.
#[test]
fn hours_are_said_in_four_languages() {
    let site = Site::new();
    site.write(
        "site.toml",
        "format = 1\ntitle = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
         [languages.en]\nname = \"English\"\n\n[languages.km]\nname = \"ភាសាខ្មែរ\"\n\n[languages.th]\nname = \"ไทย\"\n\n\
         [languages.vi]\nname = \"Tiếng Việt\"\n",
    );
    site.write("content/contacts.toml", contacts(&TYPICAL));
    let languages = ["en", "km", "th", "vi"];
    let body: String = (0..TYPICAL.len()).map(|at| format!("<contact:h{at}>\n\n")).collect();
    for language in languages {
        site.page(&format!("content/{language}/a.md"), &body);
    }
    let output = site.run("build", &["--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", crate::tools::said(&output));
    let said = languages.map(|language| {
        let html = fs::read_to_string(site.public().join(format!("{language}/a.html"))).expect("a page");
        let dom = parse(&html);
        let mut said = Vec::new();
        elements(&dom.document, &mut |name, _, node| {
            // Each dash is held together with what stands behind it.
            let words = text(node).replace("–\u{2060}", "–");
            if name == "li" && !words.contains("023 99") {
                said.push(words);
            }
        });
        let from = said.len().checked_sub(TYPICAL.len()).expect("a sentence for each");
        said.split_off(from)
    });
    let mut now = String::new();
    for (at, hours) in TYPICAL.iter().enumerate() {
        now += &format!("{hours}\n");
        for (language, said) in languages.iter().zip(&said) {
            now += &format!("  {language}  {}\n", said[at]);
        }
    }
    let golden = shipped().join("tests/suite/kept/hours.txt");
    if std::env::var_os("HANDBILL_GOLDEN").is_some_and(|value| value == "overwrite") {
        fs::write(&golden, &now).expect("written");
    }
    let before = fs::read_to_string(&golden).expect("the sentences");
    let differs = before.lines().zip(now.lines()).find(|(before, now)| before != now);
    assert!(before == now, "first: {differs:#?}\nnow:\n{now}");
}

/// A comment is words for readers: what must not be said in a sentence must not be said in it.
#[test]
fn a_number_in_a_comment_is_told() {
    let site = Site::new();
    site.write("content/contacts.toml", contacts(&["Mo-Fr 08:00-17:00 \"or call 023 724 793\""]));
    site.page("content/en/a.md", "<contact:h0>\n");
    let (_, rows) = findings(&site);
    has(&rows, "phone-in-prose", "content/contacts.toml", 2);
}

/// The open minutes of ordinary days and of holidays, as a program reads an entry: what closes before it opens closes on
/// the next day; from 00:00 to 23:59 is a whole day.
fn open_minutes(days: &[usize], opens: &str, closes: &str, minutes: &mut BTreeSet<(usize, u16)>) {
    let minute = |time: &str| {
        let (hour, minute) = time.split_once(':').expect("a time");
        hour.parse::<u16>().expect("an hour") * 60 + minute.parse::<u16>().expect("a minute")
    };
    let (from, mut to) = (minute(opens), minute(closes));
    assert!(from < 1440 && to <= 1440);
    if to <= from {
        to += 1440;
    }
    if (to + 1) % 1440 == from {
        to += 1;
    }
    for day in days {
        minutes.extend((from..to).map(|at| ((day + usize::from(at / 1440)) % 7, at % 1440)));
    }
}

/// Breaks, midnight, days off and holidays in what other programs are given: read as HSDS and schema.org mean it, the
/// minutes when somebody surely answers are those of the week.
#[test]
fn other_programs_get_the_same_week() {
    let site = Site::new();
    site.write("content/contacts.toml", contacts(&TYPICAL));
    site.page("content/en/a.md", "Words.\n");
    let json = |form: &str| {
        let output = crate::tools::handbill(&[
            "contacts",
            "export",
            "--as",
            form,
            "--lang",
            "en",
            "--site",
            site.path().to_str().expect("UTF-8"),
        ]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")
    };
    let (services, graph) = (json("hsds"), json("json-ld"));
    for (at, text) in TYPICAL.iter().enumerate() {
        let hours = Hours::parse(text).expect(text);
        let is_open = |what: Option<&What>| what.is_some_and(|what| what.state == State::Open);
        let open = |on| {
            let mut open = BTreeSet::new();
            for day in 0..7_u8 {
                let minutes = (0_u16..).zip(hours.minutes(day, on)).filter(|(_, what)| is_open(*what));
                open.extend(minutes.map(|(at, _)| (usize::from(day), at)));
            }
            open
        };
        let wanted = open(On::Weekdays);
        let mut found = BTreeSet::new();
        let mut words = None;
        for schedule in services[at]["schedules"].as_array().into_iter().flatten() {
            match schedule["byday"].as_str() {
                Some(days) => {
                    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
                    let number = |name| NAMES.iter().position(|known| *known == name).expect("a day");
                    let days: Vec<usize> = days.split(',').map(number).collect();
                    let time = |name: &str| schedule[name].as_str().expect("a time");
                    open_minutes(&days, time("opens_at"), time("closes_at"), &mut found);
                }
                None => words = schedule["description"].as_str().map(str::to_owned),
            }
        }
        assert!(found == wanted, "HSDS of {text}: {}", services[at]["schedules"]);
        // What has no times of its own is told in words.
        let says_more = text.contains(['"', 'P']) || text.contains("unknown") || hours.tells_only_closed();
        assert_eq!(words.is_some(), says_more, "{text}: {words:?}");

        let point = &graph["@graph"][at]["contactPoint"][0];
        let (mut found, mut holidays) = (BTreeSet::new(), BTreeSet::new());
        let mut tells_holidays = false;
        for entry in point["hoursAvailable"].as_array().into_iter().flatten() {
            const NAMES: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
            let days = entry["dayOfWeek"].as_array().expect("days");
            let is_holidays = days[0] == "PublicHolidays";
            tells_holidays |= is_holidays;
            let Some(opens) = entry["opens"].as_str() else {
                // A day without times is closed.
                assert!(entry["closes"].is_null());
                continue;
            };
            let closes = entry["closes"].as_str().expect("a time");
            if is_holidays {
                // The day behind a holiday is none.
                let closes = if closes < opens { "24:00" } else { closes };
                open_minutes(&[0, 1, 2, 3, 4, 5, 6], opens, closes, &mut holidays);
            } else {
                let number = |name: &serde_json::Value| NAMES.iter().position(|known| name == known).expect("a day");
                open_minutes(&days.iter().map(number).collect::<Vec<_>>(), opens, closes, &mut found);
            }
        }
        assert!(found == wanted, "JSON-LD of {text}: {point}");
        // What is closed by name alone is no day on which somebody answers, and none of the others is called closed.
        let closed: usize = point["hoursAvailable"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["opens"].is_null())
            .map(|entry| entry["dayOfWeek"].as_array().expect("days").len())
            .sum();
        match *text {
            "PH off" | "Tu off" => assert_eq!(closed, 1, "{text}: {point}"),
            "Mo-Fr 12:00-13:00 off" => assert_eq!(closed, 0, "{text}: {point}"),
            _ => {}
        }
        if tells_holidays {
            assert!(holidays == open(On::Holidays), "JSON-LD of {text}: {point}");
        }
        assert_eq!(
            tells_holidays,
            text.contains("PH") && !text.contains("PH Mo") && !text.contains("||"),
            "{text}: {point}"
        );
    }
}
