//! A folder per case in `tests/sites`: `site/` goes in, `console.txt` is what people read on the
//! terminal, `out/` is what comes out (handouts aside: those have a chapter of their own).
//!
//! `HANDBILL_GOLDEN=overwrite make test` writes what the program says now; look at the difference
//! before you keep it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tools::{copy, handbill, said, tree};

fn case(name: &str, console_file: &str, arguments: &[&str]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name);
    let target = tempfile::tempdir().expect("a folder");
    let out = target.path().join("out");
    // A build keeps its handouts in the site's folder; the case stays as it is.
    let (site, out_text) = (target.path().join("site"), out.to_str().expect("UTF-8").to_owned());
    copy(&folder.join("site"), &site);
    let mut all = vec!["build", "--site", site.to_str().expect("UTF-8"), "--out", &out_text];
    all.extend(arguments);
    let output = handbill(&all);
    let json = String::from_utf8_lossy(&output.stdout).into_owned();
    let console = said(&output).replace(&out_text, "OUT");
    let status = format!("exit status {}\n", output.status.code().expect("it ended by itself"));
    compare(&folder.join(console_file), format!("{json}{console}{status}").as_bytes());
    let made: Vec<(String, Vec<u8>)> = if out.exists() { tree(&out) } else { Vec::new() };
    let kept: Vec<_> = made.into_iter().filter(|(name, _)| !name.ends_with(".pdf")).collect();
    compare_trees(&folder.join("out"), &kept);
}

fn overwrite() -> bool {
    std::env::var_os("HANDBILL_GOLDEN").is_some_and(|value| value == "overwrite")
}

fn compare(path: &Path, now: &[u8]) {
    if overwrite() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, now).expect("written");
        return;
    }
    let before = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (before, now) = (String::from_utf8_lossy(&before), String::from_utf8_lossy(now));
    let differs = before.lines().zip(now.lines()).find(|(a, b)| a != b);
    assert!(before == now, "{} has changed; first: {differs:#?}\nnow:\n{now}", path.display());
}

fn compare_trees(folder: &Path, now: &[(String, Vec<u8>)]) {
    if overwrite() {
        let _ = fs::remove_dir_all(folder);
    }
    for (name, bytes) in now {
        compare(&folder.join(name), bytes);
    }
    let names: Vec<PathBuf> =
        if folder.exists() { tree(folder).into_iter().map(|(name, _)| name.into()).collect() } else { Vec::new() };
    let wanted: Vec<PathBuf> = now.iter().map(|(name, _)| name.into()).collect();
    assert_eq!(names, wanted, "{}", folder.display());
}

/// Every block and inline there is, two contacts, a fact, a picture, a page in a folder.
#[test]
fn everything() {
    case("everything", "console.txt", &[]);
}

/// A site as handbill's first year wrote it, before files said their form and stamps what they are on: it builds, and each
/// old line is told with the one to write.
#[test]
fn a_site_of_2026_still_builds() {
    case("as-of-2026", "console.txt", &[]);
}

/// Many mistakes, all told in one run, sorted by place.
#[test]
fn mistakes() {
    case("mistakes", "console.txt", &[]);
}

/// The same, one line each.
#[test]
fn mistakes_short() {
    case("mistakes", "console-short.txt", &["--format", "short"]);
}

/// The same for programs.
#[test]
fn mistakes_json() {
    case("mistakes", "console.jsonl", &["--format", "json"]);
}

/// Missing, stale, fresh and unknown translations; a discreet site.
#[test]
fn freshness() {
    case("freshness", "console.txt", &[]);
}

/// A site's own template, strings, style and static file in the place of the built-in ones.
#[test]
fn own_form() {
    case("own-form", "console.txt", &["--only", "web"]);
}
