//! Reads the lists of `tests/lists`, as their README describes them.

use super::run::shipped;

/// The rows of a list whose first line names its columns, escapes undone.
pub(crate) fn list(name: &str) -> Vec<Vec<String>> {
    rows(name).skip(1).collect()
}

/// The rows of a list that has no such line.
pub(crate) fn plain_list(name: &str) -> Vec<Vec<String>> {
    rows(name).collect()
}

fn rows(name: &str) -> impl Iterator<Item = Vec<String>> {
    let path = shipped().join("tests/lists").join(name);
    let text = std::fs::read_to_string(&path).expect("a list");
    let rows: Vec<_> = text.lines().map(|line| line.split('\t').map(unescaped).collect()).collect();
    rows.into_iter()
}

fn unescaped(column: &str) -> String {
    let mut text = String::new();
    let mut rest = column.chars();
    while let Some(c) = rest.next() {
        match (c, c == '\\') {
            (_, false) => text.push(c),
            (_, true) => match rest.next().expect("an escape") {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'u' => {
                    let code: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                    let code = u32::from_str_radix(&code, 16).expect("a number");
                    text.push(char::from_u32(code).expect("a character"));
                }
                other => text.push(other),
            },
        }
    }
    text
}
