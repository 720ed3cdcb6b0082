//! How many dashes a drawing has: whoever makes dots of it draws each by itself.

use roxmltree::{Document, Node};

/// Attributes that say where a line goes.
const PLACES: [&str; 14] = ["d", "points", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx"];

/// A line is no longer than this many times all numbers of its element together: the edge of a circle is 6.3 radii.
const LONGEST: f64 = 7.0;

/// More dashes than a drawing has, whatever its lines are like. 0 where none is dashed.
pub(super) fn dashes(document: &Document<'_>) -> f64 {
    document.descendants().filter(Node::is_element).map(of_element).sum()
}

fn of_element(node: Node<'_, '_>) -> f64 {
    // Said of a group, it is said of all in it.
    let Some(lengths) = node.ancestors().find_map(|group| group.attribute("stroke-dasharray")) else { return 0.0 };
    let one: f64 = numbers(lengths).sum();
    let line: f64 = PLACES.iter().filter_map(|name| node.attribute(*name)).flat_map(numbers).sum();
    // Lines of no length and dashes of none are not drawn.
    if one > 0.0 { LONGEST * line / one } else { 0.0 }
}

/// The numbers of a value, without their signs.
fn numbers(value: &str) -> impl Iterator<Item = f64> {
    let is_end = |c: char| !c.is_ascii_digit() && !matches!(c, '.' | 'e' | 'E');
    value.split(is_end).filter_map(|number| {
        let number = number.trim_matches(['e', 'E']);
        // `1.5.5` are two: what stands before the second dot is the most of them.
        number.parse::<f64>().ok().or_else(|| number.split('.').next()?.parse().ok())
    })
}

#[cfg(test)]
mod tests {
    use roxmltree::Document;

    use super::dashes;

    fn of(inside: &str) -> f64 {
        dashes(&Document::parse(&format!("<svg>{inside}</svg>")).expect("XML"))
    }

    #[test]
    fn no_fewer_than_are_drawn() {
        assert!(of("<circle r=\"10\" stroke-dasharray=\"1\"/>") >= 62.0);
        assert!(of("<g stroke-dasharray=\"1 1\"><g><path d=\"M0 0H100V-100z\"/></g></g>") >= 170.0);
        assert!(of("<path d=\"M0 0l100.5.5\" stroke-dasharray=\".5,.5\"/>") >= 100.0);
        assert!(of("<path d=\"M0 0H1e3\" stroke-dasharray=\"1\"/>") >= 1000.0);
    }

    #[test]
    fn none_where_nothing_is_dashed() {
        assert_eq!(of("<circle r=\"10\"/><circle r=\"10\" stroke-dasharray=\"none\"/>").to_bits(), 0.0_f64.to_bits());
    }
}
