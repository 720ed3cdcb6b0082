//! Scripts and JSON: what stands in strings, and notes. JSON is read as the script that it is.

use super::words::Words;

/// A number shorter than this, outside of strings, is a size, a time or a colour.
const MIN_DIGITS: usize = 7;

/// Nobody writes a longer regular expression; without an end each slash would cost the rest of its line.
const MAX_EXPRESSION: usize = 1000;

/// Reads a script. ECMA-262, 12: strings, templates, comments, regular expressions.
pub(super) fn read(text: &str, words: &mut Words<'_>) {
    let mut rest = text;
    // Whether nothing but a plus stands between this string and the one before: they are shown as one.
    let mut goes_on = false;
    // The last sign of the code: what tells a division from a regular expression.
    let mut last = None;
    while let Some(first) = rest.chars().next() {
        let inside = rest.get(first.len_utf8()..).unwrap_or_default();
        rest = match first {
            '"' | '\'' | '`' => {
                let (written, behind) = string(inside, first);
                let shown = unescaped(written);
                words.string(&shown, goes_on);
                words.maybe_markup(&shown);
                if shown.contains('%') {
                    words.address(&shown);
                }
                (goes_on, last) = (true, Some(first));
                behind
            }
            '/' if inside.starts_with('/') => {
                let inside = inside.get(1..).unwrap_or_default();
                let (note, behind) = inside.split_once('\n').unwrap_or((inside, ""));
                words.apart(note);
                behind
            }
            '/' if inside.starts_with('*') => {
                let inside = inside.get(1..).unwrap_or_default();
                let (note, behind) = inside.split_once("*/").unwrap_or((inside, ""));
                words.apart(note);
                behind
            }
            '/' => {
                goes_on = false;
                let behind = expression(inside).filter(|_| may_begin_expression(last));
                last = Some('/');
                behind.unwrap_or(inside)
            }
            _ if first.is_alphanumeric() || first == '_' || first == '$' => {
                goes_on = false;
                let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'))).unwrap_or(rest.len());
                let (name, behind) = rest.split_at(end);
                if name.len() >= MIN_DIGITS && name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
                    words.string(name, false);
                }
                last = if ["return", "typeof", "case"].contains(&name) { Some('=') } else { Some('x') };
                behind
            }
            _ => {
                if !first.is_whitespace() {
                    goes_on &= first == '+';
                    last = Some(first);
                }
                inside
            }
        };
    }
}

/// A string as it is written, and what stands behind it.
fn string(text: &str, quote: char) -> (&str, &str) {
    let mut signs = text.char_indices();
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' => drop(signs.next()),
            _ if c == quote => return (text.get(..at).unwrap_or_default(), signs.as_str()),
            // A string that is not closed ends with its line; a template does not.
            '\n' if quote != '`' => return (text.get(..at).unwrap_or_default(), signs.as_str()),
            _ => {}
        }
    }
    (text, "")
}

/// Where a regular expression may stand, a division may not: behind a sign that wants a value.
fn may_begin_expression(last: Option<char>) -> bool {
    last.is_none_or(|last| "(,=:[!&|?{};+-*%~^<>".contains(last))
}

/// What stands behind a regular expression, if this is the inside of one.
fn expression(text: &str) -> Option<&str> {
    let mut signs = text.char_indices();
    let mut in_class = false;
    while let Some((_, c)) = signs.next().filter(|(at, _)| *at < MAX_EXPRESSION) {
        match c {
            '\\' => drop(signs.next()),
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return Some(signs.as_str()),
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// A string as it is shown.
fn unescaped(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    // In the units of scripts: a sign may be written as two halves.
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        units.extend(before.encode_utf16());
        let first = escape.chars().next().unwrap_or_default();
        let behind = escape.get(first.len_utf8()..).unwrap_or_default();
        rest = behind;
        match (first, code(first, escape)) {
            (_, Some((code, behind))) => {
                push(&mut units, code);
                rest = behind;
            }
            // The line goes on.
            ('\n', None) => {}
            ('n' | 'r' | 't' | 'b' | 'f' | 'v', None) => units.push(u16::from(b' ')),
            (other, None) => push(&mut units, u32::from(other)),
        }
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

fn push(units: &mut Vec<u16>, code: u32) {
    match u16::try_from(code) {
        Ok(unit) => units.push(unit),
        Err(_) => units.extend_from_slice(char::from_u32(code).unwrap_or_default().encode_utf16(&mut [0; 2])),
    }
}

/// The sign that an escape means by its number, and what stands behind it: `x41`, `u0041`, `u{41}`, `101`.
fn code(first: char, escape: &str) -> Option<(u32, &str)> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok();
    match first {
        'x' => Some((number(escape.get(1..3)?, 16)?, escape.get(3..)?)),
        'u' if escape.starts_with("u{") => {
            let inside = escape.get(2..)?;
            let end = inside.bytes().take(9).position(|byte| byte == b'}')?;
            Some((number(inside.get(..end)?, 16)?, inside.get(end + 1..)?))
        }
        'u' => Some((number(escape.get(1..5)?, 16)?, escape.get(5..)?)),
        '0'..='7' => {
            let most = if first < '4' { 3 } else { 2 };
            let count = escape.bytes().take(most).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
            Some((number(escape.get(..count)?, 8)?, escape.get(count..)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::check::output::words::read_with;

    fn strings(script: &str) -> Vec<String> {
        read_with(read, script)
    }

    #[test]
    fn strings_are_read_as_they_are_shown() {
        assert_eq!(strings(r#"a = "012\xa0488" + '\x34\u{38}\070' + `\uD835\uDFCE`;"#), ["012\u{A0}488488\u{1D7CE}"]);
        assert_eq!(strings("f('one', \"two \\\n2\") // three\n/* four */"), [" three", " four ", "one", "two 2"]);
        assert_eq!(
            strings(r#"{"tel": 12488488, "size": 488, "b": ["x\/y"]}"#),
            ["tel", "12488488", "size", "b", "x/y"]
        );
    }

    #[test]
    fn a_quotation_mark_in_an_expression_begins_no_string() {
        assert_eq!(strings(r#"if (/["'\/]/.test(a)) b = c / d / 2; say("here")"#), ["here"]);
        assert_eq!(strings(r#"return /'/g, "here""#), ["here"]);
    }
}
