//! What is on paper, at its edges: what `recall` and `card.html` must not say, and what the ledger must not miss.

use std::fs;

use crate::tools::editions::{card, field, recalled, record, rows, run};
use crate::tools::{Site, elements, parse, said, sheet_text, squeezed};

/// One contact of a register, called `c`; `more` is everything but its id and its sources.
fn contact(more: &str) -> String {
    let sources = "sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n";
    format!("[[contact]]\nid = \"c\"\n{sources}{more}\n")
}

/// The contact with a name, a number and no doubt about either.
fn line(number: &str, more: &str) -> String {
    contact(&format!(
        "name = {{ en = \"Line\" }}\nphones = [{{ number = \"{number}\", country = \"KH\" }}]\nstatus = \"confirmed\"\n{more}"
    ))
}

/// What can be tapped among the editions of `card.html`.
fn tapped(site: &Site) -> Vec<String> {
    let html = fs::read_to_string(site.public().join("en/card.html")).expect("card.html");
    let mut tapped = Vec::new();
    elements(&parse(&html).document, &mut |_, attributes, _| {
        let href = attributes.iter().find(|(name, value)| name == "href" && value.starts_with("tel:"));
        tapped.extend(href.map(|(_, value)| value.clone()));
    });
    tapped
}

const DANGEROUS: &str = "Do not rely on it. Ask for a newer one.";
const DRAFT: &str = "It is a draft. It was not checked when it was printed.";

/// A number that has changed is given out only where the last call to exactly its digits reached the right people; and
/// never without what must be known before it is dialled.
#[test]
fn a_new_number_that_failed_is_not_offered() {
    let changed = "Line: the number has changed.";
    let untested = "Line: the number has changed. Do not call the one on it. Ask those who gave it to you.";
    let lost = "Line: do not use the number on it.";
    let call = |result: &str| {
        format!("calls = [{{ on = \"2026-11-22\", by = \"SK\", number = \"1299\", result = \"{result}\" }}]\n")
    };
    let inside = "1299 Works only inside Cambodia.";
    for (more, kinds, sentences, is_offered) in [
        (call("ok"), &["number-changed"][..], &[changed, inside][..], true),
        (String::new(), &["number-changed"], &[untested], false),
        (call("wrong"), &["number-changed", "others-answer"], &[untested, lost], false),
        (call("closed"), &["number-changed", "closed"], &[untested, lost], false),
        (
            call("ok") + "answered_by = \"police\"\n",
            &["number-changed", "police-answer"],
            &[changed, "1299 Works only inside Cambodia. This is the police.", "Line: the police answer now."],
            true,
        ),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", line("1280", ""));
        site.page("content/en/a.md", "<contact:c>\n");
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", line("1299", &more));
        site.page("content/en/a.md", "Nobody to call.\n");
        let told = recalled(&site, "2026-11-22", &[]).1;
        assert_eq!(told.iter().map(|row| &*row[2]).collect::<Vec<_>>(), kinds, "{more}");
        assert_eq!(told[0][5], if is_offered { "1299" } else { "-" }, "{more}");
        let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
        assert_eq!(told, &[&[DANGEROUS, DRAFT], sentences].concat(), "{more}");
        assert_eq!(tapped(&site).contains(&"tel:1299".to_owned()), is_offered, "{more}");
    }
    // One that nobody is sure of says so.
    let site = Site::new();
    site.write("content/contacts.toml", line("1280", "").replace("confirmed", "unverified"));
    site.page("content/en/a.md", "<contact:c>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    site.write("content/contacts.toml", line("1299", &call("ok")).replace("confirmed", "unverified"));
    let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
    let unsure = "1299 Works only inside Cambodia. We are not sure about this. Ask before you rely on it.";
    assert_eq!(told, &[DANGEROUS, DRAFT, changed, unsure]);
}

/// A fact that is not certain never stands without its warning, here as little as anywhere.
#[test]
fn a_fact_that_is_not_certain_keeps_its_warning() {
    let site = Site::new();
    let fact = |statement: &str, usage: &str, verified: &str| {
        format!(
            "[[fact]]\nid = \"f\"\nstatement = {{ en = \"{statement}\" }}\nstatus = \"confirmed\"\nuse = \"{usage}\"\nverified = \"{verified}\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        )
    };
    site.write("content/facts.toml", fact("So it is.", "label", "2026-11-20"));
    site.page("content/en/a.md", "[So it is.](fact:f)\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let past = "This was checked too long ago: So it is. This may not be so in every case. Ask.";
    let other = "Something that it says is not so any more. So it was. This may not be so in every case. Ask.";
    let certain = "Something that it says is not so any more. So it was.";
    for (statement, usage, verified, wanted) in [
        ("So it is.", "label", "2025-01-10", past),
        ("So it was.", "label", "2026-11-20", other),
        ("So it was.", "publish", "2026-11-20", certain),
    ] {
        site.write("content/facts.toml", fact(statement, usage, verified));
        site.page("content/en/a.md", &format!("[{statement}](fact:f)\n"));
        let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
        assert_eq!(told[2], wanted);
    }
}

/// "Nothing that was printed is known to be wrong" must not be said by whoever could not read what was printed.
#[test]
fn there_is_no_sheet_of_a_ledger_that_cannot_be_read() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let ledger = fs::read_to_string(site.path().join("editions.toml")).expect("a ledger");
    let sheet = site.path().join("print/recall.en.pdf");
    for broken in [ledger.replace("state = ", "stat = "), ledger.replace("format = 1", "format = 2"), "[[".to_owned()] {
        site.write("editions.toml", broken);
        let output = run(&site, "2026-11-22", &["recall", "--sheet"]);
        assert_eq!((output.status.code(), sheet.exists()), (Some(1), false), "{}", said(&output));
        let last = said(&output).lines().last().expect("a last line").to_owned();
        assert!(
            last.ends_with("; the list may not be whole, since not everything could be read, and so no sheet was made"),
            "{last}"
        );
    }
    site.write("editions.toml", ledger);
    let output = run(&site, "2026-11-22", &["recall", "--sheet"]);
    assert_eq!((output.status.code(), sheet.exists()), (Some(0), true), "{}", said(&output));
}

/// A site with a page in English beside Khmer; each text is given whole, under its front matter.
fn pair(english: &str, khmer: &str, more: &str) -> Site {
    let site = Site::new();
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let off = ["reference", "structure", "number"].map(|what| format!("different-{what} = \"off\"\n")).concat();
    site.write("site.toml", format!("{config}{more}\n[rules]\n{off}"));
    let original = format!("+++\ntitle = \"T\"\n[print]\npair = \"km\"\n+++\n{english}\n");
    site.write("content/en/a.md", &original);
    site.write("content/km/a.md", format!("+++\ntitle = \"ក\"\n[review]\nstate = \"machine\"\n+++\n{khmer}\n"));
    site.write("content/km/.original/a.md", original);
    site
}

/// What only the second language of a pair says is on paper, too: it is kept, dated and called back.
#[test]
fn the_second_language_of_a_pair_is_on_paper_too() {
    let english = "[So it is.](fact:f)";
    let site = pair(english, "[So it is.](fact:f)\n\nCall <contact:c>.\n\n<contact:c>", "");
    let calls = "calls = [{ on = \"2026-10-01\", by = \"SK\", number = \"1280\", result = \"ok\" }]\n";
    site.write("content/contacts.toml", line("1280", calls));
    site.write(
        "content/facts.toml",
        "[[fact]]\nid = \"f\"\nstatement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\nverified = \"2026-11-20\"\n\
         sources = [{ address = \"https://example.org/\", seen = \"2026-11-20\" }]\n",
    );
    record(&site, "2026-11-22", &["a", "--lang", "en"]);
    let listed = rows(&run(&site, "2026-11-22", &["editions", "list", "--format", "json"]));
    assert_eq!(field(&listed[0], "checked"), "2026-10-01", "the oldest of both texts");
    let output = run(&site, "2026-11-22", &["print", "a", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let words = squeezed(&sheet_text(&site.path().join("print/en/a.home.pdf")));
    let machine = squeezed("ការបកប្រែនេះ ធ្វើដោយម៉ាស៊ីន។");
    assert_eq!(words.matches(&machine).count(), 1, "whoever it is shown to must know: {words}");
    site.write("content/contacts.toml", line("1299", calls));
    let told = recalled(&site, "2026-11-22", &[]).1;
    assert_eq!(told.iter().map(|row| [&*row[2], &*row[3]]).collect::<Vec<_>>(), [["number-changed", "c"]]);
    // Said in full in the second text, it is said in full.
    site.write("content/contacts.toml", line("1280", &format!("{calls}cost = \"free\"\n")));
    let told = recalled(&site, "2026-11-22", &[]).1;
    assert_eq!(told.iter().map(|row| [&*row[2], &*row[3]]).collect::<Vec<_>>(), [["cost-changed", "c"]]);
}

/// Another font changes how a pair looks, and nothing that it says; another word of the second text is another edition.
#[test]
fn the_code_of_a_pair_is_of_its_words() {
    let code = |khmer: &str, more: &str| record(&pair("Words.", khmer, more), "2026-11-22", &["a", "--lang", "en"]);
    let usual = code("ពាក្យ។", "");
    assert_eq!(usual.len(), 1);
    assert_eq!(code("ពាក្យ។", "fonts = [\"Noto Sans Lao\"]\n"), usual);
    assert_ne!(code("ពាក្យ។\n\nពាក្យ។", ""), usual);
}

/// A page that is printed in large print as well is one edition, and its copies are counted once.
#[test]
fn large_print_is_not_counted_twice() {
    let site = Site::new();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nlarge = true\n+++\nWords.\n");
    record(&site, "2026-11-22", &["a", "--lang", "en", "--quantity", "100"]);
    let listed = rows(&run(&site, "2026-11-22", &["editions", "list", "--format", "json"]));
    let listed: Vec<[String; 2]> =
        listed.iter().map(|row| ["printed", "copies"].map(|name| field(row, name))).collect();
    assert_eq!(listed, [["2026-11-22", "100"]]);
    let ledger = fs::read_to_string(site.path().join("editions.toml")).expect("a ledger");
    assert_eq!(ledger.matches("profile = ").count(), 1, "{ledger}");
}

/// What cannot be set cannot have been printed; and what `record` finds on its way, it says.
#[test]
fn only_what_can_be_set_is_written_down() {
    let site = Site::new();
    let page = |text: &str| {
        site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"card\"\n+++\n{text}\n"));
    };
    page(&"Far more words than a card has room for. ".repeat(80));
    site.page("content/en/b.md", "Words.\n");
    let recorded = || {
        let output = run(&site, "2026-11-22", &["editions", "record", "--lang", "en", "--format", "json"]);
        let told =
            rows(&output).into_iter().map(|row| field(&row, if row["rule"].is_null() { "page" } else { "rule" }));
        // Beside the rows, findings are not data.
        let beside = said(&output).lines().filter(|line| line.contains("warning[unused-contact]")).count();
        (output.status.code(), told.filter(|rule| rule != "missing-translation").collect::<Vec<_>>(), beside)
    };
    assert_eq!(recorded(), (Some(1), vec!["overflow".to_owned()], 0));
    assert!(!site.path().join("editions.toml").exists());
    page("Words.");
    site.write("content/contacts.toml", line("1280", ""));
    assert_eq!(recorded(), (Some(0), ["a", "b"].map(str::to_owned).to_vec(), 1));
}

/// In a sentence stands one number, so another that changes is not wrong on the paper.
#[test]
fn a_sentence_keeps_the_number_that_stands_in_it() {
    let contact = |first: &str, second: &str| {
        line(first, "").replace("country = \"KH\" }", &format!("country = \"KH\" }}, {{ number = \"{second}\" }}"))
    };
    for (text, second_too) in [("Call <contact:c>.", false), ("<contact:c>", true)] {
        let site = Site::new();
        site.write("content/contacts.toml", contact("1280", "+85523724793"));
        site.page("content/en/a.md", &format!("{text}\n"));
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        let is_told = || !recalled(&site, "2026-11-22", &[]).1.is_empty();
        assert!(!is_told());
        site.write("content/contacts.toml", contact("1280", "+85592311511"));
        assert_eq!(is_told(), second_too, "{text}");
        site.write("content/contacts.toml", contact("1299", "+85523724793"));
        assert!(is_told(), "{text}");
    }
}

/// A slip of the pen in the register is an error of the register; nobody is told for it that a number leads nowhere.
#[test]
fn what_cannot_be_read_is_not_called_wrong() {
    let site = Site::new();
    site.write("content/contacts.toml", line("1280", "cost = \"free\"\n"));
    site.page("content/en/a.md", "<contact:c>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    for slip in [
        line("12 80", "cost = \"free\"\n"),
        line("1280", "cost = \"fre\"\n"),
        line("1280", "cost = \"free\"\n").replace("phones = ", "phone = "),
    ] {
        site.write("content/contacts.toml", &slip);
        let output = run(&site, "2026-11-22", &["recall"]);
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(1), true), "{slip}{}", said(&output));
        let last = said(&output).lines().last().expect("a last line").to_owned();
        assert!(last.starts_with("handbill: 0 of 1 edition is no longer right, 0 dangerous; the list may"), "{last}");
        // What is known for certain is told all the same.
        site.write("content/contacts.toml", slip.replace("\"confirmed\"", "\"contradicted\""));
        let told = recalled(&site, "2026-11-22", &[]).1;
        assert_eq!(told.iter().map(|row| &*row[2]).collect::<Vec<_>>(), ["contradicted"], "{slip}");
    }
}

/// Whoever leaves editions out is told how many, so that nobody takes them for right.
#[test]
fn what_is_left_out_is_counted() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    site.page("content/en/b.md", "Other words.\n");
    site.page("content/en/d.md", "More words.\n");
    record(&site, "2026-10-01", &["a", "b", "--lang", "en"]);
    record(&site, "2026-11-20", &["d", "--lang", "en"]);
    let last = |more: &[&str]| said(&run(&site, "2026-11-22", &[&["recall"], more].concat())).trim().to_owned();
    assert_eq!(last(&[]), "handbill: 0 of 3 editions are no longer right, 0 dangerous");
    assert_eq!(last(&["--since", "2026-10-01"]), "handbill: 0 of 3 editions are no longer right, 0 dangerous");
    let out = "; 2 editions were left out, last printed before 2026-11-01";
    let wanted = format!("handbill: 0 of 1 edition is no longer right, 0 dangerous{out}");
    assert_eq!(last(&["--since", "2026-11-01"]), wanted);
}

/// A print of a day to come would stay the newest for long, and be in the field after any `--since`.
#[test]
fn a_print_of_a_day_to_come_is_told() {
    let site = Site::new();
    site.page("content/en/a.md", "Words.\n");
    record(&site, "2026-11-23", &["a", "--lang", "en"]);
    for (day, told) in [("2026-11-23", &[][..]), ("2026-11-22", &["editions.toml:6".to_owned()][..])] {
        for command in [&["recall"][..], &["check"]] {
            let output = run(&site, day, &[command, &["--format", "json"]].concat());
            let rows = rows(&output);
            let of_days = rows.iter().filter(|row| field(row, "rule") == "future-day");
            let rules: Vec<String> = of_days.map(|row| format!("{}:{}", field(row, "file"), row["line"])).collect();
            assert_eq!((output.status.code(), &*rules), (Some(i32::from(!told.is_empty())), told), "{command:?} {day}");
        }
    }
}

/// Whoever holds a wrong number is sent to a right one that was reached, else to those who mend cards if these were
/// reached, else to nobody: neither by `recall` nor by `card.html`, at the head of the page either.
#[test]
fn nobody_is_sent_to_a_number_that_was_not_reached() {
    let untested = "Line: the number has changed. Do not call the one on it. Ask those who gave it to you.";
    let call = |number: &str, result: &str| {
        format!("calls = [{{ on = \"2026-11-22\", by = \"SK\", number = \"{number}\", result = \"{result}\" }}]\n")
    };
    let desk = |more: &str| {
        line("+85523724793", more)
            .replace(", country = \"KH\"", "")
            .replace("\"c\"", "\"desk\"")
            .replace("Line", "Desk")
    };
    for (line_calls, desk_calls, sentences, numbers) in [
        (String::new(), String::new(), &[untested][..], &[][..]),
        // Two digits have changed places since.
        (String::new(), call("+85523724739", "ok"), &[untested], &[]),
        (String::new(), call("+85523724793", "no-answer"), &[untested], &[]),
        (
            String::new(),
            call("+85523724793", "ok"),
            &[untested, "You can ask Desk.", "023 724 793"],
            &["tel:+85523724793"],
        ),
        (
            call("1299", "ok"),
            call("+85523724793", "ok"),
            &["Line: the number has changed.", "1299 Works only inside Cambodia."],
            &["tel:+85523724793", "tel:1299"],
        ),
    ] {
        let site = Site::new();
        let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
        site.write("site.toml", format!("help = [\"c\"]\ncorrections = \"desk\"\n{settings}"));
        site.write("content/contacts.toml", line("1280", "") + &desk(&desk_calls));
        site.page("content/en/a.md", "<contact:c>\n");
        record(&site, "2026-11-22", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", line("1299", &line_calls) + &desk(&desk_calls));
        let [(_, told)] = &card(&site, "2026-11-22", "en")[..] else { panic!("one edition") };
        let told: Vec<String> = told.iter().map(|sentence| sentence.replace('\u{a0}', " ")).collect();
        assert_eq!(told, [&[DANGEROUS, DRAFT], sentences].concat());
        let mut tapped = tapped(&site);
        tapped.sort_unstable();
        tapped.dedup();
        assert_eq!(tapped, numbers);
        // The team is told the same.
        let is_asked = sentences.len() == 3;
        let row = &rows(&run(&site, "2026-11-22", &["recall", "--format", "json"]))[0];
        let (now, ask) = (field(row, "now"), field(row, "ask").replace('\u{a0}', " "));
        assert_eq!(now, if line_calls.is_empty() { "-" } else { "1299" });
        assert_eq!(ask, if is_asked { "You can ask Desk. 023 724 793" } else { "-" });
        let words = String::from_utf8(run(&site, "2026-11-22", &["recall", "--sheet"]).stdout).expect("UTF-8");
        assert_eq!(words.contains("\n  ask: You can ask Desk."), is_asked, "{words}");
        assert!(line_calls.is_empty() != words.contains("1299"), "{words}");
        let sheet = squeezed(&sheet_text(&site.path().join("print/recall.en.pdf")));
        assert_eq!(sheet.contains("023724793"), desk_calls.contains("93\", result = \"ok"), "{sheet}");
        assert_eq!(sheet.contains("1299"), !line_calls.is_empty(), "{sheet}");
    }
}

/// Those who mend cards may be found wrong themselves: then the paper is called back all the same, and names nobody.
#[test]
fn who_mends_cards_may_be_lost_too() {
    let site = Site::new();
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("corrections = \"c\"\n{settings}"));
    site.write("content/contacts.toml", line("1280", ""));
    site.page("content/en/a.md", "<contact:c>\n");
    record(&site, "2026-11-20", &["a", "--lang", "en"]);
    let closed = "calls = [{ on = \"2026-11-22\", by = \"SK\", number = \"1280\", result = \"closed\" }]\n";
    for broken in [line("1280", closed), line("1280", "visibility = \"never\"\n"), String::new()] {
        site.write("content/contacts.toml", broken);
        let output = run(&site, "2026-11-22", &["recall", "--format", "json"]);
        let told: Vec<[String; 2]> =
            rows(&output).iter().map(|row| ["danger", "ask"].map(|name| field(row, name))).collect();
        assert_eq!(told, [["dangerous", "-"].map(str::to_owned)], "{}", said(&output));
        // A site that names them is not built.
        assert_eq!(run(&site, "2026-11-22", &["build", "--only", "web"]).status.code(), Some(1));
    }
}

/// A call from before calls had digits is a warning. It must not hide what has changed on a card.
#[test]
fn an_old_call_hides_no_new_number() {
    let site = Site::new();
    site.write("content/contacts.toml", line("1280", ""));
    site.page("content/en/a.md", "<contact:c>\n");
    record(&site, "2026-11-22", &["a", "--lang", "en"]);
    let old = "calls = [{ on = \"2026-09-01\", by = \"AB\", result = \"ok\" }]\n";
    site.write("content/contacts.toml", line("1299", old));
    let output = run(&site, "2026-11-22", &["recall", "--format", "json"]);
    assert!(rows(&output).iter().any(|row| field(row, "danger") == "dangerous"), "{}", said(&output));
}

/// A call is written down whatever is wrong with pages: after one that reached nobody, the site does not build until
/// the next.
#[test]
fn a_call_can_follow_one_that_was_wrong() {
    let site = Site::new();
    site.write("content/contacts.toml", line("1280", ""));
    site.page("content/en/a.md", "<contact:c>\n");
    for (result, status) in [("wrong", 1), ("ok", 0)] {
        let call = ["contacts", "checked", "c", "--by", "AB", "--result", result];
        let output = run(&site, "2026-11-22", &call);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let output = run(&site, "2026-11-22", &["check"]);
        assert_eq!(output.status.code(), Some(status), "{}", said(&output));
    }
}
