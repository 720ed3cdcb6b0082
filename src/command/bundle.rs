//! `bundle`: a copy of the site for a stick, as a folder and as a ZIP.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::ffi::OsString;
use std::path::Path;

use super::asked;
use super::load::{Loaded, load};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use crate::bundle::choose::{self, Extra, Need};
use crate::bundle::keys::Secret;
use crate::bundle::made::Made;
use crate::bundle::readme::{self, About};
use crate::bundle::{self, Files, Gathered, OWN, archive, sums};
use crate::catalog::{Audience, Site};
use crate::check::{Guarded, Wall};
use crate::cli::bundle::Bundle;
use crate::cli::report;
use crate::config::{HOME, LangId};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::markup::Format;
use crate::media::recording::is_recording;
use crate::print;
use crate::publish::{DiskCache, List, Stage, StagedFile};
use crate::shelf::Shelf as _;
use crate::source::{self, RelPath};
use crate::web::{self, Handouts, Offline, Wanted};
use crate::wording::Medium;

/// What handbill made in an older copy stands in its sums; nothing in it is for anybody but readers.
const LIST: List = List { name: sums::NAME, seal: Some(sums::SEAL), paths: bundle::listed_paths };

/// Makes the copy and puts it in place, or tells why not.
pub(super) fn bundle(asked: &Bundle, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &asked.common;
    let mut sink = Sink::new();
    let secret = asked.key.as_deref().and_then(|path| secret(path, &mut sink));
    let loaded = load(&common.site, true, Audience::Readers, surroundings.today, &mut sink);
    let Some(loaded) = loaded.filter(|_| !sink.has_errors()) else {
        return end(sink, common, surroundings, None);
    };
    let languages = asked::languages(&loaded.site, &asked.lang)?;
    let languages: Vec<LangId> = BTreeSet::from_iter(languages).into_iter().collect();
    let target = asked::target(asked.out.as_deref(), &common.site, "bundle")?;
    // Before the work: what must not be replaced is told at once.
    let stage = Stage::begin_listed(&target, &report::waiting, LIST)?;
    let handouts = handouts(&loaded, &languages, asked, surroundings, &mut sink);
    let made = Made { on: surroundings.today, contact_days: loaded.site.config.freshness.contact_days };
    let files = fitting(loaded, &languages, handouts, asked, secret.as_ref(), &mut sink);
    let Some(mut files) = files.filter(|_| !sink.has_errors()) else {
        drop(stage);
        return end(sink, common, surroundings, None);
    };
    bundle::seal(&mut files, made, secret.as_ref());
    let packed = archive::pack(&files, surroundings.today).map_err(CannotRun::Unknown)?;
    for (path, bytes) in &files {
        stage.put(path, bytes)?;
    }
    let mut zip = target.file_name().map_or_else(OsString::new, ToOwned::to_owned);
    zip.push(".zip");
    let zip = target.with_file_name(zip);
    let whole = StagedFile::begin(&zip, &packed, archive::is_end)?;
    stage.publish_with(Some(whole))?;
    let signed = if secret.is_some() { ", signed" } else { "" };
    let made = format!(
        "{} in `{}`, {} kB, and `{}`, {} kB{signed}",
        counted(files.len(), "file", "files"),
        target.display(),
        files.values().map(Vec::len).sum::<usize>().div_ceil(1000),
        zip.display(),
        packed.len().div_ceil(1000)
    );
    end(sink, common, surroundings, Some(made))
}

fn secret(path: &Path, sink: &mut Sink) -> Option<Secret> {
    let place = Place::file(path.to_string_lossy());
    let key = source::read_key(path).map_err(|why| (why, "name the file of the secret key"));
    match key.and_then(|text| Secret::parse(&text)) {
        Ok(key) => Some(key),
        Err((message, hint)) => {
            sink.push(Finding::new(Rule::BadKey, place, message).hint(hint));
            None
        }
    }
}

/// Sets the handouts that may go along.
fn handouts(
    loaded: &Loaded,
    languages: &[LangId],
    asked: &Bundle,
    surroundings: Surroundings,
    sink: &mut Sink,
) -> Files {
    // Loaded, since handouts are made.
    let Some(fonts) = &loaded.fonts else { return Files::new() };
    let press = print::prepare(&loaded.site, fonts, &loaded.templates, Medium::Web, surroundings.today);
    let mut orders = press.all(HOME);
    let is_piece = |order: &print::Order<'_>| order.page.settings.format.is_some_and(Format::is_piece);
    orders.retain(|order| languages.contains(&order.lang) && (!asked.lite || is_piece(order)));
    let bar = report::progress(orders.len(), asked.common.format);
    let extras = print::Extras { folder: "print/", ..print::Extras::default() };
    let memory = DiskCache::of(&asked.common.site, true);
    let shelf = Gathered::default();
    let wall = Wall::of(&loaded.site.registers, &loaded.site.config);
    let guarded = Guarded::new(&shelf, &wall);
    match press.write(&orders, &extras, &guarded, &memory, &|| bar.inc(1), sink) {
        Ok(_) => bar.finish_and_clear(),
        Err(never) => match never {},
    }
    sink.absorb(guarded.into_findings());
    sink.regrade(&loaded.site.config.rules);
    shelf.into_files(sink)
}

/// Makes the pages, and makes them again without what there is no room for. `None` where a template does not work, or there
/// is too little room for what must be there.
fn fitting(
    mut loaded: Loaded,
    languages: &[LangId],
    mut handouts: Files,
    asked: &Bundle,
    secret: Option<&Secret>,
    sink: &mut Sink,
) -> Option<Files> {
    let mut left_out: Vec<RelPath> = Vec::new();
    loop {
        // Findings of the last time are those that count.
        let mut found = Sink::new();
        let files = copy(&loaded, languages, &handouts, (asked, secret), &left_out, &mut found);
        let Some(files) = files.filter(|_| !sink.has_errors()) else {
            sink.absorb(found);
            return None;
        };
        let extras = extras(&loaded.site, languages, &files);
        // What a copy says about itself takes some room, too: a line for each file, and a signature.
        let seals = files.keys().map(|path| path.as_str().len() as u64 + 67).sum::<u64>() + 6 * 4096;
        let room = choose::room(files.values().map(|bytes| bytes.len() as u64)) + seals;
        let over = room.saturating_sub(asked.size.unwrap_or(u64::MAX));
        let more = choose::leave_out(&extras, over);
        if more.is_empty() {
            sink.absorb(found);
            if over > 0 {
                sink.push(too_little(room, asked));
            }
            for path in &left_out {
                let finding = Finding::new(Rule::LeftOut, Place::file(path.as_str()), "there is no room for this file");
                sink.push(finding.hint("give more room with `--size`, or fewer languages with `--lang`"));
            }
            sink.regrade(&loaded.site.config.rules);
            return Some(files);
        }
        for path in more {
            handouts.remove(&path);
            let asset = format!("content/{path}");
            loaded.site.assets.retain(|known, _| known.as_str() != asset);
            left_out.push(path);
        }
        left_out.sort();
    }
}

fn too_little(room: u64, asked: &Bundle) -> Finding {
    let message = format!("the copy takes {} kB, and nothing more can be left out", room.div_ceil(1000));
    let hint = if asked.lite {
        "give more room, or fewer languages with `--lang`"
    } else {
        "give more room, or take `--lite`"
    };
    Finding::new(Rule::TooLarge, Place::file("site.toml"), message).hint(hint)
}

/// Everything in a copy but what it says about itself.
fn copy(
    loaded: &Loaded,
    languages: &[LangId],
    handouts: &Files,
    (asked, secret): (&Bundle, Option<&Secret>),
    left_out: &[RelPath],
    sink: &mut Sink,
) -> Option<Files> {
    let Loaded { site, templates, .. } = loaded;
    let paths: BTreeSet<RelPath> = handouts.keys().cloned().collect();
    let offline = Some(Offline { languages, pages: !asked.lite });
    let wanted = Wanted { handouts: Handouts::Only(&paths), offline, ..Wanted::default() };
    let shelf = Gathered::default();
    let web = web::prepare(site, templates, wanted, sink)?;
    let wall = Wall::of(&site.registers, &site.config);
    let guarded = Guarded::new(&shelf, &wall);
    let written = web.write(&guarded).and_then(|()| match asked.lite {
        true => Ok(()),
        false => web::assets::write(site, languages, &guarded),
    });
    match written {
        Ok(()) => sink.absorb(guarded.into_findings()),
        Err(never) => match never {},
    }
    // They have passed the wall already.
    for (path, bytes) in handouts {
        put(&shelf, path, bytes);
    }
    let mut files = shelf.into_files(sink);
    let singles: Vec<RelPath> = languages.iter().map(|lang| web::single_path(site, *lang)).collect();
    for path in singles.iter().filter(|path| asked.lite && !site.pages.is_empty() && !files.contains_key(path)) {
        let message = "with `--lite` this file is all that its language has, and it could not be made";
        let finding = Finding::new(Rule::TooLarge, Place::file(path.as_str()), message);
        sink.push(
            finding.hint("leave some pages out of it with `single_file = false`, or make a copy without `--lite`"),
        );
    }
    for name in OWN {
        // Or a folder of that name.
        let at_top =
            |path: &&RelPath| path.as_str().split('/').next().is_some_and(|top| top.eq_ignore_ascii_case(name));
        if let Some(path) = files.keys().find(at_top) {
            let message = format!("this would lie where the copy's own `{name}` lies");
            let finding = Finding::new(Rule::OutputTwin, Place::file(format!("static/{path}")), message);
            sink.push(finding.hint("rename the file in `static/`"));
        }
    }
    let singles: Vec<RelPath> = singles.into_iter().filter(|path| files.contains_key(path)).collect();
    let key = secret.map(Secret::public);
    let about = About { languages, singles: &singles, left_out, key };
    let (path, text) = (RelPath::from_safe(readme::NAME.to_owned()), readme::text(site, &about));
    wall.read(&path, text.as_bytes(), None).into_iter().for_each(|finding| sink.push(finding));
    files.insert(path, text.into_bytes());
    Some(files)
}

fn put(shelf: &Gathered, path: &RelPath, bytes: &[u8]) {
    let kept: Result<(), Infallible> = shelf.put(path, bytes);
    match kept {
        Ok(()) => {}
        Err(never) => match never {},
    }
}

/// What can be left out, with its size: handouts and recordings. Pages are what the copy is for.
fn extras(site: &Site, languages: &[LangId], files: &Files) -> BTreeMap<RelPath, Extra> {
    let mut extras = BTreeMap::new();
    let mut add = |path: RelPath, need| {
        if let Some(bytes) = files.get(&path) {
            extras.insert(path, Extra { need, size: bytes.len() as u64 });
        }
    };
    for page in &site.pages {
        let need = match page.settings.format {
            Some(format) if format.is_piece() => Need::Piece,
            Some(_) if page.settings.critical => Need::CriticalSheet,
            Some(_) => Need::Sheet,
            None => continue,
        };
        for lang in languages {
            add(web::handout_path(site, page, *lang, false), need);
            // What helps some goes before what helps all.
            add(web::handout_path(site, page, *lang, true), Need::Sheet);
        }
    }
    files.keys().filter(|path| is_recording(path)).for_each(|path| add(path.clone(), Need::Recording));
    extras
}
