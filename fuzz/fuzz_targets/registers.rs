//! `config::parse`, `register::read` and `ledger::read`, by the first letter: settings, contacts, facts, glossary, who is not
//! listed, editions.
//! What is written into one of them is read again.

#![no_main]

use std::cell::RefCell;

use handbill::catalog::Site;
use handbill::contacts::{self, Done};
use handbill::diag::Sink;
use handbill::ledger;
use handbill::register::{Call, CallResult, ContactId, Registers};
use handbill::schema::TomlText;
use handbill::source::{Source, SourceTree, Span};
use handbill::wording::Medium;
use handbill::{check, config, recall, register};
use handbill_fuzz::{TODAY, lines, settings, site, source, tell, text, tree};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static SITE: RefCell<Site> = RefCell::new(site(Vec::new(), &mut Sink::new()).expect("a site"));
}

fuzz_target!(|data: &[u8]| {
    let Some((kind, text)) = data.split_first().and_then(|(kind, rest)| Some((kind, text(rest)?))) else { return };
    match kind {
        b's' => site_toml(text),
        b'c' => SITE.with_borrow_mut(|site| contacts_toml(site, text)),
        b'f' => drop(registers(&source("content/facts.toml", text))),
        b'g' => drop(registers(&source("content/glossary.toml", text))),
        b'u' => drop(registers(&source("content/unlisted.toml", text))),
        b'e' => SITE.with_borrow_mut(|site| editions_toml(site, text)),
        _ => {}
    }
});

/// Settings, or a finding that says why there are none.
fn site_toml(text: &str) {
    let file = source("site.toml", text);
    let mut sink = Sink::new();
    let config = config::parse(&file, &mut sink);
    assert!(config.is_some() || sink.has_errors());
    if let Some(config) = config {
        let is_at_home = |id| std::ptr::eq(config.language(id), &raw const config.languages[id.0]);
        assert!(config.lang_ids().all(is_at_home) && config.find(config.original().tag.as_str()).is_some());
    }
    tell(sink, &lines(&[&file]));
}

/// The registers with this file among them; `None` where an error is in it.
fn registers(file: &Source) -> Option<Registers> {
    let (mut tree, config, mut sink) = (tree(), settings(), Sink::new());
    tree.registers.insert(file.path().clone(), Some(file.clone()));
    let read = register::read(&tree, &config, &mut sink);
    check::registers(&Default::default(), &config, &read, &tree, TODAY, &mut sink);
    let is_sound = !sink.has_errors();
    tell(sink, &lines(&[file]));
    is_sound.then_some(read)
}

/// Every form that contacts are handed on in; and a call that is written down is there afterwards, and nothing else.
fn contacts_toml(site: &mut Site, text: &str) {
    let Some(read) = registers(&source("content/contacts.toml", text)) else { return };
    site.registers = read;
    for lang in site.config.lang_ids() {
        contacts::table(site, lang).expect("a table");
        contacts::call_sheet(site, &contacts::within(site, 30), lang).expect("a sheet");
        let _ = (contacts::vcards(site, lang), contacts::hsds(site, lang), contacts::json_ld(site, lang));
    }
    let Some(id) = site.registers.contact_positions().next() else { return };
    let name = site.registers.contact_name(id).to_owned();
    let number = site.registers.contact(id).phones.first().map(|line| line.phone.dialled().to_owned());
    let result = CallResult::Ok;
    let (by, at) = ("A \"B\"".to_owned(), Span::default());
    let call = Call { on: TODAY, by, number, country: None, answered_in: Vec::new(), result, at };
    let Ok(new) = contacts::record(text, &name, &Done::Call(call.clone())) else { return };
    let again = register::read(&with(&new), &site.config, &mut Sink::new());
    let calls = |registers: &Registers, id: ContactId| registers.contact(id).calls.clone();
    let (before, after) = (calls(&site.registers, id), calls(&again, id));
    assert_eq!(again.contacts().len(), site.registers.contacts().len());
    assert_eq!(after.len(), before.len() + 1, "{new}");
    assert!(after.starts_with(&before) && after.last().is_some_and(|last| last.by == call.by), "{new}");
}

fn with(contacts: &str) -> SourceTree {
    let mut tree = tree();
    let file = source("content/contacts.toml", contacts);
    tree.registers.insert(file.path().clone(), Some(file));
    tree
}

/// What was printed is asked whether it is still right; printed once more, it says the same and has one print more.
fn editions_toml(site: &mut Site, text: &str) {
    let file = source("editions.toml", text);
    let mut sink = Sink::new();
    let read = ledger::read(TomlText::whole(&file), &mut sink);
    check::ledger(&read, TODAY, &mut sink);
    let is_sound = !sink.has_errors();
    tell(sink, &lines(&[&file]));
    if !is_sound {
        return;
    }
    site.ledger = read.clone();
    for recalled in recall::recall(site, None) {
        for change in &recalled.changes {
            for lang in site.config.lang_ids() {
                let _ = (
                    recall::change_words(site, change, lang, Medium::Paper),
                    recall::change_values(site, change, lang),
                );
            }
        }
    }
    if let Ok(new) = ledger::record(text, &read.editions) {
        let file = source("editions.toml", &new);
        let mut sink = Sink::new();
        let again = ledger::read(TomlText::whole(&file), &mut sink);
        assert!(!sink.has_errors(), "{new}");
        assert_eq!(again.editions.len(), read.editions.len());
        for (now, before) in again.editions.iter().zip(&read.editions) {
            assert_eq!(now.prints.len(), 2 * before.prints.len(), "{new}");
            assert!(now.code == before.code && now.contacts == before.contacts && now.facts == before.facts);
        }
    }
}
