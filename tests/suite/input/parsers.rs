//! Every parser, on anything: it never panics, and what it lets in keeps its promise.

use handbill::diag::Sink;
use handbill::lang::Lang;
use handbill::markup::parse_draft;
use handbill::register::Phone;
use handbill::schema::PageId;
use handbill::schema::{PartialDate, Url, parse_day};
use handbill::source::{RelPath, Source};
use proptest::prelude::*;

/// Text of all kinds: plain, of other scripts, and with signs that mean something to some parser.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[ -~]{0,60}",
        "[a-z0-9./:#+@\\\\-]{0,40}",
        "[\u{1780}-\u{17FF}\u{0E00}-\u{0E7F}\u{600}-\u{6FF} ]{0,30}"
    ]
}

proptest! {
    #[test]
    fn page_ids_travel(text in anything()) {
        if let Ok(id) = PageId::parse(&text) {
            prop_assert_eq!(id.as_str(), &text);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte)));
            prop_assert!(text.split('/').all(|part| !part.is_empty() && part.len() <= 60));
            let file = format!("en/{id}.html");
            prop_assert!(RelPath::parse(&file).is_ok());
        }
    }

    #[test]
    fn paths_never_lead_out(text in anything(), link in "[a-z./]{0,30}") {
        if let Ok(path) = RelPath::parse(&text) {
            prop_assert!(!text.starts_with('/') && text.split('/').all(|part| part != ".." && part != "." && !part.is_empty()));
            if let Some(found) = path.resolve(&link) {
                prop_assert!(RelPath::parse(found.as_str()).is_ok());
            }
        }
    }

    #[test]
    fn tags_are_canonical(text in "[a-zA-Z-]{0,12}") {
        match Lang::parse(&text) {
            Ok(lang) => prop_assert_eq!(lang.as_str(), &text),
            Err(Some(canonical)) => prop_assert!(Lang::parse(&canonical).is_ok()),
            Err(None) => {}
        }
    }

    #[test]
    fn addresses_lead_out_safely(text in prop_oneof![anything(), "(https?|javascript|data|mailto|tel|HTTPS|file):[ -~]{0,30}"]) {
        if let Ok(url) = Url::parse(&text) {
            let scheme = url.as_str().split(':').next().unwrap_or_default().to_ascii_lowercase();
            prop_assert!(["https", "http", "mailto"].contains(&scheme.as_str()));
            prop_assert!(!text.contains(|c: char| c.is_control() || c.is_whitespace() || "\"<>\\".contains(c)));
        }
    }

    #[test]
    fn numbers_can_be_dialled(text in "[+]?[0-9 ]{0,16}", country in prop::option::of("[A-Z]{2}")) {
        if let Ok(phone) = Phone::parse(&text, country.as_deref(), "KH") {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            prop_assert!(!digits(phone.display()).is_empty());
            match &phone {
                // Parsing a number again gives the same number.
                Phone::Full { e164, .. } => {
                    prop_assert!(e164.len() <= 16 && e164.starts_with('+'));
                    prop_assert_eq!(Phone::parse(e164, None, "KH"), Ok(phone.clone()));
                }
                Phone::Short { digits, .. } => prop_assert_eq!(digits, &text),
            }
        }
    }

    #[test]
    fn dates_are_read_as_they_are_written(text in "[0-9]{0,5}(-[0-9]{0,3}){0,3}") {
        if let Some(date) = PartialDate::parse(&text) {
            prop_assert_eq!(date.to_string(), text.clone());
        }
        if let Some(day) = parse_day(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn a_page_of_anything_has_its_words_in_place(text in prop::collection::vec(anything(), 0..12)) {
        let text = format!("+++\ntitle = \"x\"\n+++\n{}", text.join("\n"));
        let path = RelPath::parse("content/en/a.md").expect("a path");
        let mut sink = Sink::new();
        if let Some(draft) = parse_draft(Source::new(path, text.clone()), &mut sink) {
            for (_, node) in draft.document.all() {
                let (start, end) = (node.span.start as usize, node.span.end as usize);
                prop_assert!(text.get(start..end).is_some(), "{start}..{end}");
            }
        }
        for finding in sink.into_sorted() {
            prop_assert!(finding.place.line >= 1 && (finding.place.line as usize) <= text.lines().count() + 1);
        }
    }
}
