//! What the chapters share: running the program, small sites, PDF tools, a second HTML parser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use html5ever::driver::ParseOpts;
use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_handbill");

/// The site that ships with handbill.
pub(crate) fn shipped() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program on a fixed day, without colour.
pub(crate) fn handbill(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program starts")
}

/// The same, not yet started.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env("SOURCE_DATE_EPOCH", "1795305600").env("NO_COLOR", "1");
    command
}

/// Standard error as text.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Runs a tool that must succeed and gives back its standard output.
pub(crate) fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Command::new(name)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}; `make tools` installs it"));
    assert!(output.status.success(), "{name} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

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
            "title = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
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

/// A page as a second, independent parser sees it.
pub(crate) fn parse(html: &str) -> RcDom {
    parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// Is shown an element: its name, its attributes, itself.
pub(crate) type Visit<'a> = dyn FnMut(&str, &[(String, String)], &Handle) + 'a;

/// A folder's files with their bytes.
pub(crate) type Tree = Vec<(String, Vec<u8>)>;

/// Every element with its name and attributes, in document order.
pub(crate) fn elements(node: &Handle, visit: &mut Visit<'_>) {
    if let NodeData::Element { name, attrs, .. } = &node.data {
        let attributes: Vec<_> =
            attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
        visit(&name.local, &attributes, node);
    }
    for child in node.children.borrow().iter() {
        elements(child, visit);
    }
}

/// The first element of that name.
pub(crate) fn first(dom: &RcDom, wanted: &str) -> Handle {
    let mut found = None;
    elements(&dom.document, &mut |name, _, node| {
        if name == wanted && found.is_none() {
            found = Some(node.clone());
        }
    });
    found.unwrap_or_else(|| panic!("no <{wanted}>"))
}

/// All text inside a node.
pub(crate) fn text(node: &Handle) -> String {
    let mut out = String::new();
    collect(node, &mut out);
    out
}

fn collect(node: &Handle, out: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        out.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        collect(child, out);
    }
}

/// Text without white space.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a sheet says; head, foot and DRAFT, which are there for the eye only, are not in it.
pub(crate) fn sheet_text(pdf: &Path) -> String {
    tool("pdftotext", &["-raw", "-enc", "UTF-8", "-nopgbrk", pdf.to_str().expect("UTF-8"), "-"])
}

/// What an article says on paper: its text, with the numbers and bullets that lists have there.
pub(crate) fn article_text(dom: &RcDom) -> String {
    let mut out = String::new();
    elements(&dom.document, &mut |name, attributes, node| {
        if name == "p" && attributes.iter().any(|(name, value)| name == "class" && value == "notice") {
            out.push_str(&text(node));
        }
    });
    on_paper(&first(dom, "article"), &mut out);
    out
}

fn on_paper(node: &Handle, out: &mut String) {
    match &node.data {
        NodeData::Text { contents } => out.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attribute =
                |wanted: &str| attrs.borrow().iter().find(|a| &*a.name.local == wanted).map(|a| a.value.to_string());
            // On paper the day stands at the foot of every sheet, for the eye only.
            if attribute("class").as_deref() == Some("checked") {
                return;
            }
            let mut number = attribute("start").map_or(1, |start| start.parse().expect("a number"));
            let list = &*name.local;
            let plain = attribute("class").is_some();
            for child in node.children.borrow().iter() {
                let item = matches!(&child.data, NodeData::Element { name, .. } if &*name.local == "li");
                if item && list == "ol" {
                    out.push_str(&format!("{number}."));
                    number += 1;
                } else if item && list == "ul" && !plain {
                    out.push('•');
                }
                on_paper(child, out);
            }
        }
        _ => node.children.borrow().iter().for_each(|child| on_paper(child, out)),
    }
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
