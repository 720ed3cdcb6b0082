//! The spellings of `tests/lists/withheld-spellings.tsv`, and a site that must not say what they say.

use std::collections::BTreeMap;

use handbill::config::{self, Config};
use handbill::diag::Sink;
use handbill::register::{self, Registers};
use handbill::source;

use super::lists::plain_list;
use super::site::Site;

/// The number of the list, a short one, a sentence, and a word.
pub(crate) const REGISTERS: [(&str, &str); 3] = [
    (
        "content/contacts.toml",
        "[[contact]]\nid = \"wrong\"\nname = { en = \"Wrong\" }\nphones = [{ number = \"+85512488488\" }]\n\
         status = \"contradicted\"\nvisibility = \"never\"\n\n\
         [[contact]]\nid = \"short\"\nname = { en = \"Short\" }\nphones = [{ number = \"1299\", country = \"KH\" }]\n\
         status = \"contradicted\"\nvisibility = \"never\"\n",
    ),
    (
        "content/facts.toml",
        "[[fact]]\nid = \"untrue\"\nstatement = { en = \"It is only given in another town.\" }\n\
         status = \"contradicted\"\nuse = \"never\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    ),
    ("content/glossary.toml", "[[term]]\nsay = { en = \"Glossaryword\" }\nnever = { en = \"junkie, pill popper\" }\n"),
];

pub(crate) const PICTURE: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M1 1h6\"/></svg>\n";

/// A row of the list.
pub(crate) struct Spelling {
    pub(crate) name: String,
    columns: BTreeMap<String, String>,
}

impl Spelling {
    /// How that kind of text has it, if it makes sense there.
    pub(crate) fn of(&self, kind: &str) -> Option<&str> {
        self.columns.get(kind).map(String::as_str).filter(|text| *text != "-")
    }

    /// The same behind a word, unless it is a block of its own.
    pub(crate) fn behind(&self, kind: &str) -> Option<String> {
        let text = self.of(kind)?;
        Some(if self.name.starts_with("block-") { text.to_owned() } else { format!("Call {text}") })
    }
}

/// The spellings that must not get out.
pub(crate) fn spellings() -> Vec<Spelling> {
    let mut rows = plain_list("withheld-spellings.tsv").into_iter();
    let heads = rows.next().expect("heads");
    // The first column is what a row is called; another of that name is how names of files have it.
    let rows = rows.map(|row| (row[0].clone(), heads.iter().cloned().zip(row).collect::<BTreeMap<_, _>>()));
    let asked = rows.filter(|(_, columns)| columns["asked"] == "issue");
    asked.map(|(name, columns)| Spelling { name, columns }).collect()
}

/// A site in one language with what it must not say.
pub(crate) fn guarded_site() -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        "title = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
         [languages.en]\nname = \"English\"\n",
    );
    for (path, text) in REGISTERS {
        site.write(path, text);
    }
    site.write("content/en/picture.svg", PICTURE);
    site
}

/// What a site's settings and registers say.
pub(crate) fn registers_of(site: &Site) -> (Config, Registers) {
    let mut sink = Sink::new();
    let text = source::read_config(site.path(), &mut sink).expect("site.toml");
    let config = config::parse(&text, &mut sink).expect("a site");
    let registers = register::read(&source::scan(site.path(), &[], &mut sink), &config, &mut sink);
    assert!(!sink.has_errors(), "{:?}", sink.into_sorted());
    (config, registers)
}
