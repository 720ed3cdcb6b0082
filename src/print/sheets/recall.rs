//! The recall sheet: what was printed and is wrong by now, the most dangerous first. For the team.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::Site;
use crate::config::{HOME, LangId};
use crate::diag::Sink;
use crate::edition::{Change, Danger, Edition, Kind, PrintRun, Recalled, State};
use crate::print::finish::finish;
use crate::print::impose;
use crate::print::layout::{Bounds, Failure, Job, typeset};
use crate::print::press::Press;
use crate::print::tell::tell_about_a_sheet;
use crate::print::typography::{Breaker, LanguageData};
use crate::wording::{Medium, change_values, change_words, day};

#[derive(Serialize)]
struct Content {
    #[serde(flatten)]
    language: LanguageData,
    name: String,
    title: String,
    /// The day of the sheet.
    day: String,
    how: String,
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
        self.set_recall_sheet(recalled, lang)
            .map_err(|failure| tell_about_a_sheet(self, "recall.typ", failure, sink))
            .ok()
    }

    fn set_recall_sheet(&self, recalled: &[Recalled<'_>], lang: LangId) -> Result<Vec<u8>, Failure> {
        let site = self.site;
        let language = site.config.language(lang);
        let breaker = Breaker::new(&language.unbroken);
        let say = |key: &str| breaker.mark(&site.strings.text(lang, key));
        let content = Content {
            language: LanguageData::of(language, self.fonts),
            name: say("recall-sheet"),
            title: say("recall-sheet"),
            day: day(site, lang, self.day),
            how: say(if recalled.is_empty() { "recall-none" } else { "recall-how" }),
            then: say("recall-then"),
            now: say("recall-now"),
            groups: groups(site, recalled, lang, &breaker),
        };
        let content = serde_json::to_vec(&content).map_err(|error| Failure::said(error.to_string()))?;
        let job = Job { template: "recall.typ".to_owned(), content, pictures: BTreeMap::new(), bounds: Bounds::Sheet };
        let document = typeset(job, &self.templates, self.fonts)?;
        let home = site.config.print.profiles.get(HOME).ok_or_else(|| Failure::said("no profile `home`".to_owned()))?;
        let identity = format!("handbill/recall/{}", language.tag);
        finish(&impose::sheets(document, home), home, identity, self.day)
    }
}

/// The most dangerous first, as the list has them.
fn groups(site: &Site, recalled: &[Recalled<'_>], lang: LangId, breaker: &Breaker<'_>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for recalled in recalled {
        let changes: Vec<Line> = recalled.changes.iter().map(|change| line(site, change, lang, breaker)).collect();
        let edition = row(site, recalled, lang, breaker);
        if let Some(group) = groups.iter_mut().find(|group| group.changes == changes) {
            group.editions.push(edition);
            continue;
        }
        let danger = recalled.worst().map_or(Danger::Old, Kind::danger);
        let word = match danger {
            Danger::Dangerous => "recall-dangerous",
            Danger::Changed => "recall-changed",
            Danger::Old => "recall-old",
        };
        let word = breaker.mark(&site.strings.text(lang, word));
        groups.push(Group { danger: danger.word(), word, changes, editions: vec![edition] });
    }
    groups
}

fn line(site: &Site, change: &Change<'_>, lang: LangId, breaker: &Breaker<'_>) -> Line {
    let (then, now) = change_values(site, change, lang);
    let text = change_words(site, change, lang, Medium::Paper).text;
    // Not twice in one line.
    let now = now.filter(|now| !text.contains(now.as_str()));
    let marked = |text: Option<String>| text.map(|text| breaker.mark(&text));
    Line { text: breaker.mark(&text), then: marked(then), now: marked(now) }
}

fn row(site: &Site, recalled: &Recalled<'_>, lang: LangId, breaker: &Breaker<'_>) -> Row {
    let edition = recalled.edition;
    Row {
        code: edition.code.to_string(),
        what: breaker.mark(&what(site, edition, lang)),
        prints: edition.prints.iter().map(|print| breaker.mark(&printed(site, print, lang))).collect(),
        newer: recalled
            .superseded_by
            .map(|newer| breaker.mark(&site.strings.format(lang, "card-newer", &[("code", &newer.code.to_string())]))),
    }
}

/// `pocket-numbers · ភាសាខ្មែរ · card · DRAFT`
fn what(site: &Site, edition: &Edition, lang: LangId) -> String {
    // A trial or a language that the site has given up has no name here.
    let known = site.strings.find(lang, &format!("language-{}", edition.language), &[]);
    let language = known.unwrap_or_else(|| edition.language.clone());
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
