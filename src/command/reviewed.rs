//! `translate reviewed`: parts of texts that somebody has read, shown and stamped as they are now.

use jiff::civil::Date;

use super::asked;
use super::outcome::{CannotRun, Outcome, Surroundings, counted};
use crate::catalog::{Page, ReadPart, Site};
use crate::cli::report;
use crate::cli::translate::Reviewed;
use crate::config::LangId;
use crate::register::Lookup;
use crate::schema::{Says, Stamp, append};
use crate::source::RelPath;
use crate::{publish, translate};

/// Everything that is asked for is looked up before anything is written.
pub(super) fn reviewed(site: &Site, asked: &Reviewed, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let lang = asked::language(site, &asked.lang)?;
    let on = asked.on.unwrap_or(surroundings.today);
    if on > surroundings.today {
        let why = format!("what is read on {on} has not been read yet: today is {}", surroundings.today);
        return Err(CannotRun::Unknown(why));
    }
    let what = asked.what.iter().map(|name| find(site, name, lang)).collect::<Result<Vec<_>, _>>()?;
    let mut read = 0;
    for (name, what) in asked.what.iter().zip(what) {
        read += match what {
            What::Page(page) => of_page(site, page, lang, asked, on)?,
            What::Contact(says) => of_contact(name, says, asked, on)?,
        };
    }
    let parts = counted(read, "part", "parts");
    report::say(&match read {
        0 => "handbill: all of it was read before, as it is now".to_owned(),
        _ => format!("handbill: {parts} in `{}` stamped by {} on {on}", asked.lang, asked.by),
    })?;
    Ok(Outcome::Clean)
}

/// What somebody has read.
enum What<'a> {
    Page(&'a Page),
    /// The texts of a contact that nobody has read as they are now.
    Contact(Vec<(Says, String)>),
}

fn find<'a>(site: &'a Site, name: &str, lang: LangId) -> Result<What<'a>, CannotRun> {
    let Some(id) = name.strip_prefix("contact:") else {
        let page = asked::page(site, name)?;
        if lang != site.config.original && !page.translations.contains_key(&lang) {
            let tag = &site.config.language(lang).tag;
            return Err(CannotRun::Unknown(format!("the page `{name}` is not translated into `{tag}`")));
        }
        return Ok(What::Page(page));
    };
    let Lookup::Found(id) = site.registers.find_contact(id) else {
        let near = site.registers.contact_names().min_by_key(|known| strsim::levenshtein(known, id));
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `contact:{near}`?"));
        return Err(CannotRun::Unknown(format!("there is no contact `{id}`{hint}")));
    };
    if lang == site.config.original {
        let why = "a contact is read in a language that it was translated into, beside the original";
        return Err(CannotRun::Unknown(why.to_owned()));
    }
    let (contact, tag) = (site.registers.contact(id), &site.config.language(lang).tag);
    let texts = contact.said().filter_map(|text| Some((text.original(), text.exact(tag)?)));
    let unread = texts.filter(|(original, own)| !contact.is_read(original, own));
    Ok(What::Contact(
        unread.map(|(original, own)| (Says::beside(original, own), format!("{original} = {own}"))).collect(),
    ))
}

/// Shows each part that nobody has read as it is now, and stamps it. Gives back how many there were.
fn of_page(site: &Site, page: &Page, lang: LangId, asked: &Reviewed, on: Date) -> Result<usize, CannotRun> {
    let (unread, source) = match page.translations.get(&lang) {
        Some(text) => (text.unread(page), text.draft.document.source()),
        None => (page.unread(), page.original.document.source()),
    };
    for part in &unread {
        let place = source.place(part.span);
        report::data(&format!("{}:{}: {}", place.file, place.line, part.text.replace('\n', " ")))?;
    }
    if unread.is_empty() {
        return Ok(0);
    }
    let tag = &site.config.language(lang).tag;
    let path = RelPath::from_safe(format!("content/{tag}/.original/{}.toml", page.id)).under(&asked.common.site);
    let count = unread.len();
    let stamp = Stamp { on, by: asked.by.clone(), says: unread.into_iter().map(|part: ReadPart| part.says).collect() };
    if let Some(folder) = path.parent() {
        publish::folder(folder)?;
    }
    publish::amend_or_begin(&path, &report::waiting, |text| translate::reviewed(text, &stamp))?;
    Ok(count)
}

fn of_contact(name: &str, unread: Vec<(Says, String)>, asked: &Reviewed, on: Date) -> Result<usize, CannotRun> {
    for (_, words) in &unread {
        report::data(&format!("{name}: {words}"))?;
    }
    if unread.is_empty() {
        return Ok(0);
    }
    let count = unread.len();
    let stamp = Stamp { on, by: asked.by.clone(), says: unread.into_iter().map(|(says, _)| says).collect() };
    let id = name.trim_start_matches("contact:");
    let path = asked.common.site.join("content/contacts.toml");
    let add = |text: &str| append(text, ("contact", id), "reviewed", stamp.entry()).map_err(|why| why.to_string());
    publish::amend(&path, &report::waiting, add)?;
    Ok(count)
}
