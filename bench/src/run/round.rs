//! [`Round`]: every program once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use super::cost::Cost;
use super::program::Program;
use crate::Failure;

/// The page that is edited: an original, so that its translations are touched too.
const EDITED: &str = "content/en/papers/page-00000.md";
/// What is added to it, another word in every round.
const ADDED: [&str; 6] = ["Window", "Basket", "Ladder", "Candle", "Pepper", "Ginger"];

/// Two sites, one with twice the pages of the other.
pub struct Corpora {
    single: Site,
    double: Site,
}

struct Site {
    pages: u32,
    folder: PathBuf,
    out: PathBuf,
    log: PathBuf,
}

/// What the floor and each program took.
pub struct Round {
    /// The floor.
    pub floor: Cost,
    /// The parent, then the program of now.
    pub programs: [Steps; 2],
}

/// What one program took.
pub struct Steps {
    /// From nothing.
    pub clean: Cost,
    /// Over its own output, with nothing changed.
    pub unchanged: Cost,
    /// The same after an edit of one page.
    pub edited: Cost,
    /// From nothing, twice the pages.
    pub doubled: Cost,
}

impl Corpora {
    /// Makes both. In another process, so that this one stays small.
    pub fn make(pages: u32, work: &Path) -> Result<Self, Failure> {
        let site = |pages: u32, name: &str| -> Result<Site, Failure> {
            let folder = work.join(name);
            let mut make = Command::new(std::env::current_exe()?);
            make.args(["corpus", "--pages", &pages.to_string(), "--out"]).arg(&folder);
            if !make.status()?.success() {
                return Err("cannot make the corpus".into());
            }
            Ok(Site { pages, folder, out: work.join("out"), log: work.join("log") })
        };
        Ok(Corpora { single: site(pages, "single")?, double: site(pages * 2, "double")? })
    }

    /// Takes both away.
    pub fn remove(self) -> Result<(), Failure> {
        self.single.clear()?;
        fs::remove_dir_all(self.single.folder)?;
        fs::remove_dir_all(self.double.folder)?;
        Ok(())
    }
}

impl Site {
    /// Takes away what a program has made or remembers.
    fn clear(&self) -> Result<(), Failure> {
        for folder in [&self.out, &self.folder.join(".handbill")] {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
        }
        Ok(())
    }

    fn cost(&self, command: &Command) -> Result<Cost, Failure> {
        let cost = Cost::of(command, &self.log)?;
        let made = WalkDir::new(&self.out).into_iter().flatten();
        let made = made.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "html")).count();
        let wanted = usize::try_from(self.pages)? / 4 * 4;
        if made < wanted {
            return Err(format!("{command:?} made {made} pages of {wanted}").into());
        }
        Ok(cost)
    }

    fn clean(&self, program: &Program) -> Result<Cost, Failure> {
        self.clear()?;
        self.cost(&program.build(&self.folder, &self.out))
    }
}

impl Round {
    /// Takes the costs one after the other: what else the machine does meets all programs alike. The floor
    /// is so short that one hiccup doubles it, so it is taken before, between and after the programs.
    pub fn take(number: u32, programs: &[Program; 2], corpora: &Corpora, jobs: Option<u16>) -> Result<Self, Failure> {
        let site = &corpora.single;
        let mut floor = Command::new(std::env::current_exe()?);
        floor.arg("floor").arg("--site").arg(&site.folder).arg("--out").arg(&site.out);
        if let Some(jobs) = jobs {
            floor.arg("--jobs").arg(jobs.to_string());
        }
        let floor = || -> Result<Cost, Failure> {
            site.clear()?;
            site.cost(&floor)
        };
        let [parent, now] = programs;
        let before = floor()?;
        let parent = Steps::take(number, parent, corpora)?;
        let between = floor()?;
        let now = Steps::take(number, now, corpora)?;
        Ok(Round { floor: Cost::middle([before, between, floor()?]), programs: [parent, now] })
    }
}

impl Steps {
    fn take(number: u32, program: &Program, corpora: &Corpora) -> Result<Self, Failure> {
        let site = &corpora.single;
        let again = program.build(&site.folder, &site.out);
        let clean = site.clean(program)?;
        let unchanged = site.cost(&again)?;
        let page = site.folder.join(EDITED);
        let text = fs::read_to_string(&page)?;
        let word = ADDED[usize::try_from(number)? % ADDED.len()];
        fs::write(&page, format!("{text}\n{word}.\n"))?;
        let edited = site.cost(&again)?;
        fs::write(&page, text)?;
        let doubled = corpora.double.clean(program)?;
        corpora.double.clear()?;
        Ok(Steps { clean, unchanged, edited, doubled })
    }
}
