//! Nothing is read without an end: every line of the program that reads is listed here with what bounds it. Whatever else
//! would read is found, wherever somebody has put it.

use std::fs;

use crate::tools::shipped;

/// What reads from a disk, a network or a pipe, or opens something to be read, however it is imported.
const READS: [&str; 23] = [
    "fs::read",
    "fs::{self, read",
    "fs::{read",
    "read_to_end",
    "read_to_string",
    "read_exact",
    "read_until",
    "read_line(",
    "read_vectored",
    "file.read(",
    "stream.read(",
    "reader.read(",
    "input.read(",
    ".read(&mut",
    "File::open",
    "OpenOptions::new",
    "io::copy",
    "io::read",
    "stdin",
    "BufRead",
    "BufReader",
    "from_reader",
    "mmap",
];

/// The lines that may, by what stands in them, and what bounds each. Those that only open say who reads.
const BOUNDED: [(&str, &str, &str); 14] = [
    ("source/read.rs", "file.take(limit + 1).read_to_end(&mut bytes)", "each kind of file has its limit"),
    ("source/read.rs", "OpenOptions::new().read(true)", "opens; the line above and `copy/folder.rs` read"),
    ("source/copy/folder.rs", "file.read(&mut some)", "64 KiB at once, of `file.take(MAX_FILE + 1)`"),
    (
        "publish/amend.rs",
        "file.take(MAX_FILE_BYTES + 1).read_to_end(&mut text)",
        "as long as a file of the site may be",
    ),
    ("publish/amend.rs", "OpenOptions::new().read(true)", "opens; the line above reads"),
    ("publish/beside.rs", "File::open(folder)", "a folder that is locked; nobody reads it"),
    ("publish/cache.rs", "file.take(MAX_BYTES).read_to_end(&mut bytes)", "what was set already has its limit"),
    ("publish/cache.rs", "fs::OpenOptions::new()", "opens; the line above reads"),
    ("publish/cache.rs", "fs::read_dir(folder)", "names in a folder of handbill's own, one by one"),
    ("publish/manifest.rs", "file.take(MAX_BYTES + 1).read_to_string(&mut text)", "a list of files has its limit"),
    ("publish/manifest.rs", "OpenOptions::new().read(true)", "opens; the line above reads"),
    ("publish/staged_file.rs", "file.take(END.unsigned_abs()).read_to_end(&mut end)", "the end of a file"),
    ("publish/staged_file.rs", "File::open(target)", "opens; the line above reads"),
    ("serve/connection.rs", "stream.read(", "into a head of 8 KiB, so many times"),
];

/// The lines of a file that read and are not listed.
fn unbounded<'t>(path: &str, text: &'t str) -> Vec<&'t str> {
    let is_listed = |line: &str| BOUNDED.iter().any(|(file, code, _)| *file == path && line.contains(code));
    reads(text).filter(|line| !is_listed(line)).collect()
}

/// The lines of a file that read. Remarks, imports and calls of handbill's own functions of that name do not.
fn reads(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().map(str::trim).filter(|line| !line.starts_with("//") && !is_plain_import(line));
    code.filter(|line| READS.iter().any(|word| line.contains(word)))
}

/// `use std::io::{self, Read};` reads nothing; what brings in a function that reads could be called by its bare name.
fn is_plain_import(line: &str) -> bool {
    line.starts_with("use ") && !line.contains("fs::read") && !line.contains("read_to") && !line.contains("{self, read")
}

#[test]
fn every_read_has_an_end() {
    let src = shipped().join("src");
    let mut found = Vec::new();
    let mut used = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.expect("readable");
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(&src).expect("inside").to_str().expect("UTF-8").to_owned();
        let text = fs::read_to_string(entry.path()).expect("UTF-8");
        found.extend(unbounded(&path, &text).into_iter().map(|line| format!("{path}: {line}")));
        let is_there =
            |(file, code, _): &(&str, &str, &str)| *file == path && reads(&text).any(|line| line.contains(code));
        used.extend(BOUNDED.into_iter().filter(is_there));
    }
    assert_eq!(found, Vec::<String>::new(), "say in BOUNDED what bounds it");
    // Each line of the list is of use.
    let idle: Vec<_> = BOUNDED.iter().filter(|line| !used.contains(line)).collect();
    assert!(idle.is_empty(), "{idle:?}");
}

/// One that is planted is found, also in a file that reads with a limit elsewhere.
#[test]
fn a_planted_read_is_found() {
    for planted in [
        "let text = std::fs::read_to_string(&path)?;",
        "let bytes = fs::read(path).ok()?;",
        "file.read_to_end(&mut bytes)?;",
        "file.take(u64::MAX).read_to_end(&mut bytes)?;",
        ".read_to_end(&mut bytes)",
        "io::stdin().lock().read_line(&mut line)?;",
        "for line in BufReader::new(file).lines() {",
        "io::copy(&mut file, &mut hasher)?;",
        "let register: Register = serde_json::from_reader(file)?;",
        "while reader.read(&mut some)? > 0 {",
        "let file = File::open(path)?;",
        "use std::fs::read_to_string;",
        "use std::fs::{self, read};",
    ] {
        let text = format!("//! A module.\n\nfn record() {{\n    {planted}\n}}\n");
        for path in ["command/contacts.rs", "source/read.rs", "publish/manifest.rs"] {
            assert_eq!(unbounded(path, &text), [planted], "{path}");
        }
    }
    let innocent =
        "use std::io::{self, Read};\n// `fs::read` would read all of it.\nlet text = self.wall.read(&path, bytes);\n";
    assert_eq!(unbounded("command/contacts.rs", innocent), Vec::<&str>::new());
}
