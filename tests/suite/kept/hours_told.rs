//! What an editor is told of opening hours: lines to write, readings to choose from; and that readers get whole times.

use std::collections::BTreeSet;
use std::fs;

use handbill::register::{Doubtful, Hours};

use super::hours::{contacts, judged, stretches};
use crate::tools::{Site, findings, has, list};

/// Hours as people write them elsewhere are refused with the line to write.
#[test]
fn other_notations_are_told_with_the_line_to_write() {
    for (hours, line) in [
        ("Mo-Fr 8:30am-5pm", "Mo-Fr 08:30-17:00"),
        ("Mo-Fr 8:30 a.m. - 5:00 p.m.", "Mo-Fr 08:30-17:00"),
        ("Mon", "Mo 00:00-24:00"),
        ("Mon-Fri 9-5", "Mo-Fr 09:00-17:00"),
        ("Mon – Fri: 9 – 5", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 9-5", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 9–17", "Mo-Fr 09:00-17:00"),
        ("9-5", "Mo-Su 09:00-17:00"),
        ("9-5 Mon-Fri, 9-12 Sat", "Mo-Fr 09:00-17:00, Sa 09:00-12:00"),
        ("Mo-Fr 8-12, 1-5", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("Mo-Fr 8-12 and 1-5pm", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("Mon-Fri 8-12; 1-5", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("Mo-Fr 10am to noon", "Mo-Fr 10:00-12:00"),
        ("Mo-Fr 6pm-midnight", "Mo-Fr 18:00-24:00"),
        ("Mo-Fr 10pm-6am", "Mo-Fr 22:00-30:00"),
        ("Mo-Fr 09.00-17.00", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 09.00 – 17.00 hrs", "Mo-Fr 09:00-17:00"),
        ("Mo-Fr 8h30-17h", "Mo-Fr 08:30-17:00"),
        ("T2-T6 7h30-11h30, 13h30-17h", "Mo-Fr 07:30-11:30,13:30-17:00"),
        ("Mon & Wed 9-12", "Mo,We 09:00-12:00"),
        ("Weekdays 8am-4pm, Sunday closed", "Mo-Fr 08:00-16:00"),
        ("Mondays 2-4", "Mo 14:00-16:00"),
        ("every day 8am-8pm", "Mo-Su 08:00-20:00"),
        ("7 days a week 8am-8pm", "Mo-Su 08:00-20:00"),
        ("daily 8-20", "Mo-Su 08:00-20:00"),
        ("24 hours", "24/7"),
        ("24h", "24/7"),
        ("24/24", "24/7"),
        ("24x7", "24/7"),
        ("Mon-Sun 24hrs", "24/7"),
        ("24 hours a day, 7 days a week", "24/7"),
        ("always", "24/7"),
        ("Mo-Fr 24 hours", "Mo-Fr 00:00-24:00"),
        ("Mon-Fri 9-5, public holidays closed", "Mo-Fr 09:00-17:00; PH off"),
        ("Mon-Fri 9-5 \"call first\"", "Mo-Fr 09:00-17:00 unknown \"call first\""),
    ] {
        let bad = Hours::parse(hours).expect_err(hours);
        assert_eq!(bad.line.as_deref(), Some(line), "{hours}");
        assert!(Hours::parse(line).is_ok(), "{line}");
    }
    // What nobody can guess is not guessed.
    for hours in ["Mo-Fr", "by phone", "market days 8-12", "maybe", "Mo-Fr 8-12 except We", "Mo-Fr 99-100"] {
        let line = Hours::parse(hours).map_or_else(|bad| bad.line, |hours| Some(hours.to_string()));
        assert_eq!(line, (hours == "Mo-Fr").then(|| "Mo-Fr 00:00-24:00".to_owned()), "{hours}");
    }
    let both = Hours::parse("Mo-Fr 08:00-12:00; 13:00-17:00").expect_err("two halves");
    assert_eq!(
        both.hint(),
        "write `hours = \"Mo-Fr 08:00-12:00,13:00-17:00\"` if both are on the same days, else the days before the times behind `;`"
    );
}

/// `;` is read as OpenStreetMap reads it. Where it takes a rule away that nobody would write for nothing, and where hours run
/// through the night that may end in the afternoon, both lines to choose from are told.
#[test]
fn what_may_be_meant_otherwise_is_told_with_both_lines() {
    let only = "Mo-Fr 08:00-17:00";
    for (why, hours, other, read) in [
        (
            Doubtful::Replaced,
            "Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00",
            "Mo-Fr 08:00-12:00,13:00-17:00",
            "Mo-Fr 13:00-17:00",
        ),
        (
            Doubtful::Replaced,
            "Mo-Fr 08:00-12:00; Mo 13:00-17:00",
            "Mo 08:00-12:00,13:00-17:00, Tu-Fr 08:00-12:00",
            "Mo 13:00-17:00, Tu-Fr 08:00-12:00",
        ),
        (Doubtful::Replaced, "08:00-12:00; 13:00-17:00", "Mo-Su 08:00-12:00,13:00-17:00", "Mo-Su 13:00-17:00"),
        (Doubtful::Replaced, "Mo-Fr 08:00-17:00; Mo-Fr 09:00-12:00", only, "Mo-Fr 09:00-12:00"),
        (
            Doubtful::Replaced,
            "Sa 09:00-12:00; Mo-Su 08:00-17:00",
            "Mo-Fr,Su 08:00-17:00, Sa 09:00-12:00",
            "Mo-Su 08:00-17:00",
        ),
        (
            Doubtful::Replaced,
            "PH off; Mo-Fr 08:00-17:00",
            "Mo-Fr 08:00-17:00; PH off",
            "Mo-Fr 08:00-17:00; PH Mo-Fr 08:00-17:00; PH Sa-Su off",
        ),
        (
            Doubtful::Replaced,
            "Su,PH off; Mo-Sa 08:00-17:00",
            "Mo-Sa 08:00-17:00; PH off",
            "Mo-Sa 08:00-17:00; PH Mo-Sa 08:00-17:00; PH Su off",
        ),
        (
            Doubtful::Replaced,
            "PH 09:00-12:00; Mo-Fr 08:00-17:00",
            "Mo-Fr 08:00-17:00; PH 09:00-12:00",
            "Mo-Fr 08:00-17:00; PH Mo-Fr 08:00-17:00; PH Sa-Su 09:00-12:00",
        ),
        (Doubtful::Replaced, "We off; Mo-Su 08:00-17:00", "Mo-Tu,Th-Su 08:00-17:00", "Mo-Su 08:00-17:00"),
        (
            Doubtful::Replaced,
            "Mo-Fr 08:00-17:00; PH off; Sa 09:00-12:00",
            "Mo-Fr 08:00-17:00, Sa 09:00-12:00; PH off",
            "Mo-Fr 08:00-17:00, Sa 09:00-12:00; PH Mo-Fr,Su off; PH Sa 09:00-12:00",
        ),
        (Doubtful::Replaced, "12:00-13:00 off; Mo-Fr 08:00-17:00", "Mo-Fr 08:00-12:00,13:00-17:00", only),
        (Doubtful::ThroughTheNight, "Mo-Fr 09:00-05:00", "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-29:00"),
        (Doubtful::ThroughTheNight, "8:00-4:30", "Mo-Su 08:00-16:30", "Mo-Su 08:00-28:30"),
        (Doubtful::OnlyClosed, "PH off", "Mo-Fr 08:00-17:00; PH off", "unknown; PH off"),
        (Doubtful::OnlyClosed, "Tu off", "Mo-Fr 08:00-17:00; Tu off", "unknown; Tu off"),
    ] {
        let (_, doubt) = Hours::parse_in_doubt(hours).expect(hours);
        let doubt = doubt.expect(hours);
        assert_eq!((doubt.why, &*doubt.other, &*doubt.read), (why, other, read), "{hours}");
        // Whichever is written, nothing is in doubt any more, and the second is what was read.
        for line in [other, read] {
            assert_eq!(Hours::parse_in_doubt(line).expect(line).1, None, "{line}");
        }
        if why != Doubtful::OnlyClosed {
            assert_eq!(stretches(&Hours::parse(read).expect(read)), stretches(&Hours::parse(hours).expect(hours)));
        }
    }
    // What `;` is for.
    for hours in [
        "Mo-Su 08:00-17:00; We off",
        "Mo-Su 08:00-17:00; Sa 09:00-12:00",
        "Mo-Fr 08:00-17:00; Sa 09:00-12:00; PH off",
        "Mo-Fr 08:00-17:00; We 08:00-12:00",
        "Mo-Fr 08:00-17:00; Mo-Fr 12:00-13:00 off",
        "Mo-Fr 08:00-17:00; Mo-Fr 12:00-13:00 off; We 12:30-19:00",
        "Mo-Fr 14:00-17:00; PH 09:00-12:00",
        "24/7; PH 09:00-12:00",
        "24/7; Su off",
        "off; Mo-Fr 08:00-17:00",
        "Mo-Su off; Sa 08:00-12:00",
        "Mo-Su,PH 07:00-19:00; Sa 08:00-12:00",
        "\"by appointment\"; Mo-Fr 08:00-17:00",
        "Mo-Fr 08:00-17:00; Mo-Fr 08:00-17:00",
        "Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00",
        "Mo-Fr 17:00-08:00",
        "Mo-Fr 09:00-29:00",
        "Mo-Su 18:00-02:00; PH off",
        "Mo-Sa 08:00-00:00",
        "off",
        "unknown; PH off",
        "Mo-Su off",
    ] {
        assert_eq!(Hours::parse_in_doubt(hours).expect(hours).1, None, "{hours}");
    }
    // A line with both kinds of quotes is one that TOML reads.
    let (_, doubt) = Hours::parse_in_doubt("Tu off \"the market's day\"").expect("hours");
    let hint = doubt.expect("a doubt").hint();
    assert!(hint.ends_with("or `hours = '''unknown; Tu off \"the market's day\"'''` if nobody knows"), "{hint}");
    let site = Site::new();
    site.write("content/contacts.toml", contacts(&["Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00"]));
    site.page("content/en/a.md", "<contact:h0>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(0));
    has(&rows, "doubtful-hours", "content/contacts.toml", 6);
}

/// What handbill writes in a table, on a ledger and in a line to write is the same week to npm `opening_hours`.
#[test]
fn hours_written_out_mean_the_same_to_others() {
    let rows = list("opening-hours.tsv");
    let read = rows.iter().filter_map(|row| Hours::parse_in_doubt(&row[1]).ok());
    let lines = read.flat_map(|(hours, doubt)| {
        let offered = doubt.into_iter().flat_map(|doubt| [doubt.other, doubt.read]);
        offered.chain([hours.to_string()]).collect::<Vec<_>>()
    });
    let lines: BTreeSet<String> = lines.collect();
    assert!(lines.len() > 200, "{}", lines.len());
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let differing: Vec<String> = lines
        .iter()
        .zip(judged(&lines))
        .map(|(line, judged)| (line, stretches(&Hours::parse(line).expect(line)), judged))
        .filter(|(_, ours, judged)| ours != judged)
        .map(|(line, ours, judged)| format!("{line}\n  ours {ours}\n  npm  {judged}"))
        .collect();
    assert!(differing.is_empty(), "{} of {}: {}", differing.len(), lines.len(), differing.join("\n"));
}

/// A bare comment names no time; one behind `24/7` does. Both are the same week to OpenStreetMap, and so to a sheet that was
/// printed.
#[test]
fn day_and_night_is_kept_beside_a_comment() {
    let (bare, always) = ("\"by phone\"", "24/7 \"by phone\"");
    let [bare, always] = [bare, always].map(|hours| Hours::parse(hours).expect(hours));
    assert_ne!(bare, always);
    assert!(bare.is_same_week(&always));
    assert_eq!(bare.to_string(), "Mo-Su unknown \"by phone\"");
    assert_eq!(always.to_string(), "Mo-Su 00:00-24:00 unknown \"by phone\"");
    let other = Hours::parse("24/7 \"by post\"").expect("hours");
    assert!(!other.is_same_week(&always));
}

/// "By appointment" is said in the reader's language, in whichever of them it is written.
#[test]
fn by_appointment_is_known_in_the_languages_that_ship() {
    let wanted = Hours::parse("Sa \"by appointment\"").expect("hours");
    for words in ["By prior appointment.", "theo lịch hẹn", "ตามนัดหมาย", "តាមការណាត់ជួប"]
    {
        assert_eq!(Hours::parse(&format!("Sa \"{words}\"")).as_ref(), Ok(&wanted), "{words}");
    }
}

/// Words in one language stand on pages in all: where there is more than one, that is told with the line to write.
#[test]
fn words_of_one_language_beside_hours_are_told() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        contacts(&[
            "24/7 \"emergencies only\"",
            "Mo-Fr 08:00-12:00 open \"walk in\", Mo-Fr 12:00-17:00 open",
            "Mo-Fr 08:00-17:00 \"by appointment\"",
            "24/7",
        ]),
    );
    site.page("content/en/a.md", "<contact:h0>\n\n<contact:h1>\n\n<contact:h2>\n\n<contact:h3>\n");
    let output = site.run("check", &["--format", "short"]);
    let said = crate::tools::said(&output);
    let told: Vec<&str> = said.lines().filter(|line| line.contains("warning[untranslated]: `")).collect();
    assert!(told.len() == 2 && told[0].contains("`emergencies only`") && told[1].contains("`walk in`"), "{said}");
    let hint = |hours: &str| Hours::parse(hours).expect(hours).without_comments().line();
    assert_eq!(hint("24/7 \"emergencies only\""), "hours = \"Mo-Su 00:00-24:00 unknown\"");
    assert_eq!(hint("Mo-Fr 08:00-12:00 open \"walk in\", Mo-Fr 12:00-17:00 open"), "hours = \"Mo-Fr 08:00-17:00\"");
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", config.split("[languages.km]").next().expect("the first half"));
    assert!(!crate::tools::said(&site.run("check", &["--format", "short"])).contains("emergencies only"));
}

/// A span or a range of days is never cut at its dash: `08:00–` at the end of a line is another thing.
#[test]
fn times_stay_in_one_line() {
    let site = Site::new();
    site.write("content/contacts.toml", contacts(&["Mo-Fr 08:00-12:00,13:00-17:00"]));
    let body = "<contact:h0>\n";
    site.page("content/en/a.md", body);
    let public = site.build();
    let html = fs::read_to_string(public.join("en/a.html")).expect("a page");
    let said = "Monday–\u{2060}Friday 08:00–\u{2060}12:00, 13:00–\u{2060}17:00; Saturday–\u{2060}Sunday closed";
    assert!(html.contains(said), "{html}");
    // A leaflet in four has lines so short that without it several are cut.
    let offices = [
        "Mo-Fr 08:00-12:00,13:00-17:00",
        "Mo,We 08:00-11:30,14:00-17:00; PH off",
        "Mo-Fr 07:30-11:30,14:00-17:00; Sa 07:30-11:30; PH off",
        "Tu-Th,Sa 09:00-16:00",
        "Mo-Fr 20:00-02:00",
        "Mo-Fr 08:00-12:00; Sa 09:00-11:00,12:00-13:00,14:00-15:00",
    ];
    site.write("content/contacts.toml", contacts(&offices));
    let panels: Vec<String> = (0..offices.len()).map(|at| format!("<contact:h{at}>\n")).collect();
    for language in ["en", "km"] {
        let page = format!("+++\ntitle = \"A page\"\n[print]\nformat = \"fold4\"\n+++\n{}", panels.join("\n---\n\n"));
        site.write(&format!("content/{language}/b.md"), page);
    }
    let public = site.build();
    for language in ["en", "km"] {
        let sheet = crate::tools::sheet_text(&public.join(format!("{language}/print/b.home.pdf")));
        assert!(sheet.contains("08:00–12:00"), "{sheet}");
        let is_cut = |line: &&str| line.trim_end().ends_with('–') || line.trim_start().starts_with('–');
        assert_eq!(sheet.lines().filter(is_cut).collect::<Vec<_>>(), [""; 0], "{sheet}");
    }
    // Whoever copies from paper or asks for an export gets no signs that nobody sees.
    let sheet = crate::tools::sheet_text(&public.join("en/print/a.home.pdf"));
    assert!(sheet.contains("08:00–12:00") && !sheet.contains('\u{2060}'), "{sheet}");
    site.write("content/contacts.toml", contacts(&["Mo-Fr 08:00-12:00; PH off"]));
    for form in ["hsds", "json-ld"] {
        let at = site.path().to_str().expect("UTF-8");
        let output = crate::tools::handbill(&["contacts", "export", "--as", form, "--lang", "en", "--site", at]);
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains("08:00") && !said.contains('\u{2060}') && !said.contains("\\u2060"), "{said}");
    }
}
