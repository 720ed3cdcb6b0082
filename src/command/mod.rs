//! What each command does, from arguments to outcome.

mod asked;
mod build;
mod bundle;
mod checked;
mod contacts;
mod doctor;
mod editions;
mod facts;
mod load;
mod outcome;
mod print;
mod recall;
mod recordings;
mod reviewed;
mod schema;
mod serve;
mod translate;
mod verify;
mod zone;

pub use outcome::{CannotRun, Outcome, Surroundings};
pub use zone::zone;

use crate::cli::Command;

/// Runs a command.
///
/// # Errors
/// Where it could not run at all; mistakes in the site are an [`Outcome`].
pub fn run(command: Command, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    match command {
        Command::Build(build) => build::build(&build, surroundings),
        Command::Print(print) => print::print(&print, surroundings),
        Command::Check(check) => build::check(&check, surroundings),
        Command::Serve(asked) => serve::serve(&asked, surroundings),
        Command::Bundle(asked) => bundle::bundle(&asked, surroundings),
        Command::Verify(asked) => verify::verify(&asked, surroundings),
        Command::Contacts(contacts) => contacts::contacts(&contacts, surroundings),
        Command::Facts(asked) => facts::facts(&asked, surroundings),
        Command::Editions(asked) => editions::editions(&asked, surroundings),
        Command::Recall(asked) => recall::recall(&asked, surroundings),
        Command::Translate(asked) => translate::translate(&asked, surroundings),
        Command::Recordings(asked) => recordings::recordings(&asked, surroundings),
        Command::Schema(asked) => schema::schema(&asked),
        Command::Doctor(doctor) => doctor::doctor(&doctor, surroundings),
    }
}
