//! `unparsed-table`: rows that did not become a table, so that readers see bars.

use super::signs::Signs;
use super::told::tell;
use super::written::{BLANK, Run};
use crate::diag::{Rule, Sink};
use crate::markup::Block;

const BARS: [char; 2] = ['|', '｜'];

pub(super) fn check(run: &Run<'_>, sink: &mut Sink) {
    if !run.signs.have(Signs::BAR) || matches!(run.block, Block::TableCell(_)) {
        return;
    }
    let mut rows = 0;
    let mut first = None;
    let mut is_table = false;
    for (at, line) in run.lines() {
        let line = line.trim_end_matches([BLANK, ' ', '\t']);
        let edged = line.len() > 1 && line.starts_with(BARS) && line.ends_with(BARS);
        let inner = line.trim_matches(BARS);
        let is_row = inner.match_indices(BARS).any(|(bar, sign)| {
            let (before, behind) = (inner.get(..bar), inner.get(bar + sign.len()..));
            edged || before.is_some_and(|text| text.ends_with(' ')) && behind.is_some_and(|text| text.starts_with(' '))
        });
        if is_row {
            rows += 1;
            first.get_or_insert((at, line));
        }
        is_table |= is_row && edged;
    }
    let Some((at, line)) = first.filter(|_| is_table || rows > 1) else { return };
    let has_dashes = run
        .lines()
        .any(|(_, line)| line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | '+' | ' ')));
    let hint = if run.text.contains('｜') {
        "use the bar `|` of the Latin keyboard, and put `|---|---|` under the first row, a `---` for each cell"
    } else if has_dashes {
        "put one line `|---|---|` under the first row, with a `---` for each of its cells, and no other line of dashes"
    } else {
        "put a line `|---|---|` under the first row, with a `---` for each of its cells, and an empty line before it"
    };
    let message = "this does not become a table, and readers see the bars";
    tell(run, Rule::UnparsedTable, (at, at + line.len()), message, hint, sink);
}
