//! `strings::load` and `strings::said`: a language's own strings file, and what guards read of it.

#![no_main]

use std::collections::BTreeMap;

use handbill::catalog::Catalog;
use handbill::config::Config;
use handbill::diag::Sink;
use handbill::register::Registers;
use handbill::source::{Source, Span};
use handbill::strings::KEYS;
use handbill::{check, register, strings};
use handbill_fuzz::{TODAY, lines, settings, source, tell, text, tree};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static SITE: (Config, Registers) = {
        let config = settings();
        let registers = register::read(&tree(), &config, &mut Sink::new());
        (config, registers)
    };
}

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let file = source("templates/strings/km.ftl", text);
    let mut last = Span::default();
    for said in strings::said(&file) {
        // Names stand in the file, one behind the other, and no markup is left in what they say.
        assert!(!file.slice(said.name).is_empty() && said.name.start >= last.end, "{said:?}");
        last = said.name;
    }
    SITE.with(|(config, registers)| {
        let files = lines(&[&file]);
        load(config, &file, &files);
        let mut tree = tree();
        tree.templates.insert(file.path().clone(), file);
        let mut sink = Sink::new();
        check::registers(&Catalog::default(), config, registers, &tree, TODAY, &mut sink);
        tell(sink, &files);
    });
});

/// Where nothing is wrong, every message says something in every language, whatever it is given.
fn load(config: &Config, file: &Source, files: &BTreeMap<String, usize>) {
    let templates = BTreeMap::from([(file.path().clone(), file.clone())]);
    let mut sink = Sink::new();
    let strings = strings::load(config, &templates, &mut sink);
    let is_sound = !sink.has_errors();
    tell(sink, files);
    for key in KEYS {
        for lang in config.lang_ids() {
            let said = strings.counted(lang, key, 2, &[("date", "1"), ("name", "{ $name }")]);
            assert!(!is_sound || !said.is_empty(), "{key}");
        }
    }
}
