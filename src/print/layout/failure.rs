//! [`Failure`]: why a handout could not be set.

use super::glyphs::Undrawn;
use super::overfull::Overfull;

/// Why a handout could not be set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Failure {
    /// Panels with more than they hold at the smallest size.
    Overfull(Vec<Overfull>),
    /// More panels than the format has.
    Panels {
        /// In the text.
        written: usize,
        /// In the format.
        room: usize,
    },
    /// More than typst may be asked for.
    Excess(Excess),
    /// A panel with more letters than can ever stand on it.
    Crowded {
        /// Which of the text, counted from 1.
        panel: usize,
        /// Its letters.
        letters: usize,
        /// How many may stand there.
        room: usize,
    },
    /// More pages than pictures are made of.
    Drawn(usize),
    /// Drawings with more steps than pictures are made of.
    DrawnSteps(usize),
    /// Characters that cannot be drawn as they should.
    Undrawn(Undrawn),
    /// Words that would stand outside the paper or in the way of a cut.
    Outside(Vec<String>),
    /// A template that made other pages than its format has.
    Pages {
        /// How many it made.
        made: usize,
        /// How many there must be.
        wanted: usize,
    },
    /// Colours that the profile's inks cannot print.
    Inks(&'static str),
    /// What typst says, and where in the template.
    Typst(Vec<Complaint>),
}

/// More than a limit allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Excess {
    /// So many letters.
    Letters(usize),
    /// So many parts.
    Parts(usize),
    /// A letter with too many signs on it, and the first of them.
    Signs(String),
    /// So many pictures, each as often as it is shown.
    Pictures(usize),
    /// So many pixels in all pictures.
    Pixels(usize),
    /// So many steps in all drawings, each as often as it is set, on so many copies.
    Steps(usize, usize),
}

/// One of typst's errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// What it says.
    pub(crate) message: String,
    /// The template and the byte range in it.
    pub(crate) place: Option<(String, std::ops::Range<usize>)>,
}

impl Failure {
    /// Something that typst or a PDF library says without a place.
    pub(crate) fn said(message: String) -> Self {
        Failure::Typst(vec![Complaint { message, place: None }])
    }
}
