//! Phone numbers on paper: whole, and read from left to right in every language. And marks that may
//! not begin a line.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

use crate::tools::papers::{LANGUAGES, all, site};
use crate::tools::{said, tool};

/// A word on a page: its left edge, its top, its text.
type Word = (f64, f64, String);

fn words_by_place(pdf: &std::path::Path) -> Vec<Word> {
    let listed = tool("pdftotext", &["-bbox", pdf.to_str().expect("UTF-8"), "-"]);
    let word = |line: &str| {
        let number = |name: &str| line.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.parse().ok();
        let text = line.split('>').nth(1)?.split('<').next()?.to_owned();
        Some((number("xMin")?, number("yMin")?, text))
    };
    listed.lines().filter_map(word).collect()
}

/// A column of 25 mm, and a sentence that grows word by word, so that the number meets the end of the
/// line in every way there is.
#[test]
fn numbers_never_break_and_read_from_left_to_right() {
    let site = site();
    site.write(
        "templates/print/a4.typ",
        "#import \"handbill.typ\": data, dress, words\n#show: dress.with(size: 10pt)\n\
         #set page(paper: \"a4\", margin: (x: 92.5mm, y: 20mm))\n#heading(level: 1, [T])\n#words(data.panels.first())\n",
    );
    for words in &LANGUAGES {
        let path = format!("content/{}/a4-page.md", words.tag);
        let page = std::fs::read_to_string(site.path().join(&path)).expect("a page");
        let (front, _) = page.trim_start_matches("+++\n").split_once("+++\n").expect("front matter");
        let sentence = |many: usize| format!("{} [{}](contact:office) {}", "a".repeat(many), words.heading, words.one);
        let sentences: Vec<String> = (1..20).map(sentence).collect();
        site.write(&path, format!("+++\n{front}+++\n{}\n", sentences.join("\n\n")));
        let english = std::fs::read(site.path().join("content/en/a4-page.md")).expect("a page");
        site.write(&format!("content/{}/.original/a4-page.md", words.tag), english);
    }
    let output = site.run("print", &["a4-page"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for words in &LANGUAGES {
        let found = words_by_place(&site.path().join(format!("print/{}/a4-page.home.pdf", words.tag)));
        let groups: Vec<&Word> =
            found.iter().filter(|word| ["023", "724", "793"].iter().any(|group| word.2.contains(group))).collect();
        let mut numbers = 0;
        for row in groups.chunk_by(|a, b| (a.1 - b.1).abs() < 2.0) {
            let mut row = row.to_vec();
            row.sort_by(|a, b| a.0.total_cmp(&b.0));
            let read: String =
                row.iter().map(|word| word.2.chars().filter(char::is_ascii_digit).collect::<String>()).collect();
            assert_eq!(read, "023724793", "{}: {row:?}", words.tag);
            numbers += 1;
        }
        assert_eq!(numbers, 19, "{}", words.tag);
    }
}

/// Signs that belong to the word before them (Unicode's line breaking classes EX, CL and NS).
const NEVER_FIRST: [char; 16] = ['ៗ', '។', '៕', '៖', 'ៈ', 'ๆ', 'ฯ', 'ໆ', 'ຯ', '»', '”', ')', '၊', '။', '，', '。'];

/// A sign on, under or beside the letter before it.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

#[test]
fn no_line_begins_with_a_sign_that_belongs_to_the_word_before() {
    for (words, format, profile, file) in all() {
        let text = tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", file.to_str().expect("UTF-8"), "-"]);
        for line in text.lines() {
            let first = line.trim_start().chars().next();
            let wrong = first.is_some_and(|c| NEVER_FIRST.contains(&c) || is_mark(c));
            assert!(!wrong, "{} {format} {profile}: {line}", words.tag);
        }
    }
}
