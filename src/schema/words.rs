//! Closed sets of words, as files write them: one line says what a variant means and how it is written.

use super::item::{Item, formed};
use super::table::Shape;
use crate::diag::Sink;

/// One of a closed set of words, or a finding with those that there are.
pub(crate) fn one_of<T: Copy>(item: Item<'_>, shape: Shape, words: &[(&'static str, T)], sink: &mut Sink) -> Option<T> {
    let field = item.field;
    let text = formed(item, shape, sink)?;
    let written = text.at.value.trim().to_lowercase();
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.at.value) {
        return Some(*value);
    }
    // Capitals, or a slip of a letter in a word that is long enough to be known by the rest: the line to write.
    let same = words.iter().map(|(word, _)| *word).find(|word| *word == written);
    let near = || {
        let steps = |word: &str| strsim::osa_distance(word, &written);
        words
            .iter()
            .map(|(word, _)| *word)
            .filter(|word| !written.contains(word) && word.len() >= 5 && written.len() <= 100 && steps(word) <= 2)
            .min_by_key(|word| steps(word))
    };
    let hint = match same.or_else(near) {
        Some(word) => format!("write `{} = \"{word}\"`", field.name),
        None => {
            let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            format!("use one of {}", all.join(", "))
        }
    };
    text.bad(format!("`{}` cannot be `{}`", field.name, text.at.value), hint, sink);
    None
}

/// An enum of words, with `WORDS` to read them ([`one_of`]) and `word` to write them.
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident $(, absent is $absent:ident)? { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        $vis enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Each with its word, in the order of the declaration.
            $vis const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)*];

            /// As files write it.
            $vis fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::schema::Value for $name {
            const SHAPE: $crate::schema::Shape = $crate::schema::Shape::Words(&[$($word),*]);

            $crate::schema::absent!($($absent)?);

            fn read(
                item: $crate::schema::Item<'_>,
                _: &$crate::schema::Around<'_>,
                sink: &mut $crate::diag::Sink,
            ) -> Option<Self> {
                $crate::schema::one_of(item, Self::SHAPE, Self::WORDS, sink)
            }

            fn cell(&self, _: &$crate::lang::Lang) -> String {
                self.word().to_owned()
            }
        }
    };
}
pub(crate) use words;

/// What a word is where none is written.
macro_rules! absent {
    () => {};
    ($variant:ident) => {
        const IS_NEEDED: bool = false;

        fn absent() -> Option<Self> {
            Some(Self::$variant)
        }
    };
}
pub(crate) use absent;
