//! What a web host is told: headers, the page for what is not there, what search engines may do.
//!
//! One set of files serves all hosts: each reads its own and leaves the others alone. A site's own file of the same name in
//! `static/` takes the place of handbill's.

mod headers;
mod limits;
mod sitemap;

pub use limits::tell as tell_limits;

use super::page::not_found;
use super::template::renderer::Renderer;
use crate::catalog::Site;
use crate::diag::Sink;
use crate::shelf::Artifact;
use crate::source::RelPath;

/// The files for hosts. `None` where a template does not work; the findings say why.
pub(super) fn files(renderer: &Renderer<'_>, sink: &mut Sink) -> Option<Vec<Artifact>> {
    let site = renderer.site;
    let texts = [
        ("404.html", Some(not_found::page(renderer, sink)?)),
        ("_headers", Some(headers::for_netlify(site))),
        (".htaccess", Some(headers::for_apache(site))),
        ("robots.txt", Some(robots(site))),
        ("sitemap.xml", sitemap::sitemap(site)),
        // Without it GitHub Pages leaves out files that begin with `_`.
        (".nojekyll", Some(String::new())),
    ];
    let own = |name: &str| site.assets.keys().any(|path| path.as_str().strip_prefix("static/") == Some(name));
    let files = texts
        .into_iter()
        .filter(|(name, _)| !own(name))
        .filter_map(|(name, text)| Some(Artifact::new(RelPath::from_safe(name.to_owned()), text?.into_bytes())));
    Some(files.collect())
}

/// Search engines may come. Those that may not list the pages must still read them, or they would never see that they
/// may not: `noindex` on a page that is not to be read means nothing.
fn robots(site: &Site) -> String {
    let mut robots = "User-agent: *\nDisallow:\n".to_owned();
    if let Some(base) = site.config.base_url.as_ref().filter(|_| !site.config.noindex) {
        robots.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
    }
    robots
}
