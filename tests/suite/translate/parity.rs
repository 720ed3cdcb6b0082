//! What goes wrong in translations: planted in four languages, one of them right to left, found whole, and with no
//! other finding.

use std::fs;

use crate::tools::{Site, findings, shipped};

const CONTACTS: &str = r#"
[[contact]]
id = "line"
name = { en = "Line" }
phones = [{ number = "1280", country = "KH" }]
status = "confirmed"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]

[[contact]]
id = "other"
name = { en = "Other" }
phones = [{ number = "1281", country = "KH" }]
status = "confirmed"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]
"#;

const FACTS: &str = r#"
[[fact]]
id = "law"
statement = { en = "A law." }
status = "confirmed"
use = "publish"
sources = [{ address = "https://example.org/", seen = "2026-11-22" }]
"#;

const GLOSSARY: &str = r#"
[[term]]
say = { en = "hospital", km = "មន្ទីរពេទ្យ", th = "โรงพยาบาล", vi = "bệnh viện", ar = "مستشفى" }
never = { en = "madhouse", km = "ផ្ទះឆ្កួត", th = "โรงบ้า", vi = "nhà thương điên", ar = "مارستان" }

[[term]]
say = { en = "lawyer", km = "មេធាវី" }
loose = true
"#;

/// A page: a line each, what it is in English, and in four languages what is wrong there; nothing is right.
struct Line {
    original: &'static str,
    km: (&'static str, &'static [&'static str]),
    th: (&'static str, &'static [&'static str]),
    vi: (&'static str, &'static [&'static str]),
    ar: (&'static str, &'static [&'static str]),
}

const RIGHT: &[&str] = &[];
const REFERENCE: &[&str] = &["different-reference"];
const NUMBER: &[&str] = &["different-number"];
const UNTRANSLATED: &[&str] = &["untranslated"];
const SCRIPT: &[&str] = &["wrong-script"];
const TERM: &[&str] = &["glossary-term"];
const EMPHASIS: &[&str] = &["unparsed-emphasis"];
const NFC: &[&str] = &["not-nfc"];
const BIDI: &[&str] = &["bidi-control"];
const WIDTH: &[&str] = &["stray-zero-width"];

const LINES: [Line; 12] = [
    Line {
        original: "Call [them](contact:line) and [read](page:b).",
        km: ("ហៅ [គេ](contact:other) ហើយ [អាន](page:b)។", &["different-reference", "different-reference"]),
        th: ("โทรหา [เขา](contact:line) แล้วอ่าน", REFERENCE),
        vi: ("Gọi [họ](contact:line) và [đọc](page:b).", RIGHT),
        ar: ("اتصل [بهم](contact:line) و[اقرأ](page:b) و[اقرأ](page:b).", REFERENCE),
    },
    Line {
        original: "[A law says so.](fact:law) See <https://example.org/>.",
        km: ("ច្បាប់ចែងដូច្នេះ។ មើល <https://example.org/>។", REFERENCE),
        th: ("[กฎหมายว่าไว้](fact:law) ดู <https://example.org/other>", &["different-reference", "different-reference"]),
        vi: ("[Luật nói vậy.](fact:law) Xem <https://example.org/>.", RIGHT),
        ar: ("[القانون يقول ذلك.](fact:law) انظر <https://example.org/>.", RIGHT),
    },
    Line {
        original: "Within 72 hours, 3 days.",
        km: ("ក្នុង ២៧ ម៉ោង ៣ ថ្ងៃ។", NUMBER),
        th: ("ภายใน ๗๒ ชั่วโมง ๓ วัน", RIGHT),
        vi: ("Trong 72 giờ.", NUMBER),
        ar: ("خلال ٧٢ ساعة، ٤ أيام.", NUMBER),
    },
    Line {
        original: "## What happens then",
        km: ("## បន្ទាប់មក", RIGHT),
        th: ("## แล้วจะเกิดอะไรขึ้น", RIGHT),
        vi: ("## Sau đó thì sao", RIGHT),
        ar: ("ثم ماذا يحدث", &["different-structure", "different-structure"]),
    },
    Line {
        original: "They may ask how old you are today.",
        km: ("They may ask how old you are today.", UNTRANSLATED),
        th: ("เขาอาจถามอายุ They may ask how old you", UNTRANSLATED),
        vi: ("Họ có thể hỏi how old you are today.", UNTRANSLATED),
        ar: ("قد يسألونك عن عمرك.", RIGHT),
    },
    Line {
        original: "Stay where you are and wait.",
        km: ("សូម รอ នៅទីនេះ។", SCRIPT),
        th: ("Rest here until somebody comes.", SCRIPT),
        vi: ("Ở yên đó và ចាំ.", SCRIPT),
        ar: ("ابق مكانك وانتظر ที่นี่.", SCRIPT),
    },
    Line {
        original: "Go to the hospital.",
        km: ("ទៅគ្លីនិក។", TERM),
        th: ("ไปคลินิก", TERM),
        vi: ("Hãy đến phòng khám.", TERM),
        ar: ("اذهب إلى العيادة.", TERM),
    },
    Line {
        original: "You may ask a lawyer, **if you want**.",
        km: ("អ្នកអាចសួរ **ប្រសិនបើចង់។**បាន", EMPHASIS),
        th: ("ถามทนายได้ **(ถ้าต้องการ)**นะ", EMPHASIS),
        vi: ("Bạn có thể hỏi luật sư, ** nếu muốn **.", EMPHASIS),
        ar: ("يمكنك أن تسأل محاميًا **«إن شئت»**أيضًا.", EMPHASIS),
    },
    Line {
        original: "Your words are private.",
        km: ("ពាក្យរបស់អ្នក e\u{301} ឯកជន។", NFC),
        th: ("คำพูดของคุณเป็นความลับ o\u{302}", NFC),
        vi: ("Lời của ba\u{323}n là riêng tư.", NFC),
        ar: ("كلامك ا\u{653}من.", NFC),
    },
    Line {
        original: "Nobody may force you.",
        km: ("គ្មាន\u{202E}នរណា\u{202C}អាចបង្ខំអ្នក។", &["bidi-control", "bidi-control"]),
        th: ("ไม่มีใคร\u{200F}บังคับคุณได้", BIDI),
        vi: ("Không ai \u{2066}được\u{2069} ép bạn.", &["bidi-control", "bidi-control"]),
        ar: ("لا \u{202B}أحد\u{202C} يجبرك.", &["bidi-control", "bidi-control"]),
    },
    Line {
        original: "You can stop the call.",
        km: ("អ្នកអាច\u{200C}បញ្ឈប់ការហៅ។", WIDTH),
        th: ("คุณวาง\u{AD}สายได้", WIDTH),
        vi: ("Bạn có thể\u{200B} dừng cuộc gọi.", WIDTH),
        ar: ("يمكنك إنهاء\u{200B} المكالمة.", WIDTH),
    },
    Line {
        original: "Breathe slowly.",
        km: ("ដកដង្ហើម\u{200B}យឺតៗ។", RIGHT),
        th: ("หายใจ\u{2060}ช้าๆ", RIGHT),
        vi: ("Thở chậm.", RIGHT),
        ar: ("تنفّس \u{200F}ببطء.", RIGHT),
    },
];

fn site() -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        "format = 1\ntitle = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
         [languages.en]\nname = \"English\"\n\n[languages.km]\nname = \"ភាសាខ្មែរ\"\n\n[languages.th]\nname = \"ไทย\"\n\n\
         [languages.vi]\nname = \"Tiếng Việt\"\n\n[languages.ar]\nname = \"العربية\"\n",
    );
    let strings = fs::read(shipped().join("tests/strings/ar.ftl")).expect("strings");
    site.write("templates/strings/ar.ftl", strings);
    site.write("content/contacts.toml", CONTACTS);
    site.write("content/facts.toml", FACTS);
    site.write("content/glossary.toml", GLOSSARY);
    site
}

fn page(title: &str, lines: &[&str]) -> String {
    format!("+++\ntitle = \"{title}\"\n+++\n{}\n", lines.join("\n\n"))
}

/// A page that is right in every language, for links to lead to.
fn other_page(site: &Site) {
    for (tag, title, text) in [
        ("en", "More", "More of it: <contact:line>, <contact:other>."),
        ("km", "បន្ថែម", "បន្ថែមទៀត <contact:line>, <contact:other>។"),
        ("th", "เพิ่มเติม", "เพิ่มเติม <contact:line>, <contact:other>"),
        ("vi", "Thêm", "Thêm nữa: <contact:line>, <contact:other>."),
        ("ar", "المزيد", "المزيد: <contact:line>، <contact:other>."),
    ] {
        site.write(&format!("content/{tag}/b.md"), page(title, &[text]));
        if tag != "en" {
            site.write(
                &format!("content/{tag}/.original/b.md"),
                page("More", &["More of it: <contact:line>, <contact:other>."]),
            );
        }
    }
}

#[test]
fn every_planted_defect_is_found_and_nothing_else() {
    let site = site();
    other_page(&site);
    let original: Vec<&str> = LINES.iter().map(|line| line.original).collect();
    site.write("content/en/a.md", page("Help", &original));
    let mut wanted: Vec<(String, String, u64)> = Vec::new();
    for (tag, title, of) in [
        ("km", "ជំនួយ", (|line| line.km) as fn(&Line) -> (&'static str, &'static [&'static str])),
        ("th", "ความช่วยเหลือ", |line| line.th),
        ("vi", "Trợ giúp", |line| line.vi),
        ("ar", "مساعدة", |line| line.ar),
    ] {
        let lines: Vec<&str> = LINES.iter().map(|line| of(line).0).collect();
        site.write(&format!("content/{tag}/a.md"), page(title, &lines));
        site.write(&format!("content/{tag}/.original/a.md"), page("Help", &original));
        for (line, at) in LINES.iter().zip((4..).step_by(2)) {
            for rule in of(line).1 {
                wanted.push(((*rule).to_owned(), format!("content/{tag}/a.md"), at));
            }
        }
    }
    assert!(wanted.len() >= 40, "{}", wanted.len());
    let rules: std::collections::BTreeSet<&str> = wanted.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!(rules.len(), 10);
    let (status, mut rows) = findings(&site);
    // A lost heading is told where it would stand: behind the line before it.
    for row in rows.iter_mut().filter(|row| row.0 == "different-structure" && row.1 == "content/ar/a.md" && row.2 == 8)
    {
        row.2 = 10;
    }
    rows.retain(|(rule, ..)| rule != "stale-translation");
    rows.sort();
    wanted.sort();
    assert_eq!(rows, wanted);
    assert_eq!(status, Some(0), "they are warnings");
}

#[test]
fn panels_and_lists_are_counted() {
    let site = site();
    other_page(&site);
    let card = |title: &str, body: &str| format!("+++\ntitle = \"{title}\"\n[print]\nformat = \"card\"\n+++\n{body}");
    site.write("content/en/a.md", card("Card", "One.\n\n---\n\nTwo.\n"));
    for (tag, body) in [
        // A panel too many, one too few.
        ("km", "មួយ។\n\nពីរ។\n"),
        ("th", "หนึ่ง\n\n---\n\nสอง\n\n---\n"),
        ("vi", "Một.\n\n---\n\nHai.\n"),
    ] {
        site.write(&format!("content/{tag}/a.md"), card("ក", body));
        site.write(&format!("content/{tag}/.original/a.md"), card("Card", "One.\n\n---\n\nTwo.\n"));
    }
    let list = ["## Part", "### Smaller", "- one\n- two\n- three", "1. first\n2. second"];
    site.write("content/en/c.md", page("List", &list));
    for (tag, body) in [
        // A line less; a line more; bullets for numbers and a heading of another level.
        ("km", "## ផ្នែក\n\n### តូច\n\n- មួយ\n- ពីរ\n\n1. ទីមួយ\n2. ទីពីរ"),
        ("th", "## ส่วน\n\n### เล็ก\n\n- หนึ่ง\n- สอง\n- สาม\n- สี่\n\n1. แรก\n2. สอง"),
        ("vi", "## Phần\n\n## Nhỏ\n\n- một\n- hai\n- ba\n\n* thứ nhất\n* thứ hai"),
    ] {
        site.write(&format!("content/{tag}/c.md"), page("ក", &[body]));
        site.write(&format!("content/{tag}/.original/c.md"), page("List", &list));
    }
    let (_, rows) = findings(&site);
    let count =
        |rule: &str, file: &str| rows.iter().filter(|row| row.0 == rule && row.1 == format!("content/{file}")).count();
    assert_eq!(count("different-panels", "km/a.md"), 1, "{rows:#?}");
    assert_eq!(count("different-panels", "th/a.md"), 1, "{rows:#?}");
    assert_eq!(count("different-panels", "vi/a.md"), 0, "{rows:#?}");
    assert_eq!(count("different-structure", "km/c.md"), 1, "{rows:#?}");
    assert_eq!(count("different-structure", "th/c.md"), 1, "{rows:#?}");
    assert_eq!(count("different-structure", "vi/c.md"), 3, "{rows:#?}");
}

/// What is out of date is told as that, not once more as different.
#[test]
fn a_translation_is_compared_with_what_it_was_made_from() {
    let site = site();
    other_page(&site);
    site.write(
        "content/en/a.md",
        page("Help", &["Within 48 hours, call [them](contact:other).", "Go to the hospital."]),
    );
    site.write("content/km/.original/a.md", page("Help", &["Within 72 hours, call [them](contact:line).", "Go out."]));
    site.write("content/km/a.md", page("ជំនួយ", &["ក្នុង 72 ម៉ោង ហៅ [គេ](contact:line)។", "ចេញទៅ។"]));
    let (_, rows) = findings(&site);
    let mine: Vec<&str> = rows.iter().filter(|row| row.1 == "content/km/a.md").map(|row| row.0.as_str()).collect();
    assert_eq!(mine, ["stale-translation"]);
}

#[test]
fn names_quotations_and_loose_terms_are_left_alone() {
    let site = site();
    other_page(&site);
    let original =
        ["Ask your lawyer about Action Pour Les Enfants.", "APLE", "See “ចៀម” there.", "A \\*star\\* and 5\\*3."];
    site.write("content/en/a.md", page("Help", &original));
    site.write("content/th/.original/a.md", page("Help", &original));
    site.write(
        "content/th/a.md",
        page("ช่วย", &["ถามทนายเรื่อง Action Pour Les Enfants", "APLE", "ดู “ចៀម”", "\\*ดาว\\* และ 5\\*3"]),
    );
    let (_, rows) = findings(&site);
    let mine: Vec<&String> =
        rows.iter().filter(|row| row.1.ends_with("/a.md") && row.1.contains("/th/")).map(|row| &row.0).collect();
    assert!(mine.is_empty(), "{rows:#?}");
}
