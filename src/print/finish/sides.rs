//! Pages as pictures, by typst's own renderer: to look at before anything is printed, and for the job
//! ticket.

use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use crate::media::gray::gray_picture;
use crate::print::layout::Failure;

/// Pixels per inch: fine enough to judge small type, and a whole A4 sheet is 2 MB.
const RESOLUTION: f64 = 200.0;

/// Pixels on the longer side of a small picture: 200 to the inch, where it is 37 mm long.
const SMALL: f64 = 300.0;

/// The first page as PNG, small and gray.
pub(crate) fn small(document: &PagedDocument) -> Result<Vec<u8>, Failure> {
    let page = document.pages().first().ok_or_else(|| Failure::said("no page".to_owned()))?;
    let longer = page.frame.width().max(page.frame.height());
    let options = RenderOptions { pixel_per_pt: (SMALL / longer.to_pt()).into(), ..RenderOptions::default() };
    let coloured = typst_render::render(page, &options).encode_png();
    let coloured = coloured.map_err(|error| Failure::said(error.to_string()))?;
    gray_picture(&coloured).ok_or_else(|| Failure::said("a page cannot be drawn in gray".to_owned()))
}

/// Each page as PNG.
pub(crate) fn sides(document: &PagedDocument) -> Result<Vec<Vec<u8>>, Failure> {
    let options = RenderOptions { pixel_per_pt: (RESOLUTION / 72.0).into(), ..RenderOptions::default() };
    let render =
        |page| typst_render::render(page, &options).encode_png().map_err(|error| Failure::said(error.to_string()));
    document.pages().iter().map(render).collect()
}
