//! The list at the end of a ZIP (APPNOTE 6.3), and what must be true of it.
//!
//! Programs find their way through a ZIP in different ways: by the list at its end, or by what stands in front of each file
//! as they come to it; some take the last of two files of one name, some the first. So nothing that a ZIP says of itself is
//! believed: the parts must lie one behind the other from the first byte to the last, each must be in the list once, both
//! places must say the same of it, and nothing may be there that only some programs understand.

use std::collections::BTreeSet;

/// The two ways of packing that every program knows.
pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;

/// How long the fixed parts are: what ends a ZIP, a line of its list, what stands in front of a file.
const END: usize = 22;
const LINE: usize = 46;
const FRONT: usize = 30;

/// Signs that may stand behind the end. Programs look for the end from behind, some in the last 16 KiB alone.
const MAX_COMMENT: usize = 1024;

/// Bits of a file's flags: its length follows it, its name is UTF-8; the others here say how hard it was packed.
const LENGTH_FOLLOWS: u16 = 1 << 3;
const MAY_BE_SET: u16 = LENGTH_FOLLOWS | 1 << 11 | 0b110;

/// Extra fields that say when a file was changed and whose it was (Unix, NTFS), and one by which Java knows its own.
const MAY_BE_EXTRA: [u16; 6] = [0x000A, 0x5455, 0x5855, 0x7855, 0x7875, 0xCAFE];

/// Systems whose attributes mean the same to all programs: FAT, Unix, NTFS (two numbers), VFAT, macOS.
const SYSTEMS: [u8; 6] = [0, 3, 10, 11, 14, 19];

/// The newest version of the format that Info-ZIP unpacks.
const MAX_VERSION: u16 = 45;

/// The list.
pub(super) struct List<'a> {
    pub(super) lines: Vec<Listed<'a>>,
    /// Where it begins, and the files end.
    start: usize,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub(super) struct Listed<'a> {
    pub(super) name: &'a [u8],
    pub(super) method: u16,
    pub(super) crc: u32,
    pub(super) length: u32,
    pub(super) packed: u32,
    flags: u16,
    needs: u16,
    system: u8,
    attributes: u32,
    extra: &'a [u8],
    front: usize,
}

impl Listed<'_> {
    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with(b"/")
    }

    /// Whether some program would make a link or a device of it, or a folder of a file.
    pub(super) fn is_special(&self) -> bool {
        // The upper half is Unix's kind and rights, which some programs read whatever the system; the lower one is FAT's
        // and NTFS's, where 0x10 is a folder, and what is not in 0xA0A7 a disk's name, a device or a link.
        let (kind, dos) = (self.attributes >> 28, self.attributes & 0xFFFF & !0xA0A7);
        let is_plain = if self.is_folder() { matches!(kind, 0 | 4) } else { matches!(kind, 0 | 8) };
        !is_plain || !SYSTEMS.contains(&self.system) || dos & !(u32::from(self.is_folder()) * 0x10) != 0
    }
}

/// Reads the list.
///
/// # Errors
/// What is wrong, where the list is not one from end to end: then there is no telling what is in it.
pub(super) fn read(bytes: &[u8]) -> Result<List<'_>, &'static str> {
    let cut_off = "it is cut off, or no ZIP";
    let from = bytes.len().saturating_sub(END + MAX_COMMENT);
    let end = memchr::memmem::rfind(bytes.get(from..).unwrap_or_default(), b"PK\x05\x06").ok_or(cut_off)? + from;
    let word = |at: usize| two(bytes, end + at).ok_or(cut_off);
    if end + END + usize::from(word(20)?) != bytes.len() {
        return Err("its end is not where it says");
    }
    let (count, length, start) = (word(10)?, four(bytes, end + 12), four(bytes, end + 16));
    let (Some(length), Some(start)) = (length, start) else { return Err(cut_off) };
    if count == u16::MAX || length == u32::MAX || start == u32::MAX || bytes.get(..end).is_some_and(ends_large) {
        return Err("it is of the large kind (ZIP64), which some programs cannot read; pack it again");
    }
    let (length, start) = (length as usize, start as usize);
    if word(4)? != 0 || word(6)? != 0 || word(8)? != count || start + length != end {
        return Err("its list of files is not where it says");
    }
    let (mut lines, mut at) = (Vec::new(), start);
    while at < end {
        let (line, length) = bytes.get(at..end).and_then(line).ok_or("its list of files is broken")?;
        at += length;
        lines.push(line);
    }
    if lines.len() != usize::from(count) {
        return Err("its list of files does not have as many as it says");
    }
    Ok(List { lines, start })
}

/// Where the large form says that its own list is.
fn ends_large(bytes: &[u8]) -> bool {
    bytes.len().checked_sub(20).and_then(|at| bytes.get(at..at + 4)) == Some(b"PK\x06\x07")
}

fn line(bytes: &[u8]) -> Option<(Listed<'_>, usize)> {
    let word = |at: usize| two(bytes, at);
    let long = |at: usize| four(bytes, at);
    let lengths = [word(28)?, word(30)?, word(32)?].map(usize::from);
    let all = LINE + lengths.iter().sum::<usize>();
    let is_line = bytes.starts_with(b"PK\x01\x02") && word(34)? == 0;
    let listed = Listed {
        name: bytes.get(LINE..LINE + lengths[0])?,
        method: word(10)?,
        crc: long(16)?,
        packed: long(20)?,
        length: long(24)?,
        flags: word(8)?,
        needs: word(6)?,
        system: *bytes.get(5)?,
        attributes: long(38)?,
        extra: bytes.get(LINE + lengths[0]..LINE + lengths[0] + lengths[1])?,
        front: long(42)? as usize,
    };
    (is_line && bytes.len() >= all).then_some((listed, all))
}

/// Where a file's packed bytes begin.
fn start(bytes: &[u8], listed: &Listed<'_>) -> Option<usize> {
    let lengths = [two(bytes, listed.front + 26)?, two(bytes, listed.front + 28)?].map(usize::from);
    Some(listed.front + FRONT + lengths[0] + lengths[1])
}

/// A file's packed bytes.
pub(super) fn data<'a>(bytes: &'a [u8], listed: &Listed<'_>) -> Option<&'a [u8]> {
    let start = start(bytes, listed)?;
    bytes.get(start..start.checked_add(listed.packed as usize)?)
}

/// Looks whether another program could read something else.
pub(super) fn check(bytes: &[u8], list: &List<'_>, faults: &mut Vec<String>) {
    let mut names = BTreeSet::new();
    let mut order: Vec<&Listed<'_>> = list.lines.iter().collect();
    order.sort_by_key(|listed| listed.front);
    let mut free = 0;
    for listed in order {
        let name = String::from_utf8_lossy(listed.name).into_owned();
        let mut told = |what: &str| faults.push(format!("`{}` {what}", name.escape_debug()));
        if !names.insert(listed.name) {
            told("is in its list twice");
        }
        if listed.front != free {
            told("does not begin where the one before it ends");
        }
        for what in odd(listed) {
            told(what);
        }
        free = match in_front(bytes, listed) {
            Ok(end) => end,
            Err(what) => {
                told(what);
                start(bytes, listed).map_or(free, |start| start + listed.packed as usize)
            }
        };
    }
    if list.start != free {
        faults.push("something lies between its files and its list of them".to_owned());
    }
}

/// What only some programs understand.
fn odd(listed: &Listed<'_>) -> impl Iterator<Item = &'static str> {
    let is_plain = listed.method == STORED || listed.method == DEFLATED;
    let is_empty = listed.length == 0 && (listed.packed == 0 || listed.method == DEFLATED);
    let told = [
        (listed.flags & 1 != 0, "is locked with a password"),
        (listed.flags & !(MAY_BE_SET | 1) != 0, "is packed in a way that some programs do not know"),
        (!is_plain || listed.needs > MAX_VERSION, "is packed in a way that some programs do not know"),
        (listed.method == STORED && listed.packed != listed.length, "has two lengths"),
        (listed.is_folder() && !is_empty, "is a folder with something in it"),
        (has_odd_extra(listed.extra), "says something that some programs read and others do not"),
    ];
    told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what)
}

fn has_odd_extra(mut fields: &[u8]) -> bool {
    while let Some(kind) = two(fields, 0) {
        let rest = two(fields, 2).and_then(|length| fields.get(4 + usize::from(length)..));
        match rest {
            Some(rest) if MAY_BE_EXTRA.contains(&kind) => fields = rest,
            Some(_) | None => return true,
        }
    }
    !fields.is_empty()
}

/// Holds what stands in front of a file, and behind it, against the list. Gives back where it ends.
fn in_front(bytes: &[u8], listed: &Listed<'_>) -> Result<usize, &'static str> {
    let broken = "has nothing in front of it that fits";
    let at = |offset: usize| listed.front.checked_add(offset).ok_or(broken);
    let word = |offset: usize| two(bytes, at(offset)?).ok_or(broken);
    let long = |offset: usize| four(bytes, at(offset)?).ok_or(broken);
    let start = start(bytes, listed).ok_or(broken)?;
    let name = bytes.get(at(FRONT)?..at(FRONT)? + usize::from(word(26)?));
    if bytes.get(at(0)?..at(4)?) != Some(b"PK\x03\x04") || data(bytes, listed).is_none() {
        return Err(broken);
    }
    if name != Some(listed.name) {
        return Err("has two names");
    }
    if word(4)? > MAX_VERSION || word(6)? != listed.flags || word(8)? != listed.method {
        return Err("is packed in two ways");
    }
    if bytes.get(at(FRONT)? + listed.name.len()..start).is_none_or(has_odd_extra) {
        return Err("says something that some programs read and others do not");
    }
    let said = (long(14)?, long(18)?, long(22)?);
    let end = start + listed.packed as usize;
    let real = (listed.crc, listed.packed, listed.length);
    if listed.flags & LENGTH_FOLLOWS == 0 {
        return if said == real { Ok(end) } else { Err("has two lengths") };
    }
    // Told in front, or left open. What is not packed has no end of its own: who reads from the front must be told.
    let is_open = |said: u32, real: u32| said == real || said == 0;
    let is_told = if listed.method == STORED { said.1 == real.1 } else { is_open(said.1, real.1) };
    if !is_told || !is_open(said.0, real.0) || !is_open(said.2, real.2) {
        return Err("has two lengths");
    }
    let behind = [four(bytes, end + 4), four(bytes, end + 8), four(bytes, end + 12)];
    if bytes.get(end..end + 4) != Some(b"PK\x07\x08") || behind != [Some(real.0), Some(real.1), Some(real.2)] {
        return Err("has two lengths");
    }
    Ok(end + 16)
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk::<2>()?))
}

fn four(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk::<4>()?))
}
