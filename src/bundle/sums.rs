//! `SHA256SUMS`: what every file of a copy was when it was made. `sha256sum -c` reads it, too, on every system: so it has
//! nothing but sums. BusyBox counts a remark as a wrong sum, toybox takes it for a file.
//!
//! `SHA256SUMS.sha256` is the sum of the list, so that one wrong bit in the list is found in the list, and not taken for
//! a wrong file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::gathered::Files;

/// Its name in a copy.
pub const NAME: &str = "SHA256SUMS";

/// The name of its own sum.
pub const SEAL: &str = "SHA256SUMS.sha256";

/// A SHA-256.
pub type Sum = [u8; 32];

/// The list for some files.
pub fn write(files: &Files) -> String {
    let mut list = String::new();
    for (path, bytes) in files {
        // A string takes everything.
        let _ = writeln!(list, "{}  {path}", hex(&Sha256::digest(bytes).into()));
    }
    list
}

/// The sum of a list, written as one of its lines.
pub fn seal(list: &[u8]) -> String {
    format!("{}  {NAME}\n", hex(&Sha256::digest(list).into()))
}

/// What a list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Every file with its sum.
    pub sums: BTreeMap<String, Sum>,
    /// Whether it has the form of a list, from its first line to its last.
    pub formed: bool,
}

/// Reads a list, as much of it as can be read.
pub fn read(bytes: &[u8]) -> Listed {
    let text = String::from_utf8_lossy(bytes);
    let (mut sums, mut formed) = (BTreeMap::new(), !bytes.is_empty() && text.ends_with('\n'));
    let mut last = "";
    for line in text.lines() {
        match line.split_once("  ").and_then(|(sum, name)| Some((name, unhex(sum)?))) {
            // In order, and so each once.
            Some((name, sum)) => {
                formed &= last < name;
                last = name;
                sums.insert(name.to_owned(), sum);
            }
            None => formed = false,
        }
    }
    Listed { sums, formed: formed && std::str::from_utf8(bytes).is_ok() && !bytes.contains(&b'\r') }
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
        let path = |name: &str| RelPath::from_safe(name.to_owned());
        let files = Files::from([(path("en.html"), b"words".to_vec()), (path("km.html"), b"more".to_vec())]);
        let list = write(&files).into_bytes();
        let seal = seal(&list);
        assert!(read(&list).formed);
        assert_eq!(read(&list).sums.len(), 2);
        for bit in 0..list.len() * 8 {
            let mut other = list.clone();
            other[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(super::seal(&other), seal, "bit {bit}");
            // What still has the form of a list says something else.
            assert!(!read(&other).formed || read(&other).sums != read(&list).sums, "bit {bit}");
        }
        assert!(!read(&list[..list.len() - 1]).formed);
        assert!(!read(&[&list[..], b"more\n"].concat()).formed);
        assert!(!read(&[&list[..], &list[..]].concat()).formed);
        assert!(!read(b"").formed);
    }
}
