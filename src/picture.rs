//! Pictures from `content/` are not trusted: an SVG can carry script, and a name can lie.

use roxmltree::{Document, Node, ParsingOptions};

use crate::source::RelPath;

/// Elements of SVG 1.1 that only draw.
const ELEMENTS: [&str; 24] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "metadata",
];

/// Why a picture must not be published; `None` where it may.
pub fn refuse(path: &RelPath, bytes: &[u8]) -> Option<String> {
    match path.extension() {
        Some("png") => (!bytes.starts_with(b"\x89PNG\r\n\x1a\n")).then(|| "is not a PNG file".to_owned()),
        Some("jpg" | "jpeg") => (!bytes.starts_with(b"\xFF\xD8\xFF")).then(|| "is not a JPEG file".to_owned()),
        Some("svg") => refuse_svg(bytes),
        Some(_) | None => Some("is no picture that every browser shows".to_owned()),
    }
}

fn refuse_svg(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("is not UTF-8".to_owned()) };
    // Entities can blow up to gigabytes and hide anything: no DTD.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 100_000, ..ParsingOptions::default() };
    match Document::parse_with_options(text, options) {
        Ok(document) => document.descendants().filter(Node::is_element).find_map(refuse_element),
        Err(error) => Some(format!("is not a sound SVG file: {error}")),
    }
}

fn refuse_element(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if !ELEMENTS.contains(&name) {
        return Some(format!("has an element `{name}`, which does more than draw"));
    }
    node.attributes().find_map(|attribute| {
        let name = attribute.name().to_ascii_lowercase();
        let acts = name.starts_with("on");
        let outside = name == "href" && !attribute.value().starts_with('#');
        (acts || outside || leads_out(attribute.value()))
            .then(|| format!("has an attribute `{name}` that acts or looks elsewhere"))
    })
}

/// `url(…)` may only name a part of the same file; schemes and imports have no business here.
fn leads_out(value: &str) -> bool {
    let plain: String = value.to_ascii_lowercase().split_whitespace().collect();
    let calls = plain.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'));
    calls || plain.contains("script:") || plain.contains("@import") || plain.contains('\\')
}
