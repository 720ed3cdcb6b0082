//! `format = 1`: which form a file of the site has, so that no program guesses at one that it does not know.

use super::fields::Fields;
use crate::diag::{Rule, Sink};
use crate::source::Span;

/// The form of `site.toml`, the registers and the ledger that this program reads and writes. A newer form has a higher
/// number.
pub const FORMAT: i64 = 1;

/// Whether a newer program wrote the file, and says so. To guess at it could lose what that has kept there, or give
/// out what must not be given out.
pub(crate) fn is_of_newer(fields: &Fields<'_>, sink: &mut Sink) -> bool {
    // What the line was called in ledgers before other files had one, too.
    let version = fields.declares("version").then(|| fields.peek_number("version")).flatten();
    let format = fields.peek_number("format").max(version);
    let Some(newer) = format.filter(|format| *format > FORMAT) else { return false };
    let message = format!("a newer handbill wrote this file (format {newer}); this one knows format {FORMAT} only");
    let finding = fields.part().finding(Rule::NewerVersion, Span::from(0..0), message);
    sink.push(finding.hint("use the newer program; nothing in the file was changed"));
    true
}
