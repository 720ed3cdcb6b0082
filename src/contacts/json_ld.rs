//! Contacts as schema.org's vocabulary in JSON-LD.

use serde_json::{Value, json};

use super::rows::{public, weekdays};
use crate::catalog::Site;
use crate::config::LangId;
use crate::lang::Lang;
use crate::register::{Days, Hours, Shift};

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
                        add("hoursAvailable", json!(opening(&hours.week)));
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
                map.extend(contact.what.as_ref().map(|what| ("description".to_owned(), json!(what.get(tag)))));
                map.extend(contact.url.as_ref().map(|url| ("url".to_owned(), json!(url.to_string()))));
            }
            organization
        })
        .collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn opening(hours: &Hours) -> Vec<Value> {
    match hours {
        // schema.org has no other way to say "always".
        Hours::Always => vec![specification(&DAYS, "00:00", "23:59")],
        Hours::Week(shifts) => shifts.iter().flat_map(shift).collect(),
    }
}

fn shift(shift: &Shift) -> Vec<Value> {
    let mut days: Vec<&str> = Vec::new();
    for range in &shift.days {
        match *range {
            Days::Week(from, to) => {
                days.extend(weekdays(from, to).filter_map(|day| DAYS.get(usize::from(day)).copied()));
            }
            Days::Holidays => days.push("PublicHolidays"),
        }
    }
    let days = if shift.days.is_empty() { DAYS.to_vec() } else { days };
    if shift.times.is_empty() {
        // Both the same is how schema.org says "closed".
        return vec![specification(&days, "00:00", "00:00")];
    }
    shift.times.iter().map(|(from, to)| specification(&days, from, to)).collect()
}

fn specification(days: &[&str], opens: &str, closes: &str) -> Value {
    json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": days, "opens": opens, "closes": closes })
}
