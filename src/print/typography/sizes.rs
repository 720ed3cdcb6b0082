//! How large each script is set on panels, and how much room its lines need.

use serde::Serialize;

use crate::lang::Script;

/// Type of one script. Sizes are in points, the rest in em of that size.
#[cfg_attr(test, derive(Default))]
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct TypeSizes {
    /// On sheets.
    pub(crate) sheet: f64,
    /// On panels: the size that they are made for (`content.md` section 4).
    pub(crate) normal: f64,
    /// Nothing is ever set smaller (DESIGN 6).
    pub(crate) floor: f64,
    /// From the line of writing up to the top of the line.
    pub(crate) above: f64,
    /// From the line of writing down to the bottom of the line.
    pub(crate) below: f64,
    /// Between two lines.
    pub(crate) gap: f64,
}

/// Room above and below is what the built-in faces need for their tallest and deepest signs, so that
/// nothing reaches out of the safe zone. Line to line that is 1.4 times the size for Latin and 1.7 to
/// 1.8 for Khmer and Burmese (`ux.md` section 4).
pub(crate) fn type_sizes(script: Script) -> TypeSizes {
    let (sheet, normal, floor, above, below, gap) = match script {
        Script::Latin => (11.0, 11.0, 7.5, 1.02, 0.28, 0.1),
        Script::Thai => (11.5, 12.0, 9.0, 1.06, 0.40, 0.06),
        Script::Lao => (11.5, 12.0, 9.0, 1.12, 0.46, 0.04),
        Script::Khmer => (11.5, 12.0, 9.5, 1.14, 0.58, 0.0),
        Script::Myanmar => (11.5, 12.0, 9.5, 1.10, 0.70, 0.0),
        // Scheherazade New has small letters for its size.
        Script::Arabic => (14.0, 13.0, 10.0, 1.02, 0.52, 0.0),
        // Chinese, Japanese and whatever else a site brings a font for.
        Script::Other => (11.0, 11.0, 8.0, 1.00, 0.28, 0.2),
    };
    TypeSizes { sheet, normal, floor, above, below, gap }
}

/// Large print begins here, in points, whatever the script (RNIB, Clear Print and large print).
const LARGE: f64 = 18.0;

impl TypeSizes {
    /// For large print: 18 points for Latin, and for each other script as much more as it needs.
    pub(crate) fn large(self) -> Self {
        let latin = type_sizes(Script::Latin).sheet;
        TypeSizes { sheet: (LARGE * self.sheet / latin).max(LARGE), ..self }
    }

    /// For a sheet that is read from a few steps away: more than twice as large, and never smaller than a page is.
    pub(crate) fn poster(self) -> Self {
        TypeSizes { normal: 2.5 * self.normal, floor: self.sheet, ..self }
    }
}
