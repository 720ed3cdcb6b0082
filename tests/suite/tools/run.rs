//! Running the program.

use std::path::Path;
use std::process::{Command, Output};

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_handbill");

/// The site that ships with handbill.
pub(crate) fn shipped() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program on a fixed day, without colour.
pub(crate) fn handbill(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program starts")
}

/// The same, not yet started.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env("SOURCE_DATE_EPOCH", "1795305600").env("NO_COLOR", "1");
    command
}

/// Standard error as text.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
