//! [`Fields`]: the fields of one table, taken one by one with the type they must have.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_parser::lexer::TokenKind;

use super::around::Around;
use super::item::{Item, one_of_it};
use super::table::{Field, Shape, Table};
use super::toml_text::{At, TomlText};
use super::value::Value;
use crate::diag::{Rule, Sink};
use crate::source::{MAX_TABLES, Span};

/// Parses a file; every syntax error becomes a finding, and what could be read is given on.
/// `None` where there were errors: half a register must not be taken for a whole one.
pub(super) fn parse<'a>(
    part: TomlText<'a>,
    toml: &'a str,
    table: &'static Table,
    sink: &mut Sink,
) -> Option<Fields<'a>> {
    if let Some(at) = one_too_many(toml) {
        let message = format!("the file has more than {MAX_TABLES} tables and lists");
        sink.push(part.finding(Rule::TooLarge, at, message).hint("take out what is no longer needed"));
        return None;
    }
    let (entries, errors) = DeTable::parse_recoverable(toml);
    for error in &errors {
        let span = error.span().map_or(Span::default(), Span::from);
        // The parser's own limit is 80, and it tells no number.
        if error.message().contains("recursion") {
            let finding = part.finding(Rule::Nesting, span, "lists and tables stand more than 80 deep in each other");
            sink.push(finding.hint("write this part flatter"));
            continue;
        }
        let finding = part.finding(Rule::BadToml, span, error.message().replace('\n', "; "));
        sink.push(finding.hint("texts stand in \"quotes\", lists in [brackets], tables in {braces}"));
    }
    errors.is_empty().then(|| Fields::of(part, entries.into_inner(), Span::from(0..0), table))
}

/// Where one table or list more begins than a file may have: the parser cannot be stopped.
fn one_too_many(toml: &str) -> Option<Span> {
    // No shorter text has so many.
    if toml.len() <= MAX_TABLES {
        return None;
    }
    // The parts of a dotted name are tables.
    let opens = |kind| matches!(kind, TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket | TokenKind::Dot);
    let token = toml_parser::Source::new(toml).lex().filter(|token| opens(token.kind())).nth(MAX_TABLES)?;
    Some(Span::from(token.span().start()..token.span().end()))
}

/// The fields of one table, taken one after the other.
pub(crate) struct Fields<'a> {
    part: TomlText<'a>,
    left: BTreeMap<String, (Span, Spanned<DeValue<'a>>)>,
    /// Where the table stands.
    span: Span,
    /// What may stand in it.
    table: &'static Table,
}

impl<'a> Fields<'a> {
    /// The fields of a table that is declared.
    fn of(part: TomlText<'a>, entries: DeTable<'a>, span: Span, table: &'static Table) -> Self {
        let left = entries
            .into_iter()
            .map(|(key, value)| (key.get_ref().to_string(), (Span::from(key.span()), value)))
            .collect();
        Fields { part, left, span, table }
    }

    /// The fields of what stands in a field, where that is a table.
    pub(crate) fn within(item: Item<'a>, table: &'static Table, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        item.table(Shape::Table(table), around.tag(), sink).map(|entries| Fields::of(part, entries, span, table))
    }

    /// A declared field. `None` where it must be there and is not, or cannot be used; a finding says so.
    pub(crate) fn value<T: Value>(&mut self, name: &'static str, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
        // proof: `record!` asks for the names that it declares
        let field = self.table.field(name)?;
        let Some((_, value)) = self.left.remove(name) else {
            if T::IS_NEEDED {
                let message = format!("{} has no `{name}`", self.table.what);
                let finding = self.part.finding(Rule::MissingField, self.span, message);
                sink.push(finding.hint(format!("add a line {}", field.to_write(around.tag()))));
            }
            return T::absent().or_else(T::stand_in);
        };
        let is_empty = matches!(value.get_ref(), DeValue::String(text) if text.trim().is_empty());
        if T::IS_NEEDED && is_empty {
            let finding = self.part.finding(Rule::BadValue, value.span().into(), format!("`{name}` is empty"));
            sink.push(finding.hint(format!("write something, such as {}", field.to_write(around.tag()))));
            return T::stand_in();
        }
        T::read(Item::new(self.part, field, value), around, sink).or_else(T::absent).or_else(T::stand_in)
    }

    /// Whether its table has such a field.
    pub(super) fn declares(&self, name: &str) -> bool {
        self.table.field(name).is_some()
    }

    /// Whether something stands in that field, readable or not.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.left.contains_key(name)
    }

    /// Looks for fields of another table that stand in the same one; the one that was looked for before is given back.
    pub(super) fn look_for(&mut self, table: &'static Table) -> &'static Table {
        std::mem::replace(&mut self.table, table)
    }

    /// The text of a field that is still to be read, and its place in the TOML.
    pub(crate) fn peek(&self, name: &str) -> Option<At<&str>> {
        let (_, value) = self.left.get(name)?;
        let DeValue::String(text) = value.get_ref() else { return None };
        Some(At { value: text, span: Span::from(value.span()) })
    }

    /// The whole number of a field that is still to be read.
    pub(super) fn peek_number(&self, name: &str) -> Option<i64> {
        let (_, value) = self.left.get(name)?;
        let DeValue::Integer(number) = value.get_ref() else { return None };
        i64::from_str_radix(number.as_str(), number.radix()).ok()
    }

    /// The names in a table that is still to be read, in the order of the file.
    pub(crate) fn peek_names(&self, name: &str) -> Vec<&str> {
        let Some((_, value)) = self.left.get(name) else { return Vec::new() };
        let DeValue::Table(table) = value.get_ref() else { return Vec::new() };
        let mut names: Vec<_> = table.keys().map(|key| (key.span().start, key.get_ref().as_ref())).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The file it stands in.
    pub(crate) fn part(&self) -> TomlText<'a> {
        self.part
    }

    /// Tells every field that nobody asked for.
    pub(crate) fn finish(self, around: &Around<'_>, sink: &mut Sink) {
        for (name, (span, value)) in &self.left {
            let message = format!("{} has no field `{name}`", self.table.what);
            let finding = self.part.finding(Rule::UnknownField, *span, message);
            let is_told = !sink.is_full(Rule::UnknownField, &finding.place.file);
            let hint = match is_told.then(|| self.table.nearest(name)).flatten() {
                Some(near) => {
                    let written = self.part.slice(value.span().into());
                    format!("did you mean {}?", meant(near, written, around.tag()))
                }
                None => {
                    let names: Vec<&str> = self.table.fields.iter().map(|field| field.name).collect();
                    format!("take it out; the fields are {}", names.join(", "))
                }
            };
            sink.push(finding.hint(hint));
        }
    }
}

/// The line to write in place of one whose name is unknown: what stands there under the right name, where it may stand
/// there and is short.
fn meant(field: &Field, written: &str, lang: &str) -> String {
    let is_short = written.chars().count() <= 80 && !written.contains(['\n', '`']);
    let quoted = written.starts_with(['"', '\'']);
    let value = match field.shape {
        Shape::List(Shape::Text | Shape::Form(..)) if quoted => format!("[{written}]"),
        Shape::List(Shape::Table(table)) if quoted => {
            one_of_it(table, written).map_or_else(|| field.example(), |one| format!("[{one}]"))
        }
        shape if shape.may_be(written) => written.to_owned(),
        _ => return field.to_write(lang),
    };
    if is_short { format!("`{} = {value}`", field.name) } else { field.to_write(lang) }
}
