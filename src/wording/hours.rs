//! Opening hours in words.

use super::dates::{Length, weekday};
use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Direction;
use crate::register::{Days, Shift};

/// `Monday–Friday 08:00–17:00; Saturday closed`
pub(super) fn hours_words(site: &Site, lang: LangId, shifts: &[Shift], length: Length) -> String {
    let say = |key| site.strings.text(lang, key);
    let comma = say("list-comma");
    let days = |days: &Days| match *days {
        Days::Week(from, to) if from == to => weekday(site, lang, from, length),
        Days::Week(from, to) => {
            format!("{}–{}", weekday(site, lang, from, length), weekday(site, lang, to, length))
        }
        Days::Holidays => say("holidays"),
    };
    // A span of time reads from left to right in every language, like any number.
    let is_mirrored = site.config.language(lang).direction == Direction::Rtl;
    let span = |(from, to): &(String, String)| {
        if is_mirrored { format!("\u{2066}{from}–{to}\u{2069}") } else { format!("{from}–{to}") }
    };
    let shift = |shift: &Shift| {
        let which = match shift.days.as_slice() {
            [] => say("every-day"),
            some => some.iter().map(days).collect::<Vec<_>>().join(&comma),
        };
        let times = match shift.times.as_slice() {
            [] => say("closed"),
            some => some.iter().map(span).collect::<Vec<_>>().join(&comma),
        };
        format!("{which} {times}")
    };
    shifts.iter().map(shift).collect::<Vec<_>>().join("; ")
}
