//! What handbill costs, as a multiple of a floor: the least that reading, parsing and writing the same
//! pages can cost. `bench/README.md` tells how to read the table.
//!
//! One program, so that each part can be run by itself: `corpus` makes a site, `floor` does the least
//! with it, `measure` runs any command and tells its cost, `run` puts them together, and `growth` asks
//! whether costs grow worse than inputs.

mod corpus;
mod floor;
mod growth;
mod run;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// What went wrong, in words.
type Failure = Box<dyn Error + Send + Sync>;

/// What handbill costs, as a multiple of the least that such work can cost
#[derive(Parser)]
#[command(name = "bench", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a site to measure with; the same arguments make the same bytes
    Corpus(Corpus),
    /// Read, parse, fill one template and write, and nothing else
    Floor(Floor),
    /// Run a command; its wall time, processor time and peak memory go to standard output
    Measure(Measure),
    /// Measure and print the table
    Run(run::Run),
    /// Measure inputs that grow, and fail where what they take grows worse than they do
    Growth(growth::Growth),
}

#[derive(Args)]
struct Corpus {
    /// How many pages, all languages together
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(4..=1_000_000))]
    pages: u32,
    /// The site's folder; must not be there yet
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Args)]
struct Floor {
    /// The site's folder
    #[arg(long, value_name = "DIR")]
    site: PathBuf,
    /// Where the output goes
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// How many things to do side by side [default: one per core]
    #[arg(long, value_name = "N")]
    jobs: Option<u16>,
}

#[derive(Args)]
struct Measure {
    /// Stop it where it takes a minute or 4 GB; findings are no failure
    #[arg(long)]
    bounded: bool,
    /// The command and its arguments
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<String>,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Corpus(Corpus { pages, out }) => corpus::make(pages, &out),
        Command::Floor(Floor { site, out, jobs }) => floor::build(&site, &out, jobs),
        Command::Measure(Measure { bounded, command }) => run::cost::tell(&command, bounded),
        Command::Run(run) => run::run(&run),
        Command::Growth(growth) => growth::run(&growth),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
