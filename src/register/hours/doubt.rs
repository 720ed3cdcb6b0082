//! [`Doubt`]: hours that are read as OpenStreetMap reads them, and may be meant otherwise.
//!
//! `;` takes the place of all that stood on the same days. `Mo-Su 08:00-17:00; Sa 09:00-12:00` is written for that, and so
//! are `We off` and `PH off` at the end. In doubt is what can hardly be meant: a rule that is gone from all its days, or of
//! which not a minute is left on some of them, and `PH off` before the days that take its place.

use super::evaluate::evaluate;
use super::rules::{Operator, Rule};
use super::week::{DAY, Hours, On, Span, State};

/// Why hours may be meant otherwise than they are read, and what to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The reason.
    pub why: Doubtful,
    /// What to write for the other reading.
    pub other: String,
    /// What to write for the one that holds.
    pub read: String,
}

/// A reason why hours may be meant otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubtful {
    /// `Mo-Fr 08:00-12:00; Mo-Fr 13:00-17:00`: the morning is gone.
    Replaced,
    /// `Mo-Fr 09:00-05:00`: until five in the morning.
    ThroughTheNight,
    /// `PH off`, and of all other days nothing.
    OnlyClosed,
}

impl Doubt {
    /// What is in doubt, behind the hours in an editor's sentence.
    pub fn message(&self) -> &'static str {
        match self.why {
            Doubtful::Replaced => {
                "do not all hold: on the same days, holidays too, what stands behind `;` takes the place of what stands before it"
            }
            Doubtful::ThroughTheNight => "end before they begin, so they run through the night",
            Doubtful::OnlyClosed => "say when nobody answers, and nothing of all other times",
        }
    }

    /// The lines to choose from.
    pub fn hint(&self) -> String {
        let [other, read] = [&self.other, &self.read].map(|line| super::bad::field(line));
        match self.why {
            Doubtful::Replaced => {
                format!("write `{other}` if both hold, `{read}` if only what stands behind `;` holds")
            }
            Doubtful::ThroughTheNight => {
                format!("write `{other}` if they end in the afternoon, `{read}` if they end on the next morning")
            }
            Doubtful::OnlyClosed => {
                format!("write when somebody answers before it, such as `{other}`, or `{read}` if nobody knows")
            }
        }
    }
}

/// What is in doubt of a text that was read.
pub(super) fn doubt(text: &str, rules: &[Rule], hours: &Hours) -> Option<Doubt> {
    let doubt = |why, other: &[Rule]| {
        let (other, read) = (evaluate(other).to_string(), hours.to_string());
        Some(Doubt { why, other, read }).filter(|doubt| doubt.other != doubt.read)
    };
    let replaced = || kept(rules, hours).and_then(|kept| doubt(Doubtful::Replaced, &kept));
    let turned = || by_day(rules).and_then(|by_day| doubt(Doubtful::ThroughTheNight, &by_day));
    let only_closed = || {
        let (other, read) = (format!("Mo-Fr 08:00-17:00; {text}"), format!("unknown; {text}"));
        hours.tells_only_closed().then_some(Doubt { why: Doubtful::OnlyClosed, other, read })
    };
    replaced().or_else(turned).or_else(only_closed)
}

/// What to do so that a rule holds that another has taken the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Remedy {
    /// It goes behind the others.
    Last,
    /// `,` in place of the `;` before that other one.
    Beside(usize),
}

/// The rules as they would all hold. `None` where nothing is lost.
fn kept(rules: &[Rule], hours: &Hours) -> Option<Vec<Rule>> {
    let remedies: Vec<(usize, Remedy)> =
        rules.iter().enumerate().flat_map(|(at, _)| remedies(rules, at, hours)).collect();
    if remedies.is_empty() {
        return None;
    }
    let mut kept = rules.to_vec();
    for (_, remedy) in &remedies {
        if let Remedy::Beside(other) = remedy
            && let Some(rule) = kept.get_mut(*other)
        {
            rule.operator = Operator::Also;
        }
    }
    let is_last = |at: usize| remedies.contains(&(at, Remedy::Last));
    let (last, first): (Vec<_>, Vec<_>) = kept.into_iter().enumerate().partition(|(at, _)| is_last(*at));
    let mut last: Vec<Rule> = last.into_iter().map(|(_, rule)| rule).collect();
    // The first of them takes the place of what it stands behind now.
    if let Some(rule) = last.first_mut() {
        rule.operator = Operator::Instead;
    }
    Some(first.into_iter().map(|(_, rule)| rule).chain(last).collect())
}

/// A day of the week, ordinary or a holiday.
type Day = (usize, On);

/// What to do so that a rule holds on all its days.
fn remedies(rules: &[Rule], at: usize, hours: &Hours) -> Vec<(usize, Remedy)> {
    let Some(rule) = rules.get(at).filter(|rule| rule.operator != Operator::Otherwise) else { return Vec::new() };
    let alone = evaluate(std::slice::from_ref(rule));
    let days = named(rule);
    let replacing = |(day, on): Day| {
        let mut behind = rules.iter().enumerate().skip(at + 1);
        behind.rfind(|(_, other)| other.replaces(day, on))
    };
    let is_lost = |day: Day| {
        let now = answered(hours, day);
        if rule.what.state == State::Closed {
            now.iter().any(|span| rule.times.iter().any(|(from, to)| span.from < *to && *from < span.to))
        } else {
            now != answered(&alone, day)
        }
    };
    let lost: Vec<(Day, usize, &Rule)> = days
        .iter()
        .filter(|day| is_lost(**day))
        .filter_map(|day| replacing(*day).map(|(other, by)| (*day, other, by)))
        .collect();
    let is_gone = lost.len() == days.len();
    let remedy = |&((day, on), other, by): &(Day, usize, &Rule)| {
        // `PH off; Mo-Fr 08:00-17:00`: on no other day do they meet.
        let is_holiday_only = on == On::Holidays && !rule.is_about(day, On::Weekdays) && !by.names_holidays;
        let is_part = is_part_of(&days, &named(by), on);
        let is_whole = is_part_of(&named(by), &days, on);
        if is_holiday_only {
            return Some(Remedy::Last);
        }
        match rule.what.state {
            // A lunch that was taken out of what stands before it has done its work; one that stands first has not.
            State::Closed if rule.times != [(0, DAY)] => {
                let mut before = rules.iter().take(at).filter(|before| before.what.state != State::Closed);
                let is_done = before.any(|before| before.is_about(day, on) && before.meets(rule));
                (is_gone || !is_done).then_some(Remedy::Last)
            }
            // `Mo-Su off; We 08:00-12:00` is all but one day.
            State::Closed => (!is_whole).then_some(Remedy::Last),
            State::Open | State::Unknown if !rule.meets(by) => Some(Remedy::Beside(other)),
            State::Open | State::Unknown if !is_gone => None,
            // `Sa 09:00-12:00; Mo-Su 08:00-17:00`: the other way round it says both.
            State::Open | State::Unknown if is_part => Some(Remedy::Last),
            State::Open | State::Unknown => Some(Remedy::Beside(other)),
        }
    };
    lost.iter().filter_map(|lost| Some((at, remedy(lost)?))).collect()
}

/// The days that a rule names: holidays only where it speaks of them.
fn named(rule: &Rule) -> Vec<Day> {
    let on = |on: On| (0..7).map(move |day| (day, on)).filter(|(day, on)| rule.is_about(*day, *on));
    let holidays = on(On::Holidays).filter(|_| rule.names_holidays);
    on(On::Weekdays).chain(holidays).collect()
}

/// Whether there is less in the first than in the second, and nothing else.
fn is_part_of(first: &[Day], second: &[Day], on: On) -> bool {
    let of = |days: &[Day]| days.iter().copied().filter(|day| day.1 == on).collect::<Vec<Day>>();
    let (first, second) = (of(first), of(second));
    first.len() < second.len() && first.iter().all(|day| second.contains(day))
}

/// When somebody may answer of what begins on a day.
fn answered(hours: &Hours, (day, on): Day) -> Vec<&Span> {
    let holiday = hours.holidays.as_ref().filter(|_| on == On::Holidays).and_then(|holidays| holidays.get(day));
    let spans = holiday.map(|holiday| &holiday.spans).or_else(|| hours.days.get(day));
    spans.into_iter().flatten().filter(|span| span.what.state != State::Closed).collect()
}

/// The rules with what is turned ending twelve hours earlier. `None` where nothing is.
fn by_day(rules: &[Rule]) -> Option<Vec<Rule>> {
    const HALF: u16 = DAY / 2;
    let mut by_day = rules.to_vec();
    for rule in &mut by_day {
        if let Some((_, to)) = rule.turned.and_then(|at| rule.times.get_mut(at)) {
            *to -= HALF;
        }
    }
    rules.iter().any(|rule| rule.turned.is_some()).then_some(by_day)
}
