//! A reading holds for the parts that were read: an edited part opens itself and no other.

use std::fs;
use std::process::Output;

use crate::tools::{Site, handbill, said};

fn page(title: &str, body: &str) -> String {
    format!("+++\ntitle = \"{title}\"\n[review]\nstate = \"human\"\n+++\n{body}")
}

/// A page of three parts and a contact, in two languages.
fn site() -> Site {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"c\"\nname = { en = \"C\", km = \"គ\" }\nwhat = { en = \"Talk.\" }\nstatus = \"confirmed\"\n\
         sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }] # a comment\n",
    );
    site.page("content/en/a.md", "One.\n\nTwo [three](page:a).\n\n<contact:c>\n");
    site.page("content/km/.original/a.md", "One.\n\nTwo [three](page:a).\n\n<contact:c>\n");
    site.write("content/km/a.md", page("ក", "មួយ។\n\nពីរ [បី](page:a)។\n\n<contact:c>\n"));
    site
}

fn reviewed(site: &Site, more: &[&str]) -> Output {
    let folder = site.path().to_str().expect("UTF-8");
    let read = ["translate", "reviewed", "--by", "LM", "--site", folder];
    handbill(&[&read[..], more].concat())
}

/// What a run shows that it stamps.
fn shown(site: &Site, more: &[&str]) -> Vec<String> {
    let output = reviewed(site, more);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

fn review(site: &Site) -> String {
    let folder = site.path().to_str().expect("UTF-8");
    let output = handbill(&["translate", "status", "--lang", "km", "--format", "json", "--site", folder]);
    let row: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one row");
    row["review"].as_str().expect("a word").to_owned()
}

#[test]
fn an_edited_part_opens_itself_alone() {
    let site = site();
    assert_eq!(review(&site), "human");
    let all = shown(&site, &["a", "--lang", "km"]);
    assert_eq!(
        all,
        [
            "content/km/a.md:2: ក",
            "content/km/a.md:6: មួយ។",
            "content/km/a.md:8: ពីរ [បី](page:a)។",
            "content/km/a.md:10: <contact:c>"
        ]
    );
    assert_eq!(review(&site), "reviewed");
    let output = reviewed(&site, &["a", "--lang", "km"]);
    assert!(said(&output).contains("all of it was read before"), "{}", said(&output));
    // Wrapped and moved, it says the same.
    site.write("content/km/a.md", page("ក", "<contact:c>\n\nមួយ។\n\nពីរ\n[បី](page:a)។\n"));
    site.page("content/en/a.md", "<contact:c>\n\nOne.\n\nTwo\n[three](page:a).\n");
    site.page("content/km/.original/a.md", "<contact:c>\n\nOne.\n\nTwo\n[three](page:a).\n");
    assert_eq!(review(&site), "reviewed");
    // A word of the translation; where a link leads; a word of the original, though its translation was accepted.
    site.write("content/km/a.md", page("ក", "<contact:c>\n\nមួយទៀត។\n\nពីរ\n[បី](page:a)។\n"));
    assert_eq!(review(&site), "human");
    assert_eq!(shown(&site, &["a", "--lang", "km"]), ["content/km/a.md:8: មួយទៀត។"]);
    for file in ["content/en/a.md", "content/km/.original/a.md"] {
        site.page(file, "<contact:c>\n\nOne more.\n\nTwo\n[three](page:a).\n");
    }
    assert_eq!(review(&site), "human");
    assert_eq!(shown(&site, &["a", "--lang", "km"]), ["content/km/a.md:8: មួយទៀត។"]);
    let list = fs::read_to_string(site.path().join("content/km/.original/a.toml")).expect("a list");
    assert_eq!((list.matches("[[read]]").count(), list.matches("\"1:").count()), (3, 6), "{list}");
    assert_eq!(said(&site.run("check", &[])), "handbill: no findings\n");
}

#[test]
fn what_the_register_says_in_a_language_is_read_beside_the_original() {
    let site = site();
    assert_eq!(shown(&site, &["contact:c", "--lang", "km"]), ["contact:c: C = គ"]);
    let register = fs::read_to_string(site.path().join("content/contacts.toml")).expect("a register");
    assert!(
        register.contains("}] # a comment\nreviewed = [{ on = \"2026-11-22\", by = \"LM\", says = \"1:"),
        "{register}"
    );
    assert_eq!(shown(&site, &["contact:c", "--lang", "km"]), Vec::<String>::new());
}

#[test]
fn what_cannot_have_been_read_is_refused() {
    let site = site();
    site.page("content/en/b.md", "Nothing.\n");
    for (arguments, told) in [
        (&["b", "--lang", "km"][..], "the page `b` is not translated into `km`"),
        (&["aa", "--lang", "km"], "did you mean `a`?"),
        (&["contact:d", "--lang", "km"], "did you mean `contact:c`?"),
        (&["contact:c", "--lang", "en"], "beside the original"),
        (&["a", "--lang", "km", "--on", "2026-11-23"], "has not been read yet"),
    ] {
        let output = reviewed(&site, arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(told), "{}", said(&output));
    }
    assert!(!site.path().join("content/km/.original/a.toml").exists());
    // A list of a text that is not there.
    site.write("content/km/.original/b.toml", "format = 1\n");
    assert!(
        said(&site.run("check", &["--format", "short"]))
            .contains("content/km/.original/b.toml:1:1: warning[stray-file]")
    );
}
