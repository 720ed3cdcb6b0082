//! What a page says, line by line, as somebody would look for it.

use super::terms::Field;
use crate::catalog::{Link, Site, Version};
use crate::markup::{Block, Document, Inline, Kind, NodeId, TargetId};
use crate::wording::{ContactWords, Medium, contact_name, contact_words, inline_number, texts_beside};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The heading it stands under, by its id; empty where it stands under none.
    pub(super) anchor: String,
    /// Where it stands.
    pub(super) field: Field,
    /// Its words.
    pub(super) words: String,
}

/// The lines of a page: title, short line and, where the whole page is `searched`, everything its author says.
pub(super) fn lines(site: &Site, version: &Version<'_>, whole: bool) -> Vec<Line> {
    let document = &version.draft.document;
    let mut reader = Reader { site, version, document, anchor: String::new(), line: String::new(), lines: Vec::new() };
    let front = &version.draft.front;
    reader.end_with(Field::Title, &front.title.value);
    if let Some(short) = &front.short {
        reader.end_with(Field::Heading, &short.value);
    }
    for words in &front.search {
        reader.end_with(Field::Search, &words.value);
    }
    if whole {
        document.roots().for_each(|root| reader.node(root));
    }
    reader.lines
}

struct Reader<'a> {
    site: &'a Site,
    version: &'a Version<'a>,
    document: &'a Document<Link>,
    anchor: String,
    /// What has been read of the line.
    line: String,
    lines: Vec<Line>,
}

impl Reader<'_> {
    fn end(&mut self, field: Field) {
        let words = std::mem::take(&mut self.line).split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.lines.push(Line { anchor: self.anchor.clone(), field, words });
        }
    }

    fn end_with(&mut self, field: Field, words: &str) {
        self.line.push_str(words);
        self.end(field);
    }

    fn node(&mut self, id: NodeId) {
        match self.document.node(id).kind {
            Kind::Block(block) => self.block(block, id),
            Kind::Inline(inline) => self.inline(inline, id),
        }
    }

    fn inside(&mut self, id: NodeId) {
        self.document.children(id).for_each(|child| self.node(child));
    }

    fn block(&mut self, block: Block, id: NodeId) {
        match block {
            Block::Heading(_, anchor) => {
                self.end(Field::Text);
                anchor_of(&mut self.anchor, self.document.words(anchor));
                self.inside(id);
                self.end(Field::Heading);
            }
            Block::Code(words) => {
                self.end(Field::Text);
                self.end_with(Field::Text, self.document.words(words));
            }
            Block::Contact(target) => {
                self.end(Field::Text);
                self.contact(target);
            }
            Block::TableCell(_) => {
                self.inside(id);
                self.line.push_str(" · ");
            }
            Block::Break => self.end(Field::Text),
            Block::Paragraph
            | Block::List(_)
            | Block::Item
            | Block::Quote
            | Block::Alert(_)
            | Block::Table
            | Block::TableHead
            | Block::TableRow
            | Block::Definitions
            | Block::Term
            | Block::Meaning
            | Block::Footnote(_) => {
                self.end(Field::Text);
                self.inside(id);
                let cells = self.line.trim_end_matches(" · ").len();
                self.line.truncate(cells);
                self.end(Field::Text);
            }
        }
    }

    fn inline(&mut self, inline: Inline, id: NodeId) {
        match inline {
            Inline::Text(words) | Inline::Code(words) => self.line.push_str(self.document.words(words)),
            Inline::SoftBreak | Inline::HardBreak => self.line.push(' '),
            Inline::Strong | Inline::Emphasis => self.inside(id),
            Inline::Link(target) => {
                self.inside(id);
                if let Link::Contact(contact) = self.document.target(target) {
                    self.beside(inline_number(self.site, *contact, self.version.shown, Medium::Web).1);
                }
            }
            Inline::Picture(_, alt) => {
                self.line.push(' ');
                self.line.push_str(self.document.words(alt));
                self.line.push(' ');
            }
            Inline::FootnoteMark(_) | Inline::Checkbox(_) => {}
            Inline::Contact(target) => {
                let Link::Contact(contact) = self.document.target(target) else { return };
                let lang = self.version.shown;
                self.line.push_str(contact_name(self.site, *contact, lang));
                let (number, beside) = inline_number(self.site, *contact, lang, Medium::Web);
                if let Some(number) = number {
                    self.line.push(' ');
                    self.line.push_str(&number.display);
                }
                self.beside(beside);
            }
        }
    }

    /// What must be said beside a number.
    fn beside(&mut self, words: Option<String>) {
        if let Some(words) = words {
            self.line.push_str(&format!(" ({words})"));
        }
    }

    fn contact(&mut self, target: TargetId) {
        let Link::Contact(contact) = self.document.target(target) else { return };
        let words = contact_words(self.site, *contact, self.version.shown, Medium::Web);
        let ContactWords { name, alert, what, numbers: _, accounts: _, email: _, remarks: _, url: _ } = &words;
        for line in [Some(name), alert.as_ref(), what.as_ref()].into_iter().flatten() {
            self.end_with(Field::Text, line);
        }
        for way in words.ways() {
            self.end_with(Field::Text, &way.display);
        }
        // The words of the register, not those of the program that stand beside them.
        for text in texts_beside(self.site, *contact, self.version.shown, Medium::Web) {
            self.end_with(Field::Text, text);
        }
    }
}

fn anchor_of(anchor: &mut String, id: &str) {
    anchor.clear();
    anchor.push_str(id);
}
