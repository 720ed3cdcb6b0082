//! What Markdown swallows: a mark that became nothing and is shown as it stands, words that became something else, and
//! what has no words at all. Marks of other programs and other keyboards are told with what to type instead.
//!
//! One file per rule, and each looks at [`Written`]: what is left of a text as it was typed, once everything is taken
//! out that Markdown took as a mark, or that stands behind a backslash and is meant.

mod blocks;
mod boxes;
mod fields;
mod links;
mod lists;
mod marks;
mod page;
mod tables;
mod tabs;
mod told;
mod written;

pub(super) use fields::in_texts;

use written::Written;

use crate::diag::Sink;
use crate::markup::{Draft, Target};

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let written = Written::of(&draft.document);
    for run in written.runs(&draft.document) {
        boxes::check(&run, sink);
        links::check(&run, sink);
        lists::check(&run, sink);
        marks::check(&run, sink);
        tables::check(&run, sink);
        tabs::check(&run, sink);
    }
    boxes::empty(draft, sink);
    blocks::check(draft, sink);
    fields::check(draft, sink);
    page::check(draft, sink);
}
