//! `handbill facts …` as typed.

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::common::{Common, day, initials};

/// `handbill facts`
#[derive(Debug, Args)]
pub struct Facts {
    /// What to do with the register.
    #[command(subcommand)]
    pub action: Action,
}

/// What to do with the register of facts.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Show a fact with every sentence that leans on it, and write down that they were read and are right
    Sign(Sign),
}

/// `handbill facts sign`
#[derive(Debug, Args)]
pub struct Sign {
    /// The fact's id
    #[arg(value_name = "ID")]
    pub id: String,
    /// Initials of whoever signs
    #[arg(long, value_name = "INITIALS", value_parser = initials)]
    pub by: String,
    /// The day of the signature [default: the day to count from]
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
            Action::Sign(sign) => &sign.common,
        }
    }
}
