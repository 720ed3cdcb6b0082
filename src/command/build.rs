//! `build` and `check`.

use std::path::Path;

use super::asked;
use super::load::{Loaded, load};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use crate::catalog::Audience;
use crate::check::{Guarded, Wall};
use crate::cli::report::{self, Format};
use crate::cli::{Build, Check, Only};
use crate::config::HOME;
use crate::diag::Sink;
use crate::print;
use crate::publish::{self, DiskCache};
use crate::shelf::{Cache, Shelf};
use crate::web::{self, Handouts, PageWeights, Wanted};
use crate::wording::Medium;

/// Makes the output and puts it in place, or tells why not.
pub(super) fn build(build: &Build, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &build.common;
    let mut sink = Sink::new();
    let (audience, folder) = if build.team { (Audience::Team, "team") } else { (Audience::Readers, "public") };
    let on_paper = build.only != Some(Only::Web);
    let Some(loaded) = load(&common.site, on_paper, audience, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    let target = asked::target(build.out.as_deref(), &common.site, folder)?;
    let stage = publish::Stage::begin(&target, &report::waiting)?;
    let memory = DiskCache::of(&common.site, true);
    let wall = Wall::of(&loaded.site.registers, &loaded.site.config);
    let shelf = Guarded::new(&stage, &wall);
    let handouts = write(&loaded, build.only, (&shelf, &memory), common.format, surroundings, &mut sink)?;
    sink.absorb(shelf.into_findings());
    sink.regrade(&loaded.site.config.rules);
    let Some(handouts) = handouts.filter(|_| !sink.has_errors()) else {
        drop(stage);
        return end(sink, common, surroundings, None);
    };
    stage.publish()?;
    let summary = summary(&loaded, handouts, &target);
    // The program ends here: taking 10,000 documents apart first would be a tenth of its time.
    std::mem::forget(loaded);
    end(sink, common, surroundings, Some(summary))
}

/// Does all that `build` does, for the team too, and keeps nothing of it.
pub(super) fn check(check: &Check, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &check.common;
    let mut sink = Sink::new();
    if let Some(loaded) = load(&common.site, true, Audience::Team, surroundings.today, &mut sink) {
        let memory = DiskCache::of(&common.site, false);
        let weights = PageWeights::new(&loaded.site.config.rules);
        let wall = Wall::of(&loaded.site.registers, &loaded.site.config);
        let shelf = Guarded::new(&weights, &wall);
        match write(&loaded, None, (&shelf, &memory), common.format, surroundings, &mut sink) {
            Ok(_) => {
                sink.absorb(shelf.into_findings());
                weights.tell(&loaded.site, &mut sink);
                web::tell_limits(&loaded.site, &mut sink);
            }
            Err(never) => match never {},
        }
        sink.regrade(&loaded.site.config.rules);
    }
    end(sink, common, surroundings, None)
}

/// Writes pages and handouts; the number of handouts, or `None` where a template does not work.
fn write<S: Shelf>(
    loaded: &Loaded,
    only: Option<Only>,
    (shelf, memory): (&S, &dyn Cache),
    format: Format,
    surroundings: Surroundings,
    sink: &mut Sink,
) -> Result<Option<usize>, S::Error> {
    let Loaded { site, templates, fonts } = loaded;
    if only != Some(Only::Print) {
        let handouts = if only.is_none() { Handouts::All } else { Handouts::None };
        let wanted = Wanted { handouts, ..Wanted::default() };
        let Some(web) = web::prepare(site, templates, wanted, sink) else { return Ok(None) };
        web.write(shelf)?;
        web::assets::write(site, web.languages(), shelf)?;
    }
    // Loaded wherever handouts are made.
    let Some(fonts) = fonts else { return Ok(Some(0)) };
    let press = print::prepare(site, fonts, templates, Medium::Web, surroundings.today);
    let orders = press.all(HOME);
    let bar = report::progress(orders.len(), format);
    let extras = print::Extras { folder: "print/", ..print::Extras::default() };
    let handouts = press.write(&orders, &extras, shelf, memory, &|| bar.inc(1), sink)?.len();
    bar.finish_and_clear();
    Ok(Some(handouts))
}

fn summary(loaded: &Loaded, handouts: usize, target: &Path) -> String {
    let site = &loaded.site;
    let mut parts = vec![counted(site.pages.len(), "page", "pages")];
    parts.push(format!("in {}", counted(site.config.languages.len(), "language", "languages")));
    if handouts > 0 {
        parts.push(format!("and {}", counted(handouts, "handout", "handouts")));
    }
    format!("{} in `{}`", parts.join(" "), target.display())
}
