//! [`Carried`]: a file that goes out as it stands beside pages, without what does not show.

use std::collections::BTreeMap;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::embedded::tells;
use super::kind::Kind;
use super::picture;
use super::recording::{self, is_recording};
use super::size::dots;
use super::strip::strip;
use super::treatment::{HOLDS, Treatment, treatment};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::source::{Asset, RelPath};

/// A file that is carried along. What cameras, telephones and programs have written into it is gone, wherever it goes:
/// onto the site, into a PDF, onto a stick.
#[derive(Debug, Clone)]
pub struct Carried {
    bytes: Vec<u8>,
    /// Of the file as it lies in the site, where that is another.
    sum: Option<[u8; 32]>,
}

impl Carried {
    /// What readers are given.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the file as it lies in the site: stamps and codes are on what editors have in hand, and must not change
    /// with what is taken out of it.
    pub fn sum(&self) -> [u8; 32] {
        self.sum.unwrap_or_else(|| Sha256::digest(&self.bytes).into())
    }
}

/// Pictures with more pixels than this are drawn by themselves: sixteen workers with 2 million each take up to 300 MB.
const AT_ONCE: usize = 2_000_000;

/// Takes out of all files what does not show. Files that are listed `as_is` in `site.toml` stay as they are.
pub fn carry(assets: BTreeMap<RelPath, Asset>, as_is: &[RelPath], sink: &mut Sink) -> BTreeMap<RelPath, Carried> {
    let one = |(path, asset): (RelPath, Asset)| {
        let (carried, finding) = if as_is.contains(&path) {
            (Carried { bytes: asset.bytes, sum: None }, None)
        } else {
            carry_one(&path, asset)
        };
        (path, carried, finding)
    };
    // Large pictures are drawn one after the other: each takes up to 250 MB while it is.
    let (large, small): (BTreeMap<_, _>, BTreeMap<_, _>) =
        assets.into_iter().partition(|(_, asset)| dots(&asset.bytes).is_some_and(|dots| dots.unpacked() > AT_ONCE));
    let mut all: Vec<_> = small.into_par_iter().map(one).collect();
    all.extend(large.into_iter().map(one));
    let mut carried = BTreeMap::new();
    for (path, file, finding) in all {
        finding.into_iter().for_each(|finding| sink.push(finding));
        carried.insert(path, file);
    }
    carried
}

/// What is refused is told and stays what it is: nothing is published then.
fn carry_one(path: &RelPath, asset: Asset) -> (Carried, Option<Finding>) {
    let untouched = |bytes| Carried { bytes, sum: None };
    if let Some(finding) = refused(path, &asset.bytes) {
        return (untouched(asset.bytes), Some(finding));
    }
    let why = match treatment(path, &asset.bytes) {
        Treatment::Keep => return (untouched(asset.bytes), None),
        Treatment::Refuse(why) => why,
        Treatment::Strip(kind) => match strip(kind, &asset.bytes) {
            // An entity can part the words by which a picture inside is known; written out, it is one.
            Some(bytes) if kind == Kind::Drawing && std::str::from_utf8(&bytes).is_ok_and(tells) => HOLDS,
            Some(bytes) if bytes == asset.bytes => return (untouched(bytes), None),
            Some(bytes) => return (Carried { bytes, sum: Some(Sha256::digest(&asset.bytes).into()) }, None),
            None => "is cut off, or holds something that handbill does not know",
        },
    };
    let message = format!("this file {why}, so it may tell who made it, where and when");
    let finding = Finding::new(Rule::TellingFile, Place::file(path.as_str()), message);
    (untouched(asset.bytes), Some(finding.hint(hint(path))))
}

fn hint(path: &RelPath) -> String {
    match path.as_str().strip_prefix("static/") {
        Some(inside) => format!(
            "save it again as PNG, JPEG, MP3 or M4A; if it is to go out with all that it says of its making, write \
             `as_is = [\"{inside}\"]` into `site.toml`"
        ),
        None => "open it in a program for pictures or sound, and save it again".to_owned(),
    }
}

/// `unsafe-picture` and `bad-recording`: files of `content/` come from anybody, so every one is looked at, shown on a page
/// or not.
fn refused(path: &RelPath, bytes: &[u8]) -> Option<Finding> {
    if !path.as_str().starts_with("content/") {
        return None;
    }
    let place = Place::file(path.as_str());
    if is_recording(path) {
        let why = recording::refuse(path, bytes)?;
        let finding = Finding::new(Rule::BadRecording, place, format!("the recording {why}"));
        return Some(finding.hint("save it again as MP3, or as M4A"));
    }
    let why = picture::refuse(path, bytes)?;
    let finding = Finding::new(Rule::UnsafePicture, place, format!("the picture {why}"));
    Some(finding.hint("save it again as a plain picture, without script, links or parts from elsewhere"))
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn no_entity_hides_a_picture_in_a_drawing() {
        let gif = b"GIF89a\x01\0\x01\0\0\0\0\x21\xFE\x04Anna\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";
        let drawing = |mark: &str| {
            let href = format!("data:image/gif;{mark}{}", STANDARD.encode(gif));
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"{href}\"/></svg>").into_bytes()
        };
        let path = RelPath::from_safe("static/a.svg".to_owned());
        for mark in ["base64,", "base&#54;4,", "&#98;ase64&#x2C;"] {
            let assets = BTreeMap::from([(path.clone(), Asset { bytes: drawing(mark) })]);
            let mut sink = Sink::new();
            carry(assets, &[], &mut sink);
            assert!(sink.has_errors(), "{mark}");
        }
    }
}
