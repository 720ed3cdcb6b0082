//! The pages that list others: the choice of languages, and each language's index.

use crate::catalog::Page;
use crate::config::LangId;
use crate::diag::Sink;
use crate::shelf::Artifact;
use crate::source::RelPath;
use crate::web::template::content::{Entry, IndexPage};
use crate::web::template::renderer::Renderer;

/// As many pages an index lists; all of them stand in the list from A to Z. With more it would be too heavy for a slow
/// line, and nobody reads so far.
const LISTED: usize = 150;

/// `index.html`: choose a language.
pub(crate) fn chooser(renderer: &Renderer<'_>, sink: &mut Sink) -> Option<Artifact> {
    let lang = renderer.first();
    let page = renderer.beside(lang, "index.html");
    let html = renderer.render("chooser.html", lang, &renderer.head, page, sink)?;
    Some(Artifact::new(RelPath::from_safe("index.html".to_owned()), html.into_bytes()))
}

/// `<lang>/index.html`.
pub(crate) fn index(renderer: &Renderer<'_>, lang: LangId, single: bool, sink: &mut Sink) -> Option<Artifact> {
    let listed = renderer.site.pages.iter().take(LISTED);
    let entries = listed.map(|page| entry(renderer, page, lang, format!("{}.html", page.id))).collect();
    let page = IndexPage { base: renderer.base(lang, "../", "index.html"), entries, single };
    let html = renderer.render("index.html", lang, &renderer.head, page, sink)?;
    let tag = &renderer.site.config.language(lang).tag;
    Some(Artifact::new(RelPath::from_safe(format!("{tag}/index.html")), html.into_bytes()))
}

/// A page as a list shows it.
pub(crate) fn entry<'a>(renderer: &'a Renderer<'_>, page: &'a Page, lang: LangId, href: String) -> Entry<'a> {
    let version = renderer.site.version(page, lang);
    let front = &version.draft.front;
    let shown = renderer.site.config.language(version.shown);
    Entry {
        title: &front.title.value,
        short: front.short.as_ref().map(|short| short.value.as_str()),
        icon: page.settings.icon.as_ref().map_or("", |icon| renderer.icons.get(&icon.value)),
        href,
        lang: shown.tag.as_str(),
        dir: shown.direction.as_str(),
        critical: page.settings.critical,
    }
}
