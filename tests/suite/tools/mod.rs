//! What the chapters share: running the program, small sites and large ones, a second HTML parser, PDF tools.

mod html;
mod judges;
mod lists;
mod pdf;
mod run;
mod site;

pub(crate) mod built;
pub(crate) mod copies;
pub(crate) mod editions;
pub(crate) mod papers;
pub(crate) mod pictures;
pub(crate) mod planted;
pub(crate) mod prose;
pub(crate) mod spellings;
pub(crate) mod unpackers;
pub(crate) mod zips;

pub(crate) use html::{article_text, elements, first, parse, text};
pub(crate) use judges::{judge, tool, version};
pub(crate) use lists::{list, plain_list};
pub(crate) use pdf::{sheet_text, squeezed};
pub(crate) use run::{PROGRAM, command, handbill, said, shipped};
pub(crate) use site::{Site, Tree, copy, copy_shipped, findings, has, tree};
