//! Registers, the ledger, `site.toml`, strings: TOML and Fluent.

use super::row::{Files, Row, SITE, file, filled, many, numbered, page};

/// In KiB of text: four times as much is nearly what a file may have.
const KIB: usize = 1000;

pub fn rows() -> Vec<Row> {
    let mut rows = vec![
        Row::new("contacts", 2500, |count| contacts(&many(CONTACT, count))),
        Row::new("contacts with one number", 2500, |count| contacts(&many(CONTACT, count).replace_numbers())),
        Row::new("contacts with one id", 2500, |count| contacts(&many(&numbered(CONTACT, 1), count))),
        Row::new("contacts that are wrong", 2500, |count| {
            contacts(&many(CONTACT, count).replace("\"confirmed\"", "\"contradicted\""))
        }),
        Row::new("contacts, broken", 2500, |count| contacts(&many(CONTACT, count).replace("cost", "costs"))),
        Row::new("contacts and pages that name them", 2500, |count| {
            let mut files = contacts(&many(CONTACT, count));
            files.push(file("content/en/a.md", page(&many("<contact:line-#>\n\n", count))));
            files
        }),
        Row::new("contacts that are wrong, and a long text", 2500, |count| {
            let mut files = contacts(&many(CONTACT, count).replace("\"confirmed\"", "\"contradicted\""));
            files.push(file("content/en/a.md", page(&many("Call 012 §, or 012§.\n\n", count * 8))));
            files
        }),
        Row::new("numbers that are wrong, KiB", KIB, |kib| {
            let mut files = guarded();
            files.push(file("content/en/a.md", page(&filled("012 345 670, ", kib))));
            files
        }),
        Row::new("numbers that are wrong, one a line, KiB", KIB, |kib| {
            let mut files = guarded();
            files.push(file("content/en/a.md", page(&filled("012 345 670\n\n", kib))));
            files
        }),
        Row::new("a short code that is wrong, KiB", KIB, |kib| {
            let mut files = contacts(&SHORT.replace('#', "1280"));
            files.push(file("content/en/a.md", page(&filled("1280 ", kib))));
            files
        }),
        Row::new("short codes that are wrong, and a long text", 200, |count| {
            let mut files =
                contacts(&(1..=count).map(|at| SHORT.replace('#', &(1000 + at).to_string())).collect::<String>());
            files.push(file("content/en/a.md", page(&many("1#, ", count * 500))));
            files
        }),
        Row::new("contacts of nearly the same name, and links to none", 2500, |count| {
            let mut files = contacts(&many(CONTACT, count));
            files.push(file("content/en/a.md", page(&many("<contact:line-x#>\n\n", count))));
            files
        }),
        Row::new("sentences that are withheld, KiB", KIB, |kib| {
            let mut files = guarded();
            files.push(file("content/en/a.md", page(&filled("Statement number 1 and what it says. ", kib))));
            files
        }),
        Row::new("quotation marks under a banned word, KiB", KIB, |kib| {
            let mut files = guarded();
            files.push(file("content/en/a.md", page(&filled("\u{201C}never1\u{201D} 'never1\" ", kib))));
            files
        }),
        Row::new("hours of a contact, KiB", KIB, |kib| {
            contacts(&numbered(CONTACT, 100).replace("24/7", &format!("{}24/7", filled("Mo-Fr 08:00-17:00; ", kib))))
        }),
        Row::new("figures that are no numbers, KiB", KIB, |kib| {
            let figures = filled("\"0123#\", ", kib);
            vec![
                file("site.toml", SITE.replace("country", &format!("not-numbers = [{figures}]\ncountry"))),
                file("content/en/a.md", page(&filled("0123#, ", kib))),
            ]
        }),
        Row::new("terms and two long texts", 1000, |count| {
            let mut files = glossary(&many(TERM, count));
            files.push(file("content/en/a.md", page(&many("The word # stands here.\n\n", count * 20))));
            files.push(file("content/vi/a.md", page(&many("Ở đây có từ #.\n\n", count * 20))));
            files
        }),
        Row::new("banned words, and a text of them", 8_000, |count| {
            let mut files = glossary(&many(TERM, count));
            files.push(file("content/en/a.md", page(&many("It says never#.\n\n", count))));
            files.push(file("content/en/b.md", page(&many("never# ", count))));
            files
        }),
        Row::new("calls of one contact", 5000, |count| {
            let calls =
                many("{ on = \"2026-11-02\", by = \"AB\", number = \"+12025550100\", result = \"ok\" },\n", count);
            contacts(&numbered(CONTACT, 100).replace("status", &format!("calls = [\n{calls}]\nstatus")))
        }),
        Row::new("a contact's name of `5 % `, KiB", KIB, |kib| {
            contacts(&numbered(CONTACT, 100).replace("Line 100", &filled("5 % ", kib)))
        }),
        Row::new("facts", 2500, |count| facts(&many(FACT, count))),
        Row::new("facts that are withheld", 2500, |count| {
            facts(&many(FACT, count).replace("\"publish\"", "\"never\""))
        }),
        Row::new("facts that are withheld, and a long text", 2500, |count| {
            let mut files = facts(&many(FACT, count).replace("\"publish\"", "\"never\""));
            files.push(file("content/en/a.md", page(&many("Statement number # and what it says.\n\n", count * 8))));
            files
        }),
        Row::new("facts and pages that state them", 2500, |count| {
            let mut files = facts(&many(FACT, count));
            files.push(file("content/en/a.md", page(&many("[Statement number #.](fact:fact-#)\n\n", count))));
            files
        }),
        Row::new("terms", 8_000, |count| glossary(&many(TERM, count))),
        Row::new("words of one term, KiB", KIB, |kib| {
            glossary(&TERM.replace('#', "1").replace("never1", &filled("never#, ", kib)))
        }),
        Row::new("editions", 2000, |count| ledger(&editions(count))),
        Row::new("editions, listed", 2000, |count| ledger(&editions(count))).command("editions list"),
        Row::new("editions, recalled", 2000, |count| ledger(&editions(count))).command("recall"),
        Row::new("editions of one code", 2000, |count| ledger(&many(&EDITION.replace("CODE", "C222-C22T"), count))),
        Row::new("prints of one edition", 10_000, |count| {
            let print = "{ on = \"2026-11-22\", profile = \"home\", quantity = 10 },\n";
            let one =
                editions(1).replace("{ on = \"2026-11-22\", profile = \"home\", quantity = 10 }", &many(print, count));
            ledger(&one)
        }),
        Row::new("languages", 50, |count| {
            let languages: String =
                tags(count).iter().map(|tag| format!("\n[languages.{tag}]\nname = \"L{tag}\"\n")).collect();
            vec![file("site.toml", format!("{SITE}{languages}"))]
        }),
        Row::new("readings of one text", 5000, |count| {
            let read = "[[read]]\non = \"2026-11-20\"\nby = \"SK\"\nsays = [\"a# b\", \"c d\"]\n\n";
            vec![
                file("content/en/a.md", page("Words.")),
                file("content/vi/a.md", page("Trang.")),
                file("content/vi/.original/a.toml", format!("format = 1\n\n{}", many(read, count))),
            ]
        }),
    ];
    for (name, piece) in [
        ("TOML keys that mean nothing", "key# = 1\n"),
        ("TOML tables that mean nothing", "[table#]\na = 1\n"),
        ("TOML lists that mean nothing", "[[list]]\na = 1\n"),
        ("TOML that does not parse", "a b\n"),
        ("TOML dotted names", "a#.b = 1\n"),
        ("TOML open brackets", "a# = [[[\n"),
        ("TOML keys twice", "a = 1\n"),
        ("TOML comments", "# a\n"),
    ] {
        rows.push(Row::new(format!("{name}, KiB"), KIB, move |kib| contacts(&filled(piece, kib))));
    }
    rows.push(Row::new("TOML list of tables, KiB", KIB, |kib| contacts(&format!("a = [{}]", filled("{a=1},", kib)))));
    for (name, open, close) in
        [("TOML depth of lists", "[", "]"), ("TOML depth of tables", "{a=", "}"), ("TOML depth of keys", "a.", "")]
    {
        rows.push(Row::new(format!("{name}, KiB"), KIB, move |kib| {
            let (open, close) =
                (filled(open, kib / 2), filled(close.get(..).filter(|it| !it.is_empty()).unwrap_or(" "), kib / 2));
            let text = if open.starts_with("a.") { format!("{open}a = 1\n") } else { format!("a = {open}1{close}\n") };
            contacts(&text)
        }));
    }
    for (name, piece) in [
        ("messages", "own-# = words\n"),
        ("messages that are in handbill's list", "skip-to-content = words\n"),
        ("lines that are none", "# a\n= b\n"),
        ("braces", "own-# = { $a } { $b }\n"),
        ("braces in one message", "{ $a } "),
        ("lines of one message", "    words\n"),
        ("attributes", " .a# = b\n"),
        ("variants", "    [a#] b\n"),
        ("comments", "# a\n"),
    ] {
        rows.push(Row::new(format!("strings: {name}, KiB"), KIB / 8, move |kib| {
            vec![file("templates/strings/en.ftl", filled(piece, kib))]
        }));
    }
    rows
}

trait Numbers {
    /// One number for all.
    fn replace_numbers(&self) -> String;
}

impl Numbers for String {
    fn replace_numbers(&self) -> String {
        let lines = self.lines().map(|line| match line.starts_with("phones") {
            true => "phones = [{ number = \"+12025550100\", by = \"call\" }]",
            false => line,
        });
        lines.flat_map(|line| [line, "\n"]).collect()
    }
}

const CONTACT: &str = "[[contact]]\nid = \"line-#\"\nname = { en = \"Line #\" }\nwhat = { en = \"Somebody answers.\" }\n\
    phones = [{ number = \"+85512§\", by = \"call\" }]\nhours = \"24/7\"\ncost = \"free\"\nanswered_by = \"ngo\"\n\
    for = [\"anyone\"]\nstatus = \"confirmed\"\nsources = [{ address = \"https://example.org/#\", seen = \"2026-11-01\" }]\n\n";

const SHORT: &str = "[[contact]]\nid = \"code-#\"\nname = { en = \"Line\" }\nwhat = { en = \"Somebody answers.\" }\n\
    phones = [{ number = \"#\", country = \"KH\", by = \"call\" }]\nanswered_by = \"ngo\"\nfor = [\"anyone\"]\n\
    status = \"contradicted\"\nsources = [{ address = \"https://example.org/#\", seen = \"2026-11-01\" }]\n\n";

const FACT: &str = "[[fact]]\nid = \"fact-#\"\ntopic = \"law\"\nstatement = { en = \"Statement number # and what it says.\" }\n\
    status = \"confirmed\"\nuse = \"publish\"\n\
    sources = [{ address = \"https://example.org/#\", seen = \"2026-11-01\", published = \"2024-05\" }]\nverified = \"2026-11-01\"\n\n";

const TERM: &str = "[[term]]\nsay = { en = \"word #\", vi = \"từ #\" }\nnever = { en = \"never#\" }\n\n";

const EDITION: &str = "[[edition]]\ncode = \"CODE\"\npage = \"home\"\nlanguage = \"en\"\nformat = \"a4\"\nstate = \"final\"\n\
    checked = \"2026-11-22\"\nprints = [\n{ on = \"2026-11-22\", profile = \"home\", quantity = 10 }\n]\n\n";

/// A number, a sentence and a word that must not go out.
pub fn guarded() -> Files {
    let wrong = numbered(CONTACT, 245_670).replace("\"confirmed\"", "\"contradicted\"");
    let mut files = contacts(&(numbered(CONTACT, 1) + &wrong));
    files.extend(facts(&FACT.replace('#', "1").replace("\"publish\"", "\"never\"")));
    files.extend(glossary(&TERM.replace('#', "1")));
    files
}

fn contacts(entries: &str) -> Files {
    vec![file("content/contacts.toml", format!("format = 1\n\n{entries}"))]
}

fn facts(entries: &str) -> Files {
    vec![file("content/facts.toml", format!("format = 1\n\n{entries}"))]
}

fn glossary(entries: &str) -> Files {
    vec![file("content/glossary.toml", format!("format = 1\n\n{entries}"))]
}

fn ledger(entries: &str) -> Files {
    vec![file("editions.toml", format!("format = 1\n\n{entries}"))]
}

fn editions(count: usize) -> String {
    (0..count).map(|at| EDITION.replace("CODE", &code(at))).collect()
}

/// The code of that number, as docs/edition-codes.md says.
fn code(number: usize) -> String {
    const SIGNS: &[u8; 23] = b"23456789CDFHJKMNPRTVWXY";
    let mut left = number;
    let mut digit = |least: usize, choice: usize| {
        let sign = least + left % choice;
        left /= choice;
        sign
    };
    let signs = [digit(8, 12), digit(0, 23), digit(0, 23), digit(0, 23), digit(8, 15), digit(0, 23), digit(0, 23)];
    let sum: usize = signs.iter().zip([2, 3, 4, 5, 6, 7, 8]).map(|(sign, weight)| sign * weight).sum();
    let all = signs.into_iter().chain([(23 - sum % 23) % 23]);
    let mut text: String = all.map(|sign| char::from(SIGNS[sign])).collect();
    text.insert(4, '-');
    text
}

/// Tags of languages: `qaa` to `qtz` are for private use.
fn tags(count: usize) -> Vec<String> {
    let letters = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    (0..count).map(|at| format!("q{}{}", letters(at / 26), letters(at))).collect()
}
