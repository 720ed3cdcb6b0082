//! [`evaluate`]: rules, one over the other, as one week.
//!
//! As OpenStreetMap reads them: `;` takes away what stood on the same days, `,` adds, `||` holds where nobody answers so
//! far, `off` takes away the times it names and nothing else, and what runs past midnight runs on.

use super::rules::{Operator, Rule};
use super::week::{DAY, Holiday, Hours, On, Span, State, What};

/// One day, from cut to cut: the rule that holds, and whether it began on the day before.
type Cells = Vec<Option<(usize, bool)>>;

/// A stretch of a day with one thing in it.
#[derive(Debug, Clone)]
struct Run {
    from: u16,
    to: u16,
    what: What,
    names_time: bool,
    is_carried: bool,
}

/// Puts rules one over the other. Three weeks are looked at: ordinary days; days that are holidays, each between two that
/// are none; and ordinary days behind a holiday, which tell how long a holiday's evening lasts.
#[expect(clippy::indexing_slicing, reason = "proof: there are seven days, and each is counted from 0 to 6")]
pub(super) fn evaluate(rules: &[Rule]) -> Hours {
    let cuts = cuts(rules);
    let week = |today: On, yesterday: On| -> [Cells; 7] {
        std::array::from_fn(|day| cells(rules, &cuts, (day, today), ((day + 6) % 7, yesterday)))
    };
    let names_holidays = rules.iter().any(|rule| rule.names_holidays);
    let ordinary = week(On::Weekdays, On::Weekdays);
    let mut holidays = names_holidays.then(|| (week(On::Holidays, On::Weekdays), week(On::Weekdays, On::Holidays)));
    let otherwise = otherwise(rules, &ordinary, holidays.as_ref().map(|(on, _)| on));
    let what = |cell: &Option<(usize, bool)>| cell.and_then(|(at, _)| rules.get(at)).map(|rule| &rule.what);
    let is_closed = |cell: &Option<(usize, bool)>| what(cell).is_none_or(|what| what.state == State::Closed);
    // Where nobody ever answers, what is said to be closed is all that is known.
    let is_never = ordinary.iter().chain(holidays.iter().flat_map(|(on, _)| on)).flatten().all(is_closed);
    let kept = if is_never { Kept::Named } else { Kept::Said };
    if is_never {
        // What is closed on a day as such is closed on a holiday that falls on it.
        let days = holidays.iter_mut().flat_map(|(on, _)| on).zip(&ordinary);
        for (held, named) in days.flat_map(|(on, day)| on.iter_mut().zip(day)) {
            *held = held.or(*named);
        }
        let mut all = ordinary.iter().chain(holidays.iter().flat_map(|(on, _)| on)).flatten();
        if all.all(|cell| what(cell) == Some(&What::CLOSED)) {
            return Hours { days: Default::default(), holidays: None, otherwise: None };
        }
    }
    let runs = |week: &[Cells; 7]| -> [Vec<Run>; 7] {
        std::array::from_fn(|day| runs(rules, &cuts, &week[day], (otherwise, kept)))
    };
    let ordinary = runs(&ordinary);
    let days: [Vec<Span>; 7] = begun(&ordinary);
    let holidays = holidays.map(|(on, after)| {
        let (held, after) = (runs(&on), runs(&after));
        std::array::from_fn(|day| {
            let early = early(&days[(day + 6) % 7], &held[day]);
            let own = cut(&held[day], early.last().map_or(0, |early| early.to));
            let lasts = on[day].last().copied().flatten().map_or(0, |last| lasting(rules, last));
            let head = cut(&after[(day + 1) % 7], 0);
            let more = match (own.last(), head.first()) {
                (Some(last), Some(head)) if head.from == 0 && head.what == last.what => lasts.min(head.to),
                (Some(_) | None, _) => 0,
            };
            Holiday { spans: spans(&own, more), early }
        })
    });
    let otherwise = otherwise.and_then(|at| rules.get(at)).map(|rule| rule.what.clone());
    Hours { days, holidays, otherwise }
}

/// The minutes at which something can change on any day, from midnight on.
fn cuts(rules: &[Rule]) -> Vec<u16> {
    let times = rules.iter().flat_map(|rule| &rule.times);
    let mut cuts: Vec<u16> = times.flat_map(|(from, to)| [*from, *to % DAY]).chain([0]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// What holds on a day, after one that is a holiday or none.
fn cells(rules: &[Rule], cuts: &[u16], today: (usize, On), yesterday: (usize, On)) -> Cells {
    let mut held: Vec<(usize, bool)> = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        if rule.is_about(today.0, today.1) {
            if rule.operator == Operator::Instead && rule.what.state != State::Closed {
                held.clear();
            }
            held.push((at, false));
        }
        if rule.is_about(yesterday.0, yesterday.1) && rule.times.iter().any(|(_, to)| *to > DAY) {
            held.push((at, true));
        }
    }
    let mut cells: Cells = vec![None; cuts.len()];
    for (at, is_carried) in held {
        let Some(rule) = rules.get(at) else { continue };
        for (from, to) in &rule.times {
            let (from, to) = if is_carried { (0, to.saturating_sub(DAY)) } else { (*from, *to) };
            let named = cuts.iter().zip(&mut cells).filter(|(at, _)| (from..to).contains(*at));
            for (_, cell) in named {
                let found = cell.and_then(|(at, _)| rules.get(at));
                let is_answered = found.is_some_and(|rule: &Rule| rule.what.state != State::Closed);
                if rule.operator != Operator::Otherwise || !is_answered {
                    *cell = Some((at, is_carried));
                }
            }
        }
    }
    cells
}

/// The rule that holds whenever no other does, such as `|| "by appointment"`: it is said once and not for each gap.
fn otherwise(rules: &[Rule], days: &[Cells; 7], holidays: Option<&[Cells; 7]>) -> Option<usize> {
    let is_such =
        |rule: &Rule| rule.operator == Operator::Otherwise && rule.is_about_all() && rule.what.state == State::Unknown;
    let at = rules.iter().rposition(is_such)?;
    let all = || days.iter().chain(holidays.into_iter().flatten());
    let is_it = |cell: &Option<(usize, bool)>| cell.is_some_and(|(found, _)| found == at);
    let is_seen = all().flatten().any(is_it);
    let has_others = all()
        .flatten()
        .flatten()
        .any(|(found, _)| *found != at && rules.get(*found).is_some_and(|rule| rule.what.state != State::Closed));
    // A day that is closed by name and holidays that are none of it cannot be written behind each other.
    let is_closed = |cell: &Option<(usize, bool)>| {
        cell.is_none_or(|(found, _)| rules.get(found).is_some_and(|rule| rule.what.state == State::Closed))
    };
    let is_plain = holidays.is_none() || !days.iter().flatten().any(is_closed);
    (is_seen && has_others && is_plain).then_some(at)
}

/// What is kept of times that are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// Those with words beside them.
    Said,
    /// All that a rule names.
    Named,
}

/// The stretches of a day. Closed is none, unless it is kept, or other times are not closed.
fn runs(rules: &[Rule], cuts: &[u16], cells: &Cells, (otherwise, kept): (Option<usize>, Kept)) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let ends = cuts.iter().skip(1).chain([&DAY]);
    for ((from, to), cell) in cuts.iter().zip(ends).zip(cells) {
        let found = cell.filter(|(found, _)| Some(*found) != otherwise);
        let rule = found.and_then(|(found, is_carried)| Some((rules.get(found)?, is_carried)));
        let (what, names_time, is_carried) = match rule {
            Some((rule, is_carried)) => (&rule.what, rule.names_time, is_carried && rule.what.state != State::Closed),
            None if cell.is_some() => continue,
            None => (&What::CLOSED, true, false),
        };
        let is_kept = otherwise.is_some() || (kept == Kept::Named && rule.is_some());
        if *what == What::CLOSED && !is_kept {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.to == *from && run.what == *what && run.is_carried == is_carried => {
                run.to = *to;
                run.names_time |= names_time;
            }
            Some(_) | None => runs.push(Run { from: *from, to: *to, what: what.clone(), names_time, is_carried }),
        }
    }
    runs
}

/// How far the last stretch of a day runs on into the next: never so far that it would be longer than a day.
fn running_on(today: &[Run], tomorrow: &[Run]) -> u16 {
    let (Some(last), Some(head)) = (today.last(), tomorrow.first()) else { return 0 };
    let goes_on = last.to == DAY && head.from == 0 && head.is_carried && last.what == head.what;
    if goes_on && head.to <= last.from { head.to } else { 0 }
}

/// How far the rule that holds in a day's last minute goes on behind midnight.
fn lasting(rules: &[Rule], last: (usize, bool)) -> u16 {
    let (at, is_carried) = last;
    let times = rules.get(at).filter(|_| !is_carried).map(|rule| rule.times.as_slice()).unwrap_or_default();
    times.iter().map(|(_, to)| to.saturating_sub(DAY)).max().unwrap_or_default()
}

/// What of a day's stretches lies behind a minute; what touches is one.
fn cut(runs: &[Run], from: u16) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for run in runs.iter().filter(|run| run.to > from) {
        let run = Run { from: run.from.max(from), ..run.clone() };
        match out.last_mut() {
            Some(before) if before.to == run.from && before.what == run.what => {
                before.to = run.to;
                before.names_time |= run.names_time;
            }
            Some(_) | None => out.push(run),
        }
    }
    out
}

/// What begins on each ordinary day, run on into the next.
#[expect(clippy::indexing_slicing, reason = "proof: there are seven days, and each is counted from 0 to 6")]
fn begun(days: &[Vec<Run>; 7]) -> [Vec<Span>; 7] {
    std::array::from_fn(|day| {
        let own = cut(&days[day], running_on(&days[(day + 6) % 7], &days[day]));
        spans(&own, running_on(&days[day], &days[(day + 1) % 7]))
    })
}

/// Stretches of a day, of which the last goes on behind midnight, unless it would be longer than a day.
fn spans(own: &[Run], more: u16) -> Vec<Span> {
    let spans = own.iter().map(|run| {
        let is_whole_day = run.from == 0 && run.to == DAY;
        Span { from: run.from, to: run.to, what: run.what.clone(), names_time: run.names_time || !is_whole_day }
    });
    let mut spans: Vec<Span> = spans.collect();
    if let Some(last) = spans.last_mut().filter(|last| last.to == DAY && more <= last.from) {
        last.to += more;
    }
    spans
}

/// What of a holiday began on the ordinary day before it.
fn early(before: &[Span], holiday: &[Run]) -> Vec<Span> {
    let (Some(last), Some(head)) = (before.last().filter(|last| last.to > DAY), holiday.first()) else {
        return Vec::new();
    };
    let same = head.from == 0 && head.what == last.what;
    let to = cut(holiday, 0).first().map_or(0, |head| head.to.min(last.to - DAY));
    if same { vec![Span { from: 0, to, what: head.what.clone(), names_time: true }] } else { Vec::new() }
}
