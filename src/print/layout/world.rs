//! The world as typst sees it: a template, its data, pictures and fonts, all in memory.

use std::collections::HashMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::print::typography::Fonts;

/// The templates, parsed once, and typst's library.
pub(crate) struct Templates {
    library: LazyHash<Library>,
    sources: HashMap<FileId, Source>,
}

impl Templates {
    /// Takes templates by their names beside each other.
    pub(crate) fn new<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let sources = texts.filter_map(|(name, text)| {
            let id = file_id(name)?;
            Some((id, Source::new(id, text.to_owned())))
        });
        Templates { library: LazyHash::new(Library::builder().build()), sources: sources.collect() }
    }
}

/// A name beside the templates. typst keeps every name for good, so names must be few and reused.
pub(crate) fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// One handout's world. It reads no disk and knows no packages.
pub(crate) struct HandoutWorld<'a> {
    pub(crate) templates: &'a Templates,
    pub(crate) fonts: &'a Fonts,
    pub(crate) main: FileId,
    pub(crate) files: HashMap<FileId, Bytes>,
}

impl World for HandoutWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.templates.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.templates.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    /// No clock: the same input gives the same bytes.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
