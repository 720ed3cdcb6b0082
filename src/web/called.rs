//! Data as a script: a page from a stick may load scripts and nothing else.

use serde::Serialize;

/// `handbill.NAME(DATA)`. What ends a script or a line of one is written as JSON writes signs.
pub(crate) fn call(name: &str, data: &impl Serialize) -> String {
    // proof: strings, numbers and lists of them are always JSON
    let json = serde_json::to_string(data).unwrap_or_default();
    let json = json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("handbill.{name}({json});\n")
}

#[cfg(test)]
mod tests {
    use super::call;

    #[test]
    fn nothing_can_end_the_script() {
        assert_eq!(call("lines", &"</script>\u{2028}"), "handbill.lines(\"\\u003c/script>\\u2028\");\n");
    }
}
