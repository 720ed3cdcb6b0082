//! The review sheet: a translation beside its original, part by part, with room for a pen.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_or_tell};
use crate::catalog::Page;
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::print::press::Press;
use crate::translate::{Pair, pairs};

#[derive(Serialize)]
struct Content {
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
        let (words, original) = (Words::of(self.site, lang), self.site.config.original());
        let other = Words::of(self.site, self.site.config.original);
        let row = |pair: Pair| Row {
            state: pair.state,
            original: other.mark(&pair.original),
            translation: words.mark(&pair.translation),
        };
        let rows = |page: &&Page| PageRows {
            id: page.id.to_string(),
            rows: pairs(self.site, page, lang).into_iter().map(row).collect(),
        };
        let content = Content {
            how: words.say("review-how"),
            original: Original {
                lang: original.tag.primary().to_owned(),
                region: original.tag.region(),
                dir: original.direction.as_str(),
            },
            blanks: ["call-initials", "call-day"].map(|key| words.say(key)).into(),
            changed: words.say("review-changed"),
            missing: words.say("review-missing"),
            pages: pages.iter().map(rows).collect(),
        };
        let (template, title) = ("review.typ", "review-sheet");
        let identity = format!("handbill/review/{}", words.tag());
        let sheet = Sheet { template, title, identity, profile: HOME, content, pictures: BTreeMap::new() };
        set_or_tell(self, &words, sheet, sink).map(|pdf| pdf.bytes)
    }
}
