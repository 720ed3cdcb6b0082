//! `telling-word`: what a discreet site leaves behind on a telephone (tabs, the history's titles and addresses, names of
//! saved files, a PDF's title) must not tell what it is about.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Link, Page, Site};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::WholeWords;
use crate::lang::letters::fold_words;
use crate::source::{RelPath, Source};

const BUILT_IN: [(&str, &str); 4] = [
    ("en", include_str!("../../templates/discreet/en.txt")),
    ("km", include_str!("../../templates/discreet/km.txt")),
    ("th", include_str!("../../templates/discreet/th.txt")),
    ("vi", include_str!("../../templates/discreet/vi.txt")),
];

/// Looks at everything that a reader's telephone may keep. The lists of all languages count everywhere: an address is
/// in English whatever the page is in.
pub(super) fn check(site: &Site, templates: &BTreeMap<RelPath, Source>, sink: &mut Sink) {
    if !site.config.discreet {
        return;
    }
    let own = templates.iter().filter_map(|(path, source)| {
        let inside = path.as_str().strip_prefix("templates/discreet/");
        inside.filter(|name| name.ends_with(".txt")).map(|_| source.text())
    });
    let lists = BUILT_IN.iter().map(|(_, text)| *text).chain(own);
    let lines = lists.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let guard =
        Guard { words: lines.map(|line| fold_words(line).text.into_owned()).collect(), whole: WholeWords::new() };
    guard.settings(site, sink);
    for page in site.pages.iter().filter(|page| !page.settings.team) {
        guard.page(site, page, sink);
    }
    for path in site.assets.keys() {
        guard.look(path.as_str(), "this file's name", || Place::file(path.as_str()), sink);
    }
}

struct Guard {
    words: BTreeSet<String>,
    whole: WholeWords,
}

impl Guard {
    fn settings(&self, site: &Site, sink: &mut Sink) {
        let place = || Place::file("site.toml");
        for (tag, title) in site.config.title.by_language() {
            self.look(title, &format!("the site's title in `{tag}`, which tabs show,"), place, sink);
        }
        if let Some(address) = &site.config.base_url {
            self.look(address.as_str(), "the site's address", place, sink);
        }
        for lang in site.config.lang_ids() {
            let tag = &site.config.language(lang).tag;
            let at = || Place::file(format!("templates/strings/{tag}.ftl"));
            self.look(&site.strings.text(lang, "sources-title"), "`sources-title`, which tabs show,", at, sink);
            self.look(&site.strings.text(lang, "card-tab"), "`card-tab`, which tabs show,", at, sink);
        }
    }

    fn page(&self, site: &Site, page: &Page, sink: &mut Sink) {
        let mut own = Sink::new();
        let file = || Place::file(page.original.document.source().path().as_str());
        self.look(page.id.as_str(), "this page's address", file, &mut own);
        for (lang, draft) in page.drafts(&site.config) {
            // Without a title for tabs the title itself is there; `telling-title` says so.
            let Some(tab) = &draft.front.tab else { continue };
            let place = || draft.document.source().place(tab.span);
            let tag = &site.config.language(lang).tag;
            self.look(&tab.value, &format!("what tabs show of this page in `{tag}`"), place, &mut own);
        }
        for (_, draft) in page.drafts(&site.config) {
            for (_, link, span) in draft.document.links() {
                let fragment = match link {
                    Link::Fragment(fragment) => fragment,
                    Link::Page(_, Some(fragment)) => fragment,
                    Link::Page(_, None) | Link::Url(_) | Link::Contact(_) | Link::Fact(_) | Link::Picture(_) => {
                        continue;
                    }
                };
                let place = || draft.document.source().place(span);
                self.look(fragment, "the address of the heading that this leads to", place, &mut own);
            }
        }
        sink.absorb_as(own, |finding| finding.page(&page.id));
    }

    fn look(&self, text: &str, what: &str, place: impl Fn() -> Place, sink: &mut Sink) {
        // In addresses and names of files these hold words apart, in texts they do not.
        let apart = text.replace(['.', '_', '/'], " ");
        let found = self.whole.find(&apart, &fold_words(&apart), self.words.iter().map(|word| ((), word.as_str())));
        // One word may be part of another.
        let Some((start, end, ())) = found.into_iter().max_by_key(|(start, end, ())| end - start) else { return };
        let word = text.get(start..end).unwrap_or_default();
        let finding = Finding::new(Rule::TellingWord, place(), format!("{what} says `{word}`"));
        sink.push(
            finding.hint("whoever looks at the telephone sees it there; choose a word that could be about anything"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::BUILT_IN;

    #[test]
    fn every_list_has_twenty_words_and_none_twice() {
        for (tag, text) in BUILT_IN {
            let words: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            let mut once = words.clone();
            once.sort_unstable();
            once.dedup();
            assert!(words.len() >= 20, "{tag}");
            assert_eq!(words.len(), once.len(), "{tag}");
            assert!(words.iter().all(|word| word.to_lowercase() == **word && word.trim() == *word), "{tag}");
        }
    }
}
