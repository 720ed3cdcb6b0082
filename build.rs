//! Finds the fonts that npm has fetched and builds them in, and lists what the English strings file says. Never fetches
//! anything itself.

#![expect(clippy::disallowed_methods, reason = "a build script writes what it makes into OUT_DIR")]

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
    let Some(out) = std::env::var_os("OUT_DIR") else { return ExitCode::FAILURE };
    for (name, code) in [("faces.rs", faces), ("keys.rs", keys())] {
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
