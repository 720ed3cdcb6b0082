//! How much a handout may hold, and what is told of more before anything is asked to set or draw it: the whole message of
//! each limit, and that what is just inside it passes.

use image::{DynamicImage, ImageBuffer, ImageFormat, Luma};

use crate::tools::{Site, handbill, said};

/// What a run tells of English sheets: rule, place, message, hint.
fn told(site: &Site, command: &[&str]) -> Vec<String> {
    let place = ["--format", "json", "--site", site.path().to_str().expect("UTF-8")];
    let output = handbill(&[command, &place].concat());
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", said(&output));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let rows = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    // Either language has the same sheet.
    let rows = rows.filter(|row| row["rule"] != "missing-translation" && row["language"] != "km");
    let words = |row: serde_json::Value| {
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        format!("{} {}:{}: {} | {}", field("rule"), field("file"), row["line"], field("message"), field("hint"))
    };
    rows.map(words).collect()
}

/// A page of this format, with pictures beside it.
fn page(format: &str, text: &str, pictures: &[(&str, Vec<u8>)]) -> Site {
    let site = Site::new();
    site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\n+++\n{text}\n"));
    for (name, bytes) in pictures {
        site.write(&format!("content/en/{name}"), bytes);
    }
    site
}

fn check(format: &str, text: &str, pictures: &[(&str, Vec<u8>)]) -> Vec<String> {
    told(&page(format, text, pictures), &["check"])
}

const SPLIT: &str = "split the page into several, or write `format = \"none\"` below `[print]`";

#[test]
fn letters_of_a_handout() {
    // What stands around the text counts too, so how many there are is not said here.
    let rows = check("a4", &"word ".repeat(40_000), &[]);
    let (before, behind) = rows[0].split_once("has ").expect("a count");
    let (count, behind) = behind.split_once(' ').expect("a count");
    assert!(count.parse::<usize>().is_ok_and(|count| (200_001..200_200).contains(&count)), "{count}");
    assert_eq!(
        format!("{before}has … {behind}"),
        format!("too-large content/en/a.md:1: this a4 has … letters, more than 200000 | {SPLIT}")
    );
    assert_eq!(rows.len(), 1, "{rows:#?}");
    assert_eq!(check("a4", &"word ".repeat(39_900), &[]), [""; 0]);
}

#[test]
fn parts_of_a_handout() {
    let code = |lines: usize| format!("```\n{}```", "a\n".repeat(lines));
    let cells = |rows: usize| format!("| a | b |\n|---|---|\n{}", "| c | d |\n".repeat(rows));
    for text in [code(8_001), cells(4_001)] {
        let rows = check("a4", &text, &[]);
        let row = rows[0].replace(|c: char| c.is_ascii_digit(), "#");
        let what = "parts (paragraphs, items, cells, words in bold, lines of code), more than";
        assert_eq!(row, format!("too-large content/en/a.md:#: this a# has #### {what} #### | {SPLIT}"));
    }
    assert_eq!(check("a4", &code(1_900), &[]), [""; 0]);
}

/// 30 are more than any script puts on one letter. What more of them do to a shaper grows with their square.
#[test]
fn signs_on_a_letter() {
    let hint = "take out the signs that were typed too often";
    let message = |place: &str, letter: &str, codes: &str| {
        format!("too-large {place}: this a4 has a letter with more than 30 signs on it, `{letter}` ({codes}) | {hint}")
    };
    for (first, again, codes) in [
        ("a", "\u{301}", "U+0061 U+0301"),
        ("ក", "\u{17D2}ក", "U+1780 U+17D2"),
        ("က", "\u{1039}က", "U+1000 U+1039"),
        ("ก", "\u{E48}", "U+0E01 U+0E48"),
        ("क", "\u{94D}क", "U+0915 U+094D"),
        ("ب", "\u{650}", "U+0628 U+0650"),
    ] {
        let text = |signs: usize| format!("Words.\n\n{first}{}", again.repeat(signs));
        let letter: String = first.chars().chain(again.chars().take(1)).collect();
        let rows = check("a4", &text(31), &[]);
        assert!(rows.contains(&message("content/en/a.md:8", &letter, codes)), "{rows:#?}");
        let rows = check("a4", &text(30 / again.chars().count()), &[]);
        assert!(!rows.iter().any(|row| row.starts_with("too-large")), "{rows:#?}");
    }
    // However they were typed: as names of signs, half of them in bold.
    for text in
        [format!("a{}", "&#x301;".repeat(31)), format!("a{}**{}b**", "\u{301}".repeat(16), "\u{301}".repeat(16))]
    {
        let rows = check("a4", &text, &[]);
        assert!(rows.iter().any(|row| row.starts_with("too-large content/en/a.md:")), "{rows:#?}");
    }
}

/// A sheet for the team is set from the register.
#[test]
fn signs_on_a_sheet_of_the_office() {
    let site = Site::new();
    let name = format!("Line{}", "\u{301}".repeat(31));
    site.write(
        "content/contacts.toml",
        format!(
            "[[contact]]\nid = \"line\"\nname = {{ en = \"{name}\" }}\nphones = [{{ number = \"117\", country = \"KH\" }}]\n\
             status = \"unverified\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        ),
    );
    let rows = told(&site, &["contacts", "sheet"]);
    let message = "typesetting templates/print/call-sheet.typ:1: this sheet has a letter with more than 30 signs on it, `e\u{301}` \
                   (U+0065 U+0301) | ask for fewer at once, or make them shorter";
    assert!(rows.iter().any(|row| row == message), "{rows:#?}");
}

/// A rectangle, or a line of so many numbers.
fn drawing(inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">{inside}</svg>").into_bytes()
}

/// Numbers of [`line`] besides the pairs: of the namespace, the box, the first point, and 20 for either element and its end.
const AROUND: usize = 3 + 4 + 2 + 3 * 20;

fn line(pairs: usize) -> Vec<u8> {
    drawing(&format!("<path d=\"M0 0{}\"/>", "l1 1".repeat(pairs)))
}

#[test]
fn pictures_of_a_handout() {
    let square = || [("a.svg", drawing("<path d=\"M0 0h9v9z\"/>"))];
    let shown = |count: usize| "![A square](a.svg) ".repeat(count);
    assert_eq!(
        check("a4", &shown(1_001), &square()),
        [format!("too-large content/en/a.md:1: this a4 shows 1001 pictures, more than 1000 | {SPLIT}")]
    );
    assert_eq!(check("a4", &shown(1_000), &square()), [""; 0]);
}

/// Dots of one gray.
fn dots(width: u32, height: u32) -> Vec<u8> {
    written(DynamicImage::new_luma8(width, height))
}

fn written(picture: DynamicImage) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).expect("a picture");
    out.into_inner()
}

#[test]
fn pixels_of_a_handout() {
    let one = dots(4_200, 4_200);
    let with = |count: usize| -> Vec<(&str, Vec<u8>)> {
        ["a.png", "b.png", "c.png"].into_iter().take(count).map(|name| (name, one.clone())).collect()
    };
    let text =
        |count: usize| ["![A](a.png)\n\n", "![B](b.png)\n\n", "![C](c.png)\n\n"].concat()[..13 * count].to_owned();
    assert_eq!(
        check("a4", &text(3), &with(3)),
        [
            "too-large content/en/a.md:1: this a4 has pictures of 53 million pixels together, more than 50 million | make them \
             smaller: across a sheet of A4, 2,000 pixels are sharp"
        ]
    );
    assert_eq!(check("a4", &text(2), &with(2)), [""; 0]);
}

/// A card stands ten times on its sheet, and its drawings with it.
#[test]
fn lines_on_all_copies() {
    let hint = "simplify their lines in the program that drew them, or save them as PNG";
    let pairs = 13_000;
    let once = 2 * pairs + AROUND;
    let text = "![A line](a.svg)";
    assert_eq!(
        check("card", text, &[("a.svg", line(pairs))]),
        [format!(
            "too-large content/en/a.md:1: this card has drawings with {once} numbers in their lines (an element counts as 20) on \
             each of 10 copies, more than 250000 on a sheet | {hint}"
        )]
    );
    assert_eq!(check("card", text, &[("a.svg", line(11_000))]), [""; 0]);
    // The shop gets one.
    let site = page("card", text, &[("a.svg", line(pairs))]);
    assert_eq!(told(&site, &["print", "--profile", "shop-3mm"]), [""; 0]);
}

#[test]
fn what_a_picture_may_be() {
    const HINT: &str = "save it again as a plain picture, without script, links or parts from elsewhere";
    let attributes = |count: usize| {
        let all: String = (0..count).map(|at| format!(" data-{at}=\"\"")).collect();
        drawing(&format!("<path{all}/>"))
    };
    let deep = |side: u32| written(DynamicImage::ImageLuma16(ImageBuffer::from_pixel(side, side, Luma([9_u16]))));
    let sized = |size: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {size}/>").into_bytes();
    let dashed = |lengths: &str| {
        drawing(&format!("<g stroke-dasharray=\"{lengths}\"><circle r=\"20\"/><path d=\"M0 0H40\"/></g>"))
    };
    let stretched = "more than 100 times as long one way as the other";
    for (name, wrong, why, right) in [
        ("a.png", dots(101, 1), format!("is 101 × 1, {stretched}"), dots(100, 1)),
        ("a.png", dots(1, 101), format!("is 1 × 101, {stretched}"), dots(1, 100)),
        (
            "a.svg",
            sized("width=\"100\" height=\"0.5\""),
            format!("is 100 × 0.5, {stretched}"),
            sized("width=\"50\" height=\"0.5\""),
        ),
        (
            "a.svg",
            sized("viewBox=\"0 0 24 24\" width=\"1e6\""),
            format!("is 1000000 × 24, {stretched}"),
            sized("viewBox=\"0 0 24 24\" width=\"1e3\""),
        ),
        (
            "a.png",
            deep(3_600),
            "has 3600 × 3600 pixels of 16 bits a colour, which count twice, more than 25 million in all".to_owned(),
            deep(3_500),
        ),
        (
            "a.svg",
            line(125_000),
            format!(
                "has {} numbers in its lines, an element counted as 20 of them, more than 250000; simplify its lines, or save it \
                 as PNG",
                250_000 + AROUND
            ),
            line(124_000),
        ),
        ("a.svg", attributes(201), "has an element with more than 200 attributes".to_owned(), attributes(200)),
        ("a.svg", dashed("0.0001"), "may have more than 2 million dashes in its lines".to_owned(), dashed("0.01")),
    ] {
        assert_eq!(
            check("none", "Text.", &[(name, wrong)]),
            [format!("unsafe-picture content/en/{name}:1: the picture {why} | {HINT}")]
        );
        assert_eq!(check("none", "Text.", &[(name, right)]), [""; 0], "{why}");
    }
}

/// A drawing of the site's own form is read by the same reader of XML.
#[test]
fn attributes_of_a_drawing_beside_the_pages() {
    let with = |count: usize| {
        let all: String = (0..count).map(|at| format!(" data-{at}=\"\"")).collect();
        let site = page("none", "Text.", &[]);
        site.write("static/a.svg", drawing(&format!("<path{all}/>")));
        told(&site, &["check"]).iter().any(|row| row.starts_with("telling-file static/a.svg:1: "))
    };
    assert!(with(201) && !with(200));
}

/// Two million letters are refused by their number, and 279 lines too many by one look at the smallest type.
#[test]
fn letters_and_rows_of_a_panel() {
    let cut = "shorten this panel's text, or move it to a page of its own";
    let short = "shorten this panel's text, or move some of it to another panel";
    assert_eq!(
        check("card", &format!("A\n\n---\n\n{}", "iiii ".repeat(1_200)), &[]),
        [format!(
            "overflow content/en/a.md:8: panel 2 of this card has 5999 letters, more than the 5546 that can stand there in any \
             type | {cut}"
        )]
    );
    let rows = check("fold4", &"iiii ".repeat(1_100), &[]);
    assert_eq!(
        rows,
        [format!(
            "overflow content/en/a.md:1: panel 1 of this fold4 has 5500 letters, more than the 5100 that can stand there in any \
             type | {cut}"
        )]
    );
    let table = |rows: usize| format!("| a | b |\n|---|---|\n{}", "| | |\n".repeat(rows));
    assert_eq!(
        check("poster", &table(400), &[]),
        [format!(
            "overflow content/en/a.md:1: panel 1 of this poster holds 279 lines less than its text needs in English (home), even \
             in the smallest type | {short}"
        )]
    );
    assert_eq!(check("poster", &table(12), &[]), [""; 0]);
}

#[test]
fn pages_that_pictures_are_made_of() {
    let site = page("a4", &"a\n\n".repeat(2_200), &[]);
    let rows = told(&site, &["print", "--png"]);
    let hint = "print it without `--png`, or split the page into several";
    let row = rows.first().map(|row| row.replace(|c: char| c.is_ascii_digit(), "#"));
    let message =
        format!("too-large content/en/a.md:#: this a# has ## pages, and pictures are made of ## at most | {hint}");
    assert_eq!(row, Some(message), "{rows:#?}");
    // A ticket shows the first four.
    assert_eq!(told(&site, &["print", "--ticket"]), [""; 0]);
}

/// Whoever makes dots of a drawing visits each dot of each of its lines.
#[test]
fn lines_that_pictures_are_made_of() {
    let with = |pairs: usize| {
        let site = page("a4", "![A line](a.svg)", &[("a.svg", line(pairs))]);
        [told(&site, &["print", "--png"]), told(&site, &["print"])]
    };
    let message = format!(
        "too-large content/en/a.md:1: this a4 has drawings with {} numbers in their lines on a sheet (an element counts as 20), \
         and pictures are made of 80000 at most | print it without `--png` and `--ticket`, or simplify their lines",
        2 * 40_000 + AROUND
    );
    assert_eq!(with(40_000), [vec![message], Vec::new()]);
    assert_eq!(with(39_900), [[""; 0]; 2]);
}
