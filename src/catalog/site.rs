//! [`Site`]: everything a page, a handout or a bundle is made from.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::Date;

use super::front::Settings;
use super::parts::{Freshness, Part, Standing, parts};
use crate::config::{Config, LangId};
use crate::diag::Sink;
use crate::ledger::Ledger;
use crate::markup::{Accepted, Draft, Inline, Kind, NodeId, parse_draft};
use crate::media::Carried;
use crate::register::{ContactId, FactId, Registers};
use crate::schema::{PageId, Stamp, Url};
use crate::source::{RelPath, Span};
use crate::strings::Strings;

/// The position of a page in [`Site::pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageIndex(pub usize);

/// A link that leads somewhere: whoever holds one has looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Out of the site.
    Url(Url),
    /// A contact of the register that readers may be given.
    Contact(ContactId),
    /// A fact of the register that may be stated.
    Fact(FactId),
    /// A page, and perhaps a heading of it.
    Page(PageIndex, Option<Box<str>>),
    /// A heading of the same page.
    Fragment(Box<str>),
    /// A picture, by its path in the site.
    Picture(RelPath),
}

/// Whom a site is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Readers,
    /// The team: with the pages and contacts that only it may see.
    Team,
}

/// The whole site, with nothing dangling in it.
#[derive(Debug)]
pub struct Site {
    /// Whom it is made for.
    pub audience: Audience,
    /// The day to count from.
    pub today: Date,
    /// Its settings.
    pub config: Config,
    /// Its contacts and facts.
    pub registers: Registers,
    /// What was printed.
    pub ledger: Ledger,
    /// The contacts that stand at one place on every page.
    pub help: Vec<ContactId>,
    /// The contact to ask where something on paper is wrong.
    pub corrections: Option<ContactId>,
    /// What the program says, in every language.
    pub strings: Strings,
    /// Its pages, in the order of the index.
    pub pages: Vec<Page>,
    /// Pictures and other files, by their path in the site.
    pub assets: BTreeMap<RelPath, Carried>,
}

/// One subject in all its languages.
#[derive(Debug)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// What all its languages share.
    pub settings: Settings,
    /// The text in the original language.
    pub original: Draft<Link>,
    /// Its parts, once somebody has asked for them.
    pub(super) parts: OnceLock<Vec<Part>>,
    /// What was read of the original, by whom, and when.
    pub read: Vec<Stamp>,
    /// The other texts.
    pub translations: BTreeMap<LangId, Translation>,
}

/// A text that was translated, and how it stands to its original.
#[derive(Debug)]
pub struct Translation {
    /// The text as it is written.
    pub draft: Draft<Link>,
    /// Its parts, once somebody has asked for them.
    pub(super) parts: OnceLock<Vec<Part>>,
    /// Who said last that it is up to date, and when.
    pub accepted: Option<Accepted>,
    /// What of it was read beside the original, by whom, and when.
    pub read: Vec<Stamp>,
    /// How it stands to the original, part by part.
    pub standing: Standing,
    /// What readers are shown, where that is not the text as it is written.
    pub shown: Option<Draft<Link>>,
}

/// What a reader of one language is shown for a page.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The page.
    pub page: &'a Page,
    /// The reader's language.
    pub reader: LangId,
    /// The language the text is in: the reader's, or the original.
    pub shown: LangId,
    /// The text.
    pub draft: &'a Draft<Link>,
    /// How the text stands to the original.
    pub state: Shown,
}

/// How a text that is shown stands to the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is the original, in its own language.
    Original,
    /// There is no translation; the original is shown instead.
    Missing,
    /// It is a translation.
    Translation(Freshness),
}

/// The parts of a text, cut once more: most runs never ask, and ten thousand pages have half a million.
fn cut(draft: &Draft<Link>) -> Vec<Part> {
    let text = parse_draft(draft.document.source().clone(), &mut Sink::new());
    // It has been parsed before, without an error.
    text.map(|text| parts(&text)).unwrap_or_default()
}

impl Translation {
    /// The parts of the text as it is written.
    pub fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| cut(&self.draft))
    }
}

impl Page {
    /// The parts of the original.
    pub fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| cut(&self.original))
    }

    /// The sentences of the original that state a fact: which, where each begins in the document, and its place.
    pub fn claims(&self) -> impl Iterator<Item = (FactId, NodeId, Span)> {
        let document = &self.original.document;
        document.all().filter_map(move |(node, found)| {
            let Kind::Inline(Inline::Link(target)) = found.kind else { return None };
            let Link::Fact(id) = document.target(target) else { return None };
            Some((*id, node, found.span))
        })
    }

    /// The texts there are, the original first, with their languages.
    pub fn drafts(&self, config: &Config) -> impl Iterator<Item = (LangId, &Draft<Link>)> {
        let translations = self.translations.iter().map(|(lang, translation)| (*lang, &translation.draft));
        std::iter::once((config.original, &self.original)).chain(translations)
    }
}

impl Site {
    /// A page by its position.
    #[expect(
        clippy::indexing_slicing,
        reason = "proof: a `PageIndex` is only made from a position of `pages`, which do not change"
    )]
    pub fn page(&self, index: PageIndex) -> &Page {
        &self.pages[index.0]
    }

    /// A text file of the site's own, by its path.
    pub fn own(&self, name: &str) -> Option<&str> {
        let (_, asset) = self.assets.iter().find(|(path, _)| path.as_str() == name)?;
        std::str::from_utf8(asset.bytes()).ok()
    }

    /// What a reader of `reader` is shown for `page`.
    pub fn version<'a>(&self, page: &'a Page, reader: LangId) -> Version<'a> {
        let original = self.config.original;
        if reader == original {
            return Version { page, reader, shown: original, draft: &page.original, state: Shown::Original };
        }
        match page.translations.get(&reader) {
            Some(translation) => Version {
                page,
                reader,
                shown: reader,
                draft: translation.shown.as_ref().unwrap_or(&translation.draft),
                state: Shown::Translation(translation.standing.freshness()),
            },
            None => Version { page, reader, shown: original, draft: &page.original, state: Shown::Missing },
        }
    }
}

impl Site {
    /// What is to stand beside a version on its handout, in the language of whoever it is shown to, translated or not.
    /// `None` where there is no second language, or where its text is the one that is shown already.
    pub fn second<'a>(&self, version: &Version<'a>) -> Option<Version<'a>> {
        let lang = version.page.settings.pair.filter(|lang| *lang != version.reader)?;
        let second = self.version(version.page, lang);
        (second.shown != version.shown || matches!(second.state, Shown::Missing)).then_some(second)
    }

    /// What does stand beside it. `None` where that would be the same text twice.
    pub fn beside<'a>(&self, version: &Version<'a>) -> Option<Version<'a>> {
        self.second(version).filter(|second| second.shown != version.shown)
    }
}

impl<'a> Version<'a> {
    /// The title that may stand in a tab, in a history list or in a PDF's properties.
    pub fn tab_title(&self, config: &Config) -> &'a str {
        let front = &self.draft.front;
        match &front.tab {
            Some(tab) if config.discreet => &tab.value,
            Some(_) | None => &front.title.value,
        }
    }
}
