//! [`Corrections`]: whom to tell that something is wrong, in one line: at the foot of pages, on paper, on a stick.
//!
//! `site.toml` names the contact. It obeys what any contact obeys, and one thing more: the line helps those who mend the
//! site, so it never costs its readers anything. On paper it gives way where it would make a sheet a draft, or older than
//! its line on checks says; `print/gather.rs` asks for room besides.

use jiff::ToSpan;
use jiff::civil::Date;

use super::checked::checked_on_paper;
use super::contact::{Medium, contact_name, inline_number, is_shown};
use super::notices::{is_draft, of_contact};
use super::own_words::is_sentence_untranslated;
use super::read::is_read;
use super::way::WayWords;
use crate::catalog::{Site, Version};
use crate::config::LangId;
use crate::register::{CallResult, ContactId};
use crate::schema::Room;

/// Whom to tell, in words of the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrections {
    /// The contact.
    pub id: ContactId,
    /// "Is something here wrong or old? Tell Some Office:"
    pub text: String,
    /// Its first number, account or e-mail address, or its web page.
    pub reached: Reached,
    /// What must be known of it: that the police answer, that nobody is sure of it.
    pub beside: Option<String>,
}

impl Corrections {
    /// All of it in one line, with the digits of a number as `digits` writes them.
    pub fn sentence(&self, digits: impl Fn(&str) -> String) -> String {
        let reached = match &self.reached {
            Reached::Way(way) => digits(&way.display),
            Reached::Page(url) => url.clone(),
        };
        let beside = self.beside.as_ref().map_or_else(String::new, |beside| format!(" ({beside})"));
        format!("{} {reached}{beside}", self.text)
    }
}

/// How somebody is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    /// By a number, an account or an e-mail address.
    Way(WayWords),
    /// By a web page, where there is none of these.
    Page(String),
}

impl Reached {
    /// What a press opens. `None` where nothing can.
    pub fn href(&self) -> Option<&str> {
        match self {
            Reached::Way(way) => way.href.as_deref(),
            Reached::Page(url) => Some(url),
        }
    }

    /// What is read.
    pub fn display(&self) -> &str {
        match self {
            Reached::Way(way) => &way.display,
            Reached::Page(url) => url,
        }
    }
}

/// Whom readers may tell. `None` where `site.toml` names nobody, or somebody they are not given there, who was found
/// wrong or closed, or who has nothing of these.
pub fn corrections(site: &Site, lang: LangId, medium: Medium) -> Option<Corrections> {
    let id = site.corrections?;
    let contact = site.registers.contact(id);
    if contact.is_withheld() || contact.is_lost(site.today) || !is_shown(site, contact, medium) {
        return None;
    }
    let (number, beside) = inline_number(site, id, lang, medium);
    let is_page = contact.phones.is_empty() && contact.written_to().next().is_none();
    let reached = number.map(|way| if is_page { Reached::Page(way.display) } else { Reached::Way(way) })?;
    let text = site.strings.format(lang, "wrong-tell", &[("name", contact_name(site, id, lang))]);
    Some(Corrections { id, text, reached, beside })
}

/// The same for a handout that is printed on a `day`.
pub fn corrections_on_paper(site: &Site, version: &Version<'_>, medium: Medium, day: Date) -> Option<Corrections> {
    let found = corrections(site, version.shown, medium)?;
    let is_final = of_contact(site, found.id, Room::Line, day).is_empty()
        && is_read(site, version, found.id)
        && !is_sentence_untranslated(site, version.shown, "wrong-tell", found.id);
    let stands = is_final || is_draft(site, version, day);
    (stands && !is_older(site, version, found.id)).then_some(found)
}

/// Whether the contact was checked before everything on the handout was, so that its line on checks would not be true.
fn is_older(site: &Site, version: &Version<'_>, id: ContactId) -> bool {
    let Some(checked) = checked_on_paper(site, version) else { return false };
    let contact = site.registers.contact(id);
    let found = contact.found_of_all(site.today).filter(|found| found.result == CallResult::Ok);
    let Some(found) = found else { return !contact.phones.is_empty() };
    let renew = found.on.checked_add(site.config.freshness.contact_days.days()).unwrap_or(found.on);
    found.on < checked.on || renew < checked.renew
}
