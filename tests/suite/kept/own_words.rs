//! What handbill itself says on a sheet, and nobody has translated: then the sheet is a draft.

use std::collections::BTreeSet;
use std::fs;

use crate::tools::editions::{field, rows, run};
use crate::tools::{Site, said, shipped};

const DAY: &str = "2026-11-22";

/// A site in Burmese alone: handbill does not speak it by itself.
fn burmese(strings: &str) -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        "format = 1\ntitle = { my = \"နံပါတ်များ\" }\noriginal = \"my\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
         [languages.my]\nname = \"မြန်မာ\"\n",
    );
    site.write("templates/strings/my.ftl", strings);
    let contact = |id: &str, phones: &str, more: &str| {
        let called =
            |number: &str| format!("{{ on = \"2026-11-20\", by = \"SK\", number = \"{number}\", result = \"ok\" }}");
        let calls: Vec<String> = phones.split(' ').map(|phone| called(phone.trim_end_matches('*'))).collect();
        let phones = phones.split(' ').map(|phone| match phone.strip_suffix('*') {
            Some(text) => format!("{{ number = \"{text}\", by = \"text\" }}"),
            None if phone.starts_with('+') => format!("{{ number = \"{phone}\" }}"),
            None => format!("{{ number = \"{phone}\", country = \"KH\" }}"),
        });
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ my = \"လိုင်း\" }}\nphones = [{}]\nstatus = \"confirmed\"\ncalls = [{}]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n",
            phones.collect::<Vec<_>>().join(", "),
            calls.join(", ")
        )
    };
    site.write(
        "content/contacts.toml",
        "format = 1\n".to_owned()
            + &contact(
                "free",
                "1280",
                "answered_by = \"ngo\"\ncost = \"free\"\nhours = \"24/7\"\nlanguages = [\"km\", \"en\"]\n",
            )
            + &contact(
                "office",
                "+85523724793 +85592311511*",
                "answered_by = \"government\"\ncost = \"normal\"\nhours = \"Mo-Su,PH 08:00-12:00; Sa off\"\n",
            )
            + &contact("police", "117", "answered_by = \"police\"\n")
            + &contact("plain", "+85523724700", ""),
    );
    site.write(
        "content/facts.toml",
        "format = 1\n[[fact]]\nid = \"f\"\nstatement = { my = \"ဤသို့ဖြစ်သည်။\" }\nstatus = \"confirmed\"\nuse = \"publish\"\nverified = \"2026-11-20\"\n\
         sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\", published = \"2020\" }]\n",
    );
    site
}

fn page(site: &Site, id: &str, format: &str, text: &str) {
    site.write(
        &format!("content/my/{id}.md"),
        format!("+++\ntitle = \"စာ\"\n[print]\nformat = \"{format}\"\n+++\n{text}\n"),
    );
}

fn translated() -> String {
    fs::read_to_string(shipped().join("tests/strings/my.ftl")).expect("strings")
}

fn english() -> String {
    fs::read_to_string(shipped().join("templates/strings/en.ftl")).expect("strings")
}

/// Why a page may not be printed as final, as `print --final` says.
fn reasons(site: &Site, id: &str) -> Vec<String> {
    let output = run(site, DAY, &["print", "--final", id, "--format", "json"]);
    let told = rows(&output);
    let reasons = told.iter().filter(|row| field(row, "rule") == "not-final").map(|row| field(row, "message"));
    let reasons: Vec<String> = reasons.collect();
    assert_eq!(output.status.code(), Some(i32::from(!reasons.is_empty())), "{}{told:?}", said(&output));
    reasons
}

/// One word at a time, long or short: exactly the sheets that say it are drafts; put back, all is as before.
#[test]
fn a_sheet_that_says_something_in_english_is_a_draft() {
    let site = burmese(&translated());
    page(&site, "free", "card", "<contact:free>");
    page(&site, "office", "a4", "<contact:office>");
    page(&site, "police", "a4", "ဖုန်း <contact:police>");
    page(&site, "plain", "a5", "စကားလုံး။");
    let drafts = || ["free", "office", "police", "plain"].map(|id| reasons(&site, id));
    let none: [Vec<String>; 4] = Default::default();
    assert_eq!(drafts(), none);
    for (line, wanted) in [
        ("free-short = free", ["1", "", "", ""]),
        ("police-short = the police", ["", "", "1", ""]),
        ("cost-normal = It costs as much as any call.", ["", "1", "", ""]),
        ("holidays = public holidays", ["", "1", "", ""]),
        ("country-KH = Cambodia", ["1", "", "1", ""]),
        ("not-checked = Not checked yet.", ["", "", "", "1"]),
        // On no sheet.
        ("card-title = Is my card still right?", [""; 4]),
    ] {
        let (key, _) = line.split_once(" = ").expect("a message");
        // What a country is called in English is CLDR's.
        assert!(key == "country-KH" || english().lines().any(|known| known == line), "{line}");
        let strings: String = translated()
            .lines()
            .map(|known| if known.starts_with(&format!("{key} = ")) { line } else { known })
            .flat_map(|known| [known, "\n"])
            .collect();
        site.write("templates/strings/my.ftl", strings);
        let words = format!("1 of handbill's own words on this sheet is not in မြန်မာ yet: `{key}`");
        assert_eq!(
            drafts(),
            wanted.map(|some| if some.is_empty() { Vec::new() } else { vec![words.clone()] }),
            "{key}"
        );
        // `check` tells it once.
        let told = rows(&run(&site, DAY, &["check", "--format", "json"]));
        let told: Vec<String> =
            told.iter().filter(|row| field(row, "rule") == "untranslated").map(|row| field(row, "message")).collect();
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("`my` still says 1 of ") && told[0].ends_with(&format!("lines in English: `{key}`"))
        );
    }
    // A name that the file lacks stands there as two letters.
    let strings = translated().replace("country-KH = ", "country-XX = ");
    site.write("templates/strings/my.ftl", strings);
    assert_eq!(drafts().map(|reasons| reasons.len()), [1, 0, 1, 0]);
    site.write("templates/strings/my.ftl", translated());
    assert_eq!(drafts(), none);
}

/// A file that was copied and not begun: told with a count and the first five, whatever their length.
#[test]
fn a_language_that_nobody_has_begun_is_told_in_one_line() {
    let site = burmese(&english());
    page(&site, "a", "card", "<contact:free>");
    let told = rows(&run(&site, DAY, &["check", "--format", "json"]));
    let told: Vec<&serde_json::Value> = told.iter().filter(|row| field(row, "rule") == "untranslated").collect();
    assert_eq!(told.len(), 1);
    let message = field(told[0], "message");
    assert!(
        message.ends_with(" lines in English: `exit`, `exit-two`, `exit-one`, `exit-late`, `exit-left` and others")
    );
    // All but what consists of variables and commas.
    let words: Vec<usize> = message.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(words[0] < words[1] && words[1] - words[0] <= 12, "{message}");
}

/// The list of words on a sheet is held to the sheet: every message is made to say its name, and those that are there
/// are those that are missing where none is translated.
#[test]
fn the_words_of_a_sheet_are_all_those_that_stand_on_it() {
    let mut named = String::new();
    for message in english().split('\n').filter(|line| !line.starts_with(['#', ' ', '}'])) {
        if let Some((key, value)) = message.split_once(" = ") {
            let variables = value.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name);
            let variables: String = variables.map(|name| format!(" {{ ${name} }}")).collect();
            named.push_str(&format!("{key} = «{key}»{variables}\n"));
        }
    }
    for key in ["country-KH", "language-km", "language-en"] {
        named.push_str(&format!("{key} = «{key}»\n"));
    }
    let whole = "<contact:free>\n\n<contact:office>\n\n<contact:police>\n\n[ဤသို့ဖြစ်သည်။](fact:f)\n\n> [!WARNING]\n> သတိ။\n\n\
                 ဖုန်း <contact:police> သို့မဟုတ် [သူတို့](contact:office)[^1]\n\n[^1]: မှတ်ချက်။";
    let little = "[သူတို့](contact:free)\n\n[ရုံး](contact:office)\n\nဖုန်း <contact:police>";
    let mut seen = BTreeSet::new();
    for (format, text) in [
        ("a4", whole.to_owned()),
        ("a5", "<contact:plain>".to_owned()),
        ("a5", "[ဤသို့ဖြစ်သည်။](fact:f)".to_owned()),
        ("fold4", whole.to_owned()),
        ("card", little.to_owned()),
        ("zine", "<contact:office>".to_owned()),
        ("poster", format!("<contact:plain>\n\n---\n\n{little}")),
    ] {
        let site = burmese(&named);
        page(&site, "a", format, &text);
        let row = &rows(&run(&site, DAY, &["editions", "text", "a", "--format", "json"]))[0];
        let lines = row["lines"].as_array().expect("lines").iter().map(|line| line.as_str().expect("a line"));
        let mut wanted: BTreeSet<String> = lines
            .flat_map(|line| line.split('«').skip(1).filter_map(|rest| rest.split_once('»')))
            .map(|(key, _)| key.to_owned())
            .collect();
        if ["a4", "a5"].contains(&format) {
            wanted.insert("page-of".to_owned());
        }
        // Commas are the same in English.
        wanted.remove("list-comma");
        wanted.remove("hours-comma");
        site.write("templates/strings/my.ftl", english());
        let told = reasons(&site, "a");
        let five: Vec<String> = wanted.iter().take(5).map(|key| format!("`{key}`")).collect();
        let more = if wanted.len() > 5 { " and others" } else { "" };
        let are = if wanted.len() == 1 { "is" } else { "are" };
        let count = wanted.len();
        let listed = five.join(", ");
        let words = format!("{count} of handbill's own words on this sheet {are} not in မြန်မာ yet: {listed}{more}");
        assert_eq!(told, [words], "{format}: {wanted:?}");
        seen.extend(wanted);
    }
    assert!(seen.len() >= 24, "{seen:?}");
}
