//! Which numbers the register takes: all that libphonenumber gives as examples, and no other than it does.

use handbill::register::Phone;

use crate::tools::list;

/// One of libphonenumber's examples, and with a digit changed: each with what `phonenumbers` 9.0.33 says to it.
struct Example {
    digits: String,
    is_valid: bool,
}

/// The examples as they are, then every way to add a digit to one or take one away.
fn examples() -> (Vec<Example>, Vec<Example>) {
    let (mut whole, mut changed) = (Vec::new(), Vec::new());
    for row in list("libphonenumber-examples.tsv") {
        let [_, _, code, digits, _, as_it_is, verdicts @ ..] = row.as_slice() else { panic!("{row:?}") };
        let middle = digits.len() / 2;
        let with = |at: usize, digit: &str| format!("{code}{}{digit}{}", &digits[..at], &digits[at..]);
        let without = |at: usize| format!("{code}{}{}", &digits[..at], &digits[at + 1..]);
        let last = digits.len();
        let forms = [
            with(last, "0"),
            with(last, "1"),
            with(last, "5"),
            with(last, "9"),
            with(0, "1"),
            with(0, "9"),
            with(middle, &digits[middle..=middle]),
            without(last - 1),
            without(0),
            without(middle),
        ];
        assert_eq!(forms.len(), verdicts.len(), "{row:?}");
        let example = |digits, verdict: &String| Example { digits, is_valid: verdict != "n" };
        whole.push(example(format!("{code}{digits}"), as_it_is));
        changed.extend(forms.into_iter().zip(verdicts).map(|(digits, verdict)| example(digits, verdict)));
    }
    (whole, changed)
}

fn is_taken(example: &Example) -> bool {
    Phone::parse(&format!("+{}", example.digits), None, "KH").is_ok()
}

#[test]
fn every_example_of_libphonenumber_is_taken() {
    let (whole, _) = examples();
    assert!(whole.len() > 1000, "{}", whole.len());
    let refused: Vec<_> = whole.iter().filter(|example| !is_taken(example)).map(|example| &example.digits).collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn a_digit_too_many_or_too_few_is_judged_as_libphonenumber_does() {
    let (_, changed) = examples();
    let differ: Vec<_> = changed.iter().filter(|example| is_taken(example) != example.is_valid).collect();
    for example in &differ {
        println!("+{}: libphonenumber says {}", example.digits, example.is_valid);
    }
    println!("{} of {} are judged otherwise", differ.len(), changed.len());
    assert!(differ.len() * 50 <= changed.len(), "{} of {}", differ.len(), changed.len());
}

#[test]
fn a_number_is_kept_as_it_is_dialled() {
    for (number, home, shown) in [
        ("+78001234567", "RU", "8 (800) 123-45-67"),
        ("+78001234567", "KH", "+7 800 123-45-67"),
        ("+37080012345", "LT", "0 800 12 345"),
        ("+855012488488", "KH", "012 488 488"),
    ] {
        let phone = Phone::parse(number, None, home).expect(number);
        assert_eq!(phone.display(), shown);
    }
}

/// A hint that is taken at its word must not make a wrong card.
#[test]
fn a_hint_says_the_number_to_write() {
    for (number, country, home, hint) in [
        ("191", None, "TH", "add `country = \"TH\"`, or write a full number with `+`"),
        ("053 811 202", None, "TH", "write it `+6653811202`"),
        ("053811202", None, "TH", "write it `+6653811202`"),
        ("0066 53 811 202", None, "TH", "write it `+6653811202`"),
        ("+66 53 811 202", None, "TH", "write it `+6653811202`"),
        ("0853811202", Some("TH"), "TH", "write it `+66853811202`, and take `country` out"),
        ("191", Some("th"), "TH", "write the country that it works in as two capitals, such as `TH`"),
        ("9999999999", None, "TH", "write it as it is dialled from abroad, `+66` and its digits, without spaces"),
    ] {
        let bad = Phone::parse(number, country, home).expect_err(number);
        assert_eq!(bad.hint, hint, "{number}");
    }
}
