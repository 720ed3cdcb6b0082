//! There is one way to change a file that an editor keeps, `publish/amend.rs`, and one to put output in place. Whatever else
//! would write, rename or delete is found here, wherever somebody has put it.

use std::collections::BTreeSet;
use std::fs;

use crate::tools::shipped;

/// What writes to the disk, however it is imported.
const WRITES: [&str; 22] = [
    "fs::write",
    "File::create(",
    "create_new(",
    ".write(true)",
    ".append(true)",
    ".truncate(true)",
    "OpenOptions::new",
    "fs::rename",
    "fs::copy",
    "fs::remove_file",
    "fs::remove_dir",
    "fs::create_dir",
    "hard_link",
    "fs::soft_link",
    "fs::symlink(",
    "set_len(",
    "set_permissions",
    "renameat",
    "unlinkat",
    "openat",
    "NamedTempFile",
    "fs::{self, write",
];

/// Where each of them may stand, and why.
const ALLOWED: [(&str, &str, &str); 19] = [
    ("publish/amend.rs", "create_new(", "the one way: beside, under a name of its own"),
    ("publish/amend.rs", "OpenOptions::new", "reads what is to be changed, and follows no link"),
    ("publish/amend.rs", "fs::rename", "the one way: into its place"),
    ("publish/amend.rs", "fs::remove_file", "what was begun and not finished"),
    ("publish/amend.rs", "fs::create_dir", "folders that files are to lie in"),
    ("publish/amend.rs", "set_permissions", "as the old file had them"),
    ("publish/cache.rs", "create_new(", "what was set already; it carries a sum"),
    ("publish/cache.rs", "OpenOptions::new", "reads it, and follows no link"),
    ("publish/cache.rs", "fs::rename", "into its place"),
    ("publish/cache.rs", "fs::remove_file", "what was begun and not finished"),
    ("publish/cache.rs", "fs::create_dir", "where it is kept"),
    ("publish/exchange.rs", "renameat", "two trees change places"),
    ("publish/exchange.rs", "fs::rename", "the same in two steps"),
    ("publish/exchange.rs", "fs::remove_dir", "the old tree"),
    ("publish/manifest.rs", "OpenOptions::new", "reads the list, and follows no link"),
    ("publish/staged_file.rs", "create_new(", "a file of the output, beside its place"),
    ("publish/staged_file.rs", "fs::rename", "into its place"),
    ("publish/staged_file.rs", "fs::remove_file", "what was begun and not finished, and the old one"),
    ("publish/staged_tree.rs", "", "a tree that is new, in a folder of its own"),
];

/// Whatever writes in a file: its lines that are no remarks.
fn writes(text: &str) -> BTreeSet<&'static str> {
    let code = || text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    WRITES.into_iter().filter(|word| code().any(|line| line.contains(word))).collect()
}

fn is_allowed(path: &str, word: &str) -> bool {
    // Reading is asked for by the same name; what is asked of it besides stands in this list, too.
    let reads = path == "source/read.rs" && word == "OpenOptions::new";
    reads || ALLOWED.iter().any(|(file, allowed, _)| *file == path && (*allowed == word || allowed.is_empty()))
}

#[test]
fn files_are_written_in_one_way() {
    let src = shipped().join("src");
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.expect("readable");
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(&src).expect("inside").to_str().expect("UTF-8").to_owned();
        let text = fs::read_to_string(entry.path()).expect("UTF-8");
        found.extend(
            writes(&text).into_iter().filter(|word| !is_allowed(&path, word)).map(|word| format!("{path}: {word}")),
        );
    }
    assert_eq!(found, Vec::<String>::new(), "`publish::amend` and `publish::Stage` write");
    // Each line of the list is of use.
    for (file, word, why) in ALLOWED {
        let text = fs::read_to_string(src.join(file)).expect(file);
        assert!(word.is_empty() || writes(&text).contains(word), "{file} has no `{word}` any more ({why})");
    }
}

/// One that is planted is found.
#[test]
fn a_planted_write_is_found() {
    for planted in [
        "std::fs::write(&path, text)?;",
        "let mut file = File::create(path)?;",
        "let file = OpenOptions::new().append(true).open(path)?;",
        "fs::rename(&new, &register)?;",
        "rustix::fs::renameat(CWD, old, CWD, new)?;",
        "file.set_len(0)?;",
    ] {
        let text = format!("//! A module.\n\nfn record() {{\n    {planted}\n}}\n");
        assert!(writes(&text).into_iter().any(|word| !is_allowed("command/checked.rs", word)), "{planted}");
    }
    assert!(writes("// `fs::write` would lose what others have written.\nlet written = text.len();\n").is_empty());
}
