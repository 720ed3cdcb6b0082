//! Numbers that people type: found in every country and block, and told from figures that are none. The lists were
//! made before the rule, by somebody who did not write it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::tools::{Site, findings, list, plain_list};

/// What `phone-in-prose` shows of a page, in digits, by the page's name.
type Told = BTreeMap<String, Vec<String>>;

/// What it says to each page of a site in a country.
fn told(country: &str, pages: &[(String, String)]) -> Told {
    let site = Site::new();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", config.replace("\"KH\"", &format!("{country:?}")));
    site.write("content/en/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
    for (name, text) in pages {
        site.write(&format!("content/en/{name}.md"), text);
    }
    let output = site.run("check", &["--format", "json"]);
    let mut told = Told::new();
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines() {
        let finding: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let (rule, page) = (finding["rule"].as_str().expect("a rule"), finding["page"].as_str());
        let message = finding["message"].as_str().expect("a message");
        if let (Some(page), true) = (page, rule == "phone-in-prose") {
            let digits = message.chars().filter_map(handbill::lang::letters::digit).collect();
            told.entry(page.to_owned()).or_default().push(digits);
        }
    }
    told
}

/// A row of a list, and what is told of it.
type Row = (Vec<String>, Vec<String>);

/// The rows of both lists with what is told of each: a site for every country, a page for every row.
fn rows() -> &'static (Vec<Row>, Vec<Row>) {
    static ROWS: OnceLock<(Vec<Row>, Vec<Row>)> = OnceLock::new();
    ROWS.get_or_init(|| {
        let (typed, innocent) = (list("typed-numbers.tsv"), plain_list("innocent-figures.txt"));
        let mut countries: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
        for (at, row) in typed.iter().enumerate() {
            countries.entry(&row[0]).or_default().push((format!("typed-{at}"), page(&row[1], &row[2])));
        }
        for (at, row) in innocent.iter().enumerate() {
            countries.entry(&row[0]).or_default().push((format!("innocent-{at}"), page("paragraph", &row[2])));
        }
        let mut all = Told::new();
        for (country, pages) in &countries {
            all.extend(told(country, pages));
        }
        let beside = |name: &str, rows: Vec<Vec<String>>| {
            let found = |at: usize| all.get(&format!("{name}-{at}")).cloned().unwrap_or_default();
            rows.into_iter().enumerate().map(|(at, row)| (row, found(at))).collect()
        };
        (beside("typed", typed.clone()), beside("innocent", innocent.clone()))
    })
}

/// A page with a text at the place that a row names.
fn page(place: &str, text: &str) -> String {
    let quoted = format!("{text:?}").replace("\\u{", "\\U{").replace("\\'", "'");
    let front = |fields: &str, body: &str| format!("+++\n{fields}\n+++\n{body}\n");
    match place {
        "title" => front(&format!("title = {quoted}"), "Text."),
        "short" | "tab" => front(&format!("title = \"A page\"\n{place} = {quoted}"), "Text."),
        "search" => front(&format!("title = \"A page\"\nsearch = [{quoted}]"), "Text."),
        "alt" => front("title = \"A page\"", &format!("![{text}](picture.svg)")),
        _ => front("title = \"A page\"", text),
    }
}

#[test]
fn numbers_that_people_type_are_found() {
    let (typed, _) = rows();
    let is_missed = |(row, found): &&Row| {
        let holds = |digits: &str| found.iter().any(|found| found.contains(digits));
        !row[3].split(' ').all(holds)
    };
    let missed: Vec<_> = typed.iter().filter(is_missed).collect();
    println!("{} of {} are missed: {missed:#?}", missed.len(), typed.len());
    assert!(typed.len() > 3000, "{}", typed.len());
    assert!(missed.len() * 100 <= typed.len(), "{} of {}", missed.len(), typed.len());
}

#[test]
fn other_figures_are_left_alone() {
    let (_, innocent) = rows();
    let told: Vec<_> = innocent.iter().filter(|(_, found)| !found.is_empty()).collect();
    println!("{} of {} are told: {told:#?}", told.len(), innocent.len());
    assert!(innocent.len() > 1000, "{}", innocent.len());
    assert!(told.len() * 200 <= innocent.len(), "{} of {}", told.len(), innocent.len());
}

/// The rules that a page of a site with the register of two contacts breaks.
fn rules(config: &str, body: &str) -> Vec<String> {
    let site = Site::new();
    let own = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("{own}{config}"));
    let contact = |id: &str, number: &str, status: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{id}\" }}\nphones = [{{ {number} }}]\nstatus = \"{status}\"\n\
             visibility = \"team\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n"
        )
    };
    let good = contact("good", "number = \"1280\", country = \"KH\"", "confirmed");
    let bad = contact("bad", "number = \"+85512488488\"", "contradicted");
    site.write("content/contacts.toml", good + &bad);
    site.page("content/en/a.md", body);
    let mut rules: Vec<String> = findings(&site).1.into_iter().map(|(rule, ..)| rule).collect();
    rules.retain(|rule| rule != "missing-translation" && rule != "unused-contact");
    rules
}

#[test]
fn an_editor_can_say_that_a_figure_is_no_number() {
    assert_eq!(rules("", "Case 012 345 678.\n"), ["phone-in-prose"]);
    assert_eq!(rules("", "Case \\012 345 678.\n"), [""; 0]);
    assert_eq!(rules("\n[figures]\nnot-numbers = [\"012 345 678\"]\n", "Case 012-345-678.\n"), [""; 0]);
    // The mark is for one place, and only for what begins there.
    assert_eq!(rules("", "Case \\012 345 678. Case 012 345 678.\n"), ["phone-in-prose"]);
    let site = Site::new();
    site.page("content/en/a.md", "Case \\012 345 678.\n");
    let page = std::fs::read_to_string(site.build().join("en/a.html")).expect("a page");
    assert!(page.contains("Case 012 345 678."), "{page}");
}

#[test]
fn nothing_of_the_register_can_be_said_to_be_no_number() {
    assert_eq!(rules("", "Dial \\1280.\n"), ["phone-in-prose"]);
    let both = ["contradicted-number", "phone-in-prose"];
    for body in ["Case \\012 488 488.\n", "Case \\12 488 488.\n"] {
        let mut told = rules("", body);
        told.sort();
        assert_eq!(told, both, "{body}");
    }
    for figure in ["1280", "012 488 488", "85512488488"] {
        let config = format!("\n[figures]\nnot-numbers = [\"{figure}\"]\n");
        assert_eq!(rules(&config, "Text.\n"), ["phone-in-prose"], "{figure}");
    }
    assert_eq!(rules("\n[figures]\nnot-numbers = [\"none\"]\n", "Text.\n"), ["bad-value"]);
}

#[test]
fn a_number_that_must_never_be_given_out_is_told_by_both_rules() {
    let mut told = rules("", "Call 012 488 488.\n");
    told.sort();
    assert_eq!(told, ["contradicted-number", "phone-in-prose"]);
    // Where an entity hides it from one rule, the other sees it.
    assert!(rules("", "Call 012&nbsp;488&nbsp;488.\n").contains(&"phone-in-prose".to_owned()));
}

#[test]
fn a_short_code_of_a_country_that_nobody_is_in_is_told() {
    let contact = |id: &str, number: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{id}\" }}\nphones = [{{ {number} }}]\nstatus = \"confirmed\"\n\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n"
        )
    };
    let code = contact("code", "number = \"191\", country = \"TH\"");
    let told = |contacts: String| {
        let site = Site::new();
        site.write("content/contacts.toml", contacts);
        site.page("content/en/a.md", "Text.\n");
        findings(&site).1.into_iter().any(|(rule, ..)| rule == "foreign-code")
    };
    assert!(told(code.clone()));
    assert!(!told(code + &contact("office", "number = \"+6653811202\"")));
    assert!(!told(contact("code", "number = \"1280\", country = \"KH\"")));
}
