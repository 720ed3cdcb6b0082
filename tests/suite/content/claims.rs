//! Whatever a shipped page claims about law, health or money has a fact of the register behind it, and every figure a
//! fact or a contact. What is not so stands here in a list, with its reason.
//!
//! That a fact has a source, and that what must not be said is not said, are checks of the program.

use super::style::VERBS;
use crate::tools::prose::{Sentence, Spot, Text, amiss, hold, says, sentences, texts, words};
use crate::tools::shipped;

/// Words with which a sentence claims something about law, health or money.
const CLAIMS: &str = "\
    law, laws, legal, illegal, lawful, crime*, criminal*, rule, rules, rights, ban, bans, \
    banned, forbid*, allowed, must, punish*, fine, fined, arrest*, prison, jail, court, visa, \
    deport*, protect*, free, hours, year, years, months, medicine, treatment, treats, cure*, \
    pep, prep, hiv, sti, works best, guideline*, survey*, study";

/// Words with which a sentence counts people.
const COUNTS: &str = "\
    percent, per cent, percentage, most, half, majority, average, twice, double, rate, rates, \
    many people, often, usually, in three, prevalence";

/// Sentences that have such a word and claim nothing, or nothing that is not known; with the reason. Whatever is not
/// here stands behind a `fact:` link.
const SPOKEN: [(&str, &str); 31] = [
    ("This site is not a clinic, a law office or the police.", "says what the site is"),
    ("We look for a public source for each number, law and health fact.", "says how the site is made"),
    ("You are a person with rights.", "what the site stands for"),
    ("Laws change, and practice can differ.", "a warning"),
    ("When you call for law help, they may ask what happened and when.", "what a call is like"),
    ("Some things may be free.", "a reason to ask, and no promise"),
    ("An HIV test.", "a thing to ask for"),
    ("an HIV test", "a thing to ask for"),
    ("PrEP.", "a thing to ask for"),
    ("PrEP", "a thing to ask for"),
    ("other checks (STI)", "a thing to ask for"),
    ("We do not know yet which clinics near here have PrEP.", "says what is not known"),
    ("We do not know the rule for you yet.", "says what is not known"),
    ("We have not found the rule.", "says what is not known"),
    ("If the test finds HIV, ask about treatment.", "an instruction"),
    ("It may have rules.", "a reason to ask"),
    ("They may offer you an HIV test.", "what a visit is like"),
    ("A translation must also be read by a native reader.", "a rule of the team"),
    ("Front and back must lie on each other.", "a rule of the team"),
    ("A shop must show you one piece first.", "a rule of the team"),
    ("A lawyer checks the law, and a clinician checks health.", "a rule of the team"),
    ("It says what you can ask, not what the police must do.", "says what the page is"),
    ("When you are free, rest.", "free to go"),
    ("The Thai line was announced as free.", "a line's cost, from the register's th-overseas-1300"),
    ("Begin again before six months are over.", "a rule of the team"),
    ("Law", "a kind of thing to check again"),
    ("Law help", "says what a number is for"),
    ("For questions about labour law.", "says what a number is for"),
    ("You can ask the legal aid line below.", "says what a number is for"),
    ("If you have no money, go anyway and ask what is free.", "an instruction"),
    ("pays for the trip and says you must work it off", "a sign of a false offer"),
];

/// An instruction, a question and words to say claim nothing; nor does a heading.
fn is_statement(sentence: &Sentence) -> bool {
    let first = words(&sentence.text).next().unwrap_or_default().to_lowercase();
    let is_instruction = VERBS.split_whitespace().any(|verb| verb == first) || first == "see" || first == "never";
    sentence.spot != Spot::Heading && !is_instruction && !sentence.text.ends_with('?') && !sentence.text.contains('"')
}

fn is_claim(sentence: &Sentence) -> bool {
    is_statement(sentence) && (says(&sentence.own, CLAIMS) || says(&sentence.own, COUNTS))
}

fn is_listed(sentence: &Sentence) -> bool {
    SPOKEN.iter().chain(&COUNTED).any(|(listed, _)| *listed == sentence.text)
}

fn claims(text: &Text) -> Vec<String> {
    amiss(text, |sentence| is_claim(sentence) && !is_listed(sentence))
}

#[test]
fn every_claim_has_a_fact_behind_it() {
    hold(
        claims,
        &[
            "The law protects you.",
            "Care is free.",
            "It works for 72 hours.",
            "[Ask.](fact:f) This medicine stops HIV.",
            "- Most women here are afraid.",
            "Per cent.",
        ],
        &["[The law protects you.](fact:f)", "## The law", "Ask what is free.", "Is it free?", "Freedom lawyers."],
    );
}

/// Digits that stand in prose everywhere, because the register has them.
const AGES: [(&str, &str); 2] = [
    // The fact `law-child-under-18`.
    ("18", "content/facts.toml"),
    // Up to which age `kh-child-helpline-1280` is there.
    ("25", "content/contacts.toml"),
];

/// Sentences with other digits that no fact has.
const COUNTED: [(&str, &str); 6] = [
    ("Have more than 3 days passed?", "the limit of `health-pep-72h`, which the same page states"),
    ("The last news we read is from December 2025.", "the day of the newest source of `context-border-conflict`"),
    ("6 months", "how often the team checks"),
    ("1 year", "how often the team checks"),
    ("3 months", "how often the team checks"),
    ("1 month", "how often the team checks"),
];

fn has_figure(sentence: &Sentence) -> bool {
    let (chapter, rest) = sentence.own.split_once('.').unwrap_or_default();
    // The field guide counts its chapters.
    let counts = sentence.spot == Spot::Heading && chapter.parse::<u8>().is_ok();
    let prose = if counts { rest } else { &sentence.own };
    let mut figures = words(prose).filter(|word| word.contains(char::is_numeric));
    figures.any(|figure| AGES.iter().all(|(age, _)| *age != figure))
}

fn figures(text: &Text) -> Vec<String> {
    amiss(text, |sentence| has_figure(sentence) && !is_listed(sentence))
}

#[test]
fn every_figure_has_a_fact_or_a_contact_behind_it() {
    hold(
        figures,
        &["It takes 72 hours.", "[Ask.](fact:f) In 2010.", "Are you under 16?", "៧២", "## Page 7 of 9"],
        &["[In 2010.](fact:f)", "Are you under 18?", "## 3. Print", "`shop-3mm`"],
    );
    for (age, register) in AGES {
        let register = std::fs::read_to_string(shipped().join(register)).expect("a register");
        assert!(words(&register).any(|word| word == age), "{age}");
    }
}

/// A list of exceptions that nobody needs any more hides the next mistake.
#[test]
fn every_exception_is_still_needed() {
    let all: Vec<Sentence> = texts("en").iter().flat_map(|text| sentences(&text.draft)).collect();
    let mut unneeded = Vec::new();
    for (listed, _) in SPOKEN.iter().chain(&COUNTED) {
        let is_needed = |sentence: &Sentence| sentence.text == *listed && (is_claim(sentence) || has_figure(sentence));
        if !all.iter().any(is_needed) {
            unneeded.push(*listed);
        }
    }
    assert!(unneeded.is_empty(), "nothing is to be excused in {unneeded:?}");
}
