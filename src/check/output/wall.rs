//! [`Wall`]: what must never be given out, held against the words of a file.

use std::collections::BTreeSet;
use std::ops::Range;

use super::hints::look;
use super::read::read;
use super::words::{Shared, Words};
use crate::check::banned_word::Banned;
use crate::check::contradicted_number::Wrong;
use crate::check::withheld_sentence::{self, Withheld};
use crate::config::Config;
use crate::diag::{Finding, Place};
use crate::lang::letters::digit;
use crate::ledger::Code;
use crate::register::Registers;
use crate::source::RelPath;

const HINT: &str = "this file of the output was made with it: look for it in the page, the registers, `site.toml`, `static/` and \
                    `templates/` of your own, and take it out";

/// A sum is at least this long: MD5 in hexadecimal has 32 signs, SHA-256 in a content security policy 44.
const MIN_SUM: usize = 32;

/// And no longer, with its name: SHA-512 in hexadecimal has 128 signs.
const MAX_SUM: usize = 140;

/// What must never be given out.
pub struct Wall<'a> {
    numbers: Wrong<'a>,
    sentences: Withheld<'a>,
    banned: Option<Banned<'a>>,
    config: &'a Config,
    shared: Shared,
}

impl<'a> Wall<'a> {
    /// Takes numbers, sentences and words from the registers.
    pub fn of(registers: &'a Registers, config: &'a Config) -> Self {
        let (sentences, banned) = (Withheld::of(registers), Banned::of(registers, config));
        Wall { numbers: Wrong::of(registers), sentences, banned, config, shared: Shared::default() }
    }

    /// What a file says and must not: one finding for each entry of a register. `words` are those that its bytes do not
    /// tell, with U+0000 between parts that are read by themselves.
    pub fn read(&self, path: &RelPath, bytes: &[u8], words: Option<&str>) -> Vec<Finding> {
        let mut found = Vec::new();
        let tags = self.tags(path);
        let is_banned_from = |tag: &&str| self.banned.as_ref().is_some_and(|banned| banned.speaks(tag));
        if self.numbers.is_empty() && self.sentences.wanted().is_none() && !tags.iter().any(is_banned_from) {
            return found;
        }
        let words = read(path, bytes, words, &self.shared);
        let place = Place::file(path.as_str());
        let mut told = BTreeSet::new();
        let mut tell = |name: &str, finding: Finding, around: Option<&str>| {
            if told.insert((finding.rule, name.to_owned())) {
                found.push(located(finding, around));
            }
        };
        let may_be_in = || self.numbers.has_addresses() || self.numbers.may_be_in(&digits(&words));
        if !self.numbers.is_empty() && may_be_in() {
            let shown = words.said().flat_map(|text| self.numbers.find_shown(text).map(move |hit| (text, hit)));
            let code = words.names().flat_map(|text| self.numbers.find_in_code(text).map(move |hit| (text, hit)));
            for (text, hit) in shown.chain(code).filter(|(text, hit)| !is_made(text, hit.start, hit.end)) {
                let around = around(text, hit.start..hit.end);
                tell(&hit.owner.to_string(), self.numbers.finding(place.clone(), &hit), Some(&around));
            }
        }
        let hint = look(&words, self.sentences.wanted(), self.banned.as_ref(), &tags);
        if hint.sentences {
            for text in words.texts() {
                for name in self.sentences.find_any(text) {
                    tell(name, withheld_sentence::finding(place.clone(), name), None);
                }
            }
        }
        if let Some(banned) = self.banned.as_ref().filter(|_| !hint.banned.is_empty()) {
            // On paper a line goes on in the next one; elsewhere another paragraph begins.
            let is_paper = path.extension() == Some("pdf");
            for (text, tag) in words.said().flat_map(|text| hint.banned.iter().map(move |tag| (text, tag))) {
                for (at, finding) in banned.in_file(text, is_paper, tag, &place) {
                    let word = text.get(at.clone()).unwrap_or_default().to_lowercase();
                    tell(&word, finding, Some(&around(text, at)));
                }
            }
        }
        found
    }

    /// The languages that a file speaks: that of its folder, and the original, which stands in for what is missing. A
    /// file of no language is carried along as it is; a law may say what a site never does. Two pages speak all of them.
    fn tags(&self, path: &RelPath) -> Vec<&'a str> {
        if matches!(path.as_str(), "404.html" | "index.html") {
            return self.config.lang_ids().map(|lang| self.config.language(lang).tag.as_str()).collect();
        }
        let first = path.as_str().split(['/', '.']).next().unwrap_or_default();
        let Some(lang) = self.config.find(first) else { return Vec::new() };
        let langs: BTreeSet<_> = [lang, self.config.original].into();
        langs.into_iter().map(|lang| self.config.language(lang).tag.as_str()).collect()
    }
}

impl std::fmt::Debug for Wall<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Wall")
            .field("numbers", &self.numbers)
            .field("sentences", &self.sentences)
            .finish_non_exhaustive()
    }
}

/// Says where: no line of a file that was made is one that somebody wrote.
fn located(finding: Finding, around: Option<&str>) -> Finding {
    let message = match around {
        Some(around) => format!("{}; it stands in `{around}`", finding.message),
        None => finding.message,
    };
    let hint = finding.hint.map_or_else(|| HINT.to_owned(), |own| format!("{own}; {HINT}"));
    // What is quoted may hold signs that would move a terminal's cursor.
    Finding::new(finding.rule, finding.place, message).hint(hint)
}

/// So many bytes on each side tell an editor which sentence is meant.
const AROUND: usize = 40;

/// A part of a text with the words around it, in one line.
fn around(text: &str, at: Range<usize>) -> String {
    let from = text.floor_char_boundary(at.start.saturating_sub(AROUND));
    let to = text.ceil_char_boundary(at.end.saturating_add(AROUND));
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let (before, inside, behind) = (part(from..at.start), part(at.clone()), part(at.end..to));
    // Half a word at the edge says nothing.
    let before = match before.split_once(char::is_whitespace) {
        Some((_, whole)) if from > 0 => format!("…{whole}"),
        Some(_) | None => format!("{}{before}", if from > 0 { "…" } else { "" }),
    };
    let behind = match behind.rsplit_once(char::is_whitespace) {
        Some((whole, _)) if to < text.len() => format!("{whole} …"),
        Some(_) | None => format!("{behind}{}", if to < text.len() { "…" } else { "" }),
    };
    format!("{before}{inside}{behind}").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All digits of a file in a row: most files are done with it.
fn digits(words: &Words<'_>) -> String {
    let mut digits = String::new();
    for text in words.all() {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| byte.is_ascii_digit() || !byte.is_ascii()) {
            let mut signs = rest.get(at..).unwrap_or_default().chars();
            if let Some(digit) = signs.next().and_then(digit) {
                digits.push(digit);
            }
            rest = signs.as_str();
        }
    }
    digits
}

/// Whether digits are inside of what handbill itself makes, and nobody dials: a sum, its name, or an edition's code.
fn is_made(text: &str, start: usize, end: usize) -> bool {
    let is_outside = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let from = text.get(..start).map_or(0, |before| behind_last(before, is_outside));
    let to = text.get(end..).and_then(|behind| behind.find(is_outside)).map_or(text.len(), |at| end + at);
    // Each half of a code begins with a letter, and its last sign is a check.
    let is_code = || text.get(from..to).is_some_and(|code| code.len() == 9 && Code::parse(code).is_ok());
    let is_name = || {
        let name = text.get(from..end).is_some_and(|name| SUMS.contains(&name));
        name && text.get(end..).is_some_and(|behind| behind.starts_with('-') && is_sum(text, end + 1, end + 1))
    };
    is_sum(text, start, end) || is_code() || is_name()
}

/// The sums that a content security policy may name.
const SUMS: [&str; 3] = ["sha256", "sha384", "sha512"];

/// Where the last sign that is outside ends.
fn behind_last(before: &str, is_outside: impl Fn(char) -> bool) -> usize {
    before.char_indices().rfind(|(_, c)| is_outside(*c)).map_or(0, |(at, c)| at + c.len_utf8())
}

/// Whether a part of a text is inside of a sum: in hexadecimal, or as a content security policy has it.
fn is_sum(text: &str, start: usize, end: usize) -> bool {
    let from = text.ceil_char_boundary(start.saturating_sub(MAX_SUM));
    let to = text.ceil_char_boundary(end.saturating_add(MAX_SUM));
    let (text, start, end) = (text.get(from..to).unwrap_or_default(), start - from, end - from);
    let token = |is_outside: fn(char) -> bool| {
        let from = text.get(..start).map_or(0, |before| behind_last(before, is_outside));
        let to = text.get(end..).and_then(|behind| behind.find(is_outside)).map_or(text.len(), |at| end + at);
        (from, text.get(from..to).unwrap_or_default())
    };
    let (_, plain) = token(|c| !c.is_ascii_hexdigit());
    let (from, packed) = token(|c| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=')));
    let named = text
        .get(..from)
        .and_then(|before| before.strip_suffix('-'))
        .is_some_and(|before| SUMS.iter().any(|name| before.ends_with(name)));
    (named && packed.len() >= MIN_SUM)
        || (plain.len() >= MIN_SUM && plain.bytes().any(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::{around, is_made, is_sum, located};
    use crate::diag::{Finding, Place, Rule};

    #[test]
    fn an_editor_is_told_the_words_around_and_what_to_say() {
        let text = "One word and another word before.\n  They call him a junkie and leave him\nwith nothing to hold on to at all.";
        let at = text.find("junkie").expect("it");
        let shown = around(text, at..at + 6);
        assert_eq!(shown, "…another word before. They call him a junkie and leave him with nothing to hold on …");
        assert_eq!(around("a junkie", 2..8), "a junkie");
        assert_eq!(around("ក".repeat(90).as_str(), 60..63), format!("…{}…", "ក".repeat(29)));
        let finding = Finding::new(Rule::BannedWord, Place::file("a.html"), "no").hint("say `it`");
        let told = located(finding, Some(&shown));
        assert_eq!(told.message, format!("no; it stands in `{shown}`"));
        let odd = located(Finding::new(Rule::BannedWord, Place::file("a.html"), "no"), Some("\u{1B}[2J"));
        assert!(!odd.message.contains('\u{1B}'));
        assert!(told.hint.is_some_and(|hint| hint.starts_with("say `it`; this file ")));
    }

    #[test]
    fn digits_of_what_is_made_here_are_no_words() {
        let is = |text: &str, digits: &str| {
            let at = text.find(digits).expect("digits");
            is_made(text, at, at + digits.len())
        };
        let code = crate::ledger::Code::of(&[7; 32]).to_string();
        let digits = code.trim_matches(|c: char| !c.is_ascii_digit()).split(|c: char| !c.is_ascii_digit()).next();
        assert!(is(&format!("Edition \u{2068}{code}\u{2069}."), digits.unwrap_or_default()), "{code}");
        assert!(is(&format!("Edition {code}."), digits.expect("digits")), "{code}");
        assert!(is("script-src 'sha256-5viqzNmEvvd36OwL115PQkgonJSL9edT7V3IkL7E6GQ='", "256"));
        assert!(!is("call-256 now", "256") && !is("sha256-a", "256") && !is("CALL-1280", "1280"));
    }

    #[test]
    fn digits_of_a_sum_are_no_words() {
        let is = |text: &str| {
            let at = text.find("115").expect("digits");
            is_sum(text, at, at + 3)
        };
        assert!(is("script-src 'sha256-5viqzNmEvvd36OwL115PQkgonJSL9edT7V3IkL7E6GQ='"));
        assert!(is("da39a3ee5e6b4b0d3255bfef95601890afd115 a"));
        assert!(!is("https://example.org/here/is/a/long/path/115/and/more/of/it"));
        assert!(!is("call 115") && !is("11511511511511511511511511511511511511511"));
    }
}
