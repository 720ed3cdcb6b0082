//! `banned-word`: words that hurt or judge, from `content/glossary.toml`. In quotation marks they may stand: a law
//! has the title that it has.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::phrases::Phrases;
use super::quotation::Quotations;
use super::wanted::Wanted;
use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::{Folded, Skeleton, fold_words};
use crate::lang::{Addresses, WholeWords};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Registers, Sentence, Term};

/// The words that a site never says.
pub(super) struct Banned<'a> {
    /// Of each language the words, folded, each with its number in the glossary and its entry; of those that are written
    /// alike the first.
    words: BTreeMap<&'a str, Phrases<(usize, &'a Term)>>,
    /// What tells in a hurry that a text has none of them, by language.
    wanted: BTreeMap<&'a str, Wanted>,
    whole: WholeWords,
    config: &'a Config,
}

impl<'a> Banned<'a> {
    /// Nothing where there is no such word.
    pub(super) fn of(registers: &'a Registers, config: &'a Config) -> Option<Self> {
        let terms = registers.glossary();
        let all = terms.iter().flat_map(|term| term.never.iter().map(move |never| (term, never)));
        let mut words: BTreeMap<&str, BTreeMap<String, (usize, &Term)>> = BTreeMap::new();
        for (at, (term, never)) in all.enumerate() {
            let of_language = words.entry(&never.language).or_default();
            of_language.entry(fold_words(&never.word).text.into_owned()).or_insert((at, term));
        }
        let wanted = words.iter().map(|(language, words)| (*language, Wanted::of(words.keys().map(String::as_str))));
        let (wanted, whole) = (wanted.collect(), WholeWords::new());
        let words: BTreeMap<_, _> = words.into_iter().map(|(language, words)| (language, Phrases::of(words))).collect();
        (!words.is_empty()).then_some(Banned { words, wanted, whole, config })
    }

    /// Banned words in the texts besides the pages.
    pub(super) fn in_texts(&self, said: &[Sentence<'_>], sink: &mut Sink) {
        for said in said {
            if !self.may_be_in(said.text, said.tag) {
                continue;
            }
            let quotations = LazyCell::new(|| Quotations::of(said.text, false, said.tag));
            for (start, end, finding) in self.find(said.text, &fold_words(said.text), said.tag) {
                if !quotations.hold(start, end) {
                    sink.push(finding(said.place.clone()).language(said.tag));
                }
            }
        }
    }

    /// What tells in a hurry that a text has no such word of a language; nothing where the language has none.
    pub(super) fn wanted(&self, tag: &str) -> Option<&Wanted> {
        self.wanted.get(tag)
    }

    /// Whether such a word of a language may be in a text. Where none may, none is.
    fn may_be_in(&self, text: &str, tag: &str) -> bool {
        self.wanted(tag).is_some_and(|wanted| wanted.may_be_in(&Skeleton::of(text)))
    }

    /// Banned words in a text of a file, whose lines are paragraphs unless they `go_on`: where they stand, and what to say
    /// about it.
    pub(super) fn in_file(&self, text: &str, go_on: bool, tag: &str, place: &Place) -> Vec<(Range<usize>, Finding)> {
        let quotations = LazyCell::new(|| Quotations::of(text, go_on, tag));
        let mut found = Vec::new();
        let mut at = 0;
        let lines: Vec<&str> = if go_on { vec![text] } else { text.split('\n').collect() };
        for line in lines {
            let found_here =
                if self.may_be_in(line, tag) { self.find(line, &fold_words(line), tag) } else { Vec::new() };
            let addresses = Addresses::of(line);
            for (start, end, finding) in found_here {
                if !quotations.hold(at + start, at + end) && !addresses.have(start, end) {
                    found.push((at + start..at + end, finding(place.clone())));
                }
            }
            at += line.len() + 1;
        }
        found
    }

    /// Whether there is such a word in a language.
    pub(super) fn speaks(&self, tag: &str) -> bool {
        self.wanted(tag).is_some()
    }

    /// Banned words in the lines of a draft. A line that is not folded has none.
    pub(super) fn check(
        &self,
        draft: &Draft<Target>,
        lines: &[Line],
        folded: &[Option<Folded<'_>>],
        tag: &str,
        sink: &mut Sink,
    ) {
        let source = draft.document.source();
        let texts = || lines.iter().map(|line| line.text.as_str());
        let quotations = LazyCell::new(|| Quotations::of(&texts().collect::<Vec<_>>().join("\n"), false, tag));
        let mut at = 0;
        for (line, folded) in lines.iter().zip(folded) {
            let found = folded.as_ref().map(|folded| self.find(&line.text, folded, tag));
            for (start, end, finding) in found.into_iter().flatten() {
                let is_quoted = quotations.hold(at + start, at + end);
                if let Some(span) = line.place(start, end).filter(|_| !is_quoted) {
                    sink.push(finding(source.place(span)));
                }
            }
            at += line.text.len() + 1;
        }
    }
}

type Telling = Box<dyn Fn(Place) -> Finding>;

impl Banned<'_> {
    /// Every banned word in a text of that language, quoted or not.
    fn find(&self, text: &str, folded: &Folded<'_>, tag: &str) -> Vec<(usize, usize, Telling)> {
        let Some(words) = self.words.get(tag) else { return Vec::new() };
        let mut found = self.whole.whole(text, folded, words.find(&folded.text));
        // One word after the other, in the order of the glossary.
        found.sort_by_key(|(start, _, (at, _))| (*at, *start));
        let told = found.into_iter().map(|(start, end, (_, term))| {
            (start, end, self.telling(term, tag, text.get(start..end).unwrap_or_default()))
        });
        told.collect()
    }

    fn telling(&self, term: &Term, tag: &str, word: &str) -> Telling {
        let lang = self.config.find(tag).map(|id| &self.config.language(id).tag);
        let instead = lang.and_then(|lang| term.say.exact(lang)).map(str::to_owned);
        let message = format!("`{word}` is a word that this site never uses");
        let hint = match instead {
            Some(instead) => format!("say `{instead}`; `content/glossary.toml` says why"),
            None => "say it without; `content/glossary.toml` says why".to_owned(),
        };
        Box::new(move |place| Finding::new(Rule::BannedWord, place, message.clone()).hint(hint.clone()))
    }
}
