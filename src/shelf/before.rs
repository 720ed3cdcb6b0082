//! [`Before`]: what a file said that a new text was made from, so that nothing written meanwhile is lost.

/// What a file is known to have said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Before {
    /// It was not there.
    Nothing,
    /// This.
    Text(String),
    /// It does not matter: it is replaced whatever it says.
    Anything,
}
