//! What each template may name: a page of each kind in which nothing is left out.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::content::{
    BasePage, Begin, CalendarPage, Chapter, Content, CorrectionsLine, Entry, Head, Help, IndexPage, LanguageContent,
    LiveContent, Month, NotFoundPage, Piece, PlainPage, Said, SinglePage, SiteContent, StartPage, TextPage,
};
use crate::strings::KEYS;
use crate::web::html::icons::Icons;

/// The templates that are rendered, each with all that it is given. Lists have one entry; what may be missing is there,
/// or is nothing that has names in it.
pub(crate) fn samples(icons: &Icons) -> [(&'static str, Value); 8] {
    let strings = KEYS.iter().map(|key| (key.replace('-', "_"), String::new())).collect();
    let entries = || vec![Entry::default()];
    let index = IndexPage { entries: entries(), ..IndexPage::default() };
    let single = SinglePage { entries: entries(), chapters: vec![Chapter::default()], ..SinglePage::default() };
    let start =
        StartPage { begin: vec![Begin { pieces: vec![Piece::default()], ..Begin::default() }], ..StartPage::default() };
    let not_found = NotFoundPage { said: vec![Said::default()], ..NotFoundPage::default() };
    let calendar = CalendarPage { months: vec![Month::default()], ..CalendarPage::default() };
    [
        ("404.html", sample(icons, &strings, not_found)),
        ("calendar.html", sample(icons, &strings, calendar)),
        ("chooser.html", sample(icons, &strings, BasePage::default())),
        ("index.html", sample(icons, &strings, index)),
        ("page.html", sample(icons, &strings, TextPage::default())),
        ("plain.html", sample(icons, &strings, PlainPage::default())),
        ("single.html", sample(icons, &strings, single)),
        ("start.html", sample(icons, &strings, start)),
    ]
}

fn sample<P: Serialize>(icons: &Icons, strings: &BTreeMap<String, String>, page: P) -> Value {
    let site = SiteContent {
        languages: vec![LanguageContent::default()],
        help: vec![Help::default()],
        corrections: Some(CorrectionsLine::default()),
        ..SiteContent::default()
    };
    let head = Head { live: Some(LiveContent::default()), ..Head::default() };
    let language = LanguageContent::default();
    let content = Content { site: &site, language: &language, head: &head, page, strings, icons: icons.all() };
    // proof: structs with names for fields are always JSON; without any, every name would be told
    serde_json::to_value(content).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde_json::Value;

    use super::samples;
    use crate::diag::Sink;
    use crate::web::html::icons::Icons;

    const DOCUMENT: &str = include_str!("../../../docs/templates.md");

    /// `site.languages[].tag`: all that a template can show, without the names of strings and icons.
    fn names(value: &Value, name: &str, names: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) if name != "strings" && name != "icons" => {
                for (field, value) in fields {
                    let dot = if name.is_empty() { "" } else { "." };
                    self::names(value, &format!("{name}{dot}{field}"), names);
                }
            }
            Value::Array(list) if list.first().is_some_and(Value::is_object) => {
                list.iter().for_each(|value| self::names(value, &format!("{name}[]"), names));
            }
            Value::Object(_) | Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                names.insert(name.to_owned());
            }
        }
    }

    /// What designers are told has every name that templates are given, and no other.
    #[test]
    fn the_list_for_designers_is_complete() {
        let mut told: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut section = "";
        for line in DOCUMENT.lines() {
            if let Some(title) = line.strip_prefix("## ") {
                section = title.trim_matches('`');
            } else if let Some((name, _)) = line.strip_prefix("| `").and_then(|row| row.split_once('`'))
                && !section.is_empty()
            {
                told.entry(section).or_default().insert(name.to_owned());
            }
        }
        let given = samples(&Icons::load(&BTreeMap::new(), &mut Sink::new()));
        let mut all: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (template, content) in &given {
            names(content, "", all.entry(*template).or_default());
        }
        let shared = all.remove("chooser.html").unwrap();
        for of_page in all.values_mut() {
            *of_page = of_page.difference(&shared).cloned().collect();
        }
        all.insert("All templates", shared);
        assert_eq!(told, all);
    }
}
