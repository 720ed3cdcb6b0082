//! [`Hours`]: when somebody answers, as OpenStreetMap writes it (`opening_hours`), read as OpenStreetMap reads it: one
//! week, and what holds on public holidays.
//!
//! 1. `tokens`: the text → [`tokens::Token`]s, in the form that the grammar wants
//! 2. `refused`: what is not the same in every week, by its words
//! 3. `rules`: the crate `opening-hours-syntax` reads the grammar; rules → days and minutes
//! 4. `evaluate`: rules, one over the other → [`Hours`]
//! 5. `doubt`: what may be meant otherwise → [`Doubt`]
//!
//! What is not in the notation goes through `slips`, so that there is a line to offer.
//!
//! The crate `opening-hours` is not asked: it reads `||` by whole days and not by minutes, a comment alone as open, and
//! `PH Su` as `PH,Su` (findings/opening-hours-comment-means-open.sh, findings/opening-hours-off-night-goes-on.sh). What is
//! left behind step 2 is 21 days of a few times each; npm `opening_hours` judges them in `tests/suite/kept/hours.rs`.

mod bad;
mod doubt;
mod evaluate;
mod read;
mod refused;
mod rules;
mod slips;
mod tokens;
mod week;
mod write;

pub use bad::{BadHours, Why};
pub use doubt::{Doubt, Doubtful};
pub use week::{Beside, Holiday, Hours, On, Shift, Span, State, What};
