//! The single file of a language: every page in one, for phones, where a folder of pages cannot be opened.

use std::collections::BTreeSet;

use super::index::entry;
use super::sources;
use crate::catalog::Page;
use crate::config::LangId;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::shelf::Artifact;
use crate::web::html::article::bound_article;
use crate::web::html::links::bound_id;
use crate::web::paths::single_path;
use crate::web::template::content::{Chapter, SinglePage};
use crate::web::template::renderer::Renderer;
use crate::wording::notices;

/// What a single file may hold, in bytes (DESIGN 5): phones send and open that much without complaint.
const MAX_BYTES: usize = 500_000;

/// `<lang>.html`. `None` where there is nothing to put into it, where it would be too large, or where a template does
/// not work; findings say the latter two.
pub(crate) fn single(renderer: &Renderer<'_>, lang: LangId, sink: &mut Sink) -> Option<Artifact> {
    let site = renderer.site;
    let pages: Vec<&Page> = site.pages.iter().filter(|page| holds(page)).collect();
    if pages.is_empty() {
        return None;
    }
    let mut chapters = Vec::new();
    let mut size = 0;
    for page in &pages {
        let version = site.version(page, lang);
        let article = bound_article(site, &version, renderer.icons, &holds);
        size += article.len();
        chapters.push(Chapter {
            id: bound_id(page),
            notices: notices(site, &version),
            shown: site.config.language(version.shown).into(),
            article,
        });
        if size > MAX_BYTES {
            sink.push(too_large(renderer, lang, &chapters, pages.len()));
            return None;
        }
    }
    let shared = take_shared(&mut chapters);
    let listed =
        pages.iter().zip(&chapters).map(|(page, chapter)| entry(renderer, page, lang, format!("#{}", chapter.id)));
    let page = SinglePage {
        base: renderer.base(lang, "", ""),
        entries: listed.collect(),
        notices: shared,
        chapters,
        sources: sources::sources(site, lang, renderer.icons, 2),
    };
    let html = renderer.render("single.html", lang, &renderer.head, &page, sink)?;
    if html.len() > MAX_BYTES {
        sink.push(too_large(renderer, lang, &page.chapters, pages.len()));
        return None;
    }
    Some(Artifact::new(single_path(site, lang), html.into_bytes()))
}

fn holds(page: &Page) -> bool {
    page.settings.single && !page.settings.team
}

/// What is said of every page is said once.
fn take_shared(chapters: &mut [Chapter]) -> Vec<String> {
    let all: Vec<BTreeSet<&String>> = chapters.iter().map(|chapter| chapter.notices.iter().collect()).collect();
    let first = chapters.first().map(|chapter| chapter.notices.clone()).unwrap_or_default();
    let shared: Vec<String> = first.into_iter().filter(|notice| all.iter().all(|of| of.contains(notice))).collect();
    for chapter in chapters {
        chapter.notices.retain(|notice| !shared.contains(notice));
    }
    shared
}

/// Says which pages weigh most.
fn too_large(renderer: &Renderer<'_>, lang: LangId, chapters: &[Chapter], pages: usize) -> Finding {
    let path = single_path(renderer.site, lang);
    let mut heaviest: Vec<(usize, &str)> =
        chapters.iter().map(|chapter| (chapter.article.len(), chapter.id.as_str())).collect();
    heaviest.sort_by(|one, other| other.cmp(one));
    let named = heaviest.iter().take(3).map(|(size, id)| {
        let id = id.strip_prefix("to.").unwrap_or(id);
        format!("`{id}` ({} kB)", size / 1000)
    });
    let fitting = if chapters.len() < pages {
        format!("; the first {} of {pages} pages fill it", chapters.len())
    } else {
        String::new()
    };
    let message = format!("`{path}` would have more than {} kB, so it is left out{fitting}", MAX_BYTES / 1000);
    let hint = format!(
        "leave pages out of it with `single_file = false` in their front matter; the largest are {}",
        named.collect::<Vec<_>>().join(", ")
    );
    Finding::new(Rule::HeavyFile, Place::file(path.as_str()), message).hint(hint)
}
