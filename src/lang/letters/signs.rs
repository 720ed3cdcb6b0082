//! Signs between digits and letters: those that nobody sees, and those that part the groups of a number.

use std::sync::LazyLock;

/// Signs that leave no trace on paper or screen, so a reader reads on: `4\u{200B}8` is 48. First and last.
///
/// Unicode 17, `DerivedCoreProperties.txt`, Default_Ignorable_Code_Point. A Hangul filler is among them: it is only seen
/// as a gap.
pub(super) const UNSEEN: [(u32, u32); 17] = [
    (0x00AD, 0x00AD),   // soft hyphen
    (0x034F, 0x034F),   // combining grapheme joiner
    (0x061C, 0x061C),   // Arabic letter mark
    (0x115F, 0x1160),   // Hangul fillers
    (0x17B4, 0x17B5),   // Khmer inherent vowels
    (0x180B, 0x180F),   // Mongolian variation selectors, vowel separator
    (0x200B, 0x200F),   // zero-width space, joiners, marks of direction
    (0x202A, 0x202E),   // embeddings of direction
    (0x2060, 0x206F),   // word joiner, invisible operators, isolates
    (0x3164, 0x3164),   // Hangul filler
    (0xFE00, 0xFE0F),   // variation selectors
    (0xFEFF, 0xFEFF),   // byte order mark
    (0xFFA0, 0xFFA0),   // half-width Hangul filler
    (0xFFF0, 0xFFF8),   // unassigned
    (0x1BCA0, 0x1BCA3), // shorthand format controls
    (0x1D173, 0x1D17A), // musical format controls
    (0xE0000, 0xE0FFF), // tags, variation selectors supplement
];

/// Whether nobody sees a sign.
pub fn is_unseen(c: char) -> bool {
    let code = u32::from(c);
    // Thai, Lao, Burmese, Khmer letters and all before the first row.
    if code < 0xAD || matches!(code, 0x0620..=0x115E | 0x1780..=0x17B3 | 0x17B6..=0x17FF) {
        return false;
    }
    let row = UNSEEN.partition_point(|(first, _)| *first <= code).checked_sub(1);
    row.and_then(|row| UNSEEN.get(row)).is_some_and(|(_, last)| code <= *last)
}

/// One sign for all that look like it: what is typed for a plus, a space, a hyphen, a dot, a bar, a tilde, a bracket.
///
/// Unicode 17: General_Category Zs, Zl and Zp; Dash=Yes in `PropList.txt`; compatibility decompositions of full-width
/// and small forms; for dots, bars and tildes the characters that `confusables.txt` (UTS #39) and the eye put together.
const SIGNS: [(char, &[char]); 9] = [
    (
        ' ',
        &[
            '\t', '\n', '\u{B}', '\u{C}', '\r', '\u{85}', '\u{A0}', '\u{1680}', '\u{2000}', '\u{2001}', '\u{2002}',
            '\u{2003}', '\u{2004}', '\u{2005}', '\u{2006}', '\u{2007}', '\u{2008}', '\u{2009}', '\u{200A}', '\u{2028}',
            '\u{2029}', '\u{202F}', '\u{205F}', '\u{2800}', '\u{3000}',
        ],
    ),
    ('+', &['⁺', '₊', '➕', '﬩', '﹢', '＋']),
    (
        '-',
        &[
            '\u{58A}',
            '\u{5BE}',
            '\u{1400}',
            '\u{1806}',
            '‐',
            '‑',
            '‒',
            '–',
            '—',
            '―',
            '⁃',
            '⁻',
            '₋',
            '−',
            '⸗',
            '⸚',
            '⸺',
            '⸻',
            '⹀',
            '⹝',
            '〰',
            '︱',
            '︲',
            '﹘',
            '﹣',
            '－',
            '\u{10D6E}',
            '\u{10EAD}',
            '˗',
            '➖',
            'ー',
            'ｰ',
        ],
    ),
    ('.', &['·', '‧', '․', '…', '‥', '•', '⋅', '∙', '・', '･', '．', '﹒', '。', '｡', '●', '▪', '∘', '◦', '゠']),
    ('/', &['⁄', '∕', '／', '⧸', '\\', '∖', '＼', '﹨', '|', '｜', '¦', '￤', '∣', '│']),
    ('~', &['∼', '～', '〜', '⁓', '⸓', '˜', '∽']),
    ('_', &['＿', '‿', '⁀', '﹍', '﹎', '﹏', '¯', 'ˍ']),
    ('(', &['（', '﹙', '⁽', '₍', '[', '［', '{', '｛', '【', '〔', '⟨', '〈', '「']),
    (')', &['）', '﹚', '⁾', '₎', ']', '］', '}', '｝', '】', '〕', '⟩', '〉', '」']),
];

/// The sign that all of its look are read as; any other character as it stands.
pub(super) fn sign(c: char) -> char {
    // Most are one of these: letters and marks of Thai, Lao, Burmese and Khmer are what they are.
    if matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}') {
        return c;
    }
    if let Some(sign) = ASCII.get(u32::from(c) as usize) {
        return char::from(*sign);
    }
    find_sign(c)
}

/// What each sign of ASCII is read as: asked of every comma of the site.
static ASCII: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let read = |byte: u8| u8::try_from(find_sign(char::from(byte))).unwrap_or(byte);
    (0..0x80).map(read).collect()
});

fn find_sign(c: char) -> char {
    if c.is_ascii_alphanumeric() || c == ' ' || c.is_alphabetic() && !matches!(c, 'ー' | 'ｰ' | '゠') {
        return c;
    }
    SIGNS.iter().find(|(_, alike)| alike.contains(&c)).map_or(c, |(sign, _)| *sign)
}

/// Whether people part the groups of a number with this sign, or with one that looks like it: spaces, hyphens and dashes,
/// dots, bars, tildes, low lines, brackets, commas. A plus is none, though [`sign`](super::letters) reads all of its look
/// as one.
pub fn is_separator(c: char) -> bool {
    matches!(sign(c), ' ' | '-' | '.' | '/' | '~' | '_' | '(' | ')' | ',' | '،' | '、' | '，' | '﹐' | '٬' | '٫')
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointMapData;
    use icu_properties::CodePointSetData;
    use icu_properties::props::{Dash, DefaultIgnorableCodePoint, GeneralCategory};

    use super::{UNSEEN, find_sign, is_separator, is_unseen, sign};

    #[test]
    fn what_unicode_ignores_is_not_seen() {
        assert!(UNSEEN.is_sorted());
        let ignored = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            assert_eq!(is_unseen(c), ignored.contains(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn every_space_and_every_dash_parts_groups() {
        let categories = CodePointMapData::<GeneralCategory>::new();
        let dashes = CodePointSetData::new::<Dash>();
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
            let space = matches!(
                categories.get(c),
                GeneralCategory::SpaceSeparator | GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator
            );
            assert!(!(space || dashes.contains(c)) || is_separator(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn a_sign_that_is_not_looked_for_has_no_other_look() {
        for c in '\0'..=char::MAX {
            assert_eq!(sign(c), find_sign(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn signs_of_one_look_are_one() {
        for (typed, read) in [('＋', '+'), ('\u{A0}', ' '), ('−', '-'), ('•', '.'), ('∕', '/'), ('（', '('), ('ក', 'ក')]
        {
            assert_eq!(sign(typed), read, "{typed}");
        }
        assert!(!is_separator('+') && !is_separator('x') && !is_separator('0') && !is_separator('%'));
    }
}
