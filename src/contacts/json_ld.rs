//! Contacts as schema.org's vocabulary in JSON-LD.

use serde_json::{Value, json};

use super::rows::{named, opens_and_closes, public};
use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Lang;
use crate::register::{Account, Beside, Hours, On, Shift, Span, State};
use crate::schema::{Record, Shape};
use crate::wording::without_joiners;

/// An organization for each contact that is for everybody.
pub fn json_ld(site: &Site, lang: LangId) -> Value {
    let tag = &site.config.language(lang).tag;
    let graph: Vec<Value> = public(site)
        .map(|(id, contact)| {
            let languages: Vec<&str> = contact.languages.iter().map(Lang::as_str).collect();
            let points: Vec<Value> = contact
                .phones
                .iter()
                .map(|line| {
                    let mut point = json!({ "@type": "ContactPoint", "telephone": line.phone.dialled() });
                    let mut add = |name: &str, value: Value| {
                        drop(point.as_object_mut().map(|map| map.insert(name.to_owned(), value)));
                    };
                    if !languages.is_empty() {
                        add("availableLanguage", json!(languages));
                    }
                    if let Some(country) = line.phone.country() {
                        add("areaServed", json!(country));
                    }
                    if let Some(hours) = &contact.hours {
                        let opening = opening(hours);
                        if !opening.is_empty() {
                            add("hoursAvailable", json!(opening));
                        }
                        if says_more(hours) {
                            add(
                                "description",
                                json!(crate::wording::hours(site, id, lang).map(|words| without_joiners(&words))),
                            );
                        }
                    }
                    point
                })
                .collect();
            let mut organization = json!({
                "@type": "Organization",
                "@id": format!("urn:handbill:{}", site.registers.contact_name(id)),
                "name": contact.name.get(tag),
                "contactPoint": points,
            });
            if let Some(map) = organization.as_object_mut() {
                let texts = contact.texts().into_iter().filter(|(field, _)| field.shape == Shape::Localized);
                let named =
                    texts.filter_map(|(field, text)| Some((field.schema_org?.to_owned(), json!(text.get(tag)))));
                map.extend(named);
                map.extend(contact.email.as_ref().map(|email| ("email".to_owned(), json!(email.as_str()))));
                let links: Vec<String> = contact.accounts.iter().filter_map(Account::link).collect();
                map.extend((!links.is_empty()).then(|| ("sameAs".to_owned(), json!(links))));
                map.extend(contact.url.as_ref().map(|url| ("url".to_owned(), json!(url.to_string()))));
            }
            organization
        })
        .collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// When somebody surely answers, and on which days surely nobody does. What closes before it opens closes on the next day.
fn opening(hours: &Hours) -> Vec<Value> {
    let shifts = hours.shifts();
    let mut made = Vec::new();
    for shift in &shifts {
        let days = match shift.on {
            On::Weekdays => named(&shift.days, &DAYS),
            On::Holidays if shift.days.len() == 7 => vec!["PublicHolidays"],
            // The vocabulary has no holidays that fall on some day of the week; the words have them.
            On::Holidays => continue,
        };
        let open = shift.spans.iter().filter(|span| span.what.state == State::Open);
        made.extend(open.map(|span| {
            let (opens, closes) = opens_and_closes(span);
            json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes })
        }));
        // A day without times is closed, unless nothing is known of it.
        let is_closed = if hours.tells_only_closed() {
            shift.spans.iter().any(Span::is_whole_day)
        } else {
            shift.spans.iter().all(|span| span.what.state == State::Closed)
        };
        if is_closed && hours.otherwise().is_none() {
            made.push(json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": days }));
        }
    }
    made
}

/// Whether hours say more than when somebody surely answers.
fn says_more(hours: &Hours) -> bool {
    let shifts = hours.shifts();
    let is_sure = |span: &Span| span.what.beside == Beside::Nothing && span.what.state == State::Open;
    let is_some = |shift: &Shift<'_>| shift.on == On::Holidays && shift.days.len() < 7;
    hours.otherwise().is_some() || shifts.iter().any(|shift| is_some(shift) || !shift.spans.iter().all(is_sure))
}
