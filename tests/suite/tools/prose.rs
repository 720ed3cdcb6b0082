//! The texts that ship with handbill, sentence by sentence, for the chapters about what they say.

use std::path::PathBuf;

use handbill::diag::Sink;
use handbill::markup::{Block, Document, Draft, Inline, Kind, NodeId, Target, parse_draft};
use handbill::source::{RelPath, Source};

use super::run::shipped;

/// One page in one language.
pub(crate) struct Text {
    pub(crate) page: String,
    pub(crate) draft: Draft<Target>,
}

impl Text {
    /// A text that is not in any file.
    pub(crate) fn of(page: &str, markdown: &str) -> Self {
        let path = RelPath::parse(&format!("content/en/{page}.md")).expect("a path");
        let draft = parse_draft(Source::new(path, markdown), &mut Sink::new()).expect("a draft");
        Text { page: page.to_owned(), draft }
    }

    /// Whether it is a list of doubts for those who review the translations, and no text for readers: it is long
    /// because it quotes.
    fn is_notes(&self) -> bool {
        self.draft.front.team && self.draft.front.format.is_none()
    }

    /// How many words it has, its title and names of contacts not counted.
    pub(crate) fn words(&self) -> usize {
        sentences(&self.draft).iter().map(Sentence::words).sum()
    }

    /// How many letters and signs it has, spaces of any width not counted.
    pub(crate) fn signs(&self) -> usize {
        let all = sentences(&self.draft);
        all.iter().flat_map(|sentence| sentence.text.chars()).filter(|c| !is_space(*c) && *c != NAME).count()
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}')
}

/// The texts of a language for its readers, by page; the page that handbill brings along is one of them.
pub(crate) fn texts(language: &str) -> Vec<Text> {
    let originals = all("en");
    let notes: Vec<&str> = originals.iter().filter(|text| text.is_notes()).map(|text| text.page.as_str()).collect();
    all(language).into_iter().filter(|text| !notes.contains(&text.page.as_str())).collect()
}

fn all(language: &str) -> Vec<Text> {
    let folder = shipped().join("content").join(language);
    let mut files: Vec<(String, PathBuf)> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("readable").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "md"))
        .map(|file| (file.file_stem().and_then(|stem| stem.to_str()).expect("UTF-8").to_owned(), file))
        .collect();
    files.push(("this-page".to_owned(), shipped().join(format!("templates/pages/this-page.{language}.md"))));
    files.sort();
    files.iter().map(|(page, file)| Text::of(page, &std::fs::read_to_string(file).expect("a text"))).collect()
}

/// What a rule finds amiss in a text.
pub(crate) type Rule = fn(&Text) -> Vec<String>;

/// Fails unless the rule finds something in each of the first texts and nothing in the others, nor in any English
/// text that ships.
pub(crate) fn hold(rule: Rule, amiss: &[&str], fine: &[&str]) {
    let made = |body: &&str| Text::of("a", &format!("+++\ntitle = \"A\"\n+++\n{body}\n"));
    for body in amiss {
        assert_ne!(rule(&made(body)), Vec::<String>::new(), "nothing is found in: {body}");
    }
    for body in fine {
        assert_eq!(rule(&made(body)), Vec::<String>::new(), "{body}");
    }
    let found: Vec<String> = texts("en").iter().flat_map(rule).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// The sentences of a text of which something is true, with the page's name.
pub(crate) fn amiss(text: &Text, is_amiss: impl Fn(&Sentence) -> bool) -> Vec<String> {
    let all = sentences(&text.draft).into_iter();
    all.filter(is_amiss).map(|sentence| format!("{}: {}", text.page, sentence.text)).collect()
}

/// Whether a text has one of the words of a list with commas, each whole; a word that ends in `*` may go on.
pub(crate) fn says(text: &str, list: &str) -> bool {
    let is = |word: &str, wanted: &str| match wanted.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == wanted,
    };
    let all: Vec<String> = words(text).map(str::to_lowercase).collect();
    list.split(',').any(|wanted| {
        let parts: Vec<&str> = wanted.split_whitespace().collect();
        all.windows(parts.len()).any(|here| here.iter().zip(&parts).all(|(word, part)| is(word, part)))
    })
}

/// Stands for the name and number of a contact, which the register gives.
pub(crate) const NAME: char = '\u{FFFC}';

/// Where a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot {
    /// In a heading or a term, or at the head of a column.
    Heading,
    /// The first sentence of a numbered step.
    Step,
    /// Anywhere else.
    Text,
}

/// What stands behind a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// Only whoever wrote it.
    Nobody,
    /// A fact of the register.
    Fact,
    /// Another page, whose title it is.
    Page,
}

/// One sentence as it is read.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) text: String,
    /// What is left without titles of other pages.
    pub(crate) untitled: String,
    /// What is left without those and without what facts of the register say.
    pub(crate) own: String,
    pub(crate) spot: Spot,
}

impl Sentence {
    pub(crate) fn words(&self) -> usize {
        words(&self.text).count()
    }
}

/// The words of a text, without the signs around them.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Every sentence of a draft, in reading order. Code is for machines and left out.
pub(crate) fn sentences(draft: &Draft<Target>) -> Vec<Sentence> {
    let mut walk = Walk { document: &draft.document, line: Vec::new(), spot: Spot::Text, found: Vec::new() };
    draft.document.roots().for_each(|root| walk.node(root));
    walk.found
}

struct Walk<'a> {
    document: &'a Document<Target>,
    /// The letters of one block.
    line: Vec<(char, Behind)>,
    spot: Spot,
    found: Vec<Sentence>,
}

impl Walk<'_> {
    fn node(&mut self, id: NodeId) {
        match self.document.node(id).kind {
            Kind::Inline(inline) => self.inline(inline, id, Behind::Nobody),
            Kind::Block(block) => {
                let around = self.spot;
                self.spot = match block {
                    Block::Heading(..) | Block::Term | Block::TableHead => Spot::Heading,
                    Block::List(Some(_)) => Spot::Step,
                    Block::List(None) => Spot::Text,
                    _ => around,
                };
                self.end(around);
                let here = self.spot;
                self.document.children(id).for_each(|child| self.node(child));
                self.end(here);
                self.spot = around;
            }
        }
    }

    fn inline(&mut self, inline: Inline, id: NodeId, behind: Behind) {
        match inline {
            Inline::Text(words) => self.push(self.document.words(words), behind),
            Inline::SoftBreak | Inline::HardBreak => self.push(" ", behind),
            Inline::Code(_) | Inline::Contact(_) => self.line.push((NAME, behind)),
            Inline::Picture(..) | Inline::FootnoteMark(_) | Inline::Checkbox(_) => {}
            Inline::Strong | Inline::Emphasis => self.inside(id, behind),
            Inline::Link(target) => {
                let behind = match self.document.target(target) {
                    Target::Fact(_) => Behind::Fact,
                    Target::Page(..) | Target::File(..) => Behind::Page,
                    Target::Url(_) | Target::Contact(_) | Target::Fragment(_) => behind,
                };
                self.inside(id, behind);
            }
        }
    }

    fn inside(&mut self, id: NodeId, behind: Behind) {
        for child in self.document.children(id) {
            if let Kind::Inline(inline) = self.document.node(child).kind {
                self.inline(inline, child, behind);
            }
        }
    }

    fn push(&mut self, text: &str, behind: Behind) {
        self.line.extend(text.chars().map(|c| (c, behind)));
    }

    /// Takes the line apart: a sentence ends at `.`, `?` or `!` before a space, a quotation mark between or not.
    fn end(&mut self, spot: Spot) {
        let line = std::mem::take(&mut self.line);
        let mut rest = spot;
        let mut start = 0;
        for at in 0..line.len() {
            let next = line.get(at + 1).map(|(c, _)| *c);
            let after = if next == Some('"') { line.get(at + 2).map(|(c, _)| *c) } else { next };
            let ends = matches!(line[at].0, '.' | '?' | '!') && after.is_none_or(char::is_whitespace);
            if ends || next.is_none() {
                let letters = &line[start..=at];
                let without = |left_out: &[Behind]| {
                    let kept = letters.iter().filter(|(_, behind)| !left_out.contains(behind));
                    kept.map(|(c, _)| *c).collect::<String>().trim_matches([' ', '"']).to_owned()
                };
                let (text, untitled) = (without(&[]), without(&[Behind::Page]));
                let own = without(&[Behind::Page, Behind::Fact]);
                start = at + 1;
                if words(&text).next().is_some() || text.contains(NAME) {
                    self.found.push(Sentence { text, untitled, own, spot: rest });
                    rest = if spot == Spot::Step { Spot::Text } else { spot };
                }
            }
        }
    }
}
