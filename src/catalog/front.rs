//! What a page says about itself, whatever the language: taken from its original.

use crate::config::{Config, LangId};
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
    /// Whether its handout is made in large print as well.
    pub large: bool,
    /// The language that stands beside the reader's on its handout.
    pub pair: Option<LangId>,
}

impl Settings {
    /// Takes them from the front matter of an original. A pair with a language that the site does not have is told
    /// when the pages are put in order.
    pub fn of(front: &FrontMatter, config: &Config) -> Self {
        Settings {
            icon: front.icon.clone(),
            order: front.order.unwrap_or(i64::MAX),
            critical: front.critical,
            team: front.team,
            single: front.single,
            format: front.format,
            large: front.large,
            pair: front.pair.as_ref().and_then(|tag| config.find(&tag.value)),
        }
    }
}
