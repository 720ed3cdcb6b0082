//! What is read: bad bytes and broken files, odd signs, registers, pictures, and what must never reach a reader.

mod doors;
mod fields;
mod forms;
mod guards;
mod hostile;
mod letters;
mod limits;
mod links;
mod names;
mod numbers;
mod parsers;
mod phones;
mod pictures;
mod registers;
mod swallowed;
mod texts;
mod unlisted;
mod wall;
