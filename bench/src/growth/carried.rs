//! What a site carries along, and what it is made with: files of `static/`, templates, what is held against withheld
//! numbers, sentences and words on the way out.

use super::registers::guarded;
use super::row::{Row, file, filled};

/// In KiB: four times as much is nearly what a file may have.
const KIB: usize = 1000;

const FILES: [(&str, &str, &str, &str); 24] = [
    ("plain text of digits", "a.txt", "", "012 345 678, "),
    ("plain text of numbers that are wrong", "a.txt", "", "012 345 670, "),
    ("plain text of words", "a.txt", "", "zig and zag, "),
    ("a table of commas", "a.csv", "", "a,\"b\",012345678\n"),
    ("JSON", "a.json", "[", "{\"a\": \"012 345 678\"},"),
    ("JSON, deep", "a.json", "", "[{\"a\":"),
    ("a script", "a.js", "", "let a# = '012345678' + \"b\";\n"),
    ("a script of open quotes", "a.js", "", "'a"),
    ("a script of brackets", "a.js", "", "${`"),
    ("a script of slashes", "a.js", "", "/a"),
    ("a script of sums", "a.js", "", "'0' + '1' + "),
    ("a style sheet", "a.css", "", ".a# { content: \"012345678\"; width: 12px }\n"),
    ("a style sheet of open brackets", "a.css", "", "a { ("),
    ("a style sheet of remarks", "a.css", "", "/* a "),
    ("markup", "a.html", "<!doctype html><title>a</title>", "<p>012 345 678 <b>a</b></p>\n"),
    ("markup, deep", "a.html", "<!doctype html><title>a</title>", "<div><span>"),
    ("markup of tags without an end", "a.html", "", "<a "),
    ("markup of signs", "a.html", "", "<"),
    ("markup of entities", "a.html", "", "&amp;&#48;&a"),
    ("markup of attributes", "a.html", "<p ", "a#='012345678' "),
    ("markup of remarks", "a.html", "", "<!-- a "),
    ("markup of addresses", "a.html", "", "<a href=\"tel:012345678?a=%30\">a</a>"),
    ("a drawing of words", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "<text>0</text>"),
    ("a feed", "a.xml", "<a>", "<b c=\"012 345 678\">d</b>"),
];

pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, path, begin, piece) in FILES {
        rows.push(
            Row::new(format!("carried: {name}, KiB"), KIB, move |kib| {
                let mut files = guarded();
                files.push(file(format!("static/{path}"), format!("{begin}{}", filled(piece, kib))));
                files
            })
            .command("build --only web"),
        );
    }
    for (name, piece) in [
        ("names that mean nothing", "{{ nothing.a# }}\n"),
        ("conditions", "{% if page.title %}a{% endif %}\n"),
        ("depth", "{% if page.title %}"),
        ("words", "<p>words</p>\n"),
    ] {
        rows.push(Row::new(format!("a template of {name}, KiB"), KIB / 4, move |kib| {
            vec![file("templates/web/page.html", filled(piece, kib))]
        }));
    }
    rows
}
