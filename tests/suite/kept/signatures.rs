//! A signature holds for the words that were read: the statement, and each sentence that leans on it.

use std::fs;

use crate::tools::{Site, handbill, said};

const DAY: &str = "2026-11-22";

fn fact(statement: &str) -> String {
    format!(
        "[[fact]]\nid = \"f\"\nstatement = {{ en = \"{statement}\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
         verified = \"2026-11-20\"\nreview = \"clinician\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
    )
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

fn sign(site: &Site) -> String {
    let folder = site.path().to_str().expect("UTF-8");
    let output = handbill(&["facts", "sign", "f", "--by", "DR", "--as-of", DAY, "--site", folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Exactly the sheets that say something else are drafts, and changed back they are none.
#[test]
fn a_sentence_that_changes_makes_its_own_sheet_a_draft_and_no_other() {
    let site = Site::new();
    site.write("content/facts.toml", fact("It works within 72 hours."));
    let one = "Go today. [It works only within\n72 hours.](fact:f)\n";
    site.page("content/en/one.md", one);
    site.page("content/en/two.md", "[You have 72 hours.](fact:f)\n");
    assert_eq!(reasons(&site, "one"), ["the fact `f` waits for a signature"]);
    let shown = sign(&site);
    assert_eq!(
        shown,
        "f: It works within 72 hours.\n  one content/en/one.md:4: It works only within 72 hours.\n  two content/en/two.md:4: You have 72 hours.\n"
    );
    let none: Vec<String> = Vec::new();
    assert_eq!((reasons(&site, "one"), reasons(&site, "two")), (none.clone(), none.clone()));
    // Wrapped in another way it says the same.
    site.page("content/en/one.md", &one.replace("\n72", " 72"));
    assert_eq!(reasons(&site, "one"), none);
    // One figure in the page's own sentence.
    let unsigned = ["nobody has signed this sentence of the fact `f` as it is now"];
    site.page("content/en/one.md", &one.replace("72 hours", "7 days"));
    assert_eq!((reasons(&site, "one"), reasons(&site, "two")), (unsigned.map(str::to_owned).into(), none.clone()));
    site.page("content/en/one.md", one);
    assert_eq!((reasons(&site, "one"), reasons(&site, "two")), (none.clone(), none.clone()));
    // One word of the statement.
    let register = fs::read_to_string(site.path().join("content/facts.toml")).expect("a register");
    site.write("content/facts.toml", register.replace("It works within", "It helps within"));
    let waits = vec!["the fact `f` waits for a signature".to_owned()];
    assert_eq!((reasons(&site, "one"), reasons(&site, "two")), (waits.clone(), waits));
    site.write("content/facts.toml", register);
    assert_eq!((reasons(&site, "one"), reasons(&site, "two")), (none.clone(), none));
}
