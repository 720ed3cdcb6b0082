//! [`Row`]: an input that can be made in any size, and the command that reads it.

use std::fs;
use std::path::Path;

use crate::Failure;

/// Files of a site: path and bytes.
pub type Files = Vec<(String, Vec<u8>)>;

/// One input.
pub struct Row {
    /// What it is, and what is counted.
    pub name: String,
    /// The smallest of the three sizes.
    pub n: usize,
    /// Whether it is several files, each an input of its own.
    pub is_several: bool,
    /// Commands that run before, unmeasured.
    pub before: Vec<Vec<String>>,
    /// What reads it, as typed behind `handbill`, in the site's folder.
    pub command: Vec<String>,
    /// Makes the input of this size; over the bare site, whose files it may replace.
    pub write: Box<dyn Fn(usize) -> Files>,
}

impl Row {
    /// A row whose command is `check`.
    pub fn new(name: impl Into<String>, n: usize, write: impl Fn(usize) -> Files + 'static) -> Self {
        let (name, command, write) = (name.into(), words("check"), Box::new(write));
        Row { name, n, is_several: false, before: Vec::new(), command, write }
    }

    /// So many files of which each is an input of its own: only growth is judged.
    pub fn several(self) -> Self {
        Row { is_several: true, ..self }
    }

    /// Another command.
    pub fn command(self, command: &str) -> Self {
        Row { command: words(command), ..self }
    }

    /// A command that runs before, unmeasured.
    pub fn before(mut self, command: &str) -> Self {
        self.before.push(words(command));
        self
    }

    /// Writes the site of this size into a folder.
    pub fn lay(&self, n: usize, site: &Path) -> Result<(), Failure> {
        if site.exists() {
            fs::remove_dir_all(site)?;
        }
        let bare = [file("site.toml", SITE), file("content/en/home.md", page("Words."))];
        for (path, bytes) in bare.into_iter().chain((self.write)(n)) {
            let path = site.join(path);
            fs::create_dir_all(path.parent().ok_or("no folder")?)?;
            fs::write(path, bytes)?;
        }
        Ok(())
    }
}

/// Two languages and nothing else. What all pages of a language weigh together is not asked here.
pub const SITE: &str = "format = 1\ntitle = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\n\
    exit_to = \"https://example.org/\"\n\n[languages.en]\nname = \"English\"\n\n[languages.vi]\nname = \"Tiếng Việt\"\n";

/// One file.
pub fn file(path: impl Into<String>, text: impl Into<Vec<u8>>) -> (String, Vec<u8>) {
    (path.into(), text.into())
}

/// A page with this text, of which no handout is made: what may be on paper has limits of its own.
pub fn page(text: &str) -> String {
    format!("+++\ntitle = \"A page\"\n\n[print]\nformat = \"none\"\n+++\n{text}\n")
}

/// A text again and again; `#` in it is the number of the piece, and `§` the same in six digits.
pub fn many(piece: &str, times: usize) -> String {
    (0..times).map(|at| numbered(piece, at)).collect()
}

/// A text with that number.
pub fn numbered(piece: &str, number: usize) -> String {
    piece.replace('#', &number.to_string()).replace('§', &(100_000 + number).to_string())
}

/// A text again and again, so many KiB of it, numbered as well.
pub fn filled(piece: &str, kib: usize) -> String {
    let mut text = String::with_capacity(kib * 1024);
    let mut at = 0_usize;
    loop {
        let next = numbered(piece, at);
        if text.len() + next.len() > kib * 1024 {
            return text;
        }
        text.push_str(&next);
        at += 1;
    }
}

fn words(command: &str) -> Vec<String> {
    command.split_whitespace().map(str::to_owned).collect()
}
