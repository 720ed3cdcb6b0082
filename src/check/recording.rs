//! `stale-recording`, and `bad-recording`: a page says that it can be listened to, and the file is not there. What the file
//! itself is, `media` looks at.

use std::collections::BTreeMap;

use crate::catalog::parts::Freshness;
use crate::catalog::{Catalog, Shown, Site};
use crate::config::Config;
use crate::diag::{Finding, Rule, Sink};
use crate::source::{Asset, RelPath};
use crate::wording::Heard;

/// `stale-recording`: a voice that says what the page said once, or that nobody has heard.
pub(super) fn voices(site: &Site, sink: &mut Sink) {
    for page in &site.pages {
        for (lang, draft) in page.drafts(&site.config) {
            let version = site.version(page, lang);
            // What is behind its original is not played, and told as that.
            let is_behind = match version.state {
                Shown::Original | Shown::Missing => false,
                Shown::Translation(freshness) => freshness != Freshness::Fresh,
            };
            let Some(audio) = draft.front.audio.as_ref().filter(|_| !is_behind) else { continue };
            // That there is none was told.
            let Some(heard) = Heard::of(site, &version) else { continue };
            let message = match &audio.stamp {
                None => "nobody has written down what this recording says, so it is not played",
                Some(stamp) if !stamp.holds(heard.words) => {
                    "the page says something else than its recording, so that is not played"
                }
                Some(stamp) if !stamp.holds(heard.file) => "nobody has heard exactly this file, so it is not played",
                Some(_) => continue,
            };
            let tag = &site.config.language(lang).tag;
            let finding = Finding::new(Rule::StaleRecording, draft.document.source().place(audio.file.span), message);
            let hint = format!(
                "read it again where it is wrong, then `handbill recordings stamp {} --lang {tag} --by …`",
                page.id
            );
            sink.push(finding.hint(hint).page(&page.id).language(tag));
        }
    }
}

pub(super) fn texts(catalog: &Catalog, config: &Config, assets: &BTreeMap<RelPath, Asset>, sink: &mut Sink) {
    for (page, texts) in &catalog.pages {
        for (lang, draft) in &texts.drafts {
            let Some(audio) = draft.front.audio.as_ref().filter(|_| draft.recording(assets).is_none()) else {
                continue;
            };
            let place = draft.document.source().place(audio.file.span);
            let message = format!("there is no recording `{}` beside this page", audio.file.value.escape_debug());
            let finding = Finding::new(Rule::BadRecording, place, message);
            let finding =
                finding.hint("put an `.mp3` or `.m4a` file into the folder of the language, and write its name");
            sink.push(finding.page(page).language(&config.language(*lang).tag));
        }
    }
}
