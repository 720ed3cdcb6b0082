//! How a run ends: what is told, and the exit status.

use std::io;

use jiff::civil::Date;

use crate::cli::Common;
use crate::cli::report::{self, Colour};
use crate::diag::{Finding, Severity, Sink};
use crate::publish::WriteError;

/// What a run depends on besides its arguments and the site.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings {
    /// The day to count from.
    pub today: Date,
    /// Whether colour may be used.
    pub colour: Colour,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing wrong, or warnings only.
    Clean,
    /// Errors in the site, and nothing was published; or something dangerous is on paper.
    Errors,
}

impl Outcome {
    /// The exit status (DESIGN 7).
    pub fn status(self) -> u8 {
        match self {
            Outcome::Clean => 0,
            Outcome::Errors => 1,
        }
    }
}

/// Why a command could not run at all: exit status 2.
#[derive(Debug, thiserror::Error)]
pub enum CannotRun {
    /// The output could not be written.
    #[error("{}", match .0.published {
        true => format!("the new tree is in place, but handbill {}", .0),
        false => format!("{}; nothing was changed", .0),
    })]
    Write(#[from] WriteError),
    /// The terminal or pipe is gone.
    #[error("cannot write to the terminal: {0}")]
    Report(#[from] io::Error),
    /// The site cannot be watched, or shown.
    #[error("{0}")]
    Serve(String),
    /// Something was asked for that the site does not have.
    #[error("{0}; nothing was changed")]
    Unknown(String),
}

/// Shows all findings and counts them: errors, warnings.
pub(super) fn show(sink: Sink, common: &Common, surroundings: Surroundings) -> io::Result<(usize, usize)> {
    let findings = sink.into_sorted();
    report::findings(&findings, common.format, surroundings.colour)?;
    let count = |severity| findings.iter().filter(|finding: &&Finding| finding.severity == severity).count();
    Ok((count(Severity::Error), count(Severity::Warning)))
}

/// `1 page`, `2 pages`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The last line of a run that would write something: what was made, and what was found.
pub(super) fn end(
    sink: Sink,
    common: &Common,
    surroundings: Surroundings,
    made: Option<String>,
) -> Result<Outcome, CannotRun> {
    let (errors, warnings) = show(sink, common, surroundings)?;
    let found = match (errors, warnings) {
        (0, 0) => "no findings".to_owned(),
        (errors, warnings) => {
            format!("{}, {}", counted(errors, "error", "errors"), counted(warnings, "warning", "warnings"))
        }
    };
    let line = match (made, errors) {
        (Some(made), _) => format!("handbill: {made}; {found}"),
        (None, 0) => format!("handbill: {found}"),
        (None, _) => format!("handbill: {found}; nothing was written"),
    };
    report::say(&line)?;
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}
