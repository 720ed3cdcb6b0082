//! Files that are carried along: `static/` to the top of the output, pictures beside their pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Link, Site};
use crate::config::LangId;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::Draft;
use crate::media::Carried;
use crate::shelf::Shelf;
use crate::source::RelPath;
use crate::web::paths::CARD_FOLDER;

/// Built into pages, so not carried along.
const INLINED: &str = "calendar.css card.css card.js exit.js search.js style.css";

/// Where a file of `static/` goes in the output; `None` where it stays.
fn published_static(path: &RelPath) -> Option<RelPath> {
    let inside = path.as_str().strip_prefix("static/")?;
    let inside = Some(inside).filter(|inside| INLINED.split(' ').all(|inlined| inlined != *inside))?;
    RelPath::parse(inside).ok()
}

/// The files that are carried along, with their places in the output: `static/` whole, and the pictures
/// and recordings that a published page has. What only a page of the team shows stays at home.
fn carried<'a>(site: &'a Site, languages: &[LangId]) -> Vec<(RelPath, &'a Carried)> {
    let mut carried = Vec::new();
    for (path, asset) in &site.assets {
        if let Some(place) = published_static(path) {
            carried.push((place, asset));
        }
    }
    // The original is shown wherever a translation is missing.
    let wanted = |lang: &LangId| *lang == site.config.original || languages.contains(lang);
    let texts = site.pages.iter().flat_map(|page| page.drafts(&site.config)).filter(|(lang, _)| wanted(lang));
    let texts: Vec<&Draft<Link>> = texts.map(|(_, draft)| draft).collect();
    let shown: BTreeSet<&RelPath> = texts.iter().flat_map(|draft| shown_pictures(draft)).collect();
    let heard: BTreeSet<&RelPath> = texts.iter().filter_map(|draft| Some(draft.recording(&site.assets)?.0)).collect();
    for path in shown.into_iter().chain(heard) {
        let place = path.as_str().strip_prefix("content/").and_then(|inside| RelPath::parse(inside).ok());
        if let (Some(place), Some(asset)) = (place, site.assets.get(path)) {
            carried.push((place, asset));
        }
    }
    carried
}

fn shown_pictures(draft: &Draft<Link>) -> impl Iterator<Item = &RelPath> {
    draft.document.links().filter_map(|(_, link, _)| match link {
        Link::Picture(path) => Some(path),
        Link::Url(_) | Link::Contact(_) | Link::Fact(_) | Link::Page(..) | Link::Fragment(_) => None,
    })
}

/// Tells files that would lie in one place in the output, or where a folder must be: on Windows and
/// on a stick, large and small letters are the same.
pub fn check(site: &Site, sink: &mut Sink) {
    let languages: Vec<LangId> = site.config.lang_ids().collect();
    let carried = carried(site, &languages);
    if carried.is_empty() {
        // Pages alone cannot meet: their ids and languages are unlike already.
        return;
    }
    let mut places: BTreeMap<String, RelPath> = BTreeMap::new();
    for path in pages(site) {
        places.insert(path.twin_key(), path);
    }
    for (path, _) in carried {
        let key = path.twin_key();
        let folder_of = |other: &str| other.starts_with(&format!("{key}/"));
        let inside = key.match_indices('/').find_map(|(at, _)| places.get(key.get(..at)?));
        let twin = places.get(&key).or(inside).or_else(|| {
            places.range(format!("{key}/")..).next().filter(|(other, _)| folder_of(other)).map(|(_, path)| path)
        });
        if let Some(twin) = twin {
            let message = format!("this would lie where `{twin}` lies in the output");
            let finding = Finding::new(Rule::OutputTwin, Place::file(path.as_str()), message);
            sink.push(finding.hint("rename the file in `static/` or `content/`"));
        }
        places.entry(key).or_insert(path);
    }
}

/// The places of everything that is made from texts. Names for hosts are not among them: a site may have its own.
fn pages(site: &Site) -> impl Iterator<Item = RelPath> {
    let tags = site.config.languages.iter().map(|language| language.tag.as_str());
    let in_language = tags.flat_map(|tag| {
        let pages = site.pages.iter().flat_map(move |page| {
            let id = &page.id;
            let of_page = ["{id}.html", "print/{id}.home.pdf", "print/{id}.large.home.pdf", "search/{id}.js"];
            of_page.map(|name| format!("{tag}/{}", name.replace("{id}", id.as_str())))
        });
        let own = ["index.html", "sources.html", "search.html", "search/index.js", "a-z.html", "a-z", "card.html"];
        let signs = site.ledger.editions.iter().map(|edition| edition.code.first()).collect::<BTreeSet<char>>();
        let lists = signs.into_iter().map(move |sign| format!("{tag}/{CARD_FOLDER}/{sign}.js"));
        pages.chain(own.map(|name| format!("{tag}/{name}"))).chain([format!("{tag}.html")]).chain(lists)
    });
    in_language.chain(["index.html", "status.html", ".handbill-files"].map(str::to_owned)).map(RelPath::from_safe)
}

/// Writes all that readers of some languages are shown.
///
/// # Errors
/// The first that the shelf reports.
pub fn write<S: Shelf>(site: &Site, languages: &[LangId], shelf: &S) -> Result<(), S::Error> {
    carried(site, languages).into_iter().try_for_each(|(path, asset)| shelf.put(&path, asset.bytes()))
}
