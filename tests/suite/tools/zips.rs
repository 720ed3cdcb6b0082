//! A ZIP written by hand, byte by byte, so that each of its parts can say what it likes.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// A file of a ZIP: what stands in front of it, its bytes, what stands behind it, and its line of the list.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) name: Vec<u8>,
    /// In front of the file, where that is another.
    pub(crate) front_name: Option<Vec<u8>>,
    /// The packed bytes; what is added to them here is part of them for all lengths.
    pub(crate) packed: Vec<u8>,
    pub(crate) method: u16,
    pub(crate) front_method: Option<u16>,
    pub(crate) flags: u16,
    pub(crate) needs: u16,
    pub(crate) made_by: u16,
    pub(crate) attributes: u32,
    pub(crate) extra: Vec<u8>,
    pub(crate) front_extra: Vec<u8>,
    /// Check sum, packed and unpacked length, as the list has them.
    pub(crate) said: (u32, u32, u32),
    /// The same in front of the file, where that is something else.
    pub(crate) front_said: Option<(u32, u32, u32)>,
    /// Between the packed bytes and the next file.
    pub(crate) behind: Vec<u8>,
    pub(crate) is_listed: bool,
}

impl Member {
    /// A file as most programs pack it.
    pub(crate) fn new(name: &str, content: &[u8]) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(content).expect("packed");
        Self::of(name, content, encoder.finish().expect("packed"), 8)
    }

    /// A file that is not packed.
    pub(crate) fn stored(name: &str, content: &[u8]) -> Self {
        Self::of(name, content, content.to_vec(), 0)
    }

    fn of(name: &str, content: &[u8], packed: Vec<u8>, method: u16) -> Self {
        let mut crc = Crc::new();
        crc.update(content);
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).expect("small");
        Member {
            name: name.as_bytes().to_vec(),
            front_name: None,
            said: (crc.sum(), length(&packed), length(content)),
            packed,
            method,
            front_method: None,
            flags: 0,
            needs: 20,
            made_by: 20,
            attributes: 0x20,
            extra: Vec::new(),
            front_extra: Vec::new(),
            front_said: None,
            behind: Vec::new(),
            is_listed: true,
        }
    }

    /// Its length behind it, as programs do that write to a pipe.
    pub(crate) fn streamed(mut self) -> Self {
        self.flags |= 8;
        self.front_said = Some((0, 0, 0));
        self.behind = descriptor(self.said);
        self
    }
}

/// What stands behind a file whose length does not stand in front of it.
pub(crate) fn descriptor((crc, packed, length): (u32, u32, u32)) -> Vec<u8> {
    [&b"PK\x07\x08"[..], &crc.to_le_bytes(), &packed.to_le_bytes(), &length.to_le_bytes()].concat()
}

/// An extra field.
pub(crate) fn field(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).expect("small");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), bytes].concat()
}

/// The field by which some programs take another name for a file (APPNOTE 4.6.9).
pub(crate) fn unicode_path(real: &[u8], shown: &str) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(real);
    field(0x7075, &[&[1][..], &crc.sum().to_le_bytes(), shown.as_bytes()].concat())
}

/// What is around the files.
#[derive(Clone, Default)]
pub(crate) struct Around {
    pub(crate) before_list: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    /// How many more files the end says there are than there are.
    pub(crate) more: i16,
    /// Where the list begins, in bytes behind where it does.
    pub(crate) shift: u32,
}

/// The whole file.
pub(crate) fn zip(members: &[Member], around: &Around) -> Vec<u8> {
    let (mut bytes, mut list, mut count) = (Vec::new(), Vec::new(), 0_i16);
    let at = |bytes: &Vec<u8>| u32::try_from(bytes.len()).expect("small");
    for member in members {
        let front = at(&bytes);
        let name = member.front_name.as_ref().unwrap_or(&member.name);
        bytes.extend(b"PK\x03\x04");
        halves(&mut bytes, &[member.needs, member.flags, member.front_method.unwrap_or(member.method), 0, 0x5A77]);
        sums(&mut bytes, member.front_said.unwrap_or(member.said));
        halves(&mut bytes, &[short(name), short(&member.front_extra)]);
        bytes.extend([&name[..], &member.front_extra, &member.packed, &member.behind].concat());
        if member.is_listed {
            count += 1;
            list.extend(b"PK\x01\x02");
            halves(&mut list, &[member.made_by, member.needs, member.flags, member.method, 0, 0x5A77]);
            sums(&mut list, member.said);
            halves(&mut list, &[short(&member.name), short(&member.extra), 0, 0, 0]);
            list.extend(member.attributes.to_le_bytes());
            list.extend(front.to_le_bytes());
            list.extend([&member.name[..], &member.extra].concat());
        }
    }
    bytes.extend(&around.before_list);
    let (start, length) = (at(&bytes), at(&list));
    bytes.extend(list);
    bytes.extend(end(count.saturating_add(around.more), length, start + around.shift, &around.comment));
    bytes
}

/// What stands at the end.
pub(crate) fn end(count: i16, length: u32, start: u32, comment: &[u8]) -> Vec<u8> {
    let mut bytes = b"PK\x05\x06\0\0\0\0".to_vec();
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend([length.to_le_bytes(), start.to_le_bytes()].concat());
    halves(&mut bytes, &[short(comment)]);
    bytes.extend(comment);
    bytes
}

fn short(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).expect("small")
}

fn halves(bytes: &mut Vec<u8>, numbers: &[u16]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn sums(bytes: &mut Vec<u8>, (crc, packed, length): (u32, u32, u32)) {
    bytes.extend([crc, packed, length].iter().flat_map(|number| number.to_le_bytes()));
}
