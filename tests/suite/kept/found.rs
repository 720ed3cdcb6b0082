//! What somebody has found out holds for the way on which it was found: for a number in its country, for a contact
//! without a number, on days that have come.

use std::fs;

use crate::tools::editions::{card, recalled, record, run};
use crate::tools::{Site, said};

const DAY: &str = "2026-11-22";

fn contact(phones: &str, more: &str) -> String {
    format!(
        "[[contact]]\nid = \"c\"\nname = {{ en = \"Line\" }}\nphones = [{phones}]\nstatus = \"confirmed\"\n\
         sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
    )
}

fn code(country: &str) -> String {
    format!("{{ number = \"1280\", country = \"{country}\" }}")
}

fn site(phones: &str, more: &str) -> Site {
    let site = Site::new();
    site.write("content/contacts.toml", contact(phones, more));
    site.page("content/en/a.md", "<contact:c>\n");
    site
}

fn checked(site: &Site, more: &[&str]) -> std::process::Output {
    run(site, DAY, &[&["contacts", "checked", "c", "--by", "SK", "--result"], more].concat())
}

fn register(site: &Site) -> String {
    fs::read_to_string(site.path().join("content/contacts.toml")).expect("a register")
}

/// Why the page is not final; nothing where it is.
fn reasons(site: &Site) -> Vec<String> {
    let told = said(&run(site, DAY, &["print", "a", "--lang", "en", "--final", "--format", "short"]));
    let why = told.lines().filter_map(|line| line.split_once("[not-final]: "));
    why.map(|(_, why)| why.split_once(" (hint").map_or(why, |(why, _)| why).to_owned()).collect()
}

/// What `recall` says of it: danger and change.
fn on_paper(site: &Site) -> Vec<[String; 2]> {
    recalled(site, DAY, &[]).1.into_iter().map(|[_, danger, change, ..]| [danger, change]).collect()
}

const NEVER: &str = "nobody has called 1280 of `c`";

/// In another country the same digits lead to other people (ITU-T E.164 6.1).
#[test]
fn a_short_code_that_moves_to_another_country_was_never_called() {
    for home in ["KH", "VN"] {
        let site = site(&code(home), "");
        assert_eq!(checked(&site, &["ok"]).status.code(), Some(0));
        let line = format!("number = \"1280\", country = \"{home}\", result = \"ok\"");
        assert!(register(&site).contains(&line), "{}", register(&site));
        assert_eq!(reasons(&site), Vec::<String>::new());
        let right = register(&site);
        let away = if home == "KH" { "VN" } else { "KH" };
        site.write("content/contacts.toml", right.replacen(home, away, 1));
        assert_eq!(reasons(&site), [NEVER], "{home}");
        site.write("content/contacts.toml", right);
        assert_eq!(reasons(&site), Vec::<String>::new());
    }
}

/// Calls from before said no country. They were made at home.
#[test]
fn a_call_without_a_country_was_made_in_the_sites_own() {
    let call = "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", result = \"ok\" }]";
    assert_eq!(reasons(&site(&code("KH"), call)), Vec::<String>::new());
    assert_eq!(reasons(&site(&code("VN"), call)), [NEVER]);
    // A number that works everywhere has no country, and a call to one none either.
    let full = site("{ number = \"+85592311511\" }", &call.replace("1280", "+85592311511"));
    assert_eq!(reasons(&full), Vec::<String>::new());
    let odd = call.replace("\"1280\"", "\"+85592311511\", country = \"KH\"");
    let told = said(&run(&site("{ number = \"+85592311511\" }", &odd), DAY, &["check", "--format", "short"]));
    assert!(told.contains("only a call to a short code has a `country`"), "{told}");
}

/// The same digits in two countries are two numbers: each has its own call, and its own check.
#[test]
fn one_code_in_two_countries_is_two_numbers() {
    let both = format!("{}, {}", code("KH"), code("VN"));
    let two = site(&both, "");
    let output = checked(&two, &["ok", "--number", "1280"]);
    assert!(said(&output).contains("say which one was called: `1280 KH`, `1280 VN`"), "{}", said(&output));
    assert_eq!(checked(&two, &["ok", "--number", "1280 VN"]).status.code(), Some(0));
    assert_eq!(reasons(&two), [NEVER]);
    assert_eq!(checked(&two, &["ok", "--number", "1280 KH"]).status.code(), Some(0));
    assert_eq!(reasons(&two), Vec::<String>::new());
    // Where nobody may call, a visit is one to the people in that country.
    let quiet = site(&code("VN"), "no-test-calls = \"a crisis line\"");
    assert_eq!(checked(&quiet, &["ok", "--how", "visit"]).status.code(), Some(0));
    assert_eq!(reasons(&quiet), Vec::<String>::new());
    quiet.write("content/contacts.toml", register(&quiet).replacen("VN", "KH", 1));
    assert_eq!(reasons(&quiet).len(), 1);
}

/// The line to write names every number that it may have been, with what a short code needs.
#[test]
fn a_call_without_digits_is_told_every_number_that_it_may_have_been() {
    let call = "calls = [{ on = \"2026-11-20\", by = \"SK\", result = \"ok\" }]";
    let hint = |phones: &str| said(&run(&site(phones, call), DAY, &["check"]));
    let one = hint(&code("KH"));
    assert!(one.contains("if it was 1280, write `number = \"1280\", country = \"KH\"` into it"), "{one}");
    let two = hint(&format!("{{ number = \"+85592311511\" }}, {}", code("VN")));
    let both = "which of them it was: `number = \"+85592311511\"` or `number = \"1280\", country = \"VN\"`";
    assert!(two.contains(both), "{two}");
}

/// A contact that is found by its name and its page can be gone, too.
#[test]
fn a_contact_without_a_telephone_is_called_back() {
    let asked = "calls = []";
    for (result, change) in [("closed", "closed"), ("wrong", "others-answer")] {
        let site = site("", asked);
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        assert_eq!(on_paper(&site), Vec::<[String; 2]>::new());
        assert_eq!(checked(&site, &[result, "--how", "visit"]).status.code(), Some(0));
        assert_eq!(on_paper(&site), [["dangerous", change].map(str::to_owned)]);
        let words = String::from_utf8(run(&site, DAY, &["recall"]).stdout).expect("UTF-8");
        assert!(!words.contains("not known"), "{words}");
        site.page("content/en/a.md", "Nobody to go to.\n");
        let [(_, told)] = &card(&site, DAY, "en")[..] else { panic!("one edition") };
        // There is no number on it that anybody could be warned of.
        assert_eq!(told[2..], ["Something on it has changed."]);
    }
    // A number that the contact has got since stands on no paper.
    let site = site("", asked);
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let wrong = "calls = [{ on = \"2026-11-21\", by = \"SK\", number = \"1280\", result = \"wrong\" }]";
    site.write("content/contacts.toml", contact(&code("KH"), wrong));
    assert_eq!(on_paper(&site), Vec::<[String; 2]>::new());
}

/// A year that was mistyped in a good call must not hide that the line was found closed since.
#[test]
fn a_call_on_a_day_that_has_not_come_hides_nothing() {
    let call =
        |on: &str, result: &str| format!("{{ on = \"{on}\", by = \"SK\", number = \"1280\", result = \"{result}\" }}");
    let closed = call("2026-11-21", "closed");
    for (more, wanted) in [
        (call("2027-11-01", "ok"), &["closed"][..]),
        (call("2027-11-01", "no-answer"), &["closed"]),
        // One that has come does.
        (call("2026-11-22", "ok"), &[]),
        // What went wrong warns, whatever day stands there.
        (call("2026-11-22", "ok") + ", " + &call("2027-11-01", "wrong"), &["others-answer"]),
    ] {
        let site = site(&code("KH"), "");
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", contact(&code("KH"), &format!("calls = [{closed}, {more}]")));
        let told: Vec<String> = on_paper(&site).into_iter().map(|[_, change]| change).collect();
        assert_eq!(told, wanted, "{more}");
    }
}

/// The same of the day on which a fact was looked at.
#[test]
fn a_fact_that_was_looked_at_on_a_day_to_come_is_old() {
    let site = Site::new();
    let fact = |verified: &str| {
        site.write(
            "content/facts.toml",
            format!(
                "[[fact]]\nid = \"f\"\nstatement = {{ en = \"So it is.\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
                 verified = \"{verified}\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
            ),
        );
    };
    fact("2026-11-20");
    site.page("content/en/a.md", "[So it is.](fact:f)\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    for (verified, wanted) in [("2026-11-22", &[][..]), ("2062-11-22", &[["old", "fact-expired"]])] {
        fact(verified);
        assert_eq!(on_paper(&site), wanted, "{verified}");
    }
}
