//! [`Table`], [`Field`] and [`Shape`]: what may stand in a file of the site, as data.
//!
//! Each kind of table is declared once, with `record!`. Reading it, the hint for an unknown name, the JSON Schema, the
//! columns of a spreadsheet, exports and the manual's page are made from that declaration, so a field has one place.

use super::room::Room;

/// One kind of table, such as a contact.
#[derive(Debug, PartialEq)]
pub struct Table {
    /// With its article, for messages: `a contact`.
    pub what: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    /// Its fields, in the order in which people write them.
    pub fields: &'static [Field],
}

/// One field of a table.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// As files write it.
    pub name: &'static str,
    /// What it is, in a line; the comment of the declaration.
    help: &'static str,
    /// What may stand there.
    pub shape: Shape,
    /// Whether the table cannot be used without it.
    pub is_needed: bool,
    /// Whether readers are given it.
    pub is_for_readers: bool,
    /// What Open Referral HSDS 3 calls it.
    pub hsds: Option<&'static str>,
    /// What schema.org calls it, of an organization.
    pub schema_org: Option<&'static str>,
    /// Whether a spreadsheet has a column of that name.
    pub is_column: bool,
    /// The least room in which readers are given it; `None` where it is not given by itself.
    pub room: Option<Room>,
    /// Whether it is said where there is less room, too, when nothing that stands before it leads to anybody.
    pub stands_in: bool,
    /// Whether it is said as a sentence of its own among others of its kind.
    pub is_remark: bool,
    /// The least and the most a number may be.
    pub limits: Option<(f64, f64)>,
    /// A value as it may be written; `None` where the shape's own does.
    like: Option<&'static str>,
    /// What other programs and people call it.
    pub also: &'static [&'static str],
}

impl Field {
    /// A field that is for the team, has no name elsewhere and no column.
    pub(crate) const fn new(name: &'static str, help: &'static str, shape: Shape, is_needed: bool) -> Self {
        Field {
            name,
            help,
            shape,
            is_needed,
            is_for_readers: false,
            hsds: None,
            schema_org: None,
            is_column: false,
            room: None,
            stands_in: false,
            is_remark: false,
            limits: None,
            like: None,
            also: &[],
        }
    }

    /// Readers are given it.
    pub(crate) const fn readers(self) -> Self {
        Field { is_for_readers: true, ..self }
    }

    /// Its name in HSDS.
    pub(crate) const fn hsds(self, name: &'static str) -> Self {
        Field { hsds: Some(name), ..self }
    }

    /// Its name in schema.org's vocabulary.
    pub(crate) const fn schema_org(self, name: &'static str) -> Self {
        Field { schema_org: Some(name), ..self }
    }

    /// A spreadsheet has a column for it.
    pub(crate) const fn column(self) -> Self {
        Field { is_column: true, ..self }
    }

    /// Readers are given it wherever there is that much room.
    pub(crate) const fn from(self, room: Room) -> Self {
        Field { is_for_readers: true, room: Some(room), ..self }
    }

    /// Readers are given it where there is less room, too, when nothing that stands before it leads to anybody.
    pub(crate) const fn stands_in(self) -> Self {
        Field { stands_in: true, ..self }
    }

    /// Readers are given it wherever there is that much room, as a sentence of its own.
    pub(crate) const fn remark(self, room: Room) -> Self {
        Field { is_remark: true, ..self.from(room) }
    }

    /// The least and the most that the number may be.
    pub(crate) const fn within(self, least: f64, most: f64) -> Self {
        Field { limits: Some((least, most)), ..self }
    }

    /// A value as it may be written.
    pub(crate) const fn like(self, value: &'static str) -> Self {
        Field { like: Some(value), ..self }
    }

    /// What others call it.
    pub(crate) const fn also(self, names: &'static [&'static str]) -> Self {
        Field { also: names, ..self }
    }

    /// What it is, in a line.
    pub fn help(&self) -> &'static str {
        self.help.trim()
    }

    /// A line as it may be written.
    pub fn line(&self) -> String {
        format!("{} = {}", self.name, self.example())
    }

    /// What to write, for a hint: the line, and the words to choose from where there are such.
    pub(super) fn to_write(&self, lang: &str) -> String {
        let line = self.line().replace("{ en = ", &format!("{{ {lang} = "));
        match self.shape {
            Shape::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("`{line}` with one of {}", words.join(", "))
            }
            Shape::Text
            | Shape::Form(..)
            | Shape::Flag
            | Shape::Whole
            | Shape::Millimetres
            | Shape::Localized
            | Shape::List(_)
            | Shape::OneOrMore(_)
            | Shape::Table(_)
            | Shape::Named(_) => format!("`{line}`"),
        }
    }

    /// A value as it may be written.
    pub fn example(&self) -> String {
        self.like.map_or_else(|| self.shape.example(), str::to_owned)
    }
}

impl Table {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The field that was probably meant by an unknown name: one that others call so, else the one that is spelt the
    /// most alike.
    pub fn nearest(&self, name: &str) -> Option<&'static Field> {
        // No field is half as long; a name of 4 MiB is not compared sign by sign.
        if name.len() > 100 {
            return None;
        }
        let plain = |name: &str| name.to_lowercase().replace(['-', '_', ' '], "");
        let wanted = plain(name);
        let is_called = |field: &&Field| {
            let hsds = field.hsds.and_then(|name| name.rsplit('.').next());
            std::iter::once(field.name)
                .chain(field.also.iter().copied())
                .chain(hsds)
                .any(|other| plain(other) == wanted)
        };
        self.fields.iter().find(is_called).or_else(|| {
            // Another program's name is meant where it is all but that name.
            let steps = 1 + wanted.chars().count() / 4;
            let own = self.fields.iter().map(|field| (field, field.name, steps));
            let others = self.fields.iter().flat_map(|field| field.also.iter().map(move |name| (field, *name, 1)));
            let near = own.chain(others).filter_map(|(field, name, most)| {
                let distance = strsim::osa_distance(&plain(name), &wanted);
                (distance <= most).then_some((distance, field))
            });
            near.min_by_key(|(distance, _)| *distance).map(|(_, field)| field)
        })
    }
}

/// What may stand in a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text of a form that is named: what it is, a regular expression (as ECMA-262 has it, for whole texts), and one
    /// that is right.
    Form(&'static str, &'static str, &'static str),
    /// One of these words.
    Words(&'static [&'static str]),
    /// Yes or no.
    Flag,
    /// A whole number.
    Whole,
    /// A length in millimetres.
    Millimetres,
    /// A text for each language.
    Localized,
    /// A list of such values.
    List(&'static Shape),
    /// One such value, or a list of them.
    OneOrMore(&'static Shape),
    /// A table with fields of its own.
    Table(&'static Table),
    /// A table in which each name is free and has such a value.
    Named(&'static Shape),
}

impl Shape {
    /// What must be written, in an editor's words.
    pub(crate) fn spoken(self) -> String {
        match self {
            Shape::Text | Shape::Words(_) => "a text in \"quotes\"".to_owned(),
            Shape::Form(what, _, _) => format!("{what} in \"quotes\""),
            Shape::Flag => "true or false".to_owned(),
            Shape::Whole => "a whole number".to_owned(),
            Shape::Millimetres => "a number of millimetres".to_owned(),
            Shape::Localized => "a text for each language in {braces}".to_owned(),
            Shape::List(Shape::Table(table)) => format!("a list in [brackets], each {} in {{braces}}", table.what),
            Shape::List(_) => "a list in [brackets]".to_owned(),
            Shape::OneOrMore(inner) => inner.spoken(),
            Shape::Table(_) | Shape::Named(_) => "a table".to_owned(),
        }
    }

    /// A value of this shape as it may be written.
    pub(crate) fn example(self) -> String {
        match self {
            Shape::Text => "\"…\"".to_owned(),
            Shape::Form(_, _, example) => format!("\"{example}\""),
            // Which of them is right nobody can guess.
            Shape::Words(_) => "\"…\"".to_owned(),
            Shape::Flag => "true".to_owned(),
            Shape::Whole => "1".to_owned(),
            Shape::Millimetres => "3".to_owned(),
            Shape::Localized => "{ en = \"…\" }".to_owned(),
            Shape::List(inner) => format!("[{}]", inner.example()),
            Shape::OneOrMore(inner) => inner.example(),
            Shape::Table(table) => {
                let needed = table.fields.iter().filter(|field| field.is_needed);
                let lines: Vec<String> = needed.map(Field::line).collect();
                if lines.is_empty() { "{ … }".to_owned() } else { format!("{{ {} }}", lines.join(", ")) }
            }
            Shape::Named(inner) => format!("{{ name = {} }}", inner.example()),
        }
    }

    /// Whether a value of this shape may be written so, by how it begins.
    pub(super) fn may_be(self, written: &str) -> bool {
        let first = written.chars().next();
        match self {
            Shape::Text | Shape::Form(..) => matches!(first, Some('"' | '\'')),
            Shape::Words(words) => words.contains(&written.trim_matches(['"', '\''])),
            Shape::Flag => matches!(written, "true" | "false"),
            Shape::Whole | Shape::Millimetres => first.is_some_and(|c| c.is_ascii_digit() || c == '-'),
            Shape::Localized | Shape::Table(_) | Shape::Named(_) => first == Some('{'),
            Shape::List(_) => first == Some('['),
            Shape::OneOrMore(inner) => first == Some('[') || inner.may_be(written),
        }
    }
}
