//! `empty-page`: a page on which there is nothing to read, to see or to call.

use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Block, Draft, Inline, Kind, Target};

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let document = &draft.document;
    let says = document.all().any(|(_, node)| match node.kind {
        Kind::Inline(Inline::Text(words) | Inline::Code(words)) | Kind::Block(Block::Code(words)) => {
            !document.words(words).trim().is_empty()
        }
        Kind::Inline(Inline::Picture(..) | Inline::Contact(_)) | Kind::Block(Block::Contact(_)) => true,
        Kind::Inline(_) | Kind::Block(_) => false,
    });
    // What Markdown took for something that readers never see is told as that.
    if !says && is_blank(document.source().text()) {
        let place = Place::file(document.source().path().as_str());
        let hint = "write the text below the second `+++`, or take the file away";
        sink.push(Finding::new(Rule::EmptyPage, place, "this page has a title and no words").hint(hint));
    }
}

/// Whether nothing but lines stands below the front matter.
fn is_blank(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let ends = lines.by_ref().filter(|line| line.trim_start_matches('\u{FEFF}') == "+++").take(2).count();
    ends == 2 && lines.all(|line| line.chars().all(|c| matches!(c, '-' | '*' | '_' | '#' | '>' | ' ')))
}
