//! [`Hours`]: when somebody answers, as OpenStreetMap writes it (`opening_hours`), as far as it can be said in
//! plain words: days of the week and times of the day.

use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange, Weekday};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleKind, RuleSequence};

/// When somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hours {
    /// `24/7`: every day, day and night.
    Always,
    /// Some days at some times.
    Week(Vec<Shift>),
}

/// Some days and their times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The days; none are all.
    pub days: Vec<Days>,
    /// From and to, as `08:00`; none is closed.
    pub times: Vec<(String, String)>,
}

/// Days of the week in a row, or those that are holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// From one to another, both counted from Monday as 0; the same twice is one day.
    Week(u8, u8),
    /// Public holidays.
    Holidays,
}

/// Why hours cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadHours {
    /// They do not follow the notation.
    Notation,
    /// They do, and mean more than plain words can say: weeks, months, sunset.
    TooMuch,
}

impl Hours {
    /// The only way in.
    ///
    /// # Errors
    /// Where they do not follow the notation, or say more than days of the week and times of the day.
    pub fn parse(text: &str) -> Result<Self, BadHours> {
        let expression = opening_hours_syntax::parse(text).map_err(|_| BadHours::Notation)?;
        if expression.rules.is_empty() {
            return Err(BadHours::Notation);
        }
        if let [rule] = expression.rules.as_slice()
            && rule.is_constant()
            && rule.kind == RuleKind::Open
            // "by appointment" and its like change what open means.
            && rule.comment.is_empty()
        {
            return Ok(Hours::Always);
        }
        let shifts: Option<Vec<Shift>> = expression.rules.iter().map(shift).collect();
        shifts.map(Hours::Week).ok_or(BadHours::TooMuch)
    }
}

fn shift(rule: &RuleSequence) -> Option<Shift> {
    let selector = &rule.day_selector;
    let plain = selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty();
    let days = selector.weekday.iter().map(days).collect::<Option<Vec<_>>>().filter(|_| plain)?;
    if !rule.comment.is_empty() {
        return None;
    }
    let times = match rule.kind {
        RuleKind::Open => rule.time_selector.spans.iter().map(times).collect::<Option<Vec<_>>>()?,
        RuleKind::Closed => Vec::new(),
        RuleKind::Unknown => return None,
    };
    Some(Shift { days, times })
}

fn days(range: &WeekDayRange) -> Option<Days> {
    match range {
        WeekDayRange::Fixed { range, offset: 0, nth_from_start, nth_from_end } => {
            let every = nth_from_start.iter().chain(nth_from_end).all(|week| *week);
            let number = |day: &Weekday| u8::try_from(day.num_days_from_monday()).ok();
            every.then_some(Days::Week(number(range.start())?, number(range.end())?))
        }
        WeekDayRange::Holiday { kind: HolidayKind::Public, offset: 0 } => Some(Days::Holidays),
        WeekDayRange::Fixed { .. } | WeekDayRange::Holiday { .. } => None,
    }
}

fn times(span: &TimeSpan) -> Option<(String, String)> {
    match (&span.range.start, &span.range.end, span.open_end, &span.repeats) {
        (Time::Fixed(from), Time::Fixed(to), false, None) => Some((from.to_string(), to.to_string())),
        _ => None,
    }
}
