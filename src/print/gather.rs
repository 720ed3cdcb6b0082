//! What one handout is set from: its text, its pictures, and whom it says to tell where something is wrong.

use sha2::{Digest, Sha256};

use super::data::{Body, Detail, Foot, content, detail, picture_name, qr, said, sheet_text};
use super::impose::{STRIPS, Shape};
use super::layout::{Bounds, Failure, Job, Load, is_noted, typeset};
use super::order::Order;
use super::press::Press;
use crate::config::{Colour, Profile};
use crate::markup::Format;
use crate::media::gray::gray_picture;
use crate::shelf::Cache;
use crate::source::RelPath;
use crate::wording::{Corrections, corrections_on_paper};

/// Gathers everything a handout is set from.
pub(super) fn job(
    press: &Press<'_>,
    order: Order<'_>,
    format: Format,
    profile: &Profile,
    memory: &dyn Cache,
) -> Result<Job, Failure> {
    let corrections = corrections(press, order, format, memory);
    gathered(press, order, format, profile, (corrections.as_ref(), false))
}

/// Whom a handout says to tell where something is wrong. That line is the first thing to give way: it stands where it
/// costs no page, and on panels where it takes no room from anything else. What stands on paper is part of its code, and
/// a code is the same from every printer and in large print. So it is tried in usual print, with the profile that leaves
/// the least room, and stands on all that is printed of a handout, or on nothing.
pub(super) fn corrections(
    press: &Press<'_>,
    order: Order<'_>,
    format: Format,
    memory: &dyn Cache,
) -> Option<Corrections> {
    let site = press.site;
    let found = corrections_on_paper(site, &site.version(order.page, order.lang), press.medium, press.day)?;
    let shape = Shape::of(format, site.config.print.card);
    let profiles = site.config.print.profiles.values();
    let narrowest = profiles.max_by(|one, other| shape.safe(one).total_cmp(&shape.safe(other)))?;
    let order = Order { large: false, ..order };
    let is_panelled = shape.panelled().is_some();
    let with = gathered(press, order, format, narrowest, (Some(&found), is_panelled)).ok()?;
    let key = key(press, &with, narrowest);
    let tag = &site.config.language(order.lang).tag;
    let name = RelPath::from_safe(format!("{tag}/{}.room", order.page.id));
    if let Some(kept) = memory.recall(&name, &key) {
        return (kept == b"yes").then_some(found);
    }
    let set = |job| typeset(job, &press.templates, press.fonts).ok();
    let stands = match (set(with), is_panelled) {
        (None, _) => false,
        (Some(with), true) => is_noted(&with, "corrections"),
        (Some(with), false) => {
            let without = gathered(press, order, format, narrowest, (None, false)).ok().and_then(set);
            without.is_some_and(|without| without.pages().len() == with.pages().len())
        }
    };
    memory.keep(&name, &key, if stands { b"yes" } else { b"no" });
    stands.then_some(found)
}

fn gathered(
    press: &Press<'_>,
    order: Order<'_>,
    format: Format,
    profile: &Profile,
    (corrections, trial): (Option<&Corrections>, bool),
) -> Result<Job, Failure> {
    let site = press.site;
    let version = site.version(order.page, order.lang);
    let shape = Shape::of(format, site.config.print.card);
    let detail = detail(shape);
    let (mut body, pair) = said(press, order, format);
    if let Some(piece) = shape.panelled().filter(|piece| body.panels.len() > piece.for_text) {
        return Err(Failure::Panels { written: body.panels.len(), room: piece.for_text });
    }
    if shape.panelled().is_some() {
        crowded(&body, shape)?;
    }
    let edition = sheet_text(press, &version, format, (&body, pair.as_ref()), corrections).code();
    let mut pictures = std::collections::BTreeMap::new();
    for (at, path) in std::mem::take(&mut body.pictures).iter().enumerate() {
        let Some(asset) = site.assets.get(path) else { continue };
        let bytes = match profile.colour {
            Colour::Rgb => asset.bytes().to_vec(),
            Colour::Gray | Colour::Black | Colour::Cmyk => gray_picture(asset.bytes())
                .ok_or_else(|| Failure::said(format!("the picture `{path}` cannot be read")))?,
        };
        pictures.insert(picture_name(at, path), bytes);
    }
    let alt = |address: &str| site.strings.format(version.shown, "qr-code", &[("address", address)]);
    let code = site.config.base_url.as_ref().and_then(|address| qr(address, detail, alt));
    let (code, drawing) = code.map(|code| (code.data, code.svg)).unzip();
    pictures.extend(code.as_ref().zip(drawing).map(|(code, drawing)| (code.file.to_owned(), drawing)));
    let foot = Foot { qr: code.as_ref(), corrections, trial, edition };
    let content = content(press, &version, (body, pair), profile, (shape, order.large), foot);
    let bounds = match detail {
        Detail::Sheets => Bounds::Sheet,
        Detail::Panels => Bounds::Panels(shape.safe(profile)),
        // Strips hang side by side: their words stay as far from the cuts as those of any piece.
        Detail::Poster => Bounds::Panels(profile.safe),
    };
    Job::new(format!("{}.typ", format.word()), &content, pictures, (bounds, shape.copies(profile)))
}

/// Letters that may stand on a square millimetre. In the smallest type, 7.5 points, an `i` takes 0.7 × 3.7 mm; a Khmer
/// letter with five signs on it, at its smallest, 2.0 × 5.8 mm. Both are 0.4; typst's marks for the ends of lines count too.
const LETTERS: f64 = 1.2;

/// Refuses panels with more letters than could stand on them whatever they are: every size of type would be tried with all
/// of them.
fn crowded(body: &Body, shape: Shape) -> Result<(), Failure> {
    let last = body.panels.len().saturating_sub(1);
    for (at, panel) in body.panels.iter().enumerate() {
        let (width, height) = match shape {
            Shape::Poster(_) if at > 0 => (STRIPS.length, STRIPS.width),
            Shape::Poster(_) | Shape::Sheets | Shape::Leaves(_) | Shape::Piece(_) | Shape::Zine(_) => shape.panel(),
        };
        let title = (at == 0).then_some(&body.title);
        let notes = (at == last).then_some(&body.notes);
        let load = Load::of(&(panel, title, notes)).map_err(|error| Failure::said(error.to_string()))?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "A4 has 62,370 square millimetres")]
        let room = (width * height * LETTERS) as usize;
        if load.letters > room {
            return Err(Failure::Crowded { panel: at + 1, letters: load.letters, room });
        }
    }
    Ok(())
}

/// What a handout is known by in memory: everything that goes into it.
pub(super) fn key(press: &Press<'_>, job: &Job, profile: &Profile) -> [u8; 32] {
    let mut all = Sha256::new();
    all.update(press.fingerprint);
    all.update(format!("{profile:?}\0"));
    job.visit(|name, bytes| {
        all.update(format!("\0{name}\0{}\0", bytes.len()));
        all.update(bytes);
    });
    all.finalize().into()
}
