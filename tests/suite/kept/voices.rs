//! A recording is played while it is the file that somebody has heard, beside the page as it is.

use std::fs;

use crate::tools::editions::run;
use crate::tools::{Site, elements, parse, said, tool};

const DAY: &str = "2026-11-22";

/// A page with a recording; `body` is its text.
fn site(body: &str) -> Site {
    let site = Site::new();
    let front = "+++\ntitle = \"Heard\"\n\n[audio]\nfile = \"a.mp3\"\nlength = \"0:20\"\n+++\n";
    site.write("content/en/a.md", format!("{front}{body}"));
    site.write("content/en/a.mp3", b"ID3 one");
    site
}

fn stamp(site: &Site, by: &str) {
    let output = run(site, DAY, &["recordings", "stamp", "a", "--by", by]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

fn page(site: &Site) -> String {
    fs::read_to_string(site.path().join("content/en/a.md")).expect("a page")
}

fn script(site: &Site) -> String {
    let output = run(site, DAY, &["recordings", "script", "a"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Whether the page has a player, and what `check` says of the recording.
fn heard(site: &Site) -> (bool, String) {
    let output = run(site, DAY, &["build", "--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let html = fs::read_to_string(site.public().join("en/a.html")).expect("a page");
    let mut player = false;
    elements(&parse(&html).document, &mut |name, _, _| player |= name == "audio");
    let told = said(&run(site, DAY, &["check", "--format", "short"]));
    let why = told.lines().find_map(|line| line.split_once("[stale-recording]: "));
    let why = why.map(|(_, why)| why.split_once(" (hint").map_or(why, |(why, _)| why).to_owned());
    (player, why.unwrap_or_default())
}

/// Another file under the same name may say anything.
#[test]
fn another_recording_has_to_be_heard_again() {
    let site = site("Words.\n");
    stamp(&site, "SK");
    assert_eq!(heard(&site), (true, String::new()));
    site.write("content/en/a.mp3", b"ID3 two");
    assert_eq!(heard(&site), (false, "nobody has heard exactly this file, so it is not played".to_owned()));
    site.write("content/en/a.mp3", b"ID3 one");
    assert_eq!(heard(&site), (true, String::new()));
    // The stamp of one file and the words of another day make none together.
    site.write("content/en/a.md", page(&site).replace("Words.", "Others."));
    let moved = "the page says something else than its recording, so that is not played";
    assert_eq!(heard(&site), (false, moved.to_owned()));
    // What was stamped before files were is heard again.
    site.write("content/en/a.md", page(&site).replace("Others.", "Words."));
    let (before, says) = page(&site).split_once("says = [").map(|(a, b)| (a.to_owned(), b.to_owned())).expect("a list");
    let first = says.split(',').next().expect("one");
    let after = says.split_once(']').expect("an end").1;
    site.write("content/en/a.md", format!("{before}says = {first}{after}"));
    assert_eq!(heard(&site).1, "nobody has heard exactly this file, so it is not played");
}

/// Anybody can make the fingerprint of the file: it is what `sha256sum` begins with.
#[test]
fn the_fingerprint_of_a_file_is_that_of_its_bytes() {
    let site = site("Words.\n");
    stamp(&site, "SK");
    let file = site.path().join("content/en/a.mp3");
    let sum = tool("sha256sum", &[file.to_str().expect("UTF-8")]);
    assert!(page(&site).contains(&format!(", \"1:{}\"]", &sum[..12])), "{sum} {}", page(&site));
}

/// On the page a fact that is not certain has a word of warning beside its sources, and nobody reads those aloud.
#[test]
fn a_fact_that_is_not_certain_is_not_read_aloud_as_if_it_were() {
    let site = site("[So it is.](fact:f)\n");
    let fact = |usage: &str, status: &str| {
        site.write(
            "content/facts.toml",
            format!(
                "[[fact]]\nid = \"f\"\nstatement = {{ en = \"So it is.\" }}\nstatus = \"{status}\"\nuse = \"{usage}\"\n\
                 verified = \"2026-11-20\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
            ),
        );
    };
    fact("publish", "confirmed");
    assert_eq!(script(&site), "Heard\nSo it is.\n");
    stamp(&site, "SK");
    assert!(heard(&site).0);
    for (usage, status, line) in [
        ("label", "confirmed", "So it is. (label)"),
        ("publish", "unverified", "So it is. (unverified)"),
        ("label", "unverified", "So it is. (label; unverified)"),
    ] {
        fact(usage, status);
        assert_eq!(script(&site), format!("Heard\n{line}\n"));
        // The voice from before says it as certain.
        assert!(!heard(&site).0, "{line}");
    }
}

/// A second stamp takes the place of the first; whatever an editor has written around it stays.
#[test]
fn a_second_stamp_keeps_what_stands_around_the_first() {
    let site = site("Words.\n");
    stamp(&site, "SK");
    let first = page(&site);
    let lines = first.replace("by = \"SK\"\n", "# whoever reads Khmer\nby = \"SK\"   # from the office\n");
    let lines = lines.replace("on = ", "# heard at the clinic\non = ").replace("says = ", "  says = ");
    assert_eq!(lines.matches('#').count(), 3, "{lines}");
    for text in [lines.clone(), lines.replace('\n', "\r\n"), format!("\u{feff}{}", lines.replace('\n', "\r\n"))] {
        site.write("content/en/a.md", &text);
        stamp(&site, "LM");
        assert_eq!(page(&site), text.replace("\"SK\"", "\"LM\""));
        assert!(heard(&site).0);
    }
}
