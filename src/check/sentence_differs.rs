//! `sentence-differs`: a sentence of the original leans on a fact, and says another figure than its statement, or "not"
//! where that does not. Who signs the sentence beside the statement has seen both: then it is said no more.

use crate::catalog::Site;
use crate::diag::{Finding, Rule, Sink};
use crate::lang::letters::numbers;
use crate::schema::Says;

pub(super) fn check(site: &Site, sink: &mut Sink) {
    if site.config.rules.get(&Rule::SentenceDiffers) == Some(&None) {
        return;
    }
    let tag = &site.config.original().tag;
    for page in &site.pages {
        for (id, node, span) in page.claims() {
            let sentence = page.original.document.plain_text(node);
            let fact = site.registers.fact(id);
            let statement = fact.statement.original();
            let Some(difference) = difference(statement, &sentence, tag.primary()) else { continue };
            if fact.sentence_signed_on(Says::of(statement), Says::of(&sentence)).is_some() {
                continue;
            }
            let message = difference.beside(&format!("the fact `{}`", site.registers.fact_name(id)));
            let finding = Finding::new(Rule::SentenceDiffers, page.original.document.source().place(span), message);
            let hint = format!("it says: {statement} Where both are right, `handbill facts sign` says so");
            sink.push(finding.hint(hint).page(&page.id).language(tag));
        }
    }
}

/// What a sentence says that its fact's statement does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Numbers.
    Figures(Vec<String>),
    /// Only one of both says "not".
    Negation,
}

impl Difference {
    /// In words. `other` names what the sentence stands beside, such as "the statement".
    pub fn beside(&self, other: &str) -> String {
        match self {
            Difference::Figures(figures) => {
                let figures: Vec<String> = figures.iter().map(|figure| format!("`{figure}`")).collect();
                format!("this sentence says {}, and {other} does not", figures.join(", "))
            }
            Difference::Negation => format!("of this sentence and {other}, only one says \"not\""),
        }
    }
}

/// How a sentence differs from the statement it leans on. It may say less, and the same in other words.
pub fn difference(statement: &str, sentence: &str, language: &str) -> Option<Difference> {
    if statement == sentence {
        return None;
    }
    let stated = [numbers(statement), in_words(statement, language)].concat();
    let mut other = numbers(sentence);
    // "Two of them" is a figure only beside another one.
    if !stated.is_empty() {
        other.extend(in_words(sentence, language));
    }
    other.retain(|figure| !stated.contains(figure));
    other.dedup();
    if !other.is_empty() {
        return Some(Difference::Figures(other));
    }
    let negations = negations(language);
    // Most sentences say it in neither.
    if !negations.stand_in(statement) && !negations.stand_in(sentence) {
        return None;
    }
    let stated: Vec<Sentence> = sentences(statement).map(|part| Sentence::of(part, negations)).collect();
    let is_turned = sentences(sentence).map(|part| Sentence::of(part, negations)).any(|said| {
        let like = |other: &Sentence| strsim::sorensen_dice(&other.words, &said.words);
        let alike = stated.iter().map(|other| (like(other), other)).filter(|(like, _)| *like >= ALIKE);
        let nearest = alike.max_by(|(one, _), (other, _)| one.total_cmp(other));
        nearest.is_some_and(|(_, nearest)| nearest.is_negated != said.is_negated)
    });
    is_turned.then_some(Difference::Negation)
}

/// Sentences that share so much of their letters say something of the same thing.
const ALIKE: f64 = 0.75;

/// One sentence without its negations.
struct Sentence {
    words: String,
    is_negated: bool,
}

impl Sentence {
    fn of(text: &str, negations: &Negations) -> Self {
        let text = text.to_lowercase();
        match negations {
            Negations::Words(list) => {
                // "don't" and "can't" are one word with a "not" in it.
                let text = text.replace('\u{2019}', "'").replace("n't", " not").replace("cannot", "can not");
                let words: Vec<&str> =
                    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
                let kept: Vec<&str> = words.iter().copied().filter(|word| !list.contains(word)).collect();
                Sentence { is_negated: kept.len() < words.len(), words: kept.join(" ") }
            }
            Negations::Signs(list) => {
                let words = list.iter().fold(text.clone(), |text, sign| text.replace(sign, ""));
                Sentence { is_negated: words.len() < text.len(), words }
            }
        }
    }
}

/// The words of a language that say no.
enum Negations {
    /// Words between spaces.
    Words(&'static [&'static str]),
    /// Signs anywhere, in languages that put no spaces between words.
    Signs(&'static [&'static str]),
}

impl Negations {
    fn stand_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        match self {
            Negations::Words(list) => {
                text.contains("cannot") || text.contains("n't") || text.contains("n\u{2019}t") || {
                    text.split(|c: char| !c.is_alphanumeric()).any(|word| list.contains(&word))
                }
            }
            Negations::Signs(list) => list.iter().any(|sign| text.contains(sign)),
        }
    }
}

fn negations(language: &str) -> &'static Negations {
    match language {
        "en" => &Negations::Words(&["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"]),
        "vi" => &Negations::Words(&["không", "chưa", "chẳng", "đừng", "chớ"]),
        "es" => &Negations::Words(&["no", "nunca", "nadie", "nada", "ni", "sin"]),
        "fr" => &Negations::Words(&["ne", "pas", "jamais", "aucun", "aucune", "sans"]),
        "ar" => &Negations::Words(&["لا", "لم", "لن", "ليس", "ليست", "غير"]),
        "km" => &Negations::Signs(&["មិន", "គ្មាន", "កុំ", "ពុំ"]),
        "th" => &Negations::Signs(&["ไม่", "อย่า", "ห้าม"]),
        "lo" => &Negations::Signs(&["ບໍ່", "ຢ່າ", "ຫ້າມ"]),
        "zh" => &Negations::Signs(&["不", "没", "沒", "无", "無", "未", "勿"]),
        _ => &Negations::Words(&[]),
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = ['.', '!', '?', '។', '៕', '။', '。', '！', '？', '؟', ';'];
    text.split_inclusive(ends).map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric))
}

/// The numbers that an English text writes as words, in digits. "One" is mostly none.
fn in_words(text: &str, language: &str) -> Vec<String> {
    const WORDS: [&str; 11] =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    if language != "en" {
        return Vec::new();
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    let value = |word: &str| WORDS.iter().position(|known| known.eq_ignore_ascii_case(word)).map(|at| at + 2);
    words.filter_map(value).map(|number| number.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::difference;

    const PEP: &str = "PEP works best started at once, and must start within 72 hours (3 days). After that it probably does not work.";

    #[test]
    fn another_figure_and_another_not_are_told() {
        for (statement, sentence) in [
            (PEP, "PEP must start within 7 days."),
            (PEP, "It must start within 27 hours."),
            (PEP, "You have five days."),
            ("The law does not name it as a crime.", "The law does name it as a crime."),
            ("Care at public clinics is free.", "Care at public clinics isn\u{2019}t free."),
            ("A child is never punished for it.", "A child is punished for it."),
        ] {
            assert!(difference(statement, sentence, "en").is_some(), "{sentence}");
        }
        for (language, statement, sentence) in [
            ("km", "ត្រូវចាប់ផ្ដើមក្នុង ៧២ ម៉ោង។", "ត្រូវចាប់ផ្ដើមក្នុង 27 ម៉ោង។"),
            ("th", "กฎหมายไม่ลงโทษเด็ก", "กฎหมายลงโทษเด็ก"),
            ("vi", "Luật không phạt trẻ em.", "Luật phạt trẻ em."),
        ] {
            assert!(difference(statement, sentence, language).is_some(), "{sentence}");
        }
    }

    #[test]
    fn a_sentence_may_say_less_or_the_same_in_other_words() {
        for sentence in [
            "PEP can help. It must start within 72 hours.",
            "You have three days.",
            "Start at once.",
            "After that it does not work.",
        ] {
            assert_eq!(difference(PEP, sentence, "en"), None, "{sentence}");
        }
        assert_eq!(difference("ត្រូវចាប់ផ្ដើមក្នុង ៧២ ម៉ោង។", "ក្នុង 72 ម៉ោង", "km"), None);
        assert_eq!(difference("Rape is always a crime.", "Nobody may do that.", "en"), None);
        assert_eq!(difference("Clinics give it.", "Two clinics here give it.", "en"), None, "nothing to differ from");
    }
}
