//! Small sites, copies of sites, and what the program finds in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use handbill::schema::Says;

use super::run::{handbill, said, shipped};

/// A site in a folder of its own that is cleared away at the end.
pub(crate) struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    /// A site with two languages and nothing else.
    pub(crate) fn new() -> Self {
        let site = Site { folder: tempfile::tempdir().expect("a folder") };
        site.write(
            "site.toml",
            "format = 1\ntitle = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
             [languages.en]\nname = \"English\"\n\n[languages.km]\nname = \"ភាសាខ្មែរ\"\n",
        );
        site
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where its output goes.
    pub(crate) fn public(&self) -> PathBuf {
        self.path().join("public")
    }

    /// Writes a file, with its folders.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let file = self.path().join(path);
        fs::create_dir_all(file.parent().expect("a parent")).expect("folders");
        fs::write(file, text).expect("a file");
    }

    /// Writes a page with a title.
    pub(crate) fn page(&self, path: &str, body: &str) {
        self.write(path, format!("+++\ntitle = \"A page\"\n+++\n{body}"));
    }

    /// Writes down that somebody has read a translation that is made of paragraphs alone, beside its original.
    pub(crate) fn read_beside(&self, tag: &str, page: &str) {
        let parts = |tag: &str| {
            let text = fs::read_to_string(self.path().join(format!("content/{tag}/{page}.md"))).expect("a page");
            let (front, body) = text.trim_start_matches("+++\n").split_once("+++\n").expect("front matter");
            let title = front.lines().find_map(|line| line.strip_prefix("title = ")).expect("a title");
            let blocks = body.split("\n\n").map(str::trim).filter(|block| *block != "---");
            std::iter::once(title.trim_matches('"')).chain(blocks).map(str::to_owned).collect::<Vec<_>>()
        };
        let says = parts("en").into_iter().zip(parts(tag));
        let says: Vec<String> = says.map(|(one, other)| Says::beside(&one, &other).to_string()).collect();
        self.write(
            &format!("content/{tag}/.original/{page}.toml"),
            format!("format = 1\n\n[[read]]\non = \"2026-11-20\"\nby = \"SK\"\nsays = {says:?}\n"),
        );
    }

    /// `handbill COMMAND --site HERE …`
    pub(crate) fn run(&self, command: &str, more: &[&str]) -> Output {
        let site = self.path().to_str().expect("UTF-8");
        handbill(&[&[command, "--site", site], more].concat())
    }

    /// Builds it; anything but exit status 0 fails the test.
    pub(crate) fn build(&self) -> PathBuf {
        let output = self.run("build", &[]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        self.public()
    }
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("readable");
        let target = to.join(entry.path().strip_prefix(from).expect("inside"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// The parts of the shipped site that make it a site, copied to a folder of their own.
pub(crate) fn copy_shipped(to: &Path) {
    for folder in ["content", "static", "templates"] {
        copy(&shipped().join(folder), &to.join(folder));
    }
    fs::copy(shipped().join("site.toml"), to.join("site.toml")).expect("site.toml");
}

/// A folder's files with their bytes.
pub(crate) type Tree = Vec<(String, Vec<u8>)>;

/// Every file below a folder with its bytes, sorted.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("readable");
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).expect("inside").to_str().expect("UTF-8").to_owned();
            files.push((name, fs::read(entry.path()).expect("a file")));
        }
    }
    files
}

/// The findings of a run as (rule, file, line).
pub(crate) fn findings(site: &Site) -> (Option<i32>, Vec<(String, String, u64)>) {
    let output = site.run("check", &["--format", "json"]);
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let rows = text.lines().map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().expect(name).to_owned();
        assert!(row["column"].as_u64().expect("a column") >= 1);
        assert!(!field("hint").is_empty(), "{line}");
        (field("rule"), field("file"), row["line"].as_u64().expect("a line"))
    });
    (output.status.code(), rows.collect())
}

/// Fails unless there is such a finding.
pub(crate) fn has(rows: &[(String, String, u64)], rule: &str, file: &str, line: u64) {
    assert!(rows.contains(&(rule.to_owned(), file.to_owned(), line)), "no {rule} at {file}:{line} in {rows:#?}");
}
