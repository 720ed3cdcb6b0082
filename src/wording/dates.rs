//! Days in a reader's language and calendar, by CLDR: in Thai a year is one of the Buddhist era.

use std::cell::RefCell;
use std::collections::BTreeMap;

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, Y, YM, YMD};
use icu_datetime::input::Date;
use icu_locale::Locale;
use jiff::civil;

use crate::catalog::Site;
use crate::config::LangId;
use crate::schema::PartialDate;

thread_local! {
    /// What was said before, by the name of the locale. The same few days stand on every page, and to make a formatter
    /// takes a thousand times as long as to look here. A sentence hangs on nothing but its key, so nothing here grows old.
    static SAID: RefCell<BTreeMap<String, BTreeMap<Asked, String>>> = const { RefCell::new(BTreeMap::new()) };
}

/// What can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Day(civil::Date),
    Weekday(u8, Length),
}

/// What was said before, or what is said now.
fn said(site: &Site, lang: LangId, asked: Asked, say: impl FnOnce() -> String) -> String {
    let name = locale_name(site, lang);
    let known = SAID.with_borrow(|said| said.get(name).and_then(|said| said.get(&asked)).cloned());
    known.unwrap_or_else(|| {
        let words = say();
        SAID.with_borrow_mut(|said| said.entry(name.to_owned()).or_default().insert(asked, words.clone()));
        words
    })
}

/// A day, such as `22 Nov 2026`.
pub fn day(site: &Site, lang: LangId, day: civil::Date) -> String {
    said(site, lang, Asked::Day(day), || say_day(site, lang, day))
}

fn say_day(site: &Site, lang: LangId, day: civil::Date) -> String {
    let say = |fields: YMD| {
        let formatter = DateTimeFormatter::try_new(locale(site, lang)?.into(), fields).ok()?;
        Some(formatter.format(&date(day)?).to_string())
    };
    // Digits alone, as Arabic has them by default, can be read as two different days.
    let said = say(YMD::medium()).filter(|said| !said.contains('/')).or_else(|| say(YMD::long()));
    // Its parts stay on one line.
    said.map_or_else(|| day.to_string(), |said| said.replace(' ', "\u{a0}"))
}

/// A day, a month or a year, as exactly as it is known.
pub fn partial(site: &Site, lang: LangId, known: PartialDate) -> String {
    let said = match known {
        PartialDate::Day(known) => Some(day(site, lang, known)),
        PartialDate::Month(year, month) => {
            Date::try_new_iso(year.into(), month.unsigned_abs(), 1).ok().and_then(|date| {
                let formatter = DateTimeFormatter::try_new(locale(site, lang)?.into(), YM::medium()).ok()?;
                Some(formatter.format(&date).to_string())
            })
        }
        PartialDate::Year(year) => Date::try_new_iso(year.into(), 7, 1).ok().and_then(|date| {
            let formatter = DateTimeFormatter::try_new(locale(site, lang)?.into(), Y::medium()).ok()?;
            Some(formatter.format(&date).to_string())
        }),
    };
    said.unwrap_or_else(|| known.to_string())
}

/// How long a name of a day of the week is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Length {
    /// `Monday`
    Long,
    /// `Mon`
    Short,
}

/// A year, in the era that the language counts in.
pub(crate) fn year(site: &Site, lang: LangId, year: i16) -> String {
    partial(site, lang, PartialDate::Year(year))
}

/// A month of a year, such as `November 2026`, in the era that the language counts in.
pub(crate) fn month(site: &Site, lang: LangId, year: i16, month: i8) -> String {
    let said = Date::try_new_iso(year.into(), month.unsigned_abs(), 1).ok().and_then(|date| {
        let formatter = DateTimeFormatter::try_new(locale(site, lang)?.into(), YM::long()).ok()?;
        Some(formatter.format(&date).to_string())
    });
    said.unwrap_or_else(|| format!("{year}-{month:02}"))
}

/// The name of a day of the week, counted from Monday as 0.
pub(crate) fn weekday(site: &Site, lang: LangId, number: u8, length: Length) -> String {
    said(site, lang, Asked::Weekday(number, length), || say_weekday(site, lang, number, length))
}

fn say_weekday(site: &Site, lang: LangId, number: u8, length: Length) -> String {
    let fields = match length {
        Length::Long => E::long(),
        Length::Short => E::short(),
    };
    // The 5th of January 1970 was a Monday.
    let name = Date::try_new_iso(1970, 1, 5 + number).ok().and_then(|date| {
        let formatter = DateTimeFormatter::try_new(locale(site, lang)?.into(), fields).ok()?;
        Some(formatter.format(&date).to_string())
    });
    name.unwrap_or_default()
}

fn date(day: civil::Date) -> Option<Date<icu_calendar::Iso>> {
    Date::try_new_iso(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs()).ok()
}

/// The language with Western digits (DESIGN 4).
fn locale(site: &Site, lang: LangId) -> Option<Locale> {
    Locale::try_from_str(&format!("{}-u-nu-latn", locale_name(site, lang))).ok()
}

/// English alone is American; a site elsewhere writes the day first.
fn locale_name(site: &Site, lang: LangId) -> &str {
    let tag = site.config.language(lang).tag.as_str();
    if tag == "en" && site.config.country != "US" { "en-001" } else { tag }
}
