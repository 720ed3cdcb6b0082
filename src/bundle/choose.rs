//! What is left out where there is not enough room: the heaviest of what is least needed.

use std::collections::BTreeMap;

use crate::source::RelPath;

/// A stick gives room in pieces of so many bytes (FAT32 up to 8 GB).
const CLUSTER: u64 = 4096;

/// How much something is needed; the first is left out first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A sheet that says what a page says that is in the copy, too.
    Sheet,
    /// A text read aloud. Some cannot read it.
    Recording,
    /// A sheet of a page on which an old sentence could hurt: it is what people ask for on paper.
    CriticalSheet,
    /// A card or a strip: nothing else of the copy goes into a pocket.
    Piece,
}

/// Something that can be left out.
#[derive(Debug, Clone, Copy)]
pub struct Extra {
    /// How much it is needed.
    pub need: Need,
    /// Its bytes.
    pub size: u64,
}

/// The room that files take on a stick.
pub fn room(sizes: impl Iterator<Item = u64>) -> u64 {
    sizes.map(|size| size.div_ceil(CLUSTER) * CLUSTER).sum()
}

/// Chooses what to leave out of `extras` so that at least `over` bytes become free; all where that is not enough.
pub fn leave_out(extras: &BTreeMap<RelPath, Extra>, over: u64) -> Vec<RelPath> {
    let mut order: Vec<(&RelPath, &Extra)> = extras.iter().collect();
    order.sort_by_key(|(path, extra)| (extra.need, std::cmp::Reverse(extra.size), *path));
    let mut free = 0;
    let mut left_out = Vec::new();
    for (path, extra) in order {
        if free >= over {
            break;
        }
        free += room(std::iter::once(extra.size));
        left_out.push(path.clone());
    }
    left_out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_of_the_least_needed_goes_first() {
        let path = |name: &str| RelPath::from_safe(name.to_owned());
        let extras = BTreeMap::from([
            (path("card.pdf"), Extra { need: Need::Piece, size: 900_000 }),
            (path("large.pdf"), Extra { need: Need::Sheet, size: 20_000 }),
            (path("small.pdf"), Extra { need: Need::Sheet, size: 10_000 }),
            (path("voice.mp3"), Extra { need: Need::Recording, size: 500_000 }),
        ]);
        assert!(leave_out(&extras, 0).is_empty());
        assert_eq!(leave_out(&extras, 1), [path("large.pdf")]);
        assert_eq!(leave_out(&extras, 20_481), [path("large.pdf"), path("small.pdf")]);
        assert_eq!(leave_out(&extras, 40_000), [path("large.pdf"), path("small.pdf"), path("voice.mp3")]);
        assert_eq!(leave_out(&extras, u64::MAX).len(), 4);
        assert_eq!(room([0, 1, 4096, 4097].into_iter()), 4096 * 4);
    }
}
