//! The program: arguments, clock and environment in, exit status out.

use std::process::ExitCode;

use clap::Parser;
use handbill::cli::Cli;
use handbill::cli::report::{self, Colour};
use handbill::command::{self, Surroundings};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A build makes and drops millions of short texts on all threads; the C library's allocator takes a seventh of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A worker's stack. Documents are at most 32 deep, but typst lays out what a site's own template
/// makes of them.
const STACK: usize = 16 * 1024 * 1024;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // clap sends help to standard output and mistakes to standard error.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let today = match today(&cli) {
        Ok(today) => today,
        Err(message) => return could_not_run(&message),
    };
    let jobs = cli.command.common().jobs.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).stack_size(STACK).build();
    let pool = match pool {
        Ok(pool) => pool,
        Err(error) => return could_not_run(&format!("cannot start {jobs} threads: {error}")),
    };
    let surroundings = Surroundings { today, colour: colour() };
    match pool.install(|| command::run(cli.command, surroundings)) {
        Ok(outcome) => ExitCode::from(outcome.status()),
        Err(error) => could_not_run(&error.to_string()),
    }
}

fn could_not_run(message: &str) -> ExitCode {
    // Where standard error is gone there is nobody left to tell.
    let _ = report::say(&format!("error: {message}"));
    ExitCode::from(2)
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the environment")]
fn colour() -> Colour {
    Colour::decide(std::env::var_os("NO_COLOR").as_deref())
}

/// `--as-of`, else the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) in UTC, which is the same wherever the build
/// runs, else what the calendar on the wall says: that of the site's `timezone`, or of this machine.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock and the environment")]
fn today(cli: &Cli) -> Result<Date, String> {
    let common = cli.command.common();
    if let Some(day) = common.as_of {
        return Ok(day);
    }
    let Ok(epoch) = std::env::var("SOURCE_DATE_EPOCH") else {
        let zone = command::zone(&common.site).unwrap_or_else(TimeZone::system);
        return Ok(Timestamp::now().to_zoned(zone).date());
    };
    let stamp = epoch.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let stamp = stamp.ok_or_else(|| format!("SOURCE_DATE_EPOCH is `{epoch}`, which is not a number of seconds"))?;
    Ok(stamp.to_zoned(TimeZone::UTC).date())
}
