//! `handbill translate …` as typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::common::{Common, day, initials};

/// `handbill translate`
#[derive(Debug, Args)]
pub struct Translate {
    /// What to do with translations.
    #[command(subcommand)]
    pub action: Action,
}

/// What to do with translations.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Show how far each page is in each language
    Status(Status),
    /// Say that translations are up to date: keep the original as it is now
    Accept(Accept),
    /// Write PO files, one for each page
    Export(Exchange),
    /// Take PO files over
    Import(Exchange),
    /// Make a sheet to correct on paper, original beside translation, and the same as CSV
    Review(Review),
    /// Say that somebody has read a translation beside its original, part by part as both are now
    Reviewed(Reviewed),
    /// Begin a language: its lines in `site.toml`, its strings, its folder
    New(New),
}

/// `handbill translate status`
#[derive(Debug, Args)]
pub struct Status {
    /// Only this language; may be given more than once [default: all]
    #[arg(long, value_name = "TAG")]
    pub lang: Vec<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill translate accept`
#[derive(Debug, Args)]
pub struct Accept {
    /// Pages by their ids [default: every page that is translated]
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// The language
    #[arg(long, value_name = "TAG")]
    pub lang: String,
    /// Initials of whoever says so
    #[arg(long, value_name = "INITIALS", value_parser = initials)]
    pub by: String,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill translate export` and `import`
#[derive(Debug, Args)]
pub struct Exchange {
    /// The language
    #[arg(value_name = "TAG")]
    pub lang: String,
    /// The folder of PO files; a language has a folder of its own in it
    #[arg(long, value_name = "DIR")]
    pub po_dir: PathBuf,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill translate review`
#[derive(Debug, Args)]
pub struct Review {
    /// The language
    #[arg(value_name = "TAG")]
    pub lang: String,
    /// Pages by their ids [default: every page that is translated]
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// Where the files go [default: `print` in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill translate reviewed`
#[derive(Debug, Args)]
pub struct Reviewed {
    /// What was read: pages by their ids, or contacts of the register as `contact:ID`
    #[arg(value_name = "PAGE", required = true)]
    pub what: Vec<String>,
    /// The language; the original one where its own words were read
    #[arg(long, value_name = "TAG")]
    pub lang: String,
    /// Initials of whoever has read it
    #[arg(long, value_name = "INITIALS", value_parser = initials)]
    pub by: String,
    /// The day [default: the day to count from]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<Date>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill translate new`
#[derive(Debug, Args)]
pub struct New {
    /// The language, as a BCP 47 tag
    #[arg(value_name = "TAG")]
    pub lang: String,
    /// Its name in its own script [default: the one that Unicode's data has]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

impl Action {
    /// The options that every command has.
    pub fn common(&self) -> &Common {
        match self {
            Action::Status(status) => &status.common,
            Action::Accept(accept) => &accept.common,
            Action::Export(exchange) | Action::Import(exchange) => &exchange.common,
            Action::Review(review) => &review.common,
            Action::Reviewed(reviewed) => &reviewed.common,
            Action::New(new) => &new.common,
        }
    }
}
