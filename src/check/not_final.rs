//! `not-final`: why a sheet would carry DRAFT. Asked only where sheets are wanted as final (DESIGN 6, gate).

use jiff::civil::Date;

use crate::catalog::{Site, Version};
use crate::diag::{Finding, Rule, Sink};
use crate::register::{ContactId, FactId};
use crate::source::Span;
use crate::strings::first_five;
use crate::wording::{DraftReason, Tried, draft_reasons};

/// Tells every reason why a handout is a draft.
pub fn not_final(site: &Site, version: &Version<'_>, today: Date, sink: &mut Sink) {
    let source = version.draft.document.source();
    let language = site.config.language(version.reader);
    for (reason, span) in draft_reasons(site, version, today) {
        let (message, hint) = words(site, &reason, &language.name);
        let place = match span {
            Some(span) => source.place(span),
            None => source.place(Span::from(0..3)),
        };
        sink.push(
            Finding::new(Rule::NotFinal, place, message).hint(hint).page(&version.page.id).language(&language.tag),
        );
    }
}

/// What is done where nobody calls.
const ANOTHER_WAY: &str = "write, or go there, and write that down with `handbill contacts checked ID --how visit`";

fn done(tried: &Tried) -> &'static str {
    match tried {
        Tried::Called(_) => "call to",
        Tried::NotCalled(_) | Tried::Written | Tried::Otherwise => "check of",
    }
}

fn what(tried: &Tried, contact: &str) -> String {
    match tried {
        Tried::Called(number) | Tried::NotCalled(number) => format!("{number} of `{contact}`"),
        Tried::Written => format!("the accounts and the e-mail address of `{contact}`"),
        Tried::Otherwise => format!("`{contact}`"),
    }
}

fn words(site: &Site, reason: &DraftReason, language: &str) -> (String, &'static str) {
    let contact = |id: &ContactId| site.registers.contact_name(*id);
    let fact = |id: &FactId| site.registers.fact_name(*id);
    let days = site.config.freshness;
    match reason {
        DraftReason::NotTranslated => (format!("this page is not in {language}"), "translate it first"),
        DraftReason::Stale => (
            format!("the {language} text is not up to date"),
            "bring it up to date with the original, and its snapshot with it",
        ),
        DraftReason::UnknownFreshness => (
            format!("nobody knows if the {language} text is up to date"),
            "put the original that it was translated from into `.original`",
        ),
        DraftReason::NotReviewed => (
            format!("no second person has read the {language} text"),
            "let somebody who reads it well check it, then write that down with `handbill translate reviewed`",
        ),
        DraftReason::PartNotRead => (
            format!("nobody has read this part of the {language} text as it is now"),
            "let somebody who reads it well check it, then write that down with `handbill translate reviewed`",
        ),
        DraftReason::OriginalNotReviewed => (
            "no second person has read the original of this critical page".to_owned(),
            "let somebody check it, then write that down with `handbill translate reviewed` and the original language",
        ),
        DraftReason::OriginalPartNotRead => (
            "nobody has read this part of the original of this critical page as it is now".to_owned(),
            "let somebody check it, then write that down with `handbill translate reviewed` and the original language",
        ),
        DraftReason::WordsNotRead(id) => (
            format!("nobody has read what the register says of `{}` in {language}", contact(id)),
            "let somebody who reads it well check it, then write that down with `handbill translate reviewed contact:ID`",
        ),
        DraftReason::OwnWords(lang, keys) => (
            format!(
                "{} of handbill's own words on this sheet {} not in {} yet: {}",
                keys.len(),
                if keys.len() == 1 { "is" } else { "are" },
                site.config.language(*lang).name,
                first_five(keys)
            ),
            "translate these lines in `templates/strings/`",
        ),
        DraftReason::ContactNotConfirmed(id) => (
            format!("the contact `{}` is not confirmed", contact(id)),
            "confirm it from its source, then set `status = \"confirmed\"`",
        ),
        DraftReason::NeverTried(id, tried) => match tried {
            Tried::Called(number) => (
                format!("nobody has called {number} of `{}`", contact(id)),
                "call it and write the call down with `handbill contacts checked`",
            ),
            Tried::NotCalled(number) => (
                format!("nobody has made sure of {number} of `{}`, which must not be called", contact(id)),
                ANOTHER_WAY,
            ),
            Tried::Written => (
                format!("nobody has made sure of the accounts and the e-mail address of `{}`", contact(id)),
                "write to each of them, and write that down with `handbill contacts checked ID --how message`",
            ),
            Tried::Otherwise => (format!("nobody has made sure of `{}`", contact(id)), ANOTHER_WAY),
        },
        DraftReason::Failed(id, tried) => (
            format!("the last {} {} did not go well", done(tried), what(tried, contact(id))),
            "try again, or take the contact off the page",
        ),
        DraftReason::TriedTooLongAgo(id, tried) => (
            format!("the last {} {} is more than {} days ago", done(tried), what(tried, contact(id)), days.print_days),
            "try again and write it down with `handbill contacts checked`",
        ),
        DraftReason::FactNotForPrint(id) => (
            format!("the fact `{}` is not certain enough for paper", fact(id)),
            "take it off the page, or confirm it and set `use = \"publish\"`",
        ),
        DraftReason::FactNotSigned(id) => (
            format!("the fact `{}` waits for a signature", fact(id)),
            "let the person named in `review` read it, then write that down with `handbill facts sign`",
        ),
        DraftReason::SentenceNotSigned(id) => (
            format!("nobody has signed this sentence of the fact `{}` as it is now", fact(id)),
            "let the person named in `review` read it, then write that down with `handbill facts sign`",
        ),
        DraftReason::SignatureTooOld(id) => (
            format!("the fact `{}` was signed more than {} days ago", fact(id), days.fact_days),
            "let the person named in `review` read it again, then write that down with `handbill facts sign`",
        ),
        DraftReason::FactNeverVerified(id) => (
            format!("nobody has verified the fact `{}`", fact(id)),
            "look at its sources and write the day into `verified`",
        ),
        DraftReason::FactTooOld(id) => (
            format!("the fact `{}` was verified more than {} days ago", fact(id), days.fact_days),
            "look at its sources again and write the day into `verified`",
        ),
    }
}
