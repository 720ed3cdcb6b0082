//! Elements and attributes of HTML and SVG: which make a line, which are drawn elsewhere, which are read to somebody.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::check::drawn::{Names, is_drawn};

/// How a document is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    Html,
    /// HTML as XML, and drawings.
    Drawn,
    /// XML of which nobody knows how it is shown: each element is a line, each attribute may be a word.
    Other,
}

/// Elements that are a line, a cell or a box by themselves. Any other goes on in its line, those that nobody knows too
/// (HTML Standard, 15.3; SVG 2, 11).
const LINES: [&str; 75] = [
    "address",
    "article",
    "aside",
    "audio",
    "blockquote",
    "body",
    "button",
    "canvas",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "foreignobject",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "image",
    "img",
    "input",
    "legend",
    "li",
    "listing",
    "main",
    "marquee",
    "menu",
    "meter",
    "nav",
    "object",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "progress",
    "search",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
    "xmp",
];

/// Elements whose words are drawn elsewhere or not at all, so that the line goes on over them (HTML Standard, 15.3.1 and
/// 15.3.9; what stands in a recording is for browsers that play none), with whether one may stand in another.
const ELSEWHERE: [(&str, bool); 13] = [
    ("annotation", false),
    ("audio", false),
    ("canvas", false),
    ("datalist", true),
    ("iframe", false),
    ("noembed", false),
    ("noframes", false),
    ("rp", false),
    ("rt", false),
    ("rtc", true),
    ("template", true),
    ("title", false),
    ("video", false),
];

/// The same of drawings; in HTML these mean nothing and are shown (SVG 2, 5.7 and 5.8).
const ELSEWHERE_IN_DRAWINGS: [&str; 2] = ["desc", "metadata"];

/// Elements that have no end, so that nothing stands in them.
const EMPTY: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Attributes that have only words of HTML itself.
const OF_HTML: [&str; 12] = [
    "aria-current",
    "aria-hidden",
    "charset",
    "class",
    "dir",
    "focusable",
    "hreflang",
    "lang",
    "rel",
    "role",
    "type",
    "xmlns",
];

/// Attributes that are read to somebody, or shown; those for data are shown by handbill's own scripts, which are `exit.js`,
/// `search.js` and `card.js`.
const SAID: [&str; 21] = [
    "abbr",
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "content",
    "data-1",
    "data-2",
    "data-failed",
    "data-label",
    "data-late",
    "data-left",
    "data-mistyped",
    "data-unknown",
    "label",
    "placeholder",
    "summary",
    "title",
    "value",
];

/// What is known of an element by its name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// It is a line, a cell or a box by itself.
    pub(super) is_line: bool,
    /// Nothing stands in it.
    pub(super) is_empty: bool,
    elsewhere: Option<bool>,
    elsewhere_in_drawings: bool,
}

static ELEMENTS: LazyLock<HashMap<&'static str, Element, FixedState>> = LazyLock::new(|| {
    let mut elements: HashMap<&str, Element, FixedState> = HashMap::default();
    LINES.iter().for_each(|name| elements.entry(name).or_default().is_line = true);
    EMPTY.iter().for_each(|name| elements.entry(name).or_default().is_empty = true);
    ELSEWHERE.iter().for_each(|(name, nests)| elements.entry(name).or_default().elsewhere = Some(*nests));
    ELSEWHERE_IN_DRAWINGS.iter().for_each(|name| elements.entry(name).or_default().elsewhere_in_drawings = true);
    elements
});
static NAMES_OF_HTML: Names = Names::new(|| OF_HTML.into_iter().collect());
static SAID_NAMES: Names = Names::new(|| SAID.into_iter().collect());

impl Element {
    /// The one of that name: one look for all that is asked of it. An unknown one goes on in its line.
    pub(super) fn of(name: &str) -> Self {
        ELEMENTS.get(name).copied().unwrap_or_default()
    }

    /// The one of a name without that of its vocabulary. Whether something stands in it is told by its whole name.
    pub(super) fn of_whole(name: &str, local: &str) -> Self {
        let element = Self::of(local);
        if local.len() == name.len() { element } else { Element { is_empty: Self::of(name).is_empty, ..element } }
    }

    /// Whether its words are not drawn where they stand, and whether such elements may stand in each other.
    pub(super) fn is_elsewhere(self, in_drawing: bool) -> Option<bool> {
        self.elsewhere.or_else(|| (in_drawing && self.elsewhere_in_drawings).then_some(false))
    }
}

/// Whether an attribute is read to somebody, or shown.
pub(super) fn is_said(name: &str) -> bool {
    SAID_NAMES.contains(name)
}

/// Whether an attribute has no words of anybody's.
pub(super) fn has_no_words(name: &str, value: &str) -> bool {
    // Most are one of the first two.
    matches!(name, "class" | "lang") || NAMES_OF_HTML.contains(name) || is_drawn(name) || is_measure(name, value)
}

/// Whether a drawing program wrote down a size of its window: `inkscape:window-width="1280"`.
fn is_measure(name: &str, value: &str) -> bool {
    let is_window = name.starts_with("inkscape:") || name.starts_with("sodipodi:");
    is_window && value.len() < 7 && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
