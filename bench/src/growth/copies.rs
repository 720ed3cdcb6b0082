//! Copies for a stick: a ZIP whose entries all have the same data.

use super::row::{Row, file};

pub fn rows() -> Vec<Row> {
    vec![
        Row::new("a ZIP whose files lie over each other", 6, |count| vec![file("a.zip", zip(count))])
            .command("verify a.zip"),
    ]
}

/// What one file holds, 1 MiB of nothing.
const DATA: usize = 1 << 20;

/// So many entries in the directory, and one of them before it (APPNOTE 4.3.7, 4.3.12, 4.3.16). Nothing is packed.
fn zip(count: usize) -> Vec<u8> {
    let small = |number: usize| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    let large = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let name = |at: usize| format!("copy/a{at:05}.html");
    let common = |bytes: &mut Vec<u8>, at: usize| {
        // Version, flags, way, time, day, sum.
        for number in [20, 0, 0, 0, 0x21] {
            bytes.extend(small(number));
        }
        bytes.extend([large(0), large(DATA), large(DATA)].concat());
        bytes.extend([small(name(at).len()), small(0)].concat());
    };
    let mut bytes = b"PK\x03\x04".to_vec();
    common(&mut bytes, 0);
    bytes.extend(name(0).into_bytes());
    bytes.resize(bytes.len() + DATA, 0);
    let start = bytes.len();
    for at in 0..count {
        bytes.extend(b"PK\x01\x02");
        bytes.extend(small(20));
        common(&mut bytes, at);
        // Remark, disk, attributes twice, where the entry begins.
        bytes.extend([small(0), small(0), small(0)].concat());
        bytes.extend([large(0), large(0)].concat());
        bytes.extend(name(at).into_bytes());
    }
    let length = bytes.len() - start;
    bytes.extend(b"PK\x05\x06");
    bytes.extend([small(0), small(0), small(count), small(count)].concat());
    bytes.extend([large(length), large(start)].concat());
    bytes.extend(small(0));
    bytes
}
