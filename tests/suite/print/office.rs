//! A whole run for the office: its list, the sheet that tests a printer, what a profile mends, and little ink.

use std::fs;
use std::path::Path;

use super::leaflets::{Run, runs};
use crate::tools::papers::{FORMATS, LANGUAGES, LARGE, site};
use crate::tools::pictures::first_drawn;
use crate::tools::{Site, said, squeezed, tool, tree};

fn text(file: &Path) -> String {
    tool("pdftotext", &["-raw", "-enc", "UTF-8", file.to_str().expect("UTF-8"), "-"])
}

/// Every file of the folder stands on the list of its language, once, with a picture; in every language.
#[test]
fn a_run_has_a_list_of_all_that_is_in_it() {
    let site = site();
    let output = site.run("print", &["--all", "--profile", "home"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for words in &LANGUAGES {
        let folder = site.path().join("print").join(words.tag);
        let list = folder.join("index.home.pdf");
        let made = tree(&folder).into_iter().map(|(name, _)| name).filter(|name| name != "index.home.pdf");
        let made: Vec<String> = made.collect();
        assert_eq!(made.len(), FORMATS.len() + LARGE.len());
        let lines: Vec<String> = text(&list).lines().map(|line| line.trim().to_owned()).collect();
        for name in &made {
            assert_eq!(lines.iter().filter(|line| *line == name).count(), 1, "{} {name}: {lines:#?}", words.tag);
        }
        let said = squeezed(&lines.concat());
        if words.tag != "ar" {
            for key in ["contents-how", "fold-zigzag", "fold-zine", "cut-strips", "cut-half", "cut-cards", "one-side"] {
                let part = squeezed(&words.say(key, &[]));
                assert!(said.contains(&part), "{}: no {part} in {said}", words.tag);
            }
        }
        let pictures = tool("pdfimages", &["-list", list.to_str().expect("UTF-8")]);
        let pictures = pictures.lines().skip(2).filter(|line| line.split_whitespace().nth(2) == Some("image"));
        assert_eq!(pictures.count(), made.len(), "{}", words.tag);
        tool("qpdf", &["--check", list.to_str().expect("UTF-8")]);
    }
}

#[test]
fn a_list_says_how_many_lie_on_a_sheet_and_how_it_is_turned() {
    let site = site();
    let output = site.run("print", &["--all", "--lang", "en", "--profile", "home", "--profile", "shop-3mm"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let rows = |profile: &str| -> Vec<String> {
        let list = text(&site.path().join(format!("print/en/index.{profile}.pdf")));
        let mut rows: Vec<String> = Vec::new();
        for line in list.lines() {
            if line.ends_with(&format!(".{profile}.pdf")) {
                rows.push(line.to_owned());
            } else if let Some(row) = rows.last_mut() {
                *row += &format!("|{line}");
            }
        }
        rows
    };
    let row = |profile: &str, file: &str| -> String {
        let rows = rows(profile);
        rows.iter().find(|row| row.starts_with(file)).unwrap_or_else(|| panic!("{rows:#?}")).clone()
    };
    let says = |profile, file, words: &str| assert!(row(profile, file).contains(words), "{}", row(profile, file));
    says("home", "card-page", "|10 on each sheet.");
    says("home", "fold4-page", "|3 on each sheet.");
    says("home", "a5-page", "|2 on each sheet.");
    says("home", "card-page", "turn the sheet at its long edge.");
    says("home", "zine-page", "|Print on one side only.");
    // A shop lays pieces on sheets and cuts them itself.
    assert!(!row("shop-3mm", "card-page").contains("on each sheet"));
    assert!(!row("shop-3mm", "card-page").contains("Cut along"));
}

// ------------------------------------------------------------------ what a printer does wrong

/// A site with one page of two sheets, and a printer that is off.
fn off(lines: &str) -> Site {
    let site = Site::new();
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", config + "\n[print.profiles.ours]\nlike = \"home\"\n" + lines);
    site.page("content/en/a.md", &"A line of text.\n\n".repeat(60));
    site
}

fn printed(site: &Site, profile: &str) -> Vec<Run> {
    let output = site.run("print", &["a", "--lang", "en", "--profile", profile]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    runs(&site.path().join(format!("print/en/a.{profile}.pdf")))
}

/// 100 mm come out as 98, and the back 2 mm too far right and 1 too far up: so everything is made larger round the
/// middle, and the back moved. Turned at the long edge, the back's left is the front's right.
#[test]
fn a_profile_mends_what_its_printer_does_wrong() {
    let site = off("hundred = 98\nback_right = 2\nback_down = -1\n");
    let (home, ours) = (printed(&site, "home"), printed(&site, "ours"));
    assert_eq!(home.len(), ours.len());
    let mut pages = std::collections::BTreeSet::new();
    for (home, ours) in home.iter().zip(&ours) {
        let back = f64::from(u8::from(home.page == 1));
        let x = 105.0 + (home.x - 105.0) / 0.98 + 2.0 * back;
        let y = 148.5 + (home.y - 148.5) / 0.98 + back;
        assert!((ours.x - x).abs() < 0.05 && (ours.y - y).abs() < 0.05, "{home:?} became {ours:?}, not {x} {y}");
        assert!((ours.size - home.size / 0.98).abs() < 0.01);
        pages.insert(home.page);
    }
    assert!(pages.len() > 1, "there is a back");
    // A printer that is right changes nothing.
    let site = off("hundred = 100\n");
    let (home, ours) = (printed(&site, "home"), printed(&site, "ours"));
    assert!(home.iter().zip(&ours).all(|(a, b)| (a.x - b.x).abs() < 0.001 && (a.y - b.y).abs() < 0.001));
}

/// The longest line on a page that runs from left to right, in pixels of a tenth of a millimetre.
fn longest_line(file: &Path) -> usize {
    let page = first_drawn(file, 254);
    let rows = (0..page.height()).map(|y| {
        let row: Vec<bool> = (0..page.width()).map(|x| page.get_pixel(x, y).0[0] < 160).collect();
        row.split(|dark| !dark).map(<[bool]>::len).max().unwrap_or_default()
    });
    rows.max().unwrap_or_default()
}

/// The test sheet's line is 100 mm long; once the profile knows what the printer makes of it, as much longer as that
/// printer makes it shorter.
#[test]
fn the_test_sheet_measures_and_tests_what_was_measured() {
    let site = off("hundred = 98\n");
    for (profile, wanted) in [("home", 1000), ("ours", 1020)] {
        let output = site.run("print", &["--test-sheet", "--profile", profile]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let file = site.path().join(format!("print/test-sheet.{profile}.pdf"));
        let line = longest_line(&file);
        assert!(line.abs_diff(wanted) <= 2, "{profile}: {line}");
        let words = text(&file);
        let has = |wanted: &str| assert!(words.lines().any(|line| line.contains(wanted)), "{wanted}: {words}");
        has(&format!("[print.profiles.{profile}]"));
        ["hundred =", "free_edge =", "back_right =", "turn = \"short\""].into_iter().for_each(has);
        let document = lopdf::Document::load(&file).expect("a PDF");
        assert_eq!(document.get_pages().len(), 2, "front and back of one sheet");
    }
}

// ------------------------------------------------------------------ little ink

/// Nothing is shaded, and less of the paper is dark.
#[test]
fn the_light_look_takes_less_ink() {
    let site = Site::new();
    site.page("content/en/a.md", "> [!NOTE]\n> Text.\n\n    literal\n\nText.\n");
    let shades = |profile: &str| {
        let output = site.run("print", &["a", "--lang", "en", "--profile", profile]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let page = first_drawn(&site.path().join(format!("print/en/a.{profile}.pdf")), 100);
        let shaded = page.pixels().filter(|pixel| (225..245).contains(&pixel.0[0])).count();
        let ink: u64 = page.pixels().map(|pixel| u64::from(255 - pixel.0[0])).sum();
        (shaded, ink)
    };
    let ((home, home_ink), (light, light_ink)) = (shades("home"), shades("ink-light"));
    assert!(home > 20_000 && light < home / 20, "{home} {light}");
    assert!(light_ink * 3 < home_ink * 2, "{home_ink} {light_ink}");
}
