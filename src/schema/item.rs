//! [`Item`]: what stands in a field, where, and what to say where it cannot be right.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::table::{Field, Shape, Table};
use super::toml_text::{At, TomlText};
use crate::diag::{Rule, Sink};
use crate::source::Span;

/// What stands in a field, and where.
pub(crate) struct Item<'a> {
    /// The file.
    pub(crate) part: TomlText<'a>,
    /// The field.
    pub(crate) field: &'static Field,
    /// Where the value stands in the TOML.
    pub(crate) span: Span,
    pub(super) value: DeValue<'a>,
    /// Whether it stands in a list or a table at the field.
    is_inner: bool,
}

impl<'a> Item<'a> {
    pub(super) fn new(part: TomlText<'a>, field: &'static Field, value: Spanned<DeValue<'a>>) -> Self {
        Item { part, field, span: Span::from(value.span()), value: value.into_inner(), is_inner: false }
    }

    /// Another value at a field, such as one of its list.
    fn inner(part: TomlText<'a>, field: &'static Field, value: Spanned<DeValue<'a>>) -> Self {
        Item { is_inner: true, ..Item::new(part, field, value) }
    }

    /// Tells that it cannot be right.
    pub(crate) fn bad(&self, message: impl Into<String>, hint: impl Into<String>, sink: &mut Sink) {
        sink.push(self.part.finding(Rule::BadValue, self.span, message).hint(hint));
    }

    /// Tells that it is of another kind than it must be, and the line to write.
    pub(super) fn wrong(&self, want: Shape, sink: &mut Sink) {
        self.wrong_in(want, "en", sink);
    }

    /// The same where texts without a language are most probably in that one.
    pub(super) fn wrong_in(&self, want: Shape, lang: &str, sink: &mut Sink) {
        let found = match &self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotes",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let message = format!("`{}` is {found}, but must be {}", self.field.name, want.spoken());
        self.bad(message, format!("write {}", self.line_to_write(want, lang)), sink);
    }

    /// The line with what stands there in the form that it must have, else with an example.
    fn line_to_write(&self, want: Shape, lang: &str) -> String {
        let written = self.part.slice(self.span);
        let quoted = |text: &str| format!("\"{text}\"");
        let only_text = |list: &[Spanned<DeValue<'_>>]| match list {
            [one] if one.get_ref().is_str() => Some(self.part.slice(one.span().into())),
            _ => None,
        };
        let meant = match (want, &self.value) {
            (Shape::Text | Shape::Form(..), DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_)) => {
                Some(quoted(written))
            }
            (Shape::Text | Shape::Form(..), DeValue::Array(list)) => only_text(list).map(str::to_owned),
            (Shape::List(Shape::Text | Shape::Form(..) | Shape::Words(_)), DeValue::String(_)) => {
                Some(format!("[{written}]"))
            }
            (Shape::List(Shape::Table(_)), DeValue::Table(_)) if written.starts_with('{') => {
                Some(format!("[{written}]"))
            }
            (Shape::List(Shape::Table(table)), DeValue::String(_)) => {
                one_of_it(table, written).map(|one| format!("[{one}]"))
            }
            (Shape::Table(table), DeValue::String(_)) => one_of_it(table, written),
            (Shape::Localized, DeValue::Array(list)) => only_text(list).map(|text| format!("{{ {lang} = {text} }}")),
            (Shape::Localized, DeValue::String(_)) => Some(format!("{{ {lang} = {written} }}")),
            (Shape::Flag, DeValue::String(text)) => match text.trim().to_lowercase().as_str() {
                "true" | "yes" | "on" => Some("true".to_owned()),
                "false" | "no" | "off" => Some("false".to_owned()),
                _ => None,
            },
            (Shape::Whole | Shape::Millimetres, DeValue::String(text)) => {
                text.trim().parse::<f64>().is_ok().then(|| text.trim().to_owned())
            }
            _ => None,
        };
        let meant = meant.filter(|line| line.chars().count() <= 120 && !line.contains(['\n', '`']));
        match (meant, self.is_inner) {
            (Some(value), false) => format!("`{} = {value}`", self.field.name),
            (None, false) => self.field.to_write(lang),
            // Of a list or a table of texts only this value is wrong.
            (Some(value), true) => format!("`{value}` in its place"),
            (None, true) => format!("`{}` in its place", want.example()),
        }
    }

    /// A text as readers get it: a tab is a space, and no sign in it that nobody sees.
    fn seen(part: TomlText<'_>, text: String, span: Span, sink: &mut Sink) -> String {
        if part.is_kept {
            return text;
        }
        let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r');
        let Some(odd) = text.chars().find(|c| is_odd(*c)) else { return text };
        let finding = if odd == '\t' {
            let finding = part.finding(Rule::TabCharacter, span, "there is a tab here, and readers see a space");
            finding.hint("put a space in its place")
        } else {
            let message = format!("there is an invisible sign U+{:04X}", u32::from(odd));
            part.finding(Rule::ControlCharacter, span, message).hint("take it out, and type the word again")
        };
        sink.push(finding);
        text.replace(is_odd, " ")
    }

    /// The text, where it is one.
    pub(crate) fn text(self, want: Shape, sink: &mut Sink) -> Option<At<String>> {
        match self.value {
            DeValue::String(text) => {
                let value = Item::seen(self.part, text.into_owned(), self.span, sink);
                Some(At { value, span: self.span })
            }
            value => {
                Item { value, ..self }.wrong(want, sink);
                None
            }
        }
    }

    /// Its values, where it is a list.
    pub(crate) fn list(self, want: Shape, sink: &mut Sink) -> Vec<Item<'a>> {
        match self.value {
            DeValue::Array(values) => {
                values.into_iter().map(|value| Item::inner(self.part, self.field, value)).collect()
            }
            value => {
                Item { value, ..self }.wrong(want, sink);
                Vec::new()
            }
        }
    }

    /// Whether it is a list.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    /// Its entries, where it is a table. Texts without a language are most probably in `lang`.
    pub(super) fn table(self, want: Shape, lang: &str, sink: &mut Sink) -> Option<DeTable<'a>> {
        match self.value {
            DeValue::Table(table) => Some(table),
            value => {
                Item { value, ..self }.wrong_in(want, lang, sink);
                None
            }
        }
    }

    /// Its names and values in the order of the file, where it is a table whose names are free.
    pub(super) fn entries(self, want: Shape, lang: &str, sink: &mut Sink) -> Vec<(At<String>, Item<'a>)> {
        let (part, field) = (self.part, self.field);
        let Some(table) = self.table(want, lang, sink) else { return Vec::new() };
        let mut entries: Vec<_> = table
            .into_iter()
            .map(|(key, value)| {
                let name = At { value: key.get_ref().to_string(), span: Span::from(key.span()) };
                (name, Item::inner(part, field, value))
            })
            .collect();
        entries.sort_by_key(|(name, _)| name.span.start);
        entries
    }
}

/// A table of which one text was written: the field that must be there, else one that has that word.
pub(super) fn one_of_it(table: &Table, written: &str) -> Option<String> {
    let needed =
        table.fields.iter().find(|field| field.is_needed && matches!(field.shape, Shape::Text | Shape::Form(..)));
    let word =
        || table.fields.iter().find(|field| matches!(field.shape, Shape::Words(_)) && field.shape.may_be(written));
    needed.or_else(word).map(|field| format!("{{ {} = {written} }}", field.name))
}

/// A text that is still to be looked at.
pub(crate) struct Formed<'a> {
    part: TomlText<'a>,
    /// The text, and where it stands in the TOML.
    pub(crate) at: At<String>,
}

impl Formed<'_> {
    /// Tells that it cannot be right.
    pub(crate) fn bad(&self, message: impl Into<String>, hint: impl Into<String>, sink: &mut Sink) {
        self.tell(Rule::BadValue, message, hint, sink);
    }

    /// Tells what a rule of its own says.
    pub(crate) fn tell(&self, rule: Rule, message: impl Into<String>, hint: impl Into<String>, sink: &mut Sink) {
        sink.push(self.part.finding(rule, self.at.span, message).hint(hint));
    }
}

/// The text of a field that must have a form.
pub(crate) fn formed<'a>(item: Item<'a>, shape: Shape, sink: &mut Sink) -> Option<Formed<'a>> {
    let part = item.part;
    item.text(shape, sink).map(|at| Formed { part, at })
}
