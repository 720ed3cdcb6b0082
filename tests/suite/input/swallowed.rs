//! What Markdown swallows is told, and what people may write is left alone: the lists of `tests/lists`.

use std::collections::BTreeMap;

use crate::tools::{Site, findings, has, list};

/// Rules of which none may speak of an innocent text.
const RULES: [&str; 13] = [
    "accidental-block",
    "broken-reference",
    "control-character",
    "empty-link",
    "empty-page",
    "legacy-encoding",
    "lost-cell",
    "missing-cell",
    "tab-character",
    "unparsed-box",
    "unparsed-link",
    "unparsed-list",
    "unparsed-mark",
];

/// What is found on pages that hold one text each, by the text's position.
fn found_in(texts: &[String]) -> BTreeMap<usize, Vec<String>> {
    let site = Site::new();
    for (at, text) in texts.iter().enumerate() {
        let front = "+++\ntitle = \"A page\"\n[print]\nformat = \"none\"\n+++\n";
        site.write(&format!("content/en/r{at}.md"), format!("{front}{text}\n"));
    }
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (rule, file, _) in findings(&site).1 {
        let at = file.strip_prefix("content/en/r").and_then(|rest| rest.strip_suffix(".md")).map(str::parse);
        if let Some(Ok(at)) = at {
            found.entry(at).or_default().push(rule);
        }
    }
    found
}

#[test]
fn every_swallowed_mark_gets_its_rule() {
    let rows = list("swallowed-marks.tsv");
    assert!(rows.len() > 100);
    let texts: Vec<String> = rows.iter().map(|row| row[3].clone()).collect();
    let found = found_in(&texts);
    let missed: Vec<String> = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| !found.get(at).is_some_and(|rules| rules.contains(&row[0])))
        .map(|(at, row)| format!("{} {:?}: {:?}", row[0], row[2], found.get(&at)))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_people_may_write_is_left_alone() {
    let rows = list("innocent-marks.tsv");
    assert!(rows.len() > 100);
    let texts: Vec<String> = rows.iter().map(|row| row[2].clone()).collect();
    let found = found_in(&texts);
    let told: Vec<String> = found
        .iter()
        .filter(|(_, rules)| rules.iter().any(|rule| RULES.contains(&rule.as_str()) || rule == "unparsed-table"))
        .map(|(at, rules)| format!("{:?}: {rules:?}", rows[*at][1]))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn zawgyi_is_told_from_unicode() {
    let rows = list("burmese.tsv");
    assert!(rows.len() >= 200);
    let probability = |column: &String| column.parse::<f64>().expect("a number");
    let unicode: Vec<String> = rows.iter().map(|row| row[0].clone()).collect();
    let zawgyi: Vec<String> = rows.iter().map(|row| row[1].clone()).collect();
    // A paragraph each, on several pages: of one page 200 are told.
    let told = |texts: &[String]| -> Vec<usize> {
        let site = Site::new();
        let front = "+++\ntitle = \"A page\"\n[print]\nformat = \"none\"\n+++\n";
        for (number, texts) in texts.chunks(100).enumerate() {
            site.write(&format!("content/en/p{number}.md"), format!("{front}{}\n", texts.join("\n\n")));
        }
        let rows = findings(&site).1.into_iter().filter(|(rule, ..)| rule == "legacy-encoding");
        let position = |file: &str, line: u64| {
            let number = file.trim_start_matches("content/en/p").trim_end_matches(".md");
            number.parse::<usize>().expect("a page") * 100 + usize::try_from(line - 6).expect("a position") / 2
        };
        rows.map(|(_, file, line)| position(&file, line)).collect()
    };
    assert_eq!(told(&unicode), Vec::<usize>::new());
    let found = told(&zawgyi);
    // The judge is sure of these; words without a sign of either encoding are beyond us.
    let sure = (0..rows.len()).filter(|at| probability(&rows[*at][3]) > 0.95 && probability(&rows[*at][2]) < 0.05);
    let missed: Vec<&str> = sure.filter(|at| !found.contains(at)).map(|at| rows[at][1].as_str()).collect();
    assert_eq!(missed, ["ဗုဒၶဘာသာ", "အက်ႌ အျဖဴ"]);
}

#[test]
fn a_tab_is_a_space_for_readers() {
    let site = Site::new();
    site.page("content/en/a.md", "Room 12\t7 days\n\n| Room |\n|---|\n| 12\t7 |\n\n```\n\tone\n```\n");
    let public = site.build();
    let sheet = crate::tools::sheet_text(&public.join("en/print/a.home.pdf"));
    assert!(sheet.contains("Room 12 7 days"), "{sheet}");
    let page = std::fs::read_to_string(public.join("en/a.html")).expect("a page");
    assert!(!page.contains('\t') && page.contains("Room 12 7 days"), "{page}");
    site.write("content/en/a.md", "+++\ntitle = \"A\\tpage\"\n+++\nText.\n");
    let (_, rows) = findings(&site);
    has(&rows, "tab-character", "content/en/a.md", 2);
    site.write("content/en/a.md", "+++\ntitle = \"A\\u0007page\"\n+++\nText.\n");
    has(&findings(&site).1, "control-character", "content/en/a.md", 2);
    site.write("content/en/a.md", "+++\ntitle = \"A page\"\n+++\nText.\n");
    site.write("templates/strings/en.ftl", "home = All\tpages\n");
    has(&findings(&site).1, "tab-character", "templates/strings/en.ftl", 1);
}

#[test]
fn a_field_has_no_marks() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"A &amp; B\"\nshort = \"It is **free**\"\n+++\nText.\n");
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"a\"\nname = { en = \"Line\" }\nwhat = { en = \"Write to [us](mailto:a@example.org)\" }\n\
         status = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    );
    let (_, rows) = findings(&site);
    has(&rows, "unparsed-mark", "content/en/a.md", 2);
    has(&rows, "unparsed-mark", "content/en/a.md", 3);
    assert!(rows.iter().any(|(rule, file, _)| rule == "unparsed-mark" && file == "content/contacts.toml"), "{rows:?}");
}
