//! The call sheet: whom to call, what to ask, boxes to tick.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_or_tell};
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::print::press::Press;
use crate::register::ContactId;
use crate::wording::{Medium, contact_words, day, hours, sentences_beside};

#[derive(Serialize)]
struct Content {
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
        let words = Words::of(self.site, lang);
        let content = Content {
            how: words.say("call-how"),
            results: ["call-ok", "call-no-answer", "call-wrong", "call-closed"].map(|key| words.say(key)).into(),
            blanks: ["call-day", "call-initials"].map(|key| words.say(key)).into(),
            rows: contacts.iter().map(|id| row(&words, *id)).collect(),
        };
        let (template, title) = ("call-sheet.typ", "call-sheet");
        let identity = format!("handbill/call-sheet/{}", words.tag());
        let sheet = Sheet { template, title, identity, profile: HOME, content, pictures: BTreeMap::new() };
        set_or_tell(self, &words, sheet, sink).map(|pdf| pdf.bytes)
    }
}

fn row(words: &Words<'_>, id: ContactId) -> Row {
    let (site, lang) = (words.site, words.lang);
    let contact = site.registers.contact(id);
    let said = contact_words(site, id, lang, Medium::Paper);
    let mut questions = vec![
        words.format("call-who", &[("name", &said.name)]),
        match hours(site, id, lang) {
            Some(hours) => words.format("call-hours", &[("hours", &hours)]),
            None => words.say("call-hours-unknown"),
        },
        words.say("call-languages"),
        words.say("call-cost"),
        words.say("call-private"),
    ];
    // What else the register says is read out, to be put right.
    let said_of_it = contact
        .accounts
        .iter()
        .map(ToString::to_string)
        .chain(contact.email.iter().map(|email| email.as_str().to_owned()));
    let said_of_it = said_of_it.chain(sentences_beside(site, id, lang, Medium::Paper));
    questions.extend(said_of_it.map(|text| words.format("call-still", &[("words", &text)])));
    let numbers = said.numbers.iter();
    let numbers = match &contact.no_test_calls {
        // Nobody calls by mistake what does not stand there.
        Some(why) => vec![[String::new(), words.mark(why)]],
        None => numbers.map(|number| [number.display.clone(), words.mark(&number.remarks.join(" "))]).collect(),
    };
    Row {
        contact: site.registers.contact_name(id).to_owned(),
        name: words.mark(&said.name),
        numbers,
        last: match contact.found_of_all(site.today) {
            Some(found) => words.format("call-last", &[("date", &day(site, lang, found.on))]),
            None => words.say("call-never"),
        },
        questions,
    }
}
