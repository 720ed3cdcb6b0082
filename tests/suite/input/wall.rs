//! What the wall at the way out stops by itself, whatever the rules for texts say: it reads files as what they are.

use std::collections::BTreeMap;

use handbill::check::{Guarded, Wall};
use handbill::diag::Rule;
use handbill::shelf::{InMemory, Shelf as _};
use handbill::source::RelPath;

use crate::tools::spellings::{Spelling, guarded_site, registers_of, spellings};
use crate::tools::{Site, findings, list};

fn path(text: &str) -> RelPath {
    RelPath::parse(text).expect(text)
}

/// The rules that stop a file.
fn rules(wall: &Wall<'_>, name: &str, text: &str) -> Vec<Rule> {
    wall.read(&path(name), text.as_bytes(), None).iter().map(|finding| finding.rule).collect()
}

/// A file of the output that says a spelling; `None` where it makes no sense there.
type Artifact = fn(&Spelling) -> Option<(String, String)>;

const ARTIFACTS: [(&str, Artifact); 10] = [
    ("text of a page", |it| Some(("a.html".into(), format!("<!DOCTYPE html>\n<p>{}", it.behind("html")?)))),
    ("text of a page, written by us", |it| {
        let code = it.of("code")?.replace('&', "&amp;").replace('<', "&lt;");
        Some(("en/a.html".into(), format!("<article><p>Call {code}.</p></article>")))
    }),
    ("attribute", |it| {
        // In an attribute `&nbsp4` is shown as it stands (HTML, 13.2.5.73).
        let text = it.of("html").filter(|text| !text.contains(['<', '"']) && it.name != "entity-without-end")?;
        Some(("a.html".into(), format!("<p><img alt=\"Call {text}\" src=a.png>x</p>")))
    }),
    ("drawing", |it| {
        let head = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY gap \"&#160;\">]>";
        let text = it.behind("svg")?;
        Some(("en/a.svg".into(), format!("{head}<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{text}</text></svg>")))
    }),
    ("data", |it| Some(("a.json".into(), format!("{{\"size\": 3, \"say\": \"Call {}\"}}", it.of("json")?)))),
    ("style", |it| Some(("a.css".into(), format!("a::after {{ content: \"Call {}\" }}", it.of("css")?)))),
    ("script", |it| Some(("a.js".into(), format!("say(\"Call {}\");", it.of("script")?)))),
    ("script of a page", |it| Some(("a.html".into(), format!("<script>say('', \"{}\")</script>", it.of("script")?)))),
    ("plain text", |it| Some(("a.txt".into(), format!("Call {}\n", it.of("code")?)))),
    ("link", |it| {
        let url = it.of("url")?;
        let url = if url.contains(':') { url.to_owned() } else { format!("https://example.org/{url}") };
        Some(("a.html".into(), format!("<a href=\"{}\">Ask</a>", url.replace('&', "&amp;"))))
    }),
];

#[test]
fn every_spelling_stops_at_the_wall_alone() {
    let (config, registers) = registers_of(&guarded_site());
    let spellings = spellings();
    let mut out = Vec::new();
    for (kind, artifact) in ARTIFACTS {
        let made: Vec<_> = spellings.iter().filter_map(|it| Some((it, artifact(it)?))).collect();
        assert!(made.len() >= 60, "{kind}: {}", made.len());
        for (spelling, (name, text)) in made {
            // A new one each time: a script that two files share is told once.
            let (shelf, wall) = (InMemory::default(), Wall::of(&registers, &config));
            let guarded = Guarded::new(&shelf, &wall);
            guarded.put(&path(&name), text.as_bytes()).expect("a shelf");
            let found = guarded.into_findings().into_sorted();
            if !found.iter().any(|finding| finding.rule == Rule::ContradictedNumber && finding.place.file == name) {
                out.push(format!("{kind}: {}: {text}", spelling.name));
            } else {
                assert!(shelf.into_files().is_empty(), "what is told must not pass: {text}");
            }
        }
    }
    assert!(out.is_empty(), "{} get out:\n{}", out.len(), out.join("\n"));
}

#[test]
fn what_no_reader_sees_as_words_passes_the_wall() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    for (name, bytes) in [
        (
            "a.html",
            "<svg viewBox=\"0 0 12 488\"><path d=\"M012 488 488\" x=\"1299\" fill=\"#001299\"/></svg><p>12,488 people",
        ),
        (
            "b.html",
            "<meta content=\"script-src 'sha256-IhKht1299ReYUvkHqW3n9SEK4G4aJnzBMnCaXYTyWQhI='\"><p>2012, 488 of 489",
        ),
        ("a.css", "a { width: 1299px; background: #012488; margin: 12 488 488 }"),
        ("a.js", "f(012, 488, 488); g = 1299; h = 0x1299"),
        ("sums.txt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1299b0b822cd15d6c15b0f00a08  en/a.html\n"),
        ("a.txt", "Room 12995. Call +855 12 488 489, or 112488488. On 12.9.2029. It is given in another town."),
        ("a.json", "{\"width\": 1299, \"at\": [12, 488, 488]}"),
    ] {
        let found = wall.read(&path(name), bytes.as_bytes(), None);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

/// Text that is drawn elsewhere or not at all cuts no number and no word in two.
#[test]
fn what_a_browser_draws_in_one_line_is_read_in_one_line() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    let svg = |text: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{text}</text></svg>");
    let number = [Rule::ContradictedNumber];
    for between in [
        "<title>x</title>",
        "<desc>x</desc>",
        "<metadata>x</metadata>",
        "<!-- x -->",
        "<?x y > ?>",
        "<![CDATA[8]]><tspan>4</tspan>",
    ] {
        let digits = if between.contains("CDATA") { ("012 ", "88 8") } else { ("012 4", "88 488") };
        let text = svg(&format!("{}{between}{}", digits.0, digits.1));
        let wanted = if between.contains("CDATA") { &[][..] } else { &number };
        assert_eq!(rules(&wall, "en/a.svg", &text), wanted, "{text}");
    }
    for between in [
        "<title>x</title>",
        "<template><p>x</p></template>",
        "<datalist><option>x</option></datalist>",
        "<dialog>x</dialog>",
        "<span hidden>x</span>",
        "<iframe>x</iframe>",
        "<noscript>x</noscript>",
        "<script>x</script>",
        "<style>x</style>",
        "<!-->",
        "<!-- x --!>",
        "<![CDATA[x]]>",
        "<!x '>",
        "<b></b title='>x'>",
        "<wbr>",
    ] {
        let text = format!("<!DOCTYPE html><p>Call 012 4{between}88 488 now.</p>");
        assert_eq!(rules(&wall, "en/a.html", &text), number, "{text}");
        let text = format!("<!DOCTYPE html><p>A jun{between}kie.</p>");
        assert_eq!(rules(&wall, "en/a.html", &text), [Rule::BannedWord], "{text}");
    }
    for text in [
        "<p>012 488 488<sup>2</sup>",
        "<p>012 488 488²",
        "<p>Call 012\n                488 488</p>",
        "<p>012<br>\n        488 488",
        "<p>A pill<br>popper</p>",
    ] {
        assert_eq!(rules(&wall, "en/a.html", text).len(), 1, "{text}");
    }
    // In letters of one byte each, packed without its end, and in two bytes each.
    let two: Vec<u8> = "\u{FEFF}<p>012 488 488".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        b"<p>Caf\xE9: 012 488 488".as_slice(),
        b"<img src=\"data:image/svg+xml;base64,PHRleHQ+MDEyIDQ4OCA0ODg8L3RleHQ\">",
        b"<style>a { background: url(data:image/svg+xml,%3Ctext%3E012%20488%20488%3C/text%3E) }</style>",
        &two,
    ] {
        assert_eq!(wall.read(&path("a.html"), bytes, None).len(), 1, "{}", String::from_utf8_lossy(bytes));
    }
}

/// Scripts show what is hidden, and readers open it, however deep it stands.
#[test]
fn a_number_that_is_hidden_or_half_hidden_stops_at_the_wall() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    let deep = |begin: &str, end: &str| begin.repeat(5) + "012 <b>488</b> 488" + &end.repeat(5);
    for text in [
        "<p>Call 012 <span hidden>488</span> 488",
        "<p>Call 012 <span style=\"display: none\">4<i>8</i>8</span> 488",
        "<p>Call 012 4<NOSCRIPT>x</NOSCRIPT>88 488",
        "<p>Call<sup><a href=\"#n\">012 <b>488</b> 488</a></sup> now",
        "<p>Call 012 4<dialog open hidden>x</dialog>88 488",
        "<p>Call 012 4<dialog hidden open>x</dialog>88 488",
        &deep("<div hidden>", "</div>"),
        &deep("<template>", "</template>"),
        &deep("<template><p hidden>", "</p></template>"),
    ] {
        assert_eq!(rules(&wall, "en/a.html", text), [Rule::ContradictedNumber], "{text}");
    }
    for text in [
        "<p>Call 012 <span hidden>489</span> 487",
        "<p>112 <span hidden>488</span> 488 488",
        "<p>Call<sup><a href=\"#n\">012</a> <a href=\"#m\">488 488</a></sup>",
    ] {
        assert_eq!(rules(&wall, "en/a.html", text), [], "{text}");
    }
}

/// So few digits are sizes, prices and parts of names as well, in code. In what readers see they count wherever they
/// stand in one.
#[test]
fn a_short_code_stops_at_the_wall_where_somebody_might_dial_it() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    let number = [Rule::ContradictedNumber];
    for (name, text) in [
        ("a.html", "<p>Call 1299."),
        ("a.html", "<p>12 99"),
        ("a.html", "<p>1299 - women and children call free"),
        ("a.html", "<p>1299,24/7"),
        ("a.html", "<p><b>1299</b><small>free</small>"),
        ("a.html", "<p>1299 km"),
        ("a.html", "<a href=\"tel://1299\">Call</a>"),
        ("a.svg", "<svg><text>1299<tspan dx=\"9\">free</tspan></text></svg>"),
        ("a.csv", "Childline,1299,24\n"),
        ("a.html", "<p>The line <b>12</b>99 is free"),
        ("a.html", "<p>Call 12-99"),
        ("a.html", "<a href=\"tel:1299\">Call</a>"),
        ("a.html", "<p><img alt=\"1299\" src=\"a.png\">"),
        ("a.svg", "<svg><text x=\"8\">Call 1299</text></svg>"),
        ("a.svg", "<svg><title>1299</title><path d=\"M0\"/></svg>"),
        ("a.json", "{\"line\": \"1299\", \"say\": [1, 2]}"),
        ("a.css", "a::after { content: \"12\" \"99\" }"),
        ("a.js", "say('12' + \"99\")"),
        ("a.txt", "Police: 1299 (free)\n"),
        ("a.csv", "line,1299\n"),
    ] {
        assert_eq!(rules(&wall, name, text), number, "{name}: {text}");
    }
    for (name, text) in [
        ("a.html", "<p style=\"width: 1299px\" id=\"rect1299\" class=\"a\">It costs 1,299 riel.</p>"),
        (
            "a.html",
            "<meta name=viewport content=\"width=1299\"><img src=\"photo-1299.jpg\" width=\"1299\" srcset=\"a.png 1299w\">",
        ),
        ("a.html", "<table><tr><td>12</td><td>99</td></tr></table><p>12.99 dollars, ages 12-99"),
        (
            "a.svg",
            "<svg viewBox=\"0 0 1299 720\" inkscape:window-width=\"1299\"><rect id=\"rect1299\" width=\"1299\"/></svg>",
        ),
        ("a.css", "@media (min-width: 1299px) { a { background: url(img/1299.png) } } /* 1299 px */"),
        ("a.css", "a { mask: url(\"data:image/svg+xml,%3Csvg width='1299' viewBox='0 0 1299 9'/%3E\") }"),
        ("a.css", "a { src: url(data:font/woff2;base64,d09GMgABAAAAA/1299+AAAA1299//12/99+AAAA) }"),
        ("a.json", "{\"width\": 1299, \"file\": \"img/1299/a.png\", \"sizes\": \"1299x720\"}"),
        ("a.js", "draw('<svg width=\"1299\" viewBox=\"0 0 1299 720\"></svg>', 1299)"),
        ("a.csv", "12,99\n1.299,5\n"),
    ] {
        assert_eq!(rules(&wall, name, text), [], "{name}: {text}");
    }
}

/// The same from the folder on: no rule before the wall refuses what the wall lets pass, and nothing gets out between
/// them.
#[test]
fn a_short_code_in_files_that_are_carried_along() {
    let site = guarded_site();
    site.write("static/a.css", "a { width: 1299px; line-height: 1299 }\n");
    site.write("static/a.json", "{\"width\": 1299}\n");
    site.write("static/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1299 9\"><rect id=\"rect1299\" width=\"1299\"/></svg>\n");
    site.page("content/en/a.md", "It costs 1,299 riel.\n");
    let (status, mut rows) = findings(&site);
    rows.retain(|(rule, ..)| rule != "no-format");
    assert_eq!((status, rows), (Some(0), Vec::new()));
    for (name, text) in [
        ("static/b.css", "a::after { content: \"Call 1299\" }\n"),
        ("static/b.json", "{\"say\": \"12 99\"}\n"),
        ("static/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>1299</text></svg>\n"),
        ("static/b.txt", "Call 1299.\n"),
        ("templates/strings/en.ftl", "exit = Call 1299\n"),
    ] {
        let site = guarded_site();
        site.write(name, text);
        let (status, rows) = findings(&site);
        assert_eq!(status, Some(1), "{name}");
        assert!(
            rows.iter().any(|(rule, file, _)| rule == "contradicted-number" && name.ends_with(file.as_str())),
            "{rows:?}"
        );
    }
}

#[test]
fn a_withheld_sentence_stops_at_the_wall_alone() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    for (name, text) in [
        ("en/a.html", "<p>They say: it is <b>only</b> given&nbsp;in <i>another</i> town!</p>"),
        ("a.svg", "<svg><title>It is only given in another town</title></svg>"),
        ("a.html", "<p>It is only given<sup>1</sup> in another → town²."),
        ("a.js", "say(\"It is only \" + \"given in\\u00A0another town.\")"),
        ("a.css", "a::after { content: \"It is only given \\69n another town\" }"),
        ("a.csv", "1,It is only given in another town\n"),
    ] {
        let found = wall.read(&path(name), text.as_bytes(), None);
        let rules: Vec<Rule> = found.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [Rule::WithheldSentence], "{name}");
    }
    let with = wall.read(&path("en/print/a.home.pdf"), b"%PDF\xFF", Some("A page\0It is only given in\nanother town."));
    assert_eq!(with.len(), 1);
    let told = wall.read(&path("en/a.html"), b"<p>They call him a junkie.</p>", None);
    assert!(told[0].message.ends_with("it stands in `They call him a junkie.`"), "{}", told[0].message);
}

#[test]
fn a_banned_word_stops_at_the_wall_in_files_of_its_language() {
    let (config, registers) = registers_of(&guarded_site());
    let wall = Wall::of(&registers, &config);
    for (name, text) in [
        ("en/a.html", "<p>They call him a <b>jun</b>k&shy;ie.</p>"),
        ("en/a.html", "<p>Many a pill\npopper</p>"),
        ("en/a.html", "<img alt=\"A Junkie\">"),
        ("en.html", "<title>ｊｕｎｋｉｅ</title>"),
        ("en/print/a.svg", "<svg><text>junkie</text></svg>"),
        ("en/a.html", "<meta name=description content=\"For a junkie\">"),
        ("en/a.html", "<p>“One” junkie “two”, don’t and drivers’</p>"),
        ("en/a.html", "<p>“One</p><p>junkie</p><p>and “two”</p>"),
        ("en/a.html", "<p>The junkie’s house</p>"),
        ("en/a.html", "<p>A junkie.Call us</p>"),
        // Shown by a script, and in pages of all languages.
        ("en/a.html", "<a data-left=\"Say junkie\">x</a>"),
        ("en/a.html", "<p data-mistyped=\"For a junkie\"></p>"),
        ("404.html", "<p>A junkie</p>"),
    ] {
        assert_eq!(rules(&wall, name, text), [Rule::BannedWord], "{name}: {text}");
    }
    let with = wall.read(&path("en/print/a.home.pdf"), b"%PDF\xFF", Some("A\njunkie\0https://junkie.example.org/"));
    assert_eq!(with.len(), 1);
    let told = wall.read(&path("en/a.html"), b"<p>They call him a junkie.</p>", None);
    assert!(told[0].message.ends_with("it stands in `They call him a junkie.`"), "{}", told[0].message);
    for (name, text) in [
        // Quoted in whatever marks, over paragraphs and broken lines.
        ("en/a.html", "<p>“It says junkie.</p><p>And a pill popper too.”</p>"),
        ("en/a.html", "<p>“It says junkie.</p><p>“And junkie again.”</p>"),
        (
            "en/a.html",
            "<p>\"The<br>Junkie Act\" and ‘the junkie act’</p><p>‹junkie› 『junkie』 »junkie« „junkie”</p><q>junkie</q>",
        ),
        // A title that it has; an address; another word; a law that is carried along.
        ("en/a.html", "<p>The “Junkie\nAct” and the \"junkie act\"</p><p>5\" of it</p>"),
        (
            "en/a.html",
            "<p>See www.junkie.org, <a href=\"https://example.org/junkie\">https://example.org/junkie</a></p>",
        ),
        ("en/a.html", "<p>The junkies of a pill</p><p id=\"junkie\">popper</p>"),
        ("law.html", "<p>Who is a junkie by this law</p>"),
    ] {
        assert_eq!(rules(&wall, name, text), [], "{name}: {text}");
    }
}

/// Where no space stands between words, what closes a quotation is not taken for the beginning of the next one.
#[test]
fn a_banned_word_between_two_quotations_stops_without_spaces() {
    for (language, word, quoted) in
        [("km", "ទូក", "ផ្ទះ"), ("th", "เรือ", "บ้าน"), ("zh", "船", "房子"), ("lo", "ເຮືອ", "ບ້ານ")]
    {
        let row = ["", "", "word", "as-it-is", "", "", "", word].map(str::to_owned).to_vec();
        let (config, registers) = registers_of(&site_against(language, &[row]));
        let wall = Wall::of(&registers, &config);
        let name = format!("{language}/a.html");
        for (open, close) in [("«", "»"), ("“", "”"), ("‘", "’"), ("「", "」")] {
            let other = format!("{open}{quoted}{close}");
            for space in ["", " "] {
                let text = format!("<p>{other}{space}{word}{space}{other}</p>");
                assert_eq!(rules(&wall, &name, &text), [Rule::BannedWord], "{text}");
            }
            let text = format!("<p>{other} {open}{word}{close} {other}</p>");
            assert_eq!(rules(&wall, &name, &text), [], "{text}");
        }
    }
}

/// A site in one language that must not say some sentences and words.
fn site_against(language: &str, rows: &[Vec<String>]) -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        format!(
            "title = {{ {language} = \"One\" }}\noriginal = \"{language}\"\ncountry = \"KH\"\n\
             exit_to = \"https://example.org/\"\n\n[languages.{language}]\nname = \"One\"\n"
        ),
    );
    let (mut facts, mut glossary) = (String::new(), String::new());
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row[3] == "as-it-is") {
        let text = &row[7];
        glossary += &match row[2].as_str() {
            "word" => format!("[[term]]\nnever = {{ {language} = \"{text}\" }}\n\n"),
            _ => String::new(),
        };
        facts += &match row[2].as_str() {
            "word" => String::new(),
            _ => format!(
                "[[fact]]\nid = \"untrue-{at}\"\nstatement = {{ {language} = \"{text}\" }}\n\
                 status = \"contradicted\"\nuse = \"never\"\n\n"
            ),
        };
    }
    site.write("content/facts.toml", facts);
    site.write("content/glossary.toml", glossary);
    site
}

#[test]
fn sentences_and_words_stop_at_the_wall_in_every_spelling_of_six_scripts() {
    let mut languages: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for row in list("lookalikes.tsv") {
        languages.entry(row[1].clone()).or_default().push(row);
    }
    let (mut wrong, mut tried) = (Vec::new(), BTreeMap::<String, usize>::new());
    for (language, rows) in &languages {
        let (config, registers) = registers_of(&site_against(language, rows));
        let wall = Wall::of(&registers, &config);
        for row in rows.iter().filter(|row| row[4] == "letters" && row[5] == "issue") {
            let html = row[8].replace('&', "&amp;").replace('<', "&lt;");
            let stops = !rules(&wall, &format!("{language}/a.html"), &format!("<p>{html}</p>")).is_empty();
            if stops != (row[6] == "yes") {
                wrong.push(row.join(" | "));
            }
            *tried.entry(row[0].clone()).or_default() += 1;
        }
    }
    assert!(tried.len() == 6 && tried.values().all(|count| *count >= 8), "{tried:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
