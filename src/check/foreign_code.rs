//! `foreign-code`: a short code of another country, on a site that knows nobody else there. Most are a slip: from the
//! site's country such a code reaches nobody, or somebody else.

use crate::config::Config;
use crate::diag::{Finding, Rule, Sink};
use crate::register::{Phone, Plan, Registers};

pub(super) fn check(registers: &Registers, config: &Config, sink: &mut Sink) {
    for id in registers.contact_positions().filter(|id| !registers.contact(*id).is_withheld()) {
        for line in &registers.contact(id).phones {
            let Phone::Short { digits, country } = &line.phone else { continue };
            if *country == config.country || is_known(registers, country) {
                continue;
            }
            let name = registers.contact_name(id);
            let message =
                format!("`{digits}` of `{name}` works only in {country}, this site is for {}", config.country);
            sink.push(Finding::new(Rule::ForeignCode, registers.contact_place(id), message).hint(format!(
                "look whether `country = \"{country}\"` is right; for readers abroad give the number with `+` too"
            )));
        }
    }
}

/// Whether the register has a full number of that country.
fn is_known(registers: &Registers, country: &str) -> bool {
    let Some(plan) = Plan::of_country(country) else { return false };
    registers.contacts().iter().flat_map(|contact| &contact.phones).any(|line| match &line.phone {
        Phone::Full { national, e164, .. } => {
            e164.trim_start_matches('+').strip_prefix(plan.digits.as_str()) == Some(national.as_str())
                && plan.is_home_of(country, national)
        }
        Phone::Short { .. } => false,
    })
}
