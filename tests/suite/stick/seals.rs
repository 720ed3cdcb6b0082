//! A copy for a stick: what is in it, what it says about itself, and what is found out when somebody has changed it.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use minisign::KeyPair;
use serde_json::Value;

use crate::tools::{Site, Tree, command, copy, copy_shipped, handbill, said, tool, tree};

/// A copy of the shipped site that is signed, the folder it lies in, and its keys.
pub(super) struct Made {
    folder: tempfile::TempDir,
}

impl Made {
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn text(&self, name: &str) -> String {
        text(&self.path(name))
    }
}

pub(super) fn text(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}

/// A key as `minisign -G -W` makes it: two files.
pub(super) fn write_keys(folder: &Path, name: &str) {
    let pair = KeyPair::generate_unencrypted_keypair().expect("a key");
    let secret = pair.sk.to_box(None).expect("a box").into_string();
    let public = pair.pk.to_box().expect("a box").into_string();
    fs::write(folder.join(format!("{name}.key")), secret).expect("a file");
    fs::write(folder.join(format!("{name}.pub")), public).expect("a file");
}

static MADE: OnceLock<Made> = OnceLock::new();

/// Made once: `site`, `bundle`, `bundle.zip`, `ours.key`, `ours.pub`, `theirs.pub`.
pub(super) fn made() -> &'static Made {
    MADE.get_or_init(|| {
        let made = Made { folder: tempfile::tempdir().expect("a folder") };
        write_keys(made.folder.path(), "ours");
        write_keys(made.folder.path(), "theirs");
        let site = made.path("site");
        fs::create_dir(&site).expect("a folder");
        copy_shipped(&site);
        let arguments =
            ["bundle", "--site", &text(&site), "--out", &made.text("bundle"), "--key", &made.text("ours.key")];
        let output = handbill(&arguments);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        made
    })
}

/// What `verify` finds: its status, and (rule, file) of each finding.
pub(super) fn verify(copy: &Path, more: &[&str]) -> (Option<i32>, Vec<(String, String)>) {
    let output = handbill(&[&["verify", &text(copy), "--format", "json"], more].concat());
    let rows = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let rows = rows.lines().map(|line| {
        let row: Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().expect(name).to_owned();
        assert!(!field("hint").is_empty(), "{line}");
        (field("rule"), field("file"))
    });
    (output.status.code(), rows.collect())
}

pub(super) fn pair(rule: &str, file: &str) -> (String, String) {
    (rule.to_owned(), file.to_owned())
}

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
    for seal in ["SHA256SUMS", "SHA256SUMS.minisig", "minisign.pub"] {
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
    for name in ["System Volume Information/IndexerVolumeGuid", ".DS_Store", "en/._today.html", "Thumbs.db"] {
        fs::write(at(name), "junk").expect("a file");
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
    assert!(last.starts_with("handbill: this copy can be trusted: all "), "{last}");
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
        (text(&bundle.join("index.html")), "not a public key"),
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
    named.push(("__MACOSX/stick/._index.html".to_owned(), b"junk"));
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

/// Copies a site that has pictures with remarks in them, in a folder of its own, and bundles it.
fn bundled(prefix: &str, zone: &str) -> (tempfile::TempDir, Tree, Vec<u8>) {
    let folder = tempfile::Builder::new().prefix(prefix).tempdir().expect("a folder");
    copy_shipped(folder.path());
    let site = text(folder.path());
    let mut run = command(&["bundle", "--site", &site]);
    let output = run.env("TZ", zone).env("HOME", folder.path()).env("USER", "somebody").output().expect("it starts");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let zip = fs::read(folder.path().join("bundle.zip")).expect("a ZIP");
    let files = tree(&folder.path().join("bundle"));
    (folder, files, zip)
}

#[test]
fn two_copies_are_the_same_and_tell_of_nobody() {
    let (one_folder, one, one_zip) = bundled("first", "Asia/Phnom_Penh");
    std::thread::sleep(std::time::Duration::from_secs(2));
    let (_other_folder, other, other_zip) = bundled("second", "America/Los_Angeles");
    assert!(one == other && one_zip == other_zip);
    let user = tool("id", &["-un"]).trim().to_owned();
    let host = tool("uname", &["-n"]).trim().to_owned();
    let temporary = text(&std::env::temp_dir());
    let mut told = vec![
        text(one_folder.path()),
        temporary + "/",
        "node_modules".to_owned(),
        "/home/".to_owned(),
        "/root".to_owned(),
    ];
    // A name that is a word of every text proves nothing.
    told.extend([user, host].into_iter().filter(|name| name.len() > 4));
    let mut scanned: Vec<(String, Vec<u8>)> = one;
    scanned.push(("bundle.zip".to_owned(), one_zip));
    for (name, bytes) in &scanned {
        for word in &told {
            assert!(memchr::memmem::find(bytes, word.as_bytes()).is_none(), "{name} tells {word}");
        }
    }
}

/// A chunk of a PNG; nobody who reads it looks at the checksum.
fn chunk(name: &[u8; 4], bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).expect("small").to_be_bytes()[..], name, bytes, &[0; 4]].concat()
}

#[test]
fn pictures_and_recordings_tell_of_nobody() {
    let site = Site::new();
    let remark = b"Secret Name 11.5564 104.9282";
    let picture = image::RgbImage::from_pixel(8, 8, image::Rgb([200, 100, 50]));
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    let png = png.into_inner();
    let with_text = [&png[..33], &chunk(b"tEXt", remark), &chunk(b"eXIf", remark), &png[33..], remark].concat();
    let mut jpeg = Cursor::new(Vec::new());
    picture.write_to(&mut jpeg, image::ImageFormat::Jpeg).expect("a picture");
    let jpeg = jpeg.into_inner();
    // Turned on its side, as telephones take pictures; who took it; a remark; and something behind the end.
    let exif = b"Exif\0\0II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    let segment = |marker: u8, bytes: &[u8]| {
        [&[0xFF, marker][..], &u16::try_from(bytes.len() + 2).expect("small").to_be_bytes(), bytes].concat()
    };
    let exif = [exif, remark.to_vec()].concat();
    let with_exif = [&jpeg[..2], &segment(0xE1, &exif), &segment(0xFE, remark), &jpeg[2..], remark].concat();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><!-- Secret Name --><metadata>Secret Name</metadata>\
               <title>Secret Name</title><defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>\
               <g id=\"Secret Name\" data-name=\"Secret Name\"><rect width=\"8\" height=\"8\" fill=\"url(#a)\"/></g></svg>";
    site.write("content/en/a.png", &with_text);
    site.write("content/en/b.jpg", &with_exif);
    site.write("content/en/c.svg", svg);
    let mut frame = vec![0_u8; 417];
    frame[..4].copy_from_slice(&[0xFF, 0xFB, 0x90, 0x64]);
    site.write("content/en/d.mp3", [b"ID3\x04\0\0\0\0\0\x1c".to_vec(), remark.to_vec(), frame.clone()].concat());
    site.write(
        "content/en/page.md",
        "+++\ntitle = \"Page\"\n[audio]\nfile = \"d.mp3\"\nlength = \"0:01\"\n+++\n![one](a.png) ![two](b.jpg) ![three](c.svg)\n",
    );
    let output = site.run("bundle", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let bundle = site.path().join("bundle");
    for (name, bytes) in tree(&bundle) {
        for secret in ["Secret", "11.5564"] {
            assert!(memchr::memmem::find(&bytes, secret.as_bytes()).is_none(), "{name} tells");
        }
    }
    // They look as they did.
    assert_eq!(fs::read(bundle.join("en/a.png")).expect("a picture"), png);
    let after = fs::read(bundle.join("en/b.jpg")).expect("a picture");
    assert_eq!(image::load_from_memory(&after).expect("a picture"), image::load_from_memory(&jpeg).expect("a picture"));
    assert_eq!(fs::read(bundle.join("en/d.mp3")).expect("a recording"), frame);
    let drawn = fs::read_to_string(bundle.join("en/c.svg")).expect("a picture");
    assert!(drawn.contains("<linearGradient id=\"a\">") && drawn.contains("fill=\"url(#a)\""), "{drawn}");
    // Which way up a picture is shows, and stays.
    let mut decoder = image::ImageReader::new(Cursor::new(&after))
        .with_guessed_format()
        .expect("a picture")
        .into_decoder()
        .expect("a picture");
    assert_eq!(image::ImageDecoder::orientation(&mut decoder).expect("one"), image::metadata::Orientation::Rotate90);
}
