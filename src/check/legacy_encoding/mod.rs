//! `legacy-encoding`: text that looks right only where an old font or a wrong table of letters is at hand. On other
//! phones it is no language, nothing finds it, and nothing can read it aloud.

mod burmese;
mod mojibake;

use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::lines::Line;
use crate::markup::{Draft, Target};
use crate::register::Sentence;

pub(super) fn check(draft: &Draft<Target>, lines: &[Line], sink: &mut Sink) {
    for line in lines {
        if let Some(found) = found(&line.text)
            && let Some(span) = line.place(found.start, found.end)
        {
            sink.push(finding(&found, draft.document.source().place(span)));
        }
    }
}

pub(super) fn in_texts(said: &[Sentence<'_>], sink: &mut Sink) {
    for said in said {
        if let Some(found) = found(said.text) {
            sink.push(finding(&found, said.place.clone()).language(said.tag));
        }
    }
}

/// Text in an old encoding, from `start` to `end`.
struct Found {
    start: usize,
    end: usize,
    message: &'static str,
    hint: &'static str,
}

fn found(text: &str) -> Option<Found> {
    if text.is_ascii() {
        return None;
    }
    let zawgyi = burmese::zawgyi(text).map(|(start, end)| Found {
        start,
        end,
        message: "this is written in Zawgyi: most phones show other letters, and search does not find it",
        hint: "convert the text to Unicode, with a Zawgyi converter or a Unicode keyboard, and read it once more",
    });
    zawgyi.or_else(|| {
        mojibake::garbled(text).map(|(start, end)| Found {
            start,
            end,
            message: "these letters were read in a wrong encoding",
            hint: "copy them once more from where they come from, and save the file as UTF-8",
        })
    })
}

fn finding(found: &Found, place: Place) -> Finding {
    Finding::new(Rule::LegacyEncoding, place, found.message).hint(found.hint)
}
