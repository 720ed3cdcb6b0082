//! Translations: part by part, to other programs and back, beside the original.

mod alignment;
mod exchange;
mod parity;
mod reviews;
mod translations;
