//! [`Pile`]: how many signs stand on one letter.

use icu_properties::CodePointMapData;
use icu_properties::props::CanonicalCombiningClass;

use super::letter::is_mark;
use super::signs::is_unseen;

/// The signs of one letter, counted while a text is read: marks, what nobody sees, and letters that hang on it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pile {
    signs: usize,
    hangs: bool,
}

impl Pile {
    /// Goes on with the next letter or sign; says how many signs stand on the letter that it belongs to.
    pub fn next(&mut self, c: char) -> usize {
        if c.is_ascii() {
            *self = Pile::default();
            return 0;
        }
        // A Korean syllable is written as up to three letters, and any number is taken for one.
        let is_part = is_mark(c) || is_unseen(c) || matches!(c, '\u{1100}'..='\u{11FF}');
        if is_part || self.hangs {
            self.signs += 1;
            // A joiner behind the sign that puts letters under each other lets go of none.
            self.hangs = is_stacker(c) || c == '\u{200D}' || self.hangs && is_unseen(c);
        } else {
            *self = Pile::default();
        }
        self.signs
    }
}

/// Whether the next letter hangs on the one before this sign: the viramas of all scripts, Khmer coeng among them. Three of
/// them only silence their letter: Burmese asat, Thai phinthu and the Lao sign of the same kind.
fn is_stacker(c: char) -> bool {
    let is_silencer = matches!(c, '\u{103A}' | '\u{E3A}' | '\u{EBA}');
    !is_silencer && CodePointMapData::<CanonicalCombiningClass>::new().get(c) == CanonicalCombiningClass::Virama
}

#[cfg(test)]
mod tests {
    use super::Pile;

    fn most(text: &str) -> usize {
        let mut pile = Pile::default();
        text.chars().map(|c| pile.next(c)).max().unwrap_or_default()
    }

    #[test]
    fn what_people_write_stays_far_below_the_limit() {
        for (text, signs) in [
            ("café", 0),
            ("cafe\u{301}", 1),
            ("ស្ត្រី", 5),
            ("ខ្ញុំ", 4),
            ("ကျွန်ုပ်", 2),
            ("น้ำ", 1),
            // Five consonants in one, and the seven of a syllable that Tibetans pray with.
            ("र्त्स्न्य", 8),
            ("\u{f67}\u{f90}\u{fb5}\u{fa8}\u{fb3}\u{fba}\u{fbc}\u{fbb}\u{f82}", 8),
        ] {
            assert_eq!(most(text), signs, "{text}");
        }
    }

    #[test]
    fn whatever_hangs_on_a_letter_is_counted() {
        for (first, again) in
            [("a", "\u{301}"), ("ก", "\u{E48}"), ("a", "\u{200B}"), ("a", "\u{2060}"), ("\u{1100}", "\u{1100}")]
        {
            assert!(most(&format!("{first}{}", again.repeat(40))) >= 40, "{again:?}");
        }
        for again in ["\u{17D2}\u{1780}", "\u{1039}\u{1000}", "\u{94D}\u{915}", "\u{94D}\u{200D}\u{915}"] {
            assert!(most(&format!("a{}", again.repeat(40))) >= 80, "{again:?}");
        }
        assert!(most(&"\u{1F469}\u{200D}".repeat(40)) >= 40);
        assert_eq!(most(&"a\u{301}".repeat(40)), 1);
    }
}
