//! The list from A to Z: every page and every heading, in the order of the language's own alphabet, without any script.

use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Lang;
use crate::markup::{Block, Kind};
use crate::web::html::write::{close, element, open};
use crate::web::paths::A_TO_Z;

/// A list of more entries than this has a page for each letter (DESIGN 5): it would not be there at once.
const ON_ONE_PAGE: usize = 250;

/// With more pages than this, the list has their titles alone.
const WITH_HEADINGS: usize = 500;

/// Something that can be looked up.
struct Entry {
    words: String,
    href: String,
    /// The page's title, where the entry is a heading of it.
    page: Option<String>,
    /// In another language than the reader's.
    lang: Option<Lang>,
}

/// All entries that begin with one letter.
struct Letter {
    sign: String,
    entries: Vec<Entry>,
}

/// The articles of the list: the first page and, where it is long, one page for each letter; each with its path inside the
/// language's folder.
pub(crate) fn lists(site: &Site, lang: LangId) -> Vec<(String, String)> {
    let letters = sorted(site, lang);
    let whole = letters.iter().map(|letter| letter.entries.len()).sum::<usize>() <= ON_ONE_PAGE;
    let mut first = String::new();
    element(&mut first, "h1", &[], &site.strings.text(lang, "a-z-title"));
    open(&mut first, "p", &[("class", "letters")]);
    for (at, letter) in letters.iter().enumerate() {
        let href = if whole { format!("#letter.{at}") } else { format!("a-z/{at}.html") };
        element(&mut first, "a", &[("href", &href)], &letter.sign);
        first.push('\n');
    }
    close(&mut first, "p");
    if whole {
        letters.iter().enumerate().for_each(|(at, letter)| section(&mut first, at, letter, ""));
        return vec![(A_TO_Z.to_owned(), first)];
    }
    let mut lists = vec![(A_TO_Z.to_owned(), first)];
    for (at, letter) in letters.iter().enumerate() {
        let mut list = String::new();
        element(&mut list, "h1", &[], &site.strings.text(lang, "a-z-title"));
        open(&mut list, "p", &[("class", "letters")]);
        for (other, letter) in letters.iter().enumerate() {
            let href = format!("{other}.html");
            let here: &[(&str, &str)] = if other == at { &[("aria-current", "page")] } else { &[] };
            element(&mut list, "a", &[&[("href", href.as_str())], here].concat(), &letter.sign);
            list.push('\n');
        }
        close(&mut list, "p");
        section(&mut list, at, letter, "../");
        lists.push((format!("a-z/{at}.html"), list));
    }
    lists
}

/// `up` leads from the list's folder to the language's.
fn section(out: &mut String, at: usize, letter: &Letter, up: &str) {
    element(out, "h2", &[("id", &format!("letter.{at}"))], &letter.sign);
    open(out, "ul", &[("class", "entries")]);
    for entry in &letter.entries {
        open(out, "li", &[]);
        let href = format!("{up}{}", entry.href);
        let mut attributes = vec![("href", href.as_str())];
        if let Some(lang) = &entry.lang {
            attributes.extend([("lang", lang.as_str()), ("dir", lang.direction().as_str())]);
        }
        element(out, "a", &attributes, &entry.words);
        if let Some(page) = &entry.page {
            out.push(' ');
            element(out, "small", &[], page);
        }
        close(out, "li");
    }
    close(out, "ul");
}

/// What each page says it is about: its title and its headings.
fn entries(site: &Site, lang: LangId) -> Vec<Entry> {
    let mut entries = Vec::new();
    for page in &site.pages {
        let version = site.version(page, lang);
        let (title, document) = (&version.draft.front.title.value, &version.draft.document);
        let foreign = (version.shown != lang).then(|| site.config.language(version.shown).tag.clone());
        let href = format!("{}.html", page.id);
        entries.push(Entry { words: title.clone(), href: href.clone(), page: None, lang: foreign.clone() });
        if site.pages.len() > WITH_HEADINGS {
            continue;
        }
        for (id, node) in document.all() {
            if let Kind::Block(Block::Heading(_, anchor)) = node.kind {
                entries.push(Entry {
                    words: document.plain_text(id),
                    href: format!("{href}#{}", document.words(anchor)),
                    page: Some(title.clone()),
                    lang: foreign.clone(),
                });
            }
        }
    }
    entries
}

fn sorted(site: &Site, lang: LangId) -> Vec<Letter> {
    let tag = &site.config.language(lang).tag;
    let mut entries = entries(site, lang);
    let (whole, letters) = (collator(tag, Strength::Tertiary), collator(tag, Strength::Primary));
    let (Some(whole), Some(letters)) = (whole, letters) else {
        return vec![Letter { sign: "#".to_owned(), entries }];
    };
    entries.sort_by(|one, other| whole.compare(&one.words, &other.words).then_with(|| one.href.cmp(&other.href)));
    let mut sorted: Vec<Letter> = Vec::new();
    for entry in entries {
        let sign = first_letter(&entry.words, &letters);
        match sorted.last_mut() {
            Some(last) if last.sign == sign => last.entries.push(entry),
            Some(_) | None => sorted.push(Letter { sign, entries: vec![entry] }),
        }
    }
    sorted
}

/// ICU's order for a language, by CLDR. `None` never happens: every tag has at least the common order.
fn collator(tag: &Lang, strength: Strength) -> Option<CollatorBorrowed<'static>> {
    let locale = Locale::try_from_str(tag.as_str()).ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    // A word in quotation marks stands where the word would.
    options.alternate_handling = Some(AlternateHandling::Shifted);
    Collator::try_new(locale.into(), options).ok()
}

/// The letter under which a language's dictionaries put a word: without marks where these make no letter of its own
/// (`é` stands under E, but Vietnamese has Ă behind A); in Thai and Lao the consonant, though a vowel is written before it.
fn first_letter(words: &str, letters: &CollatorBorrowed<'_>) -> String {
    let before_consonant = |c: &char| matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}');
    let Some(first) = words.chars().filter(|c| c.is_alphanumeric()).find(|c| !before_consonant(c)) else {
        return "#".to_owned();
    };
    if first.is_numeric() {
        return "0–9".to_owned();
    }
    let written = first.to_uppercase().to_string();
    let parts: Vec<char> = DecomposingNormalizerBorrowed::new_nfd().normalize(&written).chars().collect();
    let Some((base, marks)) = parts.split_first() else { return written };
    // The letter alone, then with one of its marks: Ặ stands under Ă.
    let marked = marks
        .iter()
        .map(|mark| ComposingNormalizerBorrowed::new_nfc().normalize(&format!("{base}{mark}")).into_owned());
    let mut plainer = std::iter::once(base.to_string()).chain(marked);
    plainer.find(|letter| letters.compare(letter, &written).is_eq()).unwrap_or(written)
}

#[cfg(test)]
mod tests {
    use icu_collator::options::Strength;

    use super::{collator, first_letter};
    use crate::lang::Lang;

    fn letters(tag: &str, words: &[&str]) -> Vec<String> {
        let lang = Lang::parse(tag).unwrap();
        let letters = collator(&lang, Strength::Primary).unwrap();
        words.iter().map(|word| first_letter(word, &letters)).collect()
    }

    #[test]
    fn words_stand_under_the_letters_of_their_language() {
        assert_eq!(letters("en", &["“École”", "zoo", "72 hours", "…"]), ["E", "Z", "0–9", "#"]);
        assert_eq!(letters("vi", &["Ăn", "Ặt", "án", "đi", "ốm"]), ["Ă", "Ă", "A", "Đ", "Ô"]);
        assert_eq!(letters("th", &["เบอร์", "ไทย"]), ["บ", "ท"]);
        assert_eq!(letters("km", &["«ខ្មែរ»"]), ["ខ"]);
    }
}
