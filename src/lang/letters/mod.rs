//! The letters a reader sees, whatever signs they were typed with: every guard, the comparison of translations and
//! search read a text through here, so that none of them knows a spelling that another does not.
//!
//! - [`letters`]: a text letter by letter with places, for who looks for numbers: digits of every script as values,
//!   signs that nobody sees left out, one sign for all that look like it.
//! - [`fold_words`]: words as they are compared, with places, for who looks for words.
//! - [`Skeleton`]: what no spelling changes of a text, for who wants to know in a hurry that words cannot stand in it.
//! - [`Pile`]: how many signs stand on one letter, for who must not hand on more than any script has.
//! - [`is_surely_composed`]: whether a text need not be normalized.
//! - [`holds_digit`], [`digit`], [`digit_value`], [`numbers`], [`is_mark`], [`is_separator`], [`is_small`], [`is_unseen`]: the same questions by themselves.

mod cluster;
mod composed;
mod digits;
mod letter;
mod pile;
mod script;
mod signs;
mod skeleton;
mod tables;
mod words;

pub use composed::is_surely_composed;
pub use digits::{digit, digit_value, holds_digit, is_small, numbers};
pub use letter::{Letter, Letters, is_mark, letters};
pub use pile::Pile;
pub use script::script_tables;
pub use signs::{is_separator, is_unseen};
pub use skeleton::Skeleton;
pub use words::{Folded, fold_words};
