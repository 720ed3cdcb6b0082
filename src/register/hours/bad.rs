//! [`BadHours`]: why hours cannot be used, and the line to write.

/// Why hours cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadHours {
    /// The reason.
    pub why: Why,
    /// What may be written in their place, in the same notation, where that can be said.
    pub line: Option<String>,
}

/// A reason why hours cannot be used. All but the first three are OpenStreetMap's notation, and not the same in every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They do not follow the notation.
    Notation,
    /// They are longer than [`Hours::LONGEST`](super::Hours::LONGEST).
    Length,
    /// `Mo-Fr 08:00-17:00; 10:00-12:00`: programs differ on which days the second half is for.
    Days,
    /// Months, dates, seasons.
    Season,
    /// A year.
    Year,
    /// `week 1-20`
    WeekNumbers,
    /// `Mo[1]`: the first Monday of a month.
    NthDay,
    /// `SH`
    SchoolHolidays,
    /// `PH +1 day`: the day after a holiday.
    DayOffset,
    /// `sunrise`
    Sun,
    /// `easter`
    Easter,
    /// `08:00+`: nobody says until when.
    OpenEnd,
    /// `08:00-17:00/00:30`: every half hour.
    Interval,
}

impl Why {
    /// What is wrong, behind the hours in an editor's sentence.
    pub fn message(self) -> &'static str {
        match self {
            Why::Notation => "are no opening hours",
            Why::Length => "are longer than opening hours of one week can be",
            Why::Days => "do not say on which days the hours behind `;` are",
            Why::Season => "are not the same in every week: they name a month",
            Why::Year => "are not the same in every week: they name a year",
            Why::WeekNumbers => "are not the same in every week: they count weeks",
            Why::NthDay => "are not the same in every week: they count days of a month",
            Why::SchoolHolidays => "are not the same in every week: they name school holidays",
            Why::DayOffset => "are not the same in every week: they name the days around a holiday",
            Why::Sun => "are not the same in every week: the sun rises and sets at other times",
            Why::Easter => "are not the same in every week: they name Easter",
            Why::OpenEnd => "do not say until when",
            Why::Interval => "say how often, and handbill says only from when to when",
        }
    }

    /// What to do, where no line can be offered.
    fn hint(self) -> &'static str {
        match self {
            Why::Notation => {
                "write them as OpenStreetMap does: `hours = \"24/7\"`, `hours = \"Mo-Fr 08:00-12:00,13:00-17:00; PH off\"`; leave them out where they are not known"
            }
            Why::Length => "write the hours of most days, and the rest in `what`",
            Why::Days => "write the days before the times behind `;`; with `,` in place of `;` both hold",
            Why::Season
            | Why::Year
            | Why::WeekNumbers
            | Why::NthDay
            | Why::SchoolHolidays
            | Why::DayOffset
            | Why::Easter => {
                "write what holds in every week, and the rest in quotes behind it: `hours = 'Mo-Fr 08:00-17:00 open \"not in April\"'`"
            }
            Why::Sun => "write times of the day: `hours = \"Mo-Su 06:00-18:00\"`",
            Why::OpenEnd => {
                "write when they close, or who decides it: `hours = 'Mo-Fr 08:00-17:00 \"until the last patient\"'`"
            }
            Why::Interval => "leave out the stroke and what stands behind it",
        }
    }
}

impl BadHours {
    /// What to do about it, with the line to write where there is one.
    pub fn hint(&self) -> String {
        match &self.line {
            None => self.why.hint().to_owned(),
            Some(line) => {
                // A line is offered for what is spelt in another way, and else for what is left of it.
                let rest = match self.why {
                    Why::Notation => "",
                    Why::Days => " if both are on the same days, else the days before the times behind `;`",
                    Why::Length
                    | Why::Season
                    | Why::Year
                    | Why::WeekNumbers
                    | Why::NthDay
                    | Why::SchoolHolidays
                    | Why::DayOffset
                    | Why::Sun
                    | Why::Easter
                    | Why::OpenEnd
                    | Why::Interval => "; what is left out may stand in `what`",
                };
                format!("write `{}`{rest}", field(line))
            }
        }
    }
}

/// The line to write for hours.
pub(super) fn field(hours: &str) -> String {
    let quote = match (hours.contains('"'), hours.contains('\'')) {
        (false, _) => "\"",
        (true, false) => "'",
        (true, true) => "'''",
    };
    format!("hours = {quote}{hours}{quote}")
}
