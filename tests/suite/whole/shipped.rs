//! The site that ships with handbill: everything is made, and nothing is found wrong with it.

use crate::tools::built::{LANGUAGES, PAGES, public};
use crate::tools::{copy_shipped, handbill};

#[test]
fn every_language_has_an_index_every_page_and_every_handout() {
    let public = public();
    assert!(public.join("index.html").is_file());
    for language in LANGUAGES {
        assert!(public.join(language).join("index.html").is_file());
        for page in PAGES {
            assert!(public.join(language).join(format!("{page}.html")).is_file(), "{language}/{page}");
            assert!(public.join(language).join(format!("print/{page}.home.pdf")).is_file(), "{language}/{page}");
        }
    }
}

#[test]
fn it_has_no_finding_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    copy_shipped(folder.path());
    let output = handbill(&["check", "--format", "json", "--site", folder.path().to_str().expect("UTF-8")]);
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    assert_eq!(output.status.code(), Some(0));
    assert!(!folder.path().join("public").exists(), "check writes nothing");
}
