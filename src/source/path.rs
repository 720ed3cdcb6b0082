//! [`RelPath`]: a path inside the site or the output, safe to join to any folder.

use std::fmt;
use std::path::{Path, PathBuf};

use icu_normalizer::ComposingNormalizerBorrowed;

/// A relative path with `/` between its parts: UTF-8, in NFC, without `.`, `..`, empty parts,
/// control characters or characters that Windows and FAT refuse.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelPath(Box<str>);

/// Why a text is not a [`RelPath`], in words for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BadPath(pub &'static str);

impl RelPath {
    /// The only way in.
    ///
    /// # Errors
    /// Says what is wrong with the name.
    pub fn parse(text: &str) -> Result<Self, BadPath> {
        if text.is_empty() {
            return Err(BadPath("is empty"));
        }
        if !ComposingNormalizerBorrowed::new_nfc().is_normalized(text) {
            return Err(BadPath("is not in Unicode NFC; another computer would see another name"));
        }
        for part in text.split('/') {
            check_part(part)?;
        }
        Ok(RelPath(text.into()))
    }

    /// A path made by handbill itself from parts that have been parsed already, such as page ids and
    /// language tags; tests with debug assertions look whether that is so.
    pub(crate) fn from_safe(text: String) -> Self {
        debug_assert!(RelPath::parse(&text).is_ok(), "{text}");
        RelPath(text.into_boxed_str())
    }

    /// The text, with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path under `root` on this machine.
    pub fn under(&self, root: &Path) -> PathBuf {
        root.join(&*self.0)
    }

    /// The part after the last dot of the last part, if any.
    pub fn extension(&self) -> Option<&str> {
        let name = self.0.rsplit('/').next()?;
        name.rsplit_once('.').map(|(_, extension)| extension)
    }

    /// What two names are compared by that some file systems take for the same.
    pub fn twin_key(&self) -> String {
        ComposingNormalizerBorrowed::new_nfc().normalize(&self.0).to_lowercase()
    }

    /// Resolves a link such as `../a/b.md` written in this file. `None` if it leaves the site.
    pub fn resolve(&self, link: &str) -> Option<RelPath> {
        let mut parts: Vec<&str> = self.0.split('/').collect();
        parts.pop();
        for part in link.split('/') {
            match part {
                "." | "" => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        RelPath::parse(&parts.join("/")).ok()
    }
}

fn check_part(part: &str) -> Result<(), BadPath> {
    if part.is_empty() || part == "." || part == ".." {
        return Err(BadPath("has an empty part, `.` or `..`"));
    }
    if part.len() > 200 {
        return Err(BadPath("has a part of more than 200 bytes"));
    }
    if part.chars().any(char::is_control) {
        return Err(BadPath("has a control character"));
    }
    if part.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        return Err(BadPath("has one of \\ : * ? \" < > |, which Windows and FAT refuse"));
    }
    if part.ends_with('.') || part.ends_with(' ') {
        return Err(BadPath("ends with a dot or a space, which Windows drops"));
    }
    if is_device_name(part) {
        return Err(BadPath("is a device name on Windows"));
    }
    Ok(())
}

/// `con`, `nul`, `com1` …, with or without a suffix: Windows opens a device instead of a file.
pub(crate) fn is_device_name(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).to_ascii_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
            numbered.is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit()))
        }
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
