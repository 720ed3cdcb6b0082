//! The front matter of a translation: fields that are not there yet, and who has read it.

use std::ops::Range;

use toml_edit::Document;

use super::work::{Edits, Work};
use crate::catalog::Translation;
use crate::catalog::parts::Spot;
use crate::diag::{Finding, Rule, Sink};
use crate::markup::ReviewState;
use crate::schema::newline;
use crate::source::Span;
use crate::translate::patch::{Edit, end_of_front_matter, toml_text};

/// A translation that somebody reviewed and somebody else changed is not reviewed any more.
pub(super) fn note_change(translation: &Translation, edits: &mut Edits) {
    let reviewed =
        translation.draft.front.review.as_ref().filter(|review| review.state == ReviewState::Reviewed).is_some();
    if !reviewed || edits.translation.is_empty() {
        return;
    }
    let text = translation.draft.document.source().text();
    if let Some(range) = state_of_review(text) {
        edits.translation.push(Edit { range, text: "\"human\"".to_owned() });
    }
}

/// Where the front matter says how far its review got. The same word may stand elsewhere in it.
fn state_of_review(text: &str) -> Option<Range<usize>> {
    let start = text.find("+++")? + "+++".len();
    let front = Document::parse(text.get(start..end_of_front_matter(text)?)?).ok()?;
    let state = front.as_item().get("review")?.get("state")?.span()?;
    Some(start + state.start..start + state.end)
}

impl Work<'_> {
    /// A line for a field that the file lacks, behind the title's.
    pub(super) fn new_field(&self, file: &str, title: Span, part: usize, text: &str) -> Option<Edit> {
        let name = match self.page.parts().get(part)?.spot {
            Spot::Title | Spot::Block(_) => return None,
            Spot::Tab => "tab",
            Spot::Short => "short",
        };
        let end = file.get(title.end as usize..)?.find('\n').map(|at| title.end as usize + at + 1)?;
        Some(Edit { range: end..end, text: format!("{name} = {}{}", toml_text(text), newline(file)) })
    }

    /// The front matter of a new translation. A page without a title is none.
    pub(super) fn front_matter(&self, sink: &mut Sink) -> Option<String> {
        let said = |spot: Spot| {
            let at = self.page.parts().iter().position(|part| part.spot == spot)?;
            self.messages.get(&at).map(|message| toml_text(&message.text))
        };
        let Some(title) = said(Spot::Title) else {
            let place = self.po.place(Span::from(0..0));
            let finding = Finding::new(Rule::BadPo, place, "the page's title is not translated");
            sink.push(finding.hint("translate the message with the context `title` first"));
            return None;
        };
        let mut front = format!("+++\ntitle = {title}\n");
        for (name, spot) in [("tab", Spot::Tab), ("short", Spot::Short)] {
            if let Some(text) = said(spot) {
                front.push_str(&format!("{name} = {text}\n"));
            }
        }
        front.push_str("\n[review]\nstate = \"human\"\n+++\n");
        Some(front)
    }
}
