//! The recall sheet: what was printed and is wrong by now, the most dangerous first. For the team.

use std::collections::BTreeMap;

use serde::Serialize;

use super::sheet::{Sheet, Words, set_or_tell};
use crate::catalog::Site;
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::ledger::{Edition, PrintRun, State};
use crate::print::press::Press;
use crate::recall::{Change, ChangeKind, Danger, Recalled, change_values, change_words, whom_to_ask};
use crate::wording::{Medium, day, language_name};

#[derive(Serialize)]
struct Content {
    /// The day of the sheet.
    day: String,
    how: String,
    /// Whom to ask about it, with their numbers.
    ask: Option<String>,
    /// What stands over each kind of value.
    then: String,
    now: String,
    groups: Vec<Group>,
}

/// Editions on which the same has changed: one number may stand on every sheet of a site, and the sheet must stay short.
#[derive(Serialize)]
struct Group {
    /// `dangerous`, `changed` or `old`: how it is drawn.
    danger: &'static str,
    /// The same in words.
    word: String,
    changes: Vec<Line>,
    editions: Vec<Row>,
}

/// One edition.
#[derive(Serialize)]
struct Row {
    code: String,
    /// Page, language and format, and whether it is a draft.
    what: String,
    /// When it was printed and how many there are.
    prints: Vec<String>,
    /// The code of the newest of the same handout.
    newer: Option<String>,
}

/// One thing that has changed.
#[derive(PartialEq, Eq, Serialize)]
struct Line {
    text: String,
    then: Option<String>,
    now: Option<String>,
}

impl Press<'_> {
    /// Sets the sheet. `None` where it cannot be set; the findings say why.
    pub fn recall_sheet(&self, recalled: &[Recalled<'_>], lang: LangId, sink: &mut Sink) -> Option<Vec<u8>> {
        let words = Words::of(self.site, lang);
        let content = Content {
            day: day(self.site, lang, self.day),
            ask: whom_to_ask(self.site, lang, Medium::Paper).filter(|_| !recalled.is_empty()).map(|ask| {
                let numbers = ask.numbers.into_iter().map(|number| number.display);
                words.mark(&std::iter::once(ask.text).chain(numbers).collect::<Vec<_>>().join(" "))
            }),
            how: words.say(if recalled.is_empty() { "recall-none" } else { "recall-how" }),
            then: words.say("recall-then"),
            now: words.say("recall-now"),
            groups: groups(&words, recalled),
        };
        let (template, title) = ("recall.typ", "recall-sheet");
        let identity = format!("handbill/recall/{}", words.tag());
        let sheet = Sheet { template, title, identity, profile: HOME, content, pictures: BTreeMap::new() };
        set_or_tell(self, &words, sheet, sink).map(|pdf| pdf.bytes)
    }
}

/// The most dangerous first, as the list has them.
fn groups(words: &Words<'_>, recalled: &[Recalled<'_>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for recalled in recalled {
        let changes: Vec<Line> = recalled.changes.iter().map(|change| line(words, change)).collect();
        let edition = row(words, recalled);
        if let Some(group) = groups.iter_mut().find(|group| group.changes == changes) {
            group.editions.push(edition);
            continue;
        }
        let danger = recalled.worst().map_or(Danger::Old, ChangeKind::danger);
        let word = match danger {
            Danger::Dangerous => "recall-dangerous",
            Danger::Changed => "recall-changed",
            Danger::Old => "recall-old",
        };
        groups.push(Group { danger: danger.word(), word: words.say(word), changes, editions: vec![edition] });
    }
    groups
}

fn line(words: &Words<'_>, change: &Change<'_>) -> Line {
    let (site, lang) = (words.site, words.lang);
    let (then, now) = change_values(site, change, lang);
    let text = change_words(site, change, lang, Medium::Paper).text;
    // Not twice in one line.
    let now = now.filter(|now| !text.contains(now.as_str()));
    let marked = |text: Option<String>| text.map(|text| words.mark(&text));
    Line { text: words.mark(&text), then: marked(then), now: marked(now) }
}

fn row(words: &Words<'_>, recalled: &Recalled<'_>) -> Row {
    let (site, lang, edition) = (words.site, words.lang, recalled.edition);
    Row {
        code: edition.code.to_string(),
        what: words.mark(&what(site, edition, lang)),
        prints: edition.prints.iter().map(|print| words.mark(&printed(site, print, lang))).collect(),
        newer: recalled.superseded_by.map(|newer| words.format("card-newer", &[("code", &newer.code.to_string())])),
    }
}

/// `pocket-numbers · ភាសាខ្មែរ · card · DRAFT`
fn what(site: &Site, edition: &Edition, lang: LangId) -> String {
    let language = language_name(site, &edition.language, lang);
    let draft = (edition.state == State::Draft).then(|| site.strings.text(lang, "draft"));
    let parts = [Some(edition.page.clone()), Some(language), Some(edition.format.clone()), draft];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn printed(site: &Site, print: &PrintRun, lang: LangId) -> String {
    let on = site.strings.format(lang, "recall-printed", &[("date", &day(site, lang, print.on))]);
    let copies = match print.quantity {
        Some(quantity) => site.strings.counted(lang, "recall-copies", usize::try_from(quantity).unwrap_or(0), &[]),
        None => site.strings.text(lang, "recall-uncounted"),
    };
    let note = print.note.as_ref().map(|note| format!(" · {note}")).unwrap_or_default();
    format!("{on} · {copies}{note}")
}
