//! `print`: handouts for a copier or a print shop.

use std::collections::BTreeMap;

use super::asked;
use super::load::load;
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use crate::catalog::{Audience, Page, Site};
use crate::check::{self, Guarded, Wall};
use crate::cli::{Handouts, Print, report};
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::print::{self, Extras, Order, Press, RunItem, Ticket};
use crate::publish::{DiskCache, Stage};
use crate::shelf::{Nowhere, Shelf};
use crate::source::RelPath;
use crate::wording::Medium;

/// The output folder behind the wall.
type OnStage<'a> = Guarded<'a, Stage>;

/// Makes the handouts that are asked for and adds them to the folder, or tells why not.
pub(super) fn print(print: &Print, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &print.common;
    let mut sink = Sink::new();
    let Some(loaded) = load(&common.site, true, Audience::Team, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    let site = &loaded.site;
    let extras = Extras { folder: "", png: print.png, ticket: ticket(site, print)?, list: print.all };
    let orders = if print.test_sheet { Vec::new() } else { orders(site, &print.handouts)? };
    if print.is_final {
        let asked: Vec<_> = orders.iter().filter(|order| !order.large).map(|order| (order.page, order.lang)).collect();
        let mut told = std::collections::BTreeSet::new();
        for (page, lang) in asked {
            let version = site.version(page, lang);
            for version in std::iter::once(version).chain(site.second(&version)) {
                if told.insert((&page.id, version.reader)) {
                    check::not_final(site, &version, surroundings.today, &mut sink);
                }
            }
        }
    }
    // Loaded, since handouts are made.
    let Some(fonts) = &loaded.fonts else { return end(sink, common, surroundings, None) };
    // What refuses a final handout is no rule that a site can change; what setting it finds is.
    let refused = std::mem::take(&mut sink);
    let press = print::prepare(site, fonts, &loaded.templates, Medium::Paper, surroundings.today);
    let bar = report::progress(orders.len(), common.format);
    let memory = DiskCache::of(&common.site, true);
    if refused.has_errors() {
        // Everything else that is wrong is told in the same run.
        match press.write(&orders, &extras, &Nowhere, &memory, &|| bar.inc(1), &mut sink) {
            Ok(_) => {}
            Err(never) => match never {},
        }
        bar.finish_and_clear();
        sink.regrade(&site.config.rules);
        sink.absorb(refused);
        return end(sink, common, surroundings, None);
    }
    let target = asked::target(print.out.as_deref(), &common.site, "print")?;
    let stage = Stage::begin(&target, &report::waiting)?;
    let wall = Wall::of(&site.registers, &site.config);
    let shelf = Guarded::new(&stage, &wall);
    let made = press.write(&orders, &extras, &shelf, &memory, &|| bar.inc(1), &mut sink)?;
    bar.finish_and_clear();
    let mut count = made.len();
    if print.test_sheet {
        count += test_sheets(&press, print, &shelf, &mut sink)?;
    }
    if print.all {
        lists(&press, &orders, made, &shelf, &mut sink)?;
    }
    sink.absorb(shelf.into_findings());
    sink.regrade(&site.config.rules);
    sink.absorb(refused);
    if sink.has_errors() {
        drop(stage);
        return end(sink, common, surroundings, None);
    }
    stage.keep_the_rest()?;
    stage.publish()?;
    let made = format!("{} in `{}`", counted(count, "handout", "handouts"), target.display());
    end(sink, common, surroundings, Some(made))
}

/// The sheet that shows what a printer does, for each profile, in the first language that is asked for.
fn test_sheets(press: &Press<'_>, print: &Print, shelf: &OnStage<'_>, sink: &mut Sink) -> Result<usize, CannotRun> {
    let site = press.site();
    let lang = print.handouts.lang.first().map_or(Ok(site.config.original), |tag| asked::language(site, tag))?;
    let profiles = profiles(site, &print.handouts.profile)?;
    for profile in &profiles {
        if let Some(pdf) = press.test_sheet(lang, profile, sink) {
            shelf.put_made(&pdf.at(RelPath::from_safe(format!("test-sheet.{profile}.pdf"))))?;
        }
    }
    Ok(profiles.len())
}

/// A list of the run for each language and profile. No page can be called `index`.
fn lists(
    press: &Press<'_>,
    orders: &[Order<'_>],
    made: Vec<Option<RunItem>>,
    shelf: &OnStage<'_>,
    sink: &mut Sink,
) -> Result<(), CannotRun> {
    let mut runs: BTreeMap<(LangId, &str), Vec<(Order<'_>, RunItem)>> = BTreeMap::new();
    for (order, printed) in orders.iter().zip(made) {
        runs.entry((order.lang, order.profile)).or_default().extend(printed.map(|printed| (*order, printed)));
    }
    for ((lang, profile), run) in runs {
        if let Some(pdf) = press.list_sheet(&run, lang, profile, sink) {
            let tag = &press.site().config.language(lang).tag;
            shelf.put_made(&pdf.at(RelPath::from_safe(format!("{tag}/index.{profile}.pdf"))))?;
        }
    }
    Ok(())
}

/// Pages × languages × profiles, in that order.
pub(super) fn orders<'a>(site: &'a Site, asked: &Handouts) -> Result<Vec<Order<'a>>, CannotRun> {
    let languages = asked::languages(site, &asked.lang)?;
    let profiles = profiles(site, &asked.profile)?;
    let pages: Vec<&Page> = match asked.pages.as_slice() {
        // The team's own are made where they are named.
        [] => site.pages.iter().filter(|page| page.settings.format.is_some() && !page.settings.team).collect(),
        ids => ids.iter().map(|id| page(site, id)).collect::<Result<_, _>>()?,
    };
    let mut orders = Vec::new();
    for page in pages {
        for lang in &languages {
            orders.extend(profiles.iter().flat_map(|profile| Order::of(page, *lang, profile)));
        }
    }
    // Asked for twice is made once.
    let mut seen = std::collections::BTreeSet::new();
    orders.retain(|order| seen.insert((order.page.id.clone(), order.lang, order.profile, order.large)));
    Ok(orders)
}

fn profiles<'a>(site: &'a Site, named: &[String]) -> Result<Vec<&'a str>, CannotRun> {
    match named {
        [] => Ok(vec![HOME]),
        names => names.iter().map(|name| profile(site, name)).collect(),
    }
}

fn ticket(site: &Site, print: &Print) -> Result<Option<Ticket>, CannotRun> {
    let Some(asked) = &print.ticket else { return Ok(None) };
    let lang = asked.as_deref().map_or(Ok(site.config.original), |tag| asked::language(site, tag))?;
    Ok(Some(Ticket { lang, quantity: print.quantity }))
}

fn profile<'a>(site: &'a Site, name: &str) -> Result<&'a str, CannotRun> {
    let profiles = &site.config.print.profiles;
    profiles.get_key_value(name).map(|(name, _)| name.as_str()).ok_or_else(|| {
        let known: Vec<&str> = profiles.keys().map(String::as_str).collect();
        CannotRun::Unknown(format!("there is no profile `{name}`, only {}", known.join(", ")))
    })
}

fn page<'a>(site: &'a Site, id: &str) -> Result<&'a Page, CannotRun> {
    let page = asked::page(site, id)?;
    if page.settings.format.is_none() {
        return Err(CannotRun::Unknown(format!("the page `{id}` has no handout")));
    }
    Ok(page)
}
