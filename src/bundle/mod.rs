//! A copy of the site for a stick: a folder and a ZIP that say of themselves whether they are whole (DESIGN 8.6).
//!
//! [`Gathered`] takes what the web and the press make, as a shelf; `media::carry` has taken out of pictures what does not show.
//! [`choose`] leaves out what there is no room for. [`seal`] adds the list of sums and the signature, and [`archive`] packs
//! it all. [`verify`] reads a copy again, wherever it has been.
//!
//! Every bit of a copy is under a sum. `SHA256SUMS` has a sum of its own lines as its last line, so that damage to
//! the list is found in the list. The signature is made over the whole list; the key to check it with lies in the
//! copy, is in the list, and serves to find damage to the signature, no more. Parts of a signature that nobody
//! signs must be as handbill writes them. A ZIP has bits that belong to no file (days, rights, padding between
//! compressed blocks), so its comment is the sum of all that stands before it. What another program has packed has
//! no such comment; then the files are checked, and the ZIP's two lists of files are held against each other.

pub mod archive;
pub mod choose;
mod gathered;
pub mod readme;
pub mod sign;
pub mod sums;
pub mod verify;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use gathered::{Files, Gathered};
use sign::Secret;

use crate::source::RelPath;

/// Adds what a copy says about itself: sums, and with a key the signature and the key to check it with.
///
/// # Errors
/// Where signing fails.
pub fn seal(files: &mut Files, day: Date, secret: Option<&Secret>) -> Result<(), String> {
    let mut put = |name: &str, text: String| files.insert(RelPath::from_safe(name.to_owned()), text.into_bytes());
    if let Some(secret) = secret {
        put(sign::PUBLIC, secret.public_file()?);
    }
    let list = sums::write(files, day);
    if let Some(secret) = secret {
        let signature = secret.sign(list.as_bytes(), day)?;
        files.insert(RelPath::from_safe(sign::SIGNATURE.to_owned()), signature.into_bytes());
    }
    files.insert(RelPath::from_safe(sums::NAME.to_owned()), list.into_bytes());
    Ok(())
}

/// The paths of all files that a list of sums says are of the copy. One that somebody has changed names none.
pub fn listed_paths(list: &str) -> BTreeSet<String> {
    let listed = sums::read(list.as_bytes());
    let seals = [sums::NAME, sign::SIGNATURE].map(str::to_owned);
    if listed.whole { listed.sums.into_keys().chain(seals).collect() } else { BTreeSet::new() }
}
