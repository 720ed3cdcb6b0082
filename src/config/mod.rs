//! `site.toml` → [`Config`]: what the site is called, its languages and its settings.

mod profile;

use std::collections::BTreeMap;

pub use profile::{CardSize, Colour, Edge, HOME, Layout, Look, Off, Print, Profile};

use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::diag::{Place, Rule, Severity, Sink};
use crate::lang::letters::digit;
use crate::lang::{Direction, Lang, Script};
use crate::schema::{self, At, FORMAT, Fields, Localized, TomlText, Url, format_of, is_newer, words};
use crate::source::{RelPath, Source, Span};

/// Where the exit link goes when the site does not say: a page everybody may have open.
const DEFAULT_EXIT: &str = "https://www.wikipedia.org/";

/// A site's settings, valid by construction.
#[derive(Debug, Clone)]
pub struct Config {
    /// The site's name.
    pub title: Localized,
    /// Its languages, in the order of the file. Never empty.
    pub languages: Vec<Language>,
    /// Which of them the others are translated from.
    pub original: LangId,
    /// ISO 3166 code of the country whose phone numbers need no country code.
    pub country: String,
    /// Where its days begin and end; `None` where those of the machine count.
    pub timezone: Option<TimeZone>,
    /// Public address of the site, with a slash at the end, once it has one.
    pub base_url: Option<Url>,
    /// Where it will be published.
    pub host: Option<Host>,
    /// Whether search engines are to leave it out.
    pub noindex: bool,
    /// Where the exit link goes.
    pub exit_to: Url,
    /// Contacts that stand at one place on every page, by their ids in the register, and where `site.toml` says so.
    pub help: Vec<(String, Place)>,
    /// The contact to ask where something on paper is wrong, by its id in the register, and where `site.toml` says so.
    pub corrections: Option<(String, Place)>,
    /// Neutral titles, names and metadata, so that a history list tells nothing.
    pub discreet: bool,
    /// Whether links inside the site leave nothing in the browser's Back list, so that leaving leaves nothing there.
    pub one_entry: bool,
    /// Files of `static/` that are published as they are, by their paths in the site.
    pub as_is: Vec<RelPath>,
    /// Digits that are no phone number though they look like one, as values `0` to `9`, and where `site.toml` says so.
    pub not_numbers: Vec<(String, Place)>,
    /// How long checks hold.
    pub freshness: CheckDays,
    /// How handouts are printed.
    pub print: Print,
    /// Severities the site has changed; `None` is off.
    pub rules: BTreeMap<Rule, Option<Severity>>,
}

/// The position of a language in [`Config::languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangId(pub usize);

/// One language of the site.
#[derive(Debug, Clone)]
pub struct Language {
    /// Its tag.
    pub tag: Lang,
    /// Its name in its own script.
    pub name: String,
    /// Which way it is read.
    pub direction: Direction,
    /// What it is written in.
    pub script: Script,
    /// Font families for its handouts, before the built-in ones.
    pub fonts: Vec<String>,
    /// Words that lines must not break, beside those that handbill knows.
    pub unbroken: Vec<String>,
}

words! {
    /// A kind of web host; they differ in what they can be told.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Host {
        /// GitHub Pages.
        GithubPages = "github-pages",
        /// GitLab Pages.
        GitlabPages = "gitlab-pages",
        /// Netlify.
        Netlify = "netlify",
        /// Cloudflare Pages.
        CloudflarePages = "cloudflare-pages",
        /// Apache, and hosts that read `.htaccess` as it does: most that are reached by FTP.
        Apache = "apache",
        /// Any other.
        Plain = "plain",
    }
}

/// How many days a check holds.
#[derive(Debug, Clone, Copy)]
pub struct CheckDays {
    /// Days after a call until a contact counts as unchecked.
    pub contact_days: i64,
    /// Days after a fact was verified until it must be looked at again.
    pub fact_days: i64,
    /// Days after a call until a number may no longer be printed as final.
    pub print_days: i64,
}

impl Config {
    /// The original language.
    #[expect(clippy::indexing_slicing, reason = "proof: `parse` makes `original` a position of `languages`")]
    pub fn original(&self) -> &Language {
        &self.languages[self.original.0]
    }

    /// A language by its position.
    #[expect(clippy::indexing_slicing, reason = "proof: a `LangId` is only made from a position of `languages`")]
    pub fn language(&self, id: LangId) -> &Language {
        &self.languages[id.0]
    }

    /// All positions, in order.
    pub fn lang_ids(&self) -> impl Iterator<Item = LangId> + use<> {
        (0..self.languages.len()).map(LangId)
    }

    /// The position of a tag.
    pub fn find(&self, tag: &str) -> Option<LangId> {
        self.languages.iter().position(|language| language.tag.as_str() == tag).map(LangId)
    }

    /// All tags.
    pub fn tags(&self) -> Vec<Lang> {
        self.languages.iter().map(|language| language.tag.clone()).collect()
    }
}

/// Reads `site.toml`. `None` where a site cannot be made out of it; the findings say why.
pub fn parse(source: &Source, sink: &mut Sink) -> Option<Config> {
    let mut fields = schema::parse(TomlText::whole(source), source.text(), sink)?;
    let before = sink.len();
    let format = format_of(&mut fields, sink);
    if is_newer(&fields, format, sink) {
        return None;
    }
    if format.is_none() && sink.len() == before {
        let message = "this site does not say which form its files have";
        let finding = fields.finding(Rule::NoFormat, Span::from(0..0), message);
        sink.push(finding.hint(format!("write `format = {FORMAT}` as the first line of `site.toml`")));
    }
    let languages = languages(&mut fields, sink);
    let tags: Vec<Lang> = languages.iter().map(|language| language.tag.clone()).collect();
    let title = fields.required_localized("title", &tags, sink);
    let original = original(&mut fields, &languages, sink);
    let discreet = fields.flag("discreet", sink).unwrap_or(false);
    let config = Config {
        title: title.unwrap_or_default(),
        original: original.unwrap_or(LangId(0)),
        country: country(&mut fields, sink).unwrap_or_default(),
        timezone: timezone(&mut fields, sink),
        base_url: address(&mut fields, "base_url", sink),
        host: fields.word("host", Host::WORDS, sink),
        noindex: fields.flag("noindex", sink).unwrap_or(false),
        exit_to: address(&mut fields, "exit_to", sink).or_else(|| Url::parse(DEFAULT_EXIT).ok())?,
        help: {
            let names = fields.texts("help", sink);
            names.into_iter().map(|name| (name.value, fields.part().place(name.span))).collect()
        },
        corrections: {
            let name = fields.text("corrections", sink);
            name.map(|name| (name.value, fields.part().place(name.span)))
        },
        discreet,
        one_entry: fields.flag("one_entry", sink).unwrap_or(discreet),
        as_is: as_is(&mut fields, sink),
        not_numbers: not_numbers(&mut fields, sink),
        freshness: freshness(&mut fields, sink),
        print: profile::read(&mut fields, sink),
        rules: rules(&mut fields, sink),
        languages,
    };
    fields.finish(sink);
    (original.is_some() && !config.languages.is_empty()).then_some(config)
}

fn languages(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<Language> {
    let mut languages = Vec::new();
    for (key, mut table) in fields.entries("languages", "a language", sink) {
        let name = table.required_text("name", sink).map(|name| name.value);
        let fonts = table.texts("fonts", sink).into_iter().map(|font| font.value).collect();
        let unbroken = table.texts("unbroken", sink).into_iter().map(|word| word.value).collect();
        match Lang::parse(&key.value) {
            Ok(tag) => languages.push(Language {
                direction: tag.direction(),
                script: tag.script(),
                name: name.unwrap_or_else(|| tag.to_string()),
                fonts,
                unbroken,
                tag,
            }),
            Err(spelling) => {
                let hint = match spelling {
                    Some(spelling) => format!("write it `{spelling}`"),
                    None => "use a BCP 47 tag such as `km` or `zh-Hans`".to_owned(),
                };
                fields.bad(key.span, format!("`{}` is not a language tag", key.value), hint, sink);
            }
        }
        table.finish(sink);
    }
    if languages.is_empty() && !sink.has_errors() {
        fields.missing("languages", sink);
    }
    languages
}

fn original(fields: &mut Fields<'_>, languages: &[Language], sink: &mut Sink) -> Option<LangId> {
    let At { value, span } = fields.required_text("original", sink)?;
    let found = languages.iter().position(|language| language.tag.as_str() == value);
    if found.is_none() {
        let hint = format!("add a table `[languages.{value}]`");
        fields.bad(span, format!("`original` is `{value}`, which is no language of this site"), hint, sink);
    }
    found.map(LangId)
}

/// Whether a text has the form of a country's code, two capitals (ISO 3166-1 alpha-2).
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn country(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<String> {
    let At { value, span } = fields.required_text("country", sink)?;
    if is_country(&value) {
        return Some(value);
    }
    fields.bad(span, format!("`{value}` is not a country code"), "use two capitals such as `KH`", sink);
    None
}

/// By its name in the IANA's list. The list is built in: that of a machine may be missing or older, and the day must not
/// hang on it.
fn timezone(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<TimeZone> {
    let At { value, span } = fields.text("timezone", sink)?;
    let zone = TimeZoneDatabase::bundled().get(&value).ok();
    if zone.is_none() {
        fields.bad(span, format!("there is no time zone `{value}`"), "write a name such as `Asia/Phnom_Penh`", sink);
    }
    zone
}

fn address(fields: &mut Fields<'_>, name: &'static str, sink: &mut Sink) -> Option<Url> {
    let At { value, span } = fields.text(name, sink)?;
    match Url::parse(&value) {
        Ok(url) if url.is_web() && (name != "base_url" || value.ends_with('/')) => Some(url),
        Ok(_) | Err(_) => {
            let hint = "write a whole address that begins with `https://` and, for `base_url`, ends with `/`";
            fields.bad(span, format!("`{value}` cannot be `{name}`"), hint, sink);
            None
        }
    }
}

fn as_is(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<RelPath> {
    let mut all = Vec::new();
    for At { value, span } in fields.texts("as_is", sink) {
        match RelPath::parse(&format!("static/{value}")) {
            Ok(path) => all.push(path),
            Err(why) => {
                let hint = "write the file's path in `static/`, such as `report.pdf`";
                fields.bad(span, format!("`{value}` {why}"), hint, sink);
            }
        }
    }
    all
}

fn not_numbers(fields: &mut Fields<'_>, sink: &mut Sink) -> Vec<(String, Place)> {
    let Some(mut table) = fields.table("figures", "[figures]", sink) else { return Vec::new() };
    let mut all = Vec::new();
    for At { value, span } in table.texts("not-numbers", sink) {
        let digits: String = value.chars().filter_map(digit).collect();
        if digits.is_empty() {
            table.bad(span, format!("`{value}` has no digits"), "write the figure as it stands on the page", sink);
        } else {
            all.push((digits, table.part().place(span)));
        }
    }
    table.finish(sink);
    all
}

fn freshness(fields: &mut Fields<'_>, sink: &mut Sink) -> CheckDays {
    let mut days = CheckDays { contact_days: 180, fact_days: 365, print_days: 90 };
    if let Some(mut table) = fields.table("freshness", "[freshness]", sink) {
        let mut number = |name, into: &mut i64, sink: &mut Sink| {
            if let Some(number) = table.number(name, 1, 3650, sink) {
                *into = number;
            }
        };
        number("contact_days", &mut days.contact_days, sink);
        number("fact_days", &mut days.fact_days, sink);
        number("print_days", &mut days.print_days, sink);
        table.finish(sink);
    }
    days
}

fn rules(fields: &mut Fields<'_>, sink: &mut Sink) -> BTreeMap<Rule, Option<Severity>> {
    let mut rules = BTreeMap::new();
    for (name, word) in fields.words("rules", sink) {
        let Some(rule) = Rule::ALL.iter().copied().find(|rule| rule.name() == name.value) else {
            let hint = "`handbill check --format json` shows the names of rules";
            fields.bad(name.span, format!("there is no rule `{}`", name.value), hint, sink);
            continue;
        };
        let severity = match word.value.as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "off" => None,
            other => {
                let message = format!("a rule cannot be `{other}`");
                fields.bad(word.span, message, "use `error`, `warning` or `off`", sink);
                continue;
            }
        };
        if rule.severity() == Severity::Error && severity != Some(Severity::Error) {
            let message = format!("`{rule}` guards readers and stays an error");
            fields.bad(word.span, message, "take this line out", sink);
            continue;
        }
        rules.insert(rule, severity);
    }
    rules
}
