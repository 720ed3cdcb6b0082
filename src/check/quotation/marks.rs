//! [`Marks`]: which marks open and close a quotation, as languages pair them.

/// A mark that opens a quotation, and those that may close it.
pub(super) type Pair = (char, &'static [char]);

/// Such a pair, and the languages that have it; nothing stands for all of them.
type Row = (char, &'static [char], &'static [&'static str]);

/// All that Unicode 17 calls Quotation_Mark, as languages pair them (CLDR 48, delimiters), by families: what closes a
/// quotation in one language opens one in another, so those of a family are looked for together.
const FAMILIES: [&[Row]; 14] = [
    &[('"', &['"'], ALL)],
    &[('＂', &['＂'], ALL)],
    &[('\'', &['\''], ALL)],
    &[('＇', &['＇'], ALL)],
    &[
        ('“', &['”'], ALL),
        ('”', &['”', '“'], RIGHT_FIRST),
        ('”', &['”'], ALL),
        ('„', &['“', '”'], ALL),
        ('‟', &['”'], ALL),
        ('⹂', &['”', '“'], ALL),
    ],
    &[
        ('‘', &['’'], ALL),
        ('’', &['’'], RIGHT_TWICE),
        ('’', &['‘', '’'], RIGHT_FIRST),
        ('‚', &['‘', '’'], ALL),
        ('‛', &['’'], ALL),
    ],
    &[('«', &['»'], ALL), ('»', &['«', '»'], ALL)],
    &[('‹', &['›'], ALL), ('›', &['‹', '›'], ALL)],
    &[('「', &['」'], ALL)],
    &[('『', &['』'], ALL)],
    &[('﹁', &['﹂'], ALL)],
    &[('﹃', &['﹄'], ALL)],
    &[('｢', &['｣'], ALL)],
    &[('〝', &['〞', '〟'], ALL)],
];

/// The brackets of titles in Chinese.
const TITLES: [&[Row]; 2] = [&[('《', &['》'], ALL)], &[('〈', &['〉'], ALL)]];

const ALL: &[&str] = &[];

/// Languages that put ’ on both sides. In any other it is an apostrophe or the end of a quotation.
const RIGHT_TWICE: &[&str] = &["fi", "he", "lag", "rn", "se", "sn", "sr", "sv"];

/// Languages that put ” and ’ before a quotation, and “ and ‘ behind it.
const RIGHT_FIRST: &[&str] = &["ar", "ms-Arab", "syr", "ur"];

/// Languages that put “ behind a quotation.
const ENDS_WITH_LEFT: [&str; 34] = [
    "ar", "bas", "be", "bg", "bs", "bua", "cs", "de", "dsb", "et", "hr", "hsb", "is", "ka", "ksh", "ky", "lb", "lld",
    "lt", "luy", "mk", "ms-Arab", "nds", "os", "prg", "ru", "sah", "sgs", "sk", "sl", "syr", "tyv", "uk", "ur",
];

/// Languages that put « behind a quotation, in CLDR or in books.
const ENDS_WITH_ANGLES: [&str; 13] = ["cs", "da", "de", "fi", "hr", "hu", "kk", "pl", "sk", "sl", "sv", "szl", "ug"];

/// The marks of a text.
#[derive(Debug)]
pub(super) struct Marks<'t> {
    /// The language.
    pub(super) tag: &'t str,
    /// Marks that open quotations, and may close some in this text.
    closing: Vec<char>,
}

impl<'t> Marks<'t> {
    /// Those of a text of a language. Who quotes another language quotes its marks too.
    pub(super) fn of(text: &str, tag: &'t str) -> Self {
        let mut closing = Vec::new();
        let is_low = || text.contains(['„', '⹂']) || text.contains(",,");
        if is_of(tag, &ENDS_WITH_LEFT) || is_low() || begins_word('”', text) {
            closing.extend(['“', '‘']);
        }
        for (open, close) in [('«', '»'), ('‹', '›')] {
            if is_of(tag, &ENDS_WITH_ANGLES) || begins_word(close, text) {
                closing.push(open);
            }
        }
        Marks { tag, closing }
    }

    /// The families of which marks stand in the text, each with its pairs in this language.
    pub(super) fn families(&self, text: &str) -> impl Iterator<Item = Vec<Pair>> {
        let pairs = |family: &&[Row]| -> Vec<Pair> {
            let of_language = family.iter().filter(|(.., tags)| tags.is_empty() || is_of(self.tag, tags));
            of_language.map(|(open, close, _)| (*open, *close)).collect()
        };
        let are_there = |family: &Vec<Pair>| family.iter().any(|(open, _)| text.contains(*open));
        FAMILIES.iter().chain(&TITLES).map(pairs).filter(are_there)
    }

    /// Whether a mark that opens quotations may close one.
    pub(super) fn may_close(&self, mark: char) -> bool {
        self.closing.contains(&mark)
    }

    /// Whether a mark that closes quotations opens others, in this language or in a text that mixes them.
    pub(super) fn opens_and_closes(&self, mark: char) -> bool {
        matches!(mark, '”' | '“') || matches!(mark, '’' | '‘') && is_of(self.tag, RIGHT_FIRST)
    }
}

/// Whether a language is one of some.
fn is_of(tag: &str, tags: &[&str]) -> bool {
    tags.iter().any(|one| tag.strip_prefix(one).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// Whether a mark stands right before a word somewhere in a text whose words have spaces between them.
fn begins_word(mark: char, text: &str) -> bool {
    let mut behind = text.split(mark).skip(1).filter_map(|rest| rest.chars().next());
    behind.any(|c| c.is_alphanumeric() && !has_no_gaps(c))
}

/// Whether a mark opens quotations and never does anything else.
pub(super) fn only_opens(mark: char) -> bool {
    matches!(mark, '「' | '『' | '﹁' | '﹃' | '｢' | '〝' | '《' | '〈')
}

/// Whether a mark opens quotations in any language.
pub(super) fn opens_any(mark: char) -> bool {
    FAMILIES.iter().any(|family| family.iter().any(|(open, ..)| *open == mark))
}

/// Whether a letter is of a script that puts no space between a word and a quotation: Thai, Lao, Burmese, Khmer, Chinese,
/// Japanese; and Arabic, whose "and" and "the" are written in one with it.
pub(super) fn has_no_gaps(c: char) -> bool {
    matches!(
        c,
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' // Arabic
            | '\u{0E00}'..='\u{0FFF}' // Thai, Lao, Tibetan
            | '\u{1000}'..='\u{109F}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' // Burmese, Shan
            | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19FF}' | '\u{1A20}'..='\u{1AAF}' // Khmer, Tai
            | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' // Chinese, Japanese
            | '\u{AC00}'..='\u{D7AF}' // Korean
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{FF66}'..='\u{FFDC}'
    )
}

#[cfg(test)]
mod tests {
    use icu_properties::CodePointSetData;
    use icu_properties::props::QuotationMark;

    use super::FAMILIES;

    #[test]
    fn every_quotation_mark_of_unicode_is_known() {
        for c in CodePointSetData::new::<QuotationMark>().iter_ranges().flatten().filter_map(char::from_u32) {
            let mut rows = FAMILIES.iter().copied().flatten();
            assert!(rows.any(|(open, close, _)| *open == c || close.contains(&c)), "U+{:04X}", u32::from(c));
        }
    }
}
