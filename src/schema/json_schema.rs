//! A file's [`Table`] as a JSON Schema (2020-12), for editors that check and complete TOML while one types.

use serde_json::{Map, Value, json};

use super::table::{Field, Shape, Table};

/// The schema of a file.
pub fn json_schema(file: &str, table: &Table) -> Value {
    let mut schema = object(table);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(file));
    Value::Object(schema)
}

fn object(table: &Table) -> Map<String, Value> {
    let properties: Map<String, Value> =
        table.fields.iter().map(|field| (field.name.to_owned(), Value::Object(property(field)))).collect();
    let required: Vec<&str> = table.fields.iter().filter(|field| field.is_needed).map(|field| field.name).collect();
    let mut object = Map::new();
    object.insert("type".to_owned(), json!("object"));
    object.insert("description".to_owned(), json!(table.about.trim()));
    object.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        object.insert("required".to_owned(), json!(required));
    }
    object.insert("additionalProperties".to_owned(), json!(false));
    object
}

fn property(field: &Field) -> Map<String, Value> {
    let mut property = shape(field.shape);
    property.insert("description".to_owned(), json!(field.help()));
    if let Some((least, most)) = field.limits {
        property.insert("minimum".to_owned(), number(least));
        property.insert("maximum".to_owned(), number(most));
    }
    if field.is_needed && field.shape == Shape::Text {
        property.insert("pattern".to_owned(), json!(NOT_BLANK));
    }
    property
}

/// A text that says something.
const NOT_BLANK: &str = r"\S";

/// Whole limits are written without a point.
fn number(value: f64) -> Value {
    let written = value.to_string();
    written.parse::<i64>().map_or_else(|_| json!(value), |whole| json!(whole))
}

fn shape(of: Shape) -> Map<String, Value> {
    let value = match of {
        Shape::Text => json!({ "type": "string" }),
        Shape::Form(_, pattern, example) => {
            json!({ "type": "string", "pattern": format!("^(?:{pattern})$"), "examples": [example] })
        }
        Shape::Words(words) => json!({ "type": "string", "enum": words }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Whole => json!({ "type": "integer" }),
        Shape::Millimetres => json!({ "type": "number" }),
        Shape::Localized => json!({
            "type": "object",
            "minProperties": 1,
            // BCP 47, as far as its form goes.
            "propertyNames": { "pattern": "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$" },
            "additionalProperties": { "type": "string", "pattern": NOT_BLANK },
        }),
        Shape::List(inner) => json!({ "type": "array", "items": shape(*inner) }),
        Shape::OneOrMore(inner) => {
            let one = shape(*inner);
            json!({ "anyOf": [one, { "type": "array", "items": one }] })
        }
        Shape::Table(table) => Value::Object(object(table)),
        Shape::Named(inner) => json!({ "type": "object", "additionalProperties": shape(*inner) }),
    };
    match value {
        Value::Object(map) => map,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    }
}
