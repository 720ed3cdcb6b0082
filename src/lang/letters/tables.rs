//! What looks the same to a reader, as tables: [`fold_words`](super::fold_words) reads them here, and the search page's
//! script is given the same ones.
//!
//! Before them stands NFKC (UAX #15): full-width and mathematical letters, ligatures, forms of joining, old tone marks,
//! marks in another order, and for Thai and Lao what their vowel am is made of.

/// Letters that are read as others, or as several.
pub(super) const ALIKE: [(char, &str); 30] = [
    // Khmer: deprecated independent vowels (Unicode 17, chapter 16.4; code charts, 17A3 and 17A4).
    ('\u{17A3}', "\u{17A2}"),
    ('\u{17A4}', "\u{17A2}\u{17B6}"),
    // Thai: lakkhangyao is drawn as sara aa (code charts, 0E45).
    ('\u{0E45}', "\u{0E32}"),
    // Burmese: nnya and the vowel u; jha, o and au as they are drawn (chapter 16.3; UTN #11, 4).
    ('\u{1009}', "\u{1025}"),
    ('\u{1008}', "\u{1005}\u{103B}"),
    ('\u{1029}', "\u{101E}\u{103C}"),
    ('\u{102A}', "\u{101E}\u{103C}\u{1031}\u{102C}\u{103A}"),
    // Arabic: one letter in the keyboards of several languages (chapter 9.2; UTS #39, confusables.txt).
    ('\u{0649}', "\u{064A}"), // alef maksura: yeh
    ('\u{06CC}', "\u{064A}"), // Persian yeh: yeh
    ('\u{06A9}', "\u{0643}"), // Persian kaf: kaf
    ('\u{06AA}', "\u{0643}"), // swash kaf: kaf
    ('\u{06BE}', "\u{0647}"), // Urdu heh of two eyes: heh
    ('\u{06C1}', "\u{0647}"), // Urdu heh: heh
    ('\u{06D5}', "\u{0647}"), // ae: heh
    ('\u{06C3}', "\u{0629}"), // Urdu teh marbuta: teh marbuta
    ('\u{0671}', "\u{0627}"), // alef wasla: alef
    // Latin: three letters with one capital (code charts, 00D0, 0110, 0189).
    ('\u{00D0}', "\u{0111}"),
    ('\u{00F0}', "\u{0111}"),
    ('\u{0189}', "\u{0111}"),
    ('\u{0256}', "\u{0111}"),
    // Greek: sigma at the end of a word (SpecialCasing.txt).
    ('\u{03C2}', "\u{03C3}"),
    // Apostrophes and hyphens (chapter 6.2).
    ('\u{2018}', "'"),
    ('\u{2019}', "'"),
    ('\u{02BC}', "'"),
    ('\u{02B9}', "'"),
    ('\u{02BB}', "'"),
    ('\u{2032}', "'"),
    ('\u{2010}', "-"),
    ('\u{2012}', "-"),
    ('\u{2013}', "-"),
];

/// Signs that are left out: they only help with reading. First and last.
///
/// Arabic: tatweel, vowel signs, marks of honour and of recitation (Unicode 17, chapter 9.2). Madda and hamza
/// (0653 to 0655) make another letter and stay.
pub(super) const LEFT_OUT: [(u32, u32); 11] = [
    (0x0610, 0x061A),
    (0x0640, 0x0640),
    (0x064B, 0x0652),
    (0x0656, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E8),
    (0x06EA, 0x06ED),
    (0x08D3, 0x08FF),
    // Circles, squares and keys around a sign (code charts, 20D0).
    (0x20DD, 0x20E0),
    (0x20E2, 0x20E4),
];

/// Marks in the order in which they are read on one letter: whoever types them in another sees the same. Two of a kind
/// are one.
///
/// - Thai and Lao: upper and lower vowels, tones, then the ring of sara am and sara aa (Unicode 17, chapter 16.1, 16.2).
/// - Burmese: medials, e, upper and lower vowels, aa, anusvara, dot below, asat, visarga (chapter 16.3; UTN #11, 3).
/// - Khmer: robat, shifters, vowels, signs (chapter 16.4). Before them stands what is put under a letter, ro last.
pub(super) const ORDER: &str = "\
    \u{0E31}\u{0E34}\u{0E35}\u{0E36}\u{0E37}\u{0E38}\u{0E39}\u{0E3A}\u{0E47}\u{0E48}\u{0E49}\u{0E4A}\u{0E4B}\u{0E4C}\u{0E4E}\u{0E4D}\u{0E32}\
    \u{0EB1}\u{0EB4}\u{0EB5}\u{0EB6}\u{0EB7}\u{0EB8}\u{0EB9}\u{0EBA}\u{0EBB}\u{0EBC}\u{0EC8}\u{0EC9}\u{0ECA}\u{0ECB}\u{0ECC}\u{0ECE}\u{0ECD}\u{0EB2}\
    \u{103B}\u{103C}\u{103D}\u{103E}\u{1031}\u{102D}\u{102E}\u{1032}\u{102F}\u{1030}\u{102B}\u{102C}\u{1036}\u{1037}\u{103A}\u{1038}\
    \u{17CC}\u{17C9}\u{17CA}\u{17B6}\u{17B7}\u{17B8}\u{17B9}\u{17BA}\u{17BB}\u{17BC}\u{17BD}\u{17BE}\u{17BF}\u{17C0}\u{17C1}\u{17C2}\u{17C3}\
    \u{17C4}\u{17C5}\u{17C6}\u{17C7}\u{17C8}\u{17CB}\u{17CD}\u{17CE}\u{17CF}\u{17D0}\u{17D1}\u{17DD}";

/// Signs that put the next letter under the one before: Burmese virama, Khmer coeng.
pub(super) const STACKERS: [char; 2] = ['\u{1039}', '\u{17D2}'];

/// A letter that is drawn as another where it stands under one: Khmer da as ta (Unicode 17, chapter 16.4).
pub(super) const UNDER: (char, char) = ('\u{178A}', '\u{178F}');

/// Khmer ro: typed before another letter under the same one, it is drawn where it is when typed after it.
pub(super) const RO: char = '\u{179A}';

/// Two that are drawn as one, in the order of [`ORDER`].
pub(super) const JOINED: [(char, char, &str); 19] = [
    // Thai sara ae typed as two sara e, sara am in two (Unicode 17, chapter 16.1).
    ('\u{0E40}', '\u{0E40}', "\u{0E41}"),
    ('\u{0E4D}', '\u{0E32}', "\u{0E33}"),
    // Lao the same; ho no and ho mo (chapter 16.2).
    ('\u{0EC0}', '\u{0EC0}', "\u{0EC1}"),
    ('\u{0ECD}', '\u{0EB2}', "\u{0EB3}"),
    ('\u{0EAB}', '\u{0E99}', "\u{0EDC}"),
    ('\u{0EAB}', '\u{0EA1}', "\u{0EDD}"),
    // Khmer vowels in two parts (chapter 16.4).
    ('\u{17B6}', '\u{17C1}', "\u{17C4}"),
    ('\u{17B8}', '\u{17C1}', "\u{17BE}"),
    ('\u{17C1}', '\u{17C1}', "\u{17C2}"),
    // Khmer shifters are drawn as the vowel u where a vowel stands above the letter (chapter 16.4).
    ('\u{17C9}', '\u{17B7}', "\u{17B7}\u{17BB}"),
    ('\u{17C9}', '\u{17B8}', "\u{17B8}\u{17BB}"),
    ('\u{17C9}', '\u{17B9}', "\u{17B9}\u{17BB}"),
    ('\u{17C9}', '\u{17BA}', "\u{17BA}\u{17BB}"),
    ('\u{17C9}', '\u{17BE}', "\u{17BE}\u{17BB}"),
    ('\u{17CA}', '\u{17B7}', "\u{17B7}\u{17BB}"),
    ('\u{17CA}', '\u{17B8}', "\u{17B8}\u{17BB}"),
    ('\u{17CA}', '\u{17B9}', "\u{17B9}\u{17BB}"),
    ('\u{17CA}', '\u{17BA}', "\u{17BA}\u{17BB}"),
    ('\u{17CA}', '\u{17BE}', "\u{17BE}\u{17BB}"),
];

/// Burmese digits that are typed for letters they are drawn like: nought for wa, seven for ra, four for the sign of "the
/// same" (UTN #11, 4). They are letters where a mark stands on them, or a letter without a vowel of its own follows: no
/// syllable begins with one.
pub(super) const DRAWN_AS_LETTERS: [(char, char); 3] =
    [('\u{1040}', '\u{101D}'), ('\u{1047}', '\u{101B}'), ('\u{1044}', '\u{104E}')];
