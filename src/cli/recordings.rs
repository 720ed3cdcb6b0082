//! `handbill recordings …` as typed.

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::common::{Common, day, initials};

/// `handbill recordings`
#[derive(Debug, Args)]
pub struct Recordings {
    /// What to do with recordings.
    #[command(subcommand)]
    pub action: Action,
}

/// What to do with recordings.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Show what is to be read aloud: the page with names, numbers and hours as they are now
    Script(Script),
    /// Say that a page's recording was heard, and says what the page says now
    Stamp(Stamp),
}

/// `handbill recordings script`
#[derive(Debug, Args)]
pub struct Script {
    /// The page's id
    #[arg(value_name = "PAGE")]
    pub page: String,
    /// The language [default: the original one]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill recordings stamp`
#[derive(Debug, Args)]
pub struct Stamp {
    /// The page's id
    #[arg(value_name = "PAGE")]
    pub page: String,
    /// The language [default: the original one]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Initials of whoever has heard it
    #[arg(long, value_name = "INITIALS", value_parser = initials)]
    pub by: String,
    /// The day [default: the day to count from]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<Date>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

impl Action {
    /// The options that every command has.
    pub fn common(&self) -> &Common {
        match self {
            Action::Script(script) => &script.common,
            Action::Stamp(stamp) => &stamp.common,
        }
    }
}
