//! UTF-8 that was read as Windows-1252, the most common wrong table: `â€™` for `’`, `à¸ª` for a Thai letter.
//!
//! Such letters are turned back into bytes (WHATWG Encoding, windows-1252), and what is UTF-8 again was UTF-8 before. A
//! pair of letters may be that by chance, as in capitals of Portuguese; three, or two pairs beside each other, are not.

/// What windows-1252 has at 80 to 9F. The five bytes without a sign stay what they are.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

/// Two pairs belong together with at most so many bytes between them: one word, or two.
const NEAR: usize = 12;

/// Where letters of that kind begin and end.
pub(super) fn garbled(text: &str) -> Option<(usize, usize)> {
    let mut pair: Option<(usize, usize)> = None;
    // All of them begin with the byte C3, which is never the second of a letter.
    for at in memchr::memchr_iter(0xC3, text.as_bytes()) {
        let is_behind = pair.is_none_or(|(_, end)| end <= at);
        let first = text.get(at..).and_then(|rest| rest.chars().next()).filter(|_| is_behind);
        let Some(length) = first.and_then(length) else { continue };
        let Some(end) = sequence(text, at, length) else { continue };
        match pair {
            _ if length > 2 => return Some((at, end)),
            Some((start, before)) if at - before <= NEAR => return Some((start, end)),
            Some(_) | None => pair = Some((at, end)),
        }
    }
    None
}

/// How many bytes a sign has in UTF-8 that begins with the byte of this letter.
fn length(c: char) -> Option<usize> {
    match u32::from(c) {
        0xC2..=0xDF => Some(2),
        0xE0..=0xEF => Some(3),
        0xF0..=0xF4 => Some(4),
        _ => None,
    }
}

/// Where so many letters end, if their bytes are one sign of UTF-8.
fn sequence(text: &str, start: usize, length: usize) -> Option<usize> {
    let mut letters = text.get(start..)?.char_indices();
    let mut bytes = [0; 4];
    let bytes = bytes.get_mut(..length)?;
    for place in bytes.iter_mut() {
        *place = byte(letters.next()?.1)?;
    }
    let end = letters.next().map_or(text.len(), |(at, _)| start + at);
    std::str::from_utf8(bytes).is_ok().then_some(end)
}

/// The byte of a sign, if it is one beyond ASCII.
fn byte(c: char) -> Option<u8> {
    // A stop or a space ends most words.
    if c.is_ascii() {
        return None;
    }
    if let Some(at) = HIGH.iter().position(|high| *high == c) {
        return u8::try_from(0x80 + at).ok();
    }
    u8::try_from(u32::from(c)).ok().filter(|byte| *byte >= 0xA0)
}

#[cfg(test)]
mod tests {
    use super::{garbled, length};

    /// So nothing is overlooked where only that byte is looked for.
    #[test]
    fn such_letters_begin_with_one_byte() {
        for c in ('\0'..=char::MAX).filter(|c| length(*c).is_some()) {
            assert_eq!(c.to_string().as_bytes()[0], 0xC3, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn letters_of_a_wrong_table_are_found() {
        for text in ["itâ€™s", "à¸ªà¸§à¸±", "áž“áŸ…", "Ä‘Æ°á»£c", "dÃ©jÃ  payÃ©", "ðŸ˜€"]
        {
            assert!(garbled(text).is_some(), "{text}");
        }
    }

    #[test]
    fn letters_of_many_languages_are_left_alone() {
        for text in [
            "« Où êtes-vous ? » – À l’hôtel, déjà payé : 5 €.",
            "NÃO É PRECISO PAGAR: ATENÇÃO À SITUAÇÃO “JÁ”.",
            "ĐÃ RÕ, BẢO HIỂM Ở ĐÂY – Ã…",
            "Über Ärzte, „Öffnungszeiten“ und Straßen…",
            "İçeri girin, ÂÊÎ, şişe – ağır",
            "5 m², 10 °C, ±3, ¼ und ½, § 5 ¶ 2",
            "MÃ¡",
        ] {
            assert_eq!(garbled(text), None, "{text}");
        }
    }
}
