//! ZIPs that somebody has changed. None is trusted, and each is named, whatever programs that unpack make of it.
//!
//! All of them are shown to `verify` in every run. `HANDBILL_JUDGES=all` also unpacks each of them with every program that is
//! not ours, to see that they are what they should be: copies that one program reads in another way than the next.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::tools::copies::{apple_double, pair, small, text, verify};
use crate::tools::unpackers::{UNPACKERS, unpacked};
use crate::tools::zips::{Around, Member, descriptor, end, field, unicode_path, zip};
use crate::tools::{Tree, copy, judge, tree};

/// A changed ZIP: what was done, to which file, and its bytes.
type Forged = (&'static str, String, Vec<u8>);

/// Files of a copy that are worth changing: what is opened first, a page, the list, and what tells the day.
const TARGETS: [&str; 4] = ["index.html", "en/a.html", "SHA256SUMS", "copy.toml"];

/// What somebody would rather have people read. It has the length of the real one where that matters.
pub(super) fn other(real: &[u8]) -> Vec<u8> {
    let mut bytes = real.to_vec();
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    bytes
}

fn members(files: &Tree) -> Vec<Member> {
    files.iter().map(|(name, bytes)| Member::new(name, bytes)).collect()
}

/// Changes that are made to one file of a ZIP.
#[rustfmt::skip]
fn of_one_file(files: &Tree, target: &str) -> Vec<Forged> {
    let at = files.iter().position(|(name, _)| name == target).expect("it is there");
    let (name, real) = &files[at];
    let evil = other(real);
    let mut forged: Vec<Forged> = Vec::new();
    let plain = members(files);
    let mut changed = |what, change: &dyn Fn(&mut Member)| {
        let mut members = plain.clone();
        change(&mut members[at]);
        forged.push((what, name.clone(), zip(&members, &Around::default())));
    };
    changed("other bytes", &|member| *member = Member::new(name, &evil));
    changed("other bytes, not packed", &|member| *member = Member::stored(name, &evil));
    changed("another name in front", &|member| member.front_name = Some(b"elsewhere.html".to_vec()));
    changed("another name in the list", &|member| member.front_name = Some(std::mem::replace(&mut member.name, b"elsewhere.html".to_vec())));
    changed("a link", &|member| { member.made_by = 0x0314; member.attributes = 0o120_777 << 16; });
    changed("a link of another system", &|member| { member.made_by = 0x0014; member.attributes = 0o120_777 << 16; });
    changed("a folder to FAT", &|member| member.attributes = 0x10);
    changed("a device", &|member| { member.made_by = 0x0314; member.attributes = 0o020_666 << 16; });
    changed("a system that nobody knows", &|member| member.made_by = 0x0114);
    changed("locked", &|member| member.flags = 1);
    changed("another way of packing", &|member| member.method = 12);
    changed("two ways of packing", &|member| member.front_method = Some(0));
    changed("too new", &|member| member.needs = 63);
    changed("another name for some", &|member| member.extra = unicode_path(&member.name, "other.html"));
    changed("another name for some, in front", &|member| member.front_extra = unicode_path(&member.name, "other.html"));
    changed("a field of nobody's", &|member| member.extra = field(0x6C78, b"\x0F"));
    changed("large lengths", &|member| { member.extra = field(1, &[0; 16]); member.said.2 = u32::MAX; });
    changed("half a field", &|member| member.extra = vec![0x55, 0x54, 9]);
    changed("another check sum", &|member| member.said.0 ^= 1);
    changed("another check sum in front", &|member| member.front_said = Some((member.said.0 ^ 1, member.said.1, member.said.2)));
    changed("another length in front", &|member| member.front_said = Some((member.said.0, member.said.1, member.said.2 + 1)));
    changed("a length behind it that is none", &|member| { *member = member.clone().streamed(); member.behind[15] ^= 1; });
    changed("a length that should follow", &|member| { *member = member.clone().streamed(); member.behind.clear(); });
    changed("a length that follows twice", &|member| { *member = member.clone().streamed(); member.behind.extend(descriptor(member.said)); });
    changed("bytes behind its end", &|member| { member.packed.extend(b"more"); member.said.1 += 4; });
    changed("bytes behind it", &|member| member.behind = b"more".to_vec());
    changed("half of it", &|member| { member.packed.truncate(member.packed.len() / 2); member.said.1 = u32::try_from(member.packed.len()).expect("small"); });

    let mut put = |what, members: Vec<Member>| forged.push((what, name.clone(), zip(&members, &Around::default())));
    let with = |from: usize, member: Member| { let mut members = plain.clone(); members.insert(from, member); members };
    put("twice, the other last", with(at + 1, Member::new(name, &evil)));
    put("twice, the other first", with(at, Member::new(name, &evil)));
    put("twice, at both ends", with(plain.len(), Member::new(name, &evil)));
    put("in no list, in front of it", with(at, Member { is_listed: false, ..Member::new(name, &evil) }));
    put("in no list, behind it", with(at + 1, Member { is_listed: false, ..Member::new(name, &evil) }));
    put("the real one in no list", { let mut members = with(at, Member::new(name, &evil)); members[at + 1].is_listed = false; members });
    put("left out", { let mut members = plain.clone(); members.remove(at); members });
    forged
}

/// Names that some programs take for another, or that lead elsewhere.
fn of_names(files: &Tree) -> Vec<Forged> {
    let names = [
        "index.html\0.txt",
        "index.html.",
        "index.html ",
        "./index.html",
        "en//a.html",
        "en/./a.html",
        "km/../index.html",
        "../index.html",
        "/index.html",
        "en\\a.html",
        "C:index.html",
        "INDEX.HTML",
        "En/a.html",
        "index.html/page.html",
        "en/a.html/",
        "evil.html",
        "__MACOSX/index.html",
        "found.000/page.html",
        "LOST.DIR/page.html",
        "System Volume Information/page.html",
        ".Trashes/501/page.html",
        ".Spotlight-V100/page.htm",
        "$RECYCLE.BIN/$R1.html",
        "empty/",
    ];
    let page = b"<!doctype html><title>Page</title><p>Call another number.";
    let mut forged: Vec<Forged> = Vec::new();
    for name in names {
        let mut members = members(files);
        members.push(if name.ends_with('/') { Member::stored(name, b"") } else { Member::new(name, page) });
        forged.push(("a name", name.to_owned(), zip(&members, &Around::default())));
    }
    forged
}

/// Pages and programs that are called as a computer's own files are.
pub(super) const HIDDEN: [(&str, &[u8]); 16] = [
    ("desktop.ini", b"[.ShellClassInfo]\r\nIconResource=\\\\192.0.2.1\\share\\a.dll,0\r\n"),
    ("en/desktop.ini", b"<html><body>Call another number."),
    ("Thumbs.db", b"<html>words"),
    (".DS_Store", b"<html>words"),
    (".DS_Store.html", b"\0\0\0\x01Bud1"),
    ("._index.html", b"<html>words"),
    ("en/._a.html", b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\0<p>words"),
    (".directory", b"[Desktop Entry]\nType=Link\nURL=https://example.org/\n"),
    ("found.000/FILE0000.CHK", b"<!doctype html><p>words"),
    ("LOST.DIR/1", b"MZ\x90\0"),
    ("System Volume Information/IndexerVolumeGuid", b"#!/bin/sh\n"),
    ("System Volume Information/a.js", b"1"),
    (".fseventsd/0000", b"words <script>1</script>"),
    (".metadata_never_index", b"words"),
    ("lost+found/#1", b"%PDF-1.7"),
    ("en/System Volume Information/a", b"words"),
];

/// What is done to a ZIP as a whole.
fn of_the_whole(files: &Tree) -> Vec<Forged> {
    let (plain, target) = (members(files), TARGETS[0].to_owned());
    let evil = other(&files.iter().find(|(name, _)| *name == target).expect("it is there").1);
    let sound = zip(&plain, &Around::default());
    let own = |around: Around| zip(&plain, &around);
    let mut swapped = plain.clone();
    for member in swapped.iter_mut().filter(|member| member.name == target.as_bytes()) {
        *member = Member::new(&target, &evil);
    }
    let second = zip(&swapped, &Around::default());
    // A second list in the words at the end, which leads to another file.
    let hidden = zip(&[Member::new(&target, &evil)], &Around::default());
    let mut shared = plain.clone();
    shared[0].packed.extend(&hidden[..hidden.len() / 2]);
    let cut = |length: usize| sound[..length].to_vec();
    let half = sound.len() / 2;
    let shifted: Vec<u8> = [&b"#!/bin/sh\n"[..], &sound].concat();
    let whole: Vec<(&'static str, Vec<u8>)> = vec![
        ("another ZIP in front", [second.clone(), sound.clone()].concat()),
        ("another ZIP behind", [sound.clone(), second.clone()].concat()),
        ("another ZIP in the words at the end", own(Around { comment: hidden.clone(), ..Around::default() })),
        ("an end in the words at the end", own(Around { comment: end(0, 0, 0, b""), ..Around::default() })),
        ("a program in front", shifted),
        ("a file between files and list", own(Around { before_list: hidden.clone(), ..Around::default() })),
        ("zeros between files and list", own(Around { before_list: vec![0; 64], ..Around::default() })),
        ("one fewer than there are", own(Around { more: -1, ..Around::default() })),
        ("one more than there are", own(Around { more: 1, ..Around::default() })),
        ("more than can be counted", own(Around { more: i16::MAX, ..Around::default() })),
        ("a list that begins later", own(Around { shift: 1, ..Around::default() })),
        ("bytes behind the end", [sound.clone(), b"more".to_vec()].concat()),
        ("zeros behind the end", [sound.clone(), vec![0; 512]].concat()),
        ("half of it", cut(half)),
        ("all but one byte", cut(sound.len() - 1)),
        ("no end", cut(sound.len() - 22)),
        ("nothing", Vec::new()),
        ("no ZIP", b"words".to_vec()),
        ("a file inside another", zip(&shared, &Around::default())),
    ];
    whole.into_iter().map(|(what, bytes)| (what, "copy.zip".to_owned(), bytes)).collect()
}

/// What ordinary programs make when somebody changes a copy with them: the arguments, in a folder that holds `copy.zip` and
/// files to put into it.
const PROGRAMS: [(&str, &[&str]); 14] = [
    ("zip", &["-q", "copy.zip", "index.html"]),
    ("zip", &["-q", "copy.zip", "evil.html"]),
    ("zip", &["-qd", "copy.zip", "en/a.html"]),
    ("zip", &["-qy", "copy.zip", "link.html"]),
    ("zip", &["-qP", "word", "copy.zip", "copy.toml"]),
    ("zip", &["-qrZ", "bzip2", "made.zip", "copy"]),
    ("zip", &["-qj", "copy.zip", "copy/en/b.html"]),
    ("7z", &["a", "-bd", "copy.zip", "index.html"]),
    ("7z", &["d", "-bd", "copy.zip", "SHA256SUMS.minisig"]),
    ("7z", &["a", "-bd", "-tzip", "-mm=LZMA", "made.zip", "copy"]),
    ("7z", &["a", "-bd", "-pword", "copy.zip", "evil.html"]),
    ("jar", &["uf", "copy.zip", "index.html"]),
    ("jar", &["cf", "made.zip", "-C", "copy", "."]),
    ("python3", &["-W", "ignore", "-c", "import zipfile; zipfile.ZipFile('copy.zip', 'a').write('index.html')"]),
];

fn of_programs() -> Vec<Forged> {
    let mut forged: Vec<Forged> = Vec::new();
    for (program, arguments) in PROGRAMS {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        copy(&small().path("bundle"), &at("copy"));
        fs::copy(small().path("bundle.zip"), at("copy.zip")).expect("copied");
        fs::write(at("index.html"), "<p>Call another number.").expect("written");
        fs::write(at("evil.html"), "<p>Call another number.").expect("written");
        fs::write(at("copy.toml"), fs::read(at("copy/copy.toml")).expect("a file")).expect("written");
        symlink("index.html", at("link.html")).expect("a link");
        let output = judge(program).args(arguments).current_dir(folder.path()).output().expect(program);
        assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        let made = if at("made.zip").exists() { at("made.zip") } else { at("copy.zip") };
        forged.push((program, String::new(), fs::read(made).expect("a ZIP")));
    }
    forged
}

static ZIPS: OnceLock<Vec<Forged>> = OnceLock::new();

/// Every changed ZIP.
fn zips() -> &'static [Forged] {
    ZIPS.get_or_init(made_zips)
}

fn made_zips() -> Vec<Forged> {
    let files = tree(&small().path("bundle"));
    let mut all: Vec<Forged> = TARGETS.iter().flat_map(|target| of_one_file(&files, target)).collect();
    all.extend(of_names(&files));
    for (name, bytes) in HIDDEN {
        let mut members = members(&files);
        members.push(Member::new(name, bytes));
        all.push(("hidden among a computer's own", name.to_owned(), zip(&members, &Around::default())));
    }
    all.extend(of_the_whole(&files));
    all.extend(of_programs());
    all
}

/// Refused with an error that names the file, or the ZIP.
pub(super) fn is_refused(copy: &Path, name: &str) -> Result<(), String> {
    let (status, found) = verify(copy, &["--key", &small().text("ours.pub")]);
    let shown: String = name.escape_debug().collect();
    let zip = copy.file_name().expect("a name").to_str().expect("UTF-8");
    let is_named =
        found.iter().any(|(_, file)| *file == shown || *file == zip || file.starts_with(&format!("{shown}/")));
    if status == Some(1) && (is_named || name.is_empty()) { Ok(()) } else { Err(format!("{status:?} {found:?}")) }
}

#[test]
fn no_changed_zip_is_trusted() {
    let zips = zips();
    assert!(zips.len() >= 150, "{}", zips.len());
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.zip");
    let mut wrong = Vec::new();
    for (what, name, bytes) in zips {
        fs::write(&file, bytes).expect("written");
        wrong.extend(is_refused(&file, name).err().map(|told| format!("{what}, {name}: {told}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Files of a ZIP may share their bytes, each of which would be unpacked again. Nothing of it is.
#[test]
fn a_zip_whose_files_lie_over_each_other_is_not_unpacked() {
    let one = zip(&[Member::stored("words.html", &[b'w'; 400])], &Around::default());
    let at = one.windows(4).position(|sign| sign == b"PK\x01\x02").expect("a list");
    let (files, line) = (&one[..at], &one[at..one.len() - 22]);
    let number = |value: usize| u32::try_from(value).expect("small");
    let bytes = [files, line, line, &end(2, number(2 * line.len()), number(at), b"")].concat();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.zip");
    fs::write(&file, bytes).expect("written");
    let read = handbill::source::read_copy(&file, &handbill::bundle::verify::keep).expect("a copy");
    assert_eq!(read.entries, []);
    assert_eq!(read.packed.expect("a ZIP").faults, ["its files lie over each other"]);
    assert_eq!(verify(&file, &[]), (Some(1), vec![pair("damaged-file", "copy.zip")]));
}

/// A list, a sum and a signature that fit each other, made by somebody else, are theirs and not the owner's.
#[test]
fn a_copy_made_anew_by_somebody_else_is_theirs() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&small().path("bundle"), folder.path());
    fs::write(folder.path().join("index.html"), "<p>Call another number.").expect("written");
    let site = small().path("site");
    let (out, theirs) = (folder.path().join("theirs"), text(&small().path("theirs.key")));
    let output = crate::tools::handbill(&["bundle", "--site", &text(&site), "--out", &text(&out), "--key", &theirs]);
    assert_eq!(output.status.code(), Some(0), "{}", crate::tools::said(&output));
    assert_eq!(
        verify(&out, &["--key", &small().text("ours.pub")]),
        (Some(1), vec![pair("bad-signature", "SHA256SUMS.minisig")])
    );
    assert_eq!(verify(&out, &["--key", &small().text("theirs.pub")]), (Some(0), vec![]));
}

/// Whether something else comes out of a ZIP than the copy, a computer's own files left aside.
fn differs(unpacker: &[&str], zip: &Path, real: &Tree) -> bool {
    let found: BTreeMap<String, Vec<u8>> = unpacked(unpacker, zip).into_iter().collect();
    found != real.iter().cloned().collect()
}

/// Every program reads at least some of them in another way than the list of sums says: that is what they are made for.
#[test]
fn programs_that_unpack_do_not_agree_about_them() {
    let is_all = std::env::var_os("HANDBILL_JUDGES").is_some_and(|value| value == "all");
    let (zips, real) = (zips(), tree(&small().path("bundle")));
    let step = if is_all { 1 } else { 40 };
    let folder = tempfile::tempdir().expect("a folder");
    let paths: Vec<PathBuf> = zips
        .iter()
        .enumerate()
        .step_by(step)
        .map(|(number, (_, _, bytes))| {
            let file = folder.path().join(format!("{number}.zip"));
            fs::write(&file, bytes).expect("written");
            file
        })
        .collect();
    let mut any = 0;
    let mut each: BTreeMap<usize, usize> = BTreeMap::new();
    for path in &paths {
        let others: Vec<usize> = (0..UNPACKERS.len()).filter(|at| differs(UNPACKERS[*at], path, &real)).collect();
        any += usize::from(!others.is_empty());
        others.iter().for_each(|at| *each.entry(*at).or_default() += 1);
    }
    let counted: Vec<String> = each.iter().map(|(at, count)| format!("{:?}: {count}", UNPACKERS[*at])).collect();
    println!("{} changed copies; read otherwise by any: {any}; {counted:#?}", paths.len());
    // The rest are told although these programs see nothing wrong.
    assert!(any * 2 > paths.len(), "{any} of {}", paths.len());
}

/// What a computer does leave is no reason to distrust a copy.
#[test]
fn a_computers_own_files_are_told_and_do_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&small().path("bundle"), folder.path());
    let windows_view = b"[.ShellClassInfo]\r\n[ViewState]\r\nMode=\r\nVid=\r\nFolderType=Generic\r\n";
    let bin = b"[.ShellClassInfo]\r\nCLSID={645FF040-5081-101B-9F08-00AA002F954E}\r\nLocalizedResourceName=@%SystemRoot%\\system32\\shell32.dll,-8964\r\n";
    let left: [(&str, Vec<u8>); 13] = [
        ("System Volume Information/IndexerVolumeGuid", "{\0A\0}\0".into()),
        ("System Volume Information/WPSettings.dat", vec![12, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
        ("desktop.ini", windows_view.to_vec()),
        ("$RECYCLE.BIN/S-1-5-21/desktop.ini", bin.to_vec()),
        ("Thumbs.db", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec()),
        (".DS_Store", b"\0\0\0\x01Bud1\0\0\x10\0".to_vec()),
        ("._.Trashes", apple_double(b"\0\0\0\0")),
        (".Trashes", Vec::new()),
        (".fseventsd/fseventsd-uuid", b"7A3B".to_vec()),
        (
            ".Spotlight-V100/VolumeConfiguration.plist",
            b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict/></plist>".to_vec(),
        ),
        ("LOST.DIR/123", b"\0\0\0".to_vec()),
        (".directory", b"[Dolphin]\nTimestamp=2026,11,1,9,0,0.1\nVersion=4\nViewMode=1\n".to_vec()),
        (".metadata_never_index", Vec::new()),
    ];
    for (name, bytes) in &left {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, bytes).expect("written");
    }
    let mut wanted: Vec<(String, String)> = left.iter().map(|(name, _)| pair("junk", name)).collect();
    wanted.sort_by(|one, other| one.1.cmp(&other.1));
    assert_eq!(verify(folder.path(), &["--key", &small().text("ours.pub")]), (Some(0), wanted));
}
