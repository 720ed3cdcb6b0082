//! `ledger::Code`: what somebody types off the paper, and what is printed there.

#![no_main]

use handbill::ledger::Code;
use handbill_fuzz::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Some(digest) = data.first_chunk::<32>() {
        read_back(Code::of(digest));
        // Codes of version 1 leave the last letters to others.
        assert!(('C'..='V').contains(&Code::of(digest).first()));
    }
    let Some(text) = text(data) else { return };
    match Code::parse(text) {
        Ok(code) => read_back(code),
        Err(why) => assert!(!why.to_string().is_empty()),
    }
});

/// As it is written, in small letters, without its hyphen, and in the digits of another script.
fn read_back(code: Code) {
    let written = code.to_string();
    let khmer = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0x17E0 + digit)).unwrap_or(c);
    assert_eq!(written.len(), 9);
    assert_eq!(written.chars().next(), Some(code.first()));
    for typed in [
        written.clone(),
        written.to_lowercase(),
        written.replace('-', ""),
        written.replace('-', " \u{2013}\u{200B}"),
        written.chars().map(khmer).collect(),
    ] {
        assert_eq!(Code::parse(&typed), Ok(code), "{typed}");
    }
    // One sign less or more is no code.
    assert!(Code::parse(&written[1..]).is_err() && Code::parse(&format!("{written}2")).is_err());
}
