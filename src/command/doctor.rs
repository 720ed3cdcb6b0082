//! `doctor`: fonts, languages, and what is missing.

use serde::Serialize;

use super::load::load;
use super::outcome::{CannotRun, Outcome, Surroundings, counted, show};
use crate::catalog::parts::Freshness;
use crate::catalog::{Audience, Shown, Site};
use crate::cli::Doctor;
use crate::cli::report::{self, Format};
use crate::config::LangId;
use crate::diag::Sink;
use crate::print::Fonts;

#[derive(Serialize)]
struct LanguageRow<'a> {
    language: &'a str,
    name: &'a str,
    direction: &'a str,
    font: String,
    pages: usize,
    missing: usize,
    stale: usize,
    unknown: usize,
}

#[derive(Serialize)]
struct FontRow {
    font: String,
    built_in: bool,
}

/// Shows what there is and what is not.
pub(super) fn doctor(doctor: &Doctor, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &doctor.common;
    let mut sink = Sink::new();
    let loaded = load(&common.site, true, Audience::Readers, surroundings.today, &mut sink);
    if let Some((loaded, fonts)) = loaded.as_ref().and_then(|loaded| Some((loaded, loaded.fonts.as_ref()?))) {
        let languages: Vec<LanguageRow<'_>> =
            loaded.site.config.lang_ids().map(|lang| language_row(&loaded.site, fonts, lang)).collect();
        let families: Vec<FontRow> =
            fonts.list().into_iter().map(|family| FontRow { font: family.name, built_in: family.built_in }).collect();
        match common.format {
            Format::Json => {
                languages.iter().try_for_each(report::row)?;
                families.iter().try_for_each(report::row)?;
            }
            Format::Human | Format::Short => {
                languages.iter().try_for_each(|row| report::data(&told(row)))?;
                families.iter().try_for_each(|row| {
                    report::data(&format!(
                        "font {}{}",
                        row.font,
                        if row.built_in { ", built in" } else { ", the site's own" }
                    ))
                })?;
            }
        }
    }
    let (errors, warnings) = show(sink, common, surroundings)?;
    let (errors_told, warnings_told) = (counted(errors, "error", "errors"), counted(warnings, "warning", "warnings"));
    report::say(&format!("handbill: {errors_told}, {warnings_told}"))?;
    Ok(if errors > 0 { Outcome::Errors } else { Outcome::Clean })
}

fn language_row<'a>(site: &'a Site, fonts: &Fonts, lang: LangId) -> LanguageRow<'a> {
    let language = site.config.language(lang);
    let count = |wanted: Shown| site.pages.iter().filter(|page| site.version(page, lang).state == wanted).count();
    let missing = count(Shown::Missing);
    LanguageRow {
        language: language.tag.as_str(),
        name: &language.name,
        direction: language.direction.as_str(),
        font: fonts.families(language).into_iter().next().unwrap_or_default(),
        pages: site.pages.len() - missing,
        missing,
        stale: count(Shown::Translation(Freshness::Stale)),
        unknown: count(Shown::Translation(Freshness::Unknown)),
    }
}

fn told(row: &LanguageRow<'_>) -> String {
    let LanguageRow { language, name, direction, font, pages, missing, stale, unknown } = row;
    format!(
        "{language} {name}, {direction}, font {font}: {pages} pages, {missing} missing, {stale} stale, {unknown} unknown"
    )
}
