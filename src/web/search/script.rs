//! Writes what has been found out as scripts: calls of two functions of `static/search.js`, with nothing but data.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::fold::{folded, shown};
use super::lines::Line;
use super::terms::{About, Field, Terms};
use crate::catalog::Site;
use crate::config::LangId;
use crate::web::called::call;

/// More results than this are not shown; whoever gets so many asks for something else.
const MAX_RESULTS: usize = 40;

#[derive(Serialize)]
struct Index<'a> {
    /// Pages: id, title, short line; and the language, where it is not the reader's.
    pages: Vec<Vec<&'a str>>,
    /// Whether every page has a script with its lines.
    whole: bool,
    /// Words that say nothing of what is looked for.
    idle: Vec<String>,
    /// What is said of none, one, two … found pages, and of more than can be shown.
    said: Vec<String>,
    /// All words and their places, packed.
    words: String,
}

/// The script of the index.
pub(super) fn index(site: &Site, lang: LangId, terms: &Terms, whole: bool) -> String {
    let pages = site.pages.iter().map(|page| {
        let version = site.version(page, lang);
        let front = &version.draft.front;
        let short = front.short.as_ref().map_or("", |short| short.value.as_str());
        let mut entry = vec![page.id.as_str(), front.title.value.as_str(), short];
        if version.shown != lang {
            let shown = site.config.language(version.shown);
            entry.extend([shown.tag.as_str(), shown.direction.as_str()]);
        }
        entry
    });
    let most = site.pages.len().min(MAX_RESULTS);
    let said = (0..=most).map(|count| match count {
        0 => site.strings.text(lang, "search-none"),
        _ => site.strings.counted(lang, "search-found", count, &[]),
    });
    call(
        "index",
        &Index { pages: pages.collect(), whole, idle: idle(site, lang), said: said.collect(), words: packed(terms) },
    )
}

/// Words of questions that no page is about, by language: "how", "my". One a line.
const IDLE: [(&str, &str); 4] = [
    ("en", include_str!("../../../templates/search/en.txt")),
    ("km", include_str!("../../../templates/search/km.txt")),
    ("th", include_str!("../../../templates/search/th.txt")),
    ("vi", include_str!("../../../templates/search/vi.txt")),
];

fn idle(site: &Site, lang: LangId) -> Vec<String> {
    let primary = site.config.language(lang).tag.primary();
    let list = IDLE.iter().find(|(tag, _)| *tag == primary).map_or("", |(_, list)| list);
    list.split_whitespace().map(|word| folded(&shown(word))).collect()
}

/// The script of a page's lines, those under one heading together: the heading's id, then lines.
pub(super) fn lines(page: usize, lines: &[Line]) -> String {
    let mut groups: Vec<Vec<String>> = Vec::new();
    for line in lines.iter().filter(|line| !matches!(line.field, Field::Title | Field::Search)) {
        if groups.last().and_then(|group| group.first()) != Some(&line.anchor) {
            groups.push(vec![line.anchor.clone()]);
        }
        if let Some(group) = groups.last_mut() {
            group.push(shown(&line.words));
        }
    }
    call("lines", &(page, groups))
}

/// Words, sorted, each as: how many units of UTF-16 it shares with the word before (one letter, `A` to `Z` and `a` to `j`:
/// a digit would make another number of the digits behind it); the rest of it; a space; its pages. Between two words stands `|`. A page is one number: how far it is from the last one, times four,
/// plus how much it is about the word; written in base 26, all digits but the last as capitals.
fn packed(terms: &Terms) -> String {
    let mut out = String::new();
    let mut before: Vec<u16> = Vec::new();
    for (word, pages) in terms.sorted() {
        let units: Vec<u16> = word.encode_utf16().collect();
        let mut same = units.iter().zip(&before).take_while(|(one, other)| one == other).count().min(35);
        // Never between the two halves of a sign.
        same -= usize::from(units.get(same).is_some_and(|unit| (0xDC00..0xE000).contains(unit)));
        if !out.is_empty() {
            out.push('|');
        }
        out.push(letter(if same < 26 { b'A' } else { b'a' }, same % 26));
        let rest = units.get(same..).unwrap_or_default();
        out.push_str(&String::from_utf16_lossy(rest));
        out.push(' ');
        write_places(&mut out, &pages);
        before = units;
    }
    out
}

fn write_places(out: &mut String, pages: &BTreeMap<usize, About>) {
    let mut last = 0;
    for (page, about) in pages {
        let mut number = (page - last) * 4 + about.number();
        last = *page;
        let mut digits = vec![letter(b'a', number % 26)];
        while number >= 26 {
            number /= 26;
            digits.push(letter(b'A', number % 26));
        }
        // A string takes everything.
        let _ = write!(out, "{}", digits.iter().rev().collect::<String>());
    }
}

fn letter(first: u8, digit: usize) -> char {
    // proof: `digit` is below 26
    char::from(first + u8::try_from(digit).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{About, Field, Terms, packed, write_places};

    #[test]
    fn words_are_packed() {
        let mut terms = Terms::default();
        terms.add(0, Field::Text, "page pages");
        terms.add(9, Field::Title, "page");
        assert_eq!(packed(&terms), "Apage aBn|Es a");
        let mut out = String::new();
        write_places(&mut out, &[(0, About::Heading), (300, About::Once)].into());
        assert_eq!(out, "cBUe");
    }
}
