//! All handouts of the site, side by side.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use super::breaks::Breaker;
use super::data::{Body, body, picture_name};
use super::fonts::Fonts;
use super::nodes::{Node, NoteData};
use super::typeset::{Complaint, Failure, Job, typeset};
use super::world::Stage;
use crate::artifact::Shelf;
use crate::catalog::{Page, Site, Version};
use crate::config::LangId;
use crate::diag::{Finding, Place, Sink};
use crate::lang::Script;
use crate::markup::Format;
use crate::rule::Rule;
use crate::source::{MAX_FINDINGS, RelPath, Source, Span};
use crate::wording::{is_draft, notices};

const BUILT_IN: [(&str, &str); 2] = [
    ("a4.typ", include_str!("../../templates/print/a4.typ")),
    ("handbill.typ", include_str!("../../templates/print/handbill.typ")),
];

/// Caches of typst that no handout has used for this many handouts are dropped. 10 keeps memory
/// at 75 MB however many there are and costs no time; keeping all takes 1.5 MB more for each.
const KEEP: usize = 10;

/// Everything handouts share: fonts, templates, the day.
pub struct Press<'a> {
    site: &'a Site,
    fonts: &'a Fonts,
    stage: Stage,
    templates: BTreeMap<String, Source>,
    day: Date,
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
    Press { site, fonts, stage, templates, day }
}

/// What a template is given.
#[derive(Serialize)]
struct Content<'a> {
    lang: &'a str,
    region: Option<String>,
    dir: &'static str,
    fonts: Vec<String>,
    tall: bool,
    /// For the PDF's properties: neutral where the site is discreet.
    name: &'a str,
    title: Vec<Node>,
    notices: Vec<String>,
    draft: Option<[String; 2]>,
    site: String,
    /// `Page {page} of {pages}` with those two words in braces.
    page_of: String,
    notes_title: String,
    body: Vec<Node>,
    notes: Vec<NoteData>,
}

impl Press<'_> {
    /// How many handouts there are.
    pub fn count(&self) -> usize {
        let pages = self.site.pages.iter().filter(|page| page.settings.format.is_some()).count();
        pages * self.site.config.languages.len()
    }

    /// Sets every handout and puts it on the shelf. `tick` is called after each.
    ///
    /// # Errors
    /// The first that the shelf reports; what is wrong with handouts goes into `sink`.
    pub fn write<S: Shelf>(&self, shelf: &S, tick: &(dyn Fn() + Sync), sink: &mut Sink) -> Result<usize, S::Error> {
        let jobs: Vec<(&Page, Format, LangId)> = self
            .site
            .pages
            .iter()
            .filter_map(|page| page.settings.format.map(|format| (page, format)))
            .flat_map(|(page, format)| self.site.config.lang_ids().map(move |lang| (page, format, lang)))
            .collect();
        let done: Vec<Result<Sink, S::Error>> = jobs
            .par_iter()
            .map(|&(page, format, lang)| {
                let mut sink = Sink::new();
                let result = self.handout(page, format, lang, shelf, &mut sink);
                comemo::evict(KEEP);
                tick();
                result.map(|()| sink)
            })
            .collect();
        let count = done.len();
        for findings in done {
            sink.absorb(findings?);
        }
        Ok(count)
    }

    fn handout<S: Shelf>(
        &self,
        page: &Page,
        format: Format,
        lang: LangId,
        shelf: &S,
        sink: &mut Sink,
    ) -> Result<(), S::Error> {
        let version = self.site.version(page, lang);
        let tag = &self.site.config.language(lang).tag;
        let path = RelPath::from_safe(format!("{tag}/print/{}.home.pdf", page.id));
        match self.set(&version, format) {
            Ok(pdf) => shelf.put(&path, &pdf),
            Err(failure) => {
                self.tell(&version, failure, sink);
                Ok(())
            }
        }
    }

    fn set(&self, version: &Version<'_>, format: Format) -> Result<Vec<u8>, Failure> {
        let mut body = body(self.site, version);
        let pictures = std::mem::take(&mut body.pictures);
        let content = self.content(version, body);
        let json = serde_json::to_vec(&content)
            .map_err(|error| Failure::Typst(vec![Complaint { message: error.to_string(), place: None }]))?;
        let picture = |(at, path): (usize, &RelPath)| {
            let asset = self.site.assets.get(path)?;
            Some((picture_name(at, path), asset.bytes.clone()))
        };
        let job = Job {
            template: match format {
                Format::A4 => "a4.typ",
            },
            content: json,
            pictures: pictures.iter().enumerate().filter_map(picture).collect(),
            identity: format!("handbill/{}/{}/a4/home", version.page.id, self.site.config.language(version.reader).tag),
            day: self.day,
        };
        typeset(job, &self.stage, self.fonts)
    }

    fn content<'b>(&'b self, version: &Version<'b>, body: Body) -> Content<'b> {
        let site = self.site;
        let shown = site.config.language(version.shown);
        let breaker = Breaker::new(&shown.unbroken);
        let say = |key| breaker.mark(&site.strings.text(version.shown, key));
        Content {
            lang: shown.tag.primary(),
            region: shown.tag.region(),
            dir: shown.direction.as_str(),
            fonts: self.fonts.families(shown),
            tall: shown.script.is_tall() || shown.script == Script::Thai || shown.script == Script::Lao,
            name: version.tab_title(&site.config),
            title: body.title,
            notices: notices(site, version).iter().map(|notice| breaker.mark(notice)).collect(),
            draft: is_draft(site, version, self.day).then(|| [say("draft"), say("draft-why")]),
            site: breaker.mark(site.config.title.get(&shown.tag, &site.config.original().tag)),
            page_of: site.strings.format(version.shown, "page-of", &[("page", "{page}"), ("pages", "{pages}")]),
            notes_title: body.notes_title,
            body: body.nodes,
            notes: body.notes,
        }
    }

    fn tell(&self, version: &Version<'_>, failure: Failure, sink: &mut Sink) {
        let tag = &self.site.config.language(version.reader).tag;
        let about = |finding: Finding| finding.page(&version.page.id).language(tag);
        match failure {
            Failure::Glyphs(texts) => {
                for text in texts {
                    let finding = Finding::new(Rule::MissingGlyph, self.place_of(version, &text), glyph_message(&text));
                    sink.push(about(finding.hint(
                        "write it another way, or put a font that has it into `fonts/` and name it in `site.toml`",
                    )));
                }
            }
            Failure::Outside(texts) => {
                for text in texts.into_iter().take(MAX_FINDINGS) {
                    let shown: String = text.chars().take(40).collect();
                    let message = format!("`{shown}` is too long for a line and would stand outside the paper");
                    let finding = Finding::new(Rule::Overflow, self.place_of(version, &text), message);
                    sink.push(about(finding.hint("write it shorter, or put spaces where a line may end")));
                }
            }
            Failure::Typst(complaints) => {
                let places =
                    complaints.into_iter().map(|complaint| (self.place_in_template(&complaint), complaint.message));
                for (place, message) in places {
                    let place = place.unwrap_or_else(|| Place::file(version.draft.document.source().path().as_str()));
                    let finding =
                        Finding::new(Rule::Typesetting, place, format!("the handout cannot be set: {message}"));
                    sink.push(about(finding.hint("mend the template, or write this part of the page more simply")));
                }
            }
        }
    }

    /// Where in the page's file a text stands that no font draws.
    fn place_of(&self, version: &Version<'_>, text: &str) -> Place {
        let source = version.draft.document.source();
        match source.text().find(text) {
            Some(at) => Place::of(source, Span::from(at..at + text.len())),
            None => Place::file(source.path().as_str()),
        }
    }

    fn place_in_template(&self, complaint: &Complaint) -> Option<Place> {
        let (name, range) = complaint.place.as_ref()?;
        let source = self.templates.get(name)?;
        Some(Place::of(source, Span::from(range.clone())))
    }
}

fn glyph_message(text: &str) -> String {
    let codes: BTreeSet<String> = text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
    format!("no font can draw `{text}` ({})", codes.into_iter().collect::<Vec<_>>().join(" "))
}
