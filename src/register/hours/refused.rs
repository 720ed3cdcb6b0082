//! [`not_weekly`]: what is not the same in every week, by its words, before anything is evaluated.

use super::bad::Why;
use super::tokens::Token;
use crate::lang::MONTHS;

/// Why pieces cannot stand in one week, by the first that cannot. `None` where all can, or are nothing that the notation
/// has.
pub(super) fn not_weekly(tokens: &[Token]) -> Option<Why> {
    let around = |at: usize| at.checked_sub(1).and_then(|before| tokens.get(before));
    tokens
        .iter()
        .enumerate()
        .find_map(|(at, token)| why(word(token)?, around(at).and_then(word), tokens.get(at + 1).and_then(word)))
}

fn word(token: &Token) -> Option<&str> {
    match token {
        Token::Word(word) => Some(word),
        Token::Comment(_) | Token::Comma(_) | Token::Instead | Token::Otherwise => None,
    }
}

fn why(word: &str, before: Option<&str>, behind: Option<&str>) -> Option<Why> {
    let lower = word.to_ascii_lowercase();
    let has = |names: &[&str]| lower.split(|c: char| !c.is_ascii_alphabetic()).any(|run| names.contains(&run));
    let is_month = |run: &str| run.len() > 2 && MONTHS.iter().any(|month| month.starts_with(run));
    // `every day` and `a week` are what other people write.
    let is_signed = before.is_some_and(|before| before.starts_with(['+', '-']));
    let is_counted =
        word.contains(digit) || behind.is_some_and(|behind| behind.chars().all(|c| digit(c) || matches!(c, '-' | '/')));
    if has(&["sunrise", "sunset", "dawn", "dusk"]) {
        Some(Why::Sun)
    } else if has(&["easter"]) {
        Some(Why::Easter)
    } else if has(&["week"]) && is_counted {
        Some(Why::WeekNumbers)
    } else if has(&["sh"]) {
        Some(Why::SchoolHolidays)
    } else if has(&["day", "days"]) && is_signed {
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

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Four digits of a year that are no time of the day.
fn is_year(word: &str) -> bool {
    let mut runs = word.split(|c: char| !c.is_ascii_digit());
    !word.contains(':') && runs.any(|run| run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))
}
