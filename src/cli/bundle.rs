//! `handbill bundle` and `handbill verify` as typed.

use std::path::PathBuf;

use clap::Args;

use super::common::Common;

/// `handbill bundle`
#[derive(Debug, Args)]
pub struct Bundle {
    /// Where the folder goes; the ZIP lies beside it [default: `bundle` in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Only this language; may be given more than once [default: all]
    #[arg(long, value_name = "TAG")]
    pub lang: Vec<String>,
    /// How much room there is, such as 8M; what is heaviest and least needed is left out
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub size: Option<u64>,
    /// Only what fits a telephone and a pocket: the single files, cards and strips
    #[arg(long)]
    pub lite: bool,
    /// Sign with this secret key of minisign; it must have no password (`minisign -G -W`)
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// `handbill verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// The copy: a folder or a ZIP
    #[arg(value_name = "DIR|ZIP")]
    pub copy: PathBuf,
    /// The public key that it should be signed with: its file, or the line of it that is the key
    #[arg(long, value_name = "FILE|KEY")]
    pub key: Option<String>,
    /// What every command has.
    #[command(flatten)]
    pub common: Common,
}

/// Bytes, or with `k`, `M` or `G` behind thousands, millions or thousands of millions of them.
fn size(text: &str) -> Result<u64, String> {
    let (number, unit) = match text.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (text.get(..at), 1_000),
        Some((at, 'M')) => (text.get(..at), 1_000_000),
        Some((at, 'G')) => (text.get(..at), 1_000_000_000),
        Some(_) | None => (Some(text), 1),
    };
    let bytes = number.and_then(|number| number.parse::<u64>().ok()).and_then(|number| number.checked_mul(unit));
    bytes.ok_or_else(|| "write a number of bytes, such as 500k, 8M or 2G".to_owned())
}
