//! [`Contact`]: somebody who can be reached, and all that is known about how.
//! Field names follow Open Referral HSDS 3 where it has one.

use super::checked::{Call, Check, calls, checks, languages};
use super::hours::Hours;
use super::phone::{self, PhoneLine};
use super::provenance::{self, Provenance, Status};
use super::way::Way;
use crate::config::Config;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{Fields, Localized, Says, Stamp, Url, words};

/// One entry of `contacts.toml`.
#[derive(Debug, Clone)]
pub struct Contact {
    /// What it is called.
    pub name: Localized,
    /// What it is for, in one plain sentence.
    pub what: Option<Localized>,
    /// Its numbers; may be empty.
    pub phones: Vec<PhoneLine>,
    /// When somebody answers; absent is not known.
    pub hours: Option<Hours>,
    /// Languages spoken there; empty is not known.
    pub languages: Vec<Lang>,
    /// What a call costs; absent is not known.
    pub cost: Option<Cost>,
    /// Who answers; absent is not known.
    pub answered_by: Option<AnsweredBy>,
    /// Whom it is for, as words of the register.
    pub audience: Vec<String>,
    /// What it says about keeping things private.
    pub confidential: Option<Localized>,
    /// Its web page.
    pub url: Option<Url>,
    /// Who may see it.
    pub visibility: Visibility,
    /// How sure it is.
    pub status: Status,
    /// Something that readers must know now.
    pub alert: Option<Localized>,
    /// Where it is known from.
    pub sources: Vec<Provenance>,
    /// Why it must not be called to test it, such as a crisis line.
    pub no_test_calls: Option<String>,
    /// Test calls.
    pub calls: Vec<Call>,
    /// Who has read what it says in other languages.
    pub read: Vec<Stamp>,
    /// What was done instead of calls.
    pub checks: Vec<Check>,
    /// How it is found without a number: its name, what it is for and its web page, in the original language.
    pub otherwise: Way,
    /// For the team.
    pub note: Option<String>,
}

impl Contact {
    /// Everything of it that is said to readers in words.
    pub fn texts(&self) -> impl Iterator<Item = &Localized> {
        let optional = [&self.what, &self.confidential, &self.alert];
        std::iter::once(&self.name).chain(optional.into_iter().flatten())
    }

    /// Whether somebody has read a text of it in another language, beside the original.
    pub fn is_read(&self, original: &str, text: &str) -> bool {
        if self.read.is_empty() {
            return false;
        }
        let both = Says::beside(original, text);
        self.read.iter().any(|stamp| stamp.holds(both))
    }

    /// Whether readers of the web or of paper are given its numbers.
    pub fn is_for_readers(&self) -> bool {
        !self.is_withheld() && matches!(self.visibility, Visibility::Public | Visibility::Print)
    }

    /// Whether readers may be given it at all.
    pub fn is_withheld(&self) -> bool {
        self.status == Status::Contradicted || self.visibility == Visibility::Never
    }
}

words! {
    /// What a call costs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Cost {
        /// Nothing.
        Free = "free",
        /// What any call costs.
        Normal = "normal",
        /// What a call abroad costs.
        International = "international",
    }
}

words! {
    /// Who answers. Police is always said beside the number (DESIGN 3).
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum AnsweredBy {
        /// An association or charity.
        Ngo = "ngo",
        /// A government office that is not the police.
        Government = "government",
        /// An embassy or foreign ministry.
        Embassy = "embassy",
        /// The police.
        Police = "police",
    }
}

words! {
    /// Who may see a contact.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Visibility {
        /// Everybody.
        Public = "public",
        /// Only on paper.
        Print = "print",
        /// Only the team.
        Team = "team",
        /// Nobody; kept so that it can be refused.
        Never = "never",
    }
}

/// Reads one entry but its id. `None` where it cannot be used; the findings say why.
pub(super) fn read(fields: &mut Fields<'_>, config: &Config, sink: &mut Sink) -> Option<Contact> {
    let tags = config.tags();
    let hours = hours(fields, sink);
    let name = fields.required_localized("name", &tags, sink);
    let status = fields.required_word("status", Status::WORDS, sink);
    let name = name.unwrap_or_default();
    let what = fields.localized("what", &tags, sink);
    let phones = phone::read(fields, config, sink);
    let url = url(fields, sink);
    let calls = calls(fields, &phones, &config.country, sink);
    let checks = checks(fields, &phones, &config.country, sink);
    let contact = Contact {
        otherwise: otherwise(config, &name, what.as_ref(), url.as_ref()),
        name,
        what,
        phones,
        hours,
        languages: languages(fields, "languages", sink),
        cost: fields.word("cost", Cost::WORDS, sink),
        answered_by: fields.word("answered_by", AnsweredBy::WORDS, sink),
        audience: fields.texts("for", sink).into_iter().map(|word| word.value).collect(),
        confidential: fields.localized("confidential", &tags, sink),
        url,
        visibility: fields.word("visibility", Visibility::WORDS, sink).unwrap_or(Visibility::Public),
        status: status?,
        alert: fields.localized("alert", &tags, sink),
        sources: provenance::read(fields, sink),
        no_test_calls: fields.text("no-test-calls", sink).map(|why| why.value),
        calls,
        checks,
        read: Stamp::list(fields, "reviewed", sink),
        note: fields.text("note", sink).map(|note| note.value),
    };
    Some(contact)
}

/// The words by which people without a telephone number to call find the contact.
fn otherwise(config: &Config, name: &Localized, what: Option<&Localized>, url: Option<&Url>) -> Way {
    let original = &config.original().tag;
    let words = [Some(name), what].into_iter().flatten().map(|text| text.get(original, original));
    Way::of_words(words.chain(url.map(Url::as_str)).collect::<Vec<_>>().join(" "))
}

fn hours(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<Hours> {
    let text = fields.text("hours", sink)?;
    match Hours::parse(&text.value) {
        Ok(hours) => Some(hours),
        Err(bad) => {
            let message = format!("`{}` {}", text.value, bad.why.message());
            sink.push(fields.finding(Rule::BadHours, text.span, message).hint(bad.hint()));
            None
        }
    }
}

fn url(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<Url> {
    let text = fields.text("url", sink)?;
    let url = Url::parse(&text.value).ok().filter(Url::is_web);
    if url.is_none() {
        let message = format!("`{}` is not a web address", text.value);
        fields.bad(text.span, message, "write the whole address with `https://`", sink);
    }
    url
}
