//! How far each translation is: by page and language.

use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use serde::Serialize;

use super::export::text_of;
use crate::catalog::parts::{PartState, Standing};
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::markup::ReviewState;

/// How far one page is in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The page's id.
    pub page: String,
    /// The language's tag.
    pub language: String,
    /// Parts that say what the original says.
    pub fresh: usize,
    /// Parts whose original has changed since.
    pub stale: usize,
    /// Parts that are not translated.
    pub missing: usize,
    /// Parts that the original does not have.
    pub extra: usize,
    /// Parts of which nobody knows: there is no snapshot.
    pub unknown: usize,
    /// `machine`, `human`, `reviewed`, or `none` where there is no translation.
    pub review: &'static str,
    /// Words of the original that wait to be translated, or to be looked at again.
    pub words_left: usize,
    /// The day on which somebody said last that the page is up to date.
    pub oldest: Option<String>,
}

/// Every page in every language but the original's, languages in the site's order.
pub fn status(site: &Site, languages: &[LangId]) -> Vec<Row> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let count = |text: &str| {
        let ends = segmenter.segment_str(text).iter_with_word_type();
        ends.filter(|(_, kind)| kind.is_word_like()).count()
    };
    let mut rows = Vec::new();
    for lang in languages.iter().filter(|lang| **lang != site.config.original) {
        rows.extend(site.pages.iter().map(|page| row(site, page, *lang, &count)));
    }
    rows
}

fn row(site: &Site, page: &Page, lang: LangId, count: &dyn Fn(&str) -> usize) -> Row {
    let translation = page.translations.get(&lang);
    let states = match translation {
        Some(translation) => translation.standing.states(page.parts().len()),
        None => vec![PartState::Missing; page.parts().len()],
    };
    let unknown = translation.is_some_and(|translation| matches!(translation.standing, Standing::Unknown(..)));
    let mut row = Row {
        page: page.id.to_string(),
        language: site.config.language(lang).tag.to_string(),
        fresh: 0,
        stale: 0,
        missing: 0,
        extra: translation.map_or(0, |translation| translation.standing.extra().len()),
        unknown: 0,
        review: match translation {
            None => "none",
            Some(translation) if translation.is_read(page) => "reviewed",
            Some(translation) => match translation.draft.front.review.as_ref().map(|review| review.state) {
                None | Some(ReviewState::Machine) => "machine",
                // Whoever read it read something else, or did not say what.
                Some(ReviewState::Human | ReviewState::Reviewed) => "human",
            },
        },
        words_left: 0,
        oldest: translation
            .and_then(|translation| translation.accepted.as_ref())
            .map(|accepted| accepted.on.to_string()),
    };
    for (at, state) in states.iter().enumerate() {
        let counted = match state {
            PartState::Fresh { .. } if unknown => &mut row.unknown,
            PartState::Fresh { .. } => &mut row.fresh,
            PartState::Stale { .. } => &mut row.stale,
            PartState::Missing => &mut row.missing,
        };
        *counted += 1;
        if !matches!(state, PartState::Fresh { .. }) {
            row.words_left += count(&text_of(&page.original, page.parts(), at));
        }
    }
    row
}

impl Row {
    /// Whether nothing waits to be done but a review.
    pub fn is_up_to_date(&self) -> bool {
        self.stale + self.missing + self.extra + self.unknown == 0
    }
}
