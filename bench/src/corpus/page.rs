//! [`Subject`]: one page in all its languages, some 400 words long, with everything that pages have.

use std::fmt::Write as _;

use super::draw::Draw;
use super::words::Language;
use super::{SECTIONS, registers};

/// Distinguishes what is drawn for all languages from what is drawn for one.
const SHARED: usize = 9;

/// What one page says in every language: where it leads and whom it names.
pub struct Subject {
    number: usize,
    links: [usize; 4],
    /// Positions in the register of contacts, each named in its turn so that none is left out.
    contacts: [usize; 7],
    facts: [usize; 2],
    /// Opening and closing hours of five rows.
    hours: [(usize, usize); 5],
}

/// The id of a page, as its path has it.
pub fn id(number: usize) -> String {
    format!("{}/page-{number:05}", SECTIONS[number % SECTIONS.len()])
}

impl Subject {
    /// Number `number` of `count` subjects.
    pub fn new(number: usize, count: usize) -> Self {
        let mut draw = Draw::new(&[number, SHARED]);
        let (contacts, facts) = (registers::contact_count(count), registers::fact_count(count));
        Subject {
            number,
            links: std::array::from_fn(|_| draw.below(count)),
            contacts: std::array::from_fn(|turn| (number * 7 + turn) % contacts),
            facts: std::array::from_fn(|turn| (number * 2 + turn) % facts),
            hours: std::array::from_fn(|_| (draw.between(7, 9), draw.between(15, 18))),
        }
    }

    /// Which one it is.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The Markdown file.
    pub fn in_language(&self, language: Language) -> String {
        let draw = &mut Draw::new(&[self.number, language.place]);
        let mut text = format!(
            "+++\ntitle = \"{}: {}\"\nshort = \"{}\"\norder = {}\n\n[print]\nformat = \"none\"\n+++\n",
            // In front, where no word for calling stands before it.
            self.number,
            language.phrase(draw, 4),
            language.sentences(draw, 9),
            self.number
        );
        let mut blocks = vec![
            format!(
                "{} **{}** {}",
                language.sentences(draw, 20),
                language.phrase(draw, 4),
                language.sentences(draw, 22)
            ),
            format!("> [!NOTE]\n> {}", language.sentences(draw, 10)),
        ];
        for part in 0..4 {
            blocks.push(format!("## {}", language.phrase(draw, 4)));
            blocks.push(self.paragraph(language, draw, part));
            match part {
                0 => blocks.push(list(5, |_| format!("- {}", language.phrase(draw, 7)))),
                1 => {
                    blocks.push(list(5, |line| format!("{}. {}", line + 1, language.phrase(draw, 7))));
                    blocks.push(self.claims(language, draw));
                }
                2 => {
                    blocks.push(self.table(language, draw));
                    blocks.push(format!("### {}", language.phrase(draw, 3)));
                    blocks.push(format!("> {}", language.sentences(draw, 14)));
                }
                _ => {
                    let address = format!("<https://example.org/{}>", id(self.number));
                    blocks.push(format!("{} {address}", language.sentences(draw, 30)));
                    blocks.push(contact(self.contacts[6]));
                }
            }
        }
        text.push_str(&blocks.join("\n\n"));
        text.push('\n');
        text
    }

    /// A paragraph with a link to another page, a number to call and a word that is stressed.
    fn paragraph(&self, language: Language, draw: &mut Draw, part: usize) -> String {
        let mut text = language.sentences(draw, 30);
        let _ = write!(text, " [{}](page:{})", language.phrase(draw, 3), id(self.links[part]));
        let _ = write!(text, " *{}*", language.phrase(draw, 3));
        if part == 3 {
            let _ = write!(text, " {}", contact(self.contacts[5]));
        }
        text
    }

    /// Sentences that lean on facts.
    fn claims(&self, language: Language, draw: &mut Draw) -> String {
        let claims =
            self.facts.map(|fact| format!("[{}](fact:{})", language.sentences(draw, 9), registers::fact_id(fact)));
        claims.join(" ")
    }

    /// Names, numbers and hours.
    fn table(&self, language: Language, draw: &mut Draw) -> String {
        let head: [String; 3] = std::array::from_fn(|_| language.phrase(draw, 1));
        let mut rows = format!("| {} |\n| --- | --- | --- |", head.join(" | "));
        for (position, (opens, closes)) in self.contacts.into_iter().zip(self.hours) {
            let row = language.phrase(draw, 3);
            let _ = write!(rows, "\n| {row} | {} | {opens:02}:00–{closes}:00 |", contact(position));
        }
        rows
    }
}

fn contact(position: usize) -> String {
    format!("<contact:{}>", registers::contact_id(position))
}

fn list(count: usize, line: impl FnMut(usize) -> String) -> String {
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}
