//! `register::Hours::parse`: opening hours as somebody has written them, and the words that readers get for them.

#![no_main]

use std::cell::RefCell;
use std::fmt::Write as _;

use handbill::catalog::Site;
use handbill::diag::Sink;
use handbill::register::{self, ContactId, Hours};
use handbill::wording;
use handbill_fuzz::{path, site, source, text, tree};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static SITE: RefCell<Site> = RefCell::new(site(Vec::new(), &mut Sink::new()).expect("a site"));
}

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let read = Hours::parse(text).ok();
    assert_eq!(read, Hours::parse(text).ok(), "{text:?}");
    if let Some(hours) = &read {
        // As it is written out it is the same week.
        assert_eq!(Hours::parse(&hours.to_string()).ok().as_ref(), Some(hours), "{text:?}");
        SITE.with_borrow_mut(|site| said(site, text));
    }
});

/// What was let in can be said in every language, where it stands in a register.
fn said(site: &mut Site, text: &str) {
    let mut tree = tree();
    let at = path("content/contacts.toml");
    let register = format!(
        "[[contact]]\nid = \"a\"\nname = {{ en = \"A\" }}\nstatus = \"unverified\"\nsources = [{{ address = \"a book\", \
         seen = \"2026-11-01\" }}]\nhours = {}\n",
        quoted(text)
    );
    tree.registers.insert(at.clone(), Some(source(at.as_str(), &register)));
    let mut sink = Sink::new();
    site.registers = register::read(&tree, &site.config, &mut sink);
    for lang in site.config.lang_ids() {
        let words = wording::hours(site, ContactId(0), lang);
        // A sign that nobody sees is told and becomes a space, which may make other hours of it.
        assert!(sink.has_errors() || words.is_some_and(|words| !words.trim().is_empty()), "{text:?}");
    }
}

/// A text of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => write!(out, "\\u{:04X}", u32::from(c)).expect("a string"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
