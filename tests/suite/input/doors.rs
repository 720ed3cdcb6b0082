//! One withheld number, spelt in every way that a reader can read, by every way that words go out: the rules for texts
//! and the wall at the way out together, and each without the other.

use std::collections::BTreeSet;

use handbill::check::{self, Wall};
use handbill::config::{self, Config};
use handbill::diag::{Rule, Sink};
use handbill::register::Registers;
use handbill::source::{self, RelPath, Source};
use handbill::{catalog, strings};

use crate::tools::spellings::{PICTURE, REGISTERS, Spelling, guarded_site as site, registers_of, spellings};
use crate::tools::{Site, findings, said, shipped, tree};

fn path(text: &str) -> RelPath {
    RelPath::parse(text).expect(text)
}

/// A door, with the files that a spelling takes to go through it. All have a name that tells which one it is.
type Door = fn(&Site, &Spelling, &str) -> Option<()>;

/// A page, without a handout unless it asks for one.
fn page(site: &Site, name: &str, front: &str, body: &str) {
    let title = if front.starts_with("title") { "" } else { "title = \"A page\"\n" };
    let print = if front.contains("[print]") { "" } else { "\n[print]\nformat = \"none\"" };
    site.write(&format!("content/en/{name}.md"), format!("+++\n{title}{front}{print}\n+++\n{body}\n"));
}

/// A template of the site's own: the built-in one with something more in it.
fn template(site: &Site, name: &str, more: impl Fn(String) -> String) {
    let own = std::fs::read_to_string(site.path().join(name));
    let built_in = || std::fs::read_to_string(shipped().join(name)).expect("a template");
    site.write(name, more(own.unwrap_or_else(|_| built_in())));
}

/// A register with one more entry.
fn entry(site: &Site, file: &str, entry: &str) {
    let before = std::fs::read_to_string(site.path().join(file)).unwrap_or_default();
    site.write(file, before + entry);
}

const DOORS: [(&str, Door); 18] = [
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
        let words = it.of("toml")?;
        entry(
            site,
            "content/contacts.toml",
            &format!(
                "\n[[contact]]\nid = \"{name}\"\nname = {{ en = \"Line\" }}\nwhat = {{ en = \"Call {words}\" }}\n\
                 phones = [{{ number = \"1280\", country = \"KH\" }}]\nstatus = \"confirmed\"\n\
                 sources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n"
            ),
        );
        page(site, name, "", &format!("<contact:{name}>"));
        Some(())
    }),
    ("fact", |site, it, name| {
        let words = it.of("toml")?;
        entry(
            site,
            "content/facts.toml",
            &format!(
                "\n[[fact]]\nid = \"{name}\"\nstatement = {{ en = \"Call {words}\" }}\nstatus = \"confirmed\"\n\
                 use = \"publish\"\nsources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n"
            ),
        );
        page(site, name, "", &format!("[Words](fact:{name})."));
        Some(())
    }),
    ("print template", |site, it, name| {
        let words = it.of("typst")?;
        template(site, "templates/print/a4.typ", |text| {
            format!("{text}\n#if data.name == \"{name}\" [Call {words}]\n")
        });
        page(site, name, &format!("title = \"{name}\"\n[print]\nformat = \"a4\""), "Words.");
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

/// Which plants a run names: by the name of the file, of the output too, or by the line that they stand in.
fn named(site: &Site, plants: &BTreeSet<String>) -> BTreeSet<String> {
    let in_text = |text: &str| {
        let mut words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        words.find(|word| plants.contains(*word)).map(str::to_owned)
    };
    let (_, rows) = findings(site);
    let is_error =
        |rule: &str| Rule::ALL.iter().any(|known| known.name() == rule && known.severity().to_string() == "error");
    let rows = rows.into_iter().filter(|(rule, ..)| is_error(rule));
    let names = rows.filter_map(|(_, file, line)| {
        if !file.ends_with("toml") && !file.starts_with("templates/") {
            return file.split(['/', '.', ' ']).find(|part| plants.contains(*part)).map(str::to_owned);
        }
        // An entry begins with its name, a line behind its head.
        let behind = usize::from(file.ends_with("toml"));
        let text = std::fs::read_to_string(site.path().join(&file)).expect("a text");
        let before: Vec<_> = text.lines().take(usize::try_from(line).expect("a line") + behind).collect();
        before.into_iter().rev().find_map(in_text)
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
        assert!(fitting.len() >= EACH, "{what}: {}", fitting.len());
        let some = (0..EACH).map(|each| fitting[(each * fitting.len() + door * 7) / EACH % fitting.len()]);
        left.extend(some.map(|at| (door, at, format!("d{door}-{at}"))));
    }
    let all = left.len();
    // First the rules for texts speak, and nothing is made. What they leave is made, and meets the wall.
    loop {
        let site = site();
        for (door, at, name) in &left {
            DOORS[*door].1(&site, &spellings[*at], name).expect("planted before");
        }
        let named = named(&site, &left.iter().map(|(.., name)| name.clone()).collect());
        if named.is_empty() {
            break;
        }
        left.retain(|(.., name)| !named.contains(name));
    }
    let told = left.iter().map(|(door, at, _)| format!("{}: {}", DOORS[*door].0, spellings[*at].name));
    assert!(left.is_empty(), "{} of {all} get out:\n{}", left.len(), told.collect::<Vec<_>>().join("\n"));
}

/// What stands in one place for all pages of a site: for each spelling one site would be needed. How a page has it that
/// comes out of it is put here by hand; that it does come out there, [`marked`] shows.
const PLACES: [(&str, &str); 3] = [("site title", "toml"), ("strings", "fluent"), ("web template", "html")];

/// Whether the rules for texts tell a title, a message or a part of a template; if not, the settings and the words of a
/// page that has them.
fn untold(registers: &Registers, place: &str, words: &str) -> Option<(Config, String)> {
    let mut sink = Sink::new();
    let title = if place == "site title" { words } else { "Numbers" };
    let settings = format!("title = {{ en = \"{title}\" }}\noriginal = \"en\"\ncountry = \"KH\"\n");
    let settings = settings + "exit_to = \"https://example.org/\"\n\n[languages.en]\nname = \"English\"\n";
    let config = config::parse(&Source::new(path("site.toml"), settings.as_str()), &mut sink)?;
    let mut tree = source::scan(tempfile::tempdir().expect("a folder").path(), &[], &mut Sink::new());
    let (file, text) = match place {
        "strings" => ("templates/strings/en.ftl", format!("exit = {words}\n")),
        _ => ("templates/web/base.html", format!("<p>{words}</p>")),
    };
    if place != "site title" {
        tree.templates.insert(path(file), Source::new(path(file), text.as_str()));
    }
    let pages = catalog::pair(Vec::new(), &config, &mut Sink::new());
    check::registers(&pages, &config, registers, &tree, jiff::civil::date(2026, 11, 24), &mut sink);
    let strings = strings::load(&config, &tree.templates, &mut sink);
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let title = config.title.exact(&config.language(config.original).tag).unwrap_or_default();
    let shown = match place {
        "site title" => escaped(title),
        "strings" => escaped(&strings.text(config.original, "exit")),
        _ => text,
    };
    (!sink.has_errors()).then_some((config, shown))
}

#[test]
fn no_spelling_gets_out_by_settings_strings_and_templates() {
    let (_, registers) = registers_of(&site());
    let mut out = Vec::new();
    for (place, kind) in PLACES {
        let spellings: Vec<_> = spellings().into_iter().filter(|it| it.of(kind).is_some()).collect();
        assert!(spellings.len() >= EACH);
        for it in spellings {
            let Some((config, shown)) = untold(&registers, place, it.of(kind).expect("asked before")) else { continue };
            let wall = Wall::of(&registers, &config);
            if wall.read(&path("en/a.html"), format!("<p>{shown}</p>").as_bytes(), None).is_empty() {
                out.push(format!("{place}: {}: {shown}", it.name));
            }
        }
    }
    assert!(out.is_empty(), "{} get out:\n{}", out.len(), out.join("\n"));
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
    config = config
        .replace("Numbers", "Numbers Sitetitle")
        .replace("exit_to", "discreet = true\nexit_to")
        .replace("English", "English Languagename");
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
    // The title of a drawing is taken out; its words are not.
    site.write("content/en/drawing.svg", PICTURE.replace("<path", "<title>Gone</title><path"));
    site.write("static/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Drawingword</text></svg>");
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
    let (config, registers) = registers_of(&site);
    let wall = Wall::of(&registers, &config);
    let mut met = BTreeSet::new();
    for (name, bytes) in tree(&site.public()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        assert!(!text.contains("Glossaryword"), "the glossary is the team's: {name}");
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
