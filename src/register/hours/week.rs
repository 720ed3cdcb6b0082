//! [`Hours`]: one week.

use std::borrow::Cow;

/// Minutes of a day.
pub(super) const DAY: u16 = Span::DAY;

/// When somebody answers: the same in every week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// What begins on each day, Monday first, in order; nothing is closed.
    pub(super) days: [Vec<Span>; 7],
    /// The same where the day is a public holiday. `None`: nothing is said of holidays, they are days like others.
    pub(super) holidays: Option<[Holiday; 7]>,
    /// What holds at all other times. `None`: closed.
    pub(super) otherwise: Option<What>,
}

/// A public holiday.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holiday {
    /// What begins on it.
    pub spans: Vec<Span>,
    /// What began on the day before, from midnight on, as far as the holiday does not stop it.
    pub early: Vec<Span>,
}

/// From one minute to another, and what holds then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// In minutes from midnight, below 1440.
    pub from: u16,
    /// In minutes from the same midnight: over 1440 is on the next day. A span is never longer than a day.
    pub to: u16,
    /// What holds.
    pub what: What,
    /// Whether the hours name this time: `24/7 "by phone"` does, `"by phone"` names none. Only a day from midnight to
    /// midnight of which nobody is sure can be without.
    pub names_time: bool,
}

/// What holds at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct What {
    /// Open, or not known.
    pub state: State,
    /// What is said beside it.
    pub beside: Beside,
}

/// Whether somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Yes.
    Open,
    /// It depends on what stands beside it.
    Unknown,
    /// No. Stands in a week only where there is something to say beside it, or where other times are not closed.
    Closed,
}

/// What stands beside a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// By appointment, in whichever words.
    Appointment,
    /// Other words, as they are written.
    Comment(Box<str>),
}

/// Days on which the same begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift<'a> {
    /// Ordinary days or holidays.
    pub on: On,
    /// The days from Monday as 0, in order.
    pub days: Vec<u8>,
    /// What begins on them; nothing is closed. Of holidays also what is left of the night before, where they cut it short.
    pub spans: Cow<'a, [Span]>,
}

/// Whether days are meant as they are or where they are holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// Days as they are.
    Weekdays,
    /// Public holidays.
    Holidays,
}

impl What {
    /// Open, with nothing beside it.
    pub const OPEN: What = What { state: State::Open, beside: Beside::Nothing };
    /// Closed, with nothing beside it.
    pub(super) const CLOSED: What = What { state: State::Closed, beside: Beside::Nothing };
}

impl Span {
    /// Minutes of a day: the first that is on the next one.
    pub const DAY: u16 = 24 * 60;

    /// Whether it is a day from midnight to midnight.
    pub fn is_whole_day(&self) -> bool {
        self.from == 0 && self.to == DAY
    }
}

impl Hours {
    /// Whether somebody answers day and night, without anything beside it.
    pub fn is_always(&self) -> bool {
        let is_open = |spans: &[Span]| matches!(spans, [span] if span.is_whole_day() && span.what == What::OPEN);
        let mut holidays = self.holidays.iter().flatten();
        self.days.iter().all(|spans| is_open(spans)) && holidays.all(|holiday| is_open(&holiday.spans))
    }

    /// Whether nobody ever answers, without anything beside it.
    pub fn is_never(&self) -> bool {
        let mut holidays = self.holidays.iter().flatten();
        let is_empty = self.days.iter().all(Vec::is_empty) && self.otherwise.is_none();
        is_empty && holidays.all(|holiday| holiday.spans.is_empty())
    }

    /// Whether nothing is said but when nobody answers, and that not of every day: `PH off`. OpenStreetMap's programs take
    /// all other times as closed too; whoever wrote it has not said so.
    pub fn tells_only_closed(&self) -> bool {
        let is_closed = |spans: &[Span]| spans.iter().all(|span| span.what.state == State::Closed);
        let mut holidays = self.holidays.iter().flatten();
        let is_never = self.otherwise.is_none()
            && self.days.iter().all(|spans| is_closed(spans))
            && holidays.all(|holiday| is_closed(&holiday.spans));
        let named = |spans: &[Span]| spans.iter().map(|span| span.to - span.from).sum::<u16>();
        is_never && !self.is_never() && self.days.iter().any(|spans| named(spans) < DAY)
    }

    /// What holds on all days without being open and without a time, such as by appointment.
    pub fn one_condition(&self) -> Option<&What> {
        let [first, ..] = &self.days;
        let [span] = first.as_slice() else { return None };
        let is_same = self.holidays.is_none() && self.days.iter().all(|spans| spans == first);
        let has_no_time = match span.what.state {
            State::Open => false,
            State::Unknown => !span.names_time,
            State::Closed => span.is_whole_day(),
        };
        (is_same && has_no_time).then_some(&span.what)
    }

    /// What holds at all times that no span names. `None` is closed.
    pub fn otherwise(&self) -> Option<&What> {
        self.otherwise.as_ref()
    }

    /// Days with the same spans together: ordinary days by the first of them, then holidays, where they are spoken of.
    pub fn shifts(&self) -> Vec<Shift<'_>> {
        let mut shifts = together(On::Weekdays, self.days.iter().map(Cow::from));
        if let Some(holidays) = &self.holidays {
            let told = self.nights().zip(holidays).map(|(night, holiday)| holiday.told(night));
            shifts.extend(together(On::Holidays, told));
        }
        shifts
    }

    /// How far into each day the night before runs, in minutes.
    fn nights(&self) -> impl Iterator<Item = u16> {
        let before = self.days.iter().cycle().skip(self.days.len() - 1);
        before.map(|spans| spans.last().map_or(0, |last| last.to.saturating_sub(DAY)))
    }

    /// Whether both say the same of every minute, in whichever notation.
    pub fn is_same_week(&self, other: &Hours) -> bool {
        let mut days = [On::Weekdays, On::Holidays].into_iter().flat_map(|on| (0..7_u8).map(move |day| (day, on)));
        days.all(|(day, on)| self.minutes(day, on) == other.minutes(day, on))
    }

    /// The same week without words of whoever wrote it.
    #[must_use]
    pub fn without_comments(&self) -> Hours {
        let mut hours = self.clone();
        let holidays = hours.holidays.iter_mut().flatten().flat_map(|day| day.spans.iter_mut().chain(&mut day.early));
        let spans = hours.days.iter_mut().flatten().chain(holidays).map(|span| &mut span.what);
        for what in spans.chain(&mut hours.otherwise) {
            if matches!(what.beside, Beside::Comment(_)) {
                what.beside = Beside::Nothing;
            }
        }
        // What was parted by words alone is one again.
        Hours::parse(&hours.to_string()).unwrap_or(hours)
    }

    /// All that stands beside times, in words of whoever wrote them.
    pub fn comments(&self) -> Vec<&str> {
        let holidays = self.holidays.iter().flatten().flat_map(|holiday| &holiday.spans);
        let spans = self.days.iter().flatten().chain(holidays);
        let mut said: Vec<&str> = Vec::new();
        for what in spans.map(|span| &span.what).chain(&self.otherwise) {
            match &what.beside {
                Beside::Comment(words) if !said.contains(&&**words) => said.push(words),
                Beside::Comment(_) | Beside::Nothing | Beside::Appointment => {}
            }
        }
        said
    }

    /// What holds on a day from midnight to midnight, minute by minute: `day` counts from Monday as 0, and no day beside a
    /// holiday is one. `None` is closed.
    #[expect(clippy::indexing_slicing, reason = "proof: there are seven days, and each is counted from 0 to 6")]
    pub fn minutes(&self, day: u8, on: On) -> Vec<Option<&What>> {
        let day = usize::from(day % 7);
        let mut minutes = vec![self.otherwise.as_ref(); usize::from(DAY)];
        let mut paint = |from: u16, to: u16, what| {
            minutes.iter_mut().take(to.into()).skip(from.into()).for_each(|minute| *minute = Some(what));
        };
        match (on, &self.holidays) {
            (On::Holidays, Some(holidays)) => {
                let holiday = &holidays[day];
                holiday.early.iter().chain(&holiday.spans).for_each(|span| paint(span.from, span.to, &span.what));
            }
            (On::Weekdays, _) | (On::Holidays, None) => {
                for span in &self.days[(day + 6) % 7] {
                    paint(0, span.to.saturating_sub(DAY), &span.what);
                }
                self.days[day].iter().for_each(|span| paint(span.from, span.to, &span.what));
            }
        }
        minutes
    }
}

impl Holiday {
    /// What is said of it: the night before belongs to the day before, unless the holiday cuts it short.
    fn told(&self, night: u16) -> Cow<'_, [Span]> {
        match self.early.last() {
            Some(last) if last.to < night => Cow::from([&*self.early, &*self.spans].concat()),
            Some(_) | None => Cow::from(&self.spans),
        }
    }
}

/// Days with the same spans together, by the first of them.
pub(super) fn together<'a>(on: On, days: impl Iterator<Item = Cow<'a, [Span]>>) -> Vec<Shift<'a>> {
    let mut shifts: Vec<Shift<'a>> = Vec::new();
    for (day, spans) in (0_u8..).zip(days) {
        match shifts.iter_mut().find(|shift| shift.spans == spans) {
            Some(shift) => shift.days.push(day),
            None => shifts.push(Shift { on, days: vec![day], spans }),
        }
    }
    shifts
}
