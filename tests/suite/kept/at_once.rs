//! Files that editors keep, changed by many at once and by programs that are stopped halfway: nothing that was said to be
//! written is lost, and no file is ever half of one.
//!
//! Every run shows a sample; `HANDBILL_JUDGES=all` all of it: sixteen at once in twenty rounds, and a stop at every call.

use std::fs;
use std::process::{Output, Stdio};

use crate::tools::editions::run;
use crate::tools::{PROGRAM, Site, command, judge, said, tool};

const TOGETHER: usize = 16;

const DAY: &str = "2026-11-22";

const CONTACTS: &str = "[[contact]]\nid = \"c\"\nname = { en = \"Line\" }\nphones = [{ number = \"1280\", country = \"KH\" }]\n\
    status = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";

const FACTS: &str = "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n\
    verified = \"2026-11-20\"\nreview = \"clinician\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";

fn is_all() -> bool {
    std::env::var_os("HANDBILL_JUDGES").is_some_and(|value| value == "all")
}

fn site() -> Site {
    let site = Site::new();
    site.write("content/contacts.toml", CONTACTS);
    site.write("content/facts.toml", FACTS);
    site.page("content/en/a.md", "<contact:c>\n\n[So it is.](fact:f)\n");
    site.page("content/km/a.md", "<contact:c>\n\n[ដូច្នេះ។](fact:f)\n");
    site
}

fn file(site: &Site, path: &str) -> String {
    fs::read_to_string(site.path().join(path)).unwrap_or_default()
}

/// The initials of one of many: two letters that nobody else has.
fn initials(number: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).expect("small"));
    [letter(number / 26), letter(number)].iter().collect()
}

/// Many runs of one command at once, each with its own initials: how each ended.
fn together(
    site: &Site,
    from: usize,
    many: usize,
    arguments: &[&str],
    last: fn(&str) -> [String; 2],
) -> Vec<(String, Output)> {
    let folder = site.path().to_str().expect("UTF-8");
    let started: Vec<_> = (from..from + many)
        .map(|number| {
            let by = initials(number);
            let mut run = command(&[arguments, &["--site", folder]].concat());
            run.args(last(&by)).stdout(Stdio::null()).stderr(Stdio::piped());
            (by, run.spawn().expect("it starts"))
        })
        .collect();
    started.into_iter().map(|(by, child)| (by, child.wait_with_output().expect("ended"))).collect()
}

fn by(initials: &str) -> [String; 2] {
    ["--by".to_owned(), initials.to_owned()]
}

fn note(initials: &str) -> [String; 2] {
    ["--note".to_owned(), format!("by = \"{initials}\"")]
}

/// Nothing that one of them has said to be written is missing, and nobody was refused.
fn all_is_there(path: &str, arguments: &[&str], last: fn(&str) -> [String; 2], (rounds, many): (usize, usize)) {
    let site = site();
    for round in 0..rounds {
        for (by, output) in together(&site, round * many, many, arguments, last) {
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", said(&output));
            let text = file(&site, path).replace('\\', "");
            assert_eq!(text.matches(&format!("by = \"{by}\"")).count(), 1, "{arguments:?}: {by} in {text}");
        }
    }
    assert!(beside(&site).is_empty(), "{:?}", beside(&site));
}

#[test]
fn calls_signatures_and_editions_of_many_at_once_are_all_there() {
    let rounds = if is_all() { 20 } else { 1 };
    let call = ["contacts", "checked", "c", "--result", "ok"];
    all_is_there("content/contacts.toml", &call, by, (rounds, TOGETHER));
    all_is_there("content/facts.toml", &["facts", "sign", "f"], by, (rounds, TOGETHER));
    let (rounds, many) = if is_all() { (20, TOGETHER) } else { (1, 4) };
    all_is_there("editions.toml", &["editions", "record", "a", "--lang", "en"], note, (rounds, many));
}

/// One page can be accepted once: one of them writes, and each of the others is told.
#[test]
fn of_many_who_accept_at_once_one_has_and_the_others_know() {
    for round in 0..if is_all() { 20 } else { 1 } {
        let site = site();
        let ended = together(&site, round * TOGETHER, TOGETHER, &["translate", "accept", "a", "--lang", "km"], by);
        let kept: Vec<&str> = ended
            .iter()
            .filter(|(_, output)| said(output).contains("kept the original"))
            .map(|(by, _)| by.as_str())
            .collect();
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert!(file(&site, "content/km/.original/a.md").contains(&format!("by = \"{}\"", kept[0])), "{kept:?}");
        for (by, output) in ended.iter().filter(|(by, _)| by != kept[0]) {
            let told = said(output);
            let is_told = told.contains("somebody has changed it since it was read") && output.status.code() == Some(2);
            assert!(is_told || told.contains("nothing to accept"), "{by}: {told}");
        }
    }
}

/// What lies in the site's folders that handbill writes on its way.
fn beside(site: &Site) -> Vec<String> {
    let all = walkdir::WalkDir::new(site.path()).into_iter().map(|entry| entry.expect("readable").into_path());
    let names = all.map(|path| path.to_string_lossy().into_owned());
    names.filter(|name| name.contains("handbill-")).collect()
}

/// The calls by which a file is locked, read, written and put in its place.
const CALLS: [&str; 9] = ["flock", "openat", "read", "write", "fchmod", "fsync", "rename", "unlink", "close"];

/// Every command that changes a file, and the file.
const CHANGES: [(&str, &[&str]); 5] = [
    ("content/contacts.toml", &["contacts", "checked", "c", "--by", "SK", "--result", "ok"]),
    ("content/facts.toml", &["facts", "sign", "f", "--by", "SK"]),
    ("content/km/.original/a.md", &["translate", "accept", "a", "--lang", "km", "--by", "SK"]),
    ("content/km/.original/a.toml", &["translate", "reviewed", "a", "--lang", "km", "--by", "SK"]),
    ("editions.toml", &["editions", "record", "a", "--lang", "en"]),
];

#[test]
fn a_run_that_is_stopped_leaves_the_old_file_or_the_new_one() {
    // At calls about the file and its folder, where something is half done; or at all of them, anywhere in the run.
    let stopped: usize = CHANGES.iter().map(|(path, arguments)| stop(path, arguments, !is_all())).sum();
    println!("stopped at {stopped} moments");
    assert!(stopped >= if is_all() { 200 } else { 16 }, "{stopped}");
}

/// Stops a command at one call after the other; gives back how often.
fn stop(path: &str, arguments: &[&str], is_near: bool) -> usize {
    let mut stopped = 0;
    let (old, new) = {
        let site = site();
        let old = file(&site, path);
        let output = run(&site, DAY, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        (old, file(&site, path))
    };
    assert_ne!(old, new);
    let site = site();
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    let parent = site.path().join(path).parent().expect("a folder").to_str().expect("UTF-8").to_owned();
    fs::create_dir_all(&parent).expect("a folder");
    let name = site.path().join(path).file_name().expect("a name").to_str().expect("UTF-8").to_owned();
    // strace counts each kind of call by itself.
    let calls = if is_near { &["flock", "write", "fsync", "rename"][..] } else { &CALLS[..] };
    let moments = calls.iter().flat_map(|call| (1..80).map(move |moment| (*call, moment)));
    let mut done: Option<&str> = None;
    for (call, moment) in moments {
        if done == Some(call) {
            continue;
        }
        let mut strace = judge("strace");
        strace.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("inject={call}:signal=SIGKILL:when={moment}")]);
        if is_near {
            strace.args([
                "-P",
                &parent,
                "-P",
                &format!("{parent}/{name}"),
                "-P",
                &format!("{parent}/.{name}.handbill-new"),
            ]);
        }
        strace.arg(PROGRAM).args(arguments).args(["--site", &folder, "--as-of", DAY]);
        let ended = strace.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("strace").code();
        let now = file(&site, path);
        assert!(now == old || now == new, "{arguments:?} stopped at {call} {moment}: {now}");
        if ended == Some(0) {
            done = Some(call);
        } else {
            stopped += 1;
        }
        if now == new {
            restore(&site, path, &old);
        }
    }
    // The next one clears away what was begun, and does it.
    restore(&site, path, &old);
    assert_eq!(run(&site, DAY, arguments).status.code(), Some(0), "{arguments:?}");
    assert_eq!(file(&site, path), new, "{arguments:?}");
    assert!(beside(&site).is_empty(), "{:?}", beside(&site));
    stopped
}

fn restore(site: &Site, path: &str, old: &str) {
    let file = site.path().join(path);
    if old.is_empty() { drop(fs::remove_file(file)) } else { fs::write(file, old).expect("written") }
}

/// Some network disks cannot sync a folder. The call is written there and stands once; where the disk itself fails it is told.
#[test]
fn a_folder_that_cannot_be_synced_is_written_to() {
    for (error, status) in [("EINVAL", 0), ("EIO", 2)] {
        let site = site();
        let at = |path: &str| site.path().join(path).to_str().expect("UTF-8").to_owned();
        let mut strace = judge("strace");
        strace.args(["-f", "-qq", "-o", &at("calls"), "-P", &at("content")]);
        strace.args(["-e", "trace=fsync", "-e", &format!("inject=fsync:error={error}")]);
        strace.arg(PROGRAM).args(["contacts", "checked", "c", "--by", "SK", "--result", "ok", "--site", &at("")]);
        let output = strace.args(["--as-of", DAY]).output().expect("strace");
        assert!(file(&site, "calls").contains(error), "{}", file(&site, "calls"));
        assert_eq!(output.status.code(), Some(status), "{error}: {}", said(&output));
        assert_eq!(file(&site, "content/contacts.toml").matches("by = \"SK\"").count(), 1, "{error}");
    }
}

/// Whoever has to wait is told for what.
#[test]
fn a_wait_is_told() {
    let site = site();
    let folder = site.path().join("content");
    let lock = fs::File::open(&folder).expect("a folder");
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).expect("locked");
    let path = site.path().to_str().expect("UTF-8");
    let mut run = command(&["contacts", "checked", "c", "--by", "SK", "--result", "ok", "--site", path]);
    let mut child = run.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut told = String::new();
    let mut lines = std::io::BufReader::new(child.stderr.take().expect("piped"));
    std::io::BufRead::read_line(&mut lines, &mut told).expect("a line");
    assert_eq!(told, format!("handbill: waiting: another handbill is writing in `{}`\n", folder.display()));
    assert_eq!(file(&site, "content/contacts.toml"), CONTACTS);
    drop(lock);
    assert_eq!(child.wait().expect("ended").code(), Some(0));
    assert!(file(&site, "content/contacts.toml").contains("calls = ["));
}

/// What was made from a text that somebody has changed meanwhile would undo the change: it is told, and nothing is written.
#[test]
fn a_text_that_was_changed_meanwhile_is_not_overwritten() {
    let site = site();
    let folder = site.path().join("po").to_str().expect("UTF-8").to_owned();
    assert_eq!(run(&site, DAY, &["translate", "export", "km", "--po-dir", &folder]).status.code(), Some(0));
    let po = file(&site, "po/km/a.po");
    assert!(po.contains("ដូច្នេះ"));
    site.write("po/km/a.po", po.replace("ដូច្នេះ", "ដូច្នោះ").replace("#, fuzzy\n", ""));
    let lock = fs::File::open(site.path().join("content/km")).expect("a folder");
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).expect("locked");
    let path = site.path().to_str().expect("UTF-8");
    let mut import = command(&["translate", "import", "km", "--po-dir", &folder, "--site", path, "--as-of", DAY]);
    let mut child = import.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut lines = std::io::BufReader::new(child.stderr.take().expect("piped"));
    let mut told = String::new();
    while !told.contains("waiting") {
        assert!(std::io::BufRead::read_line(&mut lines, &mut told).expect("a line") > 0, "{told}");
    }
    let editors = file(&site, "content/km/a.md") + "\nបន្ថែម។\n";
    site.write("content/km/a.md", &editors);
    drop(lock);
    std::io::Read::read_to_string(&mut lines, &mut told).expect("UTF-8");
    assert_eq!(child.wait().expect("ended").code(), Some(2), "{told}");
    assert!(told.contains("somebody has changed it since it was read"), "{told}");
    assert_eq!(file(&site, "content/km/a.md"), editors);
}

/// A pipe where a file should be is told, and nobody waits for it.
#[test]
fn what_is_no_plain_file_is_not_written_to() {
    let site = site();
    let register = site.path().join("po/km/a.po");
    fs::create_dir_all(site.path().join("po/km")).expect("a folder");
    tool("mkfifo", &[register.to_str().expect("UTF-8")]);
    let folder = site.path().join("po");
    let output = run(&site, DAY, &["translate", "export", "km", "--po-dir", folder.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("a.po") && said(&output).contains("it is no plain file"), "{}", said(&output));
}
