//! What the program itself says to a reader, in every language: `templates/strings/<lang>.ftl`.
//!
//! The messages are a closed list, [`KEYS`], made from the English file that is built in. A
//! language that lacks one is an error: half a notice is no notice. What languages and countries are called
//! ([`Strings::language`], [`Strings::country`]) is no closed list: a file says it, else CLDR in the languages that ship.

mod guard;
mod said;
mod sign_codes;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

pub use said::{Said, said};

use crate::config::{Config, LangId, Language};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::{Direction, Lang, Names, Script, transform};
use crate::source::{RelPath, Source, Span};

/// The built-in files.
const BUILT_IN: [(&str, &str); 4] = [
    ("en", include_str!("../../templates/strings/en.ftl")),
    ("km", include_str!("../../templates/strings/km.ftl")),
    ("th", include_str!("../../templates/strings/th.ftl")),
    ("vi", include_str!("../../templates/strings/vi.ftl")),
];

/// The strings file of a language that handbill speaks.
pub fn built_in(tag: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(name, _)| *name == tag).map(|(_, text)| *text)
}

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

type Bundle = FluentBundle<FluentResource>;

/// The messages of every language of a site, each complete.
pub struct Strings {
    languages: Vec<Spoken>,
}

/// What is said in one language.
struct Spoken {
    messages: Bundle,
    /// The messages that nobody has translated.
    untranslated: BTreeSet<String>,
    /// Names of languages and countries; those of its messages come first.
    names: Named,
}

/// Where names come from that no message has.
enum Named {
    /// From CLDR, in a trial as that makes them.
    Cldr(Names, Option<fn(&str) -> Cow<'_, str>>),
    /// From nowhere.
    Nowhere {
        /// Whether a sheet that lacks one is not translated.
        is_told: bool,
    },
}

impl std::fmt::Debug for Strings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Strings").field("languages", &self.languages.len()).finish()
    }
}

impl Strings {
    /// A message without variables.
    pub fn text(&self, lang: LangId, key: &str) -> String {
        self.format(lang, key, &[])
    }

    /// A message with variables.
    pub fn format(&self, lang: LangId, key: &str, arguments: &[(&'static str, &str)]) -> String {
        self.find(lang, key, arguments).unwrap_or_default()
    }

    /// A message about so many things: `{ $count }` in it is their number, and chooses the plural form.
    pub fn counted(&self, lang: LangId, key: &str, count: usize, arguments: &[(&'static str, &str)]) -> String {
        let mut values = named(arguments);
        values.set("count", count);
        self.fill(lang, key, &values).unwrap_or_default()
    }

    /// Whether some messages are not translated: missing, or still in English in a language of another script.
    pub fn has_untranslated(&self, lang: LangId) -> bool {
        self.spoken(lang).is_some_and(|spoken| !spoken.untranslated.is_empty() || spoken.lacks_names())
    }

    /// Whether that is so of one message.
    pub fn is_untranslated(&self, lang: LangId, key: &str) -> bool {
        self.spoken(lang).is_some_and(|spoken| {
            let is_lacking = || spoken.lacks_names() && is_name(key) && !spoken.messages.has_message(key);
            spoken.untranslated.contains(key) || is_lacking()
        })
    }

    /// What a language is called in another, if anybody has said so.
    pub fn language(&self, lang: LangId, tag: &str) -> Option<String> {
        self.find(lang, &format!("language-{tag}"), &[])
            .or_else(|| self.spoken(lang)?.name(|names| names.language(tag)))
    }

    /// What a country is called, by its code, if anybody has said so.
    pub fn country(&self, lang: LangId, code: &str) -> Option<String> {
        self.find(lang, &format!("country-{code}"), &[])
            .or_else(|| self.spoken(lang)?.name(|names| names.country(code)))
    }

    /// A line of the language, if it has one of that name.
    pub(crate) fn find(&self, lang: LangId, key: &str, arguments: &[(&'static str, &str)]) -> Option<String> {
        self.fill(lang, key, &named(arguments))
    }

    fn fill(&self, lang: LangId, key: &str, values: &FluentArgs<'_>) -> Option<String> {
        let bundle = &self.spoken(lang)?.messages;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(values), &mut errors).into_owned())
    }

    fn spoken(&self, lang: LangId) -> Option<&Spoken> {
        self.languages.get(lang.0)
    }
}

impl Spoken {
    /// Whether its names of languages and countries stand in its messages alone, and are looked for there.
    fn lacks_names(&self) -> bool {
        matches!(self.names, Named::Nowhere { is_told: true })
    }

    fn name(&self, of: impl for<'n> Fn(&'n Names) -> Option<&'n str>) -> Option<String> {
        let Named::Cldr(names, transform) = &self.names else { return None };
        let name = of(names)?;
        Some(transform.map_or_else(|| name.to_owned(), |transform| transform(name).into_owned()))
    }
}

fn named(arguments: &[(&'static str, &str)]) -> FluentArgs<'static> {
    let mut values = FluentArgs::new();
    for (name, value) in arguments {
        values.set(*name, (*value).to_owned());
    }
    values
}

/// Loads the messages of every language: built-in ones, and the site's own over them.
pub fn load(config: &Config, templates: &BTreeMap<RelPath, Source>, sink: &mut Sink) -> Strings {
    Strings { languages: config.languages.iter().map(|language| spoken(language, templates, sink)).collect() }
}

/// What is said in a language.
fn spoken(language: &Language, templates: &BTreeMap<RelPath, Source>, sink: &mut Sink) -> Spoken {
    let tag = language.tag.as_str();
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks are copied and searched with the words (DESIGN 4). From right to left they must be:
    // without them `2026-11-20` reads as the 20th of something.
    bundle.set_use_isolating(language.direction == Direction::Rtl);
    let path = RelPath::from_safe(format!("templates/strings/{tag}.ftl"));
    // A trial speaks like the language it is a trial of, else like English.
    let known = if language.tag.is_pseudo() {
        bundle.set_transform(Some(transform(&language.tag)));
        built_in(language.tag.primary()).or_else(|| built_in("en"))
    } else {
        built_in(tag)
    };
    let built_in = known.map(|text| Source::new(path.clone(), text));
    let own = templates.get(&path);
    for source in built_in.as_ref().into_iter().chain(own) {
        if let Some(finding) = sign_codes::cut_short(source) {
            sink.push(finding.language(tag));
            continue;
        }
        if let Some(at) = source.text().find('\t') {
            let place = source.place(Span::from(at..at + 1));
            let finding = Finding::new(Rule::TabCharacter, place, "there is a tab here, and readers see a space");
            sink.push(finding.hint("put a space in its place").language(tag));
        }
        if let Some(finding) = guard::too_much(source) {
            sink.push(finding.language(tag));
            continue;
        }
        // As long in bytes, so that places stay.
        match FluentResource::try_new(source.text().replace('\t', " ")) {
            Ok(resource) => bundle.add_resource_overriding(resource),
            Err((resource, errors)) => {
                bundle.add_resource_overriding(resource);
                for error in errors {
                    let place = source.place(Span::from(error.pos));
                    let finding = Finding::new(Rule::BadString, place, error.kind.to_string());
                    sink.push(finding.hint("a line is `name = words`; longer ones go on indented").language(tag));
                }
            }
        }
    }
    tell_missing(&bundle, tag, &path, sink);
    tell_broken(&bundle, tag, &path, sink);
    let mut untranslated: BTreeSet<String> =
        KEYS.iter().filter(|key| !bundle.has_message(key)).map(|key| (*key).to_owned()).collect();
    let own = own.filter(|_| language.tag.primary() != "en");
    if let Some(own) = own {
        let names = own_names(own);
        let english = english(&bundle, language, &names);
        tell_english(&english, KEYS.len() + names.len(), tag, &path, sink);
        if language.script != Script::Latin {
            untranslated.extend(english);
        }
    }
    let names = names_in(&language.tag, own.is_some() && language.script != Script::Latin);
    Spoken { messages: bundle, untranslated, names }
}

/// Whether a message is the name of a language or a country.
fn is_name(key: &str) -> bool {
    matches!(key.split_once('-'), Some(("country" | "language", _)))
}

/// The names of languages and countries that a file says itself, as its messages are called.
fn own_names(source: &Source) -> Vec<String> {
    let names = said(source).into_iter().map(|said| source.slice(said.name));
    names.filter(|name| is_name(name)).map(str::to_owned).collect()
}

/// Where a language has the names from that its messages lack. A trial has those of the language it is a trial of.
fn names_in(tag: &Lang, is_told: bool) -> Named {
    let names = Names::of(tag.primary()).or_else(|| Names::of("en").filter(|_| tag.is_pseudo()));
    match names {
        Some(names) => {
            let transform = transform(tag);
            Named::Cldr(names, tag.is_pseudo().then_some(transform))
        }
        None => Named::Nowhere { is_told },
    }
}

/// Messages of a site's own that are still the built-in English ones. In a language of the same letters a word or two
/// may be a name, or the same in both.
fn english(bundle: &Bundle, language: &Language, names: &[String]) -> Vec<String> {
    let english = FluentResource::try_new(BUILT_IN[0].1.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut other = FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]);
    other.set_use_isolating(false);
    other.add_resource_overriding(english);
    let values = trial_values();
    let say = |bundle: &Bundle, key: &str| {
        let pattern = bundle.get_message(key)?.value()?;
        let said = bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned();
        Some(said.replace(['\u{2068}', '\u{2069}'], ""))
    };
    let is_long = |said: &str| language.script != Script::Latin || said.split_whitespace().count() >= 3;
    // What is made of variables and signs alone is nobody's words.
    let is_said = |said: &String| said.chars().any(char::is_alphabetic) && is_long(said);
    let cldr = Names::of("en");
    let named = |key: &str| match key.split_once('-')? {
        ("country", code) => cldr.as_ref()?.country(code),
        ("language", tag) => cldr.as_ref()?.language(tag),
        _ => None,
    };
    let in_english = |key: &str| say(&other, key).or_else(|| named(key).map(str::to_owned));
    let same = |key: &&str| say(bundle, key).filter(is_said).is_some_and(|said| Some(said) == in_english(key));
    KEYS.iter().copied().chain(names.iter().map(String::as_str)).filter(same).map(str::to_owned).collect()
}

fn tell_english(left: &[String], all: usize, tag: &str, path: &RelPath, sink: &mut Sink) {
    if !left.is_empty() {
        let message = format!("`{tag}` still says {} of {all} lines in English: {}", left.len(), first_five(left));
        let finding = Finding::new(Rule::Untranslated, Place::file(path.as_str()), message);
        sink.push(finding.hint(with_all("translate what stands behind `=` in these lines", left)).language(tag));
    }
}

/// So many names can be read in one line.
const FIRST: usize = 5;

/// Names of messages, so many as can be read in one line.
pub fn first_five<T: AsRef<str>>(keys: &[T]) -> String {
    let first: Vec<String> = keys.iter().take(FIRST).map(|key| format!("`{}`", key.as_ref())).collect();
    let more = if keys.len() > first.len() { " and others" } else { "" };
    format!("{}{more}", first.join(", "))
}

/// More names than this are a whole file, and stand in the English one.
const MOST: usize = 60;

/// What to do with all of them: where a message has named the first, a hint names every one.
fn with_all<T: AsRef<str>>(hint: &str, keys: &[T]) -> String {
    match keys.len() {
        ..=FIRST => hint.to_owned(),
        count if count <= MOST => {
            let all: Vec<String> = keys.iter().map(|key| format!("`{}`", key.as_ref())).collect();
            format!("{hint}, all {count}: {}", all.join(", "))
        }
        _ => format!("{hint}; all are in the English file of handbill's own templates, `templates/strings/en.ftl`"),
    }
}

fn trial_values() -> FluentArgs<'static> {
    let mut values = FluentArgs::new();
    for name in VARIABLES.split(' ') {
        values.set(name, "0");
    }
    values.set("count", 2);
    values
}

fn tell_missing(bundle: &Bundle, tag: &str, path: &RelPath, sink: &mut Sink) {
    let missing: Vec<&str> = KEYS.iter().copied().filter(|key| !bundle.has_message(key)).collect();
    if missing.is_empty() {
        return;
    }
    let (message, hint) = if missing.len() == KEYS.len() {
        let message = format!("nobody has said yet how handbill speaks `{tag}`");
        (message, "copy the English file of handbill's own templates there and translate it".to_owned())
    } else {
        (
            format!("`{tag}` lacks {} lines: {}", missing.len(), first_five(&missing)),
            with_all("add these lines to the file", &missing),
        )
    };
    sink.push(Finding::new(Rule::MissingString, Place::file(path.as_str()), message).hint(hint).language(tag));
}

/// Variables that messages are given.
const VARIABLES: &str =
    "address code country date hours keys language languages length name original page pages renew size words";

/// A message that names something nobody gives it would show readers its braces.
fn tell_broken(bundle: &Bundle, tag: &str, path: &RelPath, sink: &mut Sink) {
    let values = trial_values();
    for key in KEYS {
        let Some(message) = bundle.get_message(key) else { continue };
        let mut errors = Vec::new();
        let text = message.value().map(|pattern| bundle.format_pattern(pattern, Some(&values), &mut errors));
        if text.is_none_or(|text| text.is_empty()) || !errors.is_empty() {
            let finding =
                Finding::new(Rule::BadString, Place::file(path.as_str()), format!("`{key}` does not work in `{tag}`"));
            sink.push(
                finding
                    .hint("compare it with the English file: the same names in { $braces }, and some words")
                    .language(tag),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{BUILT_IN, with_all};

    fn names(text: &str) -> BTreeSet<&str> {
        let messages = text.lines().filter_map(|line| line.split_once(" = "));
        // What a country or a language is called stands there only where CLDR has another name.
        let messages = messages.map(|(name, _)| name).filter(|name| !super::is_name(name));
        messages.filter(|name| !name.starts_with(['#', ' '])).collect()
    }

    #[test]
    fn every_built_in_language_says_the_same_things() {
        let [(_, english), others @ ..] = BUILT_IN;
        let english = names(english);
        for (tag, text) in others {
            assert_eq!(names(text), english, "{tag}");
        }
    }

    #[test]
    fn a_hint_names_every_line_that_is_to_be_written() {
        let names: Vec<String> = (0..100).map(|at| format!("n{at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(with_all("add these lines", &names[..5]), "add these lines");
        assert_eq!(
            with_all("add these lines", &names[..6]),
            "add these lines, all 6: `n0`, `n1`, `n2`, `n3`, `n4`, `n5`"
        );
        assert!(with_all("add these lines", &names).ends_with("templates, `templates/strings/en.ftl`"));
    }
}
