//! `editions.toml` → [`Ledger`].

use std::collections::BTreeSet;

use super::code::Code;
use super::edition::{Edition, Extent, Ledger, PrintRun, PrintedContact, PrintedFact, PrintedPhone, State};
use crate::diag::{Rule, Sink};
use crate::register::{AnsweredBy, Cost, Means, Visibility};
use crate::schema::{Fields, TomlText, day, format_of, is_newer, parse};
use crate::source::{Source, Span};

/// More pieces than this are a slip of the pen.
const MOST: i64 = 100_000_000;

/// The ledger of a site; an empty one where nothing was printed.
pub fn load(source: Option<&Source>, sink: &mut Sink) -> Ledger {
    source.map_or_else(Ledger::default, |source| read(TomlText::whole(source), sink))
}

/// Reads the ledger. Entries that cannot be used are left out and told, so nothing is written over them; its texts stay
/// as they are.
pub fn read(part: TomlText<'_>, sink: &mut Sink) -> Ledger {
    let part = TomlText { is_kept: true, ..part };
    let mut ledger = Ledger::default();
    let Some(mut file) = parse(part, part.source.text(), sink) else { return ledger };
    let before = sink.len();
    let format = format_of(&mut file, sink);
    // What the line was called before other files had one, too.
    let version = file.number("version", 1, i64::MAX, sink);
    if is_newer(&file, format.max(version), sink) {
        return ledger;
    }
    if sink.len() == before && format.is_none() {
        match version {
            None => file.missing("format", sink),
            Some(version) => {
                let finding = file.finding(Rule::NoFormat, Span::from(0..0), "this ledger has an older form");
                sink.push(finding.hint(format!("write `format = {version}` in place of `version = {version}`")));
            }
        }
    }
    let mut codes = BTreeSet::new();
    for mut fields in file.tables("edition", "an edition", sink) {
        let written = fields.required_text("code", sink);
        let code = written.as_ref().and_then(|text| match Code::parse(&text.value) {
            Ok(code) => Some(code),
            Err(why) => {
                let message = format!("`{}` is no edition's code: {why}", text.value);
                fields.bad(
                    text.span,
                    message,
                    "copy it from the paper, or take it from an older copy of this file",
                    sink,
                );
                None
            }
        });
        let edition = edition(&mut fields, code, sink);
        fields.finish(sink);
        let (Some(edition), Some(written)) = (edition, written) else { continue };
        if !codes.insert(edition.code) {
            let message = format!("there is already an edition `{}`", edition.code);
            let hint = "put the prints of both under one of them, and take the other out";
            sink.push(part.finding(Rule::DuplicateId, written.span, message).hint(hint));
            continue;
        }
        ledger.editions.push(edition);
        ledger.places.push(part.place(written.span));
    }
    file.finish(sink);
    ledger
}

fn edition(fields: &mut Fields<'_>, code: Option<Code>, sink: &mut Sink) -> Option<Edition> {
    let mut word = |name| fields.required_text(name, sink).map(|text| text.value);
    let (page, language, format) = (word("page"), word("language"), word("format"));
    let state = fields.required_word("state", State::WORDS, sink);
    let team = fields.flag("team", sink).unwrap_or(false);
    let mut day = |name| fields.text(name, sink).and_then(|text| day(fields, &text, sink));
    let (checked, renew) = (day("checked"), day("renew"));
    let prints = prints(fields, sink);
    let contacts = contacts(fields, sink);
    let facts = facts(fields, sink);
    Some(Edition {
        code: code?,
        page: page?,
        language: language?,
        format: format?,
        state: state?,
        team,
        checked,
        renew,
        prints,
        contacts,
        facts,
    })
}

fn prints(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<PrintRun> {
    let mut prints = Vec::new();
    for mut table in fields.tables("prints", "a print", sink) {
        let on = table.required_text("on", sink).and_then(|text| day(&table, &text, sink));
        let profile = table.required_text("profile", sink);
        let quantity = table.number("quantity", 1, MOST, sink).and_then(|number| u32::try_from(number).ok());
        let note = table.text("note", sink).map(|note| note.value);
        table.finish(sink);
        if let (Some(on), Some(profile)) = (on, profile) {
            prints.push(PrintRun { on, profile: profile.value, quantity, note });
        }
    }
    if prints.is_empty() {
        fields.missing("prints", sink);
    }
    prints
}

fn contacts(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<PrintedContact> {
    let mut contacts = Vec::new();
    for mut table in fields.tables("contacts", "a printed contact", sink) {
        let id = table.required_text("id", sink);
        let name = table.required_text("name", sink);
        let extent = table.word("extent", Extent::WORDS, sink).unwrap_or(Extent::Whole);
        let phones = phones(&mut table, sink);
        let cost = table.word("cost", Cost::WORDS, sink);
        let answered_by = table.word("answered_by", AnsweredBy::WORDS, sink);
        let visibility = table.word("visibility", Visibility::WORDS, sink).unwrap_or(Visibility::Public);
        let mut text = |name| table.text(name, sink).map(|text| text.value);
        let (hours, confidential, alert) = (text("hours"), text("confidential"), text("alert"));
        table.finish(sink);
        if let (Some(id), Some(name)) = (id, name) {
            let (id, name) = (id.value, name.value);
            contacts.push(PrintedContact {
                id,
                name,
                extent,
                phones,
                hours,
                cost,
                answered_by,
                visibility,
                confidential,
                alert,
            });
        }
    }
    contacts
}

/// Numbers are texts here: one that no country gives out any more was printed all the same.
fn phones(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<PrintedPhone> {
    let mut phones = Vec::new();
    for mut table in fields.tables("phones", "a phone", sink) {
        let number = table.required_text("number", sink);
        let country = table.text("country", sink).map(|country| country.value);
        let by = table.word("by", Means::WORDS, sink).unwrap_or(Means::Call);
        table.finish(sink);
        phones.extend(number.map(|number| PrintedPhone { number: number.value, country, by }));
    }
    phones
}

fn facts(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<PrintedFact> {
    let mut facts = Vec::new();
    for mut table in fields.tables("facts", "a printed fact", sink) {
        let id = table.required_text("id", sink);
        let statement = table.required_text("statement", sink);
        let verified = table.text("verified", sink).and_then(|text| day(&table, &text, sink));
        let labelled = table.flag("labelled", sink).unwrap_or(false);
        table.finish(sink);
        if let (Some(id), Some(statement)) = (id, statement) {
            facts.push(PrintedFact { id: id.value, statement: statement.value, verified, labelled });
        }
    }
    facts
}
