//! [`Size`]: what a picture asks of whoever draws it, read from its first bytes or counted, before anybody draws.

use imagesize::ImageType;

/// What a picture asks of whoever draws it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Dots, where it is made of dots; what takes eight bytes unpacked counts twice.
    pub pixels: usize,
    /// [`steps`], where it is a drawing.
    pub steps: usize,
}

/// The size of a picture that has passed the checks.
pub fn size(bytes: &[u8]) -> Size {
    match dots(bytes) {
        Some(dots) => Size { pixels: dots.unpacked(), steps: 0 },
        None => Size { pixels: 0, steps: steps(bytes) },
    }
}

/// A picture that is made of dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dots {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Whether each colour has 16 bits.
    pub(super) is_deep: bool,
}

impl Dots {
    /// Dots, each counted twice where it takes eight bytes.
    pub(super) fn unpacked(self) -> usize {
        self.width.saturating_mul(self.height).saturating_mul(if self.is_deep { 2 } else { 1 })
    }
}

/// What the head of a PNG or JPEG says. `None` where it is neither.
pub(super) fn dots(bytes: &[u8]) -> Option<Dots> {
    let kind = imagesize::image_type(bytes).ok()?;
    if !matches!(kind, ImageType::Png | ImageType::Jpeg) {
        return None;
    }
    let size = imagesize::blob_size(bytes).ok()?;
    // PNG, third edition, 11.2.1: signature, length, name, width, height, and then the bits of a sample.
    let is_deep = kind == ImageType::Png && bytes.get(24) == Some(&16);
    Some(Dots { width: size.width, height: size.height, is_deep })
}

/// An element takes as much as this many numbers of a line: 13 kB on a sheet with ten copies, where a number takes 0.7.
const ELEMENT: usize = 20;

/// And what shines through as much as this many: it is drawn on a sheet of its own first, as large as the picture, which
/// takes 7 ms where that fills a page.
const SHINING: usize = 200;

/// How many steps a pen takes: numbers, ends of figures, 20 for each element, 200 where it shines through. Counted over all
/// of the text, for lines are by far the most of it.
pub(super) fn steps(text: &[u8]) -> usize {
    let shining = memchr::memmem::find_iter(text, b"opacity")
        .filter(|at| at.checked_sub(1).and_then(|before| text.get(before)).is_some_and(u8::is_ascii_whitespace));
    numbers(text) + shining.count() * SHINING
}

fn numbers(text: &[u8]) -> usize {
    let (mut steps, mut in_number, mut has_dot) = (0_usize, false, false);
    for byte in text {
        match byte {
            b'0'..=b'9' => {
                steps += usize::from(!in_number);
                has_dot &= in_number;
                in_number = true;
            }
            // `1.5.5` are two numbers.
            b'.' => {
                steps += usize::from(!in_number || has_dot);
                (in_number, has_dot) = (true, true);
            }
            _ => {
                in_number = false;
                steps += match byte {
                    b'<' => ELEMENT,
                    b'z' | b'Z' => 1,
                    _ => 0,
                };
            }
        }
    }
    steps
}

/// The most attributes that an element may have: equals signs from one `<` to the next, which no value can hold.
pub(super) fn most_attributes(text: &[u8]) -> usize {
    let of_element = |element: &[u8]| element.iter().filter(|byte| **byte == b'=').count();
    text.split(|byte| *byte == b'<').map(of_element).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{most_attributes, steps};

    #[test]
    fn numbers_are_counted_however_they_are_written() {
        for (line, numbers) in [
            ("M 1 2 L 3 4", 4),
            ("M1,2L-3-4", 4),
            ("M1.5.5", 2),
            (".5.5.5", 3),
            ("M10 20zZ", 4),
            ("1.25 100.75", 2),
            ("h1v1", 2),
            ("", 0),
        ] {
            assert_eq!(steps(line.as_bytes()), numbers, "{line}");
        }
        assert_eq!(steps(b"<g><path d=\"M1 1\"/></g>"), 62);
        assert_eq!(steps(b"<g opacity=\".5\" fill-opacity=\".5\"/>"), 222);
    }

    #[test]
    fn attributes_are_counted_by_element() {
        assert_eq!(most_attributes(b"<g a=\"1\"><rect b=\"2\" c=\"3\"/></g>"), 2);
    }
}
