//! `different-number`: 72 hours must not become 27, in digits of any script. What other languages write otherwise is
//! known: years of the Buddhist era, months that have numbers, the clock of twenty-four hours, words for numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::pair::Pair;
use crate::diag::{Rule, Sink};
use crate::lang::MONTHS;
use crate::lang::letters::numbers;

pub(super) fn check(pair: &Pair<'_>, sink: &mut Sink) {
    if pair.part.anchor == pair.original_part.anchor {
        return;
    }
    let (mut lost, mut added) = differences(&counted(&pair.original_words), &counted(&pair.words));
    take_out_same(&pair.original_words, &mut lost, &mut added);
    let list = |numbers: &Counts| numbers.keys().map(|number| format!("`{number}`")).collect::<Vec<_>>().join(", ");
    let message = match (list(&lost).as_str(), list(&added).as_str()) {
        ("", "") => return,
        (lost, "") => format!("the original says {lost}, this translation does not"),
        ("", added) => format!("this translation says {added}, the original does not"),
        (lost, added) => format!("the original says {lost}, this translation {added}"),
    };
    let hint = "write the numbers of the original; digits of this language's own script are right too";
    sink.push(pair.finding(Rule::DifferentNumber, message).hint(hint));
}

/// Numbers, and how often each is there: once at least. A paragraph may have 400,000 of them.
type Counts = BTreeMap<String, usize>;

fn counted(text: &str) -> Counts {
    let mut all = Counts::new();
    for number in numbers(text) {
        *all.entry(number).or_default() += 1;
    }
    all
}

/// The numbers that one side has more often than the other, and by how much.
fn differences(theirs: &Counts, mine: &Counts) -> (Counts, Counts) {
    let more = |all: &Counts, other: &Counts| {
        let surplus = all.iter().map(|(number, count)| {
            (number.clone(), count.saturating_sub(other.get(number).copied().unwrap_or_default()))
        });
        surplus.filter(|(_, more)| *more > 0).collect::<Counts>()
    };
    (more(theirs, mine), more(mine, theirs))
}

/// From a year of the common era to the one of the Buddhist era that Thailand, Laos and Cambodia count.
const BUDDHIST: u32 = 543;

/// Takes out what both sides say, each in its way.
fn take_out_same(original: &str, lost: &mut Counts, added: &mut Counts) {
    if added.is_empty() {
        return;
    }
    let words: Vec<String> = words(original);
    let after_noon = after_noon(&words);
    let said = said_in_words(&words);
    let says_weeks = words.iter().any(|word| word.starts_with("week"));
    // An hour of the afternoon, with minutes that the original does not write.
    let is_pm = after_noon.iter().any(|hour| lost.contains_key(*hour));
    added.retain(|number, count| {
        let Ok(value) = number.parse::<u32>() else { return true };
        let year = value.checked_sub(BUDDHIST).filter(|year| (1800..=2100).contains(year));
        let hour = value.checked_sub(12).filter(|hour| after_noon.contains(hour.to_string().as_str()));
        let weeks = (value % 7 == 0 && says_weeks).then_some(value / 7);
        let meant = [year, hour, weeks].into_iter().flatten().map(|meant| meant.to_string());
        for meant in meant {
            let Some(left) = lost.get_mut(&meant) else { continue };
            let both = (*left).min(*count);
            (*left, *count) = (*left - both, *count - both);
            if *left == 0 {
                lost.remove(&meant);
            }
            if *count == 0 {
                return false;
            }
        }
        let in_weeks = weeks.is_some_and(|weeks| said.contains(&weeks));
        !(said.contains(&value) || in_weeks || is_pm && value == 0)
    });
}

/// The words of a text in small letters, and its numbers, without the signs between them.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let mut words = Vec::new();
    let kind = |c: char| (c.is_numeric(), c.is_alphabetic());
    let mut last = (false, false);
    for c in text.chars() {
        let now = kind(c);
        match words.last_mut() {
            Some(word) if now == last && now != (false, false) => String::push(word, c),
            Some(_) | None if now != (false, false) => words.push(c.to_string()),
            Some(_) | None => {}
        }
        last = now;
    }
    words
}

/// The hours of an English text that stand before `pm`.
fn after_noon(words: &[String]) -> BTreeSet<&str> {
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs.filter(|(_, part)| *part == "pm").map(|(hour, _)| hour.as_str()).collect()
}

/// What an English text says in words and other languages in digits: `November`, `two`.
fn said_in_words(words: &[String]) -> BTreeSet<u32> {
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let value = |word: &String| {
        let lists = [MONTHS, NUMBERS];
        lists
            .into_iter()
            .find_map(|list| (1_u32..).zip(list).find(|(_, listed)| listed == word))
            .map(|(number, _)| number)
    };
    words.iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::{Counts, counted, differences, take_out_same};

    fn told(original: &str, translation: &str) -> (Vec<String>, Vec<String>) {
        let (mut lost, mut added) = differences(&counted(original), &counted(translation));
        take_out_same(original, &mut lost, &mut added);
        let each = |counts: Counts| counts.into_iter().flat_map(|(number, count)| vec![number; count]).collect();
        (each(lost), each(added))
    }

    #[test]
    fn each_number_is_taken_out_as_often_as_both_say_it() {
        let twice = told("The laws of 2008 and 2008", "กฎหมาย พ.ศ. 2551");
        assert_eq!(twice, (vec!["2008".to_owned()], vec![]));
        let thrice = told("The law of 2008", "พ.ศ. 2551 และ 2551 และ 2551");
        assert_eq!(thrice, (vec![], vec!["2551".to_owned(); 2]));
    }

    #[test]
    fn what_another_language_writes_otherwise_is_the_same() {
        for (original, translation) in [
            ("The law of 2008", "กฎหมาย พ.ศ. 2551"),
            ("On 22 November 2026", "Ngày 22 tháng 11 năm 2026"),
            ("On 22 November 2026", "2026年11月22日"),
            ("Until 5 pm", "ถึง 17.00 น."),
            ("From 8 am to 5 p.m.", "Từ 8 giờ đến 17 giờ"),
            ("Wait two weeks", "รอ 14 วัน"),
            ("Wait 2 weeks", "រង់ចាំ ១៤ ថ្ងៃ"),
            ("Take two pills", "กิน 2 เม็ด"),
        ] {
            assert_eq!(told(original, translation), (vec![], vec![]), "{translation}");
        }
    }

    #[test]
    fn another_number_is_another_number() {
        for (original, translation) in [
            ("Within 72 hours", "ภายใน 27 ชั่วโมง"),
            ("The law of 2008", "กฎหมาย พ.ศ. 2552"),
            ("On 22 November", "Ngày 22 tháng 12"),
            ("Until 5 am", "ถึง 17.00 น."),
            ("Wait 2 days", "รอ 14 วัน"),
            ("Wait two weeks", "รอ 21 วัน"),
        ] {
            assert_ne!(told(original, translation), (vec![], vec![]), "{translation}");
        }
    }
}
