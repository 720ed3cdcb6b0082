//! What each language has once: its index, its single file, and the program's own pages: sources, the list from A to Z,
//! the search, codes on paper. And the team's.

pub(crate) mod a_z;
pub(crate) mod calendar;
pub(crate) mod card;
pub(crate) mod index;
pub(crate) mod not_found;
pub(crate) mod single;
pub(crate) mod sources;
pub(crate) mod start;
pub(crate) mod status;

use super::called::call;
use super::html::write::{close, element, open, text};
use super::paths::{A_TO_Z, CARD, CARD_FOLDER, SEARCH, SOURCES, STATUS};
use super::search;
use super::template::content::PlainPage;
use super::template::csp::squeeze_script;
use super::template::renderer::Renderer;
use super::template::shell::{Gap, Shell};
use super::weights::{MAX_PAGE, weigh};
use crate::catalog::Audience;
use crate::config::LangId;
use crate::diag::Sink;
use crate::lang::letters::script_tables;
use crate::shelf::Artifact;
use crate::source::RelPath;

const SCRIPT: &str = include_str!("../../../static/search.js");

/// What each language has once. `None` where a template does not work; the findings say why.
pub(crate) fn of_language(
    renderer: &Renderer<'_>,
    lang: LangId,
    with_pages: bool,
    sink: &mut Sink,
) -> Option<Vec<Artifact>> {
    // Nobody hands the team's pages on; whether the file of the others is too large is told all the same.
    let single = single::single(renderer, lang, sink).filter(|_| renderer.site.audience == Audience::Readers);
    if !with_pages {
        return Some(single.into_iter().collect());
    }
    let mut made = pages(renderer, lang, sink)?;
    made.push(index::index(renderer, lang, single.is_some(), sink)?);
    made.push(search::index(renderer.site, lang));
    made.extend(single);
    Some(made)
}

/// Its own pages of a language's folder.
fn pages(renderer: &Renderer<'_>, lang: LangId, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let say = |key| renderer.site.strings.text(lang, key);
    let shallow = shell(renderer, lang, 0, sink)?;
    let deep = shell(renderer, lang, 1, sink)?;
    let sources = sources::sources(renderer.site, lang, renderer.icons, 1);
    let mut made = vec![page(renderer, lang, &shallow, (SOURCES, SOURCES), &say("sources-title"), &sources)];
    for (path, article) in a_z::lists(renderer.site, lang) {
        let shell = if path.contains('/') { &deep } else { &shallow };
        // A letter's page in another language would be of another letter: there its list is the same page.
        made.push(page(renderer, lang, shell, (&path, A_TO_Z), &say("a-z-title"), &article));
    }
    made.push(search_page(renderer, lang, sink)?);
    if !renderer.site.ledger.editions.is_empty() {
        made.extend(card_page(renderer, lang, sink)?);
    }
    Some(made)
}

/// The page of codes on paper, with as many of them as a light page has room for; the others in scripts that it loads.
fn card_page(renderer: &Renderer<'_>, lang: LangId, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let site = renderer.site;
    let entries = card::entries(site, lang, renderer.icons);
    let shell = |loads, sink: &mut Sink| {
        let head = renderer.with_more(&card::style(site), &card::script(site), loads);
        renderer.careful_shell(lang, &head, renderer.text_page(lang, 0), sink)
    };
    let whole = shell(false, sink)?;
    let parted = shell(true, sink)?;
    let mut newest = entries.len().min(card::NEWEST);
    loop {
        let (here, older) = entries.split_at(newest);
        let shell = if older.is_empty() { &whole } else { &parted };
        let lists = card::lists(older);
        let article = card::card(site, lang, renderer.icons, here, &lists);
        let made = page(renderer, lang, shell, (CARD, CARD), &card::tab(site, lang), &article);
        if newest <= card::FEWEST || made.bytes.len() <= MAX_PAGE || weigh(&made.bytes) <= MAX_PAGE {
            let tag = &site.config.language(lang).tag;
            let lists = lists.into_iter().map(|(sign, list)| Artifact {
                path: RelPath::from_safe(format!("{tag}/{CARD_FOLDER}/{sign}.js")),
                bytes: call("editions", &(sign, list)).into_bytes(),
            });
            return Some(std::iter::once(made).chain(lists).collect());
        }
        newest = newest * 3 / 4;
    }
}

/// How far translations are. Like a page, but beside the chooser: it is not a page of any language.
pub(crate) fn status(renderer: &Renderer<'_>, sink: &mut Sink) -> Option<Artifact> {
    let lang = renderer.site.config.original;
    let page = PlainPage {
        base: renderer.base(lang, "", ""),
        title: renderer.site.strings.text(lang, "status-title"),
        article: status::status(renderer.site),
    };
    let html = renderer.render("plain.html", lang, &renderer.head, page, sink)?;
    Some(Artifact { path: RelPath::from_safe(STATUS.to_owned()), bytes: html.into_bytes() })
}

fn shell(renderer: &Renderer<'_>, lang: LangId, depth: usize, sink: &mut Sink) -> Option<Shell> {
    renderer.shell(lang, &renderer.head, renderer.text_page(lang, depth), sink)
}

/// `path` and `same` lie in the language's folder: the page, and what other languages have in its place.
fn page(
    renderer: &Renderer<'_>,
    lang: LangId,
    shell: &Shell,
    (path, same): (&str, &str),
    tab: &str,
    article: &str,
) -> Artifact {
    let html = shell.fill(article.len(), |out, gap| match gap {
        Gap::Title => text(out, tab),
        Gap::Path => out.push_str(same),
        Gap::Article => out.push_str(article),
        Gap::Handout | Gap::Large => {}
    });
    let tag = &renderer.site.config.language(lang).tag;
    Artifact { path: RelPath::from_safe(format!("{tag}/{path}")), bytes: html.into_bytes() }
}

/// Without a script there is nothing to type into; then it leads to the list.
fn search_page(renderer: &Renderer<'_>, lang: LangId, sink: &mut Sink) -> Option<Artifact> {
    let say = |key| renderer.site.strings.text(lang, key);
    let mut article = String::new();
    element(&mut article, "h1", &[], &say("search"));
    open(&mut article, "p", &[("id", "search.without")]);
    text(&mut article, &say("search-without"));
    article.push(' ');
    element(&mut article, "a", &[("href", A_TO_Z)], &say("a-z-title"));
    close(&mut article, "p");
    open(&mut article, "div", &[("id", "search.here"), ("data-label", &say("search-label"))]);
    close(&mut article, "div");
    // A question is folded by the same tables as the index.
    let script = renderer.site.own("static/search.js").unwrap_or(SCRIPT).replace("'TABLES'", &script_tables());
    let head = renderer.searching(squeeze_script(&script));
    let shell = renderer.shell(lang, &head, renderer.text_page(lang, 0), sink)?;
    Some(page(renderer, lang, &shell, (SEARCH, SEARCH), &say("search"), &article))
}
