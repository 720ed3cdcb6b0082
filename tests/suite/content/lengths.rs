//! How long a translation is beside its original: one that is much shorter has lost something, one that is much longer
//! says more than anybody checked.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::tools::prose::texts;

/// Letters and signs for one of English, spaces not counted. In November 2026 Khmer had 1.05 to 1.34, Thai 0.91 to 1.22
/// and Vietnamese 0.93 to 1.18, one page aside. The ranges leave room for another hand, and no more than the next test
/// allows.
fn usual(language: &str) -> RangeInclusive<f64> {
    match language {
        // Every vowel sign and every subscript is a sign of its own.
        "km" => 1.0..=1.5,
        // Short words, and signs for tones.
        "th" => 0.88..=1.3,
        // Short syllables, but many of them.
        "vi" => 0.9..=1.3,
        _ => panic!("no range for {language}"),
    }
}

/// Pages that are longer or shorter than usual, and why.
const OUTLIERS: [(&str, &str, f64, &str); 1] =
    [("vi", "phrases", 1.45, "ten requests: where English has `please`, Vietnamese has `xin … giúp tôi`")];

fn range(language: &str, page: &str) -> RangeInclusive<f64> {
    let usual = usual(language);
    let outlier = OUTLIERS.iter().find(|(lang, outlier, ..)| (*lang, *outlier) == (language, page));
    match outlier {
        Some((_, _, bound, _)) => usual.start().min(*bound)..=usual.end().max(*bound),
        None => usual,
    }
}

/// How long each page is beside its original.
fn ratios(language: &str) -> Vec<(String, f64)> {
    let original: BTreeMap<String, usize> =
        texts("en").into_iter().map(|text| (text.page.clone(), text.signs())).collect();
    let ratio = |long: usize, page: &str| {
        f64::from(u32::try_from(long).expect("short")) / f64::from(u32::try_from(original[page]).expect("short"))
    };
    texts(language).iter().map(|text| (text.page.clone(), ratio(text.signs(), &text.page))).collect()
}

#[test]
fn no_translation_is_much_longer_or_shorter_than_its_original() {
    for language in ["km", "th", "vi"] {
        let all = ratios(language);
        assert!(all.len() >= 25, "{language}: {} pages", all.len());
        for (page, ratio) in all {
            let range = range(language, &page);
            assert!(range.contains(&ratio), "{language}/{page}: {ratio:.2} is not in {range:?}");
        }
    }
}

/// The ranges are narrow enough to tell: with two fifths missing, or two thirds too much, no page passes.
#[test]
fn what_is_lost_or_added_would_be_told() {
    for language in ["km", "th", "vi"] {
        for (page, ratio) in ratios(language) {
            let range = range(language, &page);
            assert!(!range.contains(&(ratio * 0.6)), "{language}/{page}: {ratio:.2}, two fifths missing");
            assert!(!range.contains(&(ratio * 1.65)), "{language}/{page}: {ratio:.2}, two thirds too much");
        }
    }
}

#[test]
fn every_outlier_is_one() {
    for (language, page, _, reason) in OUTLIERS {
        let (_, ratio) = ratios(language).into_iter().find(|(other, _)| other == page).expect("a page");
        assert!(!usual(language).contains(&ratio), "{language}/{page}: {ratio:.2} is usual");
        assert!(!reason.is_empty());
    }
}
