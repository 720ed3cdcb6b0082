//! `card.html`, "Is my card still right?": every edition that was recorded, whether it is still right, and what has
//! changed. Without script it is a list to look through; with script, a place to type a code.

use crate::catalog::{Audience, Site};
use crate::config::LangId;
use crate::edition::{Danger, Edition, State, changes, superseded};
use crate::web::html::contact::dial;
use crate::web::html::icons::Icons;
use crate::web::html::write::{close, element, open, text};
use crate::web::template::csp::{squeeze, squeeze_script};
use crate::wording::{Medium, change_words};

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

/// The article of the page.
pub(crate) fn card(site: &Site, lang: LangId, icons: &Icons) -> String {
    let say = |key| site.strings.text(lang, key);
    let editions = &site.registers.ledger.editions;
    let mut out = String::with_capacity(editions.len() * 256);
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
    let words = [("data-unknown", say("card-unknown")), ("data-mistyped", say("card-mistyped"))];
    let words: Vec<(&str, &str)> = words.iter().map(|(name, words)| (*name, words.as_str())).collect();
    open(&mut out, "p", &[&[("class", "answer"), ("id", "card.said"), ("role", "status")], &words[..]].concat());
    close(&mut out, "p");
    // The newest first: most people have one of those.
    let mut sorted: Vec<&Edition> = editions.iter().rev().collect();
    sorted.sort_by_key(|edition| std::cmp::Reverse(edition.last_print()));
    for edition in sorted {
        entry(site, edition, lang, icons, &mut out);
    }
    out
}

/// One edition: its code, how it stands, what has changed.
fn entry(site: &Site, edition: &Edition, lang: LangId, icons: &Icons, out: &mut String) {
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
    // What stands on the team's own sheets is the team's business.
    let open_to_all = !edition.team || site.audience == Audience::Team;
    for change in changes.iter().filter(|_| open_to_all) {
        let words = change_words(site, change, lang, Medium::Web);
        // Several things that must not be named are told once.
        if told.contains(&words.text) {
            continue;
        }
        element(out, "p", &[], &words.text);
        for number in &words.numbers {
            open(out, "p", &[]);
            dial(out, icons, number);
            close(out, "p");
        }
        told.push(words.text);
    }
    if let (Some(_), Some(newer)) = (worst, superseded(&site.registers.ledger.editions, edition)) {
        with_code(site, lang, "card-newer", &newer.code.to_string(), out);
    }
    close(out, "div");
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
    use crate::edition::{BadCode, Code};

    #[test]
    fn nobody_has_the_code_that_is_shown() {
        assert_eq!(Code::parse(SAMPLE), Err(BadCode::Mistyped));
    }
}
