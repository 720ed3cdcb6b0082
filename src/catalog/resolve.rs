//! [`Catalog`] → [`Site`]: every reference looked up, per language, before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::front::Settings;
use super::meant::{Meant, Miss, miss};
use super::pair::{Catalog, Texts};
use super::parts::{self, Standing};
use super::site::{Audience, Link, Page, PageIndex, Site, Translation};
use crate::config::{Config, LangId};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::nearest;
use crate::ledger::Ledger;
use crate::markup::{Block, Document, Draft, Inline, Kind, Target};
use crate::media::Carried;
use crate::register::{ContactId, Lookup, Registers, Visibility};
use crate::schema::PageId;
use crate::source::RelPath;
use crate::strings::Strings;

/// Everything references are looked up in.
struct Names<'a> {
    registers: &'a Registers,
    today: Date,
    assets: &'a BTreeMap<RelPath, Carried>,
    pages: BTreeMap<&'a PageId, PageIndex>,
    /// Those that only the team may see, whether this site has them or not.
    team: &'a BTreeSet<PageId>,
    headings: BTreeMap<(&'a PageId, LangId), Headings<'a>>,
    original: LangId,
}

/// The ids of a text's headings, looked for when the first link asks.
struct Headings<'a> {
    document: &'a Document<Target>,
    ids: OnceLock<BTreeSet<&'a str>>,
}

impl<'a> Names<'a> {
    /// Of a page as a reader of this language gets it.
    fn headings_of<'s>(&'s self, page: &'s PageId, lang: LangId) -> Option<&'s Headings<'a>> {
        self.headings.get(&(page, lang)).or_else(|| self.headings.get(&(page, self.original)))
    }
}

impl<'a> Headings<'a> {
    fn ids(&self) -> &BTreeSet<&'a str> {
        self.ids.get_or_init(|| {
            let nodes = self.document.all();
            let ids = nodes.filter_map(|(_, node)| match node.kind {
                Kind::Block(Block::Heading(_, id)) => Some(self.document.words(id)),
                Kind::Block(_) | Kind::Inline(_) => None,
            });
            ids.collect()
        })
    }
}

/// Resolves every reference. The site is made only where nothing is wrong.
pub fn resolve(
    catalog: Catalog,
    config: Config,
    registers: (Registers, Ledger),
    strings: Strings,
    assets: BTreeMap<RelPath, Carried>,
    when: (Date, Audience),
    sink: &mut Sink,
) -> Option<Site> {
    let site = put_together(catalog, config, registers, strings, assets, when, sink);
    site.filter(|_| !sink.has_errors())
}

/// The site as far as it holds together; where something dangles there is a link that leads nowhere.
pub(super) fn put_together(
    catalog: Catalog,
    config: Config,
    (registers, ledger): (Registers, Ledger),
    strings: Strings,
    assets: BTreeMap<RelPath, Carried>,
    (today, audience): (Date, Audience),
    sink: &mut Sink,
) -> Option<Site> {
    let help = named(&config.help, &registers, today, sink);
    let corrections = named(config.corrections.as_slice(), &registers, today, sink).pop();
    let team = team_pages(&catalog, &config);
    let mut pages = order(catalog, &config, audience, sink);
    let resolved = {
        let names = names(&pages, &config, (&registers, today), &assets, &team);
        look_up_all(&pages, &names, &config, sink)
    };
    let mut resolved = resolved.into_iter();
    let mut links = |draft: Draft<Target>| {
        let found = resolved.next().unwrap_or_default();
        let mut found = found.into_iter();
        // proof: `look_up_all` made one link for each target, in the same order
        let document = draft.document.map_targets(|_| found.next().unwrap_or(Link::Fragment("".into())));
        Draft { front: draft.front, document }
    };
    let mut done = Vec::with_capacity(pages.len());
    for (id, texts) in pages.drain(..) {
        done.push(page(id, texts, &config, &mut links)?);
    }
    Some(Site { today, audience, config, registers, ledger, help, corrections, strings, pages: done, assets })
}

/// Contacts that `site.toml` names, such as `help = ["…"]`: those that readers may be given.
fn named(names: &[(String, Place)], registers: &Registers, today: Date, sink: &mut Sink) -> Vec<ContactId> {
    let mut found = Vec::new();
    for (name, place) in names {
        match contact(name, registers, today, false) {
            Ok(Link::Contact(id)) => found.push(id),
            Ok(_) | Err(None) => {}
            Err(Some(miss)) => {
                let near = miss.meant.and_then(|_| nearest(name, registers.contact_names()));
                let hint = near.map_or(miss.hint, |near| format!("did you mean `{near}`?"));
                sink.push(Finding::new(miss.rule, place.clone(), miss.message).hint(hint));
            }
        }
    }
    found
}

fn page(
    id: PageId,
    texts: Texts,
    config: &Config,
    links: &mut impl FnMut(Draft<Target>) -> Draft<Link>,
) -> Option<Page> {
    let Texts { drafts, mut parts, mut standings, mut accepted, mut read, .. } = texts;
    let mut original = None;
    let mut translations = BTreeMap::new();
    for (lang, draft) in drafts {
        let draft = links(draft);
        if lang == config.original {
            original = Some(draft);
        } else {
            translations.insert(lang, draft);
        }
    }
    let original = original?;
    let original_parts = parts.remove(&config.original).unwrap_or_default();
    let own = read.remove(&config.original).unwrap_or_default();
    let translations = translations.into_iter().map(|(lang, draft)| {
        let standing = standings.remove(&lang).unwrap_or(Standing::Unknown(None));
        let parts = parts.remove(&lang).unwrap_or_default();
        let texts = parts::ToCompose {
            original: &original.document,
            original_parts: &original_parts,
            translation: &draft.document,
            translation_parts: &parts,
            critical: original.front.critical,
        };
        let shown = standing.comparison().and_then(|comparison| parts::compose(&texts, comparison));
        let shown = shown.map(|document| Draft { front: draft.front.clone(), document });
        let (accepted, read) = (accepted.remove(&lang), read.remove(&lang).unwrap_or_default());
        (lang, Translation { draft, parts: OnceLock::new(), accepted, read, standing, shown })
    });
    let translations = translations.collect();
    let settings = Settings::of(&original.front, config);
    Some(Page { id, settings, parts: OnceLock::new(), read: own, original, translations })
}

/// Pages that only the team may see.
fn team_pages(catalog: &Catalog, config: &Config) -> BTreeSet<PageId> {
    let is_team = |texts: &Texts| texts.drafts.get(&config.original).is_some_and(|original| original.front.team);
    catalog.pages.iter().filter(|(_, texts)| is_team(texts)).map(|(id, _)| id.clone()).collect()
}

/// Pages that have an original and are for this audience, in the order of the index.
fn order(catalog: Catalog, config: &Config, audience: Audience, sink: &mut Sink) -> Vec<(PageId, Texts)> {
    let mut pages = Vec::new();
    for (id, texts) in catalog.pages {
        match texts.drafts.get(&config.original) {
            Some(original) if original.front.team && audience == Audience::Readers => {}
            Some(original) if !original.front.team && texts.drafts.values().any(|draft| draft.front.team) => {
                for draft in texts.drafts.values().filter(|draft| draft.front.team) {
                    let place = Place::file(draft.document.source().path().as_str());
                    let message = "this translation is for the team, but its original is for everybody";
                    let hint = "write `visibility` into the original, or take it out here";
                    sink.push(Finding::new(Rule::BadValue, place, message).hint(hint).page(&id));
                }
            }
            Some(original) => {
                tell_unknown_pair(&id, original, config, sink);
                pages.push((original.front.order.unwrap_or(i64::MAX), id, texts));
            }
            None => {
                for draft in texts.drafts.values() {
                    let file = draft.document.source().path();
                    let message = format!("this page has no original in `{}`", config.original().tag);
                    let finding = Finding::new(Rule::NoOriginal, Place::file(file.as_str()), message).page(&id);
                    sink.push(
                        finding
                            .hint(format!("write `content/{}/{id}.md`, or take this file away", config.original().tag)),
                    );
                }
            }
        }
    }
    pages.sort_by(|(a, a_id, _), (b, b_id, _)| (a, a_id).cmp(&(b, b_id)));
    pages.into_iter().map(|(_, id, texts)| (id, texts)).collect()
}

fn tell_unknown_pair(id: &PageId, original: &Draft<Target>, config: &Config, sink: &mut Sink) {
    let Some(pair) = original.front.pair.as_ref().filter(|pair| config.find(&pair.value).is_none()) else { return };
    let place = original.document.source().place(pair.span);
    let known: Vec<&str> = config.languages.iter().map(|language| language.tag.as_str()).collect();
    let finding = Finding::new(Rule::UnknownLanguage, place, format!("this site has no language `{}`", pair.value));
    sink.push(finding.hint(format!("write one of {}", known.join(", "))).page(id));
}

fn names<'a>(
    pages: &'a [(PageId, Texts)],
    config: &Config,
    (registers, today): (&'a Registers, Date),
    assets: &'a BTreeMap<RelPath, Carried>,
    team: &'a BTreeSet<PageId>,
) -> Names<'a> {
    let texts = pages.iter().flat_map(|(id, texts)| texts.drafts.iter().map(move |(lang, draft)| (id, *lang, draft)));
    let headings =
        texts.map(|(id, lang, draft)| ((id, lang), Headings { document: &draft.document, ids: OnceLock::new() }));
    Names {
        registers,
        today,
        assets,
        team,
        headings: headings.collect(),
        pages: pages.iter().enumerate().map(|(at, (id, _))| (id, PageIndex(at))).collect(),
        original: config.original,
    }
}

/// One list of links for each draft, in the order in which `resolve` walks them.
fn look_up_all(pages: &[(PageId, Texts)], names: &Names<'_>, config: &Config, sink: &mut Sink) -> Vec<Vec<Link>> {
    let found: Vec<(Vec<Vec<Link>>, Sink)> = pages
        .par_iter()
        .map(|(page, texts)| {
            let mut sink = Sink::new();
            let links = texts.drafts.iter().map(|(lang, draft)| {
                let tag = config.language(*lang).tag.as_str();
                Here { page, lang: *lang, tag, document: &draft.document }.look_up(names, &mut sink)
            });
            (links.collect(), sink)
        })
        .collect();
    let mut all = Vec::new();
    for (links, findings) in found {
        all.extend(links);
        sink.absorb(findings);
    }
    all
}

/// The text whose references are being looked up.
struct Here<'a> {
    page: &'a PageId,
    lang: LangId,
    tag: &'a str,
    document: &'a Document<Target>,
}

impl Here<'_> {
    fn look_up(&self, names: &Names<'_>, sink: &mut Sink) -> Vec<Link> {
        let mut links = Vec::new();
        for (_, target, span) in self.document.links() {
            match self.link(target, names) {
                Ok(link) => links.push(link),
                Err(Some(miss)) => {
                    links.push(Link::Fragment("".into()));
                    let place = self.document.source().place(span);
                    // A name that was probably meant is looked for only where somebody reads of it.
                    let is_read = !sink.is_full(miss.rule, &place.file);
                    let near = miss.meant.filter(|_| is_read).and_then(|meant| self.nearest(&meant, names));
                    let hint = near.map_or(miss.hint, |near| format!("did you mean `{near}`?"));
                    let finding = Finding::new(miss.rule, place, miss.message).hint(hint);
                    sink.push(finding.page(self.page).language(self.tag));
                }
                // Told already.
                Err(None) => links.push(Link::Fragment("".into())),
            }
        }
        self.pictures(names, sink);
        links
    }

    fn link(&self, target: &Target, names: &Names<'_>) -> Result<Link, Option<Miss>> {
        match target {
            Target::Url(url) => Ok(Link::Url(url.clone())),
            Target::Contact(name) => contact(name, names.registers, names.today, names.team.contains(self.page)),
            Target::Fact(name) => fact(name, names),
            Target::Page(id, fragment) => self.page_link(id, fragment.as_deref(), names),
            Target::File(path, fragment) => self.file(path, fragment.as_deref(), names),
            Target::Fragment(fragment) => {
                self.heading(self.page, fragment, names)?;
                Ok(Link::Fragment(fragment.clone()))
            }
        }
    }

    fn page_link(&self, id: &PageId, fragment: Option<&str>, names: &Names<'_>) -> Result<Link, Option<Miss>> {
        if names.team.contains(id) && !names.team.contains(self.page) {
            let message = format!("page `{id}` is for the team, and this one is for everybody");
            return miss(Rule::DanglingLink, message, None, "link another page, or none");
        }
        let Some(position) = names.pages.get(id) else {
            let near = Some(Meant::Page(id.clone()));
            return miss(
                Rule::DanglingLink,
                format!("there is no page `{id}`"),
                near,
                "write the page first, or link another",
            );
        };
        if let Some(fragment) = fragment {
            self.heading(id, fragment, names)?;
        }
        Ok(Link::Page(*position, fragment.map(Into::into)))
    }

    /// A heading counts as it is in the language the reader will see that page in.
    fn heading(&self, page: &PageId, fragment: &str, names: &Names<'_>) -> Result<(), Option<Miss>> {
        let Some(headings) = names.headings_of(page, self.lang) else { return Ok(()) };
        if headings.ids().contains(fragment) {
            return Ok(());
        }
        let near = Some(Meant::Heading(page.clone(), fragment.to_owned()));
        let message = format!("page `{page}` has no heading `#{fragment}`");
        miss(Rule::DanglingLink, message, near, "give the heading a name of its own: `## Words {#name}`")
    }

    /// The name that was probably meant.
    fn nearest<'n>(&self, meant: &Meant, names: &'n Names<'_>) -> Option<&'n str> {
        match meant {
            Meant::Page(id) => nearest(id.as_str(), names.pages.keys().map(|id| id.as_str())),
            Meant::Heading(page, fragment) => {
                nearest(fragment, names.headings_of(page, self.lang)?.ids().iter().copied())
            }
            Meant::Contact(name) => nearest(name, names.registers.contact_names()),
            Meant::Fact(name) => nearest(name, names.registers.fact_names()),
        }
    }

    fn file(&self, path: &str, fragment: Option<&str>, names: &Names<'_>) -> Result<Link, Option<Miss>> {
        let from = self.document.source().path();
        let found = from.resolve(path);
        if let Some(found) = &found {
            let inside = found.as_str().strip_prefix("content/").and_then(|rest| rest.split_once('/'));
            let id = inside.and_then(|(_, rest)| rest.strip_suffix(".md"));
            if let Some(id) = id.and_then(|id| PageId::parse(id).ok()) {
                return self.page_link(&id, fragment, names);
            }
            if names.assets.contains_key(found) && is_picture(&Link::Picture(found.clone())) {
                return Ok(Link::Picture(found.clone()));
            }
        }
        let hint = "link a page by its file, such as `../today.md`, or by its name, such as `page:today`";
        miss(Rule::DanglingLink, format!("there is no file `{}`", path.escape_debug()), None, hint)
    }

    fn pictures(&self, names: &Names<'_>, sink: &mut Sink) {
        let wrong = self.document.all().filter_map(|(_, node)| {
            let Kind::Inline(Inline::Picture(target, alt)) = node.kind else { return None };
            if self.document.words(alt).trim().is_empty() {
                let hint = "write what it shows between the brackets: `![A phone](phone.svg)`";
                return Some((
                    node.span,
                    Rule::MissingAlt,
                    "the picture has no words for those who cannot see it",
                    hint,
                ));
            }
            let link = self.link(self.document.target(target), names).ok()?;
            let hint = "name a file that ends in `.svg`, `.png` or `.jpg`";
            (!is_picture(&link)).then_some((node.span, Rule::UnsafePicture, "this is not a picture", hint))
        });
        for (span, rule, message, hint) in wrong {
            let finding = Finding::new(rule, self.document.source().place(span), message).hint(hint);
            sink.push(finding.page(self.page).language(self.tag));
        }
    }
}

/// Only pictures under `content/` are looked at and published beside their pages.
fn is_picture(link: &Link) -> bool {
    match link {
        Link::Picture(path) => path.as_str().starts_with("content/"),
        Link::Url(_) | Link::Contact(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) => false,
    }
}

fn contact(name: &str, registers: &Registers, today: Date, for_the_team: bool) -> Result<Link, Option<Miss>> {
    let id = match registers.find_contact(name) {
        Lookup::Found(id) => id,
        Lookup::Broken => return Err(None),
        Lookup::Unknown => {
            let near = Some(Meant::Contact(name.to_owned()));
            let message = format!("there is no contact `{}`", name.escape_debug());
            return miss(Rule::UnknownContact, message, near, "add it to `content/contacts.toml`");
        }
    };
    let contact = registers.contact(id);
    if contact.is_lost(today) {
        let message = format!("the last test call of `{name}` found it wrong or closed");
        return miss(
            Rule::WithheldContact,
            message,
            None,
            "choose another contact, or call again and write the call down",
        );
    }
    if contact.is_withheld() || (contact.visibility == Visibility::Team && !for_the_team) {
        let message = format!("contact `{name}` must not be shown to readers");
        return miss(Rule::WithheldContact, message, None, "`content/contacts.toml` says why; choose another contact");
    }
    Ok(Link::Contact(id))
}

fn fact(name: &str, names: &Names<'_>) -> Result<Link, Option<Miss>> {
    let registers = names.registers;
    let id = match registers.find_fact(name) {
        Lookup::Found(id) => id,
        Lookup::Broken => return Err(None),
        Lookup::Unknown => {
            let near = Some(Meant::Fact(name.to_owned()));
            let message = format!("there is no fact `{}`", name.escape_debug());
            return miss(Rule::UnknownFact, message, near, "add it to `content/facts.toml`, with its source");
        }
    };
    let fact = registers.fact(id);
    if fact.is_withheld() {
        let message = format!("fact `{name}` must not be stated");
        return miss(Rule::WithheldFact, message, None, "`content/facts.toml` says why; take the sentence out");
    }
    Ok(Link::Fact(id))
}
