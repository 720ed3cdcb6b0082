//! The code of an edition: made from what a handout says, and never taken for another's.

use std::collections::BTreeSet;

use handbill::ledger::{BadCode, Code};

use crate::tools::editions::record;
use crate::tools::{Site, copy_shipped, sheet_text, squeezed};

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
