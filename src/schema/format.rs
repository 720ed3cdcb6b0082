//! `format = 1`: which form a file of the site has, so that no program guesses at one that it does not know.

use super::fields::Fields;
use crate::diag::{Rule, Sink};
use crate::source::Span;

/// The form of `site.toml`, the registers and the ledger that this program reads and writes. A newer form has a higher
/// number.
pub const FORMAT: i64 = 1;

/// The field `format` of a file; `None` where it has none.
pub(crate) fn format_of(fields: &mut Fields<'_>, sink: &mut Sink) -> Option<i64> {
    fields.number("format", 1, i64::MAX, sink)
}

/// Whether a newer program wrote the file, and says so. To guess at it could lose what that has kept there, or give
/// out what must not be given out.
pub(crate) fn is_newer(fields: &Fields<'_>, format: Option<i64>, sink: &mut Sink) -> bool {
    let Some(newer) = format.filter(|format| *format > FORMAT) else { return false };
    let message = format!("a newer handbill wrote this file (format {newer}); this one knows format {FORMAT} only");
    let finding = fields.part().finding(Rule::NewerVersion, Span::from(0..0), message);
    sink.push(finding.hint("use the newer program; nothing in the file was changed"));
    true
}
