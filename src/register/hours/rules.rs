//! [`Rule`]: a rule of opening hours, as days and minutes.

use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange, Weekday};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleOperator, RuleSequence};

use super::tokens::Plain;
use super::week::{Beside, DAY, On, State, What};

/// A rule: on these days, at these times, this holds.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// Ordinary days, Monday first.
    weekdays: [bool; 7],
    /// Days that are public holidays, by the day of the week they fall on.
    holidays: [bool; 7],
    /// Whether it names days at all.
    pub names_days: bool,
    /// Whether it names holidays.
    pub names_holidays: bool,
    /// From and to, in minutes from midnight; to is greater, and at most two days away.
    pub times: Vec<(u16, u16)>,
    /// Whether it names times. Of what is open or closed it makes no difference.
    pub names_time: bool,
    /// The first of its times that ends on the next day as it is written, and would be a day's work if it ended in the
    /// afternoon: `09:00-05:00`.
    pub turned: Option<usize>,
    /// What holds.
    pub what: What,
    /// How it stands to those before it.
    pub operator: Operator,
}

/// How a rule stands to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `;`: on its days those before it are gone.
    Instead,
    /// `,`: those before it stay.
    Also,
    /// `||`, and every rule that is added to such a one: only where nobody answers so far.
    Otherwise,
}

impl Rule {
    /// Whether it is about such a day.
    pub(super) fn is_about(&self, day: usize, on: On) -> bool {
        let days = match on {
            On::Weekdays => &self.weekdays,
            On::Holidays => &self.holidays,
        };
        days.get(day).is_some_and(|is_named| *is_named)
    }

    /// Whether it takes the place of what rules before it say of such a day.
    pub(super) fn replaces(&self, day: usize, on: On) -> bool {
        self.operator == Operator::Instead && self.what.state != State::Closed && self.is_about(day, on)
    }

    /// Whether it has a minute in common with another on a day that both are about.
    pub(super) fn meets(&self, other: &Rule) -> bool {
        let meets = |(from, to): &(u16, u16)| other.times.iter().any(|(other, until)| from < until && other < to);
        self.times.iter().any(meets)
    }

    /// The same on the days of another, beside it.
    pub(super) fn beside(&self, other: &Rule) -> Rule {
        Rule {
            weekdays: other.weekdays,
            holidays: other.holidays,
            names_days: other.names_days,
            names_holidays: other.names_holidays,
            operator: Operator::Also,
            ..self.clone()
        }
    }

    /// Whether it is about every minute of every day.
    pub(super) fn is_about_all(&self) -> bool {
        !self.names_days && self.times == [(0, DAY)]
    }
}

/// Reads the grammar. `None` where the text does not follow it.
pub(super) fn rules(plain: &Plain) -> Option<Vec<Rule>> {
    let expression = opening_hours_syntax::parse(&plain.text).ok()?;
    let mut both = plain.both.iter().copied();
    let mut named = names_times(&plain.text).into_iter();
    let mut rules: Vec<Rule> = Vec::new();
    for sequence in &expression.rules {
        let operator = match (sequence.operator, rules.last().map(|rule| rule.operator)) {
            (RuleOperator::Additional, Some(Operator::Otherwise)) | (RuleOperator::Fallback, _) => Operator::Otherwise,
            (RuleOperator::Additional, _) => Operator::Also,
            (RuleOperator::Normal, _) => Operator::Instead,
        };
        let rule = rule(sequence, operator, &mut both)?;
        let names_time = named.next().unwrap_or(true) || rule.what.state != State::Unknown;
        rules.push(Rule { names_time, ..rule });
    }
    Some(rules).filter(|rules| !rules.is_empty())
}

/// Whether each rule of a text names times. The grammar gives a whole day to one that does not.
fn names_times(text: &str) -> Vec<bool> {
    let mut names_times = vec![false];
    // Between quotes are words.
    for outside in text.split('"').step_by(2) {
        for (at, rule) in outside.replace("||", ";").replace(", ", ";").split(';').enumerate() {
            if at > 0 {
                names_times.push(false);
            }
            if let Some(last) = names_times.last_mut() {
                *last |= rule.contains(':') || rule.contains("24/7");
            }
        }
    }
    names_times
}

fn rule(sequence: &RuleSequence, operator: Operator, both: &mut impl Iterator<Item = bool>) -> Option<Rule> {
    let selector = &sequence.day_selector;
    let is_weekly = selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty();
    let days = selector.weekday.iter().map(days).collect::<Option<Vec<_>>>().filter(|_| is_weekly)?;
    let weekdays = std::array::from_fn(|day| days.iter().flatten().any(|range| range.holds(day)));
    let names_holidays = days.iter().any(Option::is_none);
    let has_both = names_holidays && days.iter().any(Option::is_some);
    let must_be_both = if has_both { both.next()? } else { false };
    let names_days = !days.is_empty();
    let spans = &sequence.time_selector.spans;
    Some(Rule {
        weekdays: weekdays.map(|is_named| !names_days || (is_named && !must_be_both)),
        holidays: weekdays.map(|is_named| !names_days || is_named || (names_holidays && !must_be_both)),
        names_days,
        names_holidays,
        times: spans.iter().map(times).collect::<Option<Vec<_>>>()?,
        names_time: true,
        turned: spans.iter().position(is_turned),
        what: What {
            state: match sequence.kind {
                RuleKind::Open => State::Open,
                RuleKind::Closed => State::Closed,
                RuleKind::Unknown => State::Unknown,
            },
            beside: beside(&sequence.comment),
        },
        operator,
    })
}

/// Days from one to another, both counted from Monday as 0, over Sunday if need be.
#[derive(Debug, Clone, Copy)]
struct Range(usize, usize);

impl Range {
    fn holds(self, day: usize) -> bool {
        let Range(from, to) = self;
        if from <= to { (from..=to).contains(&day) } else { day >= from || day <= to }
    }
}

/// Days of the week, or `Some(None)`: holidays.
fn days(range: &WeekDayRange) -> Option<Option<Range>> {
    match range {
        WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
            let every = nth_from_start.iter().chain(nth_from_end).all(|week| *week);
            let number = |day: &Weekday| usize::try_from(day.num_days_from_monday()).ok();
            let range = Range(number(range.start())?, number(range.end())?);
            every.then_some(Some(range))
        }
        WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => Some(None),
        WeekDayRange::Fixed { .. } | WeekDayRange::Holiday { .. } => None,
    }
}

fn times(span: &TimeSpan) -> Option<(u16, u16)> {
    match (&span.range.start, &span.range.end, span.open_end, &span.repeats) {
        (Time::Fixed(from), Time::Fixed(to), false, None) => {
            let (from, to) = (from.mins_from_midnight(), to.mins_from_midnight());
            // The same twice is a whole day.
            Some((from, if to > from { to } else { to + DAY }))
        }
        _ => None,
    }
}

/// Whether a span ends on the next day by what is written, and would end before night twelve hours earlier. One that is
/// meant to run through the night can say so: `09:00-29:00`.
fn is_turned(span: &TimeSpan) -> bool {
    const NOON: u16 = 12 * 60;
    let (Time::Fixed(from), Time::Fixed(to)) = (&span.range.start, &span.range.end) else { return false };
    let (from, to) = (from.mins_from_midnight(), to.mins_from_midnight());
    to < from && from <= NOON && to >= 60
}

/// What people write for "by appointment", in small letters.
const APPOINTMENT: [&str; 15] = [
    "by appointment",
    "by appointment only",
    "only by appointment",
    "on appointment",
    "appointment only",
    "appointments only",
    "by appointments",
    "by prior appointment",
    "appointment",
    "theo lịch hẹn",
    "theo hẹn",
    "ตามนัดหมาย",
    "ตามนัด",
    "តាមការណាត់ជួប",
    "តាមការណាត់",
];

fn beside(comment: &str) -> Beside {
    let words = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        Beside::Nothing
    } else if APPOINTMENT.iter().any(|known| words.trim_end_matches('.').eq_ignore_ascii_case(known)) {
        Beside::Appointment
    } else {
        Beside::Comment(words.into())
    }
}
