//! [`Token`]: opening hours in pieces. The form that people write ([`plain`] makes the one that the grammar wants).
//!
//! OpenStreetMap's own tools read much that the grammar of its wiki does not have: `Mo, We`, `Mo - Fr`, `Sa,Su,PH`, a
//! comma without a space between two rules, `ph`, a stop at the end. All of it is common in its data.

/// The names of the days in the notation, Monday first.
pub(super) const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A piece of opening hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Whatever stands between spaces and marks.
    Word(String),
    /// What stands between quotes.
    Comment(String),
    /// `,`, and whether there is a space behind it.
    Comma(bool),
    /// `;`
    Instead,
    /// `||`
    Otherwise,
}

/// The pieces of a text. `None` where a quote is not closed, or nothing is in it.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            ' ' => behind,
            '"' => {
                let (comment, behind) = behind.split_once('"')?;
                tokens.push(Token::Comment(Some(comment.trim()).filter(|words| !words.is_empty())?.to_owned()));
                behind
            }
            ',' => {
                tokens.push(Token::Comma(behind.starts_with(' ')));
                behind
            }
            ';' => {
                tokens.push(Token::Instead);
                behind
            }
            '|' => {
                tokens.push(Token::Otherwise);
                behind.strip_prefix('|')?
            }
            _ => {
                let end = rest.find([' ', '"', ',', ';', '|']).unwrap_or(rest.len());
                let (word, behind) = rest.split_at(end);
                tokens.push(Token::Word(as_written(word)));
                behind
            }
        };
    }
    Some(joined(tokens))
}

/// Dashes of print are hyphens; names and words of the notation are in their own case.
fn as_written(word: &str) -> String {
    let word = word.replace(['–', '—', '−', '‐', '‑'], "-");
    let word = if is_days(&word) { word.trim_end_matches(':') } else { &word };
    let mut out = String::new();
    for part in word.split_inclusive('-') {
        let name = part.trim_end_matches('-');
        let known = DAYS.into_iter().chain(["PH", "SH", "off", "closed", "open", "unknown"]);
        let known = known.into_iter().find(|known| known.eq_ignore_ascii_case(name));
        out.push_str(known.unwrap_or(name));
        out.push_str(part.get(name.len()..).unwrap_or_default());
    }
    out
}

/// `Mo - Fr` is `Mo-Fr`.
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut is_open = false;
    for token in tokens {
        match (out.last_mut(), token) {
            (Some(Token::Word(before)), Token::Word(word)) if word == "-" || is_open => {
                is_open = word == "-";
                before.push_str(&word);
            }
            (_, token) => {
                is_open = false;
                out.push(token);
            }
        }
    }
    out
}

/// Names of days alone: `Mo-Fr`, `PH`, `sa:`.
pub(super) fn is_days(word: &str) -> bool {
    let is_name = |name: &str| DAYS.into_iter().chain(["PH"]).any(|known| known.eq_ignore_ascii_case(name));
    word.trim_end_matches(':').split('-').all(is_name)
}

/// Opening hours as the grammar wants them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain {
    /// The text.
    pub text: String,
    /// Of each list of days that holds days of the week and holidays, in order: whether a day must be both (`PH Su`) or
    /// may be either (`PH,Su`). The grammar does not tell one from the other.
    pub both: Vec<bool>,
}

/// Puts the pieces together as the grammar wants them. A comment without a state is `unknown`: so says OpenStreetMap, and
/// to the crate it would be open.
pub(super) fn plain(tokens: &[Token]) -> Plain {
    let mut plain = Plain { text: String::new(), both: Vec::new() };
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Word(word) if is_days(word) => {
                at = days(tokens, at, &mut plain);
                continue;
            }
            Token::Word(word) => {
                let is_daily = word == "24/7" && at.checked_sub(1).is_some_and(|before| is_days_at(tokens, before));
                spaced(&mut plain.text, if is_daily { "00:00-24:00" } else { word });
            }
            Token::Comment(words) => {
                let has_state = matches!(before(tokens, at), Some(Token::Word(word)) if is_state(word));
                if !has_state {
                    spaced(&mut plain.text, "unknown");
                }
                spaced(&mut plain.text, &format!("\"{words}\""));
            }
            Token::Comma(has_space) => {
                let is_time = |token: Option<&Token>| matches!(token, Some(Token::Word(word)) if is_time(word));
                let (before, behind) = (before(tokens, at), tokens.get(at + 1));
                let ends_rule = match before {
                    Some(Token::Comment(_)) => true,
                    Some(Token::Word(word)) => {
                        word == "24/7" || is_state(word) || (is_time(before) && !is_time(behind))
                    }
                    Some(Token::Comma(_) | Token::Instead | Token::Otherwise) | None => false,
                };
                let is_list = is_time(before) && is_time(behind);
                plain.text.push_str(if ends_rule || (*has_space && !is_list) { ", " } else { "," });
            }
            Token::Instead => {
                // An empty rule says nothing: `Mo-Fr 08:00-17:00;` is common.
                if !matches!(tokens.get(at + 1), None | Some(Token::Instead)) && !plain.text.is_empty() {
                    plain.text.push_str("; ");
                }
            }
            Token::Otherwise => plain.text.push_str(" || "),
        }
        at += 1;
    }
    plain
}

fn before(tokens: &[Token], at: usize) -> Option<&Token> {
    at.checked_sub(1).and_then(|before| tokens.get(before))
}

fn is_days_at(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at), Some(Token::Word(word)) if is_days(word))
}

fn is_time(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(':')
}

fn is_state(word: &str) -> bool {
    matches!(word, "off" | "closed" | "open" | "unknown")
}

fn spaced(text: &mut String, word: &str) {
    if !text.is_empty() && !text.ends_with([' ', ',']) {
        text.push(' ');
    }
    text.push_str(word);
}

/// A list of days, holidays behind days of the week. Returns where the next piece is.
fn days(tokens: &[Token], at: usize, plain: &mut Plain) -> usize {
    let (first, at) = list(tokens, at);
    let (holidays, weekdays): (Vec<&str>, Vec<&str>) = first.iter().copied().partition(|name| *name == "PH");
    if !holidays.is_empty() && !weekdays.is_empty() {
        plain.both.push(false);
    }
    let is_mixed = |names: &[&str]| names.contains(&"PH") != first.contains(&"PH");
    spaced(&mut plain.text, &[weekdays, holidays].concat().join(","));
    if !is_days_at(tokens, at) {
        return at;
    }
    let (second, at) = list(tokens, at);
    if is_mixed(&second) {
        plain.both.push(true);
    }
    spaced(&mut plain.text, &second.join(","));
    at
}

fn list(tokens: &[Token], mut at: usize) -> (Vec<&str>, usize) {
    let mut names = Vec::new();
    while let Some(Token::Word(name)) = tokens.get(at) {
        names.push(name.as_str());
        let goes_on = matches!(tokens.get(at + 1), Some(Token::Comma(_))) && is_days_at(tokens, at + 2);
        if !goes_on {
            return (names, at + 1);
        }
        at += 2;
    }
    (names, at)
}
