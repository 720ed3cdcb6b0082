//! [`Load`]: how much typst is asked to set, counted before it is asked. It cannot be stopped once it has begun.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::lang::letters::Pile;
use crate::source::MAX_SIGNS;

/// Fields that say how something is set, and set nothing.
const SILENT: [&str; 6] = ["dir", "file", "fonts", "k", "lang", "region"];

/// How much of everything there is in the data of a template.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Load {
    /// Letters and signs of all texts.
    pub(crate) letters: usize,
    /// Nodes that are no text, texts in lists, lines in texts.
    pub(crate) parts: usize,
    /// How often each picture is set, by the name of its file.
    pub(crate) pictures: BTreeMap<String, usize>,
    /// The first letter on which more than [`MAX_SIGNS`] signs stand, and the first of them.
    pub(crate) piled: Option<String>,
}

impl Load {
    /// Counts all of it.
    ///
    /// # Errors
    /// What the writer of the data says.
    pub(crate) fn of(content: &impl Serialize) -> Result<Load, serde_json::Error> {
        let mut counter = Counter::default();
        counter.value(&serde_json::to_value(content)?);
        Ok(counter.load)
    }
}

#[derive(Default)]
struct Counter {
    load: Load,
    /// A letter may have its signs in another text: in bold, in a link.
    pile: Pile,
    /// What is told of it: the letter, where it stands in the same text, and the first sign.
    shown: String,
}

impl Counter {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => {
                self.load.parts += usize::from(fields.get("k").is_some_and(|kind| kind != "text"));
                if let Some(file) = fields.get("file").and_then(Value::as_str) {
                    *self.load.pictures.entry(file.to_owned()).or_default() += 1;
                }
                let said = fields.iter().filter(|(name, _)| !SILENT.contains(&name.as_str()));
                said.for_each(|(_, value)| self.value(value));
            }
            Value::Array(values) => {
                self.load.parts += values.iter().filter(|value| value.is_string()).count();
                values.iter().for_each(|value| self.value(value));
            }
            Value::String(text) => self.text(text),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        let mut base = None;
        for c in text.chars() {
            self.load.letters += 1;
            self.load.parts += usize::from(c == '\n');
            match self.pile.next(c) {
                0 => base = Some(c),
                1 => self.shown = base.into_iter().chain([c]).collect(),
                signs if signs > MAX_SIGNS && self.load.piled.is_none() => self.load.piled = Some(self.shown.clone()),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Load;
    use crate::source::MAX_SIGNS;

    #[test]
    fn what_is_set_is_counted_and_what_says_how_is_not() {
        let text = json!({"k": "text", "v": "abc"});
        let content = json!({
            "lang": "en", "fonts": ["One", "Two"],
            "panels": [[{"k": "paragraph", "c": [text]}, {"k": "picture", "file": "a", "alt": "x"}]],
            "rows": [["d", "e\nf"]],
        });
        let load = Load::of(&content).expect("data");
        assert_eq!((load.letters, load.parts, load.piled), (8, 5, None));
        assert_eq!(load.pictures.into_iter().collect::<Vec<_>>(), [("a".to_owned(), 1)]);
    }

    #[test]
    fn signs_are_counted_over_the_ends_of_texts() {
        let signs = |count: usize| "\u{301}".repeat(count);
        let of = |first: usize, second: usize| {
            let strong = json!({"k": "strong", "c": [{"k": "text", "v": signs(second)}]});
            let content = json!([{"k": "text", "v": format!("ba{}", signs(first))}, strong]);
            Load::of(&content).expect("data").piled
        };
        assert_eq!(of(MAX_SIGNS, 0), None);
        assert_eq!(of(MAX_SIGNS + 1, 0).as_deref(), Some("a\u{301}"));
        assert_eq!(of(MAX_SIGNS - 1, 2).as_deref(), Some("a\u{301}"));
    }
}
