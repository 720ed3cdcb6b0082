//! Opening hours in words: `Monday–Friday 08:00–12:00, 13:00–17:00; Saturday–Sunday closed; public holidays closed`.

use std::collections::BTreeSet;

use super::dates::{Length, weekday};
use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Direction;
use crate::register::{Beside, Hours, On, Shift, Span, State, What};

/// A span is never cut at its dash, on pages and on paper: `09:00–` at the end of a line reads as open from nine on.
const JOINED_DASH: &str = "–\u{2060}";

/// Words for other programs, without the marks that hold a line together.
pub(crate) fn without_joiners(words: &str) -> String {
    words.replace('\u{2060}', "")
}

/// What is said of hours.
pub(super) struct HoursWords {
    /// The words; in full a sentence.
    pub text: String,
    /// The messages that it is made of.
    pub keys: BTreeSet<&'static str>,
}

/// Hours in words: in full, or in so few that they fit on a panel, where days on which nobody answers are left out.
pub(super) fn hours_words(site: &Site, lang: LangId, hours: &Hours, length: Length) -> HoursWords {
    let mut speaker = Speaker { site, lang, length, keys: BTreeSet::new() };
    let text = speaker.hours(hours);
    HoursWords { text, keys: speaker.keys }
}

struct Speaker<'a> {
    site: &'a Site,
    lang: LangId,
    length: Length,
    keys: BTreeSet<&'static str>,
}

impl Speaker<'_> {
    fn say(&mut self, key: &'static str) -> String {
        self.format(key, &[])
    }

    fn format(&mut self, key: &'static str, values: &[(&'static str, &str)]) -> String {
        self.keys.insert(key);
        self.site.strings.format(self.lang, key, values)
    }

    fn comma(&self) -> String {
        self.site.strings.text(self.lang, "list-comma")
    }

    /// Between two times or days. Where a list has no comma it is a word, since a break between bare spaces is not seen.
    fn joined(&mut self, words: &[String]) -> String {
        match words {
            [] => String::new(),
            [word] => word.clone(),
            words => words.join(&self.say("hours-comma")),
        }
    }

    fn hours(&mut self, hours: &Hours) -> String {
        let is_long = self.length == Length::Long;
        if hours.is_always() {
            return self.say(if is_long { "hours-always" } else { "hours-always-short" });
        }
        if hours.is_never() {
            return self.say(if is_long { "hours-never" } else { "closed" });
        }
        let words = match hours.one_condition() {
            Some(what) if is_long && what.state == State::Closed => {
                let never = self.say("hours-never");
                return self.with_remark(never.trim_end_matches(['.', '។', '။', '。']).to_owned(), what);
            }
            Some(what) => self.condition(what),
            None => self.week(hours),
        };
        if is_long { self.format("hours-stated", &[("hours", &words)]) } else { words }
    }

    /// What holds, where no time belongs to it.
    fn condition(&mut self, what: &What) -> String {
        match (&what.beside, what.state) {
            (Beside::Appointment, State::Open | State::Unknown) => self.say("by-appointment"),
            (Beside::Comment(words), State::Open | State::Unknown) => self.as_written(words),
            (Beside::Nothing, State::Open) => self.say("hours-always-short"),
            (Beside::Nothing, State::Unknown) => self.say("hours-unsure"),
            (Beside::Nothing, State::Closed) => self.say("closed"),
            (Beside::Appointment | Beside::Comment(_), State::Closed) => {
                let closed = self.say("closed");
                self.with_remark(closed, what)
            }
        }
    }

    fn week(&mut self, hours: &Hours) -> String {
        let mut parts: Vec<(Vec<String>, &[Span])> = Vec::new();
        let shifts = hours.shifts();
        let tells_only_closed = hours.tells_only_closed();
        // Without a word about other times, days that are not named are closed: said in full, understood in short.
        let tells_closed = self.length == Length::Long && hours.otherwise().is_none();
        let is_open = |shift: &Shift<'_>| shift.on == On::Weekdays && !shift.spans.is_empty();
        let any_open = shifts.iter().any(is_open);
        for shift in &shifts {
            let days = match shift.on {
                On::Weekdays | On::Holidays if shift.spans.is_empty() && tells_only_closed => continue,
                On::Weekdays if shift.spans.is_empty() && !(tells_closed && any_open) => continue,
                On::Weekdays if shift.days.len() == 7 => vec![self.say("every-day")],
                On::Weekdays => self.days(&shift.days),
                On::Holidays if shift.days.len() == 7 => vec![self.say("holidays")],
                On::Holidays => {
                    // What is closed on a weekend as such is closed on a holiday that falls on it.
                    let others =
                        if shift.spans.is_empty() { unlike_weekdays(shift, &shifts) } else { shift.days.clone() };
                    if others.is_empty() {
                        continue;
                    }
                    let days = self.days(&others);
                    let days = self.joined(&days);
                    vec![format!("{} ({days})", self.say("holidays"))]
                }
            };
            match parts.iter_mut().find(|(_, spans)| *spans == &*shift.spans) {
                Some((names, _)) => names.extend(days),
                None => parts.push((days, &*shift.spans)),
            }
        }
        // When somebody answers stands first.
        parts.sort_by_key(|(_, spans)| spans.is_empty());
        let every_day = self.site.strings.text(self.lang, "every-day");
        let said = parts.iter().map(|(days, spans)| {
            let words = match hours.otherwise() {
                Some(what) if spans.is_empty() => self.condition(what),
                Some(_) | None => self.spans(spans),
            };
            // "Every day, day and night".
            let is_always =
                days.as_slice() == std::slice::from_ref(&every_day) && spans.first().is_some_and(is_day_and_night);
            let between = if is_always { self.comma() } else { " ".to_owned() };
            format!("{}{between}{words}", self.joined(days))
        });
        let mut said: Vec<String> = said.collect();
        let unsure = What { state: State::Unknown, beside: Beside::Nothing };
        if let Some(what) = hours.otherwise().or_else(|| tells_only_closed.then_some(&unsure)) {
            let words = self.condition(what);
            said.push(self.format("hours-otherwise", &[("words", &words)]));
        }
        said.join("; ")
    }

    /// Days in a row are one: `Monday–Friday`.
    fn days(&self, days: &[u8]) -> Vec<String> {
        let mut ranges: Vec<(u8, u8)> = Vec::new();
        for day in days {
            match ranges.last_mut() {
                Some((_, to)) if *to + 1 == *day => *to = *day,
                Some(_) | None => ranges.push((*day, *day)),
            }
        }
        let name = |day| weekday(self.site, self.lang, day, self.length);
        let range =
            |(from, to)| if from == to { name(from) } else { format!("{}{JOINED_DASH}{}", name(from), name(to)) };
        ranges.into_iter().map(range).collect()
    }

    fn spans(&mut self, spans: &[Span]) -> String {
        if spans.is_empty() {
            return self.say("closed");
        }
        let said: Vec<String> = spans.iter().map(|span| self.span(span)).collect();
        self.joined(&said)
    }

    /// A time, and what stands beside it. What holds without a time is said without "day and night".
    fn span(&mut self, span: &Span) -> String {
        let what = &span.what;
        if span.is_whole_day() && (what.state == State::Closed || *what == What::OPEN) {
            return self.condition(what);
        }
        if !span.names_time {
            let words = self.condition(what);
            return match what.beside {
                Beside::Nothing | Beside::Appointment => words,
                Beside::Comment(_) => format!("({words})"),
            };
        }
        let times = if span.is_whole_day() { self.say("hours-always-short") } else { self.times(span) };
        let times = match what.state {
            State::Open | State::Unknown => times,
            State::Closed => format!("{times} {}", self.say("closed")),
        };
        self.with_remark(times, what)
    }

    fn with_remark(&mut self, words: String, what: &What) -> String {
        let remark = match (&what.beside, what.state) {
            (Beside::Nothing, State::Open | State::Closed) => return words,
            (Beside::Nothing, State::Unknown) => self.say("hours-unsure"),
            (Beside::Appointment, State::Open | State::Unknown | State::Closed) => self.say("by-appointment"),
            (Beside::Comment(comment), State::Open | State::Unknown | State::Closed) => self.as_written(comment),
        };
        format!("{words} ({remark})")
    }

    /// `20:00–02:00 the next day`
    fn times(&mut self, span: &Span) -> String {
        let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        let is_over = span.to > Span::DAY;
        let to = if is_over { span.to - Span::DAY } else { span.to };
        let times = format!("{}{JOINED_DASH}{}", time(span.from), time(to));
        // A span of time reads from left to right in every language, like any number.
        let times = if self.is_mirrored() { format!("\u{2066}{times}\u{2069}") } else { times };
        if is_over { self.format("hours-next-day", &[("hours", &times)]) } else { times }
    }

    /// Words of whoever wrote the hours, in whichever language. In a line that runs the other way they stay together.
    fn as_written(&self, words: &str) -> String {
        if self.is_mirrored() { format!("\u{2068}{words}\u{2069}") } else { words.to_owned() }
    }

    fn is_mirrored(&self) -> bool {
        self.site.config.language(self.lang).direction == Direction::Rtl
    }
}

fn is_day_and_night(span: &Span) -> bool {
    span.is_whole_day() && span.names_time && span.what.state != State::Closed
}

/// Days that are another day as a holiday.
fn unlike_weekdays(holidays: &Shift<'_>, shifts: &[Shift<'_>]) -> Vec<u8> {
    let same = |day: &u8| {
        let mut weekdays = shifts.iter().filter(|shift| shift.on == On::Weekdays && shift.days.contains(day));
        weekdays.any(|shift| shift.spans == holidays.spans)
    };
    holidays.days.iter().copied().filter(|day| !same(day)).collect()
}
