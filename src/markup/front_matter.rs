//! The TOML between two `+++` lines at the head of a page.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Finding, Rule, Sink};
use crate::schema::{self, At, Fields, Stamp, TomlText, day, words};
use crate::source::{Source, Span};

/// What a page says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// The title, and where it stands.
    pub title: At<String>,
    /// Shown instead of the title in tabs, history and PDF metadata of a discreet site.
    pub tab: Option<At<String>>,
    /// One line for the index.
    pub short: Option<At<String>>,
    /// Words that people look for the page with, though it does not use them.
    pub search: Vec<At<String>>,
    /// The name of an icon.
    pub icon: Option<At<String>>,
    /// Its place in the index; pages without one come last.
    pub order: Option<i64>,
    /// Whether a stale block here may hurt somebody.
    pub critical: bool,
    /// Whether only the team may see it.
    pub team: bool,
    /// Whether it stands in the single file of its language, too.
    pub single: bool,
    /// Its handout, if it has one.
    pub format: Option<Format>,
    /// Whether its handout is made in large print as well.
    pub large: bool,
    /// The language that stands beside the reader's on its handout.
    pub pair: Option<At<String>>,
    /// The text read aloud.
    pub audio: Option<Recording>,
    /// Who has read this translation.
    pub review: Option<Review>,
    /// In a snapshot: who said that the translation is up to date with it, and when.
    pub accepted: Option<Accepted>,
}

/// Who said that a translation is up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Initials.
    pub by: String,
    /// The day.
    pub on: Date,
    /// Parts that are called by another name than the one made from their words: that one → the other.
    pub kept: BTreeMap<String, String>,
}

/// A page's text read aloud, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The file, from the page's folder.
    pub file: At<String>,
    /// How long it is, as people write it: `1:35`.
    pub length: String,
    /// Who has heard it, when, and what the page said then with every reference resolved. `None` where nobody has
    /// written that down.
    pub stamp: Option<Stamp>,
}

words! {
    /// The paper a handout is made for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Format {
        /// A4 sheets.
        A4 = "a4",
        /// Leaves of half that size.
        A5 = "a5",
        /// A card with two sides, for a wallet.
        Card = "card",
        /// A strip of 200 × 85 mm that folds to four panels of 50 × 85 mm.
        Fold4 = "fold4",
        /// Eight small pages from one side of one A4 sheet, folded and slit once.
        Zine = "zine",
        /// An A4 sheet with strips to tear off.
        Poster = "poster",
    }
}

impl Format {
    /// Whether it goes into a pocket.
    pub fn is_piece(self) -> bool {
        match self {
            Format::A4 | Format::A5 | Format::Poster => false,
            Format::Card | Format::Fold4 | Format::Zine => true,
        }
    }
}

/// Who has read a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// How far it got.
    pub state: ReviewState,
    /// Initials of the reader.
    pub by: Option<String>,
    /// The day.
    pub on: Option<Date>,
}

words! {
    /// How far the review of a translation got.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ReviewState {
        /// A machine made it, nobody has read it.
        Machine = "machine",
        /// A person made it.
        Human = "human",
        /// A second person has read it.
        Reviewed = "reviewed",
    }
}

/// Splits a page's file into TOML and Markdown. `None` and a finding where there is no front matter.
pub(super) fn split<'a>(source: &'a Source, sink: &mut Sink) -> Option<(&'a str, usize, usize)> {
    let text = source.text();
    // Windows editors put a byte order mark in front; it says nothing.
    let bom = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut lines = text.get(bom..).unwrap_or_default().split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "+++" {
        let place = source.place(Span::from(bom..bom + first.trim_end().len()));
        let finding = Finding::new(Rule::NoFrontMatter, place, "the page does not begin with its front matter");
        sink.push(finding.hint("begin the file with a line `+++`, then `title = \"…\"`, then a line `+++`"));
        return None;
    }
    let start = bom + first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "+++" {
            return Some((text.get(start..at).unwrap_or_default(), start, at + line.len()));
        }
        at += line.len();
    }
    let place = source.place(Span::from(bom..start));
    let finding = Finding::new(Rule::NoFrontMatter, place, "the front matter has no end");
    sink.push(finding.hint("close it with a second line `+++`"));
    None
}

/// Reads the front matter. `None` where the page cannot be used; the findings say why.
pub(super) fn read(source: &Source, toml: &str, offset: usize, sink: &mut Sink) -> Option<FrontMatter> {
    let mut fields = schema::parse(TomlText { source, offset, is_kept: false }, toml, sink)?;
    // Spans count from the file's first byte, as those of the document do.
    let moved = |text: At<String>| At { span: text.span.moved(offset), ..text };
    let title = fields.required_text("title", sink);
    let visibility = fields.word("visibility", &[("public", false), ("team", true)], sink);
    let Handout { format, large, pair } = handout(&mut fields, sink);
    let front = FrontMatter {
        tab: fields.text("tab", sink).map(moved),
        short: fields.text("short", sink).map(moved),
        search: fields.texts("search", sink).into_iter().map(moved).collect(),
        icon: fields.text("icon", sink).map(moved),
        order: fields.number("order", i64::from(i32::MIN), i64::from(i32::MAX), sink),
        critical: fields.flag("critical", sink).unwrap_or(false),
        team: visibility.unwrap_or(false),
        single: fields.flag("single_file", sink).unwrap_or(true),
        format,
        large,
        pair: pair.map(moved),
        audio: audio(&mut fields, offset, sink),
        review: review(&mut fields, sink),
        // Nobody has accepted anything on a page itself; there the field is unknown.
        accepted: if is_snapshot(source) { accepted(&mut fields, sink) } else { None },
        title: title.map_or_else(|| At { value: String::new(), span: Span::default() }, moved),
    };
    fields.finish(sink);
    (!front.title.value.is_empty()).then_some(front)
}

/// What `[print]` says.
struct Handout {
    format: Option<Format>,
    large: bool,
    pair: Option<At<String>>,
}

/// `[print]`; absent is an A4 handout.
fn handout(fields: &mut Fields<'_>, sink: &mut Sink) -> Handout {
    let mut handout = Handout { format: Some(Format::A4), large: false, pair: None };
    let Some(mut table) = fields.table("print", "[print]", sink) else { return handout };
    let mut words: Vec<_> = Format::WORDS.iter().map(|(word, format)| (*word, Some(*format))).collect();
    words.push(("none", None));
    handout.format = table.word("format", &words, sink).unwrap_or(handout.format);
    handout.pair = table.text("pair", sink);
    handout.large = table.flag("large", sink).unwrap_or(false);
    if handout.large && !matches!(handout.format, Some(Format::A4 | Format::A5)) {
        table.bad(table.span, "only `a4` and `a5` are made in large print", "take `large` out", sink);
    }
    if let (Some(Format::Poster), Some(pair)) = (handout.format, &handout.pair) {
        table.bad(pair.span, "a poster and its strips have room for one language", "take `pair` out", sink);
    }
    table.finish(sink);
    handout
}

/// `[audio]`: what it says before anybody presses on it is how long it takes; how much it loads, the program knows.
fn audio(fields: &mut Fields<'_>, offset: usize, sink: &mut Sink) -> Option<Recording> {
    let mut table = fields.table("audio", "[audio]", sink)?;
    let file = table.required_text("file", sink);
    let length = table.required_text("length", sink);
    let length = length.and_then(|length| {
        let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let sound = length.value.split_once(':').is_some_and(|(minutes, seconds)| {
            digits(minutes) && seconds.len() == 2 && digits(seconds) && *seconds < *"60"
        });
        if !sound {
            let message = format!("`{}` is not a length", length.value.escape_debug());
            table.bad(length.span, message, "write minutes and seconds: `1:35`", sink);
        }
        sound.then_some(length.value)
    });
    let stamp = Stamp::read_if_any(&mut table, sink);
    table.finish(sink);
    let file = file?;
    Some(Recording { file: At { span: file.span.moved(offset), ..file }, length: length?, stamp })
}

fn is_snapshot(source: &Source) -> bool {
    source.path().as_str().split('/').any(|part| part == ".original")
}

/// `[snapshot]`, which `handbill translate accept` writes.
fn accepted(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<Accepted> {
    let mut table = fields.table("snapshot", "[snapshot]", sink)?;
    let by = table.required_text("by", sink);
    let on = table.required_text("on", sink);
    let kept = table.words("kept", sink).into_iter().map(|(name, kept)| (name.value, kept.value)).collect();
    let day = on.and_then(|on| day(&table, &on, sink));
    table.finish(sink);
    Some(Accepted { by: by?.value, on: day?, kept })
}

fn review(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<Review> {
    let mut table = fields.table("review", "[review]", sink)?;
    let state = table.required_word("state", ReviewState::WORDS, sink);
    let by = table.text("by", sink).map(|by| by.value);
    let on = table.text("on", sink).and_then(|on| day(&table, &on, sink));
    if state == Some(ReviewState::Reviewed) && (by.is_none() || on.is_none()) {
        let hint = "add `by = \"…\"` with your initials and `on = \"…\"` with the day";
        table.bad(table.span, "a reviewed page says who read it and when", hint, sink);
    }
    table.finish(sink);
    state.map(|state| Review { state, by, on })
}
