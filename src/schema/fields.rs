//! [`Fields`]: the fields of one table, taken one by one with the type they must have.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::localized::Localized;
use super::toml_text::{At, TomlText};
use crate::diag::{Finding, Rule, Sink};
use crate::lang::Lang;
use crate::source::Span;

/// Parses TOML; every syntax error becomes a finding, and what could be read is given on.
/// `None` where there were errors: half a register must not be taken for a whole one.
pub fn parse<'a>(part: TomlText<'a>, toml: &'a str, sink: &mut Sink) -> Option<Fields<'a>> {
    let (table, errors) = DeTable::parse_recoverable(toml);
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
    let whole = Span::from(0..0);
    errors.is_empty().then(|| Fields::new(part, table.into_inner(), whole, "this file"))
}

/// What kind of value it is, in an editor's words.
fn spoken(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The fields of one table, taken one after the other.
pub struct Fields<'a> {
    part: TomlText<'a>,
    left: BTreeMap<String, (Span, Spanned<DeValue<'a>>)>,
    known: Vec<&'static str>,
    /// Where the table stands.
    pub span: Span,
    what: &'static str,
}

impl<'a> Fields<'a> {
    fn new(part: TomlText<'a>, table: DeTable<'a>, span: Span, what: &'static str) -> Self {
        let left = table
            .into_iter()
            .map(|(key, value)| (key.get_ref().to_string(), (Span::from(key.span()), value)))
            .collect();
        Fields { part, left, known: Vec::new(), span, what }
    }

    fn take(&mut self, name: &'static str) -> Option<Spanned<DeValue<'a>>> {
        self.known.push(name);
        self.left.remove(name).map(|(_, value)| value)
    }

    /// The file it stands in.
    pub fn part(&self) -> TomlText<'a> {
        self.part
    }

    /// A finding at a place of this table's file.
    pub fn finding(&self, rule: Rule, span: Span, message: impl Into<String>) -> Finding {
        self.part.finding(rule, span, message)
    }

    /// Tells that `name` is missing.
    pub fn missing(&self, name: &str, sink: &mut Sink) {
        let message = format!("{} has no `{name}`", self.what);
        let finding = self.part.finding(Rule::MissingField, self.span, message);
        sink.push(finding.hint(format!("add a line `{name} = …`")));
    }

    /// Tells that a value cannot be right.
    pub fn bad(&self, span: Span, message: impl Into<String>, hint: impl Into<String>, sink: &mut Sink) {
        sink.push(self.part.finding(Rule::BadValue, span, message).hint(hint));
    }

    fn wrong_type(&self, name: &str, span: Span, want: &str, found: &DeValue<'_>, sink: &mut Sink) {
        let message = format!("`{name}` is {}, but must be {want}", spoken(found));
        sink.push(self.part.finding(Rule::BadValue, span, message).hint(format!("write {want}")));
    }

    /// A text as readers get it: a tab is a space, and no sign in it that nobody sees.
    fn seen(&self, text: String, span: Span, sink: &mut Sink) -> String {
        if self.part.is_kept {
            return text;
        }
        let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r');
        let Some(odd) = text.chars().find(|c| is_odd(*c)) else { return text };
        let finding = if odd == '\t' {
            let finding = self.part.finding(Rule::TabCharacter, span, "there is a tab here, and readers see a space");
            finding.hint("put a space in its place")
        } else {
            let message = format!("there is an invisible sign U+{:04X}", u32::from(odd));
            self.part.finding(Rule::ControlCharacter, span, message).hint("take it out, and type the word again")
        };
        sink.push(finding);
        text.replace(is_odd, " ")
    }

    /// A text.
    pub fn text(&mut self, name: &'static str, sink: &mut Sink) -> Option<At<String>> {
        let value = self.take(name)?;
        let span = Span::from(value.span());
        match value.into_inner() {
            DeValue::String(text) => Some(At { value: self.seen(text.into_owned(), span, sink), span }),
            other => {
                self.wrong_type(name, span, "a text in \"quotes\"", &other, sink);
                None
            }
        }
    }

    /// A text that must be there and must say something.
    pub fn required_text(&mut self, name: &'static str, sink: &mut Sink) -> Option<At<String>> {
        if !self.left.contains_key(name) {
            self.known.push(name);
            self.missing(name, sink);
            return None;
        }
        let text = self.text(name, sink)?;
        if text.value.trim().is_empty() {
            self.bad(text.span, format!("`{name}` is empty"), "write something", sink);
            return None;
        }
        Some(text)
    }

    /// One of a closed set of words.
    pub fn word<T: Copy>(&mut self, name: &'static str, words: &[(&'static str, T)], sink: &mut Sink) -> Option<T> {
        let text = self.text(name, sink)?;
        let found = words.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let message = format!("`{name}` cannot be `{}`", text.value);
            self.bad(text.span, message, format!("use one of {}", all.join(", ")), sink);
        }
        found.map(|(_, value)| *value)
    }

    /// One of a closed set of words, which must be there.
    pub fn required_word<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&'static str, T)],
        sink: &mut Sink,
    ) -> Option<T> {
        if !self.left.contains_key(name) {
            self.missing(name, sink);
        }
        self.word(name, words, sink)
    }

    /// Yes or no.
    pub fn flag(&mut self, name: &'static str, sink: &mut Sink) -> Option<bool> {
        let value = self.take(name)?;
        let span = Span::from(value.span());
        match value.into_inner() {
            DeValue::Boolean(flag) => Some(flag),
            other => {
                self.wrong_type(name, span, "true or false", &other, sink);
                None
            }
        }
    }

    /// A whole number from `min` to `max`.
    pub fn number(&mut self, name: &'static str, min: i64, max: i64, sink: &mut Sink) -> Option<i64> {
        let value = self.take(name)?;
        let span = Span::from(value.span());
        let DeValue::Integer(number) = value.get_ref() else {
            self.wrong_type(name, span, "a whole number", value.get_ref(), sink);
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let number = number.filter(|number| (min..=max).contains(number));
        if number.is_none() {
            let message = format!("`{name}` must be a whole number from {min} to {max}");
            self.bad(span, message, "write it without dots or spaces", sink);
        }
        number
    }

    /// A length in millimetres, whole or with a decimal point.
    pub fn millimetres(&mut self, name: &'static str, min: f64, max: f64, sink: &mut Sink) -> Option<f64> {
        let value = self.take(name)?;
        let span = Span::from(value.span());
        let number = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            other => {
                self.wrong_type(name, span, "a number of millimetres", other, sink);
                return None;
            }
        };
        let number = number.filter(|number: &f64| (min..=max).contains(number));
        if number.is_none() {
            let message = format!("`{name}` must be from {min} to {max} millimetres");
            self.bad(span, message, "write it like `3` or `2.5`", sink);
        }
        number
    }

    /// A list of texts; absent is empty.
    pub fn texts(&mut self, name: &'static str, sink: &mut Sink) -> Vec<At<String>> {
        let mut texts = Vec::new();
        for value in self.list(name, sink) {
            let span = Span::from(value.span());
            match value.into_inner() {
                DeValue::String(text) => texts.push(At { value: self.seen(text.into_owned(), span, sink), span }),
                other => self.wrong_type(name, span, "a list of texts", &other, sink),
            }
        }
        texts
    }

    /// A text, or a list of texts; absent is empty.
    pub fn text_or_texts(&mut self, name: &'static str, sink: &mut Sink) -> Vec<At<String>> {
        let is_list = self.left.get(name).is_some_and(|(_, value)| matches!(value.get_ref(), DeValue::Array(_)));
        if is_list { self.texts(name, sink) } else { self.text(name, sink).into_iter().collect() }
    }

    fn list(&mut self, name: &'static str, sink: &mut Sink) -> Vec<Spanned<DeValue<'a>>> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let span = Span::from(value.span());
        match value.into_inner() {
            DeValue::Array(values) => values.into_iter().collect(),
            other => {
                self.wrong_type(name, span, "a list in [brackets]", &other, sink);
                Vec::new()
            }
        }
    }

    /// A list of tables, such as `[[contact]]` or `sources = [{ … }]`; absent is empty.
    pub fn tables(&mut self, name: &'static str, what: &'static str, sink: &mut Sink) -> Vec<Fields<'a>> {
        let mut tables = Vec::new();
        for value in self.list(name, sink) {
            let span = Span::from(value.span());
            match value.into_inner() {
                DeValue::Table(table) => tables.push(Fields::new(self.part, table, span, what)),
                other => self.wrong_type(name, span, "a table in {braces}", &other, sink),
            }
        }
        tables
    }

    /// A table, such as `[freshness]`.
    pub fn table(&mut self, name: &'static str, what: &'static str, sink: &mut Sink) -> Option<Fields<'a>> {
        let value = self.take(name)?;
        let span = Span::from(value.span());
        match value.into_inner() {
            DeValue::Table(table) => Some(Fields::new(self.part, table, span, what)),
            other => {
                self.wrong_type(name, span, "a table", &other, sink);
                None
            }
        }
    }

    /// The entries of a table whose names are free, such as `[languages.km]`, in the file's order.
    pub fn entries(
        &mut self,
        name: &'static str,
        what: &'static str,
        sink: &mut Sink,
    ) -> Vec<(At<String>, Fields<'a>)> {
        let Some(table) = self.table(name, what, sink) else { return Vec::new() };
        let mut entries = Vec::new();
        for (key, (key_span, value)) in table.left {
            match value.into_inner() {
                DeValue::Table(inner) => {
                    let fields = Fields::new(self.part, inner, key_span, what);
                    entries.push((At { value: key, span: key_span }, fields));
                }
                other => self.wrong_type(&key, key_span, "a table", &other, sink),
            }
        }
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    /// The names and texts of a table whose names are free, such as `[rules]`.
    pub fn words(&mut self, name: &'static str, sink: &mut Sink) -> Vec<(At<String>, At<String>)> {
        let Some(table) = self.table(name, "this table", sink) else { return Vec::new() };
        let mut words = Vec::new();
        for (key, (key_span, value)) in table.left {
            let span = Span::from(value.span());
            match value.into_inner() {
                DeValue::String(text) => {
                    let text = At { value: self.seen(text.into_owned(), span, sink), span };
                    words.push((At { value: key, span: key_span }, text));
                }
                other => self.wrong_type(&key, span, "a text in \"quotes\"", &other, sink),
            }
        }
        words
    }

    /// A text per language, as in `name = { en = "…", km = "…" }`.
    pub fn localized(&mut self, name: &'static str, languages: &[Lang], sink: &mut Sink) -> Option<Localized> {
        let mut texts = BTreeMap::new();
        for (key, text) in self.words(name, sink) {
            if text.value.trim().is_empty() {
                self.bad(
                    text.span,
                    format!("`{name}` is empty in `{}`", key.value),
                    "write something, or take it out",
                    sink,
                );
            } else if languages.iter().any(|lang| lang.as_str() == key.value) {
                texts.insert(key.value.into_boxed_str(), text.value.into_boxed_str());
            } else {
                let message = format!("`site.toml` names no language `{}`", key.value);
                let hint = format!("add `[languages.{}]` there, or take this text out", key.value);
                sink.push(self.part.finding(Rule::UnknownLanguage, key.span, message).hint(hint));
            }
        }
        Localized::of(texts, languages)
    }

    /// A text per language that must be there at least in one.
    pub fn required_localized(&mut self, name: &'static str, languages: &[Lang], sink: &mut Sink) -> Option<Localized> {
        let there = self.left.contains_key(name);
        let before = sink.len();
        let texts = self.localized(name, languages, sink);
        if !there || (texts.is_none() && sink.len() == before) {
            self.missing(name, sink);
        }
        texts
    }

    /// Tells every field that nobody asked for.
    pub fn finish(self, sink: &mut Sink) {
        for (name, (span, _)) in &self.left {
            let message = format!("{} has no field `{name}`", self.what);
            let mut finding = self.part.finding(Rule::UnknownField, *span, message);
            let is_told = !sink.is_full(Rule::UnknownField, &finding.place.file);
            finding = match is_told.then(|| self.nearest(name)).flatten() {
                Some(near) => finding.hint(format!("did you mean `{near}`?")),
                None => finding.hint(format!("the fields are {}", self.known.join(", "))),
            };
            sink.push(finding);
        }
    }

    fn nearest(&self, name: &str) -> Option<&'static str> {
        // No field is half as long; a name of 4 MiB is not compared sign by sign.
        if name.len() > 100 {
            return None;
        }
        let distance = |known: &&'static str| strsim::osa_distance(known, name);
        let best = self.known.iter().copied().min_by_key(distance)?;
        (distance(&best) <= 1 + name.chars().count() / 4).then_some(best)
    }
}
