//! `recordings`: what a page must say aloud, and who has heard that its recording says it.

use toml_edit::Item;

use super::asked;
use super::load::load;
use super::outcome::{CannotRun, Outcome, Surroundings, end};
use crate::catalog::{Audience, Page, Site};
use crate::cli::recordings::{Action, Recordings, Stamp as Asked};
use crate::cli::report;
use crate::config::LangId;
use crate::diag::Sink;
use crate::markup::Draft;
use crate::publish;
use crate::schema::{Stamp, document, keeps_lines, written};
use crate::wording::{Heard, aloud};

/// Does what is asked for with recordings.
pub(super) fn recordings(recordings: &Recordings, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = recordings.action.common();
    let mut sink = Sink::new();
    let Some(loaded) = load(&common.site, false, Audience::Team, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    let site = &loaded.site;
    match &recordings.action {
        Action::Script(asked) => {
            let (page, lang) = find(site, &asked.page, asked.lang.as_deref())?;
            aloud(site, &site.version(page, lang)).iter().try_for_each(|line| report::data(line))?;
        }
        Action::Stamp(asked) => stamp(site, asked, surroundings)?,
    }
    Ok(Outcome::Clean)
}

fn find<'a>(site: &'a Site, page: &str, tag: Option<&str>) -> Result<(&'a Page, LangId), CannotRun> {
    let lang = tag.map_or(Ok(site.config.original), |tag| asked::language(site, tag))?;
    Ok((asked::page(site, page)?, lang))
}

fn stamp(site: &Site, asked: &Asked, surroundings: Surroundings) -> Result<(), CannotRun> {
    let (page, lang) = find(site, &asked.page, asked.lang.as_deref())?;
    let tag = &site.config.language(lang).tag;
    let on = asked.on.unwrap_or(surroundings.today);
    if on > surroundings.today {
        let why = format!("what is heard on {on} has not been heard yet: today is {}", surroundings.today);
        return Err(CannotRun::Unknown(why));
    }
    let draft = page.drafts(&site.config).find(|(own, _)| *own == lang).map(|(_, draft)| draft);
    let Some(draft) = draft.filter(|draft: &&Draft<_>| draft.front.audio.is_some()) else {
        return Err(CannotRun::Unknown(format!("the page `{}` has no recording in `{tag}`", page.id)));
    };
    let version = site.version(page, lang);
    let Some(heard) = Heard::of(site, &version) else {
        return Err(CannotRun::Unknown(format!("the recording of `{}` in `{tag}` is not there", page.id)));
    };
    aloud(site, &version).iter().try_for_each(|line| report::data(line))?;
    let stamp = Stamp { on, by: asked.by.clone(), says: heard.parts() };
    let path = draft.document.source().path();
    publish::amend(&path.under(&asked.common.site), &report::waiting, |text| stamped(text, &stamp))?;
    report::say(&format!("handbill: the recording of `{}` in `{tag}` is stamped by {} on {on}", page.id, asked.by))?;
    Ok(())
}

/// The page's file with the stamp under `[audio]`. An older stamp is replaced; comments, order and the ends of lines
/// stay.
fn stamped(text: &str, stamp: &Stamp) -> Result<String, String> {
    let (before, rest) = text.split_once("+++").ok_or("it has no front matter")?;
    let lines = rest.split_inclusive('\n').take_while(|line| line.trim_end() != "+++");
    let (front, after) = rest.split_at_checked(lines.map(str::len).sum()).ok_or("its front matter has no end")?;
    let mut document = document(front)?;
    let audio = document.get_mut("audio").and_then(Item::as_table_like_mut).ok_or("`audio` is not a table")?;
    let mut is_new = true;
    for (name, mut value) in stamp.entry() {
        match audio.get_mut(&name) {
            // What stands around the old value, such as a comment, stays there.
            Some(Item::Value(old)) => {
                *value.decor_mut() = old.decor().clone();
                *old = value;
                is_new = false;
            }
            Some(_) => return Err(format!("`{name}` is not a text")),
            None => drop(audio.insert(&name, Item::Value(value))),
        }
    }
    let new = written(&document, front);
    if is_new && !keeps_lines(front, &new) {
        return Err("it is written in a way that would change; write the lines by hand".to_owned());
    }
    Ok(format!("{before}+++{new}{after}"))
}
