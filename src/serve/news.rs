//! What an open page is told: that there is something new to load, and what is wrong with the site.

use serde::Serialize;

use super::shown::LastOutput;

/// The script that pages get while they are served, and never else.
pub const LIVE: &str = include_str!("live.js");

/// Where it asks. No page can be called so.
pub(super) const PATH: &str = ".handbill/news";

/// As JSON, to the script.
#[derive(Debug, Serialize)]
pub struct News<'a> {
    tree: u64,
    tried: u64,
    findings: &'a str,
}

impl<'a> News<'a> {
    /// What there is to tell.
    pub fn of(shown: &'a LastOutput) -> Self {
        News { tree: shown.tree, tried: shown.tried, findings: &shown.findings }
    }

    /// As it is sent.
    pub fn json(&self) -> Vec<u8> {
        // proof: numbers and a string are always JSON
        serde_json::to_vec(self).unwrap_or_default()
    }
}
