//! What has become of what is on paper: the ledger beside the registers and the day.

mod change;
mod compare;
mod newest;
mod values;
mod words;

pub use change::{Change, ChangeKind, Danger, Subject};
pub use compare::{Recalled, changes, recall};
pub use newest::Newest;
pub use values::wrong_numbers;
pub use words::{ChangeWords, change_values, change_words, numbers_reached, whom_to_ask};
