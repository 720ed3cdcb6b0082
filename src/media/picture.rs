//! Pictures from `content/` are not trusted: an SVG can carry script or unfold without end, a small
//! file can hold a picture of gigabytes, and a name can lie.

use std::fmt::Display;
use std::io::Cursor;

use image::{ImageFormat, ImageReader};
use imagesize::ImageType;
use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};

use super::dashes::dashes;
use super::kind::Kind;
use super::proportion::{drawn_size, is_stretched};
use super::size::{dots, most_attributes, steps};
use super::strip::strip;
use crate::source::{MAX_ATTRIBUTES, MAX_DASHES, MAX_PIXELS, MAX_PROPORTION, MAX_STEPS, RelPath};

/// Elements of SVG 1.1 that only draw. What repeats other parts (`use`, `pattern`, `mask`, `marker`)
/// is not among them: ten lines of it can ask for more work than there is time. Nor is `text`: words
/// in a picture are read aloud by nobody and translated by nobody.
const ELEMENTS: &str = "svg g defs title desc metadata path rect circle ellipse line polyline polygon linearGradient radialGradient \
    stop";

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of `xml:`.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Attributes of common icon sets that do nothing where there is no style sheet and no script.
const INERT: &str = "class id role overflow paint-order shape-rendering baseProfile enable-background font-family";

/// Attributes that say what shape is drawn and how. `style`, `class` and everything with a
/// namespace of its own are not among them.
const ATTRIBUTES: &str = "id width height viewBox preserveAspectRatio version x y x1 y1 x2 y2 cx cy r rx ry fx fy d points pathLength \
    transform fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin \
    stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity color offset stop-color \
    stop-opacity gradientUnits gradientTransform spreadMethod role aria-label aria-hidden focusable visibility \
    display vector-effect";

/// Elements that an SVG may have: the largest of 1,500 icons looked at has 400.
const MAX_SVG_NODES: u32 = 20_000;

/// Why a picture must not be published; `None` where it may.
pub fn refuse(path: &RelPath, bytes: &[u8]) -> Option<String> {
    match path.extension() {
        Some("png") => refuse_pixels(bytes, (ImageType::Png, ImageFormat::Png, Kind::Png), "PNG"),
        Some("jpg" | "jpeg") => refuse_pixels(bytes, (ImageType::Jpeg, ImageFormat::Jpeg, Kind::Jpeg), "JPEG"),
        Some("svg") => refuse_svg(bytes),
        Some(_) | None => Some("is no picture that every browser shows".to_owned()),
    }
}

fn refuse_pixels(bytes: &[u8], (kind, format, own): (ImageType, ImageFormat, Kind), name: &str) -> Option<String> {
    if imagesize::image_type(bytes).ok() != Some(kind) {
        return Some(format!("is not a {name} file"));
    }
    let Some(dots) = dots(bytes) else { return Some(format!("is a broken {name} file")) };
    if dots.unpacked() > MAX_PIXELS {
        let millions = MAX_PIXELS / 1_000_000;
        let deep = if dots.is_deep { " of 16 bits a colour, which count twice" } else { "" };
        return Some(format!("has {} × {} pixels{deep}, more than {millions} million in all", dots.width, dots.height));
    }
    if is_stretched(dots.width as f64, dots.height as f64) {
        return Some(stretched(dots.width, dots.height));
    }
    // Drawn once here: a sheet that cannot be set for it would blame its template, and a page would show a hole. Without
    // what does not show: a profile of colours unfolds a thousand times. What cannot be stripped is told behind this.
    let drawn = strip(own, bytes).map(|shown| ImageReader::with_format(Cursor::new(shown), format).decode());
    drawn.is_some_and(|drawn| drawn.is_err()).then(|| format!("is a broken {name} file"))
}

fn stretched(width: impl Display, height: impl Display) -> String {
    format!("is {width} × {height}, more than {MAX_PROPORTION} times as long one way as the other")
}

fn refuse_svg(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("is not UTF-8".to_owned()) };
    let steps = steps(bytes);
    if steps > MAX_STEPS {
        return Some(format!(
            "has {steps} numbers in its lines, an element counted as 20 of them, more than {MAX_STEPS}; simplify its lines, \
             or save it as PNG"
        ));
    }
    if most_attributes(bytes) > MAX_ATTRIBUTES {
        return Some(format!("has an element with more than {MAX_ATTRIBUTES} attributes"));
    }
    // Entities can blow up to gigabytes and hide anything: no DTD.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_SVG_NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(text, options) {
        Ok(document) => refuse_shape(document.root_element())
            .or_else(|| document.descendants().find_map(refuse_node))
            .or_else(|| refuse_dashes(&document)),
        Err(error) => Some(format!("is not a sound SVG file: {error}")),
    }
}

fn refuse_shape(root: Node<'_, '_>) -> Option<String> {
    let (width, height) = drawn_size(root)?;
    is_stretched(width, height).then(|| stretched(width, height))
}

fn refuse_dashes(document: &Document<'_>) -> Option<String> {
    let most = MAX_DASHES / 1_000_000;
    (dashes(document) > MAX_DASHES as f64).then(|| format!("may have more than {most} million dashes in its lines"))
}

fn refuse_node(node: Node<'_, '_>) -> Option<String> {
    match node.node_type() {
        NodeType::Element => refuse_element(node),
        // `<?xml-stylesheet …?>` fetches a style sheet when the picture is opened by itself.
        NodeType::PI => Some("has a processing instruction".to_owned()),
        NodeType::Root | NodeType::Comment | NodeType::Text => None,
    }
}

fn refuse_element(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if node.tag_name().namespace() != Some(SVG) || !is_in(ELEMENTS, name) {
        return Some(format!("has an element `{name}`, which does more than draw a shape"));
    }
    // Deep groups recurse in whatever draws them.
    if node.ancestors().count() > 40 {
        return Some("has groups more than 40 deep in each other".to_owned());
    }
    let bad = |attribute: &Attribute<'_, '_>| {
        let name = attribute.name();
        match attribute.namespace() {
            None if is_in(INERT, name) || name.starts_with("data-") || name.starts_with("aria-") => false,
            None => !is_in(ATTRIBUTES, name) || !is_plain(attribute.value()),
            // `xml:space`, which Illustrator writes.
            Some(XML) => name != "space",
            Some(_) => true,
        }
    };
    let attribute = node.attributes().find(bad)?;
    Some(format!("has an attribute `{}` that does more than say how a shape is drawn", attribute.name()))
}

/// A value may call nothing but the functions that colours and places need; `url(…)` only names a
/// gradient of the same file.
fn is_in(words: &str, name: &str) -> bool {
    words.split(' ').any(|word| word == name)
}

fn is_plain(value: &str) -> bool {
    let plain: String = value.to_ascii_lowercase().split_whitespace().collect();
    let functions =
        ["url(#", "rgb(", "rgba(", "hsl(", "hsla(", "matrix(", "translate(", "scale(", "rotate(", "skewx(", "skewy("];
    let calls_known = plain.match_indices('(').all(|(at, _)| {
        functions.iter().any(|function| {
            let open = function.find('(').unwrap_or(0);
            at.checked_sub(open).and_then(|start| plain.get(start..)).is_some_and(|rest| rest.starts_with(function))
        })
    });
    calls_known && !plain.contains([':', '\\', '@', '<'])
}
