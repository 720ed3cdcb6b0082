//! `strings::load` and `strings::said`: a language's own strings file, and what guards read of it.

#![no_main]

use std::collections::BTreeMap;

use handbill::config::LangId;
use handbill::diag::Sink;
use handbill::source::{Source, Span};
use handbill::strings::{self, KEYS};
use handbill_fuzz::{lines, settings, site, source, tell, text, tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let file = source("templates/strings/km.ftl", text);
    let mut last = Span::default();
    for said in strings::said(&file) {
        // Names stand in the file, one behind the other, and no markup is left in what they say.
        assert!(!file.slice(said.name).is_empty() && said.name.start >= last.end, "{said:?}");
        last = said.name;
    }
    let files = lines(&[&file]);
    load(&file, &files);
    let mut tree = tree();
    tree.templates.insert(file.path().clone(), file);
    let mut sink = Sink::new();
    let _ = site(Vec::new(), tree, &mut sink);
    tell(sink, &files);
});

/// Where nothing is wrong, every message says something in every language, whatever it is given.
fn load(file: &Source, files: &BTreeMap<String, usize>) {
    let templates = BTreeMap::from([(file.path().clone(), file.clone())]);
    let mut sink = Sink::new();
    let strings = strings::load(&settings(), &templates, &mut sink);
    let is_sound = !sink.has_errors();
    tell(sink, files);
    for key in KEYS {
        for lang in [LangId(0), LangId(1)] {
            let said = strings.counted(lang, key, 2, &[("date", "1"), ("name", "{ $name }")]);
            assert!(!is_sound || !said.is_empty(), "{key}");
        }
    }
}
