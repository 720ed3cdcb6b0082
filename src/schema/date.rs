//! [`PartialDate`]: a year, a month or a day, as precise as a source is.

use std::fmt;

use jiff::civil::Date;

/// A date as exact as it is known. Written as ISO 8601: `2013`, `2013-03` or `2013-03-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// Year and month.
    Month(i16, i8),
    /// The day.
    Day(Date),
}

impl PartialDate {
    /// The only way in.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] => digits(year, 4).map(PartialDate::Year),
            [year, month] => {
                let (year, month) = (digits(year, 4)?, i8::try_from(digits(month, 2)?).ok()?);
                (1..=12).contains(&month).then_some(PartialDate::Month(year, month))
            }
            [_, _, _] => parse_day(text).map(PartialDate::Day),
            _ => None,
        }
    }
}

/// A day as `2026-11-22`, and nothing else.
pub fn parse_day(text: &str) -> Option<Date> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    let small = |text| i8::try_from(digits(text, 2)?).ok();
    Date::new(digits(year, 4)?, small(month)?, small(day)?).ok()
}

fn digits(text: &str, length: usize) -> Option<i16> {
    let good = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(f, "{year:04}"),
            PartialDate::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            PartialDate::Day(day) => write!(f, "{day}"),
        }
    }
}
