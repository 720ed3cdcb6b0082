//! Digits of every script that people type numbers in.

/// Whether there is a digit of any script at all; most lines have none. Looks at bytes, since this is
/// asked of every line of the site: the digits of [`digit`] as UTF-8 writes them.
pub fn holds_digit(text: &[u8]) -> bool {
    let two = |at: usize| text.get(at + 1).copied().unwrap_or_default();
    let three = |at: usize| text.get(at + 2).copied().unwrap_or_default();
    text.iter().enumerate().any(|(at, byte)| match byte {
        b'0'..=b'9' => true,
        0xD9 => matches!(two(at), 0xA0..=0xA9),
        0xDB => matches!(two(at), 0xB0..=0xB9),
        0xE0 => match two(at) {
            0xA5 => matches!(three(at), 0xA6..=0xAF),
            0xB9 | 0xBB => matches!(three(at), 0x90..=0x99),
            _ => false,
        },
        0xE1 => match two(at) {
            0x81 => matches!(three(at), 0x80..=0x89),
            0x9F => matches!(three(at), 0xA0..=0xA9),
            _ => false,
        },
        0xEF => two(at) == 0xBC && matches!(three(at), 0x90..=0x99),
        _ => false,
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
    fn a_digit_of_any_script_is_seen_in_its_bytes() {
        for c in (0..=0x1_FFFF).filter_map(char::from_u32) {
            assert_eq!(holds_digit(c.to_string().as_bytes()), digit(c).is_some(), "U+{:04X}", u32::from(c));
        }
    }
}
