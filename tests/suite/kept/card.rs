//! `card.html`: when it is there, and what it must not say.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use handbill::ledger::Code;

use crate::tools::editions::{card, recalled, record, run};
use crate::tools::{Site, elements, first, parse, said, text, tree};

const DANGEROUS: &str = "Do not rely on it. Ask for a newer one.";

/// A wrong number is never said again on the web, nor anything of a contact that is for paper or the team only.
#[test]
fn the_page_tells_no_wrong_number_and_no_secret() {
    let site = Site::new();
    let contact = |id: &str, number: &str, more: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"Name {id} {number}\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let good = "status = \"confirmed\"\n";
    let paper = "status = \"confirmed\"\nvisibility = \"print\"\n";
    site.write("content/contacts.toml", contact("open", "1280", good) + &contact("paper", "1281", paper));
    site.page("content/en/a.md", "<contact:open>\n\n<contact:paper>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let bad = "status = \"contradicted\"\n";
    site.write("content/contacts.toml", contact("open", "1280", bad) + &contact("paper", "1299", paper));
    site.page("content/en/a.md", "<contact:paper>\n");
    let [(_, sentences)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
    let hidden = "A number on it is not right any more.";
    let draft = "It is a draft. It was not checked when it was printed.";
    assert_eq!(sentences, &[DANGEROUS, draft, hidden]);
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("card.html");
    for secret in ["1280", "1281", "1299", "Name"] {
        assert!(!text(&first(&parse(&html), "article")).contains(secret), "{secret}");
    }
    // Of a sheet for the team the page says whether it is right, and nothing more.
    site.write("content/en/ours.md", "+++\ntitle = \"Ours\"\nvisibility = \"team\"\n+++\n[So it is.](fact:f)\n");
    let fact = "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
                sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    site.write("content/facts.toml", fact);
    let ours = record(&site, "2026-11-22", &["ours", "--lang", "en"]);
    site.write("content/facts.toml", fact.replace("So it is.", "So it was."));
    site.write("content/en/ours.md", "+++\ntitle = \"Ours\"\nvisibility = \"team\"\n+++\nNothing.\n");
    let listed = card(&site, "2026-11-22", "en");
    assert_eq!(listed[0], (ours[0].clone(), vec![DANGEROUS.to_owned(), draft.to_owned()]));
    // The team's own list says it all.
    let told = recalled(&site, "2026-11-22", &[]).1;
    assert_eq!(told.iter().map(|row| &*row[4]).collect::<Vec<_>>(), ["1281", "1280", "So it is."]);
}

/// In a discreet site the tab says nothing of cards that may be wrong, and without a ledger there is no page.
#[test]
fn the_page_is_there_where_something_was_recorded() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    let linked = |site: &Site| {
        let html = fs::read_to_string(site.public().join("km/index.html")).expect("an index");
        let mut found = false;
        elements(&parse(&html).document, &mut |_, attributes, _| {
            found |= attributes.iter().any(|(name, value)| name == "href" && value == "card.html");
        });
        (found, site.public().join("km/card.html").is_file())
    };
    site.build();
    assert_eq!(linked(&site), (false, false));
    record(&site, "2026-11-22", &["a"]);
    site.build();
    assert_eq!(linked(&site), (true, true));
    let title =
        || text(&first(&parse(&fs::read_to_string(site.public().join("en/card.html")).expect("a page")), "title"));
    assert_eq!(title(), "Is my card still right?");
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("discreet = true\n{config}"));
    site.build();
    assert_eq!(title(), "Look up a code");
    // What is put into the page is not copied beside it.
    site.write("static/card.css", ".ask { color: teal; }\n");
    site.build();
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("a page");
    assert!(text(&first(&parse(&html), "style")).ends_with(".ask { color: teal; }"));
    assert!(!site.public().join("card.css").exists());
}

/// More editions than a light page has room for: the older ones lie beside it, on a stick too. A stick with single files
/// alone has no such page.
#[test]
fn older_editions_lie_beside_the_page() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let ledger = fs::read_to_string(site.path().join("editions.toml")).expect("a ledger");
    let (head, entry) = ledger.split_once("[[edition]]").expect("an edition");
    let codes: Vec<String> = (0..130_u8).map(|at| Code::of(&[at; 32]).to_string()).collect();
    let written = ledger.lines().find(|line| line.starts_with("code = ")).expect("a code");
    let entries: String = codes
        .iter()
        .map(|code| format!("[[edition]]{}", entry.replace(written, &format!("code = \"{code}\""))))
        .collect();
    site.write("editions.toml", format!("{head}{entries}"));
    let listed = card(&site, "2026-11-22", "en");
    let newest: Vec<&String> = codes.iter().rev().take(100).collect();
    assert_eq!(listed.iter().map(|(code, _)| code).collect::<Vec<_>>(), newest);
    let older = |folder: &Path| -> BTreeSet<String> {
        let files = tree(folder).into_iter().filter(|(name, _)| name.starts_with("en/card/"));
        files
            .flat_map(|(name, bytes)| {
                let text = String::from_utf8(bytes).expect("UTF-8");
                let sign = name.trim_start_matches("en/card/").trim_end_matches(".js").to_owned();
                let beginning = format!("handbill.editions([\"{sign}\",\"");
                assert!(text.starts_with(&beginning) && !text.contains('<'), "{name}: {text}");
                let ids = text.split("id=\\\"").skip(1).map(|rest| rest[..9].to_owned()).collect::<Vec<_>>();
                assert!(ids.iter().all(|id| id.starts_with(&sign)), "{name}: {ids:?}");
                ids
            })
            .collect()
    };
    let wanted: BTreeSet<String> = codes.iter().take(30).cloned().collect();
    assert_eq!(older(&site.public()), wanted);
    for (more, wanted) in [(&[][..], wanted), (&["--lite"], BTreeSet::new())] {
        let out = site.path().join("stick");
        let asked = [&["bundle", "--out", out.to_str().expect("UTF-8")], more].concat();
        let output = run(&site, "2026-11-22", &asked);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        assert_eq!(older(&out), wanted, "{more:?}");
        assert_eq!(out.join("en/card.html").is_file(), more.is_empty());
    }
}
