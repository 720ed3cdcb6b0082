//! Trial languages: what the program itself makes of words, so that whoever adds one sees what will not fit before
//! anybody translates.

use std::borrow::Cow;

use super::tag::{Lang, Script};

/// What a trial language makes of words.
pub fn transform(lang: &Lang) -> fn(&str) -> Cow<'_, str> {
    match lang.script() {
        Script::Khmer => tall,
        Script::Latin | Script::Thai | Script::Lao | Script::Myanmar | Script::Arabic | Script::Other => long,
    }
}

/// Every letter with an accent, every vowel twice: about 40 % longer, as German or Vietnamese may be.
fn long(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 3);
    for c in text.chars() {
        let mut pairs = ACCENTS.0.chars().zip(ACCENTS.1.chars());
        let accented = pairs.find(|(plain, _)| *plain == c).map_or(c, |(_, accented)| accented);
        out.push(accented);
        if "aeiouAEIOU".contains(c) {
            out.push(accented);
        }
    }
    Cow::Owned(out)
}

/// Letters that the built-in Latin face has.
const ACCENTS: (&str, &str) = ("abcdeghijklnorstuwyzACDEGHINOSTUWY", "åƀçđéğĥîĵķļñöŕšţûŵýžÅÇĐÉĞĤÎÑÖŠŢÛŴÝ");

/// Syllables with signs above and below the letter, one for every two letters.
fn tall(text: &str) -> Cow<'_, str> {
    const STACKS: [&str; 6] = ["ស្ត្រី", "ខ្ញុំ", "ញ៉ាំង", "គ្រឿ", "ន្ទ្រើ", "ក្ដៀ"];
    let mut out = String::with_capacity(text.len() * 8);
    let mut letters = 0;
    for c in text.chars() {
        if c.is_alphabetic() {
            if letters % 2 == 0 {
                out.push_str(STACKS.get(letters / 2 % STACKS.len()).copied().unwrap_or_default());
            }
            letters += 1;
        } else if !matches!(c, '\u{17B4}'..='\u{17D3}' | '\u{17DD}') {
            // Khmer signs went with their letters.
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::{long, tall};

    #[test]
    fn trials_are_longer_or_taller_and_keep_numbers() {
        let text = "Go to the nearest hospital within 72 hours and ask a nurse for help today.";
        let made = long(text).chars().count() * 100 / text.chars().count();
        assert!((125..=150).contains(&made), "{made} %");
        assert!(long(text).contains("72") && tall(text).contains("72"));
        assert!(tall(text).chars().filter(|c| ('\u{1780}'..='\u{17FF}').contains(c)).count() > 60);
    }
}
