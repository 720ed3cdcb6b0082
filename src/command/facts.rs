//! `facts sign`: the statement and every sentence that leans on it, shown and signed as they are now.

use super::load::load;
use super::outcome::{CannotRun, Outcome, Surroundings, counted, end};
use crate::catalog::{Audience, Site};
use crate::cli::facts::{Action, Facts, Sign};
use crate::cli::report;
use crate::diag::Sink;
use crate::register::{FactId, Lookup};
use crate::schema::{Says, Stamp, append, says_list};
use crate::{check, publish};

/// Does what is asked for with the register of facts.
pub(super) fn facts(facts: &Facts, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let Action::Sign(asked) = &facts.action;
    let mut sink = Sink::new();
    // What the team is told is signed, too.
    let Some(loaded) = load(&asked.common.site, false, Audience::Team, surroundings.today, &mut sink) else {
        return end(sink, &asked.common, surroundings, None);
    };
    sign(&loaded.site, asked, surroundings)
}

fn sign(site: &Site, asked: &Sign, surroundings: Surroundings) -> Result<Outcome, CannotRun> {
    let id = find(site, &asked.id)?;
    let on = asked.on.unwrap_or(surroundings.today);
    if on > surroundings.today {
        let why = format!("the signature on {on} has not happened yet: today is {}", surroundings.today);
        return Err(CannotRun::Unknown(why));
    }
    let statement = site.registers.fact(id).statement.original();
    report::data(&format!("{}: {statement}", asked.id))?;
    let mut sentences: Vec<Says> = Vec::new();
    let mut places = 0;
    for page in &site.pages {
        for (_, node, span) in page.claims().filter(|(claimed, ..)| *claimed == id) {
            let sentence = page.original.document.plain_text(node);
            let place = page.original.document.source().place(span);
            report::data(&format!("  {} {}:{}: {sentence}", page.id, place.file, place.line))?;
            if let Some(difference) = check::difference(statement, &sentence, site.config.original().tag.primary()) {
                report::say(&format!("handbill: look twice: {}", difference.beside("the statement")))?;
            }
            places += 1;
            let says = Says::of(&sentence);
            if !sentences.contains(&says) {
                sentences.push(says);
            }
        }
    }
    let mut entry = Stamp { on, by: asked.by.clone(), says: vec![Says::of(statement)] }.entry();
    entry.insert("sentences", says_list(&sentences));
    let path = asked.common.site.join("content/facts.toml");
    let add = |text: &str| append(text, ("fact", &asked.id), "signed", entry).map_err(|why| why.to_string());
    publish::amend(&path, &report::waiting, add)?;
    report::say(&format!(
        "handbill: `{}` and {} are signed by {} on {on} in `{}`",
        asked.id,
        counted(places, "sentence", "sentences"),
        asked.by,
        path.display()
    ))?;
    Ok(Outcome::Clean)
}

fn find(site: &Site, name: &str) -> Result<FactId, CannotRun> {
    if let Lookup::Found(id) = site.registers.find_fact(name) {
        return Ok(id);
    }
    let near = site.registers.fact_names().min_by_key(|known| strsim::levenshtein(known, name));
    let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    Err(CannotRun::Unknown(format!("there is no fact `{name}`{hint}")))
}
