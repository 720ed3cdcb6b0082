//! How the shipped pages speak: short, with a source behind every claim, and naming no place where anybody works or
//! hides. Each rule is held against every English text, and shown to tell what it should.
//!
//! What the program itself refuses on any site (numbers in prose, banned words, percentages, telling addresses) has its
//! own chapters; here is what this site asks of itself.

use std::collections::{BTreeMap, BTreeSet};

use handbill::markup::{Format, Inline, Kind, Target};

use toml_edit::DocumentMut;

use crate::tools::built::{LANGUAGES, public};
use crate::tools::prose::{NAME, Spot, Text, amiss, hold, says, sentences, texts, words};
use crate::tools::{elements, parse, shipped, tree};

// ---------------------------------------------------------------- how long

/// Under fifteen words is what a reader of nine takes in at once. What the law says, word for word as a lawyer will
/// check it, may take a few more.
fn long_sentences(text: &Text) -> Vec<String> {
    amiss(text, |sentence| {
        let is_own = sentence.own == sentence.untitled;
        sentence.words() > if is_own { 14 } else { 20 }
    })
}

#[test]
fn sentences_are_short() {
    let words = |count: usize| vec!["word"; count].join(" ");
    let stated = |count: usize| format!("[{}](fact:f)", words(count));
    hold(
        long_sentences,
        &[&words(15), &stated(21), &format!("1. {}", words(15)), &format!("> [!NOTE]\n> Short. {}.", words(15))],
        &[&words(14), &stated(20), &format!("{}. {}.", words(14), words(14))],
    );
}

/// What contacts say of themselves stands on pages and cards too.
#[test]
fn contacts_speak_in_short_sentences() {
    let register = std::fs::read_to_string(shipped().join("content/contacts.toml")).expect("a register");
    let register: DocumentMut = register.parse().expect("TOML");
    let mut seen = 0;
    for contact in register["contact"].as_array_of_tables().expect("contacts") {
        for field in ["what", "confidential", "alert"] {
            let Some(said) = contact.get(field) else { continue };
            for sentence in said["en"].as_str().expect("a text").split_inclusive(['.', '?', '!']) {
                seen += 1;
                assert!(words(sentence).count() <= 20, "{}: {sentence}", contact["id"]);
            }
        }
    }
    assert!(seen > 15, "{seen} sentences");
}

/// The fewest and the most words of a page. Under 150 it would say too little to act on; over 500 nobody in need
/// reads to the end. What is made for one piece of paper has the room of that paper.
fn room(text: &Text) -> (usize, usize) {
    match (text.page.as_str(), text.draft.front.format) {
        // Two sides of 85 × 54 mm, with numbers in 12 points: the fullest card has 46 words.
        (_, Some(Format::Card)) => (10, 60),
        // Ten sentences to point at.
        ("phrases", _) => (30, 80),
        // Six panels of 50 × 85 mm, one idea on each.
        (_, Some(Format::Fold4)) => (100, 200),
        // A form: the rest is filled in by hand.
        ("call-log", _) => (40, 120),
        // Ten chapters, read in the office with a keyboard at hand, not by somebody in need.
        ("field-guide", _) => (400, 700),
        // Both sides of an A4 sheet, looked at again and again, and learned.
        ("outreach-sheet", _) => (300, 600),
        _ => (150, 500),
    }
}

fn uneven_pages(text: &Text) -> Vec<String> {
    let ((fewest, most), count) = (room(text), text.words());
    let is_even = (fewest..=most).contains(&count);
    if is_even { Vec::new() } else { vec![format!("{}: {count} words, not {fewest} to {most}", text.page)] }
}

#[test]
fn pages_are_neither_empty_nor_endless() {
    let words = |count: usize| vec!["word"; count].join(" ");
    hold(uneven_pages, &[&words(149), &words(501)], &[&words(150), &words(500)]);
}

// ---------------------------------------------------------------- what to do

/// How instructions begin. A word that is not here may be a verb that is missing, or a step that is none.
pub(crate) const VERBS: &str = "agree ask breathe buy call change choose count cut delete do drink eat find get give go hide hold \
                     keep learn leave let listen look meet name offer open press print put read remember rest say set \
                     show sit stay stop support take talk tell test think use wait write";

fn steps_without_a_verb(text: &Text) -> Vec<String> {
    let verbs: BTreeSet<&str> = VERBS.split_whitespace().collect();
    amiss(text, |sentence| {
        let first = words(&sentence.text).next().unwrap_or_default().to_lowercase();
        sentence.spot == Spot::Step && !verbs.contains(first.as_str())
    })
}

#[test]
fn every_step_begins_with_a_verb() {
    hold(
        steps_without_a_verb,
        &["1. You may ask.", "1. Ask.\n2. If you can, go."],
        &["1. Ask. You may wait.", "1. “Ask” first.", "- You may ask."],
    );
}

// ---------------------------------------------------------------- which words

/// What the site never says, whatever its glossary says.
const NEVER: &str = "\
    prostitut*, hooker*, whore*, slut*, rescu*, sex slave*, child sex worker*, child sex work, \
    child prostitut*, illegal migrant*, illegal immigrant*, illegals, high-risk wom*, \
    high-risk girl*, pimp*, mama-san*, mamasan*, dirty, clean test*, test clean, junkie*, \
    addict*, victim*, fallen, broken women, modern slavery, rehabilitat*, \
    save her";

/// Words of places where somebody works, sleeps or hides. "Bar" is not here: labour rules speak of it.
const PLACES: &str = "\
    street, streets, road, avenue, boulevard, highway, lane, alley, alleys, village, villages, \
    market, station, district, quarter, karaoke, massage, brothel*, guesthouse*, guest house*, \
    nightclub*, ktv, opposite the, next to the, behind the";

fn hurting_words(text: &Text) -> Vec<String> {
    amiss(text, |sentence| says(&sentence.text, NEVER))
}

#[test]
fn no_word_hurts_or_judges() {
    hold(
        hurting_words,
        &["Prostitutes.", "She was rescued.", "## Victims", "A child sex worker.", "- [An illegal migrant](fact:f)."],
        &["A child is never a worker.", "Wash the wound until it is clean."],
    );
    // The program refuses them too, in every language that has such a word.
    let glossary = std::fs::read_to_string(shipped().join("content/glossary.toml")).expect("a glossary");
    let glossary: DocumentMut = glossary.parse().expect("TOML");
    let terms = glossary["term"].as_array_of_tables().expect("terms");
    for language in LANGUAGES {
        let refused = terms.iter().filter_map(|term| term.get("never")?.get(language)).count();
        assert!(refused >= 2, "{language}: {refused}");
    }
}

/// Names that may stand in a sentence: countries and their languages, bodies in the register, and short words of
/// health and papers. A venue, a street, a shelter or a person has a name too, and it is not here.
const NAMES: &str = "\
    APLE Cambodia Cambodian Cambodians ChildSafe December English HIV Helpline Human I ID IDPoor \
    Khmer Nam PEP PrEP Rights STI STIs Sisophon States Thai Thailand United Viet Vietnamese Watch \
    DRAFT Opera Mini";

/// Words that stand only at the beginning of a sentence on these pages.
const OPENERS: &str = "afterwards begin block buy breathe confidential consent count date delete enter feeling hand \
                       hide hold laws leaving meet mend migrants paying recruiting services set since sit support tear \
                       testing turn unpaid visiting whoever";

/// What stands on a button, on a keyboard and in a print window.
const LABELS: [&str; 5] = ["Leave this page", "Shift", "Actual size", "Fit to page", "Wi-Fi"];

fn places(text: &Text) -> Vec<String> {
    let known: BTreeSet<String> = texts("en")
        .iter()
        .flat_map(|text| sentences(&text.draft))
        .flat_map(|sentence| words(&sentence.text).skip(1).map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| word.starts_with(char::is_lowercase))
        .chain(OPENERS.split_whitespace().map(str::to_owned))
        .collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !NAMES.split(' ').any(|name| name == word);
    amiss(text, |sentence| {
        let plain = LABELS.iter().fold(sentence.untitled.clone(), |plain, title| plain.replace(title, "it"));
        // What somebody says begins with a large letter too.
        let spoken = plain.replace(": \"", ": ").replace(" \"", " ");
        let mut begins = true;
        let mut unknown = false;
        let mut before = "";
        for word in spoken.split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            begins |= before.ends_with([':', '.', '?', '!']);
            unknown |= is_name(bare) && !(begins && known.contains(&bare.to_lowercase()));
            (begins, before) = (false, word);
        }
        unknown || says(&sentence.text, PLACES)
    })
}

#[test]
fn no_venue_no_street_no_shelter_is_named() {
    hold(
        places,
        &[
            "Go to the Lotus.",
            "Sunrise helps women.",
            "There is a shelter in Poipet.",
            "Ask at Mony's house.",
            "The street by the river.",
            "- Karaoke places",
            "Say: \"I am at Lotus.\"",
        ],
        &["Ask a nurse in Cambodia.", "Say: \"Please help me.\"", "A shelter is a place to stay.", "I need PEP."],
    );
}

/// No map, and no page elsewhere that could name a place tomorrow: only the sources of facts lead out of the site.
#[test]
fn no_page_leads_elsewhere() {
    let out = |text: &Text| -> Vec<String> {
        let links = text.draft.document.links();
        links.filter(|(_, target, _)| matches!(target, Target::Url(_))).map(|(id, ..)| format!("{id:?}")).collect()
    };
    hold(out, &["[A map](https://example.org/)"], &["[Help](page:numbers)", "[It is so.](fact:f)", "<contact:c>"]);
}

// ---------------------------------------------------------------- what is seen, and what stays in a history

/// Whether words tell what a picture shows to whoever cannot see it. Beside a line that says it, its name is enough.
fn tells(alt: &str, beside: bool) -> bool {
    let lower = alt.to_lowercase();
    let starts = ["picture", "image", "drawing", "photo", "icon"];
    alt.chars().filter(|c| c.is_alphabetic()).count() >= if beside { 2 } else { 8 }
        && !starts.iter().any(|start| lower.starts_with(start))
        && ![".svg", ".png", ".jpg"].iter().any(|end| lower.ends_with(end))
}

#[test]
fn every_picture_says_what_it_shows_in_every_language() {
    assert!(["", "hand", "Picture of two hands", "two-hands.svg"].iter().all(|alt| !tells(alt, false)));
    assert!(["", "Picture of a pen", "pen.svg"].iter().all(|alt| !tells(alt, true)));
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for language in LANGUAGES {
        for text in texts(language) {
            let document = &text.draft.document;
            for (_, node) in document.all() {
                let Kind::Inline(Inline::Picture(_, alt)) = node.kind else { continue };
                let alt = document.words(alt);
                assert!(tells(alt, text.page == "phrases"), "{language}/{}: `{alt}`", text.page);
                let one_language = said.entry(alt.to_owned()).or_default();
                one_language.insert(language.to_owned());
                assert_eq!(one_language.len(), 1, "not translated: `{alt}`");
            }
        }
    }
    assert!(said.len() >= LANGUAGES.len(), "there are pictures");
}

/// On the pages as they are built: a picture has words, a line drawing is for the eye alone.
#[test]
fn every_picture_of_a_built_page_has_words_or_says_nothing() {
    let (mut pictures, mut drawings) = (0, 0);
    for (name, bytes) in tree(&public()).into_iter().filter(|(name, _)| name.ends_with(".html")) {
        let dom = parse(std::str::from_utf8(&bytes).expect("UTF-8"));
        elements(&dom.document, &mut |tag, attributes, _| {
            let attribute =
                |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| &**value);
            if tag == "img" {
                assert!(attribute("alt").is_some_and(|alt| tells(alt, true)), "{name}: {attributes:?}");
                pictures += 1;
            }
            if tag == "svg" {
                assert_eq!(attribute("aria-hidden"), Some("true"), "{name}");
                drawings += 1;
            }
        });
    }
    assert!(pictures > 0 && drawings > 0, "{pictures} pictures, {drawings} drawings");
}

/// A history shows addresses and tabs: all pages look alike in it.
#[test]
fn ids_and_tabs_are_neutral() {
    let mut numbers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for language in LANGUAGES {
        let mut kinds = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for text in texts(language).iter().filter(|text| text.page != "this-page") {
            let tab = &text.draft.front.tab.as_ref().expect("a tab").value;
            let (word, number) = tab.rsplit_once(' ').unwrap_or_else(|| panic!("{language}/{}: {tab}", text.page));
            assert!(number.parse::<u8>().is_ok(), "{language}/{}: {tab}", text.page);
            assert!(seen.insert(number.to_owned()), "{language}: two pages are `{tab}`");
            kinds.insert(word.to_owned());
            numbers.entry(text.page.clone()).or_default().insert(number.to_owned());
            let is_plain = text.page.chars().all(|c| c.is_ascii_lowercase() || c == '-') && text.page.len() <= 20;
            assert!(is_plain, "{}", text.page);
        }
        assert_eq!(kinds.len(), 1, "{language}: {kinds:?}");
    }
    for (page, numbers) in numbers {
        assert_eq!(numbers.len(), 1, "{page} has another number in another language: {numbers:?}");
    }
}

#[test]
fn the_sentences_are_all_there() {
    let text = Text::of(
        "a",
        "+++\ntitle = \"A\"\n+++\n> [!NOTE]\n> One. [Two\n> three.](fact:f) **Four**\n\n1. Say: \"Five. Six.\" Seven\n\n\
         | Eight |\n|---|\n| Nine |\n\n<contact:c>\n\nTen\n: Eleven <contact:c>.\n",
    );
    let all = sentences(&text.draft);
    let read: Vec<(&str, &str, Spot)> = all.iter().map(|s| (s.text.as_str(), s.own.as_str(), s.spot)).collect();
    let contact = format!("Eleven {NAME}.");
    let wanted = [
        ("One.", "One.", Spot::Text),
        ("Two three.", "", Spot::Text),
        ("Four", "Four", Spot::Text),
        ("Say: \"Five.", "Say: \"Five.", Spot::Step),
        ("Six.", "Six.", Spot::Text),
        ("Seven", "Seven", Spot::Text),
        ("Eight", "Eight", Spot::Heading),
        ("Nine", "Nine", Spot::Text),
        ("Ten", "Ten", Spot::Heading),
        (contact.as_str(), contact.as_str(), Spot::Text),
    ];
    assert_eq!(read, wanted);
}
