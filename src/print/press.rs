//! [`Press`]: what all handouts share.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::layout::Templates;
use super::typography::Fonts;
use crate::catalog::Site;
use crate::source::{RelPath, Source};
use crate::wording::Medium;

const BUILT_IN: [(&str, &str); 13] = [
    ("a4.typ", include_str!("../../templates/print/a4.typ")),
    ("a5.typ", include_str!("../../templates/print/a5.typ")),
    ("call-sheet.typ", include_str!("../../templates/print/call-sheet.typ")),
    ("review.typ", include_str!("../../templates/print/review.typ")),
    ("card.typ", include_str!("../../templates/print/card.typ")),
    ("fold4.typ", include_str!("../../templates/print/fold4.typ")),
    ("handbill.typ", include_str!("../../templates/print/handbill.typ")),
    ("recall.typ", include_str!("../../templates/print/recall.typ")),
    ("list.typ", include_str!("../../templates/print/list.typ")),
    ("test-sheet.typ", include_str!("../../templates/print/test-sheet.typ")),
    ("poster.typ", include_str!("../../templates/print/poster.typ")),
    ("ticket.typ", include_str!("../../templates/print/ticket.typ")),
    ("zine.typ", include_str!("../../templates/print/zine.typ")),
];

/// Everything handouts share: fonts, templates, the day.
pub struct Press<'a> {
    pub(super) site: &'a Site,
    pub(super) fonts: &'a Fonts,
    pub(super) templates: Templates,
    /// The same as they are written, for findings.
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) day: Date,
    /// Where its handouts go: a PDF that pages link is as open as they are.
    pub(super) medium: Medium,
    /// Made from everything above but the site: what every handout depends on.
    pub(super) fingerprint: [u8; 32],
}

/// Makes ready to set handouts: [`Medium::Web`] for those that anybody can load, [`Medium::Paper`] for those that go from
/// hand to hand.
pub fn prepare<'a>(
    site: &'a Site,
    fonts: &'a Fonts,
    own: &BTreeMap<RelPath, Source>,
    medium: Medium,
    day: Date,
) -> Press<'a> {
    let mut sources: BTreeMap<String, Source> = BUILT_IN
        .iter()
        .map(|(name, text)| {
            ((*name).to_owned(), Source::new(RelPath::from_safe(format!("templates/print/{name}")), *text))
        })
        .collect();
    for (path, source) in own {
        if let Some(name) = path.as_str().strip_prefix("templates/print/") {
            sources.insert(name.to_owned(), source.clone());
        }
    }
    let templates = Templates::new(sources.iter().map(|(name, source)| (name.as_str(), source.text())));
    let mut all = Sha256::new();
    // The program itself: another version sets another sheet.
    all.update(env!("HANDBILL_CODE"));
    all.update(day.to_string());
    for (name, source) in &sources {
        all.update(format!("{name}\0{}\0{}\0", source.text().len(), source.text()));
    }
    for (path, asset) in &site.assets {
        if path.as_str().starts_with("fonts/") {
            all.update(format!("{path}\0{}\0", asset.bytes().len()));
            all.update(asset.bytes());
        }
    }
    Press { site, fonts, templates, sources, day, medium, fingerprint: all.finalize().into() }
}

impl<'a> Press<'a> {
    /// The site.
    pub fn site(&self) -> &'a Site {
        self.site
    }
}
