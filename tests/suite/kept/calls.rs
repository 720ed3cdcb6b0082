//! `handbill contacts`: whom to call, what came of it, and the list for other programs.

use std::collections::BTreeMap;
use std::fs;
use std::process::Stdio;

use crate::tools::{Site, command, said, shipped, tool};

/// Three contacts for readers and two that are not, in a file with comments and odd spacing.
const CONTACTS: &str = r##"# The register.   

[[contact]]   # the first
id   = "line"
name = { en = "Line, \"the\" first; and only" ,km="ខ្សែ" }
phones = [ {number="1280",country="KH"} ]
hours = "Mo-Fr 08:00-17:00"
languages = ["km", "en"]
cost = "free"
status = "confirmed"
sources = [{ address = "https://example.org/", seen = "2026-01-22" }]
calls = [
    # the very first call
    { on = "2026-06-01", by = "AB", number = "1280", result = "no-answer" },
    { on = "2026-09-01", by = "AB", number = "1280", result = "ok" },   # good
]
note="keep"


  [[contact]]
  id = "mobile"
  name = { en = "Mobile" }
  what = { en = "Ask\nanything." }
  phones = [{ number = "+85592311511", by = "text" }]
  status = "confirmed"
  sources = [{ address = "https://example.org/", seen = "2026-01-22" }]
  calls = [{ on = "2026-10-01", by = "AB", number = "+85592311511", result = "ok" }]

[[contact]]
id = "web"
name = { en = "Web only" }
status = "unverified"
sources = [{ address = "https://example.org/", seen = "2026-01-22" }]

[[contact]]
id = "new"
name = { en = "New" }
phones = [{ number = "1281", country = "KH" }]
status = "confirmed"
sources = [{ address = "https://example.org/", seen = "2026-01-22" }]
# the end of the first part

[[contact]]
id = "team"
name = { en = "Team" }
phones = [{ number = "1282", country = "KH" }]
status = "confirmed"
visibility = "team"
sources = [{ address = "https://example.org/", seen = "2026-01-22" }]
"##;

fn site() -> Site {
    let site = Site::new();
    site.write("content/contacts.toml", CONTACTS);
    site.page("content/en/a.md", "<contact:line>\n\n<contact:mobile>\n\n<contact:web>\n\n<contact:new>\n");
    site
}

/// `handbill contacts ACTION …` with the site behind it.
fn run(site: &Site, arguments: &[&str]) -> std::process::Output {
    let folder = site.path().to_str().expect("UTF-8");
    crate::tools::handbill(&[&["contacts"], arguments, &["--site", folder]].concat())
}

#[test]
fn what_is_due_is_what_runs_out_in_between() {
    let site = site();
    let due = |day, days| {
        let output = run(&site, &["due", "--days", days, "--as-of", day, "--format", "json"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let rows = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
        rows.map(|row| {
            format!("{} {}", row["contact"].as_str().expect("a contact"), row["due"].as_str().expect("a day"))
        })
        .collect::<Vec<_>>()
    };
    // 180 days from the 1st of September and from the 1st of October 2026.
    assert_eq!(due("2026-11-22", "30"), ["web now", "new now"]);
    assert_eq!(due("2027-01-29", "30"), ["web now", "new now", "line 2027-02-28"]);
    assert_eq!(due("2027-01-28", "30"), ["web now", "new now"]);
    assert_eq!(due("2027-03-30", "0"), ["web now", "new now", "line 2027-02-28", "mobile 2027-03-30"]);
}

#[test]
fn a_call_is_written_down_and_nothing_else_changes() {
    let site = site();
    let file = site.path().join("content/contacts.toml");
    let mut wanted = CONTACTS.to_owned();
    for (id, more, after, added) in [
        (
            "line",
            &["--answered-in", "km"][..],
            "    { on = \"2026-09-01\", by = \"AB\", number = \"1280\", result = \"ok\" },   # good\n",
            "    { on = \"2026-11-20\", by = \"SK\", number = \"1280\", country = \"KH\", answered_in = [\"km\"], result = \"ok\" },\n",
        ),
        (
            "mobile",
            &[],
            "{ on = \"2026-10-01\", by = \"AB\", number = \"+85592311511\", result = \"ok\" }",
            ", { on = \"2026-11-20\", by = \"SK\", number = \"+85592311511\", result = \"ok\" }",
        ),
        (
            "new",
            &[],
            "phones = [{ number = \"1281\", country = \"KH\" }]\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-01-22\" }]\n",
            "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"1281\", country = \"KH\", result = \"ok\" }]\n",
        ),
    ] {
        let call = [&["checked", id, "--by", "SK", "--on", "2026-11-20", "--result", "ok"], more].concat();
        let output = run(&site, &call);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        let at = wanted.find(after).expect("there") + after.len();
        wanted.insert_str(at, added);
        assert_eq!(fs::read_to_string(&file).expect("a file"), wanted, "{id}");
    }
    assert_eq!(site.run("check", &["--format", "json", "--as-of", "2026-11-22"]).status.code(), Some(0));
}

#[test]
fn a_call_that_cannot_be_is_refused_and_the_file_stays() {
    let site = site();
    for (arguments, told) in [
        (&["checked", "lin", "--by", "SK", "--result", "ok"][..], "did you mean `line`?"),
        (&["checked", "line", "--by", "SK", "--result", "ok", "--on", "2026-11-23"], "has not happened yet"),
        (&["checked", "line", "--by", "SK", "--result", "ok", "--answered-in", "Khmer!"], "is not a language tag"),
        (&["checked", "line", "--by", "Somebody Else", "--result", "ok"], "write initials"),
        (&["checked", "line", "--by", "SK", "--result", "good"], "possible values"),
    ] {
        let output = run(&site, arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(told), "{}", said(&output));
        assert_eq!(fs::read_to_string(site.path().join("content/contacts.toml")).expect("a file"), CONTACTS);
    }
}

/// Ten at once: each waits for its turn, and no call is lost.
#[test]
fn two_who_write_calls_down_at_once_lose_none() {
    let site = site();
    let initials: Vec<String> = ('A'..='J').map(|letter| format!("X{letter}")).collect();
    let folder = site.path().to_str().expect("UTF-8");
    let children: Vec<_> = initials
        .iter()
        .map(|by| {
            let call = ["contacts", "checked", "new", "--by", by, "--result", "ok", "--site", folder];
            let mut command = command(&call);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
        })
        .collect();
    for mut child in children {
        assert_eq!(child.wait().expect("ended").code(), Some(0));
    }
    let register = fs::read_to_string(site.path().join("content/contacts.toml")).expect("a file");
    for by in initials {
        assert_eq!(register.matches(&format!("by = \"{by}\"")).count(), 1, "{by}: {register}");
    }
}

#[test]
fn a_table_goes_out_and_comes_back_unchanged() {
    let site = site();
    let output = run(&site, &["export", "--as", "csv"]);
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<BTreeMap<String, String>> = reader.deserialize().map(|row| row.expect("a row")).collect();
    // The team's own is not among them.
    assert_eq!(rows.iter().map(|row| row["id"].as_str()).collect::<Vec<_>>(), ["line", "mobile", "web", "new"]);
    assert_eq!(rows[0]["name"], "Line, \"the\" first; and only");
    assert_eq!(rows[1]["what"], "Ask\nanything.");
    let cells = ["phones", "hours", "languages", "cost"].map(|name| rows[0][name].as_str());
    assert_eq!(cells, ["1280 KH", "Mo-Fr 08:00-17:00", "km; en", "free"]);
    assert_eq!(rows[1]["phones"], "text +85592311511");
}

#[test]
fn cards_for_an_address_book_parse_and_tell_nothing() {
    let site = site();
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    site.write("site.toml", format!("discreet = true\n{config}\n[rules]\ntelling-title = \"off\"\n"));
    let output = run(&site, &["export", "--as", "vcard"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let mut parser = calcard::Parser::new(&text);
    let mut names = Vec::new();
    while let calcard::Entry::VCard(card) = parser.entry() {
        let of = |wanted: &str| {
            let entry = card.entries.iter().find(|entry| entry.name.as_str() == wanted);
            entry.and_then(|entry| entry.values.first()?.as_text()).map(str::to_owned)
        };
        assert_eq!(of("VERSION").as_deref(), Some("4.0"), "{text}");
        names.push(of("FN").expect("a name"));
    }
    assert_eq!(names, ["1280", "092 311 511", "1281"]);
}

#[test]
fn programs_get_services_and_organizations() {
    let site = site();
    let json = |form: &str| {
        let output = run(&site, &["export", "--as", form, "--lang", "km"]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")
    };
    let services = json("hsds");
    let first = &services[0];
    assert_eq!(first["name"], "ខ្សែ");
    assert_eq!(first["status"], "active");
    assert_eq!(first["assured_date"], "2026-09-01");
    assert_eq!(first["phones"][0]["number"], "1280");
    assert_eq!(first["schedules"][0]["byday"], "MO,TU,WE,TH,FR");
    assert_eq!(first["schedules"][0]["closes_at"], "17:00");
    let graph = json("json-ld");
    assert_eq!(graph["@context"], "https://schema.org");
    let point = &graph["@graph"][0]["contactPoint"][0];
    assert_eq!(point["hoursAvailable"][0]["dayOfWeek"][4], "Friday");
    assert_eq!(point["availableLanguage"][0], "km");
}

#[test]
fn whoever_calls_gets_a_sheet() {
    let site = site();
    let output = run(&site, &["sheet", "--days", "200", "--lang", "km"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let sheet = site.path().join("print/call-sheet.km.pdf");
    let text = crate::tools::squeezed(&tool("pdftotext", &["-raw", sheet.to_str().expect("UTF-8"), "-"]));
    let strings = fs::read_to_string(shipped().join("templates/strings/km.ftl")).expect("strings");
    for key in ["call-sheet", "call-languages", "call-ok", "call-never"] {
        let line = strings.lines().find_map(|line| line.strip_prefix(&format!("{key} = "))).expect(key);
        assert!(text.contains(&crate::tools::squeezed(line)), "{key}");
    }
    assert_eq!(text.matches("1280").count(), 1);
    let csv = fs::read_to_string(site.path().join("print/call-sheet.km.csv")).expect("a table");
    assert_eq!(csv.lines().count(), 5, "a head and four contacts: {csv}");
    tool("qpdf", &["--check", sheet.to_str().expect("UTF-8")]);
}

/// The published schema of HSDS 3 (service, organization, phone, schedule, language) cannot be fetched through a
/// registry. This is what it says of the fields that handbill writes: which there are, which must be, of what kind.
#[test]
fn services_have_the_fields_that_the_standard_has() {
    use serde_json::Value;
    fn is_uuid(value: &Value) -> bool {
        let text = value.as_str().unwrap_or_default();
        let parts: Vec<&str> = text.split('-').collect();
        parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12])
            && parts.concat().bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase())
            // Version 8, variant 10 (RFC 9562).
            && parts[2].starts_with('8')
            && parts[3].starts_with(['8', '9', 'a', 'b'])
    }
    type Kind = fn(&Value) -> bool;
    const TEXT: Kind = |value| value.as_str().is_some_and(|text| !text.is_empty());
    const ADDRESS: Kind = |value| value.as_str().is_some_and(|text| text.starts_with("http"));
    const DAY: Kind = |value| value.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok());
    const TIME: Kind = |value| value.as_str().is_some_and(|text| text.parse::<jiff::civil::Time>().is_ok());
    const ANY: Kind = |_| true;
    type Fields<'a> = &'a [(&'a str, bool, Kind)];
    fn holds(object: &Value, fields: Fields<'_>, ids: &mut std::collections::BTreeSet<String>) {
        let object = object.as_object().expect("an object");
        for (name, value) in object {
            let (.., kind) = fields.iter().find(|(known, ..)| known == name).unwrap_or_else(|| panic!("no `{name}`"));
            assert!(kind(value), "{name}: {value}");
        }
        for (name, ..) in fields.iter().filter(|(_, required, _)| *required) {
            assert!(object.contains_key(*name), "`{name}` is missing");
        }
        assert!(ids.insert(object["id"].as_str().expect("an id").to_owned()), "an id stands twice");
    }
    // The one site has what ships, the other every field there is.
    let fields = super::fields::everything();
    let sites = ["en", "km", "th", "vi"].map(|language| (language, shipped()));
    for (language, folder) in sites.into_iter().chain([("en", fields.path())]) {
        let folder = folder.to_str().expect("UTF-8");
        let arguments = ["contacts", "export", "--as", "hsds", "--lang", language, "--site", folder];
        let output = crate::tools::handbill(&arguments);
        let services: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let mut ids = std::collections::BTreeSet::new();
        for service in services.as_array().expect("a list") {
            let status: Kind = |value| value == "active";
            holds(
                service,
                &[
                    ("id", true, is_uuid),
                    ("name", true, TEXT),
                    ("status", true, status),
                    ("alternate_name", false, TEXT),
                    ("description", false, TEXT),
                    ("email", false, TEXT),
                    ("eligibility_description", false, TEXT),
                    ("application_process", false, TEXT),
                    ("service_areas", false, ANY),
                    ("required_documents", false, ANY),
                    ("service_at_locations", false, ANY),
                    ("url", false, ADDRESS),
                    ("alert", false, TEXT),
                    ("assured_date", false, DAY),
                    ("organization", false, ANY),
                    ("phones", false, ANY),
                    ("schedules", false, ANY),
                    ("languages", false, ANY),
                ],
                &mut ids,
            );
            let organization = [("id", true, is_uuid as Kind), ("name", true, TEXT), ("description", true, TEXT)];
            holds(&service["organization"], &organization, &mut ids);
            let kind: Kind = |value| value == "voice" || value == "text";
            let phone = [
                ("id", true, is_uuid as Kind),
                ("number", true, TEXT),
                ("type", false, kind),
                ("extension", false, TEXT),
                ("description", false, TEXT),
            ];
            let of = |name: &str| service[name].as_array().into_iter().flatten();
            let named = |field| [("id", true, is_uuid as Kind), (field, true, TEXT)];
            of("service_areas").for_each(|one| holds(one, &named("name"), &mut ids));
            of("required_documents").for_each(|one| holds(one, &named("document"), &mut ids));
            for one in of("service_at_locations") {
                holds(one, &[("id", true, is_uuid as Kind), ("location", true, ANY)], &mut ids);
                let place: Kind = |value| value == "physical";
                let fields = [
                    ("id", true, is_uuid as Kind),
                    ("location_type", true, place),
                    ("description", false, TEXT),
                    ("accessibility", false, ANY),
                ];
                holds(&one["location"], &fields, &mut ids);
                let access = one["location"]["accessibility"].as_array().into_iter().flatten();
                access.for_each(|one| holds(one, &named("description"), &mut ids));
            }
            for one in service["phones"].as_array().into_iter().flatten() {
                holds(one, &phone, &mut ids);
            }
            let freq: Kind = |value| value == "WEEKLY";
            let days: Kind = |value| {
                let text = value.as_str().unwrap_or_default();
                text.split(',').all(|day| ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day))
            };
            let schedule = [
                ("id", true, is_uuid as Kind),
                ("freq", false, freq),
                ("byday", false, days),
                ("opens_at", false, TIME),
                ("closes_at", false, TIME),
                ("description", false, TEXT),
            ];
            for one in service["schedules"].as_array().into_iter().flatten() {
                holds(one, &schedule, &mut ids);
            }
            let code: Kind = |value| value.as_str().is_some_and(|text| matches!(text.len(), 2 | 3));
            for one in service["languages"].as_array().into_iter().flatten() {
                holds(one, &[("id", true, is_uuid), ("code", false, code)], &mut ids);
            }
        }
        assert!(ids.len() > 9, "the shipped site has nine contacts for readers");
    }
}
