//! Files that are carried along: `static/` to the top of the output, pictures beside their pages.

use crate::artifact::Shelf;
use crate::catalog::Site;
use crate::config::Config;
use crate::diag::{Finding, Place, Sink};
use crate::rule::Rule;
use crate::source::RelPath;

/// Built into pages, so not carried along.
const INLINED: [&str; 1] = ["static/style.css"];

/// Where a file of the site goes in the output; `None` where it stays.
fn published(path: &RelPath) -> Option<RelPath> {
    if INLINED.contains(&path.as_str()) {
        return None;
    }
    if path.as_str().contains("/.original/") {
        return None;
    }
    let inside = path.as_str().strip_prefix("static/").or_else(|| path.as_str().strip_prefix("content/"));
    inside.and_then(|inside| RelPath::parse(inside).ok())
}

/// Tells files of `static/` that would lie over what handbill writes.
pub fn check(site: &Site, sink: &mut Sink) {
    for path in site.assets.keys() {
        if let Some(inside) = path.as_str().strip_prefix("static/")
            && is_ours(&site.config, inside)
        {
            let finding =
                Finding::new(Rule::FileName, Place::file(path.as_str()), "handbill writes this file or folder itself");
            sink.push(finding.hint("give it another name"));
        }
    }
}

fn is_ours(config: &Config, inside: &str) -> bool {
    let first = inside.split('/').next().unwrap_or_default();
    let stem = first.strip_suffix(".html").unwrap_or(first);
    matches!(stem, "index" | "404") || config.find(stem).is_some()
}

/// Writes all of them.
///
/// # Errors
/// The first that the shelf reports.
pub fn write<S: Shelf>(site: &Site, shelf: &S) -> Result<(), S::Error> {
    for (path, asset) in &site.assets {
        if let Some(path) = published(path) {
            shelf.put(&path, &asset.bytes)?;
        }
    }
    Ok(())
}
