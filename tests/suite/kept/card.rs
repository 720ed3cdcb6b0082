//! `card.html`: when it is there, and what it must not say.

use std::fs;

use crate::tools::editions::{card, recalled, record};
use crate::tools::{Site, elements, first, parse, text};

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
