//! What is on paper, asked as the team asks it: recorded, called back, looked up on the page for it.

use std::fs;
use std::process::Output;

use super::html::{elements, parse, text};
use super::run::{handbill, said};
use super::site::Site;

/// Runs a command about editions on a day.
pub(crate) fn run(site: &Site, day: &str, arguments: &[&str]) -> Output {
    let folder = site.path().to_str().expect("UTF-8");
    handbill(&[arguments, &["--site", folder, "--as-of", day]].concat())
}

pub(crate) fn rows(output: &Output) -> Vec<serde_json::Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

pub(crate) fn field(row: &serde_json::Value, name: &str) -> String {
    match &row[name] {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}

/// Records pages and gives back their codes.
pub(crate) fn record(site: &Site, day: &str, arguments: &[&str]) -> Vec<String> {
    let output = run(site, day, &[&["editions", "record", "--format", "json"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    // Findings are told beside them.
    let recorded = rows(&output).into_iter().filter(|row| row["edition"].is_string());
    recorded.map(|row| field(&row, "edition")).collect()
}

/// What `recall` says on a day: its exit status, and for each change edition, danger, change, id, then, now and reprint.
pub(crate) fn recalled(site: &Site, day: &str, more: &[&str]) -> (Option<i32>, Vec<[String; 7]>) {
    let output = run(site, day, &[&["recall", "--format", "json"], more].concat());
    let changes = rows(&output)
        .into_iter()
        .filter(|row| row["edition"].is_string())
        .map(|row| ["edition", "danger", "change", "id", "then", "now", "superseded_by"].map(|name| field(&row, name)));
    (output.status.code(), changes.collect())
}

/// What `card.html` says: for each edition its code and the sentences under it.
pub(crate) fn card(site: &Site, day: &str, language: &str) -> Vec<(String, Vec<String>)> {
    let output = run(site, day, &["build", "--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = fs::read_to_string(site.public().join(language).join("card.html")).expect("card.html");
    let mut editions = Vec::new();
    elements(&parse(&html).document, &mut |_, attributes, node| {
        let Some((_, id)) = attributes.iter().find(|(name, _)| name == "id") else { return };
        if attributes.iter().any(|(name, _)| name == "data-edition") {
            let mut sentences = Vec::new();
            elements(node, &mut |name, _, inner| {
                if name == "p" {
                    sentences.push(text(inner).trim().to_owned());
                }
            });
            editions.push((id.clone(), sentences));
        }
    });
    editions
}
