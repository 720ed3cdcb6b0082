//! Signatures: who has the public key can see that the list of sums is the one that the owner of the secret key has signed.
//!
//! They are written as minisign writes them with `-l`, over the list itself: minisign, py-minisign and OpenBSD's signify
//! check these. Read are those, what minisign makes without `-l` (over the BLAKE2b sum of the list), and what signify makes
//! (two lines, without a comment that is signed).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blake2::{Blake2b512, Digest};
use ed25519_dalek::Signature;
use jiff::civil::Date;

use super::keys::{PLAIN, Public, REMARK, Secret};

/// The signature of the list of sums.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";

/// The key that the signature is checked with, for finding damage. Whom it belongs to a copy cannot say of itself.
pub const PUBLIC: &str = "minisign.pub";

/// The algorithm: Ed25519, over the BLAKE2b sum of the bytes.
const HASHED: &[u8; 2] = b"ED";

/// What handbill writes where there is room for remarks that nobody signs.
const OWN_REMARK: &str = "signature of SHA256SUMS";

/// In front of the remark that is signed together with the signature.
const COMMENT: &str = "trusted comment: ";

/// A signature may have this many bytes (8 KiB): minisign's own has at most 1 KiB for each remark.
const MAX_SIGNATURE: usize = 8 * 1024;

/// What a signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// The key has signed these bytes.
    Good(Hand),
    /// It names another key.
    Other,
    /// It is no signature of these bytes.
    Bad,
}

/// Who wrote the file of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// It is as handbill writes it, every bit.
    Ours,
    /// Another program, or what nobody signs in it was changed.
    Another,
}

/// Signs.
pub fn sign(secret: &Secret, bytes: &[u8], day: Date) -> String {
    // minisign's own comment is the second at which it signed.
    written(secret.number(), secret.sign(bytes), &format!("made {day}"), |signed| secret.sign(signed))
}

fn written(number: &[u8], signature: [u8; 64], comment: &str, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
    let all = sign(&[&signature[..], comment.as_bytes()].concat());
    let signature = STANDARD.encode([&PLAIN[..], number, &signature].concat());
    format!("{REMARK}{OWN_REMARK}\n{signature}\n{COMMENT}{comment}\n{}\n", STANDARD.encode(all))
}

/// A signature, taken apart.
struct Parts<'a> {
    is_hashed: bool,
    number: [u8; 8],
    signature: [u8; 64],
    /// What minisign adds: a remark, and a signature of the one above and of it.
    comment: Option<(&'a str, [u8; 64])>,
}

/// What a signature of some bytes is worth.
pub fn check(key: &Public, signature: &[u8], bytes: &[u8]) -> Signed {
    let Some(parts) = std::str::from_utf8(signature).ok().and_then(parse) else { return Signed::Bad };
    if parts.number != key.number {
        return Signed::Other;
    }
    let is_good =
        |signature: [u8; 64], bytes: &[u8]| key.key.verify_strict(bytes, &Signature::from_bytes(&signature)).is_ok();
    let good = match parts.is_hashed {
        true => is_good(parts.signature, &Blake2b512::digest(bytes)),
        false => is_good(parts.signature, bytes),
    };
    let signed = |(comment, all): (&str, _)| is_good(all, &[&parts.signature[..], comment.as_bytes()].concat());
    if !good || !parts.comment.is_none_or(signed) {
        return Signed::Bad;
    }
    let own = parts.comment.map(|(comment, all)| written(&parts.number, parts.signature, comment, |_| all));
    Signed::Good(if own.is_some_and(|own| own.as_bytes() == signature) { Hand::Ours } else { Hand::Another })
}

fn parse(text: &str) -> Option<Parts<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let (signature, comment) = match lines.as_slice() {
        _ if text.len() > MAX_SIGNATURE => return None,
        [remark, signature] if remark.starts_with(REMARK) => (signature, None),
        [remark, signature, comment, all] if remark.starts_with(REMARK) => {
            let all: [u8; 64] = STANDARD.decode(all).ok()?.try_into().ok()?;
            (signature, Some((comment.strip_prefix(COMMENT)?, all)))
        }
        _ => return None,
    };
    let signature: [u8; 74] = STANDARD.decode(signature).ok()?.try_into().ok()?;
    let is_hashed = match signature.first_chunk::<2>()? {
        PLAIN => false,
        HASHED => true,
        _ => return None,
    };
    let number = *signature.get(2..)?.first_chunk::<8>()?;
    Some(Parts { is_hashed, number, signature: *signature.last_chunk::<64>()?, comment })
}
