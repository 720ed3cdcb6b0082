//! Writing HTML: the only place where text becomes markup.

/// Appends text with everything escaped that HTML could take for markup, inside elements and
/// inside double-quoted attributes.
pub(crate) fn text(out: &mut String, text: &str) {
    // All five are single bytes in UTF-8, so bytes may be looked at one by one.
    let is_escaped = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    // Most texts have none. The processor looks at many bytes side by side where the answer does not end the walk.
    if !text.as_bytes().iter().fold(false, |found, byte| found | is_escaped(byte)) {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some(at) = rest.as_bytes().iter().position(is_escaped) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "&#39;",
        });
        rest = from.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// An opening tag with attributes; `name` and the attributes' names are ours.
pub(crate) fn open(out: &mut String, name: &'static str, attributes: &[(&'static str, &str)]) {
    out.push('<');
    out.push_str(name);
    for (attribute, value) in attributes {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        text(out, value);
        out.push('"');
    }
    out.push('>');
}

/// A closing tag.
pub(crate) fn close(out: &mut String, name: &'static str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// An element that holds only text.
pub(crate) fn element(out: &mut String, name: &'static str, attributes: &[(&'static str, &str)], content: &str) {
    open(out, name, attributes);
    text(out, content);
    close(out, name);
}

/// A path as it stands in an address: `#`, `%`, spaces and the like would mean something else there.
pub(crate) fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn signs_are_escaped() {
        let mut out = String::new();
        super::element(&mut out, "p", &[("title", "\"a\" & 'b'")], "<b>1 & 2</b>");
        assert_eq!(out, "<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>");
    }

    proptest! {
        #[test]
        fn no_text_can_end_its_place(text in "\\PC*") {
            let mut out = String::new();
            super::text(&mut out, &text);
            prop_assert!(!out.contains(['<', '>', '"', '\'']));
        }
    }
}
