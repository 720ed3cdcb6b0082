//! The tera templates: built-in ones, and the site's own over them by name.

use std::collections::BTreeMap;

use tera::{Context, Tera};

use crate::diag::{Finding, Place, Sink};
use crate::rule::Rule;
use crate::source::{RelPath, Source};

const BUILT_IN: [(&str, &str); 11] = [
    ("404.html", include_str!("../../../templates/web/404.html")),
    ("alternates.html", include_str!("../../../templates/web/alternates.html")),
    ("base.html", include_str!("../../../templates/web/base.html")),
    ("calendar.html", include_str!("../../../templates/web/calendar.html")),
    ("chooser.html", include_str!("../../../templates/web/chooser.html")),
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
}

/// Loads all templates. `None` where one does not parse; the finding says which.
pub(crate) fn load(own: &BTreeMap<RelPath, Source>, sink: &mut Sink) -> Option<Templates> {
    let mut tera = Tera::default();
    let mut texts: BTreeMap<&str, &str> = BUILT_IN.into_iter().collect();
    for (path, source) in own {
        if let Some(name) = path.as_str().strip_prefix("templates/web/") {
            texts.insert(name, source.text());
        }
    }
    match tera.add_raw_templates(texts) {
        Ok(()) => Some(Templates { tera }),
        Err(error) => {
            sink.push(finding("templates/web", &error.to_string()));
            None
        }
    }
}

impl Templates {
    /// Renders a template. `None` where it does not work; the finding says why.
    pub(crate) fn render(&self, name: &'static str, context: &Context, sink: &mut Sink) -> Option<String> {
        match self.tera.render(name, context) {
            Ok(html) => Some(html),
            Err(error) => {
                sink.push(finding(&format!("templates/web/{name}"), &error.to_string()));
                None
            }
        }
    }
}

fn finding(file: &str, message: &str) -> Finding {
    let message = message.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    Finding::new(Rule::BadTemplate, Place::file(file), message)
        .hint("compare it with the built-in template of the same name")
}
