//! The letters a reader sees, whatever signs they were typed with: every guard, the comparison of translations and
//! search read a text through here, so that none of them knows a spelling that another does not.
//!
//! - [`letters`]: a text letter by letter with places, for who looks for numbers: digits of every script as values,
//!   signs that nobody sees left out, one sign for all that look like it.
//! - [`holds_digit`], [`digit`], [`digit_value`], [`numbers`], [`is_separator`], [`is_unseen`]: the same questions by themselves.

mod digits;
mod letter;
mod signs;

pub use digits::{digit, digit_value, holds_digit, numbers};
pub use letter::{Letter, Letters, letters};
pub use signs::{is_separator, is_unseen};
