//! HTML, SVG and XML: text, attributes, and what stands in them as style, script or another document.

use std::borrow::Cow;

use super::cursor::Cursor;
use super::declared::{own_entities, put_in};
use super::elements::{Element, Syntax, has_no_words, is_said};
use super::shown::{raised, unescaped, without_noscript};
use super::tag::Tag;
use super::words::Words;
use super::{script, style};
use crate::lang::letters::digit;

/// After so many elements without their end nobody looks for ends any more.
const MAX_OPEN: usize = 16;

/// Reads HTML.
pub(super) fn html(text: &str, words: &mut Words<'_>) {
    read(text, Syntax::Html, words);
}

/// Reads a drawing, or HTML as XML.
pub(super) fn drawn(text: &str, words: &mut Words<'_>) {
    read(text, Syntax::Drawn, words);
}

/// Reads XML: drawings, feeds and their like.
pub(super) fn xml(text: &str, words: &mut Words<'_>) {
    let is_drawn = ["<svg", ":svg", "<html"].iter().any(|root| text.contains(root));
    read(text, if is_drawn { Syntax::Drawn } else { Syntax::Other }, words);
}

/// Reads a document that stands in another one.
pub(super) fn inside(text: &str, syntax: Option<Syntax>, words: &mut Words<'_>) {
    let start = text.trim_ascii_start();
    let is_xml = ["<?xml", "<svg", "<!DOCTYPE svg"].iter().any(|begin| start.starts_with(begin));
    match syntax {
        Some(syntax) => read(text, syntax, words),
        None if is_xml => xml(text, words),
        None => html(text, words),
    }
}

fn read(text: &str, syntax: Syntax, words: &mut Words<'_>) {
    let hides_digits = Reader::new(text, syntax, words).run();
    // Scripts show what is hidden, and then it stands in its line.
    if hides_digits {
        words.once_more(|words| {
            let mut reader = Reader::new(text, syntax, words);
            reader.shows_hidden = true;
            reader.run();
        });
    }
    // Where scripts run these words are not shown, and the line goes on over them. The whole holds its parts so as well.
    if syntax == Syntax::Html
        && words.is_whole()
        && let Some(shown) = without_noscript(text)
    {
        words.document(shown, Some(syntax));
    }
}

/// Reads as browsers do, and what they would not show as well.
struct Reader<'t, 'w, 's> {
    at: Cursor<'t>,
    words: &'w mut Words<'s>,
    syntax: Syntax,
    /// How many drawings this place is in, in HTML.
    drawings: usize,
    /// How many elements had no end where one was looked for.
    open: usize,
    /// Inside `<sup>`.
    raised: bool,
    /// What a link in `<sup>` says: the mark of a note, over which readers read.
    note: Option<String>,
    /// What is hidden is read in its line, and nothing but lines.
    shows_hidden: bool,
    /// Whether digits are hidden.
    hides_digits: bool,
}

impl<'t, 'w, 's> Reader<'t, 'w, 's> {
    fn new(text: &'t str, syntax: Syntax, words: &'w mut Words<'s>) -> Self {
        Reader {
            at: Cursor { rest: text },
            words,
            syntax,
            drawings: 0,
            open: 0,
            raised: false,
            note: None,
            shows_hidden: false,
            hides_digits: false,
        }
    }

    /// Reads all of it, and says whether digits are hidden.
    fn run(mut self) -> bool {
        while !self.at.rest.is_empty() {
            self.step();
        }
        self.end_note();
        self.hides_digits
    }

    fn end_note(&mut self) {
        if let Some(note) = self.note.take() {
            self.words.apart(&note);
        }
    }

    fn step(&mut self) {
        let at = memchr::memchr(b'<', self.at.rest.as_bytes()).unwrap_or(self.at.rest.len());
        let (text, rest) = self.at.rest.split_at(at);
        self.at.rest = rest;
        let shown = unescaped(text, true);
        self.text(&shown);
        // What somebody typed as markup and is shown as it stands is read over.
        if matches!(shown, Cow::Owned(_)) && shown != text {
            self.words.maybe_markup(&shown);
        }
        let is_xml = self.syntax != Syntax::Html;
        let mut signs = rest.chars();
        signs.next();
        let inside = signs.as_str();
        match signs.next() {
            None => self.at.rest = "",
            Some('!') if inside.starts_with("!--") => {
                self.at.rest = inside.get(3..).unwrap_or_default();
                let note = self.at.comment();
                self.words.apart(note);
            }
            Some('!') if inside.starts_with("![CDATA[") && (is_xml || self.drawings > 0) => {
                self.at.rest = inside.get(8..).unwrap_or_default();
                let text = self.at.until("]]>");
                self.text(text);
            }
            Some('!') if is_xml => {
                self.at.rest = inside;
                self.declaration();
            }
            Some('?') if is_xml => {
                self.at.rest = inside;
                let note = self.at.until("?>");
                self.words.apart(note);
            }
            // To HTML these are comments (HTML Standard, 13.2.5.6, 13.2.5.41), and end with the first sign that may end one.
            Some('!' | '?') => {
                self.at.rest = inside;
                let note = self.at.until_sign(b'>');
                self.words.apart(note);
            }
            Some('/') if !inside.get(1..).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())) => {
                self.at.rest = inside;
                self.at.until_sign(b'>');
            }
            Some('/') => {
                self.at.rest = inside.get(1..).unwrap_or_default();
                let name = self.at.name();
                self.at.end_tag();
                self.edge(&name, None, false);
            }
            Some(c) if c.is_ascii_alphabetic() => {
                self.at.rest = inside;
                self.element();
            }
            Some(_) => {
                self.text("<");
                self.at.rest = inside;
            }
        }
    }

    fn text(&mut self, mut text: &str) {
        if let Some(note) = &mut self.note {
            return note.push_str(text);
        }
        if self.raised {
            return self.words.flow(&raised(text));
        }
        // A line of the file is none of the page, and how far it is indented nobody sees.
        while let Some((line, behind)) = text.split_once('\n') {
            self.words.flow(line);
            self.words.flow(" ");
            text = behind.trim_start_matches([' ', '\t', '\x0C', '\r']);
        }
        self.words.flow(text);
    }

    /// The name of an element without that of its vocabulary: `svg:text`.
    fn local<'n>(&self, name: &'n str) -> &'n str {
        let parts = if self.syntax == Syntax::Drawn { name.split_once(':') } else { None };
        parts.map_or(name, |(_, local)| local)
    }

    /// An element begins or ends, which may have been looked up.
    fn edge(&mut self, name: &str, element: Option<Element>, begins: bool) {
        let name = self.local(name);
        match name {
            "sup" => {
                self.end_note();
                self.raised = begins;
            }
            "a" => {
                self.end_note();
                self.note = (begins && self.raised).then(String::new);
            }
            // Most are one of these.
            "p" | "li" | "td" => return self.words.end_line(),
            // A sentence and its words go on in the next line.
            "br" => return self.words.flow("\u{2028}"),
            // Browsers draw the marks.
            "q" => return self.words.flow(if begins { "“" } else { "”" }),
            "svg" | "math" => {
                self.drawings = if begins { self.drawings + 1 } else { self.drawings.saturating_sub(1) };
            }
            _ => {}
        }
        if self.syntax == Syntax::Other || element.unwrap_or_else(|| Element::of(name)).is_line {
            self.words.end_line();
        }
    }

    fn element(&mut self) {
        let name = self.at.name();
        let tag = self.attributes(&name);
        let element = Element::of_whole(&name, self.local(&name));
        let holds_words = !tag.is_closed && !element.is_empty;
        if holds_words
            && self.open < MAX_OPEN
            && self.words.has_room()
            && let Some(nests) = self.is_elsewhere(element, &tag)
        {
            match self.at.end_of(&name, nests) {
                Some(end) => {
                    let (words, behind) = self.at.rest.split_at(end);
                    self.hides_digits |= tag.is_hidden() && words.chars().any(|c| digit(c).is_some());
                    self.words.part(words.to_owned(), self.syntax);
                    self.at.rest = behind.get(2 + name.len()..).unwrap_or_default();
                    return self.at.end_tag();
                }
                None => self.open += 1,
            }
        }
        self.edge(&name, Some(element), true);
        match &*name {
            "script" | "style" if self.shows_hidden => {
                self.at.raw(&name);
            }
            "script" => {
                let inside = self.at.raw(&name);
                if tag.is_template {
                    self.words.document(inside.to_owned(), Some(Syntax::Html));
                } else if self.words.is_new(inside) {
                    script::read(inside, self.words);
                }
            }
            "style" => {
                let inside = self.at.raw(&name);
                if self.words.is_new(inside) {
                    style::read(inside, self.words);
                    // In a drawing it is a text like any other.
                    if inside.contains('&') {
                        style::read(&unescaped(inside, true), self.words);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the words of an element are not drawn where they stand, and whether such elements may stand in each other.
    fn is_elsewhere(&self, element: Element, tag: &Tag) -> Option<bool> {
        if self.syntax == Syntax::Other {
            return None;
        }
        if tag.is_hidden() && !self.shows_hidden {
            return Some(true);
        }
        let is_drawing = self.syntax == Syntax::Drawn || self.drawings > 0;
        element.is_elsewhere(is_drawing)
    }

    /// Reads the attributes of an element's tag, and goes on behind it.
    fn attributes(&mut self, element: &str) -> Tag {
        let mut tag = Tag::of(element);
        while let Some((name, value)) = self.at.attribute() {
            tag.take(&name, value);
            if !self.shows_hidden {
                self.value(&name, value);
            }
        }
        tag
    }

    fn value(&mut self, name: &str, value: &str) {
        // Most are one of the first two.
        let is_plain = matches!(name, "href" | "id");
        if value.is_empty() || !is_plain && self.syntax != Syntax::Other && has_no_words(name, value) {
            return;
        }
        let value = unescaped(value, false);
        match name {
            "style" => style::read(&value, self.words),
            _ if name.starts_with("on") => script::read(&value, self.words),
            "srcdoc" => self.words.document(value.into_owned(), Some(Syntax::Html)),
            _ => {
                if !is_plain && is_said(name) {
                    self.words.apart(&value);
                } else {
                    self.words.address(&value);
                }
                self.words.maybe_markup(&value);
            }
        }
    }

    /// What a document type has of entities of its own is put into the rest of the document.
    fn declaration(&mut self) {
        let declared = self.at.declaration();
        let own = own_entities(declared);
        if own.is_empty() {
            return;
        }
        let rest = std::mem::take(&mut self.at.rest);
        self.words.document(put_in(rest, &own), Some(self.syntax));
    }
}

#[cfg(test)]
mod tests {
    use super::{html, inside, xml};
    use crate::check::output::words::read_with;

    fn texts(markup: &str) -> Vec<String> {
        read_with(html, markup)
    }

    /// Whether words stand there as one, in HTML or in a drawing.
    fn says(markup: &str, wanted: &str) -> bool {
        read_with(|text, words| inside(text, None, words), markup)
            .iter()
            .any(|text| text.split_whitespace().collect::<Vec<_>>().join(" ") == wanted)
    }

    #[test]
    fn words_are_read_through_markup() {
        assert_eq!(texts("<p>012<b> 488</b>&nbsp;4<!-- x -->88</p>"), ["\n012 488\u{A0}488\n", " x "]);
        assert_eq!(texts("<tr>\n<td>012</td>\n<td> 488</td></tr>"), ["\n012\n488\n"]);
        assert_eq!(texts("0124<sup><a href=\"#n\">1</a></sup>88 m<sup>2</sup>"), ["012488 m²", "1", "#n"]);
        assert_eq!(texts("01 2 < 3 <>"), ["01 2 < 3 <>"]);
        assert_eq!(
            texts("<p>012\n\t      488<br>\n      4<nobr>8</nobr><x-y>8</x-y></p>"),
            ["\n012 488\u{2028} 488\n"]
        );
    }

    /// What a browser does not draw where it stands cuts no number in two.
    #[test]
    fn a_line_goes_on_over_what_is_drawn_elsewhere() {
        for (begin, end) in [
            ("<title>", "</title>"),
            ("<TEMPLATE class=a>", "</TEMPLATE >"),
            ("<template><template>y</template>", "</template>"),
            ("<datalist id=l><option>", "</option></datalist>"),
            ("<dialog>", "</dialog>"),
            ("<span hidden>y<span>y</span>", "</span>"),
            ("<div style='color:red; display : none'>", "</div>"),
            ("<i style='DISPLAY:None !important'>", "</i>"),
            ("<canvas>", "</canvas>"),
            ("<iframe>", "</iframe>"),
            ("<noscript>", "</noscript>"),
            ("<NOSCRIPT>", "</NOSCRIPT>"),
            ("<dialog hidden open>", "</dialog>"),
            ("<dialog open hidden>", "</dialog>"),
            ("<style>", "</style>"),
            ("<script>", "</script>"),
            ("<rp>", "</rp>"),
            ("<!--", "-->"),
            ("<!-->", "<!--->"),
            ("<!-- > ", "--!>"),
            ("<![CDATA[", "]]>"),
            ("<!y '", ">"),
            ("<?y ", ">"),
            ("<b>", "</b title='>x'>"),
        ] {
            let x = if begin == "<!-->" || begin == "<b>" { "" } else { "x" };
            let page = format!("<!DOCTYPE html><p>012 4{begin}{x}{end}88 488");
            assert!(says(&page, "012 488 488"), "{page}: {:?}", texts(&page));
        }
        for between in [
            "<title>x</title>",
            "<desc>x <tspan>y</tspan></desc>",
            "<metadata>x</metadata>",
            "<tspan display='none'>x</tspan>",
            "<?y z > ?>",
            "<style>x</style>",
            "<s:title>x</s:title>",
        ] {
            let drawing = format!("<svg><text>012 4{between}88 488</text></svg>");
            assert!(says(&drawing, "012 488 488"), "{drawing}");
            let page = format!("<!DOCTYPE html><p>{drawing}");
            assert!(between.contains(['?', ':']) || says(&page, "012 488 488"), "{page}");
        }
        assert!(says("<svg><text>012 4<![CDATA[8]]>8 488</text></svg>", "012 488 488"));
        assert!(says("<!DOCTYPE html><svg><text>012 4<![CDATA[8]]>8 488</text></svg>", "012 488 488"));
        // Outside of a drawing this is no description, and is shown.
        assert!(says("<!DOCTYPE html><p>012 4<desc>8</desc>8 488", "012 488 488"));
    }

    #[test]
    fn what_is_drawn_elsewhere_is_read_too() {
        for page in [
            "<title>012 488</title>",
            "<template>012 <b>488</b></template>",
            "<svg><title>012 488</title></svg>",
            "<iframe>012 488</iframe>",
            "<template>012 488",
            "<noscript>012 488</noscript>",
            "<p hidden>012 488",
            "<input hidden>012 488",
            "<!x '>012 488",
            "<rt hidden/>012 488",
            "<dialog open>012 488",
            "<script type='text/template'><p>012 488</p></script>",
        ] {
            assert!(says(page, "012 488"), "{page}: {:?}", texts(page));
        }
    }

    #[test]
    fn a_note_is_read_whole() {
        for note in ["012 <b>488</b> 488", "012 <!-- x -->488&#32;488", "<i>01</i>2 488 488"] {
            assert!(says(&format!("<p>a<sup><a href=#n>{note}</a></sup>b"), "012 488 488"), "{note}");
            assert!(says(&format!("<p>a<sup><a href=#n>{note}"), "012 488 488"), "{note}");
        }
    }

    #[test]
    fn attributes_are_read_and_drawings_are_not() {
        assert_eq!(
            texts("<A HREF = te&#108;:012 title='1 > 0' d=\"M012\" data-x=y/>t"),
            ["t", "1 > 0", "tel:012", "y/"]
        );
        assert_eq!(texts("<svg viewBox='0 0 12 12'><path d=\"M012 488\" fill=\"#012488\"/></svg>").len(), 1);
        assert_eq!(texts("<svg inkscape:window-width='1280' markerWidth=\"1280\" stdDeviation='1280'/>"), ["\n"]);
        // Of other files nobody knows what is drawn.
        assert_eq!(read_with(xml, "<a x='012'><b>12</b><b>80</b></a>"), ["\n12\n80\n", "012"]);
    }
}
