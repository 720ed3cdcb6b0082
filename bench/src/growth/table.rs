//! The table: one line a row, and what is over the bounds.

use super::row::Row;
use crate::run::cost::Cost;

/// No input of up to 4 MiB takes more, in seconds of all processors.
const MAX_SECONDS: f64 = 10.0;
/// No input of up to 4 MiB takes more, in MB that are resident at once.
const MAX_MEGABYTES: f64 = 500.0;
/// Less than this, beyond what next to nothing takes, says nothing about growth: tables of the allocator double at once.
const NOISE_SECONDS: f64 = 0.3;
const NOISE_MEGABYTES: f64 = 150.0;
/// So much more than `n log n` is still the machine.
const SLACK: f64 = 1.25;

/// What a row took.
pub struct Measured {
    /// At next to nothing: what handbill takes in any case.
    pub base: Cost,
    /// At `n`, `2n` and `4n`.
    pub costs: [Cost; 3],
}

impl Measured {
    /// Of two measurements the lower figures.
    pub fn best(self, other: Self) -> Self {
        let [a, b, c] = self.costs;
        let [d, e, f] = other.costs;
        Measured { base: self.base.least(other.base), costs: [a.least(d), b.least(e), c.least(f)] }
    }

    /// How often twice as much takes twice as much: 1 is linear, 2 square; of the steps that say anything the worst.
    fn exponent(&self, figure: fn(&Cost) -> f64, noise: f64, n: usize) -> Option<(f64, bool)> {
        let beyond = self.costs.map(|cost| (figure(&cost) - figure(&self.base)).max(0.0));
        let steps = [(beyond[0], beyond[1], n), (beyond[1], beyond[2], n * 2)];
        let told = steps.into_iter().filter(|(_, more, _)| *more > noise).map(|(less, more, n)| {
            // Below what can be measured, the smaller may have been as much as that.
            let exponent = (more / less.max(noise / 4.0)).log2();
            #[expect(clippy::cast_precision_loss, reason = "counts are small")]
            let n = n as f64;
            let allowed = (2.0 * (n * 2.0).ln() / n.ln() * SLACK).log2();
            (exponent, exponent > allowed)
        });
        told.max_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0)))
    }

    fn seconds(&self, n: usize) -> Option<(f64, bool)> {
        self.exponent(|cost| cost.cpu, NOISE_SECONDS, n)
    }

    fn megabytes(&self, n: usize) -> Option<(f64, bool)> {
        self.exponent(|cost| cost.peak * 1.048_576, NOISE_MEGABYTES, n)
    }

    /// What is over the bounds, in words. What one input may take does not hold for several.
    pub fn faults(&self, row: &Row) -> Vec<String> {
        let (n, is_one) = (row.n, !row.is_several);
        let mut faults = Vec::new();
        let most = |figure: fn(&Cost) -> f64| self.costs.iter().map(figure).fold(0.0, f64::max);
        let (seconds, megabytes) = (most(|cost| cost.cpu), most(|cost| cost.peak * 1.048_576));
        if is_one && seconds > MAX_SECONDS {
            faults.push(format!("{seconds:.1} s, and {MAX_SECONDS} are allowed"));
        }
        if is_one && megabytes > MAX_MEGABYTES {
            faults.push(format!("{megabytes:.0} MB, and {MAX_MEGABYTES} are allowed"));
        }
        for (what, told) in [("seconds", self.seconds(n)), ("memory", self.megabytes(n))] {
            if let Some((exponent, true)) = told {
                faults.push(format!("{what} grow like n^{exponent:.2}"));
            }
        }
        faults
    }
}

/// The first two lines.
pub fn head() -> String {
    "| input | n | seconds at n, 2n, 4n | MB at n, 2n, 4n | seconds like | MB like |\n|---|---|---|---|---|---|"
        .to_owned()
}

/// A row's line.
pub fn line(row: &Row, measured: &Measured) -> String {
    let three = |show: &dyn Fn(&Cost) -> String| measured.costs.iter().map(show).collect::<Vec<_>>().join(" ");
    let exponent = |told: Option<(f64, bool)>| told.map_or_else(|| "–".to_owned(), |(n, _)| format!("n^{n:.2}"));
    let over = if measured.faults(row).is_empty() { "" } else { " **over**" };
    format!(
        "| {} | {} | {} | {} | {} | {}{over} |",
        row.name,
        row.n,
        three(&|cost| format!("{:.2}", cost.cpu)),
        three(&|cost| format!("{:.0}", cost.peak * 1.048_576)),
        exponent(measured.seconds(row.n)),
        exponent(measured.megabytes(row.n)),
    )
}
