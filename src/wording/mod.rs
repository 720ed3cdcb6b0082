//! What a reader is told about a contact or a fact, in words: made once, so that the web page and
//! the handout cannot say different things.
//!
//! `wording/` makes sentences out of register entries once: who answers, when, at what cost, the sources of a fact,
//! the notices of a page. `web/html/article.rs` and `print/data/body.rs` only place them. `Notes::of` numbers
//! footnotes and facts together in the order in which a reader meets them, for both.

mod aloud;
mod checked;
mod contact;
mod corrections;
mod dates;
mod draft_reason;
mod hours;
mod names;
mod notes;
mod notices;
mod own_words;
mod read;
mod way;

pub use aloud::{Heard, aloud};
pub use checked::{Checked, checked, checked_on_paper, checked_words};
pub use contact::{
    ContactWords, Medium, contact_name, contact_words, help_words, hours, inline_number, panel_words, sentences_beside,
    short_name, spare_number, strip_words, texts_beside,
};
pub(crate) use contact::{cost_sentence, stated_hours, who_answers};
pub use corrections::{Corrections, Reached, corrections, corrections_on_paper};
pub(crate) use dates::{Length, month, weekday, year};
pub use dates::{day, partial};
pub use draft_reason::{DraftReason, Tried};
pub(crate) use hours::without_joiners;
pub(crate) use names::{country_name, language_name};
pub use notes::{Note, NoteText, Notes, fact_label, source_text};
pub use notices::{alert_title, draft_reasons, is_draft, notices, part_words};
pub use way::WayWords;
