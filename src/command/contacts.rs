//! `contacts`: lists and exports.

use super::load::{Loaded, load_registers};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use super::{asked, checked};
use crate::catalog::Site;
use crate::check::{self, Wall};
use crate::cli::Common;
use crate::cli::contacts::{Action, Contacts, Export, Form, Sheet};
use crate::cli::report::{self, Format};
use crate::config::LangId;
use crate::contacts::{self, Row};
use crate::diag::Sink;
use crate::register::Lookup;
use crate::shelf::Shelf;
use crate::source::RelPath;
use crate::wording::Medium;
use crate::{print, publish};

/// Does what is asked for with the register of contacts.
pub(super) fn contacts(contacts: &Contacts, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = contacts.action.common();
    let mut sink = Sink::new();
    let (root, today) = (&common.site, surroundings.today);
    let loaded = match &contacts.action {
        // What is wrong elsewhere holds no call up: a number that was wrong yesterday must not stay so.
        Action::Checked(_) | Action::List(_) | Action::Due(_) | Action::Export(_) => {
            load_registers(root, false, today, &mut sink)
        }
        Action::Sheet(_) => load_registers(root, true, today, &mut sink),
    };
    if let (Action::Export(_), Some(loaded)) = (&contacts.action, &loaded) {
        check::lost_elsewhere(&loaded.site.registers, today, &mut sink);
    }
    // Nor does what is wrong with another contact. What goes out is whole, or does not go.
    let is_whole = match &contacts.action {
        Action::Checked(_) | Action::List(_) | Action::Due(_) => true,
        Action::Export(_) | Action::Sheet(_) => !sink.has_errors(),
    };
    let Some(loaded) = loaded.filter(|_| is_whole) else {
        return end(sink, common, surroundings, None);
    };
    let site = &loaded.site;
    match &contacts.action {
        Action::List(list) => show(&contacts::all(site, site.config.original), &list.common)?,
        Action::Due(due) => {
            let mut ids = contacts::within(site, due.days);
            // That nobody may call it may stand where it cannot be read.
            ids.retain(|id| !site.registers.is_partial(*id));
            let rows: Vec<Row> = ids.into_iter().map(|id| contacts::row(site, id, site.config.original)).collect();
            show(&rows, &due.common)?;
        }
        Action::Export(asked) => return export(site, asked, surroundings),
        Action::Checked(checked) => {
            // What cannot be read may be the number that was dialled, or that nobody may dial it.
            let is_readable = match site.registers.find_contact(&checked.id) {
                Lookup::Found(id) => !site.registers.is_partial(id),
                Lookup::Broken => false,
                Lookup::Unknown => true,
            };
            if !is_readable {
                return end(sink, common, surroundings, None);
            }
            return checked::record(site, checked, surroundings);
        }
        Action::Sheet(asked) => return sheet(&loaded, asked, surroundings, sink),
    }
    // Contacts that could not be read are not in the list. What is wrong with the rest of the site is not asked for here.
    if sink.has_errors() { end(sink, common, surroundings, None) } else { Ok(Outcome::Clean) }
}

/// A table for people, or a row of JSON each.
fn show(rows: &[Row], common: &Common) -> Result<(), CannotRun> {
    if common.format == Format::Json {
        return Ok(rows.iter().try_for_each(report::row)?);
    }
    let heads = ["contact", "numbers", "answered by", "status", "shown to", "last call", "result", "due", "to call"];
    let cells = |row: &Row| {
        vec![
            row.contact.clone(),
            row.numbers.join(", "),
            row.answered_by.unwrap_or("?").to_owned(),
            row.status.to_owned(),
            row.visibility.to_owned(),
            row.last_call.clone().unwrap_or_else(|| "never".to_owned()),
            row.result.unwrap_or("-").to_owned(),
            row.due.clone().unwrap_or_else(|| "-".to_owned()),
            if row.untested.is_empty() { "-".to_owned() } else { row.untested.join(", ") },
        ]
    };
    let mut table = vec![heads.map(str::to_owned).to_vec()];
    table.extend(rows.iter().map(cells));
    Ok(report::table(&table)?)
}

fn export(site: &Site, asked: &Export, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let lang = language(site, asked.lang.as_deref())?;
    let (name, text) = match asked.form {
        Form::Csv => {
            ("contacts.csv", contacts::table(site, lang).map_err(|error| CannotRun::Unknown(error.to_string()))?)
        }
        Form::Vcard => ("contacts.vcf", contacts::vcards(site, lang)),
        Form::Hsds => ("contacts.json", format!("{:#}\n", contacts::hsds(site, lang))),
        Form::JsonLd => ("contacts.json", format!("{:#}\n", contacts::json_ld(site, lang))),
    };
    let mut sink = Sink::new();
    let found =
        Wall::of(&site.registers, &site.config).read(&RelPath::from_safe(name.to_owned()), text.as_bytes(), None);
    found.into_iter().for_each(|finding| sink.push(finding));
    if sink.has_errors() {
        return end(sink, &asked.common, surroundings, None);
    }
    report::raw(&text)?;
    Ok(Outcome::Clean)
}

fn language(site: &Site, tag: Option<&str>) -> Result<LangId, CannotRun> {
    tag.map_or(Ok(site.config.original), |tag| asked::language(site, tag))
}

/// Makes the call sheet and its CSV.
fn sheet(loaded: &Loaded, asked: &Sheet, surroundings: Surroundings, mut sink: Sink) -> Result<Outcome, CannotRun> {
    let (site, common) = (&loaded.site, &asked.common);
    let lang = language(site, asked.lang.as_deref())?;
    let tag = &site.config.language(lang).tag;
    let ids = contacts::within(site, asked.days);
    // Loaded, since a sheet is made.
    let Some(fonts) = &loaded.fonts else { return end(sink, common, surroundings, None) };
    let press = print::prepare(site, fonts, &loaded.templates, Medium::Paper, surroundings.today);
    let Some(pdf) = press.call_sheet(&ids, lang, &mut sink) else { return end(sink, common, surroundings, None) };
    let csv = contacts::call_sheet(site, &ids, lang).map_err(|error| CannotRun::Unknown(error.to_string()))?;
    let target = asked::target(asked.out.as_deref(), &common.site, "print")?;
    let stage = publish::Stage::begin(&target, &report::waiting)?;
    stage.put(&RelPath::from_safe(format!("call-sheet.{tag}.pdf")), &pdf)?;
    stage.put(&RelPath::from_safe(format!("call-sheet.{tag}.csv")), csv.as_bytes())?;
    stage.keep_the_rest()?;
    stage.publish()?;
    let made = format!("call sheet for {} in `{}`", counted(ids.len(), "contact", "contacts"), target.display());
    end(sink, common, surroundings, Some(made))
}
