//! The programs that are not ours. What handbill makes is judged by them, each named here once.

use std::process::Command;

/// A program, the Debian package it comes in, and what it must be asked for its version. `make tools` reads these lines,
/// and installs the packages of all programs that are not there.
pub(crate) type Judge = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(crate) const JUDGES: [Judge; 39] = [
    ("7z", "p7zip-full", "i"),
    ("apache2", "apache2-bin", "-v"),
    ("bsdtar", "libarchive-tools", "--version"),
    ("busybox", "busybox", "--help"),
    ("chromium", "chromium", "--version"),
    ("chromium-headless-shell", "chromium-headless-shell", "--version"),
    ("date", "coreutils", "--version"),
    ("exiftool", "libimage-exiftool-perl", "-ver"),
    ("fsck.vfat", "dosfstools", "--help"),
    ("gs", "ghostscript", "--version"),
    ("id", "coreutils", "--version"),
    ("jar", "default-jdk-headless", "--version"),
    ("java", "default-jre-headless", "--version"),
    ("mcopy", "mtools", "--version"),
    ("minisign", "minisign", "-v"),
    ("mkfifo", "coreutils", "--version"),
    ("mkfs.vfat", "dosfstools", "--help"),
    ("msgfmt", "gettext", "--version"),
    ("nginx", "nginx-light", "-v"),
    ("node", "nodejs", "--version"),
    ("pdffonts", "poppler-utils", "-v"),
    ("pdfimages", "poppler-utils", "-v"),
    ("pdfinfo", "poppler-utils", "-v"),
    ("pdftocairo", "poppler-utils", "-v"),
    ("pdftoppm", "poppler-utils", "-v"),
    ("pdftotext", "poppler-utils", "-v"),
    ("python3", "python3", "--version"),
    ("qpdf", "qpdf", "--version"),
    ("sh", "dash", "--version"),
    ("sha256sum", "coreutils", "--version"),
    ("shasum", "perl", "--version"),
    ("signify-openbsd", "signify-openbsd", "-V"),
    ("strace", "strace", "--version"),
    ("toybox", "toybox", "--version"),
    ("uname", "coreutils", "--version"),
    ("unshare", "util-linux", "--version"),
    ("unzip", "unzip", "-v"),
    ("zbarimg", "zbar-tools", "--version"),
    ("zip", "zip", "-v"),
];

/// A program of the table, not yet started.
pub(crate) fn judge(name: &str) -> Command {
    assert!(JUDGES.iter().any(|(program, ..)| *program == name), "`{name}` is not in the table of judges");
    let mut command = Command::new(name);
    // Debian keeps servers, and what makes file systems, where only root looks.
    let path = std::env::var("PATH").unwrap_or_default();
    command.env("PATH", format!("{path}:/usr/sbin:/sbin"));
    command
}

/// Runs a program that must succeed and gives back its standard output.
pub(crate) fn tool(name: &str, arguments: &[&str]) -> String {
    let output = judge(name)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}; `make tools` installs it"));
    assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What a program says of itself: the first number with a dot in its answer.
pub(crate) fn version(name: &str) -> String {
    let (.., question) = JUDGES.iter().find(|(program, ..)| *program == name).expect("a judge");
    let output = judge(name).arg(question).output();
    let output = output.unwrap_or_else(|error| panic!("{name}: {error}; `make tools` installs it"));
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    let mut words = said.split(|c: char| !(c.is_ascii_alphanumeric() || ".-+".contains(c)));
    let is_version = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.');
    words.find(is_version).unwrap_or_else(|| panic!("{name}: no version in {said}")).to_owned()
}

/// No chapter starts a program that is not in the table.
#[test]
fn every_program_is_named_once() {
    let sorted = JUDGES.windows(2).all(|pair| pair[0].0 < pair[1].0);
    assert!(sorted, "by their names, each once");
    let suite = super::run::shipped().join("tests/suite");
    for entry in walkdir::WalkDir::new(&suite) {
        let entry = entry.expect("readable");
        if entry.file_type().is_file() && !entry.path().starts_with(suite.join("tools")) {
            let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
            assert!(!text.contains("Command::new"), "{}: `judge` starts programs", entry.path().display());
        }
    }
}
