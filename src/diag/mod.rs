//! Findings: what is wrong, where, and what to do about it, as data.
//!
//! Every stage puts its findings into a [`Sink`] and goes on as far as it can, so that an
//! editor sees all mistakes of a run at once. Words for people are made here and in the
//! stages; how they are shown (carets, short lines, JSON) is decided in [`crate::cli::report`].
//!
//! A stage puts a `Finding` into the `Sink` and goes on as far as it can. A finding has its rule, severity, `Place`
//! (file, line, column and the line itself), language, page, message and hint. `Sink` keeps the first 200 of a rule in a file, so no rule need count; `into_sorted` orders them by
//! place and drops doubles, so threads do not show. `report` makes human text, short lines or JSON of the same
//! list.
//!
//! What needs no other file is checked before references are resolved, so a broken link hides no other mistake in a
//! text. Freshness, templates and typesetting need a `Site` and are looked at once there is one.
//!
//! Each rule has a name that never changes its meaning. A site may change the severity of warnings in `[rules]` and
//! may make warnings errors; errors stay errors. An entry of a register that is broken is told once: references to
//! it are not told again (`Lookup::Broken`).

mod finding;
mod rule;
mod sink;

pub use finding::{Excerpt, Finding, Place};
pub use rule::{Rule, Severity};
pub use sink::{MAX_FINDINGS, Sink};
