//! What must never reach a reader: planted here in four languages and every door there is, and found whole,
//! with no other finding. And two hundred innocent numbers that are left alone.

use crate::tools::{Site, findings, said};

const CONTACTS: &str = r#"
[[contact]]
id = "line"
name = { en = "Line", km = "ខ្សែ", th = "สาย", vi = "Đường dây" }
phones = [{ number = "1280", country = "KH" }, { number = "+85592311511" }]
status = "confirmed"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]

[[contact]]
id = "never-mobile"
name = { en = "Wrong" }
phones = [{ number = "+85512488488" }]
status = "contradicted"
visibility = "never"

[[contact]]
id = "never-landline"
name = { en = "Old" }
phones = [{ number = "+85523997919" }]
status = "contradicted"
visibility = "never"
"#;

const FACTS: &str = r#"
[[fact]]
id = "law"
statement = { en = "A law." }
status = "confirmed"
use = "publish"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]

[[fact]]
id = "bare"
statement = { en = "Nobody knows." }
status = "unverified"
use = "label"

[[fact]]
id = "untrue"
statement = { en = "It is only given in another town.", km = "គេផ្តល់ឱ្យតែនៅទីក្រុងមួយទៀតប៉ុណ្ណោះ។", th = "มีให้แค่ในอีกเมืองหนึ่งเท่านั้น" }
status = "contradicted"
use = "never"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]
"#;

const GLOSSARY: &str = r#"
[[term]]
say = { en = "person in sex work", km = "អ្នកបម្រើសេវាផ្លូវភេទ" }
never = { en = "prostitute, prostitutes, child sex worker", km = "ស្រីសំផឹង", th = "โสเภณี", vi = "gái điếm" }
"#;

/// English and three more.
fn site() -> Site {
    let site = Site::new();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", config + "\n[languages.th]\nname = \"ไทย\"\n\n[languages.vi]\nname = \"Tiếng Việt\"\n\n[rules]\nmissing-translation = \"off\"\nunknown-freshness = \"off\"\ndifferent-reference = \"off\"\ndifferent-structure = \"off\"\ndifferent-number = \"off\"\n");
    site.write("content/contacts.toml", CONTACTS);
    site.write("content/facts.toml", FACTS);
    site.write("content/glossary.toml", GLOSSARY);
    site.page("content/en/used.md", "<contact:line>\n");
    site
}

#[test]
fn every_planted_defect_is_found_and_nothing_else() {
    let site = site();
    let mut wanted: Vec<(&str, String, u64)> = Vec::new();
    let mut plant = |language: &str, name: &str, lines: &[(&'static str, &str)]| {
        let file = format!("content/{language}/{name}.md");
        // Three lines of front matter, then each sentence with an empty line behind it.
        wanted.extend((4..).step_by(2).zip(lines).map(|(line, (rule, _))| (*rule, file.clone(), line)));
        let body: Vec<&str> = lines.iter().map(|(_, text)| *text).collect();
        site.page(&file, &format!("{}\n", body.join("\n\n")));
    };
    plant(
        "en",
        "a",
        &[
            ("contradicted-number", "Call 012 488 488."),
            ("contradicted-number", "Call +855 (0)12-488-488."),
            ("contradicted-number", "Or 023 **997** 919 now."),
            ("phone-in-prose", "Call 092 311 511."),
            ("phone-in-prose", "Dial 1280."),
            ("phone-in-prose", "Or 00855 77 123 456."),
            ("banned-word", "A prostitute came."),
            ("banned-word", "No Prostitutes here."),
            ("banned-word", "A child sex worker is no such thing."),
            ("bare-figure", "Then 68% of them."),
            ("bare-figure", "It is 14.5 percent."),
            ("bare-figure", "That is 3 in 4."),
            ("unsourced", "[Nobody knows that.](fact:bare)"),
            ("withheld-fact", "[Not so.](fact:untrue)"),
            ("withheld-contact", "[Them](contact:never-mobile)"),
            ("withheld-sentence", "They say: it is **only** given in another town!"),
        ],
    );
    plant(
        "km",
        "a",
        &[
            ("contradicted-number", "ហៅ ០១២ ៤៨៨ ៤៨៨។"),
            ("phone-in-prose", "ហៅ ០៩២ ៣១១ ៥១១។"),
            ("banned-word", "ស្រីសំផឹង"),
            ("bare-figure", "ក្នុង ៦៨%។"),
            ("unsourced", "[គ្មាននរណាដឹងទេ](fact:bare)"),
            ("withheld-fact", "[មិនពិត](fact:untrue)"),
            ("withheld-sentence", "គេផ្តល់ឱ្យតែ\u{200B}នៅទីក្រុង មួយទៀតប៉ុណ្ណោះ"),
            ("withheld-contact", "[គេ](contact:never-landline)"),
        ],
    );
    plant(
        "th",
        "a",
        &[
            ("contradicted-number", "โทร ๐๑๒-๔๘๘-๔๘๘"),
            ("phone-in-prose", "โทร ๐๙๒ ๓๑๑ ๕๑๑"),
            ("banned-word", "มีโสเภณี"),
            ("bare-figure", "ร้อยละ ๖๘"),
            ("unsourced", "[ไม่มีใครรู้](fact:bare)"),
            ("withheld-fact", "[ไม่จริง](fact:untrue)"),
            ("withheld-sentence", "เขาว่า “มีให้แค่ในอีกเมืองหนึ่งเท่านั้น”"),
            ("withheld-contact", "[เขา](contact:never-mobile)"),
        ],
    );
    plant(
        "vi",
        "a",
        &[
            ("contradicted-number", "Gọi 00855.12.488.488."),
            ("phone-in-prose", "Gọi (092) 311 511."),
            ("banned-word", "Có gái điếm."),
            ("bare-figure", "Có 68 phần trăm."),
        ],
    );
    // No rule leaves a case to another: a number that must never be given out is one typed into a text, too.
    let withheld = wanted.iter().filter(|(rule, ..)| *rule == "contradicted-number");
    let typed: Vec<_> = withheld.map(|(_, file, line)| ("phone-in-prose", file.clone(), *line)).collect();
    wanted.extend(typed);
    // Other doors.
    let style = "body { color: red } /* 012 488 488 */\n";
    site.write("static/style.css", style);
    wanted.push(("contradicted-number", "static/style.css".to_owned(), 1));
    site.write("static/call-012488488.txt", "Hello.\n");
    wanted.push(("contradicted-number", "static/call-012488488.txt".to_owned(), 1));
    site.write("templates/strings/en.ftl", "exit = Call 023 997 919\n");
    wanted.push(("contradicted-number", "templates/strings/en.ftl".to_owned(), 1));
    let (status, mut rows) = findings(&site);
    assert_eq!(status, Some(1));
    let mut wanted: Vec<(String, String, u64)> =
        wanted.into_iter().map(|(rule, file, line)| (rule.to_owned(), file, line)).collect();
    // What needs the whole site to hold together is told once the rest is mended.
    let late = |rule: &str| rule == "unsourced";
    assert!(rows.iter().all(|(rule, ..)| !late(rule)));
    wanted.retain(|(rule, ..)| !late(rule));
    wanted.sort();
    rows.sort();
    assert_eq!(rows, wanted);
}

#[test]
fn a_sentence_whose_fact_has_no_source_is_found_in_every_language() {
    let site = site();
    for language in ["en", "km", "th"] {
        site.page(&format!("content/{language}/a.md"), "Text.\n\n[Nobody knows.](fact:bare)\n");
    }
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    let wanted = ["en", "km", "th"].map(|tag| ("unsourced".to_owned(), format!("content/{tag}/a.md"), 6));
    assert_eq!(rows, wanted);
}

#[test]
fn what_the_registers_themselves_say_is_looked_at_too() {
    let site = site();
    let worse = CONTACTS.replace(
        "name = { en = \"Line\"",
        "what = { en = \"Ask a prostitute, or call 012 488 488. Or call 077 123 456.\" }\n\
         confidential = { en = \"9 in 10 say so. It is only given in another town.\" }\nname = { en = \"Line\"",
    );
    site.write("content/contacts.toml", worse);
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    let at = |rule: &str| (rule.to_owned(), "content/contacts.toml".to_owned(), 3);
    let typed = ["phone-in-prose", "phone-in-prose"];
    let others = ["contradicted-number", "banned-word", "bare-figure", "withheld-sentence"];
    let wanted = Vec::from_iter(typed.into_iter().chain(others).map(at));
    assert_eq!(rows, wanted);
}

#[test]
fn a_banned_word_may_be_quoted_or_stand_inside_another() {
    let site = site();
    site.page(
        "content/en/a.md",
        "The law is called “Law on prostitutes”. \"Prostitute\" is its word. Prostitutional is none.\n",
    );
    assert_eq!(findings(&site), (Some(0), Vec::new()), "{}", said(&site.run("check", &[])));
}

/// Two words for a reader, one for a dictionary of words.
#[test]
fn a_banned_word_is_found_with_an_apostrophe_or_a_stop_on_it() {
    for body in [
        "The prostitute's house\n",
        "The prostitute’s house\n",
        "A prostitute.Call us\n",
        "Prostitute:no\n",
        "’Cause a prostitute has the drivers’ keys\n",
        "[A prostitute’s](used.md)\n",
        "A **prostitute**’s\n",
    ] {
        let site = site();
        site.page("content/en/a.md", body);
        assert_eq!(findings(&site).1, [("banned-word".to_owned(), "content/en/a.md".to_owned(), 4)], "{body}");
    }
    let site = site();
    site.page("content/en/a.md", "The U.S. has prostituted none. See www.prostitute.org and “prostitute’s”.\n");
    assert_eq!(findings(&site), (Some(0), Vec::new()), "{}", said(&site.run("check", &[])));
}

/// What handbill says in a site's place stands in attributes and scripts, and is held against the words of its language.
#[test]
fn a_banned_word_in_the_strings_of_a_site_is_told_at_its_line() {
    let site = site();
    let strings = "exit-left = Say\n    prostitute here\nsearch-none = No “prostitutes” here\ncard-unknown = { $code ->\n                      [one] One\n  *[other] A \"\"prostitute’s\n}\nnot-found = { \"prostitute\" }\nhome = It is only given in another town.\n";
    site.write("templates/strings/en.ftl", strings);
    site.write("templates/strings/de.ftl", "exit = prostitute\n");
    let (status, rows) = findings(&site);
    let at = |rule: &str, line| (rule.to_owned(), "templates/strings/en.ftl".to_owned(), line);
    assert_eq!(status, Some(1));
    assert_eq!(rows, [at("banned-word", 1), at("banned-word", 4), at("banned-word", 8), at("withheld-sentence", 9)]);
}

#[test]
fn a_quotation_goes_on_over_paragraphs_and_broken_lines() {
    for body in [
        "“They say prostitute.\n\nAnd prostitutes.”\n",
        "“They say prostitute.\n\n“And prostitutes.”\n",
        "\"The law\\\non prostitutes\"\n",
        "‘The law on prostitutes’, ‹prostitutes›, »prostitutes«\n",
    ] {
        let site = site();
        site.page("content/en/a.md", body);
        assert_eq!(findings(&site), (Some(0), Vec::new()), "{body}");
    }
    for body in ["“One\n\nprostitute\n\nand “two”\n", "“One” prostitute “two”\n", "‘One’ prostitutes’ drivers’\n"]
    {
        let site = site();
        site.page("content/en/a.md", body);
        assert!(findings(&site).1.iter().any(|(rule, ..)| rule == "banned-word"), "{body}");
    }
}

/// Years, prices, articles, sizes, dates, times, addresses: everything that has digits and is no phone number.
#[test]
fn two_hundred_innocent_numbers_raise_no_finding() {
    let site = site();
    let mut lines: Vec<String> = Vec::new();
    for at in 0..20 {
        lines.push(format!("In {} a law came.", 1995 + at));
        lines.push(format!("It costs {},000 riel, or {}.50 dollars.", at + 3, at + 1));
        lines.push(format!("See article {} and page {}-{}.", at + 20, at + 1, at + 9));
        lines.push(format!("The card has {}.6 × 5{at} mm.", 80 + at));
        lines.push(format!("On {:02}/11/2026 at {:02}:30–{:02}:00.", at + 1, at, at + 2));
        lines.push(format!("On 2026-11-{:02} and {:02}.12.2026.", at + 1, at + 1));
        lines.push(format!("<https://example.org/node/{}/section/{}>", 91_626_000 + at, at));
        lines.push(format!("Within {} hours ({} days), from {} to {} people.", at + 24, at + 1, at * 10, at * 20 + 5));
        lines.push(format!("ក្នុងឆ្នាំ ២០{:02} មាន ៣,០០០ រៀល។", at + 1));
        lines.push(format!("ISBN 978-0-306-4{at:02}15-7."));
    }
    assert_eq!(lines.len(), 200);
    site.page("content/en/a.md", &format!("{}\n", lines.join("\n\n")));
    assert_eq!(findings(&site), (Some(0), Vec::new()), "{}", said(&site.run("check", &[])));
}

/// 200 days on: what was called or verified in time stays, the rest is told, and nothing else is.
#[test]
fn the_right_contacts_and_facts_go_stale() {
    let site = Site::new();
    let contact = |id: &str, number: &str, on: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"N\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\
             calls = [{{ on = \"{on}\", by = \"SK\", number = \"{number}\", result = \"ok\" }}]\n\n"
        )
    };
    // 180 days before the 10th of June 2027 is the 12th of December 2026.
    site.write(
        "content/contacts.toml",
        contact("old", "1280", "2026-11-01")
            + &contact("edge", "1281", "2026-12-12")
            + &contact("new", "1282", "2027-01-05"),
    );
    let fact = |id: &str, verified: &str| {
        format!(
            "[[fact]]\nid = \"{id}\"\nstatement = {{ en = \"S\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\nverified = \"{verified}\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-01-22\" }}]\n\n"
        )
    };
    site.write("content/facts.toml", fact("old-fact", "2026-06-01") + &fact("new-fact", "2026-11-22"));
    site.page(
        "content/en/a.md",
        "<contact:old>\n\n<contact:edge>\n\n<contact:new>\n\n[One](fact:old-fact). [Two](fact:new-fact).\n",
    );
    site.page(
        "content/km/a.md",
        "<contact:old>\n\n<contact:edge>\n\n<contact:new>\n\n[One](fact:old-fact). [Two](fact:new-fact).\n",
    );
    let text = std::fs::read_to_string(site.path().join("content/en/a.md")).expect("a page");
    site.write("content/km/.original/a.md", text);
    let rules = |day: &str| {
        let output = site.run("check", &["--as-of", day, "--format", "json"]);
        let rows: Vec<String> = String::from_utf8_lossy(&output.stdout)
            .lines()
            .map(|line| {
                let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
                format!(
                    "{} {}:{}",
                    row["rule"].as_str().expect("a rule"),
                    row["file"].as_str().expect("a file"),
                    row["line"]
                )
            })
            .collect();
        rows
    };
    assert_eq!(rules("2027-01-05"), Vec::<String>::new());
    assert_eq!(rules("2027-06-10"), ["stale-contact content/contacts.toml:2", "stale-fact content/facts.toml:2"]);
    assert_eq!(
        rules("2027-06-11"),
        [
            "stale-contact content/contacts.toml:2",
            "stale-contact content/contacts.toml:10",
            "stale-fact content/facts.toml:2"
        ]
    );
    // A day that has not come yet is a slip of the pen.
    assert_eq!(rules("2026-12-31"), ["future-day content/contacts.toml:18"]);
}

/// Who is kept and not shown, who is called twice, who comes before whom: each three times.
#[test]
fn contacts_that_nobody_uses_or_that_stand_wrong_are_told() {
    let site = site();
    let contact = |id: &str, number: &str, by: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"N\" }}\nphones = [{{ number = \"{number}\" }}]\nanswered_by = \"{by}\"\n\
             status = \"confirmed\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n"
        )
    };
    let mut register = String::new();
    for at in 0..3 {
        register += &contact(&format!("police{at}"), &format!("+8551220000{at}"), "police");
        register += &contact(&format!("friend{at}"), &format!("+8551230000{at}"), "ngo");
        // The same number again, and nobody shows it.
        register += &contact(&format!("idle{at}"), &format!("+8551230000{at}"), "ngo");
    }
    site.write("content/contacts.toml", &register);
    std::fs::remove_file(site.path().join("content/en/used.md")).expect("removed");
    for (at, language) in ["en", "km", "th"].iter().enumerate() {
        site.page(&format!("content/en/p{at}.md"), &format!("<contact:friend{at}>\n\n<contact:police{at}>\n"));
        // In one language each the order is another.
        site.page(
            &format!("content/{language}/p{at}.md"),
            &format!("Call [them](contact:police{at}) or <contact:friend{at}>.\n"),
        );
    }
    let (status, mut rows) = findings(&site);
    assert_eq!(status, Some(0));
    let mut wanted = Vec::new();
    for at in 0..3 {
        let line = at * 24 + 18;
        wanted.push(("unused-contact".to_owned(), "content/contacts.toml".to_owned(), line));
        wanted.push(("shared-number".to_owned(), "content/contacts.toml".to_owned(), line));
    }
    for (at, language) in ["en", "km", "th"].iter().enumerate() {
        wanted.push(("police-first".to_owned(), format!("content/{language}/p{at}.md"), 4));
    }
    rows.sort();
    wanted.sort();
    assert_eq!(rows, wanted);
}
