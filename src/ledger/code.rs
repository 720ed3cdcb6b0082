//! [`Code`]: what an edition is known by on paper.
//!
//! Eight signs, `K4X7-M92P`, that somebody reads from a card and types on a telephone, or says aloud.
//!
//! - The signs are the 23 digits and letters that are not taken for each other in print: no 0 and O, 1, I and L,
//!   2 and Z, 5 and S, 6 and G, 8 and B, U and V. There are no vowels, so a code is never a word.
//! - Each half begins with a letter, so a code is never taken for a telephone number.
//! - The last sign is a check: the signs' places in the list, each times its own weight, add up to a multiple of 23.
//!   23 is a prime, and the weights 1 to 8 are all different: one wrong sign, and any two that have changed places,
//!   make another sum. So a mistyped code is never another edition's.
//!
//! A code has 23 signs to choose from that are not taken for each other. 23 is a prime, and the signs' places in
//! the list, times the weights 2, 3, 4, 5, 6, 7, 8 and 1, add up to a multiple of it. One wrong sign changes the
//! sum, and so do any two that change places, since all weights differ. Each half begins with a letter, so that a
//! code is never taken for a number to dial, and there are no vowels, so that it is never a word.

use std::fmt;

use crate::lang::letters::digit;

/// The signs, digits first. Their number is a prime.
const SIGNS: [char; 23] =
    ['2', '3', '4', '5', '6', '7', '8', '9', 'C', 'D', 'F', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T', 'V', 'W', 'X', 'Y'];
/// How many of them are digits.
const DIGITS: u8 = 8;
/// How many signs a code has.
const LENGTH: usize = 8;
/// What each place counts; the last is the check's.
const WEIGHTS: [u16; LENGTH] = [2, 3, 4, 5, 6, 7, 8, 1];

/// The code of an edition: its check is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; LENGTH]);

/// Why a text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCode {
    /// More or fewer signs than a code has.
    Length,
    /// A sign that no code has.
    Sign(char),
    /// The check is wrong: a sign is, or two have changed places.
    Mistyped,
}

impl fmt::Display for BadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadCode::Length => write!(f, "a code has {LENGTH} signs"),
            BadCode::Sign(sign) => write!(f, "no code has a `{sign}`"),
            BadCode::Mistyped => f.write_str("a sign is wrong, or two have changed places"),
        }
    }
}

impl Code {
    /// The code of whatever has this digest. There are 1,448,177,175 of them: among a thousand editions two share one
    /// in one site of three thousand, and then `record` says so.
    pub fn of(digest: &[u8; 32]) -> Self {
        let (first, _) = digest.split_at(16);
        let mut left = first.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
        let mut signs = [0; LENGTH];
        for (at, sign) in signs.iter_mut().enumerate().take(LENGTH - 1) {
            let least = if must_be_letter(at) { DIGITS } else { 0 };
            let choice = SIGNS.len() as u128 - u128::from(least);
            // proof: a remainder of at most 22
            *sign = least + u8::try_from(left % choice).unwrap_or_default();
            left /= choice;
        }
        let rest = sum(&signs) % 23;
        signs[LENGTH - 1] = u8::try_from((23 - rest) % 23).unwrap_or_default();
        Code(signs)
    }

    /// Reads what somebody has typed: in small letters too, in halves or in one, with digits of any script.
    ///
    /// # Errors
    /// Says why it is none.
    pub fn parse(text: &str) -> Result<Self, BadCode> {
        let mut signs = Vec::with_capacity(LENGTH);
        for c in text.chars().filter(|c| !is_between(*c)) {
            let sign = digit(c).unwrap_or(c.to_ascii_uppercase());
            let value = SIGNS.iter().position(|known| *known == sign).ok_or(BadCode::Sign(c))?;
            signs.push(u8::try_from(value).map_err(|_| BadCode::Sign(c))?);
        }
        let signs: [u8; LENGTH] = signs.try_into().map_err(|_| BadCode::Length)?;
        let letters = signs.iter().enumerate().all(|(at, sign)| !must_be_letter(at) || *sign >= DIGITS);
        if letters && sum(&signs).is_multiple_of(23) { Ok(Code(signs)) } else { Err(BadCode::Mistyped) }
    }
}

/// The first sign of each half.
fn must_be_letter(at: usize) -> bool {
    at == 0 || at == LENGTH / 2
}

fn sum(signs: &[u8; LENGTH]) -> u16 {
    signs.iter().zip(WEIGHTS).map(|(sign, weight)| u16::from(*sign) * weight).sum()
}

/// What may stand between signs: spaces, hyphens, and marks that come along when text is copied.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}')
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, value) in self.0.iter().enumerate() {
            if at == LENGTH / 2 {
                f.write_str("-")?;
            }
            // proof: every value is a position of `SIGNS`
            write!(f, "{}", SIGNS.get(usize::from(*value)).copied().unwrap_or('?'))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BadCode, Code, SIGNS};

    proptest! {
        /// Every sign replaced by every other, and any two exchanged: none of that is a code.
        #[test]
        fn a_mistyped_code_is_no_code(digest in any::<[u8; 32]>()) {
            let code = Code::of(&digest);
            let signs: Vec<char> = code.to_string().chars().filter(|c| *c != '-').collect();
            prop_assert_eq!(Code::parse(&signs.iter().collect::<String>()), Ok(code));
            for at in 0..signs.len() {
                for wrong in SIGNS.into_iter().filter(|sign| *sign != signs[at]) {
                    let mut typed = signs.clone();
                    typed[at] = wrong;
                    prop_assert_eq!(Code::parse(&typed.iter().collect::<String>()), Err(BadCode::Mistyped));
                }
                for other in at + 1..signs.len() {
                    let mut typed = signs.clone();
                    typed.swap(at, other);
                    let read = Code::parse(&typed.iter().collect::<String>());
                    prop_assert!(read == Err(BadCode::Mistyped) || typed == signs);
                }
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC*") {
            if let Ok(code) = Code::parse(&text) {
                prop_assert_eq!(Code::parse(&code.to_string()), Ok(code));
            }
        }
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        let code = Code::of(&[7; 32]);
        let text = code.to_string();
        let khmer: String = text
            .chars()
            .map(|c| match c.to_digit(10) {
                Some(digit) => char::from_u32(0x17E0 + digit).unwrap_or(c),
                None => c,
            })
            .collect();
        for typed in [text.to_lowercase(), text.replace('-', ""), text.replace('-', " \u{2013} "), khmer] {
            assert_eq!(Code::parse(&typed), Ok(code), "{typed}");
        }
        assert_eq!(Code::parse(""), Err(BadCode::Length));
        assert_eq!(Code::parse(&format!("{text}2")), Err(BadCode::Length));
        assert_eq!(Code::parse("O123"), Err(BadCode::Sign('O')));
    }

    #[test]
    fn no_sign_is_taken_for_another() {
        for group in ["0ODQ", "1IL", "2Z", "5S", "6G", "8B", "UV", "AEIOU"] {
            assert!(SIGNS.iter().filter(|sign| group.contains(**sign)).count() <= 1, "{group}");
        }
    }
}
