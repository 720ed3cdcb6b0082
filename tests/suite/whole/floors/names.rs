//! A tree of files → its modules, what each defines and imports, and where a path leads.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{without_tests, words};

pub(super) type Path = Vec<String>;

/// A `use` of one name, or of all (`*`).
pub(super) struct Import {
    pub(super) path: Path,
    /// What it is called here; none behind `*`.
    pub(super) name: Option<String>,
    /// `pub use` hands on.
    pub(super) hands_on: bool,
}

/// A file, or a `mod name { … }` in one.
#[derive(Default)]
pub(super) struct Module {
    pub(super) file: String,
    pub(super) path: Path,
    parent: usize,
    children: BTreeMap<String, usize>,
    pub(super) defines: BTreeSet<String>,
    pub(super) imports: Vec<Import>,
    /// Whether its brackets close: else this reader is wrong about what stands in it.
    pub(super) understood: bool,
    /// Paths and single words outside of `use`.
    pub(super) named: BTreeSet<Path>,
}

/// Where a path leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Module(usize),
    /// An item, and the file that defines it. What comes from another crate counts as defined by
    /// the file that imports it.
    Item {
        file: String,
        name: String,
    },
}

/// All modules, the library's own first.
pub(super) struct Names(pub(super) Vec<Module>);

impl Names {
    /// Reads `src/lib.rs` and the files it leads to. Nothing takes from `src/main.rs`.
    pub(super) fn read(files: &BTreeMap<String, String>) -> Names {
        let mut names = Names(Vec::new());
        names.file(files, "src/lib.rs".to_owned(), Vec::new(), 0);
        names
    }

    fn file(&mut self, files: &BTreeMap<String, String>, file: String, path: Path, parent: usize) -> usize {
        let text = files.get(&file).map_or("", String::as_str);
        let words = without_tests(words(text));
        self.module(files, &words, file, path, parent)
    }

    fn module(
        &mut self,
        files: &BTreeMap<String, String>,
        words: &[&str],
        file: String,
        path: Path,
        parent: usize,
    ) -> usize {
        let here = self.0.len();
        self.0.push(Module { file: file.clone(), path: path.clone(), parent, ..Module::default() });
        let (mut at, mut deep) = (0, 0_isize);
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        while at < words.len() {
            let before = if at == 0 { ";" } else { words[at - 1] };
            match words[at] {
                // `impl Trait + use<>` takes nothing from a module.
                "use" if word(at + 1) != "<" => {
                    let end = at + words[at..].iter().take_while(|word| **word != ";").count();
                    let mut tree = &words[at + 1..end];
                    use_tree(&mut tree, &Vec::new(), matches!(before, "pub" | ")"), &mut self.0[here].imports);
                    at = end;
                }
                "mod" if deep == 0 && word(at + 2) == ";" => {
                    let name = word(at + 1).to_owned();
                    let path = [&path[..], std::slice::from_ref(&name)].concat();
                    let stem = format!("src/{}", path.join("/"));
                    let file = Some(format!("{stem}.rs")).filter(|file| files.contains_key(file));
                    let child = self.file(files, file.unwrap_or(format!("{stem}/mod.rs")), path, here);
                    self.0[here].children.insert(name, child);
                    at += 2;
                }
                "mod" if deep == 0 && word(at + 2) == "{" => {
                    let name = word(at + 1).to_owned();
                    let path = [&path[..], std::slice::from_ref(&name)].concat();
                    let inside = block(&words[at + 2..]);
                    let child = self.module(files, &words[at + 3..at + 1 + inside], file.clone(), path, here);
                    self.0[here].children.insert(name, child);
                    at += 1 + inside;
                }
                "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static"
                    if deep == 0 && is_name(word(at + 1)) && !matches!(word(at + 1), "fn" | "unsafe" | "mut") =>
                {
                    self.0[here].defines.insert(word(at + 1).to_owned());
                    at += 1;
                }
                "(" | "[" | "{" => deep += 1,
                ")" | "]" | "}" => deep -= 1,
                first if is_name(first) => {
                    let mut path = vec![first.to_owned()];
                    while words.get(at + 1) == Some(&"::") && words.get(at + 2).is_some_and(|word| is_name(word)) {
                        path.push(words[at + 2].to_owned());
                        at += 2;
                    }
                    // `.method`, `::std::path`, `field: value` and `name: Type` name nothing of a module.
                    let after_dot = before == "." && (at < 2 || words[at - 2] != ".");
                    let alone = path.len() == 1 && words.get(at + 1) == Some(&":");
                    if !after_dot && before != "::" && !alone {
                        self.0[here].named.insert(path);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        self.0[here].understood = deep == 0;
        here
    }

    /// Where a path that stands in module `from` leads: to a module, to items (a name may be a type
    /// and a function), or out of the library (nothing). Also the last module it goes through.
    pub(super) fn resolve(&self, from: usize, path: &[String]) -> (usize, BTreeSet<Target>) {
        self.follow(from, path, &mut BTreeSet::new())
    }

    fn follow(&self, from: usize, path: &[String], seen: &mut BTreeSet<(usize, String)>) -> (usize, BTreeSet<Target>) {
        let mut here = from;
        let mut rest = path;
        match rest.first().map(String::as_str) {
            Some("crate") => (here, rest) = (0, &rest[1..]),
            Some("self") => rest = &rest[1..],
            _ => {}
        }
        while rest.first().is_some_and(|first| first == "super") {
            (here, rest) = (self.0[here].parent, &rest[1..]);
        }
        while let Some((name, after)) = rest.split_first() {
            let mut found = self.find(here, name, seen);
            // What is not found is another crate's; but behind a module of ours a macro made it.
            if found.is_empty() && rest.len() < path.len() {
                found = BTreeSet::from([Target::Item { file: self.0[here].file.clone(), name: name.clone() }]);
            }
            let module = found.iter().find_map(|target| match target {
                Target::Module(module) => Some(*module),
                Target::Item { .. } => None,
            });
            match module {
                Some(module) if !after.is_empty() => (here, rest) = (module, after),
                _ => return (here, found),
            }
        }
        (here, BTreeSet::from([Target::Module(here)]))
    }

    /// What a name means in a module, for others or for itself: types, functions and modules may
    /// have the same.
    fn find(&self, here: usize, name: &str, seen: &mut BTreeSet<(usize, String)>) -> BTreeSet<Target> {
        let module = &self.0[here];
        let mut found = BTreeSet::new();
        found.extend(module.children.get(name).map(|child| Target::Module(*child)));
        if module.defines.contains(name) {
            found.insert(Target::Item { file: module.file.clone(), name: name.to_owned() });
        }
        // `use read::read` comes here for its first `read`, and has it by now.
        if !seen.insert((here, name.to_owned())) {
            return found;
        }
        for import in module.imports.iter().filter(|import| import.name.as_deref() == Some(name)) {
            found.extend(self.follow(here, &import.path, seen).1);
        }
        if found.is_empty() {
            found.extend(self.find_in_globs(here, name, seen));
        }
        found
    }

    fn find_in_globs(&self, here: usize, name: &str, seen: &mut BTreeSet<(usize, String)>) -> BTreeSet<Target> {
        let mut found = BTreeSet::new();
        for import in self.0[here].imports.iter().filter(|import| import.name.is_none()) {
            for target in self.follow(here, &import.path, seen).1 {
                if let Target::Module(module) = target {
                    found.extend(self.find(module, name, seen));
                }
            }
        }
        found
    }

    /// What a single word means that a module does not define: what it hands on itself, or has by `*`.
    pub(super) fn resolve_word(&self, here: usize, word: &str) -> BTreeSet<Target> {
        let module = &self.0[here];
        if module.defines.contains(word) {
            return BTreeSet::new();
        }
        let mut found = self.find_in_globs(here, word, &mut BTreeSet::new());
        for import in module.imports.iter().filter(|import| import.hands_on && import.name.as_deref() == Some(word)) {
            found.extend(self.resolve(here, &import.path).1);
        }
        found
    }
}

/// A word that may be a name: neither a sign nor a number.
fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// How many words the block has that begins with its brace.
fn block(words: &[&str]) -> usize {
    let mut deep = 0_usize;
    for (at, word) in words.iter().enumerate() {
        match *word {
            "{" => deep += 1,
            "}" if deep == 1 => return at + 1,
            "}" => deep -= 1,
            _ => {}
        }
    }
    words.len()
}

/// `a::{b, c::{self, d as e}, f::*}` → one import a name.
fn use_tree(words: &mut &[&str], before: &Path, hands_on: bool, imports: &mut Vec<Import>) {
    let mut path = before.clone();
    let mut name = None;
    while let Some((word, rest)) = words.split_first() {
        match *word {
            "{" => {
                *words = rest;
                while words.first().is_some_and(|word| *word != "}") {
                    use_tree(words, &path, hands_on, imports);
                    if words.first() == Some(&",") {
                        *words = &words[1..];
                    }
                }
                *words = words.get(1..).unwrap_or_default();
                return;
            }
            "}" | "," => break,
            "*" => {
                *words = rest;
                imports.push(Import { path, name: None, hands_on });
                return;
            }
            "as" => {
                name = rest.first().map(|word| (*word).to_owned());
                *words = rest.get(1..).unwrap_or_default();
                break;
            }
            "::" => *words = rest,
            "self" if !path.is_empty() => *words = rest,
            word => {
                path.push(word.to_owned());
                *words = rest;
            }
        }
    }
    let name = name.or_else(|| path.last().cloned());
    imports.push(Import { path, name, hands_on });
}
