//! Texts: one piece again and again, as long as a file may be.

use super::row::{Files, Row, file, filled, page};

/// In KiB of text: four times as much is nearly what a file may have.
const KIB: usize = 1000;

/// A piece that is written again and again into a page, `#` its number.
const PIECES: [(&str, &str); 75] = [
    ("`5 % `", "5 % "),
    ("`5 in `", "5 in "),
    ("`one in `", "one in "),
    ("`5 of `", "5 of "),
    ("`%5`", "%5"),
    ("percentages, one a line", "About 5 % say so.\n"),
    ("`1,1.`", "1,1."),
    ("zero-width signs", "\u{200B}"),
    ("zero-width signs in words", "a\u{200B}b "),
    ("bidi signs", "\u{202E}"),
    ("soft hyphens", "\u{AD}"),
    ("control signs", "\u{1}"),
    ("byte order marks", "\u{FEFF}"),
    ("tabs", "a\tb"),
    ("decomposed letters", "e\u{301}"),
    ("decomposed letters, one a line", "e\u{301}\n"),
    ("digits", "012345678 "),
    ("digits without a space", "0123456789"),
    ("telephone numbers", "012 345 678, "),
    ("telephone numbers, one a line", "Call 012 345 678.\n\n"),
    ("single digits", "1 "),
    ("digits and slashes", "1/2/"),
    ("digits and brackets", "(0"),
    ("digits in words", "one two three "),
    ("spelled digits", "zero-one-two-"),
    ("emphasis", "*a* "),
    ("stars", "*"),
    ("stars and spaces", "** "),
    ("underscores", "_a"),
    ("open stars", "*a "),
    ("strong that is none", "**a** b** "),
    ("backticks", "`"),
    ("code", "`a` "),
    ("open brackets", "["),
    ("bracket pairs", "[]"),
    ("links", "[a](https://example.org/#) "),
    ("links to pages that are not there", "[a](page:b#) "),
    ("links to headings that are not there", "[a](#b) "),
    ("contacts that are not there", "<contact:c#> "),
    ("facts that are not there", "[a](fact:f#) "),
    ("links with a scheme that is none", "[a](foo:#) "),
    ("links that did not become one", "[a] (https://a.b) "),
    ("misleading links", "[https://a.org](https://b.org/#) "),
    ("references that did not become one", "<contact: a> "),
    ("addresses", "https://example.org/# "),
    ("mail addresses", "<a#@example.org> "),
    ("definitions that nothing uses", "[a#]: https://example.org/\n"),
    ("notes", "a[^#]\n\n[^#]: b\n\n"),
    ("notes that nothing uses", "[^#]: b\n\n"),
    ("headings", "# Heading #\n\n"),
    ("equal headings", "# Heading\n\n"),
    ("levels left out", "# a\n\n#### b\n\n"),
    ("headings without words", "#\n\n"),
    ("paragraphs", "Some words that say nothing.\n\n"),
    ("long line", "Some words that say nothing. "),
    ("list", "- a\n"),
    ("numbered list", "#. a\n"),
    ("list that did not become one", "a\n• b\n"),
    ("nested list", "- - - - - - a\n"),
    ("quotes", "> a\n\n"),
    ("nested quotes", "> > > > > > a\n\n"),
    ("quotes too deep", ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> a\n\n"),
    ("table rows", "| a | b |\n"),
    ("rows with too many cells", "| a | b | c | d |\n"),
    ("rows that did not become a table", "a | b\n"),
    ("boxes", "> [!NOTE]\n> a\n\n"),
    ("boxes that did not become one", "!!! note\n\n"),
    ("panel breaks", "a\n\n---\n\n"),
    ("pictures", "![a](b#.png) "),
    ("pictures without a text", "![](b#.png)\n\n"),
    ("HTML", "<b>a</b> "),
    ("entities", "&nbsp; &amp "),
    ("quotation marks", "\u{201C}a\u{201D} \u{2018}b "),
    ("apostrophes", "'a' 'b "),
    ("dashes of Markdown", "~~a~~ ==b== "),
];

/// Words of other scripts, with nothing between them.
const WORDS: [(&str, &str); 8] = [
    ("Khmer without a space", "ភាសាខ្មែរ"),
    ("Khmer marks", "ា"),
    ("Thai without a space", "ภาษาไทย"),
    ("Arabic", "اللغة العربية "),
    ("Chinese", "中文中文"),
    ("Khmer digits", "០១២៣"),
    ("letters in an old encoding", "PaSaExµr "),
    ("mojibake", "áž—áž¶ "),
];

/// All of them, checked; some built.
pub fn rows() -> Vec<Row> {
    let table = |kib| page(&format!("| a | b |\n|---|---|\n{}", filled("| a | b |\n", kib)));
    let mut rows: Vec<Row> = PIECES.iter().chain(&WORDS).map(|(name, piece)| written(name, piece)).collect();
    rows.extend([
        Row::new("table, KiB", KIB, move |kib| text(table(kib))),
        Row::new("table, too many cells, KiB", KIB, |kib| {
            text(page(&format!("| a | b |\n|---|---|\n{}", filled("| a | b | c |\n", kib))))
        }),
        Row::new("table, one row, KiB", KIB, |kib| {
            let (head, line) = (filled("a|", kib / 3), filled("-|", kib / 3));
            text(page(&format!("|{head}\n|{line}\n|{head}\n")))
        }),
        Row::new("lines of Windows, KiB", KIB, |kib| {
            text(page(&filled("About 5 % say so.\n\n", kib)).replace('\n', "\r\n"))
        }),
        Row::new("front matter without an end, KiB", KIB, |kib| text(format!("+++\n{}", filled("a# = 1\n", kib)))),
        Row::new("fields of front matter, KiB", KIB, |kib| {
            text(format!("+++\ntitle = \"A\"\n{}+++\nWords.\n", filled("field# = 1\n", kib)))
        }),
        Row::new("search words, KiB", KIB, |kib| {
            text(format!("+++\ntitle = \"A\"\nsearch = [{}]\n+++\nWords.\n", filled("\"a#\", ", kib)))
        }),
        Row::new("a title of `5 % `, KiB", KIB, |kib| {
            text(format!("+++\ntitle = \"{}\"\n+++\nWords.\n", filled("5 % ", kib)))
        }),
        Row::new("text with a banned word, KiB", KIB, |kib| {
            vec![file("content/en/a.md", page(&filled("zigzag ", kib))), glossary(1)]
        }),
        Row::new("text with a banned word, one a line, KiB", KIB, |kib| {
            vec![file("content/en/a.md", page(&filled("zigzag\n\n", kib))), glossary(1)]
        }),
        Row::new("text with a banned word, without a space, KiB", KIB, |kib| {
            vec![file("content/en/a.md", page(&filled("zigzag.", kib))), glossary(1)]
        }),
        Row::new("text under 1,000 banned words, KiB", KIB, |kib| {
            vec![file("content/en/a.md", page(&filled("zag and zig and zigzag ", kib))), glossary(1000)]
        }),
        Row::new("pages", 2000, |count| {
            let page = page("Some words that say nothing, and [a link](page:home).");
            (0..count).map(|at| file(format!("content/en/p{at}.md"), page.clone())).collect()
        })
        .command("build --only web")
        .several(),
    ]);
    for (name, piece) in [
        ("paragraphs", "Some words that say nothing.\n\n"),
        ("long line", "Some words that say nothing. "),
        ("headings", "# Heading #\n\n"),
        ("emphasis", "*a* "),
        ("links", "[a](https://example.org/#) "),
        ("notes", "a[^#]\n\n[^#]: b\n\n"),
        ("list", "- a\n"),
        ("words, all different", "word# "),
        ("Khmer without a space", "ភាសាខ្មែរ"),
    ] {
        let row = written(name, piece);
        rows.push(Row { name: format!("built: {}", row.name), ..row.command("build --only web") });
    }
    rows
}

fn written(name: &str, piece: &'static str) -> Row {
    Row::new(format!("{name}, KiB"), KIB, move |kib| text(page(&filled(piece, kib))))
}

fn text(page: String) -> Files {
    vec![file("content/en/a.md", page)]
}

fn glossary(terms: usize) -> (String, Vec<u8>) {
    let term = |at: usize| {
        format!(
            "[[term]]\nsay = {{ en = \"word {at}\" }}\nloose = true\nnever = {{ en = \"zigzag{}\" }}\n\n",
            if at == 0 { String::new() } else { at.to_string() }
        )
    };
    let terms: String = (0..terms).map(term).collect();
    file("content/glossary.toml", format!("format = 1\n\n{terms}"))
}
