//! Style sheets: strings, which browsers show (`content: "…"`), addresses and notes.

use super::words::Words;

/// Reads a style sheet. CSS Syntax 3, 4.3: strings, escapes, comments and `url(…)`.
pub(super) fn read(text: &str, words: &mut Words<'_>) {
    let mut rest = text;
    // Whether nothing but space stands between this string and the one before: they are shown as one.
    let mut goes_on = false;
    while let Some(at) = rest.find(['"', '\'', '/', '(', ';', '}']) {
        let (before, from) = rest.split_at(at);
        goes_on &= before.trim().is_empty();
        let mut signs = from.chars();
        let sign = signs.next();
        let inside = signs.as_str();
        rest = match sign {
            Some(quote @ ('"' | '\'')) => {
                let (string, behind) = string(inside, quote);
                words.string(&string, goes_on);
                goes_on = true;
                behind
            }
            Some('/') if inside.starts_with('*') => {
                let inside = inside.get(1..).unwrap_or_default();
                let (note, behind) = inside.split_once("*/").unwrap_or((inside, ""));
                words.apart(note);
                behind
            }
            Some('(') if ends_in_url(before) && !inside.trim_start().starts_with(['"', '\'']) => {
                goes_on = false;
                let (address, behind) = inside.split_once(')').unwrap_or((inside, ""));
                words.address(address);
                behind
            }
            _ => {
                goes_on = false;
                inside
            }
        };
    }
}

fn ends_in_url(before: &str) -> bool {
    before.len().checked_sub(3).and_then(|at| before.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case("url"))
}

/// A string without its escapes, and what stands behind it.
fn string(text: &str, quote: char) -> (String, &str) {
    let mut string = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            _ if c == quote => break,
            '\\' => escape(&mut rest, &mut string),
            // A string that is not closed ends with its line.
            '\n' => break,
            _ => string.push(c),
        }
    }
    (string, rest.as_str())
}

/// What a backslash means: one to six digits and one space, the end of a line, or the sign itself.
fn escape(rest: &mut std::str::Chars<'_>, string: &mut String) {
    let text = rest.as_str();
    let digits = text.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    let Some(code) = text.get(..digits).and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
        string.extend(rest.next().filter(|c| *c != '\n'));
        return;
    };
    string.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    let behind = text.get(digits..).unwrap_or_default();
    *rest = behind.strip_prefix([' ', '\n', '\t']).unwrap_or(behind).chars();
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::check::output::words::read_with;

    #[test]
    fn strings_are_read_as_they_are_shown() {
        let texts = read_with(
            read,
            "a::after { content: \"012\\a0 488 \" '4\\38 8'; background: url( x%20y.svg ); } /* note */ b { w: 1 }\n\
             @import 'z.css'; p { content: \"one \\\ntwo\" attr(x) \"three\" }",
        );
        let shown = [" note ", "012\u{A0}488 488", " x%20y.svg ", " x y.svg ", "z.css", "one two", "three"];
        assert_eq!(texts, shown);
    }
}
