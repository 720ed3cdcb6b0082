//! `SHA256SUMS`: what every file of a copy was when it was made. `sha256sum -c` reads it, too.
//!
//! Its last line is the sum of the lines above, so that one wrong bit in the list is found in the list, and not taken for
//! a wrong file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::gathered::Files;

/// Its name in a copy.
pub const NAME: &str = "SHA256SUMS";

/// In front of its own sum.
const OWN: &str = "# sha256 of the lines above: ";

/// A SHA-256.
pub type Sum = [u8; 32];

/// The list for some files.
pub fn write(files: &Files, day: Date) -> String {
    let mut list = String::new();
    for (path, bytes) in files {
        // A string takes everything.
        let _ = writeln!(list, "{}  {path}", hex(&Sha256::digest(bytes).into()));
    }
    let _ = writeln!(list, "# made {day}");
    let own = hex(&Sha256::digest(list.as_bytes()).into());
    list + OWN + &own + "\n"
}

/// What a list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Every file with its sum.
    pub sums: BTreeMap<String, Sum>,
    /// Whether the list is as it was made.
    pub whole: bool,
}

/// Reads a list, as much of it as can be read.
pub fn read(bytes: &[u8]) -> Listed {
    let text = String::from_utf8_lossy(bytes);
    let (above, own) = text.rfind(OWN).map_or((&*text, ""), |at| text.split_at(at));
    let mut whole = own == format!("{OWN}{}\n", hex(&Sha256::digest(above.as_bytes()).into()));
    let mut sums = BTreeMap::new();
    for line in above.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once("  ").and_then(|(sum, name)| Some((name, unhex(sum)?))) {
            Some((name, sum)) => {
                sums.insert(name.to_owned(), sum);
            }
            None => whole = false,
        }
    }
    Listed { sums, whole: whole && std::str::from_utf8(bytes).is_ok() }
}

/// Small letters and digits.
pub fn hex(sum: &Sum) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Sum> {
    let mut sum = [0; 32];
    if text.len() != 64 || text.bytes().any(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    for (at, byte) in sum.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::RelPath;

    #[test]
    fn every_flipped_bit_of_a_list_is_seen_in_the_list() {
        let files = Files::from([(RelPath::from_safe("en.html".to_owned()), b"words".to_vec())]);
        let list = write(&files, Date::constant(2026, 11, 22)).into_bytes();
        assert!(read(&list).whole);
        assert_eq!(read(&list).sums.len(), 1);
        for bit in 0..list.len() * 8 {
            let mut other = list.clone();
            other[bit / 8] ^= 1 << (bit % 8);
            assert!(!read(&other).whole, "bit {bit}");
        }
        assert!(!read(&list[..list.len() - 1]).whole);
        assert!(!read(&[&list[..], b"more\n"].concat()).whole);
        assert!(!read(b"").whole);
    }
}
