//! What goes into a copy for a stick, what stays at home, and what is refused.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::Value;

use crate::tools::copies::{made, pair, text, verify, write_keys, write_locked_key};
use crate::tools::{PROGRAM, Site, handbill, judge, said, tool, tree};

#[test]
fn only_what_readers_may_have_and_a_stick_can_keep() {
    let files = tree(&made().path("bundle"));
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    for host in [
        "404.html",
        "_headers",
        ".htaccess",
        "robots.txt",
        "sitemap.xml",
        ".nojekyll",
        ".handbill-files",
        "status.html",
    ] {
        assert!(!names.contains(&host), "{host}");
    }
    for wanted in [
        "START-HERE.html",
        "README.txt",
        "index.html",
        "km.html",
        "km/print/pocket-numbers.home.pdf",
        "km/search/index.js",
    ] {
        assert!(names.contains(&wanted), "{wanted}");
    }
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    for name in &names {
        assert!(
            name.chars().all(letters) && name.len() <= 150 && !name.split('/').any(|part| part.starts_with('.')),
            "{name}"
        );
    }
    // What is for the team is not even a word of it.
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    site.write("content/en/inside.md", "+++\ntitle = \"Among us\"\nvisibility = \"team\"\n+++\nOnly us.\n");
    site.write("static/_redirects", "/ /en/ 302");
    site.write("static/CNAME", "numbers.example.org");
    let output = site.run("bundle", &["--lang", "km"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let files = tree(&site.path().join("bundle"));
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Among us") && !name.contains("inside"), "{name}");
        assert!(!name.starts_with("en") && !text.contains("en/index.html") && !text.contains("example.org"), "{name}");
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        names.contains(&"km/a.html") && names.contains(&"km.html") && names.contains(&"calendar/km.html"),
        "{names:?}"
    );
    assert!(!names.contains(&"_redirects") && !names.contains(&"CNAME"), "{names:?}");
}

#[test]
fn a_small_stick_gets_what_is_needed_most() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = made().text("site");
    let out = folder.path().join("small");
    let output = handbill(&["bundle", "--site", &site, "--out", &text(&out), "--size", "6M", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let rows = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    let rows: Vec<Value> = rows.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let left_out: Vec<&str> =
        rows.iter().filter(|row| row["rule"] == "left-out").map(|row| row["file"].as_str().expect("a file")).collect();
    let files = tree(&out);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        !left_out.is_empty() && left_out.iter().all(|path| path.ends_with(".pdf") && !names.contains(path)),
        "{left_out:?}"
    );
    // The readme says so, too; no page leads to what is not there; cards stay.
    let readme = fs::read_to_string(out.join("README.txt")).expect("a text");
    assert!(left_out.iter().all(|path| readme.contains(path)));
    assert!(names.contains(&"en/print/pocket-numbers.home.pdf"));
    let gone = left_out.iter().find(|path| path.starts_with("en/")).expect("one");
    let page = fs::read_to_string(out.join(gone.replace("print/", "").replace(".home.pdf", ".html"))).expect("a page");
    assert!(!page.contains(".home.pdf"));
    let room: usize = files.iter().map(|(_, bytes)| bytes.len().div_ceil(4096) * 4096).sum();
    assert!(room <= 6_000_000 && room > 5_800_000, "{room}");
    assert_eq!(verify(&out, &[]), (Some(0), vec![]));
    // Single files and what is cut out, and nothing else.
    let lite = folder.path().join("lite");
    let output =
        handbill(&["bundle", "--site", &site, "--out", &text(&lite), "--lite", "--lang", "km", "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let names: Vec<String> = tree(&lite).into_iter().map(|(name, _)| name).collect();
    let fixed = [
        "README.txt",
        "SHA256SUMS",
        "SHA256SUMS.sha256",
        "START-HERE.html",
        "calendar/en.html",
        "calendar/km.html",
        "copy.toml",
        "en.html",
        "km.html",
    ];
    assert!(fixed.iter().all(|name| names.iter().any(|known| known == name)), "{names:?}");
    assert!(names.iter().all(|name| fixed.contains(&name.as_str()) || name.ends_with(".home.pdf")), "{names:?}");
    // Too small for anything.
    let output = handbill(&[
        "bundle",
        "--site",
        &site,
        "--out",
        &text(&folder.path().join("none")),
        "--size",
        "100k",
        "--format",
        "short",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("error[too-large]"), "{}", said(&output));
    assert!(!folder.path().join("none").exists() && !folder.path().join("none.zip").exists());
}

fn bundle(site: &Site, more: &[&str]) -> Output {
    site.run("bundle", &[&["--format", "short"], more].concat())
}

#[test]
fn bad_input_is_told_and_nothing_is_lost() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    // A key that is none, a public one, one with a password.
    write_keys(site.path(), "ours");
    site.write("none.key", "words\n");
    write_locked_key(site.path(), "locked");
    for (key, words) in [
        ("none.key", "not a secret key"),
        ("ours.pub", "a public key"),
        ("locked.key", "has a password"),
        ("away.key", "cannot read"),
    ] {
        let output = bundle(&site, &["--key", &text(&site.path().join(key))]);
        assert_eq!(output.status.code(), Some(1), "{key}: {}", said(&output));
        assert!(said(&output).contains("error[bad-key]") && said(&output).contains(words), "{key}: {}", said(&output));
        assert!(!site.path().join("bundle").exists() && !site.path().join("bundle.zip").exists(), "{key}");
    }
    // Somebody's files where the copy would be.
    site.write("bundle/holiday.jpg", "mine");
    let output = bundle(&site, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("holiday.jpg"), "{}", said(&output));
    assert_eq!(fs::read(site.path().join("bundle/holiday.jpg")).expect("there"), b"mine");
    fs::remove_dir_all(site.path().join("bundle")).expect("removed");
    site.write("bundle.zip", "mine");
    assert_eq!(bundle(&site, &[]).status.code(), Some(2));
    assert_eq!(fs::read(site.path().join("bundle.zip")).expect("there"), b"mine");
    assert!(!site.path().join("bundle").exists());
    fs::remove_file(site.path().join("bundle.zip")).expect("removed");
    // Its own, it may replace; but not a file put among them.
    assert_eq!(bundle(&site, &[]).status.code(), Some(0));
    site.page("content/en/b.md", "More.\n");
    assert_eq!(bundle(&site, &[]).status.code(), Some(0));
    assert!(site.path().join("bundle/en/b.html").is_file());
    site.write("bundle/en/notes.txt", "mine");
    assert_eq!(bundle(&site, &[]).status.code(), Some(2));
    assert_eq!(fs::read(site.path().join("bundle/en/notes.txt")).expect("there"), b"mine");
    // Files of the site that would hide the copy's own; a name without a suffix goes out where the site asks for it.
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("settings");
    site.write("site.toml", settings.replacen("original", "as_is = [\"SHA256SUMS\", \"Copy.toml\"]\noriginal", 1));
    for name in ["SHA256SUMS", "Copy.toml", "readme.txt", "minisign.pub/a.html", "START-HERE.html", "calendar/en.html"]
    {
        let path = format!("static/{name}");
        site.write(&path, "mine");
        let output = bundle(&site, &["--out", &text(&site.path().join("another"))]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(said(&output).contains("error[output-twin]"), "{name}: {}", said(&output));
        fs::remove_file(site.path().join(path)).expect("removed");
    }
    // What cannot be a copy.
    assert_eq!(handbill(&["verify", &text(&site.path().join("nowhere"))]).status.code(), Some(2));
    assert_eq!(verify(&site.path().join("content"), &[]), (Some(1), vec![pair("lost-file", "SHA256SUMS")]));
}

#[test]
fn a_full_target_leaves_the_old_copy() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    assert_eq!(bundle(&site, &[]).status.code(), Some(0));
    let old = tree(&site.path().join("bundle"));
    let small = tempfile::tempdir().expect("a folder");
    let path = text(small.path());
    for number in 0..40 {
        site.page(&format!("content/en/more-{number}.md"), "More.\n");
    }
    let script = "mount -t tmpfs -o size=1M none \"$1\" && cp -r \"$2/bundle\" \"$2/bundle.zip\" \"$1\" && { \"$3\" bundle --site \"$2\" --out \"$1/bundle\"; \
                  echo \"status $?\"; diff -r \"$2/bundle\" \"$1/bundle\" && cmp \"$2/bundle.zip\" \"$1/bundle.zip\" && echo same; ls -A \"$1\"; }";
    let enter: &[&str] = if rustix::process::geteuid().is_root() { &["-m"] } else { &["-r", "-m"] };
    let output = judge("unshare")
        .args(enter)
        .args(["sh", "-c", script, "sh", &path, &text(site.path()), PROGRAM])
        .output()
        .expect("unshare");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(out.lines().collect::<Vec<_>>(), ["status 2", "same", "bundle", "bundle.zip"], "{err}");
    assert!(err.contains("No space left on device") && err.contains(&path), "{err}");
    assert!(tree(&site.path().join("bundle")) == old);
}

/// Folder and ZIP are two things to put in place. Whenever a run is stopped, they are of one make, or one is not there.
#[test]
fn a_bundle_that_is_stopped_leaves_no_two_makes() {
    let site = Site::new();
    let texts = ["Text.\n", "Another text.\n"];
    site.page("content/en/a.md", texts[0]);
    assert_eq!(bundle(&site, &[]).status.code(), Some(0));
    let list = |zip: &Path| {
        let mut zip = zip::ZipArchive::new(fs::File::open(zip).expect("a file")).expect("a ZIP");
        let mut list = String::new();
        zip.by_name("SHA256SUMS").expect("a list").read_to_string(&mut list).expect("UTF-8");
        list
    };
    let (mut stopped, mut number) = (0, 0);
    for call in ["syncfs", "rename", "renameat2", "unlink", "unlinkat"] {
        for moment in 1..4 {
            number += 1;
            site.page("content/en/a.md", texts[number % 2]);
            let mut strace = judge("strace");
            strace.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("inject={call}:signal=SIGKILL:when={moment}")]);
            strace.args([PROGRAM, "bundle", "--site", &text(site.path()), "--as-of", "2026-11-22"]);
            let ended = strace.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("strace").code();
            let (folder, zip) = (site.path().join("bundle"), site.path().join("bundle.zip"));
            if zip.exists() && folder.exists() {
                assert_eq!(
                    fs::read_to_string(folder.join("SHA256SUMS")).expect("a list"),
                    list(&zip),
                    "{call} {moment}"
                );
            }
            if ended == Some(0) {
                break;
            }
            stopped += 1;
        }
    }
    assert!(stopped >= 6, "{stopped}");
    // The next one puts both in place and leaves nothing beside them.
    assert_eq!(bundle(&site, &[]).status.code(), Some(0));
    assert_eq!(
        fs::read_to_string(site.path().join("bundle/SHA256SUMS")).expect("a list"),
        list(&site.path().join("bundle.zip"))
    );
    let names = fs::read_dir(site.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let beside: Vec<String> =
        names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.starts_with(".bundle")).collect();
    assert!(beside.is_empty(), "{beside:?}");
}

#[test]
fn other_programs_read_it() {
    let made = made();
    // A remark in a list of sums is a wrong sum to BusyBox and a file to toybox, which is what Android has.
    let readers: [&[&str]; 5] = [
        &["sha256sum", "-c"],
        &["sha256sum", "--strict", "--warn", "-c"],
        &["busybox", "sha256sum", "-c"],
        &["toybox", "sha256sum", "-c"],
        &["shasum", "-a", "256", "-c"],
    ];
    for reader in readers {
        for list in ["SHA256SUMS", "SHA256SUMS.sha256"] {
            let mut judged = judge(reader[0]);
            let output =
                judged.args(&reader[1..]).arg(list).current_dir(made.path("bundle")).output().expect(reader[0]);
            let told = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && told.is_empty(), "{reader:?} {list}: {told}");
            let lines = fs::read_to_string(made.path("bundle").join(list)).expect("a list").lines().count();
            assert_eq!(String::from_utf8_lossy(&output.stdout).matches(": OK\n").count(), lines, "{reader:?} {list}");
        }
    }
    let script = "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint('\\n'.join(z.namelist()))";
    let names = tool("python3", &["-c", script, &made.text("bundle.zip")]);
    let files = tree(&made.path("bundle"));
    let mut expected: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    expected.sort_unstable();
    assert!(names.lines().eq(expected));
    let mut text = String::new();
    let file = fs::File::open(made.path("bundle/README.txt")).and_then(|mut file| file.read_to_string(&mut text));
    file.expect("UTF-8");
    assert!(text.starts_with('\u{FEFF}') && text.matches('\n').count() == text.matches("\r\n").count());
    for name in ["English", "ភាសាខ្មែរ", "ไทย", "Tiếng Việt"] {
        assert!(text.lines().any(|line| line.trim_start_matches('\u{FEFF}') == name), "{name}");
    }
}
