//! `missing-translation`, `stale-translation`, `unknown-freshness`: what each language lacks.

use crate::catalog::{Shown, Site, Version};
use crate::diag::{Finding, Place, Sink};
use crate::rule::Rule;
use crate::translate::Freshness;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        for lang in site.config.lang_ids() {
            tell(site, &site.version(page, lang), sink);
        }
    }
}

fn tell(site: &Site, version: &Version<'_>, sink: &mut Sink) {
    let id = &version.page.id;
    let (tag, original) = (&site.config.language(version.reader).tag, &site.config.original().tag);
    let snapshot = format!("content/{tag}/.original/{id}.md");
    let (rule, message, hint) = match version.state {
        Shown::Original | Shown::Translation(Freshness::Fresh) => return,
        Shown::Missing => (
            Rule::MissingTranslation,
            format!("page `{id}` is not in `{tag}` yet; readers are shown `{original}`"),
            format!("translate it into `content/{tag}/{id}.md`"),
        ),
        Shown::Translation(Freshness::Stale) => (
            Rule::StaleTranslation,
            format!("page `{id}` has changed in `{original}` since it was translated into `{tag}`"),
            format!(
                "compare `content/{original}/{id}.md` with `{snapshot}`, mend the translation, then copy the first over the second"
            ),
        ),
        Shown::Translation(Freshness::Unknown) => (
            Rule::UnknownFreshness,
            format!("nobody has kept what page `{id}` said when it was translated into `{tag}`"),
            format!(
                "if the translation says what the original says now, copy `content/{original}/{id}.md` to `{snapshot}`"
            ),
        ),
    };
    // A missing text has no file: the finding stands at the one that is shown instead.
    let place = Place::file(version.draft.document.source().path().as_str());
    sink.push(Finding::new(rule, place, message).hint(hint).page(id).language(tag));
}
