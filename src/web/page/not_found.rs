//! `404.html`: what a reader gets for an address that leads nowhere.
//!
//! A host shows it at any address, however deep, so its links cannot be relative. It is the only page that uses `base_url`;
//! without one it has no links into the site, but still the way out and somebody to call.

use serde::Serialize;

use crate::diag::Sink;
use crate::web::host::base_path;
use crate::web::template::renderer::{Choice, Desk};

#[derive(Serialize)]
struct Said<'a> {
    language: Choice<'a>,
    words: String,
    home: String,
}

/// The page. `None` where the template does not work; the findings say why.
pub(crate) fn page(desk: &Desk<'_>, sink: &mut Sink) -> Option<String> {
    let site = desk.site;
    let said: Vec<Said<'_>> = site
        .config
        .lang_ids()
        .map(|lang| Said {
            language: Desk::choice(site.config.language(lang)),
            words: site.strings.text(lang, "not-found"),
            home: site.strings.text(lang, "home"),
        })
        .collect();
    let mut context = desk.context(site.config.original, "");
    context.insert("said", &said);
    context.insert("base", &site.config.base_url.as_ref().map(base_path));
    desk.templates.render("404.html", &context, sink)
}
