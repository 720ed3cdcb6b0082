//! Two languages on one handout: the reader's, and that of whoever it is shown to.

use std::path::Path;

use crate::tools::built::public;
use crate::tools::papers::{LANGUAGES, site};
use crate::tools::{Site, findings, has, said, squeezed, tool};

/// Where a word stands: page, left, top, in points.
type Place = (usize, f64, f64);

/// The place of every word of a file that is one letter and two digits: `a07`.
fn marked(file: &Path) -> std::collections::BTreeMap<String, Place> {
    let text = tool("pdftotext", &["-bbox", "-enc", "UTF-8", file.to_str().expect("UTF-8"), "-"]);
    let (mut page, mut places) = (0, std::collections::BTreeMap::new());
    for line in text.lines() {
        page += usize::from(line.contains("<page "));
        let Some((box_, word)) = line.trim().strip_prefix("<word ").and_then(|line| line.split_once("\">")) else {
            continue;
        };
        let word: String = word.trim_end_matches("</word>").chars().filter(char::is_ascii_alphanumeric).collect();
        let number = |name: &str| -> f64 {
            let (_, rest) = box_.split_once(&format!("{name}=\"")).expect("a place");
            rest.split('"').next().expect("a number").parse().expect("a number")
        };
        if word.len() == 3 && word.starts_with(['a', 'b']) {
            places.insert(word, (page, number("xMin"), number("yMin")));
        }
    }
    places
}

/// A site whose page `pair-page` has forty marked paragraphs in every language, beside Khmer.
fn forty(format: &str) -> Site {
    let site = site();
    for words in &LANGUAGES {
        let side = if words.tag == "km" { 'b' } else { 'a' };
        let body = |side: char, words: &crate::tools::papers::Words| {
            (0..40).map(|row| format!("{side}{row:02} {}", words.three)).collect::<Vec<_>>().join("\n\n")
        };
        let print = format!("[print]\nformat = \"{format}\"\npair = \"km\"\n");
        let front = format!("+++\ntitle = \"{}\"\n", words.title);
        let review = "[review]\nstate = \"reviewed\"\nby = \"SK\"\non = \"2026-11-20\"\n";
        let original = format!("+++\ntitle = \"{}\"\n{print}+++\n{}\n", LANGUAGES[0].title, body('a', &LANGUAGES[0]));
        if words.tag == "en" {
            site.write("content/en/pair-page.md", original);
        } else {
            site.write(
                &format!("content/{}/pair-page.md", words.tag),
                format!("{front}{review}+++\n{}\n", body(side, words)),
            );
            site.write(&format!("content/{}/.original/pair-page.md", words.tag), original);
            site.read_beside(words.tag, "pair-page");
        }
    }
    site
}

/// Line beside line: the same sentence in both languages begins on the same page and at the same height, the reader's
/// where reading begins.
#[test]
fn both_sides_of_every_line_stand_beside_each_other() {
    for format in ["a4", "a5"] {
        let site = forty(format);
        let output = site.run("print", &["pair-page"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        for words in LANGUAGES.iter().filter(|words| words.tag != "km") {
            let file = site.path().join(format!("print/{}/pair-page.home.pdf", words.tag));
            tool("qpdf", &["--check", file.to_str().expect("UTF-8")]);
            let places = marked(&file);
            for row in 0..40 {
                let place = |side| {
                    *places.get(&format!("{side}{row:02}")).unwrap_or_else(|| panic!("{} {side}{row}", words.tag))
                };
                let (here, there): (Place, Place) = (place('a'), place('b'));
                assert_eq!(here.0, there.0, "{} {format} row {row}: one page", words.tag);
                // Scripts are of different height.
                assert!((here.2 - there.2).abs() < 12.0, "{} {format} row {row}: {here:?} {there:?}", words.tag);
                assert_eq!(here.1 < there.1, words.tag != "ar", "{} {format} row {row}: {here:?} {there:?}", words.tag);
            }
            assert!(places.values().any(|place| place.0 > 1), "there was a page to break over");
        }
        // Who reads Khmer needs no second Khmer.
        let khmer = marked(&site.path().join("print/km/pair-page.home.pdf"));
        assert!(khmer.len() == 40 && khmer.keys().all(|word| word.starts_with('b')), "{khmer:?}");
    }
}

/// A card, English beside Khmer.
fn card(english: &str, khmer: &str) -> Site {
    let site = Site::new();
    let original = format!("+++\ntitle = \"T\"\n[print]\nformat = \"card\"\npair = \"km\"\n+++\n{english}\n");
    site.write("content/en/a.md", &original);
    site.write("content/km/a.md", format!("+++\ntitle = \"ក\"\n[review]\nstate = \"machine\"\n+++\n{khmer}\n"));
    site.write("content/km/.original/a.md", original);
    site
}

const LONG: &str = "All human beings are born free and equal in dignity and rights.";
const LONG_KHMER: &str = "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។";

#[test]
fn a_card_of_one_panel_has_a_language_on_each_side() {
    let site = card("Front.", "ខាងក្រោយ។");
    let output = site.run("print", &["a", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let file = site.path().join("print/en/a.home.pdf");
    let page = |number: &str| {
        let file = file.to_str().expect("UTF-8");
        squeezed(&tool("pdftotext", &["-raw", "-enc", "UTF-8", "-f", number, "-l", number, file, "-"]))
    };
    assert!(page("1").contains("Front.") && !page("1").contains("ខាងក្រោយ។"), "{}", page("1"));
    assert!(page("2").contains("ខាងក្រោយ។") && !page("2").contains("Front."), "{}", page("2"));
}

/// Which panel, in which language: the one whose words take the room.
#[test]
fn too_much_text_is_told_for_the_right_panel_and_language() {
    let many = |text: &str| vec![text; 14].join(" ");
    let break_ = "\n\n---\n\n";
    for (english, khmer, file, line, told) in [
        // Front and back.
        (many(LONG), "ខ".to_owned(), "content/en/a.md", 1, ["panel 1", "English"]),
        ("A".to_owned(), many(LONG_KHMER), "content/km/a.md", 1, ["panel 2", "ភាសាខ្មែរ"]),
        // Block beside block.
        (format!("A{break_}{}", many(LONG)), format!("ខ{break_}ខ"), "content/en/a.md", 9, ["panel 2", "English"]),
        (format!("A{break_}B"), format!("ខ{break_}{}", many(LONG_KHMER)), "content/km/a.md", 8, ["panel 2", "ភាសាខ្មែរ"]),
        (format!("A{break_}B"), format!("{}{break_}ខ", many(LONG_KHMER)), "content/km/a.md", 1, ["panel 1", "ភាសាខ្មែរ"]),
    ] {
        let site = card(&english, &khmer);
        let output = site.run("print", &["a", "--lang", "en", "--format", "short"]);
        assert_eq!(output.status.code(), Some(1));
        let text = said(&output);
        let overflow: Vec<&str> = text.lines().filter(|line| line.contains("error[overflow]")).collect();
        let [only] = overflow.as_slice() else { panic!("{file}:{line}: {text}") };
        let place = only.strip_prefix(&format!("{file}:{line}:"));
        assert!(place.is_some() && told.iter().all(|word| only.contains(word)), "{file}:{line} {told:?}: {only}");
    }
}

#[test]
fn a_translation_with_other_blocks_stands_beside_its_original_as_a_whole() {
    let site = card("One.\n\n- Two.\n\n---\n\nThree.", "មួយ។\n\nពីរ។\n\nបី។\n\n---\n\nបួន។");
    let output = site.run("print", &["a", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let file = site.path().join("print/en/a.home.pdf");
    let text = tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", file.to_str().expect("UTF-8"), "-"]);
    let text = squeezed(&text);
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part} in {text}"));
    let order = ["One.", "Two.", "មួយ។", "ពីរ។", "បី។", "Three.", "បួន។"].map(at);
    assert!(order.is_sorted(), "{text}");
}

/// What nobody has read stands on no final sheet, in whichever language.
#[test]
fn a_pair_is_a_draft_where_either_side_is() {
    let site = card("Text.", "អត្ថបទ។");
    let output = site.run("print", &["a", "--lang", "en", "--final", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    let told: Vec<&str> = text.lines().filter(|line| line.contains("[not-final]")).collect();
    assert!(matches!(told.as_slice(), [only] if only.starts_with("content/km/a.md:")), "{text}");
    // DRAFT itself is for the eye only; the list of a run says which of its handouts carry it.
    let is_draft = || {
        let output = site.run("print", &["--all", "--lang", "en"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let list = site.path().join("print/en/index.home.pdf");
        tool("pdftotext", &[list.to_str().expect("UTF-8"), "-"]).split_whitespace().any(|word| word == "DRAFT")
    };
    assert!(is_draft());
    let reviewed = "+++\ntitle = \"ក\"\n[review]\nstate = \"reviewed\"\nby = \"SK\"\non = \"2026-11-20\"\n+++\nអត្ថបទ។\n";
    site.write("content/km/a.md", reviewed);
    site.read_beside("km", "a");
    let output = site.run("print", &["a", "--lang", "en", "--final"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!is_draft());
}

/// A card to show to somebody else is of no use without what they read: until it is translated, it is a draft. Who reads
/// the second language, or no language but the original, is told of it once.
#[test]
fn a_pair_is_a_draft_where_the_second_text_is_missing() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"card\"\npair = \"km\"\n+++\nText.\n");
    for languages in [&["--lang", "en"][..], &["--lang", "km"], &["--lang", "en", "--lang", "km"]] {
        let output = site.run("print", &[&["a", "--final", "--format", "short"], languages].concat());
        assert_eq!(output.status.code(), Some(1), "{languages:?}");
        let text = said(&output);
        let told: Vec<&str> = text.lines().filter(|line| line.contains("[not-final]")).collect();
        let [only] = told.as_slice() else { panic!("{languages:?}: {text}") };
        assert!(only.starts_with("content/en/a.md:1:") && only.contains("not in ភាសាខ្មែរ"), "{only}");
    }
    let output = site.run("print", &["--all", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let list = site.path().join("print/en/index.home.pdf");
    let list = tool("pdftotext", &[list.to_str().expect("UTF-8"), "-"]);
    assert!(list.split_whitespace().any(|word| word == "DRAFT"), "{list}");
}

#[test]
fn a_pair_with_a_language_that_is_not_there_is_told() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\npair = \"xx\"\n+++\nText.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "unknown-language", "content/en/a.md", 4);
}

#[test]
fn a_poster_has_no_room_for_a_pair_and_says_so() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"poster\"\npair = \"km\"\n+++\nText.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "bad-value", "content/en/a.md", 5);
}

/// The phrases that ship: what a Thai reader points at, a nurse who reads Khmer finds right under it, and a drawing
/// before both.
#[test]
fn each_phrase_stands_in_both_scripts_with_something_to_point_at() {
    let lines = |tag: &str| -> Vec<String> {
        let file = format!("content/{tag}/phrases.md");
        let text = std::fs::read_to_string(crate::tools::shipped().join(file)).expect("a page");
        let phrases = text.lines().filter_map(|line| line.strip_prefix("![")?.split_once(") "));
        phrases.map(|(_, phrase)| squeezed(phrase)).collect()
    };
    let khmer = lines("km");
    assert_eq!(khmer.len(), 10);
    for tag in ["en", "th", "vi"] {
        let file = public().join(format!("{tag}/print/phrases.home.pdf"));
        let file = file.to_str().expect("UTF-8");
        let text = squeezed(&tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", file, "-"]));
        let mut rest = text.as_str();
        for (here, there) in lines(tag).iter().zip(&khmer) {
            let pair = format!("{here}{there}");
            let (_, behind) = rest.split_once(&pair).unwrap_or_else(|| panic!("{tag}: no {pair} in {rest}"));
            rest = behind;
        }
        let document = lopdf::Document::load(file).expect("a PDF");
        let figures = document.objects.values().filter(|object| {
            let kind = object.as_dict().ok().and_then(|dictionary| dictionary.get(b"S").ok()?.as_name().ok());
            kind == Some(b"Figure")
        });
        assert_eq!(figures.count(), 10, "{tag}");
    }
}
