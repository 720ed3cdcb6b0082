//! `verify`: a copy → of which day it is and whether it can be trusted, in plain words.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::outcome::{CannotRun, Outcome, Surroundings, counted, show};
use crate::bundle::keys::Public;
use crate::bundle::verify::{self, Verified};
use crate::bundle::{Trust, checked_last, made};
use crate::cli::bundle::Verify;
use crate::cli::report;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::{publish, source};

/// A key that a copy is checked with, and where it is written down of which day the newest copy was.
struct Asked {
    key: Public,
    last: Option<PathBuf>,
}

/// Checks a copy and says what came of it.
pub(super) fn verify(asked: &Verify, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let mut sink = Sink::new();
    let key = match asked.key.as_deref().map(|given| key(given, &asked.copy)) {
        None => None,
        Some(Ok(key)) => Some(key),
        Some(Err(finding)) => {
            sink.push(*finding);
            show(sink, &asked.common, surroundings)?;
            report::say("handbill: without a key that is one, nothing was checked")?;
            return Ok(Outcome::Errors);
        }
    };
    let copy = source::read_copy(&asked.copy, &verify::keep).map_err(CannotRun::Unknown)?;
    let shown = asked.copy.file_name().map_or_else(|| ".".into(), |name| name.to_string_lossy());
    let given = key.as_ref().map(|asked| &asked.key);
    let verified = verify::verify(&copy, &shown, given, surroundings.today, &mut sink);
    let newest = key.as_ref().filter(|_| !sink.has_errors()).and_then(|asked| older(asked, &verified, &mut sink));
    let (errors, _) = show(sink, &asked.common, surroundings)?;
    report::say(&format!("handbill: {}", said(errors, &verified)))?;
    if let Some((last, text)) = newest.filter(|_| verified.made.is_some_and(|made| made <= surroundings.today)) {
        let is_newer = |old: &str| key.as_ref().and_then(|asked| checked_last::read(old, &asked.key)) < verified.made;
        let kept = publish::amend_or_begin(&last, &report::waiting, |old| {
            // Another verify may have looked at a newer copy meanwhile.
            Ok(if is_newer(old) { text } else { old.to_owned() })
        });
        if let Err(error) = kept {
            report::say(&format!("handbill: the day of this copy is not kept for the next time: {error}"))?;
        }
    }
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}

/// Holds the day of a copy against that of the newest one which was checked with the same key. Gives back what to write
/// down where this is the newest.
fn older(asked: &Asked, verified: &Verified, sink: &mut Sink) -> Option<(PathBuf, String)> {
    let (last, made) = (asked.last.as_ref()?, verified.made?);
    let known = source::read_key(last).ok().and_then(|text| checked_last::read(&text, &asked.key));
    if let Some(known) = known.filter(|known| *known > made) {
        let message = format!("this copy is of {made}, and one of {known} was checked with this key before");
        let finding = Finding::new(Rule::CopyDay, Place::file(made::NAME), message);
        sink.push(finding.hint("take the newer one; ask whoever gave you this why it is older"));
    }
    let is_newer = known.is_none_or(|known| known < made);
    is_newer.then(|| (last.clone(), checked_last::file(&asked.key, made)))
}

fn said(errors: usize, verified: &Verified) -> String {
    if errors > 0 {
        return format!(
            "do not trust this copy: {}",
            counted(errors, "thing is wrong with it", "things are wrong with it")
        );
    }
    let whole = format!("all {} are as they were made", counted(verified.files, "file", "files"));
    let day = |day: Date| format!(" of {day}");
    let copy = format!("this copy{}", verified.made.map_or_else(String::new, day));
    match &verified.trust {
        Trust::Given(key) => {
            format!("{copy} can be trusted: {whole}, and the owner of the key {} has signed them", key.line())
        }
        Trust::Somebody(key) => format!(
            "nothing in {copy} is damaged: {whole}. The key {} has signed it; whose key that is, only its owner can \
             tell you. To be sure, check again with the key that you were given: `--key FILE`",
            key.line()
        ),
        Trust::Nobody => format!(
            "nothing in {copy} is damaged: {whole}. Nobody has signed it, so it is as much to be trusted as whoever gave \
             it to you"
        ),
    }
}

/// A key: its file, or itself.
fn key(given: &str, copy: &Path) -> Result<Asked, Box<Finding>> {
    if let Ok(key) = Public::parse(given) {
        return Ok(Asked { key, last: None });
    }
    let bad =
        |message: String, hint: &str| Box::new(Finding::new(Rule::BadKey, Place::file(given), message).hint(hint));
    if source::lies_in(Path::new(given), copy) {
        let message = "this key lies in the copy itself: whoever changes a copy can change that, too".to_owned();
        return Err(bad(message, "take the key that you were given in another way"));
    }
    let text = source::read_key(Path::new(given));
    let text = text.map_err(|why| bad(why, "name the file of the public key, or give the key itself"))?;
    let key = Public::parse(&text).map_err(|(message, hint)| bad(message, hint))?;
    Ok(Asked { key, last: Some(PathBuf::from(format!("{given}{}", checked_last::SUFFIX))) })
}
