//! `unsafe-picture`: every picture under `content/` is published, shown on a page or not, and can be
//! opened by its address; so every one is looked at.

use std::collections::BTreeMap;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::media::picture;
use crate::media::recording::is_recording;
use crate::source::{Asset, RelPath};

pub(super) fn check(assets: &BTreeMap<RelPath, Asset>, sink: &mut Sink) {
    let published = assets.iter().filter(|(path, _)| path.as_str().starts_with("content/") && !is_recording(path));
    for (path, asset) in published {
        if let Some(why) = picture::refuse(path, &asset.bytes) {
            let finding = Finding::new(Rule::UnsafePicture, Place::file(path.as_str()), format!("the picture {why}"));
            sink.push(finding.hint("save it again as a plain picture, without script, links or parts from elsewhere"));
        }
    }
}
