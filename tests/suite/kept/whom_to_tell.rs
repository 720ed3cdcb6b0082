//! Whom readers may tell that something is wrong: on pages, on paper and on a stick, and who must not stand there.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::tools::editions::{card, field, recalled, record, rows, run};
use crate::tools::{Site, elements, findings, parse, said, sheet_text, squeezed, text, tool, tree};

const DAY: &str = "2026-11-22";
const SENTENCE: &str = "Is something here wrong or old? Tell Desk:";

const NUMBER: &str = "phones = [{ number = \"+85523724793\" }]\nstatus = \"confirmed\"\n";
const REACHED: &str = "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"+85523724793\", result = \"ok\" }]\n";

fn contact(id: &str, name: &str, fields: &str) -> String {
    format!(
        "[[contact]]\nid = \"{id}\"\nname = {{ en = \"{name}\" }}\n{fields}\
         sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n\n"
    )
}

/// A site that names a desk, with a line that was reached two days ago.
fn site(desk: &str) -> Site {
    let site = Site::new();
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("corrections = \"desk\"\n{settings}"));
    registers(&site, desk);
    site.page("content/en/a.md", "<contact:line>\n");
    site
}

fn registers(site: &Site, desk: &str) {
    let line = "phones = [{ number = \"1280\", country = \"KH\" }]\nstatus = \"confirmed\"\n\
                calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", country = \"KH\", result = \"ok\" }]\n";
    site.write(
        "content/contacts.toml",
        "format = 1\n\n".to_owned() + &contact("line", "Line", line) + &contact("desk", "Desk", desk),
    );
}

/// What the foot of a page says, and where it leads.
fn foot(html: &str) -> Option<(String, String)> {
    let mut found = Vec::new();
    elements(&parse(html).document, &mut |_, attributes, node| {
        if attributes.iter().any(|(name, value)| name == "class" && value == "tell") {
            let mut href = String::new();
            elements(node, &mut |_, attributes, _| {
                href.extend(attributes.iter().filter(|(name, _)| name == "href").map(|(_, value)| value.as_str()));
            });
            found.push((text(node).replace('\u{a0}', " ").trim().to_owned(), href));
        }
    });
    assert!(found.len() < 2, "{found:?}");
    found.pop()
}

fn page(site: &Site, name: &str) -> String {
    fs::read_to_string(site.public().join(name)).expect("a page")
}

fn built(site: &Site) {
    let output = run(site, DAY, &["build", "--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// The lines that the code of a handout is made from, and the code.
fn edition(site: &Site, id: &str) -> (Vec<String>, String) {
    let output = run(site, DAY, &["editions", "text", id, "--lang", "en", "--format", "json"]);
    let row = &rows(&output)[0];
    let lines = row["lines"].as_array().expect("lines").iter().filter_map(Value::as_str).map(str::to_owned);
    (lines.collect(), field(row, "edition"))
}

fn printed(site: &Site, id: &str) -> Vec<u8> {
    let output = run(site, DAY, &["print", id, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    fs::read(site.path().join(format!("print/en/{id}.home.pdf"))).expect("a handout")
}

fn on_paper(site: &Site, id: &str) -> String {
    printed(site, id);
    squeezed(&sheet_text(&site.path().join(format!("print/en/{id}.home.pdf"))))
}

/// Every page with a text, every list and the single file. Not where a language is chosen, not where nothing is found,
/// and not where codes are looked up: that page says it in its text.
#[test]
fn the_foot_of_every_page_says_whom_to_tell() {
    let site = site(&format!("{NUMBER}{REACHED}"));
    site.page("content/en/deep/b.md", "Words.\n");
    record(&site, DAY, &["a", "--lang", "en"]);
    built(&site);
    let mut with = BTreeSet::new();
    for (name, bytes) in tree(&site.public()).into_iter().filter(|(name, _)| name.ends_with(".html")) {
        let Some((words, href)) = foot(std::str::from_utf8(&bytes).expect("UTF-8")) else { continue };
        assert!(words.ends_with("023 724 793") && words.contains("Desk"), "{name}: {words}");
        assert_eq!(words.starts_with(SENTENCE), name.starts_with("en"), "{name}: {words}");
        assert_eq!(href, "tel:+85523724793", "{name}");
        with.insert(name);
    }
    let of_language =
        |tag| ["a", "a-z", "deep/b", "index", "search", "sources"].map(|page| format!("{tag}/{page}.html"));
    let wanted = ["en", "km"].into_iter().flat_map(|tag| of_language(tag).into_iter().chain([format!("{tag}.html")]));
    assert_eq!(with, wanted.collect::<BTreeSet<_>>());
    assert!(page(&site, "en/card.html").contains("You can ask Desk."));
}

/// Beside the number stands what stands beside it everywhere. Whoever is for paper only stands on paper only; without
/// a number a web page is shown; with neither there is nobody to tell.
#[test]
fn what_a_contact_is_holds_here_too() {
    let web = |words: &str, href: &str| Some((format!("{SENTENCE} {words}"), href.to_owned()));
    let number = "tel:+85523724793";
    for (desk, on_web, paper) in [
        (NUMBER.to_owned(), web("023 724 793", number), true),
        (format!("{NUMBER}answered_by = \"police\"\n"), web("023 724 793 (the police)", number), true),
        (
            NUMBER.replace("confirmed", "unverified"),
            web("023 724 793 (We are not sure about this. Ask before you rely on it)", number),
            true,
        ),
        (NUMBER.replace(" }]", ", by = \"text\" }]"), web("023 724 793 (text message)", "sms:+85523724793"), true),
        (format!("{NUMBER}visibility = \"print\"\n"), None, true),
        (
            "url = \"https://example.org/desk\"\nstatus = \"confirmed\"\n".to_owned(),
            web("https://example.org/desk", "https://example.org/desk"),
            true,
        ),
        (
            "email = \"desk@example.org\"\nstatus = \"confirmed\"\n".to_owned(),
            web("desk@example.org", "mailto:desk@example.org"),
            true,
        ),
    ] {
        let site = site(&desk);
        // Nobody has read it aloud to a second person: a draft, and so is what names somebody not called.
        site.page("content/en/a.md", "<contact:line>\n\nDial <contact:other>.\n");
        let other = contact("other", "Other", "phones = [{ number = \"+85523724700\" }]\nstatus = \"confirmed\"\n");
        let known = fs::read_to_string(site.path().join("content/contacts.toml")).expect("contacts");
        site.write("content/contacts.toml", known + &other);
        built(&site);
        assert_eq!(foot(&page(&site, "en/a.html")), on_web, "{desk}");
        let sheet = on_paper(&site, "a");
        assert_eq!(sheet.contains(&squeezed(SENTENCE)), paper, "{desk}: {sheet}");
        // Letters of an address are what it says: a code knows them.
        let line = edition(&site, "a").0.into_iter().find(|line| line.starts_with(SENTENCE));
        let wanted = on_web.as_ref().map(|(words, _)| words.replace("023 724 793", "023724793"));
        assert!(wanted.is_none() || line == wanted, "{desk}: {line:?}");
        // A handout that pages link is as open as they are.
        let output = run(&site, DAY, &["build"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let linked = squeezed(&sheet_text(&site.public().join("en/print/a.home.pdf")));
        assert_eq!(linked.contains(&squeezed(SENTENCE)), on_web.is_some(), "{desk}");
    }
    // Somebody who can be told nothing is a slip.
    let nobody = site("what = { en = \"Beside the gate.\" }\nstatus = \"confirmed\"\n");
    let (status, rows) = findings(&nobody);
    assert_eq!(status, Some(1));
    let is_told = rows.iter().any(|(rule, file, _)| rule == "nothing-to-act-on" && file == "site.toml");
    assert!(is_told, "{rows:?}");
    for broken in [
        "visibility = \"never\"\n",
        "visibility = \"team\"\n",
        "calls = [{ on = \"2026-11-21\", by = \"SK\", number = \"+85523724793\", result = \"wrong\" }]\n",
    ] {
        let site = site(&format!("{NUMBER}{broken}"));
        let output = run(&site, DAY, &["build", "--only", "web", "--format", "short"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("site.toml:1:15: error[withheld-contact]"), "{}", said(&output));
    }
}

/// What stands on a sheet is part of its code and of the ledger, and a sheet with a wrong number is called back.
#[test]
fn a_sheet_with_a_wrong_number_to_tell_is_called_back() {
    let site = site(&format!("{NUMBER}{REACHED}"));
    site.write("content/en/large.md", "+++\ntitle = \"Large\"\n[print]\nlarge = true\n+++\nWords.\n");
    let line = format!("{SENTENCE} 023724793");
    assert!(edition(&site, "a").0.contains(&line));
    for sheet in ["a", "large"] {
        assert!(on_paper(&site, sheet).contains(&squeezed(&line)), "{sheet}");
    }
    let large = squeezed(&sheet_text(&site.path().join("print/en/large.large.home.pdf")));
    assert!(large.contains(&squeezed(&line)), "{large}");
    let codes = record(&site, DAY, &["a", "--lang", "en"]);
    registers(&site, &NUMBER.replace("793", "700"));
    let told = recalled(&site, DAY, &[]).1;
    let told: Vec<[&str; 4]> = told.iter().map(|row| [&*row[0], &*row[1], &*row[3], &*row[4]]).collect();
    assert_eq!(told, [[&*codes[0], "dangerous", "desk", "+85523724793"]]);
    assert_ne!(edition(&site, "a").1, codes[0]);
    let [(_, sentences)] = &card(&site, DAY, "en")[..] else { panic!("one edition") };
    assert!(sentences.iter().any(|sentence| sentence.starts_with("Desk: the number has changed.")), "{sentences:?}");
}

/// It makes no sheet a draft, and no line on checks untrue: there it is not.
#[test]
fn no_sheet_is_a_draft_for_it() {
    let older = REACHED.replace("2026-11-20", "2026-11-19");
    for (desk, stands) in [
        (format!("{NUMBER}{REACHED}"), true),
        (NUMBER.to_owned(), false),
        (format!("{NUMBER}{REACHED}").replace("confirmed", "unverified"), false),
        (format!("{NUMBER}{older}"), false),
    ] {
        let site = site(&desk);
        let output = run(&site, DAY, &["print", "a", "--lang", "en", "--final"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let sheet = squeezed(&sheet_text(&site.path().join("print/en/a.home.pdf")));
        assert_eq!(sheet.contains(&squeezed(SENTENCE)), stands, "{desk}: {sheet}");
        assert_eq!(edition(&site, "a").0.iter().any(|line| line.starts_with(SENTENCE)), stands, "{desk}");
    }
}

/// On panels it stands where it takes no room. A card that is full comes out as it would without it, to the last byte.
#[test]
fn a_full_card_is_as_it_was_before() {
    let site = site(&format!("{NUMBER}{REACHED}"));
    let with = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let without = with.replace("corrections = \"desk\"\n", "");
    site.page("content/en/a.md", "<contact:line> <contact:desk>\n");
    let card = |lines: usize| {
        let text = "Some words.\n\n".repeat(lines);
        site.write(
            "content/en/c.md",
            format!("+++\ntitle = \"T\"\n[print]\nformat = \"card\"\n+++\nA\n\n---\n\n{text}"),
        );
    };
    let mut before = Vec::new();
    let mut stood = Vec::new();
    // Panels hold ever more, in ever smaller letters, until nothing fits.
    for lines in [1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13] {
        card(lines);
        site.write("site.toml", &without);
        let output = run(&site, DAY, &["print", "c", "--lang", "en"]);
        if output.status.code() != Some(0) {
            assert!(said(&output).contains("error[overflow]"), "{}", said(&output));
            break;
        }
        before = printed(&site, "c");
        let (code, size) = (edition(&site, "c").1, letters(&site));
        site.write("site.toml", &with);
        let after = printed(&site, "c");
        let stands = on_paper(&site, "c").contains(&squeezed(SENTENCE));
        assert_eq!(letters(&site), size, "{lines} lines");
        assert_eq!(edition(&site, "c").1 == code, !stands, "{lines} lines");
        assert!(stands || after == before, "{lines} lines");
        stood.push(stands);
        // Every printer prints the same edition.
        let output = run(&site, DAY, &["print", "c", "--lang", "en", "--profile", "shop-3mm"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let shop = squeezed(&sheet_text(&site.path().join("print/en/c.shop-3mm.pdf")));
        assert_eq!(shop.contains(&squeezed(SENTENCE)), stands, "{lines} lines");
    }
    assert_eq!((stood.first(), stood.last()), (Some(&true), Some(&false)), "{stood:?}");
    assert!(!before.is_empty() && stood.len() < 11, "{stood:?}");
    site.write("site.toml", &with);
    let contacts = |lines| {
        card(lines);
        record(&site, DAY, &["c", "--lang", "en"]);
        let ledger = fs::read_to_string(site.path().join("editions.toml")).expect("a ledger");
        fs::remove_file(site.path().join("editions.toml")).expect("removed");
        ledger.contains("id = \"desk\"")
    };
    assert_eq!([1, [1, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13][stood.len() - 1]].map(contacts), [true, false]);
}

/// A sheet whose last page is full has no page more for it.
#[test]
fn no_page_is_added_for_it() {
    let site = site(&format!("{NUMBER}{REACHED}"));
    let with = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let without = with.replace("corrections = \"desk\"\n", "");
    site.page("content/en/a.md", "<contact:line> <contact:desk>\n");
    let pages = |settings: &str| {
        site.write("site.toml", settings);
        printed(&site, "s");
        let pdf = site.path().join("print/en/s.home.pdf");
        let told = tool("pdfinfo", &[pdf.to_str().expect("UTF-8")]);
        let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a number").trim().to_owned();
        (pages, squeezed(&sheet_text(&pdf)).contains(&squeezed(SENTENCE)))
    };
    let mut seen = Vec::new();
    for lines in 25..45 {
        site.page("content/en/s.md", &"Some words.\n\n".repeat(lines));
        let ((before, _), (after, stands)) = (pages(&without), pages(&with));
        assert_eq!(before, after, "{lines} lines");
        seen.push((after, stands));
    }
    seen.dedup();
    let seen: Vec<(&str, bool)> = seen.iter().map(|(pages, stands)| (&**pages, *stands)).collect();
    assert_eq!(seen, [("1", true), ("1", false), ("2", true)]);
}

/// The size of the letters of a card's text.
fn letters(site: &Site) -> String {
    let pdf = site.path().join("print/en/c.home.pdf");
    let html = tool("pdftotext", &["-bbox", pdf.to_str().expect("UTF-8"), "-"]);
    let word = html.lines().find(|line| line.contains(">Some<")).expect("a word").trim();
    let at = |name: &str| -> f64 {
        let (_, rest) = word.split_once(&format!("{name}=\"")).expect("a place");
        rest.split('"').next().expect("a number").parse().expect("a number")
    };
    format!("{:.2}", at("yMax") - at("yMin"))
}

/// Papers of every kind, with a code that leads to the site: there it stands beside the code.
#[test]
fn every_paper_has_it_where_there_is_room() {
    let site = site(&format!("{NUMBER}{REACHED}"));
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("base_url = \"https://example.org/\"\n{settings}"));
    for format in ["a4", "a5", "card", "fold4", "zine", "poster"] {
        let text = "Go today.\n\n---\n\n<contact:line>\n";
        let text = if format.starts_with('a') { "<contact:line>\n" } else { text };
        site.write(
            &format!("content/en/on-{format}.md"),
            format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\n+++\n{text}"),
        );
        let id = format!("on-{format}");
        let sheet = on_paper(&site, &id);
        assert!(sheet.contains(&squeezed(&format!("{SENTENCE} 023 724 793"))), "{format}: {sheet}");
        assert!(edition(&site, &id).0.contains(&format!("{SENTENCE} 023724793")), "{format}");
    }
}

/// A stick says it in its `README.txt`; not a discreet one, which computers show without opening a page.
#[test]
fn a_stick_says_whom_to_tell() {
    let site = site(&format!("{NUMBER}{REACHED}answered_by = \"police\"\n"));
    let line = format!("\r\n{SENTENCE} 023 724 793 (the police)\r\n");
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    for (discreet, wanted) in [("", true), ("discreet = true\n", false)] {
        site.write("site.toml", format!("{discreet}{settings}"));
        let output = run(&site, DAY, &["bundle", "--out", site.path().join("stick").to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let readme =
            fs::read_to_string(site.path().join("stick/README.txt")).expect("README.txt").replace('\u{a0}', " ");
        assert_eq!(
            (readme.contains(&line), readme.matches("Desk").count()),
            (wanted, if wanted { 2 } else { 0 }),
            "{readme}"
        );
        assert!(foot(&fs::read_to_string(site.path().join("stick/en/a.html")).expect("a page")).is_some());
        assert!(foot(&fs::read_to_string(site.path().join("stick/en.html")).expect("a file")).is_some());
    }
}
