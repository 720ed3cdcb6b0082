//! Pictures and recordings inside of texts: addresses that begin with `data:`, in style sheets, pages and drawings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::kind::by_first_bytes;
use super::strip::strip;

/// What stands before the bytes of a file in an address (RFC 2397). Without it they are text, which anybody can read.
const MARK: &str = ";base64,";

/// Whether a text holds a picture or recording that says more than it shows.
pub(super) fn tells(text: &str) -> bool {
    text.match_indices(MARK).any(|(at, mark)| {
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        let end = rest.find(['"', '\'', '`', ')', '<', '>', '\\']).unwrap_or(rest.len());
        let code = rest.get(..end).unwrap_or_default().replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        let code: String = code.split_whitespace().collect();
        // What is no code is no picture to a browser.
        let Ok(bytes) = STANDARD_NO_PAD.decode(code.trim_end_matches('=')) else { return false };
        by_first_bytes(&bytes).is_some_and(|kind| strip(kind, &bytes).is_none_or(|stripped| stripped != bytes))
    })
}
