//! [`look`]: what tells in a hurry that a file cannot hold withheld sentences or banned words.

use super::words::Words;
use crate::check::banned_word::Banned;
use crate::check::wanted::Wanted;
use crate::lang::letters::Skeleton;

/// What may be in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) sentences: bool,
    pub(super) banned: bool,
}

/// What may be in a file of these languages.
pub(super) fn look(words: &Words<'_>, sentences: &Wanted, banned: Option<&Banned<'_>>, tags: &[&str]) -> Hint {
    let of_languages = || tags.iter().filter_map(|tag| banned?.wanted(tag));
    if sentences.is_none() && of_languages().next().is_none() {
        return Hint { sentences: false, banned: false };
    }
    let mut skeleton = Skeleton::default();
    let [said @ .., names] = words.all();
    said.into_iter().for_each(|text| skeleton.add(text));
    // Words are only banned where they are said.
    if !sentences.is_none() {
        skeleton.add(names);
    }
    let may_be = |wanted: &Wanted| wanted.may_be_in(&skeleton);
    Hint { sentences: may_be(sentences), banned: of_languages().any(may_be) }
}
