//! `different-structure`, `different-panels`: a part that only one of two texts has, or that is something else in one.

use super::pair::{Both, place};
use crate::catalog::parts::{Part, Spot, cells, different_cells};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Block, Draft, Kind, Target};

pub(super) fn check(both: &Both<'_>, sink: &mut Sink) {
    // What is missing would stand behind the nearest part before it that is translated.
    let mut before = None;
    for (part, translated) in both.original_parts.iter().zip(&both.translated) {
        let what = name(both.original, part);
        let translated = translated.and_then(|at| both.parts.get(at));
        before = translated.or(before);
        match translated {
            // A tab's title and a line for the list may be left to the original.
            None if matches!(part.spot, Spot::Tab | Spot::Short) => {}
            None => {
                let message = format!("the original has {what} here that this translation lacks");
                let hint = "put it in, or leave it to the original: readers are shown what is missing";
                let place = match before {
                    Some(before) => place(both.draft, before),
                    None => Place::file(both.draft.document.source().path().as_str()),
                };
                sink.push(finding(both.original, part, place, message, hint));
            }
            Some(mine) if mine.shape != part.shape => {
                let message = format!("this is {} where the original has {what}", name(both.draft, mine));
                let hint = "make it the same: headings of one level, lists of one kind, boxes of one sort";
                sink.push(finding(both.original, part, place(both.draft, mine), message, hint));
            }
            Some(mine) => {
                let both_cells = cells(&both.original.document, part).zip(cells(&both.draft.document, mine));
                if let Some(message) = both_cells.and_then(|(theirs, mine)| different_cells(&theirs, &mine)) {
                    let hint =
                        "give the row the same cells; an empty one stays, as a bar and a space: `| Monday | | 14–17 |`";
                    sink.push(finding(both.original, part, place(both.draft, mine), message, hint));
                }
            }
        }
    }
    for part in both.added.iter().filter_map(|at| both.parts.get(*at)) {
        let message = format!("the original has no {} here", name(both.draft, part).trim_start_matches("a "));
        let hint = "take it out, or put it into the original too";
        sink.push(finding(both.draft, part, place(both.draft, part), message, hint));
    }
}

/// A finding about a part of a draft.
fn finding(draft: &Draft<Target>, part: &Part, place: Place, message: String, hint: &str) -> Finding {
    let panel = match part.spot {
        Spot::Block(id) => draft.document.node(id).kind == Kind::Block(Block::Break),
        Spot::Title | Spot::Tab | Spot::Short => false,
    };
    let rule = if panel { Rule::DifferentPanels } else { Rule::DifferentStructure };
    Finding::new(rule, place, message).hint(hint)
}

fn name(draft: &Draft<Target>, part: &Part) -> String {
    let Spot::Block(id) = part.spot else { return "a title".to_owned() };
    let Kind::Block(block) = draft.document.node(id).kind else { return "a part".to_owned() };
    match block {
        Block::Heading(level, _) => return format!("a heading of level {}", level.number()),
        Block::Item => "a line of a list",
        Block::TableHead | Block::TableRow => "a row of a table",
        Block::Contact(_) => "a contact",
        Block::Break => "a panel break",
        Block::Code(_) => "a piece of code",
        Block::Definitions => "a list of terms",
        _ => "a paragraph",
    }
    .to_owned()
}
