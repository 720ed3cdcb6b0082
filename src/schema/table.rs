//! [`Table`] and [`Field`]: what may stand in a file of the site, as data.
//!
//! Each kind of table is declared once, with `record!`. Reading it, the hint for an unknown name, the JSON Schema, the
//! columns of a spreadsheet, exports and the manual's page are made from that declaration, so a field has one place.

use super::shape::Shape;

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
    /// Whether a spreadsheet has a column of that name.
    pub is_column: bool,
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
            is_column: false,
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

    /// A spreadsheet has a column for it.
    pub(crate) const fn column(self) -> Self {
        Field { is_column: true, ..self }
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
            let names = |field: &'static Field| {
                std::iter::once(field.name).chain(field.also.iter().copied()).map(move |name| (field, plain(name)))
            };
            let distances = self.fields.iter().flat_map(names);
            let best = distances.map(|(field, name)| (strsim::damerau_levenshtein(&name, &wanted), field));
            let (distance, field) = best.min_by_key(|(distance, _)| *distance)?;
            (distance <= 1 + wanted.chars().count() / 4).then_some(field)
        })
    }
}
