//! A day of calls: forty contacts, five found wrong, a broken page in the site. Nothing holds it up, nothing is lost, and
//! the paper that is wrong is named.

use std::fs;

use crate::tools::editions::record;
use crate::tools::{Site, handbill, said};

const DAY: &str = "2026-11-22";

/// Five pages that name eight contacts each.
fn site() -> Site {
    let site = Site::new();
    let contacts: String = (0..40)
        .map(|at| {
            format!(
                "[[contact]]\nid = \"c{at}\"\nname = {{ en = \"Line {at}\" }}\n\
                 phones = [{{ number = \"+85512345{}\" }}]\nstatus = \"confirmed\"\n\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n\n",
                100 + at
            )
        })
        .collect();
    site.write("content/contacts.toml", format!("format = 1\n\n{contacts}"));
    for page in 0..5 {
        let named: String = (0..8).map(|at| format!("<contact:c{}>\n\n", page * 8 + at)).collect();
        site.page(&format!("content/en/p{page}.md"), &named);
    }
    site
}

fn run(site: &Site, arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = site.path().to_str().expect("UTF-8");
    let output = handbill(&[arguments, &["--site", folder, "--as-of", DAY]].concat());
    (output.status.code(), String::from_utf8(output.stdout.clone()).expect("UTF-8"), said(&output))
}

#[test]
fn a_day_of_calls_is_held_up_by_nothing() {
    let site = site();
    let codes = record(&site, "2026-11-21", &["p0", "p1", "--lang", "en", "--quantity", "50"]);
    assert_eq!(codes.len(), 2);
    // Somebody is in the middle of writing a page.
    site.page("content/en/half.md", "[a page](page:none) <contact:nobody> <b>\n");
    let wrong = [0, 3, 11, 20, 39];
    let mut named = Vec::new();
    for at in 0..40 {
        let result = if wrong.contains(&at) { "wrong" } else { "ok" };
        let (status, _, told) =
            run(&site, &["contacts", "checked", &format!("c{at}"), "--by", "SK", "--result", result]);
        assert_eq!(status, Some(0), "c{at}: {told}");
        named.extend(
            told.lines().filter(|line| line.contains("on paper and wrong now")).map(|line| (at, line.to_owned())),
        );
        // Between two calls somebody looks at what is left.
        if at % 13 == 0 {
            for list in [&["contacts", "due"][..], &["contacts", "list"]] {
                assert_eq!(run(&site, list).0, Some(0));
            }
        }
    }
    // Nothing is lost.
    let register = fs::read_to_string(site.path().join("content/contacts.toml")).expect("UTF-8");
    assert_eq!(register.matches("calls = [{ on = \"2026-11-22\"").count(), 40);
    assert_eq!(register.matches("result = \"wrong\"").count(), 5);
    // Each wrong number names the paper that it is on, and only that.
    let on_paper: Vec<(usize, bool, bool)> =
        named.iter().map(|(at, line)| (*at, line.contains(&codes[0]), line.contains(&codes[1]))).collect();
    assert_eq!(on_paper, [(0, true, false), (3, true, false), (11, false, true)]);
    // Who was found wrong is due again, leaves no export, and can be put right.
    let (status, due, _) = run(&site, &["contacts", "due", "--days", "0", "--format", "json"]);
    assert_eq!((status, due.lines().count()), (Some(0), 5), "{due}");
    let (status, table, told) = run(&site, &["contacts", "export", "--as", "csv"]);
    assert_eq!((status, table.lines().count()), (Some(0), 36), "{told}");
    assert_eq!(run(&site, &["contacts", "checked", "c0", "--by", "SK", "--result", "ok"]).0, Some(0));
    let (status, ..) = run(&site, &["contacts", "sheet", "--days", "0"]);
    assert_eq!(status, Some(0));
    // How far translations are can be asked, too.
    let (_, rows, told) = run(&site, &["translate", "status", "--format", "json"]);
    assert_eq!(rows.lines().filter(|row| row.contains("\"page\":\"p")).count(), 5, "{rows}{told}");
}

/// What cannot be read may be the number that was dialled, or that nobody may dial it: no call is written to such an entry,
/// and the list does not send anybody to it. A ledger that cannot be read is told.
#[test]
fn nobody_is_sent_to_what_cannot_be_read() {
    let path = "content/contacts.toml";
    for slip in [
        "no-test-calls = true",
        "no-test-cals = \"a crisis line\"",
        "visibility = \"Never\"",
        "phone = \"012 999 888\"",
    ] {
        let site = site();
        let register = fs::read_to_string(site.path().join(path)).expect("UTF-8");
        site.write(path, register.replacen("status = \"confirmed\"", &format!("status = \"confirmed\"\n{slip}"), 1));
        let before = fs::read(site.path().join(path)).expect("a file");
        let (status, _, told) = run(&site, &["contacts", "checked", "c0", "--by", "SK", "--result", "ok"]);
        assert_eq!(status, Some(1), "{slip}: {told}");
        assert_eq!(fs::read(site.path().join(path)).expect("a file"), before);
        let (_, due, _) = run(&site, &["contacts", "due", "--format", "json"]);
        assert_eq!(due.lines().filter(|row| row.contains("\"contact\":\"c0\"")).count(), 0, "{slip}");
    }
    let site = site();
    site.write("editions.toml", "format = 1\n\n[[edition]]\ncode = \"none\"\n");
    let (status, _, told) = run(&site, &["contacts", "checked", "c0", "--by", "SK", "--result", "wrong"]);
    assert_eq!(status, Some(0), "{told}");
    assert!(told.contains("nobody knows what is on paper"), "{told}");
}

/// An entry that cannot be read holds up the call to no other.
#[test]
fn a_slip_in_one_entry_holds_up_no_other() {
    let site = site();
    let path = "content/contacts.toml";
    let register = fs::read_to_string(site.path().join(path)).expect("UTF-8");
    site.write(path, register.replacen("status = \"confirmed\"", "status = \"Confirmed\"", 1));
    let (status, _, told) = run(&site, &["contacts", "checked", "c1", "--by", "SK", "--result", "ok"]);
    assert_eq!(status, Some(0), "{told}");
    // Of the slip itself there is one finding, the right one, and nothing is written.
    let (status, _, told) = run(&site, &["contacts", "checked", "c0", "--by", "SK", "--result", "ok"]);
    assert_eq!(status, Some(1), "{told}");
    assert_eq!(told.matches("error[").count(), 1, "{told}");
    assert!(told.contains("write `status = \"confirmed\"`"), "{told}");
    // The list shows the others, and says that it is not whole.
    let (status, list, told) = run(&site, &["contacts", "list", "--format", "json"]);
    let rows = list.lines().filter(|row| row.contains("\"contact\":\"c")).count();
    assert_eq!((status, rows), (Some(1), 39), "{told}");
    // What goes out is whole, or does not go.
    let (status, table, _) = run(&site, &["contacts", "export", "--as", "csv"]);
    assert_eq!((status, table.as_str()), (Some(1), ""));
}
