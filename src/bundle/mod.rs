//! A copy of the site for a stick: a folder and a ZIP that say of themselves whether they are whole (DESIGN 8.6).
//!
//! [`Gathered`] takes what the web and the press make, as a shelf; `media::carry` has taken out of pictures what does not show.
//! [`choose`] leaves out what there is no room for. [`seal`] adds the list of sums and the signature, and [`archive`] packs
//! it all. [`verify`] reads a copy again, wherever it has been.
//!
//! Every bit of a copy is under a sum. `SHA256SUMS` has a sum of its own beside it, so that damage to the list is found in
//! the list. The signature is made over the list, and so over the day that [`made`] tells; the key to check it with lies in
//! the copy and serves to find damage to the signature, no more. A ZIP has bits that belong to no file (days, rights), so
//! its comment is the sum of all that stands before it; where it does not fit, the ZIP was packed anew. Nothing that a ZIP
//! says of itself is believed (`source/copy/zip_list.rs`).

pub mod archive;
pub mod checked_last;
pub mod choose;
mod compare;
mod gathered;
mod junk;
pub mod keys;
pub mod made;
pub mod readme;
pub mod sign;
pub mod sums;
pub mod verify;
mod vouched;

use std::collections::BTreeSet;

pub use gathered::{Files, Gathered};
use keys::Secret;
use made::Made;
pub use vouched::Trust;

use crate::source::RelPath;

/// Names of what a copy says about itself.
pub const OWN: [&str; 6] = [readme::NAME, made::NAME, sums::NAME, sums::SEAL, sign::SIGNATURE, sign::PUBLIC];

/// Adds what a copy says about itself: its day, sums, and with a key the signature and the key to check it with.
pub fn seal(files: &mut Files, made: Made, secret: Option<&Secret>) {
    let mut put = |name: &str, text: String| files.insert(RelPath::from_safe(name.to_owned()), text.into_bytes());
    put(made::NAME, made.file());
    if let Some(secret) = secret {
        put(sign::PUBLIC, secret.public().file());
    }
    let list = sums::write(files);
    let mut put = |name: &str, text: String| files.insert(RelPath::from_safe(name.to_owned()), text.into_bytes());
    if let Some(secret) = secret {
        put(sign::SIGNATURE, sign::sign(secret, list.as_bytes(), made.on));
    }
    put(sums::SEAL, sums::seal(list.as_bytes()));
    put(sums::NAME, list);
}

/// The paths of all files that a list of sums says are of the copy, told with the list's own sum. One that somebody has
/// changed names none.
pub fn listed_paths(list: &str, seal: &str) -> BTreeSet<String> {
    if seal != sums::seal(list.as_bytes()) {
        return BTreeSet::new();
    }
    let seals = [sums::NAME, sums::SEAL, sign::SIGNATURE].map(str::to_owned);
    sums::read(list.as_bytes()).sums.into_keys().chain(seals).collect()
}
