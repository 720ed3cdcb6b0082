//! [`Names`]: what languages and countries are called in the languages that ship. The build script makes the table out of
//! CLDR, and says there which of its forms it takes.

use std::collections::BTreeMap;

/// Names in one language, packed as the build script says.
struct Table {
    reader: &'static str,
    /// The letter that the byte 0x80 stands for; 0 where the names are UTF-8.
    first: u32,
    languages: &'static [u8],
    countries: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// What languages and countries are called in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Names {
    languages: BTreeMap<&'static str, String>,
    countries: BTreeMap<&'static str, String>,
}

impl Names {
    /// The names in a language, by its tag without script and region. `None` for one that does not ship.
    pub(crate) fn of(reader: &str) -> Option<Self> {
        let table = TABLES.iter().find(|table| table.reader == reader)?;
        Some(Names {
            languages: named(LANGUAGES, table.languages, table.first),
            countries: named(COUNTRIES, table.countries, table.first),
        })
    }

    /// What a language is called, or where only that has a name, the language without region or script (RFC 4647, 3.4).
    /// A trial of a language is none.
    pub(crate) fn language(&self, tag: &str) -> Option<&str> {
        let mut tag = Some(tag).filter(|tag| !tag.ends_with("-XA") && !tag.ends_with("-XB"))?;
        loop {
            if let Some(name) = self.languages.get(tag) {
                return Some(name);
            }
            (tag, _) = tag.rsplit_once('-')?;
        }
    }

    /// What a country is called, by its code of two capitals (ISO 3166-1).
    pub(crate) fn country(&self, code: &str) -> Option<&str> {
        self.countries.get(code).map(String::as_str)
    }
}

fn named(tags: &'static str, packed: &[u8], first: u32) -> BTreeMap<&'static str, String> {
    let names = packed.split(|byte| *byte == b'\n').map(|name| unpacked(name, first));
    tags.split(' ').zip(names).filter(|(_, name)| !name.is_empty()).collect()
}

fn unpacked(name: &[u8], first: u32) -> String {
    if first == 0 {
        return String::from_utf8_lossy(name).into_owned();
    }
    let letter = |byte: &u8| match byte {
        0x7F => Some('\u{200B}'),
        ..0x7F => Some(char::from(*byte)),
        0x80.. => char::from_u32(first + u32::from(byte & 0x7F)),
    };
    name.iter().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, LANGUAGES, Names, SOURCE, TABLES};

    #[test]
    fn the_table_is_small_and_says_where_it_is_from() {
        let tables = TABLES.iter().map(|table| table.languages.len() + table.countries.len()).sum::<usize>();
        let size = tables + LANGUAGES.len() + COUNTRIES.len();
        assert!(size <= 60_000, "{size}");
        assert!(include_str!("../../README.md").contains(&format!("from {SOURCE} ")), "{SOURCE}");
    }

    /// Every language that ships has a table, in which nearly nothing is missing, and no letter of another script.
    #[test]
    fn every_language_that_ships_names_what_registers_may_name() {
        let two: Vec<&str> = LANGUAGES.split(' ').filter(|tag| tag.len() == 2).collect();
        assert!(two.len() >= 180 && COUNTRIES.split(' ').count() == 250, "{}", two.len());
        for (reader, most) in [("en", 0), ("km", 8), ("th", 0), ("vi", 0)] {
            let names = Names::of(reader).expect(reader);
            let lacking: Vec<&&str> = two.iter().filter(|tag| names.language(tag).is_none()).collect();
            assert!(lacking.len() <= most, "{reader}: {lacking:?}");
            for code in COUNTRIES.split(' ') {
                let name = names.country(code).expect(code);
                assert!(!name.contains(['(', ')']) && name.trim() == name, "{reader} {code}: {name}");
            }
            let is_foreign = |c: char| match reader {
                "km" => c.is_alphabetic() && !('\u{1780}'..='\u{17FF}').contains(&c),
                "th" => c.is_alphabetic() && !('\u{0E00}'..='\u{0E7F}').contains(&c),
                _ => ('\u{0E00}'..='\u{0E7F}').contains(&c) || ('\u{1780}'..='\u{17FF}').contains(&c),
            };
            let all = names.languages.values().chain(names.countries.values());
            let odd: Vec<&String> = all.filter(|name| name.contains(is_foreign)).collect();
            assert_eq!(odd, [""; 0], "{reader}");
        }
        assert_eq!(Names::of("lo"), None);
    }

    #[test]
    fn names_are_as_they_stand_in_a_sentence() {
        let said = |reader: &str| {
            let names = Names::of(reader).expect(reader);
            let languages = ["km", "th", "my", "shn", "zh-Hant", "pt-PT", "fr-XX"].map(|tag| names.language(tag));
            let countries = ["KH", "TH", "MM", "HK", "PS", "CC"].map(|code| names.country(code));
            let all: Vec<String> =
                languages.iter().chain(&countries).map(|name| name.unwrap_or("-").to_owned()).collect();
            all.join(" | ")
        };
        assert_eq!(
            said("en"),
            "Khmer | Thai | Burmese | Shan | Traditional Chinese | European Portuguese | French \
             | Cambodia | Thailand | Myanmar | Hong Kong | Palestine | Cocos Islands"
        );
        assert_eq!(
            said("vi"),
            "tiếng Khmer | tiếng Thái | tiếng Miến Điện | tiếng Shan | tiếng Trung | tiếng Bồ Đào Nha (Châu Âu) \
             | tiếng Pháp | Campuchia | Thái Lan | Myanmar | Hồng Kông | Palestine | Quần đảo Cocos"
        );
        assert!(said("th").starts_with("ภาษาเขมร | ภาษาไทย | ภาษาพม่า | ภาษาไทใหญ่ | ภาษาจีนตัวเต็ม | "));
        assert!(said("th").contains(" | กัมพูชา | ไทย | เมียนมา | ฮ่องกง | ปาเลสไตน์ | "));
        assert!(said("km").starts_with("ភាសាខ្មែរ | ភាសាថៃ | ភាសាភូមា | ភាសាសាន | "));
        assert!(said("km").contains(" | កម្ពុជា | ថៃ | មីយ៉ាន់ម៉ា | ហុងកុង | ប៉ាឡេស្ទីន | "));
    }

    #[test]
    fn what_nobody_knows_has_no_name() {
        let names = Names::of("en").expect("names");
        for tag in ["ksw", "en-XA", "km-XB", "", "-", "EN", "und"] {
            assert_eq!(names.language(tag), None, "{tag}");
        }
        for code in ["XX", "kh", "UN", "EU", "ZZ", ""] {
            assert_eq!(names.country(code), None, "{code}");
        }
    }
}
