//! Where a shelter is must not be written down: those from whom people hide read the site, too.

use crate::diag::{Rule, Sink};
use crate::schema::{At, Localized, TomlText};

/// What shelters are called, in small letters: in English, Khmer, Thai, Vietnamese.
const WORDS: [&str; 15] = [
    "shelter",
    "refuge",
    "safe house",
    "safehouse",
    "safe home",
    "transit home",
    "ជម្រក",
    "ផ្ទះសុវត្ថិភាព",
    "មណ្ឌលស្នាក់",
    "บ้านพัก",
    "ที่พักพิง",
    "บ้านปลอดภัย",
    "nhà tạm lánh",
    "nhà tạm trú",
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
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
