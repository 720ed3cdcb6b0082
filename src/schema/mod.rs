//! Reading TOML strictly: every field is asked for by name, and what nobody asked for is told.
//!
//! What may stand in `site.toml`, a register or a front matter is declared, table by table, with `record!`: each field
//! once, with its type, its name and a line of help. A table becomes [`Fields`], fields are taken one by one, and
//! [`Fields::finish`] tells the unknown ones with the line that was probably meant. All mistakes of a file are found in
//! one run, which is why this is not serde's derive: that stops at the first.

mod amended;
mod append;
mod around;
mod date;
mod fields;
mod format;
mod item;
mod json_schema;
mod localized;
mod manual;
mod page_id;
mod plain;
mod record;
mod room;
mod stamp;
mod table;
mod toml_text;
mod url;
mod value;
mod words;

pub(crate) use amended::{document, newline, written};
pub use append::{CannotAppend, append};
pub(crate) use append::{keeps_lines, push};
pub use around::Around;
pub use date::{PartialDate, parse_day};
pub(crate) use fields::Fields;
pub use format::FORMAT;
pub(crate) use format::is_of_newer;
pub(crate) use item::{Item, formed};
pub use json_schema::json_schema;
pub use localized::Localized;
pub use manual::manual;
pub use page_id::{BadPageId, PageId};
pub(crate) use record::{Record, also, parse_as, read as read_record, read_file, record};
pub use room::Room;
pub(crate) use stamp::says_list;
pub use stamp::{BadSays, Says, Stamp};
pub use table::{Field, Shape, Table};
pub use toml_text::{At, TomlText};
pub use url::{BadUrl, Url};
pub(crate) use url::{scheme, undone};
pub(crate) use value::Value;
pub use value::{Named, OneOrMore};
pub(crate) use words::{absent, one_of, words};
