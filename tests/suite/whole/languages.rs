//! A new language is one table, one strings file and one folder; right to left is one of them.

use crate::tools::built::copy_with_memory;
use crate::tools::{Site, article_text, handbill, parse, said, sheet_text, squeezed, text, tool};

const LAO: &str = include_str!("../../strings/lo.ftl");

#[test]
fn a_fifth_language_is_added_to_the_shipped_site() {
    let folder = tempfile::tempdir().expect("a folder");
    copy_with_memory(folder.path());
    let config = std::fs::read_to_string(folder.path().join("site.toml")).expect("site.toml");
    std::fs::write(folder.path().join("site.toml"), format!("{config}\n[languages.lo]\nname = \"ລາວ\"\n"))
        .expect("written");
    std::fs::write(folder.path().join("templates/strings/lo.ftl"), LAO).expect("written");
    std::fs::create_dir(folder.path().join("content/lo")).expect("a folder");
    let page = "+++\ntitle = \"ກວດສຸຂະພາບ\"\n+++\nທ່ານມີສິດໄດ້ຮັບການບໍລິການສຸຂະພາບ. ຖາມພະຍາບານເລື້ອຍໆ.\n\n<contact:kh-child-helpline-1280>\n";
    std::fs::write(folder.path().join("content/lo/check-ups.md"), page).expect("written");
    let output = handbill(&["build", "--site", folder.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let public = folder.path().join("public");
    let html = std::fs::read_to_string(public.join("lo/check-ups.html")).expect("a page");
    let sheet = public.join("lo/print/check-ups.home.pdf");
    assert_eq!(squeezed(&article_text(&parse(&html))), squeezed(&sheet_text(&sheet)));
    assert!(tool("pdffonts", &[sheet.to_str().expect("UTF-8")]).contains("NotoSansLao"));
    // What is not translated is shown in the original, under a notice in the reader's language.
    let missing = std::fs::read_to_string(public.join("lo/today.html")).expect("a page");
    assert!(missing.contains("<html lang=\"lo\" dir=\"ltr\">"));
    assert!(missing.contains("<article lang=\"en\" dir=\"ltr\">"));
    let dom = parse(&missing);
    assert!(text(&dom.document).contains("ໜ້ານີ້"));
}

#[test]
fn a_language_without_words_of_its_own_is_told_what_to_write() {
    let site = Site::new();
    let config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("{config}\n[languages.lo]\nname = \"ລາວ\"\n"));
    site.page("content/en/a.md", "Text.\n");
    let output = site.run("check", &["--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let first = said(&output).lines().next().expect("a finding").to_owned();
    assert!(first.starts_with("templates/strings/lo.ftl:1:1: error[missing-string]:"), "{first}");
}

#[test]
fn arabic_reads_right_to_left_and_its_numbers_left_to_right() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/own-form/site");
    let target = tempfile::tempdir().expect("a folder");
    crate::tools::copy(&folder, target.path());
    // The built-in shell, so that the whole page is ours.
    std::fs::remove_dir_all(target.path().join("templates/web")).expect("removed");
    let output = handbill(&["build", "--site", target.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let public = target.path().join("public/ar");
    let html = std::fs::read_to_string(public.join("a.html")).expect("a page");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(html.matches("<bdi dir=\"ltr\" class=\"digits\">023 724 793</bdi>").count(), 2);
    let sheet = public.join("print/a.home.pdf");
    // The order on paper, by position: the groups of each number stand from left to right.
    let words = tool("pdftotext", &["-bbox", sheet.to_str().expect("UTF-8"), "-"]);
    let groups: Vec<(f64, String)> = words
        .lines()
        .filter_map(|line| {
            let left = line.split("xMin=\"").nth(1)?.split('"').next()?.parse().ok()?;
            let word = line.split('>').nth(1)?.split('<').next()?.to_owned();
            ["023", "724", "793"].contains(&word.as_str()).then_some((left, word))
        })
        .collect();
    assert_eq!(groups.len(), 6, "{words}");
    for number in groups.chunks(3) {
        let mut sorted = number.to_vec();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let read: Vec<&str> = sorted.iter().map(|(_, word)| word.as_str()).collect();
        assert_eq!(read, ["023", "724", "793"]);
    }
}

/// The sources of the program, without their tests.
fn code() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts = crate::tools::tree(&folder).into_iter().map(|(name, bytes)| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        (name, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned())
    });
    texts.collect()
}

/// Every text in quotation marks.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split('"').skip(1).step_by(2))
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let code = code();
    let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/web");
    let templates: Vec<String> =
        crate::tools::tree(&templates).into_iter().map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8")).collect();
    for key in handbill::strings::KEYS {
        let field = format!("strings.{} ", key.replace('-', "_"));
        // What stands before a text of a contact is asked for by the name of its field.
        let key_or_field = key.strip_prefix("contact-").unwrap_or(key);
        let asked = code.iter().any(|(_, text)| quoted(text).any(|words| words == key_or_field))
            || templates.iter().any(|text| text.contains(&field));
        assert!(asked, "nobody asks for `{key}`: take it out of templates/strings/, or say it");
    }
}

/// A key that nobody has would leave a hole where a sentence should be.
#[test]
fn every_message_that_is_asked_for_is_there() {
    let calls = ["strings.text(", "strings.format(", "strings.counted(", "say("];
    let keys: std::collections::BTreeSet<&str> = handbill::strings::KEYS.into_iter().collect();
    let mut asked = 0;
    for (file, text) in code() {
        let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for call in calls {
            for (at, _) in one_line.match_indices(call) {
                let arguments = &one_line[at + call.len()..];
                // `text(lang, "key")` or `say("key")`; else it was chosen before.
                let Some((before, rest)) = arguments.split_once('"') else { continue };
                if before.contains(['(', ')', '[', ';', '|']) {
                    continue;
                }
                let key = rest.split('"').next().unwrap_or_default();
                if key.contains(' ') {
                    continue;
                }
                assert!(keys.contains(key), "src/{file} asks for `{key}`, which templates/strings/en.ftl has not");
                asked += 1;
            }
        }
        // Where a key is chosen before it is asked for, it is still no other word with a letter wrong.
        for word in quoted(&text).filter(|word| word.len() > 5 && word.contains('-') && !keys.contains(word)) {
            let near = keys.iter().find(|key| key.len() == word.len() && differences(key, word) == 1);
            assert_eq!(near, None, "src/{file}: `{word}`");
        }
    }
    assert!(asked > 100, "{asked} keys");
}

fn differences(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count()
}
