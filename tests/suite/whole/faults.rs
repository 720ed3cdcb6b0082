//! Whatever happens during a build, the output folder is the old tree or the new one, whole.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::tools::{PROGRAM, Site, Tree, command, judge, said, tree};

/// Every system call by which the program changes the disk.
const WRITING: &str = "write,openat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,syncfs,fsync,flock";

/// A site with handouts and folders whose output is over a hundred such calls, in an old state that
/// is published, and a new one that is not.
fn site() -> (Site, Tree, Tree) {
    let site = Site::new();
    let fill = |word: &str| {
        for page in 0..12 {
            site.page(
                &format!("content/en/part-{}/page-{page}.md", page % 3),
                &format!("The {word} text of page {page}.\n"),
            );
        }
    };
    fill("old");
    site.page("content/en/gone.md", "Only in the old tree.\n");
    site.build();
    let old = tree(&site.public());
    fs::remove_file(site.path().join("content/en/gone.md")).expect("removed");
    fill("new");
    // What the new tree will be, made elsewhere.
    let elsewhere = tempfile::tempdir().expect("a folder");
    let out = elsewhere.path().join("out");
    let output = site.run("build", &["--out", out.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let new = tree(&out);
    assert_ne!(old, new);
    (site, old, new)
}

/// The names beside the output folder.
fn beside(site: &Site) -> Vec<String> {
    let entries = fs::read_dir(site.path()).expect("readable");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

fn assert_whole(site: &Site, old: &[(String, Vec<u8>)], new: &[(String, Vec<u8>)], when: &str) {
    let now = tree(&site.public());
    assert!(
        now == old || now == new,
        "{when}: neither the old tree nor the new one: {:?}",
        now.iter().map(|(name, _)| name).collect::<Vec<_>>()
    );
}

fn assert_next_build_cleans_up(site: &Site, new: &[(String, Vec<u8>)], when: &str) {
    let output = site.run("build", &[]);
    assert_eq!(output.status.code(), Some(0), "{when}: {}", said(&output));
    assert!(tree(&site.public()) == new, "{when}");
    assert_eq!(beside(site), [".handbill", "content", "public", "site.toml"], "{when}");
}

fn traced(site: &Site, inject: &str) -> Option<i32> {
    let path = site.path().to_str().expect("UTF-8");
    let mut strace = judge("strace");
    strace.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={WRITING}"), "-e", inject]);
    strace.args([PROGRAM, "build", "--jobs", "1", "--site", path, "--as-of", "2026-11-22"]);
    let status = strace
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap_or_else(|error| panic!("strace: {error}; `make tools` installs it"));
    // strace ends the way the program did.
    status.signal().map(|signal| -signal).or(status.code())
}

#[test]
fn killed_at_every_tenth_call_that_writes() {
    let (site, old, new) = site();
    let mut killed = 0;
    for call in (1..).step_by(10) {
        let ended = traced(&site, &format!("inject={WRITING}:signal=SIGKILL:when={call}"));
        let when = format!("killed at call {call}");
        assert_whole(&site, &old, &new, &when);
        if ended == Some(0) {
            break;
        }
        assert_eq!(ended, Some(-9), "{when}");
        killed += 1;
    }
    assert!(killed >= 10, "only {killed} calls were reached");
    assert_next_build_cleans_up(&site, &new, "after the last kill");
}

#[test]
fn killed_at_fifty_moments() {
    let (site, old, new) = site();
    for moment in 0..50_u64 {
        let path = site.path().to_str().expect("UTF-8");
        let mut child = command(&["build", "--site", path]).stderr(Stdio::null()).spawn().expect("it starts");
        // Spread over the whole build in uneven steps: it takes some 100 ms.
        std::thread::sleep(Duration::from_micros(moment * 2_711 % 120_000));
        child.kill().expect("killed");
        child.wait().expect("ended");
        assert_whole(&site, &old, &new, &format!("moment {moment}"));
    }
    assert_next_build_cleans_up(&site, &new, "after the last kill");
}

#[test]
fn a_call_that_fails_leaves_the_old_tree_and_nothing_beside_it() {
    let (site, mut old, new) = site();
    for (calls, error) in [("write", "ENOSPC"), ("mkdir,mkdirat", "ENOSPC"), ("syncfs", "EIO"), ("renameat2", "EIO")] {
        for nth in [1, 2, 7] {
            let ended = traced(&site, &format!("inject={calls}:error={error}:when={nth}+"));
            let when = format!("{calls} {nth} failed with {error}");
            if ended == Some(0) {
                // There are fewer such calls than that: the new tree is in place, and the old one from now on.
                assert!(tree(&site.public()) == new, "{when}");
                old.clone_from(&new);
                continue;
            }
            assert_eq!(ended, Some(2), "{when}");
            assert!(tree(&site.public()) == old, "{when}");
            assert_eq!(beside(&site), [".handbill", "content", "public", "site.toml"], "{when}");
        }
    }
}

#[test]
fn a_file_system_without_exchange_takes_two_steps() {
    let (site, _, new) = site();
    let ended = traced(&site, "inject=renameat2:error=EINVAL");
    assert_eq!(ended, Some(0));
    assert!(tree(&site.public()) == new);
    assert_eq!(beside(&site), [".handbill", "content", "public", "site.toml"]);
    // Killed between the two: the next run puts the old tree back before it does anything else.
    fs::rename(site.public(), site.path().join(".public.handbill-old")).expect("set aside");
    site.write("content/en/bad.md", "no front matter\n");
    let output = site.run("build", &[]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    fs::remove_file(site.path().join("content/en/bad.md")).expect("removed");
    assert_next_build_cleans_up(&site, &new, "after two steps");
}

#[test]
fn a_full_disk_is_told_with_its_path() {
    let (site, old, _) = site();
    let small = tempfile::tempdir().expect("a folder");
    let path = small.path().to_str().expect("UTF-8");
    // A name space of its own where the user may not mount; the same program either way.
    let script = "mount -t tmpfs -o size=$5 none \"$1\" && cp -r \"$2\" \"$1/public\" && { \"$3\" build --site \"$4\" --out \"$1/public\" --as-of 2026-11-22; \
                  echo \"status $?\"; diff -r \"$2\" \"$1/public\" && echo same; ls -A \"$1\"; }";
    let enter: &[&str] = if rustix::process::geteuid().is_root() { &["-m"] } else { &["-r", "-m"] };
    let public = site.public();
    // Room for the old tree and for a quarter of the new one.
    let pages: usize = old.iter().map(|(_, bytes)| bytes.len().div_ceil(4096) + 1).sum();
    let size = (pages * 4096 * 5 / 4).to_string();
    let output = judge("unshare")
        .args(enter)
        .args([
            "sh",
            "-c",
            script,
            "sh",
            path,
            public.to_str().expect("UTF-8"),
            PROGRAM,
            site.path().to_str().expect("UTF-8"),
            &size,
        ])
        .output()
        .expect("unshare");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(out.lines().collect::<Vec<_>>(), ["status 2", "same", "public"], "{err}");
    assert!(err.contains("No space left on device") && err.contains(&format!("{path}/public/")), "{err}");
    assert!(tree(&site.public()) == old);
}

#[test]
fn a_target_that_may_not_be_written_is_told_with_its_path() {
    let (site, old, _) = site();
    let read_only = site.path().join("public");
    let script = "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && { \"$2\" build --site \"$1\" --as-of 2026-11-22; echo \"status $?\"; }";
    let enter: &[&str] = if rustix::process::geteuid().is_root() { &["-m"] } else { &["-r", "-m"] };
    let output = judge("unshare")
        .args(enter)
        .args(["sh", "-c", script, "sh", site.path().to_str().expect("UTF-8"), PROGRAM])
        .output()
        .expect("unshare");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "status 2", "{err}");
    assert!(err.contains(site.path().to_str().expect("UTF-8")) && err.contains("Read-only file system"), "{err}");
    assert!(tree(&read_only) == old);
}

#[test]
fn somebody_elses_files_are_never_deleted() {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    site.write("public/holiday.jpg", "mine");
    let output = site.run("build", &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("public/holiday.jpg"), "{}", said(&output));
    assert_eq!(fs::read(site.path().join("public/holiday.jpg")).expect("still there"), b"mine");
    // The same for a file put among handbill's own.
    fs::remove_file(site.path().join("public/holiday.jpg")).expect("removed");
    site.build();
    site.write("public/en/notes.txt", "mine");
    assert_eq!(site.run("build", &[]).status.code(), Some(2));
    // And for the site's own folder, or one that is no folder.
    assert_eq!(site.run("build", &["--out", site.path().to_str().expect("UTF-8")]).status.code(), Some(2));
    assert_eq!(site.run("build", &["--out", "/"]).status.code(), Some(2));
    let file = site.path().join("site.toml");
    assert_eq!(site.run("build", &["--out", file.to_str().expect("UTF-8")]).status.code(), Some(2));
    assert!(file.is_file());
    // What lies among the pages would be a part of the site from then on.
    for folder in ["content/en/made", "static/made", "templates", "content/../static/made"] {
        let out = site.path().join(folder);
        let output = site.run("build", &["--out", out.to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(2), "{folder}");
        assert!(said(&output).contains("which the next run reads"), "{folder}: {}", said(&output));
        assert!(!out.exists(), "{folder}");
    }
}

#[test]
fn two_builds_at_once_do_not_meet() {
    let (site, _, new) = site();
    let path = site.path().to_str().expect("UTF-8").to_owned();
    let children: Vec<_> = (0..4)
        .map(|_| {
            command(&["build", "--site", &path]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
        })
        .collect();
    let codes: Vec<_> = children.into_iter().map(|mut child| child.wait().expect("ended").code()).collect();
    assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
    assert_next_build_cleans_up(&site, &new, "after four at once");
    assert!(Path::new(&path).join("public/index.html").is_file());
}
