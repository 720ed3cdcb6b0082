//! `verify`: a copy → whether it can be trusted, in plain words.

use std::path::Path;

use super::outcome::{CannotRun, Outcome, Surroundings, counted, show};
use crate::bundle::sign::Public;
use crate::bundle::verify::{self, Trust};
use crate::cli::bundle::Verify;
use crate::cli::report;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::source;

/// Checks a copy and says what came of it.
pub(super) fn verify(asked: &Verify, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let mut sink = Sink::new();
    let key = match asked.key.as_deref().map(key) {
        None => None,
        Some(Ok(key)) => Some(key),
        Some(Err(finding)) => {
            sink.push(*finding);
            show(sink, &asked.common, surroundings)?;
            report::say("handbill: without a key that is one, nothing was checked")?;
            return Ok(Outcome::Errors);
        }
    };
    let copy = source::read_copy(&asked.copy, &verify::is_telling).map_err(CannotRun::Unknown)?;
    let shown = asked.copy.file_name().map_or_else(|| ".".into(), |name| name.to_string_lossy());
    let (files, trust) = verify::verify(&copy, &shown, key.as_ref(), &mut sink);
    let (errors, _) = show(sink, &asked.common, surroundings)?;
    report::say(&format!("handbill: {}", said(errors, files, &trust)))?;
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}

fn said(errors: usize, files: usize, trust: &Trust) -> String {
    if errors > 0 {
        return format!(
            "do not trust this copy: {}",
            counted(errors, "thing is wrong with it", "things are wrong with it")
        );
    }
    let whole = format!("all {} are as they were made", counted(files, "file", "files"));
    match trust {
        Trust::Given(number) => {
            format!("this copy can be trusted: {whole}, and the owner of the key {number} has signed them")
        }
        Trust::Somebody(number) => format!(
            "nothing in this copy is damaged: {whole}. The key {number} has signed it; whose key that is, only its owner can \
             tell you. To be sure, check again with the key that you were given: `--key FILE`"
        ),
        Trust::Nobody => format!(
            "nothing in this copy is damaged: {whole}. Nobody has signed it, so it is as much to be trusted as whoever gave \
             it to you"
        ),
    }
}

/// A key: its file, or itself.
fn key(given: &str) -> Result<Public, Box<Finding>> {
    if let Ok(key) = Public::parse(given) {
        return Ok(key);
    }
    let bad =
        |message: String, hint: &str| Box::new(Finding::new(Rule::BadKey, Place::file(given), message).hint(hint));
    let text = source::read_key(Path::new(given));
    let text = text.map_err(|why| bad(why, "name the file of the public key, or give the key itself"))?;
    Public::parse(&text).map_err(|(message, hint)| bad(message, hint))
}
