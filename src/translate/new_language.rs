//! A language that begins: its table in `site.toml`, and what handbill itself says, to be translated.

use super::patch::toml_text;
use crate::lang::Lang;
use crate::schema::newline;
use crate::strings;

/// Languages of the region and of people on the move, by what they are called in their own script (CLDR).
const NAMES: &str = "ar=العربية;bn=বাংলা;de=Deutsch;en=English;en-XA=Ĺöñğ Éñğļîšĥ;es=Español;fa=فارسی;fil=Filipino;\
    fr=Français;hi=हिन्दी;id=Bahasa Indonesia;ja=日本語;km=ភាសាខ្មែរ;km-XA=ខ្មែរខ្ពស់;ko=한국어;lo=ລາວ;\
    ms=Bahasa Melayu;my=မြန်မာ;ne=नेपाली;pt=Português;ru=Русский;sw=Kiswahili;ta=தமிழ்;th=ไทย;\
    ur=اردو;vi=Tiếng Việt;zh-Hans=简体中文;zh-Hant=繁體中文";

/// What a language is called in itself.
pub fn own_name(lang: &Lang) -> Option<&'static str> {
    NAMES
        .split(';')
        .find_map(|pair| pair.split_once('=').filter(|(tag, _)| *tag == lang.as_str()))
        .map(|(_, name)| name)
}

/// `site.toml` with a table for one more language behind the last one.
pub fn add_language(text: &str, lang: &Lang, name: &str) -> String {
    let end = newline(text);
    let mut at = 0;
    let mut behind = None;
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.starts_with('[') {
            inside = words.starts_with("[languages.");
        }
        at += line.len();
        if inside && !words.is_empty() && !words.starts_with('#') {
            behind = Some(at);
        }
    }
    let at = behind.unwrap_or(text.len());
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let gap = if before.ends_with('\n') { "" } else { end };
    // A tag has letters, digits and hyphens: all may stand in a TOML name as they are.
    format!("{before}{gap}{end}[languages.{lang}]{end}name = {}{end}{after}", toml_text(name))
}

/// What handbill says, in the original words, for a language that it does not speak.
pub fn first_strings(lang: &Lang) -> Option<String> {
    let english = strings::built_in("en")?;
    if strings::built_in(lang.as_str()).is_some() || lang.is_pseudo() {
        return None;
    }
    let head = "# Translate what stands behind each `=`. Leave the names before it and what stands in { braces } as it is.\n\
                # A line that is still English is told by `handbill check`.\n\n";
    Some(format!("{head}{english}"))
}

#[cfg(test)]
mod tests {
    use super::add_language;
    use crate::lang::Lang;

    #[test]
    fn a_language_comes_behind_the_others() {
        let lang = Lang::parse("lo").expect("a tag");
        let before = "original = \"en\"\n\n[languages.en]\nname = \"English\"\n\n# days\n[freshness]\nfact_days = 3\n";
        let after = add_language(before, &lang, "ລາວ");
        assert_eq!(
            after,
            "original = \"en\"\n\n[languages.en]\nname = \"English\"\n\n[languages.lo]\nname = \"ລາວ\"\n\n# days\n[freshness]\nfact_days = 3\n"
        );
        assert_eq!(
            add_language("[languages.en]\nname = \"E\"", &lang, "x"),
            "[languages.en]\nname = \"E\"\n\n[languages.lo]\nname = \"x\"\n"
        );
    }
}
