//! [`Content`]: what a template of the web is given. A designer reads this list, or `docs/templates.md`, which a test
//! holds to it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shell::unmarked;
use crate::config::Language;

/// What every template is given; `page` is of the kind that the template shows.
#[derive(Serialize)]
pub(crate) struct Content<'a, P> {
    /// The site, in the page's language.
    pub(crate) site: &'a SiteContent,
    /// The page's language: that of its reader, whatever its text is in.
    pub(crate) language: &'a LanguageContent,
    /// What stands in `<head>`, and the scripts.
    pub(crate) head: &'a Head,
    /// The page.
    pub(crate) page: P,
    /// What the program says, in the page's language: every line of the strings file, with `_` for `-`.
    pub(crate) strings: &'a BTreeMap<String, String>,
    /// Every drawing by its name, as a whole `<svg>`.
    pub(crate) icons: &'a BTreeMap<String, String>,
}

/// A language.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct LanguageContent {
    /// Its tag, such as `en`: also the name of its folder.
    pub(crate) tag: String,
    /// What it calls itself.
    pub(crate) name: String,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'static str,
}

impl From<&Language> for LanguageContent {
    fn from(language: &Language) -> Self {
        LanguageContent {
            tag: language.tag.to_string(),
            name: unmarked(&language.name),
            dir: language.direction.as_str(),
        }
    }
}

/// The site, in the words of one language.
#[derive(Debug, Default, Serialize)]
pub(crate) struct SiteContent {
    /// Its title.
    pub(crate) title: String,
    /// The languages that readers can choose, in the order of `site.toml`.
    pub(crate) languages: Vec<LanguageContent>,
    /// The tag of the language that its authors write in.
    pub(crate) original: String,
    /// Its address, with a slash at the end. Nothing where it has none, and on a stick.
    pub(crate) base_url: Option<String>,
    /// Whom `site.toml` names as `help`.
    pub(crate) help: Vec<Help>,
    /// Whom to tell where something is wrong. Nothing where nobody may be told.
    pub(crate) corrections: Option<CorrectionsLine>,
    /// Whether there is `card.html`: a page for each language that looks up codes on paper.
    pub(crate) has_card: bool,
    /// Whether there is a page `this-page`, which says what leaving does not hide.
    pub(crate) has_safety: bool,
    /// Whether these are the pages of the team.
    pub(crate) team: bool,
    /// Whether the site is discreet.
    pub(crate) discreet: bool,
}

/// Somebody to call.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Help {
    /// Who it is.
    pub(crate) name: String,
    /// What a press opens: `tel:` or `sms:` and the number, or the address of an account.
    pub(crate) href: String,
    /// The drawing before it: a telephone, or a letter.
    pub(crate) icon: String,
    /// The number as it is read.
    pub(crate) display: String,
    /// What must be said beside it, on every page: that it is the police, by which means, what to press.
    pub(crate) beside: Vec<String>,
    /// All that is said of it where there is little room.
    pub(crate) remarks: Vec<String>,
}

/// Whom to tell where something is wrong.
#[derive(Debug, Default, Serialize)]
pub(crate) struct CorrectionsLine {
    /// The sentence, up to what is pressed.
    pub(crate) words: String,
    /// What a press opens: a number, or a web page where there is none; nothing, where nothing can.
    pub(crate) href: Option<String>,
    /// The number as it is read, or the address of the web page.
    pub(crate) display: String,
    /// Whether it is a number, an account or an e-mail address.
    pub(crate) is_number: bool,
    /// What must be said beside it.
    pub(crate) beside: Option<String>,
}

/// What stands in `<head>`, and the scripts.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Head {
    /// The Content-Security-Policy. It names the style sheet and all scripts by their sums: they work as they are given,
    /// and no others do.
    pub(crate) policy: String,
    /// The style sheet.
    pub(crate) style: String,
    /// The script for leaving.
    pub(crate) script: String,
    /// The script that searches. Only the page that searches has one.
    pub(crate) search: Option<String>,
    /// Whether the script loads others of the site.
    #[serde(skip)]
    pub(crate) loads: bool,
    /// What shows the page again when it has changed. Only `handbill serve` has it.
    pub(crate) live: Option<LiveContent>,
    /// Whether search engines are asked to leave the page out.
    pub(crate) noindex: bool,
    /// Whether links inside the site leave nothing in the Back list (`one_entry` of `site.toml`).
    pub(crate) one_entry: bool,
}

/// What shows a page again when it has changed.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct LiveContent {
    /// The script that asks for news.
    pub(crate) script: String,
    /// Which output this is.
    pub(crate) tree: u64,
}

/// What every page has.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct BasePage {
    /// Leads from the page to the folder of the page where a language is chosen: nothing, or some `../`.
    pub(crate) root: String,
    /// What other languages have in its place, inside a language's folder. Empty where they have nothing.
    pub(crate) path: String,
    /// The name of the language's folder. Empty for a page beside them.
    pub(crate) here: String,
    /// Where leaving leads to.
    pub(crate) exit_to: String,
    /// Whether somebody to call stands large, since an old sentence of the page could hurt.
    pub(crate) critical: bool,
}

/// `page.html`: a page with a text.
#[derive(Debug, Default, Serialize)]
pub(crate) struct TextPage {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// What the tab and the history say.
    pub(crate) title: String,
    /// The text, as HTML.
    pub(crate) article: String,
    /// Leads to the index of its language.
    pub(crate) home: String,
    /// Leads to the folder of its language: nothing, or some `../`.
    pub(crate) up: String,
    /// What must be said before the text.
    pub(crate) notices: Vec<String>,
    /// The language of the text: another one where the page is not translated.
    pub(crate) shown: LanguageContent,
    /// The path of its handout inside the language's folder.
    pub(crate) handout: Option<String>,
    /// The same in large print.
    pub(crate) large: Option<String>,
}

/// `index.html`: all pages of one language.
#[derive(Debug, Default, Serialize)]
pub(crate) struct IndexPage<'a> {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// Its pages.
    pub(crate) entries: Vec<Entry<'a>>,
    /// Whether there is a single file with all of them, beside the page where a language is chosen.
    pub(crate) single: bool,
}

/// A page in a list.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Entry<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// What it is about, in a line.
    pub(crate) short: Option<&'a str>,
    /// Its drawing; empty where it has none.
    pub(crate) icon: &'a str,
    /// Leads to it.
    pub(crate) href: String,
    /// The tag of the language it is in.
    pub(crate) lang: &'a str,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'a str,
    /// Whether an old sentence of it could hurt.
    pub(crate) critical: bool,
}

/// `single.html`: all pages of one language in one file.
#[derive(Debug, Default, Serialize)]
pub(crate) struct SinglePage<'a> {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// Its pages, as its contents list them.
    pub(crate) entries: Vec<Entry<'a>>,
    /// What must be said of all of them.
    pub(crate) notices: Vec<String>,
    /// Its pages, in the same order.
    pub(crate) chapters: Vec<Chapter>,
    /// The list of sources, as HTML.
    pub(crate) sources: String,
}

/// A page in a single file.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Chapter {
    /// Its `id`, to which links lead.
    pub(crate) id: String,
    /// What must be said of it, and not of all.
    pub(crate) notices: Vec<String>,
    /// The language of its text.
    pub(crate) shown: LanguageContent,
    /// Its text, as HTML.
    pub(crate) article: String,
}

/// `start.html`: the page of a copy that people open first.
#[derive(Debug, Default, Serialize)]
pub(crate) struct StartPage<'a> {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// The languages of the copy, each with what there is in it.
    pub(crate) begin: Vec<Begin<'a>>,
}

/// What a copy has in one language.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Begin<'a> {
    /// The language.
    pub(crate) language: LanguageContent,
    /// Leads to its pages, where the copy has them.
    pub(crate) index: Option<String>,
    /// Leads to its single file, where there is one.
    pub(crate) single: Option<String>,
    /// The words for the first of these.
    pub(crate) home: String,
    /// The words for the second.
    pub(crate) single_words: String,
    /// What can be printed and cut out.
    pub(crate) pieces: Vec<Piece<'a>>,
}

/// Something to cut out.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Piece<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// The tag of the language it is in.
    pub(crate) lang: &'a str,
    /// `ltr` or `rtl`.
    pub(crate) dir: &'a str,
    /// Leads to it.
    pub(crate) href: String,
}

/// `404.html`: what a host shows for an address that leads nowhere.
#[derive(Debug, Default, Serialize)]
pub(crate) struct NotFoundPage<'a> {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// What is said, in each language.
    pub(crate) said: Vec<Said>,
    /// The path of the site on its host, with a slash at both ends. Nothing without `base_url`.
    #[serde(rename = "base")]
    pub(crate) on_host: Option<&'a str>,
}

/// What is said in one language of an address that leads nowhere.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Said {
    /// The language.
    pub(crate) language: LanguageContent,
    /// That there is no such page.
    pub(crate) words: String,
    /// The words for the way to its index.
    pub(crate) home: String,
}

/// `calendar.html`: where leaving leads to in a copy.
#[derive(Debug, Default, Serialize)]
pub(crate) struct CalendarPage {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// Its years.
    pub(crate) title: String,
    /// Its months.
    pub(crate) months: Vec<Month>,
    /// The names of the days, from Monday to Sunday.
    pub(crate) days: Vec<String>,
}

/// A month of the calendar.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Month {
    /// Its name, with the year.
    pub(crate) name: String,
    /// Weeks from Monday to Sunday; 0 is a day of another month.
    pub(crate) weeks: Vec<Vec<i8>>,
}

/// `plain.html`: how far translations are.
#[derive(Debug, Default, Serialize)]
pub(crate) struct PlainPage {
    /// What every page has.
    #[serde(flatten)]
    pub(crate) base: BasePage,
    /// What the tab says.
    pub(crate) title: String,
    /// The text, as HTML.
    pub(crate) article: String,
}
