//! Which part of a text is which: random edits of an original, and what they make of its translation.
//!
//! Whatever is edited, moved, split, taken out or put in: a part that says something else than then is never
//! called fresh, and one that says the same is never called stale or missing.

use std::collections::BTreeMap;

use handbill::catalog::parts::{Outline, Part, PartState, Spot, parts, passage, standing};
use handbill::diag::Sink;
use handbill::markup::{Draft, Target, parse_draft};
use handbill::source::{RelPath, Source};
use proptest::prelude::*;

/// A part of a page: what it is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Paragraph(String),
    Heading(String),
    List(Vec<String>),
    Quote(Vec<String>),
}

impl Piece {
    fn markdown(&self) -> String {
        match self {
            Piece::Paragraph(text) => format!("{text}\n"),
            Piece::Heading(text) => format!("## {text}\n"),
            Piece::List(lines) => lines.iter().map(|line| format!("- {line}\n")).collect(),
            Piece::Quote(lines) => lines.iter().map(|line| format!("> {line}\n")).collect::<Vec<_>>().join(">\n"),
        }
    }

    fn texts(&mut self) -> Vec<&mut String> {
        match self {
            Piece::Paragraph(text) | Piece::Heading(text) => vec![text],
            Piece::List(lines) | Piece::Quote(lines) => lines.iter_mut().collect(),
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
    PutIn(usize, Piece),
    TakeOutLine(usize),
    AddLine(usize, String),
}

fn words() -> impl Strategy<Value = String> {
    "[a-z]{2,6}( [a-z]{2,6}){1,7}"
}

fn piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        4 => words().prop_map(Piece::Paragraph),
        1 => words().prop_map(Piece::Heading),
        2 => prop::collection::vec(words(), 1..5).prop_map(Piece::List),
        1 => prop::collection::vec(words(), 1..3).prop_map(Piece::Quote),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = 0..64_usize;
    prop_oneof![
        3 => (at.clone(), words()).prop_map(|(at, word)| Change::Word(at, word)),
        2 => (at.clone(), 0..64_usize).prop_map(|(from, to)| Change::Move(from, to)),
        1 => at.clone().prop_map(Change::Split),
        1 => at.clone().prop_map(Change::TakeOut),
        2 => (at.clone(), piece()).prop_map(|(at, part)| Change::PutIn(at, part)),
        1 => at.clone().prop_map(Change::TakeOutLine),
        1 => (at, words()).prop_map(|(at, line)| Change::AddLine(at, line)),
    ]
}

fn edit(parts: &mut Vec<Piece>, change: &Change) {
    let here = |at: usize, parts: &[Piece]| if parts.is_empty() { 0 } else { at % parts.len() };
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
            if let Some(Piece::Paragraph(text)) = parts.get(at).cloned()
                && let Some((first, rest)) = text.split_once(' ')
            {
                parts[at] = Piece::Paragraph(first.to_owned());
                parts.insert(at + 1, Piece::Paragraph(rest.to_owned()));
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
            if let Some(Piece::List(lines)) = parts.get_mut(here)
                && lines.len() > 1
            {
                lines.remove(at % lines.len());
            }
        }
        Change::AddLine(at, line) => {
            let at = here(*at, parts);
            if let Some(Piece::List(lines)) = parts.get_mut(at) {
                lines.insert(at % (lines.len() + 1), line.clone());
            }
        }
    }
}

fn draft(path: &str, pieces: &[Piece]) -> (Draft<Target>, Vec<Part>) {
    // A comment would be HTML; a rule between two lists is a panel break. A word in bold keeps them apart.
    let body: Vec<String> = pieces.iter().map(Piece::markdown).collect();
    let text = format!("+++\ntitle = \"T\"\n+++\n{}", body.join("\n**and**\n\n"));
    let source = Source::new(RelPath::parse(path).expect("a path"), text);
    let draft = parse_draft(source, &mut Sink::new()).expect("a draft");
    let parts = parts(&draft);
    (draft, parts)
}

fn said(draft: &Draft<Target>, part: &Part) -> String {
    passage(draft, part).expect("words").text
}

/// The same page in another language: every word turned round.
fn translated(parts: &[Piece]) -> Vec<Piece> {
    let mut parts = parts.to_vec();
    for text in parts.iter_mut().flat_map(Piece::texts) {
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
        then in prop::collection::vec(piece(), 1..14),
        changes in prop::collection::vec(change(), 0..10),
    ) {
        let mut now = then.clone();
        for change in &changes {
            edit(&mut now, change);
        }
        let (original, original_parts) = draft("content/en/a.md", &now);
        let (snapshot, snapshot_parts) = draft("content/km/.original/a.md", &then);
        let (translation, translation_parts) = draft("content/km/a.md", &translated(&then));
        // How often the snapshot has a part that is and says this: only so many can be unchanged.
        let mut left: BTreeMap<_, usize> = BTreeMap::new();
        for part in &snapshot_parts {
            *left.entry((part.kind, said(&snapshot, part))).or_default() += 1;
        }
        let outline = Outline { draft: &original, parts: &original_parts };
        let standing = standing(&outline, Some((snapshot, snapshot_parts)), &translation_parts);
        let states = standing.states(original_parts.len());
        prop_assert_eq!(states.len(), original_parts.len());
        for (part, state) in original_parts.iter().zip(&states) {
            if part.spot == Spot::Title {
                prop_assert_eq!(state, &PartState::Fresh { translation: 0 });
                continue;
            }
            let text = said(&original, part);
            let there = left.get_mut(&(part.kind, text.clone())).filter(|left| **left > 0);
            match (state, there) {
                (PartState::Fresh { translation: at }, Some(left)) => {
                    *left -= 1;
                    // "and" stands in bold in both.
                    let theirs = said(&translation, &translation_parts[*at]);
                    prop_assert!(text == "**and**" || theirs == turned(&text), "{} is not {}", theirs, text);
                }
                (PartState::Stale { .. } | PartState::Missing, None) => {}
                (state, there) => prop_assert!(false, "{:?} is {:?}, left {:?}", text, state, there),
            }
        }
        // Every part of the translation is the translation of one part at most, or extra.
        let mut used = vec![0; translation_parts.len()];
        for state in &states {
            match state {
                PartState::Fresh { translation } | PartState::Stale { translation, .. } => used[*translation] += 1,
                PartState::Missing => {}
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
    fn wrapping_and_moving_make_nothing_stale(then in prop::collection::vec(piece(), 1..10), turn in 0..10_usize) {
        let mut now = then.clone();
        now.rotate_left(turn % then.len());
        let (_, snapshot_parts) = draft("content/km/.original/a.md", &then);
        let (snapshot, _) = draft("content/km/.original/a.md", &then);
        let (_, translation_parts) = draft("content/km/a.md", &translated(&then));
        let body: Vec<String> = now.iter().map(|part| match part {
            Piece::Paragraph(text) => format!("{}\n", text.replace(' ', "\n")),
            Piece::Quote(lines) => format!("{}\n", lines.iter().map(|line| format!("> {}", line.replacen(' ', "\n> ", 2))).collect::<Vec<_>>().join("\n>\n")),
            other => other.markdown(),
        }).collect();
        let text = format!("+++\ntitle = \"T\"\n+++\n{}", body.join("\n**and**\n\n"));
        let original = parse_draft(Source::new(RelPath::parse("content/en/a.md").expect("a path"), text), &mut Sink::new()).expect("a draft");
        let original_parts = parts(&original);
        let outline = Outline { draft: &original, parts: &original_parts };
        let standing = standing(&outline, Some((snapshot, snapshot_parts)), &translation_parts);
        prop_assert_eq!(standing.freshness(), handbill::catalog::parts::Freshness::Fresh);
    }
}
