//! `unparsed-link`: a link, a picture or a note that did not become one, so that readers see brackets and addresses.

use super::signs::Signs;
use super::told::tell;
use super::written::{BLANK, Run, before, behind};
use crate::diag::{Rule, Sink};
use crate::lang::letters::digit;

/// Round brackets of both keyboards.
const OPEN: [char; 2] = ['(', '（'];
/// Square brackets that close, of all keyboards.
const CLOSE: [char; 3] = [']', '］', '】'];

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    if !run.signs.have(Signs::LINK) {
        return;
    }
    brackets(run, sink);
    notes(run, sink);
    for (at, _) in run.text.match_indices('<') {
        let rest = run.text.get(at + 1..).unwrap_or_default();
        if ["http://", "https://", "mailto:", "www."].iter().any(|begin| rest.starts_with(begin)) {
            let message = "this address does not become a link, and readers see its brackets";
            let hint = "write it whole, with `https://` and without a space: `<https://example.org/>`";
            tell(run, Rule::UnparsedLink, (at, at + 1), message, hint, sink);
        }
    }
    for (at, line) in run.lines().skip(1) {
        let name = line.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
        if name.is_some_and(|(name, address)| !name.contains(['[', ']']) && is_address(address)) {
            let message = "the address of a link stands in a paragraph, and readers see it";
            tell(run, Rule::UnparsedLink, (at, at + 1), message, "put an empty line before it", sink);
        }
    }
}

/// What stands behind a square bracket.
fn brackets(run: &Run<'_>, sink: &mut Sink) {
    for (at, close) in run.text.match_indices(CLOSE) {
        let behind = behind(run.text, at + close.len());
        let rest = behind.trim_start_matches(' ');
        let open = || {
            let (start, before) = before(run.text, at);
            before.rfind(['[', '［', '【']).map_or(at, |open| start + open)
        };
        // The number of a source may stand beside its address: `[1] (https://example.org/)`.
        let is_source = || {
            let words = run.text.get(open() + 1..at).unwrap_or_default();
            close == "]" && !words.trim().is_empty() && is_number(words)
        };
        let address = rest.strip_prefix(OPEN).filter(|_| !(behind.starts_with(' ') && is_source()));
        if let Some(address) = address
            // What was meant as a reference is told as that.
            && !is_reference(address)
            && (behind.starts_with('(') && close == "]" || is_address(address))
        {
            let open = open();
            let is_picture = run.text.get(..open).is_some_and(|before| before.ends_with('!'));
            let hint = if close != "]" || rest.starts_with('（') {
                "use the brackets of the Latin keyboard: `[words](https://example.org/)`"
            } else if behind.starts_with(' ') {
                "take out the space between `]` and `(`"
            } else if is_picture {
                "give the file a name without spaces, and write that name"
            } else {
                "write `%20` for each space of the address; if no link is meant, put a space before `(`"
            };
            let what = if is_picture { "picture" } else { "link" };
            let message = format!("this does not become a {what}, and readers see its brackets");
            tell(run, Rule::UnparsedLink, (open, at + close.len()), message, hint, sink);
        } else if close == "]"
            && let Some((name, _)) = behind.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        {
            let open = open();
            let words = run.text.get(open + 1..at).unwrap_or_default();
            // Numbers of sources often stand beside each other.
            if open == at || words.starts_with('^') || name.contains(BLANK) || is_number(words) && is_number(name) {
                continue;
            }
            let message = match name {
                "" => format!("no line says where `{words}` leads, and readers see the brackets"),
                _ => format!("no line says where `{name}` leads, and readers see the brackets"),
            };
            let hint = "write `[words](https://example.org/)`, or `[words](page:id)` for a page of this site";
            tell(run, Rule::UnparsedLink, (open, at + 1), message, hint, sink);
        }
    }
    for (at, _) in run.text.match_indices(")[") {
        if is_address(behind(run.text, at + 2)) {
            let message = "this does not become a link, and readers see its brackets";
            let hint = "the words stand in square brackets, the address in round ones: `[words](https://example.org/)`";
            tell(run, Rule::UnparsedLink, (at, at + 2), message, hint, sink);
        }
    }
    for (at, _) in run.text.match_indices("[[") {
        let inner = behind(run.text, at + 2).split_once("]]");
        if inner.is_some_and(|(inner, _)| {
            !inner.is_empty() && !inner.trim_matches(['_', BLANK]).eq_ignore_ascii_case("toc")
        }) {
            let message = "double brackets make no link, and readers see them";
            let hint = "write `[words](page:id)`, with the name of the page's file for `id`";
            tell(run, Rule::UnparsedLink, (at, at + 2), message, hint, sink);
        }
    }
}

/// Marks of notes.
fn notes(run: &Run<'_>, sink: &mut Sink) {
    for (at, _) in run.text.match_indices("[^") {
        let name = behind(run.text, at + 2).split_once(']').map(|(name, _)| name);
        if let Some(name) = name.filter(|name| !name.is_empty() && !name.contains([' ', '[', '\n', BLANK])) {
            let message = format!("there is no note `{name}`, and readers see its mark");
            let hint = format!("write the note below, behind an empty line: `[^{name}]: …`");
            tell(run, Rule::UnparsedLink, (at, at + name.len() + 3), message, hint, sink);
        }
    }
    for (at, _) in run.text.match_indices("^[") {
        let inner = behind(run.text, at + 2).split_once(']').map(|(inner, _)| inner);
        if inner.is_some_and(|inner| inner.starts_with(char::is_alphabetic)) {
            let message = "a note cannot stand inside a sentence, and readers see its brackets";
            let hint = "write `[^name]` here, and `[^name]: …` in a paragraph of its own";
            tell(run, Rule::UnparsedLink, (at, at + 2), message, hint, sink);
        }
    }
}

/// Whether nothing but numbers stands in brackets.
fn is_number(words: &str) -> bool {
    words.chars().all(|c| digit(c).is_some() || matches!(c, ',' | ' ' | '-' | '–'))
}

fn is_reference(text: &str) -> bool {
    ["contact", "fact", "page"]
        .iter()
        .any(|kind| text.strip_prefix(kind).is_some_and(|rest| rest.starts_with([':', '：'])))
}

/// Whether a text begins with an address, or with the name of a file.
fn is_address(text: &str) -> bool {
    let text = text.trim_start();
    let first = text.split([' ', ')', '）', '\n', '#']).next().unwrap_or_default();
    let begins = ["http:", "https:", "mailto:", "www.", "../", "./", "#"].iter().any(|begin| text.starts_with(begin));
    begins || [".md", ".html", ".pdf", ".png", ".jpg", ".jpeg", ".svg"].iter().any(|end| first.ends_with(end))
}
