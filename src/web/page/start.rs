//! What a copy for a stick has instead of the files for hosts: where to start, and where leaving leads to.

use super::calendar;
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::diag::Sink;
use crate::markup::Format;
use crate::shelf::Artifact;
use crate::source::RelPath;
use crate::web::paths::{START, exit_path, handout_path, single_path};
use crate::web::template::content::{Begin, Piece, StartPage};
use crate::web::template::renderer::Renderer;
use crate::web::wanted::Handouts;

/// What is in the copy, so that the first page leads there.
pub(crate) struct Made<'a> {
    /// Whether its pages are.
    pub(crate) pages: bool,
    /// The files that are made once for each language.
    pub(crate) files: &'a [RelPath],
    /// Its handouts.
    pub(crate) handouts: Handouts<'a>,
}

/// The first page, and a calendar for each language. `None` where a template does not work; the findings say why.
pub(crate) fn files(renderer: &Renderer<'_>, made: &Made<'_>, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let mut files = vec![start(renderer, made, sink)?];
    for lang in &renderer.languages {
        let html = calendar::page(renderer, *lang, sink)?;
        files.push(Artifact::new(RelPath::from_safe(exit_path(renderer.site, *lang)), html.into_bytes()));
    }
    Some(files)
}

fn start(renderer: &Renderer<'_>, made: &Made<'_>, sink: &mut Sink) -> Option<Artifact> {
    let begin = |lang: &LangId| begin(renderer, made, *lang);
    let lang = renderer.first();
    let page = StartPage { base: renderer.beside(lang, ""), begin: renderer.languages.iter().map(begin).collect() };
    let html = renderer.render("start.html", lang, &renderer.head, page, sink)?;
    Some(Artifact::new(RelPath::from_safe(START.to_owned()), html.into_bytes()))
}

fn begin<'a>(renderer: &'a Renderer<'_>, made: &Made<'_>, lang: LangId) -> Begin<'a> {
    let site = renderer.site;
    let pieces = site.pages.iter().filter(|page| is_piece(page) && made.handouts.has(site, page, lang, false));
    let language = site.config.language(lang);
    let single = single_path(site, lang);
    let single = made.files.contains(&single).then(|| single.to_string());
    Begin {
        language: language.into(),
        index: made.pages.then(|| format!("{}/index.html", language.tag)),
        single,
        home: site.strings.text(lang, "home"),
        single_words: site.strings.text(lang, "single-file"),
        pieces: pieces.map(|page| piece(site, page, lang)).collect(),
    }
}

/// Whether a page's handout is something to cut out and put into a pocket.
fn is_piece(page: &Page) -> bool {
    page.settings.format.is_some_and(Format::is_piece)
}

fn piece<'a>(site: &'a Site, page: &'a Page, lang: LangId) -> Piece<'a> {
    let version = site.version(page, lang);
    let shown = site.config.language(version.shown);
    Piece {
        title: &version.draft.front.title.value,
        lang: shown.tag.as_str(),
        dir: shown.direction.as_str(),
        href: handout_path(site, page, lang, false).to_string(),
    }
}
