//! HTML, SVG and XML: text, attributes, and what stands in them as style, script or another document.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::words::Words;
use super::{entities, script, style};

/// More entities of its own than this are left as they stand, and those that are made of others further down.
const MAX_ENTITIES: usize = 64;

/// With all its entities undone a file may have this many bytes.
const MAX_BYTES: usize = 8 << 20;

/// Elements whose ends are no ends of lines.
const INLINE: [&str; 31] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
];

/// Attributes that draw, measure or sum up: their digits are no words.
const DRAWN: [&str; 54] = [
    "clip-path",
    "color",
    "cols",
    "colspan",
    "cx",
    "cy",
    "d",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "font-size",
    "font-weight",
    "fx",
    "fy",
    "gradienttransform",
    "height",
    "integrity",
    "letter-spacing",
    "markerheight",
    "markerwidth",
    "max",
    "maxlength",
    "min",
    "nonce",
    "offset",
    "opacity",
    "patterntransform",
    "points",
    "r",
    "refx",
    "refy",
    "rows",
    "rowspan",
    "rx",
    "ry",
    "sizes",
    "step",
    "stop-color",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-width",
    "tabindex",
    "textlength",
    "transform",
    "viewbox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

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

/// Attributes that are read to somebody, or shown.
const SAID: [&str; 9] = [
    "abbr",
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "label",
    "placeholder",
    "summary",
    "title",
];

/// Reads a document.
pub(super) fn read(text: &str, words: &mut Words<'_>) {
    let mut reader = Reader { rest: text, words, raised: false, note: false };
    while !reader.rest.is_empty() {
        reader.step();
    }
}

/// Reads as browsers do, and what they would not show as well.
struct Reader<'t, 'w, 's> {
    rest: &'t str,
    words: &'w mut Words<'s>,
    /// Inside `<sup>`.
    raised: bool,
    /// Inside a link in `<sup>`: the mark of a note, over which readers read.
    note: bool,
}

impl<'t> Reader<'t, '_, '_> {
    fn step(&mut self) {
        let at = memchr::memchr(b'<', self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(at);
        self.rest = rest;
        let shown = unescaped(text);
        self.text(&shown);
        // What somebody typed as markup and is shown as it stands is read over.
        if shown != text {
            self.words.maybe_markup(&shown);
        }
        let mut signs = rest.chars();
        signs.next();
        let inside = signs.as_str();
        match signs.next() {
            None => self.rest = "",
            Some('!') if inside.starts_with("!--") => {
                self.rest = inside.get(3..).unwrap_or_default();
                let note = self.until("-->");
                self.words.apart(note);
            }
            Some('!') if inside.starts_with("![CDATA[") => {
                self.rest = inside.get(8..).unwrap_or_default();
                let text = self.until("]]>");
                self.text(text);
            }
            Some('!') => {
                self.rest = inside;
                self.declaration();
            }
            Some('?') => {
                self.rest = inside;
                self.until_sign(b'>');
            }
            Some('/') => {
                self.rest = inside.get(1..).unwrap_or_default();
                let name = self.name();
                self.until_sign(b'>');
                self.edge(&name, false);
            }
            Some(c) if c.is_ascii_alphabetic() => {
                self.rest = inside;
                self.element();
            }
            Some(_) => {
                self.text("<");
                self.rest = inside;
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.note {
            return self.words.apart(text);
        }
        // A line of the file is none of the page.
        let mut lines = text.split('\n');
        lines.next().into_iter().for_each(|line| self.words.flow(line));
        for line in lines {
            self.words.flow(" ");
            self.words.flow(line);
        }
    }

    /// Everything before a sign, and goes on behind it.
    fn until_sign(&mut self, end: u8) -> &'t str {
        let at = memchr::memchr(end, self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (before, behind) = self.rest.split_at(at);
        self.rest = behind.get(1..).unwrap_or_default();
        before
    }

    /// Everything before `end`, and goes on behind it.
    fn until(&mut self, end: &str) -> &'t str {
        let (before, behind) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = behind;
        before
    }

    /// Takes what `is_part` takes. It stops at signs of ASCII only.
    fn take(&mut self, is_part: impl Fn(u8) -> bool) -> &'t str {
        let end = self.rest.bytes().position(|byte| !is_part(byte)).unwrap_or(self.rest.len());
        let (taken, behind) = self.rest.split_at(end);
        self.rest = behind;
        taken
    }

    /// The name of an element or an attribute, in small letters.
    fn name(&mut self) -> Cow<'t, str> {
        let name = self.take(|byte| !(byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'=')));
        match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(name.to_ascii_lowercase()),
            false => Cow::Borrowed(name),
        }
    }

    /// An element begins or ends.
    fn edge(&mut self, name: &str, begins: bool) {
        match name {
            "sup" => (self.raised, self.note) = (begins, false),
            "a" => self.note = begins && self.raised,
            // Most are one of these.
            "p" | "li" | "td" => return self.words.end_line(),
            _ => {}
        }
        if INLINE.binary_search(&name).is_err() {
            self.words.end_line();
        }
    }

    fn element(&mut self) {
        let name = self.name();
        self.edge(&name, true);
        loop {
            self.take(|byte| byte.is_ascii_whitespace() || byte == b'/');
            if self.rest.is_empty() {
                return;
            }
            if let Some(behind) = self.rest.strip_prefix('>') {
                self.rest = behind;
                break;
            }
            self.attribute();
        }
        match &*name {
            "script" => {
                let inside = self.raw("</script");
                if self.words.is_new(inside) {
                    script::read(inside, self.words);
                }
            }
            "style" => {
                let inside = self.raw("</style");
                if self.words.is_new(inside) {
                    style::read(inside, self.words);
                    // In a drawing it is a text like any other.
                    if inside.contains('&') {
                        style::read(&unescaped(inside), self.words);
                    }
                }
            }
            _ => {}
        }
    }

    /// What stands before an end tag of that name, in letters of either size.
    fn raw(&mut self, end: &str) -> &'t str {
        let is_end = |at: &usize| {
            let here = self.rest.as_bytes().get(*at..*at + end.len());
            here.is_some_and(|here| here.eq_ignore_ascii_case(end.as_bytes()))
        };
        let at = memchr::memchr_iter(b'<', self.rest.as_bytes()).find(is_end).unwrap_or(self.rest.len());
        let (inside, rest) = self.rest.split_at(at);
        self.rest = rest;
        inside
    }

    fn attribute(&mut self) {
        // An equals sign at the beginning is part of a name (HTML, 13.2.5.32).
        let odd = self.rest.starts_with('=');
        if odd {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        let name = self.name();
        self.take(|byte| byte.is_ascii_whitespace());
        let Some(behind) = self.rest.strip_prefix('=') else { return };
        self.rest = behind;
        self.take(|byte| byte.is_ascii_whitespace());
        let value = match self.rest.bytes().next() {
            Some(quote @ (b'"' | b'\'')) => {
                self.rest = self.rest.get(1..).unwrap_or_default();
                self.until_sign(quote)
            }
            _ => self.take(|byte| !(byte.is_ascii_whitespace() || byte == b'>')),
        };
        self.value(&name, value);
    }

    fn value(&mut self, name: &str, value: &str) {
        // Most are one of the first two.
        let is_plain = matches!(name, "href" | "id");
        if value.is_empty() || !is_plain && (OF_HTML.binary_search(&name).is_ok() || DRAWN.binary_search(&name).is_ok())
        {
            return;
        }
        let value = if value.contains('&') { Cow::Owned(entities::undone(value, false)) } else { Cow::Borrowed(value) };
        match name {
            "style" => style::read(&value, self.words),
            _ if name.starts_with("on") => script::read(&value, self.words),
            "srcdoc" => self.words.document(value.into_owned()),
            _ if value.starts_with("data:") => self.data(&value),
            _ => {
                if is_plain || SAID.binary_search(&name).is_err() {
                    self.words.address(&value);
                } else {
                    self.words.apart(&value);
                }
                self.words.maybe_markup(&value);
            }
        }
    }

    /// A file in an address (RFC 2397).
    fn data(&mut self, address: &str) {
        let Some((head, body)) = address.split_once(',') else { return };
        if !head.ends_with(";base64") {
            self.words.address(body);
            return self.words.document(body.to_owned());
        }
        // Pictures made of dots hold no words.
        let bytes = if head.contains("image/") && !head.contains("svg") { None } else { STANDARD.decode(body).ok() };
        if let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
            self.words.document(text);
        }
    }

    /// A document type. What it has of entities of its own is put into the rest of the document.
    fn declaration(&mut self) {
        let mut depth = 0_usize;
        let mut quote = None;
        let end = self.rest.find(|c| {
            match (c, quote) {
                (_, Some(open)) if open != c => {}
                (_, Some(_)) => quote = None,
                ('"' | '\'', None) => quote = Some(c),
                ('[' | '<', None) => depth += 1,
                (']', None) => depth = depth.saturating_sub(1),
                ('>', None) if depth == 0 => return true,
                ('>', None) => depth -= 1,
                _ => {}
            }
            false
        });
        let (declared, behind) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = behind.get(1..).unwrap_or_default();
        let own = own_entities(declared);
        if own.is_empty() {
            return;
        }
        let rest = std::mem::take(&mut self.rest);
        self.words.document(put_in(rest, &own));
    }
}

/// Names and texts of the entities of a document type: `<!ENTITY name "text">`.
fn own_entities(declared: &str) -> Vec<(String, &str)> {
    let parts = declared.split("<!ENTITY").skip(1);
    let entity = |part: &'_ str| -> Option<(String, usize, usize)> {
        let name = part.split_whitespace().next()?;
        let open = part.find(['"', '\''])?;
        let quote = part.get(open..)?.chars().next()?;
        let length = part.get(open + 1..)?.find(quote)?;
        Some((format!("&{name};"), open + 1, open + 1 + length))
    };
    parts
        .take(MAX_ENTITIES)
        .filter_map(|part| {
            let (name, from, to) = entity(part)?;
            Some((name, part.get(from..to)?))
        })
        .collect()
}

/// A text with entities of its own put in, as far as there is room.
fn put_in(text: &str, own: &[(String, &str)]) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        for (name, meaning) in own {
            let room = text.len() + text.matches(name.as_str()).count() * meaning.len();
            if room <= MAX_BYTES && text.contains(name.as_str()) {
                text = text.replace(name.as_str(), meaning);
            }
        }
    }
    text
}

/// A text without its entities.
fn unescaped(text: &str) -> Cow<'_, str> {
    if text.contains('&') { Cow::Owned(entities::undone(text, true)) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{DRAWN, INLINE, OF_HTML, SAID, read};
    use crate::check::output::words::read_with;

    fn texts(markup: &str) -> Vec<String> {
        read_with(read, markup)
    }

    #[test]
    fn lists_are_sorted() {
        assert!(INLINE.is_sorted() && DRAWN.is_sorted() && OF_HTML.is_sorted() && SAID.is_sorted());
    }

    #[test]
    fn words_are_read_through_markup() {
        assert_eq!(texts("<p>012<b> 488</b>&nbsp;4<!-- x -->88</p>"), ["\n012 488\u{A0}488\n", " x "]);
        assert_eq!(texts("<tr>\n<td>012</td>\n<td> 488</td></tr>"), ["\n012\n488\n"]);
        assert_eq!(texts("0124<sup><a href=\"#n\">1</a></sup>88 m<sup>2</sup>"), ["012488 m2", "1", "#n"]);
        assert_eq!(texts("<![CDATA[01]]>2 < 3 <>"), ["012 < 3 <>"]);
    }

    #[test]
    fn attributes_are_read_and_drawings_are_not() {
        assert_eq!(
            texts("<A HREF = te&#108;:012 title='1 > 0' d=\"M012\" data-x=y/>t"),
            ["t", "1 > 0", "tel:012", "y/"]
        );
        assert_eq!(texts("<svg viewBox='0 0 12 12'><path d=\"M012 488\" fill=\"#012488\"/></svg>").len(), 1);
    }
}
