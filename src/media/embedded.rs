//! Pictures and recordings inside of texts: addresses that begin with `data:`, in style sheets, pages and drawings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::kind::by_first_bytes;
use super::strip::strip;

/// What stands before the bytes of a file in an address (RFC 2397), in small letters or capitals. Without it they are text,
/// which anybody can read.
const MARK: &str = "base64,";

/// How texts write signs of the code when they do not write them as they are: in addresses, in HTML and XML, in strings of
/// scripts and style sheets. Ends of lines mean nothing there.
const WRITTEN: [(&str, &str); 27] = [
    ("%09", ""),
    ("%0A", ""),
    ("%0D", ""),
    ("%20", ""),
    ("%2B", "+"),
    ("%2F", "/"),
    ("%3D", "="),
    ("&#9;", ""),
    ("&#x9;", ""),
    ("&#10;", ""),
    ("&#xA;", ""),
    ("&#13;", ""),
    ("&#xD;", ""),
    ("&#32;", ""),
    ("&#x20;", ""),
    ("&#43;", "+"),
    ("&#x2B;", "+"),
    ("&#47;", "/"),
    ("&#x2F;", "/"),
    ("&#61;", "="),
    ("&#x3D;", "="),
    ("\\\n", ""),
    ("\\\r\n", ""),
    ("\\n", ""),
    ("\\r", ""),
    ("\\t", ""),
    ("\\/", "/"),
];

/// Quotation marks behind the code, where they are written in the same ways.
const ENDS: [&str; 6] = ["%22", "%27", "&#34;", "&#x22;", "&#39;", "&#x27;"];

/// Signs that are enough to tell what a file is.
const FIRST: usize = 16;

/// Whether a text holds a picture or recording that says more than it shows.
pub(super) fn tells(text: &str) -> bool {
    // The same length, so what is found in it lies there in the text.
    text.to_ascii_lowercase().match_indices(MARK).any(|(at, mark)| {
        let (code, behind) = code(text.get(at + mark.len()..).unwrap_or_default());
        // It goes on in a way that is not known here.
        let goes_on =
            (behind.starts_with("&#") || behind.starts_with('%')) && !ENDS.iter().any(|end| begins(behind, end));
        match STANDARD_NO_PAD.decode(code.trim_end_matches('=')) {
            Ok(bytes) if !goes_on => {
                by_first_bytes(&bytes).is_some_and(|kind| strip(kind, &bytes).is_none_or(|stripped| stripped != bytes))
            }
            // What is no code to us may be one to a browser.
            Ok(_) | Err(_) => {
                let first = code.get(..FIRST).and_then(|first| STANDARD_NO_PAD.decode(first).ok());
                first.is_some_and(|bytes| by_first_bytes(&bytes).is_some())
            }
        }
    })
}

/// The code that a text begins with, and what is behind it. No byte is read for two of them: none goes on behind a comma.
fn code(mut rest: &str) -> (String, &str) {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+/=".contains(c);
    let mut code = String::new();
    loop {
        let (signs, behind) = rest.split_at(rest.find(|c| !is_sign(c)).unwrap_or(rest.len()));
        code.extend(signs.chars().filter(|c| !c.is_ascii_whitespace()));
        let Some((written, sign)) = WRITTEN.iter().find(|(written, _)| begins(behind, written)) else {
            return (code, behind);
        };
        code.push_str(sign);
        rest = behind.get(written.len()..).unwrap_or_default();
    }
}

fn begins(text: &str, written: &str) -> bool {
    text.get(..written.len()).is_some_and(|first| first.eq_ignore_ascii_case(written))
}

/// Whether an address card or a calendar holds a file in a field of its own (RFC 2426, RFC 5545, vCard 2.1).
pub(super) fn attaches(text: &str) -> bool {
    // Long lines are folded, in the middle of words, too.
    let text = text.replace('\r', "").replace("\n ", "").replace("\n\t", "");
    let fields = text.replace('"', "").to_ascii_uppercase();
    ["ENCODING=B", ";BASE64:", ";BASE64;"].iter().any(|mark| fields.contains(mark)) || tells(&text)
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
        assert!(!tells(&format!(
            "a=\"b:url(&quot;data:image/gif;base64,{plain}&quot;)\" c=\"d:url(&#34;data:;base64,{plain}&#34;)\""
        )));
        assert!(!tells(";base64,") && !tells(";base64,;base64,;base64,words"));
    }
    #[test]
    fn pictures_are_found_however_they_are_written() {
        let remark =
            b"GIF89a\x01\0\x01\0\0\0\0\x21\xFE\x04\xFF\xEF\xBE\xFB\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";
        let telling = STANDARD.encode(remark);
        assert!(telling.contains('+') || telling.contains('/'), "{telling}");
        let (head, tail) = telling.split_at(21);
        for mark in [";BASE64,", "; base64,", ";base64,&#10;", ";base64,%0A", ";Base64,&#xa;"] {
            assert!(tells(&format!("<image href=\"data:image/gif{mark}{telling}\"/>")), "{mark}");
        }
        for between in
            ["%0A", "%0d%0a", "&#xA;", "&#10;", "&#13;&#10;", "&#9;", "%20", "\\\n", "\\n", "\n  ", "&#65;", "%41", "!"]
        {
            assert!(tells(&format!("a{{b:url(data:image/gif;base64,{head}{between}{tail})}}")), "{between}");
        }
        for (plus, slash) in [("%2b", "%2f"), ("&#43;", "&#47;"), ("&#x2b;", "\\/")] {
            let written = telling.replace('/', slash).replace('+', plus).replace('=', "%3d");
            assert!(tells(&format!("data:;base64,{written}")), "{written}");
        }
        // One sign too many at its end.
        assert!(tells(&format!("data:;base64,{telling}A")));
    }

    #[test]
    fn files_in_cards_and_calendars_are_found() {
        for field in [
            "PHOTO;ENCODING=b;TYPE=JPEG:AAAA",
            "PHOTO;JPEG;ENCODING=BASE64:AAAA",
            "PHOTO;TYPE=JPEG;BASE64:AAAA",
            "photo;encod\r\n ing=b:AAAA",
            "ATTACH;FMTTYPE=image/jpeg;ENCODING=BASE64;VALUE=BINARY:AAAA",
            "PHOTO:data:image/gif;ba\n se64,R0lGODlhAQAB\n AAAA",
        ] {
            assert!(attaches(&format!("BEGIN:VCARD\r\n{field}\r\nEND:VCARD\r\n")), "{field}");
        }
        assert!(!attaches("BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:Words\r\nTEL:112\r\nEND:VCARD\r\n"));
    }
}
