//! [`Fields`]: the fields of one table, taken one by one with the type they must have.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::item::Item;
use super::record::Record;
use super::table::{Field, Table};
use super::toml_text::{At, TomlText};
use super::value::{Around, Value};
use crate::diag::{Rule, Sink};
use crate::source::{MAX_FINDINGS, Span};

/// Parses TOML; every syntax error becomes a finding, and what could be read is given on.
/// `None` where there were errors: half a register must not be taken for a whole one.
pub(crate) fn parse_as<'a, T: Record>(part: TomlText<'a>, toml: &'a str, sink: &mut Sink) -> Option<Fields<'a>> {
    let table = parse_table(part, toml, sink)?;
    Some(Fields::of(part, table, Span::from(0..0), T::TABLE))
}

fn parse_table<'a>(part: TomlText<'a>, toml: &'a str, sink: &mut Sink) -> Option<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(toml);
    for error in errors.iter().take(MAX_FINDINGS) {
        let span = error.span().map_or(Span::default(), Span::from);
        let finding = part.finding(Rule::BadToml, span, error.message().replace('\n', "; "));
        sink.push(finding.hint("texts stand in \"quotes\", lists in [brackets], tables in {braces}"));
    }
    errors.is_empty().then(|| table.into_inner())
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
    pub(super) fn of(part: TomlText<'a>, entries: DeTable<'a>, span: Span, table: &'static Table) -> Self {
        let left = entries
            .into_iter()
            .map(|(key, value)| (key.get_ref().to_string(), (Span::from(key.span()), value)))
            .collect();
        Fields { part, left, span, table }
    }

    /// A declared field. `None` where it must be there and is not, or cannot be used; a finding says so.
    pub(crate) fn value<T: Value>(&mut self, name: &'static str, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
        // proof: `record!` asks for the names that it declares
        let field = self.table.field(name)?;
        let Some((_, value)) = self.left.remove(name) else {
            if T::IS_NEEDED {
                let message = format!("{} has no `{name}`", self.table.what);
                let finding = self.part.finding(Rule::MissingField, self.span, message);
                sink.push(finding.hint(format!("add a line `{}`", field.line())));
            }
            return T::absent();
        };
        let is_empty = matches!(value.get_ref(), DeValue::String(text) if text.trim().is_empty());
        if T::IS_NEEDED && is_empty {
            let finding = self.part.finding(Rule::BadValue, value.span().into(), format!("`{name}` is empty"));
            sink.push(finding.hint(format!("write something, such as `{}`", field.line())));
            return None;
        }
        T::read(Item::new(self.part, field, value), around, sink).or_else(T::absent)
    }

    /// Reads fields of another table that stand in the same one.
    pub(crate) fn also<T: Record>(&mut self, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
        let own = std::mem::replace(&mut self.table, T::TABLE);
        let record = T::take(self, around, sink);
        self.table = own;
        record
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
    pub(crate) fn finish(self, sink: &mut Sink) {
        for (name, (span, value)) in self.left.iter().take(MAX_FINDINGS) {
            let message = format!("{} has no field `{name}`", self.table.what);
            let hint = match self.table.nearest(name) {
                Some(near) => format!("did you mean `{}`?", meant(near, self.part.slice(value.span().into()))),
                None => {
                    let names: Vec<&str> = self.table.fields.iter().map(|field| field.name).collect();
                    format!("take it out; the fields are {}", names.join(", "))
                }
            };
            sink.push(self.part.finding(Rule::UnknownField, *span, message).hint(hint));
        }
    }
}

/// The line to write in place of one whose name is unknown: what stands there under the right name, where it may stand
/// there and is short.
fn meant(field: &Field, written: &str) -> String {
    let is_short = written.chars().count() <= 80 && !written.contains(['\n', '`']);
    if is_short && field.shape.may_be(written) { format!("{} = {written}", field.name) } else { field.line() }
}
