//! A call holds for the digits that were dialled, and for no others.

use std::fs;
use std::process::Output;

use crate::tools::{Site, said};

const DAY: &str = "2026-11-22";

/// A contact with the given phones and whatever else, on one page.
fn site(phones: &str, more: &str) -> Site {
    let site = Site::new();
    write(&site, phones, more);
    site.page("content/en/a.md", "<contact:c>\n");
    site.page("content/en/b.md", "Nobody to call.\n");
    site
}

fn write(site: &Site, phones: &str, more: &str) {
    site.write(
        "content/contacts.toml",
        format!(
            "[[contact]]\nid = \"c\"\nname = {{ en = \"C\" }}\nphones = [{phones}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}"
        ),
    );
}

fn checked(site: &Site, more: &[&str]) -> Output {
    let folder = site.path().to_str().expect("UTF-8");
    let call = ["contacts", "checked", "c", "--by", "SK", "--site", folder, "--as-of", DAY, "--result"];
    crate::tools::handbill(&[&call[..], more].concat())
}

fn written(site: &Site) -> String {
    fs::read_to_string(site.path().join("content/contacts.toml")).expect("a register")
}

/// Why a page is not final; nothing where it is.
fn reasons(site: &Site, page: &str) -> Vec<String> {
    let output = site.run("print", &[page, "--lang", "en", "--final", "--as-of", DAY, "--format", "short"]);
    let told = said(&output);
    let why = told.lines().filter_map(|line| line.split_once("[not-final]: "));
    let why: Vec<String> =
        why.map(|(_, why)| why.split_once(" (hint").map_or(why, |(why, _)| why).to_owned()).collect();
    assert_eq!(output.status.code(), Some(i32::from(!why.is_empty())), "{told}");
    why
}

const ONE: &str = "{ number = \"+85592311511\" }";
const TWO: &str = "{ number = \"+85592311511\" }, { number = \"1280\", country = \"KH\" }";

#[test]
fn a_digit_that_changes_after_the_call_makes_a_draft_and_back_again_it_is_final() {
    let site = site(ONE, "");
    assert_eq!(checked(&site, &["ok"]).status.code(), Some(0));
    assert!(written(&site).contains("number = \"+85592311511\", result = \"ok\""), "{}", written(&site));
    assert_eq!(reasons(&site, "a"), Vec::<String>::new());
    let right = written(&site);
    // Two digits swapped in the contact, not in the call.
    site.write("content/contacts.toml", right.replacen("311511", "311151", 1));
    assert_eq!(reasons(&site, "a"), ["nobody has called 092 311 151 of `c`"]);
    assert_eq!(reasons(&site, "b"), Vec::<String>::new());
    site.write("content/contacts.toml", right);
    assert_eq!(reasons(&site, "a"), Vec::<String>::new());
}

#[test]
fn every_number_has_its_own_call() {
    let site = site(TWO, "");
    let output = checked(&site, &["ok"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("with `--number`: +85592311511, 1280"), "{}", said(&output));
    assert_eq!(reasons(&site, "a").len(), 2);
    assert_eq!(checked(&site, &["ok", "--number", "092 311 511"]).status.code(), Some(0));
    assert_eq!(reasons(&site, "a"), ["nobody has called 1280 of `c`"]);
    assert_eq!(checked(&site, &["no-answer", "--number", "1280"]).status.code(), Some(0));
    assert_eq!(reasons(&site, "a"), ["the last call to 1280 of `c` did not go well"]);
    assert_eq!(checked(&site, &["ok", "--number", "1280"]).status.code(), Some(0));
    assert_eq!(reasons(&site, "a"), Vec::<String>::new());
    let output = checked(&site, &["ok", "--number", "1281"]);
    assert!(said(&output).contains("`c` has no number `1281`"), "{}", said(&output));
}

#[test]
fn a_call_without_digits_counts_for_none_and_the_line_to_write_is_told() {
    let calls = "calls = [{ on = \"2026-11-20\", by = \"SK\", result = \"ok\" }]\n";
    let site = site(ONE, calls);
    let told = said(&site.run("check", &["--as-of", DAY, "--format", "short"]));
    assert!(told.contains("content/contacts.toml:7:") && told.contains("call-without-number"), "{told}");
    assert!(told.contains("write `number = \"+85592311511\"` into it"), "{told}");
    assert_eq!(reasons(&site, "a"), ["nobody has called 092 311 511 of `c`"]);
    write(&site, ONE, &calls.replace("result", "number = \"+85592311511\", result"));
    assert_eq!(reasons(&site, "a"), Vec::<String>::new());
    assert!(!said(&site.run("check", &["--as-of", DAY])).contains("call-without-number"));
}

#[test]
fn what_must_not_be_called_is_checked_in_another_way() {
    for (phones, more, named) in [
        (ONE, "no-test-calls = \"a crisis line\"\n", "092 311 511 of `c`, which must not be called"),
        ("", "url = \"https://example.org/\"\n", "`c`"),
    ] {
        let site = site(phones, more);
        assert_eq!(reasons(&site, "a"), [format!("nobody has made sure of {named}")]);
        let output = checked(&site, &["ok"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("`--how visit`"), "{}", said(&output));
        let output = checked(&site, &["ok", "--how", "visit"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert!(
            written(&site).contains("checks = [{ on = \"2026-11-22\", by = \"SK\", says = \"1:"),
            "{}",
            written(&site)
        );
        assert_eq!(reasons(&site, "a"), Vec::<String>::new());
        // Another number, or another address, and nobody has made sure of it.
        let right = written(&site);
        site.write("content/contacts.toml", right.replacen("311511", "311151", 1).replace("org/\"\n", "org/x\"\n"));
        assert_eq!(reasons(&site, "a").len(), 1);
        site.write("content/contacts.toml", right);
        assert_eq!(reasons(&site, "a"), Vec::<String>::new());
    }
    let output = checked(&site(ONE, ""), &["ok", "--how", "letter"]);
    assert!(said(&output).contains("can be called"), "{}", said(&output));
}
