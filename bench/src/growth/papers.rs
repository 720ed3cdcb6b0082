//! What is set and drawn: handouts of every format, their letters, rows and pictures.

use super::row::{Files, Row, SITE, file, filled, many};

/// A page of this format.
fn sheet(format: &str, text: &str) -> (String, Vec<u8>) {
    file("content/en/a.md", format!("+++\ntitle = \"A page\"\n[print]\nformat = \"{format}\"\n+++\n{text}\n"))
}

/// Words again and again on A4: what it is, `n`, what stands before, what is repeated.
const REPEATED: [(&str, usize, &str, &str); 28] = [
    ("paragraphs", 10_000, "", "Words of a page that goes on and on.\n\n"),
    ("words in one paragraph", 100_000, "", "word "),
    ("letters without a space", 100_000, "", "a"),
    ("Khmer words without a space", 3_000, "", "មនុស្សម្នាក់មានសិទ្ធិរស់រានមានជីវិត"),
    ("Thai words without a space", 3_000, "", "คุณมีสิทธิได้รับบริการสุขภาพ"),
    ("Lao words without a space", 3_000, "", "ທຸກຄົນມີສິດໄດ້ຮັບການບໍລິການ"),
    ("Burmese words without a space", 3_000, "", "လူတိုင်းသည်အခွင့်အရေးရှိသည်"),
    ("Khmer letters that are no word", 50_000, "", "ក"),
    ("Arabic among Latin", 20_000, "", "كلمة word "),
    ("marks on one letter", 5_000, "a", "\u{301}"),
    ("Arabic marks on one letter", 5_000, "ب", "\u{650}"),
    ("Thai marks on one letter", 5_000, "ก", "\u{E48}"),
    ("Khmer letters under one", 4_000, "ក", "\u{17D2}ក"),
    ("Burmese letters under one", 1_000, "က", "\u{1039}က"),
    ("consonants of Devanagari in one", 1_000, "क", "\u{94D}क"),
    ("signs of direction", 10_000, "a", "\u{202B}\u{202C}"),
    ("lines of code", 10_000, "```\n", "abc\n"),
    ("code in one line", 100_000, "```\n", "a b "),
    ("headings", 2_500, "", "## Heading #\n\n"),
    ("items", 2_500, "", "- item\n"),
    ("boxes to tick", 2_500, "", "- [ ] item\n"),
    ("terms", 2_500, "", "a\n: b\n\n"),
    ("boxes", 2_500, "", "> [!NOTE]\n> Words.\n\n"),
    ("footnotes", 2_500, "", "word[^#]\n\n[^#]: note\n\n"),
    ("words in bold", 10_000, "", "**a** *b* "),
    ("links", 2_500, "", "[a](https://example.org/#) "),
    ("rows", 4_000, "| a | b |\n|---|---|\n", "| c | d |\n"),
    ("lines that were ended", 5_000, "", "a\\\n"),
];

/// Text on panels: format, what it is, `n`, what stands before, what is repeated.
const PANELS: [(&str, &str, usize, &str, &str); 8] = [
    ("card", "paragraphs", 1_000, "", "Words of a page that goes on and on.\n\n"),
    ("card", "words", 10_000, "", "word "),
    ("fold4", "paragraphs", 500, "", "Words of a page that goes on and on.\n\n"),
    ("fold4", "Khmer words", 500, "", "មនុស្សម្នាក់មានសិទ្ធិរស់រានមានជីវិត "),
    ("zine", "paragraphs", 500, "", "Words of a page that goes on and on.\n\n"),
    ("poster", "paragraphs", 500, "", "Words of a page that goes on and on.\n\n"),
    ("poster", "empty rows", 100, "| a | b |\n|---|---|\n", "| | |\n"),
    ("poster", "paragraphs of a strip", 500, "A\n\n---\n\n", "Words of a page that goes on and on.\n\n"),
];

pub fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for (what, n, before, again) in REPEATED {
        let text = move |n: usize| format!("{before}{}", many(again, n));
        rows.push(Row::new(format!("a4: {what}"), n, move |n| vec![sheet("a4", &text(n))]).command("build"));
    }
    for (format, what, n, before, again) in PANELS {
        let text = move |n: usize| format!("{before}{}", many(again, n));
        rows.push(Row::new(format!("{format}: {what}"), n, move |n| vec![sheet(format, &text(n))]).command("build"));
    }
    rows.push(Row::new("a4: KiB of words", 1_000, |kib| vec![sheet("a4", &filled("word ", kib))]).command("build"));
    rows.push(Row::new("a4: columns", 250, columns).command("build"));
    rows.push(Row::new("a4: 30 columns, rows", 60, |n| table(30, n)).command("build"));
    rows.push(
        Row::new("pictures of pages: paragraphs", 300, |n| vec![sheet("a4", &many("Words.\n\n", n))])
            .command("print --png"),
    );
    rows.push(Row::new("handouts of 150 kB", 8, handouts).command("build").several());
    rows.extend(of_registers());
    rows.extend(of_pictures());
    rows
}

fn columns(n: usize) -> Files {
    table(n, 1)
}

fn table(columns: usize, rows: usize) -> Files {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
    vec![sheet("a4", &format!("{}{}{}", row("a"), row("-"), row("b").repeat(rows)))]
}

fn handouts(n: usize) -> Files {
    let page = |at: usize| {
        let text = "word ".repeat(30_000);
        file(format!("content/en/p{at}.md"), format!("+++\ntitle = \"Page {at}\"\n+++\n{text}\n"))
    };
    (0..n).map(page).collect()
}

fn of_registers() -> Vec<Row> {
    let line = |name: &str| {
        let entry = format!(
            "[[contact]]\nid = \"line\"\nname = {{ en = \"{name}\" }}\nphones = [{{ number = \"117\", country = \"KH\" }}]\n\
             status = \"confirmed\"\nvisibility = \"public\"\nsources = [{{ address = \"https://example.org/\", seen = \
             \"2026-11-22\" }}]\n"
        );
        file("content/contacts.toml", entry)
    };
    vec![
        Row::new("a4: a contact again and again", 2_500, move |n| {
            vec![line("Police"), sheet("a4", &many("<contact:line>\n\n", n))]
        })
        .command("build"),
        Row::new("card: letters of a contact's name", 100_000, move |n| {
            vec![line(&many("word ", n / 5)), sheet("card", "<contact:line>")]
        })
        .command("build"),
        Row::new("card: letters of a title", 100_000, |n| {
            let page = format!("+++\ntitle = \"{}\"\n[print]\nformat = \"card\"\n+++\nA\n", many("word ", n / 5));
            vec![file("content/en/a.md", page)]
        })
        .command("build"),
        Row::new("card: letters of the address in the code", 500, |n| {
            let address = format!("base_url = \"https://example.org/{}/\"\noriginal", "a".repeat(n));
            vec![file("site.toml", SITE.replacen("original", &address, 1)), sheet("card", "A")]
        })
        .command("build"),
        Row::new("profiles", 10_000, |n| {
            let profiles = many("\n[print.profiles.p#]\nlike = \"home\"\n", n);
            vec![file("site.toml", format!("{SITE}{profiles}")), sheet("card", "A")]
        })
        .command("print"),
    ]
}

fn of_pictures() -> Vec<Row> {
    let drawing = |inside: String| file("content/en/a.svg", svg(&inside));
    let shown = |format: &str| sheet(format, "![A](a.svg)");
    let pixels = |n: usize, side: usize, format: &'static str| -> Files {
        let text: String = (0..n).map(|at| format!("![A](a{at}.png)\n\n")).collect();
        let pictures = (0..n).map(|at| file(format!("content/en/a{at}.png"), png(side + at % 50, side)));
        pictures.chain([sheet(format, &text)]).collect()
    };
    let row = |name: &str, n: usize, write: Box<dyn Fn(usize) -> Files>| Row::new(name, n, write).command("build");
    vec![
        row("a4: pictures of 24 million pixels", 2, Box::new(move |n| pixels(n, 4_900, "a4"))),
        row("a4: pictures of 1 pixel", 500, Box::new(move |n| pixels(n, 1, "a4"))),
        row(
            "pages with a picture of 24 million pixels",
            8,
            Box::new(|n| {
                let page = |at: usize| {
                    [
                        file(
                            format!("content/en/p{at}.md"),
                            format!("+++\ntitle = \"Page {at}\"\n+++\n![A](a{at}.png)\n"),
                        ),
                        file(format!("content/en/a{at}.png"), png(4_900 + at, 4_900)),
                    ]
                };
                (0..n).flat_map(page).collect()
            }),
        )
        .several(),
        row(
            "pictures that nobody shows, of 24 million pixels",
            8,
            Box::new(move |n| pixels(n, 4_900, "none").into_iter().chain([sheet("none", "Words.")]).collect()),
        ),
        row("gray: pictures of 24 million pixels", 1, Box::new(move |n| pixels(n, 4_900, "a4")))
            .command("print --profile copier"),
        row(
            "a picture so many pixels wide",
            100,
            Box::new(|n| vec![file("content/en/a.png", png(n * n, 1)), sheet("card", "![A](a.png)")]),
        )
        .command("print --png"),
        row(
            "a drawing so many times as wide as high",
            1_000,
            Box::new(|n| {
                let drawing =
                    svg("<rect width=\"1\" height=\"1\"/>").replacen("0 0 40 40", &format!("0 0 {n} 0.01"), 1);
                vec![file("content/en/a.svg", drawing), sheet("card", "![A](a.svg)")]
            }),
        )
        .command("print --ticket"),
        row("a4: lines of a drawing", 50_000, Box::new(move |n| vec![drawing(lines("l1 1", n)), shown("a4")])),
        row("card: lines of a drawing", 25_000, Box::new(move |n| vec![drawing(lines("l1 1", n)), shown("card")])),
        row(
            "card: arcs of a drawing",
            12_500,
            Box::new(move |n| vec![drawing(lines("a9 9 0 1 1 2 2", n)), shown("card")]),
        ),
        row(
            "card: circles of a drawing",
            2_500,
            Box::new(move |n| {
                vec![drawing("<circle cx=\"9\" cy=\"9\" r=\"3\" stroke=\"red\"/>".repeat(n)), shown("card")]
            }),
        ),
        row(
            "a drawing again and again",
            100,
            Box::new(move |n| vec![drawing(lines("l1 1", 5_000)), sheet("a4", &"![A](a.svg) ".repeat(n))]),
        ),
        row(
            "pictures of what shines through",
            250,
            Box::new(move |n| {
                vec![
                    drawing("<g opacity=\".9\"><path d=\"M0 0h40v40\"/><path d=\"M0 0v40h40\"/></g>".repeat(n)),
                    shown("a4"),
                ]
            }),
        )
        .command("print --png"),
        row(
            "pictures of dashes",
            250,
            Box::new(move |n| {
                vec![
                    drawing("<circle cx=\"20\" cy=\"20\" r=\"20\" stroke=\"red\" stroke-dasharray=\".01\"/>".repeat(n)),
                    shown("a4"),
                ]
            }),
        )
        .command("print --png"),
        row(
            "attributes of a drawing",
            25_000,
            Box::new(move |n| vec![drawing(format!("<path{}/>", many(" data-#=\"\"", n))), shown("none")]),
        ),
        row(
            "attributes of a drawing beside the pages",
            25_000,
            Box::new(|n| vec![file("static/a.svg", svg(&format!("<path{}/>", many(" data-#=\"\"", n))))]),
        ),
        row(
            "MB in the profile of a picture",
            200,
            Box::new(|n| {
                vec![file("content/en/a.png", png_with(8, 8, &profile(n * 1_000_000))), sheet("a4", "![A](a.png)")]
            }),
        ),
    ]
}

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">{inside}</svg>")
}

fn lines(one: &str, n: usize) -> String {
    format!("<path d=\"M0 0{}\"/>", one.repeat(n))
}

/// A PNG of this size, black all over, in a few bytes.
fn png(width: usize, height: usize) -> Vec<u8> {
    png_with(width, height, &[])
}

/// The same with a profile of colours.
fn png_with(width: usize, height: usize, profile: &[u8]) -> Vec<u8> {
    let side = |length: usize| u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
    let mut head = [side(width), side(height)].concat();
    // Eight bits, gray.
    head.extend([8, 0, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(chunk(b"IHDR", &head));
    if !profile.is_empty() {
        out.extend(chunk(b"iCCP", profile));
    }
    out.extend(chunk(b"IDAT", &zeros((width + 1) * height)));
    out.extend(chunk(b"IEND", &[]));
    out
}

/// A profile of so many bytes.
fn profile(length: usize) -> Vec<u8> {
    [b"a\0\0".to_vec(), zeros(length)].concat()
}

fn chunk(name: &[u8; 4], inside: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), inside].concat();
    let mut sum = u32::MAX;
    for byte in &named {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    let length = u32::try_from(inside.len()).unwrap_or(u32::MAX);
    [length.to_be_bytes().as_slice(), &named, &(!sum).to_be_bytes()].concat()
}

/// So many zeros, packed (RFC 1950 and 1951): one, and then the same again 258 at a time.
fn zeros(length: usize) -> Vec<u8> {
    let mut bits: Vec<bool> = Vec::new();
    let mut put = |code: u32, count: u32| bits.extend((0..count).rev().map(|bit| (code >> bit) & 1 == 1));
    // The last block, in the codes that stand in the standard.
    put(0b1_10, 3);
    let literal = (0b0011_0000, 8);
    put(literal.0, literal.1);
    let rest = length - 1;
    for _ in 0..rest / 258 {
        // As long as can be, from one back.
        put(0b1100_0101, 8);
        put(0, 5);
    }
    for _ in 0..rest % 258 {
        put(literal.0, literal.1);
    }
    put(0, 7);
    let mut out = vec![0x78, 0x01];
    out.extend(bits.chunks(8).map(|byte| byte.iter().rev().fold(0_u8, |all, bit| (all << 1) | u8::from(*bit))));
    let sum = (u32::try_from(length % 65_521).unwrap_or_default() << 16) | 1;
    out.extend(sum.to_be_bytes());
    out
}
