//! `contradicted-number`: the digits of a number that is known to be wrong, refused wherever they turn up
//! and however they are written: in texts, registers, strings, templates, plain files and file names.
//! `asked-not-to-be-listed`: the same for numbers and addresses of those who asked for it.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::digit_run::{Hit, Number, Numbers, Run, runs};
use super::{short_code, spoken};
use crate::catalog::Catalog;
use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::letters::holds_digit;
use crate::markup::{Draft, Target, lines};
use crate::register::{Addresses, Entry, Owner, Registers};
use crate::schema::undone;
use crate::source::{Asset, RelPath, Source, Span};

/// Where digits may stand besides pages.
pub(super) struct Elsewhere<'a> {
    /// A site's own templates and strings.
    pub(super) templates: &'a BTreeMap<RelPath, Source>,
    /// Files that are carried along.
    pub(super) assets: &'a BTreeMap<RelPath, Asset>,
}

pub(super) fn check(
    catalog: &Catalog,
    config: &Config,
    registers: &Registers,
    elsewhere: &Elsewhere<'_>,
    sink: &mut Sink,
) {
    let wrong = Wrong::of(registers);
    if wrong.is_empty() {
        return;
    }
    // In code so few digits are sizes: words of it that readers see meet the wall.
    let long = wrong.long();
    for (page, texts) in &catalog.pages {
        for (lang, draft) in &texts.drafts {
            let source = draft.document.source();
            let mut tell = |finding: Finding| sink.push(finding.page(page).language(&config.language(*lang).tag));
            wrong.in_draft(&long, draft, &mut tell);
            wrong.in_name(source.path()).for_each(tell);
        }
    }
    for (path, source) in elsewhere.templates {
        let is_prose = path.extension() == Some("ftl");
        (if is_prose { &wrong } else { &long })
            .in_source(source)
            .chain(wrong.in_name(path))
            .for_each(|finding| sink.push(finding));
    }
    for (path, asset) in elsewhere.assets {
        wrong.in_name(path).for_each(|finding| sink.push(finding));
        // Drawings, style sheets, plain text; what is not UTF-8 holds no words.
        let text = std::str::from_utf8(&asset.bytes).ok();
        let source = text.map(|text| Source::new(path.clone(), text));
        source.iter().flat_map(|source| long.in_source(source)).for_each(|finding| sink.push(finding));
    }
    for said in spoken::texts(registers, config) {
        // The numbers themselves are compared where the registers are read.
        let found = wrong.find(said.text).into_iter();
        found.for_each(|hit| sink.push(wrong.finding(said.place.clone(), &hit).language(said.tag)));
    }
    for (address, place, entry) in spoken::addresses(registers, config) {
        // Where it is the contact's own, that is told where the registers are read.
        let is_own = matches!(entry, Entry::Contact(id) if registers.contact(id).addresses().any(|own| own == address));
        let found = undone(address);
        let found = wrong.find(&found);
        let told = found.iter().filter(|hit| !(hit.is_address && is_own));
        told.for_each(|hit| sink.push(wrong.finding(place.clone(), hit)));
    }
}

/// The numbers that must never be given out.
#[derive(Debug)]
pub(super) struct Wrong<'a> {
    numbers: Numbers<'a>,
    /// Those that may, without short codes: `119` inside of `012 119 345` is a part of that number.
    given: Numbers<'a>,
    addresses: Addresses,
}

impl<'a> Wrong<'a> {
    pub(super) fn of(registers: &'a Registers) -> Self {
        let numbers = registers.withheld_numbers().map(|(owner, phone)| Number::of(phone, owner));
        let others = registers.contacts().iter().filter(|contact| !contact.is_withheld());
        let given = others.flat_map(|contact| {
            contact.phones.iter().map(|line| Number::of(&line.phone, Owner::Contact(&contact.id.0)))
        });
        Wrong {
            numbers: Numbers::of(numbers),
            given: Numbers::of(given.filter(Number::is_long)),
            addresses: registers.withheld_addresses(),
        }
    }

    /// Those of them that are no short codes.
    fn long(&self) -> Self {
        Wrong { numbers: self.numbers.long(), given: Numbers::default(), addresses: self.addresses.clone() }
    }

    /// Whether there is no such number and no such address.
    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty() && self.addresses.is_empty()
    }

    /// Whether one of them may stand in a text without digits.
    pub(super) fn has_addresses(&self) -> bool {
        !self.addresses.is_empty()
    }

    /// Whether one of them may stand in a text that has these digits, all in a row. Most texts have others.
    pub(super) fn may_be_in(&self, digits: &str) -> bool {
        self.numbers.may_be_in(digits)
    }

    pub(super) fn finding(&self, place: Place, hit: &Hit<'_, '_>) -> Finding {
        self.told(place, hit.shown, hit.owner)
    }

    fn told(&self, place: Place, shown: &str, owner: Owner<'_>) -> Finding {
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        match owner {
            Owner::Contact(name) => {
                let message = format!("`{shown}` is the number of `{name}`, which must never be given out");
                Finding::new(Rule::ContradictedNumber, place, message)
                    .hint("take it out; if readers need this contact, point to another entry with `<contact:id>`")
            }
            Owner::Unlisted(_) => {
                let message = format!("`{shown}` leads to somebody who asked not to be listed (`{owner}`)");
                Finding::new(Rule::AskedNotToBeListed, place, message).hint("take it out, with what is said of them")
            }
        }
    }

    /// In a page: in its bytes, which hold addresses and what nobody sees, and in its lines as they are read, where
    /// entities and escapes are undone and nothing stands between the digits any more. Each is told at once: a page of
    /// 4 MiB has 800,000, and a finding keeps the line around it.
    fn in_draft(&self, long: &Self, draft: &Draft<Target>, tell: &mut dyn FnMut(Finding)) {
        let source = draft.document.source();
        // A short code has no other spelling in bytes than in lines, where no paragraph goes on in the next one.
        let raw = long.find(source.text());
        // Of each number the places, none of which has a part in common with another.
        let mut told: BTreeMap<Owner<'a>, BTreeMap<u32, u32>> = BTreeMap::new();
        let mut add = |span: Span, hit: &Hit<'_, 'a>| {
            let places = told.entry(hit.owner).or_default();
            let before = places.range(..span.end.max(span.start + 1)).next_back();
            if before.is_none_or(|(_, end)| *end <= span.start) {
                places.insert(span.start, span.end);
                tell(self.told(source.place(span), hit.shown, hit.owner));
            }
        };
        raw.iter().for_each(|hit| add(Span::from(hit.start..hit.end), hit));
        for line in lines::of(draft).iter().filter(|line| line.has_digit || self.has_addresses()) {
            for hit in self.find(&line.text) {
                line.place(hit.start, hit.end).into_iter().for_each(|span| add(span, &hit));
            }
            if let Some(bare) = without_marks(&line.text) {
                for hit in self.find(&bare) {
                    line.place(0, line.text.len()).into_iter().for_each(|span| add(span, &hit));
                }
            }
        }
        for (_, target, span) in draft.document.links() {
            if let Target::Url(url) = target {
                self.find(&undone(url.as_str())).iter().for_each(|hit| add(span, hit));
            }
        }
    }

    fn in_source<'s>(&'s self, source: &'s Source) -> impl Iterator<Item = Finding> + 's {
        self.find(source.text()).into_iter().map(|hit| self.finding(source.place(Span::from(hit.start..hit.end)), &hit))
    }

    fn in_name<'s>(&'s self, path: &'s RelPath) -> impl Iterator<Item = Finding> + 's {
        self.find(path.as_str()).into_iter().map(|hit| self.finding(Place::file(path.as_str()), &hit))
    }

    /// Every wrong number in strings of code and in addresses: a short code counts where somebody might dial it.
    pub(super) fn find_in_code<'t>(&self, text: &'t str) -> impl Iterator<Item = Hit<'t, 'a>> {
        let is_meant = move |hit: &Hit<'_, '_>| hit.is_long() || short_code::is_code(text, hit.start, hit.end);
        self.find(text).into_iter().filter(is_meant)
    }

    /// Every wrong number in what a file shows: as strictly as in a page, but for the groups of a short code, which stand
    /// in tables and days as well.
    pub(super) fn find_shown<'t>(&self, text: &'t str) -> impl Iterator<Item = Hit<'t, 'a>> {
        let is_meant = move |hit: &Hit<'_, '_>| {
            let is_whole = hit.is_in_one() && !short_code::is_size(text, hit.start, hit.end);
            is_whole || hit.is_long() || short_code::is_code(text, hit.start, hit.end)
        };
        self.find(text).into_iter().filter(is_meant)
    }

    /// Every address, and every wrong number in a text: `1280 women`, `1280-24-7` and `12 80` too, since nobody can know. Only the price
    /// `1,280` is none.
    pub(super) fn find<'t>(&self, text: &'t str) -> Vec<Hit<'t, 'a>> {
        let addresses = self.addresses.find(text).into_iter().map(|found| Hit {
            start: found.start,
            end: found.end,
            shown: text.get(found.start..found.end).unwrap_or_default(),
            owner: Owner::Unlisted(found.line),
            is_address: true,
        });
        let mut found: Vec<_> = addresses.collect();
        if !holds_digit(text) {
            return found;
        }
        for run in runs(text) {
            let given = OnceCell::new();
            let given = || given.get_or_init(|| self.given_in(text, &run));
            for (hit, is_long) in self.numbers.hits(text, &run) {
                let is_harmless = || short_code::is_thousands(text, hit.start, hit.end) || is_part(given(), &hit);
                if is_long || !is_harmless() {
                    found.push(hit);
                }
            }
        }
        found
    }

    /// Where numbers that may be given out stand in a run: where each begins, and where the longest so far ends.
    fn given_in(&self, text: &str, run: &Run) -> Vec<(usize, usize)> {
        let mut given: Vec<(usize, usize)> = self.given.hits(text, run).map(|(hit, _)| (hit.start, hit.end)).collect();
        given.sort_unstable();
        let mut furthest = 0;
        for (_, end) in &mut given {
            furthest = furthest.max(*end);
            *end = furthest;
        }
        given
    }
}

/// Whether a short code is a part of a number that may be given out.
fn is_part(given: &[(usize, usize)], hit: &Hit<'_, '_>) -> bool {
    let before = given.partition_point(|(start, _)| *start <= hit.start).checked_sub(1);
    before.and_then(|at| given.get(at)).is_some_and(|(_, furthest)| hit.end <= *furthest)
}

/// A text in which somebody meant entities or tags that mean nothing there, without them: a title has no HTML.
fn without_marks(text: &str) -> Option<String> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        let (before, mark) = rest.split_at(at);
        let close = if mark.starts_with('<') { b'>' } else { b';' };
        // No tag and no name of a sign is longer, and a text of nothing but `<` is walked through once.
        let end = mark.bytes().take(100).position(|byte| byte == close).map_or(1, |end| end + 1);
        bare.push_str(before);
        bare.push(' ');
        rest = mark.get(end..).unwrap_or_default();
    }
    (!bare.is_empty()).then(|| bare + rest)
}

#[cfg(test)]
mod tests {
    use super::{Addresses, Number, Numbers, Owner, Wrong};

    fn wrong() -> Wrong<'static> {
        let before = ["", "0", "855", "8550"].map(str::to_owned).into();
        Wrong {
            numbers: Numbers::of([Number {
                national: "12488488".to_owned(),
                before,
                code: "855".to_owned(),
                owner: Owner::Contact("never"),
            }]),
            given: Numbers::default(),
            addresses: Addresses::default(),
        }
    }

    #[test]
    fn every_spelling_is_found() {
        for text in [
            "+855 12 488 488",
            "00855-12-488-488",
            "012488488",
            "012 48 84 88",
            "(012) 488.488",
            "+855 (0)12 488 488",
            "១២ ៤៨៨ ៤៨៨",
            "๐๑๒-๔๘๘-๔๘๘",
            "໐໑໒ ໔໘໘ ໔໘໘",
            "٠١٢٤٨٨٤٨٨",
            "０１２４８８４８８",
            "012 **488** 488",
            "012\u{200B}488\u{200B}488",
            "call 1280, 012 488 488 or 117",
            "012 488\n488",
            "012          488 488",
            "012 488 488²",
            "012488488¹²",
            "⁰¹²⁴⁸⁸⁴⁸⁸",
            "12/488/488",
            "12488488",
            "00785512488488",
            "001 855 12 488 488",
            "႐႑႒ ႔႘႘ ႔႘႘",
            "⓪①②④⑧⑧④⑧⑧",
            "0\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3} 4\u{20E3}8\u{20E3}8\u{20E3} 488",
            "0\u{200B}1\u{AD}2 \u{2060}4\u{200D}8\u{FEFF}8-4\u{200C}8\u{200E}8",
        ] {
            assert_eq!(wrong().find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_short_code_is_found_in_longer_runs() {
        let number = Number {
            national: "1212".to_owned(),
            before: vec![String::new()],
            code: String::new(),
            owner: Owner::Contact("never"),
        };
        let wrong =
            Wrong { numbers: Numbers::of([number]), given: Numbers::default(), addresses: Addresses::default() };
        for text in ["12 1212", "121 1212", "1212 24/7", "1280/1212/117", "2026 1212 8-16", "12 12 1212", "1212-1280"] {
            assert!(!wrong.find(text).is_empty(), "{text}");
        }
        for text in ["121212", "11212", "12120", "12.121"] {
            assert_eq!(wrong.find(text).len(), 0, "{text}");
        }
    }

    #[test]
    fn a_short_code_inside_of_a_number_that_is_given_out_is_a_part_of_it() {
        let short = Number {
            national: "119".to_owned(),
            before: vec![String::new()],
            code: String::new(),
            owner: Owner::Contact("never"),
        };
        let before = ["", "0", "855", "8550"].map(str::to_owned).into();
        let given =
            Number { national: "12119345".to_owned(), before, code: "855".to_owned(), owner: Owner::Contact("office") };
        let wrong =
            Wrong { numbers: Numbers::of([short]), given: Numbers::of([given]), addresses: Addresses::default() };
        for text in ["012 119 345", "+855 12 119 345", "(012) 119-345"] {
            assert_eq!(wrong.find(text).len(), 0, "{text}");
        }
        for text in ["119", "012 119 346", "119 345", "012 119 345 / 119", "5012 119 345"] {
            assert_eq!(wrong.find(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_digits_are_left_alone() {
        for text in ["112488488", "124884880", "012 488 48", "012 488 abc 488", "2012488488", "1248-8489", ""] {
            assert_eq!(wrong().find(text).len(), 0, "{text}");
        }
    }
}
