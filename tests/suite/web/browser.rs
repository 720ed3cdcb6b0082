//! Pages in Debian's Chromium, and before the W3C's validator: one chapter for each file of `tests/browser`.

use crate::tools::built::memory;
use crate::tools::{PROGRAM, judge, shipped};

fn chapter(name: &str) {
    let file = shipped().join("tests/browser").join(format!("{name}.test.mjs"));
    let mut command = judge("node");
    command.args(["--test", "--test-reporter", "tap"]).arg(&file).current_dir(shipped());
    command.env("HANDBILL", PROGRAM).env("HANDBILL_MEMORY", memory()).env("SOURCE_DATE_EPOCH", "1795305600");
    let output = command.output().expect("node starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}\n{said}\n{}", file.display(), String::from_utf8_lossy(&output.stderr));
    // A file in which nothing is tested ends well, too.
    assert!(said.lines().any(|line| line.starts_with("ok ")), "{said}");
    assert!(said.contains("\n# skipped 0\n"), "{said}");
}

/// No request outside, nothing kept, no complaint: from a host and from a stick.
#[test]
fn pages_are_quiet() {
    chapter("quiet");
}

/// The link and three Shifts; Back; the cover.
#[test]
fn pages_can_be_left() {
    chapter("leaving");
}

/// The link that leaves is in sight wherever the keys lead.
#[test]
fn the_way_out_stays_in_sight() {
    chapter("focus");
}

/// axe-core at WCAG 2.2 AA; nothing is wider than the window.
#[test]
fn pages_are_for_everybody() {
    chapter("access");
}

/// Without script, fixed positions, line heights, style.
#[test]
fn pages_are_whole_in_old_browsers() {
    chapter("plain");
}

/// vnu.
#[test]
fn pages_are_valid() {
    chapter("valid");
}

/// Every link of every page, single file and copy below a folder leads somewhere.
#[test]
fn links_lead_somewhere() {
    chapter("links");
}

/// Every word is found where it stands; what people ask leads to the page that answers.
#[test]
fn pages_are_found() {
    chapter("search");
}

/// What looks the same is the same to the search page's script.
#[test]
fn questions_are_read_as_they_look() {
    chapter("folding");
}

/// A copy for a stick, without a network: links, search, leaving.
#[test]
fn a_stick_is_whole() {
    chapter("bundle");
}

/// What is saved is shown at once, and what is wrong with it.
#[test]
fn what_is_saved_is_shown() {
    chapter("serving");
}

/// Finding an edition by its code, with script and without.
#[test]
fn codes_are_found() {
    chapter("card");
}

/// A thousand editions on a light page, each found from a stick.
#[test]
fn a_thousand_codes_are_found() {
    chapter("editions");
}
