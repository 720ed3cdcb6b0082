//! A copy for a stick, made once for the chapters about copies, and what `verify` finds in one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use minisign::KeyPair;
use serde_json::Value;

use super::built::copy_with_memory;
use super::run::{handbill, said};

/// A copy of the shipped site that is signed, the folder it lies in, and its keys.
pub(crate) struct Made {
    folder: tempfile::TempDir,
}

impl Made {
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        text(&self.path(name))
    }
}

pub(crate) fn text(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}

/// A key as `minisign -G -W` makes it: two files.
pub(crate) fn write_keys(folder: &Path, name: &str) {
    let pair = KeyPair::generate_unencrypted_keypair().expect("a key");
    let secret = pair.sk.to_box(None).expect("a box").into_string();
    let public = pair.pk.to_box().expect("a box").into_string();
    fs::write(folder.join(format!("{name}.key")), secret).expect("a file");
    fs::write(folder.join(format!("{name}.pub")), public).expect("a file");
}

static MADE: OnceLock<Made> = OnceLock::new();

/// Made once: `site`, `bundle`, `bundle.zip`, `ours.key`, `ours.pub`, `theirs.pub`.
pub(crate) fn made() -> &'static Made {
    MADE.get_or_init(|| {
        let made = Made { folder: tempfile::tempdir().expect("a folder") };
        write_keys(made.folder.path(), "ours");
        write_keys(made.folder.path(), "theirs");
        let site = made.path("site");
        fs::create_dir(&site).expect("a folder");
        copy_with_memory(&site);
        let arguments =
            ["bundle", "--site", &text(&site), "--out", &made.text("bundle"), "--key", &made.text("ours.key")];
        let output = handbill(&arguments);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        made
    })
}

/// What `verify` finds: its status, and (rule, file) of each finding.
pub(crate) fn verify(copy: &Path, more: &[&str]) -> (Option<i32>, Vec<(String, String)>) {
    let output = handbill(&[&["verify", &text(copy), "--format", "json"], more].concat());
    let rows = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let rows = rows.lines().map(|line| {
        let row: Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().expect(name).to_owned();
        assert!(!field("hint").is_empty(), "{line}");
        (field("rule"), field("file"))
    });
    (output.status.code(), rows.collect())
}

pub(crate) fn pair(rule: &str, file: &str) -> (String, String) {
    (rule.to_owned(), file.to_owned())
}
