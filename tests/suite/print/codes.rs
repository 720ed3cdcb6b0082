//! QR codes as a phone sees them, on good paper and on a bad copy.

use std::path::{Path, PathBuf};
use std::process::Command;

use image::{GrayImage, Luma};

use crate::tools::papers::{ADDRESS, FORMATS, LANGUAGES, all, paper};
use crate::tools::{Site, tool};

/// Renders each page of a handout at so many pixels per inch, as shades of gray.
fn render(pdf: &Path, resolution: u32, into: &Path) -> Vec<PathBuf> {
    let name = into.join("page");
    let (pdf, resolution) = (pdf.to_str().expect("UTF-8"), resolution.to_string());
    tool("pdftoppm", &["-r", &resolution, "-gray", "-png", pdf, name.to_str().expect("UTF-8")]);
    let mut pages: Vec<PathBuf> =
        std::fs::read_dir(into).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    pages.sort();
    pages
}

/// What zbar reads on pictures, each thing once.
fn decoded(pictures: &[PathBuf]) -> Vec<String> {
    let output =
        Command::new("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).args(pictures).output();
    let output = output.unwrap_or_else(|error| panic!("zbarimg: {error}; `make tools` installs it"));
    let mut found: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

/// As an old copier leaves a sheet: black or white, then a little blurred.
fn copied(picture: &Path) {
    let page = image::open(picture).expect("a picture").to_luma8();
    let hard = GrayImage::from_fn(page.width(), page.height(), |x, y| {
        Luma([if page.get_pixel(x, y).0[0] < 128 { 0 } else { 255 }])
    });
    image::imageops::blur(&hard, 0.8).save(picture).expect("written");
}

#[test]
fn every_code_leads_to_the_front_page_even_on_a_bad_copy() {
    for (words, format, profile, file) in
        all().filter(|(_, _, profile, _)| ["home", "copier", "shop-1mm"].contains(profile))
    {
        let folder = tempfile::tempdir().expect("a folder");
        let pages = render(&file, 150, folder.path());
        assert_eq!(decoded(&pages), [ADDRESS], "{} {format} {profile}", words.tag);
        pages.iter().for_each(|page| copied(page));
        assert_eq!(decoded(&pages), [ADDRESS], "{} {format} {profile}, copied", words.tag);
    }
}

/// The code on trimmed pieces, measured at 300 pixels per inch: modules of half a millimetre at least,
/// and four of them empty all around.
#[test]
fn codes_are_large_enough_and_stand_free() {
    for words in &LANGUAGES {
        for format in FORMATS {
            let folder = tempfile::tempdir().expect("a folder");
            let pages = render(&paper(words, format, "shop-3mm"), 300, folder.path());
            let measured: Vec<(f64, f64)> = pages.iter().filter_map(|page| measure(page)).collect();
            let [(module, free)] = measured.as_slice() else { panic!("{} {format}: {measured:?}", words.tag) };
            let millimetres = module / 300.0 * 25.4;
            assert!(millimetres >= 0.5, "{} {format}: modules of {millimetres} mm", words.tag);
            assert!(*free >= 3.8, "{} {format}: {free} modules free", words.tag);
        }
    }
}

/// How many modules the smallest code has in a row.
const MODULES: u32 = 21;

/// The side of a module of the code on a page, in pixels, and how many modules it is to the nearest ink.
/// The code is found by its three eyes: dark, light, dark, light, dark in the proportion 1 1 3 1 1.
fn measure(picture: &Path) -> Option<(f64, f64)> {
    let page = image::open(picture).expect("a picture").to_luma8();
    let dark = |x: u32, y: u32| x < page.width() && y < page.height() && page.get_pixel(x, y).0[0] < 128;
    // The left edges of eyes and their widths, with the rows that cross their middles.
    let mut eyes: Vec<(u32, u32, Vec<u32>)> = Vec::new();
    for y in 0..page.height() {
        let mut edges: Vec<u32> = (0..page.width()).filter(|x| dark(*x, y) != (*x > 0 && dark(x - 1, y))).collect();
        edges.push(page.width());
        for run in edges.windows(6).filter(|run| dark(run[0], y)) {
            let module = f64::from(run[5] - run[0]) / 7.0;
            let fits =
                |at: usize, modules: f64| (f64::from(run[at + 1] - run[at]) - module * modules).abs() < module * 0.4;
            if module > 5.0
                && module < 16.0
                && [1.0, 1.0, 3.0, 1.0, 1.0].into_iter().enumerate().all(|(at, m)| fits(at, m))
            {
                match eyes
                    .iter_mut()
                    .find(|eye| eye.0.abs_diff(run[0]) < 2 && eye.2.last().is_some_and(|last| last + 1 == y))
                {
                    Some(eye) => eye.2.push(y),
                    None => eyes.push((run[0], run[5], vec![y])),
                }
            }
        }
    }
    // An eye's pupil is three modules high; letters that look like one are not.
    eyes.retain(|(left, right, rows)| rows.len() as f64 > f64::from(right - left) / 7.0 * 2.0);
    if eyes.is_empty() {
        return None;
    }
    assert_eq!(eyes.len(), 3, "{}: {eyes:?}", picture.display());
    let left = eyes.iter().map(|eye| eye.0).min()?;
    let right = eyes.iter().map(|eye| eye.1).max()?;
    let module = f64::from(right - left) / f64::from(MODULES);
    // Above the pupil's three modules there are two more of the eye, below it as well.
    let edge = (right - left) * 2 / MODULES;
    let top = eyes.iter().filter_map(|eye| eye.2.first()).min()? - edge;
    let bottom = eyes.iter().filter_map(|eye| eye.2.last()).max()? + edge + 1;
    let ring_dark = |far: u32| {
        let (left, right, top, bottom) = (left - far, right + far, top - far, bottom + far);
        (left..right).any(|x| dark(x, top) || dark(x, bottom)) || (top..bottom).any(|y| dark(left, y) || dark(right, y))
    };
    // The first ring is the code's own edge, to the pixel.
    let free = (2..100).find(|far| ring_dark(*far)).unwrap_or(100);
    Some((module, f64::from(free) / module))
}

/// Without an address there is nothing to lead to.
#[test]
fn a_site_without_an_address_has_no_code() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    let folder = tempfile::tempdir().expect("a folder");
    let pages = render(&site.build().join("en/print/a.home.pdf"), 150, folder.path());
    assert_eq!(decoded(&pages), Vec::<String>::new());
}
