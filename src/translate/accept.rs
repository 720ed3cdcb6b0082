//! A snapshot of the original, for a translation that has caught up with it.

use jiff::civil::Date;

use super::export::part_names;
use super::names::kept;
use super::patch::{end_of_front_matter, toml_text};
use crate::catalog::{Page, Translation};
use crate::schema::newline;

/// The original as a snapshot: its own text, and in its front matter who said that the translation is up to date, and
/// when. `None` where the snapshot that there is says the same already.
pub fn accept(page: &Page, translation: &Translation, by: &str, on: Date) -> Option<String> {
    if matches!(translation.standing, crate::catalog::parts::Standing::Fresh) {
        return None;
    }
    let file = page.original.document.source().text();
    let names = part_names(page, Some(translation));
    let kept = kept((&page.original, page.parts()), &names);
    let end = newline(file);
    let mut table = format!("{end}[snapshot]{end}by = {}{end}on = \"{on}\"{end}", toml_text(by));
    if !kept.is_empty() {
        let pairs: Vec<String> = kept.iter().map(|(own, name)| format!("\"{own}\" = \"{name}\"")).collect();
        table.push_str(&format!("kept = {{ {} }}{end}", pairs.join(", ")));
    }
    let at = end_of_front_matter(file)?;
    let (before, after) = file.split_at_checked(at)?;
    Some(format!("{before}{table}{after}"))
}
