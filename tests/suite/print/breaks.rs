//! Lines of Khmer and Thai break between words. The texts are articles of the Universal Declaration
//! of Human Rights, cut into words by hand: `|` is where a line may end besides spaces.

use crate::tools::{Site, sheet_text, squeezed};

const KHMER: &str = "\
មនុស្ស|ទាំង|អស់ កើត|មក|មាន|សេរី|ភាព និង|សម|ភាព ក្នុង|ផ្នែក|សេចក្ដី|ថ្លៃ|ថ្នូរ|និង|សិទ្ធិ។ \
មនុស្ស មាន|វិចារណញ្ញាណ|និង|សតិ|សម្បជញ្ញៈ|ជាប់|ពី|កំណើត ហើយ|គប្បី|ប្រព្រឹត្ត|ចំពោះ|គ្នា|ទៅ|វិញ|ទៅ|មក ក្នុង|ស្មារតី|ភាតរ|ភាព|ជា|បង|ប្អូន។ \
មនុស្ស|ម្នាក់ៗ អាច|ប្រើ|ប្រាស់|សិទ្ធិ|និង|សេរី|ភាព|ទាំង|អស់ ដែល|មាន|ចែង|ក្នុង|សេចក្ដី|ប្រកាស|នេះ ដោយ|គ្មាន|ការ|ប្រកាន់|បែង|ចែក|បែប|ណា|មួយ \
មាន|ជា|អាទិ៍ ពូជ|សាសន៍ ពណ៌|សម្បុរ ភេទ ភាសា សាសនា មតិ|នយោបាយ ឬ|មតិ|ផ្សេង|ទៀត ដើម|កំណើត|ជាតិ ឬ|សង្គម ទ្រព្យ|សម្បត្តិ កំណើត ឬ|ស្ថាន|ភាព|ដទៃៗ|ទៀត។ \
មនុស្ស|ម្នាក់ៗ មាន|សិទ្ធិ|រស់|រាន|មាន|ជីវិត មាន|សេរី|ភាព និង|សន្តិសុខ|ផ្ទាល់|ខ្លួន។ \
គ្មាន|ជន|ណា|ម្នាក់ ត្រូវ|ទទួល|ទារុណកម្ម ឬ|ការ|ប្រព្រឹត្ត ឬ|ទណ្ឌកម្ម|ឃោរ|ឃៅ អមនុស្ស|ធម៌ ឬ|ថោក|ទាប។";

const THAI: &str = "\
มนุษย์|ทั้ง|ปวง|เกิด|มา|มี|อิสระ|และ|เสมอ|ภาค|กัน|ใน|เกียรติ|ศักดิ์|และ|สิทธิ ต่าง|มี|เหตุ|ผล|และ|มโน|ธรรม และ|ควร|ปฏิบัติ|ต่อ|กัน|ด้วย|เจตนารมณ์|แห่ง|ภราดร|ภาพ \
ทุก|คน|ย่อม|มี|สิทธิ|และ|อิสร|ภาพ|ทั้ง|ปวง|ตาม|ที่|กำหนด|ไว้|ใน|ปฏิญญา|นี้ โดย|ปราศ|จาก|ความ|แตก|ต่าง|ไม่|ว่า|ชนิด|ใด ๆ ดัง|เช่น เชื้อ|ชาติ ผิว เพศ ภาษา ศาสนา \
ความ|คิด|เห็น|ทาง|การ|เมือง|หรือ|ทาง|อื่น เผ่า|พันธุ์|แห่ง|ชาติ|หรือ|สังคม ทรัพย์|สิน กำเนิด หรือ|สถานะ|อื่น ๆ \
คน|ทุก|คน|มี|สิทธิ|ใน|การ|ดำรง|ชีวิต เสรี|ภาพ และ|ความ|มั่น|คง|แห่ง|ตัว|ตน \
บุคคล|ใด ๆ จะ|ถูก|ทรมาน หรือ|ได้|รับ|การ|ปฏิบัติ หรือ|การ|ลง|ทัณฑ์ ซึ่ง|ทารุณ|โหด|ร้าย ไร้|มนุษย|ธรรม หรือ|เหยียด|หยาม|เกียรติ|มิ|ได้";

/// Sets a text in a column of that width and gives back its lines.
fn lines(language: &str, text: &str, millimetres: u32) -> Vec<String> {
    let site = Site::new();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write(
        "site.toml",
        config.replace(
            "[languages.km]\nname = \"ភាសាខ្មែរ\"",
            "[languages.km]\nname = \"ភាសាខ្មែរ\"\n[languages.th]\nname = \"ไทย\"\n[languages.lo]\nname = \"ລາວ\"",
        ),
    );
    site.write("templates/strings/lo.ftl", include_str!("../../strings/lo.ftl"));
    // A site's own template stands in for the built-in one: a single column, nothing else.
    site.write(
        "templates/print/a4.typ",
        format!(
            "#import \"handbill.typ\": data, dress, words\n#show: dress.with(size: 10pt)\n\
             #set page(paper: \"a4\", margin: (x: (210mm - {millimetres}mm) / 2, top: 24mm, bottom: 22mm))\n\
             #heading(level: 1, [T])\n#words(data.panels.first())\n"
        ),
    );
    site.page("content/en/a.md", "English\n");
    site.page(&format!("content/{language}/a.md"), &format!("{text}\n"));
    let public = site.build();
    let sheet = sheet_text(&public.join(format!("{language}/print/a.home.pdf")));
    sheet.lines().skip(1).map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Where lines end inside what a reader takes for one word.
fn cut_words(marked: &str, lines: &[String]) -> Vec<String> {
    let mut allowed = std::collections::BTreeSet::new();
    let mut length = 0;
    for c in marked.chars() {
        match c {
            '|' | ' ' => {
                allowed.insert(length);
            }
            _ => length += 1,
        }
    }
    allowed.insert(length);
    let mut at = 0;
    let mut cut = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        at += line.chars().filter(|c| !c.is_whitespace()).count();
        if !allowed.contains(&at) {
            cut.push(format!("{line} / {}", lines.get(number + 1).map_or("", |next| next)));
        }
    }
    assert_eq!(at, length, "the column holds the whole text");
    cut
}

fn plain(marked: &str) -> String {
    marked.replace('|', "")
}

#[test]
fn khmer_lines_of_50_mm_end_between_words() {
    let lines = lines("km", &plain(KHMER), 50);
    assert!(lines.len() > 10, "{lines:?}");
    assert_eq!(cut_words(KHMER, &lines), Vec::<String>::new());
    assert!(lines.iter().all(|line| !line.starts_with(['ៗ', '។'])));
}

#[test]
fn thai_lines_of_50_mm_end_between_words() {
    let lines = lines("th", &plain(THAI), 50);
    assert!(lines.len() > 8, "{lines:?}");
    assert_eq!(cut_words(THAI, &lines), Vec::<String>::new());
    assert!(lines.iter().all(|line| !line.starts_with(['ๆ', 'ฯ'])));
}

/// A column so narrow that every place where a line may end is used: 12 mm.
#[test]
fn even_a_column_of_one_word_cuts_none() {
    assert_eq!(cut_words(KHMER, &lines("km", &plain(KHMER), 12)), Vec::<String>::new());
    assert_eq!(cut_words(THAI, &lines("th", &plain(THAI), 12)), Vec::<String>::new());
}

/// What an author does by hand: `+` is a zero-width space, where a line may end though no dictionary would
/// end it there; `-` is a word joiner, where none may though every dictionary would.
const BY_HAND: [(&str, [&str; 10]); 3] = [
    ("km", ["សាស+នា", "សិ+ទ្ធិ", "ជី+វិត", "សេ+រី", "ភា+សា", "មាន-សិទ្ធិ", "ទៅ-មក", "បង-ប្អូន", "លេខ-ទូរសព្ទ", "មនុស្ស-ទាំង-អស់"]),
    ("th", ["กา+แฟ", "สุ+รา", "มะ+ลิ", "นา+ที", "ภา+ษา", "มี-สิทธิ", "ทุก-คน", "ของ-เรา", "เกิด-มา", "ไม่-ใช่"]),
    ("lo", ["ກາ+ເຟ", "ສຸ+ລາ", "ນາ+ທີ", "ເສ+ລີ", "ພາ+ສາ", "ມີ-ສິດ", "ທຸກ-ຄົນ", "ຂອງ-ເຮົາ", "ເກີດ-ມາ", "ບໍ່-ແມ່ນ"]),
];

/// In a column of 3 mm, where not even one syllable has room.
#[test]
fn the_authors_own_marks_are_obeyed() {
    for (language, words) in BY_HAND {
        let written = words.map(|word| word.replace('+', "\u{200b}").replace('-', "\u{2060}"));
        let wanted: Vec<String> =
            words.iter().flat_map(|word| word.split('+')).map(|line| line.replace('-', "")).collect();
        let lines = lines(language, &written.join("\n\n"), 3);
        assert_eq!(lines.iter().map(|line| squeezed(line)).collect::<Vec<_>>(), wanted);
    }
}
