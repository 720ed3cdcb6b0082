//! `unparsed-mark`: a mark of another program, or of another keyboard, that is shown as it stands.

use super::signs::Signs;
use super::told::tell;
use super::written::{BLANK, Run, before, behind};
use crate::diag::{Rule, Sink};
use crate::markup::Block;

/// Names of signs that people write between `&` and `;`.
const NAMES: [&str; 11] = ["nbsp", "amp", "lt", "gt", "quot", "apos", "shy", "ndash", "mdash", "hellip", "zwj"];

/// A mark that was found: where, what is wrong, and what to do.
type Found = (usize, usize, &'static str, &'static str);

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    let find = |mark: Option<Found>, sink: &mut Sink| {
        if let Some((start, end, message, hint)) = mark {
            tell(run, Rule::UnparsedMark, (start, end), message, hint, sink);
        }
    };
    find(at_the_beginning(run), sink);
    // Most words hold none.
    if !run.signs.have(Signs::MARK) {
        return;
    }
    let struck = "nothing is struck out here, and readers see the signs";
    let bright = "nothing is coloured here, and readers see the signs";
    find(
        paired(run.text, "~~").map(|(a, b)| (a, b, struck, "take the words out, or say that they no longer hold")),
        sink,
    );
    find(paired(run.text, "==").map(|(a, b)| (a, b, bright, "write `**words**` for strong words")), sink);
    find(
        paired(run.text, "'''")
            .map(|(a, b)| (a, b, "these quotation marks make nothing strong", "write `**words**` for strong words")),
        sink,
    );
    find(lines_for_strong(run.text), sink);
    find(short_name(run.text), sink);
    find(braces(run), sink);
    find(line_starts(run), sink);
    find(backslash(run), sink);
    find(entity(run.text), sink);
}

/// What stands before the first word of a block.
fn at_the_beginning(run: &Run<'_>) -> Option<Found> {
    if !run.text.starts_with(['[', '{']) {
        return None;
    }
    // The lines of `_TOC_` are marks by themselves.
    let whole: String = run.text.chars().take(12).filter(|c| *c != BLANK).collect();
    let whole = whole.trim();
    if ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}"].iter().any(|mark| whole.eq_ignore_ascii_case(mark)) {
        let hint = "take it out: the list from A to Z has the headings of every page";
        return Some((0, run.text.len(), "this makes no table of contents, and readers see it", hint));
    }
    let tasks = ["[] ", "[ x] ", "[x ] ", "[ x ] ", "[X ] ", "[ X] ", "[ X ] ", "[  ] "];
    let task = tasks.iter().find(|mark| run.text.starts_with(**mark));
    let glued = ["[x]", "[X]", "[ ]"].iter().find(|mark| {
        let rest = run.text.strip_prefix(**mark);
        matches!(run.block, Block::Item) && rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    });
    if let Some(mark) = task.or(glued).filter(|_| matches!(run.block, Block::Item | Block::Paragraph)) {
        let hint = "write `- [ ] ` for an open box and `- [x] ` for a ticked one";
        return Some((0, mark.len(), "this makes no box to tick, and readers see the brackets", hint));
    }
    None
}

/// Two signs, words, the same two signs again.
fn paired(text: &str, mark: &str) -> Option<(usize, usize)> {
    let sign = mark.chars().next()?;
    // One sign is looked for faster than several.
    if !text.contains(sign) {
        return None;
    }
    let mut open = None;
    for (at, _) in text.match_indices(mark) {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + mark.len()..).and_then(|behind| behind.chars().next());
        let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != sign && c != BLANK);
        if before == Some(sign) || behind == Some(sign) || is_in_address(text, at) {
            continue;
        }
        match open {
            Some(start) if is_word(before) => return Some((start, at + mark.len())),
            Some(_) | None => open = is_word(behind).then_some(at).or(open),
        }
    }
    None
}

/// Whether a place is part of a web address.
fn is_in_address(text: &str, at: usize) -> bool {
    before(text, at).1.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"))
}

/// `__` makes words strong only between words (CommonMark 0.31, 6.2), which some scripts do not part.
fn lines_for_strong(text: &str) -> Option<Found> {
    let (start, end) = paired(text, "__")?;
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !c.is_ascii());
    let inner = text.get(start + 2..end - 2)?;
    let around = [text.get(..start)?.chars().next_back(), inner.chars().next(), inner.chars().next_back()];
    let message = "these lines are shown as lines";
    around.into_iter().any(letter).then_some((start, end, message, "write `**words**` for strong words"))
}

/// Attributes, short codes and variables of site generators.
fn braces(run: &Run<'_>) -> Option<Found> {
    let text = run.text;
    for (at, _) in text.match_indices('{') {
        let inner = behind(text, at + 1);
        let end = inner.find('}').map(|end| at + end + 2);
        let Some(end) = end else { continue };
        if inner.starts_with(['{', '%']) {
            let message = "this is shown as it stands: a page runs no code and fills nothing in";
            return Some((at, end, message, "write here what it was to bring, or take it out"));
        }
        let inner = text.get(at + 1..end - 1)?.trim();
        let name = inner.trim_start_matches([':', ' ']);
        let is_name = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
        let marked = name.strip_prefix(['.', '#']).is_some_and(is_name);
        let valued = name.split_once('=').is_some_and(|(key, value)| {
            is_name(key)
                && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !value.starts_with(['=', ' '])
        });
        if marked || valued || inner.starts_with(':') && is_name(name) {
            let message = "braces change nothing here, and readers see them";
            return Some((
                at,
                end,
                message,
                "take them out; only a heading has a name in braces, and only one: `## Costs {#costs}`",
            ));
        }
    }
    None
}

/// Headings and quotations that are none.
fn line_starts(run: &Run<'_>) -> Option<Found> {
    for (at, line) in run.lines() {
        let words = line.trim_start_matches(['#', '＃']);
        let signs = line.len() - words.len();
        let is_full_width = line.starts_with('＃') && (words.starts_with(' ') || signs > '＃'.len_utf8());
        let is_heading = line.starts_with("##") && words.starts_with(char::is_alphanumeric);
        // That of a wiki.
        let wiki = line.trim_end().strip_prefix("==").and_then(|rest| rest.strip_suffix("=="));
        if wiki.is_some_and(|words| words.contains(char::is_alphabetic) && words.starts_with([' ', '='])) {
            let message = "this does not become a heading, and readers see the signs";
            return Some((at, at + line.len(), message, "write `## ` before the words, and nothing behind them"));
        }
        if is_full_width || is_heading && !matches!(run.block, Block::Heading(..)) {
            let message = "this does not become a heading, and readers see the signs";
            return Some((
                at,
                at + signs,
                message,
                "write `## ` of the Latin keyboard, with a space, and an empty line before it",
            ));
        }
        if line.starts_with('＞') {
            let message = "this does not become a quotation, and readers see the sign";
            return Some((at, at + '＞'.len_utf8(), message, "write `> ` of the Latin keyboard"));
        }
    }
    None
}

/// `:smile:`, the name of a picture that other programs put there.
fn short_name(text: &str) -> Option<Found> {
    for (at, _) in text.match_indices(':') {
        let is_alone = text.get(..at)?.chars().next_back().is_none_or(char::is_whitespace);
        let rest = text.get(at + 1..)?;
        let name =
            rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || matches!(c, '_' | '+')).len();
        let Some(behind) = rest.get(name..)?.strip_prefix(':') else { continue };
        let behind = behind.chars().next();
        if is_alone && name > 2 && behind.is_none_or(|c| !c.is_alphanumeric() && c != ':') {
            let hint = "put the sign itself in its place, or take it out";
            return Some((at, at + name + 2, "readers see a name here, not a picture", hint));
        }
    }
    None
}

/// A backslash ends a line, and only there: behind the last words it is shown.
fn backslash(run: &Run<'_>) -> Option<Found> {
    let at = run.text.match_indices('\\').map(|(at, _)| at).find(|at| {
        let before = run.text.get(..*at).and_then(|before| before.chars().next_back());
        let behind = run.text.get(at + 1..).and_then(|behind| behind.chars().next());
        // `C:\` and `C:\temp\` are folders.
        let word = run.text.get(..*at).and_then(|before| before.rsplit(char::is_whitespace).next()).unwrap_or_default();
        let is_free = before.is_some() && !word.ends_with(':') && !word.contains('\\');
        // With a space on either side it is spoken of.
        is_free && (behind.is_none() || behind == Some(' ') && before != Some(' '))
    })?;
    let hint = "a backslash breaks a line only at its end: go on in the next line, or take it out";
    Some((at, at + 1, "this backslash is shown as a backslash", hint))
}

/// `&nbsp` without its end, and `&amp;nbsp;`, which is undone only once.
fn entity(text: &str) -> Option<Found> {
    let names = |rest: &str| NAMES.iter().find_map(|name| rest.strip_prefix(name).map(|_| name.len()));
    for (at, _) in text.match_indices('&') {
        let rest = text.get(at + 1..)?;
        let twice = rest.strip_prefix("amp;").and_then(|inner| {
            let len = names(inner)?;
            inner.get(len..)?.starts_with(';').then_some(at + "&amp;".len() + len + 1)
        });
        if let Some(end) = twice.filter(|_| !is_in_address(text, at)) {
            let hint = "write the sign itself, or `&` in the place of `&amp;`";
            return Some((at, end, "readers see the name of a sign here, not the sign", hint));
        }
        let open = names(rest).filter(|len| {
            let behind = rest.get(*len..).and_then(|behind| behind.chars().next());
            behind.is_none_or(|c| c != ';' && c != '=' && !c.is_alphanumeric())
        });
        if let Some(len) = open.filter(|_| !is_in_address(text, at)) {
            return Some((at, at + 1 + len, "readers see the name of a sign here, not the sign", "put `;` behind it"));
        }
    }
    None
}
