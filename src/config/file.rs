//! [`SiteFile`]: `site.toml` as it is written.

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::country::is_country;
use super::profile::Print;
use super::settings::{Host, Language};
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::lang::letters::digit;
use crate::schema::{Around, At, Item, Localized, Named, Record, Shape, Table, Url, Value, formed, record};
use crate::source::RelPath;

/// What may stand in `site.toml`.
pub(crate) const FILE: &Table = SiteFile::TABLE;

record! {
    /// `site.toml`: what the site is called, its languages and its settings.
    pub(super) struct SiteFile, "this file" {
        /// Which form the files of the site have.
        format: Option<i64> = "format", within(1.0, 9e15), also(&["version"]);
        /// What the site is called.
        title: Localized = "title", readers, also(&["name"]);
        /// The language that the others are translated from.
        original: At<String> = "original", like("\"en\""), also(&["default_language", "language_original", "main_language"]);
        /// The country whose phone numbers are shown without their country code, two capitals.
        country: Country = "country";
        /// Where its days begin and end; absent is that of the machine.
        timezone: Option<Zone> = "timezone", also(&["time_zone", "zone"]);
        /// The public address of the site, with a slash at the end.
        base_url: Option<BaseUrl> = "base_url", readers, also(&["url", "address"]);
        /// Where it is published; hosts differ in what they can be told.
        host: Option<Host> = "host";
        /// Whether search engines are to leave it out.
        noindex: bool = "noindex";
        /// Where the exit link goes.
        exit_to: Option<Url> = "exit_to", readers, also(&["exit"]);
        /// Contacts that stand at one place on every page, by their ids.
        help: Vec<At<String>> = "help", readers, like("[\"a-contact\"]");
        /// The contact to tell where something on paper or on a page is wrong, by its id.
        corrections: Option<At<String>> = "corrections", readers, like("\"a-contact\"");
        /// Neutral titles, names and metadata, so that a history list tells nothing.
        discreet: bool = "discreet";
        /// Whether links inside the site leave nothing in the browser's Back list; absent is as `discreet`.
        one_entry: Option<bool> = "one_entry";
        /// Files of `static/` that are published as they are, by their paths.
        as_is: Vec<StaticPath> = "as_is", like("[\"report.pdf\"]");
        /// Digits that look like a phone number and are none.
        figures: Option<Figures> = "figures";
        /// How many days checks hold.
        freshness: Option<Freshness> = "freshness";
        /// How handouts are printed.
        print: Option<Print> = "print";
        /// Severities of rules that the site has changed: `error`, `warning` or `off`.
        rules: Named<At<String>> = "rules", like("{ stale-translation = \"error\" }");
        /// Its languages, each by its BCP 47 tag.
        languages: Languages = "languages", readers, like("{ en = { name = \"English\" } }"), also(&["language"]);
    }
}

record! {
    /// A language of the site.
    struct WrittenLanguage, "a language" {
        /// Its name in its own script.
        name: OwnName = "name", readers, like("\"English\"");
        /// Font families for its handouts, before the built-in ones.
        fonts: Vec<String> = "fonts", like("[\"Noto Sans Khmer\"]"), also(&["font"]);
        /// Words that lines must not break, beside those that handbill knows.
        unbroken: Vec<String> = "unbroken";
    }
}

record! {
    /// Digits that are no phone number.
    pub(super) struct Figures, "[figures]" {
        /// Figures as they stand on the page.
        not_numbers: Vec<At<Figure>> = "not-numbers", like("[\"012 345 678\"]");
    }
}

record! {
    /// How many days checks hold.
    pub(super) struct Freshness, "[freshness]" {
        /// Days after a call until a contact counts as unchecked.
        contact_days: Option<i64> = "contact_days", within(1.0, 3650.0), like("180");
        /// Days after a fact was verified until it must be looked at again.
        fact_days: Option<i64> = "fact_days", within(1.0, 3650.0), like("365");
        /// Days after a call until a number may no longer be printed as final.
        print_days: Option<i64> = "print_days", within(1.0, 3650.0), like("90");
    }
}

/// The languages of a site, in the order of the file; at least one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Languages(pub Vec<Language>);

impl Value for Languages {
    const SHAPE: Shape = Shape::Named(&Shape::Table(WrittenLanguage::TABLE));

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let before = sink.len();
        let mut languages = Vec::new();
        for (key, written) in Named::<WrittenLanguage>::read(item, around, sink)?.0 {
            match Lang::parse(&key.value) {
                Ok(tag) => languages.push(Language {
                    direction: tag.direction(),
                    script: tag.script(),
                    name: written.name.0.unwrap_or_else(|| tag.to_string()),
                    fonts: written.fonts,
                    unbroken: written.unbroken,
                    tag,
                }),
                Err(spelling) => {
                    let hint = match spelling {
                        Some(spelling) => format!("write it `[languages.{spelling}]`"),
                        None => "use a BCP 47 tag such as `km` or `zh-Hans`".to_owned(),
                    };
                    let message = format!("`{}` is not a language tag", key.value);
                    sink.push(part.finding(Rule::BadValue, key.span, message).hint(hint));
                }
            }
        }
        if languages.is_empty() && sink.len() == before {
            let message = "this site has no language";
            let hint = "add `[languages.en]` with `name = \"English\"`";
            sink.push(part.finding(Rule::MissingField, span, message).hint(hint));
        }
        (!languages.is_empty()).then_some(Languages(languages))
    }
}

/// What a language calls itself. Without it there is nothing to press on; the tag stands in, and it is told.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OwnName(Option<String>);

impl Value for OwnName {
    const SHAPE: Shape = Shape::Text;

    fn stand_in() -> Option<Self> {
        Some(OwnName(None))
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        String::read(item, around, sink).map(|name| OwnName(Some(name)))
    }
}

/// ISO 3166-1 alpha-2 code of a country.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Country(pub String);

impl Value for Country {
    const SHAPE: Shape = Shape::Form("a country", "[A-Z]{2}", "KH");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        if is_country(&text.at.value) {
            return Some(Country(text.at.value));
        }
        let capitals = text.at.value.trim().to_uppercase();
        let hint = if is_country(&capitals) {
            format!("write `country = \"{capitals}\"`")
        } else {
            "use two capitals such as `KH`".to_owned()
        };
        text.bad(format!("`{}` is not a country code", text.at.value), hint, sink);
        None
    }
}

/// A zone by its name in the IANA's list. The list is built in: that of a machine may be missing or older, and the day
/// must not hang on it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Zone(pub TimeZone);

impl Value for Zone {
    const SHAPE: Shape = Shape::Form("a time zone", "[A-Za-z0-9_+/-]+", "Asia/Phnom_Penh");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let zone = TimeZoneDatabase::bundled().get(&text.at.value).ok();
        if zone.is_none() {
            // Whoever writes the town alone means the one name that ends with it.
            let town = format!("/{}", text.at.value.trim().replace(' ', "_"));
            let zones = TimeZoneDatabase::bundled();
            let mut named = zones.available().map(|name| name.as_str().to_owned());
            let hint = match named.find(|name| name.ends_with(&town)) {
                Some(name) => format!("write `timezone = \"{name}\"`"),
                None => "write a name such as `Asia/Phnom_Penh`".to_owned(),
            };
            text.bad(format!("there is no time zone `{}`", text.at.value), hint, sink);
        }
        zone.map(Zone)
    }
}

/// The address under which the site's own files lie.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct BaseUrl(pub Url);

impl Value for BaseUrl {
    const SHAPE: Shape = Shape::Form("a web address", "https?://[^ ]+/", "https://example.org/");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let written = &text.at.value;
        let url = Url::parse(written).ok().filter(Url::is_web).filter(|_| written.ends_with('/'));
        if url.is_none() {
            let slash = format!("{written}/");
            let hint = match Url::parse(&slash).ok().filter(Url::is_web) {
                Some(url) => format!("write `base_url = \"{url}\"`"),
                None => "write a whole address that begins with `https://` and ends with `/`".to_owned(),
            };
            text.bad(format!("`{written}` cannot be `base_url`"), hint, sink);
        }
        url.map(BaseUrl)
    }
}

/// A file of `static/`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StaticPath(pub RelPath);

impl Value for StaticPath {
    const SHAPE: Shape = Shape::Form("a path in `static/`", "[^/].*", "report.pdf");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        match RelPath::parse(&format!("static/{}", text.at.value)) {
            Ok(path) => Some(StaticPath(path)),
            Err(why) => {
                let hint = "write the file's path in `static/`, such as `report.pdf`";
                text.bad(format!("`{}` {why}", text.at.value), hint, sink);
                None
            }
        }
    }
}

/// The digits of a figure, as values `0` to `9`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure(pub String);

impl Value for Figure {
    const SHAPE: Shape = Shape::Text;

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let digits: String = text.at.value.chars().filter_map(digit).collect();
        if digits.is_empty() {
            let hint = "write the figure as it stands on the page";
            text.bad(format!("`{}` has no digits", text.at.value), hint, sink);
        }
        (!digits.is_empty()).then_some(Figure(digits))
    }
}
