//! Who vouches for a copy: its signature, and the keys that it is checked with.

use super::compare::ANOTHER;
use super::keys::Public;
use super::sign::{self, Hand, PUBLIC, SIGNATURE, Signed};
use super::sums::Listed;
use crate::diag::{Finding, Place, Rule, Sink};

/// Who vouches for a copy in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// The owner of the key that was given.
    Given(Public),
    /// The owner of a key that only the copy itself names.
    Somebody(Public),
    /// Nobody.
    Nobody,
}

/// What a copy says of itself, as far as it is there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seals<'a> {
    pub(super) list: &'a [u8],
    pub(super) signature: Option<&'a [u8]>,
    pub(super) public: Option<&'a [u8]>,
}

pub(super) fn vouched(listed: &Listed, seals: Seals<'_>, key: Option<&Public>, sink: &mut Sink) -> Trust {
    let own = seals.public.and_then(|text| Public::parse(std::str::from_utf8(text).ok()?).ok());
    let was_signed = listed.sums.contains_key(PUBLIC);
    let Some(signature) = seals.signature else {
        if was_signed || seals.public.is_some() {
            sink.push(bad("the signature of this copy is missing".to_owned(), ANOTHER));
        } else if key.is_some() {
            let hint = "ask whoever gave you the key for a copy that is signed";
            sink.push(bad("nobody has signed this copy, so the key says nothing of it".to_owned(), hint));
        }
        return Trust::Nobody;
    };
    let check = |key: &Public| sign::check(key, signature, seals.list);
    // A key that was added to a copy tells whose it is; one that does not belong to its signature misleads.
    let is_own = own.as_ref().is_some_and(|own| matches!(check(own), Signed::Good(_)));
    if seals.public.is_some() && !was_signed && !is_own {
        let finding = Finding::new(Rule::ForeignFile, Place::file(PUBLIC), "the signature is not one of this key");
        sink.push(finding.hint("delete it, or get another copy"));
    }
    let unlike = "the signature is not one of this list of sums, or is damaged";
    let Some(asked) = key.or(own.as_ref()) else {
        sink.push(bad("there is a signature and no key to check it with".to_owned(), "give the key with `--key FILE`"));
        return Trust::Nobody;
    };
    match check(asked) {
        Signed::Good(hand) => {
            match hand {
                Hand::Ours => {}
                Hand::Another => sink.push(written_elsewhere()),
            }
            if key.is_some() { Trust::Given(asked.clone()) } else { Trust::Somebody(asked.clone()) }
        }
        Signed::Other if key.is_some() => {
            let other = own.as_ref().filter(|_| is_own);
            let other = other.map_or_else(String::new, |own| format!(", but with {}", own.line()));
            let message = format!("this copy was not signed with the key that you gave, {}{other}", asked.line());
            sink.push(bad(message, "ask for the key again, or for a copy from its owner"));
            Trust::Nobody
        }
        Signed::Other | Signed::Bad => {
            sink.push(bad(unlike.to_owned(), ANOTHER));
            Trust::Nobody
        }
    }
}

fn bad(message: String, hint: &str) -> Finding {
    Finding::new(Rule::BadSignature, Place::file(SIGNATURE), message).hint(hint)
}

fn written_elsewhere() -> Finding {
    let message =
        "the signature was written by another program than handbill, or a remark in it has changed that nobody signs";
    Finding::new(Rule::Repacked, Place::file(SIGNATURE), message).hint("the signature itself is good")
}
