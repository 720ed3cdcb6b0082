//! The program's own pages in a language's folder: sources, the list from A to Z, the search, codes on
//! paper; and the team's.

pub(crate) mod a_z;
pub(crate) mod calendar;
pub(crate) mod card;
pub(crate) mod index;
pub(crate) mod not_found;
pub(crate) mod single;
pub(crate) mod sources;
pub(crate) mod start;
pub(crate) mod status;

use crate::artifact::Artifact;
use crate::config::LangId;
use crate::diag::Sink;
use crate::source::RelPath;
use crate::web::html::write::{close, element, open, text};
use crate::web::search;
use crate::web::template::renderer::Desk;
use crate::web::template::shell::{Gap, Shell};

/// All of them for one language. `None` where a template does not work; the findings say why.
pub(crate) fn pages(desk: &Desk<'_>, lang: LangId, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let say = |key| desk.site.strings.text(lang, key);
    let shallow = shell(desk, lang, 0, sink)?;
    let deep = shell(desk, lang, 1, sink)?;
    let sources = sources::sources(desk.site, lang, desk.icons, 1);
    let mut made = vec![page(desk, lang, &shallow, (sources::NAME, sources::NAME), &say("sources-title"), &sources)];
    for (path, article) in a_z::lists(desk.site, lang) {
        let shell = if path.contains('/') { &deep } else { &shallow };
        // A letter's page in another language would be of another letter: there its list is the same page.
        made.push(page(desk, lang, shell, (&path, a_z::NAME), &say("a-z-title"), &article));
    }
    made.push(search_page(desk, lang, sink)?);
    if card::is_wanted(desk.site) {
        let mut context = desk.in_folder(lang, 0);
        desk.card(&mut context);
        let shell = Shell::render(&desk.templates, "page.html", context, sink)?;
        let article = card::card(desk.site, lang, desk.icons);
        made.push(page(desk, lang, &shell, (card::NAME, card::NAME), &card::tab(desk.site, lang), &article));
    }
    Some(made)
}

/// How far translations are. Like a page, but beside the chooser: it is not a page of any language.
pub(crate) fn status(desk: &Desk<'_>, sink: &mut Sink) -> Option<Artifact> {
    let lang = desk.site.config.original;
    let mut context = desk.context(lang, "");
    context.insert("title", &desk.site.strings.text(lang, "status-title"));
    context.insert("article", &status::status(desk.site));
    let html = desk.templates.render("plain.html", &context, sink)?;
    Some(Artifact { path: RelPath::from_safe(status::NAME.to_owned()), bytes: html.into_bytes() })
}

fn shell(desk: &Desk<'_>, lang: LangId, depth: usize, sink: &mut Sink) -> Option<Shell> {
    Shell::render(&desk.templates, "page.html", desk.in_folder(lang, depth), sink)
}

/// `path` and `same` lie in the language's folder: the page, and what other languages have in its place.
fn page(
    desk: &Desk<'_>,
    lang: LangId,
    shell: &Shell,
    (path, same): (&str, &str),
    tab: &str,
    article: &str,
) -> Artifact {
    let html = shell.fill(article.len(), |out, gap| match gap {
        Gap::Tab => text(out, tab),
        Gap::Path => out.push_str(same),
        Gap::Article => out.push_str(article),
        Gap::Handout | Gap::Large => {}
    });
    let tag = &desk.site.config.language(lang).tag;
    Artifact { path: RelPath::from_safe(format!("{tag}/{path}")), bytes: html.into_bytes() }
}

/// Without a script there is nothing to type into; then it leads to the list.
fn search_page(desk: &Desk<'_>, lang: LangId, sink: &mut Sink) -> Option<Artifact> {
    let say = |key| desk.site.strings.text(lang, key);
    let mut article = String::new();
    element(&mut article, "h1", &[], &say("search"));
    open(&mut article, "p", &[("id", "search.without")]);
    text(&mut article, &say("search-without"));
    article.push(' ');
    element(&mut article, "a", &[("href", a_z::NAME)], &say("a-z-title"));
    close(&mut article, "p");
    open(&mut article, "div", &[("id", "search.here"), ("data-label", &say("search-label"))]);
    close(&mut article, "div");
    let mut context = desk.in_folder(lang, 0);
    desk.search(&mut context);
    let shell = Shell::render(&desk.templates, "page.html", context, sink)?;
    Some(page(desk, lang, &shell, (search::NAME, search::NAME), &say("search"), &article))
}
