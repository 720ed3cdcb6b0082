//! What is on paper, at its edges: what `recall` and `card.html` must not say, and what the ledger must not miss.

use std::fs;

use super::editions::{card, recalled, record};
use super::tools::{Site, elements, parse};

/// One contact of a register, called `c`; `more` is everything but its id and its sources.
fn contact(more: &str) -> String {
    let sources = "sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    format!("[[contact]]\nid = \"c\"\n{sources}{more}\n")
}

/// The contact with a name, a number and no doubt about either.
fn line(number: &str, more: &str) -> String {
    contact(&format!(
        "name = {{ en = \"Line\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\nstatus = \"confirmed\"\n{more}"
    ))
}

/// What can be tapped among the editions of `card.html`.
fn tapped(site: &Site) -> Vec<String> {
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("card.html");
    let mut tapped = Vec::new();
    elements(&parse(&html).document, &mut |_, attributes, _| {
        let href = attributes.iter().find(|(name, value)| name == "href" && value.starts_with("tel:"));
        tapped.extend(href.map(|(_, value)| value.clone()));
    });
    tapped
}

const DANGEROUS: &str = "Do not rely on it. Ask for a newer one.";
const DRAFT: &str = "It is a draft. It was not checked when it was printed.";

/// A number that has changed is given out only where the last call reached the right people, or where nobody has called
/// yet; and never without what must be known before it is dialled.
#[test]
fn a_new_number_that_failed_is_not_offered() {
    let changed = "Line: the number has changed.";
    let lost = "Line: do not use the number on it.";
    let call = |result: &str| format!("calls = [{{ on = \"2026-11-22\", by = \"SK\", result = \"{result}\" }}]\n");
    let inside = "1299 Works only inside Cambodia.";
    for (more, kinds, sentences, is_offered) in [
        (call("ok"), &["number-changed"][..], &[changed, inside][..], true),
        (String::new(), &["number-changed"], &[changed, inside], true),
        (call("wrong"), &["number-changed", "others-answer"], &[changed, lost], false),
        (call("closed"), &["number-changed", "closed"], &[changed, lost], false),
        (
            "answered_by = \"police\"\n".to_owned(),
            &["number-changed", "police-answer"],
            &[changed, "1299 Works only inside Cambodia. This is the police.", "Line: the police answer now."],
            true,
        ),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", line("1280", ""));
        site.page("content/en/a.md", "<contact:c>\n");
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", line("1299", &more));
        site.page("content/en/a.md", "Nobody to call.\n");
        let told = recalled(&site, "2026-11-22", &[]).1;
        assert_eq!(told.iter().map(|row| &*row[2]).collect::<Vec<_>>(), kinds, "{more}");
        assert_eq!(told[0][5], if is_offered { "1299" } else { "-" }, "{more}");
        let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
        assert_eq!(told, &[&[DANGEROUS, DRAFT], sentences].concat(), "{more}");
        assert_eq!(tapped(&site).contains(&"tel:1299".to_owned()), is_offered, "{more}");
    }
    // One that nobody is sure of says so.
    let site = Site::new();
    site.write("content/contacts.toml", line("1280", "").replace("confirmed", "unverified"));
    site.page("content/en/a.md", "<contact:c>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    site.write("content/contacts.toml", line("1299", "").replace("confirmed", "unverified"));
    let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
    let unsure = "1299 Works only inside Cambodia. We are not sure about this. Ask before you rely on it.";
    assert_eq!(told, &[DANGEROUS, DRAFT, changed, unsure]);
}
