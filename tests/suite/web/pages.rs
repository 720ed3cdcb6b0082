//! What pages weigh, what they play, and which drawings they have.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::tools::built::{LANGUAGES, public};
use crate::tools::planted::frames;
use crate::tools::{Site, elements, findings, handbill, has, parse, said, text, tree};

/// Bytes at `gzip -9`.
fn packed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory").len()
}

#[test]
fn every_shipped_page_is_light() {
    let mut heaviest = (0, String::new());
    for (name, bytes) in tree(&public()).into_iter().filter(|(name, _)| name.ends_with(".html")) {
        if LANGUAGES.iter().any(|language| name == format!("{language}.html")) {
            assert!(bytes.len() <= 500_000, "{name}: {} bytes", bytes.len());
            continue;
        }
        let mut scripts = Vec::new();
        let mut loaded = Vec::new();
        let dom = parse(std::str::from_utf8(&bytes).expect("UTF-8"));
        elements(&dom.document, &mut |tag, attributes, node| {
            if tag == "script" {
                scripts.push(text(node).len());
                loaded.extend(attributes.iter().map(|(name, value)| format!("{name}={value}")));
            }
        });
        // The page that searches has a script for it, and loads the index. Nothing else loads anything.
        let searches = name.ends_with("/search.html");
        assert_eq!(loaded, if searches { vec!["src=search/index.js"] } else { vec![] }, "{name}");
        assert_eq!(scripts.len(), if searches { 3 } else { 1 }, "{name}");
        assert!((1..=1536).contains(&scripts[0]), "{name}: {scripts:?} bytes of script");
        heaviest = heaviest.max((packed(&bytes), name));
    }
    assert!(heaviest.0 <= 12_288, "{heaviest:?}");
}

#[test]
fn a_single_file_that_is_too_large_is_told_and_left_out() {
    let site = Site::new();
    for page in ["one", "two", "three"] {
        site.page(&format!("content/en/{page}.md"), &"Some words that fill a file.\n\n".repeat(7_000));
    }
    let settings = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("{settings}\n[rules]\nmissing-translation = \"off\"\n"));
    let output = site.run("build", &["--only", "web", "--format", "short"]);
    let found: Vec<String> =
        said(&output).lines().filter(|line| line.contains("heavy-file")).map(str::to_owned).collect();
    assert_eq!(
        found,
        ["en", "km"].map(|tag| format!(
            "{tag}.html:1:1: warning[heavy-file]: `{tag}.html` would have more than 500 kB, so it is left out (hint: leave pages \
             out of it with `single_file = false` in their front matter; the largest are `two` (245 kB), `three` (245 kB), \
             `one` (245 kB))"
        ))
    );
    assert!(!site.public().join("en.html").exists());
    // No page leads to what is not there.
    let index = std::fs::read_to_string(site.public().join("en/index.html")).expect("index");
    let mut links = Vec::new();
    elements(&parse(&index).document, &mut |_, attributes, _| {
        links.extend(attributes.iter().filter(|(name, _)| name == "href").map(|(_, value)| value.clone()));
    });
    assert!(!links.contains(&"../en.html".to_owned()) && links.contains(&"a-z.html".to_owned()), "{links:?}");

    let text = "+++\ntitle = \"Three\"\nsingle_file = false\n+++\n".to_owned() + &"Some words.\n\n".repeat(7_000);
    site.write("content/en/three.md", &text);
    site.write("content/en/two.md", "+++\ntitle = \"Two\"\n+++\nSee [three](page:three) and [one](page:one).\n");
    let output = site.run("build", &["--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let single = std::fs::read_to_string(site.public().join("en.html")).expect("the single file");
    let mut links = Vec::new();
    elements(&parse(&single).document, &mut |tag, attributes, _| {
        if tag == "a" {
            links.extend(attributes.iter().filter(|(name, _)| name == "href").map(|(_, value)| value.clone()));
        }
    });
    // What is not in the file cannot be led to.
    assert!(links.contains(&"#to.one".to_owned()), "{links:?}");
    assert!(links.iter().all(|link| link.starts_with('#') || link.starts_with("https://")), "{links:?}");
}

#[test]
fn a_heavy_page_is_told_and_others_are_not() {
    let site = Site::new();
    // Words that no packer can shorten.
    let noise = |paragraphs: usize| -> String {
        let mut state = 1_u64;
        let mut word = || {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (0..5).map(|at| char::from(b'a' + state.to_le_bytes()[at + 3] % 16)).collect::<String>()
        };
        (0..paragraphs).map(|_| (0..10).map(|_| word() + " ").collect::<String>() + "\n\n").collect()
    };
    site.page("content/en/heavy.md", &noise(700));
    site.page("content/km/heavy.md", "ខ្លី\n");
    site.page("content/en/light.md", &noise(150));
    site.write(
        "site.toml",
        std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml")
            + "\n[rules]\nmissing-translation = \"off\"\nunknown-freshness = \"off\"\ndifferent-structure = \"off\"\ndifferent-number = \"off\"\n",
    );
    let (status, found) = findings(&site);
    assert_eq!(found, [("heavy-page".to_owned(), "content/en/heavy.md".to_owned(), 1)]);
    assert_eq!(status, Some(0), "a warning");
}

#[test]
fn a_recording_is_carried_along_and_says_how_large_it_is() {
    let site = Site::new();
    let sound = frames(3_000);
    site.write("content/en/spoken page.mp3", &sound);
    site.write("content/en/unused.mp3", b"ID3");
    site.write(
        "content/en/a.md",
        "+++\ntitle = \"A\"\n\n[audio]\nfile = \"spoken page.mp3\"\nlength = \"1:35\"\n+++\nWords.\n",
    );
    let folder = site.path().to_str().expect("UTF-8");
    let output = handbill(&["recordings", "stamp", "a", "--by", "SK", "--site", folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "A\nWords.\n");
    let public = site.build();
    let html = std::fs::read_to_string(public.join("en/a.html")).expect("a page");
    let mut players = Vec::new();
    elements(&parse(&html).document, &mut |tag, attributes, _| {
        if tag == "audio" {
            players.push(attributes.iter().map(|(name, value)| (name.clone(), value.clone())).collect::<Vec<_>>());
        }
    });
    let [player] = &players[..] else { panic!("{players:?}") };
    let label = "Listen to this page (1:35, 1.2 MB)";
    let wanted = [("controls", ""), ("preload", "none"), ("src", "../en/spoken%20page.mp3"), ("aria-label", label)];
    let wanted: Vec<_> = wanted.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    assert_eq!(*player, wanted);
    assert_eq!(std::fs::read(public.join("en/spoken page.mp3")).expect("carried along"), sound);
    assert!(!public.join("en/unused.mp3").exists(), "nobody can hear it");
}

#[test]
fn a_recording_of_an_older_text_is_not_played() {
    let site = Site::new();
    site.write("content/km/a.mp3", b"ID3");
    site.page("content/en/a.md", "New words.\n");
    site.page("content/km/.original/a.md", "Old words.\n");
    site.write("content/km/a.md", "+++\ntitle = \"ក\"\n\n[audio]\nfile = \"a.mp3\"\nlength = \"0:05\"\n+++\nពាក្យ។\n");
    let html = std::fs::read_to_string(site.build().join("km/a.html")).expect("a page");
    elements(&parse(&html).document, &mut |tag, _, _| assert_ne!(tag, "audio"));
}

#[test]
fn what_is_no_recording_or_no_drawing_is_told() {
    let site = Site::new();
    let page = |name: &str, front: &str| {
        site.write(&format!("content/en/{name}.md"), format!("+++\ntitle = \"A\"\n{front}\n+++\nWords.\n"));
    };
    page("gone", "[audio]\nfile = \"gone.mp3\"\nlength = \"1:35\"");
    page("outside", "[audio]\nfile = \"../../static/a.mp3\"\nlength = \"1:35\"");
    page("picture", "[audio]\nfile = \"a.svg\"\nlength = \"1:35\"");
    page("icon", "icon = \"phoone\"");
    site.write("static/a.mp3", b"ID3");
    site.write("content/en/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("content/en/page.mp3", "<html>");
    let (status, found) = findings(&site);
    assert_eq!(status, Some(1));
    for (file, line) in [("gone", 4), ("outside", 4), ("picture", 4)] {
        has(&found, "bad-recording", &format!("content/en/{file}.md"), line);
    }
    has(&found, "bad-recording", "content/en/page.mp3", 1);
    for length in ["1:60", "95", "1:5", "-1:00", ":30", "1:3０"] {
        page("gone", &format!("[audio]\nfile = \"page.mp3\"\nlength = \"{length}\""));
        has(&findings(&site).1, "bad-value", "content/en/gone.md", 5);
    }
    page("gone", "");
    for name in ["outside", "picture"] {
        page(name, "");
    }
    std::fs::remove_file(site.path().join("content/en/page.mp3")).expect("removed");
    let output = site.run("check", &["--format", "short"]);
    assert!(said(&output).contains("did you mean `phone`?"), "{}", said(&output));
    has(&findings(&site).1, "unknown-icon", "content/en/icon.md", 3);
}

/// All links of a page that lead to a file of the output, without what follows a `#`.
fn leads(public: &std::path::Path, page: &str) -> Vec<std::path::PathBuf> {
    let html = std::fs::read_to_string(public.join(page)).expect(page);
    let mut leads = Vec::new();
    elements(&parse(&html).document, &mut |_, attributes, _| {
        for (_, value) in attributes.iter().filter(|(name, _)| name == "href") {
            let path = value.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains(':') {
                leads.push(public.join(page).parent().expect("a folder").join(path));
            }
        }
    });
    leads
}

#[test]
fn a_long_list_from_a_to_z_has_a_page_for_each_letter() {
    let site = Site::new();
    let words = ["apple", "“berry”", "cherry", "date", "(egg)", "fig"];
    for number in 0..60 {
        let headings: String = words.iter().map(|word| format!("# {word} {number}\n\nWords.\n\n")).collect();
        site.page(&format!("content/en/page-{number}.md"), &headings);
    }
    site.page("content/km/page-0.md", "# ផ្លែប៉ោម\n\nពាក្យ\n\n# ឃឃុំ\n\nពាក្យ\n");
    site.build();
    let first = std::fs::read_to_string(site.public().join("en/a-z.html")).expect("the list");
    let mut letters = Vec::new();
    elements(&parse(&first).document, &mut |tag, attributes, node| {
        if tag == "a" && attributes.iter().any(|(name, value)| name == "href" && value.starts_with("a-z/")) {
            letters.push(text(node));
        }
    });
    // Each letter once, whatever stands before it. Titles begin with an A as well.
    assert_eq!(letters, ["A", "B", "C", "D", "E", "F"]);
    let mut looked = 0;
    for language in ["en", "km"] {
        for (path, _) in tree(&site.public().join(language)).iter().filter(|(path, _)| path.starts_with("a-z")) {
            for target in leads(&site.public(), &format!("{language}/{path}")) {
                assert!(target.is_file(), "{language}/{path}: {}", target.display());
                looked += 1;
            }
        }
    }
    assert!(looked > 700, "{looked}");
}

#[test]
fn ids_of_a_single_file_are_unlike() {
    let site = Site::new();
    site.page("content/en/health.md", "# Check-ups {#check-ups}\n\nWords.[^1]\n\n# Exit\n\n[^1]: Note.\n");
    site.page("content/en/health/check-ups.md", "# Check-ups {#check-ups}\n\nWords.[^1]\n\n[^1]: Note.\n");
    site.build();
    for file in ["en.html", "en/health.html", "en/health/check-ups.html"] {
        let html = std::fs::read_to_string(site.public().join(file)).expect(file);
        let mut ids = Vec::new();
        elements(&parse(&html).document, &mut |_, attributes, _| {
            ids.extend(attributes.iter().filter(|(name, _)| name == "id").map(|(_, id)| id.clone()));
        });
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{file}: {ids:?}");
    }
}

#[test]
fn what_a_paper_only_contact_says_is_not_on_the_web() {
    let site = Site::new();
    site.write(
        "content/contacts.toml",
        "[[contact]]\nid = \"paper\"\nname = { en = \"Paper line\" }\nwhat = { en = \"Secretwhat\" }\nalert = { en = \"Secretalert\" }\n\
         phones = [{ number = \"+85512345678\", by = \"call\" }]\nanswered_by = \"police\"\nstatus = \"unverified\"\n\
         visibility = \"print\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n",
    );
    site.page("content/en/page.md", "In a line <contact:paper> and [words](contact:paper).\n\n<contact:paper>\n");
    site.build();
    let mut named = 0;
    for (path, bytes) in tree(&site.public()) {
        let text = String::from_utf8_lossy(&bytes);
        named += usize::from(text.contains("Paper line"));
        for secret in ["Secretalert", "Secretwhat", "345 678", "12345678"] {
            assert!(!text.contains(secret) || path.contains("print/"), "{path}: {secret}");
        }
    }
    assert!(named >= 3, "{named}");
}

#[test]
fn a_name_that_templates_are_not_given_is_told_in_conditions_too() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    let told = |text: &str| {
        site.write("templates/web/help.html", text);
        let output = site.run("check", &["--format", "short"]);
        assert_eq!(output.status.code(), Some(1), "{text}");
        said(&output)
    };
    let said = told("<p>\n{% if page.critcal %}!{% endif %}</p>");
    assert!(said.contains("templates/web/help.html:2:12: error[bad-template]"), "{said}");
    assert!(said.contains("did you mean `page.critical`?"), "{said}");
    // What only one page has may be asked for on all of them, and is shown where it is.
    let said = told("<p>\n\n {{ page.handout }}</p>");
    assert!(said.contains("templates/web/help.html:3:10: error[bad-template]"), "{said}");
}

/// Templates of a site that were written for an older handbill.
#[test]
fn old_names_of_templates_are_told_with_their_new_ones() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    let old = "<title>{% block tab %}{{ site_title }}{% endblock tab %}</title>\n<style>{{ style | safe }}</style>\n\
               {% block body %}{% endblock body %}\n<a href=\"{{ exit_to }}\">{{ t.exit }}</a>\n";
    site.write("templates/web/base.html", old);
    let said = said(&site.run("check", &["--format", "short"]));
    let new = [(1, 26, "site.title"), (2, 11, "head.style"), (4, 13, "page.exit_to"), (4, 28, "strings.exit")];
    for (line, column, name) in new {
        let place = format!("templates/web/base.html:{line}:{column}: error[bad-template]");
        let finding = said.lines().find(|line| line.starts_with(&place));
        let finding = finding.unwrap_or_else(|| panic!("{place}\n{said}"));
        assert!(finding.contains(&format!("it is called `{name}` now")), "{finding}");
    }
}
