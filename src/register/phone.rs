//! [`Phone`]: a number that can be dialled, and where from.

use std::fmt;

use phonenumber::Mode;

use crate::config::Config;
use crate::diag::Sink;
use crate::schema::{Fields, words};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadPhone {
    /// What is wrong.
    pub message: &'static str,
    /// What to do.
    pub hint: &'static str,
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
            return Err(BadPhone {
                message: "a phone number has only digits and a `+` before them",
                hint: "write it like `+85512000000`, without spaces",
            });
        }
        match (text.starts_with('+'), country) {
            (true, None) => full(text, home),
            (true, Some(_)) => Err(BadPhone {
                message: "a number with `+` works everywhere and has no `country`",
                hint: "take `country` out, or write a short code without `+`",
            }),
            (false, Some(country)) if (2..=6).contains(&rest.len()) => {
                Ok(Phone::Short { digits: rest.to_owned(), country: country.to_owned() })
            }
            (false, Some(_)) => Err(BadPhone {
                message: "a short code has two to six digits",
                hint: "write a full number with `+` and its country code, and no `country`",
            }),
            (false, None) => Err(BadPhone {
                message: "a short code must say in which country it works",
                hint: "add `country = \"KH\"`, or write a full number with `+`",
            }),
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

    /// What people read. Western digits in every language (DESIGN 4).
    pub fn display(&self) -> &str {
        match self {
            Phone::Full { display, .. } => display,
            Phone::Short { digits, .. } => digits,
        }
    }
}

fn full(text: &str, home: &str) -> Result<Phone, BadPhone> {
    let impossible =
        BadPhone { message: "no country gives out such a number", hint: "compare it with its source, digit by digit" };
    let number = phonenumber::parse(None, text).map_err(|_| impossible)?;
    if !number.is_valid() {
        return Err(impossible);
    }
    let at_home = number.country().id().is_some_and(|id| id.as_ref() == home);
    let mode = if at_home { Mode::National } else { Mode::International };
    Ok(Phone::Full {
        e164: number.format().mode(Mode::E164).to_string(),
        national: number.national().to_string(),
        display: number.format().mode(mode).to_string(),
    })
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.display())
    }
}

words! {
    /// How a line is reached.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Means {
        /// By voice.
        Call = "call",
        /// By text message.
        Text = "text",
        /// WhatsApp.
        Whatsapp = "whatsapp",
        /// Telegram.
        Telegram = "telegram",
        /// Signal.
        Signal = "signal",
        /// LINE, which most Thai phones have.
        Line = "line",
        /// Viber.
        Viber = "viber",
        /// Facebook Messenger.
        Messenger = "messenger",
    }
}

impl Means {
    /// A brand name to show beside the number; nothing for a plain call or text.
    pub fn brand(self) -> Option<&'static str> {
        match self {
            Means::Call | Means::Text => None,
            Means::Whatsapp => Some("WhatsApp"),
            Means::Telegram => Some("Telegram"),
            Means::Signal => Some("Signal"),
            Means::Line => Some("LINE"),
            Means::Viber => Some("Viber"),
            Means::Messenger => Some("Messenger"),
        }
    }
}

/// A number and how it is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneLine {
    /// The number.
    pub phone: Phone,
    /// Call, text, or a messenger.
    pub by: Means,
}

/// Reads `phones = [{ number = "…", country = "…", by = "…" }]`.
pub(super) fn read(fields: &mut Fields<'_>, config: &Config, sink: &mut Sink) -> Vec<PhoneLine> {
    let mut lines = Vec::new();
    for mut table in fields.tables("phones", "a phone", sink) {
        let number = table.required_text("number", sink);
        let country = table.text("country", sink).map(|country| country.value);
        let by = table.word("by", Means::WORDS, sink).unwrap_or(Means::Call);
        if let Some(number) = number {
            match Phone::parse(&number.value, country.as_deref(), &config.country) {
                Ok(phone) => lines.push(PhoneLine { phone, by }),
                Err(bad) => {
                    let message = format!("`{}` cannot be dialled: {}", number.value, bad.message);
                    table.bad(number.span, message, bad.hint, sink);
                }
            }
        }
        table.finish(sink);
    }
    lines
}
