//! What a reader sees counts, not how it was typed: words and numbers that must not be given out, in every spelling of
//! the lists in `tests/lists`.

use std::collections::{BTreeMap, BTreeSet};

use crate::tools::{Site, findings, list, plain_list};

const WITHHELD: &str = r#"
[[contact]]
id = "never"
name = { en = "Wrong" }
phones = [{ number = "+85512488488" }]
status = "contradicted"
visibility = "never"
"#;

/// A site in one language.
fn site(language: &str, country: &str) -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        format!(
            "title = {{ {language} = \"Numbers\" }}\noriginal = \"{language}\"\ncountry = \"{country}\"\n\
             exit_to = \"https://example.org/\"\n\n[languages.{language}]\nname = \"One\"\n"
        ),
    );
    site
}

/// The pages that a rule has something to say about.
fn pages_with(site: &Site, rules: &[&str]) -> BTreeSet<String> {
    let (_, rows) = findings(site);
    rows.into_iter().filter(|(rule, ..)| rules.contains(&rule.as_str())).map(|(_, file, _)| file).collect()
}

#[test]
fn withheld_sentences_and_banned_words_are_found_in_every_spelling() {
    let mut languages: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for row in list("lookalikes.tsv") {
        languages.entry(row[1].clone()).or_default().push(row);
    }
    assert_eq!(languages.len(), 9);
    let mut wrong = Vec::new();
    for (language, rows) in languages {
        let site = site(&language, "KH");
        let texts: BTreeSet<(&str, &str)> = rows.iter().map(|row| (row[2].as_str(), row[7].as_str())).collect();
        let (mut facts, mut glossary) = (String::new(), String::new());
        for (at, (kind, text)) in texts.into_iter().enumerate() {
            match kind {
                "word" => glossary += &format!("[[term]]\nnever = {{ {language} = \"{text}\" }}\n\n"),
                _ => {
                    facts += &format!(
                        "[[fact]]\nid = \"untrue-{at}\"\nstatement = {{ {language} = \"{text}\" }}\n\
                         status = \"contradicted\"\nuse = \"never\"\n\n"
                    );
                }
            }
        }
        site.write("content/facts.toml", facts);
        site.write("content/glossary.toml", glossary);
        for (at, row) in rows.iter().enumerate() {
            let mut body = row[8].clone();
            // Without its note a mark is no mark.
            if body.contains("[^n]") && !body.contains("[^n]:") {
                body += "\n\n[^n]: From a letter.";
            }
            site.page(&format!("content/{language}/r{at}.md"), &format!("{body}\n"));
        }
        let found = pages_with(&site, &["withheld-sentence", "banned-word"]);
        for (at, row) in rows.iter().enumerate() {
            let is_found = found.contains(&format!("content/{language}/r{at}.md"));
            if is_found != (row[6] == "yes") && row[5] == "issue" {
                wrong.push(row.join(" | "));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_withheld_number_is_found_in_every_spelling_on_a_page() {
    let site = site("en", "KH");
    site.write("content/contacts.toml", WITHHELD);
    let spellings = list("withheld-spellings.tsv");
    assert!(spellings.len() > 400);
    let mut planted = Vec::new();
    for (at, row) in spellings.iter().enumerate() {
        let [name, asked, markdown, code, toml, ..] = row.as_slice() else { panic!("{row:?}") };
        let mut plant = |door: &str, text: &str, page: String| {
            if text != "-" {
                let file = format!("content/en/{door}{at}.md");
                site.write(&file, page);
                planted.push((asked == "issue", format!("{door} {name}"), file));
            }
        };
        let call = if name.starts_with("block-") { "" } else { "Call " };
        // The title of a link is shown to nobody.
        let markdown = if name == "markdown-link-title" { "-" } else { markdown };
        plant("page", markdown, format!("+++\ntitle = \"A page\"\n+++\n{call}{markdown}\n"));
        plant("code", code, format!("+++\ntitle = \"A page\"\n+++\n```\nCall {code}\n```\n"));
        plant("title", toml, format!("+++\ntitle = \"Call {toml}\"\n+++\nText.\n"));
        plant("short", toml, format!("+++\ntitle = \"A page\"\nshort = \"Call {toml}\"\n+++\nText.\n"));
        plant("search", toml, format!("+++\ntitle = \"A page\"\nsearch = [\"Call {toml}\"]\n+++\nText.\n"));
    }
    // HTML is refused as such, and so are addresses for calling.
    let found = pages_with(&site, &["contradicted-number", "raw-html", "phone-in-prose"]);
    let lost = planted.iter().filter(|(asked, _, file)| *asked && !found.contains(file));
    let lost: Vec<&str> = lost.map(|(_, what, _)| what.as_str()).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

#[test]
fn innocent_figures_are_no_withheld_number() {
    let site = site("en", "KH");
    site.write("content/contacts.toml", WITHHELD);
    let lines: Vec<String> = plain_list("innocent-figures.txt").into_iter().map(|row| row[2].clone()).collect();
    assert!(lines.len() > 1000);
    site.page("content/en/a.md", &format!("{}\n", lines.join("\n\n")));
    assert!(pages_with(&site, &["contradicted-number"]).is_empty());
}

#[test]
fn what_the_settings_and_fields_of_the_registers_say_is_looked_at_too() {
    let site = site("en", "KH");
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let config = config.replace("\"Numbers\"", "\"Numbers 012\\u00A0488\\u00A0488\"");
    let config = config.replace("\"One\"", "\"One ៚០១២ ៤៨៨ ៤៨៨\"");
    site.write("site.toml", config.replace("https://example.org/", "https://example.org/012488488"));
    let good = "\n[[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"+85592311511\" }]\n\
                url = \"https://example.org/%30%31%32488488\"\nfor = [\"012 488 488\"]\nstatus = \"confirmed\"\n\
                sources = [{ address = \"https://example.org/+85512488488\", seen = \"2026-11-22\" }]\n";
    site.write("content/contacts.toml", format!("{WITHHELD}{good}"));
    let (_, rows) = findings(&site);
    let told = |file: &str| rows.iter().filter(|(rule, path, _)| rule == "contradicted-number" && path == file).count();
    assert_eq!((told("site.toml"), told("content/contacts.toml")), (3, 3), "{rows:?}");
}

#[test]
fn no_guard_leaves_a_field_to_another() {
    let site = site("en", "KH");
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let config = config
        .replace("\"Numbers\"", "\"For junkies: ထမင္း &amp; 012 345 678\"")
        .replace("\"One\"", "\"One 092 345 678\"");
    site.write("site.toml", config.replace("https://example.org/", "https://wa.me/85512345678"));
    site.write("content/glossary.toml", "[[term]]\nnever = { en = \"junkies\" }\n");
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"+85592311511\" }]\n\
         url = \"https://wa.me/85512345679\"\nfor = [\"junkies\", \"012 345 670\"]\nstatus = \"confirmed\"\n\
         sources = [{ address = \"https://t.me/+85512345671\", seen = \"2026-11-22\" }]\n\n\
         [[contact]]\nid = \"own\"\nname = { en = \"Own\" }\nphones = [{ number = \"+85592311512\" }]\n\
         url = \"https://wa.me/85592311512\"\nstatus = \"confirmed\"\n\
         sources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    );
    let (_, rows) = findings(&site);
    let told = |rule: &str, file: &str| rows.iter().filter(|(name, path, _)| name == rule && path == file).count();
    // The title, a language's name and where leaving leads; whom a contact is for, its address, its source's. A contact's
    // own number stands in its own address.
    assert_eq!(told("phone-in-prose", "site.toml"), 3, "{rows:#?}");
    assert_eq!(told("phone-in-prose", "content/contacts.toml"), 3, "{rows:#?}");
    assert_eq!(told("banned-word", "site.toml"), 1, "{rows:#?}");
    assert_eq!(told("banned-word", "content/contacts.toml"), 1, "{rows:#?}");
    assert_eq!(told("legacy-encoding", "site.toml"), 1, "{rows:#?}");
    assert_eq!(told("unparsed-mark", "site.toml"), 1, "{rows:#?}");
}
