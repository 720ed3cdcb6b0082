//! Panels: what they hold, what is told when they hold less than their text, and clean edges.

use std::path::Path;

use crate::tools::papers::{LANGUAGES, site};
use crate::tools::{Site, findings, has, said, tool};

/// A sentence that a Khmer panel holds five of, and not six and a half.
const KHMER: &str = "មនុស្សម្នាក់ៗ មានសិទ្ធិរស់រានមានជីវិត មានសេរីភាព និងសន្តិសុខផ្ទាល់ខ្លួន។";

/// A site with one strip in English and Khmer; `fifth` is its fifth panel in Khmer.
fn strip(fifth: &str) -> Site {
    let site = Site::new();
    let page = |title: &str, fifth: &str| {
        format!(
            "+++\ntitle = \"{title}\"\n[print]\nformat = \"fold4\"\n+++\nA\n\n---\n\nB\n\n---\n\nC\n\n---\n\nD\n\n---\n\n{fifth}\n\n---\n\nF\n"
        )
    };
    site.write("content/en/strip.md", page("Strip", "E"));
    let khmer = page("សិទ្ធិ", fifth).replace("[print]\nformat = \"fold4\"\n", "");
    site.write("content/km/strip.md", khmer);
    site
}

#[test]
fn a_paragraph_three_tenths_longer_is_told_with_its_panel() {
    let fits = [KHMER; 5].join(" ");
    let longer: String = {
        let words = [KHMER; 7].join(" ");
        words.chars().take(fits.chars().count() * 13 / 10).collect()
    };
    let site = strip(&fits);
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(0), "{rows:?}");
    let site = strip(&longer);
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "overflow", "content/km/strip.md", 18);
    assert_eq!(rows.iter().filter(|(rule, ..)| rule == "overflow").count(), 1, "the other panels fit: {rows:?}");
    let text = said(&site.run("check", &[]));
    let told = text.lines().find(|line| line.starts_with("error[overflow]")).expect("told");
    assert!(told.contains("panel 5") && told.contains("ភាសាខ្មែរ"), "{told}");
}

#[test]
fn more_panels_than_a_format_has_are_told_at_the_first_too_many() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"card\"\n+++\nA\n\n---\n\nB\n\n---\n\nC\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "too-many-panels", "content/en/a.md", 12);
}

/// A word with nowhere to break is told, not cut through.
#[test]
fn a_word_longer_than_a_panel_is_told() {
    let site = Site::new();
    let word = "a".repeat(60);
    site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"fold4\"\n+++\n{word}\n"));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "overflow", "content/en/a.md", 6);
}

/// Panels filled to the last line, drafts and not, in eight languages: at 300 pixels per inch there is no
/// ink in the outer 2 mm of the 3 mm that a cutter and a folder may take.
#[test]
fn ink_stays_away_from_every_cut_and_fold() {
    for draft in [false, true] {
        let site = site();
        let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
        // No bleed and no marks: the page is the piece.
        let bare = "\n[print.profiles.bare]\nlike = \"shop-1mm\"\nbleed = 0\nsafe = 3\n";
        site.write("site.toml", config + bare);
        for words in &LANGUAGES {
            for format in ["card", "fold4"] {
                fill(&site, words.tag, format, words.three, draft);
            }
        }
        let output = site.run("print", &["card-page", "fold4-page", "--profile", "bare"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        for words in &LANGUAGES {
            clean_edges(&site.path().join(format!("print/{}/card-page.bare.pdf", words.tag)), 85.6);
            clean_edges(&site.path().join(format!("print/{}/fold4-page.bare.pdf", words.tag)), 50.0);
        }
    }
}

/// Fills each panel with as many copies of a sentence as it holds.
fn fill(site: &Site, tag: &str, format: &str, sentence: &str, draft: bool) {
    let panels = if format == "card" { 2 } else { 6 };
    let path = format!("content/{tag}/{format}-page.md");
    let text = std::fs::read_to_string(site.path().join(&path)).expect("a page");
    let (front, _) = text.trim_start_matches("+++\n").split_once("+++\n").expect("front matter");
    let front = if draft { front.replace("state = \"reviewed\"", "state = \"machine\"") } else { front.to_owned() };
    // What was read of the page says nothing of the new words.
    let _ = std::fs::remove_file(site.path().join(format!("content/{tag}/.original/{format}-page.toml")));
    // The code takes the room of one panel: the last is left to it.
    let write = |copies: usize| {
        let full = vec![vec![sentence; copies].join(" "); panels - 1].join("\n\n---\n\n");
        site.write(&path, format!("+++\n{front}+++\n{full}\n\n---\n\n{sentence}\n"));
        // English comes first; the others are built like it.
        let english = std::fs::read(site.path().join(format!("content/en/{format}-page.md"))).expect("a page");
        site.write(&format!("content/{tag}/.original/{format}-page.md"), english);
        if tag != "en" && !draft {
            site.read_beside(tag, &format!("{format}-page"));
        }
    };
    for copies in (1..=12).rev() {
        write(copies);
        let out = tempfile::tempdir().expect("a folder");
        let out = out.path().to_str().expect("UTF-8").to_owned();
        if site
            .run("print", &[&format!("{format}-page"), "--lang", tag, "--profile", "bare", "--out", &out])
            .status
            .code()
            == Some(0)
        {
            return;
        }
    }
    panic!("{tag} {format}: not even once");
}

fn clean_edges(pdf: &Path, panel: f64) {
    const RESOLUTION: f64 = 300.0;
    let folder = tempfile::tempdir().expect("a folder");
    let name = folder.path().join("page");
    tool("pdftoppm", &["-r", "300", "-gray", "-png", pdf.to_str().expect("UTF-8"), name.to_str().expect("UTF-8")]);
    for entry in std::fs::read_dir(folder.path()).expect("a folder") {
        let page = image::open(entry.expect("a file").path()).expect("a picture").to_luma8();
        let pixels = |millimetres: f64| millimetres / 25.4 * RESOLUTION;
        let (width, height) = (f64::from(page.width()), f64::from(page.height()));
        let mut dark = 0;
        for (x, y, pixel) in page.enumerate_pixels() {
            // From the nearest edge of the panel that it lies on.
            let along = (f64::from(x) + 0.5) % pixels(panel);
            let from_fold = along.min(pixels(panel) - along);
            let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
            let nearest = from_fold.min(x).min(width - x).min(y).min(height - y);
            dark += u32::from(pixel.0[0] < 128);
            assert!(
                pixel.0[0] > 200 || nearest > pixels(2.0),
                "{}: ink {:.1} mm from an edge at {x} {y}",
                pdf.display(),
                nearest / RESOLUTION * 25.4
            );
        }
        assert!(dark > 1000, "something is on it");
    }
}
