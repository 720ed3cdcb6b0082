//! Keys as minisign and signify write them: a remark, and below it the key in base 64.
//!
//! Both begin with two letters for the algorithm, and have eight bytes by which a signature names its key. Anybody may choose
//! those eight bytes, so they find a key and prove nothing: a key is shown whole. Every length is looked at before a byte is.
//!
//! Only secret keys without a password are taken: a password that is asked for cannot be given by whatever makes a copy
//! every week.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blake2::Blake2b;
use blake2::digest::consts::U32;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha512};

/// The algorithm: Ed25519, over the bytes themselves.
pub(super) const PLAIN: &[u8; 2] = b"Ed";

/// In front of what nobody signs.
pub(super) const REMARK: &str = "untrusted comment: ";

/// How long the parts of a file are: a number, a public and a secret key.
const NUMBER: usize = 8;
const PUBLIC: usize = 32;
const SECRET: usize = 64;

/// A key to sign with.
pub struct Secret {
    number: [u8; NUMBER],
    key: SigningKey,
}

/// A key to check with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    pub(super) number: [u8; NUMBER],
    pub(super) key: VerifyingKey,
}

/// Why a text is no secret key that can be used.
enum Unusable {
    Locked,
    Damaged,
    Unlike,
}

impl Secret {
    /// Reads a secret key.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn parse(text: &str) -> Result<Self, (String, &'static str)> {
        if Public::parse(text).is_ok() {
            return Err(("this is a public key".to_owned(), "signing needs the secret one"));
        }
        let bytes = below_remark(text).ok_or(Unusable::Unlike);
        bytes.and_then(|bytes| secret(&bytes)).map_err(|why| match why {
            Unusable::Locked => {
                let hint = "make one without, `minisign -G -W`, and keep it where nobody else can read it";
                ("this key has a password".to_owned(), hint)
            }
            Unusable::Damaged => {
                ("this key is damaged".to_owned(), "take your copy of it, or make a new one with `minisign -G -W`")
            }
            Unusable::Unlike => {
                let hint = "make one with `minisign -G -W`, or with `signify -G -n`";
                ("this is not a secret key of minisign or signify".to_owned(), hint)
            }
        })
    }

    /// The public key that belongs to it.
    pub fn public(&self) -> Public {
        Public { number: self.number, key: self.key.verifying_key() }
    }

    pub(super) fn number(&self) -> &[u8] {
        &self.number
    }

    pub(super) fn sign(&self, bytes: &[u8]) -> [u8; SECRET] {
        let signature: Signature = self.key.sign(bytes);
        signature.to_bytes()
    }
}

/// minisign: Ed, how the password is made a key, B2, salt and costs (48), number (8), key (64), its sum (32).
/// signify: Ed, BK, costs (4), salt (16), a sum (8), number (8), key (64).
fn secret(bytes: &[u8]) -> Result<Secret, Unusable> {
    let is_like = |length: usize, word: &[u8]| {
        bytes.len() == length && bytes.starts_with(PLAIN) && bytes.get(2..2 + word.len()) == Some(word)
    };
    let (salted, number) = if is_like(158, b"\0\0B2") {
        (false, 54)
    } else if is_like(158, b"ScB2") {
        (true, 54)
    } else if is_like(104, b"BK") {
        (bytes.get(4..8) != Some(&[0; 4][..]), 32)
    } else {
        return Err(Unusable::Unlike);
    };
    if salted {
        return Err(Unusable::Locked);
    }
    let part = |from: usize, length: usize| bytes.get(from..from + length).ok_or(Unusable::Unlike);
    let (key, is_signify) = (part(number + NUMBER, SECRET)?, number == 32);
    let is_sound = if is_signify {
        Sha512::digest(key).starts_with(part(24, 8)?)
    } else {
        // What `minisign -G -W` writes has no sum: all its bytes are zero.
        let sum = part(number + NUMBER + SECRET, 32)?;
        let mut own = Blake2b::<U32>::new();
        own.update(PLAIN);
        own.update(part(number, NUMBER + SECRET)?);
        sum == [0; 32] || sum == own.finalize().as_slice()
    };
    let number = part(number, NUMBER)?.try_into().map_err(|_| Unusable::Unlike)?;
    // The second half is the public key; that it fits the first finds what a sum of zeros cannot.
    let key = key.try_into().ok().and_then(|key| SigningKey::from_keypair_bytes(key).ok());
    key.filter(|_| is_sound).map(|key| Secret { number, key }).ok_or(Unusable::Damaged)
}

impl Public {
    /// Reads a public key: its file, or the line of it that is the key.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn parse(text: &str) -> Result<Self, (String, &'static str)> {
        let bytes = below_remark(text).or_else(|| STANDARD.decode(unmarked(text).trim()).ok()).unwrap_or_default();
        if let Some(key) = public(&bytes) {
            return Ok(key);
        }
        if matches!(secret(&bytes), Ok(_) | Err(Unusable::Locked | Unusable::Damaged)) {
            return Err(("this is a secret key".to_owned(), "keep it to yourself, and check with the public one"));
        }
        let hint = "give the file `minisign.pub` that belongs to the secret key, or the second line of it";
        Err(("this is not a public key of minisign or signify".to_owned(), hint))
    }

    /// The key, whole, as people hand it on.
    pub fn line(&self) -> String {
        STANDARD.encode([&PLAIN[..], &self.number, self.key.as_bytes()].concat())
    }

    /// Its file.
    pub fn file(&self) -> String {
        format!("{REMARK}public key of this copy\n{}\n", self.line())
    }
}

fn public(bytes: &[u8]) -> Option<Public> {
    if bytes.len() != PLAIN.len() + NUMBER + PUBLIC || !bytes.starts_with(PLAIN) {
        return None;
    }
    let number = bytes.get(PLAIN.len()..)?.first_chunk::<NUMBER>()?;
    let key = VerifyingKey::from_bytes(bytes.last_chunk::<PUBLIC>()?).ok()?;
    // With a weak one a signature can be made that fits any text.
    (!key.is_weak()).then_some(Public { number: *number, key })
}

/// The text without the mark that Windows' editors put in front of UTF-8 (U+FEFF).
fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// The bytes on the second of two lines, the first of which is a remark.
fn below_remark(text: &str) -> Option<Vec<u8>> {
    let mut lines = unmarked(text).lines();
    lines.next().filter(|line| line.starts_with(REMARK.trim_end()))?;
    let key = STANDARD.decode(lines.next()?.trim()).ok()?;
    lines.all(|line| line.trim().is_empty()).then_some(key)
}
