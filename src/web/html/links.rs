//! [`Links`]: where the text of a page stands, and so what its links and ids are.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::write::encoded;
use crate::catalog::{Page, Site};
use crate::media::Carried;
use crate::source::RelPath;
use crate::web::paths::SOURCES;

/// A page's text stands in a file of its own, or bound with others into one.
pub(crate) enum Links<'a> {
    /// In a file of its own. `up` leads from its folder to its language's.
    OwnFile {
        /// `../` for each folder of the page's id.
        up: String,
    },
    /// In the single file of its language, which holds the pages for which `holds` is true.
    SingleFile {
        /// The page itself.
        page: &'a Page,
        /// Whether another page is in the file, too.
        holds: &'a dyn Fn(&Page) -> bool,
    },
}

impl Links<'_> {
    /// The `id` of something on the page. In a single file every page has a first note.
    pub(crate) fn id(&self, name: &str) -> String {
        match self {
            Links::OwnFile { .. } => name.to_owned(),
            Links::SingleFile { page, .. } => format!("{}.{name}", bound_id(page)),
        }
    }

    /// The address of a page, or of a heading of it. `None` where it is not in the file, and nobody knows where the file is.
    pub(crate) fn page(&self, to: &Page, fragment: Option<&str>) -> Option<String> {
        let (mut href, between) = match self {
            Links::OwnFile { up } => (format!("{up}{}.html", to.id), '#'),
            Links::SingleFile { holds, .. } => (format!("#{}", holds(to).then(|| bound_id(to))?), '.'),
        };
        if let Some(fragment) = fragment {
            href.push(between);
            href.push_str(fragment);
        }
        Some(href)
    }

    /// The address of an entry of the sources.
    pub(crate) fn source(&self, anchor: &str) -> String {
        match self {
            Links::OwnFile { up } => format!("{up}{SOURCES}#{anchor}"),
            Links::SingleFile { .. } => format!("#{anchor}"),
        }
    }

    /// The address of a picture: its file, or all of it.
    pub(crate) fn picture(&self, site: &Site, path: &RelPath) -> String {
        match self {
            Links::OwnFile { up } => {
                let published = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
                format!("{up}../{}", encoded(published))
            }
            Links::SingleFile { .. } => {
                let kind = match path.extension() {
                    Some("svg") => "image/svg+xml",
                    Some("png") => "image/png",
                    Some(_) | None => "image/jpeg",
                };
                let bytes = site.assets.get(path).map_or(&[][..], Carried::bytes);
                format!("data:{kind};base64,{}", STANDARD.encode(bytes))
            }
        }
    }

    /// The element of a heading: titles are the first level of a page and the second of a single file.
    pub(crate) fn heading(&self, level: u8) -> &'static str {
        let level = match self {
            Links::OwnFile { .. } => level,
            Links::SingleFile { .. } => level + 1,
        };
        match level {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}

/// The `id` of a page in a single file. The dot keeps it apart from the ids of what stands around pages, and the slash of
/// a page's id from a heading of another page.
pub(crate) fn bound_id(page: &Page) -> String {
    format!("to.{}", page.id)
}
