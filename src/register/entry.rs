//! [`Listed`]: the entries of a register, each with its id, whether it can be used or not.

use crate::diag::Sink;
use crate::lang::Lang;
use crate::schema::{Around, At, Fields, Item, Record, Shape, TomlText, Value, formed};

/// What an entry is called in its register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryId(pub String);

impl Value for EntryId {
    const SHAPE: Shape = Shape::Form("an id", "[a-z0-9-]+", "my-entry");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let id = &text.at.value;
        if is_id(id) {
            return Some(EntryId(text.at.value));
        }
        let plain: String = id.to_lowercase().replace([' ', '_', '.'], "-").chars().filter(|c| is_good(*c)).collect();
        let plain = plain.trim_matches('-');
        let hint = if plain.is_empty() {
            "use small letters, digits and hyphens".to_owned()
        } else {
            format!("use small letters, digits and hyphens: `id = \"{plain}\"`")
        };
        text.bad(format!("`{id}` cannot be an id"), hint, sink);
        None
    }

    fn cell(&self, _: &Lang) -> String {
        self.0.clone()
    }
}

fn is_good(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(is_good)
}

/// A record that has an id and stands in a register.
pub(super) trait Entry: Record {
    /// What can only be looked at when all of it is known.
    fn settle(&mut self, _part: TomlText<'_>, _around: &Around<'_>, _sink: &mut Sink) {}
}

/// One entry of a register.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Listing<T> {
    /// Its id and where that stands; `None` where it has none that can be used.
    pub id: Option<At<String>>,
    /// What it says; `None` where it cannot be used.
    pub entry: Option<T>,
    /// Whether something of it could not be read.
    pub is_partial: bool,
}

/// All entries of a register, in its order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Listed<T>(pub Vec<Listing<T>>);

impl<T: Entry> Value for Listed<T> {
    const SHAPE: Shape = Shape::List(&Shape::Table(T::TABLE));
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(Listed(Vec::new()))
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        Some(Listed(item.list(Self::SHAPE, sink).into_iter().filter_map(|item| listing(item, around, sink)).collect()))
    }
}

fn listing<T: Entry>(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Listing<T>> {
    let part = item.part;
    let before = sink.len();
    let mut fields = Fields::within(item, T::TABLE, around, sink)?;
    let id = fields.peek("id").filter(|id| is_id(id.value)).map(|id| At { value: id.value.to_owned(), span: id.span });
    let mut entry = T::take(&mut fields, around, sink);
    fields.finish(around, sink);
    if let Some(entry) = &mut entry {
        entry.settle(part, around, sink);
    }
    // A warning is of an entry that was read whole.
    Some(Listing { id, entry, is_partial: sink.has_errors_since(before) })
}
