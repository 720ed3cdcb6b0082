//! [`DraftReason`]: why a handout carries DRAFT.

use crate::config::LangId;
use crate::register::{ContactId, FactId};

/// Why a handout may not be given to anyone yet (DESIGN 6, gate).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftReason {
    /// The original is shown in place of a translation.
    NotTranslated,
    /// The original has changed since.
    Stale,
    /// There is no snapshot of the original.
    UnknownFreshness,
    /// No second person has read the translation.
    NotReviewed,
    /// A part of the translation that nobody has read beside the original, as both are now.
    PartNotRead,
    /// No second person has read the original of a page where a wrong sentence could hurt somebody.
    OriginalNotReviewed,
    /// A part of such an original that nobody has read as it is now.
    OriginalPartNotRead,
    /// A contact whose words in this language nobody has read beside the original.
    WordsNotRead(ContactId),
    /// Messages of handbill's own, by their names, that nobody has put into the language of the text.
    OwnWords(LangId, Vec<String>),
    /// A contact whose status is not `confirmed`.
    ContactNotConfirmed(ContactId),
    /// A number of a contact that nobody has called with exactly these digits; or a contact without one, or that must
    /// not be called, of which nobody has made sure in another way.
    NeverTried(ContactId, Tried),
    /// The last call to it had another result than `ok`.
    Failed(ContactId, Tried),
    /// The last call to it lies more than `print_days` back, or in the future.
    TriedTooLongAgo(ContactId, Tried),
    /// A fact that is not `confirmed` or not to be published as it is.
    FactNotForPrint(FactId),
    /// A fact whose statement somebody must still sign as it is now.
    FactNotSigned(FactId),
    /// A sentence of the page that leans on a signed fact, and that nobody has signed as it is now.
    SentenceNotSigned(FactId),
    /// A fact whose last signature is older than `fact_days`, or in the future.
    SignatureTooOld(FactId),
    /// A fact without a day on which it was verified.
    FactNeverVerified(FactId),
    /// A fact verified more than `fact_days` ago, or in the future.
    FactTooOld(FactId),
}

/// What of a contact is tried, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// A number, as people read it, is called.
    Called(String),
    /// A number must not be called: somebody makes sure of it in another way.
    NotCalled(String),
    /// Its accounts and its e-mail address, beside numbers.
    Written,
    /// There is no number.
    Otherwise,
}
