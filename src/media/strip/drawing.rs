//! SVG, written anew from its tree: no remarks, no names of layers, no program's own marks.

use std::collections::BTreeSet;

use roxmltree::{Document, Node, NodeType, ParsingOptions};

use crate::media::size::most_attributes;
use crate::source::MAX_ATTRIBUTES;

/// Elements that say what no reader sees.
const UNSEEN: [&str; 3] = ["title", "desc", "metadata"];

/// Namespaces of what browsers draw: SVG, its references, `xml:`.
const DRAWN: [&str; 3] =
    ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"];

/// Elements that may be in each other; deeper ones recurse in whatever draws them.
const MAX_DEPTH: usize = 64;

/// Elements that a drawing of the site's own form may have.
const MAX_NODES: u32 = 200_000;

/// Bytes of an entity, with its name.
const MAX_ENTITY: usize = 128;

/// Bytes of a drawing with all its entities unfolded.
const MAX_UNFOLDED: usize = 4 << 20;

/// A picture of `content/`, which has passed the checks: shapes alone.
pub(super) fn shapes(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let document = Document::parse(text).ok()?;
    let values = document.descendants().flat_map(|node| node.attributes()).map(|attribute| attribute.value());
    let ends = |c: char| c.is_whitespace() || ")\"'".contains(c);
    let asked_for =
        values.flat_map(|value| value.split('#').skip(1)).filter_map(|name| name.split(ends).next()).collect();
    let mut out = String::new();
    shape(&mut out, document.root_element(), &asked_for, 0)?;
    out.push('\n');
    Some(out.into_bytes())
}

fn shape(out: &mut String, node: Node<'_, '_>, asked_for: &BTreeSet<&str>, depth: usize) -> Option<()> {
    (depth <= MAX_DEPTH).then_some(())?;
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    if node.parent_element().is_none() {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
        let (name, value) = (attribute.name(), attribute.value());
        // A gradient is asked for by its name; any other name is that of a layer.
        let is_layer = name == "id" && !asked_for.contains(value);
        if !is_layer && name != "class" && !name.starts_with("data-") && !name.starts_with("aria-") {
            out.push_str(&format!(" {name}=\"{}\"", quoted(value)));
        }
    }
    let is_drawn = |node: &Node<'_, '_>| node.is_element() && !UNSEEN.contains(&node.tag_name().name());
    let mut inside = node.children().filter(is_drawn).peekable();
    if inside.peek().is_none() {
        out.push_str("/>");
        return Some(());
    }
    out.push('>');
    for node in inside {
        shape(out, node, asked_for, depth + 1)?;
    }
    out.push_str(&format!("</{name}>"));
    Some(())
}

/// A drawing of `static/`, which may have words, styles and parts that are used again.
pub(super) fn drawing(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    if unfolds(text) || most_attributes(bytes) > MAX_ATTRIBUTES {
        return None;
    }
    // Older programs name a document type.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    let mut out = String::new();
    element(&mut out, document.root_element(), 0)?;
    out.push('\n');
    // An entity can hold what would end the whole drawing where it is written out.
    out.chars().all(is_of_xml).then_some(out.into_bytes())
}

/// Whether entities may make more of a text than there is time for. Illustrator's are addresses of namespaces.
fn unfolds(text: &str) -> bool {
    let entities: Vec<&str> = text.split("<!ENTITY").skip(1).collect();
    let unfolded = text.len() + text.matches('&').count() * MAX_ENTITY;
    entities.iter().any(|entity| !is_short(entity)) || !entities.is_empty() && unfolded > MAX_UNFOLDED
}

/// An entity ends with the mark that it begins with; any other sign may stand between them.
fn is_short(entity: &str) -> bool {
    let Some((name, behind)) = entity.find(['"', '\'']).and_then(|at| entity.split_at_checked(at)) else {
        return false;
    };
    let value = behind.chars().next().and_then(|sign| behind.get(1..)?.split_once(sign));
    value.is_some_and(|(value, _)| name.len() + value.len() <= MAX_ENTITY && !value.contains('&'))
}

fn element(out: &mut String, node: Node<'_, '_>, depth: usize) -> Option<()> {
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    if depth == 0 {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    }
    for attribute in node.attributes() {
        let prefix = match attribute.namespace() {
            None => "",
            Some("http://www.w3.org/1999/xlink") => "xlink:",
            Some("http://www.w3.org/XML/1998/namespace") => "xml:",
            // Inkscape, Sodipodi, Illustrator: where the drawing lies on somebody's disk.
            Some(_) => continue,
        };
        let (name, value) = (attribute.name(), attribute.value());
        // A picture that was on somebody's disk.
        let is_local =
            name == "href" && value.trim_start().get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:"));
        if name != "data-name" && !is_local {
            out.push_str(&format!(" {prefix}{name}=\"{}\"", quoted(value)));
        }
    }
    out.push('>');
    for child in node.children() {
        match child.node_type() {
            NodeType::Element => {
                let tag = child.tag_name();
                let drawn = tag.namespace().is_some_and(|space| DRAWN.contains(&space));
                if drawn && !UNSEEN.contains(&tag.name()) {
                    (depth < MAX_DEPTH).then_some(())?;
                    element(out, child, depth + 1)?;
                }
            }
            NodeType::Text => {
                let words = child.text().unwrap_or_default();
                out.push_str(&escaped(words));
            }
            NodeType::Root | NodeType::Comment | NodeType::PI => {}
        }
    }
    out.push_str(&format!("</{name}>"));
    Some(())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // As it is, it would be read as the end of a line.
            '\r' => out.push_str("&#13;"),
            c => out.push(c),
        }
    }
    out
}

/// A value of an attribute. Ends of lines and tabs that are written as they are would be read as spaces.
fn quoted(text: &str) -> String {
    escaped(text).replace('\n', "&#10;").replace('\t', "&#9;")
}

/// Whether XML may hold this sign (XML 1.0, production 2).
fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>")
    }

    fn said(stripped: Option<Vec<u8>>) -> String {
        String::from_utf8(stripped.unwrap_or_default()).unwrap_or_default()
    }

    #[test]
    fn no_drawing_is_deeper_than_what_draws_it() {
        let deep = |count: usize| svg(&format!("{}{}", "<g>".repeat(count), "</g>".repeat(count)));
        for strip in [shapes, drawing] {
            assert!(strip(deep(MAX_DEPTH).as_bytes()).is_some());
            assert!(strip(deep(MAX_DEPTH + 1).as_bytes()).is_none());
        }
    }

    #[test]
    fn names_that_a_shape_asks_for_stay() {
        let inside = "<defs><linearGradient id=\"a1\"/><linearGradient id=\"a\"/><radialGradient id=\"b\"/></defs>\
                      <rect id=\"Anna\" fill=\"url(#a1)\" stroke=\"url( '#b' )\"/>";
        let shapes = said(shapes(svg(inside).as_bytes()));
        assert!(shapes.contains("id=\"a1\"") && shapes.contains("id=\"b\""), "{shapes}");
        assert!(!shapes.contains("id=\"a\"") && !shapes.contains("Anna"), "{shapes}");
    }

    #[test]
    fn entities_are_short_and_few() {
        let with = |entity: &str, inside: &str| format!("<!DOCTYPE svg [{entity}]>{}", svg(inside));
        let kept = with("<!ENTITY a \"http://www.w3.org/2000/svg\"><!ENTITY b '>'>", "<text>&a;&b;</text>");
        assert!(said(drawing(kept.as_bytes())).contains("<text>http://www.w3.org/2000/svg&gt;</text>"));
        let long = "a".repeat(MAX_ENTITY);
        for entity in [
            format!("<!ENTITY a \"{long}\">"),
            format!("<!ENTITY a \">{long}\">"),
            format!("<!ENTITY a '\">{long}'>"),
            "<!ENTITY b \"b\"><!ENTITY a \"&b;\">".to_owned(),
            format!("<!ENTITY a \"<!ENTITY ''{long}\">"),
        ] {
            assert!(drawing(with(&entity, "<text>Words</text>").as_bytes()).is_none(), "{entity}");
        }
        let many = MAX_UNFOLDED / MAX_ENTITY;
        assert!(unfolds(&with("<!ENTITY a \"a\">", &"&a;".repeat(many))));
        // Without entities of its own a text is as long as it is.
        assert!(!unfolds(&svg(&"&lt;".repeat(many))));
    }

    #[test]
    fn what_is_written_is_read_as_the_same() {
        let inside = "<text x=\"1&#10;2&#9;3&#13;4\">Words&#13;&#10;and &lt;more></text>";
        let once = drawing(svg(inside).as_bytes());
        assert!(once.is_some());
        assert_eq!(drawing(once.as_deref().unwrap_or_default()), once);
        // No XML may hold it, and a reader that meets it in an entity lets it through.
        let entity = format!("<!DOCTYPE svg [<!ENTITY a \"a\u{1A}\">]>{}", svg("<text>&a;</text>"));
        assert_eq!(drawing(entity.as_bytes()), None);
    }

    #[test]
    fn nobodys_disk_is_named() {
        let inside = "<image href=\"file:///home/anna/a.png\"/><image xlink:href=\" FILE:///C:/Users/Anna/a.png\"/><use href=\"#b\"/>";
        let drawing = said(drawing(svg(inside).as_bytes()));
        assert!(!drawing.to_lowercase().contains("anna") && drawing.contains("href=\"#b\""), "{drawing}");
    }
}
