//! All pages of the site: those that list others, one page per text, and what is said to hosts.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::html::article::article;
use super::html::icons::Icons;
use super::html::write;
use super::page::{self, index, start};
use super::template::renderer::Renderer;
use super::template::shell::{Gap, Shell};
use super::template::templates;
use super::wanted::{Handouts, Wanted};
use super::{host, search};
use crate::catalog::{Audience, Page, Site, Version};
use crate::config::LangId;
use crate::diag::{Finding, Rule, Sink};
use crate::shelf::{Artifact, Shelf};
use crate::source::{RelPath, Source};
use crate::wording::notices;

/// Everything that is the same for many pages, rendered once.
pub struct Web<'a> {
    site: &'a Site,
    icons: Icons,
    languages: Vec<LangId>,
    shells: Vec<Shell>,
    /// Which of the shells each page has in each language, page by page.
    shell_of: Vec<usize>,
    fixed: Vec<Artifact>,
    wanted: Wanted<'a>,
}

/// Pages of one sort share everything but what stands in the gaps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    reader: LangId,
    shown: LangId,
    depth: usize,
    handout: bool,
    /// And one in large print.
    large: bool,
    /// Somebody to call stands large where an old sentence could hurt.
    critical: bool,
    notices: Vec<String>,
}

/// Renders what pages share. `None` where a template does not work; the findings say why.
pub fn prepare<'a>(
    site: &'a Site,
    own: &BTreeMap<RelPath, Source>,
    wanted: Wanted<'a>,
    sink: &mut Sink,
) -> Option<Web<'a>> {
    let icons = Icons::load(own, sink);
    let templates = templates::load(own, &icons, sink)?;
    tell_unknown_icons(site, &icons, sink);
    let renderer = Renderer::new(site, templates, &icons, wanted);
    let languages = renderer.languages.clone();
    let with_pages = wanted.offline.is_none_or(|offline| offline.pages);
    let mut fixed = Vec::new();
    if with_pages {
        fixed.push(index::chooser(&renderer, sink)?);
    }
    let made: Vec<(Option<Vec<Artifact>>, Sink)> = languages
        .par_iter()
        .map(|&lang| {
            let mut sink = Sink::new();
            (page::of_language(&renderer, lang, with_pages, &mut sink), sink)
        })
        .collect();
    for (artifacts, findings) in made {
        sink.absorb(findings);
        fixed.extend(artifacts?);
    }
    let sorts = sorts(site, &languages, wanted.handouts);
    let kinds: Vec<&Sort> = sorts.iter().collect::<BTreeSet<_>>().into_iter().collect();
    let shells = kinds.iter().map(|sort| shell(&renderer, (*sort).clone(), sink)).collect::<Option<_>>()?;
    // proof: each is one of its kinds
    let shell_of = sorts.iter().map(|sort| kinds.binary_search(&sort).unwrap_or_default()).collect();
    match wanted.offline {
        Some(offline) => {
            let paths: Vec<RelPath> = fixed.iter().map(|artifact| artifact.path.clone()).collect();
            let made = start::Made { pages: offline.pages, files: &paths, handouts: wanted.handouts };
            fixed.extend(start::files(&renderer, &made, sink)?);
        }
        None => {
            let hosts = host::files(&renderer, sink)?;
            // No host gets the team's pages.
            fixed.extend(hosts.into_iter().filter(|_| site.audience == Audience::Readers));
        }
    }
    if site.audience == Audience::Team {
        fixed.push(page::status(&renderer, sink)?);
    }
    Some(Web { site, icons, languages, shells, shell_of, fixed, wanted })
}

impl Web<'_> {
    /// The languages it has pages in.
    pub fn languages(&self) -> &[LangId] {
        &self.languages
    }

    /// Writes every page, side by side, each gone as soon as it is written.
    ///
    /// # Errors
    /// The first that the shelf reports.
    pub fn write<S: Shelf>(&self, shelf: &S) -> Result<(), S::Error> {
        for artifact in &self.fixed {
            shelf.put_made(artifact)?;
        }
        if self.wanted.offline.is_some_and(|offline| !offline.pages) {
            return Ok(());
        }
        self.site.pages.par_iter().enumerate().try_for_each(|(at, page)| {
            self.languages.iter().enumerate().try_for_each(|(nth, &lang)| {
                let lines = search::page_lines(self.site, lang, at, page);
                let shell =
                    self.shell_of.get(at * self.languages.len() + nth).and_then(|shell| self.shells.get(*shell));
                shell
                    .map(|shell| self.page(page, lang, shell))
                    .into_iter()
                    .chain(lines)
                    .try_for_each(|made| shelf.put_made(&made))
            })
        })
    }

    fn page(&self, page: &Page, lang: LangId, shell: &Shell) -> Artifact {
        let site = self.site;
        let version = site.version(page, lang);
        let article = article(site, &version, &self.icons);
        let tag = &site.config.language(lang).tag;
        let html = shell.fill(article.len(), |out, gap| match gap {
            Gap::Title => write::text(out, version.tab_title(&site.config)),
            Gap::Path => {
                out.push_str(page.id.as_str());
                out.push_str(".html");
            }
            Gap::Article => out.push_str(&article),
            // Inside the language's folder.
            Gap::Handout => out.push_str(&format!("print/{}.home.pdf", page.id)),
            Gap::Large => out.push_str(&format!("print/{}.large.home.pdf", page.id)),
        });
        Artifact::new(RelPath::from_safe(format!("{tag}/{}.html", page.id)), html.into_bytes())
    }
}

/// A page that asks for a drawing that nobody has made would have a hole in the list.
fn tell_unknown_icons(site: &Site, icons: &Icons, sink: &mut Sink) {
    for page in &site.pages {
        let Some(icon) = page.settings.icon.as_ref().filter(|icon| !icons.has(&icon.value)) else { continue };
        let near = icons.names().min_by_key(|known| strsim::levenshtein(known, &icon.value)).unwrap_or_default();
        let place = page.original.document.source().place(icon.span);
        let finding = Finding::new(Rule::UnknownIcon, place, format!("there is no icon `{}`", icon.value));
        let all: Vec<&str> = icons.names().collect();
        let hint = format!(
            "did you mean `{near}`? There are {}; a drawing of your own goes into `templates/icons/`",
            all.join(", ")
        );
        sink.push(finding.hint(hint).page(&page.id));
    }
}

/// The sort of each page in each language, page by page.
fn sorts(site: &Site, languages: &[LangId], handouts: Handouts<'_>) -> Vec<Sort> {
    let of_page = |page| languages.iter().map(move |&lang| sort(site, page, lang, handouts));
    site.pages.par_iter().flat_map_iter(of_page).collect()
}

fn sort(site: &Site, page: &Page, reader: LangId, handouts: Handouts<'_>) -> Sort {
    let version: Version<'_> = site.version(page, reader);
    Sort {
        reader,
        shown: version.shown,
        depth: page.id.depth(),
        handout: handouts.has(site, page, reader, false),
        large: handouts.has(site, page, reader, true),
        critical: page.settings.critical,
        notices: notices(site, &version),
    }
}

fn shell(renderer: &Renderer<'_>, sort: Sort, sink: &mut Sink) -> Option<Shell> {
    let mut page = renderer.text_page(sort.reader, sort.depth);
    page.base.critical = sort.critical;
    page.shown = renderer.site.config.language(sort.shown).into();
    page.notices = sort.notices;
    page.handout = sort.handout.then(|| Gap::Handout.mark());
    page.large = sort.large.then(|| Gap::Large.mark());
    renderer.shell(sort.reader, &renderer.head, page, sink)
}
