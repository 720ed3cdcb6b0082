//! Templates as tags, and tags as words and signs: as much of tera's grammar as it takes to find names.
//!
//! tera has read a template before it comes here, so nothing is told of what cannot be read.

use std::ops::Range;

/// One `{{ … }}` or `{% … %}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag<'t> {
    /// Whether it is `{% … %}`.
    pub(crate) statement: bool,
    /// What stands in it.
    pub(crate) words: Vec<Word<'t>>,
}

/// A word or a sign of a tag, with its bytes in the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    pub(crate) kind: Kind,
    /// As it is written; a text without its quotation marks.
    pub(crate) text: &'t str,
    pub(crate) span: Range<usize>,
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name, or a word of tera's own.
    Name,
    /// A text in quotation marks.
    Text,
    Number,
    Sign,
}

impl Word<'_> {
    /// Whether it is this sign.
    pub(crate) fn is(&self, sign: &str) -> bool {
        self.kind == Kind::Sign && self.text == sign
    }

    /// Whether it is this name or word.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.kind == Kind::Name && self.text == name
    }
}

/// Words of tera's own that stand where names do.
const WORDS: [&str; 18] = [
    "true",
    "True",
    "false",
    "False",
    "none",
    "None",
    "null",
    "loop",
    "self",
    "and",
    "or",
    "not",
    "is",
    "in",
    "if",
    "else",
    "for",
    "__tera_context",
];

/// Signs of more than one byte.
const SIGNS: [&str; 9] = ["...", "?.", "?[", "==", "!=", "<=", ">=", "//", "**"];

/// All tags of a template, in order, without comments and what is raw.
pub(crate) fn tags(template: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    let mut raw = false;
    while let Some(start) = next(template, at) {
        let opening = template.get(start..start + 2).unwrap_or_default();
        if opening == "{#" {
            at = template.get(start..).and_then(|rest| rest.find("#}")).map_or(template.len(), |end| start + end + 2);
            continue;
        }
        let (words, end) = words(template, start + 2);
        let statement = opening == "{%";
        let only = words.first().filter(|_| statement && words.len() == 1).map(|word| word.text);
        if raw && only != Some("endraw") {
            at = start + 2;
            continue;
        }
        at = end;
        raw = only == Some("raw");
        tags.push(Tag { statement, words });
    }
    tags
}

/// Where the next tag or comment begins.
fn next(template: &str, at: usize) -> Option<usize> {
    let rest = template.get(at..)?;
    let found = rest.as_bytes().windows(2).position(|two| matches!(two, b"{{" | b"{%" | b"{#"));
    found.map(|found| at + found)
}

/// The words from `at` to the end of the tag, and where that is.
fn words(template: &str, mut at: usize) -> (Vec<Word<'_>>, usize) {
    let mut words = Vec::new();
    // Maps in a tag have braces, too.
    let mut depth = 0_usize;
    while let Some(first) = template.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = template.get(at..).unwrap_or_default();
        if depth == 0 && (rest.starts_with("}}") || rest.starts_with("%}")) {
            return (words, at + 2);
        }
        let (kind, length) = match first {
            '"' | '\'' | '`' => (Kind::Text, quoted(rest, first)),
            c if c.is_ascii_digit() => (Kind::Number, run(rest, |c| c.is_ascii_digit())),
            c if c == '_' || c.is_alphabetic() => (Kind::Name, run(rest, |c| c == '_' || c.is_alphanumeric())),
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            c => {
                let long = SIGNS.iter().find(|sign| rest.starts_with(**sign));
                (Kind::Sign, long.map_or(c.len_utf8(), |sign| sign.len()))
            }
        };
        let span = at..at + length;
        let text = match kind {
            Kind::Text => template.get(at + 1..(at + length).saturating_sub(1)),
            Kind::Name | Kind::Number | Kind::Sign => template.get(span.clone()),
        };
        let word = Word { kind, text: text.unwrap_or_default(), span };
        depth = match word.text {
            "{" if kind == Kind::Sign => depth + 1,
            "}" if kind == Kind::Sign => depth.saturating_sub(1),
            _ => depth,
        };
        // `{{-` and `-%}` eat white space.
        let trims = word.is("-") && depth == 0 && (words.is_empty() || is_end(template, at + 1));
        if !trims {
            words.push(word);
        }
        at += length;
    }
    (words, template.len())
}

fn is_end(template: &str, at: usize) -> bool {
    template.get(at..).is_some_and(|rest| rest.starts_with("}}") || rest.starts_with("%}"))
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// The bytes of a text with its quotation marks.
fn quoted(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == mark && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// The template that a template extends.
pub(crate) fn extends<'a>(tags: &[Tag<'a>]) -> Option<&'a str> {
    let tag = tags.first()?;
    let [word, parent, ..] = tag.words.as_slice() else { return None };
    (tag.statement && word.says("extends")).then_some(parent.text)
}

/// A step from a value into it.
pub(crate) enum Step<'w, 'a> {
    /// `.name` or `["name"]`
    Field(&'w Word<'a>),
    /// `[0]`, or whatever is computed.
    Index(&'w [Word<'a>]),
}

/// The steps that begin at `at`, and where they end.
pub(crate) fn steps<'w, 'a>(words: &'w [Word<'a>], mut at: usize) -> (Vec<Step<'w, 'a>>, usize) {
    let mut steps = Vec::new();
    loop {
        match (words.get(at), words.get(at + 1)) {
            (Some(dot), Some(name)) if (dot.is(".") || dot.is("?.")) && name.kind == Kind::Name => {
                steps.push(Step::Field(name));
                at += 2;
            }
            (Some(open), _) if open.is("[") || open.is("?[") => {
                let close = closing(words, at);
                steps.push(match words.get(at + 1..close).unwrap_or_default() {
                    [name] if name.kind == Kind::Text => Step::Field(name),
                    inside => Step::Index(inside),
                });
                at = close + 1;
            }
            _ => return (steps, at.min(words.len())),
        }
    }
}

/// Where the bracket at `open` is closed.
fn closing(words: &[Word<'_>], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, word) in words.iter().enumerate().skip(open) {
        if word.is("[") || word.is("?[") {
            depth += 1;
        } else if word.is("]") {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    words.len()
}

/// Whether the name at `at` stands for a value: not for a filter, a test, a function, an argument or a key.
pub(crate) fn is_value(words: &[Word<'_>], at: usize) -> bool {
    let before = |by: usize| at.checked_sub(by).and_then(|at| words.get(at));
    let is = |by: usize, signs: &[&str]| before(by).is_some_and(|word| signs.iter().any(|sign| word.is(sign)));
    let says = |by: usize, name: &str| before(by).is_some_and(|word| word.says(name));
    let after = |sign: &str| words.get(at + 1).is_some_and(|word| word.is(sign));
    let word = words.get(at).map_or("", |word| word.text);
    let tested = says(1, "is") || says(1, "not") && says(2, "is");
    let key = after(":") && is(1, &["{", ","]);
    !(WORDS.contains(&word) || is(1, &[".", "?.", "|"]) || tested || key || after("(") || after("="))
}

/// Whether `<` begins a component and is not less than anything.
pub(crate) fn is_component(word: &Word<'_>, before: Option<&Word<'_>>) -> bool {
    let ends_value = |word: &Word<'_>| match word.kind {
        Kind::Name => !WORDS.contains(&word.text),
        Kind::Text | Kind::Number => true,
        Kind::Sign => [")", "]", "}"].contains(&word.text),
    };
    word.is("<") && !before.is_some_and(ends_value)
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn tags_are_found_where_tera_finds_them() {
        let template = "{{ a.b }}{# {{ no }} #}{%- if x == \"}}\" -%}{% raw %}{{ no }}{% if no %}{% endraw %}{{ {\"k\": {\"l\": c}} }}";
        let told: Vec<String> = tags(template)
            .into_iter()
            .map(|tag| tag.words.iter().map(|word| word.text).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(told, ["a . b", "if x == }}", "raw", "endraw", "{ k : { l : c } }"]);
    }
}
