//! [`Account`] and [`Email`]: ways to a contact that are no telephone number.

use std::fmt;

use crate::diag::Sink;
use crate::lang::Lang;
use crate::schema::{Around, At, Item, Record, Shape, Value, formed, read_record, record, words};

words! {
    /// A messenger in which a contact has an account of its own.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Network {
        /// LINE, which most Thai phones have.
        Line = "line",
        /// Telegram.
        Telegram = "telegram",
        /// A page's inbox in Facebook Messenger.
        Messenger = "messenger",
        /// Viber.
        Viber = "viber",
        /// Signal.
        Signal = "signal",
    }
}

impl Network {
    /// Its name, the same in every language.
    pub fn brand(self) -> &'static str {
        match self {
            Network::Line => "LINE",
            Network::Telegram => "Telegram",
            Network::Messenger => "Messenger",
            Network::Viber => "Viber",
            Network::Signal => "Signal",
        }
    }

    /// A name there that is right, for a hint.
    fn example(self) -> &'static str {
        match self {
            Network::Line => "@example",
            Network::Telegram => "example_help",
            Network::Messenger => "example.help",
            Network::Viber => "examplehelp",
            Network::Signal => "example.01",
        }
    }

    /// Whether it gives out such names, in small letters and without the `@` before those of Telegram.
    fn gives_out(self, name: &str) -> bool {
        let is_of = |more: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
        let is_long = |least, most| (least..=most).contains(&name.len());
        match self {
            // An official account begins with `@`; people's own names do not.
            Network::Line => is_long(2, 30) && name.strip_prefix('@').unwrap_or(name).chars().all(is_line),
            Network::Telegram => is_long(4, 32) && is_of("_") && name.starts_with(|c: char| c.is_ascii_alphabetic()),
            Network::Messenger => is_long(5, 50) && is_of("."),
            Network::Viber => is_long(2, 50) && is_of("-_."),
            // A name, a full stop and two digits at the least.
            Network::Signal => name.split_once('.').is_some_and(|(word, digits)| {
                word.len() > 2 && is_of("_.") && digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit())
            }),
        }
    }
}

fn is_line(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c)
}

/// An account of a contact in a messenger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// In which messenger.
    pub network: Network,
    /// Its name there.
    pub name: String,
}

impl Account {
    /// As people type it to find it.
    pub fn display(&self) -> String {
        match self.network {
            Network::Telegram => format!("@{}", self.name),
            Network::Line | Network::Messenger | Network::Viber | Network::Signal => self.name.clone(),
        }
    }

    /// What opens it. `None` where the messenger has no such address: LINE has one for official accounts only, and
    /// Signal's hold a name that only its owner's phone can make.
    pub fn link(&self) -> Option<String> {
        let name = &self.name;
        match self.network {
            Network::Line => name.strip_prefix('@').map(|name| format!("https://line.me/R/ti/p/%40{name}")),
            Network::Telegram => Some(format!("https://t.me/{name}")),
            Network::Messenger => Some(format!("https://m.me/{name}")),
            Network::Viber => Some(format!("viber://pa?chatURI={name}")),
            Network::Signal => None,
        }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.network.brand(), self.display())
    }
}

record! {
    /// An account in a messenger, as it is written.
    struct WrittenAccount, "an account" {
        /// The messenger.
        on: Network = "on", readers, also(&["network", "type", "by", "app"]);
        /// The name of the account there, not its address.
        name: At<String> = "name", readers, like("\"@example\""), also(&["id", "account", "user"]);
    }
}

impl Value for Account {
    const SHAPE: Shape = Shape::Table(WrittenAccount::TABLE);

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let part = item.part;
        let WrittenAccount { on, name } = read_record(item, around, sink)?;
        let meant = meant(on, &name.value);
        if meant == name.value && on.gives_out(&meant) {
            return Some(Account { network: on, name: meant });
        }
        let message = format!("`{}` is no name of an account on {}", name.value, on.brand());
        let hint = if on.gives_out(&meant) {
            format!("write `name = \"{meant}\"`")
        } else {
            format!("write the name alone, such as `name = \"{}\"`", on.example())
        };
        sink.push(part.finding(crate::diag::Rule::BadValue, name.span, message).hint(hint));
        None
    }

    /// `line @example`.
    fn cell(&self, _: &Lang) -> String {
        format!("{} {}", self.network.word(), self.name)
    }
}

/// The name in what people copy: without the address before it, and without an `@` that does not belong to it.
fn meant(network: Network, written: &str) -> String {
    let last = written.trim().trim_end_matches('/').rsplit(['/', '=', '~']).next().unwrap_or_default();
    let last = last.replace("%40", "@");
    match network {
        Network::Line => last.to_lowercase(),
        Network::Telegram | Network::Messenger | Network::Viber | Network::Signal => {
            last.trim_start_matches('@').to_owned()
        }
    }
}

/// An e-mail address in the form that mail programs open from a link: RFC 5322's `dot-atom`, without quoted parts and
/// without addresses of machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What opens a mail program.
    pub fn link(&self) -> String {
        // All other signs of a `dot-atom` may stand in an address as they are (RFC 6068 2).
        format!("mailto:{}", self.0.replace('%', "%25").replace('?', "%3F").replace('&', "%26").replace('#', "%23"))
    }
}

impl Value for Email {
    const SHAPE: Shape = Shape::Form("an e-mail address", "[^@ ]+@[^@ ]+\\.[^@ ]+", "help@example.org");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let name = item.field.name;
        let text = formed(item, Self::SHAPE, sink)?;
        if is_email(&text.at.value) {
            return Some(Email(text.at.value));
        }
        let plain = text.at.value.trim();
        let plain = plain.strip_prefix("mailto:").unwrap_or(plain).trim_matches(['<', '>']);
        let hint = if is_email(plain) {
            format!("write `{name} = \"{plain}\"`")
        } else {
            format!("write it like `{name} = \"help@example.org\"`")
        };
        text.bad(format!("`{}` is not an e-mail address", text.at.value), hint, sink);
        None
    }

    fn cell(&self, _: &Lang) -> String {
        self.0.clone()
    }
}

fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let is_host = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let dotted = |text: &str, is_good: &dyn Fn(char) -> bool| {
        text.split('.').all(|part| !part.is_empty() && part.chars().all(is_good))
    };
    text.len() <= 254 && dotted(local, &is_atom) && host.contains('.') && dotted(host, &is_host)
}
