//! `banned-word` and `withheld-sentence` in a site's own strings: what handbill says in its place, on pages and in what
//! its scripts show.

use std::collections::BTreeMap;

use super::banned_word::Banned;
use super::withheld_sentence::{self, Withheld};
use crate::config::Config;
use crate::diag::Sink;
use crate::register::Registers;
use crate::source::{RelPath, Source};
use crate::strings::said;

/// Looks at every message, told where its name stands.
pub(super) fn check(templates: &BTreeMap<RelPath, Source>, registers: &Registers, config: &Config, sink: &mut Sink) {
    // Most sites have none, and a glossary of 4 MiB takes seconds to be made ready.
    if templates.is_empty() {
        return;
    }
    let (banned, withheld) = (Banned::of(registers, config), Withheld::of(registers));
    for (path, source) in templates {
        let name = path.as_str().strip_prefix("templates/strings/").and_then(|name| name.strip_suffix(".ftl"));
        let Some(lang) = name.and_then(|tag| config.find(tag)) else { continue };
        let tag = &config.language(lang).tag;
        for message in said(source) {
            let place = || source.place(message.name);
            let words = banned.iter().flat_map(|banned| banned.in_file(&message.text, false, tag.as_str(), &place()));
            words.for_each(|(_, finding)| sink.push(finding.language(tag)));
            for name in withheld.find_any(&message.text) {
                sink.push(withheld_sentence::finding(place(), name).language(tag));
            }
        }
    }
}
