//! [`ContactWords`]: a contact's block, line by line.

use std::collections::BTreeSet;

use super::dates::Length;
use super::hours::hours_words;
use super::names::{country_name, language_name};
use super::way::{self, WayWords};
use crate::catalog::{Audience, Link, Site, Version};
use crate::config::LangId;
use crate::register::{AnsweredBy, Contact, ContactId, Cost, Hours, Means, Status, Visibility};
use crate::schema::{Field, Localized, Room};

/// A contact as a reader sees it. Every field is plain text of the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactWords {
    /// What it is called.
    pub name: String,
    /// Something that must be known now.
    pub alert: Option<String>,
    /// What it is for.
    pub what: Option<String>,
    /// Its numbers.
    pub numbers: Vec<WayWords>,
    /// Its accounts in messengers.
    pub accounts: Vec<WayWords>,
    /// Its e-mail address.
    pub email: Option<WayWords>,
    /// Who answers, when, at what cost, and what else must be known; the police line comes first.
    pub remarks: Vec<String>,
    /// Its web page.
    pub url: Option<String>,
}

impl ContactWords {
    /// One with a name and nothing else.
    fn named(name: String) -> Self {
        let (numbers, accounts, remarks) = (Vec::new(), Vec::new(), Vec::new());
        ContactWords { name, alert: None, what: None, numbers, accounts, email: None, remarks, url: None }
    }

    /// Everything that it can be reached by, in the order in which it is said.
    pub fn ways(&self) -> impl Iterator<Item = &WayWords> {
        self.numbers.iter().chain(&self.accounts).chain(&self.email)
    }
}

/// What the words are made for. A contact may be meant for paper only (DESIGN 3, `visibility`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A page that anybody can find, or a PDF that it links.
    Web,
    /// A sheet that is given from hand to hand.
    Paper,
}

/// Whether a contact's number may be shown there.
pub(super) fn is_shown(site: &Site, contact: &Contact, medium: Medium) -> bool {
    match contact.visibility {
        Visibility::Public => true,
        Visibility::Print => medium == Medium::Paper || site.audience == Audience::Team,
        Visibility::Team => site.audience == Audience::Team,
        Visibility::Never => false,
    }
}

/// The whole block of a contact.
pub fn contact_words(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let tag = &site.config.language(lang).tag;
    let localized = |text: &Localized| text.get(tag).to_owned();
    let named = ContactWords::named(localized(&contact.name));
    if !is_shown(site, contact, medium) {
        return ContactWords { remarks: vec![site.strings.text(lang, "paper-only")], ..named };
    }
    ContactWords {
        alert: contact.alert.as_ref().map(localized),
        what: contact.what.as_ref().map(localized),
        numbers: contact.phones.iter().map(|line| way::number(site, line, lang)).collect(),
        accounts: contact.accounts.iter().map(way::account).collect(),
        email: contact.email.as_ref().map(way::email),
        remarks: remarks(site, contact, lang),
        url: contact.url.as_ref().map(ToString::to_string),
        ..named
    }
}

/// The block of a contact on a panel, where there is little room: a few words about who answers, when, at what cost
/// and from where. What must be known now stays whole.
pub fn panel_words(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let words = reached(site, id, lang, medium);
    if !is_shown(site, contact, medium) {
        return words;
    }
    let say = |key| site.strings.text(lang, key);
    let mut remarks: Vec<String> = contact.answered_by.map(|who| say(who_in_short(who))).into_iter().collect();
    remarks.extend(hours(site, id, lang));
    remarks.extend(contact.cost.map(|cost| say(cost_in_short(cost))));
    // Said once: on a panel, numbers that work from one country only stand together.
    let inside: BTreeSet<&str> = contact.phones.iter().filter_map(|line| line.phone.country()).collect();
    remarks.extend(inside.into_iter().map(|country| {
        site.strings.format(lang, "only-inside-short", &[("country", &country_name(site, country, lang))])
    }));
    remarks.extend((contact.status == Status::Unverified).then(|| say("unverified")));
    remarks.extend(contact.remarks(Room::Panel).map(|remark| remark_words(site, remark, lang)));
    let mut remarks: Vec<String> = words.remarks.into_iter().chain(remarks).collect();
    // They stand in one line, and no stop stands before the next.
    if let Some((_, before)) = remarks.split_last_mut() {
        before.iter_mut().for_each(|remark| remark.truncate(remark.trim_end_matches(['.', '។']).len()));
    }
    ContactWords { remarks, ..words }
}

/// The same on a strip that is torn off, which has room for a name, a number and who answers.
pub fn strip_words(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let mut words = reached(site, id, lang, medium);
    if is_shown(site, contact, medium) {
        words.remarks.extend(contact.answered_by.map(|who| site.strings.text(lang, who_in_short(who))));
    }
    words
}

/// The same as on a panel for the head of a web page.
pub fn help_words(site: &Site, id: ContactId, lang: LangId) -> ContactWords {
    panel_words(site, id, lang, Medium::Web)
}

/// The name, what must be known now and how the contact is reached, where there is little room: by its numbers, else by
/// the first field of the register that leads to somebody. A place leads there by its words.
fn reached(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let mut words = contact_words(site, id, lang, medium);
    words.name = short_name(site, id, lang).to_owned();
    words.what = None;
    if !is_shown(site, contact, medium) {
        return words;
    }
    words.remarks.clear();
    words.numbers = contact.phones.iter().map(|line| way::number_in_short(site, line, lang)).collect();
    if !words.numbers.is_empty() {
        words.accounts.clear();
    }
    if !words.numbers.is_empty() || !words.accounts.is_empty() {
        words.email = None;
    }
    let mut leads = words.ways().next().is_some();
    if let Some(place) = contact.remarks(Room::Sheet).find(|(field, _)| field.stands_in && !leads) {
        words.remarks.push(remark_words(site, place, lang));
        leads = true;
    }
    if leads {
        words.url = None;
    }
    words
}

/// When somebody answers, in a few words. `None` where it is not known.
pub fn hours(site: &Site, id: ContactId, lang: LangId) -> Option<String> {
    Some(in_few_words(site, lang, site.registers.contact(id).hours.as_ref()?))
}

/// The same of hours in OpenStreetMap's notation. `None` where they cannot be said.
pub(crate) fn stated_hours(site: &Site, lang: LangId, text: &str) -> Option<String> {
    Hours::parse(text).ok().map(|hours| in_few_words(site, lang, &hours))
}

fn in_few_words(site: &Site, lang: LangId, hours: &Hours) -> String {
    hours_words(site, lang, hours, Length::Short).text
}

/// The number that stands beside a site's address on paper: the first of the text that is not the
/// police's.
pub fn spare_number(site: &Site, version: &Version<'_>, medium: Medium) -> Option<WayWords> {
    version.draft.document.links().find_map(|(_, link, _)| {
        let Link::Contact(id) = link else { return None };
        let contact = site.registers.contact(*id);
        let safe = contact.answered_by != Some(AnsweredBy::Police) && is_shown(site, contact, medium);
        // Somebody must answer when it is called.
        let called = contact.phones.iter().find(|line| line.by == Means::Call);
        called.filter(|_| safe).map(|line| way::number(site, line, version.shown))
    })
}

pub(super) fn who_in_short(answered_by: AnsweredBy) -> &'static str {
    match answered_by {
        AnsweredBy::Police => "police-short",
        AnsweredBy::Ngo => "ngo-short",
        AnsweredBy::Government => "government-short",
        AnsweredBy::Embassy => "embassy-short",
    }
}

pub(super) fn cost_in_short(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "free-short",
        Cost::Normal => "normal-short",
        Cost::International => "international-short",
    }
}

/// What a contact is called.
pub fn contact_name(site: &Site, id: ContactId, lang: LangId) -> &str {
    site.registers.contact(id).name.get(&site.config.language(lang).tag)
}

/// The sentences of its own that a block says of a contact, each behind the words for its field.
pub fn sentences_beside(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> Vec<String> {
    let contact = site.registers.contact(id);
    let texts = contact.remarks(Room::Sheet).filter(|_| is_shown(site, contact, medium));
    texts.map(|remark| remark_words(site, remark, lang)).collect()
}

/// The same as the register has them.
pub fn texts_beside(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> Vec<&str> {
    let contact = site.registers.contact(id);
    let texts = contact.remarks(Room::Sheet).filter(|_| is_shown(site, contact, medium));
    texts.map(|(_, text)| text.get(&site.config.language(lang).tag)).collect()
}

/// What a contact is called where there is little room.
pub fn short_name(site: &Site, id: ContactId, lang: LangId) -> &str {
    let contact = site.registers.contact(id);
    contact.short.as_ref().unwrap_or(&contact.name).get(&site.config.language(lang).tag)
}

/// A contact's first number, else its first account, its e-mail address or its web page, and what must be said beside it, in short: that
/// the police answer, that it is closed or not sure, by which means and from where. For the inside of a sentence. A
/// contact without any of them keeps what must be said.
pub fn inline_number(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> (Option<WayWords>, Option<String>) {
    let contact = site.registers.contact(id);
    let say = |key| site.strings.text(lang, key);
    if !is_shown(site, contact, medium) {
        // What it says of itself is meant for the same eyes as its number.
        return (None, Some(say("paper-only").trim_end_matches(['.', '។']).to_owned()));
    }
    let tag = &site.config.language(lang).tag;
    let mut beside = Vec::new();
    beside.extend(contact.alert.as_ref().map(|alert| alert.get(tag).to_owned()));
    beside.extend((contact.answered_by == Some(AnsweredBy::Police)).then(|| say("police-short")));
    beside.extend((contact.status == Status::Unverified).then(|| say("unverified")));
    let number = contact.first_phone().map(|line| way::number(site, line, lang));
    let number = number.or_else(|| contact.first_account().map(way::account));
    let number = number.or_else(|| contact.email.as_ref().map(way::email));
    let number = number.or_else(|| contact.url.as_ref().map(way::page));
    let remarks = number.iter().flat_map(|number| number.remarks.iter().cloned());
    // A name is nothing without its messenger.
    let at = if contact.phones.is_empty() { 0 } else { beside.len() };
    beside.splice(at..at, remarks);
    // Each is a sentence by itself elsewhere; in brackets the stops go.
    let beside: Vec<&str> = beside.iter().map(|text| text.trim_end_matches(['.', '។'])).collect();
    let beside = (!beside.is_empty()).then(|| beside.join("; "));
    (number, beside)
}

fn remarks(site: &Site, contact: &Contact, lang: LangId) -> Vec<String> {
    let strings = &site.strings;
    let mut remarks = Vec::new();
    if let Some(answered_by) = contact.answered_by {
        remarks.push(strings.text(lang, who_answers(answered_by)));
    }
    if contact.status == Status::Unverified {
        remarks.push(strings.text(lang, "unverified"));
    }
    remarks.extend(contact.hours.as_ref().map(|hours| hours_words(site, lang, hours, Length::Long).text));
    if let Some(cost) = contact.cost {
        remarks.push(strings.text(lang, cost_sentence(cost)));
    }
    if !contact.languages.is_empty() {
        let names: Vec<String> = contact.languages.iter().map(|tag| language_name(site, tag.as_str(), lang)).collect();
        remarks.push(strings.format(lang, "speaks", &[("languages", &joined(site, &names, lang))]));
    }
    remarks.extend(contact.remarks(Room::Sheet).map(|remark| remark_words(site, remark, lang)));
    remarks
}

/// A text of the register as a sentence of its own, behind the words for its field where there are such.
fn remark_words(site: &Site, (field, text): (&Field, &Localized), lang: LangId) -> String {
    let words = text.get(&site.config.language(lang).tag);
    let said = site.strings.find(lang, &remark_key(field), &[("words", words)]);
    said.unwrap_or_else(|| words.to_owned())
}

/// The own words before a text of a field.
pub(super) fn remark_key(field: &Field) -> String {
    format!("contact-{}", field.name)
}

pub(crate) fn who_answers(answered_by: AnsweredBy) -> &'static str {
    match answered_by {
        AnsweredBy::Police => "police",
        AnsweredBy::Ngo => "answered-ngo",
        AnsweredBy::Government => "answered-government",
        AnsweredBy::Embassy => "answered-embassy",
    }
}

pub(crate) fn cost_sentence(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "cost-free",
        Cost::Normal => "cost-normal",
        Cost::International => "cost-international",
    }
}

/// "Khmer, Thai and Vietnamese" in the reader's language.
fn joined(site: &Site, names: &[String], lang: LangId) -> String {
    let Some((last, rest)) = names.split_last() else { return String::new() };
    if rest.is_empty() {
        return last.clone();
    }
    format!("{}{}{last}", rest.join(&site.strings.text(lang, "list-comma")), site.strings.text(lang, "list-and"))
}
