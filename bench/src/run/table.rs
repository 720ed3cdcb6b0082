//! The table: one line for each measure, for each program a median and the best of all rounds.

use super::round::{Round, Steps};

/// The first two lines.
pub fn head() -> String {
    let names = line("pages", "what", "measure", "parent", "now", "now ÷ parent", "aim");
    format!("{names}\n{}", "-".repeat(names.chars().count()))
}

/// One measure: of each program `cost ÷ by`, and the costs of both programs side by side.
struct Row {
    what: &'static str,
    measure: &'static str,
    cost: fn(&Steps) -> f64,
    by: fn(&Round, &Steps) -> f64,
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
        cost: |steps| steps.clean.wall,
        by: |round, _| round.floor.wall,
        unit: Unit::Times,
        aims: [Some(5.0); 2],
    },
    Row {
        what: "build ÷ floor",
        measure: "CPU",
        cost: |steps| steps.clean.cpu,
        by: |round, _| round.floor.cpu,
        unit: Unit::Times,
        aims: [Some(5.0); 2],
    },
    Row {
        what: "build ÷ floor",
        measure: "memory",
        cost: |steps| steps.clean.peak,
        by: |round, _| round.floor.peak,
        unit: Unit::Times,
        aims: [None; 2],
    },
    Row {
        what: "build",
        measure: "memory",
        cost: |steps| steps.clean.peak,
        by: |_, _| 1.0,
        unit: Unit::Mebibytes,
        aims: [None, Some(130.0)],
    },
    Row {
        what: "unchanged ÷ build",
        measure: "wall",
        cost: |steps| steps.unchanged.wall,
        by: |_, steps| steps.clean.wall,
        unit: Unit::Percent,
        aims: [Some(0.10), Some(0.05)],
    },
    Row {
        what: "unchanged ÷ build",
        measure: "CPU",
        cost: |steps| steps.unchanged.cpu,
        by: |_, steps| steps.clean.cpu,
        unit: Unit::Percent,
        aims: [Some(0.10), Some(0.05)],
    },
    Row {
        what: "one edit ÷ build",
        measure: "wall",
        cost: |steps| steps.edited.wall,
        by: |_, steps| steps.clean.wall,
        unit: Unit::Percent,
        aims: [Some(0.12), Some(0.06)],
    },
    Row {
        what: "one edit ÷ build",
        measure: "CPU",
        cost: |steps| steps.edited.cpu,
        by: |_, steps| steps.clean.cpu,
        unit: Unit::Percent,
        aims: [Some(0.12), Some(0.06)],
    },
    Row {
        what: "twice the pages ÷ build",
        measure: "CPU",
        cost: |steps| steps.doubled.cpu,
        by: |_, steps| steps.clean.cpu,
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
        let ratios = |place: usize| {
            let pairs = rounds.iter().map(|round| {
                let steps = &round.programs[place];
                ((self.cost)(steps), (self.by)(round, steps))
            });
            Ratios::of(pairs.collect())
        };
        let beside = rounds.iter().map(|Round { programs: [parent, now], .. }| ((self.cost)(now), (self.cost)(parent)));
        let beside = Ratios::of(beside.collect());
        let aim = match pages {
            1_000 => self.aims[0],
            10_000 => self.aims[1],
            _ => None,
        };
        let [parent, now] = [0, 1].map(|place| ratios(place).in_short(self.unit));
        let aim = aim.map_or_else(String::new, |aim| format!("≤ {}", self.unit.show(aim)));
        line(&pages.to_string(), self.what, self.measure, &parent, &now, &beside.in_full(Unit::Times), &aim)
    }
}

/// Ratios of several rounds, in four figures.
struct Ratios {
    median: f64,
    lowest: f64,
    highest: f64,
    /// The lowest cost of all rounds, as a multiple of the lowest of the other.
    best: f64,
}

impl Ratios {
    /// Of pairs of costs; there is at least one round.
    fn of(pairs: Vec<(f64, f64)>) -> Self {
        let least = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::INFINITY, f64::min);
        let best = least(&mut pairs.iter().map(|pair| pair.0)) / least(&mut pairs.iter().map(|pair| pair.1));
        let mut ratios: Vec<f64> = pairs.into_iter().map(|(cost, by)| cost / by).collect();
        ratios.sort_by(f64::total_cmp);
        let (low, high) = (ratios[(ratios.len() - 1) / 2], ratios[ratios.len() / 2]);
        Ratios { median: low.midpoint(high), lowest: ratios[0], highest: ratios[ratios.len() - 1], best }
    }

    fn in_short(&self, unit: Unit) -> String {
        format!("{} [{}]", unit.show(self.median), unit.show(self.best))
    }

    fn in_full(&self, unit: Unit) -> String {
        format!("{} ({}–{})", self.in_short(unit), unit.show(self.lowest), unit.show(self.highest))
    }
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
    format!("{pages:>6}  {what:<24}{measure:<8}{parent:<18}{now:<18}{beside:<26}{aim:<8}").trim_end().to_owned()
}
