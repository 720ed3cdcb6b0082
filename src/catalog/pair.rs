//! Markdown files → [`Catalog`]: every text parsed and put to its page and language.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::page_id::{BadPageId, PageId};
use crate::config::{Config, LangId};
use crate::diag::{Finding, Place, Sink};
use crate::markup::{Accepted, Draft, Target, parse_draft};
use crate::rule::Rule;
use crate::source::Markdown;
use crate::translate::{Outline, Standing, Unit, pseudo_draft, standing, units};

/// All texts of one page, links as written.
#[derive(Debug, Default)]
pub struct Texts {
    /// The drafts by language.
    pub drafts: BTreeMap<LangId, Draft<Target>>,
    /// The parts of each.
    pub units: BTreeMap<LangId, Vec<Unit>>,
    /// How each translation stands to the original.
    pub standings: BTreeMap<LangId, Standing>,
    /// Who said of which translation that it is up to date, and when.
    pub accepted: BTreeMap<LangId, Accepted>,
    /// Snapshots that have not been compared yet.
    snapshots: BTreeMap<LangId, (Draft<Target>, Vec<Unit>)>,
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
    units: Vec<Unit>,
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
        let Some(Parsed { page, lang, snapshot, draft, units }) = parsed else { continue };
        let texts = catalog.pages.entry(page).or_default();
        if snapshot {
            texts.snapshots.insert(lang, (draft, units));
        } else {
            texts.drafts.insert(lang, draft);
            texts.units.insert(lang, units);
        }
    }
    catalog.pages.values_mut().par_bridge().for_each(|texts| {
        texts.compare(config.original);
        texts.add_trials(config);
    });
    catalog
}

impl Texts {
    /// The texts of trial languages, made from the original.
    fn add_trials(&mut self, config: &Config) {
        for (lang, language) in
            config.lang_ids().zip(&config.languages).filter(|(_, language)| language.tag.is_pseudo())
        {
            let original = self.drafts.get(&config.original).zip(self.units.get(&config.original));
            let Some((draft, units)) = original.filter(|_| !self.drafts.contains_key(&lang)) else { continue };
            let (trial, units) = (pseudo_draft(draft, &language.tag), units.clone());
            self.drafts.insert(lang, trial);
            self.units.insert(lang, units);
            self.standings.insert(lang, Standing::Fresh);
        }
    }

    /// Says how each translation stands to the original. Snapshots that say what the original says are dropped.
    fn compare(&mut self, original: LangId) {
        let Some((draft, units)) = self.drafts.get(&original).zip(self.units.get(&original)) else { return };
        let original_outline = Outline { draft, units };
        for (lang, translation) in self.units.iter().filter(|(lang, _)| **lang != original) {
            let snapshot = self.snapshots.remove(lang);
            let accepted = snapshot.as_ref().and_then(|(draft, _)| draft.front.accepted.clone());
            self.accepted.extend(accepted.map(|accepted| (*lang, accepted)));
            self.standings.insert(*lang, standing(&original_outline, snapshot, translation));
        }
        self.snapshots.clear();
    }
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
    for finding in own.into_sorted() {
        let finding = match &page {
            Some(page) => finding.page(page),
            None => finding,
        };
        sink.push(finding.language(tag));
    }
    let (page, draft) = (page?, draft?);
    let units = units(&draft);
    Some(Parsed { page, lang, snapshot: file.snapshot, draft, units })
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
