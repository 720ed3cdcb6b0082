//! [`Addresses`]: pages, mailboxes and accounts that must never be given out, found in whatever text they stand.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use crate::lang::letters::fold_words;
use crate::schema::undone;

/// What kind of address it is, which says what may stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page on the web. What lies below it and hosts below its host are found with it.
    Page,
    /// An e-mail address.
    Mailbox,
    /// A name at a messenger or a network.
    Account,
}

/// Addresses that are looked for, all at once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Addresses {
    all: Vec<(Kind, u32)>,
    /// Finds them in folded texts. None where there are none.
    finder: Option<AhoCorasick>,
}

/// No address is shorter, in bytes: `t.co`.
const SHORTEST: usize = 4;

/// An address in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// The line of the entry that has it.
    pub(crate) line: u32,
}

impl Addresses {
    /// Those of entries, with the lines at which these begin.
    pub(super) fn of<'a>(addresses: impl Iterator<Item = (Kind, &'a str, u32)>) -> Self {
        let spelled = addresses.flat_map(|(kind, address, line)| {
            // With percent signs or without: either is the same page.
            let both = BTreeSet::from([bare(kind, address), bare(kind, &undone(address))]);
            both.into_iter().map(move |bare| ((kind, line), bare))
        });
        // Nothing would be left of `https://www./`, and nothing is found everywhere.
        let (all, bare): (Vec<_>, Vec<_>) = spelled.filter(|(_, bare)| bare.len() >= SHORTEST).unzip();
        let finder = AhoCorasick::new(bare).ok().filter(|_| !all.is_empty());
        Addresses { all, finder }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Each of them that stands in a text, however large its letters are.
    pub(crate) fn find(&self, text: &str) -> Vec<Found> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let folded = fold_words(text);
        let found = finder.find_overlapping_iter(&*folded.text).filter_map(|here| {
            let (kind, line) = *self.all.get(here.pattern().as_usize())?;
            let (start, end) = folded.place(here.start(), here.end());
            is_whole(kind, &folded.text, here.start(), here.end()).then_some(Found { start, end, line })
        });
        found.collect()
    }
}

/// An address without what others leave out or write otherwise: scheme, `www.`, the slash at its end.
fn bare(kind: Kind, address: &str) -> String {
    let folded = fold_words(address).text.into_owned();
    let rest = match kind {
        Kind::Page => {
            let rest = folded.split_once("://").map_or(folded.as_str(), |(_, rest)| rest);
            let rest = rest.split('#').next().unwrap_or(rest);
            let rest = ["www.", "m."].iter().find_map(|begin| rest.strip_prefix(begin)).unwrap_or(rest);
            rest.trim_end_matches('/')
        }
        Kind::Mailbox => folded.strip_prefix("mailto:").unwrap_or(&folded),
        Kind::Account => folded.as_str(),
    };
    rest.to_owned()
}

/// Whether an address stands there by itself: `example.org` not in `my-example.org`, `example.organic`, `example.org.kh`.
fn is_whole(kind: Kind, text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let is_begun = match kind {
        // `m.example.org` and `me@example.org` lead to the same people.
        Kind::Page => before.is_some_and(|c| is_sign(c) || c == '-'),
        Kind::Mailbox => before.is_some_and(|c| is_sign(c) || matches!(c, '-' | '.' | '+')),
        Kind::Account => before.is_some_and(|c| is_sign(c) || matches!(c, '-' | '.')),
    };
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let goes_on = match behind.next() {
        Some('.') => behind.next().is_some_and(is_sign),
        Some(c) => is_sign(c) || c == '-',
        None => false,
    };
    !is_begun && !goes_on
}

/// Whether a sign goes on with a word or an address. Khmer and Thai put no space before one.
fn is_sign(c: char) -> bool {
    c == '_' || c.is_alphanumeric() && c < '\u{0530}'
}

#[cfg(test)]
mod tests {
    use super::{Addresses, Kind};

    fn addresses() -> Addresses {
        let all = [
            (Kind::Page, "https://www.example.org/", 1),
            (Kind::Page, "https://example.com/Our-House/", 2),
            (Kind::Mailbox, "House@example.net", 3),
            (Kind::Account, "quiet-house", 4),
            (Kind::Page, "https://example.info/%E1%9E%80", 5),
        ];
        Addresses::of(all.into_iter())
    }

    #[test]
    fn an_address_is_found_however_it_is_written() {
        for (text, line) in [
            ("https://example.org", 1),
            ("http://www.EXAMPLE.org/a/page?x#y", 1),
            ("See example.org.", 1),
            ("มีที่example.orgนะ", 1),
            ("me@example.org", 1),
            ("ｅｘａｍｐｌｅ.org", 1),
            ("exam\u{200B}ple.org", 1),
            ("m.example.com/our-house", 2),
            ("<https://example.com/our-house/de>", 2),
            ("mailto:house@example.net?subject=a", 3),
            ("Write to HOUSE@EXAMPLE.NET!", 3),
            ("https://t.me/quiet-house", 4),
            ("LINE: @Quiet-House", 4),
            ("example.info/%e1%9e%80", 5),
            ("example.info/ក", 5),
        ] {
            let found = addresses().find(text);
            let lines: Vec<u32> = found.iter().map(|found| found.line).collect();
            assert_eq!(lines, [line], "{text}");
        }
        let text = "Ask ｅxample.org here";
        let found: Vec<_> = addresses().find(text).into_iter().map(|found| text.get(found.start..found.end)).collect();
        assert_eq!(found, [Some("ｅxample.org")]);
    }

    #[test]
    fn another_address_is_another() {
        for text in [
            "my-example.org",
            "example.organic",
            "example.org.kh",
            "example.org-help.net",
            "example.com/our-houses",
            "example.com/our-house.html",
            "example.com",
            "our.house@example.net",
            "house@example.network",
            "a quiet house",
            "quiet-houses",
            "my.quiet-house",
            "",
        ] {
            assert_eq!(addresses().find(text), [], "{text}");
        }
        let nothing = Addresses::of([(Kind::Page, "https://www./", 1), (Kind::Page, "https://m./#a", 2)].into_iter());
        assert_eq!(nothing.find("Some words. m."), []);
        assert!(Addresses::default().is_empty() && Addresses::default().find("example.org").is_empty());
    }
}
