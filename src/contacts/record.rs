//! Writing a test call or another check into `contacts.toml`, and nothing else: comments, order, spacing and the ends of lines
//! stay.

use toml_edit::{Array, InlineTable, Value};

use crate::lang::Lang;
use crate::register::{Call, Check};
use crate::schema::{CannotAppend, append};

/// What was done to make sure of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// A call.
    Call(Call),
    /// Something else.
    Check(Check),
}

/// The text of the register with it added to the contact's own.
///
/// # Errors
/// Where that cannot be done without touching anything else.
pub fn record(text: &str, id: &str, done: &Done) -> Result<String, CannotAppend> {
    match done {
        Done::Call(call) => append(text, ("contact", id), "calls", call_entry(call)),
        Done::Check(check) => append(text, ("contact", id), "checks", check_entry(check)),
    }
}

fn call_entry(call: &Call) -> InlineTable {
    let mut entry = InlineTable::new();
    entry.insert("on", call.on.to_string().into());
    entry.insert("by", call.by.as_str().into());
    if let Some(number) = &call.number {
        entry.insert("number", number.as_str().into());
    }
    if let Some(country) = &call.country {
        entry.insert("country", country.as_str().into());
    }
    if !call.answered_in.is_empty() {
        let tags: Array = call.answered_in.iter().map(Lang::as_str).collect();
        entry.insert("answered_in", Value::Array(tags));
    }
    entry.insert("result", call.result.word().into());
    entry
}

fn check_entry(check: &Check) -> InlineTable {
    let mut entry = check.stamp.entry();
    entry.insert("how", check.how.word().into());
    entry.insert("result", check.result.word().into());
    entry
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Done, record};
    use crate::register::{Call, CallResult};
    use crate::schema::CannotAppend;
    use crate::source::Span;

    fn with(calls: &str) -> Result<String, CannotAppend> {
        let call = Done::Call(Call {
            on: date(2026, 11, 20),
            by: "SK".to_owned(),
            number: Some("1280".to_owned()),
            country: Some("KH".to_owned()),
            answered_in: Vec::new(),
            result: CallResult::Ok,
            at: Span::default(),
        });
        let before = "[[contact]]\nid = \"a\"\n";
        let new = record(&format!("{before}{calls}"), "a", &call)?;
        Ok(new.strip_prefix(before).unwrap_or_default().to_owned())
    }

    const NEW: &str = "{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", country = \"KH\", result = \"ok\" }";

    #[test]
    fn a_call_is_added_the_way_the_others_are_written() {
        for (before, after) in [
            ("", format!("calls = [{NEW}]\n")),
            ("calls = []\n", format!("calls = [{NEW}]\n")),
            ("calls = [{ on = 1 }]\n", format!("calls = [{{ on = 1 }}, {NEW}]\n")),
            (
                "calls = [{ on = 1 }] # end\nnote = \"n\"\n",
                format!("calls = [{{ on = 1 }}, {NEW}] # end\nnote = \"n\"\n"),
            ),
            ("calls = [\n  { on = 1 } # one\n]\n", format!("calls = [\n  {{ on = 1 }}, # one\n  {NEW}\n]\n")),
            ("calls = [\n\t{ on = 1 }, # one\n]\n", format!("calls = [\n\t{{ on = 1 }}, # one\n\t{NEW},\n]\n")),
        ] {
            // A comma that was not there is put in front of a comment: that is a change, and refused.
            let wanted = if before.contains("} # one") { Err(CannotAppend::WouldChange) } else { Ok(after) };
            assert_eq!(with(before), wanted, "{before}");
        }
    }

    #[test]
    fn what_is_not_a_list_is_told() {
        assert_eq!(with("calls = 1\n"), Err(CannotAppend::NotAList("calls")));
        assert_eq!(with("[[other]]\n").map(drop), Ok(()));
        assert!(matches!(with("calls = [\n"), Err(CannotAppend::NotToml(_))));
    }
}
