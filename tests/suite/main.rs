//! handbill as its users meet it: whole sites in, pages and sheets and messages out.
//!
//! Each module is a chapter. `golden` is the best place to begin reading: a folder per case, with
//! the site, the words on the terminal and the output beside each other.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may do anything, and stops where it fails"
)]

mod alignment;
mod breaks;
mod browser;
mod bundle;
mod claims;
mod codes;
mod coincide;
mod deterministic;
mod directory;
mod discreet;
mod editions;
mod exchange;
mod faults;
mod formats;
mod golden;
mod guards;
mod hostile;
mod hosts;
mod inks;
mod languages;
mod leaflets;
mod ledger;
mod lengths;
mod literal;
mod numbers;
mod office;
mod outline;
mod pages;
mod pairs;
mod papers;
mod parity;
mod parsers;
mod pdf;
mod pictures;
mod printing;
mod prose;
mod recalls;
mod registers;
mod room;
mod serving;
mod shipped;
mod stick;
mod style;
mod texts;
mod tools;
mod translations;
