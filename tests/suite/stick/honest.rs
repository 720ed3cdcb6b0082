//! Copies that somebody has packed, unpacked and handed on, with programs and computers as people have them. All are
//! trusted, and programs that unpack make the same of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::tools::copies::{apple_double, small, verify};
use crate::tools::unpackers::{UNPACKERS, unpacked};
use crate::tools::zips::{Around, Member, field, zip};
use crate::tools::{Site, copy, judge, said, tree};

/// What is run in a folder that holds `copy`, the folder, and `copy.zip`; it makes `made.zip`, or changes `copy.zip`.
const PACKED: [&str; 24] = [
    "zip -qr made.zip copy",
    "cd copy && zip -qr ../made.zip .",
    "cd copy && zip -qrD ../made.zip .",
    "cd copy && zip -qrX ../made.zip .",
    "cd copy && zip -qr0 ../made.zip .",
    "cd copy && zip -qr9 ../made.zip .",
    "cd copy && zip -qr - . | cat > ../made.zip",
    "cd copy && zip -q ../copy.zip README.txt",
    "cd copy && zip -qrf ../copy.zip .",
    "zip -qz copy.zip < copy/SHA256SUMS.sha256",
    "7z a -bd -tzip made.zip copy",
    "cd copy && 7z a -bd -tzip ../made.zip .",
    "cd copy && 7z a -bd -tzip -mx=0 ../made.zip .",
    "cd copy && 7z a -bd -tzip -mx=9 -mtc=on -mta=on ../made.zip .",
    "cd copy && 7z u -bd ../copy.zip .",
    "bsdtar -cf made.zip --format zip copy",
    "cd copy && bsdtar -cf ../made.zip --format zip *",
    "cd copy && bsdtar -cf ../made.zip --format zip --options zip:compression=store *",
    "jar cfM made.zip copy",
    "cd copy && jar cfM ../made.zip .",
    "cd copy && jar cfM0 ../made.zip .",
    "cd copy && jar ufM ../copy.zip index.html",
    "python3 -m zipfile -c made.zip copy",
    "python3 -c \"import shutil; shutil.make_archive('made', 'zip', 'copy')\"",
];

/// What is run in the same folder, and leaves the copy in the folder `made`.
const UNPACKED: [&str; 9] = [
    "unzip -q copy.zip -d made",
    "7z x -bd -omade copy.zip",
    "mkdir made && cd made && bsdtar -xf ../copy.zip",
    "mkdir made && cd made && jar xf ../copy.zip",
    "mkdir made && busybox unzip -q copy.zip -d made",
    "python3 -m zipfile -e copy.zip made",
    "cp -r copy made && chmod -R a-w made && touch made/index.html",
    "cp -rl copy made",
    "mkdir made && tar -C copy -cf - . | tar -C made -xf -",
];

fn is_all() -> bool {
    std::env::var_os("HANDBILL_JUDGES").is_some_and(|value| value == "all")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&small().path("bundle"), &folder.path().join("copy"));
    fs::copy(small().path("bundle.zip"), folder.path().join("copy.zip")).expect("copied");
    folder
}

fn run(script: &str, folder: &Path) {
    let output = judge("sh").args(["-c", script]).current_dir(folder).output().expect("sh");
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Trusted with the key, and not only whole.
fn is_trusted(made: &Path, what: &str) {
    let (status, found) = verify(made, &["--key", &small().text("ours.pub")]);
    assert_eq!(status, Some(0), "{what}: {found:?}");
    assert!(found.iter().all(|(rule, _)| rule == "repacked" || rule == "junk"), "{what}: {found:?}");
}

/// Nothing else comes out of it, in a folder or without one.
fn is_the_same_to_all(zip: &Path, what: &str) {
    let real: BTreeMap<String, Vec<u8>> = tree(&small().path("bundle")).into_iter().collect();
    for unpacker in UNPACKERS {
        let own = |name: &str| name.strip_prefix("copy/").unwrap_or(name).to_owned();
        let found = unpacked(unpacker, zip).into_iter().map(|(name, bytes)| (own(&name), bytes));
        let is_part = |name: &str| !name.starts_with("__MACOSX") && !name.ends_with(".DS_Store");
        let found: BTreeMap<String, Vec<u8>> = found.filter(|(name, _)| is_part(name)).collect();
        // Java reads files that are not packed only where their length stands in front of them.
        if !(unpacker[0] == "jar" || unpacker[0] == "sh") || !found.is_empty() {
            assert!(found == real, "{what}: {unpacker:?}");
        }
    }
}

#[test]
fn a_zip_packed_anew_is_trusted() {
    for (number, script) in PACKED.iter().enumerate() {
        let folder = folder();
        run(script, folder.path());
        let made = if folder.path().join("made.zip").exists() { "made.zip" } else { "copy.zip" };
        let made = folder.path().join(made);
        is_trusted(&made, script);
        let (_, found) = verify(&made, &[]);
        let name = made.file_name().expect("a name").to_str().expect("UTF-8");
        assert!(found.iter().any(|(rule, file)| rule == "repacked" && file == name), "{script}: {found:?}");
        if is_all() || number % 8 == 0 {
            is_the_same_to_all(&made, script);
        }
    }
}

#[test]
fn a_copy_unpacked_by_any_program_is_trusted() {
    for script in UNPACKED {
        let folder = folder();
        run(script, folder.path());
        is_trusted(&folder.path().join("made"), script);
    }
}

/// How Windows and macOS pack, which no test can run: no folders of their own, names and times as they have them; lengths
/// behind the files, and what macOS keeps of each beside it.
#[test]
fn what_windows_and_macos_pack_is_trusted() {
    let files = tree(&small().path("bundle"));
    let windows: Vec<Member> = files.iter().map(|(name, bytes)| Member::new(&format!("copy/{name}"), bytes)).collect();
    let times = field(
        0x000A,
        &[&[0; 4][..], &1_u16.to_le_bytes(), &24_u16.to_le_bytes(), &0x01DC_5F00_0000_0000_u64.to_le_bytes().repeat(3)]
            .concat(),
    );
    let ntfs = windows.iter().cloned().map(|member| Member { made_by: 0x0A14, extra: times.clone(), ..member });
    let unix = field(0x5855, &[1; 8]);
    let mut macos: Vec<Member> =
        vec![Member { made_by: 0x0315, attributes: 0o040_755 << 16, ..Member::stored("copy/", b"") }];
    for (name, bytes) in &files {
        for (name, bytes) in
            [(format!("copy/{name}"), bytes.clone()), (beside(name), apple_double(b"com.apple.quarantine"))]
        {
            let member = Member::new(&name, &bytes).streamed();
            macos.push(Member {
                made_by: 0x0315,
                attributes: 0o100_644 << 16,
                extra: unix.clone(),
                front_extra: field(0x5855, &[1; 12]),
                ..member
            });
        }
    }
    macos.push(Member::new("copy/.DS_Store", b"\0\0\0\x01Bud1\0\0"));
    let folder = tempfile::tempdir().expect("a folder");
    for (what, members) in [("Windows", windows.clone()), ("NTFS", ntfs.collect()), ("macOS", macos)] {
        let file = folder.path().join("copy.zip");
        fs::write(&file, zip(&members, &Around::default())).expect("written");
        is_trusted(&file, what);
        if is_all() || what == "macOS" {
            is_the_same_to_all(&file, what);
        }
    }
}

/// `en/a.html` → `__MACOSX/copy/en/._a.html`
fn beside(name: &str) -> String {
    let (folder, last) = name.rsplit_once('/').map_or(("", name), |(folder, last)| (folder, last));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("__MACOSX/copy/{folder}._{last}")
}

/// Sticks for FAT change letters, and computers leave things behind.
#[test]
fn habits_of_computers_are_told_and_trusted() {
    let folder = folder();
    run(
        "cp -r copy made && cd made && mv README.txt README.TXT && mv index.html INDEX.HTML && mkdir 'System Volume Information' \
         && printf x > 'System Volume Information/IndexerVolumeGuid' && : > .metadata_never_index",
        folder.path(),
    );
    is_trusted(&folder.path().join("made"), "FAT");
    run("cd made && 7z a -bd -tzip ../fat.zip .", folder.path());
    is_trusted(&folder.path().join("fat.zip"), "FAT, packed");
}

/// A disk of an older Mac (HFS+) keeps accents as signs of their own, and gives names back so.
#[test]
fn a_copy_from_a_disk_that_takes_accents_apart_is_trusted() {
    const NAMES: [(&str, &str); 2] =
        [("\u{1EA3}nh.txt", "a\u{309}nh.txt"), ("\u{1026}\u{1038}.txt", "\u{1025}\u{102E}\u{1038}.txt")];
    let site = Site::new();
    site.page("content/en/a.md", "Words that help.\n");
    for (name, _) in NAMES {
        site.write(&format!("static/{name}"), "words");
    }
    let output = site.run("bundle", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let bundle = site.path().join("bundle");
    assert_eq!(verify(&bundle, &[]), (Some(0), vec![]));
    for (composed, apart) in NAMES {
        fs::rename(bundle.join(composed), bundle.join(apart)).expect("renamed");
    }
    let told = (Some(0), vec![("repacked".to_owned(), "SHA256SUMS".to_owned())]);
    assert_eq!(verify(&bundle, &[]), told);
    // Both of them are one too many.
    fs::write(bundle.join(NAMES[0].0), "other words").expect("written");
    assert_eq!(verify(&bundle, &[]).0, Some(1));
}
