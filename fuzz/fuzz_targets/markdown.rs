//! `markup::parse_draft`, and the way of a text from there to a page: an original, and with a line of `%%%` between them a
//! translation and the original as it was.

#![no_main]

use handbill::catalog::Site;
use handbill::catalog::parts::{parts, passage};
use handbill::diag::Sink;
use handbill::markup::{Draft, Target, parse_draft};
use handbill::shelf::InMemory;
use handbill::source::Source;
use handbill::translate;
use handbill::web::{self, Wanted};
use handbill_fuzz::{TODAY, lines, page, source, tell, text, with_site};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let texts: Vec<&str> = text.split("%%%\n").take(3).collect();
    let [original, ..] = *texts else { return };
    let file = source("content/en/a.md", original);
    let mut sink = Sink::new();
    let draft = parse_draft(file.clone(), &mut sink);
    assert!(draft.is_some() || sink.has_errors());
    tell(sink, &lines(&[&file]));
    if let Some(draft) = draft {
        in_place(&draft, &file);
    }
    let folders = [("en", false), ("km", false), ("km", true)];
    let pages: Vec<_> = texts.iter().zip(folders).map(|(text, (folder, old))| page(folder, old, text)).collect();
    let files = lines(&pages.iter().map(|page| &page.source).collect::<Vec<_>>());
    let mut sink = Sink::new();
    with_site(pages, &mut sink, |site| {
        exchanged(site);
        // It takes ten times as long as all the rest.
        if text.len().is_multiple_of(16) {
            shown(site);
        }
    });
    tell(sink, &files);
});

/// Every node and every passage is a piece of the file.
fn in_place(draft: &Draft<Target>, file: &Source) {
    let text = file.text();
    for (_, node) in draft.document.all() {
        assert!(text.get(node.span.start as usize..node.span.end as usize).is_some(), "{node:?}");
    }
    for part in parts(draft) {
        if let Some(passage) = passage(draft, &part) {
            assert!(text.get(passage.span.start as usize..passage.span.end as usize).is_some(), "{passage:?}");
            assert!(!passage.text.trim().is_empty(), "{passage:?}");
        }
    }
}

/// The import of an export changes nothing; a translation that is accepted is up to date.
fn exchanged(site: &Site) {
    let (page, lang) = (&site.pages[0], site.config.find("km").expect("km"));
    let po = source("km/a.po", &translate::export(site, page, lang));
    let mut sink = Sink::new();
    let changed = translate::import(site, page, lang, &po, &mut sink);
    assert!(changed.is_empty() && !sink.has_errors(), "{changed:?} {:?}\n{}", sink.into_sorted(), po.text());
    let Some(translation) = page.translations.get(&lang) else { return };
    if let Some(snapshot) = translate::accept(page, translation, "A \"B\"", TODAY) {
        let file = source("content/km/.original/a.md", &snapshot);
        let mut sink = Sink::new();
        let read = parse_draft(file, &mut sink).unwrap_or_else(|| panic!("{:?}\n{snapshot}", sink.into_sorted()));
        assert_eq!(parts(&read).len(), page.parts().len(), "{snapshot}");
    }
}

/// A site that holds together has its page.
fn shown(site: &Site) {
    let (shelf, mut sink) = (InMemory::default(), Sink::new());
    let pages = web::prepare(site, &Default::default(), Wanted::default(), &mut sink).expect("pages");
    let Ok(()) = pages.write(&shelf);
    let files = shelf.into_files();
    assert!(files.contains_key("en/a.html"), "{:?}", files.keys());
    assert!(
        files.iter().filter(|(name, _)| name.ends_with(".html")).all(|(_, page)| std::str::from_utf8(page).is_ok())
    );
}
