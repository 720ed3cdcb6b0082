//! `sitemap.xml`: every page with its languages (sitemaps.org, and Google's `xhtml:link`).

use std::fmt::Write as _;

use crate::catalog::Site;

/// The map. `None` without a `base_url`, and where nobody is to find the site.
pub(super) fn sitemap(site: &Site) -> Option<String> {
    let base = site.config.base_url.as_ref().filter(|_| !site.config.noindex)?;
    let tags: Vec<&str> = site.config.languages.iter().map(|language| language.tag.as_str()).collect();
    let original = site.config.original().tag.as_str();
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let base = base.as_str().replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let names = site.pages.iter().map(|page| page.id.as_str());
    for name in ["index"].into_iter().chain(names) {
        // What a page's languages share.
        let mut alternates = String::new();
        let link = |language: &str, tag: &str| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{base}{tag}/{name}.html\"/>")
        };
        tags.iter().for_each(|tag| alternates.push_str(&link(tag, tag)));
        alternates.push_str(&link("x-default", original));
        for tag in &tags {
            // A string takes everything.
            let _ = writeln!(map, "<url><loc>{base}{tag}/{name}.html</loc>{alternates}</url>");
        }
    }
    map.push_str("</urlset>\n");
    Some(map)
}
