//! Which part of a text is which: random edits of an original, and what they make of its translation.
//!
//! Whatever is edited, moved, split, taken out or put in: a part that says something else than then is never
//! called fresh, and one that says the same is never called stale or missing.

use std::collections::BTreeMap;

use handbill::catalog::parts::{Outline, Spot, State, Unit, passage, standing, units};
use handbill::diag::Sink;
use handbill::markup::{Draft, Target, parse_draft};
use handbill::source::{RelPath, Source};
use proptest::prelude::*;

/// A part of a page: what it is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Paragraph(String),
    Heading(String),
    List(Vec<String>),
    Quote(Vec<String>),
}

impl Part {
    fn markdown(&self) -> String {
        match self {
            Part::Paragraph(text) => format!("{text}\n"),
            Part::Heading(text) => format!("## {text}\n"),
            Part::List(lines) => lines.iter().map(|line| format!("- {line}\n")).collect(),
            Part::Quote(lines) => lines.iter().map(|line| format!("> {line}\n")).collect::<Vec<_>>().join(">\n"),
        }
    }

    fn texts(&mut self) -> Vec<&mut String> {
        match self {
            Part::Paragraph(text) | Part::Heading(text) => vec![text],
            Part::List(lines) | Part::Quote(lines) => lines.iter_mut().collect(),
        }
    }
}

/// A change that an editor makes; numbers choose where.
#[derive(Debug, Clone)]
enum Change {
    Word(usize, String),
    Move(usize, usize),
    Split(usize),
    TakeOut(usize),
    PutIn(usize, Part),
    TakeOutLine(usize),
    AddLine(usize, String),
}

fn words() -> impl Strategy<Value = String> {
    "[a-z]{2,6}( [a-z]{2,6}){1,7}"
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        4 => words().prop_map(Part::Paragraph),
        1 => words().prop_map(Part::Heading),
        2 => prop::collection::vec(words(), 1..5).prop_map(Part::List),
        1 => prop::collection::vec(words(), 1..3).prop_map(Part::Quote),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0..64_usize;
    prop_oneof![
        3 => (at.clone(), words()).prop_map(|(at, word)| Change::Word(at, word)),
        2 => (at.clone(), 0..64_usize).prop_map(|(from, to)| Change::Move(from, to)),
        1 => at.clone().prop_map(Change::Split),
        1 => at.clone().prop_map(Change::TakeOut),
        2 => (at.clone(), part()).prop_map(|(at, part)| Change::PutIn(at, part)),
        1 => at.clone().prop_map(Change::TakeOutLine),
        1 => (at, words()).prop_map(|(at, line)| Change::AddLine(at, line)),
    ]
}

fn edit(parts: &mut Vec<Part>, change: &Change) {
    let here = |at: usize, parts: &[Part]| if parts.is_empty() { 0 } else { at % parts.len() };
    match change {
        Change::Word(at, word) => {
            let at = here(*at, parts);
            if let Some(text) = parts.get_mut(at).and_then(|part| part.texts().into_iter().next_back()) {
                text.push(' ');
                text.push_str(word);
            }
        }
        Change::Move(from, to) => {
            if !parts.is_empty() {
                let part = parts.remove(here(*from, parts));
                parts.insert(*to % (parts.len() + 1), part);
            }
        }
        Change::Split(at) => {
            let at = here(*at, parts);
            if let Some(Part::Paragraph(text)) = parts.get(at).cloned()
                && let Some((first, rest)) = text.split_once(' ')
            {
                parts[at] = Part::Paragraph(first.to_owned());
                parts.insert(at + 1, Part::Paragraph(rest.to_owned()));
            }
        }
        Change::TakeOut(at) => {
            if parts.len() > 1 {
                parts.remove(here(*at, parts));
            }
        }
        Change::PutIn(at, part) => parts.insert(*at % (parts.len() + 1), part.clone()),
        Change::TakeOutLine(at) => {
            let here = here(*at, parts);
            if let Some(Part::List(lines)) = parts.get_mut(here)
                && lines.len() > 1
            {
                lines.remove(at % lines.len());
            }
        }
        Change::AddLine(at, line) => {
            let at = here(*at, parts);
            if let Some(Part::List(lines)) = parts.get_mut(at) {
                lines.insert(at % (lines.len() + 1), line.clone());
            }
        }
    }
}

fn draft(path: &str, parts: &[Part]) -> (Draft<Target>, Vec<Unit>) {
    // A comment would be HTML; a rule between two lists is a panel break. A word in bold keeps them apart.
    let body: Vec<String> = parts.iter().map(Part::markdown).collect();
    let text = format!("+++\ntitle = \"T\"\n+++\n{}", body.join("\n**and**\n\n"));
    let source = Source::new(RelPath::parse(path).expect("a path"), text);
    let draft = parse_draft(source, &mut Sink::new()).expect("a draft");
    let units = units(&draft);
    (draft, units)
}

fn said(draft: &Draft<Target>, unit: &Unit) -> String {
    passage(draft, unit).expect("words").text
}

/// The same page in another language: every word turned round.
fn translated(parts: &[Part]) -> Vec<Part> {
    let mut parts = parts.to_vec();
    for text in parts.iter_mut().flat_map(Part::texts) {
        *text = turned(text);
    }
    parts
}

fn turned(text: &str) -> String {
    let word = |word: &str| word.chars().rev().collect::<String>();
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn what_has_changed_is_never_fresh_and_what_has_not_is_never_stale(
        then in prop::collection::vec(part(), 1..14),
        changes in prop::collection::vec(change(), 0..10),
    ) {
        let mut now = then.clone();
        for change in &changes {
            edit(&mut now, change);
        }
        let (original, original_units) = draft("content/en/a.md", &now);
        let (snapshot, snapshot_units) = draft("content/km/.original/a.md", &then);
        let (translation, translation_units) = draft("content/km/a.md", &translated(&then));
        // How often the snapshot has a part that is and says this: only so many can be unchanged.
        let mut left: BTreeMap<_, usize> = BTreeMap::new();
        for unit in &snapshot_units {
            *left.entry((unit.kind, said(&snapshot, unit))).or_default() += 1;
        }
        let outline = Outline { draft: &original, units: &original_units };
        let standing = standing(&outline, Some((snapshot, snapshot_units)), &translation_units);
        let states = standing.states(original_units.len());
        prop_assert_eq!(states.len(), original_units.len());
        for (unit, state) in original_units.iter().zip(&states) {
            if unit.spot == Spot::Title {
                prop_assert_eq!(state, &State::Fresh { translation: 0 });
                continue;
            }
            let text = said(&original, unit);
            let there = left.get_mut(&(unit.kind, text.clone())).filter(|left| **left > 0);
            match (state, there) {
                (State::Fresh { translation: at }, Some(left)) => {
                    *left -= 1;
                    // "and" stands in bold in both.
                    let theirs = said(&translation, &translation_units[*at]);
                    prop_assert!(text == "**and**" || theirs == turned(&text), "{} is not {}", theirs, text);
                }
                (State::Stale { .. } | State::Missing, None) => {}
                (state, there) => prop_assert!(false, "{:?} is {:?}, left {:?}", text, state, there),
            }
        }
        // Every part of the translation is the translation of one part at most, or extra.
        let mut used = vec![0; translation_units.len()];
        for state in &states {
            match state {
                State::Fresh { translation } | State::Stale { translation, .. } => used[*translation] += 1,
                State::Missing => {}
            }
        }
        for extra in standing.extra() {
            prop_assert!(extra.withdrawn, "nobody has added anything");
            used[extra.translation] += 1;
        }
        prop_assert!(used.iter().all(|count| *count == 1), "{:?}", used);
    }

    /// Nothing that an editor does to the look of a text makes anything stale.
    #[test]
    fn wrapping_and_moving_make_nothing_stale(then in prop::collection::vec(part(), 1..10), turn in 0..10_usize) {
        let mut now = then.clone();
        now.rotate_left(turn % then.len());
        let (_, snapshot_units) = draft("content/km/.original/a.md", &then);
        let (snapshot, _) = draft("content/km/.original/a.md", &then);
        let (_, translation_units) = draft("content/km/a.md", &translated(&then));
        let body: Vec<String> = now.iter().map(|part| match part {
            Part::Paragraph(text) => format!("{}\n", text.replace(' ', "\n")),
            Part::Quote(lines) => format!("{}\n", lines.iter().map(|line| format!("> {}", line.replacen(' ', "\n> ", 2))).collect::<Vec<_>>().join("\n>\n")),
            other => other.markdown(),
        }).collect();
        let text = format!("+++\ntitle = \"T\"\n+++\n{}", body.join("\n**and**\n\n"));
        let original = parse_draft(Source::new(RelPath::parse("content/en/a.md").expect("a path"), text), &mut Sink::new()).expect("a draft");
        let original_units = units(&original);
        let outline = Outline { draft: &original, units: &original_units };
        let standing = standing(&outline, Some((snapshot, snapshot_units)), &translation_units);
        prop_assert_eq!(standing.freshness(), handbill::catalog::parts::Freshness::Fresh);
    }
}
