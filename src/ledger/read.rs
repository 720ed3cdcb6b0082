//! `editions.toml` → [`Ledger`].

use std::collections::BTreeSet;

use super::code::Code;
use super::edition::{Edition, Ledger};
use crate::diag::{Rule, Sink};
use crate::schema::{
    Around, Fields, Item, Record, Shape, Table, TomlText, Value, formed, is_of_newer, parse_as, record,
};
use crate::source::{Source, Span};

record! {
    /// `editions.toml`: what was printed, and what it said then; `handbill editions record` writes it.
    pub(super) struct LedgerFile, "this file" {
        /// Which form the file has.
        format: Option<i64> = "format", within(1.0, 9e15);
        /// What that was called before other files had it, too.
        version: Option<i64> = "version", within(1.0, 9e15);
        /// The editions.
        edition: Vec<Placed> = "edition";
    }
}

/// What may stand in `editions.toml`.
pub(crate) const FILE: &Table = LedgerFile::TABLE;

/// An edition, and where its code stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    edition: Edition,
    code: Span,
}

impl Value for Placed {
    const SHAPE: Shape = Shape::Table(Edition::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let mut fields = Fields::within(item, Edition::TABLE, around, sink)?;
        let code = fields.peek("code").map_or(span, |code| code.span);
        let edition = Edition::take(&mut fields, around, sink);
        fields.finish(around, sink);
        let edition = edition?;
        if edition.prints.is_empty() {
            let finding = part.finding(Rule::MissingField, span, "an edition has no `prints`");
            sink.push(finding.hint("add a line `prints = [{ on = \"2026-11-22\", profile = \"home\" }]`"));
        }
        Some(Placed { edition, code })
    }
}

impl Value for Code {
    const SHAPE: Shape = Shape::Form("an edition's code", "[0-9A-HJKMNP-TV-Z-]+", "XXXX-XXXX");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        match Code::parse(&text.at.value) {
            Ok(code) => Some(code),
            Err(why) => {
                let message = format!("`{}` is no edition's code: {why}", text.at.value);
                text.bad(message, "copy it from the paper, or take it from an older copy of this file", sink);
                None
            }
        }
    }
}

/// The ledger of a site; an empty one where nothing was printed.
pub fn load(source: Option<&Source>, sink: &mut Sink) -> Ledger {
    source.map_or_else(Ledger::default, |source| read(TomlText::whole(source), sink))
}

/// Reads the ledger. Entries that cannot be used are left out and told, so nothing is written over them; its texts stay
/// as they are.
pub fn read(part: TomlText<'_>, sink: &mut Sink) -> Ledger {
    let part = TomlText { is_kept: true, ..part };
    let mut ledger = Ledger::default();
    let Some(mut fields) = parse_as::<LedgerFile>(part, part.source.text(), sink) else { return ledger };
    if is_of_newer(&fields, sink) {
        return ledger;
    }
    let says_format = fields.has("format");
    let file = LedgerFile::take(&mut fields, &Around::NOTHING, sink);
    fields.finish(&Around::NOTHING, sink);
    let Some(file) = file else { return ledger };
    if !says_format {
        let (rule, message, hint) = match file.version {
            None => (Rule::MissingField, "this file has no `format`", "add a line `format = 1`".to_owned()),
            Some(version) => (
                Rule::NoFormat,
                "this ledger has an older form",
                format!("write `format = {version}` in place of `version = {version}`"),
            ),
        };
        sink.push(part.finding(rule, Span::default(), message).hint(hint));
    }
    let mut codes = BTreeSet::new();
    for Placed { edition, code } in file.edition {
        if !codes.insert(edition.code) {
            let message = format!("there is already an edition `{}`", edition.code);
            let hint = "put the prints of both under one of them, and take the other out";
            sink.push(part.finding(Rule::DuplicateId, code, message).hint(hint));
            continue;
        }
        ledger.editions.push(edition);
        ledger.places.push(part.place(code));
    }
    ledger
}
