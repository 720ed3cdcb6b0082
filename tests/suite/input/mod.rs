//! What is read: bad bytes and broken files, odd signs, registers, pictures, and what must never reach a reader.

mod forms;
mod guards;
mod hostile;
mod numbers;
mod parsers;
mod phones;
mod pictures;
mod registers;
mod texts;
