//! `unparsed-box`: a box for readers that did not become one, or has nothing in it.

use super::signs::Signs;
use super::told::tell;
use super::written::Run;
use crate::diag::{Finding, Rule, Sink};
use crate::markup::{Block, Draft, Kind, Target};

const KINDS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];
/// Words behind `!!!` in MkDocs, besides handbill's own kinds.
const OTHER_KINDS: [&str; 8] = ["danger", "info", "hint", "attention", "example", "success", "error", "abstract"];
const HOW: &str = "write `> [!NOTE]` on a line of its own, and below it each line of the box behind `> `";

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    // Boxes begin with one of these.
    if !run.text.starts_with(['[', '!']) && !run.signs.have(Signs::BOX) {
        return;
    }
    if let Some(rest) = run.text.strip_prefix("[!") {
        let typed = rest.split(']').next().unwrap_or_default();
        let kind = typed.trim();
        if typed.len() == rest.len() || kind.is_empty() || !kind.chars().all(char::is_alphabetic) {
            return;
        }
        let end = "[!]".len() + typed.len();
        let (message, hint) = if !KINDS.iter().any(|known| known.eq_ignore_ascii_case(kind)) {
            let hint = "use `NOTE`, `TIP`, `IMPORTANT`, `WARNING` or `CAUTION`";
            (format!("there is no box of the kind `{kind}`, and readers see the brackets"), hint)
        } else if run.is_quoted() {
            let hint = "write nothing behind the bracket: the words of the box go on the next line, behind `> `";
            (format!("`[!{kind}]` makes a box only alone on its line"), hint)
        } else {
            (format!("`[!{kind}]` makes a box only behind `> `"), "put `> ` before this line and those of the box")
        };
        tell(run, Rule::UnparsedBox, (0, end), message, hint, sink);
    }
    let other = run.text.strip_prefix("!!! ").and_then(|rest| rest.split_whitespace().next());
    if other.is_some_and(|kind| KINDS.contains(&kind) || OTHER_KINDS.contains(&kind)) {
        tell(run, Rule::UnparsedBox, (0, 3), "this makes no box here, and readers see the signs", HOW, sink);
    }
    // Behind a term Markdown takes the first for itself.
    let is_meaning = run.source.text().get(..run.start).is_some_and(|before| before.ends_with(':'));
    let colons = if is_meaning { "::" } else { ":::" };
    let found = run.lines().find(|(_, line)| line.starts_with(colons));
    if let Some((at, _)) = found {
        tell(run, Rule::UnparsedBox, (at, at + colons.len()), "colons make no box, and readers see them", HOW, sink);
    }
}

/// A box that ends before its words begin.
pub(super) fn empty(draft: &Draft<Target>, sink: &mut Sink) {
    let document = &draft.document;
    for (id, node) in document.all() {
        if matches!(node.kind, Kind::Block(Block::Alert(_))) && document.children(id).next().is_none() {
            let place = document.source().place(node.span);
            let hint = "put the words right below, each line behind `> `, an empty one between them too";
            sink.push(Finding::new(Rule::UnparsedBox, place, "this box has nothing in it").hint(hint));
        }
    }
}
