//! One file of a ZIP: packed bytes → what is known of them, with nothing left over.

use flate2::{Crc, Decompress, FlushDecompress, Status};
use sha2::{Digest, Sha256};

use super::entry::Digested;
use super::zip_list::{DEFLATED, Listed, STORED};

/// Reads a file, which must take all of its packed bytes, have the length that the list says and the same check sum.
pub(super) fn unpack(listed: &Listed<'_>, packed: &[u8], most: usize) -> Result<Digested, &'static str> {
    let mut read = Reading { all: Sha256::new(), crc: Crc::new(), kept: Vec::new(), most };
    match listed.method {
        STORED => read.take(packed),
        DEFLATED => inflate(packed, u64::from(listed.length), &mut read)?,
        _ => return Err("this way of packing cannot be read"),
    }
    if read.crc.amount() != listed.length {
        return Err("it is not as long as the list says");
    }
    if read.crc.sum() != listed.crc {
        return Err("it does not have the check sum that the list says");
    }
    Ok(Digested { sum: read.all.finalize().into(), length: u64::from(listed.length), kept: read.kept })
}

struct Reading {
    all: Sha256,
    crc: Crc,
    kept: Vec<u8>,
    most: usize,
}

impl Reading {
    fn take(&mut self, some: &[u8]) {
        self.all.update(some);
        self.crc.update(some);
        self.kept.extend(some.iter().take(self.most - self.kept.len()));
    }
}

fn inflate(packed: &[u8], length: u64, read: &mut Reading) -> Result<(), &'static str> {
    let broken = "it cannot be unpacked";
    let mut inflater = Decompress::new(false);
    let mut some = vec![0; 64 * 1024];
    loop {
        let taken = usize::try_from(inflater.total_in()).map_err(|_| broken)?;
        let left = packed.get(taken..).unwrap_or_default();
        let before = inflater.total_out();
        let status = inflater.decompress(left, &mut some, FlushDecompress::None).map_err(|_| broken)?;
        let made = usize::try_from(inflater.total_out() - before).map_err(|_| broken)?;
        read.take(some.get(..made).unwrap_or_default());
        if inflater.total_out() > length {
            return Err("it is longer than the list says");
        }
        match status {
            Status::StreamEnd if inflater.total_in() == packed.len() as u64 => return Ok(()),
            Status::StreamEnd => return Err("something lies behind its end"),
            Status::Ok if made > 0 || inflater.total_in() > taken as u64 => {}
            Status::Ok | Status::BufError => return Err(broken),
        }
    }
}
