//! [`Record`]: a table that was declared with `record!`, which is where each of its fields has its one place.

use super::around::Around;
use super::fields::{Fields, parse};
use super::format::is_of_newer;
use super::item::Item;
use super::localized::Localized;
use super::table::{Field, Table};
use super::toml_text::TomlText;
use crate::diag::Sink;
use crate::lang::Lang;

/// A table of a file, read field by field.
pub(crate) trait Record: Sized {
    /// Its fields.
    const TABLE: &'static Table;

    /// Reads all fields, and then says whether it can be used. The findings say why not. Unknown fields are left: whoever
    /// has looked at all tells them by [`Fields::finish`].
    fn take(fields: &mut Fields<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self>;

    /// Its texts for each language, each with its field, in the order of the declaration.
    fn texts(&self) -> Vec<(&'static Field, &Localized)>;

    /// Its columns and what a spreadsheet has in them.
    fn cells(&self, lang: &Lang) -> Vec<(&'static Field, String)>;
}

/// Parses a file whose fields are declared. `None` where it is no TOML; the findings say why.
pub(crate) fn parse_as<'a, T: Record>(part: TomlText<'a>, toml: &'a str, sink: &mut Sink) -> Option<Fields<'a>> {
    parse(part, toml, T::TABLE, sink)
}

/// Reads a whole file that is only that. `None` where it cannot be used, or a newer program wrote it.
pub(crate) fn read_file<T: Record>(part: TomlText<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
    let mut fields = parse_as::<T>(part, part.source.text(), sink)?;
    if is_of_newer(&fields, sink) {
        return None;
    }
    let file = T::take(&mut fields, around, sink);
    fields.finish(around, sink);
    file
}

/// Reads the fields of another record that stand in the same table.
pub(crate) fn also<T: Record>(fields: &mut Fields<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
    let own = fields.look_for(T::TABLE);
    let record = T::take(fields, around, sink);
    fields.look_for(own);
    record
}

/// Reads a table and tells what it does not know.
pub(crate) fn read<T: Record>(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<T> {
    let mut fields = Fields::within(item, T::TABLE, around, sink)?;
    let record = T::take(&mut fields, around, sink);
    fields.finish(around, sink);
    record
}

/// Declares a table: a struct, how it is read, and its [`Table`]. A field is `name: Type = "as files write it"`, then what
/// else is true of it ([`Field`]'s methods); its comment is its line of help.
macro_rules! record {
    ($(#[doc = $about:literal])+ $vis:vis struct $name:ident, $what:literal {
        $($(#[doc = $help:literal])+ $field:ident: $type:ty = $key:literal $(, $said:ident $(($($value:expr),*))?)*;)*
    }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name { $($(#[doc = $help])+ pub $field: $type,)* }

        impl $crate::schema::Record for $name {
            const TABLE: &'static $crate::schema::Table = &$crate::schema::Table {
                what: $what,
                about: concat!($($about),+),
                fields: &[$($crate::schema::Field::new(
                    $key,
                    concat!($($help),+),
                    <$type as $crate::schema::Value>::SHAPE,
                    <$type as $crate::schema::Value>::IS_NEEDED,
                )$(.$said($($($value),*)?))*,)*],
            };

            fn take(
                fields: &mut $crate::schema::Fields<'_>,
                around: &$crate::schema::Around<'_>,
                sink: &mut $crate::diag::Sink,
            ) -> Option<Self> {
                // All are read before one is asked for: all mistakes are told in one run.
                $(let $field = fields.value::<$type>($key, around, sink);)*
                Some($name { $($field: $field?,)* })
            }

            fn texts(&self) -> Vec<(&'static $crate::schema::Field, &$crate::schema::Localized)> {
                let texts = [$($crate::schema::Value::localized(&self.$field),)*];
                let texts = Self::TABLE.fields.iter().zip(texts);
                texts.flat_map(|(field, texts)| texts.into_iter().map(move |text| (field, text))).collect()
            }

            fn cells(&self, lang: &$crate::lang::Lang) -> Vec<(&'static $crate::schema::Field, String)> {
                let cells = [$($crate::schema::Value::cell(&self.$field, lang),)*];
                Self::TABLE.fields.iter().zip(cells).filter(|(field, _)| field.is_column).collect()
            }
        }

        impl $crate::schema::Value for $name {
            const SHAPE: $crate::schema::Shape =
                $crate::schema::Shape::Table(<$name as $crate::schema::Record>::TABLE);

            fn read(
                item: $crate::schema::Item<'_>,
                around: &$crate::schema::Around<'_>,
                sink: &mut $crate::diag::Sink,
            ) -> Option<Self> {
                $crate::schema::read_record(item, around, sink)
            }

            fn localized(&self) -> Vec<&$crate::schema::Localized> {
                $crate::schema::Record::texts(self).into_iter().map(|(_, text)| text).collect()
            }
        }
    };
}
pub(crate) use record;
