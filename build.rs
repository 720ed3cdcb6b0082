//! Finds the fonts that npm has fetched and builds them in, makes a table of the names of languages and countries out of
//! CLDR, which comes from npm too, and lists what the English strings file says. Never fetches anything itself.

#![expect(clippy::disallowed_methods, reason = "a build script writes what it makes into OUT_DIR")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Package and file of every built-in face, in the order they are tried (DESIGN 6).
const FACES: [(&str, &str); 12] = [
    ("noto-sans", "400Regular/NotoSans_400Regular.ttf"),
    ("noto-sans", "700Bold/NotoSans_700Bold.ttf"),
    ("battambang", "400Regular/Battambang_400Regular.ttf"),
    ("battambang", "700Bold/Battambang_700Bold.ttf"),
    ("noto-sans-thai", "400Regular/NotoSansThai_400Regular.ttf"),
    ("noto-sans-thai", "700Bold/NotoSansThai_700Bold.ttf"),
    ("noto-sans-lao", "400Regular/NotoSansLao_400Regular.ttf"),
    ("noto-sans-lao", "700Bold/NotoSansLao_700Bold.ttf"),
    ("noto-sans-myanmar", "400Regular/NotoSansMyanmar_400Regular.ttf"),
    ("noto-sans-myanmar", "700Bold/NotoSansMyanmar_700Bold.ttf"),
    ("scheherazade-new", "400Regular/ScheherazadeNew_400Regular.ttf"),
    ("scheherazade-new", "700Bold/ScheherazadeNew_700Bold.ttf"),
];

fn main() -> ExitCode {
    println!("cargo::rustc-env=HANDBILL_CODE={:016x}", code());
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=package-lock.json");
    let folder = root().join("node_modules/@expo-google-fonts");
    let files: Vec<PathBuf> = FACES.iter().map(|(package, file)| folder.join(package).join(file)).collect();
    if let Some(missing) = files.iter().find(|file| !file.is_file()) {
        println!(
            "cargo::error=the fonts are not there ({} is missing): run `npm ci` in this folder",
            missing.display()
        );
        // A failure, so that cargo asks again: what npm brings is dated 1985 and would not count as changed.
        return ExitCode::FAILURE;
    }
    let mut faces = String::from("/// The built-in faces, in a fixed order.\npub(super) const FACES: &[&[u8]] = &[\n");
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        // Writing to a String cannot fail.
        let _ = writeln!(faces, "    include_bytes!({:?}),", file.display().to_string());
    }
    faces.push_str("];\n");
    let names = match names() {
        Ok(names) => names,
        Err(error) => {
            println!("cargo::error=no names of languages and countries: {error}; run `npm ci` in this folder");
            return ExitCode::FAILURE;
        }
    };
    let Some(out) = std::env::var_os("OUT_DIR") else { return ExitCode::FAILURE };
    for (name, code) in [("faces.rs", faces), ("keys.rs", keys()), ("names.rs", names)] {
        if let Err(error) = std::fs::write(Path::new(&out).join(name), code) {
            println!("cargo::error=cannot write {name}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The project's folder, asked for on each run: a script that was compiled where the folder used to be still finds it.
fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default().into()
}

/// The messages of the English strings file, in its order. Names of countries and languages are not among them: a site may
/// have any of those.
fn keys() -> String {
    let file = root().join("templates/strings/en.ftl");
    println!("cargo::rerun-if-changed={}", file.display());
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let names = text.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name);
    let names = names.filter(|name| name.starts_with(|first: char| first.is_ascii_lowercase()));
    let open = |name: &&str| name.starts_with("country-") || name.starts_with("language-");
    let keys: Vec<&str> = names.filter(|name| !open(name)).collect();
    format!(
        "/// Every message that pages and handouts need, as the English file has them. Names of countries and languages are\n\
         /// looked up as `country-…` and `language-…` and may be missing.\n\
         pub const KEYS: [&str; {}] = {keys:?};\n",
        keys.len()
    )
}

/// A language that ships: its tag, what stands before the name of a language in its sentences where CLDR leaves it out,
/// and where its letters begin in Unicode if they fit into one byte each as in ISO 8859-11; 0 where they do not.
const READERS: [(&str, &str, u32); 4] = [("en", "", 0), ("km", "ភាសា", 0x1780), ("th", "ภาษา", 0x0E00), ("vi", "", 0)];

/// Codes of two capitals in CLDR that are no country of ISO 3166-1. `XK` is none either, and has telephones.
const NO_COUNTRIES: [&str; 14] = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

/// Tags in CLDR that name no language.
const NO_LANGUAGES: [&str; 4] = ["mis", "mul", "und", "zxx"];

/// Countries whose usual name in CLDR is a description ("Hong Kong SAR China"): readers get the short one.
const DESCRIBED: [&str; 3] = ["HK", "MO", "PS"];

/// Names by their tags.
type Named = BTreeMap<String, String>;

/// What languages and countries are called in one language.
struct Names {
    languages: Named,
    countries: Named,
}

/// The table of `src/lang/names.rs`: for each language that ships what languages and countries are called, one
/// a line in the order of their tags, empty where CLDR has none.
///
/// Of CLDR's forms the usual one is taken, not `-alt-` and `-menu-`: names stand in sentences. A country's other name in
/// brackets ("Myanmar (Burma)") is left out, since brackets make no sense in "Works only inside …".
fn names() -> Result<String, String> {
    let package = root().join("node_modules/cldr-localenames-full");
    let version = pairs(&package.join("package.json"))?.remove("version").ok_or("CLDR has no version")?;
    let mut tables = Vec::new();
    for (reader, before, _) in READERS {
        let folder = package.join("main").join(reader);
        let languages = pairs(&folder.join("languages.json"))?.into_iter().filter(|(tag, _)| is_language(tag));
        let languages = languages.map(|(tag, name)| (tag, named_language(&name, before))).collect();
        tables.push(Names { languages, countries: named_countries(&pairs(&folder.join("territories.json"))?) });
    }
    let tags = |of: fn(&Names) -> &Named| {
        let all: BTreeSet<&str> = tables.iter().flat_map(|table| of(table).keys()).map(String::as_str).collect();
        all.into_iter().collect::<Vec<_>>()
    };
    let (languages, countries) = (tags(|table| &table.languages), tags(|table| &table.countries));
    let mut code = vec![
        "/// Where the names are from.\n#[cfg(test)]".to_owned(),
        format!("const SOURCE: &str = \"CLDR {version}\";"),
        format!("const LANGUAGES: &str = {:?};", languages.join(" ")),
        format!("const COUNTRIES: &str = {:?};", countries.join(" ")),
        format!("const TABLES: [Table; {}] = [", READERS.len()),
    ];
    for ((reader, _, first), table) in READERS.into_iter().zip(&tables) {
        let lines = |tags: &[&str], named: &Named| {
            let names: Vec<&str> = tags.iter().map(|tag| named.get(*tag).map_or("", String::as_str)).collect();
            packed(&names.join("\n"), first).map(|bytes| bytes.escape_ascii().to_string())
        };
        let (languages, countries) = (lines(&languages, &table.languages)?, lines(&countries, &table.countries)?);
        code.push(format!(
            "Table {{ reader: {reader:?}, first: {first:#x}, languages: b\"{languages}\", countries: b\"{countries}\" }},"
        ));
    }
    code.push("];\n".to_owned());
    Ok(code.join("\n"))
}

/// The texts of a JSON file as npm's packages of CLDR have it, with a name and a text on each line.
fn pairs(file: &Path) -> Result<Named, String> {
    println!("cargo::rerun-if-changed={}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let pairs = text.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once("\": \""));
    let pairs = pairs.filter_map(|(key, value)| Some((key.strip_prefix('"')?, value.strip_suffix('"')?)));
    let pairs: Named = pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    match pairs.values().find(|value| value.contains('\\')) {
        Some(odd) => Err(format!("{}: {odd} is not as it reads", file.display())),
        None => Ok(pairs),
    }
}

/// Two or three letters, with a script or region behind them.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let is_region = |part: &str| matches!(part.len(), 2 | 3) && !part.contains(|c: char| c.is_ascii_lowercase());
    let is_script = |part: &str| part.len() == 4 && part.starts_with(|c: char| c.is_ascii_uppercase());
    matches!(first.len(), 2 | 3)
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| is_region(part) || is_script(part))
        && !NO_LANGUAGES.contains(&tag)
}

/// As it stands in a sentence: "ភាសាខ្មែរ", "tiếng Khmer".
fn named_language(name: &str, before: &str) -> String {
    match name.strip_prefix("Tiếng ") {
        Some(rest) => format!("tiếng {rest}"),
        None if name.starts_with(before) => name.to_owned(),
        None => format!("{before}{name}"),
    }
}

fn named_countries(all: &Named) -> Named {
    let is_country = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let codes = all.keys().filter(|code| is_country(code) && !NO_COUNTRIES.contains(&code.as_str()));
    let name = |code: &String| {
        let short = all.get(&format!("{code}-alt-short")).filter(|_| DESCRIBED.contains(&code.as_str()));
        let name = short.or_else(|| all.get(code))?;
        let bare = name.split_once(" (").and_then(|(one, rest)| Some((one, rest.split_once(')')?.1)));
        Some((code.clone(), bare.map_or_else(|| name.clone(), |(one, rest)| format!("{one}{rest}"))))
    };
    codes.filter_map(name).collect()
}

/// A byte a letter where they fit: 0x7F is the space without width at which lines may end, 0x80 the first letter.
fn packed(text: &str, first: u32) -> Result<Vec<u8>, String> {
    if first == 0 {
        return Ok(text.as_bytes().to_vec());
    }
    let byte = |c: char| match u32::from(c) {
        0x200B => Some(0x7F),
        code if code < 0x7F => u8::try_from(code).ok(),
        code => code.checked_sub(first).filter(|at| *at < 0x80).and_then(|at| u8::try_from(0x80 + at).ok()),
    };
    text.chars().map(|c| byte(c).ok_or(format!("{c:?} is no letter of its language"))).collect()
}

/// A number that changes with the program's code, so that handouts kept from run to run are not taken
/// for those of another version (FNV-1a; nothing depends on its strength).
fn code() -> u64 {
    let root = root();
    let mut files = vec![root.join("Cargo.lock")];
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    files.sort();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for file in files {
        for byte in std::fs::read(file).unwrap_or_default() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    hash
}
