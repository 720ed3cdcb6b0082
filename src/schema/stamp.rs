//! [`Stamp`]: who looked at something, when, and at exactly which words. [`Says`]: those words, or that file, as users'
//! files hold them.
//!
//! A check holds only for what was checked. Whoever changes a word afterwards changes its fingerprint, and the stamp
//! no longer holds; whoever changes it back has the stamp back.

use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use toml_edit::{Array, InlineTable};

use super::around::Around;
use super::item::{Item, formed};
use super::record::{Record, read as read_record, record};
use super::table::Shape;
use super::value::{OneOrMore, Value};
use crate::diag::Sink;

/// A fingerprint of words: `1:` and the first 12 signs of their SHA-256 (FIPS 180-4) in small hexadecimal digits, over
/// UTF-8 in NFC (UAX 15) with white space as one space and none at the ends. Nothing else is folded: neither case nor
/// punctuation nor digits.
///
/// It stands in users' files, so it never changes. Another way of making it begins with another sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Says([u8; 6]);

/// Why a text is not a [`Says`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSays {
    /// It begins with a sign that this program does not know.
    #[error("is a fingerprint of a newer handbill")]
    Newer,
    /// It is no fingerprint.
    #[error("is not a fingerprint")]
    Spelling,
}

impl Says {
    /// What these words say.
    pub fn of(words: &str) -> Self {
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(words);
        let mut hash = Sha256::new();
        for (at, word) in composed.split_whitespace().enumerate() {
            if at > 0 {
                hash.update(b" ");
            }
            hash.update(word);
        }
        Says::of_sum(hash.finalize().into())
    }

    /// What a file that is no text says: the same, over its bytes as they are, of which this is the SHA-256.
    pub fn of_sum(sum: [u8; 32]) -> Self {
        let mut first = [0; 6];
        first.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
        Says(first)
    }

    /// What a text and its translation say, read beside each other.
    pub fn beside(original: &str, translation: &str) -> Self {
        Says::of(&format!("{original}\n{translation}"))
    }

    /// The only way in from a file.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadSays> {
        let (version, signs) = text.split_once(':').ok_or(BadSays::Spelling)?;
        if version != "1" {
            let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
            return Err(if is_number { BadSays::Newer } else { BadSays::Spelling });
        }
        let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if signs.len() != 12 || !signs.bytes().all(is_hex) {
            return Err(BadSays::Spelling);
        }
        let mut bytes = [0; 6];
        for (at, byte) in bytes.iter_mut().enumerate() {
            let pair = signs.get(2 * at..2 * at + 2).ok_or(BadSays::Spelling)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| BadSays::Spelling)?;
        }
        Ok(Says(bytes))
    }
}

impl fmt::Display for Says {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("1:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Who looked at something, when, and at which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The day.
    pub on: Date,
    /// Their initials.
    pub by: String,
    /// What they looked at, a fingerprint for each part. Empty where it was written before stamps said so: it then
    /// holds for nothing.
    pub says: Vec<Says>,
}

impl Stamp {
    /// Whether it was put on these words, among others.
    pub fn holds(&self, words: Says) -> bool {
        self.says.contains(&words)
    }

    /// As it is written into a file: `{ on = "…", by = "…", says = "1:…" }`, a list where it is on several parts.
    pub(crate) fn entry(&self) -> InlineTable {
        let mut entry = InlineTable::new();
        entry.insert("on", self.on.to_string().into());
        entry.insert("by", self.by.as_str().into());
        match self.says.as_slice() {
            [] => {}
            [one] => drop(entry.insert("says", one.to_string().into())),
            several => drop(entry.insert("says", says_list(several))),
        }
        entry
    }
}

record! {
    /// Who looked at it, when, and at which words.
    struct Written, "what was read" {
        /// The day on which they looked at it.
        on: Date = "on";
        /// Their initials.
        by: String = "by", like("\"SK\"");
        /// A fingerprint of what they looked at, or a list of them; handbill writes it.
        says: OneOrMore<Says> = "says";
    }
}

impl Value for Stamp {
    const SHAPE: Shape = Shape::Table(Written::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let Written { on, by, says } = read_record(item, around, sink)?;
        Some(Stamp { on, by, says: says.0 })
    }
}

impl Value for Says {
    const SHAPE: Shape = Shape::Form("a fingerprint", "1:[0-9a-f]{12}", "1:0123456789ab");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let bad = match Says::parse(&text.at.value) {
            Ok(says) => return Some(says),
            Err(bad) => bad,
        };
        let hint = match bad {
            BadSays::Newer => "use the newer handbill, or look at it again and let this one write it",
            BadSays::Spelling => "handbill writes it, `1:` and 12 signs; look at it again and let it do so",
        };
        text.bad(format!("`{}` {bad}", text.at.value), hint, sink);
        None
    }
}

/// Fingerprints as a list in a file.
pub(crate) fn says_list(says: &[Says]) -> toml_edit::Value {
    toml_edit::Value::Array(says.iter().map(Says::to_string).collect::<Array>())
}
