//! [`is_drawn`]: attributes whose digits are no words.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// Names that are asked for at every tag of the site: one look is quicker than a search in a list.
pub(super) type Names = LazyLock<HashSet<&'static str, FixedState>>;

static NAMES: Names = Names::new(|| DRAWN.into_iter().collect());

/// Attributes that draw, measure, time or sum up (HTML, "Attributes"; SVG 2, "Attribute Index"; Filter Effects).
const DRAWN: [&str; 134] = [
    "amplitude",
    "azimuth",
    "basefrequency",
    "baseline-shift",
    "begin",
    "bgcolor",
    "bias",
    "border",
    "by",
    "cellpadding",
    "cellspacing",
    "clip-path",
    "color",
    "cols",
    "colspan",
    "coords",
    "cx",
    "cy",
    "d",
    "diffuseconstant",
    "divisor",
    "dur",
    "dx",
    "dy",
    "elevation",
    "end",
    "exponent",
    "fill",
    "fill-opacity",
    "filterres",
    "flood-color",
    "flood-opacity",
    "font-size",
    "font-weight",
    "fr",
    "from",
    "fx",
    "fy",
    "gradienttransform",
    "gradientunits",
    "height",
    "high",
    "horiz-adv-x",
    "hspace",
    "imagesizes",
    "integrity",
    "intercept",
    "k1",
    "k2",
    "k3",
    "k4",
    "kernelmatrix",
    "kernelunitlength",
    "keypoints",
    "keysplines",
    "keytimes",
    "letter-spacing",
    "lighting-color",
    "limitingconeangle",
    "low",
    "marginheight",
    "marginwidth",
    "markerheight",
    "markerwidth",
    "max",
    "maxlength",
    "min",
    "minlength",
    "nonce",
    "numoctaves",
    "offset",
    "opacity",
    "optimum",
    "order",
    "orient",
    "origin",
    "pathlength",
    "patterntransform",
    "points",
    "pointsatx",
    "pointsaty",
    "pointsatz",
    "preserveaspectratio",
    "r",
    "radius",
    "refx",
    "refy",
    "repeatcount",
    "repeatdur",
    "rotate",
    "rows",
    "rowspan",
    "rx",
    "ry",
    "scale",
    "seed",
    "size",
    "sizes",
    "slope",
    "span",
    "specularconstant",
    "specularexponent",
    "startoffset",
    "stddeviation",
    "step",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "surfacescale",
    "tabindex",
    "tablevalues",
    "targetx",
    "targety",
    "textlength",
    "to",
    "transform",
    "values",
    "vert-adv-y",
    "viewbox",
    "vspace",
    "width",
    "word-spacing",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
    "z",
];

/// Whether an attribute of that name, in small letters, draws, measures or sums up.
pub(super) fn is_drawn(name: &str) -> bool {
    NAMES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::is_drawn;

    #[test]
    fn what_is_said_is_not_drawn() {
        assert!(is_drawn("viewbox") && is_drawn("width"));
        for said in ["alt", "title", "aria-label", "value", "start", "content", "href", "id", "placeholder", "label"] {
            assert!(!is_drawn(said), "{said}");
        }
    }
}
