//! [`Shell`]: a template rendered once, with gaps that are filled for each page.
//!
//! A template engine costs as much as reading, parsing and writing a page together (DESIGN 9), and
//! the pages of one language differ only in a few places. So the template is rendered with a mark
//! in each of these fields of [`TextPage`](super::content::TextPage), cut at the marks, and filled by plain copying.

/// The fields of a page that differ from page to page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// The title for the tab and the history.
    Title,
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
    const ALL: [Gap; 5] = [Gap::Title, Gap::Path, Gap::Article, Gap::Handout, Gap::Large];

    /// A mark no page can hold: the template is rendered before any page is near it. What else comes
    /// into a template goes through [`unmarked`].
    pub(crate) fn mark(self) -> String {
        format!("\u{F0000}{self:?}\u{F0001}")
    }

    fn marked(name: &str) -> Option<Gap> {
        Gap::ALL.into_iter().find(|gap| format!("{gap:?}") == name)
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
    /// Cuts what was rendered with marks.
    pub(crate) fn cut(html: &str) -> Self {
        let mut pieces = Vec::new();
        let mut chunks = html.split('\u{F0000}');
        pieces.push((chunks.next().unwrap_or_default().to_owned(), None));
        for chunk in chunks {
            let (name, text) = chunk.split_once('\u{F0001}').unwrap_or(("", chunk));
            if let Some(last) = pieces.last_mut() {
                last.1 = Gap::marked(name);
            }
            pieces.push((text.to_owned(), None));
        }
        Shell { pieces }
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
