//! [`Icons`]: line drawings that stand in the page itself, so that nothing is loaded and they take the text's colour.
//!
//! Those of handbill lie in `templates/icons/`; a site's own of the same name take their place. Only their shapes are
//! taken over, from a closed list of elements and attributes.

use std::collections::BTreeMap;

use roxmltree::Document;

use super::write::{close, open};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::media::picture;
use crate::source::{RelPath, Source};

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../templates/icons/", $name, ".svg"))),)*]
    };
}

const BUILT_IN: &[(&str, &str)] = built_in![
    "bus", "card", "child", "clock", "coin", "door", "hand", "health", "home", "info", "language", "leave", "list",
    "mail", "money", "moon", "paper", "person", "phone", "print", "search", "shield", "sound", "source", "suitcase",
    "talk", "team", "warning",
];

/// Elements of an icon, and the attributes that say where each is drawn.
const SHAPES: [(&str, &[&str]); 7] = [
    ("path", &["d"]),
    ("circle", &["cx", "cy", "r"]),
    ("rect", &["x", "y", "width", "height", "rx", "ry"]),
    ("line", &["x1", "y1", "x2", "y2"]),
    ("ellipse", &["cx", "cy", "rx", "ry"]),
    ("polyline", &["points"]),
    ("polygon", &["points"]),
];

/// Icons by name, each a whole `<svg>`.
#[derive(Debug)]
pub(crate) struct Icons(BTreeMap<String, String>);

impl Icons {
    /// All icons of handbill and of the site. What cannot be used is told.
    pub(crate) fn load(templates: &BTreeMap<RelPath, Source>, sink: &mut Sink) -> Self {
        let mut icons: BTreeMap<String, String> =
            BUILT_IN.iter().filter_map(|(name, svg)| Some(((*name).to_owned(), drawn(svg)?))).collect();
        for (path, source) in templates {
            let name = path.as_str().strip_prefix("templates/icons/").and_then(|name| name.strip_suffix(".svg"));
            let Some(name) = name else { continue };
            let icon = match picture::refuse(path, source.text().as_bytes()) {
                Some(why) => Err(why),
                None => drawn(source.text()).ok_or_else(|| "has no `viewBox`, or no shape of its own".to_owned()),
            };
            match icon {
                Ok(icon) => drop(icons.insert(name.to_owned(), icon)),
                Err(why) => {
                    let finding =
                        Finding::new(Rule::UnsafePicture, Place::file(path.as_str()), format!("the icon {why}"));
                    sink.push(finding.hint("save it as a plain SVG of lines: path, circle, rect, line, polyline"));
                }
            }
        }
        Icons(icons)
    }

    /// An icon as markup; nothing where there is none of that name.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Whether there is an icon of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// All names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// All of them, for templates.
    pub(crate) fn all(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}

/// The shapes of an SVG, drawn as the style sheet says. For the eye only: words stand beside every icon.
fn drawn(svg: &str) -> Option<String> {
    let document = Document::parse(svg).ok()?;
    let view = document.root_element().attribute("viewBox")?;
    let mut out = String::new();
    open(&mut out, "svg", &[("class", "i"), ("viewBox", view), ("aria-hidden", "true"), ("focusable", "false")]);
    let mut shapes = 0;
    for node in document.descendants() {
        let Some((name, known)) = SHAPES.iter().find(|(name, _)| *name == node.tag_name().name()) else { continue };
        let attributes: Vec<(&'static str, &str)> =
            known.iter().filter_map(|known| Some((*known, node.attribute(*known)?))).collect();
        open(&mut out, name, &attributes);
        close(&mut out, name);
        shapes += 1;
    }
    close(&mut out, "svg");
    (shapes > 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{BUILT_IN, Icons};
    use crate::diag::Sink;

    #[test]
    fn every_built_in_icon_can_be_drawn_and_is_light() {
        let icons = Icons::load(&BTreeMap::new(), &mut Sink::new());
        for (name, _) in BUILT_IN {
            let icon = icons.get(name);
            assert!((80..700).contains(&icon.len()), "{name}: {} bytes", icon.len());
            assert!(!icon.contains("stroke") && !icon.contains("fill"), "{name}: colours are the style sheet's");
        }
    }
}
