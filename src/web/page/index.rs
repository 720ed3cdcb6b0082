//! The pages that list others: the choice of languages, and each language's index.

use serde::Serialize;

use crate::artifact::Artifact;
use crate::catalog::Page;
use crate::config::LangId;
use crate::diag::Sink;
use crate::source::RelPath;
use crate::web::template::renderer::Desk;

/// As many pages an index lists; all of them stand in the list from A to Z. With more it would be too heavy for a slow
/// line, and nobody reads so far.
const LISTED: usize = 150;

#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    title: &'a str,
    short: Option<&'a str>,
    icon: &'a str,
    href: String,
    lang: &'a str,
    dir: &'a str,
    critical: bool,
}

/// `index.html`: choose a language.
pub(crate) fn chooser(desk: &Desk<'_>, sink: &mut Sink) -> Option<Artifact> {
    let mut context = desk.context(desk.first(), "");
    context.insert("path", "index.html");
    context.insert("here", "");
    let html = desk.templates.render("chooser.html", &context, sink)?;
    Some(Artifact { path: RelPath::from_safe("index.html".to_owned()), bytes: html.into_bytes() })
}

/// `<lang>/index.html`.
pub(crate) fn index(desk: &Desk<'_>, lang: LangId, single: bool, sink: &mut Sink) -> Option<Artifact> {
    let mut context = desk.context(lang, "../");
    let listed = desk.site.pages.iter().take(LISTED);
    context.insert(
        "entries",
        &listed.map(|page| entry(desk, page, lang, format!("{}.html", page.id))).collect::<Vec<_>>(),
    );
    context.insert("path", "index.html");
    context.insert("single", &single);
    let html = desk.templates.render("index.html", &context, sink)?;
    let tag = &desk.site.config.language(lang).tag;
    Some(Artifact { path: RelPath::from_safe(format!("{tag}/index.html")), bytes: html.into_bytes() })
}

/// A page as a list shows it.
pub(crate) fn entry<'a>(desk: &'a Desk<'_>, page: &'a Page, lang: LangId, href: String) -> Entry<'a> {
    let version = desk.site.version(page, lang);
    let front = &version.draft.front;
    let shown = desk.site.config.language(version.shown);
    Entry {
        title: &front.title.value,
        short: front.short.as_ref().map(|short| short.value.as_str()),
        icon: page.settings.icon.as_ref().map_or("", |icon| desk.icons.get(&icon.value)),
        href,
        lang: shown.tag.as_str(),
        dir: shown.direction.as_str(),
        critical: page.settings.critical,
    }
}
