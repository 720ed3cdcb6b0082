//! Where every heading of the two articles went that the site was asked for, as `tests/outline.toml` has it: nothing
//! was forgotten, and what was left out has its reason.

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{DocumentMut, Value};

use crate::tools::prose::{Text, sentences, texts, words};

/// A heading: what it is about, who answers it with which words, and what is left out why.
struct Heading {
    about: String,
    pages: Vec<String>,
    words: Vec<String>,
    left_out: Option<String>,
}

fn headings() -> Vec<(String, Vec<Heading>)> {
    let table: DocumentMut = include_str!("../../outline.toml").parse().expect("TOML");
    let articles = table["article"].as_array_of_tables().expect("articles");
    let list = |value: Option<&Value>| -> Vec<String> {
        let all = value.and_then(Value::as_array).map(|all| all.iter()).into_iter().flatten();
        all.map(|item| item.as_str().expect("a word").to_owned()).collect()
    };
    let heading = |value: &Value| {
        let fields = value.as_inline_table().expect("a heading");
        let text = |name: &str| fields.get(name).map(|value| value.as_str().expect("a text").to_owned());
        assert!(fields.iter().all(|(name, _)| ["about", "pages", "words", "left_out"].contains(&name)), "{fields}");
        Heading {
            about: text("about").expect("what it is about"),
            pages: list(fields.get("pages")),
            words: list(fields.get("words")),
            left_out: text("left_out"),
        }
    };
    let read = |article: &toml_edit::Table| {
        let all = article["headings"].as_array().expect("headings").iter().map(heading).collect();
        (article["name"].as_str().expect("a name").to_owned(), all)
    };
    articles.iter().map(read).collect()
}

#[test]
fn every_heading_has_its_place_or_its_reason() {
    let counted: Vec<(String, usize)> = headings().iter().map(|(name, all)| (name.clone(), all.len())).collect();
    // Fifteen and twelve, and under each the readers' comments.
    assert_eq!(counted, [("A".to_owned(), 16), ("B".to_owned(), 13)]);
    for (article, all) in headings() {
        for Heading { about, pages, words, left_out } in all {
            assert!(!pages.is_empty() || left_out.is_some(), "{article}, {about}: neither a page nor a reason");
            assert_eq!(pages.is_empty(), words.is_empty(), "{article}, {about}: pages and words go together");
            assert!(left_out.is_none_or(|reason| reason.len() >= 15), "{article}, {about}: no reason");
        }
    }
}

/// A page that is named speaks of it: each word stands on one of the pages, and each page has one of the words.
#[test]
fn every_page_that_is_named_speaks_of_it() {
    let pages: BTreeMap<String, BTreeSet<String>> =
        texts("en").iter().map(|t| (t.page.clone(), vocabulary(t))).collect();
    for (article, all) in headings() {
        for heading in all {
            let said: Vec<&BTreeSet<String>> = heading
                .pages
                .iter()
                .map(|page| pages.get(page).unwrap_or_else(|| panic!("{article}, {}: no page `{page}`", heading.about)))
                .collect();
            for word in &heading.words {
                let is_said = said.iter().any(|said| said.contains(&word.to_lowercase()));
                assert!(is_said, "{article}, {}: `{word}` is on none of {:?}", heading.about, heading.pages);
            }
            for (page, said) in heading.pages.iter().zip(said) {
                let speaks = heading.words.iter().any(|word| said.contains(&word.to_lowercase()));
                assert!(speaks, "{article}, {}: nothing of it is on `{page}`", heading.about);
            }
        }
    }
}

/// The sixteen pages of the outline each answer something.
#[test]
fn every_page_of_the_outline_answers_a_heading() {
    let answered: BTreeSet<String> =
        headings().into_iter().flat_map(|(_, all)| all).flat_map(|heading| heading.pages).collect();
    let all = texts("en");
    let outline: Vec<&Text> =
        all.iter().filter(|text| text.draft.front.order.is_some_and(|order| (10..=160).contains(&order))).collect();
    assert_eq!(outline.len(), 16);
    for text in outline {
        assert!(answered.contains(&text.page), "{} answers nothing", text.page);
    }
}

fn vocabulary(text: &Text) -> BTreeSet<String> {
    let all = sentences(&text.draft);
    all.iter().flat_map(|sentence| words(&sentence.text)).map(str::to_lowercase).collect()
}
