//! `site.toml` → [`Config`]: what the site is called, its languages and its settings.

mod file;
mod profile;

use std::collections::BTreeMap;

pub(crate) use file::FILE;
pub use profile::{CardSize, Colour, Edge, HOME, Layout, Look, Off, Print, Profile};

use file::{Freshness, SiteFile};
use jiff::tz::TimeZone;

use crate::diag::{Place, Rule, Severity, Sink};
use crate::lang::{Direction, Lang, Script};
use crate::schema::{self, Around, At, FORMAT, Localized, Named, Record, TomlText, Url, is_of_newer, words};
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
#[derive(Debug, Clone, PartialEq)]
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
    pub fn original(&self) -> &Language {
        // proof: `parse` makes `original` a position of `languages`
        &self.languages[self.original.0]
    }

    /// A language by its position.
    pub fn language(&self, id: LangId) -> &Language {
        // proof: a `LangId` is only made from a position of `languages`
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
    let part = TomlText::whole(source);
    let mut fields = schema::parse_as::<SiteFile>(part, source.text(), sink)?;
    if is_of_newer(&fields, sink) {
        return None;
    }
    // Texts stand in languages that the same file names.
    let tags: Vec<Lang> = fields.peek_names("languages").into_iter().filter_map(|tag| Lang::parse(tag).ok()).collect();
    let first = fields.peek("original").and_then(|original| Lang::parse(original.value).ok());
    let around = Around { languages: &tags, original: first.as_ref(), country: "" };
    let file = SiteFile::take(&mut fields, &around, sink);
    fields.finish(sink);
    config(file?, part, sink)
}

fn config(file: SiteFile, part: TomlText<'_>, sink: &mut Sink) -> Option<Config> {
    if file.format.is_none() {
        let finding = part.finding(Rule::NoFormat, Span::default(), "this site does not say which form its files have");
        sink.push(finding.hint(format!("write `format = {FORMAT}` as the first line of `site.toml`")));
    }
    let place = |span: Span| part.source.place(span);
    let named = |name: At<String>| (name.value, place(name.span));
    let languages = file.languages.0;
    let At { value: original, span } = file.original;
    let found = languages.iter().position(|language| language.tag.as_str() == original);
    if found.is_none() {
        let message = format!("`original` is `{original}`, which is no language of this site");
        sink.push(part.finding(Rule::BadValue, span, message).hint(format!("add a table `[languages.{original}]`")));
    }
    let days = |of: fn(&Freshness) -> Option<i64>, absent: i64| file.freshness.as_ref().and_then(of).unwrap_or(absent);
    Some(Config {
        title: file.title,
        original: LangId(found?),
        country: file.country.0,
        timezone: file.timezone.map(|zone| zone.0),
        base_url: file.base_url.map(|base| base.0),
        host: file.host,
        noindex: file.noindex,
        exit_to: file.exit_to.or_else(|| Url::parse(DEFAULT_EXIT).ok())?,
        help: file.help.into_iter().map(named).collect(),
        corrections: file.corrections.map(named),
        discreet: file.discreet,
        one_entry: file.one_entry.unwrap_or(file.discreet),
        as_is: file.as_is.into_iter().map(|path| path.0).collect(),
        not_numbers: file
            .figures
            .map(|figures| figures.not_numbers)
            .unwrap_or_default()
            .into_iter()
            .map(|figure| (figure.value.0, place(figure.span)))
            .collect(),
        freshness: CheckDays {
            contact_days: days(|days| days.contact_days, 180),
            fact_days: days(|days| days.fact_days, 365),
            print_days: days(|days| days.print_days, 90),
        },
        print: file.print.unwrap_or_else(Print::built_in),
        rules: rules(file.rules, part, sink),
        languages,
    })
}

fn rules(written: Named<String>, part: TomlText<'_>, sink: &mut Sink) -> BTreeMap<Rule, Option<Severity>> {
    let mut rules = BTreeMap::new();
    let mut bad = |span: Span, message: String, hint: String| {
        sink.push(part.finding(Rule::BadValue, span, message).hint(hint));
    };
    for (name, word) in written.0 {
        let Some(rule) = Rule::ALL.iter().copied().find(|rule| rule.name() == name.value) else {
            let distance = |rule: &Rule| strsim::damerau_levenshtein(rule.name(), &name.value);
            let near = Rule::ALL.iter().copied().min_by_key(distance).filter(|rule| distance(rule) <= 3);
            let hint = near.map_or_else(
                || "`handbill check --format json` shows the names of rules".to_owned(),
                |rule| format!("did you mean `{} = \"{word}\"`?", rule.name()),
            );
            bad(name.span, format!("there is no rule `{}`", name.value), hint);
            continue;
        };
        let severity = match word.as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "off" => None,
            other => {
                let hint = format!("use `error`, `warning` or `off`, such as `{rule} = \"warning\"`");
                bad(name.span, format!("a rule cannot be `{other}`"), hint);
                continue;
            }
        };
        if rule.severity() == Severity::Error && severity != Some(Severity::Error) {
            bad(name.span, format!("`{rule}` guards readers and stays an error"), "take this line out".to_owned());
            continue;
        }
        rules.insert(rule, severity);
    }
    rules
}

/// Whether a text has the form of a country's code, two capitals (ISO 3166-1 alpha-2).
pub(crate) fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
