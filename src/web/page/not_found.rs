//! `404.html`: what a reader gets for an address that leads nowhere.
//!
//! A host shows it at any address, however deep, so its links cannot be relative. It is the only page that uses `base_url`;
//! without one it has no links into the site, but still the way out and somebody to call.

use crate::diag::Sink;
use crate::web::paths::base_path;
use crate::web::template::content::{NotFoundPage, Said};
use crate::web::template::renderer::Renderer;

/// The page. `None` where the template does not work; the findings say why.
pub(crate) fn page(renderer: &Renderer<'_>, sink: &mut Sink) -> Option<String> {
    let site = renderer.site;
    let said = site.config.lang_ids().map(|lang| Said {
        language: site.config.language(lang).into(),
        words: site.strings.text(lang, "not-found"),
        home: site.strings.text(lang, "home"),
    });
    let lang = site.config.original;
    let page = NotFoundPage {
        base: renderer.base(lang, "", ""),
        said: said.collect(),
        on_host: site.config.base_url.as_ref().map(base_path),
    };
    renderer.render("404.html", lang, &renderer.head, page, sink)
}
