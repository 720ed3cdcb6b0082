//! Signatures as minisign makes them (jedisct1.github.io/minisign): who has the public key can see that the list of sums is
//! the one that the owner of the secret key has signed.
//!
//! Only keys without a password are taken: a password that is asked for cannot be given by whatever makes a copy every week.

use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

/// The signature of the list of sums.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";

/// The key that the signature is checked with, for finding damage. Whom it belongs to a copy cannot say of itself.
pub const PUBLIC: &str = "minisign.pub";

/// What is written where minisign has room for remarks that nobody signs.
const REMARK: &str = "signature of SHA256SUMS";

/// How long a secret key is.
const SECRET_BYTES: usize = 158;

/// A key to sign with.
pub struct Secret(SecretKey);

/// A key to check with.
#[derive(Debug, Clone)]
pub struct Public(PublicKey);

/// What a signature is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// The key has signed these bytes.
    Good,
    /// Another key has signed; its number.
    Other(String),
    /// It is no signature of these bytes, or not as it was made.
    Bad,
}

impl Secret {
    /// Reads a secret key.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn parse(text: &str) -> Result<Self, (String, &'static str)> {
        let unlike = "make one with `minisign -G -W`";
        if Public::parse(text).is_ok() {
            return Err(("this is a public key".to_owned(), "signing needs the secret one"));
        }
        let key = match kind(text) {
            Some(Kind::Open) => {
                SecretKeyBox::from_string(text).and_then(SecretKeyBox::into_unencrypted_secret_key).ok()
            }
            Some(Kind::Locked) => {
                let hint = "make one without, `minisign -G -W`, and keep it where nobody else can read it";
                return Err(("this key has a password".to_owned(), hint));
            }
            None => None,
        };
        key.map(Secret).ok_or_else(|| ("this is not a secret key of minisign".to_owned(), unlike))
    }

    /// The public key that belongs to it.
    pub fn public(&self) -> Option<Public> {
        PublicKey::from_secret_key(&self.0).ok().map(Public)
    }

    /// The file of the public key that belongs to it.
    ///
    /// # Errors
    /// Where the key is broken.
    pub fn public_file(&self) -> Result<String, String> {
        let key = PublicKey::from_secret_key(&self.0).map_err(|error| error.to_string())?;
        Ok(key.to_box().map_err(|error| error.to_string())?.into_string())
    }

    /// Signs.
    ///
    /// # Errors
    /// Where the system has no randomness, or the key is broken.
    pub fn sign(&self, bytes: &[u8], day: Date) -> Result<String, String> {
        // minisign's own comment is the second at which it signed.
        let made = format!("made {day}");
        let signature = minisign::sign(None, &self.0, Cursor::new(bytes), Some(&made), Some(REMARK));
        Ok(signature.map_err(|error| error.to_string())?.into_string())
    }
}

impl Public {
    /// Reads a public key: its file, or the line of it that is the key.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn parse(text: &str) -> Result<Self, (String, &'static str)> {
        let whole = PublicKeyBox::from_string(text).and_then(PublicKeyBox::into_public_key);
        match whole.or_else(|_| PublicKey::from_base64(text.trim())) {
            Ok(key) => Ok(Public(key)),
            Err(_) if kind(text).is_some() => {
                Err(("this is a secret key".to_owned(), "keep it to yourself, and check with the public one"))
            }
            Err(_) => {
                let hint = "give the file `minisign.pub` that belongs to the secret key, or the second line of it";
                Err(("this is not a public key of minisign".to_owned(), hint))
            }
        }
    }

    /// Its number, as minisign writes it.
    pub fn number(&self) -> String {
        number(self.0.keynum())
    }

    /// What a signature of some bytes is worth.
    pub fn check(&self, signature: &[u8], bytes: &[u8]) -> Signed {
        let text = String::from_utf8_lossy(signature);
        let Ok(parsed) = SignatureBox::from_string(&text) else { return Signed::Bad };
        // Parts of it are not signed, or can be written in two ways; it must be as it was made.
        let same = parsed.untrusted_comment().is_ok_and(|remark| remark == REMARK) && parsed.to_string() == text;
        if parsed.keynum() != self.0.keynum() {
            return Signed::Other(number(parsed.keynum()));
        }
        let good = minisign::verify(&self.0, &parsed, Cursor::new(bytes), true, false, false).is_ok();
        if good && same { Signed::Good } else { Signed::Bad }
    }
}

/// What sort of secret key there is.
enum Kind {
    /// It can be used as it is.
    Open,
    /// It has a password.
    Locked,
}

/// Looks at the head of a key: minisign's own reader asks the terminal for a password.
fn kind(text: &str) -> Option<Kind> {
    let key = STANDARD.decode(text.lines().nth(1)?.trim()).ok()?;
    match key.get(..4)? {
        _ if key.len() != SECRET_BYTES => None,
        b"Ed\0\0" => Some(Kind::Open),
        b"EdSc" => Some(Kind::Locked),
        _ => None,
    }
}

fn number(keynum: &[u8]) -> String {
    keynum.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}
