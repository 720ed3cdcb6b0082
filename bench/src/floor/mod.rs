//! The floor: read each page, take its front matter off, parse it with handbill's own Markdown parser,
//! copy the pieces of one template around it, write. No checks, no references, no search. A site
//! generator cannot cost less; how many times as much it costs is what its own work comes to.

mod template;

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use serde::Deserialize;
use walkdir::{DirEntry, WalkDir};

use crate::Failure;
use template::Template;

/// What the template needs of the front matter.
#[derive(Deserialize)]
struct Front {
    title: String,
    short: String,
}

/// Makes `LANGUAGE/PAGE.html` of each `content/LANGUAGE/PAGE.md`.
pub fn build(site: &Path, out: &Path, jobs: Option<u16>) -> Result<(), Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.map_or(0, usize::from)).build()?;
    pool.install(|| {
        let content = site.join("content");
        let pages = pages(&content)?;
        for folder in pages.iter().filter_map(|page| page.parent()).collect::<std::collections::BTreeSet<_>>() {
            fs::create_dir_all(out.join(folder))?;
        }
        let template = Template::built_in();
        pages.par_iter().try_for_each(|page| make(&content, page, &template, out))
    })
}

/// Paths below `content`. Folders with a dot in front are not for readers: snapshots.
fn pages(content: &Path) -> Result<Vec<PathBuf>, Failure> {
    let shown = |entry: &DirEntry| !entry.file_name().as_encoded_bytes().starts_with(b".");
    let mut pages = Vec::new();
    for entry in WalkDir::new(content).min_depth(1).into_iter().filter_entry(shown) {
        let entry = entry?;
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            pages.push(entry.path().strip_prefix(content)?.to_owned());
        }
    }
    Ok(pages)
}

fn make(content: &Path, page: &Path, template: &Template, out: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(content.join(page))?;
    let bad = || format!("{} has no front matter", page.display());
    let (front, body) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")).ok_or_else(bad)?;
    let front: Front = toml::from_str(front)?;
    let mut article = String::with_capacity(body.len() * 3 / 2);
    html::push_html(&mut article, Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_GFM));
    let address = page.with_extension("html");
    let made = template.fill(&address.to_string_lossy(), &front.title, &front.short, &article);
    fs::write(out.join(address), made)?;
    Ok(())
}
