//! `format = 1`: a file of a newer form is refused, whichever it is, and one from before is told the line to add.

use std::fs;

use crate::tools::{Site, findings, said};

fn site() -> Site {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "format = 1\n\n[[contact]]\nid = \"c\"\nname = { en = \"C\" }\nstatus = \"confirmed\"\n\
         sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n",
    );
    site.write("content/facts.toml", "format = 1\n");
    site.write("content/glossary.toml", "format = 1\n");
    site.write("content/unlisted.toml", "format = 1\n");
    site.write("editions.toml", "format = 1\n");
    site.page("content/en/a.md", "<contact:c>\n");
    site.page("content/km/a.md", "<contact:c>\n");
    site.page("content/km/.original/a.md", "<contact:c>\n");
    site.write("content/km/.original/a.toml", "format = 1\n");
    site
}

#[test]
fn a_file_of_a_newer_form_is_refused_and_nothing_else_is_said_of_it() {
    let site = site();
    let (status, found) = findings(&site);
    assert_eq!((status, found), (Some(0), vec![]));
    for file in [
        "site.toml",
        "content/contacts.toml",
        "content/facts.toml",
        "content/glossary.toml",
        "content/unlisted.toml",
        "content/km/.original/a.toml",
        "editions.toml",
    ] {
        let path = site.path().join(file);
        let now = fs::read_to_string(&path).expect("a file");
        // What this program cannot know.
        fs::write(&path, now.replace("format = 1\n", "format = 2\nnew-field = \"?\"\n")).expect("written");
        let (status, found) = findings(&site);
        assert_eq!((status, found), (Some(1), vec![("newer-version".to_owned(), file.to_owned(), 1)]), "{file}");
        fs::write(&path, now).expect("written");
    }
}

#[test]
fn a_site_from_before_builds_and_is_told_the_line() {
    let site = site();
    for file in ["site.toml", "content/contacts.toml"] {
        let path = site.path().join(file);
        let now = fs::read_to_string(&path).expect("a file");
        fs::write(&path, now.replace("format = 1\n", "")).expect("written");
    }
    let output = site.run("build", &["--format", "short"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let told = said(&output);
    let told: Vec<&str> = told.lines().filter(|line| line.contains("warning[")).collect();
    // A register without the line has the form of its site.
    let [only] = told.as_slice() else { panic!("{told:?}") };
    assert!(only.starts_with("site.toml:1:1: warning[no-format]") && only.contains("write `format = 1`"), "{only}");
    let path = site.path().join("site.toml");
    let old = fs::read_to_string(&path).expect("site.toml");
    fs::write(&path, format!("format = 1\n{old}")).expect("written");
    assert_eq!(findings(&site), (Some(0), vec![]));
}
