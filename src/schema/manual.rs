//! A file's [`Table`] as a page of the manual, in Markdown.

use std::fmt::Write;

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
