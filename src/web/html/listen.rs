//! A page read aloud.

use super::write::{close, element, encoded, open};
use crate::catalog::parts::Freshness;
use crate::catalog::{Shown, Site, Version};
use crate::schema::Stamp;
use crate::wording::Heard;

/// Writes the player, where the text has a recording. Nothing is loaded before somebody presses, and how long and how
/// large it is stands there before. A translation that is not up to date has no voice, and no text has one that nobody
/// has heard as it is now: its recording says what the page said once, or is another file.
pub(crate) fn listen(out: &mut String, site: &Site, version: &Version<'_>) {
    let fresh = match version.state {
        Shown::Original | Shown::Missing => true,
        Shown::Translation(freshness) => freshness == Freshness::Fresh,
    };
    let Some(audio) = version.draft.front.audio.as_ref().filter(|_| fresh) else { return };
    let Some((path, asset)) = version.draft.recording(&site.assets) else { return };
    let holds = |stamp: &Stamp| Heard::of(site, version).is_some_and(|heard| heard.is_in(stamp));
    if !audio.stamp.as_ref().is_some_and(holds) {
        return;
    }
    let size = size(asset.bytes().len());
    let label = site.strings.format(version.shown, "listen", &[("length", &audio.length), ("size", &size)]);
    let up = "../".repeat(version.page.id.depth());
    let address = format!("{up}../{}", encoded(path.as_str().trim_start_matches("content/")));
    open(out, "figure", &[("class", "listen")]);
    element(out, "figcaption", &[], &label);
    open(out, "audio", &[("controls", ""), ("preload", "none"), ("src", &address), ("aria-label", &label)]);
    close(out, "audio");
    close(out, "figure");
}

/// How much a file loads, as telephones say it.
fn size(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        format!("{kilobytes} kB")
    } else {
        format!("{}.{} MB", kilobytes / 1000, kilobytes % 1000 / 100)
    }
}
