//! A copy for a stick, made once for the chapters about copies, and what `verify` finds in one.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::OnceLock;

use serde_json::Value;

use super::built::copy_with_memory;
use super::judges::{judge, tool};
use super::run::{handbill, said};
use super::site::Site;

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

/// A key that minisign has made: two files.
pub(crate) fn write_keys(folder: &Path, name: &str) {
    let file = |suffix: &str| text(&folder.join(format!("{name}.{suffix}")));
    tool("minisign", &["-G", "-W", "-s", &file("key"), "-p", &file("pub")]);
}

/// A secret key with a password.
pub(crate) fn write_locked_key(folder: &Path, name: &str) {
    let file = |suffix: &str| text(&folder.join(format!("{name}.{suffix}")));
    let mut minisign = judge("minisign");
    minisign.args(["-G", "-s", &file("key"), "-p", &file("pub")]).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut child = minisign.stderr(Stdio::null()).spawn().expect("minisign");
    child.stdin.take().expect("open").write_all(b"word\nword\n").expect("written");
    assert!(child.wait().expect("ended").success());
}

static MADE: OnceLock<Made> = OnceLock::new();
static SMALL: OnceLock<Made> = OnceLock::new();

/// The shipped site, made once: `site`, `bundle`, `bundle.zip`, `ours.key`, `ours.pub`, `theirs.pub`.
pub(crate) fn made() -> &'static Made {
    MADE.get_or_init(|| {
        made_of(|site| {
            fs::create_dir(site).expect("a folder");
            copy_with_memory(site);
        })
    })
}

/// The same of a site with two short pages.
pub(crate) fn small() -> &'static Made {
    SMALL.get_or_init(|| {
        made_of(|path| {
            let site = Site::new();
            site.page("content/en/a.md", "Words that help.\n");
            site.page("content/en/b.md", "Other words.\n");
            super::site::copy(site.path(), path);
        })
    })
}

fn made_of(write_site: impl FnOnce(&Path)) -> Made {
    let made = Made { folder: tempfile::tempdir().expect("a folder") };
    write_keys(made.folder.path(), "ours");
    write_keys(made.folder.path(), "theirs");
    write_site(&made.path("site"));
    let bundle =
        ["bundle", "--site", &made.text("site"), "--out", &made.text("bundle"), "--key", &made.text("ours.key")];
    let output = handbill(&bundle);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    made
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

/// What macOS keeps of a file beside it: a number, a version and one part.
pub(crate) fn apple_double(part: &[u8]) -> Vec<u8> {
    let length = u32::try_from(part.len()).expect("small").to_be_bytes();
    let head = [&b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x01"[..], &9_u32.to_be_bytes(), &38_u32.to_be_bytes()];
    [&head.concat()[..], &length, part].concat()
}

pub(crate) fn pair(rule: &str, file: &str) -> (String, String) {
    (rule.to_owned(), file.to_owned())
}
