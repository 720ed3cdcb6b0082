//! A document → [`Node`]s for the print templates.

use super::nodes::{Node, NoteData, Number};
use crate::catalog::{Link, Site, Version};
use crate::config::LangId;
use crate::markup::{Align, Block, Document, Inline, Kind, NodeId, TargetId};
use crate::print::typography::{Breaker, OBJECT, apply};
use crate::register::{ContactId, FactId};
use crate::source::RelPath;
use crate::wording::{
    ContactWords, Medium, Note, Notes, WayWords, alert_title, contact_name, contact_words, fact_label, inline_number,
    panel_words, source_text, strip_words,
};

/// What a handout says, ready to be set.
pub(crate) struct Body {
    /// The title.
    pub(crate) title: Vec<Node>,
    /// The text: one part for sheets, one for each panel of a piece.
    pub(crate) panels: Vec<Vec<Node>>,
    /// What stands over the notes.
    pub(crate) notes_title: String,
    /// What stands behind it.
    pub(crate) notes: Vec<NoteData>,
    /// The pictures it needs, in the order of their names in the data.
    pub(crate) pictures: Vec<RelPath>,
}

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Whole sheets: everything is said.
    Sheets,
    /// Panels: contacts in short, and the text cut at its thematic breaks.
    Panels,
    /// A large panel, and one that hangs in strips: there a contact is its name, its number and who answers.
    Poster,
}

/// Makes the data of one text. `pictures` are those that stand on the same handout already.
pub(crate) fn body(
    site: &Site,
    version: &Version<'_>,
    (detail, medium): (Detail, Medium),
    pictures: Vec<RelPath>,
) -> Body {
    let document = &version.draft.document;
    let notes = match detail {
        Detail::Sheets => Notes::of(document),
        Detail::Panels | Detail::Poster => Notes::of_panels(site, document),
    };
    let breaker = Breaker::new(&site.config.language(version.shown).unbroken);
    let (notes_of, breaker_of) = (&notes, &breaker);
    let lang = version.shown;
    let mut maker = Maker {
        site,
        document,
        lang,
        notes: notes_of,
        breaker: breaker_of,
        pictures,
        depth: 0,
        detail,
        medium,
        on_strip: false,
    };
    let mut panels = vec![Vec::new()];
    for root in document.roots() {
        if detail != Detail::Sheets && document.node(root).kind == Kind::Block(Block::Break) {
            panels.push(Vec::new());
            maker.on_strip = detail == Detail::Poster;
        } else if let Some(panel) = panels.last_mut() {
            panel.extend(maker.node(root));
        }
    }
    let notes_title = breaker.mark(&site.strings.text(version.shown, notes.heading()));
    let notes = notes.numbered().map(|(number, note)| maker.note(number, note)).collect();
    let title = planned(&breaker, vec![Node::Text { v: version.draft.front.title.value.clone() }]);
    Body { title, panels, notes_title, notes, pictures: maker.pictures }
}

/// Quotations and lists deeper than this are set without marks and indent. typst gives up where its
/// rules stand 64 deep in each other, and its reader of data at 128 levels; of 4,250 real pages the
/// deepest has 7.
const SHOWN_DEPTH: usize = 8;

pub(super) struct Maker<'a> {
    pub(super) site: &'a Site,
    pub(super) document: &'a Document<Link>,
    pub(super) lang: LangId,
    notes: &'a Notes,
    pub(super) breaker: &'a Breaker<'a>,
    pictures: Vec<RelPath>,
    /// How many quotations and lists stand around what is being made.
    depth: usize,
    pub(super) detail: Detail,
    medium: Medium,
    /// Whether it hangs in strips.
    on_strip: bool,
}

impl Maker<'_> {
    pub(super) fn node(&mut self, id: NodeId) -> Option<Node> {
        match self.document.node(id).kind {
            Kind::Block(block) => self.any_block(block, id),
            Kind::Inline(_) => {
                let mut nodes = Vec::new();
                self.inline(id, &mut nodes);
                (!nodes.is_empty()).then_some(Node::Paragraph { c: planned(self.breaker, nodes) })
            }
        }
    }

    /// What a block holds: other blocks, or one line of inlines, or (in a tight item) both.
    pub(super) fn inside(&mut self, id: NodeId) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut line = Vec::new();
        for child in self.document.children(id) {
            match self.document.node(child).kind {
                Kind::Inline(_) => self.inline(child, &mut line),
                Kind::Block(block) => {
                    nodes.append(&mut planned(self.breaker, std::mem::take(&mut line)));
                    nodes.extend(self.any_block(block, child));
                }
            }
        }
        nodes.append(&mut planned(self.breaker, line));
        nodes
    }

    fn any_block(&mut self, block: Block, id: NodeId) -> Option<Node> {
        match self.document.mark(id) {
            Some(mark) => self.marked(block, id, mark),
            None => self.block(block, id),
        }
    }

    pub(super) fn block(&mut self, block: Block, id: NodeId) -> Option<Node> {
        Some(match block {
            Block::Paragraph => return Some(self.paragraph_or_more(id)),
            Block::Heading(level, _) => Node::Heading { level: level.number(), c: self.inside(id) },
            Block::List(start) => self.list(start, id),
            Block::Item => Node::Item { c: self.inside(id) },
            Block::Quote => {
                self.depth += 1;
                let c = self.inside(id);
                self.depth -= 1;
                if self.depth < SHOWN_DEPTH { Node::Quote { c } } else { Node::Item { c } }
            }
            Block::Alert(kind) => {
                Node::Alert { title: self.breaker.mark(&alert_title(self.site, kind, self.lang)), c: self.inside(id) }
            }
            Block::Code(words) => Node::Literal { v: self.document.words(words).to_owned() },
            Block::Break => Node::Rule,
            Block::Table => self.table(id),
            Block::TableHead | Block::TableRow => return None,
            Block::TableCell(_) => Node::Cell { c: self.inside(id) },
            Block::Definitions => Node::Terms { c: self.inside(id) },
            Block::Term => Node::Term { c: self.inside(id) },
            Block::Meaning => Node::Meaning { c: self.inside(id) },
            Block::Footnote(_) => return None,
            Block::Contact(target) => return self.contact(target),
        })
    }

    fn list(&mut self, start: Option<u32>, id: NodeId) -> Node {
        self.depth += 1;
        let c = if self.depth <= SHOWN_DEPTH {
            self.inside(id)
        } else {
            let items = self.document.children(id);
            items.flat_map(|item| std::iter::once(Node::Break).chain(self.inside(item)).collect::<Vec<_>>()).collect()
        };
        self.depth -= 1;
        match start {
            _ if self.depth >= SHOWN_DEPTH => Node::Item { c },
            None => Node::Bullets { c },
            Some(start) => Node::Numbers { start, c },
        }
    }

    fn table(&mut self, id: NodeId) -> Node {
        let (mut head, mut rows, mut align) = (Vec::new(), Vec::new(), Vec::new());
        for row in self.document.children(id) {
            let cells = match self.document.mark(row) {
                Some(mark) => self.marked_row(row, mark),
                None => self.inside(row),
            };
            if self.document.node(row).kind == Kind::Block(Block::TableHead) {
                for cell in self.document.children(row) {
                    if let Kind::Block(Block::TableCell(side)) = self.document.node(cell).kind {
                        align.push(match side {
                            Align::Start => "start",
                            Align::Center => "center",
                            Align::End => "end",
                        });
                    }
                }
                head = cells;
            } else {
                rows.extend(cells);
            }
        }
        Node::Table { columns: head.len(), align, head, rows }
    }

    fn contact(&mut self, target: TargetId) -> Option<Node> {
        let Link::Contact(id) = self.document.target(target) else { return None };
        let words = match self.detail {
            Detail::Sheets => contact_words(self.site, *id, self.lang, self.medium),
            Detail::Panels | Detail::Poster => self.short_words(*id),
        };
        Some(self.contact_node(words))
    }

    fn short_words(&self, id: ContactId) -> ContactWords {
        let words = if self.on_strip { strip_words } else { panel_words };
        words(self.site, id, self.lang, self.medium)
    }

    fn contact_node(&self, words: ContactWords) -> Node {
        let way = |way: WayWords| Number {
            url: way.href,
            v: way.display,
            remarks: way.remarks.iter().map(|remark| self.breaker.mark(remark)).collect(),
        };
        Node::Contact {
            name: self.breaker.mark(&words.name),
            alert: words.alert.as_deref().map(|text| self.breaker.mark(text)),
            what: words.what.as_deref().map(|text| self.breaker.mark(text)),
            numbers: words.numbers.into_iter().map(way).collect(),
            accounts: words.accounts.into_iter().chain(words.email).map(way).collect(),
            remarks: words.remarks.iter().map(|remark| self.breaker.mark(remark)).collect(),
            url: words.url,
        }
    }

    /// On a panel, a line that is nothing but one link to a contact is that contact under the words of
    /// the link, and a line of nothing but pictures is a row of icons.
    fn paragraph_or_more(&mut self, id: NodeId) -> Node {
        if self.detail != Detail::Sheets {
            if let Some(target) = self.document.only_link(id)
                && let Link::Contact(contact) = self.document.target(target)
            {
                let name = self.document.plain_text(id);
                return self.contact_node(ContactWords { name, ..self.short_words(*contact) });
            }
            let is_picture = |child| matches!(self.document.node(child).kind, Kind::Inline(Inline::Picture(..)));
            let is_space = |child| self.document.node(child).kind == Kind::Inline(Inline::SoftBreak);
            if self.document.children(id).all(|child| is_picture(child) || is_space(child)) {
                let pictures = self.inside(id).into_iter().filter(|node| matches!(node, Node::Picture { .. }));
                return Node::Icons { c: pictures.collect() };
            }
        }
        Node::Paragraph { c: self.inside(id) }
    }

    pub(super) fn inline(&mut self, id: NodeId, out: &mut Vec<Node>) {
        let Kind::Inline(inline) = self.document.node(id).kind else { return };
        match inline {
            Inline::Text(words) => push_text(out, self.document.words(words)),
            Inline::SoftBreak => push_text(out, " "),
            Inline::HardBreak => out.push(Node::Break),
            Inline::Strong => out.push(Node::Strong { c: self.line(id) }),
            Inline::Emphasis => out.push(Node::Emphasis { c: self.line(id) }),
            Inline::Code(words) => out.push(Node::Code { v: self.document.words(words).to_owned() }),
            Inline::Link(target) => self.link(target, id, out),
            Inline::Picture(target, alt) => self.picture(target, alt, out),
            Inline::FootnoteMark(number) => {
                out.extend(self.notes.of_footnote(number).map(|number| Node::Mark { v: number.to_string() }));
            }
            Inline::Checkbox(done) => {
                out.push(Node::Checkbox { done });
                push_text(out, " ");
            }
            Inline::Contact(target) => {
                let Link::Contact(id) = self.document.target(target) else { return };
                push_text(out, contact_name(self.site, *id, self.lang));
                let (number, beside) = inline_number(self.site, *id, self.lang, self.medium);
                if let Some(number) = number {
                    push_text(out, " ");
                    out.push(phone(number));
                }
                if let Some(beside) = beside {
                    push_text(out, &format!(" ({beside})"));
                }
            }
        }
    }

    fn line(&mut self, id: NodeId) -> Vec<Node> {
        let mut nodes = Vec::new();
        for child in self.document.children(id) {
            self.inline(child, &mut nodes);
        }
        nodes
    }

    fn link(&mut self, target: TargetId, id: NodeId, out: &mut Vec<Node>) {
        match self.document.target(target) {
            Link::Url(url) => out.push(Node::Link { url: url.to_string(), c: self.line(id) }),
            // On paper nothing can be opened: the words stand as they are.
            Link::Page(..) | Link::Fragment(_) | Link::Picture(_) => splice(out, self.line(id)),
            Link::Fact(fact) => {
                splice(out, self.line(id));
                out.extend(self.notes.of_fact(*fact).map(|number| Node::Mark { v: number.to_string() }));
            }
            Link::Contact(contact) => {
                splice(out, self.line(id));
                self.number_behind(*contact, out);
            }
        }
    }

    fn number_behind(&mut self, contact: ContactId, out: &mut Vec<Node>) {
        let (number, beside) = inline_number(self.site, contact, self.lang, self.medium);
        if number.is_none() && beside.is_none() {
            return;
        }
        push_text(out, " (");
        let comma = if number.is_some() && beside.is_some() { ", " } else { "" };
        out.extend(number.map(phone));
        push_text(out, &format!("{comma}{})", beside.unwrap_or_default()));
    }

    fn picture(&mut self, target: TargetId, alt: crate::markup::Words, out: &mut Vec<Node>) {
        let Link::Picture(path) = self.document.target(target) else { return };
        let at = self.pictures.iter().position(|known| known == path).unwrap_or(self.pictures.len());
        if at == self.pictures.len() {
            self.pictures.push(path.clone());
        }
        out.push(Node::Picture { file: picture_name(at, path), alt: self.document.words(alt).to_owned() });
    }

    fn note(&mut self, number: usize, note: Note) -> NoteData {
        let c = match note {
            Note::Footnote(body) => self.inside(body),
            Note::Fact(fact) => self.fact_note(fact),
        };
        NoteData { number, c }
    }

    fn paragraph(&self, text: String) -> Node {
        Node::Paragraph { c: planned(self.breaker, vec![Node::Text { v: text }]) }
    }

    fn fact_note(&self, fact: FactId) -> Vec<Node> {
        let label = fact_label(self.site, fact, self.lang);
        let mut nodes: Vec<Node> = label.into_iter().map(|label| self.paragraph(label)).collect();
        if self.detail != Detail::Sheets {
            return nodes;
        }
        for source in &self.site.registers.fact(fact).sources {
            let source = source_text(self.site, source, self.lang);
            let dates = format!(" ({})", source.dates);
            let address = Node::Text { v: source.address };
            let address = match source.url {
                Some(url) => Node::Link { url: url.to_string(), c: vec![address] },
                None => address,
            };
            nodes.push(Node::Paragraph { c: planned(self.breaker, vec![address, Node::Text { v: dates }]) });
        }
        nodes
    }
}

/// The name under which a picture stands beside the template, the same in every handout: typst
/// remembers every name it has ever seen, for good. Pixels have no ending, since a JPEG becomes a PNG
/// where there are no colours; typst looks into the file.
pub(crate) fn picture_name(at: usize, path: &RelPath) -> String {
    match path.extension() {
        Some("svg") => format!("picture-{at}.svg"),
        Some(_) | None => format!("picture-{at}"),
    }
}

fn phone(number: WayWords) -> Node {
    Node::Phone { url: number.href, v: number.display }
}

/// Adds text to a line. Neighbouring texts become one: typst's runs are told apart by the text
/// they come from.
fn push_text(out: &mut Vec<Node>, text: &str) {
    match out.last_mut() {
        Some(Node::Text { v }) => v.push_str(text),
        _ => out.push(Node::Text { v: text.to_owned() }),
    }
}

fn splice(out: &mut Vec<Node>, nodes: Vec<Node>) {
    for node in nodes {
        if let Node::Text { v } = node {
            push_text(out, &v);
        } else {
            out.push(node);
        }
    }
}

/// A line with its break marks: planned as a whole, because a word may begin in bold and end in plain.
pub(super) fn planned(breaker: &Breaker<'_>, mut line: Vec<Node>) -> Vec<Node> {
    let mut whole = String::new();
    pieces(&mut line, &mut |piece| match piece {
        Some(text) => whole.push_str(text),
        None => whole.push(OBJECT),
    });
    let marks = breaker.plan(&whole);
    if marks.is_empty() {
        return line;
    }
    let mut at = 0;
    pieces(&mut line, &mut |piece| match piece {
        Some(text) => {
            let marked = apply(text, at, &marks);
            at += text.len();
            *text = marked;
        }
        None => at += OBJECT.len_utf8(),
    });
    line
}

/// Visits the texts of a line in order; what is not text is `None`.
fn pieces(nodes: &mut [Node], visit: &mut impl FnMut(Option<&mut String>)) {
    for node in nodes {
        if let Node::Text { v } = node {
            visit(Some(v));
        } else if matches!(node, Node::Strong { .. } | Node::Emphasis { .. } | Node::Link { .. }) {
            pieces(node.inside(), visit);
        } else {
            visit(None);
        }
    }
}
