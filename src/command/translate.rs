//! `translate`: how far translations are; snapshots, PO files, sheets to correct on paper, new languages.

use std::path::Path;

use super::asked;
use super::load::{Loaded, load, load_to_count};
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use super::reviewed::reviewed;
use crate::catalog::{Audience, Page, Site};
use crate::cli::report::{self, Format};
use crate::cli::translate::{Accept, Action, Exchange, New, Review, Status, Translate};
use crate::diag::{Finding, Place, Rule, Sink};
use crate::lang::Lang;
use crate::print;
use crate::publish;
use crate::shelf::{Before, Shelf};
use crate::source::{self, RelPath};
use crate::translate::{self, Row};
use crate::wording::Medium;

/// Does what is asked for with translations.
pub(super) fn translate(translate: &Translate, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = translate.action.common();
    let with = |on_paper: bool, audience: Audience, work: &dyn Fn(&Loaded, Sink) -> Result<Outcome, CannotRun>| {
        let mut sink = Sink::new();
        match load(&common.site, on_paper, audience, surroundings.today, &mut sink) {
            Some(loaded) => work(&loaded, sink),
            None => end(sink, common, surroundings, None),
        }
    };
    let texts = |work: &dyn Fn(&Site) -> Result<Outcome, CannotRun>| {
        with(false, Audience::Readers, &|loaded, _| work(&loaded.site))
    };
    match &translate.action {
        Action::Status(asked) => count(asked, surroundings),
        Action::Accept(asked) => texts(&|site| accept(site, asked, surroundings)),
        Action::Export(asked) => texts(&|site| export(site, asked)),
        Action::Import(asked) => texts(&|site| import(site, asked, surroundings)),
        Action::New(asked) => texts(&|site| new(site, asked)),
        Action::Review(asked) => {
            with(true, Audience::Readers, &|loaded, sink| review(loaded, asked, surroundings, sink))
        }
        // What the team is told is read, too.
        Action::Reviewed(asked) => {
            with(false, Audience::Team, &|loaded, _| reviewed(&loaded.site, asked, surroundings))
        }
    }
}

/// Counts what can be counted, and tells of pages that could not be read: they are not among it.
fn count(asked: &Status, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let common = &asked.common;
    let mut sink = Sink::new();
    let Some(site) = load_to_count(&common.site, Audience::Readers, surroundings.today, &mut sink) else {
        return end(sink, common, surroundings, None);
    };
    status(site.as_site(), asked)?;
    if sink.has_errors() { end(sink, common, surroundings, None) } else { Ok(Outcome::Clean) }
}

/// A table for people, or a row of JSON each.
fn status(site: &Site, asked: &Status) -> Result<Outcome, CannotRun> {
    let rows = translate::status(site, &asked::languages(site, &asked.lang)?);
    if asked.common.format == Format::Json {
        rows.iter().try_for_each(report::row)?;
        return Ok(Outcome::Clean);
    }
    let heads = ["language", "page", "fresh", "stale", "missing", "extra", "unknown", "review", "words left", "oldest"];
    let cells = |row: &Row| {
        vec![
            row.language.clone(),
            row.page.clone(),
            row.fresh.to_string(),
            row.stale.to_string(),
            row.missing.to_string(),
            row.extra.to_string(),
            row.unknown.to_string(),
            row.review.to_owned(),
            row.words_left.to_string(),
            row.oldest.clone().unwrap_or_else(|| "-".to_owned()),
        ]
    };
    let mut table: Vec<Vec<String>> = vec![heads.map(str::to_owned).into()];
    table.extend(rows.iter().map(cells));
    report::table(&table)?;
    for lang in asked::languages(site, &asked.lang)?.into_iter().filter(|lang| *lang != site.config.original) {
        let tag = site.config.language(lang).tag.as_str();
        let mine: Vec<&Row> = rows.iter().filter(|row| row.language == tag).collect();
        let done = mine.iter().filter(|row| row.is_up_to_date()).count();
        let words: usize = mine.iter().map(|row| row.words_left).sum();
        report::say(&format!(
            "handbill: {tag}: {done} of {} up to date, {} left",
            counted(mine.len(), "page", "pages"),
            counted(words, "word", "words")
        ))?;
    }
    Ok(Outcome::Clean)
}

fn accept(site: &Site, asked: &Accept, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let lang = asked::translated(site, &asked.lang)?;
    let tag = &site.config.language(lang).tag;
    let mut kept = 0;
    let pages = asked::pages(site, &asked.pages)?;
    for page in &pages {
        let Some(translation) = page.translations.get(&lang) else {
            if asked.pages.is_empty() {
                continue;
            }
            return Err(CannotRun::Unknown(format!("the page `{}` is not translated into `{tag}`", page.id)));
        };
        let Some(text) = translate::accept(page, translation, &asked.by, surroundings.today) else { continue };
        let path = RelPath::from_safe(format!("content/{tag}/.original/{}.md", page.id));
        let before = translation.standing.comparison().map_or(Before::Nothing, |comparison| {
            Before::Text(comparison.snapshot.document.source().text().to_owned())
        });
        publish::put_file(&path.under(&asked.common.site), &report::waiting, &before, text.as_bytes())?;
        report::say(&format!("handbill: kept the original of `{}` in `{path}`", page.id))?;
        kept += 1;
    }
    let line = match kept {
        0 => format!("handbill: nothing to accept: what is translated into `{tag}` is up to date"),
        kept => format!("handbill: {} accepted in `{tag}`", counted(kept, "page", "pages")),
    };
    report::say(&line)?;
    Ok(Outcome::Clean)
}

fn po_path(lang: &Lang, page: &Page) -> RelPath {
    RelPath::from_safe(format!("{lang}/{}.po", page.id))
}

fn export(site: &Site, asked: &Exchange) -> Result<Outcome, CannotRun> {
    let lang = asked::translated(site, &asked.lang)?;
    let tag = &site.config.language(lang).tag;
    for page in &site.pages {
        let text = translate::export(site, page, lang);
        let path = po_path(tag, page).under(&asked.po_dir);
        publish::put_file(&path, &report::waiting, &Before::Anything, text.as_bytes())?;
    }
    let folder = asked.po_dir.join(tag.as_str());
    report::say(&format!("handbill: {} in `{}`", counted(site.pages.len(), "PO file", "PO files"), folder.display()))?;
    Ok(Outcome::Clean)
}

/// Everything is looked at before anything is written.
fn import(site: &Site, asked: &Exchange, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let lang = asked::translated(site, &asked.lang)?;
    let tag = &site.config.language(lang).tag;
    let mut sink = Sink::new();
    let files = source::read_folder(&asked.po_dir, tag.as_str(), "po", &mut sink);
    let mut changed = Vec::new();
    for file in &files {
        let page = site.pages.iter().find(|page| po_path(tag, page) == *file.path());
        let Some(page) = page else {
            let finding =
                Finding::new(Rule::PoLeftAside, Place::file(file.path().as_str()), "left aside: there is no such page");
            sink.push(finding.hint("name the file like its page, such as `km/check-ups.po`"));
            continue;
        };
        changed.extend(translate::import(site, page, lang, file, &mut sink));
    }
    if files.is_empty() && !sink.has_errors() {
        let folder = asked.po_dir.join(tag.as_str());
        return Err(CannotRun::Unknown(format!("there is no PO file in `{}`", folder.display())));
    }
    if sink.has_errors() {
        return end(sink, &asked.common, surroundings, None);
    }
    for file in &changed {
        publish::put_file(&file.path.under(&asked.common.site), &report::waiting, &file.before, file.text.as_bytes())?;
    }
    let made = match changed.len() {
        0 => format!("{} say what the site says already", counted(files.len(), "PO file", "PO files")),
        count => format!("{} changed", counted(count, "file", "files")),
    };
    end(sink, &asked.common, surroundings, Some(made))
}

/// Makes the sheet to correct on paper and its CSV.
fn review(loaded: &Loaded, asked: &Review, surroundings: Surroundings, mut sink: Sink) -> Result<Outcome, CannotRun> {
    let (site, common) = (&loaded.site, &asked.common);
    let lang = asked::translated(site, &asked.lang)?;
    let tag = &site.config.language(lang).tag;
    let mut pages = asked::pages(site, &asked.pages)?;
    pages.retain(|page| !asked.pages.is_empty() || page.translations.contains_key(&lang));
    // Loaded, since a sheet is made.
    let Some(fonts) = &loaded.fonts else { return end(sink, common, surroundings, None) };
    let press = print::prepare(site, fonts, &loaded.templates, Medium::Paper, surroundings.today);
    let Some(pdf) = press.review_sheet(&pages, lang, &mut sink) else { return end(sink, common, surroundings, None) };
    let csv = translate::review_table(site, &pages, lang).map_err(|error| CannotRun::Unknown(error.to_string()))?;
    let target = asked::target(asked.out.as_deref(), &common.site, "print")?;
    let stage = publish::Stage::begin(&target, &report::waiting)?;
    stage.put(&RelPath::from_safe(format!("review.{tag}.pdf")), &pdf)?;
    stage.put(&RelPath::from_safe(format!("review.{tag}.csv")), csv.as_bytes())?;
    stage.keep_the_rest()?;
    stage.publish()?;
    let made = format!("review of {} in `{}`", counted(pages.len(), "page", "pages"), target.display());
    end(sink, common, surroundings, Some(made))
}

/// Begins a language. What is there already stays.
fn new(site: &Site, asked: &New) -> Result<Outcome, CannotRun> {
    let root: &Path = &asked.common.site;
    let lang = Lang::parse(&asked.lang).map_err(|spelling| {
        let hint =
            spelling.map_or_else(|| "use one such as `lo`".to_owned(), |spelling| format!("write it `{spelling}`"));
        CannotRun::Unknown(format!("`{}` is not a language tag; {hint}", asked.lang))
    })?;
    if site.config.find(lang.as_str()).is_some() {
        return Err(CannotRun::Unknown(format!("this site has the language `{lang}` already")));
    }
    let Some(name) = asked.name.as_deref().or_else(|| translate::own_name(&lang)) else {
        return Err(CannotRun::Unknown(format!("handbill does not know what `{lang}` is called; add `--name`")));
    };
    publish::amend(&root.join("site.toml"), &report::waiting, |text| translate::add_language(text, &lang, name))?;
    let mut made = vec!["`site.toml`".to_owned()];
    if let Some(strings) = translate::first_strings(&lang) {
        let path = RelPath::from_safe(format!("templates/strings/{lang}.ftl"));
        if !publish::is_there(&path.under(root)) {
            publish::put_file(&path.under(root), &report::waiting, &Before::Nothing, strings.as_bytes())?;
            made.push(format!("`{path}`"));
        }
    }
    publish::folder(&root.join(format!("content/{lang}")))?;
    made.push(format!("`content/{lang}/`"));
    report::say(&format!("handbill: {name} (`{lang}`) begins in {}", made.join(", ")))?;
    Ok(Outcome::Clean)
}
