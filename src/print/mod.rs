//! [`Site`](crate::catalog::Site) → handouts: the only module that knows typst.
//!
//! An [`Order`] is set by a [`Press`]: its text becomes data (`data`), a template of `templates/print` walks the data and
//! typst lays it out (`layout`), where lines may end as their language has it (`typography`). Panels are laid on sheets
//! or trimmed pieces (`impose`), and a tagged PDF comes out with all that a printer must know (`finish`): a `handout`. Its `edition` is what the ledger
//! keeps of it.
//! Many of them are a `run`. `sheets` are for the team. No byte of content is ever typst source.

mod data;
mod edition;
mod finish;
mod gather;
mod handout;
mod impose;
mod layout;
mod order;
mod press;
mod run;
mod sheets;
mod tell;
mod typography;

pub use finish::Pdf;
pub use order::{Extras, Order, RunItem, Ticket};
pub use press::{Press, prepare};
pub use typography::{Family, Fonts};
