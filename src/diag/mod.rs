//! Findings: what is wrong, where, and what to do about it, as data.
//!
//! Every stage puts its findings into a [`Sink`] and goes on as far as it can, so that an
//! editor sees all mistakes of a run at once. Words for people are made here and in the
//! stages; how they are shown (carets, short lines, JSON) is decided in [`crate::cli::report`].

mod finding;
mod rule;
mod sink;

pub use finding::{Excerpt, Finding, Place};
pub use rule::{Rule, Severity};
pub use sink::Sink;
