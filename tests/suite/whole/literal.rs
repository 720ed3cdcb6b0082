//! Signs that mean something to Markdown, HTML, tera or typst come out as they are.

use crate::tools::{Site, article_text, parse, sheet_text, squeezed};

const SIGNS: &str = "#eval(\"1\") $x$ \\ @a <b> {{ 7*7 }} {% if %} &amp; *";

/// As Markdown needs it.
fn escaped() -> String {
    SIGNS.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

#[test]
fn signs_come_out_on_the_page_and_on_paper() {
    let site = Site::new();
    let toml = serde_json::to_string(SIGNS).expect("a string");
    site.write(
        "content/contacts.toml",
        format!("[[contact]]\nid = \"line\"\nname = {{ en = {toml} }}\nwhat = {{ en = {toml} }}\nphones = [{{ number = \"117\", country = \"KH\" }}]\nstatus = \"confirmed\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n"),
    );
    site.write(
        "content/facts.toml",
        format!("[[fact]]\nid = \"f\"\nstatement = {{ en = {toml} }}\nstatus = \"confirmed\"\nuse = \"publish\"\nsources = [{{ address = {toml}, seen = \"2026-11-22\" }}]\n"),
    );
    let signs = escaped();
    let cell = signs.replace('|', "\\|");
    site.write(
        "content/en/a.md",
        format!(
            "+++\ntitle = {toml}\nshort = {toml}\n+++\n## {signs}\n\n{signs}\n\n- {signs}\n\n1. {signs}\n\n| {cell} |\n|---|\n| {cell} |\n\n> {signs}\n\n\
             Term {signs}\n: {signs}\n\n[{signs}](fact:f)\n\n<contact:line>\n\nSee <contact:line>.\n\n`` {SIGNS} ``\n"
        ),
    );
    let public = site.build();
    let html = std::fs::read_to_string(public.join("en/a.html")).expect("a page");
    let page = squeezed(&article_text(&parse(&html)));
    let sheet = squeezed(&sheet_text(&public.join("en/print/a.home.pdf")));
    assert_eq!(page, sheet);
    // Title, heading, paragraph, two lists, two cells, quotation, term, meaning, fact, contact (name
    // and what), contact in a sentence, code, the fact's source.
    assert_eq!(page.matches(&squeezed(SIGNS)).count(), 16, "{page}");
    let index = std::fs::read_to_string(public.join("en/index.html")).expect("a page");
    assert_eq!(
        squeezed(&crate::tools::text(&crate::tools::first(&parse(&index), "main"))).matches(&squeezed(SIGNS)).count(),
        2
    );
}
