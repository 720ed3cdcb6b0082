//! How translations stand to their originals.
//!
//! A translation keeps a snapshot: the original as it was when the translation was last brought up
//! to date. Comparing the original of today with the snapshot, block by block, tells whether the
//! translation is still what the original says. Nothing is guessed from dates.

mod fingerprint;

pub use fingerprint::{Fingerprint, Freshness, fingerprints, freshness};
