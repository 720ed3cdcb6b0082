//! [`mended`]: hours as people write them elsewhere, `Mon-Fri 8.30am - 5pm`, in the notation. Only a line to offer: whoever
//! wrote them looks at it.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::tokens::DAYS;

/// Hours in the notation, as far as they can be guessed. What stands between quotes stays as it is.
pub(super) fn mended(text: &str) -> String {
    let parts = text.split('"').enumerate();
    parts.map(|(at, part)| if at % 2 == 0 { part_of(part) } else { part.to_owned() }).collect::<Vec<_>>().join("\"")
}

fn part_of(text: &str) -> String {
    let pieces = always(pieces(&text.to_lowercase()));
    days_first(spans(pieces))
}

/// A piece of what people write.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Days(String),
    Clock(Clock),
    Always,
    Word(String),
    Mark(char),
}

/// A time of the day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    hour: u16,
    minute: u16,
    half: Option<Half>,
    /// A figure of one digit, or 10, 11, 12: it may be one of the afternoon.
    is_of_twelve: bool,
    /// Without minutes.
    is_bare: bool,
}

/// The half of the day that stands behind a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Before,
    After,
}

impl Clock {
    const NOON: Clock = Clock { hour: 12, minute: 0, half: Some(Half::After), is_of_twelve: false, is_bare: false };
    const MIDNIGHT: Clock = Clock { hour: 24, minute: 0, half: None, is_of_twelve: false, is_bare: false };

    fn minutes(self) -> u16 {
        let hour = match self.half {
            Some(Half::After) if self.hour < 12 => self.hour + 12,
            Some(Half::Before) if self.hour == 12 => 0,
            Some(Half::Before | Half::After) | None => self.hour,
        };
        hour * 60 + self.minute
    }
}

/// Words for days, and for marks between them.
const WORDS: [(&str, &str); 21] = [
    ("daily", "Mo-Su"),
    ("everyday", "Mo-Su"),
    ("weekday", "Mo-Fr"),
    ("weekdays", "Mo-Fr"),
    ("weekend", "Sa-Su"),
    ("weekends", "Sa-Su"),
    ("holiday", "PH"),
    ("holidays", "PH"),
    ("ph", "PH"),
    ("cn", "Su"),
    ("to", "-"),
    ("until", "-"),
    ("till", "-"),
    ("til", "-"),
    ("through", "-"),
    ("thru", "-"),
    ("đến", "-"),
    ("and", ","),
    ("closed", "off"),
    ("shut", "off"),
    ("always", "24/7"),
];

/// Words that say nothing beside days and times.
const IDLE: [&str; 20] = [
    "from", "at", "on", "the", "hrs", "hr", "hours", "hour", "h", "opening", "times", "time", "public", "bank",
    "every", "each", "a", "per", "week", "giờ",
];

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (piece, behind) = if c.is_ascii_digit() {
            clock(rest)
        } else if c.is_alphabetic() {
            let (word, behind) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
            (piece_of(word, pieces.last()), behind)
        } else {
            (mark(c, pieces.last()), rest.get(c.len_utf8()..).unwrap_or_default())
        };
        rest = behind;
        // `T2`, `thứ 2`: Monday in Vietnamese.
        let is_numbered = matches!(pieces.last(), Some(Piece::Word(word)) if word == "t" || word == "thứ");
        match piece {
            Some(Piece::Clock(clock)) if is_numbered => {
                let day = DAYS.get(usize::from(clock.hour.saturating_sub(2)));
                pieces.pop();
                pieces.extend(day.map(|day| Piece::Days((*day).to_owned())));
            }
            // `7 days`: every day.
            Some(Piece::Word(word)) if word == "days" && is_seven(pieces.last()) => {
                pieces.pop();
                pieces.push(Piece::Days("Mo-Su".to_owned()));
            }
            piece => pieces.extend(piece),
        }
    }
    pieces
}

fn is_seven(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Clock(clock)) if clock.is_bare && clock.hour == 7)
}

fn piece_of(word: &str, before: Option<&Piece>) -> Option<Piece> {
    const FULL: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let is_day = |full: &str| word.len() > 1 && (full.starts_with(word) || word.strip_suffix('s') == Some(full));
    if let Some((_, day)) = FULL.iter().zip(DAYS).find(|(full, _)| is_day(full)) {
        return Some(Piece::Days(day.to_owned()));
    }
    match WORDS.iter().find(|(known, _)| *known == word) {
        Some((_, "-")) => Some(Piece::Mark('-')),
        Some((_, ",")) => Some(Piece::Mark(',')),
        Some((_, "24/7")) => Some(Piece::Always),
        Some((_, "off")) => Some(Piece::Word("off".to_owned())),
        Some((_, days)) => Some(Piece::Days((*days).to_owned())),
        None if matches!(word, "noon" | "midday") => Some(Piece::Clock(Clock::NOON)),
        None if word == "midnight" => Some(Piece::Clock(match before {
            Some(Piece::Mark('-')) => Clock::MIDNIGHT,
            Some(_) | None => Clock { hour: 0, ..Clock::MIDNIGHT },
        })),
        None if word == "day" => Some(Piece::Days("Mo-Su".to_owned())),
        None if IDLE.contains(&word) || (word == "open" && before.is_none()) => None,
        None => Some(Piece::Word(word.to_owned())),
    }
}

fn mark(c: char, before: Option<&Piece>) -> Option<Piece> {
    match c {
        '-' | '–' | '—' | '−' | '‐' | '‑' | '~' => Some(Piece::Mark('-')),
        '&' | '+' | '/' => Some(Piece::Mark(',')),
        '\n' => Some(Piece::Mark(';')),
        '.' if matches!(before, Some(Piece::Clock(_))) => Some(Piece::Mark(';')),
        ' ' | '.' | ':' | '(' | ')' => None,
        c => Some(Piece::Mark(c)),
    }
}

/// `9`, `9h`, `9h30`, `9.30`, `0930`, `9:30 a.m.`
fn clock(text: &str) -> (Option<Piece>, &str) {
    let (figures, mut rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (hour, mut minute) = match figures.len() {
        3 | 4 => figures.split_at(figures.len() - 2),
        _ => (figures, ""),
    };
    let mut is_bare = minute.is_empty();
    if let Some(behind) = rest.strip_prefix([':', '.', 'h', 'g']).filter(|_| is_bare) {
        if digits(behind) == 2 {
            (minute, rest) = behind.split_at(2);
            is_bare = false;
        } else if rest.starts_with(['h', 'g']) && !behind.starts_with(char::is_alphanumeric) {
            rest = behind;
            is_bare = false;
        }
    }
    let half = [("a.m", Half::Before), ("am", Half::Before), ("p.m", Half::After), ("pm", Half::After)];
    let half = half.into_iter().find_map(|(word, half)| {
        let behind = rest.trim_start().strip_prefix(word).filter(|rest| !rest.starts_with(char::is_alphanumeric))?;
        Some((half, if word.contains('.') { behind.strip_prefix('.').unwrap_or(behind) } else { behind }))
    });
    let (half, rest) = half.map_or((None, rest), |(half, behind)| (Some(half), behind));
    let number = |figures: &str| if figures.is_empty() { Some(0) } else { figures.parse::<u16>().ok() };
    let (Some(hour), Some(minute)) = (number(hour), number(minute)) else {
        return (Some(Piece::Word(figures.to_owned())), rest);
    };
    if hour > 48 || minute > 59 {
        return (Some(Piece::Word(figures.to_owned())), rest);
    }
    let is_of_twelve = half.is_none() && hour <= 12 && !figures.starts_with('0');
    (Some(Piece::Clock(Clock { hour, minute, half, is_of_twelve, is_bare })), rest)
}

/// `24 hours`, `24h, 7 days a week`, `24/24` are one piece.
fn always(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let is_always = match &piece {
            Piece::Always => true,
            Piece::Clock(clock) => clock.minutes() == 24 * 60 && !matches!(out.last(), Some(Piece::Mark('-'))),
            Piece::Days(_) | Piece::Word(_) | Piece::Mark(_) => false,
        };
        if is_always {
            out.push(Piece::Always);
            loop {
                // A comma before `7 days a week` goes with it.
                let ahead: Vec<Piece> = pieces.clone().take(2).collect();
                match ahead.as_slice() {
                    [Piece::Mark(','), behind] if is_idle_behind_always(behind) => drop(pieces.next()),
                    [next, ..] if is_idle_behind_always(next) => drop(pieces.next()),
                    _ => break,
                }
            }
        } else {
            out.push(piece);
        }
    }
    out
}

fn is_idle_behind_always(piece: &Piece) -> bool {
    match piece {
        Piece::Clock(clock) => clock.is_bare && matches!(clock.hour, 7 | 24),
        Piece::Word(word) => word == "x",
        Piece::Days(days) => days == "Mo-Su",
        Piece::Always | Piece::Mark(_) => false,
    }
}

/// A part of a line in the notation.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Days(String),
    Times(String),
    Comma,
    Other(String),
}

/// Days and times from one to another. Of times without a half of the day the later one is in the afternoon.
fn spans(pieces: Vec<Piece>) -> Vec<Part> {
    let mut out = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    let mut last = 0;
    while let Some(piece) = pieces.next() {
        out.push(match piece {
            Piece::Always => Part::Times("24/7".to_owned()),
            Piece::Clock(from) => match second(&mut pieces, |piece| matches!(piece, Piece::Clock(_))) {
                Some(Piece::Clock(to)) => {
                    let (from, to) = in_order(from, to, last);
                    last = to;
                    Part::Times(format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60))
                }
                Some(_) | None => Part::Other(format!("{:02}:{:02}", from.hour, from.minute)),
            },
            Piece::Days(from) => {
                last = 0;
                match second(&mut pieces, |piece| matches!(piece, Piece::Days(_))) {
                    Some(Piece::Days(to)) => Part::Days(format!("{from}-{to}")),
                    Some(_) | None => Part::Days(from),
                }
            }
            Piece::Mark(',') => Part::Comma,
            Piece::Mark(mark) => Part::Other(mark.to_string()),
            Piece::Word(word) => Part::Other(word),
        });
    }
    out
}

/// The piece behind a dash, where it is of the kind.
fn second(pieces: &mut Peekable<IntoIter<Piece>>, is_it: impl Fn(&Piece) -> bool) -> Option<Piece> {
    let mut ahead = pieces.clone();
    let found = (ahead.next() == Some(Piece::Mark('-'))).then(|| ahead.next()).flatten().filter(is_it)?;
    *pieces = ahead;
    Some(found)
}

/// From and to in minutes: `9-5`, `9-5pm`, `1-5` behind a morning.
fn in_order(from: Clock, to: Clock, last: u16) -> (u16, u16) {
    const HALF: u16 = 12 * 60;
    let (mut start, mut end) = (from.minutes(), to.minutes());
    if to.half == Some(Half::After) && from.is_of_twelve && start % HALF < end.saturating_sub(HALF) {
        // `1-5pm` is in the afternoon, `9-5pm` is not.
        start = start % HALF + HALF;
    } else if to.is_of_twelve && end <= start && start <= HALF {
        end += HALF;
    } else if from.is_of_twelve && to.is_of_twelve && end < HALF && (start < last || from.hour < 5) {
        (start, end) = (start + HALF, end + HALF);
    }
    (start, end)
}

/// `9-5 Mon-Fri, 9-12 Sat` with the days in front.
fn days_first(parts: Vec<Part>) -> String {
    let first = parts.iter().find(|part| matches!(part, Part::Days(_) | Part::Times(_)));
    if !matches!(first, Some(Part::Times(_))) {
        let words = parts.into_iter().map(|part| match part {
            Part::Days(words) | Part::Times(words) | Part::Other(words) => words,
            Part::Comma => ",".to_owned(),
        });
        return words.collect::<Vec<_>>().join(" ");
    }
    let mut out: Vec<String> = Vec::new();
    let (mut days, mut times): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut end = |days: &mut Vec<String>, times: &mut Vec<String>, mark: &str| {
        out.push(format!("{} {}{mark}", days.join(","), times.join(",")));
        days.clear();
        times.clear();
    };
    for part in parts {
        match part {
            Part::Times(words) => {
                if !days.is_empty() {
                    end(&mut days, &mut times, ",");
                }
                times.push(words);
            }
            Part::Days(words) => days.push(words),
            // Whether more days or another rule, what follows tells.
            Part::Comma => {}
            Part::Other(words) => end(&mut days, &mut times, &format!(" {words}")),
        }
    }
    end(&mut days, &mut times, "");
    out.join(" ").trim().to_owned()
}
