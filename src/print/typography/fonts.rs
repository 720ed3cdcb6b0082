//! The fonts that handouts are set in: built-in ones, and the site's own before them.

use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::config::{Config, Language};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::Script;
use crate::source::{Asset, RelPath};

mod faces {
    include!(concat!(env!("OUT_DIR"), "/faces.rs"));
}

/// Every face there is, loaded once and shared by all handouts.
#[derive(Debug)]
pub struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
}

/// A family and how many characters it draws, for `doctor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// Whether it is built in.
    pub built_in: bool,
}

fn is_font(path: &RelPath) -> bool {
    path.extension().is_some_and(|extension| ["ttf", "otf", "ttc"].contains(&extension.to_ascii_lowercase().as_str()))
}

/// Joiners, direction marks, variation selectors: Unicode's default ignorables that occur in text.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// The built-in families, in the order in which they are tried after a language's own.
const FAMILIES: [&str; 6] =
    ["Noto Sans", "Battambang", "Noto Sans Thai", "Noto Sans Lao", "Noto Sans Myanmar", "Scheherazade New"];

impl Fonts {
    /// Loads all faces: those of the site's `fonts/` folder in the order of their names, then the
    /// built-in ones. The order is fixed, so that the same input gives the same bytes.
    pub fn load<'a>(assets: impl Iterator<Item = (&'a RelPath, &'a Asset)>, sink: &mut Sink) -> Self {
        let mut all = Vec::new();
        for (path, asset) in assets {
            if !path.as_str().starts_with("fonts/") || !is_font(path) {
                continue;
            }
            let before = all.len();
            all.extend(Font::iter(Bytes::new(asset.bytes.clone())));
            if all.len() == before {
                let finding =
                    Finding::new(Rule::MissingFont, Place::file(path.as_str()), "this is not a font that can be read");
                sink.push(finding.hint("use a TTF or OTF file; web fonts (WOFF) do not work on paper"));
            }
        }
        all.extend(faces::FACES.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))));
        Fonts { book: LazyHash::new(FontBook::from_fonts(&all)), faces: all }
    }

    /// The families a language is set in: its own, the one for its script, then all built-in ones,
    /// so that a name in another script can be drawn too.
    pub fn families(&self, language: &Language) -> Vec<String> {
        let of_script = match language.script {
            Script::Latin | Script::Other => "Noto Sans",
            Script::Khmer => "Battambang",
            Script::Thai => "Noto Sans Thai",
            Script::Lao => "Noto Sans Lao",
            Script::Myanmar => "Noto Sans Myanmar",
            Script::Arabic => "Scheherazade New",
        };
        let mut seen = BTreeSet::new();
        let own = language.fonts.iter().map(String::as_str);
        let all = own.chain([of_script]).chain(FAMILIES);
        all.filter(|name| seen.insert(name.to_lowercase())).map(str::to_owned).collect()
    }

    /// Tells families that `site.toml` names and nobody has.
    pub fn check(&self, config: &Config, sink: &mut Sink) {
        for language in &config.languages {
            for name in &language.fonts {
                if !self.has(name) {
                    let message = format!("there is no font `{name}` for `{}`", language.tag);
                    let finding =
                        Finding::new(Rule::MissingFont, Place::file("site.toml"), message).language(&language.tag);
                    sink.push(finding.hint("put its TTF files into `fonts/`, or take the name out"));
                }
            }
        }
    }

    /// Whether any face has a glyph for a character. Spaces and marks that draw nothing need none.
    pub fn draws(&self, c: char) -> bool {
        let silent = c.is_control() || c.is_whitespace() || is_silent(c);
        silent || self.faces.iter().any(|face| face.info().coverage.contains(u32::from(c)))
    }

    fn has(&self, name: &str) -> bool {
        self.book.contains_family(&name.to_lowercase())
    }

    /// All families, for `doctor`.
    pub fn list(&self) -> Vec<Family> {
        let names: BTreeSet<String> = self.book.families().map(|(name, _)| name.to_owned()).collect();
        names.into_iter().map(|name| Family { built_in: FAMILIES.contains(&name.as_str()), name }).collect()
    }
}
