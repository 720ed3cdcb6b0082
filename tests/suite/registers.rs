//! What goes wrong in the registers and in front matter.

use super::tools::{Site, findings, has};

#[test]
fn an_unknown_field_is_told_in_every_kind_of_file() {
    let site = Site::new();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("{config}\n[freshness]\ncontact_day = 1\n"));
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"a\"\nname = { en = \"A\" }\nstatus = \"confirmed\"\nhour = \"24/7\"\n\
         sources = [{ address = \"x\", seen = \"2026-11-22\", date = \"2026\" }]\n\n[contacts]\n",
    );
    site.write("content/facts.toml", "[[fact]]\nid = \"f\"\nstatement = { en = \"F\" }\nstatus = \"confirmed\"\nuse = \"publish\"\nreviewer = \"x\"\n");
    site.write("content/en/a.md", "+++\ntitle = \"A\"\ntabs = \"x\"\n[print]\nformats = \"a4\"\n+++\nText.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "unknown-field", "site.toml", 13);
    has(&rows, "unknown-field", "content/contacts.toml", 5);
    has(&rows, "unknown-field", "content/contacts.toml", 6);
    has(&rows, "unknown-field", "content/contacts.toml", 8);
    has(&rows, "unknown-field", "content/facts.toml", 6);
    has(&rows, "unknown-field", "content/en/a.md", 3);
    has(&rows, "unknown-field", "content/en/a.md", 5);
}

#[test]
fn a_number_that_is_wrong_in_one_entry_is_not_given_out_by_another() {
    let site = Site::new();
    let entry = |id: &str, status: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{id}\" }}\nphones = [{{ number = \"+85592311511\" }}]\nstatus = \"{status}\"\n\n"
        )
    };
    site.write("content/contacts.toml", entry("good", "confirmed") + &entry("bad", "contradicted"));
    site.page("content/en/a.md", "<contact:good>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, ..)| rule == "withheld-contact"), "{rows:#?}");
}

#[test]
fn a_number_that_the_last_call_found_closed_is_refused() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"a\"\nname = { en = \"A\" }\nphones = [{ number = \"+85592311511\" }]\nstatus = \"confirmed\"\n\
         calls = [{ on = \"2026-11-01\", by = \"AB\", result = \"ok\" }, { on = \"2026-11-20\", by = \"AB\", result = \"closed\" }]\n",
    );
    site.page("content/en/a.md", "<contact:a>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "withheld-contact", "content/en/a.md", 4);
}

#[test]
fn what_must_be_said_is_said_inside_a_sentence_too() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"web\"\nname = { en = \"Web only\" }\nstatus = \"unverified\"\nalert = { en = \"Closed on Sunday.\" }\n\n\
         [[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"117\", country = \"KH\" }]\nanswered_by = \"police\"\nstatus = \"confirmed\"\n",
    );
    site.page("content/en/a.md", "See <contact:web>, [them](contact:web), <contact:line> or [those](contact:line).\n");
    let public = site.build();
    let html = std::fs::read_to_string(public.join("en/a.html")).expect("a page");
    let said = super::tools::text(&super::tools::first(&super::tools::parse(&html), "article"));
    let beside = "(Closed on Sunday; We are not sure about this. Ask before you rely on it)";
    let wanted = format!(
        "See Web only {beside}, them {beside}, Line 117 (the police; Works only inside Cambodia) or those (117, the police; Works only inside Cambodia)."
    );
    assert!(said.contains(&wanted), "{said}");
    let sheet = super::tools::sheet_text(&public.join("en/print/a.home.pdf"));
    assert!(super::tools::squeezed(&sheet).contains(&super::tools::squeezed(&wanted)), "{sheet}");
}
