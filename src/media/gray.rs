//! Pictures in shades of gray.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

/// A PNG or JPEG picture in shades of gray, as PNG. Pictures of other kinds stay what they are; `None`
/// where it cannot be read.
pub fn gray_picture(bytes: &[u8]) -> Option<Vec<u8>> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if reader.format().is_none() {
        return Some(bytes.to_vec());
    }
    let mut decoder = reader.into_decoder().ok()?;
    // A photo may lie on its side in the file and say so; a PNG has no way to say it.
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let gray = if picture.color().has_alpha() {
        DynamicImage::ImageLumaA8(picture.to_luma_alpha8())
    } else {
        DynamicImage::ImageLuma8(picture.to_luma8())
    };
    let mut out = Cursor::new(Vec::new());
    gray.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}
