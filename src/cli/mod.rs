//! The command line as typed; no decisions are made here.

pub mod bundle;
mod common;
pub mod contacts;
pub mod editions;
pub mod facts;
pub mod recordings;
pub mod report;
pub mod schema;
pub mod translate;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
pub use common::{Common, Handouts};

/// One folder of Markdown and two registers in; a light site and print-ready handouts out.
#[derive(Debug, Parser)]
#[command(name = "handbill", version, about, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make the site and its handouts
    Build(Build),
    /// Make handouts for a copier or a print shop
    Print(Print),
    /// Find every mistake that `build` would find, and write nothing
    Check(Check),
    /// Show the site on this machine, and show it again whenever a file is saved
    Serve(Serve),
    /// Make a copy for a stick: a folder and a ZIP that can be checked wherever they get
    Bundle(bundle::Bundle),
    /// Check a copy: whether anything of it was changed, and whether the right people have signed it
    Verify(bundle::Verify),
    /// Keep the register of contacts: whom to call, what came of it, lists for other programs
    Contacts(contacts::Contacts),
    /// Keep the register of facts: who has signed what, and on which pages it stands
    Facts(facts::Facts),
    /// Keep the ledger of what was printed
    Editions(editions::Editions),
    /// Find what is on paper and wrong by now
    Recall(editions::Recall),
    /// See how far translations are, and bring them up to date
    Translate(translate::Translate),
    /// See what recordings of pages must say, and say that they do
    Recordings(recordings::Recordings),
    /// Show what may stand in the files of a site
    Schema(schema::Schema),
    /// Show fonts, languages and what is missing
    Doctor(Doctor),
}

/// `handbill build`
#[derive(Debug, Args)]
pub struct Build {
    /// Where the output goes
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Make only this part
    #[arg(long, value_enum)]
    pub only: Option<Only>,
    /// Make the team's pages too, and how far translations are; goes to `team`, not to `public`
    #[arg(long)]
    pub team: bool,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// A part of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// The web pages
    Web,
    /// The handouts
    Print,
}

/// `handbill print`
#[derive(Debug, Args)]
pub struct Print {
    /// Which handouts.
    #[command(flatten)]
    pub handouts: Handouts,
    /// Make everything of a whole run, and a list of it in each language: what, how many on a sheet, how to cut and fold
    #[arg(long, conflicts_with = "pages")]
    pub all: bool,
    /// Make a sheet that shows margins, scale and backs of your printer, and nothing else
    #[arg(long, conflicts_with_all = ["pages", "all", "ticket", "png"])]
    pub test_sheet: bool,
    /// Refuse sheets that would carry DRAFT, and say why they would
    #[arg(long = "final")]
    pub is_final: bool,
    /// Make a picture of each side as well
    #[arg(long)]
    pub png: bool,
    /// Make a job ticket for the print shop as well, in its language [default: the original one]
    #[arg(long, value_name = "TAG", num_args = 0..=1, require_equals = true)]
    pub ticket: Option<Option<String>>,
    /// How many pieces the shop is to print, for the ticket
    #[arg(long, value_name = "N", requires = "ticket", value_parser = clap::value_parser!(u32).range(1..))]
    pub quantity: Option<u32>,
    /// Where the files go [default: `print` in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill check`
#[derive(Debug, Args)]
pub struct Check {
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// Where to listen on this machine; 0 takes any port that is free
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// Show the team's pages too
    #[arg(long)]
    pub team: bool,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill doctor`
#[derive(Debug, Args)]
pub struct Doctor {
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

impl Command {
    /// The options that every command has.
    pub fn common(&self) -> &Common {
        match self {
            Command::Build(build) => &build.common,
            Command::Print(print) => &print.common,
            Command::Check(check) => &check.common,
            Command::Serve(serve) => &serve.common,
            Command::Bundle(bundle) => &bundle.common,
            Command::Verify(verify) => &verify.common,
            Command::Contacts(contacts) => contacts.action.common(),
            Command::Facts(facts) => facts.action.common(),
            Command::Editions(editions) => editions.action.common(),
            Command::Recall(recall) => &recall.common,
            Command::Translate(translate) => translate.action.common(),
            Command::Recordings(recordings) => recordings.action.common(),
            Command::Schema(schema) => &schema.common,
            Command::Doctor(doctor) => &doctor.common,
        }
    }
}
