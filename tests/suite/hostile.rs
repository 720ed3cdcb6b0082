//! Input that means harm, or that a tired person made by accident. Never a panic, always a finding.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::process::Command;

use proptest::prelude::*;

use super::tools::{Site, elements, parse, said};

/// The findings of a run as (rule, file, line).
fn findings(site: &Site) -> (Option<i32>, Vec<(String, String, u64)>) {
    let output = site.run("check", &["--format", "json"]);
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let rows = text.lines().map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().expect(name).to_owned();
        assert!(row["column"].as_u64().expect("a column") >= 1);
        assert!(!field("hint").is_empty(), "{line}");
        (field("rule"), field("file"), row["line"].as_u64().expect("a line"))
    });
    (output.status.code(), rows.collect())
}

fn has(rows: &[(String, String, u64)], rule: &str, file: &str, line: u64) {
    assert!(rows.contains(&(rule.to_owned(), file.to_owned(), line)), "no {rule} at {file}:{line} in {rows:#?}");
}

#[test]
fn files_that_are_no_files_and_names_that_do_not_travel() {
    let site = Site::new();
    site.page("content/en/good.md", "Text.\n");
    let folder = site.path().join("content/en");
    symlink("/etc/passwd", folder.join("link.md")).expect("a link");
    symlink(".", folder.join("round")).expect("a link");
    let fifo = Command::new("mkfifo").arg(folder.join("pipe.md")).status().expect("mkfifo");
    assert!(fifo.success());
    std::fs::write(folder.join(OsStr::from_bytes(b"caf\xe9.md")), "x").expect("a file");
    std::fs::write(folder.join("good.MD"), "x").expect("a file");
    std::fs::write(folder.join("Good.md"), "+++\ntitle = \"x\"\n+++\n").expect("a file");
    std::fs::write(folder.join("cafe\u{301}.md"), "x").expect("a file");
    std::fs::write(folder.join("con.md"), "+++\ntitle = \"x\"\n+++\n").expect("a file");
    site.write("content/en/latin1.md", b"+++\ntitle = \"x\"\n+++\nFine.\n\nCaf\xe9\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "symlink", "content/en/link.md", 1);
    has(&rows, "symlink", "content/en/round", 1);
    has(&rows, "special-file", "content/en/pipe.md", 1);
    has(&rows, "file-name", "content/en/caf\\xE9.md", 1);
    has(&rows, "name-twin", "content/en/good.md", 1);
    has(&rows, "page-id", "content/en/Good.md", 1);
    has(&rows, "file-name", "content/en/con.md", 1);
    has(&rows, "not-utf8", "content/en/latin1.md", 6);
    assert!(rows.iter().any(|(rule, file, _)| rule == "file-name" && file.contains("cafe")), "{rows:#?}");
}

#[test]
fn more_than_the_limits_allow() {
    let site = Site::new();
    site.page("content/en/large.md", &"word ".repeat(900_000));
    site.page("content/en/deep.md", &format!("{} text\n", ">".repeat(33)));
    site.page("content/en/list.md", &(0..40).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>());
    let mark = |depth: usize| if depth.is_multiple_of(2) { "*" } else { "**" };
    let open: String = (0..40).map(|depth| format!("{}a ", mark(depth))).collect();
    let close: String = (0..40).rev().map(|depth| format!(" a{}", mark(depth))).collect();
    site.page("content/en/stress.md", &format!("{open}b{close}\n"));
    site.page("content/en/many.md", &"*a* ".repeat(150_000));
    site.page("content/en/fits.md", &format!("{} text\n", ">".repeat(32)));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "too-large", "content/en/large.md", 1);
    has(&rows, "nesting", "content/en/deep.md", 4);
    assert!(rows.iter().any(|(rule, file, _)| rule == "nesting" && file == "content/en/list.md"), "{rows:#?}");
    assert!(rows.iter().any(|(rule, file, _)| rule == "nesting" && file == "content/en/stress.md"), "{rows:#?}");
    assert!(rows.iter().any(|(rule, file, _)| rule == "too-large" && file == "content/en/many.md"), "{rows:#?}");
    assert!(!rows.iter().any(|(_, file, _)| file == "content/en/fits.md"), "{rows:#?}");
}

#[test]
fn a_character_that_no_font_draws() {
    let site = Site::new();
    site.page("content/en/a.md", "Plain.\n\nA rune: ᚠ and a star \u{2BE8}.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "missing-glyph", "content/en/a.md", 6);
}

#[test]
fn a_character_of_a_register_that_no_font_draws() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"a\"\nname = { en = \"ᚠ line\" }\nstatus = \"confirmed\"\n",
    );
    site.page("content/en/a.md", "<contact:a>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, ..)| rule == "missing-glyph"), "{rows:#?}");
}

#[test]
fn pictures_that_act_are_refused() {
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>")
    };
    for inside in [
        "<script>alert(1)</script>",
        "<rect onclick=\"alert(1)\"/>",
        "<a href=\"javascript:alert(1)\"><rect/></a>",
        "<image href=\"https://example.org/x.png\"/>",
        "<use xlink:href=\"https://example.org/x.svg#a\"/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
        "<style>rect { fill: url(https://example.org/x) }</style>",
        "<rect style=\"fill: url( 'https://example.org/x' )\"/>",
        "<rect fill=\"URL(https://example.org/x#a)\"/>",
        "<defs><pattern id=\"a\"/></defs>",
        "<symbol id=\"a\"/><use href=\"#a\"/>",
        "<text>Call 012 345 678</text>",
        "<?xml-stylesheet href=\"https://example.org/x.css\"?>",
        "<g style=\"background-image: image-set('https://example.org/x' 1x)\"/>",
        "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<rect fill=\"src('https://example.org/x')\"/>",
        "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
    ] {
        let site = Site::new();
        site.write("content/en/a.svg", svg(inside));
        site.page("content/en/a.md", "![A picture](a.svg)\n");
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1), "{inside}");
        assert!(rows.iter().any(|(rule, ..)| rule == "unsafe-picture"), "{inside}: {rows:#?}");
    }
    // A picture that no page shows could still be opened by its address.
    let site = Site::new();
    site.write("content/en/a.svg", svg("<script>alert(1)</script>"));
    site.page("content/en/a.md", "Text.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, ..)| rule == "unsafe-picture"), "{rows:#?}");
}

#[test]
fn pictures_that_unfold_are_refused() {
    // A PNG of 60,000 × 60,000 pixels says so in its first 33 bytes.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(60_000_u32.to_be_bytes());
    png.extend(60_000_u32.to_be_bytes());
    png.extend([8, 6, 0, 0, 0, 0, 0, 0, 0]);
    let site = Site::new();
    site.write("content/en/a.png", png);
    site.write("content/en/b.jpg", "no picture at all");
    site.write(
        "content/en/c.svg",
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>", "<g>".repeat(2000), "</g>".repeat(2000)),
    );
    site.write(
        "content/en/d.svg",
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><title>&a;</title></svg>",
    );
    site.page("content/en/a.md", "Text.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    for file in ["a.png", "b.jpg", "c.svg", "d.svg"] {
        has(&rows, "unsafe-picture", &format!("content/en/{file}"), 1);
    }
}

/// What a page may hold. Anything else in the output is a hole.
fn judge(html: &str) {
    const ELEMENTS: [&str; 52] = [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "style",
        "body",
        "a",
        "p",
        "main",
        "article",
        "header",
        "nav",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "strong",
        "em",
        "code",
        "pre",
        "blockquote",
        "div",
        "span",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "dl",
        "dt",
        "dd",
        "hr",
        "br",
        "sup",
        "img",
        "bdi",
        "section",
        "footer",
        "button",
        "svg",
        "use",
        "symbol",
        "path",
        "time",
        "aside",
    ];
    const ATTRIBUTES: [&str; 25] = [
        "lang",
        "dir",
        "charset",
        "http-equiv",
        "content",
        "name",
        "rel",
        "href",
        "class",
        "id",
        "hreflang",
        "aria-label",
        "aria-current",
        "role",
        "tabindex",
        "scope",
        "start",
        "src",
        "alt",
        "type",
        "width",
        "height",
        "style-",
        "viewbox",
        "datetime",
    ];
    let dom = parse(html);
    elements(&dom.document, &mut |name, attributes, _| {
        assert!(ELEMENTS.contains(&name), "<{name}> in {html}");
        for (attribute, value) in attributes {
            assert!(ATTRIBUTES.contains(&attribute.as_str()), "{attribute} in {html}");
            if attribute == "href" || attribute == "src" {
                let scheme = value.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
                let good = scheme
                    .is_none_or(|scheme| ["https", "http", "mailto", "tel", "sms", "data"].contains(&scheme.as_str()));
                assert!(good && (attribute != "src" || !value.starts_with("http")), "{attribute}={value}");
            }
        }
    });
}

/// Pieces that have broken other generators.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"onmouseover=\"alert(1)",
        "' onclick='x",
        "{onclick=alert(1)}",
        "{#a\"b}",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT&colon;alert(1))",
        "![x](data:image/svg+xml,x)",
        "<javascript:alert(1)>",
        "[x]: javascript:x",
        "{{ 7*7 }}",
        "{% if x %}",
        "#eval(\"1\")",
        "$x$",
        "@a",
        "\\",
        "`",
        "```",
        "~~~",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "***",
        "---",
        "===",
        "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: [^1]",
        "<contact:line>",
        "[w](fact:f)",
        "[w](page:a)",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&lt;b&gt;",
        "&#x0;",
        "\u{202E}",
        "\u{200B}",
        "ស្រោម",
        "ๆ",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "**",
        "__",
        "[",
        "]",
        "(",
        ")",
        "text",
        "]]",
        ": x",
        "- [ ] ",
    ]);
    prop::collection::vec(pieces, 1..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Whatever is written into a page, a title, a contact and a fact: the program neither panics
    /// nor lets anything through that acts. Where there is no error, every page is judged by a
    /// second parser; where there is one, nothing has been written.
    #[test]
    fn nothing_gets_through(body in nasty(), title in nasty(), name in nasty()) {
        let site = Site::new();
        let quoted = |text: &str| serde_json::to_string(&text.replace('\n', " ")).expect("a string");
        site.write("content/contacts.toml", format!("[[contact]]\nid = \"line\"\nname = {{ en = {} }}\nphones = [{{ number = \"117\", country = \"KH\" }}]\nstatus = \"confirmed\"\n", quoted(&name)));
        site.write("content/facts.toml", format!("[[fact]]\nid = \"f\"\nstatement = {{ en = {} }}\nstatus = \"confirmed\"\nuse = \"publish\"\nsources = [{{ address = {}, seen = \"2026-11-22\" }}]\n", quoted(&name), quoted(&format!("a{title}"))));
        site.write("content/en/a.md", format!("+++\ntitle = {}\n[print]\nformat = \"none\"\n+++\n{body}\n\nWith [a fact](fact:f).\n\n<contact:line>\n", quoted(&format!("t{title}"))));
        let output = site.run("build", &[]);
        match output.status.code() {
            Some(0) => {
                let mut pages = BTreeSet::new();
                for entry in walkdir::WalkDir::new(site.public()) {
                    let entry = entry.expect("readable");
                    if entry.path().extension().is_some_and(|extension| extension == "html") {
                        judge(&std::fs::read_to_string(entry.path()).expect("UTF-8"));
                        pages.insert(entry.path().to_owned());
                    }
                }
                prop_assert_eq!(pages.len(), 5);
            }
            Some(1) => prop_assert!(!site.public().exists()),
            other => prop_assert!(false, "{:?}: {}", other, said(&output)),
        }
    }

    /// TOML of any shape is read or refused, with a place.
    #[test]
    fn registers_of_any_shape(text in "(\\[\\[contact\\]\\]\n|\\[\\[fact\\]\\]\n|id = \"[a-z]\"\n|name = \\{ en = \"x\" \\}\n|status = (1|\"confirmed\"|\\[\\])\n|phones = \\[\\{ number = \"[0-9+]{0,9}\" \\}\\]\n|sources = [a-z{}\\[\\]\"=]{0,8}\n|x\n){0,12}") {
        let site = Site::new();
        site.write("content/contacts.toml", &text);
        site.page("content/en/a.md", "Text.\n");
        let output = site.run("check", &["--format", "json"]);
        prop_assert!(matches!(output.status.code(), Some(0 | 1)), "{}", said(&output));
    }
}

#[test]
fn an_empty_folder_and_an_empty_site() {
    let empty = tempfile::tempdir().expect("a folder");
    let output = super::tools::handbill(&["build", "--site", empty.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read_dir(empty.path()).expect("readable").count(), 0, "nothing is left behind");
    let output = Site::new().run("check", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

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

/// A site with one page; the rules of all its findings.
fn rules(body: &str) -> Vec<String> {
    let site = Site::new();
    site.page("content/en/a.md", body);
    let mut rules: Vec<String> = findings(&site).1.into_iter().map(|(rule, ..)| rule).collect();
    // The site's second language has no page yet, and shows the same text.
    rules.retain(|rule| rule != "missing-translation");
    rules.dedup();
    rules
}

#[test]
fn what_markdown_swallows_is_told() {
    for body in [
        "[Note]: 72h\n",
        "[Warning]: not-alone \"Call the helpline first\"\n",
        "Text.\n\n[^a]: A note that nothing refers to.\n",
        "Text[^a].\n\n[^a]: One.\n\n[^a]: Two.\n",
    ] {
        assert_eq!(rules(body), ["unused-definition"], "{body}");
    }
    assert_eq!(rules("[words][there] and [There]\n\n[there]: https://example.org/\n"), [""; 0]);
    assert_eq!(rules("Text[^a].\n\n[^a]: One.\n"), [""; 0]);
}

#[test]
fn what_was_meant_as_a_reference_is_told() {
    for body in [
        "Call <contact: help>.\n",
        "Call contact:help.\n",
        "See <fact:f and more.\n",
        "[words] (page:a)\n",
        "[words](contact:a b)\n",
    ] {
        assert_eq!(rules(body), ["broken-reference"], "{body}");
    }
    assert_eq!(rules("Our contact: a person. In fact: none. See page: 3.\n"), [""; 0]);
}

#[test]
fn numbers_hide_in_vain() {
    for body in [
        "Call 012 345\n678 now.\n",
        "Call 012 **345** 678.\n",
        "Call 012\u{200B}345\u{200B}678.\n",
        "Call [012 345](page:a) 678.\n",
    ] {
        assert_eq!(rules(body), ["phone-in-prose"], "{body}");
    }
    let site = Site::new();
    site.write(
        "content/en/a.md",
        "+++\ntitle = \"A\"\ntab = \"Call 012 345 678\"\nicon = \"x\"\nshort = \"Or 012 345 679\"\n+++\nText.\n",
    );
    let (_, rows) = findings(&site);
    has(&rows, "phone-in-prose", "content/en/a.md", 3);
    has(&rows, "phone-in-prose", "content/en/a.md", 5);
}

#[test]
fn words_that_do_not_fit_the_paper_are_told() {
    assert_eq!(rules(&format!("https://example.org/{}\n", "a".repeat(150))), ["overflow"]);
    assert_eq!(rules(&format!("    {}\n", "x".repeat(150))), ["overflow"]);
}

#[test]
fn signs_that_nobody_sees_are_told() {
    assert_eq!(rules("Text.\n\n##\n\nText.\n"), ["empty-heading"]);
    assert_eq!(rules("A bell \u{7} and text.\n"), ["control-character"]);
}

#[test]
fn deep_but_allowed_is_set_too() {
    let site = Site::new();
    site.page("content/en/quotes.md", &format!("{} text\n", ">".repeat(32)));
    site.page("content/en/lists.md", &(0..32).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>());
    site.page("content/en/empty.md", "- \n\n>\n\n|  |\n|--|\n|  |\n\nx[^a]\n\n[^a]:\n");
    site.build();
}

#[test]
fn a_picture_in_a_paragraph_is_on_the_sheet() {
    let site = Site::new();
    site.write(
        "content/en/a.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><rect width=\"40\" height=\"40\"/></svg>",
    );
    site.page("content/en/a.md", "![A square](a.svg)\n\nBefore ![a square](a.svg) after.\n");
    let public = site.build();
    // Drawn as a shape, so it is seen in a picture of the sheet: count its black pixels.
    let pdf = public.join("en/print/a.home.pdf");
    let pixels = Command::new("pdftoppm").args(["-r", "36", "-gray"]).arg(pdf).output().expect("pdftoppm").stdout;
    let black = pixels.iter().filter(|&&value| value == 0).count();
    assert!(black > 2 * 15 * 15, "{black} black pixels");
    assert!(public.join("en/a.svg").is_file());
}

#[test]
fn a_linked_root_folder_is_not_entered() {
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(outside.path().join("en")).expect("a folder");
    std::fs::write(outside.path().join("en/p.md"), "secret words").expect("a file");
    let site = Site::new();
    symlink(outside.path(), site.path().join("content")).expect("a link");
    let output = site.run("check", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!said(&output).contains("secret"), "{}", said(&output));
}

#[test]
fn two_files_for_one_place_are_told_before_anything_is_written() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for (one, page) in [
        ("static/EN/A.html", "Text.\n"),
        ("static/en/pic.svg", "![x](pic.svg)\n"),
        ("static/index.html/x.txt", "Text.\n"),
    ] {
        let site = Site::new();
        site.write(one, svg);
        site.write("content/en/pic.svg", svg);
        site.page("content/en/a.md", page);
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1), "{one}");
        assert!(rows.iter().any(|(rule, ..)| rule == "output-twin"), "{one}: {rows:#?}");
    }
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
