//! Handouts as PDF tools see them.

use crate::tools::built::{LANGUAGES, PAGES, SHEETS, public};
use crate::tools::{article_text, parse, sheet_text, squeezed, tool};

#[test]
fn copied_text_is_the_pages_text_exactly() {
    for language in LANGUAGES {
        for page in SHEETS {
            let html = std::fs::read_to_string(public().join(format!("{language}/{page}.html"))).expect("a page");
            let wanted = squeezed(&article_text(&parse(&html)));
            let found = squeezed(&sheet_text(&public().join(format!("{language}/print/{page}.home.pdf"))));
            let same = wanted.chars().zip(found.chars()).take_while(|(a, b)| a == b).count();
            let near = |text: &str| text.chars().skip(same.saturating_sub(30)).take(60).collect::<String>();
            assert!(wanted == found, "{language}/{page}: page says …{}…, sheet says …{}…", near(&wanted), near(&found));
        }
    }
}

#[test]
fn all_fonts_are_embedded_and_the_files_are_sound() {
    for language in LANGUAGES {
        for page in PAGES {
            let pdf = public().join(format!("{language}/print/{page}.home.pdf"));
            let pdf = pdf.to_str().expect("UTF-8");
            tool("qpdf", &["--check", pdf]);
            let fonts = tool("pdffonts", &[pdf]);
            let rows: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(!rows.is_empty(), "{pdf}");
            for row in rows {
                // name, type (two words), encoding, emb, sub, uni, object
                let columns: Vec<&str> = row.split_whitespace().rev().collect();
                assert_eq!(columns.get(4), Some(&"yes"), "{pdf}: {row}");
            }
        }
    }
}

#[test]
fn files_say_what_they_are_and_nothing_about_who_made_them() {
    for language in LANGUAGES {
        let pdf = public().join(format!("{language}/print/today.home.pdf"));
        let info = tool("pdfinfo", &[pdf.to_str().expect("UTF-8")]);
        let field =
            |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).map(str::to_owned);
        assert_eq!(field("Tagged:").as_deref(), Some("yes"));
        assert_eq!(field("Author:"), None);
        assert_eq!(field("Creator:"), None);
        let title = field("Title:").expect("a title");
        assert!(title.ends_with('5'), "a discreet site shows `Page 5`, not the subject: {title}");
        let bytes = std::fs::read(&pdf).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("pdfuaid:part"), "PDF/UA-1");
        assert!(
            text.contains(&format!("/Lang ({language})")) || text.contains(&format!("/Lang({language})")),
            "{language}"
        );
    }
}
