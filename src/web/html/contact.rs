//! A contact as a page shows it: who it is, numbers to press, what must be said beside them.

use super::icons::Icons;
use super::write::{close, element, open};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{AnsweredBy, ContactId};
use crate::wording::{ContactWords, Medium, WayWords, contact_words};

/// Links that leave the site open nothing behind them and say nothing about where they come from.
pub(crate) const OUTWARD: &str = "noreferrer noopener nofollow";

/// The whole block of a contact.
pub(crate) fn block(out: &mut String, site: &Site, icons: &Icons, contact: ContactId, lang: LangId) {
    let words = contact_words(site, contact, lang, Medium::Web);
    let ContactWords { name, alert, what, numbers: _, accounts: _, email: _, remarks, url } = &words;
    open(out, "div", &[("class", "contact")]);
    element(out, "p", &[("class", "contact-name")], name);
    if let Some(alert) = alert {
        element(out, "p", &[("class", "contact-alert")], alert);
    }
    if let Some(what) = what {
        element(out, "p", &[], what);
    }
    for (at, way) in words.ways().enumerate() {
        let class = if at < words.numbers.len() { "contact-number" } else { "contact-number contact-account" };
        open(out, "p", &[("class", class)]);
        dial(out, icons, way);
        close(out, "p");
    }
    if !remarks.is_empty() {
        open(out, "ul", &[("class", "remarks")]);
        // Who answers comes first, and that it is the police must not be overlooked.
        let police = site.registers.contact(contact).answered_by == Some(AnsweredBy::Police);
        for (at, remark) in remarks.iter().enumerate() {
            let class: &[(&str, &str)] = if police && at == 0 { &[("class", "police")] } else { &[] };
            element(out, "li", class, remark);
        }
        close(out, "ul");
    }
    if let Some(url) = url {
        open(out, "p", &[("class", "contact-url")]);
        element(out, "a", &[("href", url), ("rel", OUTWARD)], url);
        close(out, "p");
    }
    close(out, "div");
}

/// A number that dials, or an account or a mailbox that opens, and what must be said beside it. One that nothing opens
/// stands as words.
pub(crate) fn dial(out: &mut String, icons: &Icons, way: &WayWords) {
    pressed(out, way, |out| {
        out.push_str(icons.get(way.icon));
        digits(out, way);
    });
    let mut before = None::<&str>;
    for remark in &way.remarks {
        // Sentences stand as they are, words have a point between them.
        let is_loose = before.is_some_and(|before| !before.ends_with(['.', '។']));
        out.push_str(if is_loose { " · " } else { " " });
        before = Some(remark);
        element(out, "span", &[("class", "remark")], remark);
    }
}

/// What a press opens, around whatever it says.
pub(crate) fn pressed(out: &mut String, way: &WayWords, inside: impl FnOnce(&mut String)) {
    let Some(href) = &way.href else {
        open(out, "span", &[("class", "way")]);
        inside(out);
        close(out, "span");
        return;
    };
    // What opens another program of the telephone leaves no page open behind it; what opens a page of the web does.
    let leaves: &[(&str, &str)] =
        if href.starts_with("https:") { &[("href", href), ("rel", OUTWARD)] } else { &[("href", href)] };
    open(out, "a", leaves);
    inside(out);
    close(out, "a");
}

/// Digits and names read left to right in every language and never break over a line.
pub(crate) fn digits(out: &mut String, way: &WayWords) {
    element(out, "bdi", &[("dir", "ltr"), ("class", "digits")], &way.display);
}
