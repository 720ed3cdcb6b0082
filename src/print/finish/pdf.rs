//! [`Pdf`]: a finished PDF and its words, taken from the pages while they are words: in the file they are glyphs.

use typst::foundations::StyleChain;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::{Destination, Document, FootnoteElem};
use typst::text::TextItem;
use typst::visualize::{ImageElem, ImageKind};
use typst_layout::PagedDocument;

use crate::shelf::Artifact;
use crate::source::RelPath;

/// A finished PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pdf {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What its pages say in the order they are set, then its properties, addresses, drawings and what is read aloud in
    /// the place of pictures, each behind a U+0000.
    pub words: String,
}

impl Pdf {
    /// The PDF as a file of the output.
    pub fn at(self, path: RelPath) -> Artifact {
        Artifact { path, bytes: self.bytes, words: Some(self.words) }
    }

    /// Both in one, for who remembers bytes: how many bytes the words have, the words, the PDF.
    pub(crate) fn packed(&self) -> Vec<u8> {
        let length = (self.words.len() as u64).to_le_bytes();
        [&length, self.words.as_bytes(), &self.bytes].concat()
    }

    /// What was packed.
    pub(crate) fn unpacked(packed: &[u8]) -> Option<Self> {
        let (length, rest) = packed.split_first_chunk()?;
        let (words, bytes) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        Some(Pdf { bytes: bytes.to_vec(), words: String::from_utf8(words.to_vec()).ok()? })
    }
}

/// What a document says.
pub(super) fn words(document: &PagedDocument) -> String {
    let mut said = Said::default();
    for page in document.pages() {
        said.frame(&page.frame);
        said.flow.push('\n');
    }
    let info = document.info();
    let properties = info.title.iter().chain(&info.author).chain(&info.description).chain(&info.keywords);
    properties.for_each(|property| said.apart(property));
    said.flow + &said.apart
}

#[derive(Default)]
struct Said {
    flow: String,
    apart: String,
    /// Where the last run ended.
    end: Option<Point>,
    /// The note whose mark is being set: readers read over it.
    note: Option<Location>,
}

impl Said {
    fn apart(&mut self, text: &str) {
        self.apart.push('\0');
        self.apart.push_str(text);
    }

    fn frame(&mut self, frame: &Frame) {
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let end = self.end.take();
                    self.frame(&group.frame);
                    self.end = self.behind_mark(end, at.x + group.frame.width());
                }
                FrameItem::Text(run) => self.run(*at, run),
                FrameItem::Image(image, ..) => {
                    if let ImageKind::Svg(drawing) = image.kind() {
                        self.apart(&String::from_utf8_lossy(drawing.data()));
                    }
                }
                FrameItem::Link(Destination::Url(address), _) => self.apart(address),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if element.is::<FootnoteElem>() {
                        self.note = element.location();
                    } else if let Some(picture) = element.to_packed::<ImageElem>()
                        && let Some(alt) = picture.alt.get_ref(StyleChain::default())
                    {
                        self.apart(alt);
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) => self.note = self.note.filter(|note| note != location),
                FrameItem::Shape(..) | FrameItem::Link(..) => {}
            }
        }
    }

    /// Where the line goes on behind the mark of a note; behind anything else in a frame of its own it does not.
    fn behind_mark(&self, end: Option<Point>, x: Abs) -> Option<Point> {
        end.filter(|_| self.note.is_some()).map(|end| Point::new(x, end.y))
    }

    /// A run goes on where the last one ended: half of a word may be bold.
    fn run(&mut self, at: Point, run: &TextItem) {
        if self.note.is_some() {
            self.apart(&run.text);
            self.end = self.behind_mark(self.end, at.x + run.width());
            return;
        }
        let goes_on = self.end.is_some_and(|end| (end.x - at.x).abs().to_pt() < 0.1 && end.y == at.y);
        if !goes_on {
            self.flow.push('\n');
        }
        self.flow.push_str(&run.text);
        self.end = Some(Point::new(at.x + run.width(), at.y));
    }
}

#[cfg(test)]
mod tests {
    use super::Pdf;

    #[test]
    fn what_is_packed_comes_out_again() {
        let pdf = Pdf { bytes: b"%PDF".to_vec(), words: "១២\0title".to_owned() };
        assert_eq!(Pdf::unpacked(&pdf.packed()), Some(pdf));
        assert_eq!(Pdf::unpacked(&[9, 0, 0, 0, 0, 0, 0, 0, b'a']), None);
    }
}
