//! One Markdown file → [`Draft`].

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset,
};

use super::bounds;
use super::builder::Builder;
use super::document::{AlertKind, Align, Block, Document, Inline};
use super::front_matter::{self, FrontMatter};
use super::heading;
use super::lost::{count_cells, left_over, tell_control_characters};
use super::target::{BadTarget, Target};
use crate::diag::{Finding, MAX_FINDINGS, Rule, Sink};
use crate::lang::letters::digit;
use crate::source::{MAX_DEPTH, MAX_NODES, Source, Span};

/// A page as written in one language.
#[derive(Debug, Clone)]
pub struct Draft<L> {
    /// What the page says about itself.
    pub front: FrontMatter,
    /// Its text.
    pub document: Document<L>,
}

/// Parses a page's file. `None` where it cannot be used; the findings say why.
pub fn parse_draft(source: Source, sink: &mut Sink) -> Option<Draft<Target>> {
    let (toml, toml_start, body_start) = front_matter::split(&source, sink)?;
    let front = front_matter::read(&source, toml, toml_start, sink);
    tell_control_characters(&source, sink);
    let document = parse_body(source, body_start, sink);
    Some(Draft { front: front?, document })
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

fn parse_body(source: Source, start: usize, sink: &mut Sink) -> Document<Target> {
    let mut walk = Walk {
        builder: Builder::default(),
        source: &source,
        sink,
        columns: Vec::new(),
        column: 0,
        links: 0,
        told: 0,
        told_before_link: 0,
        used: BTreeSet::new(),
        notes: BTreeMap::new(),
        marks: BTreeSet::new(),
        after_link: false,
    };
    let body = bounds::body(&source, start, walk.sink);
    let parser = Parser::new_ext(body, options());
    let definitions: Vec<(String, Span)> = parser
        .reference_definitions()
        .iter()
        .map(|(name, definition)| (name.to_lowercase(), Span::from(definition.span.clone()).moved(start)))
        .collect();
    for (event, range) in TextMergeWithOffset::new(parser.into_offset_iter()) {
        let span = Span::from(range).moved(start);
        if walk.is_too_deep(span) || walk.is_too_long(span) || walk.has_too_many_mistakes(span) {
            break;
        }
        walk.event(event, span);
    }
    walk.tell_unused(definitions);
    let Walk { mut builder, sink, .. } = walk;
    builder.close_all();
    heading::settle(&mut builder, &source, sink);
    builder.into_document(source)
}

struct Walk<'a, 's> {
    builder: Builder,
    source: &'a Source,
    sink: &'s mut Sink,
    columns: Vec<Align>,
    column: usize,
    links: usize,
    told: usize,
    /// How much had been told when the last link began.
    told_before_link: usize,
    /// Names of link definitions that a link has used.
    used: BTreeSet<String>,
    /// Footnotes: where each stands, and which have been referred to.
    notes: BTreeMap<u32, Span>,
    marks: BTreeSet<u32>,
    /// Whether a link has ended since the paragraph, cell or item began.
    after_link: bool,
}

impl Walk<'_, '_> {
    fn tell(&mut self, rule: Rule, span: Span, message: impl Into<String>, hint: impl Into<String>) {
        let place = self.source.place(span);
        self.sink.push(Finding::new(rule, place, message).hint(hint));
        self.told += 1;
    }

    fn has_too_many_mistakes(&mut self, span: Span) -> bool {
        let many = self.told >= MAX_FINDINGS;
        if many {
            let message = format!("there are more than {MAX_FINDINGS} mistakes; the rest of the file was not read");
            self.tell(Rule::TooLarge, span, message, "mend those above first");
        }
        many
    }

    fn is_too_deep(&mut self, span: Span) -> bool {
        let deep = self.builder.depth() > MAX_DEPTH;
        if deep {
            let message = format!("quotes and lists stand more than {MAX_DEPTH} deep in each other");
            self.tell(Rule::Nesting, span, message, "write this part flatter");
        }
        deep
    }

    fn is_too_long(&mut self, span: Span) -> bool {
        let long = self.builder.len() > MAX_NODES;
        if long {
            let message = format!("the page has more than {MAX_NODES} parts");
            self.tell(Rule::TooLarge, span, message, "split it into several pages");
        }
        long
    }

    fn event(&mut self, event: Event<'_>, span: Span) {
        if self.builder.is_skipping() {
            return self.skipped(event);
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, span),
            Event::Code(text) => {
                let words = self.builder.words(self.source, &text, span);
                self.builder.leaf_inline(Inline::Code(words), span);
            }
            Event::SoftBreak => self.builder.leaf_inline(Inline::SoftBreak, span),
            Event::HardBreak => self.builder.leaf_inline(Inline::HardBreak, span),
            Event::Rule => self.builder.leaf_block(Block::Break, span),
            Event::TaskListMarker(done) => self.builder.leaf_inline(Inline::Checkbox(done), span),
            Event::FootnoteReference(name) => {
                let number = self.builder.footnote(&name);
                self.marks.insert(number);
                self.builder.leaf_inline(Inline::FootnoteMark(number), span);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(span),
            // Not switched on above; would be text.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, span),
        }
    }

    fn raw_html(&mut self, span: Span) {
        let hint = "write it in Markdown, or put a backslash before `<` if you mean the sign itself";
        self.tell(Rule::RawHtml, span, "HTML is not allowed in a page", hint);
    }

    /// Inside a picture's text and inside refused HTML.
    fn skipped(&mut self, event: Event<'_>) {
        match event {
            Event::Start(_) => self.builder.skip_deeper(),
            Event::End(_) => self.builder.skip_up(),
            Event::Text(text) | Event::Code(text) => self.builder.skipped_text(&text),
            Event::SoftBreak | Event::HardBreak => self.builder.skipped_text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        if let Some(at) = left_over(text) {
            let place = Span::from((span.start as usize + at).min(span.end as usize)..span.end as usize);
            if self.after_link || self.links > 0 {
                let message = "a reference stands inside another reference";
                self.tell(Rule::NestedReference, place, message, "put them one after the other");
            } else {
                let message = "this was meant as a reference, but does not parse as one";
                let hint =
                    "write `<contact:id>`, `[words](fact:id)` or `[words](page:id)`, without spaces in the brackets";
                self.tell(Rule::BrokenReference, place, message, hint);
            }
        }
        self.words(text, span);
    }

    /// Words, cut before each `\` that stands before a digit: no phone number begins there, and the sign is not shown.
    fn words(&mut self, text: &str, span: Span) {
        let is_digit = |at: usize| text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(is_digit);
        let is_exact = text.contains('\\') && self.source.slice(span) == text;
        let marks = text.match_indices('\\').map(|(at, _)| at).filter(|at| is_exact && is_digit(*at));
        let marks: Vec<usize> = marks.collect();
        let ends = marks.iter().copied().chain([text.len()]);
        for (begin, end) in std::iter::once(0).chain(marks.iter().copied()).zip(ends).filter(|(begin, end)| begin < end)
        {
            let shown = begin + usize::from(marks.contains(&begin));
            let place = |from: usize, to: usize| match marks.is_empty() {
                true => span,
                false => Span::from(span.start as usize + from..span.start as usize + to),
            };
            let words = text.get(shown..end).unwrap_or_default();
            let words = self.builder.words(self.source, words, place(shown, end));
            self.builder.leaf_inline(Inline::Text(words), place(begin, end));
        }
    }

    /// Tells what Markdown has swallowed without showing it to anybody.
    fn tell_unused(&mut self, definitions: Vec<(String, Span)>) {
        let mut unused: Vec<Span> =
            definitions.into_iter().filter(|(name, _)| !self.used.contains(name)).map(|(_, span)| span).collect();
        unused.sort();
        for span in unused {
            let message = "this line is taken for the address of a link, and readers do not see it";
            self.tell(
                Rule::UnusedDefinition,
                span,
                message,
                "put a backslash before `[` if it is text, or take it out",
            );
        }
        let lost: Vec<Span> =
            self.notes.iter().filter(|(number, _)| !self.marks.contains(number)).map(|(_, span)| *span).collect();
        for span in lost {
            self.tell(
                Rule::UnusedDefinition,
                span,
                "nothing refers to this footnote, and readers do not see it",
                "put its mark `[^name]` into the text, or take it out",
            );
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) {
            self.after_link = false;
        }
        match tag {
            Tag::Paragraph => self.builder.open_block(Block::Paragraph, span),
            Tag::Heading { level, id, classes, attrs } => {
                if !self.source.slice(span).starts_with('#') {
                    let message = "a heading is made with `#`, not by a line under it";
                    self.tell(
                        Rule::UnderlinedHeading,
                        span,
                        message,
                        "put `## ` before the words and take the line out",
                    );
                }
                if !classes.is_empty() || !attrs.is_empty() {
                    let message = "only an id may stand in the braces behind a heading";
                    self.tell(Rule::HeadingAttribute, span, message, "write `{#name}`, or take the braces out");
                }
                self.builder.open_heading(level as u8, id.as_deref(), span);
            }
            Tag::BlockQuote(None) => self.builder.open_block(Block::Quote, span),
            Tag::BlockQuote(Some(kind)) => self.builder.open_block(Block::Alert(alert(kind)), span),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => self.builder.open_code(span),
            Tag::HtmlBlock => {
                self.raw_html(span);
                self.builder.skip();
            }
            Tag::List(first) => {
                let first = first.map(|first| u32::try_from(first).unwrap_or(u32::MAX));
                self.builder.open_block(Block::List(first), span);
            }
            Tag::Item => self.builder.open_block(Block::Item, span),
            Tag::FootnoteDefinition(name) => {
                let number = self.builder.footnote(&name);
                if self.notes.insert(number, span).is_some() {
                    let message = format!("there are two footnotes `{name}`; readers would see one of them");
                    self.tell(Rule::UnusedDefinition, span, message, "give one of them another name");
                }
                self.builder.open_block(Block::Footnote(number), span);
            }
            Tag::DefinitionList => self.builder.open_block(Block::Definitions, span),
            Tag::DefinitionListTitle => self.builder.open_block(Block::Term, span),
            Tag::DefinitionListDefinition => self.builder.open_block(Block::Meaning, span),
            Tag::Table(columns) => {
                self.columns = columns.into_iter().map(align).collect();
                self.builder.open_block(Block::Table, span);
            }
            Tag::TableHead => self.start_row(Block::TableHead, span),
            Tag::TableRow => self.start_row(Block::TableRow, span),
            Tag::TableCell => {
                let align = self.columns.get(self.column).copied().unwrap_or(Align::Start);
                self.column += 1;
                self.builder.open_block(Block::TableCell(align), span);
            }
            Tag::Emphasis => self.builder.open_inline(Inline::Emphasis, span),
            Tag::Strong => self.builder.open_inline(Inline::Strong, span),
            Tag::Link { link_type, dest_url, id, .. } => {
                self.used.insert(id.to_lowercase());
                self.link(link_type, &dest_url, span);
            }
            Tag::Image { dest_url, id, .. } => {
                self.used.insert(id.to_lowercase());
                self.picture(&dest_url, span);
            }
            // Not switched on above.
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {
                self.builder.open_inline(Inline::Emphasis, span);
            }
        }
    }

    fn start_row(&mut self, row: Block, span: Span) {
        self.column = 0;
        let cells = count_cells(self.source.slice(span));
        if cells > self.columns.len() {
            let message = format!("this row has {cells} cells, but the table has {} columns", self.columns.len());
            let hint = "readers would not see the last ones; put a backslash before `|` if it is a sign in the text";
            self.tell(Rule::LostCell, span, message, hint);
        }
        self.builder.open_block(row, span);
    }

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::Link {
            self.links -= 1;
            self.after_link = true;
            // A picture that was refused has been told.
            if let Some(span) = self.builder.unseen(self.source).filter(|_| self.told == self.told_before_link) {
                let hint = "write between the square brackets where it leads: `[Get help now](page:numbers)`";
                self.tell(Rule::EmptyLink, span, "this link has no words: nobody can see or press it", hint);
            }
        }
        self.builder.close();
    }

    fn link(&mut self, kind: LinkType, destination: &str, span: Span) {
        if self.links > 0 {
            let message = "a reference stands inside another reference";
            self.tell(Rule::NestedReference, span, message, "put them one after the other");
        }
        self.links += 1;
        self.told_before_link = self.told;
        let destination = match kind {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.to_owned(),
        };
        let auto = kind == LinkType::Autolink;
        match Target::parse(&destination) {
            Ok(target @ Target::Contact(_)) if auto => {
                let id = self.builder.target(target);
                self.builder.leaf_inline(Inline::Contact(id), span);
                self.links -= 1;
                self.after_link = true;
                self.builder.skip();
            }
            Ok(target) => {
                if auto && matches!(target, Target::Fact(_) | Target::Page(..)) {
                    let message = format!("`<{destination}>` has no words to show");
                    self.tell(Rule::DanglingLink, span, message, format!("write `[words]({destination})`"));
                }
                let id = self.builder.target(target);
                self.builder.open_inline(Inline::Link(id), span);
            }
            Err(bad) => {
                self.refuse(&destination, bad, span);
                self.builder.open_inline(Inline::Emphasis, span);
            }
        }
    }

    fn refuse(&mut self, destination: &str, bad: BadTarget, span: Span) {
        let shown = destination.escape_debug();
        match bad {
            BadTarget::Phone => {
                let message = format!("`{shown}` is a phone number typed into a text");
                self.tell(
                    Rule::PhoneInProse,
                    span,
                    message,
                    "put the number into `content/contacts.toml` and write `<contact:id>`",
                );
            }
            BadTarget::Colon => {
                let message = "this was meant as a reference, but its colon is of another keyboard";
                self.tell(
                    Rule::BrokenReference,
                    span,
                    message,
                    "write `:` of the Latin keyboard behind the first word",
                );
            }
            BadTarget::Unsafe(why) => {
                self.tell(
                    Rule::UnsafeLink,
                    span,
                    format!("the link `{shown}` is not allowed: {why}"),
                    "use https:, mailto:, a relative path or a reference",
                );
            }
            BadTarget::Page(id) => {
                let message = format!("`{}` cannot be a page", id.escape_debug());
                self.tell(
                    Rule::DanglingLink,
                    span,
                    message,
                    "write the page's path without language and `.md`, such as `page:check-ups`",
                );
            }
        }
    }

    fn picture(&mut self, destination: &str, span: Span) {
        match Target::parse(destination) {
            Ok(target @ Target::File(..)) => {
                let id = self.builder.target(target);
                self.builder.open_picture(id, span);
            }
            Ok(_) | Err(_) => {
                let message = format!("the picture `{}` is not a file of this site", destination.escape_debug());
                self.tell(Rule::UnsafePicture, span, message, "put the file beside the page and write its name");
                self.builder.skip();
            }
        }
    }
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

fn alert(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}
