//! Whom to tell that something is wrong, as a template is given it.

use serde::Serialize;

use crate::wording::{Corrections, Reached};

/// The line at the foot of a handout.
#[cfg_attr(test, derive(Default))]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct CorrectionsData {
    /// The sentence, up to the number.
    words: String,
    /// What a press opens, where something can.
    url: Option<String>,
    /// The number as it is read, or the address of a web page.
    v: String,
    is_number: bool,
    /// What must be said beside it.
    beside: Option<String>,
    /// Whether it is only asked if there is room for it.
    trial: bool,
}

impl CorrectionsData {
    /// The line, its words as `mark` says where they may break.
    pub(super) fn of(line: &Corrections, trial: bool, mark: impl Fn(&str) -> String) -> Self {
        CorrectionsData {
            words: mark(&line.text),
            url: line.reached.href().map(str::to_owned),
            v: line.reached.display().to_owned(),
            is_number: matches!(line.reached, Reached::Way(_)),
            beside: line.beside.as_deref().map(mark),
            trial,
        }
    }
}
