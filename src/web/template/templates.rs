//! The tera templates: built-in ones, and the site's own over them by name.
//!
//! A site's own `templates/web/*.html`, `templates/print/*.typ`, `templates/strings/*.ftl` `templates/icons/*.svg`,
//! `static/style.css`, `static/exit.js`, `static/card.css` and `static/card.js` take the place of the built-in ones
//! of the same name. In a strings file only the messages it names are replaced. Templates are trusted as code;
//! content is not.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera};

use super::content::Content;
use super::names;
use super::samples::samples;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::source::{RelPath, Source};
use crate::web::html::icons::Icons;

const BUILT_IN: [(&str, &str); 12] = [
    ("404.html", include_str!("../../../templates/web/404.html")),
    ("alternates.html", include_str!("../../../templates/web/alternates.html")),
    ("base.html", include_str!("../../../templates/web/base.html")),
    ("calendar.html", include_str!("../../../templates/web/calendar.html")),
    ("chooser.html", include_str!("../../../templates/web/chooser.html")),
    ("corrections.html", include_str!("../../../templates/web/corrections.html")),
    ("help.html", include_str!("../../../templates/web/help.html")),
    ("index.html", include_str!("../../../templates/web/index.html")),
    ("page.html", include_str!("../../../templates/web/page.html")),
    ("plain.html", include_str!("../../../templates/web/plain.html")),
    ("single.html", include_str!("../../../templates/web/single.html")),
    ("start.html", include_str!("../../../templates/web/start.html")),
];

/// All templates of the web, ready to be rendered.
pub(crate) struct Templates {
    tera: Tera,
    /// The site's own, by name.
    own: BTreeMap<String, Source>,
}

/// Loads all templates. `None` where one cannot be read, or names what templates are not given; the findings say which.
pub(crate) fn load(own: &BTreeMap<RelPath, Source>, icons: &Icons, sink: &mut Sink) -> Option<Templates> {
    let own = own.iter().filter_map(|(path, source)| {
        let name = path.as_str().strip_prefix("templates/web/")?;
        Some((name.to_owned(), source.clone()))
    });
    let mut templates = Templates { tera: Tera::default(), own: own.collect() };
    let mut texts: BTreeMap<&str, &str> = BUILT_IN.into_iter().collect();
    texts.extend(templates.own.iter().map(|(name, source)| (name.as_str(), source.text())));
    if let Err(error) = templates.tera.add_raw_templates(texts.clone()) {
        sink.push(templates.finding("", &error));
        return None;
    }
    let samples = samples(icons);
    let wrong = names::wrong(&texts, &samples);
    for (template, span, wrong) in &wrong {
        let message = format!("templates are given no `{}`", wrong.name);
        let place = templates.place(template, span.clone());
        sink.push(Finding::new(Rule::BadTemplate, place, message).hint(wrong.hint.clone()));
    }
    wrong.is_empty().then_some(templates)
}

impl Templates {
    /// Renders a template. `None` where it does not work; the finding says why.
    pub(crate) fn render<P: Serialize>(
        &self,
        name: &'static str,
        content: &Content<'_, P>,
        sink: &mut Sink,
    ) -> Option<String> {
        match Context::from_serialize(content).and_then(|context| self.tera.render(name, &context)) {
            Ok(html) => Some(html),
            Err(error) => {
                sink.push(self.finding(name, &error));
                None
            }
        }
    }

    /// Bytes of a template, where it is the site's own.
    fn place(&self, name: &str, span: Range<usize>) -> Place {
        match self.own.get(name) {
            Some(source) => source.place(span.into()),
            None => Place::file(format!("templates/web/{name}")),
        }
    }

    /// What tera says, where it says it.
    fn finding(&self, name: &str, error: &tera::Error) -> Finding {
        let (place, message) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                (self.place(report.filename(), report.span().range.clone()), report.message().to_owned())
            }
            _ => (Place::file(format!("templates/web/{name}").trim_end_matches('/')), error.to_string()),
        };
        let message = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        Finding::new(Rule::BadTemplate, place, message).hint("compare it with the built-in template of the same name")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{BUILT_IN, names, samples};
    use crate::diag::Sink;
    use crate::web::html::icons::Icons;

    fn built_in() -> BTreeMap<&'static str, &'static str> {
        BUILT_IN.into_iter().collect()
    }

    #[test]
    fn built_in_templates_name_only_what_they_are_given() {
        let samples = samples(&Icons::load(&BTreeMap::new(), &mut Sink::new()));
        assert_eq!(names::wrong(&built_in(), &samples), []);
    }

    /// In conditions, loops and arguments too: each name of each template, with its last letter another one.
    #[test]
    fn every_name_with_one_letter_off_is_told_with_the_right_one() {
        let samples = samples(&Icons::load(&BTreeMap::new(), &mut Sink::new()));
        let (texts, mut tried) = (built_in(), 0);
        for ((template, start), (end, _)) in names::names(&texts, &samples) {
            let (before, rest) = texts[template].split_at(start);
            let (right, after) = rest.split_at(end - start);
            let off = format!("{}{}", right.split_at(right.len() - 1).0, if right.ends_with('q') { 'w' } else { 'q' });
            let changed = format!("{before}{off}{after}");
            let mut texts = texts.clone();
            texts.insert(template, &changed);
            let wrong = names::wrong(&texts, &samples);
            let told = wrong.iter().find(|(file, span, _)| (*file, span.start) == (template, start));
            assert!(told.is_some(), "{template}: `{off}` for `{right}` goes unnoticed");
            let Some((_, span, told)) = told else { continue };
            assert_eq!(span.len(), off.len());
            assert!(told.name.ends_with(&off), "{template}: {told:?}");
            // A letter is half of so short a name.
            assert!(right.len() < 3 || told.hint.contains(right), "{template}: {told:?}");
            tried += 1;
        }
        assert!(tried > 150, "{tried} names");
    }
}
