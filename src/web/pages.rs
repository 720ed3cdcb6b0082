//! All pages of the site: chooser, one index per language, one page per text.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

use super::article::article;
use super::card;
use super::csp;
use super::html;
use super::icons::Icons;
use super::shell::{Gap, Shell, unmarked};
use super::sources;
use super::status;
use super::templates::{self, Templates};
use crate::artifact::{Artifact, Shelf};
use crate::catalog::{Audience, Page, Site, Version};
use crate::config::{LangId, Language};
use crate::diag::{Finding, Place, Sink};
use crate::markup::Url;
use crate::rule::Rule;
use crate::source::{RelPath, Source};
use crate::strings::KEYS;
use crate::wording::{help_words, notices};

const STYLE: &str = include_str!("../../static/style.css");
const EXIT: &str = include_str!("../../static/exit.js");

/// Everything that is the same for many pages, rendered once.
pub struct Web<'a> {
    site: &'a Site,
    icons: Icons,
    shells: BTreeMap<Sort, Shell>,
    fixed: Vec<Artifact>,
    handouts: bool,
}

/// Pages of one sort share everything but what stands in the gaps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    reader: LangId,
    shown: LangId,
    depth: usize,
    handout: bool,
    /// Somebody to call stands large where an old sentence could hurt.
    critical: bool,
    notices: Vec<String>,
}

/// Renders what pages share. `handouts` says whether this build makes them. `None` where a template
/// does not work; the findings say why.
pub fn prepare<'a>(
    site: &'a Site,
    own: &BTreeMap<RelPath, Source>,
    handouts: bool,
    sink: &mut Sink,
) -> Option<Web<'a>> {
    let templates = templates::load(own, sink)?;
    let style = csp::squeeze(site.style().unwrap_or(STYLE));
    let script = csp::squeeze_script(site.script().unwrap_or(EXIT));
    let icons = Icons::load(own, sink);
    tell_unknown_icons(site, &icons, sink);
    let desk = Desk { site, templates, icons: &icons, policy: csp::policy(&style, &script), style, script };
    let mut fixed = vec![desk.chooser(sink)?];
    let indexes: Vec<(Option<Artifact>, Sink)> = site
        .config
        .languages
        .par_iter()
        .enumerate()
        .map(|(at, _)| {
            let mut sink = Sink::new();
            (desk.index(LangId(at), &mut sink), sink)
        })
        .collect();
    for (index, findings) in indexes {
        sink.absorb(findings);
        fixed.push(index?);
    }
    let mut shells = BTreeMap::new();
    for sort in sorts(site, handouts) {
        let shell = desk.shell(&sort, sink)?;
        shells.insert(sort, shell);
    }
    for lang in site.config.lang_ids() {
        fixed.push(sources_page(site, lang, &icons, &desk.shell(&plain(lang), sink)?));
    }
    if card::is_wanted(site) {
        let (style, script) = (card::style(site, &desk.style), card::script(site, &desk.script));
        for lang in site.config.lang_ids() {
            let mut context = desk.page_context(&plain(lang));
            context.insert("policy", &csp::policy(&style, &script));
            context.insert("style", &style);
            context.insert("script", &script);
            let shell = Shell::render(&desk.templates, "page.html", context, sink)?;
            fixed.push(card_page(site, lang, &icons, &shell));
        }
    }
    if site.audience == Audience::Team {
        fixed.push(desk.status(sink)?);
    }
    Some(Web { site, icons, shells, fixed, handouts })
}

impl Web<'_> {
    /// Writes every page, side by side, each gone as soon as it is written.
    ///
    /// # Errors
    /// The first that the shelf reports.
    pub fn write<S: Shelf>(&self, shelf: &S) -> Result<(), S::Error> {
        for artifact in &self.fixed {
            shelf.put(&artifact.path, &artifact.bytes)?;
        }
        self.site.pages.par_iter().try_for_each(|page| {
            self.site.config.lang_ids().try_for_each(|lang| {
                let artifact = self.page(page, lang);
                artifact.map_or(Ok(()), |artifact| shelf.put(&artifact.path, &artifact.bytes))
            })
        })
    }

    /// `None` never happens: `prepare` made a shell for every sort of page.
    fn page(&self, page: &Page, lang: LangId) -> Option<Artifact> {
        let site = self.site;
        let shell = self.shells.get(&sort(site, page, lang, self.handouts))?;
        let version = site.version(page, lang);
        let article = article(site, &version, &self.icons);
        let tag = &site.config.language(lang).tag;
        let html = shell.fill(article.len(), |out, gap| match gap {
            Gap::Tab => html::text(out, version.tab_title(&site.config)),
            Gap::Path => {
                out.push_str(page.id.as_str());
                out.push_str(".html");
            }
            Gap::Article => out.push_str(&article),
            Gap::Handout => out.push_str(&handout_path(page)),
        });
        Some(Artifact { path: RelPath::from_safe(format!("{tag}/{}.html", page.id)), bytes: html.into_bytes() })
    }
}

/// A page that asks for a drawing that nobody has made would have a hole in the list.
fn tell_unknown_icons(site: &Site, icons: &Icons, sink: &mut Sink) {
    for page in &site.pages {
        let Some(icon) = page.settings.icon.as_ref().filter(|icon| !icons.has(&icon.value)) else { continue };
        let near = icons.names().min_by_key(|known| strsim::levenshtein(known, &icon.value)).unwrap_or_default();
        let place = Place::of(page.original.document.source(), icon.span);
        let finding = Finding::new(Rule::UnknownIcon, place, format!("there is no icon `{}`", icon.value));
        let all: Vec<&str> = icons.names().collect();
        let hint = format!(
            "did you mean `{near}`? There are {}; a drawing of your own goes into `templates/icons/`",
            all.join(", ")
        );
        sink.push(finding.hint(hint).page(&page.id));
    }
}

/// Every sort of page there is; few, however many pages.
fn sorts(site: &Site, handouts: bool) -> BTreeSet<Sort> {
    let of_page = |mut sorts: BTreeSet<Sort>, page: &Page| {
        sorts.extend(site.config.lang_ids().map(|lang| sort(site, page, lang, handouts)));
        sorts
    };
    let join = |mut all: BTreeSet<Sort>, mut more: BTreeSet<Sort>| {
        all.append(&mut more);
        all
    };
    site.pages.par_iter().fold(BTreeSet::new, of_page).reduce(BTreeSet::new, join)
}

/// A page of the program's own, in the folder of its language.
fn plain(lang: LangId) -> Sort {
    Sort { reader: lang, shown: lang, depth: 0, handout: false, critical: false, notices: Vec::new() }
}

fn sources_page(site: &Site, lang: LangId, icons: &Icons, shell: &Shell) -> Artifact {
    let article = sources::sources(site, lang, icons);
    let html = shell.fill(article.len(), |out, gap| match gap {
        Gap::Tab => html::text(out, &site.strings.text(lang, "sources-title")),
        Gap::Path => out.push_str(sources::NAME),
        Gap::Article => out.push_str(&article),
        Gap::Handout => {}
    });
    let tag = &site.config.language(lang).tag;
    Artifact { path: RelPath::from_safe(format!("{tag}/{}", sources::NAME)), bytes: html.into_bytes() }
}

fn card_page(site: &Site, lang: LangId, icons: &Icons, shell: &Shell) -> Artifact {
    let article = card::card(site, lang, icons);
    let html = shell.fill(article.len(), |out, gap| match gap {
        Gap::Tab => html::text(out, &card::tab(site, lang)),
        Gap::Path => out.push_str(card::NAME),
        Gap::Article => out.push_str(&article),
        Gap::Handout => {}
    });
    let tag = &site.config.language(lang).tag;
    Artifact { path: RelPath::from_safe(format!("{tag}/{}", card::NAME)), bytes: html.into_bytes() }
}

fn sort(site: &Site, page: &Page, reader: LangId, handouts: bool) -> Sort {
    let version: Version<'_> = site.version(page, reader);
    Sort {
        reader,
        shown: version.shown,
        depth: page.id.depth(),
        handout: handouts && page.settings.format.is_some(),
        critical: page.settings.critical,
        notices: notices(site, &version),
    }
}

/// Inside a language's folder.
fn handout_path(page: &Page) -> String {
    format!("print/{}.home.pdf", page.id)
}

/// Where templates are rendered.
struct Desk<'a> {
    site: &'a Site,
    templates: Templates,
    icons: &'a Icons,
    style: String,
    script: String,
    policy: String,
}

#[derive(Serialize)]
struct Choice<'a> {
    tag: &'a str,
    name: String,
    dir: &'a str,
}

/// Somebody to call.
#[derive(Serialize)]
struct Help {
    name: String,
    href: String,
    display: String,
    remarks: Vec<String>,
}

#[derive(Serialize)]
struct Entry<'a> {
    title: &'a str,
    short: Option<&'a str>,
    icon: &'a str,
    href: String,
    lang: &'a str,
    dir: &'a str,
    critical: bool,
}

impl<'a> Desk<'a> {
    fn choice(language: &'a Language) -> Choice<'a> {
        Choice { tag: language.tag.as_str(), name: unmarked(&language.name), dir: language.direction.as_str() }
    }

    /// What every template may use. `root` leads from the page to the chooser's folder.
    fn context(&self, lang: LangId, root: &str) -> Context {
        let config = &self.site.config;
        let language = config.language(lang);
        let mut context = Context::new();
        let words: BTreeMap<&str, String> = KEYS.iter().map(|key| (*key, self.site.strings.text(lang, key))).collect();
        let words: BTreeMap<String, String> =
            words.into_iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
        context.insert("t", &words);
        context.insert("language", &Self::choice(language));
        context.insert("languages", &config.languages.iter().map(Self::choice).collect::<Vec<_>>());
        context.insert("site_title", &unmarked(config.title.get(&language.tag, &config.original().tag)));
        context.insert("style", &self.style);
        context.insert("script", &self.script);
        context.insert("policy", &self.policy);
        context.insert("icon", self.icons.all());
        context.insert("one_entry", &config.one_entry);
        context.insert("discreet", &config.discreet);
        context.insert("help", &self.help(lang));
        context.insert("base_url", &config.base_url.as_ref().map(Url::as_str));
        context.insert("original", config.original().tag.as_str());
        context.insert("safety", &self.site.pages.iter().any(|page| page.id.as_str() == "this-page"));
        context.insert("exit_to", config.exit_to.as_str());
        context.insert("root", root);
        context.insert("path", "");
        context.insert("here", language.tag.as_str());
        context.insert("team", &(self.site.audience == Audience::Team));
        context.insert("card", &card::is_wanted(self.site));
        context
    }

    /// Like a page, but beside the chooser: it is not a page of any language.
    fn status(&self, sink: &mut Sink) -> Option<Artifact> {
        let lang = self.site.config.original;
        let mut context = self.context(lang, "");
        context.insert("title", &self.site.strings.text(lang, "status-title"));
        context.insert("article", &status::status(self.site));
        let html = self.templates.render("plain.html", &context, sink)?;
        Some(Artifact { path: RelPath::from_safe(status::NAME.to_owned()), bytes: html.into_bytes() })
    }

    fn chooser(&self, sink: &mut Sink) -> Option<Artifact> {
        let mut context = self.context(self.site.config.original, "");
        context.insert("path", "index.html");
        context.insert("here", "");
        let html = self.templates.render("chooser.html", &context, sink)?;
        Some(Artifact { path: RelPath::from_safe("index.html".to_owned()), bytes: html.into_bytes() })
    }

    fn index(&self, lang: LangId, sink: &mut Sink) -> Option<Artifact> {
        let mut context = self.context(lang, "../");
        let entries: Vec<Entry<'_>> = self.site.pages.iter().map(|page| self.entry(page, lang)).collect();
        context.insert("entries", &entries);
        context.insert("path", "index.html");
        let html = self.templates.render("index.html", &context, sink)?;
        let tag = &self.site.config.language(lang).tag;
        Some(Artifact { path: RelPath::from_safe(format!("{tag}/index.html")), bytes: html.into_bytes() })
    }

    /// The contacts of `site.toml`'s `help`, each with its first number.
    fn help(&self, lang: LangId) -> Vec<Help> {
        let contacts = self.site.help.iter().filter_map(|id| {
            let words = help_words(self.site, *id, lang);
            let number = words.numbers.into_iter().next()?;
            let remarks = words.remarks.into_iter().chain(number.remarks).collect();
            Some(Help { name: words.name, href: number.href, display: number.display, remarks })
        });
        contacts.collect()
    }

    fn entry(&self, page: &'a Page, lang: LangId) -> Entry<'a> {
        let version = self.site.version(page, lang);
        let front = &version.draft.front;
        let shown = self.site.config.language(version.shown);
        Entry {
            title: &front.title.value,
            short: front.short.as_ref().map(|short| short.value.as_str()),
            icon: page.settings.icon.as_ref().map_or("", |icon| self.icons.get(&icon.value)),
            href: format!("{}.html", page.id),
            lang: shown.tag.as_str(),
            dir: shown.direction.as_str(),
            critical: page.settings.critical,
        }
    }

    fn shell(&self, sort: &Sort, sink: &mut Sink) -> Option<Shell> {
        Shell::render(&self.templates, "page.html", self.page_context(sort), sink)
    }

    /// What `page.html` is given for a sort of pages.
    fn page_context(&self, sort: &Sort) -> Context {
        let up = "../".repeat(sort.depth);
        let mut context = self.context(sort.reader, &format!("{up}../"));
        let shown = self.site.config.language(sort.shown);
        context.insert("home", &format!("{up}index.html"));
        context.insert("up", &up);
        context.insert("shown", &Self::choice(shown));
        context.insert("notices", &sort.notices);
        context.insert("has_handout", &sort.handout);
        context.insert("critical", &sort.critical);
        context
    }
}
