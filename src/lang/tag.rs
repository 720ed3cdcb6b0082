//! Languages: BCP 47 tags, their direction and script.

use std::fmt;

use icu_locale::{Direction as IcuDirection, LanguageIdentifier, LocaleDirectionality, LocaleExpander};

/// A language tag in its canonical spelling, such as `km` or `zh-Hans`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Box<str>);

/// Which way a language is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The scripts handbill brings type for; everything else is set with the site's own fonts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// Latin, Vietnamese among it.
    Latin,
    /// Khmer.
    Khmer,
    /// Thai.
    Thai,
    /// Lao.
    Lao,
    /// Burmese and its neighbours.
    Myanmar,
    /// Arabic, Urdu, Persian.
    Arabic,
    /// Anything else.
    Other,
}

impl Lang {
    /// The only way in: a BCP 47 tag of language, script and region, spelled canonically.
    ///
    /// # Errors
    /// The canonical spelling where there is one, or nothing where the text is no tag.
    pub fn parse(text: &str) -> Result<Self, Option<String>> {
        let Ok(tag) = LanguageIdentifier::try_from_str(text) else { return Err(None) };
        let canonical = tag.to_string();
        if canonical != text || canonical == "und" {
            return Err((canonical != "und").then_some(canonical));
        }
        Ok(Lang(text.into()))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language part alone, as typst and Fluent want it.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The region part, if the tag has one: `BR` of `pt-BR`.
    pub fn region(&self) -> Option<String> {
        self.identifier().region.map(|region| region.to_string())
    }

    /// Whether it is no language but a trial of one: `en-XA` and its like, whose region is Unicode's for trials
    /// (UTS #35, pseudo-locales).
    pub fn is_pseudo(&self) -> bool {
        self.region().is_some_and(|region| region == "XA" || region == "XB")
    }

    /// Which way it is read, by CLDR.
    pub fn direction(&self) -> Direction {
        match LocaleDirectionality::new_extended().get(&self.identifier()) {
            Some(IcuDirection::RightToLeft) => Direction::Rtl,
            Some(_) | None => Direction::Ltr,
        }
    }

    /// The script it is usually written in, by CLDR's likely subtags.
    pub fn script(&self) -> Script {
        let tag = self.identifier();
        let script = tag.script.or_else(|| LocaleExpander::new_extended().get_likely_script(&tag));
        match script.as_ref().map_or("", |script| script.as_str()) {
            "Latn" => Script::Latin,
            "Khmr" => Script::Khmer,
            "Thai" => Script::Thai,
            "Laoo" => Script::Lao,
            "Mymr" => Script::Myanmar,
            "Arab" => Script::Arabic,
            _ => Script::Other,
        }
    }

    fn identifier(&self) -> LanguageIdentifier {
        LanguageIdentifier::try_from_str(&self.0).unwrap_or(LanguageIdentifier::UNKNOWN)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Direction {
    /// `ltr` or `rtl`, as HTML and typst write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

impl Script {
    /// Whether lines of this script need 0.9 em of leading: stacks below and above the letters.
    pub fn is_tall(self) -> bool {
        match self {
            Script::Khmer | Script::Myanmar | Script::Arabic => true,
            Script::Latin | Script::Thai | Script::Lao | Script::Other => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Lang, Script};

    #[test]
    fn tags_are_taken_in_canonical_spelling_only() {
        for good in ["en", "km", "zh-Hans", "pt-BR", "ur"] {
            assert_eq!(Lang::parse(good).map(|lang| lang.to_string()), Ok(good.to_owned()));
        }
        assert_eq!(Lang::parse("EN"), Err(Some("en".to_owned())));
        assert_eq!(Lang::parse("zh-hans"), Err(Some("zh-Hans".to_owned())));
        for bad in ["", "e", "../x", "en/km", "<b>", "und"] {
            assert_eq!(Lang::parse(bad), Err(None), "{bad}");
        }
    }

    #[test]
    fn direction_and_script_come_from_cldr() -> Result<(), Option<String>> {
        let of = |tag| Lang::parse(tag).map(|lang| (lang.direction(), lang.script()));
        assert_eq!(of("ar")?, (Direction::Rtl, Script::Arabic));
        assert_eq!(of("ur")?, (Direction::Rtl, Script::Arabic));
        assert_eq!(of("km")?, (Direction::Ltr, Script::Khmer));
        assert_eq!(of("vi")?, (Direction::Ltr, Script::Latin));
        assert_eq!(of("lo")?, (Direction::Ltr, Script::Lao));
        assert_eq!(of("zh")?, (Direction::Ltr, Script::Other));
        Ok(())
    }
}
