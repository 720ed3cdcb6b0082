//! What is on paper: editions, the ledger that remembers them, and which of them are wrong by now.
//!
//! A card lives in a pocket for years, and a number on it changes. So each handout carries a [`Code`] made from what it
//! says, `editions.toml` keeps what it said ([`Ledger`]), and [`crate::recall`] holds that against the registers of today.
//!
//! An edition is what a holder has in hand: a page in a language and a format, draft or final, with everything it
//! says. Which printer it came from makes no difference to whether it is right, and a holder cannot know; so the
//! profile is no part of the code, it stands beside the day of each print.

mod code;
mod edition;
mod read;
mod record;
mod sheet_text;

pub use code::{BadCode, Code};
pub use edition::{Edition, Extent, Ledger, PrintRun, PrintedContact, PrintedFact, PrintedPhone, PrintedText, State};
pub(crate) use read::FILE;
pub use read::{load, read};
pub use record::{CannotRecord, record};
pub use sheet_text::{SheetText, number_without_gaps};
