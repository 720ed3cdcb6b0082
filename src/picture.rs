//! Pictures from `content/` are not trusted: an SVG can carry script or unfold without end, a small
//! file can hold a picture of gigabytes, and a name can lie.

use imagesize::ImageType;
use roxmltree::{Document, Node, ParsingOptions};

use crate::source::RelPath;

/// Elements of SVG 1.1 that only draw. What repeats other parts (`use`, `pattern`, `mask`, `marker`)
/// is not among them: ten lines of it can ask for more work than there is time. Nor is `text`: words
/// in a picture are read aloud by nobody and translated by nobody.
const ELEMENTS: [&str; 15] = [
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
];

/// A gradient's colours.
const STOP: &str = "stop";

/// Elements that an SVG may have: the largest of 1,500 icons looked at has 400.
const MAX_SVG_NODES: u32 = 20_000;

/// Pixels that a picture may have: an A4 sheet at 300 dpi has 8.7 million; unpacked, each takes
/// four bytes of memory.
const MAX_PIXELS: usize = 25_000_000;

/// Why a picture must not be published; `None` where it may.
pub fn refuse(path: &RelPath, bytes: &[u8]) -> Option<String> {
    match path.extension() {
        Some("png") => refuse_pixels(bytes, ImageType::Png, "PNG"),
        Some("jpg" | "jpeg") => refuse_pixels(bytes, ImageType::Jpeg, "JPEG"),
        Some("svg") => refuse_svg(bytes),
        Some(_) | None => Some("is no picture that every browser shows".to_owned()),
    }
}

fn refuse_pixels(bytes: &[u8], kind: ImageType, name: &str) -> Option<String> {
    if imagesize::image_type(bytes).ok() != Some(kind) {
        return Some(format!("is not a {name} file"));
    }
    let Ok(size) = imagesize::blob_size(bytes) else { return Some(format!("is a broken {name} file")) };
    let pixels = size.width.saturating_mul(size.height);
    (pixels > MAX_PIXELS).then(|| {
        let millions = MAX_PIXELS / 1_000_000;
        format!("has {} × {} pixels, more than {millions} million in all", size.width, size.height)
    })
}

fn refuse_svg(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("is not UTF-8".to_owned()) };
    // Entities can blow up to gigabytes and hide anything: no DTD.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_SVG_NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(text, options) {
        Ok(document) => document.descendants().filter(Node::is_element).find_map(refuse_element),
        Err(error) => Some(format!("is not a sound SVG file: {error}")),
    }
}

fn refuse_element(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if !ELEMENTS.contains(&name) && name != STOP {
        return Some(format!("has an element `{name}`, which does more than draw a shape"));
    }
    // Deep groups recurse in whatever draws them.
    if node.ancestors().count() > 40 {
        return Some("has groups more than 40 deep in each other".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let name = attribute.name().to_ascii_lowercase();
        (name.starts_with("on") || name == "href" || leads_out(attribute.value()))
            .then(|| format!("has an attribute `{name}` that acts or looks elsewhere"))
    })
}

/// `url(…)` may only name a part of the same file; schemes and imports have no business here.
fn leads_out(value: &str) -> bool {
    let plain: String = value.to_ascii_lowercase().split_whitespace().collect();
    let calls = plain.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'));
    calls || plain.contains("script:") || plain.contains("@import") || plain.contains('\\')
}
