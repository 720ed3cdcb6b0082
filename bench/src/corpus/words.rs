//! [`Language`]: words, and how phrases and sentences are made of them.

use std::sync::LazyLock;

use super::draw::Draw;

/// A language of the corpus.
#[derive(Clone, Copy)]
pub struct Language {
    /// Its tag, and the name of its folder.
    pub tag: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// One word a line, the frequent ones first.
    words: &'static str,
    /// What ends a sentence. Thai has no such sign.
    stop: &'static str,
    /// Whether words stand without spaces, and spaces between phrases.
    joined: bool,
    /// Its place in [`LANGUAGES`].
    pub place: usize,
}

/// The original comes first.
pub const LANGUAGES: [Language; 4] = [ENGLISH, KHMER, THAI, VIETNAMESE];

const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    words: include_str!("../../words/en.txt"),
    stop: ".",
    joined: false,
    place: 0,
};
const KHMER: Language = Language {
    tag: "km",
    name: "ភាសាខ្មែរ",
    words: include_str!("../../words/km.txt"),
    stop: "។",
    joined: true,
    place: 1,
};
const THAI: Language =
    Language {
        tag: "th", name: "ไทย", words: include_str!("../../words/th.txt"), stop: "", joined: true, place: 2
    };
const VIETNAMESE: Language = Language {
    tag: "vi",
    name: "Tiếng Việt",
    words: include_str!("../../words/vi.txt"),
    stop: ".",
    joined: false,
    place: 3,
};

/// A language's words, and for each the weight of all up to it.
struct Stock {
    words: Vec<&'static str>,
    weights: Vec<usize>,
}

static STOCKS: LazyLock<[Stock; 4]> = LazyLock::new(|| {
    LANGUAGES.map(|language| {
        let words: Vec<&str> = language.words.lines().collect();
        // Zipf's law, flattened at its head: the first word is some twenty times as frequent as the last.
        let weights = (0..words.len()).scan(0, |sum, rank| {
            *sum += 1_000_000 / (rank + 10);
            Some(*sum)
        });
        Stock { weights: weights.collect(), words }
    })
});

impl Language {
    /// Whether the others are translated from it.
    pub fn is_original(self) -> bool {
        self.place == 0
    }

    fn word(self, draw: &mut Draw) -> &'static str {
        let stock = &STOCKS[self.place];
        let at = draw.below(stock.weights.last().copied().unwrap_or(0));
        stock.words[stock.weights.partition_point(|&weight| weight <= at)]
    }

    /// `count` words; where they are joined, a space after each four to seven.
    pub fn phrase(self, draw: &mut Draw, count: usize) -> String {
        let mut text = String::new();
        let mut left_in_group = draw.between(4, 7);
        for _ in 0..count {
            if !text.is_empty() && (!self.joined || left_in_group == 0) {
                text.push(' ');
            }
            if left_in_group == 0 {
                left_in_group = draw.between(4, 7);
            }
            left_in_group -= 1;
            text.push_str(self.word(draw));
        }
        if self.joined { text } else { capitalised(&text) }
    }

    /// Sentences of 9 to 16 words, `count` words in all.
    pub fn sentences(self, draw: &mut Draw, count: usize) -> String {
        let mut text = String::new();
        let mut left = count;
        while left > 0 {
            let length = draw.between(9, 16).min(left);
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.phrase(draw, length));
            text.push_str(self.stop);
            left -= length;
        }
        text
    }
}

fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
