//! Translations: parts that are compared, and PO files.

use super::row::{Files, Row, file, many, page};

pub fn rows() -> Vec<Row> {
    let changed = |count: usize| {
        translated(
            &many("- Line # as it is now\n", count),
            &many("- Line # as it was\n", count),
            &many("- Dòng #\n", count),
        )
    };
    vec![
        Row::new("every line of a list changed", 4000, changed),
        Row::new("every paragraph changed", 4000, |count| {
            translated(
                &many("Line # as it is now\n\n", count),
                &many("Line # as it was\n\n", count),
                &many("Dòng #\n\n", count),
            )
        }),
        Row::new("long paragraphs changed", 50, |count| {
            let of = |words: &str| many(&format!("{}\n\n", format!("{words} § ").repeat(1000)), count);
            translated(&of("line now"), &of("line then"), &of("dòng"))
        }),
        Row::new("one long paragraph changed, KiB", 1000, |kib| {
            let of = |words: &str| super::row::filled(words, kib);
            translated(&of("line now # "), &of("line then # "), &of("dòng # "))
        }),
        Row::new("one long paragraph in another script, KiB", 1000, |kib| {
            let original = format!("{}слово", super::row::filled("word # ", kib));
            translated(&original, &original, &super::row::filled("слово # ", kib))
        }),
        Row::new("equal lines of a list", 4000, |count| {
            let list = many("- Line\n", count);
            translated(&list, &list, &many("- Dòng\n", count))
        }),
        Row::new("a translation that is built in another way", 15_000, |count| {
            let list = many("- Line #\n", count);
            translated(&list, &list, &many("Dòng #\n\n", count + 1))
        }),
        Row::new("a list turned round", 4000, |count| {
            let lines: String = (0..count).rev().map(|at| format!("- Line {at}\n")).collect();
            translated(&lines, &many("- Line #\n", count), &many("- Dòng #\n", count))
        }),
        Row::new("lines changed, status", 4000, changed).command("translate status"),
        Row::new("PO of lines changed, exported", 4000, changed).command("translate export vi --po-dir po"),
        Row::new("PO of lines changed, taken over as it is", 15_000, changed)
            .before("translate export vi --po-dir po")
            .command("translate import vi --po-dir po"),
        Row::new("PO of messages that no page has", 20_000, |count| po(&many(MESSAGE, count)))
            .command("translate import vi --po-dir po"),
        Row::new("PO of one message", 20_000, |count| po(&many(&MESSAGE.replace('#', "1"), count)))
            .command("translate import vi --po-dir po"),
        Row::new("PO of messages without an end", 20_000, |count| po(&many("msgid \"a#\"\n\n", count)))
            .command("translate import vi --po-dir po"),
        Row::new("PO of a message with many lines", 50_000, |count| {
            po(&format!("msgctxt \"title\"\nmsgid \"A page\"\nmsgstr \"\"\n{}", many("\"line #\"\n", count)))
        })
        .command("translate import vi --po-dir po"),
        Row::new("PO of a new page, all translated", 4000, |count| {
            let mut files = po("");
            files.push(file("content/en/a.md", page(&many("Line # as it is.\n\n", count))));
            files
        })
        .before("translate export vi --po-dir po")
        .command("translate import vi --po-dir po"),
    ]
}

const MESSAGE: &str = "msgctxt \"c#\"\nmsgid \"a#\"\nmsgstr \"b#\"\n\n";

/// An original, what it was, and the translation of that.
fn translated(now: &str, then: &str, translation: &str) -> Files {
    vec![
        file("content/en/a.md", page(now)),
        file("content/vi/.original/a.md", page(then)),
        file("content/vi/a.md", page(translation)),
    ]
}

fn po(messages: &str) -> Files {
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";
    vec![file("content/en/a.md", page("Words.")), file("po/vi/a.po", format!("{header}{messages}"))]
}
