//! The data that print templates walk: a document with everything looked up, in words.

use serde::Serialize;

/// A node of the data; `k` says which, `c` holds what is inside.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "k", rename_all = "lowercase")]
pub(crate) enum Node {
    Paragraph {
        c: Vec<Node>,
    },
    /// Level 2 to 6; 1 is the title.
    Heading {
        level: u8,
        c: Vec<Node>,
    },
    Bullets {
        c: Vec<Node>,
    },
    Numbers {
        start: u32,
        c: Vec<Node>,
    },
    Item {
        c: Vec<Node>,
    },
    Quote {
        c: Vec<Node>,
    },
    Alert {
        title: String,
        c: Vec<Node>,
    },
    Literal {
        v: String,
    },
    Rule,
    Table {
        columns: usize,
        align: Vec<&'static str>,
        head: Vec<Node>,
        rows: Vec<Node>,
    },
    Cell {
        c: Vec<Node>,
    },
    Terms {
        c: Vec<Node>,
    },
    Term {
        c: Vec<Node>,
    },
    Meaning {
        c: Vec<Node>,
    },
    /// Words in the original's language among those of a translation.
    Original {
        lang: String,
        region: Option<String>,
        dir: &'static str,
        c: Vec<Node>,
    },
    /// The same in two languages; both sides stand beside each other and stay together.
    Pair {
        /// A picture to point at.
        icon: Option<Box<Node>>,
        /// In the reader's language. Nothing, where the other one stands alone.
        c: Vec<Node>,
        /// In the language of whoever it is shown to.
        other: Vec<Node>,
        /// Whether it is one block, that no page may break.
        whole: bool,
    },
    /// What is said of the part before it.
    Quiet {
        v: String,
    },
    /// Pictures that stand alone in a row.
    Icons {
        c: Vec<Node>,
    },
    Contact {
        name: String,
        alert: Option<String>,
        what: Option<String>,
        numbers: Vec<Number>,
        /// Accounts in messengers, and the e-mail address.
        accounts: Vec<Number>,
        remarks: Vec<String>,
        url: Option<String>,
    },
    Text {
        v: String,
    },
    Break,
    Strong {
        c: Vec<Node>,
    },
    Emphasis {
        c: Vec<Node>,
    },
    Code {
        v: String,
    },
    Link {
        url: String,
        c: Vec<Node>,
    },
    Phone {
        url: Option<String>,
        v: String,
    },
    Mark {
        v: String,
    },
    Picture {
        file: String,
        alt: String,
    },
    Checkbox {
        done: bool,
    },
}

/// A number, an account or an e-mail address of a contact block.
#[cfg_attr(test, derive(Default))]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Number {
    /// Nothing, where no address opens it.
    pub(crate) url: Option<String>,
    pub(crate) v: String,
    pub(crate) remarks: Vec<String>,
}

/// A note behind the text.
#[cfg_attr(test, derive(Default))]
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct NoteData {
    pub(crate) number: usize,
    pub(crate) c: Vec<Node>,
}

impl Node {
    /// What stands inside, in reading order.
    pub(crate) fn inside(&mut self) -> &mut [Node] {
        match self {
            Node::Paragraph { c }
            | Node::Heading { c, .. }
            | Node::Bullets { c }
            | Node::Numbers { c, .. }
            | Node::Item { c }
            | Node::Quote { c }
            | Node::Alert { c, .. }
            | Node::Cell { c }
            | Node::Terms { c }
            | Node::Term { c }
            | Node::Meaning { c }
            | Node::Strong { c }
            | Node::Emphasis { c }
            | Node::Icons { c }
            | Node::Pair { c, .. }
            | Node::Original { c, .. }
            | Node::Link { c, .. } => c,
            Node::Table { .. }
            | Node::Literal { .. }
            | Node::Quiet { .. }
            | Node::Rule
            | Node::Contact { .. }
            | Node::Text { .. }
            | Node::Break
            | Node::Code { .. }
            | Node::Phone { .. }
            | Node::Mark { .. }
            | Node::Picture { .. }
            | Node::Checkbox { .. } => &mut [],
        }
    }
}
