//! What languages and countries are called: by CLDR in the languages that ship, by a site's own strings before that, and
//! told where nobody has said it.

use std::fs;

use crate::tools::editions::{field, record, rows, run};
use crate::tools::{Site, findings, said, sheet_text, shipped, squeezed};

const DAY: &str = "2026-11-22";

/// A site in these languages whose line speaks Burmese, Shan and Khmer, and has a short code in Myanmar.
fn site(tags: &[&str], speaks: &str, country: &str) -> Site {
    let site = Site::new();
    let languages: String =
        tags.iter().map(|tag| format!("[languages.{tag}]\nname = \"own name of {tag}\"\n\n")).collect();
    site.write(
        "site.toml",
        format!(
            "format = 1\ntitle = {{ en = \"Numbers\" }}\noriginal = \"en\"\ncountry = \"KH\"\n\
             exit_to = \"https://example.org/\"\n\n{languages}"
        ),
    );
    site.write(
        "content/contacts.toml",
        format!(
            "[[contact]]\nid = \"line\"\nname = {{ en = \"Line\" }}\n\
             phones = [{{ number = \"1280\", country = \"{country}\" }}]\nlanguages = [{speaks}]\n\
             status = \"confirmed\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        ),
    );
    for tag in tags {
        site.page(&format!("content/{tag}/a.md"), "<contact:line>\n");
    }
    site
}

/// A page as it is read, without the places at which its lines may end.
fn page(site: &Site, tag: &str) -> String {
    let html = fs::read_to_string(site.build().join(tag).join("a.html")).expect("a page");
    html.replace('\u{200B}', "")
}

/// What is told of names: message and hint.
fn told(site: &Site) -> Vec<(String, String)> {
    let rows = rows(&run(site, DAY, &["check", "--format", "json"]));
    let named = rows.iter().filter(|row| field(row, "rule") == "missing-name");
    named.map(|row| (field(row, "message"), field(row, "hint"))).collect()
}

#[test]
fn readers_are_told_names_in_their_language() {
    let site = site(&["en", "km", "th", "vi"], "\"my\", \"shn\", \"km\"", "MM");
    for (tag, speaks, inside) in [
        ("en", "They speak Burmese, Shan and Khmer.", "Works only inside Myanmar."),
        ("km", "គេនិយាយភាសាភូមា ភាសាសាន និងភាសាខ្មែរ។", "ហៅបានតែក្នុងប្រទេសមីយ៉ាន់ម៉ាប៉ុណ្ណោះ។"),
        ("th", "คนรับสายพูดภาษาพม่า ภาษาไทใหญ่ และภาษาเขมร", "ใช้ได้เฉพาะในประเทศเมียนมา"),
        ("vi", "Họ nói được tiếng Miến Điện, tiếng Shan và tiếng Khmer.", "Chỉ gọi được khi ở Myanmar."),
    ] {
        let page = page(&site, tag);
        for wanted in [speaks, inside] {
            assert!(page.contains(wanted), "{tag}: no {wanted} in {page}");
        }
    }
    assert_eq!(told(&site), []);
}

/// Nobody has a name for S'gaw Karen: the line to write is told, and once it is written nothing is.
#[test]
fn what_has_no_name_is_told_with_the_line_to_write() {
    let site = site(&["en", "km"], "\"ksw\", \"km\"", "XX");
    assert!(page(&site, "en").contains("They speak ksw and Khmer."));
    let message = |what: &str| format!("the {what} `line` has no name in en, km: readers see its letters");
    let hint = |key: &str| format!("write `{key} = …` into `templates/strings/en.ftl`, and so for km");
    let wanted = [
        (message("country `XX` of a number of"), hint("country-XX")),
        (message("language `ksw` of"), hint("language-ksw")),
    ];
    assert_eq!(told(&site), wanted);
    let (status, found) = findings(&site);
    assert!(status == Some(0) && found.contains(&("missing-name".to_owned(), "content/contacts.toml".to_owned(), 2)));
    site.write("templates/strings/en.ftl", "language-ksw = Karen\ncountry-XX = Nowhere\n");
    site.write("templates/strings/km.ftl", "language-ksw = ភាសាការ៉ែន\ncountry-XX = កន្លែងណា\n");
    assert_eq!(told(&site), []);
    assert!(page(&site, "en").contains("They speak Karen and Khmer."));
}

#[test]
fn what_a_site_says_itself_comes_first() {
    let site = site(&["en", "km"], "\"my\"", "MM");
    site.write("templates/strings/en.ftl", "language-my = Myanmar language\ncountry-MM = Burma\n");
    let (en, km) = (page(&site, "en"), page(&site, "km"));
    assert!(en.contains("They speak Myanmar language.") && en.contains("Works only inside Burma."), "{en}");
    assert!(km.contains("ភាសាភូមា"), "{km}");
    // In English one name is not CLDR's.
    let site = self::site(&["en"], "\"vi\"", "VN");
    assert!(page(&site, "en").contains("Works only inside Viet Nam."));
}

/// A language that does not ship has the names that its file says. A language of the site is called as it calls itself.
#[test]
fn a_language_that_does_not_ship_says_its_names_itself() {
    let site = site(&["en", "lo"], "\"lo\", \"my\"", "KH");
    let strings = fs::read_to_string(shipped().join("tests/strings/lo.ftl")).expect("strings");
    let strings: String =
        strings.lines().filter(|line| !line.starts_with("language-lo")).flat_map(|line| [line, "\n"]).collect();
    site.write("templates/strings/lo.ftl", &strings);
    let told = told(&site);
    let [(message, hint)] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(message, "the language `my` of `line` has no name in lo: readers see its letters");
    assert_eq!(hint, "write `language-my = …` into `templates/strings/lo.ftl`");
    assert!(page(&site, "lo").contains("own name of lo"));
    assert!(page(&site, "en").contains("They speak Lao and Burmese."));
}

/// The sheet of what is wrong on paper is for the team, which need not read the language of the paper.
#[test]
fn a_recall_sheet_names_the_language_of_the_paper() {
    let site = site(&["en", "lo"], "\"lo\"", "KH");
    let strings = fs::read_to_string(shipped().join("tests/strings/lo.ftl")).expect("strings");
    site.write("templates/strings/lo.ftl", strings);
    record(&site, DAY, &["a", "--lang", "lo"]);
    let contacts = fs::read_to_string(site.path().join("content/contacts.toml")).expect("the register");
    site.write("content/contacts.toml", contacts.replace("1280", "1299"));
    let output = run(&site, DAY, &["recall", "--sheet"]);
    let sheet = squeezed(&sheet_text(&site.path().join("print/recall.en.pdf")));
    assert!(sheet.contains("a·Lao·a4"), "{sheet} {}", said(&output));
}
