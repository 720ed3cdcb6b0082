//! What somebody has read, written into `.original/PAGE.toml`, and nothing else of it touched.

use toml_edit::{Array, ArrayOfTables, Item, Table, Value};

use crate::schema::{FORMAT, Stamp, document, keeps_lines, written};

/// How a new list begins.
const HEAD: &str =
    "# Which parts of this text somebody has read as they are. `handbill translate reviewed` adds to this file.\n";

/// The text of the list with one reading more; comments, order and spacing stay.
///
/// # Errors
/// Where the file cannot be read, or something else in it would change.
pub fn reviewed(text: &str, stamp: &Stamp) -> Result<String, String> {
    let text = if text.trim().is_empty() { format!("{HEAD}format = {FORMAT}\n") } else { text.to_owned() };
    let mut document = document(&text)?;
    let tables = document.entry("read").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let tables = tables.as_array_of_tables_mut().ok_or("`read` is not a list of tables")?;
    let mut table = Table::new();
    table.insert("on", Item::Value(stamp.on.to_string().into()));
    table.insert("by", Item::Value(stamp.by.as_str().into()));
    table.insert("says", Item::Value(lines(stamp)));
    table.decor_mut().set_prefix("\n");
    tables.push(table);
    let new = written(&document, &text);
    if keeps_lines(&text, &new) { Ok(new) } else { Err("it is written in a way that would change".to_owned()) }
}

/// One on each line: two people who read at once change different lines.
fn lines(stamp: &Stamp) -> Value {
    let mut list = Array::new();
    for says in &stamp.says {
        let mut value = Value::from(says.to_string());
        value.decor_mut().set_prefix("\n  ");
        list.push_formatted(value);
    }
    list.set_trailing("\n");
    list.set_trailing_comma(true);
    Value::Array(list)
}
