//! Nodes → the lines that a reader reads, for the code of the edition.
//!
//! What stands in a line and what begins a new one is said in `docs/edition-codes.md`, for good: version 1 of the codes
//! hangs on it. A new kind of node may be added; the lines of those that are there stay as they are.

use super::nodes::{Node, NoteData, Number};
use crate::ledger::{SheetText, number_without_gaps};

/// Writes nodes as lines.
pub(super) struct Lines<'a> {
    text: SheetText,
    /// The line that is being written.
    line: String,
    /// What stands before the next words: the number of an item or of a note.
    before: String,
    /// The sum of each picture, by the name of its file in the data.
    pictures: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: SheetText, pictures: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Lines { text, line: String::new(), before: String::new(), pictures }
    }

    pub(super) fn into_text(mut self) -> SheetText {
        self.end();
        self.text
    }

    /// A line of its own.
    pub(super) fn say(&mut self, words: &str) {
        self.end();
        self.line.push_str(words);
        self.end();
    }

    /// A number of its own.
    pub(super) fn number(&mut self, display: &str) {
        self.say(&number_without_gaps(display));
    }

    pub(super) fn notes(&mut self, notes: &[NoteData]) {
        for note in notes {
            self.end();
            self.before = format!("[{}] ", note.number);
            self.nodes(&note.c);
            self.end();
            self.before.clear();
        }
    }

    /// A title or a panel: what comes next is another line.
    pub(super) fn part(&mut self, nodes: &[Node]) {
        self.end();
        self.nodes(nodes);
        self.end();
    }

    fn nodes(&mut self, nodes: &[Node]) {
        nodes.iter().for_each(|node| self.node(node));
    }

    /// What has been written of a line is one.
    fn end(&mut self) {
        if !self.line.trim().is_empty() {
            let line = std::mem::take(&mut self.before) + &self.line;
            self.text.line(&line);
        }
        self.line.clear();
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Text { v } | Node::Code { v } => self.line.push_str(v),
            Node::Phone { v, .. } => self.line.push_str(&number_without_gaps(v)),
            Node::Mark { v } => self.line.push_str(&format!("[{v}]")),
            Node::Checkbox { done } => self.line.push_str(if *done { "[x]" } else { "[ ]" }),
            Node::Break => self.end(),
            // Where a link leads to is not on paper.
            Node::Strong { c } | Node::Emphasis { c } | Node::Link { c, .. } | Node::Original { c, .. } => {
                self.nodes(c);
            }
            Node::Item { c } => {
                self.nodes(c);
                self.end();
            }
            Node::Paragraph { c }
            | Node::Heading { c, .. }
            | Node::Bullets { c }
            | Node::Quote { c }
            | Node::Cell { c }
            | Node::Terms { c }
            | Node::Term { c }
            | Node::Meaning { c }
            | Node::Icons { c } => {
                self.end();
                self.nodes(c);
                self.end();
            }
            Node::Numbers { start, c } => {
                self.end();
                for (number, item) in (*start..).zip(c) {
                    self.before = format!("{number}. ");
                    self.node(item);
                    self.end();
                    self.before.clear();
                }
            }
            Node::Alert { title, c } => {
                self.say(title);
                self.nodes(c);
                self.end();
            }
            Node::Literal { v } => v.lines().for_each(|line| self.say(line)),
            Node::Quiet { v } => self.say(v),
            Node::Rule => self.end(),
            Node::Table { head, rows, .. } => {
                self.nodes(head);
                self.nodes(rows);
            }
            Node::Pair { icon, c, other, .. } => {
                self.end();
                icon.iter().for_each(|icon| self.node(icon));
                self.nodes(c);
                self.end();
                self.nodes(other);
                self.end();
            }
            Node::Picture { file, alt } => {
                let sum = (self.pictures)(file).unwrap_or_default();
                self.say(&format!("{alt} {sum}"));
            }
            Node::Contact { name, alert, what, numbers, accounts, remarks, url } => {
                self.say(name);
                [alert, what].into_iter().flatten().for_each(|words| self.say(words));
                numbers.iter().for_each(|number| self.number_of_contact(number));
                for account in accounts {
                    self.say(&account.v);
                    account.remarks.iter().for_each(|remark| self.say(remark));
                }
                remarks.iter().chain(url).for_each(|words| self.say(words));
            }
        }
    }

    fn number_of_contact(&mut self, number: &Number) {
        self.number(&number.v);
        number.remarks.iter().for_each(|remark| self.say(remark));
    }
}
