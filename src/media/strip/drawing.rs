//! SVG, written anew from its tree: no remarks, no names of layers, no program's own marks.

use roxmltree::{Document, Node, NodeType, ParsingOptions};

/// Elements that say what no reader sees.
const UNSEEN: [&str; 3] = ["title", "desc", "metadata"];

/// Namespaces of what browsers draw: SVG, its references, `xml:`.
const DRAWN: [&str; 3] =
    ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"];

/// Elements that a drawing of the site's own form may have in each other; deeper ones recurse in whatever draws them.
const MAX_DEPTH: usize = 64;

/// Elements that it may have.
const MAX_NODES: u32 = 200_000;

/// A picture of `content/`, which has passed the checks: shapes alone.
pub(super) fn shapes(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let document = Document::parse(text).ok()?;
    let mut out = String::new();
    shape(&mut out, document.root_element(), text);
    out.push('\n');
    Some(out.into_bytes())
}

fn shape(out: &mut String, node: Node<'_, '_>, text: &str) {
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    if node.parent_element().is_none() {
        out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
    }
    for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
        let (name, value) = (attribute.name(), attribute.value());
        // A gradient is asked for by its name; any other name is that of a layer.
        let asked_for = name != "id" || text.contains(&format!("#{value}"));
        if asked_for && name != "class" && !name.starts_with("data-") && !name.starts_with("aria-") {
            out.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
    }
    let is_drawn = |node: &Node<'_, '_>| node.is_element() && !UNSEEN.contains(&node.tag_name().name());
    let mut inside = node.children().filter(is_drawn).peekable();
    if inside.peek().is_none() {
        out.push_str("/>");
        return;
    }
    out.push('>');
    inside.for_each(|node| shape(out, node, text));
    out.push_str(&format!("</{name}>"));
}

/// A drawing of `static/`, which may have words, styles and parts that are used again.
pub(super) fn drawing(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    // Older programs name a document type.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    let mut out = String::new();
    element(&mut out, document.root_element(), 0)?;
    out.push('\n');
    Some(out.into_bytes())
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
        if name != "data-name" {
            out.push_str(&format!(" {prefix}{name}=\"{}\"", escaped(value)));
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
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
