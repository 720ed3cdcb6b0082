//! Drafts → pages → [`Site`].
//!
//! Texts of one subject in several languages are paired into a page, references are resolved per
//! language, and what comes out has no reference that leads nowhere: a [`Site`] holds documents
//! whose links are positions, not names, and it is made only where there is no error.

mod compare;
mod front;
mod page_id;
mod pair;
mod resolve;
mod site;

pub use page_id::{BadPageId, PageId};
pub use pair::{Catalog, Texts, pair};
pub use resolve::resolve;
pub use site::{Audience, Link, Page, PageIndex, Shown, Site, Translation, Version};
