//! The tables for the script of the search page, which folds a question as [`fold_words`](super::fold_words) does.

use std::fmt::Write as _;

use serde::Serialize;

use super::digits::DIGITS;
use super::signs::UNSEEN;
use super::tables::{ALIKE, DRAWN_AS_LETTERS, JOINED, LEFT_OUT, ORDER, RO, STACKERS, UNDER};

#[derive(Serialize)]
struct Tables {
    /// First and last code point of what is left out: what nobody sees, and signs that only help with reading.
    out: Vec<(u32, u32)>,
    /// The noughts of all scripts.
    noughts: Vec<u32>,
    /// Other digits: the first, its value, how many.
    digits: Vec<(u32, u8, u8)>,
    /// Letters, each behind what it is typed as.
    alike: Vec<(char, &'static str)>,
    order: &'static str,
    joined: Vec<(String, &'static str)>,
    drawn: Vec<(char, char)>,
    stackers: String,
    under: String,
    ro: char,
}

/// The tables as JSON.
pub fn script_tables() -> String {
    let is_decimal = |row: &&(u32, u8, u8)| row.1 == 0 && row.2 == 10;
    let tables = Tables {
        out: UNSEEN.into_iter().chain(LEFT_OUT).collect(),
        noughts: DIGITS.iter().filter(is_decimal).map(|(first, ..)| *first).collect(),
        digits: DIGITS.iter().filter(|row| !is_decimal(row)).copied().collect(),
        alike: ALIKE.to_vec(),
        order: ORDER,
        joined: JOINED.iter().map(|(first, second, one)| (format!("{first}{second}"), *one)).collect(),
        drawn: DRAWN_AS_LETTERS.to_vec(),
        stackers: STACKERS.iter().collect(),
        under: [UNDER.0, UNDER.1].iter().collect(),
        ro: RO,
    };
    // proof: strings, numbers and lists of them are always JSON
    let json = serde_json::to_string(&tables).unwrap_or_default();
    // Marks without their letters are no text for a page: they stand there as JSON writes signs.
    let mut script = String::with_capacity(json.len());
    for c in json.chars() {
        if c.is_ascii() {
            script.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // A string takes everything.
                let _ = write!(script, "\\u{unit:04x}");
            }
        }
    }
    script
}
