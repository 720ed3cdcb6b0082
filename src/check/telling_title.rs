//! `telling-title`: a discreet site's history list should tell nothing, and the title tells all.

use crate::catalog::Site;
use crate::diag::{Finding, Rule, Sink};

pub(super) fn check(site: &Site, sink: &mut Sink) {
    if !site.config.discreet {
        return;
    }
    for page in site.pages.iter().filter(|page| !page.settings.team) {
        let translations = page.translations.iter().map(|(lang, translation)| (*lang, &translation.draft));
        for (lang, draft) in std::iter::once((site.config.original, &page.original)).chain(translations) {
            if draft.front.tab.is_none() {
                let place = draft.document.source().place(draft.front.title.span);
                let finding = Finding::new(Rule::TellingTitle, place, "the browser's history would show this title");
                let finding = finding.hint("add a line such as `tab = \"Page 5\"`");
                sink.push(finding.page(&page.id).language(&site.config.language(lang).tag));
            }
        }
    }
}
