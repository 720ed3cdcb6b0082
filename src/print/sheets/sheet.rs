//! What all sheets share: their words, and how one is set.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::Site;
use crate::config::LangId;
use crate::diag::Sink;
use crate::print::finish::{Pdf, finish};
use crate::print::impose;
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};

/// What the program says in the language of a sheet, ready to be set.
pub(super) struct Words<'a> {
    pub(super) site: &'a Site,
    pub(super) lang: LangId,
    breaker: Breaker<'a>,
}

impl<'a> Words<'a> {
    pub(super) fn of(site: &'a Site, lang: LangId) -> Self {
        Words { site, lang, breaker: Breaker::new(&site.config.language(lang).unbroken) }
    }

    /// The tag of the language.
    pub(super) fn tag(&self) -> &'a str {
        self.site.config.language(self.lang).tag.as_str()
    }

    /// A message.
    pub(super) fn say(&self, key: &str) -> String {
        self.mark(&self.site.strings.text(self.lang, key))
    }

    /// A message with what it is about.
    pub(super) fn format(&self, key: &str, arguments: &[(&'static str, &str)]) -> String {
        self.mark(&self.site.strings.format(self.lang, key, arguments))
    }

    /// Any other text: its lines may end where they should.
    pub(super) fn mark(&self, text: &str) -> String {
        self.breaker.mark(text)
    }
}

/// A sheet to set.
pub(super) struct Sheet<'a, C> {
    /// The name of its template.
    pub(super) template: &'static str,
    /// The key of its title.
    pub(super) title: &'static str,
    /// What it is known by, so that a new state of it counts as the same document.
    pub(super) identity: String,
    /// The name of the profile that it is printed with.
    pub(super) profile: &'a str,
    /// What it says besides its title.
    pub(super) content: C,
    /// Pictures by their names beside the template.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
}

/// What every template of a sheet is given.
#[derive(Serialize)]
struct Content<C> {
    #[serde(flatten)]
    language: LanguageData,
    /// For the PDF's properties.
    name: String,
    title: String,
    #[serde(flatten)]
    content: C,
}

/// Sets a sheet.
pub(super) fn set_sheet<C: Serialize>(
    press: &Press<'_>,
    words: &Words<'_>,
    sheet: Sheet<'_, C>,
) -> Result<Pdf, Failure> {
    let Sheet { template, title, identity, profile, content, pictures } = sheet;
    let profile = press
        .site
        .config
        .print
        .profiles
        .get(profile)
        .ok_or_else(|| Failure::said(format!("no profile `{profile}`")))?;
    let language = LanguageData::of(press.site.config.language(words.lang), press.fonts);
    let title = words.say(title);
    let content = Content { language, name: title.clone(), title, content };
    let job = Job::new(template.to_owned(), &content, pictures, (Bounds::Sheet, 1))?;
    let document = typeset(job, &press.templates, press.fonts)?;
    finish(&impose::sheets(document, profile), profile, identity, press.day)
}

/// The same. Where it cannot be set, the findings say why.
pub(super) fn set_or_tell<C: Serialize>(
    press: &Press<'_>,
    words: &Words<'_>,
    sheet: Sheet<'_, C>,
    sink: &mut Sink,
) -> Option<Pdf> {
    let template = sheet.template;
    set_sheet(press, words, sheet).map_err(|failure| tell_about_a_sheet(press, template, failure, sink)).ok()
}
