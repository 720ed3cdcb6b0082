//! What the doors share: a small site in memory, made in the order in which `command::load` makes one.
//!
//! A door is a public function of handbill by which something comes in that somebody else has written. Each target calls
//! one as the program does, so that handbill's own limits stand before any library is asked, and looks whether what must
//! hold of the answer holds.

use std::cell::Cell;
use std::collections::BTreeMap;

use handbill::catalog::{self, Audience, Site};
use handbill::config::{self, Config};
use handbill::diag::{Finding, Sink};
use handbill::ledger::Ledger;
use handbill::register::Registers;
use handbill::source::{MAX_FILE_BYTES, Markdown, RelPath, Source, SourceTree};
use handbill::strings::Strings;
use handbill::{check, ledger, register, strings};
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

/// What a site has besides its texts. Reading it takes a hundred times as long as a text does.
struct Rest {
    config: Config,
    registers: Registers,
    ledger: Ledger,
    strings: Strings,
}

impl Rest {
    fn read(tree: &SourceTree, sink: &mut Sink) -> Self {
        let config = settings();
        let registers = register::read(tree, &config, sink);
        let ledger = ledger::load(tree.ledger.as_ref(), sink);
        let strings = strings::load(&config, &tree.templates, sink);
        Rest { config, registers, ledger, strings }
    }
}

thread_local! {
    static REST: Cell<Option<Rest>> = const { Cell::new(None) };
}

/// A site of pages and the registers.
pub fn site(pages: Vec<Markdown>, sink: &mut Sink) -> Option<Site> {
    let tree = tree();
    let rest = Rest::read(&tree, sink);
    resolve(pages, &tree, rest, sink)
}

/// Shows a site of these pages to `look`, where it is one.
pub fn with_site(pages: Vec<Markdown>, sink: &mut Sink, look: impl FnOnce(&Site)) {
    let tree = tree();
    let rest = REST.take().unwrap_or_else(|| Rest::read(&tree, &mut Sink::new()));
    if let Some(site) = resolve(pages, &tree, rest, sink) {
        look(&site);
        let Site { config, registers, ledger, strings, .. } = site;
        REST.set(Some(Rest { config, registers, ledger, strings }));
    }
}

/// The steps of `command::load`, one after the other. `None` where an error is found.
fn resolve(pages: Vec<Markdown>, tree: &SourceTree, rest: Rest, sink: &mut Sink) -> Option<Site> {
    let Rest { config, registers, ledger, strings } = rest;
    let mut catalog = catalog::pair(pages, &config, sink);
    let parity = check::Parity::of(&registers, &config);
    catalog.compare(&config, &|page, texts| parity.check(page, texts), sink);
    check::registers(&catalog, &config, &registers, tree, TODAY, sink);
    check::ledger(&ledger, TODAY, sink);
    check::texts(&catalog, &config, &registers, None, sink);
    if sink.has_errors() {
        REST.set(Some(Rest { config, registers, ledger, strings }));
        return None;
    }
    let when = (TODAY, Audience::Readers);
    let site = catalog::resolve(catalog, config, (registers, ledger), strings, BTreeMap::new(), when, sink)?;
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
