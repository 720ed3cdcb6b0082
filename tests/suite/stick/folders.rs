//! Folders that somebody has changed, file by file, link by link, and line by line of what they say of themselves. None is
//! trusted, and each change is named.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::forged::{HIDDEN, is_refused, other};
use crate::tools::copies::{pair, small, verify};
use crate::tools::zips::{Around, Member, zip};
use crate::tools::{copy, tree};

/// What is done to a folder.
type Change = fn(&Path);

const FOLDERS: [(&str, &str, Change); 26] = [
    ("a digit", "index.html", |at| fs::write(at.join("index.html"), other(&read(at, "index.html"))).expect("written")),
    ("a longer file", "en/a.html", |at| {
        fs::write(at.join("en/a.html"), [read(at, "en/a.html"), b" ".to_vec()].concat()).expect("written");
    }),
    ("an empty file", "en/a.html", |at| fs::write(at.join("en/a.html"), "").expect("written")),
    ("half a file", "km.html", |at| fs::write(at.join("km.html"), &read(at, "km.html")[..9]).expect("written")),
    ("a file less", "en/b.html", |at| fs::remove_file(at.join("en/b.html")).expect("removed")),
    ("a folder less", "en/a.html", |at| fs::remove_dir_all(at.join("en")).expect("removed")),
    ("a page more", "evil.html", |at| fs::write(at.join("evil.html"), "words").expect("written")),
    ("a program more", "open me.bat", |at| fs::write(at.join("open me.bat"), "words").expect("written")),
    ("two files changed for each other", "en/a.html", |at| {
        let (one, two) = (read(at, "en/a.html"), read(at, "en/b.html"));
        fs::write(at.join("en/a.html"), two).expect("written");
        fs::write(at.join("en/b.html"), one).expect("written");
    }),
    ("another name", "en/c.html", |at| fs::rename(at.join("en/a.html"), at.join("en/c.html")).expect("renamed")),
    ("the same name in other letters", "INDEX.HTML", |at| fs::write(at.join("INDEX.HTML"), "words").expect("written")),
    ("a link to the same words", "index.html", |at| {
        fs::rename(at.join("index.html"), at.join("../kept.html")).expect("renamed");
        symlink("../kept.html", at.join("index.html")).expect("a link");
    }),
    ("a folder that is a link", "en", |at| {
        fs::rename(at.join("en"), at.join("../kept")).expect("renamed");
        symlink("../kept", at.join("en")).expect("a link");
    }),
    ("a link more", "more.html", |at| symlink("index.html", at.join("more.html")).expect("a link")),
    ("a file that is a folder", "index.html", |at| {
        fs::remove_file(at.join("index.html")).expect("removed");
        fs::create_dir(at.join("index.html")).expect("a folder");
    }),
    ("no signature", "SHA256SUMS.minisig", |at| fs::remove_file(at.join("SHA256SUMS.minisig")).expect("removed")),
    ("half a signature", "SHA256SUMS.minisig", |at| {
        fs::write(at.join("SHA256SUMS.minisig"), &read(at, "SHA256SUMS.minisig")[..99]).expect("written");
    }),
    ("an empty signature", "SHA256SUMS.minisig", |at| fs::write(at.join("SHA256SUMS.minisig"), "").expect("written")),
    ("no list", "SHA256SUMS", |at| fs::remove_file(at.join("SHA256SUMS")).expect("removed")),
    ("an empty list", "SHA256SUMS", |at| fs::write(at.join("SHA256SUMS"), "").expect("written")),
    ("no sum of the list", "SHA256SUMS.sha256", |at| fs::remove_file(at.join("SHA256SUMS.sha256")).expect("removed")),
    ("a list without a page", "en/a.html", |at| {
        relist(at, |list| {
            list.lines()
                .filter(|line| !line.ends_with("en/a.html"))
                .fold(String::new(), |list, line| list + line + "\n")
        });
    }),
    ("a list with a page more", "SHA256SUMS.minisig", |at| {
        fs::write(at.join("zz.html"), "words").expect("written");
        relist(at, |list| format!("{list}{}  zz.html\n", "1".repeat(64)));
    }),
    ("a list with Windows' line ends", "SHA256SUMS", |at| relist(at, |list| list.replace('\n', "\r\n"))),
    ("another day", "copy.toml", |at| {
        fs::write(
            at.join("copy.toml"),
            String::from_utf8(read(at, "copy.toml")).expect("UTF-8").replace("2026", "2027"),
        )
        .expect("written");
    }),
    ("another's key", "minisign.pub", |at| {
        fs::write(at.join("minisign.pub"), fs::read(small().path("theirs.pub")).expect("a key")).expect("written");
    }),
];

fn read(at: &Path, name: &str) -> Vec<u8> {
    fs::read(at.join(name)).expect(name)
}

/// Changes the list of sums, and its own sum with it.
fn relist(at: &Path, change: impl FnOnce(String) -> String) {
    let list = change(String::from_utf8(read(at, "SHA256SUMS")).expect("UTF-8"));
    fs::write(at.join("SHA256SUMS"), &list).expect("written");
    fs::write(at.join("SHA256SUMS.sha256"), handbill::bundle::sums::seal(list.as_bytes())).expect("written");
}

#[test]
fn no_changed_folder_is_trusted() {
    let mut wrong = Vec::new();
    let changed = |name: &str, change: &dyn Fn(&Path)| {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path().join("copy");
        copy(&small().path("bundle"), &at);
        change(&at);
        is_refused(&at, name)
    };
    for (what, name, change) in FOLDERS {
        wrong.extend(changed(name, &change).err().map(|told| format!("{what}, {name}: {told}")));
    }
    for (name, bytes) in HIDDEN {
        let put = |at: &Path| {
            let file = at.join(name);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, bytes).expect("written");
        };
        wrong.extend(changed(name, &put).err().map(|told| format!("hidden, {name}: {told}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A list may be anybody's. One that fits all files is refused all the same where some computers would put them elsewhere.
#[test]
fn no_list_of_names_that_lead_elsewhere_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy.zip");
    let listed = |name: &str| {
        let signed = ["SHA256SUMS.minisig", "minisign.pub", "SHA256SUMS", "SHA256SUMS.sha256"];
        let mut files = tree(&small().path("bundle"));
        files.retain(|(own, _)| !signed.contains(&own.as_str()));
        files.push((name.to_owned(), b"words".to_vec()));
        files.sort();
        let list: String = files.iter().map(|(name, bytes)| sum_line(name, bytes)).collect();
        let seal = handbill::bundle::sums::seal(list.as_bytes()).into_bytes();
        files.extend([("SHA256SUMS".to_owned(), list.into_bytes()), ("SHA256SUMS.sha256".to_owned(), seal)]);
        let members: Vec<Member> = files.iter().map(|(name, bytes)| Member::new(name, bytes)).collect();
        fs::write(&file, zip(&members, &Around::default())).expect("written");
        verify(&file, &[])
    };
    // What is packed by another program is trusted as long as its names are.
    assert_eq!(listed("more.html"), (Some(0), vec![pair("repacked", "copy.zip")]));
    for name in [
        "../../more.html",
        "/more.html",
        "C:/more.html",
        "con.html",
        "en/more.html.",
        "en\\more.html",
        "a\u{309}nh.html",
        "INDEX.HTML",
        "en/A.html",
        "sha256sums.SHA256",
        "index.html/more.html",
        "En/a.html/more.html",
        "SHA256SUMS.minisig/more.html",
    ] {
        let (status, found) = listed(name);
        let told = pair("damaged-file", "SHA256SUMS");
        assert!(status == Some(1) && found.contains(&told), "{name}: {status:?} {found:?}");
    }
}

fn sum_line(name: &str, bytes: &[u8]) -> String {
    use sha2::Digest;
    format!("{}  {name}\n", handbill::bundle::sums::hex(&sha2::Sha256::digest(bytes).into()))
}

/// A list may name as many files as it likes; nobody reads as many lines.
#[test]
fn of_one_kind_of_finding_no_more_are_told_than_anybody_reads() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path().join("copy");
    copy(&small().path("bundle"), &at);
    relist(&at, |list| (100..600).fold(list, |list, number| format!("{list}{}  zz/{number}.html\n", "1".repeat(64))));
    let (status, found) = verify(&at, &[]);
    let lost = found.iter().filter(|(rule, _)| rule == "lost-file").count();
    assert_eq!((status, lost), (Some(1), 200));
}
