//! `status.html`: how far each page is in each language. For the team only.

use std::collections::BTreeMap;

use crate::catalog::Site;
use crate::config::LangId;
use crate::translate::{self, Row};
use crate::web::html::write::{close, element, open};

/// The article of the page: a row for each page, a column for each language.
pub(crate) fn status(site: &Site) -> String {
    let original = site.config.original;
    let languages: Vec<LangId> = site.config.lang_ids().filter(|lang| *lang != original).collect();
    let rows = translate::status(site, &languages);
    // A row for each page and language: looked for one by one, ten thousand pages would take their square.
    let rows: BTreeMap<_, _> = rows.iter().map(|row| ((row.language.as_str(), row.page.as_str()), row)).collect();
    let mut out = String::with_capacity(4096);
    element(&mut out, "h1", &[], &site.strings.text(original, "status-title"));
    open(&mut out, "div", &[("class", "table"), ("role", "group"), ("tabindex", "0")]);
    open(&mut out, "table", &[]);
    open(&mut out, "thead", &[]);
    open(&mut out, "tr", &[]);
    element(&mut out, "th", &[("scope", "col")], &site.strings.text(original, "status-page"));
    for lang in &languages {
        let language = site.config.language(*lang);
        let attributes = [("scope", "col"), ("lang", language.tag.as_str()), ("dir", language.direction.as_str())];
        element(&mut out, "th", &attributes, &language.name);
    }
    close(&mut out, "tr");
    close(&mut out, "thead");
    open(&mut out, "tbody", &[]);
    for page in site.pages.iter().filter(|page| !page.settings.team) {
        open(&mut out, "tr", &[]);
        open(&mut out, "th", &[("scope", "row")]);
        let tag = site.config.original().tag.as_str();
        element(&mut out, "a", &[("href", &format!("{tag}/{}.html", page.id))], page.id.as_str());
        close(&mut out, "th");
        for lang in &languages {
            let tag = site.config.language(*lang).tag.as_str();
            let row = rows.get(&(tag, page.id.as_str()));
            element(&mut out, "td", &[], &row.map(|row| cell(site, row)).unwrap_or_default());
        }
        close(&mut out, "tr");
    }
    close(&mut out, "tbody");
    close(&mut out, "table");
    close(&mut out, "div");
    out
}

fn cell(site: &Site, row: &Row) -> String {
    let lang = site.config.original;
    let counted = |key, count| site.strings.counted(lang, key, count, &[]);
    let mut parts = Vec::new();
    match row.review {
        "none" => parts.push(site.strings.text(lang, "status-none")),
        "machine" => parts.push(site.strings.text(lang, "status-machine")),
        "reviewed" => parts.push(site.strings.text(lang, "status-reviewed")),
        _ => {}
    }
    let waits = [("status-stale", row.stale), ("status-missing", row.missing), ("status-unknown", row.unknown)];
    let waits = waits.into_iter().filter(|(_, count)| *count > 0 && row.review != "none");
    parts.extend(waits.map(|(key, count)| counted(key, count)));
    if row.words_left > 0 {
        parts.push(counted("status-words", row.words_left));
    } else if row.is_up_to_date() {
        parts.push(site.strings.text(lang, "status-done"));
    }
    parts.join("; ")
}
