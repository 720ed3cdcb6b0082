//! What goes wrong in a text: swallowed lines, references that are none, numbers that hide, words that
//! do not fit.

use crate::tools::{Site, findings, has};

/// A site with one page; the rules of all its findings.
fn rules(body: &str) -> Vec<String> {
    let site = Site::new();
    site.page("content/en/a.md", body);
    let mut rules: Vec<String> = findings(&site).1.into_iter().map(|(rule, ..)| rule).collect();
    // The site's second language has no page yet, and shows the same text.
    rules.retain(|rule| rule != "missing-translation");
    rules.dedup();
    rules
}

#[test]
fn what_markdown_swallows_is_told() {
    for body in [
        "[Note]: 72h\n",
        "[Warning]: not-alone \"Call the helpline first\"\n",
        "Text.\n\n[^a]: A note that nothing refers to.\n",
        "Text[^a].\n\n[^a]: One.\n\n[^a]: Two.\n",
    ] {
        assert_eq!(rules(body), ["unused-definition"], "{body}");
    }
    assert_eq!(rules("[words][there] and [There]\n\n[there]: https://example.org/\n"), [""; 0]);
    assert_eq!(rules("Text[^a].\n\n[^a]: One.\n"), [""; 0]);
}

#[test]
fn what_was_meant_as_a_reference_is_told() {
    for body in [
        "Call <contact: help>.\n",
        "Call contact:help.\n",
        "See <fact:f and more.\n",
        "[words] (page:a)\n",
        "[words](contact:a b)\n",
    ] {
        assert_eq!(rules(body), ["broken-reference"], "{body}");
    }
    assert_eq!(rules("Our contact: a person. In fact: none. See page: 3.\n"), [""; 0]);
}

#[test]
fn numbers_hide_in_vain() {
    for body in [
        "Call 012 345\n678 now.\n",
        "Call 012 **345** 678.\n",
        "Call 012\u{200B}345\u{200B}678.\n",
        "Call [012 345](page:a) 678.\n",
    ] {
        let mut told = rules(body);
        // In English a space without width is odd by itself.
        told.retain(|rule| rule != "stray-zero-width");
        assert_eq!(told, ["phone-in-prose"], "{body}");
    }
    let site = Site::new();
    site.write(
        "content/en/a.md",
        "+++\ntitle = \"A\"\ntab = \"Call 012 345 678\"\nicon = \"x\"\nshort = \"Or 012 345 679\"\n+++\nText.\n",
    );
    let (_, rows) = findings(&site);
    has(&rows, "phone-in-prose", "content/en/a.md", 3);
    has(&rows, "phone-in-prose", "content/en/a.md", 5);
}

#[test]
fn words_that_do_not_fit_the_paper_are_told() {
    assert_eq!(rules(&format!("https://example.org/{}\n", "a".repeat(150))), ["overflow"]);
    assert_eq!(rules(&format!("    {}\n", "x".repeat(150))), ["overflow"]);
}

#[test]
fn signs_that_nobody_sees_are_told() {
    assert_eq!(rules("Text.\n\n##\n\nText.\n"), ["empty-heading"]);
    assert_eq!(rules("A bell \u{7} and text.\n"), ["control-character"]);
}

#[test]
fn deep_but_allowed_is_set_too() {
    let site = Site::new();
    site.page("content/en/quotes.md", &format!("{} text\n", ">".repeat(32)));
    site.page("content/en/lists.md", &(0..32).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>());
    site.page("content/en/empty.md", "- \n\n>\n\n|  |\n|--|\n|  |\n\nx[^a]\n\n[^a]:\n");
    site.build();
}

#[test]
fn a_character_that_no_font_draws() {
    let site = Site::new();
    site.page("content/en/a.md", "Plain.\n\nA rune: ᚠ and a star \u{2BE8}.\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "missing-glyph", "content/en/a.md", 6);
}

#[test]
fn a_character_of_a_register_that_no_font_draws() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"a\"\nname = { en = \"ᚠ line\" }\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    );
    site.page("content/en/a.md", "<contact:a>\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert!(rows.iter().any(|(rule, ..)| rule == "missing-glyph"), "{rows:#?}");
}

#[test]
fn cells_that_a_table_has_no_column_for_are_told() {
    assert_eq!(rules("| a | b |\n|---|---|\n| 1 | 2 | Call first |\n"), ["lost-cell"]);
    assert_eq!(rules("| a | b |\n|---|---|\n| 1 \\| 2 | `x \\| y` |\n| 1 | |\n"), [""; 0]);
    assert_eq!(rules("| a | b |\n|---|---|\n| 1 |\n"), ["missing-cell"]);
    assert_eq!(rules("a | b\n---|---\n1 | 2\n"), [""; 0]);
}

#[test]
fn what_people_write_every_day_is_left_alone() {
    for body in [
        "In fact:yes it is. The page:the first. 5 < page: 6, a] page: 7.\n",
        "a[^A]\n\n[^a]: x\n",
        "| a | b |\n|---|---|\n| x | y ||\n",
        "<https://example.org/012345678>\n",
        "On 05.11.2026, 8.00 we meet. Ages 0-14, 15-24, 25-54. It costs +10,000,000 riel.\n",
    ] {
        assert_eq!(rules(body), [""; 0], "{body}");
    }
    assert_eq!(rules("a\u{FEFF}b\n"), ["control-character"]);
}

#[test]
fn deep_lists_keep_their_words_apart_on_paper() {
    let site = Site::new();
    let list: String = (0..14).map(|depth| format!("{}- level {depth}\n", "  ".repeat(depth))).collect();
    site.page("content/en/a.md", &list);
    let public = site.build();
    let sheet = crate::tools::sheet_text(&public.join("en/print/a.home.pdf"));
    for depth in 0..14 {
        assert!(
            sheet.lines().any(|line| line.trim_start_matches(['•', ' ']) == format!("level {depth}")),
            "{depth}: {sheet}"
        );
    }
}
