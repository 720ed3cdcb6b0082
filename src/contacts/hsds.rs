//! Contacts as Open Referral's HSDS 3 services, in JSON.

use serde_json::{Map, Value, json};

use super::rows::{public, uuid, weekdays};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{CallResult, Contact, Days, Hours, Means};

/// A service for each contact that is for everybody, each with its organization.
pub fn hsds(site: &Site, lang: LangId) -> Value {
    Value::Array(
        public(site).map(|(id, contact)| service(site, site.registers.contact_name(id), contact, lang)).collect(),
    )
}

fn service(site: &Site, id: &str, contact: &Contact, lang: LangId) -> Value {
    let tag = &site.config.language(lang).tag;
    let name = contact.name.get(tag);
    let what = contact.what.as_ref().map(|what| what.get(tag));
    let mut service = Map::new();
    let mut add = |name: &str, value: Value| drop(service.insert(name.to_owned(), value));
    add("id", json!(uuid("service", id)));
    add("name", json!(name));
    add("status", json!("active"));
    add("organization", json!({ "id": uuid("organization", id), "name": name, "description": what.unwrap_or(name) }));
    if let Some(what) = what {
        add("description", json!(what));
    }
    if let Some(url) = &contact.url {
        add("url", json!(url.to_string()));
    }
    if let Some(alert) = &contact.alert {
        add("alert", json!(alert.get(tag)));
    }
    if let Some(found) = contact.found_of_all(site.today).filter(|found| found.result == CallResult::Ok) {
        add("assured_date", json!(found.on.to_string()));
    }
    let languages: Vec<Value> = contact
        .languages
        .iter()
        .map(|spoken| json!({ "id": uuid("language", &format!("{id} {spoken}")), "code": spoken.primary() }))
        .collect();
    if !languages.is_empty() {
        add("languages", json!(languages));
    }
    let phones: Vec<Value> = contact
        .phones
        .iter()
        .map(|line| {
            let kind = if line.by == Means::Text { "text" } else { "voice" };
            let number = line.phone.dialled();
            let mut phone = json!({ "id": uuid("phone", &format!("{id} {} {number}", line.by.word())), "number": number, "type": kind });
            if let (Some(country), Some(map)) = (line.phone.country(), phone.as_object_mut()) {
                map.insert("description".to_owned(), json!(format!("works only inside {country}")));
            }
            phone
        })
        .collect();
    if !phones.is_empty() {
        add("phones", json!(phones));
    }
    let schedules = contact.hours.as_ref().map(|hours| schedules(id, &hours.week)).unwrap_or_default();
    if !schedules.is_empty() {
        add("schedules", json!(schedules));
    }
    Value::Object(service)
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// RFC 5545 rules, as HSDS has them. What is closed needs none, and holidays cannot be said.
fn schedules(id: &str, hours: &Hours) -> Vec<Value> {
    let schedule = |number: usize, days: &[&str], from: &str, to: &str| {
        json!({
            "id": uuid("schedule", &format!("{id} {number}")),
            "freq": "WEEKLY",
            "byday": days.join(","),
            "opens_at": from,
            "closes_at": to,
        })
    };
    let shifts = match hours {
        Hours::Always => return vec![schedule(0, &DAYS, "00:00", "23:59")],
        Hours::Week(shifts) => shifts,
    };
    let mut made = Vec::new();
    for shift in shifts {
        let mut days: Vec<&str> = Vec::new();
        for range in &shift.days {
            if let Days::Week(from, to) = *range {
                days.extend(weekdays(from, to).filter_map(|day| DAYS.get(usize::from(day)).copied()));
            }
        }
        let days = if shift.days.is_empty() { DAYS.to_vec() } else { days };
        if !days.is_empty() {
            for (from, to) in &shift.times {
                made.push(schedule(made.len(), &days, from, to));
            }
        }
    }
    made
}
