//! Measuring: programs in turn on the same site, ratios of each round, their medians.

pub mod cost;
mod program;
mod round;
mod table;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::Failure;
use program::Program;
use round::{Corpora, Round};

#[derive(Args)]
pub struct Run {
    /// The program to measure
    #[arg(long, value_name = "FILE")]
    handbill: PathBuf,
    /// What to measure it beside: a program, or a commit, which is built
    #[arg(long, value_name = "FILE|COMMIT", default_value = "HEAD~1")]
    parent: String,
    /// How many pages; may be given more than once
    #[arg(long = "size", value_name = "N", default_value = "1000", value_parser = clap::value_parser!(u32).range(100..=500_000))]
    sizes: Vec<u32>,
    /// How many rounds
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// How many things each program does side by side [default: one per core]
    #[arg(long, value_name = "N")]
    jobs: Option<u16>,
}

/// Measures and prints the table.
pub fn run(run: &Run) -> Result<(), Failure> {
    same_parser()?;
    let now = Program::file(&run.handbill, run.jobs)?;
    let parent = Program::file_or_commit(&run.parent, run.jobs)?;
    let programs = [parent, now];
    // A file system in memory, so that disks are not measured.
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let work = tempfile::Builder::new().prefix("handbill-bench.").tempdir_in(place)?;
    for program in &programs {
        program.accepts(work.path())?;
    }
    println!("parent  {}\nnow     {}\n", programs[0].told, programs[1].told);
    println!("{}", table::head());
    for &pages in &run.sizes {
        let corpora = Corpora::make(pages, work.path())?;
        let mut rounds = Vec::new();
        for number in 0..run.runs {
            eprint!("\r{pages} pages, round {} of {} ", number + 1, run.runs);
            rounds.push(Round::take(number, &programs, &corpora, run.jobs)?);
        }
        eprintln!();
        for row in table::rows(pages, &rounds) {
            println!("{row}");
        }
        corpora.remove()?;
    }
    Ok(())
}

/// The floor is only a floor if it parses with what handbill parses with.
fn same_parser() -> Result<(), Failure> {
    let (ours, theirs) = (locked(include_str!("../../Cargo.lock")), locked(include_str!("../../../Cargo.lock")));
    if ours.is_none() || ours != theirs {
        return Err(format!(
            "the floor is built with pulldown-cmark {}, handbill with {}: make bench/Cargo.toml say the same",
            ours.unwrap_or("?"),
            theirs.unwrap_or("?")
        )
        .into());
    }
    Ok(())
}

fn locked(lock: &str) -> Option<&str> {
    lock.split_once("name = \"pulldown-cmark\"\nversion = \"")?.1.split('"').next()
}
