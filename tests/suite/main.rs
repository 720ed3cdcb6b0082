//! handbill as its users meet it: whole sites in, pages and sheets and messages out.
//!
//! A folder is a stage of the program, and each file in it a chapter: `cargo test --release --test suite print::` runs
//! those about handouts. `whole/golden` is the best place to begin reading: a folder per case, with the site, the words
//! on the terminal and the output beside each other.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    reason = "a test may do anything, and stops where it fails"
)]

// As a site goes through the program.
mod whole;

mod input;

mod translate;

mod kept;

mod web;

mod print;

mod stick;

// What the site that ships says.
mod content;

// What all of them use.
mod tools;
