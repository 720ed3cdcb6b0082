//! A site in four languages and three scripts, as long as it is asked for.
//!
//! What no translation changes (where links lead, contacts, facts, hours) is drawn once for a subject,
//! words once for each language, so that handbill finds nothing to say about any page. The sentences
//! mean nothing; words are neutral, so that no two of them side by side can hurt.

mod draw;
mod page;
mod registers;
mod words;

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use crate::Failure;
use page::Subject;
use words::LANGUAGES;

/// The folders of a language: ids are neutral, and eight indexes are realistic.
const SECTIONS: [&str; 8] = ["papers", "visits", "work", "travel", "school", "money", "home", "people"];

/// Writes a site with `pages` pages (rounded down to whole subjects) into a new folder.
pub fn make(pages: u32, out: &Path) -> Result<(), Failure> {
    fs::create_dir(out).map_err(|error| format!("cannot make {}: {error}", out.display()))?;
    let subjects = usize::try_from(pages)? / LANGUAGES.len();
    let content = out.join("content");
    for language in LANGUAGES {
        for section in SECTIONS {
            fs::create_dir_all(content.join(language.tag).join(section))?;
            if !language.is_original() {
                fs::create_dir_all(content.join(language.tag).join(".original").join(section))?;
            }
        }
    }
    fs::write(out.join("site.toml"), registers::site())?;
    fs::write(content.join("contacts.toml"), registers::contacts(registers::contact_count(subjects)))?;
    fs::write(content.join("facts.toml"), registers::facts(registers::fact_count(subjects)))?;
    fs::write(content.join("glossary.toml"), registers::glossary())?;
    (0..subjects).into_par_iter().try_for_each(|number| write(&content, &Subject::new(number, subjects)))
}

/// A subject in all languages, and behind each translation the original as it is: all are up to date.
fn write(content: &Path, subject: &Subject) -> Result<(), Failure> {
    let name = format!("{}.md", page::id(subject.number()));
    let [original, ..] = LANGUAGES;
    let first = subject.in_language(original);
    for language in LANGUAGES {
        let folder = content.join(language.tag);
        if language.is_original() {
            fs::write(folder.join(&name), &first)?;
        } else {
            fs::write(folder.join(&name), subject.in_language(language))?;
            fs::write(folder.join(".original").join(&name), &first)?;
        }
    }
    Ok(())
}
