//! Programs that unpack a ZIP, each into a folder of its own, and what they leave there.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::judges::judge;
use super::site::{Tree, tree};

/// How each is started, in the folder that it fills; `ZIP` stands for the file. The last one reads as it goes and never sees
/// the list at the end.
pub(crate) const UNPACKERS: [&[&str]; 7] = [
    &["unzip", "-oqq", "ZIP"],
    &["7z", "x", "-y", "-bd", "ZIP"],
    &["bsdtar", "-xf", "ZIP"],
    &["jar", "xf", "ZIP"],
    &["busybox", "unzip", "-oq", "ZIP"],
    &["python3", "-m", "zipfile", "-e", "ZIP", "."],
    &["sh", "-c", "bsdtar -xf - < ZIP"],
];

/// What one of them makes of a ZIP; nothing of what it says.
pub(crate) fn unpacked(unpacker: &[&str], zip: &Path) -> Tree {
    let folder = tempfile::tempdir().expect("a folder");
    let inner = folder.path().join("in");
    fs::create_dir(&inner).expect("a folder");
    let zip = zip.to_str().expect("UTF-8");
    let arguments = unpacker[1..].iter().map(|argument| argument.replace("ZIP", zip));
    let mut program = judge(unpacker[0]);
    program.args(arguments).current_dir(&inner).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Some end with an error and leave files all the same.
    program.status().unwrap_or_else(|error| panic!("{}: {error}; `make tools` installs it", unpacker[0]));
    // What was put beside the folder counts, too.
    tree(folder.path()).into_iter().map(|(name, bytes)| (name.trim_start_matches("in/").to_owned(), bytes)).collect()
}
