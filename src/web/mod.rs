//! [`Site`] → web pages.
//!
//! HTML is written from the closed document tree by [`html`], never passed through and cleaned
//! afterwards. What surrounds a text (head, exit link, switcher, notices) comes from templates;
//! what the pages of one language share is rendered once and then filled, page by page.

pub mod assets;
mod called;
mod host;
mod html;
mod page;
mod pages;
mod paths;
mod search;
mod template;
mod wanted;
mod weights;

pub use host::tell_limits;
pub use pages::{Web, prepare};
pub use paths::{handout_path, is_for_hosts, single_path};
pub use wanted::{Handouts, Live, Offline, Wanted};
pub use weights::PageWeights;
