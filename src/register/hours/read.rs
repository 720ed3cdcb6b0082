//! [`Hours::parse`]: the only way in.

use super::bad::{BadHours, Why};
use super::refused::not_weekly;
use super::rules::{Operator, Rule, rules};
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
        read(text).map_err(|why| BadHours { why, line: line(text, why) })
    }
}

fn read(text: &str) -> Result<Hours, Why> {
    if text.len() > Hours::LONGEST {
        return Err(Why::Length);
    }
    let tokens = tokens(text).ok_or(Why::Notation)?;
    if let Some(why) = tokens.iter().find_map(not_weekly) {
        return Err(why);
    }
    let rules = rules(&plain(&tokens)).ok_or(Why::Notation)?;
    if names_days_too_late(&rules) {
        return Err(Why::Days);
    }
    let hours = super::evaluate::evaluate(&rules);
    // What is kept of it, on paper's ledger and in tables, must be read again.
    if hours.to_string().len() > Hours::LONGEST { Err(Why::Length) } else { Ok(hours) }
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
        // Which of two readings was meant, and when they close, only whoever wrote it knows.
        Why::Length | Why::Days | Why::Sun | Why::OpenEnd | Why::Interval => return None,
        Why::Notation => mended(text),
        Why::Season
        | Why::Year
        | Why::WeekNumbers
        | Why::NthDay
        | Why::SchoolHolidays
        | Why::DayOffset
        | Why::Easter => weekly(text)?,
    };
    read(&line).ok().map(|hours| hours.to_string())
}

/// Times as other people write them, `8h30`, `08.30`, `0830`, `8am`, and days in full, in the notation.
fn mended(text: &str) -> String {
    // What stands between quotes stays as it is.
    let parts = text.split('"').enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { mended_part(part) } else { part.to_owned() }).collect::<Vec<_>>().join("\"")
}

fn mended_part(text: &str) -> String {
    const FULL: [(&str, &str); 10] = [
        ("monday", "Mo"),
        ("tuesday", "Tu"),
        ("wednesday", "We"),
        ("thursday", "Th"),
        ("friday", "Fr"),
        ("saturday", "Sa"),
        ("sunday", "Su"),
        ("daily", "Mo-Su"),
        ("holidays", "PH"),
        ("to", "-"),
    ];
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|other: char| other.is_ascii_alphanumeric() != c.is_ascii_alphanumeric());
        let (mut run, mut behind) = rest.split_at(end.unwrap_or(rest.len()));
        if c.is_ascii_digit() {
            // A dot parts hours and minutes.
            if let Some(minutes) =
                behind.strip_prefix('.').filter(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
            {
                let end = minutes.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(minutes.len());
                (run, behind) =
                    (rest.get(..run.len() + 1 + end).unwrap_or(run), minutes.get(end..).unwrap_or_default());
            }
            out.push_str(&time(run).unwrap_or_else(|| run.to_owned()));
        } else {
            let known = FULL.iter().find(|(full, _)| full.eq_ignore_ascii_case(run));
            out.push_str(known.map_or(run, |(_, short)| short));
        }
        rest = behind;
    }
    out
}

/// `0830`, `8h`, `8h30`, `8.30`, `8pm` as `08:30` and so on.
fn time(run: &str) -> Option<String> {
    let lower = run.to_ascii_lowercase();
    let (figures, is_late) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(figures), _) => (figures, Some(false)),
        (None, Some(figures)) => (figures, Some(true)),
        (None, None) => (lower.as_str(), None),
    };
    let (hour, minute) = match figures.split_once(['h', '.']) {
        Some((hour, "")) => (hour, "00"),
        Some(parts) => parts,
        None if figures.len() == 4 => figures.split_at_checked(2)?,
        None if is_late.is_some() => (figures, "00"),
        None => return None,
    };
    if minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match is_late {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        Some(_) | None => hour,
    };
    Some(format!("{hour:02}:{minute:02}"))
}

/// What is left without the rules that are not for every week.
fn weekly(text: &str) -> Option<String> {
    let tokens = tokens(text)?;
    let kept = tokens.split(|token| matches!(token, Token::Instead));
    let kept: Vec<String> =
        kept.filter(|rule| rule.iter().all(|token| not_weekly(token).is_none())).map(|rule| plain(rule).text).collect();
    Some(kept.join("; ")).filter(|line| !line.is_empty())
}
