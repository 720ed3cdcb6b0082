//! [`Site`] → web pages.
//!
//! HTML is written from the closed document tree by [`html`], never passed through and cleaned
//! afterwards. What surrounds a text (head, exit link, switcher, notices) comes from templates;
//! what the pages of one language share is rendered once and then filled, page by page.

mod a_z;
mod article;
pub mod assets;
mod binding;
mod calendar;
mod card;
mod contact;
mod csp;
mod desk;
mod handouts;
mod host;
mod html;
mod icons;
mod listen;
mod lists;
mod offline;
mod pages;
mod plain;
mod scales;
mod search;
mod shell;
mod single;
mod sources;
mod status;
mod templates;

pub use handouts::Handouts;
pub use host::{is_for_hosts, tell_limits};
pub use offline::Offline;
pub use pages::{Live, Wanted, Web, prepare};
pub use scales::Scales;
pub use single::path as single_path;
