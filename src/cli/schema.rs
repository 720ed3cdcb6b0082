//! `handbill schema` as typed.

use clap::{Args, ValueEnum};

use super::common::Common;

/// `handbill schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// Which file; all of them where none is named
    #[arg(value_name = "FILE")]
    pub file: Option<File>,
    /// As what
    #[arg(long = "as", value_name = "FORM", default_value = "json-schema")]
    pub form: Form,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// A file of a site that has fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum File {
    /// `site.toml`
    Site,
    /// The head of a page
    Page,
    /// `content/contacts.toml`
    Contacts,
    /// `content/facts.toml`
    Facts,
    /// `content/glossary.toml`
    Glossary,
    /// `content/unlisted.toml`
    Unlisted,
    /// `editions.toml`
    Editions,
}

/// As what it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// JSON Schema, for editors that check while one types
    JsonSchema,
    /// Markdown, for people
    Markdown,
}
