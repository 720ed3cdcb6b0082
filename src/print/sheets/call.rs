//! The call sheet: whom to call, what to ask, boxes to tick.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::print::finish::finish;
use crate::print::impose;
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};
use crate::register::ContactId;
use crate::wording::{Medium, contact_words, day, hours};

#[derive(Serialize)]
struct Content {
    #[serde(flatten)]
    language: LanguageData,
    name: String,
    title: String,
    how: String,
    /// What may come of a call.
    results: Vec<String>,
    /// What is filled in: day, initials.
    blanks: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    /// Its id in the register.
    contact: String,
    name: String,
    /// The digits, and what must be known about them.
    numbers: Vec<[String; 2]>,
    last: String,
    questions: Vec<String>,
}

impl Press<'_> {
    /// Sets the sheet in the caller's language. `None` where it cannot be set; the findings say why.
    pub fn call_sheet(&self, contacts: &[ContactId], lang: LangId, sink: &mut Sink) -> Option<Vec<u8>> {
        self.set_call_sheet(contacts, lang)
            .map_err(|failure| tell_about_a_sheet(self, "call-sheet.typ", failure, sink))
            .ok()
    }

    fn set_call_sheet(&self, contacts: &[ContactId], lang: LangId) -> Result<Vec<u8>, Failure> {
        let site = self.site;
        let language = site.config.language(lang);
        let breaker = Breaker::new(&language.unbroken);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let content = Content {
            language: LanguageData::of(language, self.fonts),
            name: say("call-sheet"),
            title: say("call-sheet"),
            how: say("call-how"),
            results: ["call-ok", "call-no-answer", "call-wrong", "call-closed"].map(say).into(),
            blanks: ["call-day", "call-initials"].map(say).into(),
            rows: contacts.iter().map(|id| self.row(*id, lang, &breaker)).collect(),
        };
        let content = serde_json::to_vec(&content).map_err(|error| Failure::said(error.to_string()))?;
        let job =
            Job { template: "call-sheet.typ".to_owned(), content, pictures: BTreeMap::new(), bounds: Bounds::Sheet };
        let document = typeset(job, &self.templates, self.fonts)?;
        let home = site.config.print.profiles.get(HOME).ok_or_else(|| Failure::said("no profile `home`".to_owned()))?;
        let identity = format!("handbill/call-sheet/{}", language.tag);
        finish(&impose::sheets(document, home), home, identity, self.day)
    }

    fn row(&self, id: ContactId, lang: LangId, breaker: &Breaker<'_>) -> Row {
        let site = self.site;
        let contact = site.registers.contact(id);
        let words = contact_words(site, id, lang, Medium::Paper);
        let say =
            |key: &str, arguments: &[(&'static str, &str)]| breaker.mark(&site.strings.format(lang, key, arguments));
        let questions = vec![
            say("call-who", &[("name", &words.name)]),
            match hours(site, id, lang) {
                Some(hours) => say("call-hours", &[("hours", &hours)]),
                None => say("call-hours-unknown", &[]),
            },
            say("call-languages", &[]),
            say("call-cost", &[]),
            say("call-private", &[]),
        ];
        Row {
            contact: site.registers.contact_name(id).to_owned(),
            name: breaker.mark(&words.name),
            numbers: words
                .numbers
                .iter()
                .map(|number| [number.display.clone(), breaker.mark(&number.remarks.join(" "))])
                .collect(),
            last: match contact.last_call() {
                Some(call) => say("call-last", &[("date", &day(site, lang, call.on))]),
                None => say("call-never", &[]),
            },
            questions,
        }
    }
}
