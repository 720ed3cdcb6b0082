//! Drafts → pages → [`Site`].
//!
//! Texts of one subject in several languages are paired into a page, references are resolved per
//! language, and what comes out has no reference that leads nowhere: a [`Site`] holds documents
//! whose links are positions, not names, and it is made only where there is no error.

mod built_in;
mod compare;
mod front;
mod meant;
mod pair;
pub mod parts;
mod reading;
mod resolve;
mod site;

pub use built_in::add_built_in;
pub use pair::{Catalog, Texts, pair};
pub use reading::ReadPart;
pub use resolve::resolve;
pub use site::{Audience, Link, Page, PageIndex, Shown, Site, Translation, Version};
