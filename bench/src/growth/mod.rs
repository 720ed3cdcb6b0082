//! Whether what handbill takes grows worse than its input: every input that once did, and their neighbours, at `n`, `2n`
//! and `4n`, the largest of them as large as handbill reads. `bench/README.md` tells how to read the table.

mod carried;
mod copies;
mod exchange;
mod papers;
mod registers;
mod row;
mod table;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::Failure;
use crate::run::cost::Cost;
use row::Row;
use table::Measured;

#[derive(Args)]
pub struct Growth {
    /// The program to measure
    #[arg(long, value_name = "FILE")]
    handbill: PathBuf,
    /// Only rows whose names have this in them; may be given more than once
    #[arg(long = "row", value_name = "WORDS")]
    rows: Vec<String>,
}

/// The day that everything counts from, so that nothing grows stale.
const DAY: &str = "2026-12-01";
/// Runs that take longer are taken once; of shorter ones the best of three counts.
const LONG: f64 = 2.0;
/// What takes so many seconds at `n` is not asked at `2n`.
const STOPPED: f64 = 30.0;

/// Measures every row, prints the table, and fails where one is over the bounds.
pub fn run(growth: &Growth) -> Result<(), Failure> {
    let handbill = &growth.handbill;
    let handbill = handbill.canonicalize().map_err(|error| format!("{}: {error}", handbill.display()))?;
    let mut rows: Vec<Row> =
        [texts::rows(), registers::rows(), exchange::rows(), carried::rows(), copies::rows(), papers::rows()]
            .into_iter()
            .flatten()
            .collect();
    if !growth.rows.is_empty() {
        rows.retain(|row| growth.rows.iter().any(|words| row.name.contains(words)));
    }
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let work = tempfile::Builder::new().prefix("handbill-growth.").tempdir_in(place)?;
    println!("{}", table::head());
    let mut over = Vec::new();
    for row in &rows {
        // What else a machine does makes a run longer, never shorter: a row is over only if it is twice.
        let measured = measure(row, &handbill, work.path()).and_then(|first| match first.faults(row).is_empty() {
            true => Ok(first),
            false => Ok(first.best(measure(row, &handbill, work.path())?)),
        });
        let measured = match measured {
            Ok(measured) => measured,
            Err(failure) => {
                println!("| {} | {} | **failed** | | | |", row.name, row.n);
                over.push(failure.to_string());
                continue;
            }
        };
        println!("{}", table::line(row, &measured));
        over.extend(measured.faults(row).into_iter().map(|fault| format!("{}: {fault}", row.name)));
    }
    if over.is_empty() { Ok(()) } else { Err(format!("over the bounds:\n{}", over.join("\n")).into()) }
}

/// A row at next to nothing, and at `n`, `2n` and `4n`.
fn measure(row: &Row, handbill: &Path, work: &Path) -> Result<Measured, Failure> {
    let at = |n: usize| -> Result<Cost, Failure> {
        let site = work.join("site");
        let mut best: Option<Cost> = None;
        for _ in 0..3 {
            row.lay(n, &site)?;
            let ours = |command: &[String]| {
                let mut ours = Command::new(handbill);
                ours.args(command).args(["--as-of", DAY, "--jobs", "2"]).current_dir(&site);
                ours
            };
            for before in &row.before {
                let output = ours(before).output()?;
                if output.status.code().is_none_or(|code| code > 1) {
                    return Err(format!("{}: {before:?}: {}", row.name, String::from_utf8_lossy(&output.stderr)).into());
                }
            }
            let cost = Cost::bounded(&ours(&row.command), &work.join("log"))
                .map_err(|failure| format!("{} at {n}: {failure}", row.name))?;
            best = Some(best.map_or(cost, |best| best.least(cost)));
            fs::remove_dir_all(&site)?;
            if cost.cpu > LONG {
                break;
            }
        }
        best.ok_or_else(|| "nothing was measured".into())
    };
    let base = at(1)?;
    let mut costs = [base; 3];
    for (step, n) in [row.n, row.n * 2, row.n * 4].into_iter().enumerate() {
        let cost = at(n)?;
        costs[step..].fill(cost);
        // What was stopped, or nearly, needs no more.
        if cost.cpu > STOPPED {
            break;
        }
    }
    Ok(Measured { base, costs })
}
