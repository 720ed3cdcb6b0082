//! The wall at the way out: whatever goes onto a shelf is read once more as what it is, and held against what must never
//! be given out: the digits of withheld numbers, the sentences of withheld facts and, in a language's own files, its
//! banned words.
//!
//! The rules for texts read what editors write. The wall reads what readers are given, and knows nothing of how it was
//! made: a way for words that no rule thought of ends here. [`Guarded`] is put around a shelf by the commands alone.
//!
//! [`read`] takes the words out of a file: [`markup`] of HTML, SVG and XML, [`script`] of scripts and JSON, [`style`] of
//! style sheets; any other text is read as it stands. The words of a PDF come with it, since they stand in it as glyphs.
//! [`elements`] says which parts of a page make a line, and which are drawn elsewhere, [`cursor`] where a tag ends,
//! [`tag`] what its attributes say of it.
//! [`wall`] holds them against the registers, after [`hints`] has told whether that is worth while.
//!
//! What is drawn or computed has no words: pictures, recordings, letters made of lines, a number that a script adds up;
//! and what somebody has packed, such as a PDF in `static/`.

mod cursor;
mod declared;
mod elements;
mod entities;
mod guarded;
mod hints;
mod markup;
mod read;
mod script;
mod shown;
mod style;
mod tag;
mod wall;
mod words;

pub use guarded::Guarded;
pub use wall::Wall;
