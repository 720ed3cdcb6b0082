//! `review-without-parts`: a translation that says that it was reviewed, and not what of it: nobody knows whether those
//! words are still there.

use crate::catalog::Site;
use crate::diag::{Finding, Rule, Sink};
use crate::markup::ReviewState;
use crate::source::Span;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        for (lang, text) in &page.translations {
            let review = text.draft.front.review.as_ref().filter(|review| review.state == ReviewState::Reviewed);
            let Some(review) = review.filter(|_| text.read.is_empty()) else { continue };
            let tag = &site.config.language(*lang).tag;
            let by = review.by.as_deref().unwrap_or("…");
            let on = review.on.map(|day| format!(" --on {day}")).unwrap_or_default();
            let message = "this review does not say which parts were read, so it counts for none";
            let hint = format!(
                "if nothing was changed since: `handbill translate reviewed {} --lang {tag} --by {by}{on}`",
                page.id
            );
            let place = text.draft.document.source().place(Span::from(0..3));
            let finding = Finding::new(Rule::ReviewWithoutParts, place, message).hint(hint);
            sink.push(finding.page(&page.id).language(tag));
        }
    }
}
