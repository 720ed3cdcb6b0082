//! What is asked for: [`Order`], and what is made beside it.

use crate::catalog::Page;
use crate::config::LangId;

/// One handout to set: a page in one language, for one profile.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The page. One that has no handout is left out.
    pub page: &'a Page,
    /// The reader's language.
    pub lang: LangId,
    /// The name of a profile of the site.
    pub profile: &'a str,
    /// Whether it is to be in large print.
    pub large: bool,
}

impl<'a> Order<'a> {
    /// What is made of a page: its handout, and the one in large print where it has one.
    pub fn of(page: &'a Page, lang: LangId, profile: &'a str) -> impl Iterator<Item = Self> {
        let large = page.settings.large.then_some(true);
        std::iter::once(false).chain(large).map(move |large| Order { page, lang, profile, large })
    }

    /// The name of its file, without folder and ending.
    pub fn stem(&self) -> String {
        let large = if self.large { ".large" } else { "" };
        format!("{}{large}.{}", self.page.id, self.profile)
    }
}

/// What is made beside the PDFs, and where it all goes.
#[derive(Debug, Clone, Default)]
pub struct Extras {
    /// Between the language's folder and the file's name, with a slash at its end if there is anything.
    pub folder: &'static str,
    /// Each page of a PDF as a picture.
    pub png: bool,
    /// A job ticket for the print shop.
    pub ticket: Option<Ticket>,
    /// What the list of the run needs to know of each.
    pub list: bool,
}

/// What a ticket is asked to say.
#[derive(Debug, Clone, Copy)]
pub struct Ticket {
    /// The language of the shop.
    pub lang: LangId,
    /// How many pieces; a blank to fill in where it is not known.
    pub quantity: Option<u32>,
}

/// A handout of the run, as its printer meets it.
#[derive(Debug, Clone)]
pub struct RunItem {
    /// Pages of its file.
    pub(super) pages: usize,
    /// A picture of the first one.
    pub(super) picture: Vec<u8>,
}
