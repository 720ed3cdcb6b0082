//! `handbill editions …` and `handbill recall` as typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::common::{Common, Handouts, day};

/// `handbill editions`
#[derive(Debug, Args)]
pub struct Editions {
    /// What to do with the ledger.
    #[command(subcommand)]
    pub action: Action,
}

/// What to do with the ledger of what was printed.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Write down what was printed today, with the numbers and facts as they are
    Record(Record),
    /// Show what was printed, and whether it is still right
    List(List),
    /// Show the lines that codes are made from
    Text(Text),
}

/// `handbill editions record`
#[derive(Debug, Args)]
pub struct Record {
    /// Which handouts.
    #[command(flatten)]
    pub handouts: Handouts,
    /// How many copies of each
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000_000))]
    pub quantity: Option<u32>,
    /// Whatever you want to remember: where they went, who has them
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill editions list`
#[derive(Debug, Args)]
pub struct List {
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill editions text`
#[derive(Debug, Args)]
pub struct Text {
    /// Which handouts.
    #[command(flatten)]
    pub handouts: Handouts,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill recall`
#[derive(Debug, Args)]
pub struct Recall {
    /// Leave out what was last printed before this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub since: Option<Date>,
    /// Make a sheet of it for the team as well
    #[arg(long)]
    pub sheet: bool,
    /// The language of the sheet [default: the original one]
    #[arg(long, value_name = "TAG", requires = "sheet")]
    pub lang: Option<String>,
    /// Where the sheet goes [default: `print` in the site's folder]
    #[arg(long, value_name = "DIR", requires = "sheet")]
    pub out: Option<PathBuf>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

impl Action {
    /// The options that every command has.
    pub fn common(&self) -> &Common {
        match self {
            Action::Record(record) => &record.common,
            Action::List(list) => &list.common,
            Action::Text(text) => &text.common,
        }
    }
}
