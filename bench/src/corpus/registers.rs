//! `site.toml` and the registers.

use std::fmt::Write as _;

use super::draw::Draw;
use super::words::LANGUAGES;

/// Sets what is drawn for the registers apart from what is drawn for pages.
const CONTACT: usize = 101;
const FACT: usize = 102;

/// Words that no list has, so that every text is searched for them and none is refused.
const NEVER: [&str; 8] = ["zigzag", "zeppelin", "yodel", "walrus", "quartz", "nougat", "kayak", "igloo"];

/// How many contacts a site of so many subjects has: a register grows with its site, up to a point.
pub fn contact_count(subjects: usize) -> usize {
    (subjects * 2).min(200)
}

/// How many facts it has.
pub fn fact_count(subjects: usize) -> usize {
    subjects.min(100)
}

/// The id of a contact.
pub fn contact_id(position: usize) -> String {
    format!("line-{position:03}")
}

/// The id of a fact.
pub fn fact_id(position: usize) -> String {
    format!("fact-{position:03}")
}

/// `site.toml`. The rules on weight are off: so many pages in one file, and so many facts on one page,
/// are too heavy at any rate, and what is told of them would be measured.
pub fn site() -> String {
    let titles = ["Pages to measure", "ទំព័រ", "หน้า", "Trang"];
    let title: Vec<String> =
        LANGUAGES.iter().zip(titles).map(|(language, title)| format!("{} = \"{title}\"", language.tag)).collect();
    let mut text = format!(
        "format = 1\ntitle = {{ {} }}\noriginal = \"en\"\ncountry = \"KH\"\nhelp = [\"{}\"]\nbase_url = \"https://example.org/\"\n\
         exit_to = \"https://example.org/weather\"\n",
        title.join(", "),
        contact_id(0)
    );
    for language in LANGUAGES {
        let _ = write!(text, "\n[languages.{}]\nname = \"{}\"\n", language.tag, language.name);
    }
    text.push_str("\n[rules]\nheavy-file = \"off\"\nheavy-page = \"off\"\n");
    text
}

/// `content/contacts.toml`. The numbers are those that are kept for fiction: 555-0100 to 555-0199 of
/// each North American area code (ATIS-0300115).
pub fn contacts(count: usize) -> String {
    let mut text = String::new();
    for position in 0..count {
        let draw = &mut Draw::new(&[position, CONTACT]);
        let area = if position < 100 { 202 } else { 212 };
        let hours = if position.is_multiple_of(3) { "24/7" } else { "Mo-Fr 08:00-17:00" };
        let _ = write!(
            text,
            "[[contact]]\nid = \"{}\"\nname = {}\nwhat = {}\n\
             phones = [{{ number = \"+1{area}55501{:02}\", by = \"call\" }}]\nhours = \"{hours}\"\n\
             languages = [\"km\", \"en\"]\ncost = \"free\"\nanswered_by = \"ngo\"\nfor = [\"anyone\"]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/lines/{position}\", seen = \"2026-11-01\" }}]\n\
             calls = [{{ on = \"2026-11-02\", by = \"AB\", number = \"+1{area}55501{:02}\", answered_in = [\"km\"], result = \"ok\" }}]\n\n",
            contact_id(position),
            in_all_languages(draw, 3),
            in_all_languages(draw, 8),
            position % 100,
            position % 100
        );
    }
    text
}

/// `content/facts.toml`.
pub fn facts(count: usize) -> String {
    let mut text = String::new();
    for position in 0..count {
        let draw = &mut Draw::new(&[position, FACT]);
        let _ = write!(
            text,
            "[[fact]]\nid = \"{}\"\ntopic = \"law\"\nstatement = {}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
             sources = [{{ address = \"https://example.org/facts/{position}\", seen = \"2026-11-01\", published = \"2024-05\" }}]\n\
             verified = \"2026-11-01\"\n\n",
            fact_id(position),
            in_all_languages(draw, 12)
        );
    }
    text
}

/// `content/glossary.toml`.
pub fn glossary() -> String {
    let mut text = String::new();
    for word in NEVER {
        let never = format!("{word}, {word}s");
        let _ = write!(
            text,
            "[[term]]\nsay = {{ en = \"{word} song\" }}\nloose = true\nnever = {{ en = \"{never}\" }}\n\n"
        );
    }
    text
}

fn in_all_languages(draw: &mut Draw, words: usize) -> String {
    let texts = LANGUAGES.map(|language| format!("{} = \"{}\"", language.tag, language.phrase(draw, words)));
    format!("{{ {} }}", texts.join(", "))
}
