//! Markdown files → [`Catalog`]: every text parsed and put to its page and language.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::parts::{Part, Standing};
use crate::config::{Config, LangId};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::{Accepted, Draft, Target, parse_draft};
use crate::schema::{BadPageId, PageId, Stamp};
use crate::source::Markdown;

/// All texts of one page, links as written.
#[derive(Debug, Default)]
pub struct Texts {
    /// The drafts by language.
    pub drafts: BTreeMap<LangId, Draft<Target>>,
    /// The parts of each; only while the page is being compared, and where something has changed.
    pub parts: BTreeMap<LangId, Vec<Part>>,
    /// How each translation stands to the original.
    pub standings: BTreeMap<LangId, Standing>,
    /// Who said of which translation that it is up to date, and when.
    pub accepted: BTreeMap<LangId, Accepted>,
    /// What was read of which text, by whom, and when.
    pub read: BTreeMap<LangId, Vec<Stamp>>,
    /// Snapshots that have not been compared yet.
    pub(super) snapshots: BTreeMap<LangId, Draft<Target>>,
}

/// All texts of the site.
#[derive(Debug, Default)]
pub struct Catalog {
    /// By page.
    pub pages: BTreeMap<PageId, Texts>,
}

struct Parsed {
    page: PageId,
    lang: LangId,
    snapshot: bool,
    draft: Draft<Target>,
}

/// Parses all Markdown files and pairs them. Each file is parsed once, side by side.
pub fn pair(files: Vec<Markdown>, config: &Config, sink: &mut Sink) -> Catalog {
    tell_unknown_languages(&files, config, sink);
    let parsed: Vec<(Option<Parsed>, Sink)> = files
        .into_par_iter()
        .map(|file| {
            let mut sink = Sink::new();
            (parse(file, config, &mut sink), sink)
        })
        .collect();
    let mut catalog = Catalog::default();
    for (parsed, findings) in parsed {
        sink.absorb(findings);
        let Some(Parsed { page, lang, snapshot, draft }) = parsed else { continue };
        let texts = catalog.pages.entry(page).or_default();
        if snapshot {
            texts.snapshots.insert(lang, draft);
        } else {
            texts.drafts.insert(lang, draft);
        }
    }
    catalog
}

/// One finding for a folder, however many files it holds.
fn tell_unknown_languages(files: &[Markdown], config: &Config, sink: &mut Sink) {
    let mut folders: Vec<&str> = files.iter().map(|file| file.folder.as_str()).collect();
    folders.dedup();
    for folder in folders {
        if config.find(folder).is_none() {
            let message = format!("`site.toml` names no language `{folder}`");
            let finding = Finding::new(Rule::UnknownLanguage, Place::file(format!("content/{folder}")), message);
            sink.push(
                finding.hint(format!("add a table `[languages.{folder}]` to `site.toml`, or take the folder away")),
            );
        }
    }
}

fn parse(file: Markdown, config: &Config, sink: &mut Sink) -> Option<Parsed> {
    let lang = config.find(&file.folder)?;
    let page = page_id(&file, sink);
    let mut own = Sink::new();
    let draft = parse_draft(file.source, &mut own);
    let tag = &config.language(lang).tag;
    sink.absorb_as(own, |finding| {
        let finding = match &page {
            Some(page) => finding.page(page),
            None => finding,
        };
        finding.language(tag)
    });
    let (page, draft) = (page?, draft?);
    Some(Parsed { page, lang, snapshot: file.snapshot, draft })
}

fn page_id(file: &Markdown, sink: &mut Sink) -> Option<PageId> {
    let place = Place::file(file.source.path().as_str());
    match PageId::parse(&file.stem) {
        Ok(page) => Some(page),
        Err(BadPageId::Spelling(why)) => {
            let finding =
                Finding::new(Rule::PageId, place, format!("`{}` cannot be a page: the name {why}", file.stem));
            sink.push(finding.hint("rename the file, such as `check-ups.md`"));
            None
        }
        Err(BadPageId::Reserved) => {
            let message = format!("handbill writes a page `{}` itself", file.stem);
            sink.push(Finding::new(Rule::ReservedPageId, place, message).hint("give this page another name"));
            None
        }
    }
}
