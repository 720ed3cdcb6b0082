//! What a copier and a press get: their own inks and nothing else.

use lopdf::content::Operation;
use lopdf::{Document, Object};

use crate::tools::papers::all;
use crate::tools::{Site, said};

/// Every operator of every stream that draws: contents of pages, forms.
fn operations(document: &Document) -> Vec<Operation> {
    let mut all = Vec::new();
    for page in document.page_iter() {
        all.extend(document.get_and_decode_page_content(page).expect("content").operations);
    }
    for object in document.objects.values() {
        let Ok(stream) = object.as_stream() else { continue };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form") {
            all.extend(stream.decode_content().expect("content").operations);
        }
    }
    all
}

fn numbers(operation: &Operation) -> Vec<f32> {
    operation.operands.iter().filter_map(|number| number.as_float().ok()).collect()
}

/// The colours of every picture in a file.
fn picture_spaces(document: &Document) -> Vec<String> {
    let pictures = document.objects.values().filter_map(|object| object.as_stream().ok());
    let pictures = pictures
        .filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image"));
    pictures
        .map(|stream| match stream.dict.get(b"ColorSpace") {
            Ok(space) => format!("{space:?}"),
            Err(_) => "none".to_owned(),
        })
        .collect()
}

const COLOURS: [&str; 12] = ["g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"];

#[test]
fn copiers_get_black_and_shops_black_or_their_four_inks() {
    for (words, format, profile, file) in all().filter(|(_, _, profile, _)| !["home", "ink-light"].contains(profile)) {
        let document = Document::load(&file).expect("a PDF");
        let all = operations(&document);
        let used: Vec<&Operation> =
            all.iter().filter(|operation| COLOURS.contains(&operation.operator.as_str())).collect();
        assert!(!used.is_empty());
        for operation in used {
            let at = format!("{} {format} {profile}: {operation:?}", words.tag);
            match (profile, operation.operator.as_str(), numbers(operation).as_slice()) {
                ("copier", "g" | "G", [shade]) => assert!(*shade == 0.0 || *shade == 1.0, "{at}"),
                ("shop-3mm" | "shop-1mm", "g" | "G", [shade]) => assert!((0.0..=1.0).contains(shade), "{at}"),
                // Black words in one ink: four of them never lie exactly on each other.
                ("shop-cmyk", "k" | "K", [0.0, 0.0, 0.0, black]) => assert!((0.0..=1.0).contains(black), "{at}"),
                _ => panic!("{at}"),
            }
        }
    }
}

/// WCAG's contrast of black words on every background there is, 7 at least; nothing pale carries words.
#[test]
fn words_are_black_and_what_lies_behind_them_is_light() {
    let (site, folder) = drafts(false);
    for profile in ["copier", "shop-3mm"] {
        for format in ["a4", "card", "fold4"] {
            let document = Document::load(folder.join(format!("en/{format}-page.{profile}.pdf"))).expect("a PDF");
            let (mut shade, mut outlined, mut kept) = (0.0_f32, false, Vec::new());
            for operation in operations(&document) {
                match (operation.operator.as_str(), numbers(&operation).as_slice()) {
                    ("q", _) => kept.push((shade, outlined)),
                    ("Q", _) => (shade, outlined) = kept.pop().expect("a state"),
                    ("g", [light]) => shade = *light,
                    ("Tr", [mode]) => outlined = *mode == 2.0,
                    // DRAFT is white with a black outline, so that words can be read through it.
                    ("Tj" | "TJ", _) => {
                        assert!(shade == 0.0 || (outlined && shade == 1.0), "{format} {profile}: {shade}");
                    }
                    ("f" | "f*" | "B", _) => {
                        let light = if shade <= 0.04045 { shade / 12.92 } else { ((shade + 0.055) / 1.055).powf(2.4) };
                        let contrast = (light + 0.05) / 0.05;
                        assert!(shade == 0.0 || contrast >= 7.0, "{format} {profile}: {contrast}");
                    }
                    _ => {}
                }
            }
        }
    }
    drop(site);
}

/// A site of drafts with every block; coloured pictures among them, or not.
fn drafts(coloured: bool) -> (Site, std::path::PathBuf) {
    let site = Site::new();
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><circle cx=\"10\" cy=\"10\" r=\"8\" fill=\"#c00\"/></svg>";
    site.write("content/en/dot.svg", drawing);
    let red = image::RgbImage::from_pixel(4, 4, image::Rgb([200, 30, 30]));
    site.write("content/en/red.png", "");
    red.save(site.path().join("content/en/red.png")).expect("a picture");
    red.save(site.path().join("content/en/red.jpg")).expect("a picture");
    let pictures = if coloured { "![dot](dot.svg) ![red](red.png) ![photo](red.jpg)" } else { "Text." };
    let blocks = format!(
        "> [!NOTE]\n> Text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`code`\n\n    literal\n\n- [x] done\n\n{pictures}\n"
    );
    for (format, body) in [("a4", blocks.as_str()), ("card", pictures), ("fold4", pictures)] {
        let front = format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\n+++\n");
        site.write(&format!("content/en/{format}-page.md"), format!("{front}{body}\n\n<contact:line>\n"));
    }
    let contact = "[[contact]]\nid = \"line\"\nname = { en = \"LINE\" }\nphones = [{ number = \"1280\", country = \"KH\", by = \"call\" }]\nstatus = \"confirmed\"\nvisibility = \"public\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    site.write("content/contacts.toml", contact);
    let output =
        site.run("print", &["--lang", "en", "--profile", "copier", "--profile", "shop-3mm", "--profile", "shop-cmyk"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let folder = site.path().join("print");
    (site, folder)
}

#[test]
fn coloured_pictures_become_gray() {
    let (site, folder) = drafts(true);
    for profile in ["copier", "shop-3mm", "shop-cmyk"] {
        for format in ["a4", "card", "fold4"] {
            let file = folder.join(format!("en/{format}-page.{profile}.pdf"));
            let document = Document::load(&file).expect("a PDF");
            let spaces = picture_spaces(&document);
            assert!(spaces.len() >= 2, "{spaces:?}");
            assert!(spaces.iter().all(|space| space == "/DeviceGray"), "{format} {profile}: {spaces:?}");
            for operation in operations(&document) {
                assert!(
                    !["rg", "RG", "cs", "CS", "scn", "SCN"].contains(&operation.operator.as_str()),
                    "{operation:?}"
                );
            }
        }
    }
    drop(site);
}

#[test]
fn a_drawing_that_runs_from_one_colour_to_another_is_refused_for_a_copier_only() {
    let site = Site::new();
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><linearGradient id=\"a\"><stop stop-color=\"red\"/><stop offset=\"1\" stop-color=\"blue\"/></linearGradient><rect width=\"20\" height=\"20\" fill=\"url(#a)\"/></svg>";
    site.write("content/en/sky.svg", drawing);
    site.page("content/en/a.md", "![sky](sky.svg)\n");
    let output = site.run("print", &["--profile", "home", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let output = site.run("print", &["--profile", "copier", "--lang", "en", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let text = said(&output);
    assert!(text.lines().any(|line| line.starts_with("content/en/a.md:1:1: error[typesetting]: ")), "{text}");
}
