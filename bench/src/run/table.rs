//! The table: one line for each measure, a median and its spread for each program.

use super::round::{Round, Steps};

/// The first two lines.
pub fn head() -> String {
    let names = line("pages", "what", "measure", "parent", "now", "now ÷ parent", "aim");
    format!("{names}\n{}", "-".repeat(names.chars().count()))
}

/// One way to look at a round.
struct Row {
    what: &'static str,
    measure: &'static str,
    /// What is told of a program.
    value: fn(&Round, &Steps) -> f64,
    /// What is compared between the two programs, times and sizes as they are.
    raw: fn(&Steps) -> f64,
    /// How a value is shown.
    unit: Unit,
    /// The most that it should be at 1,000 pages, and at 10,000.
    aims: [Option<f64>; 2],
}

#[derive(Clone, Copy)]
enum Unit {
    Times,
    Percent,
    Mebibytes,
}

const ROWS: [Row; 9] = [
    Row {
        what: "build ÷ floor",
        measure: "wall",
        value: |round, steps| steps.clean.wall / round.floor.wall,
        raw: |steps| steps.clean.wall,
        unit: Unit::Times,
        aims: [Some(5.0); 2],
    },
    Row {
        what: "build ÷ floor",
        measure: "CPU",
        value: |round, steps| steps.clean.cpu / round.floor.cpu,
        raw: |steps| steps.clean.cpu,
        unit: Unit::Times,
        aims: [Some(5.0); 2],
    },
    Row {
        what: "build ÷ floor",
        measure: "memory",
        value: |round, steps| steps.clean.peak / round.floor.peak,
        raw: |steps| steps.clean.peak,
        unit: Unit::Times,
        aims: [None; 2],
    },
    Row {
        what: "build",
        measure: "memory",
        value: |_, steps| steps.clean.peak,
        raw: |steps| steps.clean.peak,
        unit: Unit::Mebibytes,
        aims: [None, Some(130.0)],
    },
    Row {
        what: "unchanged ÷ build",
        measure: "wall",
        value: |_, steps| steps.unchanged.wall / steps.clean.wall,
        raw: |steps| steps.unchanged.wall,
        unit: Unit::Percent,
        aims: [Some(0.10), Some(0.05)],
    },
    Row {
        what: "unchanged ÷ build",
        measure: "CPU",
        value: |_, steps| steps.unchanged.cpu / steps.clean.cpu,
        raw: |steps| steps.unchanged.cpu,
        unit: Unit::Percent,
        aims: [Some(0.10), Some(0.05)],
    },
    Row {
        what: "one edit ÷ build",
        measure: "wall",
        value: |_, steps| steps.edited.wall / steps.clean.wall,
        raw: |steps| steps.edited.wall,
        unit: Unit::Percent,
        aims: [Some(0.12), Some(0.06)],
    },
    Row {
        what: "one edit ÷ build",
        measure: "CPU",
        value: |_, steps| steps.edited.cpu / steps.clean.cpu,
        raw: |steps| steps.edited.cpu,
        unit: Unit::Percent,
        aims: [Some(0.12), Some(0.06)],
    },
    Row {
        what: "twice the pages ÷ build",
        measure: "CPU",
        value: |_, steps| steps.doubled.cpu / steps.clean.cpu,
        raw: |steps| steps.doubled.cpu,
        unit: Unit::Times,
        aims: [Some(2.1); 2],
    },
];

/// The lines of one size.
pub fn rows(pages: u32, rounds: &[Round]) -> Vec<String> {
    ROWS.iter().map(|row| row.line(pages, rounds)).collect()
}

impl Row {
    fn line(&self, pages: u32, rounds: &[Round]) -> String {
        let of = |program: usize| {
            spread(rounds.iter().map(|round| (self.value)(round, &round.programs[program])).collect(), self.unit)
        };
        let beside = rounds.iter().map(|Round { programs: [parent, now], .. }| (self.raw)(now) / (self.raw)(parent));
        let aim = match pages {
            1_000 => self.aims[0],
            10_000 => self.aims[1],
            _ => None,
        };
        let aim = aim.map_or_else(String::new, |aim| format!("≤ {}", self.unit.show(aim)));
        let beside = spread(beside.collect(), Unit::Times);
        line(&pages.to_string(), self.what, self.measure, &of(0), &of(1), &beside, &aim)
    }
}

/// The median, and in brackets the lowest and the highest.
fn spread(mut values: Vec<f64>, unit: Unit) -> String {
    values.sort_by(f64::total_cmp);
    let (Some(lowest), Some(highest)) = (values.first(), values.last()) else { return String::new() };
    let middle = values.len() / 2;
    let median =
        if values.len().is_multiple_of(2) { values[middle - 1].midpoint(values[middle]) } else { values[middle] };
    format!("{} ({}–{})", unit.show(median), unit.show(*lowest), unit.show(*highest))
}

impl Unit {
    fn show(self, value: f64) -> String {
        match self {
            Unit::Times => format!("{value:.2}"),
            Unit::Percent => format!("{:.0} %", value * 100.0),
            Unit::Mebibytes => format!("{value:.0} MiB"),
        }
    }
}

fn line(pages: &str, what: &str, measure: &str, parent: &str, now: &str, beside: &str, aim: &str) -> String {
    format!("{pages:>6}  {what:<24}{measure:<8}{parent:<26}{now:<26}{beside:<20}{aim:<8}").trim_end().to_owned()
}
