//! The names and paths of what is written, for all that write it or lead to it.

use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::schema::Url;
use crate::source::RelPath;

/// The list from A to Z, in a language's folder.
pub(crate) const A_TO_Z: &str = "a-z.html";

/// The page that looks codes on paper up, in a language's folder.
pub(crate) const CARD: &str = "card.html";

/// Where the scripts lie that it loads, each with the codes that begin with one sign.
pub(crate) const CARD_FOLDER: &str = "card";

/// The page that searches, in a language's folder.
pub(crate) const SEARCH: &str = "search.html";

/// The page of sources, in a language's folder.
pub(crate) const SOURCES: &str = "sources.html";

/// How far translations are, beside the chooser.
pub(crate) const STATUS: &str = "status.html";

/// The page of a copy that people open first.
pub(crate) const START: &str = "START-HERE.html";

/// Where calendars lie in a copy. No language has such a tag.
const CALENDARS: &str = "calendar";

/// The names by which hosts ask for something; on a stick nobody does.
const FOR_HOSTS: [&str; 6] = ["404.html", "CNAME", "_headers", "_redirects", "robots.txt", "sitemap.xml"];

/// Whether a file of the output is for hosts alone: by its name, or since its name begins with a dot.
pub fn is_for_hosts(path: &RelPath) -> bool {
    FOR_HOSTS.contains(&path.as_str()) || path.as_str().split('/').any(|part| part.starts_with('.'))
}

/// The single file of a language.
pub fn single_path(site: &Site, lang: LangId) -> RelPath {
    RelPath::from_safe(format!("{}.html", site.config.language(lang).tag))
}

/// The handout of a page, or the one in large print.
pub fn handout_path(site: &Site, page: &Page, lang: LangId, large: bool) -> RelPath {
    let large = if large { ".large" } else { "" };
    RelPath::from_safe(format!("{}/print/{}{large}.home.pdf", site.config.language(lang).tag, page.id))
}

/// Where leaving leads to in a copy, from the folder that holds the chooser.
pub(crate) fn exit_path(site: &Site, lang: LangId) -> String {
    format!("{CALENDARS}/{}.html", site.config.language(lang).tag)
}

/// The path of the site on its host, with a slash at both ends: `/` or `/handbill/`.
pub(crate) fn base_path(base: &Url) -> &str {
    let after_scheme = base.as_str().split_once("://").map_or("", |(_, rest)| rest);
    after_scheme.find('/').and_then(|at| after_scheme.get(at..)).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::{A_TO_Z, CARD, SEARCH, SOURCES};
    use crate::schema::{BadPageId, PageId};

    #[test]
    fn no_page_can_have_a_name_that_handbill_needs() {
        for name in [A_TO_Z, CARD, SEARCH, SOURCES, "index.html", "a-z/1.html", "search/a.js", "print/a.html"] {
            let id = name.rsplit_once('.').map_or(name, |(id, _)| id);
            assert_eq!(PageId::parse(id), Err(BadPageId::Reserved), "{name}");
        }
    }
}
