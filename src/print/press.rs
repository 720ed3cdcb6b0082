//! [`Press`]: what all handouts share, and setting many of them side by side.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::handout::{self, Made};
use super::layout::Stage;
use super::sheets::{Printed, Ticket};
use super::tell::tell;
use super::typography::Fonts;
use crate::artifact::{Memory, Shelf};
use crate::catalog::{Page, Site};
use crate::config::LangId;
use crate::diag::Sink;
use crate::source::{RelPath, Source};

const BUILT_IN: [(&str, &str); 13] = [
    ("a4.typ", include_str!("../../templates/print/a4.typ")),
    ("a5.typ", include_str!("../../templates/print/a5.typ")),
    ("call-sheet.typ", include_str!("../../templates/print/call-sheet.typ")),
    ("review.typ", include_str!("../../templates/print/review.typ")),
    ("card.typ", include_str!("../../templates/print/card.typ")),
    ("fold4.typ", include_str!("../../templates/print/fold4.typ")),
    ("handbill.typ", include_str!("../../templates/print/handbill.typ")),
    ("recall.typ", include_str!("../../templates/print/recall.typ")),
    ("list.typ", include_str!("../../templates/print/list.typ")),
    ("test-sheet.typ", include_str!("../../templates/print/test-sheet.typ")),
    ("poster.typ", include_str!("../../templates/print/poster.typ")),
    ("ticket.typ", include_str!("../../templates/print/ticket.typ")),
    ("zine.typ", include_str!("../../templates/print/zine.typ")),
];

/// Caches of typst that no handout has used for this many handouts are dropped. 10 keeps memory
/// at 75 MB however many there are and costs no time; keeping all takes 1.5 MB more for each.
const KEEP: usize = 10;

/// How many handouts there are at once for each worker. typst shares its own work out among the same workers, and one
/// that waits for a part of a handout begins another: given 512 at once, two workers had so many half done that they
/// took 560 MB; given 8, four for each of them, they take 97 MB and a fifth less time.
const AT_ONCE: usize = 4;

/// Everything handouts share: fonts, templates, the day.
pub struct Press<'a> {
    pub(super) site: &'a Site,
    pub(super) fonts: &'a Fonts,
    pub(super) stage: Stage,
    pub(super) templates: BTreeMap<String, Source>,
    pub(super) day: Date,
    /// Made from everything above but the site: what every handout depends on.
    pub(super) fingerprint: [u8; 32],
}

/// One handout to set: a page in one language, for one profile.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The page. One that has no handout is left out.
    pub page: &'a Page,
    /// The reader's language.
    pub lang: LangId,
    /// The name of a profile of the site.
    pub profile: &'a str,
    /// Whether it is to be in large print.
    pub large: bool,
}

impl<'a> Order<'a> {
    /// What is made of a page: its handout, and the one in large print where it has one.
    pub fn of(page: &'a Page, lang: LangId, profile: &'a str) -> impl Iterator<Item = Self> {
        let large = page.settings.large.then_some(true);
        std::iter::once(false).chain(large).map(move |large| Order { page, lang, profile, large })
    }

    /// The name of its file, without folder and ending.
    pub fn stem(&self) -> String {
        let large = if self.large { ".large" } else { "" };
        format!("{}{large}.{}", self.page.id, self.profile)
    }
}

/// What is made beside the PDFs, and where it all goes.
#[derive(Debug, Clone, Default)]
pub struct Extras {
    /// Between the language's folder and the file's name, with a slash at its end if there is anything.
    pub folder: &'static str,
    /// Each page of a PDF as a picture.
    pub png: bool,
    /// A job ticket for the print shop.
    pub ticket: Option<Ticket>,
    /// What the list of the run needs to know of each.
    pub list: bool,
}

/// Makes ready to set handouts.
pub fn prepare<'a>(site: &'a Site, fonts: &'a Fonts, own: &BTreeMap<RelPath, Source>, day: Date) -> Press<'a> {
    let mut templates: BTreeMap<String, Source> = BUILT_IN
        .iter()
        .map(|(name, text)| {
            ((*name).to_owned(), Source::new(RelPath::from_safe(format!("templates/print/{name}")), *text))
        })
        .collect();
    for (path, source) in own {
        if let Some(name) = path.as_str().strip_prefix("templates/print/") {
            templates.insert(name.to_owned(), source.clone());
        }
    }
    let stage = Stage::new(templates.iter().map(|(name, source)| (name.as_str(), source.text())));
    let mut all = Sha256::new();
    // The program itself: another version sets another sheet.
    all.update(env!("HANDBILL_CODE"));
    all.update(day.to_string());
    for (name, source) in &templates {
        all.update(format!("{name}\0{}\0{}\0", source.text().len(), source.text()));
    }
    for (path, asset) in &site.assets {
        if path.as_str().starts_with("fonts/") {
            all.update(format!("{path}\0{}\0", asset.bytes.len()));
            all.update(&asset.bytes);
        }
    }
    Press { site, fonts, stage, templates, day, fingerprint: all.finalize().into() }
}

impl<'a> Press<'a> {
    /// The site.
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// Every handout of the site for one profile, in the order of pages and languages.
    pub fn all(&self, profile: &'a str) -> Vec<Order<'a>> {
        let site = self.site;
        let pages = site.pages.iter().filter(|page| page.settings.format.is_some());
        let in_all_languages = |page| site.config.lang_ids().flat_map(move |lang| Order::of(page, lang, profile));
        pages.flat_map(in_all_languages).collect()
    }

    /// Sets handouts and puts them on the shelf; those that `memory` has are taken from there. `tick`
    /// is called after each. Gives back one entry for each, in their order: what a list of them says, where one is
    /// wanted and the handout could be set.
    ///
    /// # Errors
    /// The first that the shelf reports; what is wrong with handouts goes into `sink`.
    pub fn write<S: Shelf>(
        &self,
        orders: &[Order<'_>],
        extras: &Extras,
        shelf: &S,
        memory: &dyn Memory,
        tick: &(dyn Fn() + Sync),
        sink: &mut Sink,
    ) -> Result<Vec<Option<Printed>>, S::Error> {
        let set = |order: &Order<'_>| {
            let mut sink = Sink::new();
            let result = match handout::set(self, *order, extras, memory) {
                Ok(Made { files, printed }) => {
                    files.into_iter().try_for_each(|file| shelf.put(&file.path, &file.bytes)).map(|()| printed)
                }
                Err(failure) => {
                    tell(self, *order, failure, &mut sink);
                    Ok(None)
                }
            };
            comemo::evict(KEEP);
            tick();
            result.map(|printed| (printed, sink))
        };
        let at_once = rayon::current_num_threads() * AT_ONCE;
        let done: Vec<_> =
            orders.chunks(at_once).flat_map(|some| some.par_iter().map(set).collect::<Vec<_>>()).collect();
        let mut all = Vec::with_capacity(done.len());
        for one in done {
            let (printed, findings) = one?;
            sink.absorb(findings);
            all.push(printed);
        }
        Ok(all)
    }
}
