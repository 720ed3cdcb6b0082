//! Input that means harm, or that a tired person made by accident. Never a panic, always a finding.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use proptest::prelude::*;

use crate::tools::{Site, elements, findings, has, judge, parse, said};

#[test]
fn files_that_are_no_files_and_names_that_do_not_travel() {
    let site = Site::new();
    site.page("content/en/good.md", "Text.\n");
    let folder = site.path().join("content/en");
    symlink("/etc/passwd", folder.join("link.md")).expect("a link");
    symlink(".", folder.join("round")).expect("a link");
    let fifo = judge("mkfifo").arg(folder.join("pipe.md")).status().expect("mkfifo");
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

/// What a page may hold. Anything else in the output is a hole.
fn acts_on_nobody(html: &str) {
    const ELEMENTS: [&str; 44] = [
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
    ];
    const ATTRIBUTES: [&str; 19] = [
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
                        acts_on_nobody(&std::fs::read_to_string(entry.path()).expect("UTF-8"));
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
    let output = crate::tools::handbill(&["build", "--site", empty.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read_dir(empty.path()).expect("readable").count(), 0, "nothing is left behind");
    let output = Site::new().run("check", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
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
