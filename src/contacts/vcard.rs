//! Contacts as vCard 4.0 (RFC 6350). On a phone that others look at, a card is called by its number alone.

use super::rows::{public, uuid};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{Account, Means, PhoneLine};

/// A card for each contact that is for everybody and has a number.
pub fn vcards(site: &Site, lang: LangId) -> String {
    let tag = &site.config.language(lang).tag;
    let mut out = String::new();
    for (id, contact) in public(site) {
        let Some(first) = contact.first_phone() else { continue };
        let name = if site.config.discreet { first.phone.display() } else { contact.name.get(tag) };
        let mut line = |text: &str| fold(text, &mut out);
        line("BEGIN:VCARD");
        line("VERSION:4.0");
        line("KIND:org");
        // An id of the register would tell what the number is for.
        line(&format!("UID:urn:uuid:{}", uuid("contact", site.registers.contact_name(id))));
        line(&format!("FN:{}", escaped(name)));
        let ways: Vec<String> = contact.phones.iter().filter_map(telephone).collect();
        ways.iter().for_each(|way| line(way));
        // The name of an account or a mailbox may tell what the number is for.
        if !site.config.discreet {
            if let Some(email) = &contact.email {
                line(&format!("EMAIL:{}", escaped(email.as_str())));
            }
            for link in contact.accounts.iter().filter_map(Account::link) {
                line(&format!("IMPP:{link}"));
            }
        }
        if let Some(found) = contact.found_of_all(site.today) {
            line(&format!("REV:{}T000000Z", found.on.strftime("%Y%m%d")));
        }
        line("END:VCARD");
    }
    out
}

/// A number that is called or written to; one of a messenger by the address that opens it there. `None` where there is no
/// such address: an address book would dial it.
fn telephone(line: &PhoneLine) -> Option<String> {
    let kind = match line.by {
        Means::Call => "voice",
        Means::Text => "text",
        Means::Whatsapp | Means::Telegram | Means::Signal | Means::Line | Means::Viber | Means::Messenger => {
            return line.by.link(&line.phone).map(|link| format!("IMPP:{link}"));
        }
    };
    // A short code is no global number: RFC 3966 wants to know where it works.
    Some(match line.phone.country() {
        None => format!("TEL;VALUE=uri;TYPE={kind}:tel:{}", line.phone.dialled()),
        Some(_) => format!("TEL;VALUE=text;TYPE={kind}:{}", line.phone.dialled()),
    })
}

/// RFC 6350, 3.4.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace(',', "\\,").replace(';', "\\;")
}

/// Lines of at most 75 bytes, the rest on lines that begin with a space (RFC 6350, 3.2).
fn fold(text: &str, out: &mut String) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}
