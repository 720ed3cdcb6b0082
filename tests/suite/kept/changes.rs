//! What can become of a contact or a fact that is on paper, one change at a time.

use crate::tools::Site;
use crate::tools::editions::{recalled, record};

/// What can become of a contact or a fact on paper, one thing at a time.
#[test]
fn every_change_is_told_as_what_it_is() {
    let contact = |more: &str| {
        format!(
            "[[contact]]\nid = \"c\"\nname = {{ en = \"C\" }}\nphones = [{{ number = \"1280\", country = \"KH\" }}]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let fact = |more: &str| {
        format!(
            "[[fact]]\nid = \"f\"\nverified = \"2026-11-20\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let good = "status = \"confirmed\"\n";
    let stated = "statement = { en = \"So it is.\" }\nstatus = \"confirmed\"\nuse = \"publish\"\n";
    let closed = "calls = [{ on = \"2026-11-21\", by = \"SK\", number = \"1280\", result = \"wrong\" }]\n";
    for (contacts, facts, wanted) in [
        (contact(good), fact(stated), None),
        // Another translation, another source, one number more: nothing on paper is wrong.
        (contact(good).replace("}]\nsources", "}, { number = \"+85523724793\" }]\nsources"), fact(stated), None),
        (contact(good).replace("{ en = \"C\" }", "{ en = \"C\", km = \"គ\" }"), fact(stated), None),
        (contact("status = \"contradicted\"\n"), fact(stated), Some(("dangerous", "contradicted"))),
        (String::new(), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact("status = \"confirmed\"\nvisibility = \"never\"\n"), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact("status = \"confirmed\"\nvisibility = \"team\"\n"), fact(stated), Some(("dangerous", "withdrawn"))),
        (contact(&format!("{good}{closed}")), fact(stated), Some(("dangerous", "others-answer"))),
        (contact(&format!("{good}alert = {{ en = \"Shut.\" }}\n")), fact(stated), Some(("dangerous", "alerted"))),
        (contact(&format!("{good}answered_by = \"police\"\n")), fact(stated), Some(("dangerous", "police-answer"))),
        (contact(&format!("{good}answered_by = \"embassy\"\n")), fact(stated), Some(("changed", "who-changed"))),
        (contact(&format!("{good}hours = \"24/7\"\n")), fact(stated), Some(("changed", "hours-changed"))),
        (contact(&format!("{good}cost = \"free\"\n")), fact(stated), Some(("changed", "cost-changed"))),
        (
            contact(&format!("{good}confidential = {{ en = \"They tell.\" }}\n")),
            fact(stated),
            Some(("changed", "privacy-changed")),
        ),
        (contact(good).replace("KH\" }", "KH\", by = \"text\" }"), fact(stated), Some(("dangerous", "number-changed"))),
        (contact(good), String::new(), Some(("dangerous", "fact-withdrawn"))),
        (contact(good), fact(&stated.replace("publish", "never")), Some(("dangerous", "fact-withdrawn"))),
        (contact(good), fact(&stated.replace("So it is.", "So it was.")), Some(("dangerous", "fact-changed"))),
        (contact(good), fact(&stated.replace("publish", "label")), Some(("changed", "fact-unsure"))),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", contact(good));
        site.write("content/facts.toml", fact(stated));
        site.page("content/en/a.md", "<contact:c>\n\n[So it is.](fact:f)\n");
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        site.write("content/contacts.toml", &contacts);
        site.write("content/facts.toml", &facts);
        let (status, told) = recalled(&site, "2026-11-22", &[]);
        let told: Vec<(&str, &str)> = told.iter().map(|row| (&*row[1], &*row[2])).collect();
        assert_eq!(told, wanted.into_iter().collect::<Vec<_>>(), "{contacts}{facts}");
        assert_eq!(status, Some(i32::from(wanted.is_some_and(|(danger, _)| danger == "dangerous"))));
    }
}

/// What a sheet did not say cannot be wrong on it: a sentence has the number only, a card no word on privacy.
#[test]
fn what_was_not_printed_is_not_called_wrong() {
    let contact = |more: &str| {
        format!(
            "[[contact]]\nid = \"c\"\nname = {{ en = \"C\" }}\nphones = [{{ number = \"1280\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    for (format, text, wanted) in [
        ("a4", "Call <contact:c>.", &["alerted"][..]),
        ("a4", "<contact:c>", &["alerted", "who-changed", "hours-changed", "cost-changed", "privacy-changed"]),
        ("card", "Call [them](contact:c) now.", &["alerted"]),
        ("card", "[Them](contact:c)", &["alerted", "who-changed", "hours-changed", "cost-changed"]),
        ("card", "<contact:c>", &["alerted", "who-changed", "hours-changed", "cost-changed"]),
    ] {
        let site = Site::new();
        site.write("content/contacts.toml", contact(""));
        site.write("content/en/a.md", format!("+++\ntitle = \"T\"\n[print]\nformat = \"{format}\"\n+++\n{text}\n"));
        record(&site, "2026-11-20", &["a", "--lang", "en"]);
        let more = "alert = { en = \"Shut.\" }\nanswered_by = \"ngo\"\nhours = \"24/7\"\ncost = \"free\"\nconfidential = { en = \"They tell.\" }\n";
        site.write("content/contacts.toml", contact(more));
        let told = recalled(&site, "2026-11-22", &[]).1;
        assert_eq!(told.iter().map(|row| &*row[2]).collect::<Vec<_>>(), wanted, "{format} {text}");
    }
}
