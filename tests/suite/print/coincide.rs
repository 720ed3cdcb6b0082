//! Fronts and backs lie on each other when a sheet is turned at the edge that it names: computed from
//! where the PDF clips its pieces.

use lopdf::content::Operation;
use lopdf::{Document, Object};

use crate::tools::papers::{LANGUAGES, paper, site};
use crate::tools::said;

/// A piece on a page: its box in millimetres from the lower left corner, and whether it stands on its head.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Placed {
    left: f64,
    bottom: f64,
    right: f64,
    top: f64,
    upside_down: bool,
}

type Matrix = [f64; 6];

fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// The clips of a page that are as large as a piece.
fn pieces(document: &Document, page: usize, size: (f64, f64)) -> Vec<Placed> {
    let page = document.page_iter().nth(page).expect("a page");
    let content = document.get_and_decode_page_content(page).expect("content");
    let (mut now, mut kept, mut path, mut found) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], Vec::new(), Vec::new(), Vec::new());
    for Operation { operator, operands } in content.operations {
        let numbers: Vec<f64> = operands.iter().filter_map(|n| n.as_float().ok()).map(f64::from).collect();
        match (operator.as_str(), numbers.as_slice()) {
            ("q", _) => kept.push(now),
            ("Q", _) => now = kept.pop().expect("a state"),
            ("cm", &[a, b, c, d, e, f]) => now = times([a, b, c, d, e, f], now),
            ("m" | "l", &[x, y]) => path.push((x, y)),
            ("re", &[x, y, width, height]) => path.extend([(x, y), (x + width, y + height)]),
            ("W" | "W*", _) => {
                let millimetres = |points: f64| points / 72.0 * 25.4;
                let on_page = path.iter().map(|(x, y)| {
                    (millimetres(x * now[0] + y * now[2] + now[4]), millimetres(x * now[1] + y * now[3] + now[5]))
                });
                let corners: Vec<(f64, f64)> = on_page.collect();
                let least = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::INFINITY, f64::min);
                let most = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
                let first = corners.first().expect("a corner");
                let placed = Placed {
                    left: least(|corner| corner.0),
                    bottom: least(|corner| corner.1),
                    right: most(|corner| corner.0),
                    top: most(|corner| corner.1),
                    // The path begins at the piece's own left upper corner.
                    upside_down: first.0 > least(|corner| corner.0) + 1.0 && first.1 < most(|corner| corner.1) - 1.0,
                };
                let (width, height) = (placed.right - placed.left, placed.top - placed.bottom);
                if (width - size.0).abs() < 0.1 && (height - size.1).abs() < 0.1 {
                    found.push(placed);
                }
            }
            ("n" | "f" | "S" | "B", _) => path.clear(),
            _ => {}
        }
    }
    found
}

/// Whether each piece of the front has one of the back behind it, the right way up.
fn coincide(file: &std::path::Path, size: (f64, f64), count: usize, long_edge: bool) {
    let document = Document::load(file).expect("a PDF");
    let (front, back) = (pieces(&document, 0, size), pieces(&document, 1, size));
    assert_eq!((front.len(), back.len()), (count, count), "{}", file.display());
    for piece in &front {
        assert!(!piece.upside_down);
        // What the other side of the paper shows there once the sheet is turned.
        let behind = if long_edge {
            Placed { left: 210.0 - piece.right, right: 210.0 - piece.left, ..*piece }
        } else {
            Placed { bottom: 297.0 - piece.top, top: 297.0 - piece.bottom, upside_down: true, ..*piece }
        };
        let near = |a: f64, b: f64| (a - b).abs() < 0.1;
        let is_there = back.iter().any(|other| {
            near(other.left, behind.left)
                && near(other.bottom, behind.bottom)
                && near(other.right, behind.right)
                && near(other.top, behind.top)
                && other.upside_down == behind.upside_down
        });
        assert!(is_there, "{}: nothing behind {piece:?} in {back:?}", file.display());
    }
}

#[test]
fn turned_at_the_long_edge() {
    for words in &LANGUAGES {
        for profile in ["home", "copier"] {
            coincide(&paper(words, "card", profile), (85.6, 54.0), 10, true);
            coincide(&paper(words, "fold4", profile), (200.0, 85.0), 3, true);
        }
    }
}

#[test]
fn turned_at_the_short_edge() {
    let site = site();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let short =
        "\n[print]\ncard = \"85x55\"\n[print.profiles.desk]\nlike = \"home\"\nturn = \"short\"\nfree_edge = 15\n";
    site.write("site.toml", config + short);
    let pages = ["card-page", "fold4-page", "--profile", "desk", "--lang", "en", "--lang", "ar"];
    let output = site.run("print", &pages);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for language in ["en", "ar"] {
        let file = |format: &str| site.path().join(format!("print/{language}/{format}-page.desk.pdf"));
        // 15 mm are lost at each edge, but only what is not in the pieces' own safe zone.
        coincide(&file("card"), (85.0, 55.0), 8, false);
        coincide(&file("fold4"), (200.0, 85.0), 3, false);
        for format in ["card", "fold4"] {
            let document = Document::load(file(format)).expect("a PDF");
            let preferences = document.catalog().and_then(|catalog| catalog.get(b"ViewerPreferences")).expect("there");
            let preferences =
                document.dereference(preferences).and_then(|(_, found)| found.as_dict()).expect("a dictionary");
            let duplex = preferences.get(b"Duplex").and_then(Object::as_name).expect("a name");
            assert_eq!(duplex, b"DuplexFlipShortEdge");
        }
    }
}
