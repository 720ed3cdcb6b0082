//! Findings and summaries → the terminal. The only module that prints.
//!
//! Data goes to standard output, everything else to standard error. Every finding can be read
//! without colour.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use crate::diag::{Finding, Severity};

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the line and a caret
    Human,
    /// One line each
    Short,
    /// One JSON object a line, on standard output
    Json,
}

/// Whether colour may be used on standard error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub bool);

impl Colour {
    /// Colour on a terminal, unless `NO_COLOR` is set to something (no-color.org).
    pub fn decide(no_color: Option<&std::ffi::OsStr>) -> Self {
        Colour(io::stderr().is_terminal() && no_color.is_none_or(std::ffi::OsStr::is_empty))
    }
}

/// Shows all findings of a run.
///
/// # Errors
/// Where the terminal or pipe is gone.
pub fn findings(findings: &[Finding], format: Format, colour: Colour) -> io::Result<()> {
    match format {
        Format::Human => {
            let mut err = BufWriter::new(io::stderr().lock());
            for finding in findings {
                writeln!(err, "{}\n", human(finding, colour))?;
            }
            err.flush()?;
        }
        Format::Short => {
            let mut err = BufWriter::new(io::stderr().lock());
            for finding in findings {
                writeln!(err, "{}", short(finding))?;
            }
            err.flush()?;
        }
        Format::Json => {
            let mut out = BufWriter::new(io::stdout().lock());
            for finding in findings {
                serde_json::to_writer(&mut out, &Line::from(finding))?;
                writeln!(out)?;
            }
            out.flush()?;
        }
    }
    Ok(())
}

/// A finding with its line and a caret.
pub fn human(finding: &Finding, colour: Colour) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(finding.message.as_str()).id(finding.rule.name());
    let place = &finding.place;
    let mut report = match &place.excerpt {
        Some(excerpt) => {
            let mark = AnnotationKind::Primary.span(excerpt.start..excerpt.end);
            let line = usize::try_from(place.line).unwrap_or(1);
            let snippet =
                Snippet::source(excerpt.line.as_str()).line_start(line).path(place.file.as_str()).annotation(mark);
            vec![title.element(snippet)]
        }
        // annotate-snippets draws an empty gutter for a place without a line.
        None => return plain(finding),
    };
    if let Some(hint) = &finding.hint {
        report.push(Group::with_title(Level::HELP.with_name("hint").secondary_title(hint.as_str())));
    }
    let renderer = if colour.0 { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).render(&report)
}

/// A finding about a file or folder as a whole.
fn plain(finding: &Finding) -> String {
    let hint = finding.hint.as_ref().map(|hint| format!("\nhint: {hint}")).unwrap_or_default();
    format!("{}[{}]: {}\n --> {}{hint}", finding.severity, finding.rule, finding.message, finding.place.file)
}

/// A finding in one line.
pub fn short(finding: &Finding) -> String {
    let place = &finding.place;
    let hint = finding.hint.as_ref().map(|hint| format!(" (hint: {hint})")).unwrap_or_default();
    format!(
        "{}:{}:{}: {}[{}]: {}{hint}",
        place.file, place.line, place.column, finding.severity, finding.rule, finding.message
    )
}

/// A finding as JSON; the names are a promise (DESIGN 7).
#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    severity: String,
    file: &'a str,
    line: u32,
    column: u32,
    language: Option<&'a str>,
    page: Option<&'a str>,
    message: &'a str,
    hint: Option<&'a str>,
}

impl<'a> From<&'a Finding> for Line<'a> {
    fn from(finding: &'a Finding) -> Self {
        Line {
            rule: finding.rule.name(),
            severity: finding.severity.to_string(),
            file: &finding.place.file,
            line: finding.place.line,
            column: finding.place.column,
            language: finding.language.as_deref(),
            page: finding.page.as_deref(),
            message: &finding.message,
            hint: finding.hint.as_deref(),
        }
    }
}

/// One line for people, on standard error.
///
/// # Errors
/// Where the terminal or pipe is gone.
pub fn say(text: &str) -> io::Result<()> {
    writeln!(io::stderr().lock(), "{text}")
}

/// Says why nothing happens for a while. Where nobody can be told, it happens all the same.
pub fn waiting(folder: &Path) {
    let _ = say(&format!("handbill: waiting: another handbill is writing in `{}`", folder.display()));
}

/// Data, on standard output.
///
/// # Errors
/// Where the terminal or pipe is gone.
pub fn data(text: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// A table of data, its columns side by side, on standard output. The first row are their names.
///
/// # Errors
/// Where the terminal or pipe is gone.
pub fn table(rows: &[Vec<String>]) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        data(cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// Data as it is, on standard output.
///
/// # Errors
/// Where standard output is gone.
pub fn raw(text: &str) -> io::Result<()> {
    io::stdout().lock().write_all(text.as_bytes())
}

/// A row of data as JSON, on standard output.
///
/// # Errors
/// Where the terminal or pipe is gone.
pub fn row(value: &impl Serialize) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, value)?;
    writeln!(out)
}

/// A bar for handouts, which take the time; only on a terminal.
pub fn progress(length: usize, format: Format) -> ProgressBar {
    let hidden = format == Format::Json || !io::stderr().is_terminal();
    let target = if hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(length as u64), target);
    // proof: the template is a constant without errors
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar.with_message("handouts")
}
