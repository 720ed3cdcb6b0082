//! A file's [`Table`] as a page of the manual, in Markdown.

use std::fmt::Write;

use super::room::Room;
use super::table::{Field, Shape, Table};

/// What may stand in a file: a table for each kind of table in it, the outer ones first.
pub fn manual(file: &str, table: &'static Table) -> String {
    let mut out = format!("## {file}\n\n{}\n", sentence(table.about));
    let mut told = vec![table];
    let mut next = 0;
    while let Some(table) = told.get(next).copied() {
        if next > 0 {
            // Writing to a text does not fail.
            let _ = write!(out, "\n### {file}: {}\n\n{}\n", table.what, sentence(table.about));
        }
        out.push_str("\n| field | what it is | as in | readers |\n|---|---|---|---|\n");
        table.fields.iter().for_each(|field| row(field, &mut out));
        if table.fields.iter().any(|field| field.room.is_some()) {
            rooms(table, &mut out);
        }
        for inner in table.fields.iter().filter_map(|field| inner(field.shape)) {
            if !told.contains(&inner) {
                told.push(inner);
            }
        }
        next += 1;
    }
    out
}

fn sentence(about: &str) -> String {
    let about = about.trim();
    let mut letters = about.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn row(field: &Field, out: &mut String) {
    let name = if field.is_needed { format!("**`{}`**", field.name) } else { format!("`{}`", field.name) };
    let mut help = field.help().to_owned();
    if let Shape::Words(words) = field.shape {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        let _ = write!(help, " One of {}.", words.join(", "));
    }
    if let Some((least, most)) = field.limits.filter(|(_, most)| *most < 1e12) {
        let _ = write!(help, " From {least} to {most}.");
    }
    if let Some(hsds) = field.hsds {
        let _ = write!(help, " HSDS: `{hsds}`.");
    }
    let readers = if field.is_for_readers { "yes" } else { "" };
    let example = field.line().replace('|', "\\|");
    let _ = writeln!(out, "| {name} | {help} | `{example}` | {readers} |");
}

/// Where each field is said that readers are given by itself, and which gives way to which.
fn rooms(table: &Table, out: &mut String) {
    out.push_str(
        "\nWhat is said where. A sheet is a page of the web, an A4 or an A5 sheet; a panel is one of a card, a folded \
         leaflet or a booklet, and the list at the top of a page; a line is a sentence, and a strip of a poster. `else` is said \
         only where nothing above it in this list leads to anybody: the first such field that an entry has. A short name stands on panels and \
         strips in place of the name, and on no sheet. In a sentence only the first of several numbers or addresses is said, and no place.\n\n| field | sheet | panel | line |\n|---|---|---|---|\n",
    );
    for field in table.fields {
        let Some(least) = field.room else { continue };
        let said = [Room::Sheet, Room::Panel, Room::Line].map(|room| match (least <= room, field.stands_in) {
            (true, _) => "yes",
            (false, true) => "else",
            (false, false) => "",
        });
        let _ = writeln!(out, "| `{}` | {} |", field.name, said.join(" | "));
    }
}

fn inner(shape: Shape) -> Option<&'static Table> {
    match shape {
        Shape::Table(table) => Some(table),
        Shape::List(inner) | Shape::OneOrMore(inner) | Shape::Named(inner) => self::inner(*inner),
        Shape::Text
        | Shape::Form(..)
        | Shape::Words(_)
        | Shape::Flag
        | Shape::Whole
        | Shape::Millimetres
        | Shape::Localized => None,
    }
}
