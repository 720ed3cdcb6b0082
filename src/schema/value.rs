//! [`Value`]: what can be read out of a field, and what is made of several of them.

use super::around::Around;
use super::item::Item;
use super::localized::Localized;
use super::table::Shape;
use super::toml_text::At;
use crate::diag::Sink;
use crate::lang::Lang;

/// What can be read out of a field.
pub(crate) trait Value: Sized {
    /// What may stand there.
    const SHAPE: Shape;
    /// Whether its table cannot be used where it is absent.
    const IS_NEEDED: bool = true;

    /// What it is where nothing is written. `None` where something must be.
    fn absent() -> Option<Self> {
        None
    }

    /// What stands in where it must be there and cannot be used, so that the rest of its table is kept: what is wrong is told,
    /// and an entry that is withheld stays withheld. `None` where the table is nothing without it.
    fn stand_in() -> Option<Self> {
        None
    }

    /// Reads it. `None` where it cannot be used; a finding says why.
    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self>;

    /// The texts for each language that stand in it.
    fn localized(&self) -> Vec<&Localized> {
        Vec::new()
    }

    /// As a cell of a spreadsheet says it; empty where there is nothing, or where no cell can hold it.
    fn cell(&self, _lang: &Lang) -> String {
        String::new()
    }
}

/// What is not there is no mistake, and what cannot be used is told and left out.
impl<T: Value> Value for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        Some(T::read(item, around, sink))
    }

    fn localized(&self) -> Vec<&Localized> {
        self.iter().flat_map(T::localized).collect()
    }

    fn cell(&self, lang: &Lang) -> String {
        self.as_ref().map(|value| value.cell(lang)).unwrap_or_default()
    }
}

/// Absent is empty, and what cannot be used is told and left out.
impl<T: Value> Value for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        Some(item.list(Self::SHAPE, sink).into_iter().filter_map(|item| T::read(item, around, sink)).collect())
    }

    fn localized(&self) -> Vec<&Localized> {
        self.iter().flat_map(T::localized).collect()
    }

    fn cell(&self, lang: &Lang) -> String {
        let cells: Vec<String> = self.iter().map(|value| value.cell(lang)).filter(|cell| !cell.is_empty()).collect();
        cells.join("; ")
    }
}

/// One value, or a list of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OneOrMore<T>(pub Vec<T>);

impl<T: Value> Value for OneOrMore<T> {
    const SHAPE: Shape = Shape::OneOrMore(&T::SHAPE);
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(OneOrMore(Vec::new()))
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        if item.is_list() {
            return Vec::read(item, around, sink).map(OneOrMore);
        }
        Some(OneOrMore(T::read(item, around, sink).into_iter().collect()))
    }
}

/// A value with its place, counted from the first byte of its file.
impl<T: Value> Value for At<T> {
    const SHAPE: Shape = T::SHAPE;
    const IS_NEEDED: bool = T::IS_NEEDED;

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let span = item.span.moved(item.part.offset);
        T::read(item, around, sink).map(|value| At { value, span })
    }

    fn localized(&self) -> Vec<&Localized> {
        self.value.localized()
    }

    fn cell(&self, lang: &Lang) -> String {
        self.value.cell(lang)
    }
}

/// The values of a table whose names are free, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T>(pub Vec<(At<String>, T)>);

impl<T: Value> Value for Named<T> {
    const SHAPE: Shape = Shape::Named(&T::SHAPE);
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(Named(Vec::new()))
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let offset = item.part.offset;
        let entries = item.entries(Self::SHAPE, around.tag(), sink).into_iter().filter_map(|(name, item)| {
            let name = At { span: name.span.moved(offset), ..name };
            T::read(item, around, sink).map(|value| (name, value))
        });
        Some(Named(entries.collect()))
    }
}
