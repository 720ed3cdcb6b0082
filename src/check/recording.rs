//! `bad-recording`: a page says that it can be listened to, and the file is not there or is something else.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::config::Config;
use crate::diag::{Finding, Place, Rule, Sink};
use crate::media::recording::{is_recording, refuse};
use crate::source::{Asset, RelPath};

pub(super) fn files(assets: &BTreeMap<RelPath, Asset>, sink: &mut Sink) {
    for (path, asset) in assets.iter().filter(|(path, _)| path.as_str().starts_with("content/") && is_recording(path)) {
        if let Some(why) = refuse(path, &asset.bytes) {
            let finding = Finding::new(Rule::BadRecording, Place::file(path.as_str()), format!("the recording {why}"));
            sink.push(finding.hint("save it again as MP3, or as M4A"));
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
