//! `missing-translation`, `stale-translation`, `unknown-freshness`: what each language lacks.

use crate::catalog::parts::{self, Freshness, PartState};
use crate::catalog::{Page, Shown, Site, Translation, Version};
use crate::diag::{Finding, Place, Rule, Sink};

pub(super) fn check(site: &Site, sink: &mut Sink) {
    // The team reads its own pages in the original.
    for page in site.pages.iter().filter(|page| !page.settings.team) {
        for lang in site.config.lang_ids() {
            tell(site, &site.version(page, lang), sink);
        }
    }
}

fn tell(site: &Site, version: &Version<'_>, sink: &mut Sink) {
    let id = &version.page.id;
    let (tag, original) = (&site.config.language(version.reader).tag, &site.config.original().tag);
    let translation = version.page.translations.get(&version.reader);
    let accept = format!("`handbill translate accept {id} --lang {tag} --by …`");
    let (rule, message, hint) = match version.state {
        Shown::Original | Shown::Translation(Freshness::Fresh) => return,
        Shown::Missing => (
            Rule::MissingTranslation,
            format!("page `{id}` is not in `{tag}` yet; readers are shown `{original}`"),
            format!("translate it into `content/{tag}/{id}.md`"),
        ),
        Shown::Translation(Freshness::Stale) => (
            Rule::StaleTranslation,
            format!("page `{id}` in `{tag}` is behind `{original}`: {}", what_is_behind(version.page, translation)),
            format!("`handbill translate export {tag}` shows what has changed; once all is right: {accept}"),
        ),
        Shown::Translation(Freshness::Unknown) => (
            Rule::UnknownFreshness,
            format!("nobody has kept what page `{id}` said when it was translated into `{tag}`"),
            format!("if the translation says what the original says now: {accept}"),
        ),
    };
    let place = translation.and_then(first_behind).unwrap_or_else(|| {
        // A missing text has no file: the finding stands at the one that is shown instead.
        Place::file(version.draft.document.source().path().as_str())
    });
    sink.push(Finding::new(rule, place, message).hint(hint).page(id).language(tag));
}

/// "1 part has changed, 2 parts are missing, 1 part is not in the original any more".
fn what_is_behind(page: &Page, translation: Option<&Translation>) -> String {
    let Some(translation) = translation else { return String::new() };
    let states = translation.standing.states(page.parts().len());
    let stale = states.iter().filter(|state| matches!(state, PartState::Stale { .. })).count();
    let missing = states.iter().filter(|state| matches!(state, PartState::Missing)).count();
    let withdrawn = translation.standing.extra().iter().filter(|extra| extra.withdrawn).count();
    let said = |count: usize, one: &str, many: &str| {
        let (parts, what) = if count == 1 { ("part", one) } else { ("parts", many) };
        (count > 0).then(|| format!("{count} {parts} {what}"))
    };
    let all = [
        said(stale, "has changed", "have changed"),
        said(missing, "is missing", "are missing"),
        said(withdrawn, "is not in the original any more", "are not in the original any more"),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The first place of a translation that is out of date.
fn first_behind(translation: &Translation) -> Option<Place> {
    let comparison = translation.standing.comparison()?;
    let stale = comparison.states.iter().filter_map(|state| match state {
        PartState::Stale { translation, .. } => Some(*translation),
        PartState::Fresh { .. } | PartState::Missing => None,
    });
    let withdrawn = comparison.extra.iter().filter(|extra| extra.withdrawn).map(|extra| extra.translation);
    let first = translation.parts().get(stale.chain(withdrawn).min()?)?;
    let passage = parts::passage(&translation.draft, first)?;
    Some(translation.draft.document.source().place(passage.span))
}
