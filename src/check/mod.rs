//! Checks: one file per rule.
//!
//! Those in [`texts`] look at every text by itself, also where references are broken, so that an
//! editor sees all mistakes in one run. Those in [`all`] look at a site that holds together.

mod banned_word;
mod bare_figure;
mod calling;
mod contradicted_number;
mod digit_run;
mod drawn;
mod foreign_code;
mod freshness;
mod future_day;
mod invisible;
mod legacy_encoding;
mod misleading_link;
mod missing_glyph;
mod missing_name;
mod not_final;
mod nothing_to_act_on;
mod output;
mod own_strings;
mod parity;
mod phone_in_prose;
mod phrases;
mod police_first;
mod quotation;
mod recording;
mod sentence_differs;
mod shared_number;
mod short_code;
mod spoken;
mod stale;
mod swallowed;
mod telling_title;
mod telling_word;
mod texts;
mod unparsed_emphasis;
mod unread;
mod unsourced;
mod untranslated_hours;
mod unused_contact;
mod wanted;
mod withheld_sentence;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use missing_glyph::Draws;
pub use not_final::not_final;
pub use output::{Guarded, Wall};
pub use parity::Parity;
pub use sentence_differs::{Difference, difference};
pub use texts::texts;

use crate::catalog::{Catalog, Site};
use crate::config::Config;
use crate::diag::Sink;
use crate::ledger::Ledger;
use crate::register::Registers;
use crate::source::{RelPath, Source, SourceTree};

/// Runs every check of the registers, and of what must not be said anywhere.
pub fn registers(
    catalog: &Catalog,
    config: &Config,
    registers: &Registers,
    tree: &SourceTree,
    today: Date,
    sink: &mut Sink,
) {
    let elsewhere = contradicted_number::Elsewhere { templates: &tree.templates, assets: &tree.assets };
    own_strings::check(&tree.templates, registers, config, sink);
    contradicted_number::check(catalog, config, registers, &elsewhere, sink);
    recording::texts(catalog, config, &tree.assets, sink);
    unsourced::contacts(registers, sink);
    future_day::check(registers, today, sink);
    shared_number::check(registers, sink);
    shared_number::lost_elsewhere(registers, today, sink);
    foreign_code::check(registers, config, sink);
    untranslated_hours::check(registers, config, sink);
}

/// Runs the check of the registers without which nothing of them may go out.
pub fn lost_elsewhere(registers: &Registers, today: Date, sink: &mut Sink) {
    shared_number::lost_elsewhere(registers, today, sink);
}

/// Runs every check of the ledger.
pub fn ledger(ledger: &Ledger, today: Date, sink: &mut Sink) {
    future_day::prints(ledger, today, sink);
}

/// Runs every check of a whole site.
pub fn all(site: &Site, templates: &BTreeMap<RelPath, Source>, today: Date, sink: &mut Sink) {
    freshness::check(site, sink);
    stale::check(site, today, sink);
    telling_title::check(site, sink);
    telling_word::check(site, templates, sink);
    unsourced::facts(site, sink);
    sentence_differs::check(site, sink);
    recording::voices(site, sink);
    unread::check(site, sink);
    unused_contact::check(site, sink);
    missing_name::check(site, sink);
    police_first::check(site, sink);
    nothing_to_act_on::check(site, sink);
}
