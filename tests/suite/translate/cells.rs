//! A cell that a translation has lost moves a time under another day: told on pages, refused in PO files.

use std::fs;

use crate::tools::{Site, findings, handbill, said, tree};

const ORIGINAL: &str = "+++\ntitle = \"Hours\"\n[print]\nformat = \"none\"\n+++\n| Day | Morning | Afternoon |\n|---|---|---|\n| Monday | | 14:00 |\n| Tuesday | 8:00 | 14:00 |\n";

fn site(translation: &str) -> Site {
    let site = Site::new();
    site.write("content/en/a.md", ORIGINAL);
    site.write("content/km/.original/a.md", ORIGINAL);
    site.write("content/km/a.md", format!("+++\ntitle = \"ម៉ោង\"\n+++\n\n\n{translation}"));
    site
}

#[test]
fn other_cells_than_the_originals_are_told() {
    let table = |head: &str, monday: &str, tuesday: &str| format!("{head}\n|---|---|---|\n{monday}\n{tuesday}\n");
    let (head, monday, tuesday) = ("| ថ្ងៃ | ព្រឹក | រសៀល |", "| ចន្ទ | | 14:00 |", "| អង្គារ | 8:00 | 14:00 |");
    for (name, translation, line) in [
        ("nothing", table(head, monday, tuesday), None),
        ("a cell", table(head, "| ចន្ទ | 14:00 |", tuesday), Some(8)),
        ("a cell, and the edge is there", table(head, "| ចន្ទ | 14:00 | |", tuesday), Some(8)),
        ("a cell in the middle", table(head, monday, "| អង្គារ | | 14:00 |"), Some(9)),
        ("a heading", table("| ថ្ងៃ | | រសៀល |", monday, tuesday), Some(6)),
        ("bars of another keyboard", table(head, monday, "｜ អង្គារ ｜ 8:00 ｜ 14:00 ｜"), Some(9)),
    ] {
        let site = site(&translation);
        let (_, rows) = findings(&site);
        let told: Vec<u64> = rows
            .iter()
            .filter(|(rule, file, _)| rule == "different-structure" && file == "content/km/a.md")
            .map(|(_, _, line)| *line)
            .collect();
        assert_eq!(told, line.into_iter().collect::<Vec<_>>(), "{name}: {rows:?}");
    }
}

#[test]
fn a_po_file_does_not_lose_cells() {
    for (name, row, is_right) in [
        ("right", "| ចន្ទ | | 14:00 |", true),
        ("a lost cell", "| ចន្ទ | 14:00 |", false),
        ("a moved cell", "| ចន្ទ | 14:00 | |", false),
        ("a word too many", "| ចន្ទ | 8 | 14:00 |", false),
        ("bars of another keyboard", "｜ ចន្ទ ｜｜ 14:00 ｜", false),
    ] {
        let site = Site::new();
        site.write("content/en/a.md", ORIGINAL);
        let (folder, po) = (site.path().to_str().expect("UTF-8"), site.path().join("po"));
        let po = po.to_str().expect("UTF-8");
        let run = |verb| handbill(&["translate", verb, "km", "--po-dir", po, "--site", folder, "--format", "short"]);
        assert_eq!(run("export").status.code(), Some(0));
        let path = site.path().join("po/km/a.po");
        let text = fs::read_to_string(&path).expect("a PO file");
        let fill = |text: String, id: &str, said: &str| {
            let empty = format!("msgid \"{id}\"\nmsgstr \"\"");
            assert!(text.contains(&empty), "{text}");
            text.replace(&empty, &format!("msgid \"{id}\"\nmsgstr \"{said}\""))
        };
        let text = fill(text, "Hours", "ម៉ោង");
        let text = fill(text, "| Day | Morning | Afternoon |", "| ថ្ងៃ | ព្រឹក | រសៀល |");
        let text = fill(text, "| Tuesday | 8:00 | 14:00 |", "| អង្គារ | 8:00 | 14:00 |");
        fs::write(&path, fill(text, "| Monday | | 14:00 |", row)).expect("written");
        let before = tree(&site.path().join("content"));
        let output = run("import");
        assert_eq!(output.status.code() == Some(0), is_right, "{name}: {}", said(&output));
        assert_eq!(tree(&site.path().join("content")) == before, !is_right, "{name}");
        assert_eq!(said(&output).contains("error[bad-po]"), !is_right, "{name}: {}", said(&output));
    }
}
