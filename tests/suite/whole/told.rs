//! What nobody asked to tell: what cameras, telephones and programs write into pictures and recordings goes nowhere, by
//! no way out; what lies about in `static/` stays there.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::tools::planted::{
    NAME, PLACE, SERIAL, TIME, chunk, frames, gif, ico, id3, jpeg, jpeg_with, m4a, plant, png, png_with, segment, wav,
    webp,
};
use crate::tools::{Site, findings, handbill, has, said, sheet_text, tool, tree};

const SECRETS: [&str; 4] = [NAME, SERIAL, TIME, PLACE];

/// What exiftool sees in each file of a folder: its path, and all that it reads there.
fn seen(folder: &Path) -> Vec<(String, String)> {
    let folder = folder.to_str().expect("UTF-8");
    let text = tool("exiftool", &["-q", "-r", "-a", "-u", "-n", "-G1", "-ee", "-j", folder]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
    rows.iter().map(|row| (row["SourceFile"].as_str().expect("a file").to_owned(), row.to_string())).collect()
}

/// No file of a folder tells a secret, to exiftool or to whoever looks at its bytes.
fn tells_nothing(folder: &Path) {
    for (file, told) in seen(folder) {
        for secret in SECRETS {
            assert!(!told.contains(secret), "{file} tells {secret}: {told}");
        }
    }
    for (file, bytes) in tree(folder) {
        for secret in SECRETS {
            assert!(memchr::memmem::find(&bytes, secret.as_bytes()).is_none(), "{file} holds {secret}");
        }
    }
}

#[test]
fn nobody_is_told_who_made_a_picture_or_a_recording() {
    let site = Site::new();
    let folder = site.path().join("static/all");
    fs::create_dir_all(&folder).expect("a folder");
    plant(&folder);
    let all = tree(&folder);
    assert!(all.len() >= 30, "{}", all.len());
    // Else nothing would be proved.
    let planted = seen(&folder);
    let told = planted.iter().filter(|(_, told)| SECRETS.iter().any(|secret| told.contains(secret))).count();
    assert!(told >= 22, "{told} of {planted:#?}");
    for secret in SECRETS {
        assert!(planted.iter().filter(|(_, told)| told.contains(secret)).count() >= 3, "{secret}");
    }
    // The same on a page and on its handout.
    for (from, to) in [
        ("exif.jpg", "a.jpg"),
        ("turned.JPG", "b.jpeg"),
        ("xmp.png", "c.png"),
        ("behind.jpg", "d.jpg"),
        ("front.mp3", "e.mp3"),
        ("user.m4a", "f.m4a"),
    ] {
        site.write(&format!("content/en/{to}"), fs::read(folder.join(from)).expect("planted"));
    }
    let front = |file: &str| format!("+++\ntitle = \"Page\"\n[audio]\nfile = \"{file}\"\nlength = \"0:01\"\n+++\n");
    site.write(
        "content/en/page.md",
        front("e.mp3") + "![one](a.jpg)\n\n![two](b.jpeg) ![three](c.png) ![four](d.jpg)\n",
    );
    site.write("content/en/other.md", front("f.m4a") + "Words.\n");
    let public = site.build();
    let bundle = site.run("bundle", &[]);
    assert_eq!(bundle.status.code(), Some(0), "{}", said(&bundle));
    let bundle = site.path().join("bundle");
    for out in [&public, &bundle] {
        tells_nothing(out);
        assert!(out.join("en/f.m4a").is_file() && out.join("all/turned.JPG").is_file(), "{}", out.display());
    }
    // What a PDF holds is packed: its pictures by themselves, and all of it laid open.
    let open = tempfile::tempdir().expect("a folder");
    let path = |name: &str| open.path().join(name).to_str().expect("UTF-8").to_owned();
    let pdf = public.join("en/print/page.home.pdf");
    tool("pdfimages", &["-all", pdf.to_str().expect("UTF-8"), &path("picture")]);
    assert!(tree(open.path()).iter().any(|(name, _)| name.ends_with(".jpg")), "a photo goes in as it is");
    tool("qpdf", &["--qdf", "--object-streams=disable", pdf.to_str().expect("UTF-8"), &path("open.pdf")]);
    tells_nothing(open.path());
    // They are still what they were to a program that is not ours.
    let before: Vec<(String, serde_json::Value)> = kinds(&folder);
    let after = kinds(&public.join("all"));
    assert_eq!(before, after);
}

/// What each file is, how large a picture is and which way up it stands, and whether something is wrong with it.
fn kinds(folder: &Path) -> Vec<(String, serde_json::Value)> {
    let mut kinds: Vec<(String, serde_json::Value)> = seen(folder)
        .into_iter()
        .map(|(file, told)| {
            let row: serde_json::Value = serde_json::from_str(&told).expect("JSON");
            assert!(!told.contains("ExifTool:Error"), "{file}: {told}");
            let of = |name: &str| {
                row.as_object()
                    .expect("a row")
                    .iter()
                    .find(|(key, _)| key.ends_with(name))
                    .map(|(_, value)| value.clone())
            };
            let kind = ["File:FileType", ":ImageWidth", "IFD0:Orientation"].map(of);
            (file.rsplit('/').next().expect("a name").to_owned(), serde_json::json!(kind))
        })
        .collect();
    kinds.sort_by(|one, other| one.0.cmp(&other.0));
    kinds
}

/// Codes and stamps are on the files that editors have, whatever is taken out of them on the way.
#[test]
fn what_is_taken_out_changes_no_code_and_silences_no_voice() {
    let site = Site::new();
    let remark = segment(0xFE, NAME.as_bytes());
    site.write("content/en/a.jpg", jpeg_with(&remark));
    site.write("content/en/a.mp3", [id3(NAME.as_bytes()), frames(2)].concat());
    site.write(
        "content/en/page.md",
        "+++\ntitle = \"Page\"\n[audio]\nfile = \"a.mp3\"\nlength = \"0:01\"\n+++\n![one](a.jpg)\n",
    );
    let folder = site.path().to_str().expect("UTF-8").to_owned();
    let output = handbill(&["recordings", "stamp", "page", "--by", "SK", "--site", &folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let sum = tool("sha256sum", &[&format!("{folder}/content/en/a.mp3")]);
    let page = fs::read_to_string(site.path().join("content/en/page.md")).expect("a page");
    assert!(page.contains(&format!("1:{}", &sum[..12])), "the file in hand: {page}");
    let public = site.build();
    let bundle = site.run("bundle", &[]);
    assert_eq!(bundle.status.code(), Some(0), "{}", said(&bundle));
    for out in [&public, &site.path().join("bundle")] {
        let html = fs::read_to_string(out.join("en/page.html")).expect("a page");
        assert!(html.contains("<audio"), "{}", out.display());
        assert_eq!(fs::read(out.join("en/a.mp3")).expect("a recording"), frames(2));
    }
    let of = |out: &Path| fs::read(out.join("en/print/page.home.pdf")).expect("a handout");
    assert!(of(&public) == of(&site.path().join("bundle")), "one sheet, one code");
    // The code is on the picture's own sum, as `docs/edition-codes.md` says.
    let sum = tool("sha256sum", &[&format!("{folder}/content/en/a.jpg")]);
    let output = handbill(&["editions", "text", "page", "--site", &folder]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains(&sum[..64]), "{sum}{text}");
}

/// Nobody can say what else is in these, so nothing is published.
#[test]
fn what_cannot_be_stripped_is_refused_by_name() {
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() - 3].to_vec();
    let photo = STANDARD.encode(jpeg_with(&segment(0xFE, NAME.as_bytes())));
    let drawing =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/jpeg;base64,{photo}\"/></svg>");
    let entity = format!(
        "<!DOCTYPE svg [<!ENTITY a \"{}\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>",
        "a".repeat(200)
    );
    let style = |photo: &str| format!("a {{ background: url(data:image/jpeg;base64,{photo}) }}\n");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("static/cut.jpg", cut(jpeg())),
        ("static/cut.png", cut(png())),
        ("static/cut.gif", cut(gif())),
        ("static/cut.webp", cut(webp())),
        ("static/cut.wav", cut(wav(b""))),
        ("static/cut.m4a", cut(m4a(b"soun", b"", false))),
        ("static/film.m4a", m4a(b"vide", b"", false)),
        ("static/chapters.m4a", m4a(b"text", b"", false)),
        ("static/photo.heic", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1".to_vec()),
        ("static/renamed.jpg", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1".to_vec()),
        ("static/scan.tif", b"II*\0\x08\0\0\0".to_vec()),
        ("static/scan.png", b"II*\0\x08\0\0\0".to_vec()),
        ("static/voice.ogg", b"OggS".to_vec()),
        ("static/voice.flac", b"fLaC".to_vec()),
        ("static/voice.mp3", b"OggS and more of it".to_vec()),
        ("static/film.mp4", m4a(b"vide", b"", false)),
        ("static/report.pdf", b"%PDF-1.7\n".to_vec()),
        ("static/report.txt", b"%PDF-1.7\n".to_vec()),
        ("static/list.XLSX", b"PK\x03\x04".to_vec()),
        ("static/all.zip", b"PK\x03\x04".to_vec()),
        ("static/any.css", b"\xFF\x0A\x80\x81".to_vec()),
        ("static/any.woff2", b"<html>".to_vec()),
        ("static/photo.svg", drawing.into()),
        ("static/photo.css", style(&photo).into()),
        ("static/capitals.css", style(&photo).replace("base64", "BASE64").into()),
        ("static/card.vcf", format!("BEGIN:VCARD\nPHOTO;ENCODING=b:{photo}\nEND:VCARD\n").into()),
        ("static/day.ics", format!("BEGIN:VEVENT\nATTACH;ENCODING=BASE64;VALUE=BINARY:{photo}\nEND:VEVENT\n").into()),
        ("static/photo.ico", ico(&jpeg_with(&segment(0xFE, NAME.as_bytes())))),
        ("static/entity.svg", entity.into()),
        ("content/en/cut.jpg", cut(jpeg())),
        ("content/en/cut.png", cut(png_with(&chunk(b"tEXt", NAME.as_bytes())))),
        ("content/en/film.m4a", m4a(b"vide", b"", false)),
    ];
    let site = Site::new();
    site.page("content/en/page.md", "Words.\n");
    for (name, bytes) in &cases {
        site.write(name, bytes);
    }
    // What shows all that it holds may stay.
    site.write("static/plain.css", style(&STANDARD.encode(jpeg())));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert_eq!(rows.iter().filter(|(rule, ..)| rule == "telling-file").count(), cases.len(), "{rows:#?}");
    for (name, _) in &cases {
        has(&rows, "telling-file", name, 1);
    }
    // Whoever wants to show one all the same says so, and it goes out as it is.
    for (name, _) in &cases {
        if !name.ends_with("report.pdf") {
            fs::remove_file(site.path().join(name)).expect("removed");
        }
    }
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("settings");
    site.write("site.toml", settings.replacen("original", "as_is = [\"report.pdf\"]\noriginal", 1));
    let public = site.build();
    assert_eq!(fs::read(public.join("report.pdf")).expect("published"), b"%PDF-1.7\n");
}

/// What editors, systems and version control leave in a folder is no part of a site.
#[test]
fn what_lies_about_in_static_stays_there() {
    let published =
        [".nojekyll", ".well-known/security.txt", "CNAME", "fonts/notes.txt", "humans.txt", "own.css", "own.JS"];
    let left = [
        ".env",
        ".own.css.swp",
        ".#own.css",
        "#own.css#",
        "own.css~",
        "~$own.csv",
        ".~lock.own.csv#",
        ".gitignore",
        ".htpasswd",
        "own.css.orig",
        "own.css.bak",
        "backup.sql",
        "deploy.sh",
        "id_rsa",
        "notes.md",
        "Thumbs.db",
    ];
    let folders = [".git", ".svn", "CVS", "deep/.idea", "node_modules"];
    let site = Site::new();
    site.page("content/en/page.md", "Words.\n");
    for name in published.iter().chain(&left) {
        site.write(&format!("static/{name}"), "words\n");
    }
    for folder in folders {
        site.write(&format!("static/{folder}/any.txt"), "words\n");
    }
    let output = site.run("check", &["--format", "json"]);
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    for name in left.iter().chain(&folders) {
        let shown = serde_json::to_string(&format!("static/{name}")).expect("JSON");
        let found = told.lines().filter(|line| line.contains("\"stray-file\"") && line.contains(&shown)).count();
        assert_eq!(found, 1, "{name}: {told}");
    }
    assert_eq!(told.matches("stray-file").count(), left.len() + folders.len(), "{told}");
    let public = site.build();
    for name in published {
        assert!(public.join(name).is_file(), "{name}");
    }
    for name in left.iter().chain(&folders) {
        assert!(!public.join(name).exists(), "{name}");
    }
}

/// A number that is to go from hand to hand only stands in no PDF that anybody can load.
#[test]
fn what_is_for_paper_is_not_in_a_pdf_on_the_web() {
    let site = Site::new();
    let contact = |id: &str, number: &str, visibility: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"Line {id}\" }}\nphones = [{{ number = \"{number}\" }}]\n\
             status = \"confirmed\"\nvisibility = \"{visibility}\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n"
        )
    };
    let both = contact("paper", "+85592311511", "print") + &contact("open", "+85592311512", "public");
    site.write("content/contacts.toml", format!("format = 1\n{both}"));
    let settings = fs::read_to_string(site.path().join("site.toml")).expect("settings");
    site.write("site.toml", settings.replacen("original", "base_url = \"https://example.org/\"\noriginal", 1));
    let body = "In a line <contact:paper> and <contact:open>.\n\n<contact:paper>\n\n[call](contact:paper)\n";
    site.page("content/en/sheet.md", body);
    for (name, format) in [("pocket", "card"), ("wall", "poster")] {
        let front = format!("+++\ntitle = \"Page\"\n[print]\nformat = \"{format}\"\n+++\n");
        let panel = "[them](contact:paper)\n\n[others](contact:open)\n";
        site.write(&format!("content/en/{name}.md"), format!("{front}{panel}\n---\n\n[them](contact:paper)\n"));
    }
    let public = site.build();
    let run = |command: &str| {
        let output = site.run(command, &[]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    };
    run("bundle");
    run("print");
    let text = |folder: &Path, page: &str| {
        let pdf = [format!("en/print/{page}.home.pdf"), format!("en/{page}.home.pdf")];
        let pdf = pdf.iter().map(|pdf| folder.join(pdf)).find(|pdf| pdf.is_file()).expect("a handout");
        sheet_text(&pdf).replace('\u{A0}', " ")
    };
    for page in ["sheet", "pocket", "wall"] {
        let [stick, paper] = ["bundle", "print"].map(|out| text(&site.path().join(out), page));
        assert!(paper.contains("092 311 511"), "{page}: {paper}");
        for open in [text(&public, page), stick] {
            assert!(!open.contains("311 511"), "{page}: {open}");
            assert!(page == "wall" || open.contains("092 311 512"), "{page}: {open}");
        }
    }
}
