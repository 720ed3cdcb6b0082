//! Contacts as Open Referral's HSDS 3 services, in JSON.

use serde_json::{Map, Value, json};

use super::rows::{named, opens_and_closes, public, uuid};
use crate::catalog::Site;
use crate::config::LangId;
use crate::register::{Beside, CallResult, Contact, ContactId, Hours, Means, On, State};
use crate::schema::{Record, Shape};
use crate::wording::without_joiners;

/// A service for each contact that is for everybody, each with its organization.
pub fn hsds(site: &Site, lang: LangId) -> Value {
    Value::Array(public(site).map(|(id, contact)| service(site, id, contact, lang)).collect())
}

fn service(site: &Site, position: ContactId, contact: &Contact, lang: LangId) -> Value {
    let id = site.registers.contact_name(position);
    let tag = &site.config.language(lang).tag;
    let name = contact.name.get(tag);
    let what = contact.what.as_ref().map(|what| what.get(tag));
    let mut service = Map::new();
    let mut add = |name: &str, value: Value| drop(service.insert(name.to_owned(), value));
    add("id", json!(uuid("service", id)));
    add("status", json!("active"));
    add("organization", json!({ "id": uuid("organization", id), "name": name, "description": what.unwrap_or(name) }));
    if let Some(url) = &contact.url {
        add("url", json!(url.to_string()));
    }
    if let Some(found) = contact.found_of_all(site.today).filter(|found| found.result == CallResult::Ok) {
        add("assured_date", json!(found.on.to_string()));
    }
    if let Some(email) = &contact.email {
        add("email", json!(email.as_str()));
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
            let kind = if line.by == Means::Call { "voice" } else { "text" };
            let number = line.phone.dialled();
            let mut phone = json!({ "id": uuid("phone", &format!("{id} {} {number}", line.by.word())), "number": number, "type": kind });
            if let Some(map) = phone.as_object_mut() {
                let purpose = line.purpose.as_ref().map(|text| text.get(tag).to_owned());
                let country = line.phone.country().map(|country| format!("works only inside {country}"));
                let press = line.press.as_ref().map(|keys| format!("press {keys}"));
                let brand = line.by.brand().map(str::to_owned);
                let words: Vec<String> = [purpose, brand, press, country].into_iter().flatten().collect();
                if !words.is_empty() {
                    map.insert("description".to_owned(), json!(words.join("; ")));
                }
                map.extend(line.extension.as_ref().map(|keys| ("extension".to_owned(), json!(keys.to_string()))));
            }
            phone
        })
        .collect();
    if !phones.is_empty() {
        add("phones", json!(phones));
    }
    let schedules =
        contact.hours.as_ref().map(|hours| schedules(site, (position, id), hours, lang)).unwrap_or_default();
    if !schedules.is_empty() {
        add("schedules", json!(schedules));
    }
    for (field, text) in contact.texts().into_iter().filter(|(field, _)| field.shape == Shape::Localized) {
        if let Some(path) = field.hsds.and_then(|path| path.strip_prefix("service.")) {
            put(&mut service, path, (id, text.get(tag)));
        }
    }
    Value::Object(service)
}

/// Puts words to where HSDS has them, such as `service_areas[].name`: the name of a list stands before `[]`. What has no
/// id of its own in the register gets one.
fn put(map: &mut Map<String, Value>, path: &str, (id, words): (&str, &str)) {
    let Some((first, rest)) = path.split_once('.') else {
        map.insert(path.to_owned(), json!(words));
        return;
    };
    let name = first.trim_end_matches("[]");
    let mut begun = Map::new();
    begun.insert("id".to_owned(), json!(uuid(name, id)));
    if name == "location" {
        begun.insert("location_type".to_owned(), json!("physical"));
    }
    let begun = Value::Object(begun);
    let entry = map.entry(name).or_insert(if first.ends_with("[]") { json!([begun]) } else { begun });
    let inner = match entry {
        Value::Array(list) => list.first_mut().and_then(Value::as_object_mut),
        Value::Object(inner) => Some(inner),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    };
    if let Some(inner) = inner {
        put(inner, rest, (id, words));
    }
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// RFC 5545 rules, as HSDS has them, for when somebody surely answers. HSDS knows no public holidays and no "by
/// appointment": where hours have such, one more entry without times says all of them in words.
fn schedules(site: &Site, id: (ContactId, &str), hours: &Hours, lang: LangId) -> Vec<Value> {
    let (contact, id) = id;
    let mut made = Vec::new();
    let mut add = |number: usize, fields: &[(&str, Value)]| {
        let mut schedule = Map::new();
        schedule.insert("id".to_owned(), json!(uuid("schedule", &format!("{id} {number}"))));
        schedule.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        made.push(Value::Object(schedule));
    };
    let shifts = hours.shifts();
    let weekdays = shifts.iter().filter(|shift| shift.on == On::Weekdays);
    let open = weekdays.flat_map(|shift| {
        let open = shift.spans.iter().filter(|span| span.what.state == State::Open);
        open.map(|span| (named(&shift.days, &DAYS).join(","), opens_and_closes(span)))
    });
    let open: Vec<_> = open.collect();
    for (number, (days, (opens, closes))) in open.iter().enumerate() {
        add(
            number,
            &[
                ("freq", json!("WEEKLY")),
                ("byday", json!(days)),
                ("opens_at", json!(opens)),
                ("closes_at", json!(closes)),
            ],
        );
    }
    let says_more = shifts.iter().any(|shift| {
        shift.on == On::Holidays
            || shift.spans.iter().any(|span| span.what.beside != Beside::Nothing || span.what.state != State::Open)
    });
    if says_more || hours.otherwise().is_some() {
        let words = crate::wording::hours(site, contact, lang).map(|words| without_joiners(&words)).unwrap_or_default();
        add(open.len(), &[("description", json!(words))]);
    }
    made
}
