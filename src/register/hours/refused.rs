//! [`not_weekly`]: what is not the same in every week, by its words, before anything is evaluated.

use super::bad::Why;
use super::tokens::Token;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Why a piece cannot stand in one week. `None` where it can, or is nothing that the notation has.
pub(super) fn not_weekly(token: &Token) -> Option<Why> {
    let Token::Word(word) = token else { return None };
    let lower = word.to_ascii_lowercase();
    let has = |names: &[&str]| lower.split(|c: char| !c.is_ascii_alphabetic()).any(|run| names.contains(&run));
    let is_month = |run: &str| MONTHS.iter().any(|month| run.starts_with(month)) && run.len() != 2;
    if has(&["sunrise", "sunset", "dawn", "dusk"]) {
        Some(Why::Sun)
    } else if has(&["easter"]) {
        Some(Why::Easter)
    } else if has(&["week"]) {
        Some(Why::WeekNumbers)
    } else if has(&["sh"]) {
        Some(Why::SchoolHolidays)
    } else if has(&["day", "days"]) {
        Some(Why::DayOffset)
    } else if lower.split(|c: char| !c.is_ascii_alphabetic()).any(is_month) {
        Some(Why::Season)
    } else if word.contains('[') {
        Some(Why::NthDay)
    } else if is_year(word) {
        Some(Why::Year)
    } else if word.ends_with('+') && word.contains(':') {
        Some(Why::OpenEnd)
    } else if word.contains('/') && word.contains(':') {
        Some(Why::Interval)
    } else {
        None
    }
}

/// Four digits of a year that are no time of the day.
fn is_year(word: &str) -> bool {
    let mut runs = word.split(|c: char| !c.is_ascii_digit());
    !word.contains(':') && runs.any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
}
