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
        // Up to what is no sign of it, so no byte is read for two of them.
        let is_code = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+/=%".contains(c);
        let end = rest.find(|c| !is_code(c)).unwrap_or(rest.len());
        let code = rest.get(..end).unwrap_or_default().replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
        let code: String = code.split_whitespace().collect();
        // What is no code is no picture to a browser.
        let Ok(bytes) = STANDARD_NO_PAD.decode(code.trim_end_matches('=')) else { return false };
        by_first_bytes(&bytes).is_some_and(|kind| strip(kind, &bytes).is_none_or(|stripped| stripped != bytes))
    })
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    #[test]
    fn pictures_in_texts_are_found() {
        let gif = b"GIF89a\x01\0\x01\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";
        let remark = [&gif[..13], b"\x21\xFE\x04name\0", &gif[13..]].concat();
        let (plain, telling) = (STANDARD.encode(gif), STANDARD.encode(remark));
        for (before, after) in [("a{b:url(data:image/gif;base64,", ")}"), ("<img src=\"data:;base64,\n", "\n\">")] {
            assert!(!tells(&format!("{before}{plain}{after}")));
            assert!(tells(&format!("{before}{telling}{after}")));
            assert!(tells(&format!("{before}{}{after}", telling.replace('+', "%2B").replace('=', "%3D"))));
        }
        assert!(!tells(";base64,") && !tells(";base64,;base64,;base64,words"));
    }
}
