//! Every limit, from just beyond it: all that handbill says, with the place, and what to do. What a limit is for stands in
//! `src/source/limits.rs`; limits of pictures, copies and requests are asked for where those are.

use std::fs::{self, File};

use crate::tools::{Site, command, said};

/// A case: what is planted, the command, and what is told. Findings that say the same are one line, with their number
/// and the first place; `(60)` stands for sixty times `a`.
struct Limit {
    plant: fn(&Site),
    command: &'static [&'static str],
    told: &'static [&'static str],
}

const LIMITS: &[Limit] = &[
    Limit {
        plant: |site| site.write("content/en/a.md", "a".repeat((4 << 20) + 1)),
        command: &["check"],
        told: &["content/en/a.md:1:1 too-large: the file is larger than 4 MiB → split it into several files"],
    },
    Limit {
        plant: |site| site.write("content/contacts.toml", "#".repeat((4 << 20) + 1)),
        command: &["check"],
        told: &["content/contacts.toml:1:1 too-large: the file is larger than 4 MiB → split it into several files"],
    },
    Limit {
        plant: |site| site.write("site.toml", "#".repeat((4 << 20) + 1)),
        command: &["check"],
        told: &["site.toml:1:1 too-large: the file is larger than 4 MiB → split it into several files"],
    },
    Limit {
        plant: |site| {
            site.write("fonts/a.ttf", "");
            sparse(site, "fonts/a.ttf", (32 << 20) + 1);
        },
        command: &["check"],
        told: &["fonts/a.ttf:1:1 too-large: the file is larger than 32 MiB → take a font with fewer signs"],
    },
    Limit {
        plant: |site| site.page("content/en/a.md", &"*a* ".repeat(70_000)),
        command: &["check"],
        told: &[
            "content/en/a.md:4:266665 too-large: the page has more than 200000 parts → split it into several pages",
        ],
    },
    Limit {
        plant: |site| site.page("content/en/a.md", &"[".repeat(1_000_001)),
        command: &["check"],
        told: &[
            "content/en/a.md:4:1000001 too-large: the page has more than 1000000 signs of Markdown, such as `[` and `*` → split it into several pages",
        ],
    },
    Limit {
        plant: |site| site.page("content/en/a.md", &format!("{} a\n", ">".repeat(33))),
        command: &["check"],
        told: &[
            "content/en/a.md:4:35 nesting: quotes and lists stand more than 32 deep in each other → write this part flatter",
        ],
    },
    Limit {
        plant: |site| site.page("content/en/a.md", &"<b>a</b>\n\n".repeat(201)),
        command: &["check"],
        told: &[
            "200 × content/en/a.md:4:1 raw-html: HTML is not allowed in a page → write it in Markdown, or put a backslash before `<` if you mean the sign itself",
            "content/en/a.md:202:1 too-large: there are more than 200 mistakes; the rest of the file was not read → mend those above first",
        ],
    },
    Limit {
        plant: |site| site.page("content/en/a.md", &"About 5 % say so.\n\n".repeat(203)),
        command: &["check"],
        told: &[
            "200 × content/en/a.md:4:7 bare-figure: `5 %` has no fact behind it → write the sentence as `[…](fact:id)`, or say it without the figure",
            "content/en/a.md:404:7 bare-figure: this rule has 3 more findings in this file, the first of them here → mend those that are told, and check again",
        ],
    },
    Limit {
        plant: |site| {
            let entry = "[[contact]]\nid = \"A\"\n";
            site.write("content/contacts.toml", format!("format = 1\n{}", entry.repeat(202)));
        },
        command: &["check"],
        told: &[
            "100 × content/contacts.toml:2:1 missing-field: a contact has no `name` → add a line `name = { en = \"…\" }`",
            "100 × content/contacts.toml:2:1 missing-field: a contact has no `status` → add a line `status = \"…\"` with one of `confirmed`, `unverified`, `contradicted`",
            "200 × content/contacts.toml:3:6 bad-value: `A` cannot be an id → use small letters, digits and hyphens: `id = \"a\"`",
            "content/contacts.toml:202:1 missing-field: this rule has 204 more findings in this file, the first of them here → mend those that are told, and check again",
            "content/contacts.toml:403:6 bad-value: this rule has 2 more findings in this file, the first of them here → mend those that are told, and check again",
        ],
    },
    Limit {
        plant: |site| {
            site.page(&format!("content/en/{}.md", "a".repeat(61)), "Words.");
            site.page(&format!("content/en/{0}/{0}/b.md", "a".repeat(60)), "Words.");
            site.write(&format!("static/{}.txt", "a".repeat(197)), "Words.");
        },
        command: &["check"],
        told: &[
            "content/en/(60)/(60)/b.md:1:1 page-id: `(60)/(60)/b` cannot be a page: the name must have 1 to 120 letters → rename the file, such as `check-ups.md`",
            "content/en/(60)a.md:1:1 page-id: `(60)a` cannot be a page: the name may have only small letters a to z, digits and hyphens, at most 60 in a part → rename the file, such as `check-ups.md`",
            "static/(60)(60)(60)aaaaaaaaaaaaaaaaa.txt:1:1 file-name: the name has a part of more than 200 bytes → rename it with plain letters, digits and hyphens",
        ],
    },
    Limit {
        plant: |site| {
            site.page("content/en/a.md", "Words.");
            for number in 0..50_000 {
                fs::write(site.path().join(format!("content/en/p{number}.md")), "").expect("a file");
            }
        },
        command: &["check"],
        told: &[
            "content:1:1 too-large: the site has 50001 Markdown files, more than 50000 → make several sites of it, one for each subject",
        ],
    },
    Limit {
        plant: |site| site.write("templates/strings/en.ftl", "# a remark\n".repeat(47_663)),
        command: &["check"],
        told: &[
            "templates/strings/en.ftl:1:1 too-large: the strings have more than 512 KiB → take out what handbill does not ask for",
        ],
    },
    Limit {
        plant: |site| site.write("templates/strings/en.ftl", format!("own = {}\n", "{ $a }".repeat(101))),
        command: &["check"],
        told: &[
            "templates/strings/en.ftl:1:607 nesting: this message opens more than 100 braces and brackets → make several messages of it",
        ],
    },
    Limit {
        plant: |site| site.write("content/facts.toml", format!("a = {}{}\n", "[".repeat(200), "]".repeat(200))),
        command: &["check"],
        told: &[
            "content/facts.toml:1:85 nesting: lists and tables stand more than 80 deep in each other → write this part flatter",
        ],
    },
    Limit {
        plant: |site| site.write("content/facts.toml", "[[fact]]\n".repeat(75_001)),
        command: &["check"],
        told: &[
            "content/facts.toml:75001:1 too-large: the file has more than 150000 tables and lists → take out what is no longer needed",
        ],
    },
    // What a text says opens nothing.
    Limit {
        plant: |site| site.write("content/glossary.toml", format!("# {0}\nterm = ['{0}']\n", "[{.".repeat(60_000))),
        command: &["check"],
        told: &[
            "content/glossary.toml:2:9 bad-value: `term` is a text, but must be a table → write `{ … }` in its place",
        ],
    },
    Limit {
        plant: |site| {
            site.page("content/en/a.md", "Words.");
            site.write("public/.handbill-files", "");
            sparse(site, "public/.handbill-files", (64 << 20) + 1);
        },
        command: &["build"],
        told: &["error: cannot read `SITE/public/.handbill-files`: it is larger than 64 MiB; nothing was changed"],
    },
    Limit {
        plant: |site| {
            site.write("a.zip", "");
            sparse(site, "a.zip", (1 << 30) + 1);
        },
        command: &["verify", "a.zip"],
        told: &["error: `a.zip` is larger than 1024 MiB; nothing was changed"],
    },
    Limit {
        plant: |site| {
            site.write("copy/a.txt", "Words.");
            site.write("key.pub", "a".repeat(64 * 1024 + 1));
        },
        command: &["verify", "copy", "--key", "key.pub"],
        told: &[
            "key.pub:1:1 bad-key: this is too large to be a key → name the file of the public key, or give the key itself",
        ],
    },
    Limit {
        plant: |site| {
            site.page("content/en/a.md", "Words.");
            site.write("po/km/a.po", "#".repeat((4 << 20) + 1));
        },
        command: &["translate", "import", "km", "--po-dir", "po"],
        told: &["km/a.po:1:1 too-large: the file is larger than 4 MiB → split it into several files"],
    },
];

/// A file of so many bytes, none of which takes room.
fn sparse(site: &Site, path: &str, bytes: u64) {
    let file = File::options().write(true).open(site.path().join(path)).expect("a file");
    file.set_len(bytes).expect("a sparse file");
}

/// What a run says: findings that say the same as one.
fn told(limit: &Limit) -> Vec<String> {
    let site = Site::new();
    (limit.plant)(&site);
    let output = command(&[limit.command, &["--format", "json"]].concat()).current_dir(site.path()).output();
    let output = output.expect("the program starts");
    let mut told: Vec<(String, String, usize)> = Vec::new();
    for line in String::from_utf8(output.stdout.clone()).expect("UTF-8").lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let field = |name: &str| row[name].as_str().unwrap_or("–").to_owned();
        let place = format!("{}:{}:{}", field("file"), row["line"], row["column"]);
        let says = format!("{}: {} → {}", field("rule"), field("message"), field("hint"));
        match told.iter_mut().find(|(_, known, _)| *known == says) {
            Some((.., count)) => *count += 1,
            None => told.push((place, says, 1)),
        }
    }
    assert!(matches!(output.status.code(), Some(1 | 2)), "{}", said(&output));
    if output.status.code() == Some(2) {
        told.push((String::new(), String::from_utf8(output.stderr).expect("UTF-8").trim().to_owned(), 1));
    }
    let lines = told.into_iter().map(|(place, says, count)| match count {
        1 => format!("{place} {says}"),
        _ => format!("{count} × {place} {says}"),
    });
    lines
        .map(|line| {
            line.replace(site.path().to_str().expect("UTF-8"), "SITE")
                .replace(&"a".repeat(60), "(60)")
                .trim()
                .to_owned()
        })
        .collect()
}

#[test]
fn every_limit_is_told_in_full() {
    let found: Vec<Vec<String>> = LIMITS.iter().map(told).collect();
    let wanted: Vec<Vec<&str>> = LIMITS.iter().map(|limit| limit.told.to_vec()).collect();
    assert_eq!(found, wanted, "{found:#?}");
}
