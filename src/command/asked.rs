//! What is asked for by name on the command line: languages, pages, folders.

use std::path::{Path, PathBuf};

use super::outcome::CannotRun;
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::source;

/// A language of the site.
pub(super) fn language(site: &Site, tag: &str) -> Result<LangId, CannotRun> {
    site.config.find(tag).ok_or_else(|| {
        let known: Vec<String> = site.config.tags().iter().map(ToString::to_string).collect();
        CannotRun::Unknown(format!("this site has no language `{tag}`, only {}", known.join(", ")))
    })
}

/// A language into which the site is translated.
pub(super) fn translated(site: &Site, tag: &str) -> Result<LangId, CannotRun> {
    let lang = language(site, tag)?;
    if lang == site.config.original {
        return Err(CannotRun::Unknown(format!("`{tag}` is the language that the others are translated from")));
    }
    Ok(lang)
}

/// Some languages of the site; all where none is named.
pub(super) fn languages(site: &Site, tags: &[String]) -> Result<Vec<LangId>, CannotRun> {
    match tags {
        [] => Ok(site.config.lang_ids().collect()),
        tags => tags.iter().map(|tag| language(site, tag)).collect(),
    }
}

/// A page of the site.
pub(super) fn page<'a>(site: &'a Site, id: &str) -> Result<&'a Page, CannotRun> {
    site.pages.iter().find(|page| page.id.as_str() == id).ok_or_else(|| {
        let near = site.pages.iter().map(|page| page.id.as_str()).min_by_key(|known| strsim::levenshtein(known, id));
        let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        CannotRun::Unknown(format!("there is no page `{id}`{hint}"))
    })
}

/// Some pages of the site; all where none is named.
pub(super) fn pages<'a>(site: &'a Site, ids: &[String]) -> Result<Vec<&'a Page>, CannotRun> {
    match ids {
        [] => Ok(site.pages.iter().collect()),
        ids => ids.iter().map(|id| page(site, id)).collect(),
    }
}

/// Where the output goes: a folder of its own, and none that the next run would read as a part of the site.
pub(super) fn target(out: Option<&Path>, site: &Path, name: &str) -> Result<PathBuf, CannotRun> {
    let Some(out) = out else { return Ok(site.join(name)) };
    match source::source_folder(out, site) {
        Some(folder) => Err(CannotRun::Unknown(format!(
            "cannot write `{}`: it lies in the site's `{folder}/`, which the next run reads; choose another with `--out`",
            out.display()
        ))),
        None => Ok(out.to_owned()),
    }
}
