//! The register of contacts as a list: for whoever calls, and for other programs.

mod csv;
mod hsds;
mod json_ld;
mod record;
mod rows;
mod vcard;

pub use csv::{call_sheet, table};
pub use hsds::hsds;
pub use json_ld::json_ld;
pub use record::{Done, record};
pub use rows::{Due, Row, all, due, row, within};
pub use vcard::vcards;
