//! What goes wrong in the registers and in front matter.

use crate::tools::{Site, findings, has};

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
    has(&rows, "unknown-field", "site.toml", 14);
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
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{id}\" }}\nphones = [{{ number = \"+85592311511\" }}]\nstatus = \"{status}\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n"
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
         calls = [{ on = \"2026-11-01\", by = \"AB\", number = \"+85592311511\", result = \"ok\" }, { on = \"2026-11-20\", by = \"AB\", number = \"+85592311511\", result = \"closed\" }]\n",
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
        "[[contact]]\nid = \"web\"\nname = { en = \"Web only\" }\nstatus = \"unverified\"\nalert = { en = \"Closed on Sunday.\" }\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n\n\
         [[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"117\", country = \"KH\" }]\nanswered_by = \"police\"\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    );
    site.page("content/en/a.md", "See <contact:web>, [them](contact:web), <contact:line> or [those](contact:line).\n");
    let public = site.build();
    let html = std::fs::read_to_string(public.join("en/a.html")).expect("a page");
    let said = crate::tools::text(&crate::tools::first(&crate::tools::parse(&html), "article"));
    let beside = "(Closed on Sunday; We are not sure about this. Ask before you rely on it)";
    let wanted = format!(
        "See Web only {beside}, them {beside}, Line 117 (the police; Works only inside Cambodia) or those (117, the police; Works only inside Cambodia)."
    );
    assert!(said.contains(&wanted), "{said}");
    let sheet = crate::tools::sheet_text(&public.join("en/print/a.home.pdf"));
    assert!(crate::tools::squeezed(&sheet).contains(&crate::tools::squeezed(&wanted)), "{sheet}");
}

/// One mistake to a line, each told at its own.
#[test]
fn every_mistake_in_a_contact_is_told_at_its_line() {
    let site = Site::new();
    let entry = "[[contact]]\nid = \"a\"\nname = { en = \"A\" }\nstatus = \"maybe\"\nphones = [{ number = \"+855123\" }]\nhours = \"Mo-Fr 25:00\"\n\n\
                 [[contact]]\nid = \"b\"\nname = { en = \"B\" }\nstatus = \"confirmed\"\nhours = \"sunrise-sunset\"\n\n\
                 [[contact]]\nid = \"B\"\nname = { en = \"B\" }\nstatus = \"confirmed\"\n\n\
                 [[contact]]\nid = \"b\"\nname = { en = \"B\" }\nstatus = \"confirmed\"\n";
    site.write("content/contacts.toml", entry);
    site.page("content/en/a.md", "Text.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    for (rule, line) in [
        ("bad-value", 4),
        ("bad-value", 5),
        ("bad-hours", 6),
        ("unsourced", 9),
        ("bad-hours", 12),
        ("bad-value", 15),
        ("duplicate-id", 20),
    ] {
        has(&rows, rule, "content/contacts.toml", line);
    }
    assert_eq!(rows.len(), 7, "{rows:#?}");
}

/// Which of two was meant nobody can tell, whichever of them cannot be used.
#[test]
fn an_id_that_stands_twice_is_told_beside_one_that_cannot_be_used() {
    let (broken, whole) = (
        "id = \"a\"\nname = { en = \"A\" }\nstatus = \"maybe\"\n",
        "id = \"a\"\nname = { en = \"A\" }\nstatus = \"confirmed\"\n",
    );
    for (first, second) in [(broken, whole), (whole, broken), (broken, broken), (whole, whole)] {
        let site = Site::new();
        site.write("content/contacts.toml", format!("[[contact]]\n{first}[[contact]]\n{second}"));
        site.page("content/en/a.md", "See <contact:a>.\n");
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1));
        has(&rows, "duplicate-id", "content/contacts.toml", 6);
        assert!(!rows.iter().any(|(rule, ..)| rule == "unknown-contact"), "{rows:?}");
    }
}

/// Ten thousand contacts and ten thousand references to them are read and checked; nothing is lost on the way.
#[test]
fn a_register_of_ten_thousand_contacts_is_read_whole() {
    let site = Site::new();
    let entry = |at: usize| {
        format!(
            "[[contact]]\nid = \"c{at}\"\nname = {{ en = \"Contact {at}\" }}\nphones = [{{ number = \"+85512{:06}\" }}]\n\
             status = \"confirmed\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n\n",
            200_000 + at
        )
    };
    let mut register: String = (0..10_000).map(entry).collect();
    site.write("content/contacts.toml", &register);
    let lines: Vec<String> = (0..10_000).map(|at| format!("<contact:c{at}>")).collect();
    for (page, lines) in lines.chunks(2_000).enumerate() {
        site.page(&format!("content/en/p{page}.md"), &format!("{}\n", lines.join("\n\n")));
    }
    let output = site.run("build", &["--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", crate::tools::said(&output));
    let html = std::fs::read_to_string(site.public().join("en/p4.html")).expect("a page");
    assert!(html.contains("Contact 9999"), "the last one is there");
    // One mistake among them is found at its line.
    register.push_str("[[contact]]\nid = \"c77\"\nname = { en = \"Twice\" }\nstatus = \"confirmed\"\n");
    site.write("content/contacts.toml", &register);
    let output = site.run("build", &["--only", "web", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let said = crate::tools::said(&output);
    assert!(said.contains("content/contacts.toml:70002:6: error[duplicate-id]"), "{said}");
}

#[test]
fn a_register_that_is_too_large_is_told_and_no_name_of_it_is_called_unknown() {
    let site = Site::new();
    site.write("content/contacts.toml", format!("# {}\n", "x".repeat(5 * 1024 * 1024)));
    site.page("content/en/a.md", "<contact:somebody>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert_eq!(rows, [("too-large".to_owned(), "content/contacts.toml".to_owned(), 1)]);
}
