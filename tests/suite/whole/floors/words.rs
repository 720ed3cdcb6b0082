//! The text of a file of Rust → its words and signs, as far as paths need them.

/// Words, `::` and single signs. Comments and lifetimes are gone, and each literal is one `"`.
pub(super) fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let (long, word) = match sign {
            // `$crate` is `crate`.
            _ if sign.is_whitespace() || sign == '$' => (sign.len_utf8(), None),
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), None),
            '/' if rest.starts_with("/*") => (block_comment(rest), None),
            '\'' => quoted_sign(rest).map_or((1 + name(&rest[1..]), None), |long| (long, Some("\""))),
            '"' => (quoted(rest), Some("\"")),
            ':' if rest.starts_with("::") => (2, Some("::")),
            _ if sign.is_alphanumeric() || sign == '_' => match raw(rest) {
                Some(long) => (long, Some("\"")),
                None => (name(rest), Some(&rest[..name(rest)])),
            },
            _ => (sign.len_utf8(), Some(&rest[..sign.len_utf8()])),
        };
        words.extend(word);
        rest = &rest[long..];
    }
    words
}

/// How long the word or number is that `text` begins with.
fn name(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// Comments in `/* */` stand inside each other.
fn block_comment(text: &str) -> usize {
    let (mut at, mut deep) = (2, 1);
    while deep > 0 && at < text.len() {
        match &text.as_bytes()[at..] {
            [b'/', b'*', ..] => (at, deep) = (at + 2, deep + 1),
            [b'*', b'/', ..] => (at, deep) = (at + 2, deep - 1),
            _ => at += 1,
        }
    }
    at
}

/// A string that begins with its quotation mark.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    let end = text[1..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

/// `'x'` and `'\u{1f}'`; what else begins so is a lifetime.
fn quoted_sign(text: &str) -> Option<usize> {
    let mut signs = text.char_indices().skip(1);
    let (_, first) = signs.next()?;
    let (at, second) = signs.next()?;
    if first == '\\' {
        let after = at + second.len_utf8();
        return text[after..].find('\'').map(|end| after + end + 1);
    }
    (second == '\'').then_some(at + 1)
}

/// `r"…"`, `r#"…"#` and their like.
fn raw(text: &str) -> Option<usize> {
    let prefix = name(text);
    let rest = Some(&text[prefix..]).filter(|_| matches!(&text[..prefix], "r" | "br" | "cr"))?;
    let fence = rest.len() - rest.trim_start_matches('#').len();
    let end = format!("\"{}", "#".repeat(fence));
    let inside = rest[fence..].strip_prefix('"')?;
    Some(prefix + fence + 1 + inside.find(&end).map_or(inside.len(), |at| at + end.len()))
}

/// Drops the items behind `#[cfg(test)]`.
pub(super) fn without_tests(words: Vec<&str>) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at..].starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) {
            at += 7;
            at += item(&words[at..]);
        } else {
            kept.push(words[at]);
            at += 1;
        }
    }
    kept
}

/// How many words the item has that `words` begins with: to its `;` or its last brace (a `;` behind that is nothing).
fn item(words: &[&str]) -> usize {
    let mut deep = 0_usize;
    for (at, word) in words.iter().enumerate() {
        match *word {
            "(" | "[" | "{" => deep += 1,
            // A field, and the last one.
            ")" | "]" | "}" if deep == 0 => return at,
            ")" | "]" | "}" => deep -= 1,
            _ => {}
        }
        if deep == 0 && matches!(*word, ";" | "}") {
            return at + 1;
        }
    }
    words.len()
}
