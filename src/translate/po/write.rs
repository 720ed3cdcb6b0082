//! Messages → a PO file, always in the same way, so that a merge shows what has changed and nothing else.

use super::entry::Entry;
use crate::lang::Lang;

/// A PO file for one page and language. `comments` stand at its head.
pub fn write(lang: &Lang, comments: &[String], entries: &[Entry]) -> String {
    let mut out = String::new();
    for comment in comments {
        comment_lines(&mut out, "#", comment);
    }
    out.push_str("msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in [
        ("Project-Id-Version", "handbill"),
        ("Language", lang.as_str()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ] {
        out.push_str(&format!("\"{name}: {value}\\n\"\n"));
    }
    for entry in entries {
        out.push('\n');
        comment_lines(&mut out, "#.", &entry.comment);
        comment_lines(&mut out, "#:", &entry.reference);
        if entry.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        if let Some(previous) = &entry.previous {
            field(&mut out, "#| msgid", "#| ", previous);
        }
        field(&mut out, "msgctxt", "", &entry.context);
        field(&mut out, "msgid", "", &entry.id);
        field(&mut out, "msgstr", "", &entry.text);
    }
    out
}

fn comment_lines(out: &mut String, mark: &str, text: &str) {
    for line in text.lines().filter(|line| !line.is_empty()) {
        out.push_str(&format!("{mark} {line}\n"));
    }
}

/// A text on one line; one with line breaks on several, as gettext's own tools do it.
fn field(out: &mut String, name: &str, before: &str, text: &str) {
    out.push_str(name);
    if !text.contains('\n') {
        return out.push_str(&format!(" \"{}\"\n", escaped(text)));
    }
    out.push_str(" \"\"\n");
    for line in text.split_inclusive('\n') {
        out.push_str(&format!("{before}\"{}\"\n", escaped(line)));
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out
}
