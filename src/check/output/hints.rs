//! [`Hints`]: what tells in a hurry that a file cannot hold withheld sentences or banned words. Nearly all files have none,
//! and folding all their words would cost as much as making them.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use super::words::Words;
use crate::check::banned_word::Banned;
use crate::check::withheld_sentence::Withheld;
use crate::config::Config;
use crate::lang::letters::Skeleton;

/// What may be in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hint {
    pub(super) sentences: bool,
    pub(super) banned: bool,
}

/// What is looked for, without what spellings change.
#[derive(Debug)]
pub(super) struct Hints {
    sentences: Wanted,
    /// By the tag of their language.
    banned: BTreeMap<String, Wanted>,
}

/// Some skeletons.
#[derive(Debug)]
enum Wanted {
    None,
    /// There are words of which nothing stays.
    Any,
    Some(AhoCorasick),
}

impl Hints {
    pub(super) fn of(sentences: &Withheld<'_>, banned: Option<&Banned<'_>>, config: &Config) -> Self {
        let of_language = |banned: &Banned<'_>| {
            let tags = config.lang_ids().map(|id| config.language(id).tag.as_str());
            tags.map(|tag| (tag.to_owned(), Wanted::of(banned.of_language(tag)))).collect()
        };
        Hints { sentences: Wanted::of(sentences.letters()), banned: banned.map(of_language).unwrap_or_default() }
    }

    /// Whether anything is looked for in a file of these languages.
    pub(super) fn may_speak(&self, tags: &[&str]) -> bool {
        !matches!(self.sentences, Wanted::None) || self.banned_in(tags).next().is_some()
    }

    /// What may be in a file of these languages.
    pub(super) fn look(&self, words: &Words<'_>, tags: &[&str]) -> Hint {
        if !self.may_speak(tags) {
            return Hint { sentences: false, banned: false };
        }
        let mut skeleton = Skeleton::default();
        let [said @ .., names] = words.all();
        said.into_iter().for_each(|text| skeleton.add(text));
        // Words are only banned where they are said.
        if !matches!(self.sentences, Wanted::None) {
            skeleton.add(names);
        }
        let may_be = |wanted: &Wanted| wanted.may_be_in(&skeleton);
        Hint { sentences: may_be(&self.sentences), banned: self.banned_in(tags).any(may_be) }
    }

    fn banned_in<'h>(&'h self, tags: &'h [&str]) -> impl Iterator<Item = &'h Wanted> {
        tags.iter().filter_map(|tag| self.banned.get(*tag)).filter(|wanted| !matches!(wanted, Wanted::None))
    }
}

impl Wanted {
    fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let skeletons: Vec<Skeleton> = words.map(Skeleton::wanted).collect();
        if skeletons.is_empty() {
            return Wanted::None;
        }
        if skeletons.iter().any(|skeleton| skeleton.bytes().is_empty()) {
            return Wanted::Any;
        }
        // The bytes it would look for first are those of frequent letters.
        let finder = AhoCorasick::builder().prefilter(false).build(skeletons.iter().map(Skeleton::bytes));
        finder.map_or(Wanted::Any, Wanted::Some)
    }

    fn may_be_in(&self, skeleton: &Skeleton) -> bool {
        match self {
            Wanted::None => false,
            Wanted::Any => true,
            Wanted::Some(finder) => finder.is_match(skeleton.bytes()),
        }
    }
}
