//! Cells of tables that people open in a spreadsheet.

use std::borrow::Cow;

/// Signs that make a formula of a cell, those of wide keyboards too. What stands in a register or a translation is then
/// run on the machine of whoever opens the table, and can send the other cells away.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell that is read as it stands: where it would be a formula, with the apostrophe that says that it is text. Telephone
/// numbers keep their `+`: they compute nothing, and other programs read them.
pub fn text_cell(words: &str) -> Cow<'_, str> {
    let is_number = |part: &str| {
        part.strip_prefix('+').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let begins = words.trim_start().starts_with(FORMULA) || words.starts_with(['\t', '\r', '\n']);
    if begins && !words.split("; ").all(is_number) { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

#[cfg(test)]
mod tests {
    use super::text_cell;

    #[test]
    fn formulas_are_text() {
        for cell in ["=1+1", "+1+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "+855;=1", "+", "-"] {
            assert_eq!(text_cell(cell), format!("'{cell}"));
        }
        for cell in ["", "Line", "a=b", "+85592311511", "+85592311511; +85592311512", "24/7", "'=1"] {
            assert_eq!(text_cell(cell), cell);
        }
    }
}
