//! `handbill print`: what it makes, what it refuses, what it remembers.

use std::fs;
use std::path::Path;

use crate::tools::papers::{FORMATS, LANGUAGES, paper, site};
use crate::tools::{Site, findings, has, said, tool, tree};

/// A site with one page in English: `content/en/a.md`.
fn one_page() -> Site {
    let site = Site::new();
    site.page("content/en/a.md", "Text.\n");
    site
}

fn names(folder: &Path) -> Vec<String> {
    tree(folder).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn everything_goes_to_print_in_the_home_profile_unless_asked_otherwise() {
    let site = one_page();
    let output = site.run("print", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(names(&site.path().join("print")), [".handbill-files", "en/a.home.pdf", "km/a.home.pdf"]);
}

#[test]
fn pages_languages_and_profiles_are_chosen_by_name() {
    let site = one_page();
    site.page("content/en/b.md", "Text.\n");
    let output = site.run("print", &["b", "--lang", "km", "--profile", "copier", "--profile", "shop-3mm"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let made = names(&site.path().join("print"));
    assert_eq!(made, [".handbill-files", "km/b.copier.pdf", "km/b.shop-3mm.pdf"]);
}

/// A run adds to the folder: what earlier runs made stays, and what others put there is not touched.
#[test]
fn earlier_handouts_stay() {
    let site = one_page();
    site.run("print", &["--lang", "en"]);
    let first = fs::read(site.path().join("print/en/a.home.pdf")).expect("a file");
    let output = site.run("print", &["--lang", "en", "--profile", "copier"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let made = names(&site.path().join("print"));
    assert_eq!(made, [".handbill-files", "en/a.copier.pdf", "en/a.home.pdf"]);
    assert_eq!(fs::read(site.path().join("print/en/a.home.pdf")).expect("a file"), first);
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let site = one_page();
    for (arguments, told) in [
        (
            ["--profile", "shop"],
            "there is no profile `shop`, only copier, home, ink-light, shop-1mm, shop-3mm, shop-cmyk",
        ),
        (["--lang", "th"], "this site has no language `th`, only en, km"),
        (["aa", "a"], "there is no page `aa`; did you mean `a`?"),
    ] {
        let output = site.run("print", &arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains(told), "{}", said(&output));
        assert!(!site.path().join("print").exists());
    }
}

#[test]
fn a_shop_gets_a_ticket_with_pictures_of_each_side() {
    let site = site();
    let order = ["card-page", "--lang", "km", "--profile", "shop-3mm", "--png", "--ticket=en", "--quantity", "500"];
    let output = site.run("print", &order);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let folder = site.path().join("print/km");
    let made = names(&folder);
    assert_eq!(
        made,
        [
            "card-page.shop-3mm.1.png",
            "card-page.shop-3mm.2.png",
            "card-page.shop-3mm.pdf",
            "card-page.shop-3mm.ticket.pdf"
        ]
    );
    // Trim, bleed and the room for marks: 103.6 × 72 mm at 200 pixels per inch.
    let side = image::open(folder.join("card-page.shop-3mm.2.png")).expect("a picture");
    assert_eq!((side.width(), side.height()), (816, 567));
    let ticket = folder.join("card-page.shop-3mm.ticket.pdf");
    let text = tool("pdftotext", &["-layout", ticket.to_str().expect("UTF-8"), "-"]);
    let rows: Vec<Vec<&str>> =
        text.lines().map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()).collect();
    for wanted in [
        ["File", "km/card-page.shop-3mm.pdf"],
        ["Size after trimming", "85.6 × 54 mm"],
        ["Bleed", "3 mm. Cut marks are in the file."],
        ["Nothing important nearer to the edge than", "3 mm"],
        ["How many", "500"],
        ["Inks", "Black only (100 % K)."],
    ] {
        assert!(rows.iter().any(|row| *row == wanted), "no {wanted:?} in {rows:#?}");
    }
    let pictures = tool("pdfimages", &["-list", ticket.to_str().expect("UTF-8")]);
    assert_eq!(
        pictures.lines().skip(2).filter(|line| line.split_whitespace().nth(2) == Some("image")).count(),
        2,
        "{pictures}"
    );
    tool("qpdf", &["--check", ticket.to_str().expect("UTF-8")]);
}

#[test]
fn final_refuses_drafts_and_lists_every_reason() {
    let site = one_page();
    site.page("content/km/a.md", "អត្ថបទ [លេខ](contact:line) [គេ](contact:old)។\n");
    let contact = |id: &str, more: &str| {
        format!(
            "[[contact]]\nid = \"{id}\"\nname = {{ en = \"N\" }}\nphones = [{{ number = \"1280\", country = \"KH\", by = \"call\" }}]\n\
             visibility = \"public\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{more}\n"
        )
    };
    let called =
        "calls = [{ on = \"2026-01-20\", by = \"SK\", number = \"1280\", answered_in = [\"km\"], result = \"ok\" }]\n";
    let contacts =
        contact("line", "status = \"unverified\"\n") + &contact("old", &format!("status = \"confirmed\"\n{called}"));
    site.write("content/contacts.toml", contacts);
    let output = site.run("print", &["--final", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let told: Vec<String> =
        said(&output).lines().filter(|line| line.contains("not-final")).map(str::to_owned).collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(!site.path().join("print").exists(), "nothing is written");
    // Without the word the same run makes them, as drafts.
    assert_eq!(site.run("print", &[]).status.code(), Some(0));
}

/// The fingerprint of "So it is."
const SO: &str = "1:0cd0af52d7a4";

/// The gate opens: a good call and a signature, both in time, and nothing else is missing.
#[test]
fn what_was_called_and_signed_in_time_is_final() {
    let site = one_page();
    let write = |review: &str, called: &str| {
        site.write(
            "content/contacts.toml",
            format!(
                "[[contact]]\nid = \"line\"\nname = {{ en = \"N\" }}\nphones = [{{ number = \"1280\", country = \"KH\" }}]\n\
                 status = \"confirmed\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{called}\n"
            ),
        );
        site.write(
            "content/facts.toml",
            format!(
                "[[fact]]\nid = \"f\"\nstatement = {{ en = \"So it is.\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
                 verified = \"2026-11-20\"\nreview = \"lawyer\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-20\" }}]\n{review}\n"
            ),
        );
        let output = site.run("print", &["a", "--lang", "en", "--final", "--format", "short"]);
        let told = said(&output);
        let why: Vec<String> = told
            .lines()
            .filter_map(|line| line.split_once("[not-final]: "))
            .map(|(_, why)| why.split_once(" (hint").map_or(why, |(why, _)| why).to_owned())
            .collect();
        (output.status.code(), why)
    };
    site.page("content/en/a.md", "Call <contact:line>. [So it is.](fact:f)\n");
    let called = "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", result = \"ok\" }]\n";
    let signed =
        "signed = [{ by = \"LA\", on = \"2026-11-20\", says = \"SO\", sentences = [\"SO\"] }]\n".replace("SO", SO);
    let signed = signed.as_str();
    assert_eq!(write(signed, called), (Some(0), Vec::new()));
    let sheet = site.path().join("print/en/a.home.pdf");
    let letters = |pdf: &Path| tool("pdftotext", &[pdf.to_str().expect("UTF-8"), "-"]);
    assert!(!letters(&sheet).contains("DRAFT") && sheet.is_file());
    for (review, calls, why) in [
        ("", called, "the fact `f` waits for a signature"),
        (&signed.replace("2026-11-20", "2025-11-01"), called, "the fact `f` was signed more than 365 days ago"),
        (signed, "", "nobody has called 1280 of `line`"),
        (
            signed,
            "calls = [{ on = \"2026-07-20\", by = \"SK\", number = \"1280\", result = \"ok\" }]\n",
            "the last call to 1280 of `line` is more than 90 days ago",
        ),
        (
            signed,
            "calls = [{ on = \"2026-11-20\", by = \"SK\", number = \"1280\", result = \"no-answer\" }]\n",
            "the last call to 1280 of `line` did not go well",
        ),
    ] {
        let (status, told) = write(review, calls);
        assert_eq!((status, told), (Some(1), vec![why.to_owned()]));
    }
}

#[test]
fn mistakes_in_profiles_are_told_where_they_are() {
    let site = one_page();
    let config = fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    let lines = config.lines().count() as u64;
    let print = "\n[print]\ncard = \"90x50\"\n[print.profiles.mine]\nsafe = 3\n[print.profiles.thin]\nlike = \"shop-3mm\"\n\
                 bleed = 40\nturn = \"long\"\n[print.profiles.\"No Spaces\"]\nlike = \"home\"\n";
    site.write("site.toml", config + print);
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    for line in [3, 4, 8, 9, 10] {
        assert!(rows.iter().any(|(_, file, at)| file == "site.toml" && *at == lines + line), "line {line}: {rows:#?}");
    }
    assert_eq!(rows.len(), 5, "{rows:#?}");
}

#[test]
fn a_mistake_in_a_template_of_the_sites_own_is_told_with_its_line() {
    let site = one_page();
    site.write("templates/print/a4.typ", "#import \"handbill.typ\": data\n#data.title\n#no-such-thing\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "typesetting", "templates/print/a4.typ", 3);
    // One that makes other pages than the format has would be cut in the wrong place.
    let site = one_page();
    site.write("content/en/a.md", "+++\ntitle = \"T\"\n[print]\nformat = \"card\"\n+++\nText.\n");
    let template = "#import \"handbill.typ\": data, written\n#show: written\n#heading(data.name)\n";
    site.write("templates/print/card.typ", template);
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    has(&rows, "typesetting", "templates/print/card.typ", 1);
}

// ------------------------------------------------------------------ what it remembers

/// The keepsake of one handout.
fn keepsake(site: &Site) -> std::path::PathBuf {
    let folder = site.path().join(".handbill/handouts");
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files.into_iter().next().expect("a file")
}

/// Takes the keepsake apart: 8 bytes of name, 32 of key, 32 of checksum, then the PDF.
#[test]
fn a_handout_whose_parts_are_the_same_is_not_set_again() {
    use sha2::{Digest, Sha256};
    let site = one_page();
    site.run("print", &["--lang", "en"]);
    let file = keepsake(&site);
    let mut kept = fs::read(&file).expect("a file");
    // A sign that only a copy of the keepsake has: something behind the PDF's end.
    kept.extend(b"%kept\n");
    let sum = Sha256::digest(&kept[72..]);
    kept[40..72].copy_from_slice(&sum);
    fs::write(&file, &kept).expect("written");
    let made = || fs::read(site.path().join("print/en/a.home.pdf")).expect("a file");
    site.run("print", &["--lang", "en"]);
    assert!(made().ends_with(b"%kept\n"), "taken from memory");
    // Its words are something it is made of.
    site.page("content/en/a.md", "Other text.\n");
    site.run("print", &["--lang", "en"]);
    assert!(!made().ends_with(b"%kept\n"), "set again");
}

#[test]
fn a_broken_or_planted_keepsake_is_not_believed() {
    let site = one_page();
    site.run("print", &["--lang", "en"]);
    let right = fs::read(site.path().join("print/en/a.home.pdf")).expect("a file");
    let file = keepsake(&site);
    let kept = fs::read(&file).expect("a file");
    let mut flipped = kept.clone();
    let last = flipped.len() - 9;
    flipped[last] ^= 1;
    for broken in [&kept[..kept.len() / 2], b"", b"handbil1", &flipped] {
        fs::write(&file, broken).expect("written");
        site.run("print", &["--lang", "en"]);
        assert_eq!(fs::read(site.path().join("print/en/a.home.pdf")).expect("a file"), right);
    }
    // A link is not followed, to read or to write.
    let elsewhere = site.path().join("elsewhere");
    fs::write(&elsewhere, "mine").expect("written");
    fs::remove_file(&file).expect("removed");
    std::os::unix::fs::symlink(&elsewhere, &file).expect("a link");
    site.run("print", &["--lang", "en"]);
    assert_eq!(fs::read(site.path().join("print/en/a.home.pdf")).expect("a file"), right);
    assert_eq!(fs::read_to_string(&elsewhere).expect("a file"), "mine");
    fs::remove_dir_all(site.path().join(".handbill")).expect("removed");
    fs::create_dir(site.path().join("others")).expect("a folder");
    std::os::unix::fs::symlink(site.path().join("others"), site.path().join(".handbill")).expect("a link");
    let output = site.run("print", &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(names(&site.path().join("others")), Vec::<String>::new());
}

/// Which run made it, from memory or not, on one core or two, is not to be seen in a handout.
#[test]
fn memory_changes_no_byte() {
    let site = site();
    site.run("print", &["--profile", "home", "--profile", "shop-cmyk"]);
    let first = tree(&site.path().join("print"));
    site.run("print", &["--profile", "home", "--profile", "shop-cmyk"]);
    assert_eq!(tree(&site.path().join("print")), first);
    for words in &LANGUAGES {
        for format in FORMATS {
            let again =
                fs::read(site.path().join(format!("print/{}/{format}-page.home.pdf", words.tag))).expect("a file");
            assert_eq!(
                again,
                fs::read(paper(words, format, "home")).expect("a file"),
                "another folder, the same bytes"
            );
        }
    }
}
