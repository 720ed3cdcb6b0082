//! `editions`: writing down what was printed, and showing it.

use serde::Serialize;

use super::load::{Loaded, load, load_registers};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use super::print::orders;
use crate::catalog::{Audience, Site};
use crate::cli::editions::{Action, Editions, List, Record, Text};
use crate::cli::report::{self, Format};
use crate::diag::Sink;
use crate::ledger::{self, Edition};
use crate::print::{self, Extras};
use crate::publish::{self, DiskCache};
use crate::recall::{Newest, changes};
use crate::shelf::Nowhere;
use crate::wording::Medium;

/// Does what is asked for with the ledger.
pub(super) fn editions(editions: &Editions, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    match &editions.action {
        Action::Record(asked) => record(asked, surroundings),
        Action::List(asked) => list(asked, surroundings),
        Action::Text(asked) => text(asked, surroundings),
    }
}

/// What every list says of an edition.
#[derive(Serialize)]
pub(super) struct EditionRow<'a> {
    edition: String,
    page: &'a str,
    language: &'a str,
    format: &'a str,
    state: &'static str,
    printed: String,
    /// Nothing where nobody counted.
    copies: Option<u64>,
    /// How many times it was printed and nobody counted.
    uncounted: usize,
}

impl<'a> EditionRow<'a> {
    pub(super) fn of(edition: &'a Edition) -> Self {
        EditionRow {
            edition: edition.code.to_string(),
            page: &edition.page,
            language: &edition.language,
            format: &edition.format,
            state: edition.state.word(),
            printed: printed(edition),
            copies: Some(edition.copies().0).filter(|copies| *copies > 0),
            uncounted: edition.copies().1,
        }
    }
}

/// An edition of a list.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    edition: EditionRow<'a>,
    checked: Option<String>,
    renew: Option<String>,
    /// `right`, or how bad it is.
    now: &'static str,
    superseded_by: Option<String>,
}

/// The days of all prints.
pub(super) fn printed(edition: &Edition) -> String {
    let mut days: Vec<String> = edition.prints.iter().map(|print| print.on.to_string()).collect();
    days.dedup();
    days.join(", ")
}

/// `known` are all that there are: the newest of a handout is among them.
fn table(site: &Site, editions: &[Edition], known: &[Edition], format: Format) -> Result<(), CannotRun> {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let newest = Newest::of(known);
    let row = |edition: &Edition| {
        let worst = changes(site, edition).first().map(|change| change.kind.danger().word());
        let newer = newest.after(edition);
        (worst.unwrap_or("right"), newer.map(|newer| newer.code.to_string()))
    };
    if format == Format::Json {
        for edition in editions {
            let (now, superseded_by) = row(edition);
            report::row(&Row {
                edition: EditionRow::of(edition),
                checked: day(edition.checked),
                renew: day(edition.renew),
                now,
                superseded_by,
            })?;
        }
        return Ok(());
    }
    let heads = ["edition", "page", "language", "format", "state", "printed", "copies", "renew", "now", "newer"];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for edition in editions {
        let (now, newer) = row(edition);
        let of = EditionRow::of(edition);
        rows.push(vec![
            of.edition,
            of.page.to_owned(),
            of.language.to_owned(),
            of.format.to_owned(),
            of.state.to_owned(),
            of.printed,
            of.copies.map_or_else(|| "?".to_owned(), |copies| copies.to_string()),
            day(edition.renew).unwrap_or_else(|| "-".to_owned()),
            now.to_owned(),
            newer.unwrap_or_else(|| "-".to_owned()),
        ]);
    }
    Ok(report::table(&rows)?)
}

fn list(asked: &List, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let mut sink = Sink::new();
    let loaded = load_registers(&asked.common.site, false, surroundings.today, &mut sink);
    let Some(Loaded { site, .. }) = loaded.filter(|_| !sink.has_errors()) else {
        return end(sink, &asked.common, surroundings, None);
    };
    let known = &site.ledger.editions;
    table(&site, known, known, asked.common.format)?;
    Ok(Outcome::Clean)
}

/// Adds to the ledger what the site's handouts say today.
fn record(asked: &Record, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &asked.common;
    let mut sink = Sink::new();
    let Some(loaded) = load(&common.site, true, Audience::Team, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    let site = &loaded.site;
    let mut orders = orders(site, &asked.handouts)?;
    // In large print it says the same and has the same code: it is no other edition, and nobody counted it apart.
    orders.retain(|order| !order.large);
    // Loaded, since handouts are asked for.
    let Some(fonts) = &loaded.fonts else { return end(sink, common, surroundings, None) };
    let press = print::prepare(site, fonts, &loaded.templates, Medium::Paper, surroundings.today);
    // What cannot be set was not printed.
    let bar = report::progress(orders.len(), common.format);
    let memory = DiskCache::of(&common.site, true);
    match press.write(&orders, &Extras::default(), &Nowhere, &memory, &|| bar.inc(1), &mut sink) {
        Ok(_) => {}
        Err(never) => match never {},
    }
    bar.finish_and_clear();
    sink.regrade(&site.config.rules);
    if sink.has_errors() {
        return end(sink, common, surroundings, None);
    }
    let made =
        orders.iter().filter_map(|order| press.edition(*order, (asked.quantity, asked.note.as_deref()), &memory));
    let editions: Vec<Edition> = made.collect();
    if editions.is_empty() {
        return Err(CannotRun::Unknown("no page of this site has a handout".to_owned()));
    }
    let path = common.site.join("editions.toml");
    let add = |text: &str| ledger::record(text, &editions).map_err(|why| why.to_string());
    publish::amend_or_begin(&path, &report::waiting, add)?;
    // Printed for two profiles it is one edition.
    let mut shown: Vec<Edition> = Vec::new();
    for edition in editions {
        match shown.iter_mut().find(|known| known.code == edition.code) {
            Some(known) => known.prints.extend(edition.prints),
            None => shown.push(edition),
        }
    }
    let before = site.ledger.editions.iter().filter(|known| shown.iter().all(|new| new.code != known.code));
    let known: Vec<Edition> = before.chain(&shown).cloned().collect();
    table(site, &shown, &known, common.format)?;
    // Rows alone are data: whoever reads them as JSON gets findings beside them.
    let form = match common.format {
        Format::Human => Format::Human,
        Format::Short | Format::Json => Format::Short,
    };
    report::findings(&sink.into_sorted(), form, surroundings.colour)?;
    report::say(&format!(
        "handbill: {} written into `{}`; compare each code with the one on the paper",
        counted(shown.len(), "edition is", "editions are"),
        path.display()
    ))?;
    Ok(Outcome::Clean)
}

/// What a code is made from.
#[derive(Serialize)]
struct TextRow<'a> {
    edition: String,
    page: &'a str,
    language: &'a str,
    format: &'static str,
    lines: Vec<&'a str>,
}

/// Shows the lines that codes are made from, for whoever wants to make one again.
fn text(asked: &Text, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &asked.common;
    let mut sink = Sink::new();
    let loaded = load(&common.site, true, Audience::Team, surroundings.today, &mut sink);
    let Some(Loaded { site, templates, fonts: Some(fonts) }) = loaded.filter(|_| !sink.has_errors()) else {
        return end(sink, common, surroundings, None);
    };
    let mut orders = orders(&site, &asked.handouts)?;
    orders.retain(|order| !order.large);
    let press = print::prepare(&site, &fonts, &templates, Medium::Paper, surroundings.today);
    let memory = DiskCache::of(&common.site, false);
    for order in orders {
        let (Some(format), Some(text)) = (order.page.settings.format, press.sheet_text(order, &memory)) else {
            continue;
        };
        let language = site.config.language(order.lang).tag.as_str();
        let row = TextRow {
            edition: text.code().to_string(),
            page: order.page.id.as_str(),
            language,
            format: format.word(),
            lines: text.lines().collect(),
        };
        show_text(&row, common.format)?;
    }
    Ok(Outcome::Clean)
}

fn show_text(row: &TextRow<'_>, form: Format) -> Result<(), CannotRun> {
    if form == Format::Json {
        return Ok(report::row(row)?);
    }
    let head = format!("{} {} {} {}", row.edition, row.page, row.language, row.format);
    let lines = row.lines.iter().map(|line| format!("  {line}"));
    Ok(report::data(&std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n"))?)
}
