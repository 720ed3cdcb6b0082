//! [`Shape`]: what may stand in a field, for whatever has to say so without reading it.

use super::table::Table;

/// What may stand in a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text of a form that is named: what it is, a regular expression (as ECMA-262 has it, for whole texts), and one
    /// that is right.
    Form(&'static str, &'static str, &'static str),
    /// One of these words.
    Words(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A whole number.
    Whole,
    /// A length in millimetres.
    Millimetres,
    /// A text for each language.
    Localized,
    /// A list of such values.
    List(&'static Shape),
    /// One such value, or a list of them.
    OneOrMore(&'static Shape),
    /// A table with fields of its own.
    Table(&'static Table),
    /// A table in which each name is free and has such a value.
    Named(&'static Shape),
}

impl Shape {
    /// What must be written, in an editor's words.
    pub(crate) fn spoken(self) -> String {
        match self {
            Shape::Text | Shape::Words(_) => "a text in \"quotes\"".to_owned(),
            Shape::Form(what, _, _) => format!("{what} in \"quotes\""),
            Shape::Flag => "true or false".to_owned(),
            Shape::Whole => "a whole number".to_owned(),
            Shape::Millimetres => "a number of millimetres".to_owned(),
            Shape::Localized => "a text for each language in {braces}".to_owned(),
            Shape::List(Shape::Table(table)) => format!("a list in [brackets], each {} in {{braces}}", table.what),
            Shape::List(_) => "a list in [brackets]".to_owned(),
            Shape::OneOrMore(inner) => inner.spoken(),
            Shape::Table(_) | Shape::Named(_) => "a table".to_owned(),
        }
    }

    /// A value of this shape as it may be written.
    pub(crate) fn example(self) -> String {
        match self {
            Shape::Text => "\"…\"".to_owned(),
            Shape::Form(_, _, example) => format!("\"{example}\""),
            Shape::Words(words) => format!("\"{}\"", words.first().copied().unwrap_or_default()),
            Shape::Flag => "true".to_owned(),
            Shape::Whole => "1".to_owned(),
            Shape::Millimetres => "3".to_owned(),
            Shape::Localized => "{ en = \"…\" }".to_owned(),
            Shape::List(inner) => format!("[{}]", inner.example()),
            Shape::OneOrMore(inner) => inner.example(),
            Shape::Table(table) => {
                let needed = table.fields.iter().filter(|field| field.is_needed);
                let lines: Vec<String> = needed.map(super::table::Field::line).collect();
                if lines.is_empty() { "{ … }".to_owned() } else { format!("{{ {} }}", lines.join(", ")) }
            }
            Shape::Named(inner) => format!("{{ name = {} }}", inner.example()),
        }
    }

    /// Whether a value of this shape may be written so, by how it begins.
    pub(super) fn may_be(self, written: &str) -> bool {
        let first = written.chars().next();
        match self {
            Shape::Text | Shape::Form(..) => matches!(first, Some('"' | '\'')),
            Shape::Words(words) => words.contains(&written.trim_matches(['"', '\''])),
            Shape::Flag => matches!(written, "true" | "false"),
            Shape::Whole | Shape::Millimetres => first.is_some_and(|c| c.is_ascii_digit() || c == '-'),
            Shape::Localized | Shape::Table(_) | Shape::Named(_) => first == Some('{'),
            Shape::List(_) => first == Some('['),
            Shape::OneOrMore(inner) => first == Some('[') || inner.may_be(written),
        }
    }
}
