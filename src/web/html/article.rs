//! A document → the HTML inside `<article>`.

use super::contact::{self, OUTWARD, digits, pressed};
use super::icons::Icons;
use super::links::Links;
use super::listen::listen;
use super::provenance::{fact_anchor, sources_of};
use super::write::{close, element, open, text};
use crate::catalog::{Link, Page, Site, Version};
use crate::config::LangId;
use crate::markup::{AlertKind, Align, Block, Document, Inline, Kind, Mark, NodeId, TargetId};
use crate::register::{ContactId, FactId};
use crate::wording::{
    Medium, Note, Notes, alert_title, checked, contact_name, day, fact_label, inline_number, part_words,
};

/// The whole article of a page that stands by itself: title, text, notes.
pub(crate) fn article(site: &Site, version: &Version<'_>, icons: &Icons) -> String {
    write(site, version, icons, Links::OwnFile { up: "../".repeat(version.page.id.depth()) })
}

/// The same, as it stands in a single file with the pages for which `holds` is true. Recordings stay outside.
pub(crate) fn bound_article(
    site: &Site,
    version: &Version<'_>,
    icons: &Icons,
    holds: &dyn Fn(&Page) -> bool,
) -> String {
    write(site, version, icons, Links::SingleFile { page: version.page, holds })
}

fn write(site: &Site, version: &Version<'_>, icons: &Icons, links: Links<'_>) -> String {
    let document = &version.draft.document;
    let notes = Notes::of(document);
    let lang = version.shown;
    let title = links.heading(1);
    let loose = matches!(links, Links::OwnFile { .. });
    let mut writer =
        Writer { site, document, icons, base: lang, lang, notes: &notes, links, out: String::with_capacity(4096) };
    open(&mut writer.out, title, if loose { &[] } else { &[("class", "title")] });
    if let Some(icon) = &version.page.settings.icon {
        writer.out.push_str(icons.get(&icon.value));
    }
    element(&mut writer.out, "span", &[], &version.draft.front.title.value);
    close(&mut writer.out, title);
    if loose {
        listen(&mut writer.out, site, version);
    }
    writer.roots();
    writer.notes();
    if let Some(days) = checked(site, version) {
        let on = day(site, version.shown, days.on);
        let words = site.strings.format(version.shown, "page-checked", &[("date", &on)]);
        element(&mut writer.out, "p", &[("class", "checked")], &words);
    }
    writer.out
}

struct Writer<'a> {
    site: &'a Site,
    document: &'a Document<Link>,
    icons: &'a Icons,
    /// The language of the text, which may not be the reader's.
    base: LangId,
    /// That of the part that is being written: the same, or the original one.
    lang: LangId,
    notes: &'a Notes,
    links: Links<'a>,
    out: String,
}

impl Writer<'_> {
    /// All top blocks. Behind those that could not be shown in the reader's language stand the help numbers.
    fn roots(&mut self) {
        let document = self.document;
        let mut roots = document.roots().peekable();
        let lost = |root: &NodeId| document.ids(*root).any(|id| document.mark(id) == Some(Mark::Changed));
        while let Some(root) = roots.next() {
            self.node(root);
            if lost(&root) && !roots.peek().is_some_and(lost) {
                self.site.help.iter().for_each(|contact| self.contact(*contact));
            }
        }
    }

    fn node(&mut self, id: NodeId) {
        match self.document.node(id).kind {
            Kind::Block(block) => match self.document.mark(id) {
                Some(mark) => self.marked(block, id, mark),
                None => self.block(block, id),
            },
            Kind::Inline(inline) => self.inline(inline, id),
        }
    }

    /// A part that is not simply the translation of its original: in its own language, and with a quiet line that says
    /// what it is.
    fn marked(&mut self, block: Block, id: NodeId, mark: Mark) {
        match block {
            // Nothing to be read that is not in the reader's language.
            Block::Contact(_) | Block::Break => self.block(block, id),
            Block::Item => {
                open(&mut self.out, "li", &[]);
                self.part("span", mark, |writer| {
                    writer.document.line(id).for_each(|child| writer.node(child));
                });
                let inner = self.document.line(id).count();
                self.document.children(id).skip(inner).for_each(|child| self.node(child));
                close(&mut self.out, "li");
            }
            Block::TableHead | Block::TableRow => {
                open(&mut self.out, "tr", &[]);
                for (at, cell) in self.document.children(id).enumerate() {
                    open(&mut self.out, "td", &[]);
                    let line = (at == 0).then_some(mark);
                    self.foreign("span", mark, line, |writer| writer.children(cell));
                    close(&mut self.out, "td");
                }
                close(&mut self.out, "tr");
            }
            Block::Paragraph
            | Block::Heading(..)
            | Block::List(_)
            | Block::Quote
            | Block::Alert(_)
            | Block::Code(_)
            | Block::Table
            | Block::TableCell(_)
            | Block::Definitions
            | Block::Term
            | Block::Meaning
            | Block::Footnote(_) => self.part("div", mark, |writer| writer.block(block, id)),
        }
    }

    fn part(&mut self, name: &'static str, mark: Mark, write: impl FnOnce(&mut Self)) {
        self.foreign(name, mark, Some(mark), write);
    }

    /// Words in the original language where the mark says so, and behind them the quiet line.
    fn foreign(&mut self, name: &'static str, mark: Mark, line: Option<Mark>, write: impl FnOnce(&mut Self)) {
        let original = self.site.config.original;
        if mark.is_original() && original != self.base {
            let language = self.site.config.language(original);
            open(&mut self.out, name, &[("lang", language.tag.as_str()), ("dir", language.direction.as_str())]);
            self.lang = original;
            write(self);
            self.lang = self.base;
            close(&mut self.out, name);
        } else {
            write(self);
        }
        if let Some(mark) = line {
            let name = if name == "div" { "p" } else { "span" };
            element(&mut self.out, name, &[("class", "quiet")], &part_words(self.site, mark, self.base));
        }
    }

    fn children(&mut self, id: NodeId) {
        for child in self.document.children(id) {
            self.node(child);
        }
    }

    fn wrap(&mut self, name: &'static str, attributes: &[(&'static str, &str)], id: NodeId) {
        open(&mut self.out, name, attributes);
        self.children(id);
        close(&mut self.out, name);
    }

    fn block(&mut self, block: Block, id: NodeId) {
        match block {
            Block::Paragraph => self.wrap("p", &[], id),
            Block::Heading(level, anchor) => {
                let anchor = self.links.id(self.document.words(anchor));
                self.wrap(self.links.heading(level.number()), &[("id", &anchor)], id);
            }
            Block::List(None) => self.wrap("ul", &[], id),
            Block::List(Some(1)) => self.wrap("ol", &[], id),
            Block::List(Some(first)) => self.wrap("ol", &[("start", &first.to_string())], id),
            Block::Item => self.wrap("li", &[], id),
            Block::Quote => self.wrap("blockquote", &[], id),
            Block::Alert(kind) => self.alert(kind, id),
            Block::Code(words) => {
                open(&mut self.out, "pre", &[]);
                element(&mut self.out, "code", &[], self.document.words(words));
                close(&mut self.out, "pre");
            }
            Block::Break => self.out.push_str("<hr>"),
            Block::Table => self.table(id),
            Block::TableHead | Block::TableRow => self.wrap("tr", &[], id),
            Block::TableCell(align) => self.cell("td", align, id),
            Block::Definitions => self.wrap("dl", &[], id),
            Block::Term => self.wrap("dt", &[], id),
            Block::Meaning => self.wrap("dd", &[], id),
            // Shown behind the text.
            Block::Footnote(_) => {}
            Block::Contact(target) => self.contact_block(target),
        }
    }

    fn alert(&mut self, kind: AlertKind, id: NodeId) {
        open(&mut self.out, "div", &[("class", "alert"), ("role", "note")]);
        let title = alert_title(self.site, kind, self.lang);
        element(&mut self.out, "p", &[("class", "alert-title")], &title);
        self.children(id);
        close(&mut self.out, "div");
    }

    /// The rows stand in a box of their own that scrolls sideways on a narrow screen.
    fn table(&mut self, id: NodeId) {
        open(&mut self.out, "div", &[("class", "table"), ("role", "group"), ("tabindex", "0")]);
        open(&mut self.out, "table", &[]);
        let mut body = false;
        for row in self.document.children(id) {
            if self.document.node(row).kind == Kind::Block(Block::TableHead) {
                open(&mut self.out, "thead", &[]);
                open(&mut self.out, "tr", &[]);
                for cell in self.document.children(row) {
                    if let Kind::Block(Block::TableCell(align)) = self.document.node(cell).kind {
                        self.cell("th", align, cell);
                    }
                }
                close(&mut self.out, "tr");
                close(&mut self.out, "thead");
            } else {
                if !body {
                    open(&mut self.out, "tbody", &[]);
                    body = true;
                }
                self.node(row);
            }
        }
        if body {
            close(&mut self.out, "tbody");
        }
        close(&mut self.out, "table");
        close(&mut self.out, "div");
    }

    fn cell(&mut self, name: &'static str, align: Align, id: NodeId) {
        let scope: &[(&str, &str)] = if name == "th" { &[("scope", "col")] } else { &[] };
        let mut attributes = scope.to_vec();
        match align {
            Align::Start => {}
            Align::Center => attributes.push(("class", "center")),
            Align::End => attributes.push(("class", "end")),
        }
        self.wrap(name, &attributes, id);
    }

    fn inline(&mut self, inline: Inline, id: NodeId) {
        match inline {
            Inline::Text(words) => text(&mut self.out, self.document.words(words)),
            Inline::SoftBreak => self.out.push('\n'),
            Inline::HardBreak => self.out.push_str("<br>"),
            Inline::Strong => self.wrap("strong", &[], id),
            Inline::Emphasis => self.wrap("em", &[], id),
            Inline::Code(words) => element(&mut self.out, "code", &[], self.document.words(words)),
            Inline::Link(target) => self.link(target, id),
            Inline::Picture(target, alt) => self.picture(target, self.document.words(alt)),
            Inline::FootnoteMark(number) => {
                if let Some(number) = self.notes.of_footnote(number) {
                    self.mark(number);
                }
            }
            Inline::Checkbox(done) => {
                let key = if done { "task-done" } else { "task-open" };
                let label = self.site.strings.text(self.lang, key);
                let class = if done { "box done" } else { "box" };
                // Drawn by the style sheet: old phones have no sign for it.
                element(&mut self.out, "span", &[("class", class), ("role", "img"), ("aria-label", &label)], "");
                self.out.push(' ');
            }
            Inline::Contact(target) => self.contact_inline(target),
        }
    }

    fn mark(&mut self, number: usize) {
        let number = number.to_string();
        open(&mut self.out, "sup", &[]);
        element(&mut self.out, "a", &[("href", &format!("#{}", self.links.id(&format!("note.{number}"))))], &number);
        close(&mut self.out, "sup");
    }

    fn link(&mut self, target: TargetId, id: NodeId) {
        match self.document.target(target) {
            Link::Url(url) => self.wrap("a", &[("href", url.as_str()), ("rel", OUTWARD)], id),
            Link::Page(page, fragment) => match self.links.page(self.site.page(*page), fragment.as_deref()) {
                Some(href) => self.wrap("a", &[("href", &href)], id),
                None => self.children(id),
            },
            Link::Fragment(fragment) => self.wrap("a", &[("href", &format!("#{}", self.links.id(fragment)))], id),
            Link::Picture(path) => {
                let href = self.links.picture(self.site, path);
                self.wrap("a", &[("href", &href)], id);
            }
            Link::Fact(fact) => {
                self.wrap("span", &[("class", "fact")], id);
                if let Some(number) = self.notes.of_fact(*fact) {
                    self.mark(number);
                }
            }
            Link::Contact(contact) => self.contact_link(*contact, id),
        }
    }

    /// Words that lead to a contact. On paper words cannot be dialled, so the number follows.
    fn contact_link(&mut self, contact: ContactId, id: NodeId) {
        let (number, beside) = inline_number(self.site, contact, self.lang, Medium::Web);
        match number.as_ref().and_then(|number| number.href.as_deref()) {
            Some(href) if href.starts_with("https:") => self.wrap("a", &[("href", href), ("rel", OUTWARD)], id),
            Some(href) => self.wrap("a", &[("href", href)], id),
            None => self.children(id),
        }
        // What must be said is said on the screen too; only the digits wait for paper, where pressing does it.
        let digits_on_paper = |writer: &mut Self, before: &str, after: &str| {
            if let Some(number) = &number {
                let class: &[(&str, &str)] = if number.href.is_some() { &[("class", "on-paper")] } else { &[] };
                open(&mut writer.out, "span", class);
                writer.out.push_str(before);
                digits(&mut writer.out, number);
                writer.out.push_str(after);
                close(&mut writer.out, "span");
            }
        };
        match beside {
            Some(beside) => {
                self.out.push_str(" (");
                digits_on_paper(self, "", ", ");
                text(&mut self.out, &beside);
                self.out.push(')');
            }
            None => digits_on_paper(self, " (", ")"),
        }
    }

    fn contact_inline(&mut self, target: TargetId) {
        let Link::Contact(contact) = self.document.target(target) else { return };
        text(&mut self.out, contact_name(self.site, *contact, self.lang));
        let (number, beside) = inline_number(self.site, *contact, self.lang, Medium::Web);
        if let Some(number) = number {
            self.out.push(' ');
            pressed(&mut self.out, &number, |out| digits(out, &number));
        }
        if let Some(beside) = beside {
            self.out.push_str(" (");
            text(&mut self.out, &beside);
            self.out.push(')');
        }
    }

    fn contact_block(&mut self, target: TargetId) {
        if let Link::Contact(contact) = self.document.target(target) {
            self.contact(*contact);
        }
    }

    fn contact(&mut self, contact: ContactId) {
        contact::block(&mut self.out, self.site, self.icons, contact, self.base);
    }

    fn picture(&mut self, target: TargetId, alt: &str) {
        let Link::Picture(path) = self.document.target(target) else { return };
        let src = self.links.picture(self.site, path);
        open(&mut self.out, "img", &[("src", &src), ("alt", alt)]);
    }

    fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        open(&mut self.out, "section", &[("class", "notes")]);
        element(&mut self.out, self.links.heading(2), &[], &self.site.strings.text(self.lang, self.notes.heading()));
        for (number, note) in self.notes.numbered() {
            open(&mut self.out, "div", &[("class", "note"), ("id", &self.links.id(&format!("note.{number}")))]);
            self.note_number(number, note);
            self.out.push(' ');
            match note {
                Note::Footnote(body) => self.children(body),
                Note::Fact(fact) => self.fact_note(fact),
            }
            close(&mut self.out, "div");
        }
        close(&mut self.out, "section");
    }

    /// A fact's number leads to all that is known about it.
    fn note_number(&mut self, number: usize, note: Note) {
        open(&mut self.out, "span", &[("class", "note-number")]);
        match note {
            Note::Footnote(_) => text(&mut self.out, &number.to_string()),
            Note::Fact(fact) => {
                let line = self.links.source(&fact_anchor(self.site, fact));
                element(&mut self.out, "a", &[("href", &line)], &number.to_string());
            }
        }
        close(&mut self.out, "span");
    }

    fn fact_note(&mut self, fact: FactId) {
        if let Some(label) = fact_label(self.site, fact, self.lang) {
            element(&mut self.out, "p", &[], &label);
        }
        sources_of(self.site, &self.site.registers.fact(fact).sources, self.lang, &mut self.out);
    }
}
