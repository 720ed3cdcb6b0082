//! A discreet site leaves nothing on a telephone that tells what it is about: not in tabs, addresses, names of files or
//! the properties of a PDF.

use crate::tools::built::{LANGUAGES, public};
use crate::tools::{Site, elements, findings, parse, text, tool, tree};

/// English and three more; the words of every language's list count in each.
fn site() -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        "format = 1\ntitle = { en = \"Numbers\", th = \"ค้ามนุษย์\" }\noriginal = \"en\"\ncountry = \"KH\"\ndiscreet = true\n\
         base_url = \"https://sex-work.example.org/\"\n\n\
         [languages.en]\nname = \"English\"\n\n[languages.km]\nname = \"ភាសាខ្មែរ\"\n\n\
         [languages.th]\nname = \"ไทย\"\n\n[languages.vi]\nname = \"Tiếng Việt\"\n\n\
         [rules]\nmissing-translation = \"off\"\nunknown-freshness = \"off\"\ndifferent-structure = \"off\"\n",
    );
    let page = |file: &str, tab: &str, body: &str| {
        site.write(file, format!("+++\ntitle = \"A page\"\ntab = \"{tab}\"\n+++\n{body}\n"));
    };
    page("content/en/page.md", "HIV", "Words.");
    page("content/km/page.md", "ស្រោមអនាម័យ", "Words.");
    page("content/th/page.md", "ถุงยางอนามัย", "Words.");
    page("content/vi/page.md", "Bao cao su", "Words.");
    page("content/en/sex-worker.md", "Page 2", "Words.");
    page(
        "content/en/headings.md",
        "Page 3",
        "## Raped\n\n[Down](#raped), [there](page:page), [and here](#other)\n\n## Other {#other}\n",
    );
    // Innocent, in every language: part of a longer word, or of nothing.
    page("content/en/fine.md", "Essex preparation", "## HIV\n\nThe text itself may say HIV.\n");
    page("content/km/fine.md", "ប្រភេទ", "Words.");
    page("content/th/fine.md", "ประเภท", "Words.");
    page("content/vi/fine.md", "Trang 4", "Words.");
    site.write("static/hiv.txt", "fine");
    site.write("templates/discreet/km.txt", "# the site's own\nលេខពិសេស\n");
    page("content/en/own.md", "លេខពិសេស", "Words.");
    site
}

#[test]
fn telling_words_are_found_at_every_door_and_nowhere_else() {
    let (status, mut found) = findings(&site());
    found.sort();
    let wanted = [
        ("content/en/headings.md", 7),
        ("content/en/own.md", 3),
        ("content/en/page.md", 3),
        ("content/en/sex-worker.md", 1),
        ("content/km/page.md", 3),
        ("content/th/page.md", 3),
        ("content/vi/page.md", 3),
        ("site.toml", 1),
        ("site.toml", 1),
        ("static/hiv.txt", 1),
    ];
    let wanted: Vec<(String, String, u64)> =
        wanted.iter().map(|(file, line)| ("telling-word".to_owned(), (*file).to_owned(), *line)).collect();
    assert_eq!(found, wanted);
    assert_eq!(status, Some(1));
}

#[test]
fn another_site_may_say_what_it_likes() {
    let site = site();
    let settings = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", settings.replace("discreet = true", "discreet = false"));
    assert_eq!(findings(&site), (Some(0), Vec::new()));
}

/// All that a telephone keeps of the shipped site, whatever the checks say: no word of any list is in it.
#[test]
fn the_shipped_site_tells_nothing() {
    let lists: Vec<String> = LANGUAGES
        .iter()
        .flat_map(|tag| {
            let file = crate::tools::shipped().join(format!("templates/discreet/{tag}.txt"));
            let list = std::fs::read_to_string(file).expect("a list");
            list.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    let mut kept: Vec<String> = Vec::new();
    for (name, bytes) in tree(&public()) {
        if name.ends_with(".html") {
            let dom = parse(&String::from_utf8(bytes).expect("UTF-8"));
            elements(&dom.document, &mut |tag, _, node| {
                if tag == "title" {
                    kept.push(text(node));
                }
            });
        } else if name.ends_with(".pdf") {
            kept.push(tool("pdfinfo", &[public().join(&name).to_str().expect("UTF-8")]));
        }
        kept.push(name);
    }
    assert!(kept.len() > 100, "titles, names and properties");
    for text in kept {
        let words: Vec<String> = text.to_lowercase().split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect();
        // Words of scripts with spaces stand alone; of others any trace counts.
        let told = lists.iter().find(|word| match word.is_ascii() {
            true => words.contains(word),
            false => text.to_lowercase().contains(word.as_str()),
        });
        assert_eq!(told, None, "{text}");
    }
}
