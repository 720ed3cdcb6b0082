//! `banned-word`: words that hurt or judge, from `content/glossary.toml`. In quotation marks they may stand: a law
//! has the title that it has.

use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::WholeWords;
use crate::lang::letters::{Folded, fold_words};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::{Never, Registers, Sentence, Term};

/// The words that a site never says.
pub(super) struct Banned<'a> {
    /// Every such word, folded, with its entry and its language.
    words: Vec<(&'a Term, &'a str, String)>,
    whole: WholeWords,
    config: &'a Config,
}

impl<'a> Banned<'a> {
    /// Nothing where there is no such word.
    pub(super) fn of(registers: &'a Registers, config: &'a Config) -> Option<Self> {
        let terms = registers.glossary();
        let all = terms.iter().flat_map(|term| term.never.iter().map(move |never| (term, never)));
        let folded = |never: &Never| fold_words(&never.word).text.into_owned();
        let words: Vec<_> = all.map(|(term, never)| (term, never.language.as_str(), folded(never))).collect();
        (!words.is_empty()).then(|| Banned { words, whole: WholeWords::new(), config })
    }

    /// Banned words in the texts besides the pages.
    pub(super) fn in_texts(&self, said: &[Sentence<'_>], sink: &mut Sink) {
        for said in said {
            for (_, _, finding) in self.find(said.text, &fold_words(said.text), said.tag) {
                sink.push(finding(said.place.clone()).language(said.tag));
            }
        }
    }

    /// Every such word of a language, folded.
    pub(super) fn of_language(&self, tag: &str) -> impl Iterator<Item = &str> {
        self.words(tag).map(|(_, word)| word)
    }

    /// Banned words in a text of a file, over several lines of which a quotation may go: the word as it stands, and what
    /// to say about it.
    pub(super) fn in_file<'t>(&self, text: &'t str, tag: &str, place: &Place) -> Vec<(&'t str, Finding)> {
        let is_meant = |start: usize, end: usize| {
            let (from, line) = around(text, start, end, |c| c == '\n');
            let (_, token) = around(text, start, end, char::is_whitespace);
            !is_quoted(line, start - from, end - from) && !is_address(token)
        };
        let found =
            self.find(text, &fold_words(text), tag).into_iter().filter(|(start, end, _)| is_meant(*start, *end));
        found.map(|(start, end, finding)| (text.get(start..end).unwrap_or_default(), finding(place.clone()))).collect()
    }

    /// Whether there is such a word in a language.
    pub(super) fn speaks(&self, tag: &str) -> bool {
        self.words(tag).next().is_some()
    }

    /// Banned words in the lines of a draft.
    pub(super) fn check(
        &self,
        draft: &Draft<Target>,
        lines: &[Line],
        folded: &[Folded<'_>],
        tag: &str,
        sink: &mut Sink,
    ) {
        let source = draft.document.source();
        for (line, folded) in lines.iter().zip(folded) {
            for (start, end, finding) in self.find(&line.text, folded, tag) {
                if let Some(span) = line.place(start, end) {
                    sink.push(finding(source.place(span)));
                }
            }
        }
    }
}

type Telling = Box<dyn Fn(Place) -> Finding>;

impl Banned<'_> {
    /// Every banned word in a text of that language.
    fn find(&self, text: &str, folded: &Folded<'_>, tag: &str) -> Vec<(usize, usize, Telling)> {
        let found = self
            .whole
            .find(text, folded, self.words(tag))
            .into_iter()
            .filter(|(start, end, _)| !is_quoted(text, *start, *end));
        let told = found
            .map(|(start, end, term)| (start, end, self.telling(term, tag, text.get(start..end).unwrap_or_default())));
        told.collect()
    }

    fn words(&self, tag: &str) -> impl Iterator<Item = (&Term, &str)> {
        let of_language = self.words.iter().filter(move |(_, language, _)| *language == tag);
        of_language.map(|(term, _, word)| (*term, word.as_str()))
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

/// What stands around a part of a text up to where it ends on either side, and where that begins.
fn around(text: &str, start: usize, end: usize, is_end: fn(char) -> bool) -> (usize, &str) {
    let before = text.get(..start).unwrap_or_default();
    let from = before.char_indices().rfind(|(_, c)| is_end(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    let to = text.get(end..).and_then(|behind| behind.find(is_end)).map_or(text.len(), |at| end + at);
    (from, text.get(from..to).unwrap_or_default())
}

/// Whether something without a space in it leads somewhere: `https://…`, `name@…`, `one.example.org`.
fn is_address(token: &str) -> bool {
    let has_dot = token.as_bytes().windows(3).any(|part| {
        matches!(part, [before, b'.', behind] if before.is_ascii_alphanumeric() && behind.is_ascii_alphanumeric())
    });
    token.contains("://") || token.contains('@') || has_dot
}

/// Whether a quotation mark opens before and closes behind a part of a text.
fn is_quoted(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    [('“', '”'), ('«', '»'), ('„', '“'), ('「', '」')].into_iter().any(|(open, close)| {
        let opened = before
            .rfind(open)
            .is_some_and(|at| !before.get(at + open.len_utf8()..).unwrap_or_default().contains(close));
        opened && after.contains(close)
    }) || (before.matches('"').count() % 2 == 1 && after.contains('"'))
}
