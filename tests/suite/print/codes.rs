//! QR codes as a phone sees them, on good paper and on a bad copy.

use image::GrayImage;

use crate::tools::Site;
use crate::tools::papers::{ADDRESS, FORMATS, LANGUAGES, all, paper};
use crate::tools::pictures::{decoded, drawn};

/// As an old copier leaves a sheet: black or white, then a little blurred.
fn copied(page: &GrayImage) -> GrayImage {
    let ink: Vec<u8> = page.as_raw().iter().map(|shade| if *shade < 128 { 255 } else { 0 }).collect();
    let spread = spread(&spread(&ink, 1), page.width() as usize);
    let shades = spread.into_iter().map(|ink| 255 - ink).collect();
    GrayImage::from_raw(page.width(), page.height(), shades).expect("as large as before")
}

/// Gauss's curve of 0.8 pixels, from its middle to two pixels away, in parts of 256.
const CURVE: [u16; 3] = [128, 58, 6];

/// Spreads ink in one direction, in which the next pixel is so many further on.
fn spread(ink: &[u8], step: usize) -> Vec<u8> {
    let mut sums = vec![0_u16; ink.len()];
    let add = |to: &mut [u16], from: &[u8], part: u16| {
        to.iter_mut().zip(from).for_each(|(sum, ink)| *sum += part * u16::from(*ink));
    };
    add(&mut sums, ink, CURVE[0]);
    for (far, part) in CURVE.into_iter().enumerate().skip(1) {
        add(&mut sums[far * step..], ink, part);
        add(&mut sums, &ink[far * step..], part);
    }
    sums.into_iter().map(|sum| sum.to_be_bytes()[0]).collect()
}

#[test]
fn every_code_leads_to_the_front_page_even_on_a_bad_copy() {
    for (words, format, profile, file) in
        all().filter(|(_, _, profile, _)| ["home", "copier", "shop-1mm"].contains(profile))
    {
        let pages = drawn(&file, 150);
        assert_eq!(decoded(&pages), [ADDRESS], "{} {format} {profile}", words.tag);
        let pages: Vec<GrayImage> = pages.iter().map(copied).collect();
        assert_eq!(decoded(&pages), [ADDRESS], "{} {format} {profile}, copied", words.tag);
    }
}

/// The code on trimmed pieces, measured at 300 pixels per inch: modules of half a millimetre at least,
/// and four of them empty all around.
#[test]
fn codes_are_large_enough_and_stand_free() {
    for words in &LANGUAGES {
        for format in FORMATS {
            let pages = drawn(&paper(words, format, "shop-3mm"), 300);
            let measured: Vec<(f64, f64)> = pages.iter().filter_map(measure).collect();
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
fn measure(page: &GrayImage) -> Option<(f64, f64)> {
    let dark = |x: u32, y: u32| x < page.width() && y < page.height() && page.get_pixel(x, y).0[0] < 128;
    // The left edges of eyes and their widths, with the rows that cross their middles.
    let mut eyes: Vec<(u32, u32, Vec<u32>)> = Vec::new();
    for (y, row) in (0..).zip(page.as_raw().chunks_exact(page.width() as usize)) {
        let before = std::iter::once(&255).chain(row);
        let pairs = (0..).zip(before.zip(row));
        let mut edges: Vec<u32> =
            pairs.filter(|(_, (before, here))| (**before < 128) != (**here < 128)).map(|(x, _)| x).collect();
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
    assert_eq!(eyes.len(), 3, "{eyes:?}");
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
    let pages = drawn(&site.build().join("en/print/a.home.pdf"), 150);
    assert_eq!(decoded(&pages), Vec::<String>::new());
}
