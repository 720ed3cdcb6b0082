//! Opening hours written out: one text for one week, which is read again as the same week.

use std::borrow::Cow;
use std::fmt::{Display, Formatter, Result};

use super::tokens::DAYS;
use super::week::{Beside, DAY, Hours, On, Shift, Span, State, What, together};

impl Display for Hours {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        out.write_str(&text(self))
    }
}

impl Hours {
    /// The line of a register that says them.
    pub fn line(&self) -> String {
        super::bad::field(&text(self))
    }
}

/// Ordinary days first, each rule added to those before it; then holidays, which replace; then what holds otherwise; then
/// what is closed, which takes away nothing but its own times.
fn text(hours: &Hours) -> String {
    if hours.is_always() && hours.holidays.is_none() {
        return "24/7".to_owned();
    }
    // A rule for holidays stops what runs into them, so what does run into one is written with it.
    let holidays: Vec<Vec<Span>> =
        hours.holidays.iter().flatten().map(|holiday| [&*holiday.early, &*holiday.spans].concat()).collect();
    let weekdays = together(On::Weekdays, hours.days.iter().map(Cow::from));
    let shifts = [weekdays, together(On::Holidays, holidays.iter().map(Cow::from))].concat();
    let on = |on: On| shifts.iter().filter(move |shift| shift.on == on);
    let mut text = String::new();
    let mut add = |mark: &str, rule: String| {
        text.push_str(if text.is_empty() { "" } else { mark });
        text.push_str(&rule);
    };
    for rule in on(On::Weekdays).flat_map(|shift| rules(shift, false)) {
        add(", ", rule);
    }
    let ordinary_closed = || on(On::Weekdays).flat_map(|shift| rules(shift, true));
    if hours.otherwise.is_none() {
        ordinary_closed().for_each(|rule| add("; ", rule));
    }
    // Where nothing is said but when nobody answers, a holiday without a word is like the day that it falls on.
    let is_open = |shift: &Shift<'_>| shift.spans.iter().any(|span| span.what.state != State::Closed);
    let tells_open = hours.otherwise.is_some() || shifts.iter().any(is_open);
    for shift in on(On::Holidays).filter(|_| tells_open) {
        let mut rules = rules(shift, false).into_iter();
        add("; ", rules.next().unwrap_or_else(|| format!("{} off", days(shift))));
        rules.for_each(|rule| add(", ", rule));
    }
    if let Some(what) = &hours.otherwise {
        add(" || ", said(what).trim_start().to_owned());
        ordinary_closed().for_each(|rule| add("; ", rule));
    }
    on(On::Holidays).flat_map(|shift| rules(shift, true)).for_each(|rule| add("; ", rule));
    if text.is_empty() { "off".to_owned() } else { text }
}

/// The rules of some days: times with the same beside them in one.
fn rules(shift: &Shift<'_>, closed: bool) -> Vec<String> {
    let mut rules: Vec<(&What, Vec<String>)> = Vec::new();
    for span in shift.spans.iter().filter(|span| (span.what.state == State::Closed) == closed) {
        let times = times(span);
        match rules.iter_mut().find(|(what, _)| **what == span.what) {
            Some((_, all)) => all.push(times),
            None => rules.push((&span.what, vec![times])),
        }
    }
    let days = days(shift);
    let has_no_time = shift.spans.iter().any(|span| !span.names_time);
    let is_off = |what: &What, times: &[String]| *what == What::CLOSED && *times == [times_of(0, DAY)];
    let rule = |(what, times): (&What, Vec<String>)| {
        if is_off(what, &times) {
            format!("{days} off")
        } else if has_no_time {
            format!("{days}{}", said(what))
        } else {
            format!("{days} {}{}", times.join(","), said(what))
        }
    };
    rules.into_iter().map(rule).collect()
}

/// `Mo-Fr,Su`; holidays are all or those that fall on days of the week: `PH Mo-Fr`.
fn days(shift: &Shift<'_>) -> String {
    let name = |day: u8| DAYS.get(usize::from(day)).copied().unwrap_or_default();
    let mut ranges: Vec<(u8, u8)> = Vec::new();
    for day in &shift.days {
        match ranges.last_mut() {
            Some((_, to)) if *to + 1 == *day => *to = *day,
            Some(_) | None => ranges.push((*day, *day)),
        }
    }
    let ranges = ranges
        .into_iter()
        .map(|(from, to)| if from == to { name(from).to_owned() } else { format!("{}-{}", name(from), name(to)) });
    let days = ranges.collect::<Vec<_>>().join(",");
    match shift.on {
        On::Weekdays => days,
        On::Holidays if shift.days.len() == 7 => "PH".to_owned(),
        On::Holidays => format!("PH {days}"),
    }
}

fn times(span: &Span) -> String {
    times_of(span.from, span.to)
}

fn times_of(from: u16, to: u16) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!("{}-{}", time(from), time(to))
}

/// The state and what stands beside it, behind a space.
fn said(what: &What) -> String {
    let state = match what.state {
        State::Open => "open",
        State::Unknown => "unknown",
        State::Closed => "closed",
    };
    match &what.beside {
        Beside::Nothing if what.state == State::Open => String::new(),
        Beside::Nothing => format!(" {state}"),
        Beside::Appointment => format!(" {state} \"by appointment\""),
        Beside::Comment(words) => format!(" {state} \"{words}\""),
    }
}
