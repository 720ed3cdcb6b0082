//! What every command is asked with.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::report::Format;
use crate::schema::parse_day;

/// Options that every command has.
#[derive(Debug, Args)]
pub struct Common {
    /// The site's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The day to count from, such as 2026-11-22 [default: SOURCE_DATE_EPOCH, else today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Date>,
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// How many things to do side by side [default: one per core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
}

/// Initials, not names: what is written with them is shared.
pub(super) fn initials(text: &str) -> Result<String, String> {
    let good = (1..=8).contains(&text.chars().count()) && text.chars().all(char::is_alphanumeric);
    if good { Ok(text.to_owned()) } else { Err("write initials, such as SK".to_owned()) }
}

pub(super) fn day(text: &str) -> Result<Date, String> {
    parse_day(text).ok_or_else(|| "write a day as 2026-11-22".to_owned())
}

/// Which handouts.
#[derive(Debug, Args)]
pub struct Handouts {
    /// Pages by their ids, such as `today` [default: every page that has a handout]
    #[arg(value_name = "PAGE")]
    pub pages: Vec<String>,
    /// Only this language; may be given more than once [default: all]
    #[arg(long, value_name = "TAG")]
    pub lang: Vec<String>,
    /// How it is printed: home, copier, shop-3mm, shop-1mm, shop-cmyk, or one of `site.toml`'s; may be
    /// given more than once [default: home]
    #[arg(long, value_name = "NAME")]
    pub profile: Vec<String>,
}
