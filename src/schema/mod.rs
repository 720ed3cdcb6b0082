//! Reading TOML strictly: every field is asked for by name, and what nobody asked for is told.
//!
//! A table of `site.toml`, of a register or of a front matter becomes [`Fields`]. Fields are
//! taken one by one with the type they must have; [`Fields::finish`] tells the unknown ones, with
//! the name that was probably meant. All mistakes of a file are found in one run, which is why
//! this is not done with a derive: that stops at the first.

mod amended;
mod append;
mod date;
mod fields;
mod format;
mod localized;
mod page_id;
mod stamp;
mod toml_text;
mod url;
mod words;

pub(crate) use amended::{document, newline, written};
pub use append::{CannotAppend, append};
pub(crate) use append::{keeps_lines, push};
pub use date::{PartialDate, parse_day};
pub(crate) use date::{day, partial};
pub use fields::{Fields, parse};
pub use format::FORMAT;
pub(crate) use format::{format_of, is_newer};
pub use localized::Localized;
pub use page_id::{BadPageId, PageId};
pub use stamp::{BadSays, Says, Stamp};
pub(crate) use stamp::{read_says, says_list, who_and_when};
pub use toml_text::{At, TomlText};
pub(crate) use url::scheme;
pub use url::{BadUrl, Url};
pub(crate) use words::words;
