//! `README.txt`: for whoever gets the stick, in all its languages; how to open it, hand it on and check it.

use super::keys::Public;
use crate::catalog::Site;
use crate::config::LangId;
use crate::source::RelPath;
use crate::wording::{self, Medium, corrections};

/// Its name in a copy.
pub const NAME: &str = "README.txt";

/// In front of UTF-8, so that every Windows shows it as that.
const MARK: &str = "\u{FEFF}";

/// What the page says of a copy.
#[derive(Debug)]
pub struct About<'a> {
    /// The languages in it.
    pub languages: &'a [LangId],
    /// The single file of each language that has one.
    pub singles: &'a [RelPath],
    /// What there was no room for.
    pub left_out: &'a [RelPath],
    /// The key that belongs to its signature.
    pub key: Option<Public>,
}

/// The text, with the line ends of Windows: everything else shows them, too.
pub fn text(site: &Site, about: &About<'_>) -> String {
    let parts: Vec<String> = about.languages.iter().map(|lang| part(site, *lang, about)).collect();
    let text = format!("{MARK}{}", parts.join("\n----------------------------------------\n\n"));
    text.replace('\n', "\r\n")
}

fn part(site: &Site, lang: LangId, about: &About<'_>) -> String {
    let config = &site.config;
    let language = config.language(lang);
    let say = |key: &str| site.strings.text(lang, key);
    let day = wording::day(site, lang, site.today);
    let title = config.title.get(&language.tag);
    let single = about.singles.iter().find(|path| path.as_str() == format!("{}.html", language.tag));
    let mut paragraphs = vec![
        format!("{}\n{title}", language.name),
        site.strings.format(lang, "stick-made", &[("date", &day)]),
        say("stick-open"),
    ];
    if let Some(single) = single {
        paragraphs.push(site.strings.format(lang, "stick-phone", &[("name", single.as_str())]));
    }
    paragraphs.push(say("stick-copy"));
    paragraphs.push(format!("{}\n\n    handbill verify .\n    sha256sum -c SHA256SUMS", say("stick-check")));
    // A discreet copy says on its pages what it is about, and not in a file that computers show without opening it.
    let tell = corrections(site, lang, Medium::Web).filter(|_| !config.discreet);
    paragraphs.extend(tell.map(|tell| {
        let beside = tell.beside.iter().map(|beside| format!("({beside})"));
        let parts = [tell.text.clone(), tell.reached.display().to_owned()].into_iter().chain(beside);
        parts.collect::<Vec<_>>().join(" ")
    }));
    if let Some(key) = &about.key {
        paragraphs.push(site.strings.format(lang, "stick-key", &[("name", &key.line())]));
    }
    let folder = format!("{}/", language.tag);
    let left_out = about.left_out.iter().filter(|path| path.as_str().starts_with(&folder));
    let names: Vec<String> = left_out.map(|path| format!("    {path}")).collect();
    if !names.is_empty() {
        paragraphs.push(format!("{}\n\n{}", say("stick-left-out"), names.join("\n")));
    }
    paragraphs.join("\n\n") + "\n"
}
