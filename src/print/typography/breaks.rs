//! Where a line of Khmer, Thai, Lao or Burmese may break.
//!
//! These scripts put no spaces between words. typst asks a neural model (ICU4X's LSTM), which now
//! and then cuts a word; the dictionaries of the same ICU4X are better. So a plan is made from the
//! dictionaries and written into the text that typst sees: a zero-width space where a line may
//! break, a word joiner everywhere else between two letters. What the model thinks then no longer
//! matters, and nothing need be iterated: it only ever sees single letters. Both marks are taken
//! out again after layout (`layout/runs.rs`), so copied text is the author's.
//!
//! Khmer, Thai, Lao and Burmese put no spaces between words. typst asks a neural model (ICU4X's LSTM) where such
//! text may break, and now and then the model cuts a word. The dictionaries of the same ICU4X are better, so
//! `Breaker::plan` asks those and writes the answer into the text that typst sees. Between two letters of these
//! scripts stands
//!
//! - a zero-width space where the dictionaries allow a break,
//! - a word joiner everywhere else.
//!
//! A letter here is a grapheme cluster. No mark is put behind a sign that stacks the next letter under this one. A
//! joiner also stands before repetition and closing marks (ៗ ๆ ໆ ។ and their like), even over a space. Marks that
//! the author wrote are left alone, and the dictionaries obey them.
//!
//! Because a mark stands between any two letters, the model is never shown two letters in a row. It finds no place
//! inside one letter, and the marks alone decide, by the plain rules of Unicode. So what the model thinks does not
//! matter. Nothing has to be planned again after a joiner has changed what the model sees: one pass is enough.
//!
//! A line of inlines is planned as a whole, since a word may begin in bold and end in plain. What is not text (a
//! number, a picture) stands in it as U+FFFC. Words that must stay whole are a short list in `breaks.rs` and
//! `unbroken` in `site.toml`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed};

/// May break here.
pub(crate) const BREAK: char = '\u{200B}';
/// Must not break here.
pub(crate) const JOIN: char = '\u{2060}';
/// Stands for something in a line that is not text.
pub(crate) const OBJECT: char = '\u{FFFC}';

static DICTIONARIES: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_dictionary(LineBreakOptions::default()));

/// Words that the dictionaries do not know and would cut. A site adds its own in `site.toml`.
const UNBROKEN: [&str; 1] = ["សម្បុរ"];

/// Plans the breaks of one language's texts.
#[derive(Debug, Clone)]
pub(crate) struct Breaker<'a> {
    unbroken: Vec<&'a str>,
}

impl<'a> Breaker<'a> {
    /// `unbroken` are words of the site that must stay whole.
    pub(crate) fn new(unbroken: &'a [String]) -> Self {
        let own = unbroken.iter().map(String::as_str).filter(|word| !word.is_empty());
        Breaker { unbroken: UNBROKEN.into_iter().chain(own).collect() }
    }

    /// The marks to insert into `text`: byte position and mark, in order.
    pub(crate) fn plan(&self, text: &str) -> Vec<(usize, char)> {
        if !text.chars().any(is_unspaced) {
            return Vec::new();
        }
        let mut wanted: BTreeSet<usize> = DICTIONARIES.segment_str(text).collect();
        for word in &self.unbroken {
            for (at, _) in text.match_indices(word) {
                wanted.retain(|wanted| !(at + 1..at + word.len()).contains(wanted));
            }
        }
        let mut marks = Vec::new();
        for at in GraphemeClusterSegmenter::new().segment_str(text) {
            let Some((before, after)) = around(text, at) else { continue };
            if forbids_break_before(after) && before != JOIN {
                marks.push((at, JOIN));
                continue;
            }
            if !(is_unspaced(before) && is_unspaced(after)) || binds_next(before) || is_mark(after) {
                continue;
            }
            marks.push((at, if wanted.contains(&at) { BREAK } else { JOIN }));
        }
        marks
    }

    /// One text by itself, marked.
    pub(crate) fn mark(&self, text: &str) -> String {
        apply(text, 0, &self.plan(text))
    }
}

/// Puts marks into one piece of a longer text. `start` is where the piece begins in it.
pub(crate) fn apply(piece: &str, start: usize, marks: &[(usize, char)]) -> String {
    let end = start + piece.len();
    let mut out = String::with_capacity(piece.len());
    let mut done = 0;
    for &(at, mark) in marks.iter().filter(|(at, _)| (start..end).contains(at)) {
        out.push_str(piece.get(done..at - start).unwrap_or_default());
        out.push(mark);
        done = at - start;
    }
    out.push_str(piece.get(done..).unwrap_or_default());
    out
}

fn around(text: &str, at: usize) -> Option<(char, char)> {
    Some((text.get(..at)?.chars().next_back()?, text.get(at..)?.chars().next()?))
}

/// Thai, Lao, Myanmar, Khmer and their extensions and symbols.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}'
            | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}'
    )
}

/// Repetition marks, abbreviation marks and closing punctuation stay with what they follow, even
/// over a space: ៗ ๆ ໆ, ។ ៕, ฯ ຯ, ၊ ။.
fn forbids_break_before(c: char) -> bool {
    matches!(
        c,
        '\u{17D7}' | '\u{0E46}' | '\u{0EC6}' | '\u{17D4}'
            ..='\u{17D6}'
                | '\u{17D9}'
                | '\u{17DA}'
                | '\u{0E2F}'
                | '\u{0EAF}'
                | '\u{104A}'
                | '\u{104B}'
                | '\u{0E5A}'
                | '\u{0E5B}'
    )
}

/// Khmer coeng and Myanmar virama put the next letter under this one: nothing may come between.
fn binds_next(c: char) -> bool {
    matches!(c, '\u{17D2}' | '\u{1039}')
}

/// A sign on, under or beside a letter. Burmese ones may begin a grapheme cluster (UAX 29, table 2) and
/// are yet drawn with the letter before: something in between would tear them off.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BREAK, Breaker, JOIN};

    fn mark(text: &str) -> String {
        Breaker::new(&[]).mark(text)
    }

    fn shown(text: &str) -> String {
        mark(text).replace(BREAK, "|").replace(JOIN, "")
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(shown("កុមារមានសិទ្ធិទទួលបានសេវាសុខភាព"), "កុមារ|មាន|សិទ្ធិ|ទទួល|បាន|សេវា|សុខភាព");
        assert_eq!(shown("คุณมีสิทธิได้รับบริการสุขภาพ"), "คุณ|มี|สิทธิ|ได้|รับ|บริการ|สุขภาพ");
        assert_eq!(shown("no plan for Latin, Tiếng Việt or 中文"), "no plan for Latin, Tiếng Việt or 中文");
    }

    #[test]
    fn repetition_marks_stay_with_their_word() {
        assert!(!shown("ផ្សេងៗគ្នា").contains("|ៗ"));
        assert!(mark("ต่าง ๆ กัน").contains("\u{20}\u{2060}ๆ"));
    }

    #[test]
    fn burmese_signs_stay_on_their_letters() {
        let marked = mark("လူတိုင်းသည် အခွင့်အရေး");
        for sign in ['\u{102C}', '\u{1038}', '\u{103A}', '\u{1031}'] {
            assert!(
                !marked.contains(&format!("{JOIN}{sign}")) && !marked.contains(&format!("{BREAK}{sign}")),
                "{marked}"
            );
        }
    }

    #[test]
    fn the_authors_own_marks_win() {
        // ICU's dictionaries break at an author's zero-width space and not at a word joiner.
        let text = "សុខ\u{200B}ភាព";
        assert_eq!(mark(text).replace(JOIN, ""), text);
        let text = "មាន\u{2060}សិទ្ធិ";
        assert!(!shown(text).contains("មាន|"));
    }

    #[test]
    fn a_sites_own_words_stay_whole() {
        let own = ["សុខភាពមាត់".to_owned()];
        let marked = Breaker::new(&own).mark("សេវាសុខភាពមាត់").replace(JOIN, "");
        assert_eq!(marked.replace(BREAK, "|"), "សេវា|សុខភាពមាត់");
    }

    proptest! {
        #[test]
        fn nothing_but_marks_is_added(text in "[\u{1780}-\u{17DD}\u{0E01}-\u{0E3A} a-c\u{200B}\u{2060}]{0,40}") {
            let plain = |text: &str| text.replace([BREAK, JOIN], "");
            prop_assert_eq!(plain(&mark(&text)), plain(&text));
        }
    }
}
