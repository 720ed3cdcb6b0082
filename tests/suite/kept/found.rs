//! What somebody has found out holds for the way on which it was found: for a number in its country, for a contact
//! without a number, on days that have come.

use std::fs;

use handbill::schema::Says;

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

/// Whether the contact is refused on pages, and what `check` says.
fn is_refused(site: &Site) -> (bool, String) {
    let told = said(&run(site, DAY, &["check", "--format", "short"]));
    (told.contains("withheld-contact"), told)
}

/// Nobody may be sent to a number that was found wrong because nobody wrote down in which country.
#[test]
fn a_code_found_lost_in_a_country_that_nobody_can_tell_is_given_out_in_none() {
    let both = format!("{}, {}", code("KH"), code("VN"));
    let call = |country: &str, result: &str| {
        format!("calls = [{{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", {country}result = \"{result}\" }}]")
    };
    for (phones, country, results, refused) in [
        (code("VN"), "", &["wrong", "closed"][..], true),
        (code("KH"), "", &["wrong", "closed"], true),
        (both.clone(), "", &["wrong", "closed"], true),
        (code("VN"), "", &["ok", "no-answer"], false),
        // A country in which the contact does not have the code.
        (code("VN"), "country = \"VM\", ", &["wrong", "closed"], true),
        (code("VN"), "country = \"VM\", ", &["ok", "no-answer"], false),
        (code("VN").replace("1280", "1281"), "", &["wrong", "closed"], false),
    ] {
        for result in results {
            let site = site(&phones, &call(country, result));
            let (is_refused, told) = is_refused(&site);
            assert_eq!(is_refused, refused, "{phones} {country}{result}: {told}");
        }
    }
    // With its country it says nothing of the same digits elsewhere.
    let two = site(&both, "");
    for (result, number) in [("ok", "1280 KH"), ("wrong", "1280 VN")] {
        assert_eq!(checked(&two, &[result, "--number", number]).status.code(), Some(0));
    }
    assert!(is_refused(&two).0);
    // A call to the code in its country ends the warning.
    let again = site(&code("VN"), &call("", "wrong"));
    assert_eq!(checked(&again, &["ok"]).status.code(), Some(0));
    assert!(!is_refused(&again).0);
    // What is on paper is called back.
    let paper = site(&code("VN"), "");
    record(&paper, "2026-11-20", &["a", "--lang", "en"]);
    paper.write("content/contacts.toml", contact(&code("VN"), &call("", "wrong")));
    assert_eq!(on_paper(&paper), [["dangerous", "others-answer"].map(str::to_owned)]);
}

/// The same of a check that was stamped on bare digits.
#[test]
fn a_stamp_on_bare_digits_that_found_a_line_lost_warns_in_every_country() {
    let says = Says::of("1280");
    for (country, result, refused) in [
        ("VN", "closed", true),
        ("VN", "wrong", true),
        ("KH", "closed", true),
        ("VN", "ok", false),
        ("KH", "ok", false),
    ] {
        let check = format!(
            "no-test-calls = \"a crisis line\"\n\
             checks = [{{ on = \"2026-11-20\", by = \"SK\", says = \"{says}\", how = \"visit\", result = \"{result}\" }}]"
        );
        let site = site(&code(country), &check);
        let (is_refused, told) = is_refused(&site);
        assert_eq!(is_refused, refused, "{country} {result}: {told}");
        if !refused {
            assert_eq!(reasons(&site).is_empty(), country == "KH", "{country}");
        }
    }
}

/// A country that is none must not hide what a call found.
#[test]
fn a_country_of_a_call_that_is_none_is_refused_with_those_to_choose_from() {
    let both = format!("{}, {}", code("VN"), code("KH"));
    for country in ["vn", "Vietnam", "V1", ""] {
        for (phones, hint) in [
            (code("VN"), "write the one that was called: `VN`"),
            (both.clone(), "write the one that was called: `KH` or `VN`"),
            // The number has been taken out since.
            ("{ number = \"+85592311511\" }".to_owned(), "use two capitals such as `KH`"),
        ] {
            let call = format!(
                "calls = [{{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", country = \"{country}\", result = \"closed\" }}]"
            );
            let output = run(&site(&phones, &call), DAY, &["check", "--format", "short"]);
            let told = said(&output);
            assert_eq!(output.status.code(), Some(1), "{told}");
            assert!(told.contains(&format!("`{country}` is not a country code")) && told.contains(hint), "{told}");
        }
    }
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

/// A number that was found wrong under one contact is given out by no other, in pages or exports, until it was called for
/// that other one, too.
#[test]
fn a_number_that_is_wrong_is_wrong_wherever_it_stands() {
    let other = |more: &str| {
        contact(&code("KH"), more).replace("id = \"c\"", "id = \"d\"").replace("\"Line\"", "\"Other line\"")
    };
    let call = |on: &str, result: &str| {
        format!(
            "calls = [{{ on = \"{on}\", by = \"SK\", number = \"1280\", country = \"KH\", result = \"{result}\" }}]"
        )
    };
    let (wrong, never) = (call("2026-11-20", "wrong"), String::new());
    for (first, second, is_told) in [
        (&wrong, &never, true),
        (&call("2026-11-20", "closed"), &never, true),
        (&wrong, &call("2026-11-19", "ok"), true),
        (&wrong, &call("2026-11-21", "ok"), false),
        (&call("2026-11-20", "no-answer"), &never, false),
        (&call("2026-11-20", "ok"), &never, false),
    ] {
        let site = site(&code("KH"), first);
        site.write("content/contacts.toml", register(&site) + &other(second));
        site.page("content/en/a.md", "<contact:d>\n");
        for arguments in [&["check"][..], &["contacts", "export", "--as", "csv"]] {
            let output = run(&site, DAY, arguments);
            let told = said(&output).contains("`d` has 1280 KH, which was found wrong or closed as the number of `c`");
            assert_eq!(told, is_told, "{arguments:?} {first} {second}: {}", said(&output));
            assert_eq!(output.status.code(), Some(i32::from(is_told)), "{}", said(&output));
        }
    }
}
