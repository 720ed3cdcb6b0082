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
//! 7. [`web`] and [`print`]: the site → artifacts, one by one, onto an [`artifact::Shelf`]
//! 8. [`publish`]: the shelf → the output folder, complete or untouched
//!
//! Findings go sideways into one [`diag::Sink`]; [`report`] shows them.

pub mod artifact;
pub mod bundle;
pub mod catalog;
pub mod check;
pub mod cli;
pub mod command;
pub mod config;
pub mod diag;
pub mod digits;
pub mod directory;
pub mod edition;
pub mod lang;
pub mod markup;
pub mod picture;
pub mod print;
pub mod publish;
pub mod recording;
pub mod register;
pub mod report;
pub mod rule;
pub mod schema;
pub mod serve;
pub mod source;
pub mod strings;
pub mod translate;
pub mod web;
pub mod wording;
