//! handbill turns one folder of Markdown and two registers (contacts, facts) into a light
//! multilingual site and print-ready handouts.
//!
//! The way through, each step a plain function and each noun a type that does not change:
//!
//! 1. [`source::read_config`] and [`config::parse`]: `site.toml` → [`config::Config`]
//! 2. [`source::scan`]: the folder → [`source::SourceTree`]
//! 3. [`register::read`]: contacts and facts → [`register::Registers`]
//! 4. [`catalog::pair`]: Markdown → [`catalog::Catalog`], drafts by page and language
//! 5. [`catalog::resolve`]: all of that → [`catalog::Site`], with nothing dangling in it
//! 6. [`check::all`]: what is wrong with a site that holds together
//! 7. [`web`] and [`print`]: the site → artifacts, one by one, onto an [`shelf::Shelf`]
//! 8. [`publish`]: the shelf → the output folder, complete or untouched
//!
//! Findings go sideways into one [`diag::Sink`]; [`cli::report`] shows them.

// Ground: what is wrong and where; languages, their letters and digits.
pub mod diag;
pub mod lang;

// Read: the site's folder, and nothing else of the disk.
pub mod source;

// What may stand in a field of TOML. A file of the output, and where such files are put.
pub mod schema;
pub mod shelf;

// `site.toml`. Markdown as a tree.
pub mod config;
pub mod markup;

// Contacts and facts; pictures and recordings; what the program itself says.
pub mod media;
pub mod register;
pub mod strings;

// What was printed.
pub mod ledger;

// Texts of all languages beside each other, part by part: a site with nothing dangling in it.
pub mod catalog;

// Registers in a reader's words.
pub mod wording;

// Kept by the team: registers for callers and other programs; paper that is wrong by now; translations.
pub mod contacts;
pub mod recall;
pub mod translate;

// Watched, and made.
pub mod check;
pub mod print;
pub mod web;

// Where it goes: a stick, the output folder, a browser on this machine.
pub mod bundle;
pub mod publish;
pub mod serve;

// Asked and answered on the command line.
pub mod cli;

// What each command does.
pub mod command;
