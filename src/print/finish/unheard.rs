//! Words for the eye only: page furniture, DRAFT, the copies of a card.
//!
//! They are artifacts, which readers skip that follow the tags. Search and copying mostly do not, and
//! would find a card's number ten times; but they obey replacement text (ISO 32000-1, 14.9.4), so an
//! artifact's text is replaced with nothing.

use lopdf::content::Operation;
use lopdf::{Dictionary, Object};

use super::streams::bare;

/// Wraps what stands in every artifact in a span with empty replacement text. The replacement texts that
/// typst gives to single clusters are dropped there: the innermost wins.
pub(super) fn silence(operations: Vec<Operation>) -> Vec<Operation> {
    let mut out = Vec::with_capacity(operations.len() + 16);
    let mut open = Vec::new();
    for operation in operations {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                let tag = operation.operands.first().and_then(|tag| tag.as_name().ok());
                let within = open.contains(&Marked::Artifact);
                let marked = match tag {
                    Some(b"Artifact") if !within => Marked::Artifact,
                    Some(b"Span") if within => Marked::Dropped,
                    _ => Marked::Plain,
                };
                open.push(marked);
                match marked {
                    Marked::Artifact => out.extend([operation, silent_span()]),
                    Marked::Plain => out.push(operation),
                    Marked::Dropped => {}
                }
            }
            "EMC" => match open.pop() {
                Some(Marked::Artifact) => out.extend([bare("EMC"), operation]),
                Some(Marked::Plain) | None => out.push(operation),
                Some(Marked::Dropped) => {}
            },
            _ => out.push(operation),
        }
    }
    out
}

/// What is done with marked content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marked {
    /// Wrapped.
    Artifact,
    /// Left as it is.
    Plain,
    /// Its marks are left out.
    Dropped,
}

fn silent_span() -> Operation {
    let mut nothing = Dictionary::new();
    nothing.set("ActualText", Object::string_literal(""));
    Operation::new("BDC", vec![Object::Name(b"Span".to_vec()), Object::Dictionary(nothing)])
}
