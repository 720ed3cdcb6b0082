//! One handout: a page in one language and for one profile → its files.

use super::data::direction;
use super::finish::{Pdf, finish, sides, small};
use super::gather::{job, key};
use super::impose::{self, Imposed, Shape, impose};
use super::layout::{Failure, Job, typeset};
use super::order::{Extras, Order, RunItem};
use super::press::Press;
use super::sheets::{TICKET_SIDES, set_ticket};
use crate::config::Profile;
use crate::markup::Format;
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
    let job = job(press, order, format, profile, memory)?;
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
