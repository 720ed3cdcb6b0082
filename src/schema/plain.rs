//! Values of one piece: texts, numbers, days, languages, a text for each language.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::de::DeValue;

use super::around::Around;
use super::date::{PartialDate, parse_day};
use super::item::{Item, formed};
use super::localized::Localized;
use super::table::Shape;
use super::value::Value;
use crate::diag::{Rule, Sink};
use crate::lang::Lang;

impl Value for String {
    const SHAPE: Shape = Shape::Text;

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        item.text(Self::SHAPE, sink).map(|text| text.value)
    }

    fn cell(&self, _: &Lang) -> String {
        self.clone()
    }
}

/// Absent is no.
impl Value for bool {
    const SHAPE: Shape = Shape::Flag;
    const IS_NEEDED: bool = false;

    fn absent() -> Option<Self> {
        Some(false)
    }

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        if let DeValue::Boolean(flag) = item.value {
            return Some(flag);
        }
        item.wrong(Self::SHAPE, sink);
        None
    }

    fn cell(&self, _: &Lang) -> String {
        if *self { "yes".to_owned() } else { String::new() }
    }
}

/// A whole number within the limits of its field.
impl Value for i64 {
    const SHAPE: Shape = Shape::Whole;

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let DeValue::Integer(number) = &item.value else {
            item.wrong(Self::SHAPE, sink);
            return None;
        };
        let (least, most) = item.field.limits.unwrap_or((f64::MIN, f64::MAX));
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok();
        #[expect(clippy::cast_precision_loss, reason = "limits lie far below 2^53, and beyond it all is out of them")]
        let number = number.filter(|number| (least..=most).contains(&(*number as f64)));
        if number.is_none() {
            let message = format!("`{}` must be a whole number from {least} to {most}", item.field.name);
            item.bad(message, format!("write it without dots or spaces, such as `{}`", item.field.line()), sink);
        }
        number
    }
}

/// The same for what is counted.
impl Value for u32 {
    const SHAPE: Shape = Shape::Whole;

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        i64::read(item, around, sink).and_then(|number| u32::try_from(number).ok())
    }

    fn cell(&self, _: &Lang) -> String {
        self.to_string()
    }
}

/// Millimetres within the limits of its field, whole or with a decimal point.
impl Value for f64 {
    const SHAPE: Shape = Shape::Millimetres;

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let number: Option<f64> = match &item.value {
            DeValue::Integer(number) => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            DeValue::String(_) | DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
                item.wrong(Self::SHAPE, sink);
                return None;
            }
        };
        let (least, most) = item.field.limits.unwrap_or((f64::MIN, f64::MAX));
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let message = format!("`{}` must be from {least} to {most} millimetres", item.field.name);
            item.bad(message, format!("write it like `{}`", item.field.line()), sink);
        }
        number
    }
}

impl Value for Date {
    const SHAPE: Shape = Shape::Form("a day", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-22");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let name = item.field.name;
        let text = formed(item, Self::SHAPE, sink)?;
        let day = parse_day(&text.at.value);
        if day.is_none() {
            let hint = match turned(&text.at.value) {
                Some(day) => format!("write `{name} = \"{day}\"`"),
                None => "write it as `2026-11-22`".to_owned(),
            };
            text.bad(format!("`{}` is not a day", text.at.value), hint, sink);
        }
        day
    }

    fn cell(&self, _: &Lang) -> String {
        self.to_string()
    }
}

/// `22.11.2026` as a day: dots stand where the day comes first. What has strokes may be read in two ways.
fn turned(written: &str) -> Option<Date> {
    let [day, month, year] = written.trim().split('.').map(str::trim).collect::<Vec<_>>().try_into().ok()?;
    // A year that far off is counted from another beginning, as in Thailand.
    parse_day(&format!("{year}-{month:0>2}-{day:0>2}")).filter(|day| day.year() < 2200)
}

impl Value for PartialDate {
    const SHAPE: Shape = Shape::Form("a year, a month or a day", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2013-03");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let date = PartialDate::parse(&text.at.value);
        if date.is_none() {
            let message = format!("`{}` is not a year, a month or a day", text.at.value);
            text.bad(message, "write `2013`, `2013-03` or `2013-03-11`; leave it out where it is not known", sink);
        }
        date
    }

    fn cell(&self, _: &Lang) -> String {
        self.to_string()
    }
}

impl Value for Lang {
    const SHAPE: Shape = Shape::Form("a language", "[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "km");

    fn read(item: Item<'_>, _: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let text = formed(item, Self::SHAPE, sink)?;
        let lang = Lang::parse(&text.at.value);
        if lang.is_err() {
            text.bad(format!("`{}` is not a language tag", text.at.value), "use a BCP 47 tag such as `km`", sink);
        }
        lang.ok()
    }

    fn cell(&self, _: &Lang) -> String {
        self.as_str().to_owned()
    }
}

impl Value for Localized {
    const SHAPE: Shape = Shape::Localized;

    fn stand_in() -> Option<Self> {
        Some(Localized::default())
    }

    fn read(item: Item<'_>, around: &Around<'_>, sink: &mut Sink) -> Option<Self> {
        let (part, field, whole) = (item.part, item.field, item.span);
        let before = sink.len();
        let mut texts = BTreeMap::new();
        for (key, item) in item.entries(Self::SHAPE, around.tag(), sink) {
            let Some(text) = item.text(Shape::Text, sink) else { continue };
            if text.value.trim().is_empty() {
                let message = format!("`{}` is empty in `{}`", field.name, key.value);
                sink.push(part.finding(Rule::BadValue, text.span, message).hint("write something, or take it out"));
            } else if around.languages.iter().any(|lang| lang.as_str() == key.value) {
                texts.insert(key.value.into_boxed_str(), text.value.into_boxed_str());
            } else {
                let message = format!("`site.toml` names no language `{}`", key.value);
                let hint = format!("add `[languages.{}]` there, or take this text out", key.value);
                sink.push(part.finding(Rule::UnknownLanguage, key.span, message).hint(hint));
            }
        }
        let texts = Localized::of(texts, around);
        if texts.is_none() && sink.len() == before {
            let message = format!("`{}` says nothing in any language", field.name);
            sink.push(
                part.finding(Rule::BadValue, whole, message).hint(format!("write {}", field.to_write(around.tag()))),
            );
        }
        texts
    }

    fn localized(&self) -> Vec<&Localized> {
        vec![self]
    }

    fn cell(&self, lang: &Lang) -> String {
        self.get(lang).to_owned()
    }
}
