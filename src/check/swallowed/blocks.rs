//! `accidental-block`, `missing-cell`: words that became code, a list or a row, and rows that lack cells.

use super::written::BLANK;
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Block, Document, Draft, Kind, NodeId, Target, cells_of};
use crate::source::Span;

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let document = &draft.document;
    let source = document.source();
    let mut columns = 0;
    for (id, node) in document.all() {
        let Kind::Block(block) = node.kind else { continue };
        let found = match block {
            Block::Code(words) if is_indented(document, id) && is_sentence(document.words(words)) => Some((
                Rule::AccidentalBlock,
                "four spaces make code of these words: readers get them letter by letter, in the type of a machine"
                    .to_owned(),
                "take the spaces before them out; code stands between two lines of ```",
            )),
            Block::List(Some(first)) if first >= 1000 && document.children(id).count() == 1 => Some((
                Rule::AccidentalBlock,
                format!("`{first}.` at the beginning of a line makes a list"),
                "put a backslash before the stop, or another word first",
            )),
            Block::TableHead => {
                columns = document.children(id).count();
                None
            }
            Block::TableRow => row(source.slice(node.span), columns),
            _ => None,
        };
        if let Some((rule, message, hint)) = found {
            let start = node.span.start as usize;
            let end = source.slice(node.span).find('\n').map_or(node.span.end as usize, |end| start + end);
            sink.push(Finding::new(rule, source.place(Span::from(start..end)), message).hint(hint));
        }
    }
}

/// A row by its Markdown.
fn row(text: &str, columns: usize) -> Option<(Rule, String, &'static str)> {
    let cells = cells_of(text);
    if cells >= columns {
        return None;
    }
    if cells == 1 && !text.trim_start().starts_with('|') {
        let message = "this line becomes a row of the table above it".to_owned();
        return Some((Rule::AccidentalBlock, message, "put an empty line before it"));
    }
    let message = format!("this row has {cells} of {columns} cells: what stands in it may stand under another heading");
    Some((Rule::MissingCell, message, "write an empty cell as a bar and a space: `| Monday | | 14–17 |`"))
}

/// Made by four spaces, not by a line of signs.
fn is_indented(document: &Document<Target>, id: NodeId) -> bool {
    let code = document.source().slice(document.node(id).span).trim_start_matches(['>', ' ', '\t']);
    !code.starts_with("```") && !code.starts_with("~~~")
}

/// Words for readers, as against what is typed into a machine.
fn is_sentence(text: &str) -> bool {
    let signs = ['{', '}', '<', '>', '=', ';', '$', '_', '\\', '/', '#', '@', '*', '&', '^', '|', BLANK];
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let letters = text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    let begins = text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    letters >= 6 || words >= 3 && begins && !text.contains(signs) && !text.contains("--")
}
