//! Keys and signatures of other programs: minisign (Debian), py-minisign (PyPI) and OpenBSD's signify. What they make is
//! taken, and what handbill makes they check.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use handbill::bundle::keys::{Public, Secret};
use handbill::bundle::sign::{self, Hand, Signed};

use crate::tools::copies::{pair, text, verify, write_keys, write_locked_key};
use crate::tools::{Site, judge, said, tool};

const SIGNATURE: &str = "bundle/SHA256SUMS.minisig";

/// A site of one page with keys of both programs.
fn site() -> Site {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    write_keys(site.path(), "minisign");
    let file = |name: &str| text(&site.path().join(name));
    tool("signify-openbsd", &["-G", "-n", "-p", &file("signify.pub"), "-s", &file("signify.sec")]);
    site
}

fn bundle(site: &Site, more: &[&str]) {
    let output = site.run("bundle", more);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

/// Whether a program says that the signature is one of the list.
fn is_checked(program: &str, site: &Site, key: &str) -> bool {
    let file = |name: &str| text(&site.path().join(name));
    let (list, signature, key) = (file("bundle/SHA256SUMS"), file(SIGNATURE), file(key));
    let output = judge(program).args(["-V", "-p", &key, "-x", &signature, "-m", &list]).output().expect(program);
    output.status.success()
}

#[test]
fn their_keys_sign_and_all_of_them_check_it() {
    let site = site();
    for (name, secret) in [("minisign", "minisign.key"), ("signify", "signify.sec")] {
        let public = format!("{name}.pub");
        bundle(&site, &["--key", &text(&site.path().join(secret))]);
        let copy = site.path().join("bundle");
        assert_eq!(verify(&copy, &["--key", &text(&site.path().join(&public))]), (Some(0), vec![]), "{name}");
        for program in ["minisign", "signify-openbsd"] {
            assert!(is_checked(program, &site, &public), "{program} with the key of {name}");
            assert!(is_checked(program, &site, "bundle/minisign.pub"), "{program} with the key in the copy");
            let other = if name == "minisign" { "signify.pub" } else { "minisign.pub" };
            assert!(!is_checked(program, &site, other), "{program} with another key");
        }
        // The key is shown as it is, and not by the eight bytes that anybody can put into another.
        let key =
            fs::read_to_string(site.path().join(&public)).expect("a key").lines().nth(1).expect("a key").to_owned();
        let told = said(&site.run("bundle", &[])) + &said(&crate::tools::handbill(&["verify", &text(&copy)]));
        assert!(!told.contains(&key), "an unsigned copy names no key");
        bundle(&site, &["--key", &text(&site.path().join(secret))]);
        let told = said(&crate::tools::handbill(&["verify", &text(&copy), "--key", &key]));
        assert!(told.contains(&format!("the owner of the key {key} has signed them")), "{told}");
        let readme = fs::read_to_string(copy.join("README.txt")).expect("a text");
        assert!(readme.contains(&key), "{name}");
    }
}

/// A password that is taken off leaves another key file behind than a key that never had one.
#[test]
fn a_key_whose_password_was_taken_off_signs() {
    let site = site();
    write_locked_key(site.path(), "locked");
    let key = text(&site.path().join("locked.key"));
    let mut minisign = judge("minisign");
    minisign.args(["-C", "-W", "-s", &key]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = minisign.spawn().expect("minisign");
    child.stdin.take().expect("open").write_all(b"word\n").expect("written");
    assert!(child.wait().expect("ended").success());
    bundle(&site, &["--key", &key]);
    assert!(is_checked("minisign", &site, "locked.pub"));
}

/// The list signed afterwards, as a team does that keeps its key elsewhere.
#[test]
fn their_signatures_are_taken() {
    let site = site();
    bundle(&site, &[]);
    let file = |name: &str| text(&site.path().join(name));
    let (copy, list, signature) = (site.path().join("bundle"), file("bundle/SHA256SUMS"), file(SIGNATURE));
    let signed: [(&str, &[&str], &str); 3] = [
        ("minisign", &["-S", "-s", &file("minisign.key"), "-m", &list], "minisign.pub"),
        ("minisign", &["-S", "-l", "-s", &file("minisign.key"), "-m", &list], "minisign.pub"),
        ("signify-openbsd", &["-S", "-s", &file("signify.sec"), "-x", &signature, "-m", &list], "signify.pub"),
    ];
    for (program, arguments, key) in signed {
        tool(program, arguments);
        let told = verify(&copy, &["--key", &file(key)]);
        assert_eq!(told, (Some(0), vec![pair("repacked", "SHA256SUMS.minisig")]), "{program}");
        // The key may lie in the copy as well; another one must not.
        fs::copy(site.path().join(key), copy.join("minisign.pub")).expect("copied");
        assert_eq!(verify(&copy, &[]), (Some(0), vec![pair("repacked", "SHA256SUMS.minisig")]), "{program}");
        let other = if key == "signify.pub" { "minisign.pub" } else { "signify.pub" };
        fs::copy(site.path().join(other), copy.join("minisign.pub")).expect("copied");
        let found = verify(&copy, &["--key", &file(key)]);
        assert!(found.0 == Some(1) && found.1.contains(&pair("foreign-file", "minisign.pub")), "{program}: {found:?}");
        fs::remove_file(copy.join("minisign.pub")).expect("removed");
        // Of another list it is none.
        let sums = fs::read_to_string(&list).expect("a list");
        fs::write(&list, sums.replacen('0', "1", 1)).expect("written");
        assert_eq!(verify(&copy, &["--key", &file(key)]).0, Some(1), "{program}");
        fs::write(&list, sums).expect("written");
    }
}

/// Made by py-minisign 0.21.1: a key without a password, and what it has signed, hashed and not.
const PY_SECRET: &str = "untrusted comment: minisign secret key\n\
    RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAe1Xjgh9SDmjEch6nJ0Xu3SWNVwT2Aoo5UQJTfuKAym2AX6FozZqM\
    VyD5ZZ+P0BtQT5Z/Lxfrw6NDQfxNffo6/3lolwBtLFLsxxe7xwdvNIqf9zPKfYjNq3OjRoF/2/bZOTWv1lnUHkA=\n";
const PY_PUBLIC: &str = "untrusted comment: minisign public key 7B55E3821F520E68\n\
    RWR7VeOCH1IOaCD5ZZ+P0BtQT5Z/Lxfrw6NDQfxNffo6/3lolwBtLFLs";
const PY_SIGNED: &[u8] = b"What was signed.\n";
const PY_SIGNATURES: [&str; 2] = [
    "untrusted comment: signature from minisign secret key\n\
     RUR7VeOCH1IOaFMr2pV4ysNBgM+K2GeMJA1ac2vpa+VEuVi53ekVPw588BEK29hdDtmQ1EgvC+HcpyZbqNNkVyVz5Z9ZgatvIQ8=\n\
     trusted comment: made 2026-11-28\n\
     Uk6WqVUmagLmjWWHmw16rSkqSLXvmbcKagu24tccHHuHSl5rmh1/UCDfM+vhIOdAnJGmu/b/L0iLZDUlEWPADg==\n",
    "untrusted comment: signature from minisign secret key\n\
     RWR7VeOCH1IOaKMp/Q1r7OGv+rVpY+pYAVFPlXCnVMFMqgCSrVk3uP598mXdVuUBbDYo8BOhvqY3he4QYD+jR4AKun1atlx3dgQ=\n\
     trusted comment: made 2026-11-28\n\
     YgeilDmFUPU5tLlRahb09Fbn8un8Wp9wU5vcqwBjnbhtB3OV5iA8SOusxDYkoo8+e5dlLwam1K4QxBOvRnt0Aw==\n",
];

#[test]
fn what_py_minisign_makes_is_taken() {
    let secret = Secret::parse(PY_SECRET).expect("a secret key");
    let public = Public::parse(PY_PUBLIC).expect("a public key");
    assert_eq!(secret.public(), public);
    for signature in PY_SIGNATURES {
        assert_eq!(sign::check(&public, signature.as_bytes(), PY_SIGNED), Signed::Good(Hand::Another));
        assert_eq!(sign::check(&public, signature.as_bytes(), b"Something else.\n"), Signed::Bad);
        let day_changed = signature.replace("28", "27");
        assert_eq!(sign::check(&public, day_changed.as_bytes(), PY_SIGNED), Signed::Bad);
    }
}

/// Windows' editors put a mark in front of a text that they save, and end its lines in their own way.
#[test]
fn a_key_that_was_saved_on_windows_is_taken() {
    let saved = |text: &str| format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let public = Public::parse(PY_PUBLIC).expect("a public key");
    let line = PY_PUBLIC.lines().nth(1).expect("a key");
    assert_eq!(Public::parse(&saved(PY_PUBLIC)).as_ref(), Ok(&public));
    assert_eq!(Public::parse(&saved(line)).as_ref(), Ok(&public));
    assert_eq!(Secret::parse(&saved(PY_SECRET)).map(|secret| secret.public()).ok(), Some(public));
}

/// A stick that was pulled out too early leaves half of a file behind.
#[test]
fn half_a_key_and_half_a_signature_are_told() {
    let whole = |part: &str| Public::parse(part).is_ok() || Secret::parse(part).is_ok();
    for text in [PY_SECRET, PY_PUBLIC] {
        assert!(whole(text));
        // The line's end may be gone, and nothing more.
        let line = text.trim_end().len();
        assert!((0..line).all(|length| !whole(&text[..length])));
    }
    let public = Public::parse(PY_PUBLIC).expect("a public key");
    for signature in PY_SIGNATURES {
        let line = signature.trim_end().len();
        for length in (0..line).rev().step_by(3) {
            let worth = sign::check(&public, &signature.as_bytes()[..length], PY_SIGNED);
            // Two whole lines are what signify writes.
            let is_two = signature[..length].trim_end_matches('\n').lines().count() == 2;
            assert!(matches!(worth, Signed::Bad) || is_two && worth == Signed::Good(Hand::Another), "{length}");
        }
        for bit in (0..signature.len() * 8).step_by(23) {
            let mut other = signature.as_bytes().to_vec();
            other[bit / 8] ^= 1 << (bit % 8);
            let is_remark = bit / 8 < signature.find('\n').expect("a line");
            let worth = sign::check(&public, &other, PY_SIGNED);
            assert!(is_remark || !matches!(worth, Signed::Good(Hand::Ours)), "bit {bit}");
        }
    }
    // The same for a file that is none at all, however large.
    assert_eq!(sign::check(&public, &vec![b'a'; 1 << 20], PY_SIGNED), Signed::Bad);
    assert!(Public::parse(&"A".repeat(1 << 20)).is_err());
}

#[test]
fn a_damaged_secret_key_signs_nothing() {
    let at = PY_SECRET.find('\n').expect("a line") + 1;
    let mut wrong = 0;
    for (index, sign) in PY_SECRET.char_indices().skip(at).filter(|(_, sign)| sign.is_ascii_alphabetic()).step_by(5) {
        let other = if sign == 'A' { 'B' } else { 'A' };
        let text = format!("{}{other}{}", &PY_SECRET[..index], &PY_SECRET[index + 1..]);
        // Salt and costs say nothing in a key without a password.
        let is_salt = (5..72).contains(&(index - at));
        let parsed = Secret::parse(&text);
        assert!(is_salt || parsed.is_err(), "sign {}", index - at);
        wrong += usize::from(parsed.is_err());
    }
    assert!(wrong > 15, "{wrong}");
}

/// Only the first eight bytes of a key are another's: they are free, and prove nothing.
#[test]
fn another_key_with_the_same_number_is_told_apart() {
    let site = site();
    bundle(&site, &["--key", &text(&site.path().join("minisign.key"))]);
    let real = key_bytes(&site.path().join("minisign.pub"));
    let forged = [&key_bytes(&site.path().join("signify.pub"))[..2], &real[2..10]].concat();
    let forged = [forged, key_bytes(&site.path().join("signify.pub"))[10..].to_vec()].concat();
    let forged = base64(&forged);
    let (status, found) = verify(&site.path().join("bundle"), &["--key", &forged]);
    assert_eq!((status, found), (Some(1), vec![pair("bad-signature", "SHA256SUMS.minisig")]));
}

fn key_bytes(path: &Path) -> Vec<u8> {
    use base64::Engine;
    let key = fs::read_to_string(path).expect("a key");
    base64::engine::general_purpose::STANDARD.decode(key.lines().nth(1).expect("a line")).expect("base 64")
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
