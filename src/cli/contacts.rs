//! `handbill contacts …` as typed.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::common::{Common, day, initials};

/// `handbill contacts`
#[derive(Debug, Args)]
pub struct Contacts {
    /// What to do with the register.
    #[command(subcommand)]
    pub action: Action,
}

/// What to do with the register of contacts.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Show every contact: its numbers, its state, its last call
    List(List),
    /// Show whom to call: what was never called, and what runs out soon
    Due(Due),
    /// Make a sheet to call from, with boxes to tick, and the same as CSV
    Sheet(Sheet),
    /// Write the contacts that are for everybody in a form that other programs read
    Export(Export),
    /// Write a call, or what was done instead of one, into `contacts.toml`
    Checked(Checked),
}

/// `handbill contacts list`
#[derive(Debug, Args)]
pub struct List {
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill contacts due`
#[derive(Debug, Args)]
pub struct Due {
    /// How many days ahead
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(i64).range(0..=3650))]
    pub days: i64,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill contacts sheet`
#[derive(Debug, Args)]
pub struct Sheet {
    /// How many days ahead
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(i64).range(0..=3650))]
    pub days: i64,
    /// The language of whoever calls [default: the original one]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Where the files go [default: `print` in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill contacts export`
#[derive(Debug, Args)]
pub struct Export {
    /// In which form
    #[arg(long = "as", value_enum, value_name = "FORM", default_value_t = Form::Csv)]
    pub form: Form,
    /// In which language [default: the original one]
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// The forms of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// A table (RFC 4180)
    Csv,
    /// Cards for an address book (vCard 4.0, RFC 6350)
    Vcard,
    /// Open Referral's Human Services Data Specification 3, as JSON
    Hsds,
    /// schema.org, as JSON-LD
    JsonLd,
}

/// `handbill contacts checked`
#[derive(Debug, Args)]
pub struct Checked {
    /// The contact's id
    #[arg(value_name = "ID")]
    pub id: String,
    /// Which of its numbers was called, as in `1280` or `1280 VN` [default: the only one]
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<String>,
    /// What was done instead of a call, where it cannot be called or must not be; or to make sure of its accounts and e-mail
    #[arg(long, value_enum, conflicts_with = "answered_in")]
    pub how: Option<How>,
    /// Initials of whoever called
    #[arg(long, value_name = "INITIALS", value_parser = initials)]
    pub by: String,
    /// The day of the call [default: the day to count from]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<Date>,
    /// What came of it
    #[arg(long, value_enum)]
    pub result: CallResult,
    /// A language that was spoken; may be given more than once
    #[arg(long, value_name = "TAG")]
    pub answered_in: Vec<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CallResult {
    /// The right people answered
    Ok,
    /// Nobody answered
    NoAnswer,
    /// Somebody else answered
    Wrong,
    /// The line is closed
    Closed,
}

/// What was done instead of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum How {
    /// They answered a letter
    Letter,
    /// Somebody went there
    Visit,
    /// They answered an e-mail
    Email,
    /// They answered in the messenger
    Message,
}

impl Action {
    /// The options that every command has.
    pub fn common(&self) -> &Common {
        match self {
            Action::List(list) => &list.common,
            Action::Due(due) => &due.common,
            Action::Sheet(sheet) => &sheet.common,
            Action::Export(export) => &export.common,
            Action::Checked(checked) => &checked.common,
        }
    }
}
