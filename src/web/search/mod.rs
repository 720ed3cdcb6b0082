//! Search without a network: from a stick and from a phone's memory too, where a page may load scripts and nothing else.
//!
//! Of each language there is one index, `<lang>/search/index.js`: its pages, its words, and which word stands on which
//! page. It is loaded by the search page alone. The lines of each page lie beside it, `<lang>/search/<page id>.js`, and
//! are loaded when a page is found, so that the line that was found can be shown. The words are cut by ICU here and
//! never by a browser, which cuts Khmer otherwise (research, peers 5.3): a question is cut by the index's own words.
//!
//! A page from a stick may load scripts and nothing else, so the index is a script, `<lang>/search/index.js`: a
//! call with the pages and all words, sorted, each with what it shares with the one before and its pages as
//! numbers. It is loaded by the search page alone, whose policy allows scripts of the site. The lines of a page lie
//! in `<lang>/search/<page id>.js` and are loaded when the page is found. `static/search.js` (9.4 kB, 3.7 packed)
//! decodes, searches and shows, with `textContent` only; nothing asked is sent, stored or put into an address.
//!
//! `terms.rs` cuts texts with ICU's dictionaries, then looks for every word of the index in every line again
//! (Aho-Corasick), so that `hospital` is found inside `hospital room` in scripts without spaces, and where the
//! dictionaries cut the same letters in two ways. Matches are whole letters: no vowel or coeng of theirs stands
//! outside. The browser cuts a question into the fewest words of the index (dynamic programming; what is between
//! stays together); a browser's own segmenter agrees with ICU4X on 70 % of Khmer. A word that the index does not
//! have is looked for inside others, then by pairs of letters. Vietnamese without marks finds words with them.
//! Words of questions ("how", "my") are lists in `templates/search/`; words that a page does not use and people
//! look for it with stand in its front matter, `search`.
//!
//! With more than 500 pages only titles, short lines and `search` are searched: an index of all words would be
//! larger than all that a reader of a slow line would ever load.

mod fold;
mod lines;
mod script;
mod terms;

use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::shelf::Artifact;
use crate::source::RelPath;
use lines::lines;
use terms::{Field, Terms};

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
    let mut asked = String::new();
    for (at, page) in site.pages.iter().enumerate() {
        let version = site.version(page, lang);
        for line in lines(site, &version, is_whole(site)) {
            terms.add(at, line.field, &line.words);
            if line.field == Field::Search {
                asked.push('\0');
                asked.push_str(&line.words);
            }
        }
    }
    terms.find_inside();
    // In the script they are packed, and cut: a word begins in the one before it.
    let words = terms.words().collect::<Vec<_>>().join("\0") + &asked;
    let script = script::index(site, lang, &terms, is_whole(site));
    Artifact { words: Some(words), ..artifact(site, lang, "index", script) }
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
    Artifact::new(RelPath::from_safe(format!("{tag}/search/{name}.js")), script.into_bytes())
}
