//! Pages that handbill brings along: for discreet sites the one that says what leaving a page does not hide. A site's
//! own page of the same name takes its place.

use crate::config::Config;
use crate::source::{Markdown, RelPath, Source};

/// Its id. Neutral: it stays in a reader's history.
const THIS_PAGE: &str = "this-page";

/// Its texts by language. The first is what the others are translated from.
const TEXTS: [(&str, &str); 4] = [
    ("en", include_str!("../../templates/pages/this-page.en.md")),
    ("km", include_str!("../../templates/pages/this-page.km.md")),
    ("th", include_str!("../../templates/pages/this-page.th.md")),
    ("vi", include_str!("../../templates/pages/this-page.vi.md")),
];

/// Adds the texts that the site does not have itself, each translation with its snapshot.
pub fn add_built_in(files: &mut Vec<Markdown>, config: &Config) {
    let original = config.original().tag.as_str();
    let Some((_, first)) = TEXTS.iter().find(|(tag, _)| *tag == original) else { return };
    let own = files.iter().any(|file| file.stem == THIS_PAGE && file.folder == original);
    if own || !config.discreet {
        return;
    }
    let file = |tag: &str, text: &str, snapshot: bool, name: &str| Markdown {
        folder: tag.to_owned(),
        stem: THIS_PAGE.to_owned(),
        snapshot,
        source: Source::new(RelPath::from_safe(format!("templates/pages/{name}.md")), text),
    };
    for (tag, text) in TEXTS.iter().filter(|(tag, _)| config.find(tag).is_some()) {
        let there = |snapshot: bool| {
            files.iter().any(|file| file.stem == THIS_PAGE && file.folder == *tag && file.snapshot == snapshot)
        };
        let (translated, compared) = (there(false), there(true));
        if !translated {
            files.push(file(tag, text, false, &format!("{THIS_PAGE}.{tag}")));
        }
        if *tag != original && !translated && !compared {
            files.push(file(tag, first, true, &format!(".original/{THIS_PAGE}.{tag}")));
        }
    }
}
