//! [`ToCount`]: a site of which somebody only asks how far its texts are.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::pair::Catalog;
use super::resolve::put_together;
use super::site::{Audience, Site};
use crate::config::Config;
use crate::diag::Sink;
use crate::ledger::Ledger;
use crate::register::Registers;
use crate::strings::Strings;

/// A site in which something may dangle: how far its texts are can be counted, and nothing is made of it.
pub struct ToCount(Site);

impl ToCount {
    /// Its pages and their translations.
    pub fn as_site(&self) -> &Site {
        &self.0
    }
}

/// Resolves what can be, for whoever only counts: a page that names a wrong number is as far translated as before.
pub fn resolve_to_count(
    catalog: Catalog,
    config: Config,
    registers: (Registers, Ledger),
    strings: Strings,
    when: (Date, Audience),
) -> Option<ToCount> {
    put_together(catalog, config, registers, strings, BTreeMap::new(), when, &mut Sink::new()).map(ToCount)
}
