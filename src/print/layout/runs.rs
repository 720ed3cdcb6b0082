//! Mending text runs after layout, so that copied, searched and read-aloud text is the author's.
//!
//! typst cuts a run of glyphs wherever their vertical offset changes, and gives both halves the
//! whole text of a cluster that was cut; Khmer, Thai, Lao, Burmese and Arabic then come out twice
//! (typst#7610, typst#4225). Here the halves are joined again: same glyphs at the same places, but
//! each letter once. The marks of `typography/breaks.rs` are taken out of the text as well.
//!
//! typst cuts a run of glyphs wherever their vertical offset changes. When it cuts inside a cluster, both halves
//! carry the whole text of the cluster, and copied text has letters twice. `runs::mend` walks the laid-out frames
//! before export and joins two neighbouring runs if
//!
//! - the second begins where the first ends, on the page,
//! - both have the same font, size, colour and language,
//! - the glyphs on both sides of the cut were shaped from the same text (typst's span), and
//! - the two texts, laid over each other at their places in that text, leave no gap and agree in what they share.
//!
//! Glyphs stay where they are. Their ranges now point into the joined text, which has each letter once. Zero-width
//! spaces and joiners are taken out of the text in the same pass, and their empty glyphs with them.

use typst::layout::{Abs, Em, Frame, FrameItem, Point};
use typst::syntax::Span;
use typst::text::{Glyph, TextItem};

use crate::print::typography::{BREAK, JOIN};

/// Joins cut runs and removes break marks, everywhere in a frame.
pub(crate) fn mend(frame: &Frame) -> Frame {
    let mut items: Vec<(Point, FrameItem)> = Vec::with_capacity(frame.items().len());
    // The run that may still grow, if it is the last thing that was set.
    let mut open: Option<usize> = None;
    for (position, item) in frame.items() {
        match item {
            FrameItem::Text(run) => {
                let joined = open.and_then(|at| items.get_mut(at)).is_some_and(|(start, item)| match item {
                    FrameItem::Text(first) => join(*start, first, *position, run),
                    _ => false,
                });
                if !joined {
                    open = Some(items.len());
                    items.push((*position, item.clone()));
                }
            }
            FrameItem::Group(group) => {
                let mut group = group.clone();
                group.frame = mend(&group.frame);
                items.push((*position, FrameItem::Group(group)));
                open = None;
            }
            // A line under words stands between the runs of those words.
            FrameItem::Shape(..) => items.push((*position, item.clone())),
            FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {
                items.push((*position, item.clone()));
                open = None;
            }
        }
    }
    items.retain_mut(|(_, item)| match item {
        FrameItem::Text(run) => unmark(run),
        FrameItem::Group(_) | FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {
            true
        }
    });
    let mut mended = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        mended.set_baseline(frame.baseline());
    }
    mended.push_multiple(items);
    mended
}

/// Where a run's text begins in the text that one of its glyphs was shaped from. A run may be made
/// of several texts, so the glyph beside the cut is asked.
fn origin(glyph: &Glyph) -> (Span, i64) {
    (glyph.span.0, i64::from(glyph.span.1) - i64::from(glyph.range.start))
}

fn same_style(a: &TextItem, b: &TextItem) -> bool {
    a.font == b.font
        && a.size == b.size
        && a.fill == b.fill
        && a.stroke == b.stroke
        && a.lang == b.lang
        && a.region == b.region
}

/// Appends `next` to `first` if it goes on where `first` ends, in the line and in the text.
fn join(at: Point, first: &mut TextItem, next_at: Point, next: &TextItem) -> bool {
    let follows = (at.x + first.width() - next_at.x).abs() < Abs::pt(0.01) && (at.y - next_at.y).abs() < first.size;
    if !follows || !same_style(first, next) {
        return false;
    }
    let (Some(last), Some(start)) = (first.glyphs.last(), next.glyphs.first()) else { return false };
    let ((span, a), (next_span, b)) = (origin(last), origin(start));
    if span != next_span {
        return false;
    }
    let Some((text, moved, next_moved)) = union(&first.text, a, &next.text, b) else { return false };
    for glyph in &mut first.glyphs {
        glyph.range = glyph.range.start + moved..glyph.range.end + moved;
    }
    let rise = Em::from_abs(at.y - next_at.y, first.size);
    first.glyphs.extend(next.glyphs.iter().cloned().map(|mut glyph| {
        glyph.range = glyph.range.start + next_moved..glyph.range.end + next_moved;
        glyph.y_offset += rise;
        glyph
    }));
    first.text = text.into();
    true
}

/// The text from the first letter of either run to the last, and how far each is moved in it.
/// `None` where there is a gap between them, or where they do not agree in what they share.
fn union(a_text: &str, a: i64, b_text: &str, b: i64) -> Option<(String, u16, u16)> {
    let (a_end, b_end) = (a + length(a_text)?, b + length(b_text)?);
    let (shared, shared_end) = (a.max(b), a_end.min(b_end));
    if shared > shared_end
        || (shared < shared_end && part(a_text, a, shared, shared_end)? != part(b_text, b, shared, shared_end)?)
    {
        return None;
    }
    let start = a.min(b);
    let (head, head_start, tail, tail_start) = if a <= b { (a_text, a, b_text, b) } else { (b_text, b, a_text, a) };
    let mut text = head.to_owned();
    let head_end = head_start + length(head)?;
    text.push_str(part(tail, tail_start, head_end.min(tail_start + length(tail)?), tail_start + length(tail)?)?);
    u16::try_from(text.len()).ok()?;
    Some((text, u16::try_from(a - start).ok()?, u16::try_from(b - start).ok()?))
}

fn length(text: &str) -> Option<i64> {
    i64::try_from(text.len()).ok()
}

fn part(text: &str, origin: i64, start: i64, end: i64) -> Option<&str> {
    text.get(usize::try_from(start - origin).ok()?..usize::try_from(end - origin).ok()?)
}

/// Takes break marks out of a run. False where nothing is left of it.
fn unmark(run: &mut TextItem) -> bool {
    let is_mark = |c: char| c == BREAK || c == JOIN;
    if !run.text.contains(is_mark) {
        return true;
    }
    // For every byte of the old text, its place in the new one.
    let mut places = Vec::with_capacity(run.text.len() + 1);
    let mut clean = String::with_capacity(run.text.len());
    for c in run.text.chars() {
        places.resize(places.len() + c.len_utf8(), u16::try_from(clean.len()).unwrap_or(u16::MAX));
        if !is_mark(c) {
            clean.push(c);
        }
    }
    places.push(u16::try_from(clean.len()).unwrap_or(u16::MAX));
    let old = run.text.clone();
    run.glyphs.retain_mut(|glyph| {
        let range = glyph.range();
        let only_marks = old.get(range.clone()).is_some_and(|text| text.chars().all(is_mark));
        let place = |at: usize| places.get(at).copied().unwrap_or(u16::MAX);
        glyph.range = place(range.start)..place(range.end);
        // A mark's own glyph draws nothing; it stays only if a line would move without it.
        !only_marks || glyph.x_advance.get().abs() > 1e-9
    });
    run.text = clean.into();
    !run.glyphs.is_empty()
}

#[cfg(test)]
mod tests {
    use super::union;

    #[test]
    fn halves_of_a_cluster_are_joined_once() {
        assert_eq!(union("abcd", 0, "cdef", 2), Some(("abcdef".to_owned(), 0, 2)));
        assert_eq!(union("ab", 0, "cd", 2), Some(("abcd".to_owned(), 0, 2)));
        assert_eq!(union("cdef", 2, "abcd", 0), Some(("abcdef".to_owned(), 2, 0)));
        assert_eq!(union("abcd", 0, "bc", 1), Some(("abcd".to_owned(), 0, 1)));
    }

    #[test]
    fn strangers_are_left_apart() {
        assert_eq!(union("ab", 0, "cd", 3), None);
        assert_eq!(union("abcd", 0, "xyz", 2), None);
    }
}
