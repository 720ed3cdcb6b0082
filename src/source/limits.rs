//! Every limit on input, each with the reason for its number (DESIGN 8.4).

/// So many findings of one rule are told of one file; the sink itself sees to it.
pub use crate::diag::MAX_FINDINGS;

/// A file may have this many bytes (4 MiB): the longest page of 4,250 real ones has 0.2 MiB.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// A font of a site's own may have this many bytes (32 MiB): one face with all Chinese signs has 10.
pub const MAX_FONT_BYTES: u64 = 32 * 1024 * 1024;

/// A TOML file, or the front matter of a page, may open this many tables and lists, a dot in a name counting as well. A
/// register of 4 MiB opens 130,000; for one that has something in it the parser keeps up to 2 kB: 4 MiB of `{a=1},` took
/// 1.1 GB.
pub const MAX_TABLES: usize = 150_000;

/// A page may have this many nodes; a file of 4 MiB that is all emphasis stays below it only
/// if nobody means harm, and the PDF engine cannot be stopped once it has begun.
pub const MAX_NODES: usize = 200_000;

/// A page may have this many signs that Markdown may take for markup. The parser keeps some 160 bytes for each: 4 MiB of
/// brackets alone took 670 MB.
pub const MAX_MARKUP_SIGNS: usize = 1_000_000;

/// A site may have this many pages, all languages together.
pub const MAX_PAGES: usize = 50_000;

/// Quotes, lists and notes may stand this deep in each other. The deepest of 4,250 real pages
/// has 7; writers recurse, and a worker's stack bears some 20,000.
pub const MAX_DEPTH: usize = 32;

/// A handout may have this many letters: the longest page of 4,250 real ones has fewer, and 200,000 fill 70 sheets of A4,
/// where staplers take 25. A letter takes typst 0.6 to 0.9 kB; it cannot be stopped once it has begun.
pub const MAX_LETTERS: usize = 200_000;

/// A handout may have this many parts: paragraphs, items, cells, words in bold, lines of code. A full sheet has some 100.
/// A part takes typst 20 to 30 kB.
pub const MAX_PARTS: usize = 8_000;

/// Signs that may stand on one letter, on it or under it: 30, as the Stream-Safe Text Format has it (UAX 15, section 13).
/// Khmer puts three on one, Tibetan ten. Time and memory for a longer pile grow with its square, and the shaper that
/// typst asks stops the program at 127 letters that hang together.
pub const MAX_SIGNS: usize = 30;

/// A handout may show this many pictures, each counted as often as it is shown: a sheet of A4 has room for 470 of 9 mm.
pub const MAX_PICTURES: usize = 1_000;

/// Pixels that all pictures of a handout may have together: six of A4 at 300 dpi, or four from a phone. typst keeps them
/// all unpacked until the last page is done, at 3 or 4 bytes a pixel.
pub const MAX_HANDOUT_PIXELS: usize = 50_000_000;

/// Steps that the drawings of a handout may have together ([`MAX_STEPS`] says what a step is), each counted as often as it
/// is set: a card stands ten times on its sheet. A step takes up to 1 kB until the PDF is written.
pub const MAX_HANDOUT_STEPS: usize = 250_000;

/// Steps that a drawing may have: numbers in its lines, and more for each element (`media/size.rs`). The largest of 1,500
/// icons has 400 elements, with some 20,000 steps.
pub const MAX_STEPS: usize = 250_000;

/// Dashes that the lines of a drawing may have, counted generously: across a page there is room for a thousand that an eye
/// can tell apart. A dash takes a microsecond wherever the drawing becomes a picture.
pub const MAX_DASHES: usize = 2_000_000;

/// Attributes that an element of a drawing may have: SVG knows 70 that only draw, and programs add some of their own. The
/// reader of XML compares each of them with all before it.
pub const MAX_ATTRIBUTES: usize = 200;

/// How many times longer than high, or higher than long, a picture may be. A panorama from a phone is 5, a ruler 15. Whoever draws a picture 1 pixel high and 10 mm high on paper would need a sheet of kilometres.
pub const MAX_PROPORTION: usize = 100;

/// Pixels that a picture may have: an A4 sheet at 300 dpi has 8.7 million, a photo from a phone 12 or 24; unpacked, each
/// takes four bytes of memory. One with 16 bits for each colour takes twice as much and counts twice.
pub const MAX_PIXELS: usize = 25_000_000;

/// Steps ([`MAX_STEPS`]) of all drawings on a sheet that pictures are made of: whoever makes dots of them visits each dot
/// of each line, and lines across a page take 5 seconds at this number.
pub const MAX_DRAWN_STEPS: usize = 80_000;

/// Pages of a handout that pictures are made of: 25 sheets, as staplers take, printed on both sides. A page takes a tenth
/// of a second.
pub const MAX_DRAWN_PAGES: usize = 50;
