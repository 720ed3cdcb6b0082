//! How long a picture is one way and the other.

use roxmltree::Node;

use crate::source::MAX_PROPORTION;

/// Whether one side is more than [`MAX_PROPORTION`] times as long as the other, or no length at all.
pub(super) fn is_stretched(width: f64, height: f64) -> bool {
    let (longer, shorter) = (width.max(height), width.min(height));
    // What is no number is larger than none, and none is larger than it.
    let sound = width.is_finite() && height.is_finite() && shorter > 0.0;
    !sound || longer > shorter * MAX_PROPORTION as f64
}

/// Width and height of a drawing, as who draws it takes them: its `width` and `height`, else those of its `viewBox`. `None`
/// where it says neither.
pub(super) fn drawn_size(root: Node<'_, '_>) -> Option<(f64, f64)> {
    let seen: Vec<f64> = root
        .attribute("viewBox")
        .into_iter()
        .flat_map(|value| value.split([' ', ',', '\t', '\n', '\r']).filter(|part| !part.is_empty()))
        .map(|part| part.parse().unwrap_or(f64::NAN))
        .collect();
    let side = |name: &str, of_box: usize| {
        let seen = seen.get(of_box).copied();
        match root.attribute(name) {
            Some(value) => length(value, seen),
            None => seen,
        }
    };
    Some((side("width", 2)?, side("height", 3)?))
}

/// A length in pixels (CSS, 96 to the inch); part of `whole` where it is written in percent. Not a number where it is none.
fn length(value: &str, whole: Option<f64>) -> Option<f64> {
    let value = value.trim();
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let (number, unit) = match value.split_at_checked(value.len() - unit.len()) {
        // `1e3`, which is a number, and `1em`, which is none.
        Some(_) if unit.starts_with(['e', 'E']) && value.parse::<f64>().is_ok() => (value, ""),
        Some((number, unit)) => (number, unit),
        None => (value, ""),
    };
    let number: f64 = number.parse().unwrap_or(f64::NAN);
    let pixels = match unit {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        "em" => 12.0,
        "ex" => 6.0,
        "%" => return whole.map(|whole| number / 100.0 * whole),
        _ => f64::NAN,
    };
    Some(number * pixels)
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::{drawn_size, is_stretched};

    fn size(attributes: &str) -> Option<(f64, f64)> {
        let text = format!("<svg {attributes}/>");
        drawn_size(Document::parse(&text).expect("XML").root_element())
    }

    #[test]
    fn a_drawing_is_as_large_as_it_says() {
        for (attributes, wanted) in [
            ("width=\"24\" height=\"12px\"", Some((24.0, 12.0))),
            ("viewBox=\"0 0 24 12\"", Some((24.0, 12.0))),
            ("viewBox=\"0,0,24,12\" width=\"100%\"", Some((24.0, 12.0))),
            ("viewBox=\"0 0 24 12\" width=\"1in\"", Some((96.0, 12.0))),
            ("width=\"1e3\" height=\"1\"", Some((1000.0, 1.0))),
            ("width=\"1em\" height=\"1ex\"", Some((12.0, 6.0))),
            ("width=\"100%\" height=\"12\"", None),
            ("", None),
        ] {
            assert_eq!(size(attributes), wanted, "{attributes}");
        }
    }

    #[test]
    fn what_is_no_length_is_stretched() {
        for attributes in [
            "width=\"x\" height=\"1\"",
            "width=\"1\" height=\"0\"",
            "width=\"-1\" height=\"1\"",
            "width=\"1\" height=\"1furlong\"",
            "viewBox=\"0 0 1 x\"",
            "viewBox=\"0 0 1000 1\"",
        ] {
            assert!(size(attributes).is_some_and(|(width, height)| is_stretched(width, height)), "{attributes}");
        }
        assert!(!is_stretched(100.0, 1.0) && !is_stretched(1.0, 100.0));
    }
}
