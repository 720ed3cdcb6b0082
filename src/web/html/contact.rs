//! A contact as a page shows it: who it is, numbers to press, what must be said beside them.

use super::icons::Icons;
use super::write::{close, element, open};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{AnsweredBy, ContactId};
use crate::wording::{ContactWords, Medium, NumberWords, contact_words};

/// Links that leave the site open nothing behind them and say nothing about where they come from.
pub(crate) const OUTWARD: &str = "noreferrer noopener nofollow";

/// The whole block of a contact.
pub(crate) fn block(out: &mut String, site: &Site, icons: &Icons, contact: ContactId, lang: LangId) {
    let words = contact_words(site, contact, lang, Medium::Web);
    let ContactWords { name, alert, what, numbers, remarks, url } = &words;
    open(out, "div", &[("class", "contact")]);
    element(out, "p", &[("class", "contact-name")], name);
    if let Some(alert) = alert {
        element(out, "p", &[("class", "contact-alert")], alert);
    }
    if let Some(what) = what {
        element(out, "p", &[], what);
    }
    for number in numbers {
        open(out, "p", &[("class", "contact-number")]);
        dial(out, icons, number);
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

/// A number that dials, and what must be said beside it.
pub(crate) fn dial(out: &mut String, icons: &Icons, number: &NumberWords) {
    open(out, "a", &[("href", &number.href)]);
    out.push_str(icons.get(if number.href.starts_with("sms:") { "talk" } else { "phone" }));
    digits(out, number);
    close(out, "a");
    for remark in &number.remarks {
        out.push(' ');
        element(out, "span", &[("class", "remark")], remark);
    }
}

/// Digits read left to right in every language and never break over a line.
pub(crate) fn digits(out: &mut String, number: &NumberWords) {
    element(out, "bdi", &[("dir", "ltr"), ("class", "digits")], &number.display);
}
