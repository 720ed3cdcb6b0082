//! Every format in every language for every profile, as PDF tools and a second PDF library see it.

use lopdf::{Dictionary, Document, Object};

use crate::tools::papers::{LANGUAGES, PROFILES, Words, all, code, paper};
use crate::tools::{squeezed, tool};

/// Trimmed size, bleed and the room for marks, in millimetres: what each profile promises.
fn promised(format: &str, profile: &str) -> (f64, f64, f64, f64) {
    let piece = match format {
        "a5" => (148.0, 210.0),
        "card" => (85.6, 54.0),
        "fold4" => (200.0, 85.0),
        "zine" => (297.0, 210.0),
        _ => (210.0, 297.0),
    };
    match profile {
        // Two leaves, and eight panels, lie on a sheet that lies.
        "home" | "ink-light" | "copier" if ["a5", "zine"].contains(&format) => (297.0, 210.0, 0.0, 0.0),
        "home" | "ink-light" | "copier" => (210.0, 297.0, 0.0, 0.0),
        "shop-1mm" => (piece.0, piece.1, 1.0, 1.0),
        _ => (piece.0, piece.1, 3.0, 9.0),
    }
}

#[test]
fn boxes_are_exact_to_a_tenth_of_a_millimetre() {
    for (words, format, profile, file) in all() {
        let (width, height, bleed, edge) = promised(format, profile);
        let document = Document::load(&file).expect("a PDF");
        for page in document.page_iter() {
            let page = document.get_dictionary(page).expect("a page");
            for (name, margin) in [(&b"MediaBox"[..], edge), (b"BleedBox", bleed), (b"TrimBox", 0.0)] {
                let found = numbers(page.get(name).and_then(Object::as_array).expect("a box"));
                let (low, high) = (edge - margin, edge + margin);
                let wanted = [low, low, width + high, height + high];
                let near = found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 0.1);
                assert!(near, "{} {format} {profile}: {found:?}, not {wanted:?}", words.tag);
            }
        }
    }
}

/// Points as millimetres.
fn numbers(array: &[Object]) -> Vec<f64> {
    array.iter().map(|number| f64::from(number.as_float().expect("a number")) / 72.0 * 25.4).collect()
}

#[test]
fn printers_are_told_how_to_print() {
    for (words, format, profile, file) in all() {
        let document = Document::load(&file).expect("a PDF");
        let preferences =
            document.catalog().and_then(|catalog| catalog.get(b"ViewerPreferences")).expect("preferences");
        let preferences =
            document.dereference(preferences).and_then(|(_, found)| found.as_dict()).expect("a dictionary");
        let name = |key: &[u8]| {
            preferences.get(key).ok().map(|name| String::from_utf8_lossy(name.as_name().expect("a name")).into_owned())
        };
        assert_eq!(name(b"PrintScaling").as_deref(), Some("None"));
        let office = !profile.starts_with("shop");
        let wanted = match format {
            "a4" => Some("DuplexFlipLongEdge"),
            "zine" | "poster" => office.then_some("Simplex"),
            // A sheet that lies is turned like a book at its short edge, if there is anything on its back.
            "a5" if office && document.get_pages().len() == 1 => Some("Simplex"),
            "a5" if office => Some("DuplexFlipShortEdge"),
            "a5" => Some("DuplexFlipLongEdge"),
            // Shops lay pieces on sheets themselves, and turn them as they like.
            _ => office.then_some("DuplexFlipLongEdge"),
        };
        assert_eq!(name(b"Duplex").as_deref(), wanted, "{} {format} {profile}", words.tag);
    }
}

/// veraPDF is in no package registry. In its place: typst refuses to write what breaks PDF/UA-1 or PDF/A-2a,
/// and what this test and those beside it find in the finished file.
#[test]
fn files_are_tagged_named_and_in_a_language() {
    for (words, format, profile, file) in all() {
        let at = format!("{} {format} {profile}", words.tag);
        let document = Document::load(&file).expect("a PDF");
        let catalog = document.catalog().expect("a catalog");
        let mark = catalog.get(b"MarkInfo").and_then(Object::as_dict).expect("marked");
        assert!(mark.get(b"Marked").and_then(Object::as_bool).expect("a flag"), "{at}");
        let language = catalog.get(b"Lang").and_then(Object::as_str).expect("a language");
        assert!(language.starts_with(words.tag.as_bytes()), "{at}");
        let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).expect("metadata");
        let metadata = document.get_object(metadata).and_then(Object::as_stream).expect("a stream");
        let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let metadata = String::from_utf8(metadata).expect("UTF-8");
        assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{at}: PDF/UA-1");
        let archive = metadata.contains("<pdfaid:part>2</pdfaid:part>") && metadata.contains("<pdfaid:conformance>A<");
        assert_eq!(archive, ["home", "ink-light"].contains(&profile), "{at}: PDF/A-2a");
        // One title, and it is the only heading of its level.
        assert_eq!(tags(&document, "H1"), 1, "{at}");
        assert_eq!(tags(&document, "Figure"), 1, "{at}: the code");
        every_content_is_tagged_or_an_artifact(&document, &at);
    }
}

fn tags(document: &Document, wanted: &str) -> usize {
    let is = |dictionary: &Dictionary| {
        dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == wanted.as_bytes())
    };
    document.objects.values().filter(|object| object.as_dict().is_ok_and(is)).count()
}

/// ISO 14289-1, 7.1: whatever is drawn is content with a tag, or an artifact.
fn every_content_is_tagged_or_an_artifact(document: &Document, at: &str) {
    for page in document.page_iter() {
        let content = document.get_and_decode_page_content(page).expect("content");
        let mut inside = 0;
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => inside += 1,
                "EMC" => inside -= 1,
                "Tj" | "TJ" | "f" | "f*" | "S" | "s" | "B" | "B*" | "b" | "Do" | "sh" => {
                    assert!(inside > 0, "{at}: {} is drawn outside of everything", operation.operator);
                }
                _ => {}
            }
        }
        assert_eq!(inside, 0, "{at}");
    }
}

#[test]
fn fonts_are_embedded_and_files_are_sound() {
    for (_, _, _, file) in all() {
        tool("qpdf", &["--check", file.to_str().expect("UTF-8")]);
        let document = Document::load(&file).expect("a PDF");
        let mut faces = 0;
        for object in document.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            if font.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor") {
                faces += 1;
                assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "{}", file.display());
            }
        }
        assert!(faces > 0, "{}", file.display());
    }
}

/// Ten copies on a sheet, and each word is found once: what a search, a screen reader and the
/// clipboard get is one card.
#[test]
fn text_is_the_authors_and_there_once() {
    for (words, format, profile, file) in all() {
        let text = selected(words, format, profile, file.to_str().expect("UTF-8"));
        let bidi_control = |c: &char| ('\u{202a}'..='\u{202e}').contains(c) || ('\u{2066}'..='\u{2069}').contains(c);
        let text: String = squeezed(&text).chars().filter(|c| !bidi_control(c)).collect();
        let mut text = settled(&text);
        let mut said = said(words, format);
        said.sort_by_key(|part| std::cmp::Reverse(part.len()));
        for part in said {
            let part = settled(&squeezed(&part));
            assert!(text.contains(&part), "{} {format} {profile}: no {part} in {text}", words.tag);
            text = text.replacen(&part, "", 1);
        }
        assert_eq!(text, "", "{} {format} {profile}: more than it should say", words.tag);
    }
}

/// Text as it lies in the file; from right to left panel by panel, as a reader would select it.
fn selected(words: &Words, format: &str, profile: &str, file: &str) -> String {
    let common = ["-enc", "UTF-8", "-nopgbrk"];
    let areas = areas(format);
    if words.tag != "ar" || areas.is_empty() {
        let order: &[&str] = if words.tag == "ar" { &[] } else { &["-raw"] };
        return tool("pdftotext", &[order, &common, &[file, "-"]].concat());
    }
    let edge = match (format, profile) {
        ("fold4", "home" | "ink-light" | "copier") => 5.0,
        (_, "home" | "ink-light" | "copier") => 0.0,
        (_, "shop-1mm") => 1.0,
        _ => 9.0,
    };
    let mut text = String::new();
    for [page, left, top, width, height] in areas {
        let points = |millimetres: f64| format!("{:.0}", millimetres * 72.0 / 25.4);
        let page = format!("{page:.0}");
        // A strip lies on its sheet with as much above it as it takes.
        let top = if format == "fold4" { 0.0 } else { edge + top };
        let area = [points(edge + left), points(top), points(width), points(height)];
        let [x, y, width, height] = &area;
        let area = ["-f", &page, "-l", &page, "-x", x, "-y", y, "-W", width, "-H", height];
        text += &tool("pdftotext", &[&area[..], &common, &[file, "-"]].concat());
    }
    text
}

/// The panels of a format read from right to left, in the order of reading: page, left, top, width, height.
fn areas(format: &str) -> Vec<[f64; 5]> {
    match format {
        "fold4" => [1.0, 2.0]
            .into_iter()
            .flat_map(|page| [0.0, 1.0, 2.0, 3.0].map(|panel| [page, panel * 50.0, 0.0, 50.0, 300.0]))
            .collect(),
        "zine" => [(2, 1), (1, 1), (0, 1), (0, 0), (1, 0), (2, 0), (3, 0), (3, 1)]
            .map(|(column, row)| [1.0, f64::from(column) * 74.25, f64::from(row) * 105.0, 74.25, 105.0])
            .into(),
        "poster" => vec![[1.0, 0.0, 0.0, 210.0, 231.0], [1.0, 9.0, 231.0, 24.0, 66.0]],
        _ => Vec::new(),
    }
}

/// Lam and alef are drawn as one glyph. The file says what it stands for in the order of reading; poppler,
/// which turns every line round, turns these two round once too often. So their order does not count here.
fn settled(text: &str) -> String {
    let joins = |c: &char| ['ل', 'ا', 'أ', 'إ', 'آ'].contains(c);
    let letters: Vec<char> = text.chars().collect();
    let runs = letters.chunk_by(|a, b| joins(a) && joins(b));
    let mut out = String::with_capacity(text.len());
    for run in runs {
        let mut run = run.to_vec();
        run.sort_unstable();
        out.extend(run);
    }
    out
}

/// Everything a handout says.
fn said(words: &Words, format: &str) -> Vec<String> {
    let own = |text: &str| text.to_owned();
    let say = |key| words.say(key, &[]);
    let country = match words.tag {
        "en" => own("Cambodia"),
        "km" => own("កម្ពុជា"),
        "th" => own("กัมพูชา"),
        "vi" => own("Campuchia"),
        _ => say("country-KH"),
    };
    let inside = |key| words.say(key, &[("country", &country)]);
    let Words { title, heading, one, three, .. } = words;
    let mut all = vec![own(title), own("example.org"), own("1280")];
    let line = |all: &mut Vec<String>| {
        all.extend(["LINE", "1280", "·", "·", "·"].map(own));
        all.extend(["ngo-short", "hours-always-short", "free-short"].map(say));
        all.push(inside("only-inside-short"));
    };
    let office = |all: &mut Vec<String>| all.extend([own(heading), own("023 724 793"), say("embassy-short")]);
    let [on, renew] = words.days;
    let days = [("date", on), ("renew", renew)];
    let mut checked = vec![words.say("checked", &days), code(words, format)];
    if words.tag == "ar" {
        // poppler takes the stop in front of the code for one behind it.
        checked = vec![checked[0].trim_end_matches('.').to_owned(), format!("{}.", checked[1])];
    }
    match format {
        "a4" | "a5" => {
            all.extend([own(one), own(heading), own(three), format!("•{one}"), format!("•{three}")]);
            all.extend([own("LINE"), own("1280"), inside("only-inside"), own("·")]);
            all.extend(["answered-ngo", "hours-always", "cost-free"].map(say));
        }
        "card" => {
            all.extend([own(three), format!("•{heading}"), own("·")]);
            all.extend(checked);
            line(&mut all);
            office(&mut all);
        }
        "zine" => {
            let [first, second] = if words.tag == "ar" { [".1", ".2"] } else { ["1.", "2."] };
            all.extend([own(one), own(heading), own(three), own(first), own(three), own(second), own(one)]);
            all.extend([format!("•{heading}"), own(three), own(one), own("·")]);
            all.extend([words.say("checked", &days), code(words, format)]);
            line(&mut all);
            office(&mut all);
        }
        "poster" => {
            all.extend([own(one), own("·"), words.say("checked", &days), code(words, format)]);
            all.extend([own(heading), own("1280"), say("ngo-short")]);
            line(&mut all);
        }
        _ => {
            // poppler puts the stop behind a number on the side where it stands.
            let [first, second] = if words.tag == "ar" { [".1", ".2"] } else { ["1.", "2."] };
            all.extend([own(one), own(heading), own(first), own(three), own(second), own(one), own(three)]);
            all.push(own("Numbers"));
            all.extend(checked);
            line(&mut all);
            office(&mut all);
        }
    }
    all
}

/// Every language has its own fonts: nothing is set in another's.
#[test]
fn each_script_is_drawn_by_its_font() {
    for (words, font) in LANGUAGES.iter().zip([
        "NotoSans-",
        "Battambang",
        "NotoSansThai",
        "NotoSans-",
        "NotoSansLao",
        "NotoSansMyanmar",
        "ScheherazadeNew",
        "ZCOOL",
    ]) {
        for profile in PROFILES {
            let file = paper(words, "card", profile);
            let fonts = tool("pdffonts", &[file.to_str().expect("UTF-8")]);
            assert!(fonts.contains(font), "{} {profile}: {fonts}", words.tag);
        }
    }
}
