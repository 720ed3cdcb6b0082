//! `card.html`, "Is my card still right?": every edition that was recorded, whether it is still right, and what has
//! changed. Without script it is a list to look through; with script, a place to type a code.
//!
//! `card.html` is made where something was recorded, from the same `changes` and the same sentences as the recall
//! sheet. It never says a wrong number again, only the right one, and nothing of contacts that are not for
//! everybody. The newest editions are in the page, and `static/card.js` hides those that are not meant; it is joined to
//! the script for leaving, so the page has one script, one hash and a policy of its own. It reads a code as
//! `Code::parse` does; `tests/browser/card.test.mjs` holds both to each other.
//!
//! A page with all of a thousand editions would not be there at once. So older ones lie in `card/C.js`, `card/D.js` and
//! so on, by the first sign of their codes: scripts, since a page from a stick may load nothing else. One is loaded when
//! a code that begins with its sign has been typed.

use std::collections::BTreeMap;

use crate::catalog::{Audience, Site};
use crate::config::LangId;
use crate::ledger::{Edition, State};
use crate::recall::{ChangeWords, Danger, Newest, change_words, changes, whom_to_ask};
use crate::web::html::contact::dial;
use crate::web::html::icons::Icons;
use crate::web::html::write::{close, element, open, text};
use crate::web::template::csp::{squeeze, squeeze_script};
use crate::wording::Medium;

const STYLE: &str = include_str!("../../../static/card.css");
const SCRIPT: &str = include_str!("../../../static/card.js");

/// A code as it may look, for the sentence that says where to find it. Its check is wrong, so nobody has it.
const SAMPLE: &str = "K234-M567";

/// What the tab says.
pub(crate) fn tab(site: &Site, lang: LangId) -> String {
    site.strings.text(lang, if site.config.discreet { "card-tab" } else { "card-title" })
}

/// What this page adds to the style sheet of all pages.
pub(crate) fn style(site: &Site) -> String {
    squeeze(site.own("static/card.css").unwrap_or(STYLE))
}

/// What it adds to the script, likewise.
pub(crate) fn script(site: &Site) -> String {
    squeeze_script(site.own("static/card.js").unwrap_or(SCRIPT))
}

/// How many editions stand in the page itself, for whoever has no script.
pub(crate) const NEWEST: usize = 100;

/// It never has fewer than these, however much there is to say of each.
pub(crate) const FEWEST: usize = 25;

/// An edition with what is said of it.
pub(crate) struct Entry {
    sign: char,
    html: String,
}

/// All editions, the newest first: most people have one of those.
pub(crate) fn entries(site: &Site, lang: LangId, icons: &Icons) -> Vec<Entry> {
    let mut sorted: Vec<&Edition> = site.ledger.editions.iter().rev().collect();
    sorted.sort_by_key(|edition| std::cmp::Reverse(edition.last_print()));
    let newest = Newest::of(&site.ledger.editions);
    sorted.into_iter().map(|edition| entry(site, edition, newest.after(edition), lang, icons)).collect()
}

/// Editions that are not in the page, by the first signs of their codes.
pub(crate) fn lists(older: &[Entry]) -> BTreeMap<char, String> {
    let mut lists: BTreeMap<char, String> = BTreeMap::new();
    for entry in older {
        lists.entry(entry.sign).or_default().push_str(&entry.html);
    }
    lists
}

/// The article of the page, with the editions that stand in it, and the signs of the `lists` that it loads.
pub(crate) fn card(
    site: &Site,
    lang: LangId,
    icons: &Icons,
    newest: &[Entry],
    lists: &BTreeMap<char, String>,
) -> String {
    let say = |key| site.strings.text(lang, key);
    let mut out = String::with_capacity(newest.len() * 256);
    element(&mut out, "h1", &[], &say("card-title"));
    with_code(site, lang, "card-how", SAMPLE, &mut out);
    // Shown by the script: without it nothing would answer.
    open(&mut out, "p", &[("class", "ask"), ("id", "card.ask"), ("hidden", "")]);
    open(&mut out, "label", &[("for", "card.code")]);
    text(&mut out, &say("card-ask"));
    close(&mut out, "label");
    let field = [
        ("id", "card.code"),
        ("dir", "ltr"),
        ("maxlength", "24"),
        // What is typed here is nobody's business, on a shared telephone least of all.
        ("autocomplete", "off"),
        ("autocapitalize", "characters"),
        ("spellcheck", "false"),
    ];
    open(&mut out, "input", &field);
    close(&mut out, "p");
    let mut words = vec![("data-unknown", say("card-unknown")), ("data-mistyped", say("card-mistyped"))];
    if !lists.is_empty() {
        words.extend([("data-lists", lists.keys().collect()), ("data-failed", say("card-not-loaded"))]);
    }
    let words: Vec<(&str, &str)> = words.iter().map(|(name, words)| (*name, words.as_str())).collect();
    open(&mut out, "p", &[&[("class", "answer"), ("id", "card.said"), ("role", "status")], &words[..]].concat());
    close(&mut out, "p");
    if let Some(ask) = whom_to_ask(site, lang, Medium::Web) {
        said(&mut out, icons, &ask);
    }
    if !lists.is_empty() {
        // Hidden by the script, which finds the others too.
        let here = site.strings.counted(lang, "card-newest", newest.len(), &[]);
        element(&mut out, "p", &[("id", "card.newest")], &here);
    }
    newest.iter().for_each(|entry| out.push_str(&entry.html));
    out
}

/// A sentence, and the numbers that belong to it.
fn said(out: &mut String, icons: &Icons, words: &ChangeWords) {
    element(out, "p", &[], &words.text);
    for number in &words.numbers {
        open(out, "p", &[]);
        dial(out, icons, number);
        close(out, "p");
    }
}

/// One edition: its code, how it stands, what has changed.
fn entry(site: &Site, edition: &Edition, newer: Option<&Edition>, lang: LangId, icons: &Icons) -> Entry {
    let mut html = String::new();
    let out = &mut html;
    let say = |key| site.strings.text(lang, key);
    let changes = changes(site, edition);
    let worst = changes.first().map(|change| change.kind.danger());
    let (class, state) = match worst {
        Some(Danger::Dangerous) => ("edition wrong", "card-dangerous"),
        Some(Danger::Changed) => ("edition", "card-changed"),
        Some(Danger::Old) => ("edition", "card-old"),
        None => ("edition", "card-right"),
    };
    let code = edition.code.to_string();
    open(out, "div", &[("class", class), ("id", &code), ("data-edition", "")]);
    open(out, "h2", &[]);
    element(out, "bdi", &[("dir", "ltr"), ("class", "digits")], &code);
    close(out, "h2");
    element(out, "p", &[("class", "state")], &say(state));
    if edition.state == State::Draft {
        element(out, "p", &[], &say("card-draft"));
    }
    let mut told = vec![say(state)];
    let mut leaves_nobody = false;
    // What stands on the team's own sheets is the team's business.
    let open_to_all = !edition.team || site.audience == Audience::Team;
    for change in changes.iter().filter(|_| open_to_all) {
        let words = change_words(site, change, lang, Medium::Web);
        leaves_nobody |= words.leaves_nobody;
        // Several things that must not be named are told once; two of one name have each a number.
        if words.numbers.is_empty() && told.contains(&words.text) {
            continue;
        }
        said(out, icons, &words);
        told.push(words.text);
    }
    if let Some(ask) = whom_to_ask(site, lang, Medium::Web).filter(|_| leaves_nobody) {
        said(out, icons, &ask);
    }
    if let (Some(_), Some(newer)) = (worst, newer) {
        with_code(site, lang, "card-newer", &newer.code.to_string(), out);
    }
    close(out, "div");
    Entry { sign: edition.code.first(), html }
}

/// A sentence with a code in it, which reads from left to right and does not break.
fn with_code(site: &Site, lang: LangId, key: &str, code: &str, out: &mut String) {
    let sentence = site.strings.format(lang, key, &[("code", code)]);
    let (before, after) = sentence.split_once(code).unwrap_or((&sentence, ""));
    open(out, "p", &[]);
    text(out, before);
    element(out, "bdi", &[("dir", "ltr"), ("class", "digits")], code);
    text(out, after);
    close(out, "p");
}

#[cfg(test)]
mod tests {
    use super::SAMPLE;
    use crate::ledger::{BadCode, Code};

    #[test]
    fn nobody_has_the_code_that_is_shown() {
        assert_eq!(Code::parse(SAMPLE), Err(BadCode::Mistyped));
    }
}
