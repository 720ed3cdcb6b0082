//! `translate::po::read` and `translate::import`: a file that comes back from a translator.

#![no_main]

use handbill::catalog::Site;
use handbill::diag::Sink;
use handbill::lang::Lang;
use handbill::source::Source;
use handbill::translate::po::{self, Entry};
use handbill::translate::{Changed, import};
use handbill_fuzz::{lines, page, site, source, tell, text};
use libfuzzer_sys::fuzz_target;

const ORIGINAL: &str = include_str!("../src/original.md");
const TRANSLATION: &str = include_str!("../src/translation.md");
const SNAPSHOT: &str = include_str!("../src/snapshot.md");

thread_local! {
    /// A page that waits for its translation, and one that has an old one.
    static SITES: [Site; 2] = [made(None), made(Some([TRANSLATION, SNAPSHOT]))];
}

fn made(texts: Option<[&str; 2]>) -> Site {
    let mut sink = Sink::new();
    let made = made_of(texts, &mut sink);
    made.unwrap_or_else(|| panic!("a site: {:?}", sink.into_sorted()))
}

fn made_of(texts: Option<[&str; 2]>, sink: &mut Sink) -> Option<Site> {
    let mut pages = vec![page("en", false, ORIGINAL)];
    if let Some([translation, snapshot]) = texts {
        pages.extend([page("km", false, translation), page("km", true, snapshot)]);
    }
    site(pages, sink)
}

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let file = source("km/a.po", text);
    let mut sink = Sink::new();
    let entries = po::read(&file, &mut sink);
    // All of it is there, or a finding says why nothing is.
    assert_eq!(entries.is_none(), sink.has_errors());
    tell(sink, &lines(&[&file]));
    if let Some(entries) = &entries {
        written_and_read(entries);
    }
    SITES.with(|sites| {
        for (site, old) in sites.iter().zip([["", ""], [TRANSLATION, SNAPSHOT]]) {
            taken_over(site, old, &file);
        }
    });
});

/// What is written is read again as the same.
fn written_and_read(entries: &[Entry]) {
    let Ok(lang) = Lang::parse("km") else { return };
    let file = source("km/a.po", &po::write(&lang, &[], entries));
    let mut sink = Sink::new();
    let again = po::read(&file, &mut sink).unwrap_or_else(|| panic!("{:?} {}", sink.into_sorted(), file.text()));
    let told = |entry: &Entry| {
        let Entry { context, previous, id, text, fuzzy, .. } = entry.clone();
        (context, previous, id, text, fuzzy)
    };
    assert!(again.iter().map(told).eq(entries.iter().map(told)), "{again:?} {entries:?}");
}

/// What an import makes is a site, and the same import then finds nothing more to do.
fn taken_over(site: &Site, old: [&str; 2], file: &Source) {
    let (lang, mut sink) = (site.config.find("km").expect("km"), Sink::new());
    let changed = import(site, &site.pages[0], lang, file, &mut sink);
    assert!(changed.is_empty() || !sink.has_errors());
    tell(sink, &lines(&[file]));
    if changed.is_empty() {
        return;
    }
    let [translation, snapshot] = old.map(str::to_owned);
    let text = |path: &str, old: String| {
        let new = |changed: &Changed| (changed.path.as_str() == path).then(|| changed.text.clone());
        changed.iter().find_map(new).unwrap_or(old)
    };
    let texts = [text("content/km/a.md", translation), text("content/km/.original/a.md", snapshot)];
    let mut sink = Sink::new();
    // What it says may be forbidden (a number, a word); what it is may not be broken.
    let Some(site) = made_of(Some([&texts[0], &texts[1]]), &mut sink) else { return };
    let again = import(&site, &site.pages[0], lang, file, &mut Sink::new());
    assert!(again.is_empty(), "{again:?}");
}
