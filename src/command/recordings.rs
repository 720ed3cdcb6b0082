//! `recordings`: what a page must say aloud, and who has heard that its recording says it.

use toml_edit::{DocumentMut, Item, Value};

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
use crate::schema::{Says, Stamp, keeps_lines};
use crate::wording::aloud;

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
            script(site, page, lang).iter().try_for_each(|line| report::data(line))?;
        }
        Action::Stamp(asked) => stamp(site, asked, surroundings)?,
    }
    Ok(Outcome::Clean)
}

fn find<'a>(site: &'a Site, page: &str, tag: Option<&str>) -> Result<(&'a Page, LangId), CannotRun> {
    let lang = tag.map_or(Ok(site.config.original), |tag| asked::language(site, tag))?;
    Ok((asked::page(site, page)?, lang))
}

fn script(site: &Site, page: &Page, lang: LangId) -> Vec<String> {
    aloud(site, &site.version(page, lang))
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
    let lines = script(site, page, lang);
    lines.iter().try_for_each(|line| report::data(line))?;
    let stamp = Stamp { on, by: asked.by.clone(), says: vec![Says::of(&lines.join("\n"))] };
    let path = draft.document.source().path();
    publish::amend(&path.under(&asked.common.site), |text| stamped(text, &stamp))?;
    report::say(&format!("handbill: the recording of `{}` in `{tag}` is stamped by {} on {on}", page.id, asked.by))?;
    Ok(())
}

/// The page's file with the stamp under `[audio]`.
fn stamped(text: &str, stamp: &Stamp) -> Result<String, String> {
    let (before, rest) = text.split_once("+++").ok_or("it has no front matter")?;
    let end = rest.find("\n+++").ok_or("its front matter has no end")? + 1;
    let (front, after) = rest.split_at_checked(end).ok_or("its front matter has no end")?;
    let mut document: DocumentMut = front.parse().map_err(|error: toml_edit::TomlError| error.message().to_owned())?;
    let audio = document.get_mut("audio").and_then(Item::as_table_like_mut).ok_or("`audio` is not a table")?;
    let was_there = audio.get("says").is_some();
    for (name, value) in stamp.entry() {
        // What stands behind the last value, such as a comment, stays there.
        let decor = audio.get(&name).and_then(Item::as_value).map(|old: &Value| old.decor().clone());
        let mut value = value;
        if let Some(decor) = decor {
            *value.decor_mut() = decor;
        }
        audio.insert(&name, Item::Value(value));
    }
    let new = document.to_string();
    if !was_there && !keeps_lines(front, &new) {
        return Err("it is written in a way that would change; write the lines by hand".to_owned());
    }
    Ok(format!("{before}+++{new}{after}"))
}
