//! Handouts as pictures, in shades of gray, as poppler draws them.

use std::fs;
use std::path::{Path, PathBuf};

use image::GrayImage;

use super::judges::judge;

/// Every page of a handout at so many pixels per inch.
pub(crate) fn drawn(pdf: &Path, resolution: u32) -> Vec<GrayImage> {
    draw(pdf, resolution, &[])
}

/// Its first page.
pub(crate) fn first_drawn(pdf: &Path, resolution: u32) -> GrayImage {
    draw(pdf, resolution, &["-l", "1"]).remove(0)
}

/// Nothing is packed on the way: that took longer than drawing.
fn draw(pdf: &Path, resolution: u32, more: &[&str]) -> Vec<GrayImage> {
    let mut poppler = judge("pdftoppm");
    let output = poppler.args(["-r", &resolution.to_string(), "-gray"]).args(more).arg(pdf).output();
    let output = output.unwrap_or_else(|error| panic!("pdftoppm: {error}; `make tools` installs it"));
    assert!(output.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&output.stderr));
    let pages = netpbm(&output.stdout);
    assert!(!pages.is_empty(), "{}", pdf.display());
    pages
}

/// Pictures as Netpbm's raw gray maps, one behind the other: `P5`, width, height, the lightest shade, each with white
/// space behind it; then a byte a pixel.
pub(crate) fn netpbm(mut bytes: &[u8]) -> Vec<GrayImage> {
    let mut pictures = Vec::new();
    while !bytes.is_empty() {
        let mut head = bytes.splitn(5, u8::is_ascii_whitespace);
        let mut word = || std::str::from_utf8(head.next().expect("a head")).expect("ASCII");
        let (kind, width, height, white) = (word(), word(), word(), word());
        assert_eq!((kind, white), ("P5", "255"));
        let (width, height) = (width.parse().expect("a width"), height.parse().expect("a height"));
        let rest = head.next().expect("pixels");
        let (pixels, behind) = rest.split_at((width * height) as usize);
        pictures.push(GrayImage::from_raw(width, height, pixels.to_vec()).expect("a picture"));
        bytes = behind;
    }
    pictures
}

/// A picture as such a map.
fn as_netpbm(picture: &GrayImage) -> Vec<u8> {
    [format!("P5\n{} {}\n255\n", picture.width(), picture.height()).as_bytes(), picture.as_raw()].concat()
}

/// What zbar reads on pictures, each thing once.
pub(crate) fn decoded(pictures: &[GrayImage]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let names: Vec<PathBuf> = (0..pictures.len()).map(|page| folder.path().join(format!("{page}.pgm"))).collect();
    for (picture, name) in pictures.iter().zip(&names) {
        fs::write(name, as_netpbm(picture)).expect("written");
    }
    let output = judge("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).args(names).output();
    let output = output.unwrap_or_else(|error| panic!("zbarimg: {error}; `make tools` installs it"));
    let mut found: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}
