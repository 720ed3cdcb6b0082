//! Addresses that lead elsewhere than a reader would think.

use crate::tools::{Site, findings, handbill, has, said};

/// Every line a link, and what is told of it.
const LINKS: [(&str, &str); 39] = [
    // Who asks stands before the name, and looks like one.
    ("[help](https://help.example.org@example.net/)", "misleading-link"),
    ("[help](https://help.example.org:x@example.net/)", "misleading-link"),
    ("<https://help.example.org@example.net/>", "misleading-link"),
    ("[help](https://@example.net/)", "misleading-link"),
    // Letters of another script, alone and among Latin ones.
    ("[help](https://ex\u{430}mple.org/)", "misleading-link"),
    ("[help](https://www.ex\u{430}mple.org/a)", "misleading-link"),
    ("[help](https://\u{441}\u{440}\u{430}\u{441}\u{435}.com/)", "misleading-link"),
    ("[help](https://\u{3bf}penhelp.org/)", "misleading-link"),
    ("[help](https://%65xample.org/)", "misleading-link"),
    // Mail that others get, too.
    ("[write](mailto:help@example.org?bcc=other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org?subject=Help&CC=other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org?%62cc=other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org?to=other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org?subject=a%0D%0ABcc:other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org,other@example.net)", "misleading-link"),
    ("[write](mailto:help@example.org%2Cother@example.net)", "misleading-link"),
    ("[help](https://\u{420}\u{410}\u{423}.com/)", "misleading-link"),
    // Words that show another address.
    ("[គេហទំព័រexample.org](https://example.net/)", "other-address"),
    ("[https://example.org/](https://example.net/)", "other-address"),
    ("[www.example.org](https://example.net/)", "other-address"),
    ("[at example.org, now](https://example.net/)", "other-address"),
    ("[**example.org**/help](https://example.org.example.net/)", "other-address"),
    ("[help@example.org](mailto:other@example.org)", "other-address"),
    ("[help@example.org](https://example.net/)", "other-address"),
    // What is as it looks.
    ("[example.org/help](https://www.example.org/en/help?x=@y)", ""),
    ("[www.example.org](https://km.example.org/)", ""),
    ("[help@example.org](mailto:help@example.org?subject=Help&body=a%0Ab)", ""),
    ("[www.example.org](mailto:help@example.org)", ""),
    ("[the form (form.pdf), version 2.5, e.g. for Node.js](https://example.net/@help)", ""),
    ("[ជំនួយ](https://\u{1787}\u{17c6}\u{1793}\u{17bd}\u{1799}.example.org/)", ""),
    ("[trợ giúp](https://tr\u{1ee3}gi\u{fa}p.vn/)", ""),
    ("[help](https://東京help.jp/)", ""),
    ("<https://example.org:8080/a@b>", ""),
    ("[គេហទំព័រexample.org](https://example.org/)", ""),
    ("[请看example.org](https://example.org/)", ""),
    ("[ជំនួយ](https://ศูนย์hiv.com/)", ""),
    ("[help](https://\u{441}\u{430}\u{445}\u{430}\u{440}.\u{440}\u{444}/)", ""),
    ("[münchen.de](https://xn--mnchen-3ya.de/)", ""),
    ("[the law.gov.kh text](https://web.archive.org/web/2024/https://law.gov.kh/)", ""),
];

#[test]
fn addresses_that_mislead_are_told_each() {
    let site = Site::new();
    // Front matter of three lines, then each link in a paragraph of its own.
    let body: String = LINKS.iter().map(|(link, _)| format!("{link}\n\n")).collect();
    site.page("content/en/page.md", &body);
    let (_, rows) = findings(&site);
    let told = rows.iter().filter(|(rule, ..)| rule == "misleading-link" || rule == "other-address");
    let told: Vec<(u64, &str)> = told.map(|(rule, _, line)| (*line, rule.as_str())).collect();
    let wanted = LINKS.iter().enumerate().filter(|(_, (_, rule))| !rule.is_empty());
    let wanted: Vec<(u64, &str)> = wanted.map(|(at, (_, rule))| (4 + 2 * at as u64, *rule)).collect();
    assert_eq!(told, wanted);
}

#[test]
fn addresses_of_the_registers_and_of_leaving_are_looked_at() {
    let site = Site::new();
    site.page("content/en/page.md", "<contact:line>\n");
    site.write(
        "content/contacts.toml",
        "format = 1\n[[contact]]\nid = \"line\"\nname = { en = \"Line\" }\nphones = [{ number = \"+85592311511\" }]\n\
         status = \"confirmed\"\nurl = \"https://example.org@example.net/\"\n\
         sources = [{ address = \"https://ex\u{430}mple.org/\", seen = \"2026-11-22\" }]\n",
    );
    let settings = std::fs::read_to_string(site.path().join("site.toml")).expect("settings");
    site.write("site.toml", settings.replace("https://example.org/", "https://example.org@example.net/"));
    let (status, rows) = findings(&site);
    assert_eq!(status, Some(1));
    assert_eq!(rows.iter().filter(|(rule, ..)| rule == "misleading-link").count(), 3, "{rows:#?}");
    has(&rows, "misleading-link", "site.toml", 1);
}

/// A cell that begins like a formula is one to a spreadsheet, and runs where the table is opened.
#[test]
fn cells_of_a_table_are_text() {
    let site = Site::new();
    let name = "=HYPERLINK(A1)";
    site.page("content/en/page.md", "<contact:line>\n");
    site.page("content/km/page.md", "<contact:line>\n");
    site.write(
        "content/contacts.toml",
        format!(
            "format = 1\n[[contact]]\nid = \"line\"\nname = {{ en = \"{name}\" }}\nwhat = {{ en = \"@SUM(A1)\" }}\n\
             phones = [{{ number = \"+85592311511\" }}]\nstatus = \"confirmed\"\nno-test-calls = \"-1+1\"\nfor = [\"+1\", \"-1\"]\n\
             sources = [{{ address = \"https://example.org/\", seen = \"2026-11-22\" }}]\n"
        ),
    );
    let folder = site.path().to_str().expect("UTF-8");
    let export = handbill(&["contacts", "export", "--as", "csv", "--site", folder]);
    assert_eq!(export.status.code(), Some(0), "{}", said(&export));
    let output = handbill(&["contacts", "sheet", "--site", folder]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let sheet = std::fs::read(site.path().join("print/call-sheet.en.csv")).expect("a table");
    for (table, formulas) in [(export.stdout, 3), (sheet, 2)] {
        let mut reader = csv::Reader::from_reader(table.as_slice());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
        let cells: Vec<&str> = rows.iter().flat_map(csv::StringRecord::iter).collect();
        for cell in &cells {
            assert!(
                !cell.starts_with(['=', '-', '@']) && (!cell.starts_with('+') || *cell == "+85592311511"),
                "{cell}"
            );
        }
        assert_eq!(cells.iter().filter(|cell| cell.starts_with('\'')).count(), formulas, "{cells:?}");
        assert!(cells.contains(&format!("'{name}").as_str()), "{cells:?}");
    }
}
