//! [`Cursor`]: a place in HTML, SVG or XML, and the ways on from it.

use std::borrow::Cow;

/// What of a document is still to be read.
pub(super) struct Cursor<'t> {
    pub(super) rest: &'t str,
}

/// The bytes that end a name, which are asked for at every tag of the site.
#[expect(clippy::cast_possible_truncation, reason = "below 128")]
#[expect(clippy::indexing_slicing, reason = "made while compiling")]
const ENDS_NAME: [bool; 256] = {
    let mut ends = [false; 256];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        ends[at] = byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'=');
        at += 1;
    }
    ends
};

impl<'t> Cursor<'t> {
    /// A comment, behind its beginning (HTML Standard, 13.2.5.43 and on: `<!-->` is a whole one).
    pub(super) fn comment(&mut self) -> &'t str {
        let is_end = |at: &usize| {
            let before = self.rest.get(..*at).unwrap_or_default();
            matches!(before, "" | "-") || before.ends_with("--") || before.ends_with("--!")
        };
        let end = memchr::memchr_iter(b'>', self.rest.as_bytes()).find(is_end).unwrap_or(self.rest.len());
        let (note, behind) = self.rest.split_at(end);
        self.rest = behind.get(1..).unwrap_or_default();
        let end = ["--!", "--"].into_iter().find_map(|end| note.strip_suffix(end));
        end.unwrap_or(if note == "-" { "" } else { note })
    }

    /// Everything before a sign, and goes on behind it.
    pub(super) fn until_sign(&mut self, end: u8) -> &'t str {
        let at = memchr::memchr(end, self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (before, behind) = self.rest.split_at(at);
        self.rest = behind.get(1..).unwrap_or_default();
        before
    }

    /// Everything before `end`, and goes on behind it.
    pub(super) fn until(&mut self, end: &str) -> &'t str {
        let (before, behind) = self.rest.split_once(end).unwrap_or((self.rest, ""));
        self.rest = behind;
        before
    }

    /// Takes what `is_part` takes. It stops at signs of ASCII only.
    pub(super) fn take(&mut self, mut is_part: impl FnMut(u8) -> bool) -> &'t str {
        let end = self.rest.bytes().position(|byte| !is_part(byte)).unwrap_or(self.rest.len());
        let (taken, behind) = self.rest.split_at(end);
        self.rest = behind;
        taken
    }

    /// The name of an element or an attribute, in small letters.
    pub(super) fn name(&mut self) -> Cow<'t, str> {
        let mut has_capital = false;
        let name = self.take(|byte| {
            has_capital |= byte.is_ascii_uppercase();
            !ENDS_NAME.get(usize::from(byte)).copied().unwrap_or_default()
        });
        if has_capital { Cow::Owned(name.to_ascii_lowercase()) } else { Cow::Borrowed(name) }
    }

    /// A document type or another declaration of XML, and goes on behind it.
    pub(super) fn declaration(&mut self) -> &'t str {
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
        declared
    }

    /// Where the end tag of an element stands that has just begun.
    pub(super) fn end_of(&self, name: &str, nests: bool) -> Option<usize> {
        let mut depth = 0_usize;
        for at in memchr::memchr_iter(b'<', self.rest.as_bytes()) {
            let tag = self.rest.as_bytes().get(at + 1..).unwrap_or_default();
            if tag.strip_prefix(b"/").is_some_and(|tag| is_tag(tag, name)) {
                if depth == 0 {
                    return Some(at);
                }
                depth -= 1;
            } else if nests && is_tag(tag, name) {
                depth += 1;
            }
        }
        None
    }

    /// What stands before the end tag of an element in which nothing is a tag.
    pub(super) fn raw(&mut self, name: &str) -> &'t str {
        let at = self.end_of(name, false).unwrap_or(self.rest.len());
        let (inside, rest) = self.rest.split_at(at);
        self.rest = rest;
        inside
    }

    /// Goes on behind an end tag: it may have attributes, which mean nothing.
    pub(super) fn end_tag(&mut self) {
        // Nearly all have none.
        if let Some(behind) = self.rest.strip_prefix('>') {
            self.rest = behind;
            return;
        }
        while self.attribute().is_some() {}
    }

    /// The next attribute of a tag, its value as it is written; `/` is the slash at its end. `None` behind the tag.
    pub(super) fn attribute(&mut self) -> Option<(Cow<'t, str>, &'t str)> {
        let before = self.take(|byte| byte.is_ascii_whitespace() || byte == b'/');
        if let Some(behind) = self.rest.strip_prefix('>') {
            if before.ends_with('/') {
                return Some((Cow::Borrowed("/"), ""));
            }
            self.rest = behind;
            return None;
        }
        if self.rest.is_empty() {
            return None;
        }
        // An equals sign at the beginning is part of a name (HTML Standard, 13.2.5.32).
        if self.rest.starts_with('=') {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        let name = self.name();
        self.take(|byte| byte.is_ascii_whitespace());
        let Some(behind) = self.rest.strip_prefix('=') else { return Some((name, "")) };
        self.rest = behind;
        self.take(|byte| byte.is_ascii_whitespace());
        let value = match self.rest.bytes().next() {
            Some(quote @ (b'"' | b'\'')) => {
                self.rest = self.rest.get(1..).unwrap_or_default();
                self.until_sign(quote)
            }
            _ => self.take(|byte| !(byte.is_ascii_whitespace() || byte == b'>')),
        };
        Some((name, value))
    }
}

/// Whether a tag has that name.
fn is_tag(tag: &[u8], name: &str) -> bool {
    let is_name = tag.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()));
    is_name && tag.get(name.len()).is_none_or(|next| next.is_ascii_whitespace() || matches!(next, b'/' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn a_comment_ends_where_browsers_end_it() {
        for (text, note, rest) in [
            (" a -->b", " a ", "b"),
            (">b", "", "b"),
            ("->b", "", "b"),
            ("-->b", "", "b"),
            (" a > --!>b", " a > ", "b"),
            ("a--->b", "a-", "b"),
            (" a", " a", ""),
        ] {
            let mut cursor = Cursor { rest: text };
            assert_eq!((cursor.comment(), cursor.rest), (note, rest), "{text}");
        }
    }

    #[test]
    fn attributes_are_taken_apart() {
        let mut cursor = Cursor { rest: " A='1 > 0' b = c/d =e hidden />x" };
        let mut read = Vec::new();
        while let Some((name, value)) = cursor.attribute() {
            read.push(format!("{name}:{value}"));
        }
        assert_eq!((read.join(" ").as_str(), cursor.rest), ("a:1 > 0 b:c/d e: hidden: /:", "x"));
    }
}
