//! [`Home`]: what people dial in the site's country, and what they dial to leave it.

use phonenumber::Mode;

use super::part::Part;
use crate::lang::letters::digit;
use crate::register::{Plan, split};

/// The site's country, and what it gives out.
pub(super) struct Home {
    country: String,
    plan: Plan,
    /// What is dialled before a number inside the country.
    trunk: String,
}

impl Home {
    /// `None` for a country that libphonenumber does not know.
    pub(super) fn of(country: &str) -> Option<Self> {
        let plan = Plan::of_country(country)?;
        let trunk = plan.trunk(country).unwrap_or_default().to_owned();
        Some(Home { country: country.to_owned(), plan, trunk })
    }

    /// Whether these digits are dialled in the country, and nobody would take them for anything else.
    pub(super) fn dials(&self, part: &Part<'_>, digits: &str) -> bool {
        self.is_abroad(digits)
            || self.is_own_code(part, digits)
            || self.has_trunk(digits)
            || self.plan.gives_out(digits) && (self.is_written_so(digits) || part.is_beside_word())
    }

    /// `00855 …`, and whatever else leads out of the country.
    fn is_abroad(&self, digits: &str) -> bool {
        let exits = [digits.starts_with("00").then_some(2), self.plan.exit(&self.country, digits)];
        exits.into_iter().flatten().any(|exit| {
            let given = digits.get(exit..).and_then(split);
            given.is_some_and(|(code, national)| is_of_plan(code, national))
        })
    }

    /// `855 12 …` without its plus.
    fn is_own_code(&self, part: &Part<'_>, digits: &str) -> bool {
        let national = digits.strip_prefix(self.plan.digits.as_str());
        let stands_alone = part.from == part.to || part.first_length() == self.plan.digits.len();
        stands_alone && national.is_some_and(|national| is_given_out(&self.plan, national))
    }

    fn has_trunk(&self, digits: &str) -> bool {
        let Some(national) = digits.strip_prefix(self.trunk.as_str()).filter(|_| !self.trunk.is_empty()) else {
            return false;
        };
        // More may be dialled than the trunk, and change what stands behind it: `8 0152`, `0 11 15`.
        let changed = || {
            let number = phonenumber::parse(self.country.parse().ok(), digits).ok()?;
            (number.code().value().to_string() == self.plan.digits).then(|| number.national().to_string())
        };
        self.plan.gives_out(national) || changed().is_some_and(|national| self.plan.gives_out(&national))
    }

    /// Whether people write these digits at home, with nothing before them.
    fn is_written_so(&self, digits: &str) -> bool {
        let written = self.plan.written(digits, Mode::National).unwrap_or_default();
        written.chars().filter_map(digit).eq(digits.chars())
    }
}

pub(super) fn is_of_plan(code: u16, national: &str) -> bool {
    Plan::of(code).is_some_and(|plan| is_given_out(&plan, national))
}

/// With `(0)` or without.
fn is_given_out(plan: &Plan, national: &str) -> bool {
    plan.gives_out(national) || national.strip_prefix('0').is_some_and(|national| plan.gives_out(national))
}
