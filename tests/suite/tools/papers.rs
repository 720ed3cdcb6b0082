//! A site with every format in eight languages, printed once for every profile, for the chapters that
//! look at paper. The texts are articles of the Universal Declaration of Human Rights.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::run::{handbill, said, shipped};
use super::site::Site;

/// One language of the site and the words its papers are made of.
pub(crate) struct Words {
    pub(crate) tag: &'static str,
    name: &'static str,
    /// The program's strings, where they are not built in.
    strings: Option<&'static str>,
    pub(crate) title: &'static str,
    /// A short heading.
    pub(crate) heading: &'static str,
    /// Article 1.
    pub(crate) one: &'static str,
    /// Article 3.
    pub(crate) three: &'static str,
    /// The 20th of November 2026 and the 19th of May 2027, as CLDR says them.
    pub(crate) days: [&'static str; 2],
}

/// English first: it is the original.
pub(crate) const LANGUAGES: [Words; 8] = [
    Words {
        tag: "en",
        name: "English",
        strings: None,
        title: "Rights",
        heading: "Numbers",
        one: "All human beings are born free and equal in dignity and rights.",
        three: "Everyone has the right to life, liberty and security of person.",
        days: ["20 Nov 2026", "19 May 2027"],
    },
    Words {
        tag: "km",
        name: "ភាសាខ្មែរ",
        strings: None,
        title: "សិទ្ធិ",
        heading: "លេខ",
        one: "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរនិងសិទ្ធិ។",
        three: "មនុស្សម្នាក់ៗ មានសិទ្ធិរស់រានមានជីវិត មានសេរីភាព និងសន្តិសុខផ្ទាល់ខ្លួន។",
        days: ["20 វិច្ឆិកា 2026", "19 ឧសភា 2027"],
    },
    Words {
        tag: "th",
        name: "ไทย",
        strings: None,
        title: "สิทธิ",
        heading: "เบอร์โทร",
        one: "มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
        three: "คนทุกคนมีสิทธิในการดำรงชีวิต เสรีภาพ และความมั่นคงแห่งตัวตน",
        days: ["20 พ.ย. 2569", "19 พ.ค. 2570"],
    },
    Words {
        tag: "vi",
        name: "Tiếng Việt",
        strings: None,
        title: "Quyền",
        heading: "Số điện thoại",
        one: "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền.",
        three: "Mọi người đều có quyền sống, quyền tự do và an toàn cá nhân.",
        days: ["20 thg 11, 2026", "19 thg 5, 2027"],
    },
    Words {
        tag: "lo",
        name: "ລາວ",
        strings: Some(include_str!("../../strings/lo.ftl")),
        title: "ສິດທິ",
        heading: "ເບີໂທ",
        one: "ມະນຸດທຸກຄົນເກີດມາມີກຽດສັກສີ, ສິດທິ, ເສລີພາບ ແລະ ຄວາມສະເໝີພາບເທົ່າທຽມກັນ.",
        three: "ຄົນທຸກຄົນມີສິດໃນການດຳລົງຊີວິດ, ມີເສລີພາບ ແລະ ຄວາມປອດໄພແຫ່ງຕົນ.",
        days: ["20 ພ.ຈ. 2026", "19 ພ.ພ. 2027"],
    },
    Words {
        tag: "my",
        name: "မြန်မာ",
        strings: Some(include_str!("../../strings/my.ftl")),
        title: "အခွင့်အရေး",
        heading: "ဖုန်းနံပါတ်",
        one: "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် မွေးဖွားလာသူများ ဖြစ်သည်။",
        three: "လူတိုင်း၌ အသက်ရှင်ရန် အခွင့်အရေး ရှိသည်။",
        days: ["2026 နို 20", "2027 မေ 19"],
    },
    Words {
        tag: "ar",
        name: "العربية",
        strings: Some(include_str!("../../strings/ar.ftl")),
        title: "الحقوق",
        heading: "أرقام",
        one: "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.",
        three: "لكل فرد الحق في الحياة والحرية وفي الأمان على شخصه.",
        days: ["20 نوفمبر 2026", "19 مايو 2027"],
    },
    Words {
        tag: "zh",
        name: "中文",
        strings: Some(include_str!("../../strings/zh.ftl")),
        title: "权利",
        heading: "电话号码",
        one: "人人生而自由，在尊严和权利上一律平等。",
        three: "人人有权享有生命、自由和人身安全。",
        days: ["2026年11月20日", "2027年5月19日"],
    },
];

/// The built-in profiles.
pub(crate) const PROFILES: [&str; 6] = ["home", "ink-light", "copier", "shop-3mm", "shop-1mm", "shop-cmyk"];

/// The formats; the page of each is called `NAME-page`.
pub(crate) const FORMATS: [&str; 6] = ["a4", "a5", "card", "fold4", "zine", "poster"];

/// Those of them that are made in large print as well.
pub(crate) const LARGE: [&str; 2] = ["a4", "a5"];

/// What the code on every handout leads to.
pub(crate) const ADDRESS: &str = "HTTPS://EXAMPLE.ORG/";

/// Two numbers: one that works inside the country only, one that is long.
const CONTACTS: &str = r#"
[[contact]]
id = "line"
name = { en = "LINE" }
phones = [{ number = "1280", country = "KH", by = "call" }]
answered_by = "ngo"
hours = "24/7"
cost = "free"
status = "confirmed"
visibility = "public"
calls = [{ on = "2026-11-20", by = "SK", number = "1280", answered_in = ["km"], result = "ok" }]
sources = [{ address = "https://example.org/", seen = "2026-11-20" }]

[[contact]]
id = "office"
name = { en = "OFFICE" }
phones = [{ number = "+85523724793", by = "call" }]
answered_by = "embassy"
status = "confirmed"
visibility = "public"
calls = [{ on = "2026-11-20", by = "SK", number = "+85523724793", answered_in = ["km"], result = "ok" }]
sources = [{ address = "https://example.org/", seen = "2026-11-20" }]
"#;

impl Words {
    /// What the program itself says, with one variable filled in.
    pub(crate) fn say(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let built_in = || {
            let file = shipped().join(format!("templates/strings/{}.ftl", self.tag));
            std::fs::read_to_string(file).expect("a built-in language")
        };
        let strings = self.strings.map_or_else(built_in, str::to_owned);
        let line = strings.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ").map(str::to_owned));
        let line = line.unwrap_or_else(|| panic!("{}: no {key}", self.tag));
        variables.iter().fold(line, |line, (name, value)| line.replace(&format!("{{ ${name} }}"), value))
    }

    /// The text of a page of that format.
    pub(crate) fn body(&self, format: &str) -> String {
        let Words { heading, one, three, .. } = self;
        match format {
            "a4" | "a5" => format!("{one}\n\n## {heading}\n\n<contact:line>\n\n{three}\n\n- {one}\n- {three}\n"),
            "card" => format!("{three}\n\n<contact:line>\n\n---\n\n[{heading}](contact:office)\n\n- {heading}\n"),
            "fold4" => format!(
                "{one}\n\n---\n\n## {heading}\n\n1. {three}\n2. {one}\n\n---\n\n<contact:line>\n\n---\n\n{three}\n\n\
                 ---\n\n[{heading}](contact:office)\n"
            ),
            "zine" => format!(
                "{one}\n\n---\n\n## {heading}\n\n{three}\n\n---\n\n1. {three}\n2. {one}\n\n---\n\n<contact:line>\n\n---\n\n\
                 - {heading}\n\n---\n\n[{heading}](contact:office)\n\n---\n\n{three}\n\n---\n\n{one}\n"
            ),
            "poster" => format!("{one}\n\n<contact:line>\n\n---\n\n[{heading}](contact:line)\n"),
            other => panic!("no format {other}"),
        }
    }
}

/// A site in all the languages, with nothing on its papers that would make a draft of them.
pub(crate) fn site() -> Site {
    let site = Site::new();
    let mut config =
        "format = 1\ntitle = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\
                      base_url = \"https://example.org/\"\n"
            .to_owned();
    for words in &LANGUAGES {
        config += &format!("\n[languages.{}]\nname = \"{}\"\n", words.tag, words.name);
        if words.tag == "zh" {
            config += "fonts = [\"ZCOOL XiaoWei\"]\n";
        }
        if let Some(strings) = words.strings {
            site.write(&format!("templates/strings/{}.ftl", words.tag), strings);
        }
        for format in FORMATS {
            let large = if LARGE.contains(&format) { "large = true\n" } else { "" };
            let print = format!("[print]\nformat = \"{format}\"\n{large}");
            let reviewed = "[review]\nstate = \"reviewed\"\nby = \"SK\"\non = \"2026-11-20\"\n";
            let own = if words.tag == "en" { print.clone() } else { reviewed.to_owned() };
            let page = |words: &Words, more: &str| {
                format!("+++\ntitle = \"{}\"\n\n{more}+++\n{}", words.title, words.body(format))
            };
            site.write(&format!("content/{}/{format}-page.md", words.tag), page(words, &own));
            if words.tag != "en" {
                site.write(&format!("content/{}/.original/{format}-page.md", words.tag), page(&LANGUAGES[0], &print));
            }
        }
    }
    site.write("site.toml", config);
    site.write("content/contacts.toml", CONTACTS);
    site.write(
        "fonts/chinese.ttf",
        include_bytes!("../../../node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf"),
    );
    let folder = site.path().to_str().expect("UTF-8");
    let pages = FORMATS.map(|format| format!("{format}-page"));
    for words in LANGUAGES.iter().filter(|words| words.tag != "en") {
        let mut read = vec!["translate", "reviewed", "--lang", words.tag, "--by", "SK", "--site", folder];
        read.extend(pages.iter().map(String::as_str));
        let output = handbill(&read);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    }
    site
}

/// The site, where its handouts are, and their codes by page and language.
struct Printed {
    _site: Site,
    folder: PathBuf,
    codes: BTreeMap<(String, String), String>,
}

static PRINTED: OnceLock<Printed> = OnceLock::new();

fn printed() -> &'static Printed {
    PRINTED.get_or_init(|| {
        let site = site();
        let profiles = PROFILES.iter().flat_map(|profile| ["--profile", profile]).collect::<Vec<_>>();
        let output = site.run("print", &[&["--final"], &profiles[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let folder = site.path().join("print");
        let folder_of_site = site.path().to_str().expect("UTF-8");
        let recorded = handbill(&["editions", "record", "--format", "json", "--site", folder_of_site]);
        assert_eq!(recorded.status.code(), Some(0), "{}", said(&recorded));
        let codes = String::from_utf8(recorded.stdout).expect("UTF-8");
        let codes = codes.lines().map(|line| {
            let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let field = |name: &str| row[name].as_str().expect(name).to_owned();
            ((field("page"), field("language")), field("edition"))
        });
        let codes = codes.collect();
        Printed { _site: site, folder, codes }
    })
}

/// A handout of the site.
pub(crate) fn paper(words: &Words, format: &str, profile: &str) -> PathBuf {
    printed().folder.join(format!("{}/{format}-page.{profile}.pdf", words.tag))
}

/// The code that the ledger has for a handout.
pub(crate) fn code(words: &Words, format: &str) -> String {
    printed().codes[&(format!("{format}-page"), words.tag.to_owned())].clone()
}

/// The same in large print.
pub(crate) fn large_paper(words: &Words, format: &str, profile: &str) -> PathBuf {
    paper(words, format, profile).with_file_name(format!("{format}-page.large.{profile}.pdf"))
}

/// Every handout of the site with its language, format and profile.
pub(crate) fn all() -> impl Iterator<Item = (&'static Words, &'static str, &'static str, PathBuf)> {
    LANGUAGES.iter().flat_map(|words| {
        FORMATS.iter().flat_map(move |format| {
            PROFILES.iter().map(move |profile| (words, *format, *profile, paper(words, format, profile)))
        })
    })
}
