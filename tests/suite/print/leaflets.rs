//! Booklets, posters and large print: where each panel lies, which way up it stands, and how large its letters are.

use std::path::Path;

use lopdf::{Document, Object};

use crate::tools::papers::{LANGUAGES, LARGE, PROFILES, Words, all, code, large_paper, paper};
use crate::tools::pictures::first_drawn;
use crate::tools::{Site, findings, has, said, squeezed, tool};

/// A run of letters as it is drawn: where it begins, from the left upper corner in millimetres, how large it is in
/// points, and how far it is turned to the right, in degrees.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub(crate) page: usize,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) size: f64,
    turn: i32,
}

/// Six numbers that move points: ISO 32000-1, 8.3.3.
type Matrix = [f64; 6];

/// First `a`, then `b`.
fn chain(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// Every run of a file.
pub(crate) fn runs(file: &Path) -> Vec<Run> {
    const AS_IT_IS: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let document = Document::load(file).expect("a PDF");
    let mut runs = Vec::new();
    for (number, page) in document.page_iter().enumerate() {
        let media = document.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).expect("a box");
        let height = media.as_array().expect("a box")[3].as_float().expect("a number");
        let content = document.get_and_decode_page_content(page).expect("content");
        let (mut here, mut kept, mut text, mut font) = (AS_IT_IS, Vec::new(), AS_IT_IS, 0.0);
        for operation in content.operations {
            let numbers: Vec<f64> =
                operation.operands.iter().filter_map(|number| number.as_float().ok()).map(f64::from).collect();
            match (operation.operator.as_str(), numbers.as_slice()) {
                ("q", _) => kept.push(here),
                ("Q", _) => here = kept.pop().expect("a state"),
                ("cm", numbers) => here = chain(numbers.try_into().expect("six numbers"), here),
                ("BT", _) => text = AS_IT_IS,
                ("Tm", numbers) => text = numbers.try_into().expect("six numbers"),
                ("Tf", [size]) => font = *size,
                ("Td" | "TD" | "T*" | "'" | "\"", _) => panic!("{}: typst does not write that", operation.operator),
                ("Tj" | "TJ", _) => {
                    let [a, b, c, d, x, y] = chain(text, here);
                    // Letters drawn upright in a page whose axis points down are mirrored twice.
                    let size = font * c.hypot(d);
                    let turn = (-b).atan2(a).to_degrees().round();
                    let millimetres = |points: f64| points / 72.0 * 25.4;
                    let y = millimetres(f64::from(height) - y);
                    #[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
                    runs.push(Run { page: number, x: millimetres(x), y, size, turn: turn as i32 });
                }
                _ => {}
            }
        }
    }
    assert!(!runs.is_empty(), "{}", file.display());
    runs
}

// ------------------------------------------------------------------ zine

/// The eight panels of the sheet in the order in which the folded booklet is turned: column and row, from the left.
/// Worked out with a sheet of paper: the lower row is 8 1 2 3, the upper one upside down 7 6 5 4.
const TURNED: [(u8, u8); 8] = [(1, 1), (2, 1), (3, 1), (3, 0), (2, 0), (1, 0), (0, 0), (0, 1)];

/// A site whose zine says on each of its pages which one it is.
fn counted_zine(draft: bool) -> Site {
    let site = crate::tools::papers::site();
    let counted = (1..=8).map(|page| format!("{page}{page}{page}{page}")).collect::<Vec<_>>().join("\n\n---\n\n");
    for words in &LANGUAGES {
        for path in
            [format!("content/{}/zine-page.md", words.tag), format!("content/{}/.original/zine-page.md", words.tag)]
        {
            let Ok(text) = std::fs::read_to_string(site.path().join(&path)) else { continue };
            let front = text.split("+++\n").nth(1).expect("front matter").to_owned();
            let front = if draft { front.replace("\"reviewed\"", "\"machine\"") } else { front };
            site.write(&path, format!("+++\n{front}+++\n{counted}\n"));
        }
    }
    site
}

#[test]
fn a_zine_folds_to_pages_in_order_and_upright() {
    for draft in [false, true] {
        let site = counted_zine(draft);
        let output = site.run("print", &["zine-page"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        for words in &LANGUAGES {
            let file = site.path().join(format!("print/{}/zine-page.home.pdf", words.tag));
            let runs = runs(&file);
            assert!(runs.iter().all(|run| run.page == 0), "one side of one sheet");
            for (page, (column, row)) in (1_u32..).zip(TURNED) {
                // Read from right to left, the sheet is its own mirror image; what is upside down stays so.
                let column = if words.tag == "ar" { 3 - column } else { column };
                let (left, top) = (f64::from(column) * 74.25, f64::from(row) * 105.0);
                assert_eq!(counted(&file, left, top), page.to_string().repeat(4), "{} page {page}", words.tag);
                // The title stands on the first, the date on the last; DRAFT lies across, in no direction at all.
                let inside = runs.iter().filter(|run| {
                    (left..left + 74.25).contains(&run.x) && (top..top + 105.0).contains(&run.y) && run.turn % 90 == 0
                });
                let turns: std::collections::BTreeSet<i32> = inside.map(|run| run.turn.rem_euclid(360)).collect();
                let wanted = if row == 0 { 180 } else { 0 };
                assert_eq!(turns.into_iter().collect::<Vec<_>>(), [wanted], "{} page {page}", words.tag);
            }
        }
    }
}

/// The digits of a page's own number in an area of the sheet.
fn counted(file: &Path, left: f64, top: f64) -> String {
    let points = |millimetres: f64| format!("{:.0}", millimetres / 25.4 * 72.0);
    let area = [points(left), points(top), points(74.25), points(105.0)];
    let [x, y, width, height] = &area;
    let text = tool("pdftotext", &["-x", x, "-y", y, "-W", width, "-H", height, file.to_str().expect("UTF-8"), "-"]);
    // Controls of direction stand round digits in lines from right to left.
    let digits = |line: &str| line.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let line = text.lines().map(digits).find(|line| line.len() == 4 && line.bytes().all(|byte| byte.is_ascii_digit()));
    line.unwrap_or_default()
}

/// A booklet is folded by hand, and the edge of its sheet is the edge of its pages: no word nearer than 7 mm.
#[test]
fn words_of_a_zine_stay_away_from_folds_and_edges() {
    for words in &LANGUAGES {
        let file = paper(words, "zine", "home");
        let text = tool("pdftotext", &["-bbox", "-enc", "UTF-8", file.to_str().expect("UTF-8"), "-"]);
        let mut seen = 0;
        for line in text.lines().filter_map(|line| line.trim().strip_prefix("<word ")) {
            let number = |name: &str| -> f64 {
                let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a place");
                let points: f64 = rest.split('"').next().expect("a number").parse().expect("a number");
                points / 72.0 * 25.4
            };
            for (from, to, panel) in [(number("xMin"), number("xMax"), 74.25), (number("yMin"), number("yMax"), 105.0)]
            {
                // Boxes that poppler makes for letters without a height are as high as their font says.
                let middle = f64::midpoint(from, to) % panel;
                assert!((7.0..panel - 7.0).contains(&middle), "{}: {line}", words.tag);
            }
            let (left, right) = (number("xMin") % 74.25, number("xMax") % 74.25);
            assert!(left < right && left > 7.0 && right < 67.25, "{}: {line}", words.tag);
            seen += 1;
        }
        assert!(seen > 20, "{}", words.tag);
    }
}

#[test]
fn a_zine_has_eight_pages_and_tells_a_ninth() {
    let site = Site::new();
    let page = |panels: usize| {
        format!("+++\ntitle = \"T\"\n[print]\nformat = \"zine\"\n+++\n{}\n", vec!["A"; panels].join("\n\n---\n\n"))
    };
    site.write("content/en/a.md", page(8));
    assert_eq!(findings(&site).0, Some(0));
    site.write("content/en/a.md", page(9));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "too-many-panels", "content/en/a.md", 36);
}

// ------------------------------------------------------------------ poster

/// A strip is torn off along dashed lines 24 mm apart. On each stands the whole number, away from the tear.
#[test]
fn strips_tear_with_the_number_whole_on_each() {
    for words in &LANGUAGES {
        let file = paper(words, "poster", "home");
        let numbers: Vec<Run> = runs(&file).into_iter().filter(|run| run.turn.rem_euclid(360) == 270).collect();
        // Eight strips, each with the same runs at the same places.
        let mut strips: Vec<Vec<(i64, i64)>> = vec![Vec::new(); 8];
        for run in numbers {
            let strip = ((run.x - 9.0) / 24.0).floor();
            assert!((0.0..8.0).contains(&strip) && run.y > 231.0, "{}: {run:?}", words.tag);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
            let (at, within) = (strip as usize, ((run.x - 9.0 - strip * 24.0) * 10.0).round() as i64);
            #[expect(clippy::cast_possible_truncation, reason = "small")]
            strips[at].push((within, (run.y * 10.0).round() as i64));
        }
        assert!(strips[0].len() >= 3, "name, number, who answers: {strips:?}");
        assert!(strips.iter().all(|strip| *strip == strips[0]), "{}: {strips:?}", words.tag);
        number_is_whole(words, &file);
    }
}

/// Cuts the strips out of a picture of the sheet and looks at each: the same ink on all, none near a tear or in the
/// edge that no office printer prints.
fn number_is_whole(words: &Words, file: &Path) {
    let page = first_drawn(file, 254);
    // Ten pixels are a millimetre.
    let ink = |strip: u32| -> Vec<(u32, u32)> {
        let (left, top) = (90 + strip * 240, 2310);
        let all = (0..240).flat_map(|x| (0..660).map(move |y| (x, y)));
        // The tear itself is drawn.
        all.filter(|(x, _)| (5..235).contains(x))
            .filter(|(x, y)| page.get_pixel(left + x, top + y).0[0] < 128)
            .collect()
    };
    for strip in 0..8 {
        let ink = ink(strip);
        assert!(ink.len() > 2000, "{} strip {strip}: {}", words.tag, ink.len());
        let near = ink.iter().find(|(x, y)| !(25..=215).contains(x) || !(25..=582).contains(y));
        assert_eq!(near, None, "{} strip {strip}", words.tag);
    }
}

#[test]
fn a_strip_with_too_much_on_it_is_told() {
    let site = Site::new();
    let page = |strip: &str| format!("+++\ntitle = \"T\"\n[print]\nformat = \"poster\"\n+++\nA\n\n---\n\n{strip}\n");
    site.write("content/en/a.md", page("Short."));
    assert_eq!(findings(&site).0, Some(0));
    site.write("content/en/a.md", page(&["All human beings are born free."; 9].join(" ")));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "overflow", "content/en/a.md", 8);
    let text = said(&site.run("check", &["--format", "short"]));
    assert!(text.lines().any(|line| line.contains("panel 2 of this poster")), "{text}");
}

// ------------------------------------------------------------------ large print

/// Nothing in it is smaller than 18 points: not a note, not the page's number, not the reason why it is a draft.
#[test]
fn large_print_is_large_everywhere() {
    for words in &LANGUAGES {
        for format in LARGE {
            for profile in PROFILES {
                let file = large_paper(words, format, profile);
                for run in runs(&file) {
                    assert!(run.size > 17.99, "{} {format} {profile}: {run:?}", words.tag);
                }
            }
        }
    }
}

/// A draft with every block, notes and notices.
#[test]
fn large_print_of_a_draft_is_large_too() {
    let site = Site::new();
    let blocks = "Text.[^1] [So it is.](fact:f)\n\n> [!NOTE]\n> Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code`\n\n    \
                  literal\n\n- [x] done\n\n> quote\n\n## Head\n\n### Lower\n\n<contact:line>\n\n[^1]: A note.\n";
    for format in LARGE {
        let front = format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\nlarge = true\n+++\n");
        site.write(&format!("content/en/{format}-page.md"), format!("{front}{blocks}"));
    }
    site.write("content/contacts.toml", "[[contact]]\nid = \"line\"\nname = { en = \"LINE\" }\nphones = [{ number = \"1280\", country = \"KH\", by = \"call\" }]\nstatus = \"confirmed\"\nvisibility = \"public\"\nurl = \"https://example.org/\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n");
    site.write("content/facts.toml", "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\nverified = \"2026-11-20\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n");
    let output = site.run("print", &["--lang", "en", "--lang", "km"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for format in LARGE {
        for tag in ["en", "km"] {
            let file = site.path().join(format!("print/{tag}/{format}-page.large.home.pdf"));
            let small: Vec<Run> = runs(&file).into_iter().filter(|run| run.size <= 17.99).collect();
            assert!(small.is_empty(), "{tag} {format}: {small:?}");
        }
    }
}

/// It says what the handout beside it says.
#[test]
fn large_print_says_the_same() {
    let text = |file: &Path| {
        let text = tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", file.to_str().expect("UTF-8"), "-"]);
        squeezed(&text)
    };
    for words in LANGUAGES.iter().filter(|words| words.tag != "ar") {
        for format in LARGE {
            let usual = text(&paper(words, format, "home"));
            let large = text(&large_paper(words, format, "home"));
            // Who made it and when stands at the bottom of a sheet, unread; in large print behind the text.
            let [on, renew] = words.days;
            let checked = words.say("checked", &[("date", on), ("renew", renew)]);
            let behind = format!("Numbers{checked}{}", code(words, format));
            assert_eq!(large, usual + &squeezed(&behind), "{} {format}", words.tag);
        }
    }
}

#[test]
fn only_sheets_and_leaves_are_made_in_large_print() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"card\"\nlarge = true\n+++\nText.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, file, _)| rule == "bad-value" && file == "content/en/a.md"), "{rows:?}");
}

// ------------------------------------------------------------------ type floors

/// Latin and Vietnamese 7.5 points, Thai and Lao 9, Khmer and Burmese 9.5; nothing on any paper is smaller but the marks of
/// notes.
#[test]
fn no_letter_is_smaller_than_its_script_can_be_read() {
    for (words, format, profile, file) in all() {
        let floor = match words.tag {
            "th" | "lo" => 9.0,
            "km" | "my" => 9.5,
            "ar" => 10.0,
            _ => 7.5,
        };
        // At the foot of sheets stand the site's name and the days.
        let floor = if ["a4", "a5"].contains(&format) { 8.5_f64.min(floor) } else { floor };
        for run in runs(&file) {
            assert!(run.size > floor - 0.01, "{} {format} {profile}: {run:?}", words.tag);
        }
    }
}

/// Printers are told what a sheet without a back needs.
#[test]
fn a_leaflet_of_one_page_has_no_back() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"a5\"\n+++\nText.\n");
    let public = site.build();
    let document = Document::load(public.join("en/print/a.home.pdf")).expect("a PDF");
    assert_eq!(document.get_pages().len(), 1);
    let preferences = document.catalog().and_then(|catalog| catalog.get(b"ViewerPreferences")).expect("preferences");
    let preferences = document.dereference(preferences).and_then(|(_, found)| found.as_dict()).expect("a dictionary");
    assert_eq!(preferences.get(b"Duplex").and_then(Object::as_name).ok(), Some(&b"Simplex"[..]));
}
