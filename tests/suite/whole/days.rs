//! What day it is: that of the calendar on the wall where the site is made.

use std::process::Command;

use crate::tools::{Site, command, judge, said};

/// The zones that are first and last to see a day: 26 hours apart, so it is never the same day in both.
const FIRST: &str = "Pacific/Kiritimati";
const LAST: &str = "Etc/GMT+12";

/// The day that a run takes for today: it will not have a call of the year 2999.
fn today(site: &Site, surroundings: impl Fn(&mut Command)) -> String {
    let folder = site.path().to_str().expect("UTF-8");
    let mut run = command(&[
        "contacts",
        "checked",
        "line",
        "--by",
        "SK",
        "--result",
        "ok",
        "--on",
        "2999-01-01",
        "--site",
        folder,
    ]);
    surroundings(&mut run);
    let output = run.output().expect("it starts");
    let said = said(&output);
    let (_, day) = said.split_once("today is ").unwrap_or_else(|| panic!("{said}"));
    day.get(..10).expect("a day").to_owned()
}

fn today_on_a_machine_in(zone: &str, site: &Site) -> String {
    today(site, |run| {
        run.env_remove("SOURCE_DATE_EPOCH").env("TZ", zone);
    })
}

/// The day by `date`, in a zone of its own.
fn by_date(zone: &str) -> String {
    let output = judge("date").arg("+%F").env("TZ", zone).output().expect("date starts");
    String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
}

fn site(more: &str) -> Site {
    let site = Site::new();
    let settings = std::fs::read_to_string(site.path().join("site.toml")).expect("settings");
    site.write("site.toml", settings.replacen("original", &format!("{more}original"), 1));
    site.write(
        "content/contacts.toml",
        "format = 1\n[[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"+85592311511\" }]\n\
         status = \"confirmed\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    );
    site
}

/// Asked around midnight, both may be right.
fn is(expected: impl Fn() -> String, found: impl Fn() -> String, what: &str) {
    let (before, found, after) = (expected(), found(), expected());
    assert!(found == before || found == after, "{what}: {found}, not {before}");
}

#[test]
fn today_is_today_where_somebody_sits() {
    let site = site("");
    for zone in [FIRST, LAST, "Asia/Phnom_Penh"] {
        is(|| by_date(zone), || today_on_a_machine_in(zone, &site), zone);
    }
}

#[test]
fn a_site_may_say_where_its_days_begin() {
    for (own, machine) in [(FIRST, LAST), (LAST, FIRST)] {
        let site = site(&format!("timezone = \"{own}\"\n"));
        is(|| by_date(own), || today_on_a_machine_in(machine, &site), own);
    }
}

/// Where the same bytes are wanted everywhere, the day hangs on no zone.
#[test]
fn a_day_that_is_given_holds_everywhere() {
    let site = site(&format!("timezone = \"{FIRST}\"\n"));
    for zone in [FIRST, LAST] {
        assert_eq!(
            today(&site, |run| {
                run.env("TZ", zone);
            }),
            "2026-11-22",
            "`SOURCE_DATE_EPOCH` in {zone}"
        );
        assert_eq!(
            today(&site, |run| {
                run.env("TZ", zone).args(["--as-of", "2026-02-28"]);
            }),
            "2026-02-28"
        );
    }
}

#[test]
fn a_zone_that_nobody_knows_is_told() {
    let site = site("timezone = \"Asia/Poipet\"\n");
    let output = site.run("check", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("there is no time zone `Asia/Poipet`"), "{}", said(&output));
}
