//! What a copy for a stick has instead of the files for hosts: where to start, and where leaving leads to.

use serde::Serialize;

use super::calendar;
use super::single;
use crate::artifact::Artifact;
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::diag::Sink;
use crate::markup::Format;
use crate::source::RelPath;
use crate::web::template::renderer::{Choice, Desk};
use crate::web::wanted::Handouts;

/// A copy that is read without a network.
#[derive(Debug, Clone, Copy)]
pub struct Offline<'a> {
    /// The languages in it.
    pub languages: &'a [LangId],
    /// Whether it holds the pages, too, or single files and what is cut out alone.
    pub pages: bool,
}

/// What is in the copy, so that the first page leads there.
pub(crate) struct Made<'a> {
    /// Whether its pages are.
    pub(crate) pages: bool,
    /// The files that are made once for each language.
    pub(crate) files: &'a [RelPath],
    /// Its handouts.
    pub(crate) handouts: Handouts<'a>,
}

/// The page that people open first.
const START: &str = "START-HERE.html";

/// One language on the first page.
#[derive(Serialize)]
struct Begin<'a> {
    language: Choice<'a>,
    index: Option<String>,
    single: Option<String>,
    home: String,
    single_words: String,
    pieces: Vec<Piece<'a>>,
}

/// Something to cut out.
#[derive(Serialize)]
struct Piece<'a> {
    title: &'a str,
    lang: &'a str,
    dir: &'a str,
    href: String,
}

/// Where leaving leads to, from the folder that holds the chooser.
pub(crate) fn exit(site: &Site, lang: LangId) -> String {
    format!("{}/{}.html", calendar::FOLDER, site.config.language(lang).tag)
}

/// The first page, and a calendar for each language. `None` where a template does not work; the findings say why.
pub(crate) fn files(desk: &Desk<'_>, made: &Made<'_>, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let mut files = vec![start(desk, made, sink)?];
    for lang in &desk.languages {
        let html = calendar::page(desk, *lang, sink)?;
        files.push(Artifact { path: RelPath::from_safe(exit(desk.site, *lang)), bytes: html.into_bytes() });
    }
    Some(files)
}

fn start(desk: &Desk<'_>, made: &Made<'_>, sink: &mut Sink) -> Option<Artifact> {
    let begin = |lang: &LangId| begin(desk, made, *lang);
    let mut context = desk.context(desk.first(), "");
    context.insert("here", "");
    context.insert("begin", &desk.languages.iter().map(begin).collect::<Vec<_>>());
    let html = desk.templates.render("start.html", &context, sink)?;
    Some(Artifact { path: RelPath::from_safe(START.to_owned()), bytes: html.into_bytes() })
}

fn begin<'a>(desk: &'a Desk<'_>, made: &Made<'_>, lang: LangId) -> Begin<'a> {
    let site = desk.site;
    let pieces = site.pages.iter().filter(|page| is_piece(page) && made.handouts.has(site, page, lang, false));
    let language = site.config.language(lang);
    let single = single::path(site, lang);
    let single = made.files.contains(&single).then(|| single.to_string());
    Begin {
        language: Desk::choice(language),
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
        href: Handouts::path(site, page, lang, false).to_string(),
    }
}
