//! Where a fact is from, as a page shows it.

use super::contact::OUTWARD;
use super::write::{close, element, open, text};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{FactId, Provenance};
use crate::wording::source_text;

/// The `id` of a fact's entry.
pub(crate) fn fact_anchor(site: &Site, id: FactId) -> String {
    format!("fact.{}", site.registers.fact_name(id))
}

/// Each source in a paragraph of its own.
pub(crate) fn sources_of(site: &Site, sources: &[Provenance], lang: LangId, out: &mut String) {
    for source in sources {
        let source = source_text(site, source, lang);
        open(out, "p", &[]);
        match &source.url {
            Some(url) => element(out, "a", &[("href", url.as_str()), ("rel", OUTWARD)], &source.address),
            None => text(out, &source.address),
        }
        out.push_str(" (");
        text(out, &source.dates);
        out.push(')');
        close(out, "p");
    }
}
