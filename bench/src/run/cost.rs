//! [`Cost`]: what one run of a command took.

use std::fs::File;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
use nix::sys::signal::Signal;
use nix::sys::time::TimeValLike;

use crate::Failure;

/// What is bounded is stopped after so many seconds of all processors.
const MAX_CPU: u64 = 60;
/// And where it takes so many bytes.
const MAX_DATA: u64 = 4 * 1024 * 1024 * 1024;

/// What one run took.
#[derive(Clone, Copy)]
pub struct Cost {
    /// Seconds from start to end.
    pub wall: f64,
    /// Seconds of all processors, the kernel's share included.
    pub cpu: f64,
    /// The most memory that was resident at once, in MiB.
    pub peak: f64,
}

/// Runs a command and prints what it took. A process of its own, since the kernel counts the children
/// of a process together, and small, since a child's peak begins with the size of who started it.
/// `bounded`: what takes too much is stopped, and findings are no failure.
pub fn tell(command: &[String], bounded: bool) -> Result<(), Failure> {
    let (program, arguments) = command.split_first().ok_or("no command")?;
    if bounded {
        // Handed on to the child.
        setrlimit(Resource::RLIMIT_CPU, MAX_CPU, MAX_CPU)?;
        setrlimit(Resource::RLIMIT_DATA, MAX_DATA, MAX_DATA)?;
    }
    let begin = Instant::now();
    let status = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status()?;
    let wall = begin.elapsed().as_micros();
    let is_stopped = bounded
        && status.signal().is_some_and(|signal| [Signal::SIGXCPU as i32, Signal::SIGKILL as i32].contains(&signal));
    if !(status.success() || bounded && status.code() == Some(1) || is_stopped) {
        return Err(format!("{program}: {status}").into());
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    println!("{wall} {cpu} {}", usage.max_rss());
    Ok(())
}

impl Cost {
    /// Measures a command; what it says goes to the file `log`.
    pub fn of(command: &Command, log: &Path) -> Result<Self, Failure> {
        Self::measure(&[], command, log)
    }

    /// The same of a command that may find something, and that is stopped where it takes too much.
    pub fn bounded(command: &Command, log: &Path) -> Result<Self, Failure> {
        Self::measure(&["--bounded"], command, log)
    }

    fn measure(how: &[&str], command: &Command, log: &Path) -> Result<Self, Failure> {
        let mut measure = Command::new(std::env::current_exe()?);
        measure.arg("measure").args(how).arg("--").arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            measure.current_dir(folder);
        }
        let told = measure.stderr(File::create(log)?).output()?;
        if !told.status.success() {
            return Err(format!("{command:?} failed:\n{}", std::fs::read_to_string(log)?).into());
        }
        let told = String::from_utf8(told.stdout)?;
        let figures: Vec<f64> = told.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let [wall, cpu, peak] = figures[..] else { return Err(format!("not three figures: {told}").into()) };
        Ok(Cost { wall: wall / 1e6, cpu: cpu / 1e6, peak: peak / 1024.0 })
    }

    /// Of each figure the lower one.
    pub fn least(self, other: Self) -> Self {
        Cost { wall: self.wall.min(other.wall), cpu: self.cpu.min(other.cpu), peak: self.peak.min(other.peak) }
    }

    /// Of each figure the one in the middle.
    pub fn middle(costs: [Self; 3]) -> Self {
        let middle = |figure: fn(Cost) -> f64| {
            let mut figures = costs.map(figure);
            figures.sort_by(f64::total_cmp);
            figures[1]
        };
        Cost { wall: middle(|cost| cost.wall), cpu: middle(|cost| cost.cpu), peak: middle(|cost| cost.peak) }
    }
}
