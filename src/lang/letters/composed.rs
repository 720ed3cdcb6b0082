//! [`is_surely_composed`]: a quick look at the bytes of a text, for who would have to normalize it.

/// Whether a text is in the form NFC as far as its bytes tell. ICU knows better where this says no, and takes several
/// times as long.
///
/// Known are blocks whose letters nothing is composed of or taken apart to (Unicode 17, `DerivedNormalizationProps.txt`:
/// `NFC_QC` = Yes): ASCII and Latin, Vietnamese too, most stops and signs, Thai, Lao and Khmer. Of the last three some
/// marks have an order (`Canonical_Combining_Class`).
pub fn is_surely_composed(text: &str) -> bool {
    let mut rest = text.as_bytes();
    let mut before = 0;
    loop {
        // Eight of ASCII at a time.
        if let Some((eight, behind)) = rest.split_first_chunk::<8>()
            && eight.is_ascii()
        {
            (before, rest) = (0, behind);
            continue;
        }
        let Some((class, behind)) = step(rest) else { return rest.is_empty() };
        if class != 0 && class < before {
            return false;
        }
        (before, rest) = (class, behind);
    }
}

/// The combining class of the first letter, and what stands behind it. Nothing where the letter is not known.
fn step(bytes: &[u8]) -> Option<(u8, &[u8])> {
    match bytes {
        [0..=0x7F, rest @ ..]
        // U+0080 to U+02FF.
        | [0xC2..=0xCB, _, rest @ ..] => Some((0, rest)),
        [first @ 0xE0..=0xE2, second, third, rest @ ..] => {
            let block = (usize::from(first & 3) << 6) | usize::from(second & 0x3F);
            let class = CLASSES.get((block << 6) | usize::from(third & 0x3F)).copied()?;
            (class != UNKNOWN).then_some((class, rest))
        }
        _ => None,
    }
}

/// Stands for a letter that is not known.
const UNKNOWN: u8 = u8::MAX;

/// The class of each letter from U+0800 to U+2FFF, by the bits of its three bytes: asked once of each letter of the site.
#[expect(clippy::cast_possible_truncation, reason = "there are fewer than 1 << 14 letters, six bits each")]
#[expect(clippy::indexing_slicing, reason = "made while compiling")]
const CLASSES: [u8; 3 << 12] = {
    let mut classes = [UNKNOWN; 3 << 12];
    let mut at = 0;
    while at < classes.len() {
        classes[at] = class([0xE0 | (at >> 12) as u8, 0x80 | ((at >> 6) & 0x3F) as u8, 0x80 | (at & 0x3F) as u8]);
        at += 1;
    }
    classes
};

/// The class of a letter of three bytes.
const fn class(letter: [u8; 3]) -> u8 {
    match letter {
        [0xE0, 0xB8, 0xB8 | 0xB9] => 103,
        [0xE0, 0xB9, 0x88..=0x8B] => 107,
        [0xE0, 0xBA, 0xB8 | 0xB9] => 118,
        [0xE0, 0xBB, 0x88..=0x8B] => 122,
        [0xE0, 0xB8 | 0xBA, 0xBA] | [0xE1, 0x9F, 0x92] => 9,
        [0xE1, 0x9F, 0x9D] => 230,
        // Thai and Lao; U+1E00 to U+1EFF; Khmer; U+2002 to U+20BF.
        [0xE0, 0xB8..=0xBB, _]
        | [0xE1, 0xB8..=0xBB | 0x9E | 0x9F, _]
        | [0xE2, 0x80, 0x82..=0xBF]
        | [0xE2, 0x81 | 0x82, _] => 0,
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use icu_normalizer::ComposingNormalizerBorrowed;
    use icu_normalizer::properties::{CanonicalCombiningClassMap, CanonicalDecomposition, Decomposed};

    use super::{is_surely_composed, step};

    #[test]
    fn known_letters_are_composed_and_have_their_class() {
        let (parts, classes) = (CanonicalDecomposition::new(), CanonicalCombiningClassMap::new());
        let all = || (0..=0x0010_FFFF).filter_map(char::from_u32);
        // What may become one with the letter before it, besides syllables of Korean, which are not known.
        let seconds: BTreeSet<char> = all()
            .filter_map(|c| match parts.decompose(c) {
                Decomposed::Expansion(_, second) => Some(second),
                Decomposed::Default | Decomposed::Singleton(_) => None,
            })
            .collect();
        let mut known = 0;
        for c in all() {
            let text = c.to_string();
            let Some((class, rest)) = step(text.as_bytes()) else { continue };
            known += 1;
            assert!(rest.is_empty() && class == classes.get_u8(c), "U+{:04X}", u32::from(c));
            let is_whole = ComposingNormalizerBorrowed::new_nfc().is_normalized(&text);
            assert!(is_whole && !seconds.contains(&c), "U+{:04X}", u32::from(c));
        }
        assert!(known > 1500, "{known}");
    }

    #[test]
    fn other_forms_are_not_taken_for_composed() {
        for text in ["Bạn có quyền – miễn phí", "รู้ “น้ำ”", "ຜູ້", "ព្យាបាល", "déjà"]
        {
            assert!(is_surely_composed(text), "{text}");
        }
        for text in ["e\u{301}", "\u{E23}\u{E49}\u{E38}", "\u{2126}", "\u{2000}", "ក\u{17DD}\u{17D2}", "한", "ငါ"]
        {
            assert!(!is_surely_composed(text), "{text}");
        }
    }
}
