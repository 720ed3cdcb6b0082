//! [`Phone`]: a number that can be dialled, and where from.

use std::borrow::Cow;
use std::fmt;

use phonenumber::Mode;

use super::numbering::{self, Plan};
use super::way::Way;
use crate::config::is_country;

/// A phone number in one of the two forms that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phone {
    /// A full number, stored as E.164: `+` and at most 15 digits.
    Full {
        /// The number as it goes into a `tel:` link.
        e164: String,
        /// Its digits without country code and without the zero that is dialled at home.
        national: String,
        /// As people at home in the site's country write it, groups and all.
        display: String,
    },
    /// A short code: works only inside its country, has no `+` form (ITU-T E.164 6.1).
    Short {
        /// Its digits.
        digits: String,
        /// ISO 3166 code of the country it works in.
        country: String,
    },
}

/// Why a text is not a phone number, in words for a message and a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPhone {
    /// What is wrong.
    pub message: &'static str,
    /// What to do.
    pub hint: Cow<'static, str>,
}

impl BadPhone {
    fn new(message: &'static str, hint: impl Into<Cow<'static, str>>) -> Self {
        BadPhone { message, hint: hint.into() }
    }
}

impl Phone {
    /// The only way in: an E.164 number, or a short code with its country. `home` is the country
    /// whose numbers are shown without their country code.
    ///
    /// # Errors
    /// Says what is wrong and what to write instead.
    pub fn parse(text: &str, country: Option<&str>, home: &str) -> Result<Self, BadPhone> {
        let rest = text.strip_prefix('+').unwrap_or(text);
        if rest.is_empty() || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = "a phone number has only digits and a `+` before them";
            return Err(BadPhone::new(message, written_in_full(text, home)));
        }
        let is_short = (2..=6).contains(&rest.len());
        match (text.starts_with('+'), country) {
            (true, None) => full(rest, home),
            (true, Some(_)) => Err(BadPhone::new(
                "a number with `+` works everywhere and has no `country`",
                "take `country` out, or write a short code without `+`",
            )),
            (false, Some(country)) if is_short && !is_country(country) => {
                let hint = format!("write the country that it works in as two capitals, such as `{home}`");
                Err(BadPhone::new("its `country` is not a country code", hint))
            }
            (false, Some(country)) if is_short => {
                Ok(Phone::Short { digits: rest.to_owned(), country: country.to_owned() })
            }
            (false, Some(_)) => {
                let hint = format!("{}, and take `country` out", written_in_full(rest, home));
                Err(BadPhone::new("a short code has two to six digits", hint))
            }
            (false, None) if is_short => Err(BadPhone::new(
                "a short code must say in which country it works",
                format!("add `country = \"{home}\"`, or write a full number with `+`"),
            )),
            (false, None) => {
                Err(BadPhone::new("a full number begins with `+` and its country code", written_in_full(rest, home)))
            }
        }
    }

    /// What stands behind `tel:`.
    pub fn dialled(&self) -> &str {
        match self {
            Phone::Full { e164, .. } => e164,
            Phone::Short { digits, .. } => digits,
        }
    }

    /// The country that a short code works in; `None` where a number works from everywhere.
    pub fn country(&self) -> Option<&str> {
        match self {
            Phone::Full { .. } => None,
            Phone::Short { country, .. } => Some(country),
        }
    }

    /// What a check of it is put on.
    pub fn way(&self) -> Way {
        Way::of_number(self.dialled(), self.country())
    }

    /// What people read. Western digits in every language (DESIGN 4).
    pub fn display(&self) -> &str {
        match self {
            Phone::Full { display, .. } => display,
            Phone::Short { digits, .. } => digits,
        }
    }
}

/// The longest number with its country code (ITU-T E.164 6.2).
const LONGEST: usize = 15;

/// A number by its digits behind `+`. They are judged as they stand first: a toll-free number may begin with the very
/// digit that is dialled before others at home, `+7 800` in Russia. Where they are no number, a digit of that kind may
/// have been written too much: `+855 012 …`.
fn full(digits: &str, home: &str) -> Result<Phone, BadPhone> {
    let impossible =
        || BadPhone::new("no country gives out such a number", "compare it with its source, digit by digit");
    let (code, national) = numbering::split(digits).filter(|_| digits.len() <= LONGEST).ok_or_else(impossible)?;
    let plan = Plan::of(code).ok_or_else(impossible)?;
    let national = if plan.gives_out(national) {
        national.to_owned()
    } else {
        let stripped = phonenumber::parse(None, format!("+{digits}")).map_err(|_| impossible())?;
        let national = stripped.national().to_string();
        if stripped.code().value() != code || !plan.gives_out(&national) {
            return Err(impossible());
        }
        national
    };
    let mode = if plan.is_home_of(home, &national) { Mode::National } else { Mode::International };
    let e164 = format!("+{}{national}", plan.digits);
    Ok(Phone::Full { display: plan.written(&national, mode).unwrap_or_else(|| e164.clone()), e164, national })
}

/// How to write what was meant: the number itself where it is one of the site's country.
fn written_in_full(text: &str, home: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let Some(plan) = Plan::of_country(home) else {
        return "write it with `+`, its country code and its digits, without spaces".to_owned();
    };
    let with_plus = digits.strip_prefix("00").unwrap_or(&digits);
    let at_home = plan.trunk(home).and_then(|trunk| digits.strip_prefix(trunk)).unwrap_or(&digits);
    let meant = [with_plus.to_owned(), format!("{}{at_home}", plan.digits)];
    match meant.iter().find_map(|digits| full(digits, home).ok()) {
        Some(phone) => format!("write it `{}`", phone.dialled()),
        None => format!("write it as it is dialled from abroad, `+{}` and its digits, without spaces", plan.digits),
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.display())
    }
}
