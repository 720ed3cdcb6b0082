//! The TOML between two `+++` lines at the head of a page.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::{Finding, Rule, Sink};
use crate::schema::{
    self, Around, At, Item, Named, OneOrMore, Record, Says, Shape, Stamp, Table, TomlText, Value, one_of, read_record,
    record, words,
};
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
    /// Whether its text stands on sheets, where there is room for everything.
    pub fn is_sheet(self) -> bool {
        match self {
            Format::A4 | Format::A5 => true,
            Format::Card | Format::Fold4 | Format::Zine | Format::Poster => false,
        }
    }

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

record! {
    /// The head of a page, between two `+++` lines.
    pub(crate) struct WrittenFront, "this page" {
        /// The title.
        title: At<String> = "title", readers, like("\"A clear title\""), also(&["name"]);
        /// Shown instead of the title in tabs and history of a discreet site.
        tab: Option<At<String>> = "tab", readers, also(&["tab_title"]);
        /// One line for the list of pages.
        short: Option<At<String>> = "short", readers, also(&["description", "summary"]);
        /// Words that people look for the page with, though it does not use them.
        search: Vec<At<String>> = "search", readers, like("[\"another word\"]"), also(&["keywords", "tags"]);
        /// The name of an icon.
        icon: Option<At<String>> = "icon", readers, like("\"phone\"");
        /// Its place in the list of pages; pages without one come last.
        order: Option<i64> = "order", within(-2_147_483_648.0, 2_147_483_647.0), also(&["weight"]);
        /// Whether an old sentence here may hurt somebody.
        critical: bool = "critical";
        /// Who may see it.
        visibility: Option<Seen> = "visibility", also(&["draft"]);
        /// Whether it stands in the single file of its language, too; absent is yes.
        single_file: Option<bool> = "single_file";
        /// Its handout; absent is A4 sheets.
        print: Option<Handout> = "print";
        /// The text read aloud.
        audio: Option<Recording> = "audio", readers;
        /// Who has read this translation.
        review: Option<Review> = "review";
    }
}

/// What may stand in the head of a page.
pub(crate) const HEAD: &Table = WrittenFront::TABLE;

words! {
    /// Who may see a page.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Seen {
        /// Everybody.
        Public = "public",
        /// Only the team.
        Team = "team",
    }
}

record! {
    /// Who said that a translation is up to date; `handbill translate accept` writes it.
    struct WrittenAccepted, "[snapshot]" {
        /// Their initials.
        by: String = "by", like("\"SK\"");
        /// The day.
        on: Date = "on";
        /// Parts that are called by another name than the one made from their words.
        kept: Named<String> = "kept";
    }
}

impl Value for Accepted {
    const SHAPE: Shape = Shape::Table(WrittenAccepted::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let WrittenAccepted { by, on, kept } = read_record(item, around, sink)?;
        Some(Accepted { by, on, kept: kept.0.into_iter().map(|(name, kept)| (name.value, kept)).collect() })
    }
}

record! {
    /// What a snapshot has besides.
    struct Snapshot, "this page" {
        /// Who said that the translation is up to date with it.
        snapshot: Option<Accepted> = "snapshot";
    }
}

/// Reads the front matter. `None` where the page cannot be used; the findings say why.
pub(super) fn read(source: &Source, toml: &str, offset: usize, sink: &mut Sink) -> Option<FrontMatter> {
    let part = TomlText { source, offset, is_kept: false };
    let mut fields = schema::parse_as::<WrittenFront>(part, toml, sink)?;
    // Nobody has accepted anything on a page itself; there the field is unknown.
    let snapshot = is_snapshot(source).then(|| schema::also::<Snapshot>(&mut fields, &Around::NOTHING, sink)).flatten();
    let front = WrittenFront::take(&mut fields, &Around::NOTHING, sink);
    fields.finish(&Around::NOTHING, sink);
    let front = front?;
    let print = front.print.unwrap_or(Handout { format: Some(Made(Some(Format::A4))), large: false, pair: None });
    Some(FrontMatter {
        title: front.title,
        tab: front.tab,
        short: front.short,
        search: front.search,
        icon: front.icon,
        order: front.order,
        critical: front.critical,
        team: front.visibility == Some(Seen::Team),
        single: front.single_file.unwrap_or(true),
        format: print.format.map_or(Some(Format::A4), |made| made.0),
        large: print.large,
        pair: print.pair,
        audio: front.audio,
        review: front.review,
        accepted: snapshot.and_then(|file| file.snapshot),
    })
}

record! {
    /// A page's handout as it is written.
    pub(crate) struct WrittenHandout, "[print]" {
        /// The paper it is made for, or `none`.
        format: Option<Made> = "format", also(&["paper", "size"]);
        /// Whether it is made in large print as well.
        large: bool = "large", also(&["large_print"]);
        /// The language that stands beside the reader's.
        pair: Option<At<String>> = "pair", like("\"en\""), also(&["beside", "second"]);
    }
}

/// What a handout is, or that there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Made(Option<Format>);

impl Made {
    const WORDS: [(&str, Made); Format::WORDS.len() + 1] = made();
    const NAMES: [&str; Made::WORDS.len()] = names();
}

#[expect(clippy::indexing_slicing, reason = "proof: both are as long as `Format::WORDS`, and one longer")]
const fn made() -> [(&'static str, Made); Format::WORDS.len() + 1] {
    let mut words = [("none", Made(None)); Format::WORDS.len() + 1];
    let mut at = 0;
    while at < Format::WORDS.len() {
        let (word, format) = Format::WORDS[at];
        words[at] = (word, Made(Some(format)));
        at += 1;
    }
    words
}

#[expect(clippy::indexing_slicing, reason = "proof: both are as long as `Made::WORDS`")]
const fn names() -> [&'static str; Made::WORDS.len()] {
    let mut names = [""; Made::WORDS.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = Made::WORDS[at].0;
        at += 1;
    }
    names
}

impl Value for Made {
    const SHAPE: Shape = Shape::Words(&Made::NAMES);

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        one_of(item, Self::SHAPE, &Made::WORDS, sink)
    }
}

/// What `[print]` says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Handout {
    format: Option<Made>,
    large: bool,
    pair: Option<At<String>>,
}

impl Value for Handout {
    const SHAPE: Shape = Shape::Table(WrittenHandout::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let WrittenHandout { format, large, pair } = read_record(item, around, sink)?;
        let made = format.map_or(Some(Format::A4), |made| made.0);
        if large && !made.is_some_and(Format::is_sheet) {
            let finding = part.finding(Rule::BadValue, span, "only `a4` and `a5` are made in large print");
            sink.push(finding.hint("take `large` out"));
        }
        if let (Some(Format::Poster), Some(pair)) = (made, &pair) {
            let place = part.source.place(pair.span);
            let finding = Finding::new(Rule::BadValue, place, "a poster and its strips have room for one language");
            sink.push(finding.hint("take `pair` out"));
        }
        Some(Handout { format, large, pair })
    }
}

record! {
    /// A recording as it is written. What it says before anybody presses on it is how long it takes; how much it loads, the
    /// program knows.
    pub(crate) struct WrittenRecording, "[audio]" {
        /// The file, from the page's folder.
        file: At<String> = "file", readers, like("\"page.mp3\"");
        /// How long it is, in minutes and seconds.
        length: At<String> = "length", readers, like("\"1:35\"");
        /// The day on which somebody heard it; `handbill recordings heard` writes it.
        on: Option<Date> = "on";
        /// Their initials.
        by: Option<String> = "by", like("\"SK\"");
        /// A fingerprint of the recording and one of what the page said then.
        says: OneOrMore<Says> = "says";
    }
}

impl Value for Recording {
    const SHAPE: Shape = Shape::Table(WrittenRecording::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let WrittenRecording { file, length, on, by, says } = read_record(item, around, sink)?;
        let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let is_sound = length.value.split_once(':').is_some_and(|(minutes, seconds)| {
            digits(minutes) && seconds.len() == 2 && digits(seconds) && *seconds < *"60"
        });
        if !is_sound {
            let message = format!("`{}` is not a length", length.value.escape_debug());
            let finding = Finding::new(Rule::BadValue, part.source.place(length.span), message);
            sink.push(finding.hint("write minutes and seconds: `length = \"1:35\"`"));
            return None;
        }
        if !says.0.is_empty() && (on.is_none() || by.is_none()) {
            let finding = part.finding(Rule::MissingField, span, "what was heard does not say by whom and when");
            sink.push(finding.hint("let it be heard again, then `handbill recordings stamp`"));
        }
        let stamp = on.zip(by).filter(|_| !says.0.is_empty()).map(|(on, by)| Stamp { on, by, says: says.0 });
        Some(Recording { file, length: length.value, stamp })
    }
}

fn is_snapshot(source: &Source) -> bool {
    source.path().as_str().split('/').any(|part| part == ".original")
}

record! {
    /// Who has read a translation, as it is written.
    pub(crate) struct WrittenReview, "[review]" {
        /// How far it got.
        state: ReviewState = "state";
        /// Initials of the reader.
        by: Option<String> = "by", like("\"SK\"");
        /// The day.
        on: Option<Date> = "on";
    }
}

impl Value for Review {
    const SHAPE: Shape = Shape::Table(WrittenReview::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, span) = (item.part, item.span);
        let WrittenReview { state, by, on } = read_record(item, around, sink)?;
        if state == ReviewState::Reviewed && (by.is_none() || on.is_none()) {
            let finding = part.finding(Rule::BadValue, span, "a reviewed page says who read it and when");
            sink.push(finding.hint("add `by = \"…\"` with your initials and `on = \"…\"` with the day"));
        }
        Some(Review { state, by, on })
    }
}
