//! [`Hours::parse`]: the only way in.

use super::bad::{BadHours, Why};
use super::doubt::{Doubt, doubt};
use super::evaluate::evaluate;
use super::refused::not_weekly;
use super::rules::{Operator, Rule, rules};
use super::slips::mended;
use super::tokens::{Token, plain, tokens};
use super::week::{DAY, Hours, State};

impl Hours {
    /// The longest text that is read, in bytes: OpenStreetMap has 255 letters for a value, and no hours of one week come
    /// near it. What is longer is no hours, and would only take time.
    pub const LONGEST: usize = 300;

    /// Reads opening hours. Takes no longer than the length of the text allows, whatever stands in it.
    ///
    /// # Errors
    /// Where they do not follow the notation, are not the same in every week, or can be read in two ways.
    pub fn parse(text: &str) -> Result<Self, BadHours> {
        Hours::parse_in_doubt(text).map(|(hours, _)| hours)
    }

    /// The same, and what in them may be meant otherwise than it is read.
    ///
    /// # Errors
    /// As [`Hours::parse`] has them.
    pub fn parse_in_doubt(text: &str) -> Result<(Self, Option<Doubt>), BadHours> {
        let (rules, hours) = read(text).map_err(|why| BadHours { why, line: line(text, why) })?;
        let doubt = doubt(text, &rules, &hours);
        Ok((hours, doubt))
    }
}

fn read(text: &str) -> Result<(Vec<Rule>, Hours), Why> {
    if text.len() > Hours::LONGEST {
        return Err(Why::Length);
    }
    let tokens = tokens(text).ok_or(Why::Notation)?;
    if let Some(why) = not_weekly(&tokens) {
        return Err(why);
    }
    let rules = rules(&plain(&tokens)).ok_or(Why::Notation)?;
    if names_days_too_late(&rules) {
        return Err(Why::Days);
    }
    let hours = evaluate(&rules);
    // What is kept of it, on paper's ledger and in tables, must be read again.
    if hours.to_string().len() > Hours::LONGEST { Err(Why::Length) } else { Ok((rules, hours)) }
}

/// Whether times without days stand behind `;` and days: by OpenStreetMap's specification they replace what every day had,
/// npm `opening_hours` adds them, and whoever writes it means one of the two.
fn names_days_too_late(rules: &[Rule]) -> bool {
    let mut named = false;
    rules.iter().any(|rule| {
        let is_late = named && !rule.names_days && rule.operator == Operator::Instead;
        named |= rule.names_days;
        is_late && rule.what.state != State::Closed && rule.times != [(0, DAY)]
    })
}

/// What may be written in place of what cannot be read, where that can be read itself.
fn line(text: &str, why: Why) -> Option<String> {
    let line = match why {
        // When they close, only whoever wrote it knows.
        Why::Length | Why::Sun | Why::OpenEnd | Why::Interval => return None,
        Why::Days => return on_the_same_days(text),
        Why::Notation => mended(text),
        Why::Season
        | Why::Year
        | Why::WeekNumbers
        | Why::NthDay
        | Why::SchoolHolidays
        | Why::DayOffset
        | Why::Easter => weekly(text)?,
    };
    match read(&line) {
        Ok((_, hours)) => Some(hours.to_string()),
        Err(why) => (why == Why::Days).then(|| on_the_same_days(&line)).flatten(),
    }
}

/// Times behind `;` on the days of those before them. `None` where some are the same.
fn on_the_same_days(text: &str) -> Option<String> {
    let mut rules = rules(&plain(&tokens(text)?))?;
    for at in 1..rules.len() {
        let Some([before, rule]) = rules.get_mut(at - 1..=at) else { return None };
        if before.names_days && !rule.names_days && rule.operator == Operator::Instead {
            if rule.meets(before) {
                return None;
            }
            *rule = rule.beside(before);
        }
    }
    (!names_days_too_late(&rules)).then(|| evaluate(&rules).to_string())
}

/// What is left without the rules that are not for every week.
fn weekly(text: &str) -> Option<String> {
    let tokens = tokens(text)?;
    let kept = tokens.split(|token| matches!(token, Token::Instead));
    let kept: Vec<String> = kept.filter(|rule| not_weekly(rule).is_none()).map(|rule| plain(rule).text).collect();
    Some(kept.join("; ")).filter(|line| !line.is_empty())
}
