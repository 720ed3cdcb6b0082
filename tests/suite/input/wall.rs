//! One withheld number, spelt in every way that a reader can read, by every way that words go out. The rules for texts
//! and the wall at the way out are held against the same list, together and each without the other.

use std::collections::{BTreeMap, BTreeSet};

use handbill::check::{Guarded, Wall};
use handbill::config;
use handbill::diag::{Rule, Sink};
use handbill::register::{self, Registers};
use handbill::shelf::{InMemory, Shelf as _};
use handbill::source::{self, RelPath};

use crate::tools::{Site, findings, said, shipped, tree};

/// The number of the list, a sentence, and a number that may be given.
const REGISTERS: [(&str, &str); 2] = [
    (
        "content/contacts.toml",
        "[[contact]]\nid = \"wrong\"\nname = { en = \"Wrong\" }\nphones = [{ number = \"+85512488488\" }]\n\
         status = \"contradicted\"\nvisibility = \"never\"\n\n\
         [[contact]]\nid = \"short\"\nname = { en = \"Short\" }\nphones = [{ number = \"1299\", country = \"KH\" }]\n\
         status = \"contradicted\"\nvisibility = \"never\"\n",
    ),
    (
        "content/facts.toml",
        "[[fact]]\nid = \"untrue\"\nstatement = { en = \"It is only given in another town.\" }\n\
         status = \"contradicted\"\nuse = \"never\"\nsources = [{ address = \"https://example.org/\", seen = \"2026-11-22\" }]\n",
    ),
];

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M1 1h6\"/></svg>\n";

/// A row of the list.
struct Spelling {
    name: String,
    columns: BTreeMap<String, String>,
}

impl Spelling {
    /// How that kind of text has it, if it makes sense there.
    fn of(&self, kind: &str) -> Option<&str> {
        self.columns.get(kind).map(String::as_str).filter(|text| *text != "-")
    }

    /// The same behind a word, unless it is a block of its own.
    fn behind(&self, kind: &str) -> Option<String> {
        let text = self.of(kind)?;
        Some(if self.name.starts_with("block-") { text.to_owned() } else { format!("Call {text}") })
    }
}

/// The spellings that must not get out.
fn spellings() -> Vec<Spelling> {
    let list = std::fs::read_to_string(shipped().join("tests/lists/withheld-spellings.tsv")).expect("the list");
    let mut rows = list.lines().map(|line| line.split('\t').map(plain).collect::<Vec<_>>());
    let heads = rows.next().expect("heads");
    // The first column is what a row is called; another of that name is how names of files have it.
    let rows = rows.map(|row| (row[0].clone(), heads.iter().cloned().zip(row).collect::<BTreeMap<_, _>>()));
    let asked = rows.filter(|(_, columns)| columns["asked"] == "issue");
    asked.map(|(name, columns)| Spelling { name, columns }).collect()
}

/// A column without the escapes of the list.
fn plain(column: &str) -> String {
    let mut text = String::new();
    let mut rest = column;
    while let Some((before, escape)) = rest.split_once('\\') {
        text += before;
        let (sign, behind) = match escape.chars().next().expect("an escape") {
            'n' => ('\n', &escape[1..]),
            't' => ('\t', &escape[1..]),
            'u' => {
                let (code, behind) = escape[2..].split_once('}').expect("a brace");
                (char::from_u32(u32::from_str_radix(code, 16).expect("a number")).expect("a sign"), behind)
            }
            _ => ('\\', &escape[1..]),
        };
        text.push(sign);
        rest = behind;
    }
    text + rest
}

/// A site in one language with what it must not say.
fn site() -> Site {
    let site = Site::new();
    site.write(
        "site.toml",
        "title = { en = \"Numbers\" }\noriginal = \"en\"\ncountry = \"KH\"\nexit_to = \"https://example.org/\"\n\n\
         [languages.en]\nname = \"English\"\n",
    );
    for (path, text) in REGISTERS {
        site.write(path, text);
    }
    site.write("content/en/picture.svg", PICTURE);
    site
}

fn registers(site: &Site) -> Registers {
    let mut sink = Sink::new();
    let text = source::read_config(site.path(), &mut sink).expect("site.toml");
    let config = config::parse(&text, &mut sink).expect("a site");
    let registers = register::read(&source::scan(site.path(), &mut sink), &config, &mut sink);
    assert!(!sink.has_errors(), "{:?}", sink.into_sorted());
    registers
}

fn path(text: &str) -> RelPath {
    RelPath::parse(text).expect(text)
}

/// A file of the output that says a spelling; `None` where it makes no sense there.
type Artifact = fn(&Spelling) -> Option<(String, String)>;

const ARTIFACTS: [(&str, Artifact); 10] = [
    ("text of a page", |it| Some(("a.html".into(), format!("<!DOCTYPE html>\n<p>{}", it.behind("html")?)))),
    ("text of a page, written by us", |it| {
        let code = it.of("code")?.replace('&', "&amp;").replace('<', "&lt;");
        Some(("en/a.html".into(), format!("<article><p>Call {code}.</p></article>")))
    }),
    ("attribute", |it| {
        // In an attribute `&nbsp4` is shown as it stands (HTML, 13.2.5.73).
        let text = it.of("html").filter(|text| !text.contains(['<', '"']) && it.name != "entity-without-end")?;
        Some(("a.html".into(), format!("<p><img alt=\"Call {text}\" src=a.png>x</p>")))
    }),
    ("drawing", |it| {
        let head = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY gap \"&#160;\">]>";
        let text = it.behind("svg")?;
        Some(("en/a.svg".into(), format!("{head}<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{text}</text></svg>")))
    }),
    ("data", |it| Some(("a.json".into(), format!("{{\"size\": 3, \"say\": \"Call {}\"}}", it.of("json")?)))),
    ("style", |it| Some(("a.css".into(), format!("a::after {{ content: \"Call {}\" }}", it.of("css")?)))),
    ("script", |it| Some(("a.js".into(), format!("say(\"Call {}\");", it.of("script")?)))),
    ("script of a page", |it| Some(("a.html".into(), format!("<script>say('', \"{}\")</script>", it.of("script")?)))),
    ("plain text", |it| Some(("a.txt".into(), format!("Call {}\n", it.of("code")?)))),
    ("link", |it| {
        let url = it.of("url")?;
        let url = if url.contains(':') { url.to_owned() } else { format!("https://example.org/{url}") };
        Some(("a.html".into(), format!("<a href=\"{}\">Ask</a>", url.replace('&', "&amp;"))))
    }),
];

#[test]
fn every_spelling_stops_at_the_wall_alone() {
    let site = site();
    let registers = registers(&site);
    let spellings = spellings();
    let mut out = Vec::new();
    for (kind, artifact) in ARTIFACTS {
        let made: Vec<_> = spellings.iter().filter_map(|it| Some((it, artifact(it)?))).collect();
        assert!(made.len() >= 60, "{kind}: {}", made.len());
        for (spelling, (name, text)) in made {
            // A new one each time: a script that two files share is told once.
            let (shelf, wall) = (InMemory::default(), Wall::of(&registers));
            let guarded = Guarded::new(&shelf, &wall);
            guarded.put(&path(&name), text.as_bytes()).expect("a shelf");
            let found = guarded.into_findings().into_sorted();
            if !found.iter().any(|finding| finding.rule == Rule::ContradictedNumber && finding.place.file == name) {
                out.push(format!("{kind}: {}: {text}", spelling.name));
            } else {
                assert!(shelf.into_files().is_empty(), "what is told must not pass: {text}");
            }
        }
    }
    assert!(out.is_empty(), "{} get out:\n{}", out.len(), out.join("\n"));
}

#[test]
fn what_no_reader_sees_as_words_passes_the_wall() {
    let site = site();
    let registers = registers(&site);
    let wall = Wall::of(&registers);
    for (name, bytes) in [
        (
            "a.html",
            "<svg viewBox=\"0 0 12 488\"><path d=\"M012 488 488\" x=\"1299\" fill=\"#001299\"/></svg><p>12,488 people",
        ),
        (
            "b.html",
            "<meta content=\"script-src 'sha256-IhKht1299ReYUvkHqW3n9SEK4G4aJnzBMnCaXYTyWQhI='\"><p>2012, 488 of 489",
        ),
        ("a.css", "a { width: 1299px; background: #012488; margin: 12 488 488 }"),
        ("a.js", "f(012, 488, 488); g = 1299; h = 0x1299"),
        ("sums.txt", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1299b0b822cd15d6c15b0f00a08  en/a.html\n"),
        ("a.txt", "Room 12995. Call +855 12 488 489, or 112488488. On 12.9.2029. It is given in another town."),
        ("a.json", "{\"width\": 1299, \"at\": [12, 488, 488]}"),
    ] {
        let found = wall.read(&path(name), bytes.as_bytes(), None);
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_withheld_sentence_stops_at_the_wall_alone() {
    let site = site();
    let registers = registers(&site);
    let wall = Wall::of(&registers);
    for (name, text) in [
        ("en/a.html", "<p>They say: it is <b>only</b> given&nbsp;in <i>another</i> town!</p>"),
        ("a.svg", "<svg><title>It is only given in another town</title></svg>"),
        ("a.js", "say(\"It is only \" + \"given in\\u00A0another town.\")"),
        ("a.css", "a::after { content: \"It is only given \\69n another town\" }"),
        ("a.csv", "1,It is only given in another town\n"),
    ] {
        let found = wall.read(&path(name), text.as_bytes(), None);
        let rules: Vec<Rule> = found.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [Rule::WithheldSentence], "{name}");
    }
    let with = wall.read(&path("en/print/a.home.pdf"), b"%PDF\xFF", Some("A page\0It is only given in\nanother town."));
    assert_eq!(with.len(), 1);
}

/// A door, with the files that a spelling takes to go through it. All have a name that tells which one it is.
type Door = fn(&Site, &Spelling, &str) -> Option<()>;

/// A page, without a handout unless it asks for one.
fn page(site: &Site, name: &str, front: &str, body: &str) {
    let title = if front.starts_with("title") { "" } else { "title = \"A page\"\n" };
    let print = if front.contains("[print]") { "" } else { "\n[print]\nformat = \"none\"" };
    site.write(&format!("content/en/{name}.md"), format!("+++\n{title}{front}{print}\n+++\n{body}\n"));
}

const DOORS: [(&str, Door); 16] = [
    ("page", |site, it, name| {
        page(site, name, "", &it.behind("markdown")?);
        Some(())
    }),
    ("code block", |site, it, name| {
        page(site, name, "", &format!("```\n{}\n```", it.of("code")?));
        Some(())
    }),
    ("title", |site, it, name| {
        page(site, name, &format!("title = \"Call {}\"", it.of("toml")?), "Words.");
        Some(())
    }),
    ("short", |site, it, name| {
        page(site, name, &format!("short = \"Call {}\"", it.of("toml")?), "Words.");
        Some(())
    }),
    ("tab", |site, it, name| {
        page(site, name, &format!("tab = \"{}\"", it.of("toml")?), "Words.");
        Some(())
    }),
    ("search words", |site, it, name| {
        page(site, name, &format!("search = [\"{}\"]", it.of("toml")?), "Words.");
        Some(())
    }),
    ("alt", |site, it, name| {
        let words = it.of("markdown").filter(|text| !text.contains(['[', ']', '\n', '|', '>', '#']))?;
        page(site, name, "", &format!("![Call {words}](picture.svg)"));
        Some(())
    }),
    ("link", |site, it, name| {
        let url = it.of("url")?;
        let url = if url.contains(':') { url.to_owned() } else { format!("https://example.org/{url}") };
        page(site, name, "", &format!("[Ask]({url})"));
        Some(())
    }),
    ("contact text", |site, it, name| {
        let contacts = std::fs::read_to_string(site.path().join("content/contacts.toml")).expect("contacts");
        let entry = format!(
            "\n[[contact]]\nid = \"{name}\"\nname = {{ en = \"Line\" }}\nwhat = {{ en = \"Call {}\" }}\n\
             phones = [{{ number = \"1280\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n",
            it.of("toml")?
        );
        site.write("content/contacts.toml", contacts + &entry);
        page(site, name, "", &format!("<contact:{name}>"));
        Some(())
    }),
    ("drawing", |site, it, name| {
        let head = "<!DOCTYPE svg [<!ENTITY gap \"&#160;\">]>";
        let head = if it.name == "entity-own-of-svg" { head } else { "" };
        let text = it.behind("svg")?;
        let drawing =
            format!("{head}<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><text>{text}</text></svg>");
        site.write(&format!("content/en/{name}.svg"), drawing);
        page(site, name, "", &format!("![A drawing]({name}.svg)"));
        Some(())
    }),
    ("static page", |site, it, name| {
        site.write(&format!("static/{name}.html"), format!("<!DOCTYPE html>\n<p>{}", it.behind("html")?));
        Some(())
    }),
    ("static data", |site, it, name| {
        site.write(&format!("static/{name}.json"), format!("{{\"say\": \"Call {}\"}}", it.of("json")?));
        Some(())
    }),
    ("static style", |site, it, name| {
        site.write(&format!("static/{name}.css"), format!("a::after {{ content: \"Call {}\" }}", it.of("css")?));
        Some(())
    }),
    ("static script", |site, it, name| {
        site.write(&format!("static/{name}.js"), format!("say(\"Call {}\");", it.of("script")?));
        Some(())
    }),
    ("static text", |site, it, name| {
        site.write(&format!("static/{name}.txt"), format!("Call {}\n", it.of("code")?));
        Some(())
    }),
    ("file name", |site, it, name| {
        let spelt = it.of("name").filter(|spelt| !spelt.contains(['/', '\\', '\n', '\t']) && spelt.len() < 150)?;
        site.write(&format!("static/{name} {spelt}.txt"), "Words.\n");
        Some(())
    }),
];

/// At every door at least so many spellings stand; each door has others.
const EACH: usize = 60;

/// Which plants a run names: by the name of the file, of the output too, or by the entry in the register.
fn named(site: &Site, plants: &BTreeSet<String>) -> BTreeSet<String> {
    let contacts = std::fs::read_to_string(site.path().join("content/contacts.toml")).expect("contacts");
    let entry = |line: u64| {
        let before = contacts.lines().take(usize::try_from(line).expect("a line") + 1).collect::<Vec<_>>();
        before.into_iter().rev().find_map(|line| line.strip_prefix("id = ")).map(|id| id.trim_matches('"').to_owned())
    };
    let (_, rows) = findings(site);
    let is_no_warning =
        |rule: &str| Rule::ALL.iter().any(|known| known.name() == rule && known.severity().to_string() == "error");
    let rows = rows.into_iter().filter(|(rule, ..)| is_no_warning(rule));
    let names = rows.filter_map(|(_, file, line)| match file.as_str() {
        "content/contacts.toml" => entry(line),
        _ => file.split(['/', '.', ' ']).find(|part| plants.contains(*part)).map(str::to_owned),
    });
    names.collect()
}

#[test]
fn no_spelling_gets_out_by_any_door() {
    let spellings = spellings();
    // Door, spelling, name of the plant.
    let mut left: Vec<(usize, usize, String)> = Vec::new();
    for (door, (what, open)) in DOORS.iter().enumerate() {
        let fits = Site::new();
        fits.write("content/contacts.toml", "");
        let fitting = (0..spellings.len()).filter(|at| open(&fits, &spellings[*at], "x").is_some());
        let fitting: Vec<usize> = fitting.collect();
        let step = fitting.len() / EACH;
        assert!(step >= 1, "{what}: {}", fitting.len());
        let some = fitting.into_iter().skip(door % step).step_by(step);
        let some: Vec<_> = some.map(|at| (door, at, format!("d{door}-{at}"))).collect();
        left.extend(some);
    }
    let all = left.len();
    // First the rules for texts speak, and nothing is made. What they leave is made, and meets the wall.
    for _ in 0..2 {
        let site = site();
        for (door, at, name) in &left {
            DOORS[*door].1(&site, &spellings[*at], name).expect("planted before");
        }
        let named = named(&site, &left.iter().map(|(.., name)| name.clone()).collect());
        left.retain(|(.., name)| !named.contains(name));
    }
    let told = left.iter().map(|(door, at, _)| format!("{}: {}", DOORS[*door].0, spellings[*at].name));
    assert!(left.is_empty(), "{} of {all} get out:\n{}", left.len(), told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_rules_for_texts_find_it_without_the_wall() {
    let site = site();
    site.page("content/en/a.md", "Call 012\u{A0}488\u{A0}488.\n\nIt is **only** given in another town!\n");
    site.write("templates/strings/en.ftl", "exit = Call 012 488 488\n");
    site.write("static/a.html", "<p>012 488 488\n");
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    // Where it is written, not where it would have come out.
    let files: BTreeSet<&str> = rows.iter().map(|(_, file, _)| file.as_str()).collect();
    assert!(files.contains("content/en/a.md") && files.contains("templates/strings/en.ftl"), "{rows:?}");
    assert!(!files.iter().any(|file| file.starts_with("en/")), "{rows:?}");
}

/// Fields and files that end up in the output, each with a word of its own.
fn marked(site: &Site) -> BTreeSet<&'static str> {
    let mut config = std::fs::read_to_string(site.path().join("site.toml")).expect("site.toml");
    config = config.replace("Numbers", "Numbers Sitetitle").replace("English", "English Languagename");
    site.write("site.toml", config.replace("example.org/", "example.org/exitto"));
    site.write("templates/strings/en.ftl", "exit = Leave Fluentword\n");
    let footer = std::fs::read_to_string(shipped().join("templates/web/base.html")).expect("a template");
    site.write("templates/web/base.html", footer.replace("</body>", "<p>Templateword</p></body>"));
    site.write(
        "content/contacts.toml",
        format!(
            "{}\n[[contact]]\nid = \"line\"\nname = {{ en = \"Contactname\" }}\nwhat = {{ en = \"Contactwhat\" }}\n\
             alert = {{ en = \"Contactalert\" }}\nurl = \"https://example.org/contacturl\"\n\
             phones = [{{ number = \"1280\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
             sources = [{{ address = \"https://example.org/contactsource\", seen = \"2026-11-22\" }}]\n",
            REGISTERS[0].1
        ),
    );
    site.write(
        "content/facts.toml",
        format!(
            "{}\n[[fact]]\nid = \"law\"\nstatement = {{ en = \"Factword.\" }}\nstatus = \"confirmed\"\nuse = \"publish\"\n\
             sources = [{{ address = \"https://example.org/factsource\", seen = \"2026-11-22\" }}]\n",
            REGISTERS[1].1
        ),
    );
    site.write("content/en/drawing.svg", PICTURE.replace("<path", "<title>Drawingword</title><path"));
    site.write("static/own.txt", "Staticword\n");
    site.write(
        "content/en/a.md",
        "+++\ntitle = \"Titleword\"\ntab = \"Tabword\"\nshort = \"Shortword\"\nsearch = [\"searchword\"]\n+++\n\
         Pageword [Linkword](https://example.org/linkaddress).[^1]\n\n\
         ## Headingword\n\n```\nCodeword\n```\n\n![Altword](drawing.svg)\n\n| Headword |\n|---|\n| Cellword |\n\n\
         [Factwords](fact:law)\n\n<contact:line>\n\n[^1]: Noteword.\n",
    );
    [
        "Sitetitle",
        "Languagename",
        "exitto",
        "Fluentword",
        "Templateword",
        "Contactname",
        "Contactwhat",
        "Contactalert",
        "contacturl",
        "contactsource",
        "Factword",
        "factsource",
        "Drawingword",
        "Staticword",
        "Titleword",
        "Tabword",
        "Shortword",
        "searchword",
        "Pageword",
        "Linkword",
        "linkaddress",
        "Headingword",
        "Codeword",
        "Altword",
        "Headword",
        "Cellword",
        "Factwords",
        "Noteword",
    ]
    .into()
}

#[test]
fn whatever_field_words_come_from_they_meet_the_wall() {
    let site = site();
    let mut marks = marked(&site);
    let output = site.run("build", &["--only", "web"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let registers = registers(&site);
    let wall = Wall::of(&registers);
    let mut met = BTreeSet::new();
    for (name, bytes) in tree(&site.public()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        assert!(wall.read(&path(&name), text.as_bytes(), None).is_empty(), "{name}");
        for mark in &marks {
            // The search index packs its words; they come with it.
            if name.ends_with("search/index.js") || !text.contains(mark) {
                continue;
            }
            met.insert(*mark);
            for number in ["012 488 488", "៨៥៥១២៤៨៨៤៨៨"] {
                let text = text.replace(mark, number);
                let found = wall.read(&path(&name), text.as_bytes(), None);
                assert_eq!(found.len(), 1, "{mark} in {name}: {found:?}");
            }
        }
    }
    // Nobody reads it but who looks for it, and it is packed.
    assert!(marks.remove("searchword"));
    assert_eq!(met, marks);
}

#[test]
fn words_on_paper_meet_the_wall() {
    let site = site();
    // No rule runs a template: what it puts together is only known when it is set.
    let sheet = std::fs::read_to_string(shipped().join("templates/print/a4.typ")).expect("a template");
    site.write("templates/print/a4.typ", sheet + "\n\n012#[]48#strong[8]#h(0pt)#str(488)\n");
    page(&site, "a", "[print]\nformat = \"a4\"", "Words.");
    for command in ["check", "build", "print", "bundle"] {
        let output = site.run(command, &[]);
        assert_eq!(output.status.code(), Some(1), "{command}: {}", said(&output));
        let text = said(&output);
        assert!(text.contains("contradicted-number") && text.contains("a.home.pdf"), "{command}: {text}");
    }
    // Also where the sheet was set before, and is taken from memory.
    let output = site.run("build", &[]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!site.public().exists());
}
