//! [`Program`]: a handbill to measure, found or built.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Failure, corpus};

/// The day that builds count from, so that nothing in the corpus grows stale.
const DAY: &str = "2026-12-01";
/// How many pages are looked at before anything is measured.
const TRIED: u32 = 400;

/// A handbill.
pub struct Program {
    file: PathBuf,
    jobs: Option<u16>,
    /// Which one it is, for whoever reads the table.
    pub told: String,
}

impl Program {
    /// A program that is there.
    pub fn file(file: &Path, jobs: Option<u16>) -> Result<Self, Failure> {
        let file = file.canonicalize().map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Program { told: file.display().to_string(), file, jobs })
    }

    /// A program that is there, or that of a commit.
    pub fn file_or_commit(parent: &str, jobs: Option<u16>) -> Result<Self, Failure> {
        if Path::new(parent).is_file() { Self::file(Path::new(parent), jobs) } else { Self::of_commit(parent, jobs) }
    }

    /// Builds a commit beside this program, in a work tree and a target folder of its own. Both stay:
    /// the next parent differs in a few files, and only the first build compiles everything.
    fn of_commit(commit: &str, jobs: Option<u16>) -> Result<Self, Failure> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no folder above bench")?;
        let this = std::env::current_exe()?;
        let beside = this.parent().and_then(Path::parent).ok_or("no folder above the program")?;
        let (tree, target) = (beside.join("parent"), beside.join("parent-target"));
        let git = |folder: &Path| {
            let mut git = Command::new("git");
            git.arg("-C").arg(folder);
            git
        };
        let name = said(git(root).args(["rev-parse", "--verify", "--short"]).arg(format!("{commit}^{{commit}}")))?;
        if tree.is_dir() {
            said(git(&tree).args(["checkout", "--quiet", "--detach", &name]))?;
        } else {
            // Forced, since `make clean` takes the folder away and git still remembers it.
            said(git(root).args(["worktree", "add", "--quiet", "--force", "--detach"]).arg(&tree).arg(&name))?;
        }
        let fonts = tree.join("node_modules");
        if !fonts.exists() {
            symlink(root.join("node_modules"), fonts)?;
        }
        eprintln!("building {name}; the first time this takes as long as the first build of handbill");
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--release", "--locked", "--quiet", "--manifest-path"]).arg(tree.join("Cargo.toml"));
        said(cargo.arg("--target-dir").arg(&target))?;
        Ok(Program { told: name, ..Self::file(&target.join("release/handbill"), jobs)? })
    }

    /// The command that builds a site's pages.
    pub fn build(&self, site: &Path, out: &Path) -> Command {
        let mut command = self.command("build", site);
        command.args(["--only", "web", "--out"]).arg(out);
        command
    }

    fn command(&self, name: &str, site: &Path) -> Command {
        let mut command = Command::new(&self.file);
        command.args([name, "--as-of", DAY, "--site"]).arg(site);
        if let Some(jobs) = self.jobs {
            command.arg("--jobs").arg(jobs.to_string());
        }
        command
    }

    /// Makes sure that the program takes the corpus: an error in it would be measured in place of a build.
    pub fn accepts(&self, work: &Path) -> Result<(), Failure> {
        let site = work.join("tried");
        corpus::make(TRIED, &site)?;
        let told = self.command("check", &site).args(["--format", "json"]).output()?;
        let findings = String::from_utf8(told.stdout)?;
        if !told.status.success() {
            let first = findings.lines().find(|line| line.contains("error")).unwrap_or_default();
            return Err(format!("{} refuses the corpus: {first}", self.told).into());
        }
        if let Some(first) = findings.lines().next() {
            let count = findings.lines().count();
            eprintln!(
                "note: {} finds {count} things in the corpus and tells them in every run, the first: {first}",
                self.told
            );
        }
        fs::remove_dir_all(site)?;
        Ok(())
    }
}

/// Runs a command and returns what it says.
fn said(command: &mut Command) -> Result<String, Failure> {
    let told = command.output()?;
    if !told.status.success() {
        return Err(format!("{command:?} failed:\n{}", String::from_utf8_lossy(&told.stderr)).into());
    }
    Ok(String::from_utf8(told.stdout)?.trim().to_owned())
}
