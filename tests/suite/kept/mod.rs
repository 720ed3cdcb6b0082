//! What is kept by the team: calls to everybody in the registers, and what was printed.

mod calls;
mod editions;
mod ledger;
mod recalls;
