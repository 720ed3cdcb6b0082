//! Entities of HTML and XML, such as `&nbsp;` and `&#56;`. Their names are those that Markdown knows, which are all of
//! HTML's (CommonMark 0.31, 2.5), so Markdown's parser is asked.

use pulldown_cmark::{Event, Parser};

/// No name of an entity is longer (`&CounterClockwiseContourIntegral;`), and no number need be.
const MAX_NAME: usize = 40;

/// A text with entities undone. Browsers take some without a semicolon where a text is `loose`, and not in attributes;
/// which ones is not asked here: what nobody would see as a number is looked at once too often.
pub(super) fn undone(text: &str, loose: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        rest = match one(from, loose) {
            Some((meaning, behind)) => {
                out.push_str(&meaning);
                behind
            }
            None => {
                out.push('&');
                from.get(1..).unwrap_or_default()
            }
        };
    }
    out.push_str(rest);
    out
}

/// What the entity at the beginning of a text means, and what stands behind it.
fn one(text: &str, loose: bool) -> Option<(String, &str)> {
    let name = text.get(1..)?;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let end = name.bytes().take(MAX_NAME).take_while(is_part).count();
    if let Some(behind) = name.get(end..).and_then(|behind| behind.strip_prefix(';')) {
        return Some((meaning(name.get(..end)?)?, behind));
    }
    if !loose {
        return None;
    }
    // The longest that means something: `&nbsp488` is a space and 488, `&#56` is 8.
    let longest = |end: &usize| meaning(name.get(..*end)?).zip(name.get(*end..));
    (2..=end).rev().find_map(|end| longest(&end))
}

/// What an entity of that name means.
fn meaning(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = u32::from_str_radix(hex.unwrap_or(number), if hex.is_some() { 16 } else { 10 }).ok()?;
        return char::from_u32(code).map(String::from);
    }
    // Those that handbill writes itself.
    let own = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\"")];
    if let Some((_, sign)) = own.iter().find(|(own, _)| *own == name) {
        return Some((*sign).to_owned());
    }
    let written = format!("&{name};");
    let mut text = String::new();
    for event in Parser::new(&written) {
        if let Event::Text(part) = event {
            text.push_str(&part);
        }
    }
    (text != written).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::undone;

    #[test]
    fn entities_are_read_as_browsers_read_them() {
        for (written, read) in [
            ("012&nbsp;4&#56;&#x38;&numsp;4&#0000056;8", "012\u{A0}488\u{2007}488"),
            ("012&nbsp488&#56 &amp", "012\u{A0}4888 &"),
            ("a & b &nosuch; &#; &", "a & b &nosuch; &#; &"),
            ("&NewLine;&Tab;&lpar;&ZeroWidthSpace;", "\n\t(\u{200B}"),
            ("&fjlig;&CounterClockwiseContourIntegral;", "fj\u{2233}"),
        ] {
            assert_eq!(undone(written, true), read, "{written}");
        }
        assert_eq!(undone("?a=1&nbsp488&amp;b", false), "?a=1&nbsp488&b");
    }
}
