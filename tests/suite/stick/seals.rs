//! What a copy says about itself, and what is found out when somebody has changed it.

use std::fs;
use std::io::{Cursor, Write};

use crate::tools::copies::{apple_double, made, pair, text, verify};
use crate::tools::{copy, handbill, said, tool, tree};

/// Numbers that are the same in every run (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

#[test]
fn a_copy_survives_a_fat_stick() {
    let made = made();
    let folder = tempfile::tempdir().expect("a folder");
    let image = text(&folder.path().join("stick.img"));
    tool("mkfs.vfat", &["-F", "32", "-C", &image, "65536"]);
    let from: Vec<String> = fs::read_dir(made.path("bundle"))
        .expect("a folder")
        .map(|entry| text(&entry.expect("an entry").path()))
        .collect();
    let mut arguments = vec!["-s", "-i", &image];
    arguments.extend(from.iter().map(String::as_str));
    arguments.push("::");
    tool("mcopy", &arguments);
    tool("fsck.vfat", &["-n", &image]);
    let back = folder.path().join("back");
    fs::create_dir(&back).expect("a folder");
    tool("mcopy", &["-s", "-m", "-i", &image, "::*", &text(&back)]);
    assert!(tree(&back) == tree(&made.path("bundle")));
    assert_eq!(verify(&back, &["--key", &made.text("ours.pub")]), (Some(0), vec![]));
}

#[test]
fn every_flipped_bit_of_a_folder_is_named() {
    let made = made();
    let folder = tempfile::tempdir().expect("a folder");
    copy(&made.path("bundle"), folder.path());
    let files = tree(folder.path());
    let mut dice = Dice(11);
    let mut chosen: Vec<usize> = (0..70).map(|_| dice.roll(files.len())).collect();
    // What a copy says about itself is hit for certain, ten times each.
    for seal in ["SHA256SUMS", "SHA256SUMS.sha256", "SHA256SUMS.minisig", "minisign.pub", "copy.toml"] {
        let at = files.iter().position(|(name, _)| name == seal).expect("it is there");
        chosen.extend([at; 10]);
    }
    for at in chosen {
        let (name, bytes) = &files[at];
        let bit = dice.roll(bytes.len() * 8);
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(folder.path().join(name), flipped).expect("a file");
        // With a key and without: damage is found by both.
        for more in [&[][..], &["--key", &made.text("ours.pub")]] {
            let (status, found) = verify(folder.path(), more);
            // A remark of the signature is signed by nobody, and other programs write another.
            if name == "SHA256SUMS.minisig" && status == Some(0) {
                assert!(bit / 8 < bytes.iter().position(|byte| *byte == b'\n').expect("a line"), "bit {bit}");
                assert_eq!(found, [pair("repacked", name)], "bit {bit}");
                continue;
            }
            assert_eq!(status, Some(1), "bit {bit} of {name}");
            let rule = if name == "SHA256SUMS.minisig" { "bad-signature" } else { "damaged-file" };
            assert!(found.contains(&pair(rule, name)), "bit {bit} of {name}: {found:?}");
        }
        fs::write(folder.path().join(name), bytes).expect("a file");
    }
    assert_eq!(verify(folder.path(), &[]), (Some(0), vec![]));
}

#[test]
fn every_flipped_bit_of_a_zip_is_named() {
    let made = made();
    let bytes = fs::read(made.path("bundle.zip")).expect("a file");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bundle.zip");
    let mut dice = Dice(12);
    let length = bytes.len() * 8;
    // Half of them in the list at the end, which no file's sum guards.
    let bits: Vec<usize> =
        (0..100).map(|at| if at % 2 == 0 { dice.roll(length) } else { length - 1 - dice.roll(24_000 * 8) }).collect();
    for bit in bits {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(&file, flipped).expect("a file");
        let (status, found) = verify(&file, &["--key", &made.text("ours.pub")]);
        assert!(
            status == Some(1) || found == [pair("repacked", "bundle.zip")],
            "bit {bit} of {length}: {status:?} {found:?}"
        );
        assert!(found.iter().any(|(_, file)| file == "bundle.zip"), "bit {bit} of {length}: {found:?}");
    }
    for length in [0, 1, 21, bytes.len() / 2, bytes.len() - 72, bytes.len() - 71, bytes.len() - 1] {
        fs::write(&file, &bytes[..length]).expect("a file");
        let (status, found) = verify(&file, &[]);
        assert!(status == Some(1), "{length}: {found:?}");
        assert!(found.iter().any(|(_, file)| file == "bundle.zip"), "{length}: {found:?}");
    }
    fs::write(&file, &bytes).expect("a file");
    assert_eq!(verify(&file, &["--key", &made.text("ours.pub")]), (Some(0), vec![]));
}

#[test]
fn missing_extra_and_renamed_files_are_named() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&made().path("bundle"), folder.path());
    let at = |name: &str| folder.path().join(name);
    fs::remove_file(at("en/today.html")).expect("removed");
    fs::rename(at("km/today.html"), at("km/today2.html")).expect("renamed");
    fs::write(at("en/other.html"), "words").expect("a file");
    std::os::unix::fs::symlink("/etc/passwd", at("en/link.html")).expect("a link");
    fs::rename(at("README.txt"), at("readme.TXT")).expect("renamed");
    fs::create_dir(at("System Volume Information")).expect("a folder");
    for (name, bytes) in [
        ("System Volume Information/IndexerVolumeGuid", b"junk".to_vec()),
        (".DS_Store", b"\0\0\0\x01Bud1\0\0".to_vec()),
        ("en/._today.html", apple_double(b"junk")),
        ("Thumbs.db", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
    ] {
        fs::write(at(name), bytes).expect("a file");
    }
    let (status, found) = verify(folder.path(), &[]);
    assert_eq!(status, Some(1));
    let expected = [
        pair("junk", ".DS_Store"),
        pair("repacked", "SHA256SUMS"),
        pair("junk", "System Volume Information/IndexerVolumeGuid"),
        pair("junk", "Thumbs.db"),
        pair("junk", "en/._today.html"),
        pair("foreign-file", "en/link.html"),
        pair("foreign-file", "en/other.html"),
        pair("lost-file", "en/today.html"),
        pair("renamed-file", "km/today2.html"),
    ];
    assert_eq!(found, expected);
    // Junk and folded names alone are no reason to distrust a copy.
    copy(&made().path("bundle"), folder.path());
    for name in ["en/other.html", "en/link.html", "km/today2.html", "README.txt"] {
        fs::remove_file(at(name)).expect("removed");
    }
    let output = handbill(&["verify", &text(folder.path()), "--key", &made().text("ours.pub")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let last = said(&output).lines().last().expect("a line").to_owned();
    assert!(last.starts_with("handbill: this copy of 2026-11-22 can be trusted: all "), "{last}");
    fs::remove_file(at("SHA256SUMS")).expect("removed");
    assert_eq!(verify(folder.path(), &[]), (Some(1), vec![pair("lost-file", "SHA256SUMS")]));
}

#[test]
fn who_has_signed_is_said() {
    let made = made();
    let bundle = made.path("bundle");
    let public = fs::read_to_string(made.path("ours.pub")).expect("a file");
    let line = public.lines().nth(1).expect("the key");
    assert_eq!(verify(&bundle, &["--key", line]), (Some(0), vec![]));
    // Another's key: the same words do for the folder and the ZIP.
    for copy in ["bundle", "bundle.zip"] {
        let found = verify(&made.path(copy), &["--key", &made.text("theirs.pub")]);
        assert_eq!(found, (Some(1), vec![pair("bad-signature", "SHA256SUMS.minisig")]));
    }
    let without = said(&handbill(&["verify", &text(&bundle)]));
    assert!(without.contains("whose key that is, only its owner can tell you"), "{without}");
    // The signature taken away.
    let folder = tempfile::tempdir().expect("a folder");
    copy(&bundle, folder.path());
    fs::remove_file(folder.path().join("SHA256SUMS.minisig")).expect("removed");
    assert_eq!(verify(folder.path(), &[]), (Some(1), vec![pair("bad-signature", "SHA256SUMS.minisig")]));
    // Keys that are none.
    let wrong = [
        (made.text("ours.key"), "this is a secret key"),
        (made.text("site/site.toml"), "not a public key"),
        (made.text("bundle/minisign.pub"), "lies in the copy itself"),
        ("none".to_owned(), "cannot read"),
    ];
    for (key, words) in wrong {
        assert_eq!(verify(&bundle, &["--key", &key]), (Some(1), vec![pair("bad-key", &key)]));
        let told = said(&handbill(&["verify", &text(&bundle), "--key", &key]));
        assert!(told.contains(words) && told.contains("nothing was checked"), "{told}");
    }
}

/// A ZIP with these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a ZIP").into_inner()
}

#[test]
fn a_zip_cannot_lead_out_of_its_folder_or_say_two_things() {
    let made = made();
    let files = tree(&made.path("bundle"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("again.zip");
    let mut named: Vec<(String, &[u8])> =
        files.iter().map(|(name, bytes)| (format!("stick/{name}"), bytes.as_slice())).collect();
    let write = |named: &[(String, &[u8])]| {
        let files: Vec<(&str, &[u8])> = named.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        fs::write(&file, zip(&files)).expect("a file");
    };
    // Packed again with a folder around it, as computers do, and their own junk beside it.
    let fork = apple_double(b"junk");
    named.push(("__MACOSX/stick/._index.html".to_owned(), &fork));
    write(&named);
    let trusted = verify(&file, &["--key", &made.text("ours.pub")]);
    assert_eq!(trusted, (Some(0), vec![pair("junk", "__MACOSX/stick/._index.html"), pair("repacked", "again.zip")]));
    for bad in
        ["stick/../../evil.html", "/evil.html", "stick/C:evil.html", "stick/en\\evil.html", "stick/a/../index.html"]
    {
        named.push((bad.to_owned(), b"evil"));
        write(&named);
        let (status, found) = verify(&file, &[]);
        assert!(status == Some(1) && found.iter().any(|(rule, _)| rule == "foreign-file"), "{bad}: {found:?}");
        named.pop();
    }
    // Two files of one name: one program shows the first, another the second. Everything else is as it was made.
    let original = files.iter().find(|(name, _)| name == "index.html").expect("it is there").1.clone();
    named.retain(|(name, _)| name != "stick/index.html");
    named.push(("stick/indey.html".to_owned(), b"evil"));
    named.push(("stick/index.html".to_owned(), &original));
    write(&named);
    let mut bytes = fs::read(&file).expect("a file");
    let places: Vec<usize> = memchr::memmem::find_iter(&bytes, b"stick/indey.html").collect();
    for (count, at) in places.iter().enumerate() {
        bytes[*at..at + 16].copy_from_slice(b"stick/index.html");
        // At first one of its two names alone.
        fs::write(&file, &bytes).expect("a file");
        let found = verify(&file, &["--key", &made.text("ours.pub")]);
        assert_eq!(found.0, Some(1), "{count}: {:?}", found.1);
        assert!(found.1.contains(&pair("damaged-file", "again.zip")), "{count}: {:?}", found.1);
    }
    assert_eq!(places.len(), 2);
}
