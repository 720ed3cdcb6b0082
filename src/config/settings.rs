//! [`Config`]: what a site is called, its languages and its settings.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::profile::Print;
use crate::diag::{Place, Rule, Severity};
use crate::lang::{Direction, Lang, Script};
use crate::schema::{Localized, Url, words};
use crate::source::RelPath;

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
