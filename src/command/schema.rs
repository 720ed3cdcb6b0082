//! `handbill schema`: what may stand in the files of a site, for editors and for people.

use super::outcome::{CannotRun, Outcome};
use crate::cli::report;
use crate::cli::schema::{File, Form, Schema};
use crate::schema::{Table, json_schema, manual};
use crate::{config, ledger, markup, register};

/// Every file that has fields.
const FILES: [File; 7] =
    [File::Site, File::Page, File::Contacts, File::Facts, File::Glossary, File::Unlisted, File::Editions];

/// Shows them; of several files one after the other.
pub(super) fn schema(asked: &Schema) -> Result<Outcome, CannotRun> {
    let files = asked.file.map_or_else(|| FILES.to_vec(), |file| vec![file]);
    let texts: Vec<String> = files
        .into_iter()
        .map(|file| {
            let (name, table) = file_and_fields(file);
            match asked.form {
                Form::JsonSchema => format!("{:#}", json_schema(name, table)),
                Form::Markdown => manual(name, table),
            }
        })
        .collect();
    report::data(texts.join("\n").trim_end())?;
    Ok(Outcome::Clean)
}

/// What a file is called, and what may stand in it.
fn file_and_fields(file: File) -> (&'static str, &'static Table) {
    match file {
        File::Site => ("site.toml", config::FILE),
        File::Page => ("The head of a page", markup::HEAD),
        File::Contacts => ("content/contacts.toml", register::CONTACTS),
        File::Facts => ("content/facts.toml", register::FACTS),
        File::Glossary => ("content/glossary.toml", register::GLOSSARY),
        File::Unlisted => ("content/unlisted.toml", register::UNLISTED),
        File::Editions => ("editions.toml", ledger::FILE),
    }
}
