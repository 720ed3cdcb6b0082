//! The same input gives the same bytes, wherever, whenever and however wide it is built.

use crate::tools::{command, copy, copy_shipped, said, shipped, tree};

#[test]
fn two_builds_in_different_places_are_the_same() {
    let build = |zone: &str, jobs: &str| {
        let folder =
            tempfile::Builder::new().prefix(zone.split('/').next().expect("a name")).tempdir().expect("a folder");
        copy_shipped(folder.path());
        let site = folder.path().to_str().expect("UTF-8");
        let output = command(&["build", "--site", site, "--jobs", jobs])
            .env("TZ", zone)
            .env("LANG", "C")
            .env("HOME", folder.path())
            .output()
            .expect("it starts");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        tree(&folder.path().join("public"))
    };
    let (one, two) = (build("Asia/Phnom_Penh", "1"), build("America/Los_Angeles", "2"));
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&one), names(&two));
    assert!(one.iter().any(|(name, _)| name.ends_with(".pdf")));
    for ((name, a), (_, b)) in one.iter().zip(&two) {
        assert!(a == b, "{name} differs");
    }
    // Nothing in them tells where they were made.
    for (name, bytes) in &one {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("/tmp/") && !text.contains("node_modules"), "{name}");
    }
}

#[test]
fn the_day_comes_from_the_command_line_first() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&shipped().join("tests/sites/everything/site"), folder.path());
    let site = folder.path().to_str().expect("UTF-8");
    let build = |arguments: &[&str], epoch: &str| {
        let output = command(&[&["build", "--site", site, "--only", "print"], arguments].concat())
            .env("SOURCE_DATE_EPOCH", epoch)
            .output()
            .expect("it starts");
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        tree(&folder.path().join("public"))
    };
    // 2026-11-22T00:00:00Z and a day of the year 2027.
    let today = build(&[], "1795305600");
    assert!(today.iter().any(|(name, _)| name.ends_with(".pdf")));
    assert!(build(&["--as-of", "2026-11-22"], "1810000000") == today);
    assert!(build(&[], "1810000000") != today);
}
