//! Digits of every script, and those that are drawn small, in circles or with a stop.

/// Digits that follow each other: the first of them, its value, how many there are. By code point.
///
/// Unicode 17, `DerivedNumericType.txt`: all of type Decimal (General_Category Nd: always ten in a row) and of type
/// Digit (superscript, subscript, circled and their like).
pub(super) const DIGITS: &[(u32, u8, u8)] = &[
    (0x0030, 0, 10),  // ASCII
    (0x00B2, 2, 2),   // superscript two and three
    (0x00B9, 1, 1),   // superscript one
    (0x0660, 0, 10),  // Arabic
    (0x06F0, 0, 10),  // Persian, Urdu
    (0x07C0, 0, 10),  // NKo
    (0x0966, 0, 10),  // Devanagari
    (0x09E6, 0, 10),  // Bengali
    (0x0A66, 0, 10),  // Gurmukhi
    (0x0AE6, 0, 10),  // Gujarati
    (0x0B66, 0, 10),  // Odia
    (0x0BE6, 0, 10),  // Tamil
    (0x0C66, 0, 10),  // Telugu
    (0x0CE6, 0, 10),  // Kannada
    (0x0D66, 0, 10),  // Malayalam
    (0x0DE6, 0, 10),  // Sinhala Lith
    (0x0E50, 0, 10),  // Thai
    (0x0ED0, 0, 10),  // Lao
    (0x0F20, 0, 10),  // Tibetan
    (0x1040, 0, 10),  // Burmese
    (0x1090, 0, 10),  // Shan
    (0x1369, 1, 9),   // Ethiopic
    (0x17E0, 0, 10),  // Khmer
    (0x1810, 0, 10),  // Mongolian
    (0x1946, 0, 10),  // Limbu
    (0x19D0, 0, 10),  // New Tai Lue
    (0x19DA, 1, 1),   // New Tai Lue Tham one
    (0x1A80, 0, 10),  // Tai Tham Hora
    (0x1A90, 0, 10),  // Tai Tham Tham
    (0x1B50, 0, 10),  // Balinese
    (0x1BB0, 0, 10),  // Sundanese
    (0x1C40, 0, 10),  // Lepcha
    (0x1C50, 0, 10),  // Ol Chiki
    (0x2070, 0, 1),   // superscript nought
    (0x2074, 4, 6),   // superscript four and up
    (0x2080, 0, 10),  // subscript
    (0x2460, 1, 9),   // circled
    (0x2474, 1, 9),   // parenthesised
    (0x2488, 1, 9),   // with a full stop
    (0x24EA, 0, 1),   // circled nought
    (0x24F5, 1, 9),   // double circled
    (0x24FF, 0, 1),   // black circled nought
    (0x2776, 1, 9),   // dingbats, black circled
    (0x2780, 1, 9),   // dingbats, circled sans-serif
    (0x278A, 1, 9),   // dingbats, black circled sans-serif
    (0xA620, 0, 10),  // Vai
    (0xA8D0, 0, 10),  // Saurashtra
    (0xA900, 0, 10),  // Kayah Li
    (0xA9D0, 0, 10),  // Javanese
    (0xA9F0, 0, 10),  // Tai Laing
    (0xAA50, 0, 10),  // Cham
    (0xABF0, 0, 10),  // Meetei Mayek
    (0xFF10, 0, 10),  // full-width
    (0x104A0, 0, 10), // Osmanya
    (0x10A40, 1, 4),  // Kharoshthi
    (0x10D30, 0, 10), // Hanifi Rohingya
    (0x10D40, 0, 10), // Garay
    (0x10E60, 1, 9),  // Rumi
    (0x11052, 1, 9),  // Brahmi numbers
    (0x11066, 0, 10), // Brahmi
    (0x110F0, 0, 10), // Sora Sompeng
    (0x11136, 0, 10), // Chakma
    (0x111D0, 0, 10), // Sharada
    (0x112F0, 0, 10), // Khudawadi
    (0x11450, 0, 10), // Newa
    (0x114D0, 0, 10), // Tirhuta
    (0x11650, 0, 10), // Modi
    (0x116C0, 0, 10), // Takri
    (0x116D0, 0, 10), // Pa’o Karen
    (0x116DA, 0, 10), // Eastern Pwo Karen
    (0x11730, 0, 10), // Ahom
    (0x118E0, 0, 10), // Warang Citi
    (0x11950, 0, 10), // Dives Akuru
    (0x11BF0, 0, 10), // Sunuwar
    (0x11C50, 0, 10), // Bhaiksuki
    (0x11D50, 0, 10), // Masaram Gondi
    (0x11DA0, 0, 10), // Gunjala Gondi
    (0x11DE0, 0, 10), // Tolong Siki
    (0x11F50, 0, 10), // Kawi
    (0x16130, 0, 10), // Gurung Khema
    (0x16A60, 0, 10), // Mro
    (0x16AC0, 0, 10), // Tangsa
    (0x16B50, 0, 10), // Pahawh Hmong
    (0x16D70, 0, 10), // Kirat Rai
    (0x1CCF0, 0, 10), // outlined
    (0x1D7CE, 0, 10), // mathematical bold
    (0x1D7D8, 0, 10), // mathematical double-struck
    (0x1D7E2, 0, 10), // mathematical sans-serif
    (0x1D7EC, 0, 10), // mathematical sans-serif bold
    (0x1D7F6, 0, 10), // mathematical monospace
    (0x1E140, 0, 10), // Nyiakeng Puachue Hmong
    (0x1E2F0, 0, 10), // Wancho
    (0x1E4F0, 0, 10), // Nag Mundari
    (0x1E5F1, 0, 10), // Ol Onal
    (0x1E950, 0, 10), // Adlam
    (0x1F100, 0, 1),  // nought with a full stop
    (0x1F101, 0, 10), // with a comma
    (0x1F10B, 0, 1),  // dingbat, circled sans-serif nought
    (0x1F10C, 0, 1),  // dingbat, black circled sans-serif nought
    (0x1FBF0, 0, 10), // segmented
];

/// Which stretches of 16 code points hold a digit: letters of most texts are told by one look. ASCII is not asked.
#[expect(clippy::indexing_slicing, reason = "made while compiling")]
const STRETCHES: [bool; 0x1000] = {
    let mut stretches = [false; 0x1000];
    let mut row = 0;
    while row < DIGITS.len() {
        let (first, _, count) = DIGITS[row];
        let mut at = first >> 4;
        while at <= (first + count as u32 - 1) >> 4 && at < 0x1000 {
            stretches[at as usize] = true;
            at += 1;
        }
        row += 1;
    }
    stretches
};

/// The value of a digit of any script, 0 to 9.
pub fn digit_value(c: char) -> Option<u8> {
    let code = u32::from(c);
    if code < 0x80 {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    // Beyond the first plane the rows themselves are asked; few texts have such signs.
    if STRETCHES.get((code >> 4) as usize) == Some(&false) {
        return None;
    }
    let row = DIGITS.partition_point(|(first, ..)| *first <= code).checked_sub(1)?;
    let (first, value, count) = *DIGITS.get(row)?;
    let further = u8::try_from(code - first).ok().filter(|further| *further < count)?;
    Some(value + further)
}

/// A digit of any script as a Western one.
pub fn digit(c: char) -> Option<char> {
    digit_value(c).map(|value| char::from(b'0' + value))
}

/// Whether there is a digit of any script; most lines have none. Asked of every line of the site.
pub fn holds_digit(text: &str) -> bool {
    // In pieces that the processor can look at side by side.
    let plain = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
    text.as_bytes().chunks(64).any(plain) || (!text.is_ascii() && text.chars().any(|c| digit_value(c).is_some()))
}

/// The numbers of a text in Western digits, in reading order: digits that stand together. A small digit on a word is no
/// number of its own: `m²`, `CO₂`, the mark of a note.
pub fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    if !holds_digit(text) {
        return numbers;
    }
    let mut number = String::new();
    let mut is_word = false;
    for c in text.chars().filter(|c| !super::is_unseen(*c)) {
        match digit(c) {
            Some(digit) if !(number.is_empty() && is_word && is_small(c)) => number.push(digit),
            Some(_) => {}
            None => {
                is_word = c.is_alphabetic();
                if !number.is_empty() {
                    numbers.push(std::mem::take(&mut number));
                }
            }
        }
    }
    numbers.extend((!number.is_empty()).then_some(number));
    numbers
}

/// Whether a digit is drawn small, above or below the line.
pub fn is_small(c: char) -> bool {
    matches!(c, '\u{B2}' | '\u{B3}' | '\u{B9}' | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}')
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::props::GeneralCategory;

    use super::{DIGITS, digit_value, holds_digit, numbers};

    #[test]
    fn numbers_are_the_same_in_every_script() {
        for text in ["72 hours, 3 days", "៧២ ម៉ោង ៣ថ្ងៃ", "๗๒ ชั่วโมง ๓", "٧٢ ساعة 3", "႗႒ ႓", "৭২, ৩", "⁷² ③"]
        {
            assert_eq!(numbers(text), ["72", "3"], "{text}");
        }
        assert_eq!(numbers("none"), Vec::<String>::new());
        assert_eq!(numbers("85 m², CO₂, the office¹²"), ["85"]);
    }

    #[test]
    fn every_decimal_digit_of_unicode_has_its_value() {
        let categories = CodePointMapData::<GeneralCategory>::new();
        let mut zero = 0;
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let code = u32::from(c);
            if categories.get(c) != GeneralCategory::DecimalNumber {
                zero = code + 1;
                continue;
            }
            assert_eq!(digit_value(c).map(u32::from), Some((code - zero) % 10), "U+{code:04X}");
        }
    }

    #[test]
    fn letters_are_no_digits() {
        for text in ["No digits here.", "អ្នកមានសិទ្ធិទទួលបានសេវា", "คุณมีสิทธิ", "Bạn có quyền", "لديك الحق", "ທ່ານມີສິດ"]
        {
            assert!(!holds_digit(text), "{text}");
        }
        let categories = CodePointMapData::<GeneralCategory>::new();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|c| digit_value(*c).is_some()) {
            let category = categories.get(c);
            let is_number = matches!(category, GeneralCategory::DecimalNumber | GeneralCategory::OtherNumber);
            assert!(is_number, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn a_digit_is_seen_wherever_it_stands() {
        assert!(DIGITS.is_sorted());
        for (first, _, count) in DIGITS {
            for c in (*first..first + u32::from(*count)).filter_map(char::from_u32) {
                for text in [c.to_string(), format!("{}{c}", "ក".repeat(30)), format!("{c}{}", "x".repeat(90))] {
                    assert!(holds_digit(&text), "U+{:04X}", u32::from(c));
                }
            }
        }
    }
}
