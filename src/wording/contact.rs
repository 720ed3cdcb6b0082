//! [`ContactWords`]: a contact's block, line by line.

use std::collections::BTreeSet;

use super::dates::Length;
use super::hours::hours_words;
use crate::catalog::{Audience, Link, Site, Version};
use crate::config::LangId;
use crate::register::{AnsweredBy, Contact, ContactId, Cost, Hours, Means, PhoneLine, Status, Visibility};

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
    pub numbers: Vec<NumberWords>,
    /// Who answers, when, at what cost; the police line comes first.
    pub remarks: Vec<String>,
    /// Its web page.
    pub url: Option<String>,
}

/// A number as a reader sees and dials it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberWords {
    /// `tel:` or `sms:` and the digits.
    pub href: String,
    /// The digits in groups.
    pub display: String,
    /// Behind the digits: by which means, from where.
    pub remarks: Vec<String>,
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
fn is_shown(site: &Site, contact: &Contact, medium: Medium) -> bool {
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
    let localized = |text: &crate::schema::Localized| text.get(tag).to_owned();
    if !is_shown(site, contact, medium) {
        let remarks = vec![site.strings.text(lang, "paper-only")];
        let name = localized(&contact.name);
        return ContactWords { name, alert: None, what: None, numbers: Vec::new(), remarks, url: None };
    }
    ContactWords {
        name: localized(&contact.name),
        alert: contact.alert.as_ref().map(localized),
        what: contact.what.as_ref().map(localized),
        numbers: contact.phones.iter().map(|line| number(site, line, lang)).collect(),
        remarks: remarks(site, contact, lang, localized),
        url: contact.url.as_ref().map(ToString::to_string),
    }
}

/// The block of a contact on a panel, where there is little room: a few words about who answers, when, at what cost
/// and from where. What must be known now stays whole.
pub fn panel_words(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    in_short(site, id, lang, medium)
}

/// The same on a strip that is torn off, which has room for a name, a number and who answers.
pub fn strip_words(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let words = panel_words(site, id, lang, medium);
    if words.numbers.is_empty() {
        return words;
    }
    let who = contact.answered_by.map(|who| site.strings.text(lang, who_in_short(who)));
    ContactWords { remarks: who.into_iter().collect(), ..words }
}

/// The same for the head of a web page.
pub fn help_words(site: &Site, id: ContactId, lang: LangId) -> ContactWords {
    in_short(site, id, lang, Medium::Web)
}

fn in_short(site: &Site, id: ContactId, lang: LangId, medium: Medium) -> ContactWords {
    let contact = site.registers.contact(id);
    let say = |key| site.strings.text(lang, key);
    let mut words = contact_words(site, id, lang, medium);
    words.what = None;
    words.url = None;
    if words.numbers.is_empty() {
        return words;
    }
    words.remarks = contact.answered_by.map(|who| say(who_in_short(who))).into_iter().collect();
    words.remarks.extend(hours(site, id, lang));
    words.remarks.extend(contact.cost.map(|cost| say(cost_in_short(cost))));
    // Said once: on a panel, numbers that work from one country only stand together.
    let inside: BTreeSet<&str> = contact.phones.iter().filter_map(|line| line.phone.country()).collect();
    words.remarks.extend(inside.into_iter().map(|country| {
        site.strings.format(lang, "only-inside-short", &[("country", &country_name(site, country, lang))])
    }));
    words.remarks.extend((contact.status == Status::Unverified).then(|| say("unverified")));
    for (number, line) in words.numbers.iter_mut().zip(&contact.phones) {
        number.remarks = by_means(site, line, lang).into_iter().collect();
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
pub fn spare_number(site: &Site, version: &Version<'_>, medium: Medium) -> Option<NumberWords> {
    version.draft.document.links().find_map(|(_, link, _)| {
        let Link::Contact(id) = link else { return None };
        let contact = site.registers.contact(*id);
        let safe = contact.answered_by != Some(AnsweredBy::Police) && is_shown(site, contact, medium);
        contact.phones.first().filter(|_| safe).map(|line| number(site, line, version.shown))
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

/// A contact's first number and what must be said beside it, in short: that the police answer, that it
/// is closed or not sure, by which means and from where. For the inside of a sentence. A contact
/// without a number keeps what must be said.
pub fn inline_number(
    site: &Site,
    id: ContactId,
    lang: LangId,
    medium: Medium,
) -> (Option<NumberWords>, Option<String>) {
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
    let number = contact.phones.first().map(|line| number(site, line, lang));
    beside.extend(number.iter().flat_map(|number| number.remarks.iter().cloned()));
    // Each is a sentence by itself elsewhere; in brackets the stops go.
    let beside: Vec<&str> = beside.iter().map(|text| text.trim_end_matches(['.', '។'])).collect();
    let beside = (!beside.is_empty()).then(|| beside.join("; "));
    (number, beside)
}

fn number(site: &Site, line: &PhoneLine, lang: LangId) -> NumberWords {
    let strings = &site.strings;
    let scheme = if line.by == Means::Text { "sms" } else { "tel" };
    let mut remarks: Vec<String> = by_means(site, line, lang).into_iter().collect();
    if let Some(country) = line.phone.country() {
        remarks.push(strings.format(lang, "only-inside", &[("country", &country_name(site, country, lang))]));
    }
    NumberWords {
        href: format!("{scheme}:{}", line.phone.dialled()),
        display: line.phone.display().to_owned(),
        remarks,
    }
}

/// How a number is used, where it is not called.
fn by_means(site: &Site, line: &PhoneLine, lang: LangId) -> Option<String> {
    match line.by {
        Means::Text => Some(site.strings.text(lang, "by-text")),
        Means::Call
        | Means::Whatsapp
        | Means::Telegram
        | Means::Signal
        | Means::Line
        | Means::Viber
        | Means::Messenger => line.by.brand().map(str::to_owned),
    }
}

/// The name of a country in the reader's language, else its code.
pub(crate) fn country_name(site: &Site, country: &str, lang: LangId) -> String {
    site.strings.country(lang, country).unwrap_or_else(|| country.to_owned())
}

fn remarks(
    site: &Site,
    contact: &Contact,
    lang: LangId,
    localized: impl Fn(&crate::schema::Localized) -> String,
) -> Vec<String> {
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
    remarks.extend(contact.confidential.as_ref().map(localized));
    remarks
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

/// The name of a language in the reader's language, else in its own, else its tag.
pub(crate) fn language_name(site: &Site, tag: &str, lang: LangId) -> String {
    let said = site.strings.language(lang, tag);
    said.or_else(|| site.config.find(tag).map(|id| site.config.language(id).name.clone()))
        .unwrap_or_else(|| tag.to_owned())
}

/// "Khmer, Thai and Vietnamese" in the reader's language.
fn joined(site: &Site, names: &[String], lang: LangId) -> String {
    let Some((last, rest)) = names.split_last() else { return String::new() };
    if rest.is_empty() {
        return last.clone();
    }
    format!("{}{}{last}", rest.join(&site.strings.text(lang, "list-comma")), site.strings.text(lang, "list-and"))
}
