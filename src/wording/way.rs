//! [`WayWords`]: one way to a contact, as a reader sees it and presses on it.

use super::names::country_name;
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{Account, Email, Means, PhoneLine};
use crate::schema::Url;

/// A number, an account or an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayWords {
    /// What pressing on it opens. `None` where nothing can: some messengers have no address for a number.
    pub href: Option<String>,
    /// The name of the icon before it.
    pub icon: &'static str,
    /// What is dialled or typed; digits stand in groups.
    pub display: String,
    /// Behind it: by which means, what to press, what it is for, from where.
    pub remarks: Vec<String>,
}

/// How a number is used where it is not called, what to press, and what it is for.
fn behind(site: &Site, line: &PhoneLine, lang: LangId) -> Vec<String> {
    let keys = [("press", &line.press), ("extension", &line.extension)];
    let keys = keys.into_iter().filter_map(|(key, keys)| {
        Some(site.strings.format(lang, key, &[("keys", &keys.as_ref()?.to_string().replace(' ', ", "))]))
    });
    let purpose = line.purpose.as_ref().map(|text| text.get(&site.config.language(lang).tag).to_owned());
    by_means(site, line, lang).into_iter().chain(keys).chain(purpose).collect()
}

/// A number with all that must be known to use it.
pub(super) fn number(site: &Site, line: &PhoneLine, lang: LangId) -> WayWords {
    let mut words = number_in_short(site, line, lang);
    if let Some(country) = line.phone.country() {
        let country = country_name(site, country, lang);
        words.remarks.push(site.strings.format(lang, "only-inside", &[("country", &country)]));
    }
    words
}

/// The same without the country that it works in, where that is said once for several.
pub(super) fn number_in_short(site: &Site, line: &PhoneLine, lang: LangId) -> WayWords {
    WayWords {
        href: line.by.link(&line.phone),
        icon: if line.by == Means::Call { "phone" } else { "talk" },
        display: line.phone.display().to_owned(),
        remarks: behind(site, line, lang),
    }
}

/// How a number is used, where it is not called.
fn by_means(site: &Site, line: &PhoneLine, lang: LangId) -> Option<String> {
    match line.by {
        Means::Text => Some(site.strings.text(lang, "by-text")),
        Means::Call
        | Means::Whatsapp
        | Means::Telegram
        | Means::Signal
        | Means::Line
        | Means::Viber
        | Means::Messenger => line.by.brand().map(str::to_owned),
    }
}

/// An account in a messenger.
pub(super) fn account(account: &Account) -> WayWords {
    WayWords {
        href: account.link(),
        icon: "talk",
        display: account.display(),
        remarks: vec![account.network.brand().to_owned()],
    }
}

/// An e-mail address, which says by itself what it is.
pub(super) fn email(email: &Email) -> WayWords {
    WayWords { href: Some(email.link()), icon: "mail", display: email.as_str().to_owned(), remarks: Vec::new() }
}

/// A page of the web.
pub(super) fn page(url: &Url) -> WayWords {
    WayWords { href: Some(url.to_string()), icon: "source", display: url.to_string(), remarks: Vec::new() }
}
