//! [`look`]: what tells in a hurry that a file cannot hold withheld sentences or banned words.

use super::words::Words;
use crate::check::banned_word::Banned;
use crate::check::wanted::Wanted;
use crate::lang::letters::Skeleton;

/// What may be in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hint<'t> {
    pub(super) sentences: bool,
    /// The languages of which there may be banned words.
    pub(super) banned: Vec<&'t str>,
}

/// What may be in a file of these languages.
pub(super) fn look<'t>(
    words: &Words<'_>,
    sentences: &Wanted,
    banned: Option<&Banned<'_>>,
    tags: &[&'t str],
) -> Hint<'t> {
    let of_language = |tag: &str| banned.and_then(|banned| banned.wanted(tag));
    if sentences.is_none() && !tags.iter().any(|tag| of_language(tag).is_some()) {
        return Hint { sentences: false, banned: Vec::new() };
    }
    let mut skeleton = Skeleton::default();
    let [said @ .., names] = words.all();
    said.into_iter().for_each(|text| skeleton.add(text));
    // Words are only banned where they are said.
    if !sentences.is_none() {
        skeleton.add(names);
    }
    let may_be = |wanted: &Wanted| wanted.may_be_in(&skeleton);
    let may_speak = |tag: &&&str| of_language(tag).is_some_and(may_be);
    Hint { sentences: may_be(sentences), banned: tags.iter().filter(may_speak).copied().collect() }
}
