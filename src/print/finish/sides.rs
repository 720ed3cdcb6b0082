//! Pages as pictures, by typst's own renderer: to look at before anything is printed, and for the job
//! ticket.

use typst::layout::{Abs, Frame, FrameItem};
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;

use crate::media::gray::gray_picture;
use crate::print::layout::Failure;
use crate::source::MAX_DRAWN_PAGES;

/// Pixels per inch: fine enough to judge small type, and a whole A4 sheet is 2 MB.
const RESOLUTION: f64 = 200.0;

/// Pixels on the longer side of a small picture: 200 to the inch, where it is 37 mm long.
const SMALL: f64 = 300.0;

/// The first page as PNG, small and gray.
pub(crate) fn small(document: &PagedDocument) -> Result<Vec<u8>, Failure> {
    let page = document.pages().first().ok_or_else(|| Failure::said("no page".to_owned()))?;
    refuse_huge(&page.frame)?;
    let longer = page.frame.width().max(page.frame.height());
    let options = RenderOptions { pixel_per_pt: (SMALL / longer.to_pt()).into(), ..RenderOptions::default() };
    let coloured = typst_render::render(page, &options).encode_png();
    let coloured = coloured.map_err(|error| Failure::said(error.to_string()))?;
    gray_picture(&coloured).ok_or_else(|| Failure::said("a page cannot be drawn in gray".to_owned()))
}

/// The first `count` pages as PNG.
pub(crate) fn sides(document: &PagedDocument, count: usize) -> Result<Vec<Vec<u8>>, Failure> {
    if count > MAX_DRAWN_PAGES {
        return Err(Failure::Drawn(count));
    }
    let options = RenderOptions { pixel_per_pt: (RESOLUTION / 72.0).into(), ..RenderOptions::default() };
    let render = |page: &Page| {
        refuse_huge(&page.frame)?;
        typst_render::render(page, &options).encode_png().map_err(|error| Failure::said(error.to_string()))
    };
    document.pages().iter().take(count).map(render).collect()
}

/// No picture on a sheet is longer or higher than this, in millimetres: a proportion of 100 at the height of an icon, 9 mm,
/// is 900. The renderer makes all of a picture before it cuts off what stands beyond the page, and stops the program
/// where it cannot.
const MAX_SIDE: f64 = 1000.0;

fn refuse_huge(frame: &Frame) -> Result<(), Failure> {
    frame.items().try_for_each(|(_, item)| match item {
        FrameItem::Group(group) => refuse_huge(&group.frame),
        FrameItem::Image(_, size, _) if size.x.max(size.y) > Abs::mm(MAX_SIDE) => {
            Err(Failure::said(format!("a picture would be more than {MAX_SIDE} mm long, and no sheet is")))
        }
        FrameItem::Image(..) | FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {
            Ok(())
        }
    })
}
