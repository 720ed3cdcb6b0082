//! Where a shelter is must not be written down: those from whom people hide read the site, too.

use crate::diag::{Rule, Sink};
use crate::lang::letters::fold_words;
use crate::schema::{At, Localized, TomlText};

/// What shelters are called, in small letters without hyphens: in English, Khmer, Thai, Vietnamese.
const WORDS: [&str; 16] = [
    "shelter",
    "refuge",
    "safe house",
    "safehouse",
    "safe home",
    "transit home",
    "crisis centre",
    "crisis center",
    "ជម្រក",
    "ផ្ទះសុវត្ថិភាព",
    "បណ្ដោះអាសន្ន",
    "บ้านพัก",
    "ที่พักพิง",
    "บ้านปลอดภัย",
    "nhà tạm lánh",
    "nơi trú ẩn",
];

/// Refuses the place of a shelter, and asks where something may be one by what is `said` of it.
pub(super) fn tell_place_of_shelter<'s>(
    part: TomlText<'_>,
    place: &At<Localized>,
    is_shelter: Option<bool>,
    said: impl Iterator<Item = &'s Localized>,
    sink: &mut Sink,
) {
    let finding = match is_shelter {
        Some(false) => return,
        Some(true) => part
            .finding(Rule::BadValue, place.span, "where a shelter is must not be written down")
            .hint("take `place` out; say in `what` how people get there, such as by calling first"),
        None if said.flat_map(Localized::by_language).any(|(_, text)| is_named_so(text)) => part
            .finding(Rule::BadValue, place.span, "this may be a shelter, and where one is must not be written down")
            .hint("write `shelter = true` and take `place` out, or `shelter = false` where it is none"),
        None => return,
    };
    sink.push(finding);
}

fn is_named_so(text: &str) -> bool {
    let text = fold_words(text).text.replace(['-', '‑'], " ");
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && c < '\u{0E00}');
    WORDS.iter().map(|word| fold_words(word).text.into_owned()).any(|word| {
        text.match_indices(&word).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let behind = text.get(at + word.len()..).unwrap_or_default();
            // Several of them are shelters, too; a refugee is not a refuge.
            let behind = behind.strip_prefix('s').unwrap_or(behind);
            !is_letter(before) && !is_letter(behind.chars().next())
        })
    })
}
