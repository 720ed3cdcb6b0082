//! Finds the fonts that npm has fetched and builds them in. Never fetches anything itself.

#![expect(clippy::disallowed_methods, reason = "a build script writes what it makes into OUT_DIR")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

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
    ("noto-sans-arabic", "400Regular/NotoSansArabic_400Regular.ttf"),
    ("noto-sans-arabic", "700Bold/NotoSansArabic_700Bold.ttf"),
];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=package-lock.json");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/@expo-google-fonts");
    let files: Vec<PathBuf> = FACES.iter().map(|(package, file)| folder.join(package).join(file)).collect();
    if let Some(missing) = files.iter().find(|file| !file.is_file()) {
        println!("cargo::rerun-if-changed={}", missing.display());
        println!("cargo::error=the fonts are not there: run `npm ci` in this folder");
        return;
    }
    let mut code = String::from("/// The built-in faces, in a fixed order.\npub(super) const FACES: &[&[u8]] = &[\n");
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        // Writing to a String cannot fail.
        let _ = writeln!(code, "    include_bytes!({:?}),", file.display().to_string());
    }
    code.push_str("];\n");
    let Some(out) = std::env::var_os("OUT_DIR") else { return };
    if let Err(error) = std::fs::write(Path::new(&out).join("faces.rs"), code) {
        println!("cargo::error=cannot write the list of fonts: {error}");
    }
}
