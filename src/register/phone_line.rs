//! [`PhoneLine`]: a number, how it is reached, and what to do when somebody answers.

use std::fmt;

use super::phone::Phone;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;
use crate::schema::{Around, At, Item, Localized, Record, Shape, Value, formed, read_record, record, words};

words! {
    /// How a line is reached.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Means, absent is Call {
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
    /// What opens it. `None` where the messenger has no address made of a number.
    pub fn link(self, phone: &Phone) -> Option<String> {
        let dialled = phone.dialled();
        // A short code is nobody's number there.
        let full = dialled.strip_prefix('+');
        match self {
            Means::Call => Some(format!("tel:{dialled}")),
            Means::Text => Some(format!("sms:{dialled}")),
            Means::Whatsapp => full.map(|digits| format!("https://wa.me/{digits}")),
            Means::Telegram => full.map(|digits| format!("https://t.me/+{digits}")),
            Means::Signal => full.map(|digits| format!("https://signal.me/#p/+{digits}")),
            // A bare `+` is a space in a query.
            Means::Viber => full.map(|digits| format!("viber://chat?number=%2B{digits}")),
            Means::Line | Means::Messenger => None,
        }
    }

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
    /// What is dialled behind it once somebody answers.
    pub extension: Option<Keys>,
    /// What to press when a recording answers.
    pub press: Option<Keys>,
    /// What it is for, where there are several.
    pub purpose: Option<Localized>,
}

/// Keys of a telephone: digits, `*` and `#`, one after the other; a space is a pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys(String);

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Keys {
    const SHAPE: Shape = Shape::Form("keys of a telephone", "[0-9*#]+( [0-9*#]+)*", "2");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let name = item.field.name;
        let text = formed(item, Self::SHAPE, sink)?;
        let written = &text.at.value;
        let is_key = |c: char| c.is_ascii_digit() || c == '*' || c == '#';
        // Longer ones are a number of their own.
        if written.len() <= 12 && written.split(' ').all(|keys| !keys.is_empty() && keys.chars().all(is_key)) {
            return Some(Keys(text.at.value));
        }
        let keys: Vec<String> =
            written.split(|c| !is_key(c)).filter(|keys| !keys.is_empty()).map(str::to_owned).collect();
        let keys = keys.join(" ");
        let hint = if keys.is_empty() || keys.len() > 12 {
            format!("write the keys alone, such as `{name} = \"2\"`")
        } else {
            format!("write the keys alone: `{name} = \"{keys}\"`; what else must be known belongs into `for`")
        };
        text.bad(format!("`{written}` cannot be pressed"), hint, sink);
        None
    }
}

record! {
    /// A number as it is written.
    struct Written, "a phone" {
        /// The number: `+`, country code and digits, or a short code.
        number: At<String> = "number", readers, hsds("phone.number"), like("\"+…\""),
            also(&["phone", "tel", "telephone"]);
        /// The country that a short code works in, two capitals.
        country: Option<String> = "country", readers, hsds("phone.country"), like("\"KH\"");
        /// How it is reached.
        by: Means = "by", readers, hsds("phone.type"), also(&["type", "means", "via"]);
        /// What is dialled behind it once somebody answers.
        extension: Option<Keys> = "extension", readers, hsds("phone.extension"), like("\"204\""), also(&["ext"]);
        /// What to press when a recording answers; a space is a pause.
        press: Option<Keys> = "press", readers, also(&["menu", "option", "keys"]);
        /// What the number is for, where there are several.
        purpose: Option<Localized> = "for", readers, hsds("phone.description"), also(&["use", "label", "description", "name"]);
    }
}

impl Value for PhoneLine {
    const SHAPE: Shape = Shape::Table(Written::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let part = item.part;
        let span = item.span;
        let Written { number, country, by, extension, press, purpose } = read_record(item, around, sink)?;
        if by != Means::Call && (extension.is_some() || press.is_some()) {
            let message = format!("`{}` is not called, so there is nothing to press", number.value);
            let hint = "take `extension` and `press` out, or write `by = \"call\"`";
            sink.push(part.finding(Rule::BadValue, span, message).hint(hint));
        }
        match Phone::parse(&number.value, country.as_deref(), around.country) {
            Ok(phone) => Some(PhoneLine { phone, by, extension, press, purpose }),
            Err(bad) => {
                let message = format!("`{}` cannot be dialled: {}", number.value, bad.message);
                sink.push(part.finding(Rule::BadValue, number.span, message).hint(bad.hint));
                None
            }
        }
    }

    fn localized(&self) -> Vec<&Localized> {
        self.purpose.iter().collect()
    }

    /// `+85592311511`, `1280 KH`, `text 1280 KH`: as it is dialled, where a short code works, and before it how it is
    /// reached where it is not called; behind it `ext 204`, `press 2`, and in brackets what it is for. A cell that begins
    /// with `+` and is more than a number is a formula to spreadsheets.
    fn cell(&self, lang: &Lang) -> String {
        let country = self.phone.country().map(|country| format!(" {country}")).unwrap_or_default();
        let by = if self.by == Means::Call { String::new() } else { format!("{} ", self.by.word()) };
        let more = [("ext", &self.extension), ("press", &self.press)];
        let more = more.into_iter().filter_map(|(word, keys)| Some(format!(" {word} {}", keys.as_ref()?)));
        let purpose = self.purpose.iter().map(|text| format!(" ({})", text.get(lang)));
        let more: String = more.chain(purpose).collect();
        format!("{by}{}{country}{more}", self.phone.dialled())
    }
}
