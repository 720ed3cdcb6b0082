//! [`Site`] → web pages.
//!
//! HTML is written from the closed document tree by [`html`], never passed through and cleaned
//! afterwards. What surrounds a text (head, exit link, switcher, notices) comes from templates;
//! what the pages of one language share is rendered once and then filled, page by page.

mod article;
pub mod assets;
mod card;
mod csp;
mod html;
mod icons;
mod listen;
mod pages;
mod scales;
mod shell;
mod sources;
mod status;
mod templates;

pub(crate) use article::alert_key;
pub use pages::{Web, prepare};
pub use scales::Scales;
