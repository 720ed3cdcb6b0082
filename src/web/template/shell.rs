//! [`Shell`]: a template rendered once, with gaps that are filled for each page.
//!
//! A template engine costs as much as reading, parsing and writing a page together (DESIGN 9), and
//! the pages of one language differ only in a few places. So the template is rendered with a mark
//! in each of these places, cut at the marks, and filled by plain copying.

use super::templates::Templates;
use crate::diag::Sink;

/// The places of a page's template that differ from page to page. In templates: `{{ gap.NAME }}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// The title for the tab and the history.
    Tab,
    /// The page's path inside a language's folder, with `.html`.
    Path,
    /// The article's HTML.
    Article,
    /// The path of the handout inside the language's folder.
    Handout,
    /// The path of the handout in large print.
    Large,
}

impl Gap {
    const ALL: [(Gap, &'static str); 5] = [
        (Gap::Tab, "tab"),
        (Gap::Path, "path"),
        (Gap::Article, "article"),
        (Gap::Handout, "handout"),
        (Gap::Large, "large"),
    ];

    /// A mark no page can hold: the template is rendered before any page is near it. What else comes
    /// into a template goes through [`unmarked`].
    fn mark(name: &str) -> String {
        format!("\u{F0000}{name}\u{F0001}")
    }
}

/// A text of `site.toml` without the two characters that marks are made of.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace(['\u{F0000}', '\u{F0001}'], "")
}

/// A rendered template cut at its gaps.
#[derive(Debug, Clone)]
pub(crate) struct Shell {
    pieces: Vec<(String, Option<Gap>)>,
}

impl Shell {
    /// Renders `template` once. `context` is everything that is the same for all its pages.
    pub(crate) fn render(
        templates: &Templates,
        template: &'static str,
        mut context: tera::Context,
        sink: &mut Sink,
    ) -> Option<Self> {
        let gaps: std::collections::BTreeMap<&str, String> =
            Gap::ALL.iter().map(|(_, name)| (*name, Gap::mark(name))).collect();
        context.insert("path", &gaps.get("path"));
        context.insert("gap", &gaps);
        let html = templates.render(template, &context, sink)?;
        let mut pieces = Vec::new();
        let mut chunks = html.split('\u{F0000}');
        pieces.push((chunks.next().unwrap_or_default().to_owned(), None));
        for chunk in chunks {
            let (name, text) = chunk.split_once('\u{F0001}').unwrap_or(("", chunk));
            let gap = Gap::ALL.iter().find(|(_, known)| *known == name).map(|(gap, _)| *gap);
            if let Some(last) = pieces.last_mut() {
                last.1 = gap;
            }
            pieces.push((text.to_owned(), None));
        }
        Some(Shell { pieces })
    }

    /// A whole page. `fill` writes what belongs into a gap, escaped where it is text.
    pub(crate) fn fill(&self, size: usize, mut fill: impl FnMut(&mut String, Gap)) -> String {
        let fixed: usize = self.pieces.iter().map(|(text, _)| text.len()).sum();
        let mut page = String::with_capacity(fixed + size + 512);
        for (text, gap) in &self.pieces {
            page.push_str(text);
            if let Some(gap) = gap {
                fill(&mut page, *gap);
            }
        }
        page
    }
}
