//! Walking the site folder.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::limits::MAX_PAGES;
use super::path::RelPath;
use super::published::{Fate, fate, is_looked_into};
use super::read::{read_bytes, read_text};
use super::text::Source;
use crate::diag::{Finding, Place, Rule, Sink};

/// The ledger of what was printed, beside `site.toml`. A site that has printed nothing has none.
pub const LEDGER: &str = "editions.toml";

/// The folders handbill looks into; nothing else in the site's folder is its business.
const FOLDERS: [&str; 4] = ["content", "fonts", "static", "templates"];

/// Everything read from the site's folder, sorted by path.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// Markdown files under `content/`, snapshots included.
    pub markdown: Vec<Markdown>,
    /// `content/LANGUAGE/.original/*.toml`: which parts of a text somebody has read.
    pub readings: Vec<Reading>,
    /// `content/*.toml`: the registers; nothing for one that is there and cannot be read.
    pub registers: BTreeMap<RelPath, Option<Source>>,
    /// `editions.toml`, where it is there and can be read.
    pub ledger: Option<Source>,
    /// Text files under `templates/`.
    pub templates: BTreeMap<RelPath, Source>,
    /// Files under `static/` and `fonts/`, and pictures under `content/`.
    pub assets: BTreeMap<RelPath, Asset>,
}

/// A Markdown file with the parts of its path.
#[derive(Debug)]
pub struct Markdown {
    /// The folder under `content/`, which should be a language.
    pub folder: String,
    /// Path inside that folder without `.md`, which should be a page id.
    pub stem: String,
    /// Whether it lies under `.original/`.
    pub snapshot: bool,
    /// The text.
    pub source: Source,
}

/// A list of what was read of a text, with the parts of its path.
#[derive(Debug)]
pub struct Reading {
    /// The folder under `content/`, which should be a language.
    pub folder: String,
    /// Path inside `.original/` without `.toml`, which should be a page id.
    pub stem: String,
    /// The list.
    pub source: Source,
}

/// A file that is carried along as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Where a file belongs, by its path alone.
enum Role {
    Markdown { folder: String, stem: String, snapshot: bool },
    Reading { folder: String, stem: String },
    Register,
    Ledger,
    Template,
    Asset,
    Stray,
}

/// Walks and reads the site's folder. Only what was read is in the tree; the rest is findings. `as_is` names files that are
/// published whatever they are.
pub fn scan(root: &Path, as_is: &[RelPath], sink: &mut Sink) -> SourceTree {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        list(root, folder, &mut paths, sink);
    }
    paths.retain(|path| as_is.contains(path) || is_published(path, sink));
    find_twins(&paths, sink);
    // By its own name whatever it is: a link that leads nowhere must not be taken for no ledger.
    if std::fs::symlink_metadata(root.join(LEDGER)).is_ok() {
        paths.push(RelPath::from_safe(LEDGER.to_owned()));
    }
    let pages = paths.iter().filter(|path| path.extension() == Some("md")).count();
    if pages > MAX_PAGES {
        let message = format!("the site has {pages} Markdown files, more than {MAX_PAGES}");
        let finding = Finding::new(Rule::TooLarge, Place::file("content"), message);
        sink.push(finding.hint("make several sites of it, one for each subject"));
        return SourceTree::default();
    }
    let read: Vec<(Option<Read>, Sink)> = paths.into_par_iter().map(|path| read(root, path)).collect();
    let mut tree = SourceTree::default();
    for (file, findings) in read {
        sink.absorb(findings);
        match file {
            Some(Read::Markdown(markdown)) => tree.markdown.push(markdown),
            Some(Read::Reading(reading)) => tree.readings.push(reading),
            Some(Read::Register(path, source)) => {
                tree.registers.insert(path, source);
            }
            Some(Read::Ledger(source)) => tree.ledger = source,
            Some(Read::Template(source)) => {
                tree.templates.insert(source.path().clone(), source);
            }
            Some(Read::Asset(path, asset)) => {
                tree.assets.insert(path, asset);
            }
            None => {}
        }
    }
    tree
}

/// The text files below one folder of a folder that is not the site's, such as an exchange of PO files, sorted.
pub fn read_folder(root: &Path, folder: &str, extension: &str, sink: &mut Sink) -> Vec<Source> {
    let mut paths = Vec::new();
    list(root, folder, &mut paths, sink);
    paths.retain(|path| path.extension() == Some(extension));
    paths.into_iter().filter_map(|path| read_text(root, path, sink)).collect()
}

enum Read {
    Markdown(Markdown),
    Reading(Reading),
    Register(RelPath, Option<Source>),
    Ledger(Option<Source>),
    Template(Source),
    Asset(RelPath, Asset),
}

fn read(root: &Path, path: RelPath) -> (Option<Read>, Sink) {
    let mut sink = Sink::new();
    let read = match role(&path) {
        Role::Markdown { folder, stem, snapshot } => {
            read_text(root, path, &mut sink).map(|source| Read::Markdown(Markdown { folder, stem, snapshot, source }))
        }
        Role::Reading { folder, stem } => {
            read_text(root, path, &mut sink).map(|source| Read::Reading(Reading { folder, stem, source }))
        }
        Role::Register => {
            let source = read_text(root, path.clone(), &mut sink);
            Some(Read::Register(path, source))
        }
        Role::Ledger => Some(Read::Ledger(read_text(root, path, &mut sink))),
        Role::Template => read_text(root, path, &mut sink).map(Read::Template),
        Role::Asset => {
            let bytes = read_bytes(root, &path, &mut sink);
            bytes.map(|bytes| Read::Asset(path, Asset { bytes }))
        }
        Role::Stray => {
            let place = Place::file(path.as_str());
            sink.push(
                Finding::new(Rule::StrayFile, place, "handbill does not use this file")
                    .hint("pages end in `.md`, pictures in `.svg`, `.png` or `.jpg`, recordings in `.mp3` or `.m4a`"),
            );
            None
        }
    };
    (read, sink)
}

fn role(path: &RelPath) -> Role {
    let text = path.as_str();
    if text == LEDGER {
        return Role::Ledger;
    }
    let Some(inside) = text.strip_prefix("content/") else {
        return if text.starts_with("templates/") { Role::Template } else { Role::Asset };
    };
    match (inside.split_once('/'), path.extension()) {
        (None, Some("toml")) => Role::Register,
        (Some((folder, rest)), Some("md")) => {
            let (snapshot, rest) = match rest.strip_prefix(".original/") {
                Some(rest) => (true, rest),
                None => (false, rest),
            };
            let stem = rest.strip_suffix(".md").unwrap_or(rest).to_owned();
            Role::Markdown { folder: folder.to_owned(), stem, snapshot }
        }
        (Some((folder, rest)), Some("toml")) => match rest.strip_prefix(".original/") {
            Some(rest) => {
                let stem = rest.strip_suffix(".toml").unwrap_or(rest).to_owned();
                Role::Reading { folder: folder.to_owned(), stem }
            }
            None => Role::Stray,
        },
        (Some(_), Some("svg" | "png" | "jpg" | "jpeg" | "mp3" | "m4a")) => Role::Asset,
        _ => Role::Stray,
    }
}

/// Tells files of `static/` that are not published.
fn is_published(path: &RelPath, sink: &mut Sink) -> bool {
    let Some(inside) = path.as_str().strip_prefix("static/") else { return true };
    let place = Place::file(path.as_str());
    let as_is = || format!("write `as_is = [\"{inside}\"]` into `site.toml`");
    match fate(inside) {
        Fate::Published => return true,
        Fate::Left => {
            let message = "this file is not published: handbill does not know its kind";
            let hint = format!("if readers are to have it, {}", as_is());
            sink.push(Finding::new(Rule::StrayFile, place, message).hint(hint));
        }
        Fate::Telling => {
            let message = "a file of this kind may tell who made it, where and when, and handbill cannot take that out";
            let hint = format!(
                "save it as PNG, JPEG, MP3 or M4A, or make a page of it; if it is to go out with all that it says of its \
                 making, {}",
                as_is()
            );
            sink.push(Finding::new(Rule::TellingFile, place, message).hint(hint));
        }
    }
    false
}

/// Adds the plain files below `folder` to `paths`, sorted; tells everything else.
fn list(root: &Path, folder: &str, paths: &mut Vec<RelPath>, sink: &mut Sink) {
    let start = root.join(folder);
    if std::fs::symlink_metadata(&start).is_err() {
        return;
    }
    let walk = WalkDir::new(&start).follow_links(false).follow_root_links(false).sort_by_file_name();
    let mut walk = walk.into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) if is_hidden(folder, &entry) => skip(&mut walk, &entry),
            Ok(entry) if is_at_home(folder, &entry) => {
                skip(&mut walk, &entry);
                let place = Place::file(shown(root, entry.path()));
                let finding = Finding::new(Rule::StrayFile, place, "this folder is not published");
                sink.push(finding.hint("keep what is not for readers outside of `static/`"));
            }
            Ok(entry) => sort_out(root, &entry, paths, sink),
            Err(error) => {
                let file = error.path().map_or_else(|| folder.to_owned(), |path| shown(root, path));
                let message = format!("cannot look into this folder: {error}");
                sink.push(Finding::new(Rule::Unreadable, Place::file(file), message));
            }
        }
    }
}

/// The one of the site's folders, as handbill reads them, in which a path lies or would lie; links are followed.
pub fn source_folder(path: &Path, site: &Path) -> Option<&'static str> {
    let whole = |path: &Path| {
        let path = std::path::absolute(path).ok()?;
        path.ancestors().find_map(|above| {
            let rest = path.strip_prefix(above).ok()?;
            std::fs::canonicalize(above).ok().map(|above| above.join(rest))
        })
    };
    let path = whole(path)?;
    FOLDERS.into_iter().find(|folder| whole(&site.join(folder)).is_some_and(|folder| path.starts_with(folder)))
}

/// Goes on behind something.
fn skip(walk: &mut walkdir::IntoIter, entry: &DirEntry) {
    if entry.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

/// Names that begin with a dot or end with `~` are editors' and systems' own. But `.original` holds the snapshots, and web
/// hosts ask for files such as `.nojekyll` and `.well-known`: in `static/` whatever is not published is told, except what
/// systems leave everywhere.
fn is_hidden(folder: &str, entry: &DirEntry) -> bool {
    let name = entry.file_name().as_encoded_bytes();
    let left_behind = name.starts_with(b"._") || [&b".DS_Store"[..], b".directory"].contains(&name);
    let dotted = name.starts_with(b".") && name != b".original";
    left_behind || ((dotted || name.ends_with(b"~")) && folder != "static")
}

/// Folders of `static/` that hold nothing for readers: what version control keeps, and editors.
fn is_at_home(folder: &str, entry: &DirEntry) -> bool {
    let is_inside = folder == "static" && entry.depth() > 0 && entry.file_type().is_dir();
    is_inside && !is_looked_into(entry.file_name().as_encoded_bytes())
}

fn sort_out(root: &Path, entry: &DirEntry, paths: &mut Vec<RelPath>, sink: &mut Sink) {
    let file = shown(root, entry.path());
    let kind = entry.file_type();
    if kind.is_symlink() {
        let finding = Finding::new(Rule::Symlink, Place::file(file), "links are not followed");
        sink.push(finding.hint("put the file itself here"));
        return;
    }
    let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let Some(name) = relative.to_str() else {
        let finding = Finding::new(Rule::FileName, Place::file(file), "the file's name is not UTF-8");
        sink.push(finding.hint("rename it with plain letters, digits and hyphens"));
        return;
    };
    if kind.is_dir() {
        return;
    }
    if !kind.is_file() {
        let message = "this is not a plain file but a pipe, socket or device";
        sink.push(Finding::new(Rule::SpecialFile, Place::file(file), message).hint("remove it"));
        return;
    }
    match RelPath::parse(name) {
        Ok(path) => paths.push(path),
        Err(reason) => {
            let finding = Finding::new(Rule::FileName, Place::file(file), format!("the name {reason}"));
            sink.push(finding.hint("rename it with plain letters, digits and hyphens"));
        }
    }
}

/// The path as told to people: relative, with bytes that are not UTF-8 as `\xFF`.
fn shown(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let mut text = String::new();
    for chunk in relative.as_os_str().as_encoded_bytes().utf8_chunks() {
        text.push_str(&chunk.valid().escape_debug().to_string().replace("\\'", "'"));
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02X}"));
        }
    }
    text
}

/// Names that Windows, macOS or a FAT stick take for one.
fn find_twins(paths: &[RelPath], sink: &mut Sink) {
    let mut seen: BTreeMap<String, &RelPath> = BTreeMap::new();
    for path in paths {
        if let Some(first) = seen.insert(path.twin_key(), path) {
            let message = format!("`{first}` has the same name but for large and small letters");
            sink.push(
                Finding::new(Rule::NameTwin, Place::file(path.as_str()), message)
                    .hint("rename one: on Windows and on USB sticks one would replace the other"),
            );
        }
    }
}
