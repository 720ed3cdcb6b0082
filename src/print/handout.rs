//! One handout: a page in one language and for one profile → its files.

use sha2::{Digest, Sha256};

use super::data::{Body, Detail, code, content, detail, direction, picture_name, qr, said};
use super::finish::{Pdf, finish, sides, small};
use super::impose::{self, Imposed, STRIPS, Shape, impose};
use super::layout::{Bounds, Failure, Job, Load, typeset};
use super::order::{Extras, Order, RunItem};
use super::press::Press;
use super::sheets::{TICKET_SIDES, set_ticket};
use crate::config::{Colour, Profile};
use crate::markup::Format;
use crate::media::gray::gray_picture;
use crate::shelf::{Artifact, Cache};
use crate::source::RelPath;

/// What became of an order.
#[derive(Default)]
pub(super) struct Made {
    pub(super) files: Vec<Artifact>,
    /// For a list of the run, where one is wanted.
    pub(super) item: Option<RunItem>,
}

/// Sets a handout, or takes it from memory, and makes what is asked for beside it.
pub(super) fn set(press: &Press<'_>, order: Order<'_>, extras: &Extras, memory: &dyn Cache) -> Result<Made, Failure> {
    let config = &press.site.config;
    let (Some(format), Some(profile)) = (order.page.settings.format, config.print.profiles.get(order.profile)) else {
        return Ok(Made::default());
    };
    let tag = &config.language(order.lang).tag;
    let stem = order.stem();
    let name = format!("{tag}/{}{stem}", extras.folder);
    let path = RelPath::from_safe(format!("{name}.pdf"));
    let remembered = RelPath::from_safe(format!("{tag}/{stem}.pdf"));
    let job = job(press, order, format, profile)?;
    let key = key(press, &job, profile);
    let needs_pages = extras.png || extras.ticket.is_some() || extras.list;
    let kept = memory.recall(&remembered, &key).filter(|_| !needs_pages);
    if let Some(pdf) = kept.and_then(|kept| Pdf::unpacked(&kept)) {
        return Ok(Made { files: vec![pdf.at(path)], item: None });
    }
    let job = if extras.png || extras.ticket.is_some() { job.drawn()? } else { job };
    let imposed = imposed(press, order, format, profile, job)?;
    let identity = format!("handbill/{stem}/{tag}/{}", format.word());
    let pdf = finish(&imposed, profile, identity, press.day)?;
    memory.keep(&remembered, &key, &pdf.packed());
    let mut files = vec![pdf.at(path)];
    let item = match extras.list {
        true => Some(RunItem { pages: imposed.document.pages().len(), picture: small(&imposed.document)? }),
        false => None,
    };
    if extras.png || extras.ticket.is_some() {
        let pages = imposed.document.pages().len();
        // A ticket shows the first of them.
        let sides = sides(&imposed.document, if extras.png { pages } else { pages.min(TICKET_SIDES) })?;
        if let Some(ticket) = &extras.ticket {
            let path = RelPath::from_safe(format!("{name}.ticket.pdf"));
            files.push(set_ticket(press, order, profile, ticket, (&sides, pages))?.at(path));
        }
        if extras.png {
            let picture = |(at, bytes)| Artifact::new(RelPath::from_safe(format!("{name}.{at}.png")), bytes);
            files.extend((1_usize..).zip(sides).map(picture));
        }
    }
    Ok(Made { files, item })
}

/// Gathers everything a handout is set from.
fn job(press: &Press<'_>, order: Order<'_>, format: Format, profile: &Profile) -> Result<Job, Failure> {
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
    let edition = code(press, &version, format, (&body, pair.as_ref()));
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
    let content = content(press, &version, (body, pair), profile, (shape, order.large), code.as_ref(), edition);
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
            _ => shape.panel(),
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
fn key(press: &Press<'_>, job: &Job, profile: &Profile) -> [u8; 32] {
    let mut all = Sha256::new();
    all.update(press.fingerprint);
    all.update(format!("{profile:?}\0"));
    job.visit(|name, bytes| {
        all.update(format!("\0{name}\0{}\0", bytes.len()));
        all.update(bytes);
    });
    all.finalize().into()
}

fn imposed(
    press: &Press<'_>,
    order: Order<'_>,
    format: Format,
    profile: &Profile,
    job: Job,
) -> Result<Imposed, Failure> {
    let document = typeset(job, &press.templates, press.fonts)?;
    let shape = Shape::of(format, press.site.config.print.card);
    let version = press.site.version(order.page, order.lang);
    let made = document.pages().len();
    let wanted = shape.pages().map_or(made, |panels| panels + impose::around(shape, profile));
    if made != wanted {
        return Err(Failure::Pages { made, wanted });
    }
    impose(document, shape, profile, direction(press.site, &version)).ok_or(Failure::Pages { made, wanted })
}
