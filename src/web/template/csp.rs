//! The Content-Security-Policy that every page carries in a `<meta>`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What a page may run and load.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Allowed<'a> {
    /// The scripts that stand in it.
    pub(crate) scripts: &'a [&'a str],
    /// Whether it loads scripts of the site: the index that is searched.
    pub(crate) files: bool,
    /// Whether it asks the server it came from for news: `handbill serve`.
    pub(crate) news: bool,
}

/// Nothing may be loaded but the page's own style and scripts, by their hashes, and pictures and recordings of the site.
/// On a stick a site's own files are not `'self'` to every browser, so `file:` stands beside it; on the web it opens
/// nothing: no page from there may ask for a file.
/// `frame-ancestors`, `report-uri` and `sandbox` do nothing in a `<meta>` and belong to host files.
pub(crate) fn policy(style: &str, allowed: &Allowed<'_>) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let mut scripts: Vec<String> = allowed.scripts.iter().map(|script| hash(script)).collect();
    scripts.extend(allowed.files.then(|| "'self' file:".to_owned()));
    if scripts.is_empty() {
        scripts.push("'none'".to_owned());
    }
    format!(
        "default-src 'none'; style-src {}; script-src {}; {}img-src 'self' file: data:; media-src 'self' file:; \
         base-uri 'none'; form-action 'none'",
        hash(style),
        scripts.join(" "),
        if allowed.news { "connect-src 'self'; " } else { "" }
    )
}

/// A script without lines of comment.
pub(crate) fn squeeze_script(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// A style sheet without comments, indentation and empty lines. Line ends stay: they may part words.
pub(crate) fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
