//! The review sheet: a translation beside its original, part by part, with room for a pen.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::Page;
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::print::finish::finish;
use crate::print::impose;
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};
use crate::translate::{Pair, pairs};

#[derive(Serialize)]
struct Content {
    #[serde(flatten)]
    language: LanguageData,
    name: String,
    title: String,
    how: String,
    /// The original's language and direction.
    original: Original,
    /// What is filled in: reader, day.
    blanks: Vec<String>,
    changed: String,
    missing: String,
    pages: Vec<PageRows>,
}

#[derive(Serialize)]
struct Original {
    lang: String,
    region: Option<String>,
    dir: &'static str,
}

#[derive(Serialize)]
struct PageRows {
    id: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    state: &'static str,
    original: String,
    translation: String,
}

impl Press<'_> {
    /// Sets the sheet. `None` where it cannot be set; the findings say why.
    pub fn review_sheet(&self, pages: &[&Page], lang: LangId, sink: &mut Sink) -> Option<Vec<u8>> {
        self.set_review_sheet(pages, lang).map_err(|failure| tell_about_a_sheet(self, "review.typ", failure, sink)).ok()
    }

    fn set_review_sheet(&self, pages: &[&Page], lang: LangId) -> Result<Vec<u8>, Failure> {
        let site = self.site;
        let (language, original) = (site.config.language(lang), site.config.original());
        let breaker = Breaker::new(&language.unbroken);
        let other = Breaker::new(&original.unbroken);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let row = |pair: Pair| Row {
            state: pair.state,
            original: other.mark(&pair.original),
            translation: breaker.mark(&pair.translation),
        };
        let content = Content {
            language: LanguageData::of(language, self.fonts),
            name: say("review-sheet"),
            title: say("review-sheet"),
            how: say("review-how"),
            original: Original {
                lang: original.tag.primary().to_owned(),
                region: original.tag.region(),
                dir: original.direction.as_str(),
            },
            blanks: ["call-initials", "call-day"].map(say).into(),
            changed: say("review-changed"),
            missing: say("review-missing"),
            pages: pages
                .iter()
                .map(|page| PageRows {
                    id: page.id.to_string(),
                    rows: pairs(site, page, lang).into_iter().map(row).collect(),
                })
                .collect(),
        };
        let content = serde_json::to_vec(&content).map_err(|error| Failure::said(error.to_string()))?;
        let job = Job { template: "review.typ".to_owned(), content, pictures: BTreeMap::new(), bounds: Bounds::Sheet };
        let document = typeset(job, &self.templates, self.fonts)?;
        let home = site.config.print.profiles.get(HOME).ok_or_else(|| Failure::said("no profile `home`".to_owned()))?;
        let identity = format!("handbill/review/{}", language.tag);
        finish(&impose::sheets(document, home), home, identity, self.day)
    }
}
