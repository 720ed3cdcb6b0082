//! Digits of every script that people type numbers in.

/// Whether there may be a digit of any script; most lines have none. Looks at bytes, since this is asked of every line of
/// the site several times, and in pieces that the processor can look at side by side. Where it says no there is none;
/// where it says yes somebody looks closer.
pub fn holds_digit(text: &[u8]) -> bool {
    const PIECE: usize = 64;
    let plain = |piece: &[u8]| piece.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
    if text.chunks(PIECE).any(plain) {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    // The last two bytes of each digit of `digit`, as UTF-8 writes it.
    let pair = |first: u8, second: u8| {
        let from_90 = (second & 0xF0 == 0x90) & (second < 0x9A) & ((first == 0xB9) | (first == 0xBB) | (first == 0xBC));
        let from_a0 = (second & 0xF0 == 0xA0) & (second < 0xAA) & ((first == 0x9F) | (first == 0xD9));
        let from_80 = (first == 0x81) & (second & 0xF0 == 0x80) & (second < 0x8A);
        let others =
            ((first == 0xA5) & (0xA6..0xB0).contains(&second)) | ((first == 0xDB) & (0xB0..0xBA).contains(&second));
        from_90 | from_a0 | from_80 | others
    };
    let seconds = text.get(1..).unwrap_or_default();
    text.chunks(PIECE).zip(seconds.chunks(PIECE)).any(|(firsts, seconds)| {
        firsts.iter().zip(seconds).fold(false, |found, (first, second)| found | pair(*first, *second))
    })
}

/// Digits of every script that people type numbers in, as Western ones.
pub fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => return Some(c),
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{0966}'..='\u{096F}' => 0x0966,
        '\u{0E50}'..='\u{0E59}' => 0x0E50,
        '\u{0ED0}'..='\u{0ED9}' => 0x0ED0,
        '\u{1040}'..='\u{1049}' => 0x1040,
        '\u{17E0}'..='\u{17E9}' => 0x17E0,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return None,
    };
    char::from_digit(u32::from(c) - zero, 10)
}

/// The numbers of a text in Western digits, in reading order: digits that stand together.
pub fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    for c in text.chars() {
        match digit(c) {
            Some(digit) => number.push(digit),
            None if number.is_empty() => {}
            None => numbers.push(std::mem::take(&mut number)),
        }
    }
    numbers.extend((!number.is_empty()).then_some(number));
    numbers
}

#[cfg(test)]
mod tests {
    use super::{digit, holds_digit, numbers};

    #[test]
    fn numbers_are_the_same_in_every_script() {
        for text in ["72 hours, 3 days", "៧២ ម៉ោង ៣ថ្ងៃ", "๗๒ ชั่วโมง ๓", "٧٢ ساعة 3"]
        {
            assert_eq!(numbers(text), ["72", "3"], "{text}");
        }
        assert_eq!(numbers("none"), Vec::<String>::new());
    }

    #[test]
    fn words_have_no_digits() {
        for text in ["No digits here.", "អ្នកមានសិទ្ធិទទួលបានសេវា", "คุณมีสิทธิ", "Bạn có quyền", "لديك الحق", "ທ່ານມີສິດ"]
        {
            assert!(!holds_digit(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_digit_of_any_script_is_seen_in_its_bytes() {
        for c in (0..=0xFFFF).filter_map(char::from_u32) {
            for text in [c.to_string(), format!("{}{c}", "ក".repeat(30)), format!("{c}{}", "x".repeat(90))] {
                assert!(holds_digit(text.as_bytes()) || digit(c).is_none(), "U+{:04X}", u32::from(c));
            }
        }
    }
}
