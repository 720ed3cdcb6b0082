//! What Markdown swallows: a mark that became nothing and is shown as it stands, words that became something else, and
//! what has no words at all. Marks of other programs and other keyboards are told with what to type instead.
//!
//! One file per rule, and each looks at [`Written`]: what is left of a text as it was typed, once everything is taken
//! out that Markdown took as a mark, or that stands behind a backslash and is meant.

mod blocks;
mod boxes;
mod fields;
mod links;
mod lists;
mod marks;
mod page;
mod signs;
mod tables;
mod tabs;
mod told;
mod written;

pub(super) use fields::in_texts;

use written::Written;

use crate::diag::Sink;
use crate::markup::{Draft, Target};

pub(super) fn check(draft: &Draft<Target>, sink: &mut Sink) {
    let written = Written::of(&draft.document);
    for run in written.runs(&draft.document) {
        boxes::check(&run, sink);
        links::check(&run, sink);
        lists::check(&run, sink);
        marks::check(&run, sink);
        tables::check(&run, sink);
        tabs::check(&run, sink);
    }
    boxes::empty(draft, sink);
    blocks::check(draft, sink);
    fields::check(draft, sink);
    page::check(draft, sink);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::signs::Signs;
    use super::written::{Run, Written};
    use super::{boxes, links, lists, marks, tables, tabs};
    use crate::diag::Sink;
    use crate::markup::parse_draft;
    use crate::source::{RelPath, Source};

    /// What the rules find in a text: asked only where its signs are there, or asked in any case.
    fn found(text: &str, always: bool) -> usize {
        let path = RelPath::parse("en/a.md").expect("a path");
        let source = Source::new(path, format!("+++\ntitle = \"a\"\n+++\n{text}\n"));
        let Some(draft) = parse_draft(source, &mut Sink::new()) else { return 0 };
        let written = Written::of(&draft.document);
        let mut sink = Sink::new();
        for run in written.runs(&draft.document) {
            let run = if always { Run { signs: Signs::ALL, ..run } } else { run };
            for check in [boxes::check, links::check, lists::check, marks::check, tables::check, tabs::check] {
                check(&run, &mut sink);
            }
        }
        sink.len()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

        #[test]
        fn where_no_sign_of_a_rule_stands_it_finds_nothing(
            pieces in proptest::collection::vec(
                prop_oneof![
                    "[a-c ក1:\\[\\]<>()~=_{}&#'|!^*/.•】（＃｜＞\\-\t\n]{1,3}",
                    prop_oneof![
                        Just("https://a".to_owned()), Just("www.a.b".to_owned()), Just("&nbsp".to_owned()),
                        Just("[!NOTE] ".to_owned()), Just("!!! note".to_owned()), Just(":::".to_owned()),
                        Just("\n1. ".to_owned()), Just("\nb) ".to_owned()), Just("[x]".to_owned()), Just("[toc]".to_owned()),
                        Just(":ab_c:".to_owned()), Just(".md".to_owned()), Just("\n".to_owned()),
                    ],
                ],
                1..9,
            ),
        ) {
            let text = pieces.concat();
            prop_assert_eq!(found(&text, false), found(&text, true), "{}", text);
        }
    }
}
