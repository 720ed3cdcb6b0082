//! What is quoted, and what only looks as if it were.

use super::reading::Quotations;

/// Languages of every habit: ’ as an apostrophe, on both sides, before and behind; “ and « at the end.
const TAGS: [&str; 8] = ["en", "sv", "ar", "de", "km", "zh", "hu", "fr"];

/// Whether the word `here` is quoted.
fn is(text: &str, go_on: bool, tag: &str) -> bool {
    let start = text.find("here").expect("the word");
    Quotations::of(text, go_on, tag).hold(start, start + 4)
}

#[test]
fn quotations_are_known_in_every_script() {
    for text in [
        "“a here b”",
        "„here“",
        "„here”",
        "”here”",
        "\"here\"",
        "‘here’",
        "‚here‘",
        "'here'",
        "«here»",
        "« here »",
        "»here«",
        "»here»",
        "‹here›",
        "›here‹",
        "「here」",
        "『here』",
        "﹁here﹂",
        "﹃here﹄",
        "｢here｣",
        "〝here〟",
        "⹂here”",
        "《here》",
        "ថា«here»",
        "و«here»",
        "说“here”了",
        "‘don’t here’",
        "“a\nhere”",
        "“a\n“here”",
        "“a here\nb”",
        "“a\u{2028}here”",
        "(“here”)",
        "“here.”",
        "“‘here’”",
    ] {
        for tag in TAGS {
            assert!(is(text, false, tag), "{tag} {text}");
        }
    }
    for tag in TAGS {
        assert!(is("\"a\nhere\"", true, tag) && is("“a\nhere”", true, tag) && is("“here\n“a”", true, tag));
    }
}

#[test]
fn an_opening_mark_may_stand_right_behind_a_word_where_it_closes_nothing() {
    for (tag, text) in [
        ("zh", "根据HIV“here”法"),
        ("zh", "HIV「here」"),
        ("zh", "HIV《here》"),
        ("zh", "2020“毒here虫”法"),
        ("ja", "3.『 here 』"),
        ("th", "พ.ร.บ.“here”"),
        ("th", "พ.ร.บ.“ขี้here”ข"),
        ("km", "លេខ5«here»"),
        ("km", "(២០០៨)«here»"),
        ("km", "ច្បាប់,«here»"),
        ("en", "law.“here”"),
        ("en", "The Act,‹here›"),
        ("de", "Gesetz„here“"),
        ("de", "das ‚Gesetz für Junkies here s‘ gilt"),
        ("ar", "\u{2067}”\u{2068}here\u{2069}“\u{2069}"),
    ] {
        assert!(is(text, false, tag), "{tag} {text}");
    }
}

#[test]
fn what_stands_between_two_quotations_is_not_quoted() {
    for text in [
        "here",
        "“a” here “b”",
        "„a“ here „b“",
        "»a« here »b«",
        "« a » here « b »",
        "« a », here « b »",
        "\"a\" here \"b\"",
        "5\" here 3\"",
        "don’t here drivers’",
        "don't here drivers'",
        "“a.” here “b.”",
        "”a” here ”b”",
        "“a here",
        "here”",
        "\"a\nhere\"",
        "“a here\nb “c”",
        "'a\nhere'",
        "“a\nb” here",
        "‘a’ here ‘b’",
        "a’s here’s b’",
        "’90s here and drivers’ b",
        "the ‘90s here and drivers’ b",
        // Right behind a word, where another language ends a quotation.
        "Wort„a“ here „b“",
        "Wort„a“here„b“",
        ",,a“here ,,b”",
        ",,a“ here „b”",
        "wort»a« here »b«",
        "wort»a«here »b«",
        "»a«here»b«",
        "\"a“ here \"b“",
        "“a”here“b”",
        "5“here 3”",
        "5“ here 3”",
        "a“, here ”b",
        "”a“ here ”b“",
        "”a“here ”b“",
        "”a” here “b“",
        "x” here “b”",
        "x” here ”b“",
        "”a “b“ here ”c“",
        "’a‘ here ’b‘",
        "x“ here ”y",
        "a‚here b’",
        "a‚ here’",
        // Over the edge of another quotation.
        "\"a 'b\" here \"c' d\"",
        "“a ‘b” here “c’ d”",
        // A paragraph of a single mark has one too.
        "‘a\nhere b’",
    ] {
        for tag in TAGS {
            assert!(!is(text, false, tag), "{tag} {text}");
        }
    }
}

#[test]
fn arabic_and_urdu_put_the_right_mark_first() {
    for (tag, text) in [
        ("ar", "كلمة ”here“ هنا"),
        ("ar", "و”here“"),
        ("ur", "’here‘"),
        ("ar", "“here”"),
        ("ar", "‘here’"),
        ("ms-Arab", "’here‘"),
    ] {
        assert!(is(text, false, tag), "{tag} {text}");
    }
    for tag in ["ar", "ur"] {
        for text in [
            "گھر”گھر“ here ”گھر“",
            "گھر”گھر“here”گھر“",
            "گھر“گھر”here“گھر”",
            "گھر’گھر‘ here ’گھر‘",
            "گھر’گھر‘here’گھر‘",
            "گھر“ here ”گھر",
            "گھر” here “گھر",
            "”گھر“ here “گھر”",
            "“گھر” here ”گھر“",
            "“گھر“ here ”گھر“",
            "”گھر “گھر“ here ”گھر“",
            "“گھر ”گھر“ here “گھر”",
            "گھر“گھر“ here ”گھر”",
            "”گھر here",
            "here گھر“",
        ] {
            assert!(!is(text, false, tag) && !is(text, true, tag), "{tag} {text}");
        }
    }
}

/// A word that has lost its beginning, and one that has lost its end, quote nothing of what stands between them.
#[test]
fn what_stands_between_two_apostrophes_is_not_quoted() {
    for (tag, text) in [
        ("en", "’Cause a here has the drivers’ keys"),
        ("en", "‘Cause a here has the drivers’ keys"),
        ("en", "'Cause a here has the drivers' keys"),
        ("en", "Tell 'em here and the drivers' keys."),
        ("en", "Tell ’em here and the drivers’ keys."),
        ("en", "Tell ‘em here and the drivers’ keys."),
        ("en", "‘Tis here, goin’ home"),
        ("en", "’Tis here, goin’ home"),
        ("en", "rock ‘n’ roll here, the drivers’"),
        ("en", "rock ’n roll here, the drivers’."),
        ("en", "‘Ow here with the drivers’ keys"),
        ("en", "‘Zounds here with the drivers’ keys"),
        ("nl", "’s avonds here met Kees’ fiets"),
        ("nl", "‘s avonds here met Kees’."),
        ("nl", "'t is here met Kees'."),
        ("de", "’s ist here bei Hans’ Haus"),
        ("de", "'s ist here bei Hans'."),
        ("it", "’sto here è un po’"),
        ("it", "'sto here è un po'"),
        ("bn", "দু’জন here দু’জন"),
        ("bn", "দু'জন here দু'জন"),
        ("hi", "दु’जन here दु’जन"),
        ("vi", "thế’ here thế’ b"),
        ("sv", "Lars’ here Lars’ b"),
        ("en", "don\u{200B}'t here drivers'"),
        ("sv", "don\u{200B}’t here drivers’"),
        ("fr", "cafe\u{301}'s here drivers'"),
        ("sv", "cafe\u{301}’s here drivers’"),
        ("en", "‘\u{200B}Cause a here has no ol’ keys"),
        ("uk", "’є here м’ята ’"),
    ] {
        assert!(!is(text, false, tag) && !is(text, true, tag), "{tag} {text}");
    }
    assert!(is("The ‘l’here’ law", false, "en"));
    let plural = "The ‘junkies’ law";
    assert!(
        Quotations::of(plural, false, "en").hold(plural.find("junkies").expect("it"), plural.find("s’").expect("it"))
    );
}

/// Where no space stands between words, the end of a quotation looks like the beginning of another language's.
#[test]
fn what_stands_between_two_quotations_is_not_quoted_without_spaces() {
    for word in ["ផ្ទះ", "บ้าน", "房子", "ເຮືອນ", "خانه"] {
        for (open, close) in [
            ('«', '»'),
            ('»', '«'),
            ('»', '»'),
            ('‹', '›'),
            ('›', '‹'),
            ('“', '”'),
            ('”', '”'),
            ('„', '“'),
            ('„', '”'),
            ('‘', '’'),
            ('’', '’'),
            ('‚', '‘'),
            ('"', '"'),
            ('\'', '\''),
            ('「', '」'),
        ] {
            let quoted = format!("{open}{word}{close}");
            for between in ["here", "{}here{}", "{}here{} ", " here "] {
                let text = format!("{quoted}{}{quoted}", between.replace("{}", word));
                for tag in TAGS {
                    assert!(!is(&text, false, tag) && !is(&text, true, tag), "{tag} {text}");
                }
                let text = format!("{word}{open}{word}here{word}{close}{word}{quoted}");
                let tag = if open == '’' { "sv" } else { "km" };
                assert!(is(&text, false, tag), "{text}");
            }
        }
    }
    for tag in TAGS {
        assert!(!is("»ទំព័រ «ផ្ទះ»here«ទីក្រុង»", false, tag), "a stray mark makes no quotation of what is between two");
    }
}

/// A stray mark opens nothing that the mark of another quotation would close.
#[test]
fn a_stray_mark_quotes_nothing_up_to_the_next_quotation() {
    for (tag, text) in [
        ("en", "He said ”stop. The here (“go”) left."),
        ("en", "He said ”stop—and the here (“J.”) left."),
        ("zh", "他们说停下来”好here好“好”。"),
        ("zh", "他说停”了，here说“好”。"),
        ("th", "พูดว่าหยุด”ยา here ยา“ไป”"),
        ("en", "“He said stop.\n\nThe here is there.\n\n“Other words” end."),
        ("en", "“Stop the\nhere is\nsaid “go”"),
        ("en", "The 'hood here is 6' tall."),
        ("en", "'Twasn't the here who fixed Mama' chair."),
        ("zh", "在HIV\"感染\"者here说\"好\"。"),
    ] {
        assert!(!is(text, false, tag), "{tag} {text}");
    }
}
