//! `recall`: what is on paper and wrong by now.

use serde::Serialize;

use super::asked;
use super::editions::{EditionRow, printed};
use super::load::{Loaded, load_registers};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end, show};
use crate::catalog::Site;
use crate::cli::editions::Recall;
use crate::cli::report::{self, Format};
use crate::diag::Sink;
use crate::ledger::Edition;
use crate::recall::{self, Change, ChangeKind, Recalled};
use crate::shelf::Shelf;
use crate::source::RelPath;
use crate::wording::Medium;
use crate::{print, publish};

/// One thing that is wrong on one edition.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    edition: EditionRow<'a>,
    danger: &'static str,
    change: &'static str,
    /// The contact's or fact's id.
    id: Option<&'a str>,
    then: Option<String>,
    now: Option<String>,
    /// Whom to ask where nobody knows a right number: their numbers, or how else they are found.
    ask: Option<String>,
    superseded_by: Option<String>,
}

/// Lists the editions that are wrong by now. Only the registers and the ledger are asked: on the day on which a number
/// turns out wrong, the pages that still name it are errors, and the paper must be called back all the same.
pub(super) fn recall(asked: &Recall, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &asked.common;
    let mut sink = Sink::new();
    let Some(loaded) = load_registers(&common.site, asked.sheet, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    let site = &loaded.site;
    let recalled = recall::recall(site, asked.since);
    let is_dangerous = recalled.iter().any(Recalled::is_dangerous);
    if common.format == Format::Json {
        for recalled in &recalled {
            recalled.changes.iter().try_for_each(|change| report::row(&row(site, recalled, change)))?;
        }
    } else {
        recalled.iter().try_for_each(|recalled| report::data(&told(site, recalled)))?;
    }
    // A sheet that does not tell everything would be taken for one that does.
    let is_whole = !sink.has_errors();
    let made = if asked.sheet && is_whole { sheet(&loaded, asked, &recalled, surroundings, &mut sink)? } else { None };
    let recorded = site.ledger.editions.len();
    let (errors, _) = show(sink, common, surroundings)?;
    let whole = match (errors, asked.sheet) {
        (0, _) => "",
        (_, false) => "; the list may not be whole, since not everything could be read",
        (_, true) => "; the list may not be whole, since not everything could be read, and so no sheet was made",
    };
    let made = made.map(|made| format!("; {made}")).unwrap_or_default();
    if recorded == 0 && errors == 0 {
        report::say("handbill: nothing was recorded yet; `handbill editions record` writes down what was printed")?;
        return Ok(Outcome::Clean);
    }
    let in_the_field = |edition: &&Edition| edition.is_in_the_field(asked.since);
    let asked_for = site.ledger.editions.iter().filter(in_the_field).count();
    let left_out = asked.since.filter(|_| asked_for < recorded).map(|since| {
        let left_out = counted(recorded - asked_for, "edition was", "editions were");
        format!("; {left_out} left out, last printed before {since}")
    });
    report::say(&format!(
        "handbill: {} of {} no longer right, {} dangerous{}{made}{whole}",
        recalled.len(),
        counted(asked_for, "edition is", "editions are"),
        recalled.iter().filter(|recalled| recalled.is_dangerous()).count(),
        left_out.unwrap_or_default(),
    ))?;
    Ok(if errors > 0 || is_dangerous { Outcome::Errors } else { Outcome::Clean })
}

fn row<'a>(site: &Site, recalled: &Recalled<'a>, change: &Change<'a>) -> Row<'a> {
    Row {
        edition: EditionRow::of(recalled.edition),
        danger: change.kind.danger().word(),
        change: change.kind.word(),
        id: change.id(),
        then: change.then(site),
        now: change.now(site),
        ask: ask(site, change),
        superseded_by: recalled.superseded_by.map(|newer| newer.code.to_string()),
    }
}

/// An edition and what is wrong with it, a line each.
fn told(site: &Site, recalled: &Recalled<'_>) -> String {
    let edition = recalled.edition;
    let mut lines = vec![format!(
        "{} {} {} {} {}, printed {}, {}",
        edition.code,
        edition.page,
        edition.language,
        edition.format,
        edition.state.word(),
        printed(edition),
        how_many(edition)
    )];
    lines.extend(recalled.changes.iter().map(|change| {
        let danger = change.kind.danger().word();
        format!("  {danger}: {}", sentence(site, change))
    }));
    lines.extend(recalled.changes.iter().find_map(|change| ask(site, change)).map(|ask| format!("  ask: {ask}")));
    lines.extend(recalled.superseded_by.map(|newer| format!("  newer: {}, printed {}", newer.code, printed(newer))));
    lines.join("\n")
}

/// Whom to ask where a change leaves nobody to call. Nobody where they were not reached.
fn ask(site: &Site, change: &Change<'_>) -> Option<String> {
    let lang = site.config.original;
    let leaves_nobody = recall::change_words(site, change, lang, Medium::Paper).leaves_nobody;
    let ask = recall::whom_to_ask(site, lang, Medium::Paper).filter(|_| leaves_nobody)?;
    let numbers = ask.numbers.into_iter().map(|number| number.display);
    Some(std::iter::once(ask.text).chain(numbers).collect::<Vec<_>>().join(" "))
}

fn how_many(edition: &Edition) -> String {
    match edition.copies() {
        (0, _) => "nobody wrote how many".to_owned(),
        (copies, 0) => counted(usize::try_from(copies).unwrap_or(usize::MAX), "copy", "copies"),
        (copies, uncounted) => {
            let uncounted = counted(uncounted, "print", "prints");
            format!("{copies} copies and {uncounted} that nobody counted")
        }
    }
}

fn sentence(site: &Site, change: &Change<'_>) -> String {
    let id = change.id().unwrap_or_default();
    let known = |value: Option<String>| value.unwrap_or_else(|| "not known".to_owned());
    // Where paper has no number.
    let it = |value: Option<String>| value.unwrap_or_else(|| "it".to_owned());
    let (then, now) = (change.then(site), change.now(site));
    match change.kind {
        ChangeKind::NumberChanged => format!("`{id}`: {} is not its number any more; now {}", known(then), known(now)),
        ChangeKind::OthersAnswer => match then {
            Some(then) => format!("`{id}`: somebody else answers at {then} ({})", known(now)),
            None => format!("`{id}`: somebody else is there ({})", known(now)),
        },
        ChangeKind::Contradicted => format!("`{id}`: {} is contradicted", it(then)),
        ChangeKind::Closed => format!("`{id}`: {} is closed ({})", it(then), known(now)),
        ChangeKind::Withdrawn => format!("`{id}`: readers are not given {} any more", it(then)),
        ChangeKind::Alerted => format!("`{id}`: {}", known(now)),
        ChangeKind::PoliceAnswer => format!("`{id}`: the police answer now; then {}", known(then)),
        ChangeKind::FactWithdrawn => format!("`{id}`: must not be stated any more: {}", known(then)),
        ChangeKind::FactChanged => format!("`{id}`: it said \"{}\"; now \"{}\"", known(then), known(now)),
        ChangeKind::WhoChanged => format!("`{id}`: answered by {}; now {}", known(then), known(now)),
        ChangeKind::HoursChanged => format!("`{id}`: hours {}; now {}", known(then), known(now)),
        ChangeKind::CostChanged => format!("`{id}`: cost {}; now {}", known(then), known(now)),
        ChangeKind::WayChanged => format!("`{id}`: reached by {}; now {}", known(then), known(now)),
        ChangeKind::WordsChanged => format!("`{id}`: says \"{}\"; now \"{}\"", known(then), known(now)),
        ChangeKind::PrivacyChanged => format!("`{id}`: privacy \"{}\"; now \"{}\"", known(then), known(now)),
        ChangeKind::AlertOver => format!("`{id}`: over by now: {}", known(then)),
        ChangeKind::FactUnsure => format!("`{id}`: no longer certain: {}", known(then)),
        ChangeKind::FactExpired => format!("`{id}`: checked too long ago ({}): {}", known(now), known(then)),
        ChangeKind::PastRenew => format!("it says to ask for a newer one after {}", known(then)),
    }
}

/// Makes the sheet; what was made, in words.
fn sheet(
    loaded: &Loaded,
    asked: &Recall,
    recalled: &[Recalled<'_>],
    surroundings: Surroundings,
    sink: &mut Sink,
) -> Result<Option<String>, CannotRun> {
    let site = &loaded.site;
    let lang = asked.lang.as_deref().map_or(Ok(site.config.original), |tag| asked::language(site, tag))?;
    // Loaded, since a sheet is made.
    let Some(fonts) = &loaded.fonts else { return Ok(None) };
    let press = print::prepare(site, fonts, &loaded.templates, Medium::Paper, surroundings.today);
    let Some(pdf) = press.recall_sheet(recalled, lang, sink) else { return Ok(None) };
    let target = asked::target(asked.out.as_deref(), &asked.common.site, "print")?;
    let name = format!("recall.{}.pdf", site.config.language(lang).tag);
    let stage = publish::Stage::begin(&target, &report::waiting)?;
    stage.put(&RelPath::from_safe(name.clone()), &pdf)?;
    stage.keep_the_rest()?;
    stage.publish()?;
    Ok(Some(format!("sheet `{}`", target.join(name).display())))
}
