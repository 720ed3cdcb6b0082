//! What the doors share: a small site in memory, made in the order in which `command::load` makes one.
//!
//! A door is a public function of handbill by which something comes in that somebody else has written. Each target calls
//! one as the program does, so that handbill's own limits stand before any library is asked, and looks whether what must
//! hold of the answer holds.

use std::collections::BTreeMap;

use handbill::catalog::{self, Audience, Site};
use handbill::config::{self, Config};
use handbill::diag::{Finding, Sink};
use handbill::source::{MAX_FILE_BYTES, Markdown, RelPath, Source, SourceTree};
use handbill::{check, ledger, media, register, strings};
use jiff::civil::{Date, date};

/// The day of every run.
pub const TODAY: Date = date(2026, 11, 28);

/// A site with two languages, a contact of each kind, and no page.
pub const SETTINGS: &str = include_str!("../../tests/sites/everything/site/site.toml");
const CONTACTS: &str = include_str!("../../tests/sites/everything/site/content/contacts.toml");
const FACTS: &str = include_str!("../../tests/sites/everything/site/content/facts.toml");

/// A text as `source` reads it: what is not UTF-8 or too long does not come in.
pub fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok().filter(|text| text.len() as u64 <= MAX_FILE_BYTES)
}

/// A path of the site.
///
/// # Panics
/// Where it is none.
pub fn path(text: &str) -> RelPath {
    RelPath::parse(text).expect("a path of the site")
}

/// A file of the site.
pub fn source(at: &str, text: &str) -> Source {
    Source::new(path(at), text)
}

/// The settings of the site.
///
/// # Panics
/// Where they cannot be read.
pub fn settings() -> Config {
    let mut sink = Sink::new();
    config::parse(&source("site.toml", SETTINGS), &mut sink).expect("settings")
}

/// The registers of the site and nothing else; any of them may be put in the place of another.
pub fn tree() -> SourceTree {
    let mut tree = SourceTree::default();
    for (at, text) in [("content/contacts.toml", CONTACTS), ("content/facts.toml", FACTS)] {
        tree.registers.insert(path(at), Some(source(at, text)));
    }
    tree
}

/// A text of a page `a`, or the original that it was translated from.
pub fn page(folder: &str, snapshot: bool, text: &str) -> Markdown {
    let between = if snapshot { ".original/" } else { "" };
    let source = source(&format!("content/{folder}/{between}a.md"), text);
    Markdown { folder: folder.to_owned(), stem: "a".to_owned(), snapshot, source }
}

/// Makes a site of pages and the registers, and looks at it as `check` does. `None` where an error is in it.
pub fn site(pages: Vec<Markdown>, mut tree: SourceTree, sink: &mut Sink) -> Option<Site> {
    let config = settings();
    let mut catalog = catalog::pair(pages, &config, sink);
    let registers = register::read(&tree, &config, sink);
    let ledger = ledger::load(tree.ledger.as_ref(), sink);
    let strings = strings::load(&config, &tree.templates, sink);
    let parity = check::Parity::of(&registers, &config);
    catalog.compare(&config, &|page, texts| parity.check(page, texts), sink);
    check::registers(&catalog, &config, &registers, &tree, TODAY, sink);
    check::ledger(&ledger, TODAY, sink);
    check::texts(&catalog, &config, &registers, None, sink);
    let assets = media::carry(std::mem::take(&mut tree.assets), &config.as_is, sink);
    let when = (TODAY, Audience::Readers);
    let site = catalog::resolve(catalog, config, (registers, ledger), strings, assets, when, sink)?;
    check::all(&site, &tree.templates, TODAY, sink);
    Some(site)
}

/// Every finding is of a line that is there, and says something.
///
/// # Panics
/// Where one is not.
pub fn tell(sink: Sink, files: &BTreeMap<String, usize>) -> Vec<Finding> {
    let findings = sink.into_sorted();
    for finding in &findings {
        assert!(!finding.message.is_empty(), "{finding:?}");
        assert!(finding.place.line >= 1 && finding.place.column >= 1, "{finding:?}");
        if let Some(lines) = files.get(&finding.place.file) {
            assert!(finding.place.line as usize <= *lines, "{finding:?}");
        }
    }
    findings
}

/// How many lines a text has, for [`tell`].
pub fn lines(files: &[&Source]) -> BTreeMap<String, usize> {
    files.iter().map(|file| (file.path().to_string(), file.text().matches('\n').count() + 1)).collect()
}
