//! What a page says about itself, whatever the language: taken from its original.

use crate::markup::{Format, FrontMatter};
use crate::schema::At;

/// The settings of a page that all its languages share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name of an icon.
    pub icon: Option<At<String>>,
    /// Its place in the index.
    pub order: i64,
    /// Whether a stale block here may hurt somebody.
    pub critical: bool,
    /// Whether only the team may see it.
    pub team: bool,
    /// Whether it stands in the single file of its language, too.
    pub single: bool,
    /// Its handout, if it has one.
    pub format: Option<Format>,
}

impl From<&FrontMatter> for Settings {
    fn from(front: &FrontMatter) -> Self {
        Settings {
            icon: front.icon.clone(),
            order: front.order.unwrap_or(i64::MAX),
            critical: front.critical,
            team: front.team,
            single: front.single,
            format: front.format,
        }
    }
}
