//! Search without a network: from a stick and from a phone's memory too, where a page may load scripts and nothing else.
//!
//! Of each language there is one index, `<lang>/search/index.js`: its pages, its words, and which word stands on which
//! page. It is loaded by the search page alone. The lines of each page lie beside it, `<lang>/search/<page id>.js`, and
//! are loaded when a page is found, so that the line that was found can be shown. The words are cut by ICU here and
//! never by a browser, which cuts Khmer otherwise (research, peers 5.3): a question is cut by the index's own words.

mod fold;
mod lines;
mod script;
mod terms;

use self::lines::lines;
use self::terms::Terms;
use crate::artifact::Artifact;
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::source::RelPath;

/// With more pages than this, only titles and their lines are searched: an index of all words would be larger than all
/// that a reader of a slow line would ever load.
const MAX_PAGES: usize = 500;

/// Whether every word of every page is searched.
fn is_whole(site: &Site) -> bool {
    site.pages.len() <= MAX_PAGES
}

/// The index of one language.
pub(super) fn index(site: &Site, lang: LangId) -> Artifact {
    let mut terms = Terms::default();
    for (at, page) in site.pages.iter().enumerate() {
        let version = site.version(page, lang);
        for line in lines(site, &version, is_whole(site)) {
            terms.add(at, line.field, &line.words);
        }
    }
    terms.find_inside();
    artifact(site, lang, "index", script::index(site, lang, &terms, is_whole(site)))
}

/// The lines of one page. `None` where only titles are searched.
pub(super) fn page_lines(site: &Site, lang: LangId, at: usize, page: &Page) -> Option<Artifact> {
    is_whole(site).then(|| {
        let lines = lines(site, &site.version(page, lang), true);
        artifact(site, lang, page.id.as_str(), script::lines(at, &lines))
    })
}

fn artifact(site: &Site, lang: LangId, name: &str, script: String) -> Artifact {
    let tag = &site.config.language(lang).tag;
    Artifact { path: RelPath::from_safe(format!("{tag}/search/{name}.js")), bytes: script.into_bytes() }
}
