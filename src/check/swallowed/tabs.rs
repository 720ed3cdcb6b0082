//! `tab-character`: a tab, mostly out of a word processor or a spreadsheet. It was to set columns; readers get a space.

use super::signs::Signs;
use super::told::tell;
use super::written::Run;
use crate::diag::{Rule, Sink};

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    if !run.signs.have(Signs::TAB) {
        return;
    }
    let found = run.lines().find_map(|(start, line)| {
        let at = line.find('\t')?;
        let mut before = line.get(..at)?.chars();
        // A bullet with a tab behind it is told as a list.
        let is_bullet = before.next().is_none_or(|c| c == 'o' || !c.is_alphanumeric()) && before.next().is_none();
        (!is_bullet).then_some(start + at)
    });
    if let Some(at) = found {
        let message = "there is a tab here, and readers see a space";
        let hint = "put a space in its place; for columns write a table with `|` between the cells";
        tell(run, Rule::TabCharacter, (at, at + 1), message, hint, sink);
    }
}
